import Findings
import Foundation
import Reporting
import Testing

/// What a report says of what is unknown, of several documents and of what was left out.
@Suite struct ReportTruthTests {
  private static let head = """
    align: 1
    id: k
    title: K
    status: adopted
    period: 2026
    vision: ostersund

    """

  private static func goal(
    _ id: String,
    _ dimension: String,
    _ aspect: String,
    _ more: String = ""
  ) -> String {
    "  - {id: \(id), title: T\(id), dimensions: [\(dimension)], vision: [\(aspect)]\(more)}\n"
  }

  private static func document(_ more: String = "", rest: String = "") -> String {
    head + "goals:\n" + goal("A", "economic", "jobs", more.isEmpty ? "" : ", " + more) + rest
  }

  private func report(
    _ files: [String: String],
    _ arguments: [String] = [],
    language: String = "en"
  ) throws -> String {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let run = try Program.run(
      ["report", ".", "--format", "markdown", "--lang", language, "--today", "2026-12-01"]
        + arguments,
      in: folder.path
    )
    return run.output.replacingOccurrences(of: "\u{A0}", with: " ")
  }

  private func expect(
    _ report: String,
    _ texts: [String],
    without others: [String] = [],
    _ location: SourceLocation = #_sourceLocation
  ) {
    for text in texts {
      #expect(report.contains(text), "missing: \(text)", sourceLocation: location)
    }
    for text in others {
      #expect(!report.contains(text), "there: \(text)", sourceLocation: location)
    }
  }

  // MARK: - Several documents

  @Test("what one council's goals serve is served, and what another's lack is told of it")
  func twoCouncils() throws {
    let other = Self.head.replacingOccurrences(of: "k\ntitle: K", with: "l\ntitle: L")
    let report = try report([
      "a.yaml": Self.head + "organisation: O\ngoals:\n" + Self.goal("A", "economic", "jobs"),
      "b.yaml": other + "organisation: P\ngoals:\n" + Self.goal("B", "ecological", "climate"),
    ])
    expect(
      report,
      [
        "Two of the vision's four dimensions have goals, and 2 of the 28 parts",
        "- **2 of 4** dimensions with goals", "- **2 of 28** parts of the vision with goals",
        "### Dimensions without a goal in single documents", "- Economic sustainability (“L”)",
      ],
      without: ["More jobs – **no goal**"]
    )
  }

  @Test("of several visions of a document the first is counted, and is named")
  func severalVisions() throws {
    let head = Self.head.replacingOccurrences(of: "ostersund", with: "[agenda-2030, ostersund]")
    let report = try report(["a.yaml": head + "goals:\n" + Self.goal("A", "economic", "jobs")])
    expect(
      report,
      [
        "none of the 17 parts that the vision “The 2030 Agenda” names has any",
        "- **0 of 17** parts of the vision “The 2030 Agenda” with goals",
      ]
    )
  }

  @Test("a vision that two workspaces share is counted and shown once")
  func sharedVision() throws {
    let rules = "align: 1\nquantities: [{id: q, name: {sv: Q, en: Q}, dimension: social}]\n"
    let files = [
      "x/.align.yaml": "rules: [r]\n", "x/r/r.yaml": rules, "x/a.yaml": Self.document(),
      "y/b.yaml": Self.document().replacingOccurrences(of: "id: k", with: "id: l"),
    ]
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let content = try Reviewed.report(
      ["x/a.yaml", "y/b.yaml"].map { folder.path + "/" + $0 },
      .english
    ).content
    #expect(content.figures.first { $0.id == "aspects" }?.whole == 28)
    #expect(content.matrices.count == 1)
    #expect(content.matrices.first?.columns.first?.goals == 2)
    #expect(content.thread.count == 1)
  }

  // MARK: - What cannot be read

