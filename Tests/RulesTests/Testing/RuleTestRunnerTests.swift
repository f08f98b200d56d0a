import Findings
import GoalModel
import Rules
import Testing
import YAMLSyntax

/// The tests that rules carry.
@Suite struct RuleTestRunnerTests {
  /// The results of a rule's tests, each as `missing / noisy`, or why it could not be run.
  private func results(
    _ tests: String,
    _ changes: KeyValuePairs<String, String> = [:]
  ) throws -> [String] {
    var text = RuleText(changes).text + "    tests:\n"
    for line in tests.split(separator: "\n", omittingEmptySubsequences: false) {
      text += "      \(line)\n"
    }
    let rules = try RuleText(whole: text).load()
    let rule = try #require(rules["x"])
    return RuleTestRunner(rules: rules, folderFiles: [], defaultVision: "v").results(of: rule).map {
      $0.failure?.english ?? "\($0.missing) / \($0.noisy.map(\.english))"
    }
  }

  @Test("what is expected and what is found")
  func passing() throws {
    let tests = """
      - name: fires
        document: |
          goals:
            - {id: A, title: T}
            - {id: B, title: T, owner: KS}
        findings: ["A @ goals[0].id (warning)"]
      - name: is silent
        document: |
          goals: []
        findings: []
      """
    #expect(try results(tests) == ["[] / []", "[] / []"])
  }

  @Test("what is missing, and what is noisy")
  func failing() throws {
    let tests = """
      - name: another goal, another place, another severity, a finding too many
        document: |
          goals:
            - {id: A, title: T}
            - {id: B, title: T}
            - {id: C, title: T}
            - {id: D, title: T, owner: KS}
        findings: ["A @ goals[0].title", "B @ goals[1].id (error)", "D @ goals[3].id"]
      """
    #expect(
      try results(tests) == [
        #"["A @ goals[0].title", "B @ goals[1].id (error)", "D @ goals[3].id"]"#
          + #" / ["A @ goals[0].id (warning)", "B @ goals[1].id (warning)","#
          + #" "C @ goals[2].id (warning)"]"#
      ]
    )
  }

  @Test("what is expected stands in the order of its places")
  func order() throws {
    let tests = """
      - name: the later first
        document: |
          goals:
            - {id: A, title: T}
            - {id: B, title: T}
        findings: ["B @ goals[1].id", "A @ goals[0].id (warning)"]
      - name: one too few, which is told alone
        document: |
          goals:
            - {id: A, title: T}
            - {id: B, title: T}
            - {id: C, title: T}
        findings: ["B @ goals[1].id", "A @ goals[0].id"]
      """
    #expect(
      try results(tests) == [
        "`findings` is not in the order of the places: `A @ goals[0].id (warning)` comes before"
          + " `B @ goals[1].id`",
        #"[] / ["C @ goals[2].id (warning)"]"#,
      ]
    )
  }

  @Test("places: keys, other documents, and keys that were filled in")
  func places() throws {
    let tests = """
      - name: two documents
        document: |
          goals: []
          ---
          id: other
          goals: []
        findings: ["@ goals!", "@ other: goals!"]
      """
    let changes: KeyValuePairs = [
      "for": "{d: documents}", "where": "", "require": "d.goals.size() > 0", "at": "d.goals!",
    ]
    #expect(try results(tests, changes) == ["[] / []"])
    let empty = "- {name: T, document: 'level: unit', findings: ['@']}"
    #expect(try results(empty, changes) == ["[] / []"])
  }

  @Test("a document's own keys are its own, however they are written")
  func ownKeys() throws {
    let tests = """
      - name: in quotes, with a space, in brackets
        document: |
          "goals":
            - {id: A, title: T}
          ---
          'id': b
          goals :
            - {id: B, title: T}
          ---
          {id: c, goals: [{id: C, title: T}]}
        findings: ["A @ goals[0].id", "B @ b: goals[0].id", "C @ c: goals[0].id"]
      """
    #expect(try results(tests) == ["[] / []"])
  }

  @Test("a test may bring what a rule folder holds, as a text or as it is")
  func folders() throws {
    let changes: KeyValuePairs = [
      "for": "{q: quantities}", "where": "", "require": "q.additive", "at": "q.id",
    ]
    let tests = """
      - name: as a text
        document: "goals: []"
        rules: |
          quantities:
            - {id: q, name: {sv: Q, en: Q}, dimension: d}
          vision: {id: v, name: {sv: V, en: V}, dimensions: [{id: d, name: {sv: D, en: D}}]}
        findings: ["@ rules: quantities[0].id"]
      - name: as it is
        document: "goals: []"
        rules:
          quantities:
            - id: q
              name: {sv: Q, en: Q}
              dimension: d
          vision: {id: v, name: {sv: V, en: V}, dimensions: [{id: d, name: {sv: D, en: D}}]}
        findings: ["@ rules: quantities[0].id"]
      - name: with a mistake
        document: "goals: []"
        rules: {vision: {id: v, name: {sv: V, en: V}, dimensoins: []}}
        findings: []
      - name: no YAML
        document: "goals: ["
        findings: []
      """
    let results = try results(tests, changes)
    #expect(results.prefix(2) == ["[] / []", "[] / []"])
    #expect(results.dropFirst(2).allSatisfy { !$0.contains("/") })
  }
}
