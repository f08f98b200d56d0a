import Findings
import GoldenFiles
import Reporting
import Testing

/// The whole report for people.
@Suite struct TextReporterTests {
  private static let source = """
    align: 1
    id: prov
    title: Prov
    vision: ostersund
    goals:
      - id: M1
        title: Fler invånare
        effects:
          - {affects: ecological, effect: -2}
      - id: M2
        title: Färre utsläpp
      - id: M3
        title: Trygga gator
      - id: M4
        title: Nöjda företag
    """

  private static var mixed: Fixture {
    var fixture = Fixture(source, path: "samples/prov.yaml")
    fixture.summary.goals = 4
    fixture.summary.suppressed = 1
    fixture.summary.notAssessed = 2
    fixture.rules = [
      RuleDescriptor(
        id: "goal-without-owner",
        category: "coverage",
        severity: .warning,
        title: LocalizedText(sv: "Mål utan ansvarig", en: "Goal without an owner")
      )
    ]
    fixture.add(
      "harm-counteracting",
      .warning,
      category: "conflict",
      at: fixture.place("-2"),
      "goal M1 counteracts ecological (−2) and nothing mitigates it",
      help: "add `mitigation:` or `mitigated_by:`, or let the council decide under `decisions:` "
        + "how the two are weighed; what is left after mitigation is `residual:`",
      goals: ["M1"],
      related: [
        RelatedPlace(place: fixture.place("M2"), message: "goal M2 serves ecological")
      ]
    )
    for id in ["M1", "M2", "M3", "M4"] {
      fixture.add(
        at: fixture.place(id),
        "goal \(id) has no owner",
        help: "add `owner:` with the committee that answers for it",
        goals: [id]
      )
    }
    fixture.add(
      "unexplained-link",
      .note,
      category: "mapping",
      at: fixture.place("M1"),
      "goal M1 does not say how it serves the vision",
      goals: ["M1"]
    )
    return fixture
  }

  @Test("findings, blocks, related places and closing lines", arguments: [80, 200])
  func whole(width: Int) throws {
    let reporter = TextReporter(language: .english, width: width)
    try Golden.expect(reporter.report(Self.mixed.result), equals: "text/whole-\(width).txt")
  }

  @Test("the same in Swedish, with notes")
  func swedish() throws {
    let reporter = TextReporter(language: .swedish, showsNotes: true)
    try Golden.expect(reporter.report(Self.mixed.result), equals: "text/swedish.txt")
  }

  @Test("told on several threads it is the same")
  func jobs() {
    var reporter = TextReporter(language: .swedish, showsNotes: true)
    let alone = reporter.report(Self.mixed.result)
    reporter.jobs = 4
    #expect(reporter.report(Self.mixed.result) == alone)
  }

  @Test("without colours no escape sequence is written, with them the words are the same")
  func colours() {
    let plain = TextReporter(language: .english).report(Self.mixed.result)
    let coloured = TextReporter(language: .english, usesColor: true).report(Self.mixed.result)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    var stripped = ""
    var isCode = false
    for character in coloured {
      if character == "\u{1B}" { isCode = true }
      if !isCode { stripped.append(character) }
      if isCode, character == "m" { isCode = false }
    }
    #expect(stripped == plain)
  }

