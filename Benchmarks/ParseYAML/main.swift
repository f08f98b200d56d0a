// Reads a YAML file one or more times into trees and says what it took: `ParseYAML FILE [TIMES]`.
// Against it stands a C program that drains libyaml's events and keeps nothing.
import Findings
import YAMLSyntax

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

func readFile(_ path: String) -> [UInt8]? {
  guard let file = unsafe fopen(path, "rb") else { return nil }
  defer { unsafe fclose(file) }
  unsafe fseek(file, 0, SEEK_END)
  let size = unsafe ftell(file)
  unsafe rewind(file)
  return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = unsafe fread(buffer.baseAddress, 1, size, file)
  }
}

func now() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

func run() {
  guard CommandLine.arguments.count > 1, let bytes = readFile(CommandLine.arguments[1]) else {
    return
  }
  let keys = KeyTable([
    "align", "id", "title", "organisation", "language", "level", "status", "adopted", "period",
    "review_by", "vision", "budget", "goals", "decisions", "statement", "description",
    "dimensions", "rationale", "parent", "supports", "depends_on", "owner", "by", "effects",
    "indicators", "assignments", "groups", "dialogue", "assumptions", "follow_up", "affects",
    "effect", "because", "scope", "confidence", "mitigation", "mitigated_by", "residual", "name",
    "quantity", "kind", "kolada", "unit", "direction", "baseline", "target", "outcomes", "value",
    "at", "at_least", "at_most", "exactly", "change", "text", "to", "due", "date", "comment",
  ])
  let file = SourceFile(path: "x", bytes: bytes)
  let times = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1
  for _ in 0..<times {
    let start = now()
    let stream = YAMLParser.parse(file, keys: keys)
    let time = now() - start
    print("nodes", stream.nodeCount, "comments", stream.comments.count, "ms", time)
  }
}
run()