  private static let unreadable: [(String, String, [String], [String])] = [
    (
      "assignments: [{id: aA, text: t, due: 20x27}, {id: aB, text: u, due: 2027}]", "",
      ["Of one assignment that can be judged, none is overdue.", "Whether one more assignment"],
      ["None of", "The only assignment"]
    ),
    (
      "indicators: [{name: N, target: {at_least: 50}, "
        + "outcomes: [{value: 60, at: 2024}, {value: abc, at: 2025}]}]",
      "", ["| cannot be read | at least 50 | the outcome cannot be read |"], ["meets the target"]
    ),
    (
      "indicators: [{name: N, target: {at_least: 50, at_most: 60}, outcomes: [{value: 70}]}]",
      "", ["| cannot be read | the target cannot be read |"], ["meets", "no target"]
    ),
    (
      "indicators: [{name: N, target: {at_least: abc}, outcomes: [{value: 70, at: 2024}]}]", "",
      ["the target cannot be read"], ["no target", "without a target"]
    ),
    (
      "indicators: [{name: N, target: {at_least: 50}, outcomes: none}]", "",
      ["the outcome cannot be read"], ["no outcome"]
    ),
    (
      "budget: 75 000", goal("B", "social", "openness-to-dialogue", ", budget: 50"),
      ["SEK 50. The budget of A cannot be read and is not counted in."], ["100%"]
    ),
    (
      "effects: [{affects: ecological, effect: -2x}]", "",
      [
        "| A TA | ● | ? |",
        "Not all that A does can be read; ? stands where the effect is not known.",
        "Affects ecological sustainability, but how cannot be read.",
        "**0** open conflicts, as far as conflicts were examined",
        "No conflicts were found in what was examined and is shown.",
      ], ["No conflicts were found."]
    ),
    (
      "groups: [barn, {a: b}]", "", ["**Concerns:** barn (not all of it can be read)"], []
    ),
    ("", "decisions: none\n", ["There may be decisions that could not be read."], ["on record"]),
    (
      "", "budget: {frame: 1 000}\n",
      ["Financial frame: cannot be read", "The financial frame cannot be read."], []
    ),
    (
      "budget: 5", "budget: {frame: 1000, currency: [x]}\n", ["5 (the currency cannot be read)"],
      ["SEK"]
    ),
  ]

  @Test(
    "what cannot be read is told as that, not as fine, met or absent",
    arguments: unreadable
  )
  func unread(fields: String, rest: String, texts: [String], others: [String]) throws {
    expect(try report(["a.yaml": Self.document(fields, rest: rest)]), texts, without: others)
  }

  @Test("where a goal could not be read nothing is in line, whatever silences that")
  func unreadGoal() throws {
    let text = "# align-ignore-file invalid-value: x\n" + Self.document(rest: "  - just text\n")
    expect(
      try report(["a.yaml": text]),
      [
        "**Not known.**", "not all goals of one document could be read",
        "**1 of 28** parts of the vision with goals, as far as the goals could be read",
        "What in the vision has no goal cannot be told",
      ],
      without: ["No conflicts were found."]
    )
  }

  // MARK: - Indicators

