import Findings
import Foundation
import GoldenFiles
import Reporting
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The formats of services that run checks: SARIF, GitHub, GitLab, JUnit.
@Suite struct ServiceFormatTests {
  /// Line breaks, commands, percent signs, quotes, markup, and characters that XML cannot hold.
  private static let hostile =
    "a\r\n::error::b %0A, c: \"d\" <e> & ]]> | `f` \\ \u{1}\u{1B}[31m\u{FFFE} @g #1 å🌲"

  private static let source = "\u{FEFF}id: å\r\ntitle: \"🌲\"\rgoals:\n  - id: M1\n"

  private static var fixture: Fixture {
    var fixture = Fixture(source, path: "mål/a b,c:%.yaml")
    fixture.rules = [
      RuleDescriptor(
        id: "goal-without-owner",
        category: "coverage",
        severity: .warning,
        title: LocalizedText(sv: "Mål utan ansvarig", en: "Goal without an owner"),
        documentation: LocalizedText(sv: "Någon ska svara.", en: "Someone is to answer.\n"),
        because: ["S2"],
        source: "rules/coverage.yaml"
      ),
      RuleDescriptor(
        id: "opposed-directions",
        category: "conflict",
        severity: .error,
        title: LocalizedText(sv: "Åt olika håll", en: "Opposed"),
        source: "rules/conflict.yaml"
      ),
    ]
    fixture.add(
      "opposed-directions",
      .error,
      category: "conflict",
      at: fixture.place("\"🌲\""),
      hostile,
      help: hostile,
      goals: ["M1", "other#B"],
      related: [RelatedPlace(place: fixture.place("å"), message: hostile)],
      conflict: ConflictDetails(kind: "opposed", dimensions: ["economic"]),
      fixes: [
        Fix(
          title: "quote",
          isSafe: true,
          edits: [
            TextEdit(place: fixture.place("å"), text: "'å'\n"),
            TextEdit(place: fixture.place("M1"), text: ""),
          ]
        )
      ]
    )
    fixture.add(
      "opposed-directions",
      .note,
      category: "conflict",
      at: fixture.place("M1"),
      "settled",
      help: "not said",
      decided: fixture.place("title")
    )
    fixture.add(at: fixture.place("goals:\n  - id"), goals: [])
    fixture.add("not-in-the-list", .note, category: "format", at: fixture.place("id"))
    return fixture
  }

  /// The fixture's result with a record: something suppressed, something accepted, a failure.
  private static var whole: LintResult {
    let fixture = Self.fixture
    var result = fixture.result
    result.isFailing = true
    var finding = fixture.findings[2]
    finding.message = "silenced"
    var record = RunRecord(checkedFiles: 0..<1)
    record.askedRules = [0: ["goal-without-owner", "opposed-directions"]]
    record.failSeverities = [0: .error]
    record.suppressed = [
      SuppressedFinding(finding: finding, reason: hostile, comment: fixture.place("- id: M1"))
    ]
    finding.message = "accepted"
    record.accepted = [finding]
    record.failures = [
      RunFailure(
        LocalizedText(sv: "finns inte", en: "is not there"),
        help: LocalizedText(sv: "skapa den", en: "make it")
      ),
      RunFailure(
        LocalizedText(sv: "okänd nyckel", en: "unknown key"),
        file: SourceFile(path: ".align.yaml", bytes: Array("selekt: []\n".utf8)),
        range: SourceRange(0..<6)
      ),
    ]
    result.record = record
    var counts = VerdictCounts()
    counts.notAssessed = 3
    result.verdicts = ["goal-without-owner": counts]
    result.unassessedFiles = ["goal-without-owner": [0]]
    result.summary.skippedFiles = 2
    return result
  }

  private static func sarif(_ result: LintResult, _ language: Language = .english) -> String {
    SARIFReporter(language: language, toolVersion: "0.1.0").report(result)
  }

  @Test("everything is in each format", arguments: ["sarif", "github", "gitlab", "junit"])
  func golden(format: String) throws {
    let text =
      switch format {
      case "sarif": Self.sarif(Self.whole)
      case "github": GitHubReporter(language: .swedish).report(Self.whole)
      case "gitlab": GitLabReporter(language: .english).report(Self.whole)
      default: JUnitReporter(language: .swedish).report(Self.whole)
      }
    try Golden.expect(text, equals: "services/whole.\(format).txt")
  }