  @Test("no control character of a document reaches the terminal")
  func hostile() {
    var fixture = Fixture("title: \u{1B}]0;owned\u{7}\u{9B}31m\u{202E}x\n", path: "a\u{1B}[2J.yaml")
    fixture.add(
      "rule\u{1B}[0m",
      at: fixture.place("x"),
      "title '\u{1B}]0;owned\u{7}\n\r\u{9B}31m'",
      help: "say \u{1B}[8m",
      goals: ["A\u{1B}"],
      related: [RelatedPlace(place: fixture.place("x"), message: "see \u{8}\u{8}")]
    )
    let text = TextReporter(language: .english).report(fixture.result)
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
    }
    #expect(text.contains("title '␛]0;owned␇␊␍<U+009B>31m' [rule␛[0m]"))
  }

  @Test("a dozen related places are told, the rest is counted")
  func related() {
    var fixture = Fixture("abcd\n")
    let place = fixture.place("b")
    fixture.add(
      at: fixture.place("a"),
      "no",
      related: (1...15).map { RelatedPlace(place: place, message: "goal M\($0)") }
    )
    let text = TextReporter(language: .english, isQuiet: true).report(fixture.result)
    #expect(text.contains("goal M12\n"))
    #expect(!text.contains("goal M13"))
    #expect(text.contains("… and 3 more places (all with --format json)\n"))
  }

  @Test("three findings of a rule stand alone, four are a block")
  func limit() {
    for count in [3, 4] {
      var fixture = Fixture("abcd\n")
      for letter in ["a", "b", "c", "d"].prefix(count) {
        fixture.add(at: fixture.place(letter), "no", goals: [letter])
      }
      let text = TextReporter(language: .english, isQuiet: true).report(fixture.result)
      #expect(text.split(separator: "\n").count == (count == 3 ? 9 : 5))
    }
  }

  @Test("a block whose messages differ keeps each of them")
  func differingMessages() throws {
    var fixture = Fixture("ovner: a\ntitel: b\nbugdet: c\nmal: d\n")
    for key in ["ovner", "titel", "bugdet", "mal"] {
      fixture.add(
        "unknown-key",
        category: "format",
        at: fixture.place(key),
        "unknown key '\(key)'",
        help: "the nearest known keys are …",
        goals: []
      )
    }
    fixture.rules = [
      RuleDescriptor(
        id: "unknown-key",
        category: "format",
        severity: .warning,
        title: LocalizedText(sv: "Okänd nyckel", en: "Unknown key")
      )
    ]
    try Golden.expect(
      TextReporter(language: .english).report(fixture.result),
      equals: "text/differing.txt"
    )
  }

  @Test(
    "helps of one kind are told once, those of several with their places",
    arguments: [
      (["add `owner:` to A", "add `owner:` to B"], "add `owner:` to …"),
      (
        [
          "write a goal with `dimensions: [social]`, or add `social` to one that helps it",
          "write a goal with `dimensions: [economic]`, or add `economic` to one that helps it",
        ],
        "write a goal with `dimensions: […]`, or add `…` to one that helps it"
      ),
      (
        [
          "let the council decide on the trade-off under `between: [A, B]`, or change one of the goals",
          "let the council decide on the trade-off under `between: [A, B, C]`, or change one of the goals",
        ],
        "let the council decide on the trade-off under `between: [A, …]`, or change one of the goals"
      ),
      (["write `75`", "write `1.5`"], nil), (["do this", "rather do something else"], nil),
    ] as [([String], String?)]
  )
  func helps(texts: [String], common: String?) {
    var fixture = Fixture("abcd\n")
    for index in 0..<4 {
      fixture.add(
        at: Place(file: 0, range: SourceRange(index..<(index + 1))),
        "message \(index)",
        help: texts[index % 2],
        goals: []
      )
    }
    let text = TextReporter(language: .english, width: 200, isQuiet: true).report(fixture.result)
    let helps = text.split(separator: "\n").filter { $0.contains("help:") }
    #expect(helps.count == (common == nil ? 4 : 1))
    if let common { #expect(helps.first == "   help: \(common)") }
  }

  @Test("the words in which helps of one kind differ stand at the places")
  func helpsOfPlaces() {
    var fixture = Fixture("abcd\n")
    for (index, key) in ["title", "goals", "owner", "by"].enumerated() {
      fixture.add(
        at: Place(file: 0, range: SourceRange(index..<(index + 1))),
        "unknown key `k\(index)`",
        help: "keys are in English: write `\(key)`",
        goals: []
      )
    }
    let text = TextReporter(language: .english, width: 200, isQuiet: true).report(fixture.result)
    let lines = text.split(separator: "\n").dropFirst()
    let ends = ["`k0` → `title`", "`k1` → `goals`", "`k2` → `owner`", "`k3` → `by`"]
    #expect(zip(lines, ends).allSatisfy { $0.hasSuffix($1) }, "\(text)")
    #expect(lines.last == "   help: keys are in English: write `…`")
  }

  @Test("a decision stands under its place in a block")
  func decisionsInBlocks() {
    var fixture = Fixture("abcd\n")
    for index in 0..<4 {
      let place = Place(file: 0, range: SourceRange(index..<(index + 1)))
      fixture.add(at: place, "message \(index)", goals: [], decided: place)
    }
    let text = TextReporter(language: .english, width: 200, isQuiet: true).report(fixture.result)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("      decided: ") } == 4, "\(text)")
  }

  @Test(
    "what to do first",
    arguments: [
      ("syntax", [("unknown-key", "format", Severity.error), ("syntax-error", "format", .error)]),
      ("rejected", [("harm-cancelling", "conflict", .error), ("missing-key", "format", .error)]),
      ("gravest", [("orphan-goal", "mapping", .warning), ("harm-cancelling", "conflict", .error)]),
      (
        "commonest",
        [
          ("orphan-goal", "mapping", .warning), ("harm-constraining", "conflict", .warning),
          ("harm-constraining", "conflict", .warning),
        ]
      ),
      ("notes", [("unexplained-link", "mapping", .note)]),
      ("nothing", []),
    ]
  )
  func advice(name: String, findings: [(String, String, Severity)]) throws {
    var fixture = Fixture("abc\n")
    for (index, (rule, category, severity)) in findings.enumerated() {
      let place = Place(file: 0, range: SourceRange(index..<(index + 1)))
      fixture.add(rule, severity, category: category, at: place, "m")
    }
    for language in Language.allCases {
      let text = TextReporter(language: language).report(fixture.result)
      let closing = text.split(separator: "\n", omittingEmptySubsequences: false)
        .drop { !$0.contains("1 dokument") && !$0.contains("1 document") }
      try Golden.expect(
        closing.joined(separator: "\n"),
        equals: "text/first-\(name)-\(language.rawValue).txt"
      )
    }
  }

  @Test("numbers and nouns agree")
  func grammar() throws {
    var text = ""
    for count in [0, 1, 2, 12_345] {
      var summary = LintSummary()
      summary.documents = count
      summary.goals = count
      summary.errors = count
      summary.warnings = count
      summary.notes = count
      summary.suppressed = count
      summary.accepted = count
      summary.notAssessed = count
      summary.skippedFiles = count
      summary.skippedRuleFiles = count
      for language in Language.allCases {
        let reporter = TextReporter(language: language)
        text += reporter.report(LintResult(summary: summary)) + "\n"
      }
    }
    try Golden.expect(text, equals: "text/grammar.txt")
  }
}
