import Findings
import Foundation
import GoldenFiles
import Linting
import Reporting
import Scalars
import Testing

/// What the reviewer's report says of the samples, and that it says it of everything.
@Suite struct ReportTests {
  /// A report of a document that is written for the test.
  private static func report(of document: String) throws -> ReportContent {
    try reportAndResult(of: document).content
  }

  private static func reportAndResult(
    of document: String
  ) throws -> (content: ReportContent, result: LintResult) {
    let folder = try TemporaryFolder()
    return try Reviewed.report([folder.write("document.yaml", document)])
  }

  private static let faultyNames: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "samples/faulty")
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  /// Hashes of rule files change with every rule; they are no part of what is compared.
  private static func settled(_ text: String, _ content: ReportContent) -> String {
    text.replacingOccurrences(of: content.method.rulesHash, with: "RULES")
  }

  // MARK: - The samples

  @Test("the sample's report reads as expected", arguments: Language.allCases)
  func sample(language: Language) throws {
    let content = try Reviewed.report(["samples/2024.yaml"], language).content
    let name = "report/2024.\(language.rawValue)"
    try Golden.expect(
      Self.settled(ReportMarkdownReporter().report(content), content),
      equals: name + ".md"
    )
    try Golden.expect(
      ReportMarkdownReporter(isSummary: true).report(content),
      equals: name + ".summary.md"
    )
    try Golden.expect(
      Self.settled(ReportJSONReporter().report(content), content),
      equals: name + ".json"
    )
  }

  @Test("several documents make one report, with what is decided between them")
  func committees() throws {
    let content = try Reviewed.report(
      ["samples/2024.yaml", "samples/committees"],
      today: "2026-06-20"
    ).content
    #expect(content.head.documents.count == 3)
    #expect(content.conflicts.contains { $0.state == .decided })
    try Golden.expect(
      Self.settled(ReportMarkdownReporter().report(content), content),
      equals: "report/committees.md"
    )
  }

  @Test("another municipality's dimensions are its own")
  func other() throws {
    let content = try Reviewed.report(
      ["samples/another-municipality/goals-2026.yaml"],
      today: "2026-03-01"
    ).content
    #expect(content.matrices.map(\.columns.count) == [5])
    #expect(content.onePage.standing == .notInLine)
    try Golden.expect(
      Self.settled(ReportMarkdownReporter().report(content), content),
      equals: "report/another-municipality.md"
    )
  }

  @Test("the first page of each faulty sample is as expected", arguments: faultyNames)
  func faulty(name: String) throws {
    let (content, result) = try Reviewed.report(["samples/faulty/" + name])
    if result.findings.contains(where: { $0.severity == .error || $0.severity == .warning }) {
      #expect(content.onePage.standing != .inLine)
    }
    try Golden.expect(
      ReportMarkdownReporter(isSummary: true).report(content),
      equals: "report/faulty/\(name.dropLast(".yaml".count)).md"
    )
  }

  @Test("the report is in the documents' language before the surroundings'")
  func language() throws {
    let english = try Reviewed.report(["samples/faulty/english.yaml"]) {
      $0.localeLanguage = .swedish
    }
    #expect(english.content.language == .english)
    let swedish = try Reviewed.report(["samples/2024.yaml"]) { $0.localeLanguage = .english }
    #expect(swedish.content.language == .swedish)
    let asked = try Reviewed.report(["samples/2024.yaml"], .english)
    #expect(asked.content.language == .english)
  }

  // MARK: - Agreement with a check

  @Test(
    "every finding of a check is in the report, once",
    arguments: ["samples/2024.yaml", "samples/2023.yaml", "samples/committees", "samples/faulty"]
  )
  func agreement(path: String) throws {
    let (content, result) = try Reviewed.report([path])
    var request = LintRequest(today: try #require(CalendarDate(parsing: "2024-06-20")))
    request.paths = [path]
    request.prefersDocumentLanguage = true
    let check = try #require(Linter(request).run().result)
    #expect(content.method.summary == check.summary)
    let shown = content.goals.flatMap(\.findings) + content.method.otherFindings
    #expect(shown.count == check.findings.count)
    #expect(shown.map(\.rule).sorted() == check.findings.map(\.rule).sorted())
    #expect(shown.filter(\.isDecided).count == check.findings.filter { $0.decided != nil }.count)
    let counted = Dictionary(grouping: check.findings, by: \.rule).mapValues(\.count)
    for rule in content.method.rules { #expect(rule.findings == counted[rule.id] ?? 0) }
    #expect(result.verdicts == check.verdicts)
    for (id, count) in [
      ("errors", check.summary.errors), ("warnings", check.summary.warnings),
      ("notes", check.summary.notes), ("goals", check.summary.goals),
    ] {
      #expect(content.figures.first { $0.id == id }?.value == count)
    }
  }

  @Test("gaps are those that a check finds")
  func gaps() throws {
    let (content, result) = try Reviewed.report(["samples/2024.yaml"])
    let aspects = try #require(content.gaps.first { $0.id == "aspects" })
    #expect(aspects.items.count == result.findings.count { $0.rule == "aspect-without-goal" })
    for gap in content.gaps where gap.id != "aspects" {
      #expect(gap.items.count == result.findings.count { $0.rule == gap.id })
    }
  }

  @Test("the same input gives the same bytes, whatever the number of jobs")
  func reproducible() throws {
    let paths = ["samples/2024.yaml", "samples/committees", "samples/2023.yaml"]
    let once = ReportJSONReporter().report(try Reviewed.report(paths) { $0.jobs = 1 }.content)
    let again = ReportJSONReporter().report(try Reviewed.report(paths) { $0.jobs = 4 }.content)
    #expect(once == again)
  }

  @Test("JSON is valid and holds what Markdown shows")
  func json() throws {
    let content = try Reviewed.report(["samples/2024.yaml"]).content
    let text = ReportJSONReporter().report(content)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(object["version"] as? Int == 1)
    #expect((object["goals"] as? [Any])?.count == 8)
    #expect((object["conflicts"] as? [Any])?.count == content.conflicts.count)
  }

  // MARK: - Honesty

  @Test("a file that breaks off leaves the verdict open")
  func broken() throws {
    let good = try String(contentsOfFile: "samples/2024.yaml", encoding: .utf8)
    let content = try Self.report(of: good + "\n\"unclosed\n")
    #expect(content.onePage.standing != .inLine)
    #expect(content.onePage.standing != .partly)
    #expect(!content.onePage.unknown.isEmpty)
  }

  @Test("without goals, or without a vision, nothing is claimed")
  func nothing() throws {
    let head = "align: 1\nid: d\ntitle: D\nlanguage: sv\n"
    let empty = try Self.report(of: head + "vision: ostersund\ngoals: []\n")
    #expect(empty.onePage.standing == .unknown)
    let loose = try Self.report(of: head + "goals:\n  - {id: M1, title: T}\n")
    #expect(loose.onePage.standing == .unknown)
  }

  @Test(
    "a decision that does not hold is told with the reason",
    arguments: [
      (
        "date: 2023-12-01, review_by: 2024-06-01", "Was to be reviewed by 1 June 2024 and no longer"
      ),
      ("date: 2024-07-01, review_by: 2026-06-01", "Not in force before 1 July 2024."),
    ]
  )
  func decisionOutOfForce(dates: String, reason: String) throws {
    let content = try Self.report(
      of: """
        align: 1
        id: d
        title: D
        language: en
        vision: ostersund
        goals:
          - {id: M1, title: T, dimensions: [economic], effects: [{affects: ecological, effect: -2}]}
        decisions:
          - {between: [M1, ecological], kind: prioritise, decision: Growth first, \(dates)}
        """
    )
    func plain(_ text: String) -> String { text.replacingOccurrences(of: "\u{A0}", with: " ") }
    #expect(content.onePage.decided.count == 1)
    #expect(content.onePage.decided[0].hasPrefix("M1 and ecological sustainability: Prioritised: "))
    #expect(plain(content.onePage.decided[0]).contains(reason))
    let card = try #require(content.conflicts.first { $0.kind == "harm" })
    #expect(card.state == .open)
    #expect(card.stateText.hasPrefix("Open: no decision that holds today settles it. Prioriti"))
    #expect(plain(card.stateText).contains(reason))
  }

  @Test("rules that are left out are said, and nothing is called in line without them")
  func selection() throws {
    let content = try Reviewed.report(["samples/2024.yaml"]) {
      $0.select = ["budget-over-frame"]
    }.content
    #expect(content.onePage.standing == .unknown)
    #expect(content.onePage.unknown.contains { $0.contains("regler valdes bort") })
  }

  @Test(
    "a harm is as strong as a check finds it",
    arguments: [
      ("{affects: ecological, effect: -3, mitigated_by: [M2]}", 1, "−3 → −1"),
      ("{affects: ecological, effect: -3, mitigation: plant trees}", 2, "−3 → −2"),
      ("{affects: ecological, effect: -3, mitigated_by: [M2], residual: -2}", 2, "−3 → −2"),
      ("{affects: car-traffic, effect: 3, mitigated_by: [M2]}", 1, "−3 → −1"),
      (
        "{affects: car-traffic, effect: 3, confidence: low, because: unsure}, "
          + "{affects: ecological, effect: -2, because: sure}", 2, "−2"
      ),
    ]
  )
  func harm(effects: String, degree: Int, cell: String) throws {
    let content = try Self.report(
      of: """
        align: 1
        id: d
        title: D
        language: en
        vision: ostersund
        goals:
          - {id: M1, title: One, dimensions: [economic], effects: [\(effects)]}
          - {id: M2, title: Two, dimensions: ecological, effects: [{affects: ecological, effect: 2}]}
        """
    )
    let card = try #require(content.conflicts.first { $0.kind == "harm" })
    let verb = ["constrains", "counteracts", "cancels"][degree - 1]
    #expect(card.sentence.hasPrefix("M1 \(verb) ecological sustainability"))
    #expect(card.strength.contains("−\(degree) on a scale"))
    #expect(card.question?.contains("M1 \(verb) ") == true)
    #expect(card.findings.allSatisfy { $0.message.contains(verb) })
    #expect(!card.chain.contains("unsure"))
    #expect(content.matrices[0].rows[0].cells.contains { $0.symbol.hasPrefix(cell) })
  }

  @Test("harms that differ in strength are conflicts of their own")
  func harmsOfTwo() throws {
    let content = try Self.report(
      of: """
        align: 1
        id: d
        title: D
        language: en
        vision: ostersund
        goals:
          - id: M1
            title: One
            dimensions: [economic]
            effects: [{affects: ecological, effect: -3, confidence: low}]
          - {id: M2, title: Two, dimensions: [social], effects: [{affects: ecological, effect: -1}]}
        """
    )
    #expect(
      content.conflicts.map(\.sentence) == [
        "M1 cancels ecological sustainability.", "M2 constrains ecological sustainability.",
      ]
    )
  }

  @Test("sums of money are exact")
  func money() throws {
    func resources(_ frame: String, _ amounts: [String]) throws -> ReportResources {
      let goals = amounts.enumerated().map { number, amount in
        "  - {id: M\(number), title: T, dimensions: [social, economic], budget: {amount: \(amount)}}"
      }
      let head = "align: 1\nid: d\ntitle: D\nlanguage: en\nvision: ostersund\n"
      let content = try Self.report(
        of: head + "budget: {frame: \(frame)}\ngoals:\n" + goals.joined(separator: "\n") + "\n"
      )
      return try #require(content.resources.first)
    }
    func plain(_ amount: ReportResources.Amount?) -> String? {
      amount?.text.replacingOccurrences(of: "\u{A0}", with: " ")
    }
    let small = try resources("1000.50", ["0.1", "0.2"])
    #expect(plain(small.frame) == "SEK 1,000.50")
    #expect(small.distributed?.value == 0.3)
    #expect(plain(small.distributed) == "SEK 0.30")
    #expect(small.goals.map { plain($0.amount) } == ["SEK 0.10", "SEK 0.20"])
    #expect(Set(small.dimensions.map { plain($0.amount) }) == ["SEK 0", "SEK 0.15"])
    let large = try resources("1e20", ["9007199254740993", "100000000000000000000"])
    #expect(plain(large.frame) == "SEK 100,000,000,000,000,000,000")
    #expect(plain(large.distributed) == "SEK 100,009,007,199,254,740,993")
    #expect(large.sentences.contains("The goals cost more than the frame."))
  }

  @Test("a misspelt name leaves no gap that a check does not find")
  func gapsAfterMisspelling() throws {
    let (content, result) = try Self.reportAndResult(
      of: """
        align: 1
        id: d
        title: D
        language: en
        vision: ostersund
        goals:
          - {id: M1, title: One, dimensions: [economic, ecological], vision: climate}
          - {id: M4, title: Four, dimensions: [socal], vision: nobody-left}
        """
    )
    let found = result.findings.filter { $0.rule == "dimension-without-goal" }
    #expect(found.count == 1)
    #expect(content.gaps.first { $0.id == "dimensions" }?.items.count == 1)
    let aspects = result.findings.count { $0.rule == "aspect-without-goal" }
    #expect(content.gaps.first { $0.id == "aspects" }?.items.count == aspects)
    #expect(content.matrices[0].columns.map(\.goals).sorted() == [0, 1, 1, 1])
  }

  @Test("a goal stands under what it serves, whatever stands above it")
  func threadOfParents() throws {
    let content = try Self.report(
      of: """
        align: 1
        id: d
        title: D
        language: en
        vision: ostersund
        goals:
          - {id: M1, title: One}
          - {id: M2, title: Two, vision: climate, parent: M3}
          - {id: M3, title: Three, dimensions: [social]}
          - {id: M4, title: Four, dimensions: [democratic], parent: M3}
        """
    )
    func places(of name: String, in node: ThreadNode, below: [ThreadNode] = []) -> [[ThreadNode]] {
      (node.name == name ? [below] : [])
        + node.children.flatMap { places(of: name, in: $0, below: below + [node]) }
    }
    let thread = content.thread
    let second = thread.flatMap { places(of: "M2", in: $0) }
    #expect(second.contains { $0.last?.kind == .aspect && $0.last?.isGap == false })
    #expect(second.contains { $0.last?.name == "M3" })
    #expect(thread.flatMap { places(of: "M4", in: $0) }.contains { $0.last?.kind == .heading })
    #expect(thread.flatMap { places(of: "M1", in: $0) }.map(\.count) == [1])
    #expect(thread.last?.kind == .heading)
    #expect(thread.last?.isGap == false)
  }

  @Test("a dimension is its id, across visions")
  func severalVisions() throws {
    let content = try Self.report(
      of: """
        align: 1
        id: d
        title: D
        language: en
        vision: [ostersund, agenda-2030]
        goals:
          - id: M1
            title: One
            dimensions: [ecological]
            vision: [climate, agenda-2030/13]
            budget: {amount: 100}
            effects: [{affects: social, effect: -2}]
        """
    )
    #expect(content.matrices.count == 2)
    for matrix in content.matrices {
      #expect(
        matrix.columns.map(\.goals) == matrix.columns.map { $0.name.contains("cological") ? 1 : 0 }
      )
      #expect(matrix.columns.contains { $0.share == 1 })
      #expect(Set(matrix.rows[0].cells.map(\.symbol)) == ["", "●", "−2"])
    }
    #expect(content.figures.first { $0.id == "dimensions" }?.whole == 4)
    #expect(content.goals[0].mapping.map(\.aspects.count) == [2])
  }

  @Test("goals that are each other's parents are all in the thread")
  func ring() throws {
    let content = try Reviewed.report(["samples/faulty/parent-ring.yaml"]).content
    var goals: Set<Int> = []
    func walk(_ node: ThreadNode) {
      if let goal = node.goal { goals.insert(goal) }
      for child in node.children { walk(child) }
    }
    for node in content.thread { walk(node) }
    #expect(goals == Set(content.goals.indices))
  }

  @Test("a thread as long as nobody writes is no tree as deep")
  func depth() throws {
    var document = "align: 1\nid: d\ntitle: D\nvision: ostersund\ngoals:\n"
    for number in 0..<3000 {
      document += "  - {id: G\(number), title: T"
      document += number > 0 ? ", parent: G\(number - 1)}\n" : ", dimensions: social}\n"
    }
    let content = try Self.report(of: document)
    func depth(_ node: ThreadNode) -> Int { 1 + (node.children.map(depth).max() ?? 0) }
    #expect((content.thread.map(depth).max() ?? 0) < 60)
    #expect(!ReportMarkdownReporter().report(content).isEmpty)
  }

  // MARK: - Hostile texts

  @Test("texts of a document are shown and do nothing")
  func hostile() throws {
    let title = #"<script>alert(1)</script> | [x](javascript:a) `c` *b* @you #1 \u202Eabc"#
    let document = """
      align: 1
      id: hostile
      title: "\(title)\\n# heading"
      organisation: "\(title)"
      vision: ostersund
      goals:
        - id: M1
          title: "\(title)\\n\\n| a | b |"
          statement: "# not a heading\\n\\n1. no list\\n\\n---"
          description: "\(title)"
          dimensions: social
          owner: "\(title)"
          indicators:
            - {name: "\(title)", unit: "|", target: {at_least: 5, by: 2030}}
          assignments: [{text: "\(title)", to: "\(title)"}]
          effects: [{affects: ecological, effect: -2, because: "\(title)"}]
      """
    let content = try Self.report(of: document)
    for isSummary in [false, true] {
      let text = ReportMarkdownReporter(isSummary: isSummary).report(content)
      #expect(!text.replacingOccurrences(of: "\\<", with: "").contains("<"))
      #expect(!text.unicodeScalars.contains("\u{202E}"))
      #expect(!text.contains("[x]("))
      #expect(text.range(of: "@you", options: .literal) == nil)
      #expect(!text.contains("\n# heading"))
      #expect(!text.contains("\n# not"))
      #expect(!text.contains("\n---\n"))
      // A table's rows have as many cells as its head.
      for block in text.components(separatedBy: "\n\n") where block.hasPrefix("|") {
        let counts = block.split(separator: "\n").map { line in
          line.replacingOccurrences(of: "\\|", with: "").count { $0 == "|" }
        }
        #expect(Set(counts).count == 1)
      }
    }
    #expect(content.goals[0].title.contains("<script>alert(1)</script>"))
  }

  @Test(
    "what would mark up is escaped, what would not is left alone",
    arguments: [
      ("a_b", "a_b"), ("_a_", #"\_a\_"#), ("1. a", #"1\. a"#), ("2030. a", #"2030\. a"#),
      ("a. b", #"a\. b"#), ("Vi når 2. i", "Vi når 2. i"), ("- a", #"\- a"#), ("a - b", "a - b"),
      ("# a", "\\# a"), ("a|b", #"a\|b"#), ("a@b.se", "a@b.se"),
      ("@a", "\\@\u{2060}a"), ("se #12", "se \\#\u{2060}12"), ("![a](b)", #"\!\[a\](b)"#),
      ("a & b", #"a \& b"#), ("x\ny", "x y"),
    ]
  )
  func escaping(text: String, expected: String) throws {
    let content = try Self.report(
      of: "align: 1\nid: d\ntitle: D\nvision: ostersund\ngoals: [{id: M1, title: T}]\n"
    )
    var changed = content
    changed.onePage.points = [text]
    #expect(ReportMarkdownReporter().report(changed).contains("\n- \(expected)\n"))
  }

  @Test("a title of 100 kB is cut short where it is a name, whole where it is the title")
  func long() throws {
    let title = String(repeating: "lång ", count: 20_000)
    let content = try Self.report(
      of: "align: 1\nid: d\ntitle: D\nvision: ostersund\ngoals: [{id: M1, title: \"\(title)\"}]\n"
    )
    #expect(content.goals[0].name.title.count <= 120)
    #expect(content.goals[0].title.count > 90_000)
    #expect(ReportMarkdownReporter().report(content).utf8.count < 300_000)
  }

  // MARK: - The command

  @Test("a report exits with 0 whatever it shows, with 1 where --fail-on asks for it")
  func exitCodes() throws {
    let path = "samples/faulty/harm-cancelling.yaml"
    #expect(try Program.run(["report", path]).status == 0)
    #expect(try Program.run(["report", path, "--fail-on", "error"]).status == 1)
    #expect(try Program.run(["report", "no-such-file.yaml"]).status == 2)
    #expect(try Program.run(["report", path, "--summary", "--format", "json"]).status == 2)
  }

  @Test("a report goes into a file, beside what was there before")
  func output() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("report.md", "old")
    let run = try Program.run([
      "report", "samples/2024.yaml", "--today", "2024-06-20", "--format", "markdown", "-o", path,
    ])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("# Granskning av Kommunfullmäktiges mål 2024\n"))
    for (name, start) in [("r.md", "# Granskning"), ("r.json", "{"), ("r.html", "<!"), ("r", "<!")]
    {
      let path = folder.path + "/" + name
      #expect(try Program.run(["report", "samples/2024.yaml", "-o", path]).status == 0)
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(start), "\(name)")
    }
    let summary = ["report", "samples/2024.yaml", "--summary", "-o", folder.path + "/s.pdf"]
    #expect(try Program.run(summary).status == 2)
    let refused = try Program.run([
      "report", "samples/2024.yaml", "-o", folder.path + "/none/report.md",
    ])
    #expect(refused.status == 2)
    #expect(!refused.error.isEmpty)
  }

  @Test(
    "nothing that is read is written over, in whatever folder it lies",
    arguments: ["now/a.yaml", "before/b.yaml", "now/.align.yaml", "own.css"]
  )
  func inputsAreKept(output: String) throws {
    let folder = try TemporaryFolder()
    let document = try String(contentsOfFile: "samples/2024.yaml", encoding: .utf8)
    try folder.write("now/a.yaml", document)
    try folder.write("now/.align.yaml", "fail_on: never\n")
    try folder.write("before/b.yaml", document)
    try folder.write("own.css", "h1 { color: teal }")
    let path = folder.path + "/" + output
    let before = try String(contentsOfFile: path, encoding: .utf8)
    let run = try Program.run(
      [
        "report", "now", "--previous", "before", "--style", "own.css", "--format", "html", "-o",
        output,
      ],
      in: folder.path
    )
    #expect(run.status == 2)
    #expect(run.error.contains("skrivs inte över") || run.error.contains("is not overwritten"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
  }
}
