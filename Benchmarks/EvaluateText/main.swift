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

guard CommandLine.arguments.count >= 2 else {
  print("usage: EvaluateText SENTENCES.jsonl")
  exit(2)
}
let path = CommandLine.arguments[1]
guard let bytes = FileBytes.read(path) else {
  print(
    "\(path) is not there: name a file of labelled sentences, make evaluate SENTENCES=FILE.jsonl"
  )
  exit(2)
}
let sentences = LabelledSentence.read(bytes)
guard !sentences.isEmpty else {
  print("no sentences in \(path)")
  exit(2)
}
Evaluation(sentences, onlyShowing: Array(CommandLine.arguments.dropFirst(2))).report()