  @Test("the job's summary is a table in which text stays text")
  func summary() throws {
    let text = GitHubSummaryReporter(language: .english).report(Self.whole)
    try Golden.expect(text, equals: "services/whole.summary.md")
    var fixture = Fixture("x")
    for _ in 0..<201 { fixture.add(at: fixture.place("x")) }
    let many = GitHubSummaryReporter(language: .english).report(fixture.result)
    #expect(many.contains("… and 1 more finding (all with --format json)"))
    #expect(many.split(separator: "\n").count { $0.hasPrefix("| warning ") } == 200)
  }

  @Test("nothing found is valid too")
  func empty() throws {
    let sarif = try Self.object(Self.sarif(LintResult()))
    let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
    #expect(GitHubReporter(language: .english).report(LintResult()) == "")
    #expect(GitLabReporter(language: .english).report(LintResult()) == "[]\n")
    #expect(
      JUnitReporter(language: .english).report(LintResult())
        == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<testsuites name=\"align\" tests=\"0\" failures=\"0\" errors=\"0\">\n</testsuites>\n"
    )
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  // MARK: - SARIF

  @Test("a run that ended before anything was judged has no results, and says why")
  func stopped() throws {
    var result = LintResult()
    var record = RunRecord()
    record.isStopped = true
    record.failures = [RunFailure(LocalizedText("no"))]
    result.record = record
    let run = try #require((try Self.object(Self.sarif(result))["runs"] as? [[String: Any]])?.first)
    #expect(run["results"] == nil)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect(invocation["exitCode"] as? Int == 2)
    let junit = JUnitReporter(language: .english).report(result)
    #expect(junit.contains("tests=\"1\" failures=\"0\" errors=\"1\""))
  }

  @Test("suppressed findings can be left out; what a decision settles stays")
  func omitted() throws {
    var reporter = SARIFReporter(language: .english, toolVersion: "0.1.0")
    #expect(reporter.report(Self.whole).contains("\"silenced\""))
    reporter.omitsSuppressed = true
    let text = reporter.report(Self.whole)
    #expect(!text.contains("\"silenced\""))
    #expect(!text.contains("\"accepted by the baseline\""))
    #expect(text.contains("settled by the decision at"))
  }

  @Test(
    "URIs are from the repository's root, or whole where a file lies outside",
    arguments: [
      ("goals.yaml", "sub/goals.yaml"), ("./a/../b å.yaml", "sub/b%20%C3%A5.yaml"),
      ("../up.yaml", "up.yaml"), ("/repo/x:1.yaml", "x%3A1.yaml"),
      ("../../out.yaml", "file:///out.yaml"), ("/repository/a.yaml", "file:///repository/a.yaml"),
    ]
  )
  func uris(path: String, uri: String) throws {
    var fixture = Fixture("x", path: path)
    fixture.add(at: fixture.place("x"))
    let reporter = SARIFReporter(
      language: .english,
      toolVersion: "0.1.0",
      paths: RepositoryPaths(current: "/repo/sub", root: "/repo")
    )
    let text = reporter.report(fixture.result)
    #expect(text.contains("\"uri\": \"\(uri)\""))
    #expect(text.contains("\"uriBaseId\"") == !uri.hasPrefix("file:"))
  }

  // MARK: - GitHub