  @Test(
    "how an indicator stands to its target",
    arguments: [
      ("at_least: 50, by: 2030", "[{value: 70, at: 2022}, {value: 45, at: 2025}]", "farther from"),
      ("at_most: 50, by: 2030", "[{value: 45, at: 2022}, {value: 55, at: 2025}]", "farther from"),
      ("at_least: 50, by: 2030", "[{value: 40, at: 2022}, {value: 45, at: 2025}]", "nearer to"),
      ("exactly: 60, by: 2025", "[{value: 65, at: 2023}]", "no outcome of the target's year"),
      ("at_most: 60, by: 2025", "[{value: 55, at: 2023}]", "no outcome of the target's year"),
      ("exactly: 60, by: 2025", "[{value: 60.5, at: 2025}]", "missed the target"),
      ("exactly: 60, by: 2025", "[{value: 60.4, at: 2025}]", "meets the target"),
      ("at_most: 60, by: 2025", "[{value: 65, at: 2025}]", "missed the target"),
      ("at_most: 60, by: 2025", "[{value: 65, at: 2026}]", "does not meet the target"),
      ("at_least: 50, by: 2030", "[{value: 60, at: 2027}]", "no outcome yet"),
    ]
  )
  func indicators(target: String, outcomes: String, status: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.yaml",
      Self.document("indicators: [{name: N, target: {\(target)}, outcomes: \(outcomes)}]")
    )
    let line = try #require(
      try Reviewed.report([path], .english, today: "2026-12-01").content.followUp.indicators.first
    )
    #expect(line.statusText.hasPrefix(status))
  }

  @Test("a target without a baseline is one, and what cannot be compared is not known")
  func withoutComparison() throws {
    let fields = "indicators: [{name: N, target: {change: 5}, outcomes: [{value: 12, at: 2024}]}]"
    expect(
      try report(["a.yaml": Self.document(fields)]),
      [
        "There is one indicator, with a target,", "One cannot be judged.",
        "One indicator has outcomes but nothing to compare them with.",
      ]
    )
  }

  // MARK: - What was left out

  @Test(
    "what is known comes first, and what was left out beside it",
    arguments: [
      (["--ignore", "too-many-goals"], "83 of 84 rules", "**Partly in line.**"),
      (["--ignore", "conflict"], "68 of 84 rules", "What is known: "),
      (["--select", "target-infeasible"], "4 of 84 rules", "80 rules were left out"),
    ]
  )
  func leftOut(arguments: [String], count: String, verdict: String) throws {
    let report = try report(["a.yaml": Self.document()], arguments)
    expect(report, ["judged by \(count); the others were left out.", verdict])
    #expect(
      report.contains("Whether goals collide was not examined")
        == (arguments != ["--ignore", "too-many-goals"])
    )
  }

  @Test("a goal is not passed by a rule that is off for it")
  func overrides() throws {
    let report = try report([
      ".align.yaml":
        "overrides: [{paths: [\"x/**\"], severity: {goal-without-dimension: off}}]\n",
      "a.yaml": Self.document(),
      "x/b.yaml": Self.document().replacingOccurrences(of: "id: k", with: "id: l"),
    ])
    expect(
      report,
      [
        "83 of 84 rules; the others were left out, wholly or for some of the documents.",
        "| Goal without a sustainability dimension | 0 | 1 | 0 |",
      ]
    )
  }

  @Test("what a baseline accepts is in the figures and among the gaps")
  func accepted() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.document())
    _ = try Program.run(["check", "a.yaml", "--write-baseline", "b.json"], in: folder.path)
    let report = try Program.run(
      ["report", "a.yaml", "--baseline", "b.json", "--format", "markdown", "--lang", "en"],
      in: folder.path
    ).output
    expect(report, ["warnings, with what was accepted before", "### Goal without an owner"])
  }

  // MARK: - Decisions

  @Test(
    "a decision is told as it stands",
    arguments: [
      (
        "between: [A, ecological], kind: accept",
        "- A and ecological sustainability: Accepted: what was decided is not written.",
        "**1** decided conflict"
      ),
      (
        "between: [A, ecological], kind: prioritise, decision: Ok, date: 20x4",
        "Prioritised: “Ok”. Whether it is in force is not known",
        "open conflicts, as far as conflicts were examined"
      ),
      (
        "between: [A], kind: accept, decision: ok",
        "- What the decision weighs is not known: Accepted: “ok”.", "**1** open conflict"
      ),
      (
        "between: [XX, ecological], kind: accept, decision: ok",
        "- ecological sustainability and something that is not known: Accepted: “ok”.",
        "as far as conflicts were examined"
      ),
    ]
  )
  func decisions(decision: String, told: String, figure: String) throws {
    let text = Self.document(
      "effects: [{affects: ecological, effect: -3, because: b}]",
      rest: "decisions: [{\(decision)}]\n"
    )
    expect(
      try report(["a.yaml": text]),
      [told, figure],
      without: ["on record.\n\n### What is not"]
    )
  }

  // MARK: - The rest

  @Test("for and against stand apart in the matrix")
  func bothWays() throws {
    let fields = "effects: [{affects: ecological, effect: 2}, {affects: climate, effect: -2}]"
    expect(try report(["a.yaml": Self.document(fields)]), ["| \\+2/−2 |"])
  }

  @Test("goals that are each other's parents stand where they serve")
  func ring() throws {
    let text =
      Self.head + "goals:\n" + Self.goal("A", "economic", "jobs", ", parent: B")
      + Self.goal("B", "economic", "jobs", ", parent: A")
    expect(
      try report(["a.yaml": text]),
      ["    - More jobs\n      - A TA\n        - B TB"],
      without: ["Not tied"]
    )
  }

  @Test("money of all visions of a document comes to the whole, and nought is stated")
  func money() throws {
    let vision = """
      align: 1
      vision:
        id: v
        name: {sv: V, en: V}
        dimensions: [{id: own, name: {sv: Egen, en: Own}}]
      """
    let head = Self.head.replacingOccurrences(of: "ostersund", with: "[ostersund, v]")
    let report = try report([
      ".align.yaml": "rules: [r]\n", "r/v.yaml": vision,
      "a.yaml": head + "goals:\n  - {id: A, title: T, dimensions: [own], budget: 30}\n"
        + Self.goal("B", "ecological", "climate", ", budget: 70"),
    ])
    expect(report, ["| Own | SEK 30 | 30% |", "30% of the money lies outside these dimensions."])
    expect(
      try self.report(["a.yaml": Self.document("budget: 0")]),
      ["The budget of A is SEK 0."],
      without: ["money of its own in the document, so"]
    )
  }

  @Test("rules are not passed by a file whose goals could not be read")
  func junit() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.head + "goals: none\n")
    try folder.write(
      "b.yaml",
      Self.document().replacingOccurrences(of: "id: k", with: "id: l")
    )
    let run = try Program.run(["check", ".", "--format", "junit", "--lang", "en"], in: folder.path)
    let suite = try #require(run.output.components(separatedBy: "<testsuite ").dropFirst().first)
    #expect(suite.hasPrefix("name=\"a.yaml\""))
    let cases = suite.components(separatedBy: "<testcase ")
    let owner = try #require(cases.first { $0.contains("goal-without-dimension") })
    #expect(owner.contains("<skipped message=\"not all goals of the file could be read\"/>"))
  }

  @Test("a rule that was not assessed in one file passes in another")
  func junitByFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.document("owner: [a, b]"))
    try folder.write(
      "b.yaml",
      Self.document("owner: KS").replacingOccurrences(of: "id: k", with: "id: l")
    )
    let run = try Program.run(["check", ".", "--format", "junit", "--lang", "en"], in: folder.path)
    let suites = run.output.components(separatedBy: "<testsuite ").dropFirst()
    let owners = suites.map { suite in
      suite.components(separatedBy: "<testcase ").first { $0.contains("goal-without-owner") } ?? ""
    }
    #expect(owners.count == 2 && owners[0].contains("<skipped"), "\(owners)")
    #expect(owners.count == 2 && !owners[1].contains("<skipped"), "\(owners)")
  }

  @Test("a file of UTF-16 is known by its own bytes")
  func utf16() throws {
    let folder = try TemporaryFolder()
    let data = try #require(("\u{FEFF}" + Self.document()).data(using: .utf16LittleEndian))
    try data.write(to: URL(fileURLWithPath: folder.path + "/a.yaml"))
    let run = try Program.run(["check", "a.yaml", "--format", "sarif"], in: folder.path)
    #expect(run.output.contains("\"length\": \(data.count)"))
    #expect(!run.output.contains("byteOffset"))
  }

  @Test("goals that could not be read have no suggestions, and the status says so")
  func suggestions() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.document(rest: "  - bare\n"))
    let run = try Program.run(["suggest", "a.yaml", "--lang", "en"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("a.yaml: not all goals could be read"))
  }
}
