import Foundation
import Testing

/// How well dimensions are read from sentences that are labelled, by the program that measures it.
@Suite struct GoalSentenceTests {
  private static let invented = "Tests/AlignTests/Data/invented-goal-sentences.jsonl"

  private static func evaluate(_ path: String) throws -> [String] {
    let process = Process()
    process.executableURL = Program.url.deletingLastPathComponent()
      .appendingPathComponent("EvaluateText")
    process.currentDirectoryURL = URL(fileURLWithPath: Repository.path)
    process.arguments = [path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text.split(separator: "\n").map(String.init)
  }

  /// The share behind a word of a line.
  private static func share(_ word: String, in line: String) throws -> Double {
    let rest = try #require(line.components(separatedBy: word + " ").dropFirst().first)
    return try #require(Double(rest.prefix { $0.isNumber || $0 == "." }))
  }

  private static let labelled = "../shared/data/swedish/goal-sentences.jsonl"

  @Test("dimensions are found, and few that are not there; a warning hardly ever errs")
  func dimensionsOfInvented() throws { try expectDimensions(in: Self.invented) }

  @Test(
    "the same of sentences that municipalities have written",
    .enabled(
      if: FileManager.default.fileExists(atPath: "\(Repository.path)/\(labelled)"),
      "the labelled sentences are not beside the project"
    )
  )
  func dimensionsOfLabelled() throws { try expectDimensions(in: Self.labelled) }

  private func expectDimensions(in path: String) throws {
    let lines = try Self.evaluate(path)
    let last = try #require(lines.last)
    #expect(
      last.wholeMatch(of: #/micro F1: \d\.\d\d \(precision \d\.\d\d, recall \d\.\d\d\)/#) != nil
    )
    #expect(try Self.share("micro F1:", in: last) >= 0.95)
    let warning = try #require(lines.first { $0.hasSuffix("where one dimension is left out") })
    #expect(try Self.share("precision", in: warning) >= 0.97)
    // What is asked for must be asked for at times.
    #expect(try Self.share("recall", in: warning) >= 0.3)
    let quantities = try #require(lines.firstIndex { $0.hasPrefix("Quantities, of 69 texts") })
    #expect(try Self.share("F1", in: lines[quantities + 1]) >= 0.75)
  }
}
