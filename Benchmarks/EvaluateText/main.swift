// Reads labelled sentences with the built-in terms and says how well the dimensions were found:
// `EvaluateText SENTENCES.jsonl`.
import Analysis
import BuiltInRules
import Findings
import GoalModel
import TextAnalysis
import YAMLSyntax

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

guard CommandLine.arguments.count >= 2, let bytes = FileBytes.read(CommandLine.arguments[1]) else {
  print("usage: EvaluateText SENTENCES.jsonl")
  exit(2)
}
let sentences = LabelledSentence.read(bytes)
guard !sentences.isEmpty else {
  print("no sentences in \(CommandLine.arguments[1])")
  exit(2)
}
let evaluation = Evaluation(sentences, onlyShowing: Array(CommandLine.arguments.dropFirst(2)))
evaluation.report()
