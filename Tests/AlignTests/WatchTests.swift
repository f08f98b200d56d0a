import Foundation
import Testing

/// `align check --watch` from the outside.
@Suite struct WatchTests {
  /// The program while it watches; its output is read from a file.
  private final class Watching {
    private let process = Process()
    private let folder: TemporaryFolder
    private let url: URL

    init(_ folder: TemporaryFolder, _ arguments: [String] = []) throws {
      self.folder = folder
      url = URL(fileURLWithPath: folder.path).appendingPathComponent("output.txt")
      try Data().write(to: url)
      process.executableURL = Program.url
      process.arguments = ["check", "--watch"] + arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.environment = ["LANG": "en_US.UTF-8"]
      let output = try FileHandle(forWritingTo: url)
      process.standardOutput = output
      process.standardError = output
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }

    /// What the rounds so far wrote, each ended by the line that says what is watched.
    private var rounds: [String] {
      let text = (try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return Array(text.components(separatedBy: "Ctrl-C ends it.\n").dropLast())
    }

    /// The next round, once it is complete; nil where none comes within 30 seconds.
    func round(_ number: Int) -> String? {
      for _ in 0..<600 {
        let rounds = rounds
        if rounds.count > number { return rounds[number] }
        usleep(50_000)
      }
      return nil
    }

    func interrupt() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -1
    }
  }

  private static let good = "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals: []\n"

  @Test("changes, new and removed files, and configurations are noticed; Ctrl-C ends it")
  func rounds() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("goals.yaml", Self.good)
    let watching = try Watching(folder)
    #expect(watching.round(0)?.contains("1 document") == true)
    // As editors do: beside it, then renamed.
    try folder.write("new.txt", "align: [\n")
    try FileManager.default.removeItem(atPath: folder.path + "/goals.yaml")
    try FileManager.default.moveItem(
      atPath: folder.path + "/new.txt",
      toPath: folder.path + "/goals.yaml"
    )
    var number = 1
    var text = watching.round(number)
    if text?.contains("syntax-error") == false {
      // It may have looked in between.
      number += 1
      text = watching.round(number)
    }
    #expect(text?.contains("[syntax-error]") == true)
    try folder.write("goals.yaml", Self.good)
    #expect(watching.round(number + 1)?.contains("1 document, ") == true)
    try folder.write("more/b.yaml", Self.good.replacingOccurrences(of: "id: a", with: "id: b"))
    #expect(watching.round(number + 2)?.contains("2 documents, ") == true)
    try folder.write(".align.yaml", "selct: []\n")
    #expect(watching.round(number + 3)?.contains("unknown key `selct`") == true)
    try FileManager.default.removeItem(atPath: folder.path + "/.align.yaml")
    try FileManager.default.removeItem(atPath: folder.path + "/more")
    #expect(watching.round(number + 4) != nil)
    #expect(watching.interrupt() == 0)
  }

  @Test("what is not there is told, and not waited for")
  func missing() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["check", "--watch", "none", "--lang", "en"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("none: does not exist"))
  }

  @Test("the status is that of the last check")
  func status() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.yaml", "align: [\n")
    let watching = try Watching(folder, ["bad.yaml"])
    #expect(watching.round(0)?.contains("[syntax-error]") == true)
    #expect(watching.interrupt() == 1)
  }

  @Test("it ends when nobody reads any more")
  func readerGone() throws {
    let folder = try TemporaryFolder()
    try folder.write("goals.yaml", Self.good)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "timeout 20 \"$0\" check --watch goals.yaml | head -1", Program.url.path,
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    #expect(start.duration(to: .now) < .seconds(15))
  }

  @Test(
    "it is for people: no formats, files or standard input",
    arguments: [
      ["--format", "json"], ["-o", "x.txt"], ["-"], ["--write-baseline", "b.json"],
    ]
  )
  func usage(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["check", "--watch"] + arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("--watch"))
  }
}
