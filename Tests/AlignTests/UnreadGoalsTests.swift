import Foundation
import Testing

/// Goals that the reader could not read are unknown: nothing is told that only follows from their
/// absence.
@Suite struct UnreadGoalsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".align.yaml", "vision: ostersund\nselect: [format, coverage, reference]\n")
  }

  private func write(_ id: String, _ rest: String) throws {
    try folder.write("\(id).yaml", "align: 1\nid: \(id)\ntitle: T\n\(rest)\n")
  }

  /// The findings that concern no single goal, as `path:line: rule`.
  private func findings() throws -> [String] {
    let run = try Program.run(["check", ".", "--format", "json"], in: folder.path)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    let findings = try #require(json["findings"] as? [[String: Any]])
    return try findings.map { finding in
      let range = try #require(finding["range"] as? [String: [String: Any]])
      let path = try #require(finding["path"] as? String)
      let rule = try #require(finding["rule"] as? String)
      let line = try #require(range["start"]?["line"] as? Int)
      return "\(path.dropFirst(2)):\(line): \(rule)"
    }
  }

  @Test(
    "of a document without readable goals only what the reader says is told",
    arguments: [
      ("gaols:\n  - {id: A, title: T}", ["d.yaml:2: missing-key", "d.yaml:4: unknown-key"]),
      ("mål:\n  - {id: A, title: T}", ["d.yaml:2: missing-key", "d.yaml:4: unknown-key"]),
      ("period: 2024", ["d.yaml:2: missing-key"]),
      ("goals:", ["d.yaml:2: missing-key"]),
      ("goals: Trygga skolor", ["d.yaml:4: invalid-value"]),
      ("goals:\n  - Trygga skolor", ["d.yaml:5: invalid-value"]),
      ("goals:\n  -", ["d.yaml:5: invalid-value"]),
      ("goals:\n  A: {title: T}\n  B: {title: T}", ["d.yaml:5: invalid-value"]),
    ]
  )
  func nothingFollows(goals: String, told: [String]) throws {
    try write("d", goals)
    #expect(try findings() == told)
  }

  @Test(
    "where one goal could not be read, of the others all is told but what it might serve"
  )
  func oneGoal() throws {
    try write(
      "d",
      "goals:\n  - Trygga skolor\n  - {id: A, title: T, dimensions: [social], owner: KS}"
    )
    #expect(
      try findings() == [
        "d.yaml:5: invalid-value", "d.yaml:6: goal-without-indicator",
        "d.yaml:6: goal-without-means",
      ]
    )
  }

  @Test("another document is judged as if it stood alone")
  func otherDocument() throws {
    let goals = "goals:\n  - {id: A, title: T, dimensions: [social]}"
    try write("a", goals)
    let alone = try findings()
    #expect(alone.contains("a.yaml:4: dimension-without-goal"))
    try write("b", goals.replacingOccurrences(of: "goals", with: "gaols"))
    #expect(try findings() == alone + ["b.yaml:2: missing-key", "b.yaml:4: unknown-key"])
  }

  @Test("an aspect may be served by a committee whose goals could not be read")
  func committee() throws {
    try write("council", "goals:\n  - {id: A, title: T, dimensions: [social]}")
    #expect(try findings().contains("council.yaml:4: aspect-without-goal"))
    try write("committee", "level: committee\ngaols:\n  - {id: B, title: T, vision: [jobs]}")
    #expect(try !findings().contains("council.yaml:4: aspect-without-goal"))
  }

  @Test("a reference to a goal that could not be read is no mistake")
  func references() throws {
    try write("council", "gaols:\n  - {id: A, title: T}")
    try write(
      "unit",
      """
      level: unit
      goals:
        - {id: B, title: T, parent: "council#A", owner: KS}
        - {id: C, title: T, supports: D, owner: KS}
      """
    )
    let told = try findings()
    #expect(told.filter { $0.hasSuffix("unknown-reference") } == ["unit.yaml:7: unknown-reference"])
  }

  @Test("a reference into a document that its first line cuts off is no mistake")
  func referencesIntoBroken() throws {
    try write("a", "level: unit\ngoals:\n  - {id: A, title: T, parent: b#X, owner: KS}")
    try folder.write("b.yaml", " align: 1\nid: b\ntitle: T\ngoals:\n  - {id: X, title: T}\n")
    let told = try findings()
    #expect(told.contains("b.yaml:2: syntax-error"))
    #expect(told.filter { $0.hasPrefix("b.yaml") }.count == 1)
    #expect(told.allSatisfy { !$0.hasSuffix("unknown-reference") })
  }

  @Test("a rule of one's own that counts them, or what lies in them, is not assessed")
  func ownRules() throws {
    try folder.write(
      "rules/ours.yaml",
      """
      align: 1
      rules:
        - id: document-without-goals
          category: coverage
          severity: warning
          title: {sv: Inga mål, en: No goals}
          for: {d: documents}
          forbid: d.goals.size() == 0
          at: d.title
          message: {sv: inga mål, en: no goals}
        - id: document-without-effects
          category: coverage
          severity: warning
          title: {sv: Inga effekter, en: No effects}
          for: {d: documents}
          with: {own: {for: {e: effects}, where: e.goal.active, join: {d: e.goal.document}}}
          require: own.size() > 0
          at: d.title
          message: {sv: inga effekter, en: no effects}
      """
    )
    try folder.write(
      ".align.yaml",
      "vision: ostersund\nrules: [rules]\nselect: [document-without-goals, document-without-effects]\n"
    )
    try write("d", "goals: []")
    #expect(
      try findings() == ["d.yaml:3: document-without-effects", "d.yaml:3: document-without-goals"]
    )
    try write("d", "gaols: []")
    #expect(try findings().isEmpty)
  }

  @Test("rules over whole documents that fall silent are told in every format")
  func silentRules() throws {
    try write("d", "goals:\n  - {id: A, title: T, dimensions: [social]}\n  - Trygga skolor")
    func check(_ format: String, _ language: String = "en") throws -> String {
      try Program.run(
        ["check", "d.yaml", "--format", format, "--lang", language],
        in: folder.path
      ).output.split { $0.isWhitespace }.joined(separator: " ")
    }
    let words = "on more than single goals could not be assessed everywhere: "
    let text = try check("text")
    #expect(text.contains(words) && text.contains("dimension-without-goal"), "\(text)")
    #expect(try check("text", "sv").contains("regler om annat än enstaka mål kunde inte bedömas"))
    let json = try check("json")
    #expect(json.contains("\"unassessed\": [\"aspect-without-goal\", "), "\(json)")
    #expect(try check("sarif").contains("the rule dimension-without-goal could not be assessed"))
    let report = try Program.run(
      ["report", "d.yaml", "--format", "markdown", "--lang", "en"],
      in: folder.path
    )
    #expect(report.output.contains(words.dropLast()))
    try write("d", "goals:\n  - {id: A, title: T, dimensions: [social]}")
    #expect(try !check("text").contains(words))
    #expect(try !check("json").contains("unassessed"))
  }

  @Test("a report names no gaps where it is not known what the goals serve")
  func report() throws {
    try write("d", "goals:\n  - {id: A, title: T, dimensions: [social]}")
    func report() throws -> String {
      try Program.run(["report", ".", "-f", "markdown", "--lang", "en"], in: folder.path).output
    }
    let gap = "3 of 4 dimensions have no goal."
    #expect(try report().contains(gap))
    try write("d", "goals:\n  - {id: A, title: T, dimensions: [social]}\n  - Fler jobb")
    let page = try report()
    #expect(!page.contains(gap) && !page.contains("no goal**"))
    #expect(page.contains("One mistake in how the documents are written leaves parts unjudged."))
  }

  @Test("a comparison says that goals which could not be read may seem gone, or new")
  func comparison() throws {
    try write("whole", "goals:\n  - {id: A, title: T}\n  - {id: B, title: T}")
    try write("part", "goals:\n  - {id: A, title: T}\n  - Fler jobb")
    func diff(_ old: String, _ new: String, _ language: String = "en") throws -> String {
      try Program.run(["diff", old, new, "--lang", language], in: folder.path).output
        .split { $0.isWhitespace }.joined(separator: " ")
    }
    let words =
      "part.yaml: not all goals could be read (align check says why). Those that are missing may"
    #expect(try diff("whole.yaml", "part.yaml").contains("! \(words) seem gone."))
    #expect(try diff("part.yaml", "whole.yaml").contains("! \(words) seem new."))
    #expect(
      try diff("whole.yaml", "part.yaml", "sv").contains("! part.yaml: inte alla mål kunde läsas")
    )
    #expect(try !diff("whole.yaml", "whole.yaml").contains("could not be read"))
  }
}
