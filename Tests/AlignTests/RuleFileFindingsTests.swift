import Foundation
import Testing

/// What is found in the files of rule folders, and what configurations and comments say of it.
@Suite struct RuleFileFindingsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try writeRules()
    for name in ["a", "b"] { try write(document: name) }
  }

  /// Two influences that contradict each other; an error at the first one's `from`.
  private func writeRules(_ comment: String = "") throws {
    try folder.write(
      "rules/i.yaml",
      """
      align: 1
      influences:
        - {from: housing, to: population, sign: '+', strength: strong} \(comment)
        - {from: housing, to: population, sign: '-', strength: weak}

      """
    )
  }

  private func write(document name: String) throws {
    try folder.write(
      "\(name).yaml",
      "align: 1\nid: \(name)\ntitle: T\nvision: ostersund\nlevel: unit\ngoals: []\n"
    )
  }

  private func configure(_ text: String) throws { try folder.write(".align.yaml", text) }

  @Test("a pair that stands twice with one sign in a folder stops the run")
  func repeatedInfluence() throws {
    try configure("rules: [rules]\n")
    try folder.write(
      "rules/more.yaml",
      """
      align: 1
      influences:
        - {from: trust, to: safety, sign: '+', strength: medium}
        - {from: trust, to: safety, sign: '+', strength: weak}
        - {from: safety, to: trust, sign: '+', strength: weak}

      """
    )
    let run = try check(".").run
    #expect(run.status == 2)
    #expect(run.error.contains("more.yaml:4:12"), "\(run.error)")
    #expect(run.error.contains("the influence of `trust` on `safety` stands already"))
    #expect(!run.error.contains("more.yaml:5"))
  }

  private static let rules = ["contradictory-influence", "unused-suppression"]

  private func check(
    _ arguments: String...,
    rules: [String] = Self.rules
  ) throws -> (run: Program, findings: [String]) {
    let run = try Program.run(
      ["check", "--format", "json", "--lang", "en", "--select", rules.joined(separator: ",")]
        + arguments,
      in: folder.path
    )
    guard !run.output.isEmpty else { return (run, []) }
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = try #require(json?["findings"] as? [[String: Any]])
    return (run, findings.map { "\($0["severity"] ?? "") \($0["rule"] ?? "")" })
  }

  @Test("the configuration that names the folder sets their level, and when the run fails")
  func levels() throws {
    try configure("rules: [rules]\n")
    let plain = try check(".")
    #expect(plain.findings == ["error contradictory-influence"])
    #expect(plain.run.status == 1)
    try configure("rules: [rules]\nseverity: {contradictory-influence: note}\n")
    let lowered = try check(".")
    #expect(lowered.findings == ["note contradictory-influence"])
    #expect(lowered.run.status == 0)
    try configure("rules: [rules]\nseverity: {contradictory-influence: off}\n")
    #expect(try check(".").findings == [])
    try configure("rules: [rules]\nfail_on: never\n")
    #expect(try check(".").run.status == 0)
  }

  @Test("a baseline accepts them, whether a flag or the configuration names it")
  func baseline() throws {
    _ = try check("a.yaml", "--rules", "rules", "--write-baseline", "base.yaml")
    let accepted = try check("a.yaml", "--rules", "rules", "--baseline", "base.yaml")
    #expect(accepted.findings == [])
    #expect(accepted.run.status == 0)
    try configure("rules: [rules]\n")
    _ = try check(".", "--write-baseline", "own.yaml")
    try configure("rules: [rules]\nbaseline: own.yaml\n")
    #expect(try check(".").findings == [])
  }

  @Test("a baseline accepts them wherever the run starts, and their paths lead there from here")
  func baselineFromBelow() throws {
    try configure("rules: [rules]\nbaseline: base.yaml\n")
    try folder.write("base.yaml", "version: 1\nfindings: []\n")
    try folder.write("unit/below/c.yaml", "align: 1\nid: [\n")
    func check(in place: String, _ arguments: String...) throws -> Program {
      let rules = Self.rules + ["syntax-error"]
      return try Program.run(
        ["check", "--lang", "en", "--select", rules.joined(separator: ",")] + arguments,
        in: folder.path + place
      )
    }
    let below = try check(in: "/unit/below").output
    #expect(below.hasPrefix("../../rules/i.yaml:3:12: error: "), "\(below)")
    _ = try check(in: "/unit", "--write-baseline", "../base.yaml", "--accept-new")
    for place in ["", "/unit", "/unit/below"] {
      let found = try check(in: place).output
      #expect(!found.contains("contradictory-influence"), "\(found)")
      #expect(found.contains("[syntax-error]"))
    }
  }

  @Test("a comment in the rule file silences them, and is found where it silences nothing")
  func comments() throws {
    try configure("rules: [rules]\n")
    try writeRules("# align-ignore contradictory-influence: both were seen")
    let silenced = try check(".")
    #expect(silenced.findings == [])
    #expect(silenced.run.output.contains("\"suppressed\": 1"))
    #expect(try check(".", "--severity", "contradictory-influence=off").findings == [])
    try writeRules("# align-ignore goal-without-owner: none here")
    #expect(
      try check(".", rules: Self.rules + ["goal-without-owner"]).findings == [
        "error contradictory-influence", "warning unused-suppression",
      ]
    )
  }

  @Test(
    "rules that an override adds find the same whatever else is checked",
    arguments: ["a", "b"]
  )
  func overrides(name: String) throws {
    try configure("overrides: [{paths: \(name).yaml, rules: [rules]}]\n")
    for path in ["\(name).yaml", "."] {
      let (run, findings) = try check(path)
      #expect(findings == ["error contradictory-influence"])
      #expect(run.status == 1)
    }
    // Loaded for both, each time anew, and found once.
    try configure("rules: [rules]\noverrides: [{paths: \(name).yaml, language: sv}]\n")
    #expect(try check(".").findings == ["error contradictory-influence"])
  }

  @Test("a level that an override sets holds for its files alone", arguments: ["a", "b"])
  func levelsOfOverrides(name: String) throws {
    let other = name == "a" ? "b" : "a"
    for file in ["a", "b"] {
      try folder.write(
        "\(file).yaml",
        "align: 1\nid: \(file)\ntitle: T\nvision: ostersund\ngoals: [{id: M, title: T}]\n"
      )
    }
    let rule = "goal-without-dimension"
    func found() throws -> [String] {
      let run = try Program.run(
        ["check", "a.yaml", "b.yaml", "--select", rule, "--lang", "en"],
        in: folder.path
      )
      return run.output.split(separator: "\n").filter { $0.contains(": error: ") }
        .map { String($0.prefix(1)) }
    }
    try configure("overrides: [{paths: \(name).yaml, severity: {\(rule): off}}]\n")
    #expect(try found() == [other])
    try configure(
      "severity: {\(rule): off}\noverrides: [{paths: \(name).yaml, severity: {\(rule): error}}]\n"
    )
    #expect(try found() == [name])
  }

  @Test("what two workspaces find alike in a rule file is said once, as gravely as either says it")
  func twoWorkspaces() throws {
    for (name, severity) in [("x", "note"), ("y", "warning")] {
      try write(document: "\(name)/d")
      try folder.write(
        "\(name)/.align.yaml",
        "rules: [../rules]\nseverity: {contradictory-influence: \(severity)}\n"
      )
    }
    #expect(try check("x", "y").findings == ["warning contradictory-influence"])
  }

  @Test("rules that stand behind goals are said to be skipped", arguments: ["mixed.yaml", "."])
  func mixed(path: String) throws {
    let mixed = try TemporaryFolder()
    try mixed.write(
      "mixed.yaml",
      """
      align: 1
      id: d
      title: T
      vision: ostersund
      level: unit
      goals: []
      ---
      align: 1
      influences: []

      """
    )
    let run = try Program.run(["check", path, "--lang", "en"], in: mixed.path)
    #expect(run.status == 0)
    #expect(run.output.contains("1 rule file skipped (read with --rules)"), "\(run.output)")
  }
}
