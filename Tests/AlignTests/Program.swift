import Foundation

/// The built program, run as people run it.
struct Program {
  var status: Int32
  var output: String
  var error: String

  /// Where the test run's build puts the program.
  static var url: URL {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("align")
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String],
    in folder: String? = nil,
    input: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Program {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    let output = Pipe()
    let error = Pipe()
    process.standardOutput = output
    process.standardError = error
    let inputPipe = Pipe()
    process.standardInput = inputPipe
    try process.run()
    try inputPipe.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
    try inputPipe.fileHandleForWriting.close()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program(
      status: process.terminationStatus,
      output: String(decoding: text, as: UTF8.self),
      error: String(decoding: complaint, as: UTF8.self)
    )
  }
}
