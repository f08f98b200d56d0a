import Foundation
import Testing

/// Rules and visions of a municipality's own, beside the program's.
@Suite struct OwnRulesTests {
  @Test(
    "a mistake that only a folder as a whole shows has its places",
    arguments: [
      (
        "align: 1\nvision: {id: v, name: V, dimensions: []}\n", "",
        ["own/a.yaml:2:9: error: the vision has no dimensions"]
      ),
      (
        rule, rule,
        ["own/b.yaml:3:9: error: the rule `ours` stands twice", "own/a.yaml:3:9: here too"]
      ),
      (
        rule + "    tests:\n      - {name: n, document: {goals: []}, findings: []}\n", "",
        ["own/a.yaml:12:29: error: the document of a test is", "write `document: |`"]
      ),
      (
        "align: 1\nquantities:\n  - {id: q, name: Q, dimension: economic, terms: {sv: [kort, "
          + String(repeating: "abcd ", count: 60_000) + "]}}\n", "",
        ["own/a.yaml:3:62: error: an item of `terms` has more than 32 words"]
      ),
    ]
  )
  func placesInFolders(first: String, second: String, told: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("own/a.yaml", first)
    try folder.write("own/b.yaml", second)
    let run = try Program.run(["rules", "list", "--rules", "own"], in: folder.path)
    #expect(run.status == 2)
    for text in told { #expect(run.error.contains(text), "\(run.error)") }
  }

  @Test(
    "names keep the capital of a proper name, and others lose theirs outside quotation marks",
    arguments: [
      ("sv", "inget mål tjänar Norrbotten", "inget mål tjänar miljö", "”Haparanda växer”"),
      ("en", "no goal serves Norrbotten", "no goal serves environment", "“Haparanda grows”"),
    ]
  )
  func names(_ language: String, _ proper: String, _ common: String, _ quoted: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(
      "own/vision.yaml",
      """
      align: 1
      vision:
        id: v
        name: V
        dimensions:
          - id: county
            name: Norrbotten
            terms: {sv: [Norrbotten], en: [Norrbotten]}
          - id: towns
            name: {sv: Städer, en: Towns}
            aspects: [{id: town, name: {sv: Haparanda växer, en: Haparanda grows}}]
          - {id: nature, name: {sv: Miljö, en: Environment}, terms: {sv: [miljö], en: [environment]}}

      """
    )
    try folder.write(
      "goals.yaml",
      "align: 1\nid: d\ntitle: T\nvision: v\ngoals:\n  - {id: A, title: T, dimensions: [towns], vision: [town]}\n"
    )
    let run = try Program.run(
      ["check", "goals.yaml", "--rules", "own", "--notes", "--lang", language],
      in: folder.path
    )
    for text in [proper, common, quoted] {
      #expect(run.output.contains(text), "\(text): \(run.output)")
    }
  }

  @Test(
    "influences that form more rings than could be counted are told each with one, and no bound"
  )
  func manyRings() throws {
    let layers = (0..<5).map { layer in (0..<11).map { "q\(layer)x\($0)" } }
    var influences = layers[0].map { ("start", $0, "+") }
    for (from, to) in zip(layers, layers.dropFirst()) {
      influences += from.flatMap { from in to.map { (from, $0, "+") } }
    }
    influences += layers[4].map { ($0, "start", "-") }
    let folder = try TemporaryFolder()
    try folder.write(
      "own/model.yaml",
      "align: 1\nquantities:\n"
        + (["start"] + layers.joined()).map {
          "  - {id: \($0), name: {sv: \($0), en: \($0)}, dimension: economic, better: up}\n"
        }.joined() + "influences:\n"
        + influences.map { "  - {from: \($0), to: \($1), sign: '\($2)', strength: weak}\n" }
        .joined()
    )
    try folder.write(
      "document.yaml",
      "align: 1\nid: d\ntitle: T\nvision: ostersund\ngoals: []\n"
    )
    let run = try Program.run(
      ["check", "document.yaml", "--rules", "own", "--format", "json", "--today", "2024-06-30"],
      in: folder.path
    )
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    let loops = report.findings.filter { $0.rule == "influence-loop" }
    #expect(!loops.isEmpty && loops.allSatisfy { $0.message.hasSuffix("(balancing)") })
    #expect(!report.findings.contains { $0.rule == "analysis-truncated" })
  }

  private struct Report: Decodable {
    var findings: [Finding]
    struct Finding: Decodable {
      var rule: String
      var message: String
    }
  }

  private static let rule = """
    align: 1
    rules:
      - id: ours
        category: ours
        severity: note
        title: {sv: T, en: T}
        for: {g: goals}
        require: g.active
        at: g.id
        message: {sv: M, en: M}

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
  }

  /// A rule with the given keys.
  private func write(_ keys: String, id: String = "own") throws {
    try folder.write(
      "own/rules.yaml",
      """
      align: 1
      rules:
        - id: \(id)
          category: mapping
          title: {sv: E, en: E}
          message: {sv: "fynd", en: "found"}
      \(keys.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

      """
    )
  }

  private func write(document: String) throws {
    try folder.write("d.yaml", "align: 1\nid: d\ntitle: T\nvision: ostersund\n\(document)\n")
  }

  private func check(_ arguments: String...) throws -> (run: Program, findings: [String]) {
    let run = try Program.run(
      ["check", "d.yaml", "--rules", "own", "--format", "json", "--lang", "en"] + arguments,
      in: folder.path
    )
    guard !run.output.isEmpty else { return (run, []) }
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = try #require(json?["findings"] as? [[String: Any]])
    return (
      run,
      findings.map { finding in
        let goals = (finding["goals"] as? [String] ?? []).joined(separator: ",")
        return "\(finding["severity"] ?? "") \(finding["rule"] ?? "") \(goals)"
      }
    )
  }

  @Test("`where` may count the rows of a group")
  func whereReadsGroups() throws {
    try write(document: "goals:\n  - {id: A, title: T}\n  - {id: B, title: T, parent: A}")
    try write(
      """
      severity: warning
      for: {g: goals}
      with: {k: {for: {h: goals, p: h.parent}, join: {g: p}}}
      where: k.size() > 0
      at: g.id
      """
    )
    #expect(try check("--select", "own").findings == ["warning own A"])
  }

  @Test(
    "a finding on goals alone silences rows of analyses, and is silenced by them, wherever the goal stands",
    arguments: [
      ("for: {h: harms}\nat: h.place\nunless: [cause]", "for: {g: goals}\nat: g.id"),
      ("for: {g: goals}\nat: g.id\nunless: [cause]", "for: {h: harms}\nat: h.place"),
      (
        "for: {d: documents, g: d.goals}\nat: g.id\nunless: [cause]",
        "for: {h: harms}\nat: h.place"
      ),
    ]
  )
  func silencedByGoals(consequence: String, cause: String) throws {
    try write(
      document: "goals:\n  - {id: B, title: T, effects: [{affects: social, effect: -1}]}"
    )
    func rule(_ id: String, _ keys: String) -> String {
      "  - id: \(id)\n    category: own\n    severity: note\n    title: {sv: E, en: E}\n"
        + "    message: {sv: M, en: M}\n"
        + keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    try folder.write(
      "own/rules.yaml",
      "align: 1\nrules:\n" + rule("follows", consequence) + rule("cause", cause)
    )
    #expect(try check("--select", "own").findings == ["note cause B"])
    #expect(try check("--select", "own", "--severity", "cause=off").findings == ["note follows B"])
  }

  @Test("a group's `where` may read the groups before it, and names none that come later")
  func groupsInOrder() throws {
    try write(document: "goals:\n  - {id: A, title: T}\n  - {id: B, title: T, parent: A}")
    func groups(_ first: String, _ second: String) -> String {
      """
      severity: warning
      for: {g: goals}
      with:
        \(first)
        \(second)
      require: e.size() == 0
      at: g.id
      """
    }
    let children = "k: {for: {h: goals, p: h.parent}, join: {g: p}}"
    let documents = "e: {for: {x: documents}, join: {g.document: x}, where: k.size() > 0}"
    try write(groups(children, documents))
    #expect(try check("--select", "own").findings == ["warning own A"])
    try write(groups(documents, children))
    let (run, _) = try check("--select", "own")
    #expect(run.status == 2)
    #expect(run.error.contains("unknown variable `k`"), "\(run.error)")
  }

  @Test("that a rule could not be evaluated is as grave as the rule is set to be")
  func levelOfFailures() throws {
    try write(document: "goals:\n  - {id: A, title: abc} # align-ignore own: r")
    try write(
      """
      severity: error
      for: {g: goals}
      require: 1 / (g.title.size() - 3) == 1
      at: g.id
      """
    )
    // The comment is not needless: whether the rule finds something is not known.
    let (run, findings) = try check("--select", "own,unused-suppression", "--severity", "own=note")
    #expect(findings == ["note not-assessed A"])
    #expect(run.status == 0)
  }

  @Test("of an element that the reader rejected an own rule says nothing")
  func rejectedElements() throws {
    try write(
      document: "goals:\n  - {id: A, title: T, dimensions: [social, ekonomik]}"
    )
    try write("severity: warning\nfor: {g: goals, d: g.dimensions}\nat: d")
    #expect(try check("--select", "own").findings == ["warning own A"])
  }

  @Test("a vision of one's own replaces the program's, whatever rules say of its sentences")
  func ownVision() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try folder.write(
      "own/vision.yaml",
      """
      align: 1
      vision:
        id: ostersund
        name: {sv: Vår vision, en: Our vision}
        dimensions:
          - {id: social, name: {sv: social hållbarhet, en: social sustainability}}

      """
    )
    try folder.write("own/rules.yaml", "align: 1\nrules: []\n")
    let (run, findings) = try check("--select", "goal-without-dimension")
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(findings == ["error goal-without-dimension A"])
  }

  @Test("what stands twice in a vision is told, at the later place; its own name is no fault")
  func repeatedIDs() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try folder.write("own/rules.yaml", "align: 1\nrules: []\n")
    func writeVision(_ dimensions: String, _ rest: String = "") throws {
      try folder.write(
        "own/vision.yaml",
        "align: 1\nvision:\n  id: v\n  name: V\n  dimensions:\n\(dimensions)\n\(rest)"
      )
    }
    try writeVision(
      """
          - {id: a, name: Ett, aliases: [A, Ett, ett], aspects: [{id: x, name: X}]}
          - {id: b, name: Två, aliases: [två], aspects: [{id: y, name: X}]}
      """
    )
    #expect(try check().run.error.isEmpty)
    try writeVision(
      """
          - {id: a, name: Ett, aliases: [första, B], aspects: [{id: x, name: X}, {id: x, name: Y}]}
          - {id: b, name: Två, aliases: [Första], aspects: [{id: x, name: Z}]}
          - {id: a, name: Tre}
      """,
      """
        principles:
          - {id: p, text: T, of: [a], regard: [b]}
          - {id: p, text: T, of: [b], regard: [a]}
        sentences:
          - {id: S1, text: T}
          - {id: S1, text: U}
      quantities:
        - {id: q, name: Q, dimension: a}
        - {id: q, name: R, dimension: b}

      """
    )
    let (run, _) = try check()
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let told = run.error.split(separator: "\n").filter { $0.hasPrefix("own/vision.yaml:") }
    #expect(
      told.map { String($0.dropFirst("own/vision.yaml:".count)) } == [
        "6:44: error: `B` is a name of the dimension `b` already",
        "6:81: error: the id `x` is used already by another aspect",
        "7:36: error: `Första` is a name of the dimension `a` already",
        "7:60: error: the id `x` is used already by another aspect",
        "8:12: error: the id `a` is used already by another dimension",
        "11:12: error: the id `p` is used already by another principle",
        "14:12: error: the id `S1` is used already by another sentence",
        "17:10: error: the id `q` is used already by another quantity",
      ],
      "\(run.error)"
    )
    #expect(run.error.contains("   see own/vision.yaml:6:63: stands here already\n"))
  }

  @Test(
    "the range of a quantity is two numbers, the lowest first",
    arguments: [
      ("[5, 1]", false), ("[1.5, -2]", false), ("[1, 2, 3]", false), ("[1]", false),
      ("[1, 5]", true), ("[-2, 1.5]", true), ("[0, 0]", true), ("[9, 10_000_000_000]", true),
    ]
  )
  func rangeOfQuantity(_ range: String, _ isRight: Bool) throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try folder.write(
      "own/quantities.yaml",
      "align: 1\nquantities:\n"
        + "  - {id: q, name: Q, dimension: social, better: up, range: \(range)}\n"
    )
    try folder.write("own/rules.yaml", "align: 1\nrules: []\n")
    let (run, _) = try check()
    #expect((run.status == 2) != isRight)
    #expect(
      run.error.contains(":3:60: error: `range` is to be two numbers, lowest and highest")
        != isRight,
      "\(run.error)"
    )
  }

  @Test("the program's own folder, read as one of a municipality's own, has no such fault")
  func programsOwnFolder() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    let run = try Program.run(
      ["check", "d.yaml", "--rules", Repository.path + "/rules", "--fail-on", "never"],
      in: folder.path
    )
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(run.status == 0)
  }

  @Test("a rule of one's own replaces the program's, whatever its variables are called")
  func ownRuleInPlace() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try write("severity: note\nfor: {x: goals}\nat: x.id", id: "goal-without-dimension")
    let (run, findings) = try check("--select", "goal-without-dimension")
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(findings == ["note goal-without-dimension A"])
  }

  @Test("a rule that is off, by itself or by a setting, silences nothing; one not reported does")
  func offSilencesNothing() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    func writeRules(_ severity: String) throws {
      func rule(_ id: String, _ keys: String) -> String {
        "  - {id: \(id), category: mapping, title: {sv: T, en: T}, message: {sv: M, en: M},"
          + " for: {g: goals}, at: g.id, \(keys)}\n"
      }
      try folder.write(
        "own/rules.yaml",
        "align: 1\nrules:\n" + rule("root", "severity: \(severity)")
          + rule("leaf", "severity: note, unless: [root]")
      )
    }
    try writeRules("warning")
    #expect(try check("--select", "root,leaf").findings == ["warning root A"])
    #expect(try check("--select", "leaf").findings == [])
    #expect(try check("--select", "leaf", "--severity", "root=off").findings == ["note leaf A"])
    try writeRules("'off'")
    #expect(try check("--select", "root,leaf").findings == ["note leaf A"])
    #expect(
      try check("--select", "root,leaf", "--severity", "root=warning").findings
        == ["warning root A"]
    )
    try folder.write(
      ".align.yaml",
      "overrides: [{paths: other, severity: {root: warning}}]\n"
    )
    #expect(try check("--select", "root,leaf").findings == ["note leaf A"])
  }

  @Test(
    "a sign that looks like a minus is told as one, another as none",
    arguments: [
      ("−", "write `-`; possible words are `+` and `-`"),
      ("–", "write `-`; possible words are `+` and `-`"),
      ("0", "help: possible words are `+` and `-`"),
      ("x", "help: possible words are `+` and `-`"),
    ]
  )
  func signs(_ sign: String, _ help: String) throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try folder.write(
      "own/influences.yaml",
      "align: 1\ninfluences:\n"
        + "  - {from: population, to: housing, sign: '\(sign)', strength: weak}\n"
    )
    let (run, _) = try check()
    #expect(run.status == 2)
    #expect(run.error.contains(help), "\(run.error)")
  }

  @Test("a condition in which YAML reads a tag and a block goes in quotes")
  func tagAndBlock() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try write(
      """
      severity: warning
      for: {g: goals}
      require: !has(g.owner) || g.owner != "KS"
      at: g.id
      """
    )
    let (run, _) = try check()
    #expect(run.status == 2)
    #expect(
      run.error.contains("is a tag: put the condition, or the text,"),
      "\(run.error)"
    )
  }

  @Test("what a text cannot say of a finding is told in it")
  func failingPlaceholder() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try folder.write(
      "own/rules.yaml",
      """
      align: 1
      rules:
        - id: own
          category: mapping
          severity: note
          title: {sv: E, en: E}
          for: {g: goals}
          at: g.id
          message: {sv: "{1 / g.effects.size()}", en: "a share of {1 / g.effects.size()}"}

      """
    )
    let (run, findings) = try check("--select", "own")
    #expect(findings == ["note own A"])
    #expect(run.output.contains("a share of (division by zero)"), "\(run.output)")
  }

  @Test("a condition of `at` that ends in an error is not assessed")
  func failingPlace() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try write(
      """
      severity: warning
      for: {g: goals}
      forbid: g.title == "T"
      at: [{g.title: 1 / g.effects.size() > 0}, g.id]
      """
    )
    #expect(try check("--select", "own").findings == ["warning not-assessed A"])
  }

  @Test("`has()` in `where` licenses reads of an element of a list")
  func licensedElement() throws {
    try write(
      document: "goals:\n  - {id: A, title: T, indicators: [{name: I, unit: kr}]}\n"
        + "  - {id: B, title: T, indicators: [{name: I}]}\n  - {id: C, title: T}"
    )
    try write(
      """
      severity: note
      for: {g: goals}
      where: g.indicators.size() > 0 && has(g.indicators[0].unit)
      forbid: g.indicators[0].unit == "kr"
      at: g.id
      """
    )
    #expect(try check("--select", "own").findings == ["note own A"])
    try write(
      """
      severity: note
      for: {g: goals}
      where: g.indicators.size() > 1 && has(g.indicators[0].unit)
      forbid: g.indicators[1].unit == "kr"
      at: g.id
      """
    )
    #expect(try check().run.error.contains("g.indicators[1].unit may be missing"))
  }

  @Test("what holds one list many times is told at once to be too large to write out")
  func doubledLists() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    let doubled = (1...24).map { "cel.bind(v\($0), [v\($0 - 1), v\($0 - 1)], " }.joined()
    try write(
      """
      severity: note
      for: {g: goals}
      require: "cel.bind(v0, [g.title], \(doubled)size('%s'.format([v24])) > 0\(String(repeating: ")", count: 25))"
      at: g.id
      """
    )
    let (run, findings) = try check("--select", "own")
    #expect(findings == ["note not-assessed A"], "\(run.error)")
  }

  @Test("a misspelt section of a rule file is told where it stands, with the nearest name")
  func misspeltSection() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try folder.write("own/rules.yaml", "align: 1\nrulse:\n  - {id: x}\n")
    let (run, _) = try check()
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("own/rules.yaml:2:1: error: "), "\(run.error)")
    #expect(run.error.contains("`rules`"), "\(run.error)")
  }
}