  @Test("an annotation is one line, and read back it is what was said")
  func annotation() throws {
    var fixture = Fixture("x", path: "a,b:c%.yaml")
    fixture.add(at: fixture.place("x"), "a\r\n::error::b, 100 %")
    let text = GitHubReporter(language: .english).report(fixture.result)
    #expect(
      text == "::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=1,"
        + "title=goal-without-owner::a%0D%0A::error::b, 100 %25\n"
    )
  }

  @Test("more than ten of a kind is said first, on one line")
  func overflow() {
    var fixture = Fixture("x")
    for _ in 0..<11 { fixture.add("a", .note, at: fixture.place("x")) }
    for _ in 0..<10 { fixture.add("b", .warning, at: fixture.place("x")) }
    var reporter = GitHubReporter(language: .english)
    let lines = reporter.report(fixture.result).split(separator: "\n")
    #expect(lines.count == 22)
    #expect(
      lines.first?.replacingOccurrences(of: "\u{A0}", with: " ")
        == "::notice title=align%3A more findings than are shown::GitHub shows 10 of "
        + "each kind, and there are more: 10 warnings and 11 notes. "
        + "All of them stand in the step's log."
    )
    reporter.showsNotes = false
    let shown = reporter.report(fixture.result).split(separator: "\n")
    #expect(shown.count == 10)
    #expect(shown.allSatisfy { $0.hasPrefix("::warning file=") })
  }

  @Test(
    "text in GitHub's log is no command",
    arguments: [
      ("a\n  ::error::b", "a\n  : :error::b"), ("::add-mask::b", ": :add-mask::b"),
      ("x ##[error]b", "x ## [error]b"), ("a::b\n#[c] # d", "a::b\n#[c] # d"),
      ("\r::warning::x", "\r: :warning::x"),
    ]
  )
  func disarmed(text: String, harmless: String) {
    #expect(GitHubCommand.disarmed(text) == harmless)
  }

  // MARK: - GitLab, JUnit

  @Test("GitLab's fingerprints differ even where ours are the same")
  func fingerprints() throws {
    var fixture = Fixture("x")
    for _ in 0..<3 { fixture.add(at: fixture.place("x")) }
    let text = GitLabReporter(language: .english).report(fixture.result)
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    )
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 3)
  }

  @Test("a case fails from the level on that fails the run", arguments: Severity.allCases)
  func threshold(severity: Severity) {
    var result = Self.whole
    result.record?.failures = []
    result.record?.failSeverities = [0: severity]
    let failures = JUnitReporter(language: .english).report(result)
      .split(separator: "\n").count { $0.contains("<failure ") }
    let expected: [Severity: Int] = [.error: 1, .warning: 2, .note: 3]
    #expect(failures == expected[severity])
    result.record?.failSeverities = [:]
    #expect(!JUnitReporter(language: .english).report(result).contains("<failure "))
  }

  @Test("what was not read or not assessed is skipped, never passed")
  func skipped() {
    var fixture = Self.fixture
    fixture.findings = []
    var result = fixture.result
    result.record = Self.whole.record
    result.record?.failures = []
    var counts = VerdictCounts()
    counts.passed = 1
    result.verdicts = ["goal-without-owner": counts]
    let reporter = JUnitReporter(language: .english)
    // Of the rule without verdicts nothing was asked.
    #expect(
      reporter.report(result).contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\"")
    )
    fixture.add("syntax-error", .error, category: "format", at: fixture.place("id"))
    result.findings = fixture.findings
    result.unreadPlaces = fixture.findings
    #expect(
      reporter.report(result).contains("tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\"")
    )
    result.findings = []
    result.unreadPlaces = []
    result.verdicts["goal-without-owner"]?.notAssessed = 1
    result.unassessedFiles = ["goal-without-owner": [0]]
    #expect(
      reporter.report(result).contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\"")
    )
  }

  @Test("an XML parser reads every message back, but for what XML cannot hold")
  func xml() throws {
    let text = JUnitReporter(language: .english).report(Self.whole)
    let reader = FailureReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    let message = try #require(reader.messages.first)
    #expect(
      message
        == Self.hostile
        .replacingOccurrences(of: "\r", with: "␍").replacingOccurrences(of: "\u{1}", with: "␁")
        .replacingOccurrences(of: "\u{1B}", with: "␛")
        .replacingOccurrences(of: "\u{FFFE}", with: "\u{FFFD}")
    )
  }

  @Test(
    "an invisible character is shown by its number, and the file stays well-formed XML",
    arguments: [0x85, 0x61C, 0x180E, 0x200B, 0x200E, 0x2028, 0x202E, 0x2060, 0x2066, 0xFEFF]
  )
  func invisible(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    var fixture = Fixture("x")
    fixture.add("a", .error, at: fixture.place("x"), "a\(scalar)b")
    let reader = FailureReader()
    let parser = XMLParser(
      data: Data(JUnitReporter(language: .english).report(fixture.result).utf8)
    )
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.messages == [String(format: "a<U+%04X>b", value)])
  }

  private final class FailureReader: NSObject, XMLParserDelegate {
    var messages: [String] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      if name == "failure", let message = attributes["message"] { messages.append(message) }
    }
  }
}
