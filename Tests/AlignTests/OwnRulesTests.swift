import Foundation
import Testing

/// Rules and visions of a municipality's own, beside the program's.
@Suite struct OwnRulesTests {
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

  @Test("a rule of one's own replaces the program's, whatever its variables are called")
  func ownRuleInPlace() throws {
    try write(document: "goals:\n  - {id: A, title: T}")
    try write("severity: note\nfor: {x: goals}\nat: x.id", id: "goal-without-dimension")
    let (run, findings) = try check("--select", "goal-without-dimension")
    #expect(run.error.isEmpty, "\(run.error)")
    #expect(findings == ["note goal-without-dimension A"])
  }
}
