// Reads goal documents into the model and says what each step took:
// `ReadModel [--times N] [--rules FILE]... FILE...`.
import Findings
import GoalModel
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

/// The memory in use, in megabytes.
func memory() -> Double {
  guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
  defer { unsafe fclose(file) }
  var total = 0
  var resident = 0
  _ = unsafe withUnsafeMutablePointer(to: &total) { total in
    unsafe withUnsafeMutablePointer(to: &resident) { resident in
      unsafe withVaList([total, resident]) { unsafe vfscanf(file, "%ld %ld", $0) }
    }
  }
  return Double(resident) * 4096 / 1e6
}

func run() {
  var times = 1
  var files: [SourceFile] = []
  var rules: [SourceFile] = []
  var arguments = CommandLine.arguments.dropFirst()
  while let argument = arguments.popFirst() {
    switch argument {
    case "--times":
      times = arguments.popFirst().flatMap { Int($0) } ?? 1
    case "--rules":
      if let path = arguments.popFirst(), let bytes = readFile(path) {
        rules.append(SourceFile(path: path, bytes: bytes))
      }
    default:
      if let bytes = readFile(argument) { files.append(SourceFile(path: argument, bytes: bytes)) }
    }
  }
  for _ in 0..<times {
    let start = now()
    let streams = files.map { YAMLParser.parse($0, keys: Schema.keys) }
    let parsed = now()
    let before = memory()
    var read = streams.map { FileRecords($0, role: .named) }
    let done = now()
    _ = memory() - before
    let folder = rules.map {
      FileRecords(YAMLParser.parse($0, keys: Schema.keys), role: .ruleFolder, isBuiltIn: true)
    }
    let ruled = now()
    var builder = WorkspaceBuilder()
    // The builder takes the files over, so that nothing is copied.
    read.reverse()
    while let file = read.popLast() { builder.add(file, defaultVisions: ["ostersund"]) }
    for file in folder { builder.add(file) }
    let added = now()
    let workspace = builder.workspace()
    let linked = now()
    print(
      "goals",
      workspace.count(of: .goal),
      "findings",
      workspace.findings.count,
      "parse",
      parsed - start,
      "read",
      done - parsed,
      "rules",
      ruled - done,
      "add",
      added - ruled,
      "link",
      linked - added,
      "MB",
      memory() - before
    )
  }
}

run()
