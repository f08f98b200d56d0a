// Reads labelled sentences with the built-in terms and says how well the dimensions were found:
// `EvaluateText SENTENCES.jsonl [MUNICIPALITY…]`; with `quantities` also where those were not.
import Findings

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
let terms = BuiltInTerms()
let evaluation = Evaluation(
  sentences,
  terms,
  onlyShowing: Array(CommandLine.arguments.dropFirst(2))
)
evaluation.report()
// Read from the package's root, where `make` runs.
if let table = FileBytes.read("Tests/AlignTests/Data/pair-quantities.json") {
  QuantityEvaluation(terms, table: table).report(
    isWhole: CommandLine.arguments.contains("quantities")
  )
}
let samples = ["2023", "2024"].compactMap { name in
  FileBytes.read("samples/\(name).yaml").map { SourceFile(path: name, bytes: $0) }
}
if !samples.isEmpty {
  let declared = QuantityEvaluation.declared(in: samples)
  print("  \(declared.found) of \(declared.all) that indicators of the samples measure\n")
}
evaluation.reportWhole()
