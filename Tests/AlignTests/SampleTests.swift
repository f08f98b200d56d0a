import Findings
import Foundation
import GoldenFiles
import Linting
import Reporting
import Scalars
import Testing

/// What is said of the samples, word for word, in both languages.
@Suite struct SampleTests {
  /// From the package's root, where tests run: what is wrapped must not depend on the machine.
  private static let samples = "samples"

  private static let faultyNames: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: samples + "/faulty")
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  /// The text report on some paths under `samples/`, as seen from that folder.
  private func report(
    _ paths: [String],
    _ language: Language,
    rules: [String] = []
  ) throws -> (text: String, result: LintResult) {
    let today = try #require(CalendarDate(year: 2024, month: 6, day: 30))
    var request = LintRequest(today: today)
    request.paths = paths.map { Self.samples + "/" + $0 }
    request.language = language
    // Two dozen aspects that a document of one goal does not serve say nothing here.
    request.ignore = ["aspect-without-goal"]
    let outcome = Linter(request).run()
    #expect(outcome.failures.isEmpty)
    var result = try #require(outcome.result)
    // Seen from `samples/`: where lines are broken must not depend on where the checkout lies.
    result.files = result.files.map { file in
      SourceFile(
        path: file.path.replacingOccurrences(of: Self.samples + "/", with: ""),
        bytes: file.bytes
      )
    }
    let reporter = TextReporter(language: language, width: 100, showsNotes: true)
    return (reporter.report(result), result)
  }

  @Test("each faulty sample is told as expected", arguments: faultyNames)
  func faulty(name: String) throws {
    for language in Language.allCases {
      let (text, result) = try report(["faulty/" + name], language)
      #expect(!result.findings.isEmpty || result.summary.suppressed > 0)
      try Golden.expect(
        text,
        equals: "faulty/\(name.dropLast(".yaml".count)).\(language.rawValue).txt"
      )
    }
  }

  @Test("the good samples have no errors", arguments: ["2023.yaml", "2024.yaml"])
  func good(name: String) throws {
    for language in Language.allCases {
      let (text, result) = try report([name], language)
      #expect(result.summary.errors == 0)
      #expect(result.summary.notAssessed == 0)
      // A blank line ends each block; the closing lines have none.
      let blocks = text.components(separatedBy: "\n\n").count - 1
      #expect(blocks <= 25)
      try Golden.expect(text, equals: "good/\(name.dropLast(5)).\(language.rawValue).txt")
    }
  }

  @Test("the committees' goals hang on the council's")
  func redThread() throws {
    for language in Language.allCases {
      let (text, result) = try report(["2024.yaml", "committees"], language)
      #expect(result.summary.documents == 3)
      #expect(result.summary.errors == 0)
      try Golden.expect(text, equals: "good/committees.\(language.rawValue).txt")
    }
  }

  @Test("another municipality follows its own vision and rules")
  func anotherMunicipality() throws {
    for language in Language.allCases {
      let (text, result) = try report(["another-municipality"], language)
      #expect(result.summary.documents == 1)
      #expect(result.rules.contains { $0.source?.contains("another-municipality") == true })
      try Golden.expect(text, equals: "good/another-municipality.\(language.rawValue).txt")
    }
  }
}
