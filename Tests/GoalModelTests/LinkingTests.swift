import Findings
import GoalModel
import Testing
import YAMLSyntax

/// What names and references in files come to, where some of it cannot be read.
@Suite struct LinkingTests {
  private static func document(_ id: String, _ goals: String = "goals: []\n") -> String {
    "align: 1\nid: \(id)\ntitle: T\nvision: town\n" + goals
  }

  @Test("a broken document that refers to a misspelt document: those like it are named")
  func brokenReference() throws {
    let broken =
      "align: 1\nid: c\nvision: town\ngoals:\n- {id: X, title: T, parent: bravoo#B1}\n- \"\n"
    for files in [
      [Self.document("alpha"), Self.document("bravo"), broken],
      [broken, Self.document("alpha"), Self.document("bravo")],
    ] {
      let workspace = Fixture.workspace(files)
      let finding = try #require(workspace.findings.first { $0.rule == "unknown-reference" })
      #expect(finding.help?.english == "did you mean `bravo#B1`?")
    }
  }

  @Test(
    "no document is missed while a file may hold it",
    arguments: [
      "\talign: 1\nid: bravo\n",
      "--- align: 1\nid: bravo\n",
      "align: 1\nid: c\nvision: town\ntitle: \"T\n---\nalign: 1\nid: bravo\n",
    ]
  )
  func unreadFile(broken: String) {
    let reference = Self.document("a", "goals:\n- {id: X, title: T, parent: bravo#B1}\n")
    let findings = Fixture.workspace([reference, broken], role: .searched).findings
    #expect(findings.map(\.rule) == ["syntax-error"])
  }

  @Test("a file that breaks off within its only document hides no other document")
  func wholeIds() {
    let reference = Self.document("a", "goals:\n- {id: X, title: T, parent: bravo#B1}\n")
    let broken = "align: 1\nid: c\nvision: town\ntitle: \"T\n"
    let findings = Fixture.workspace([reference, broken]).findings
    #expect(findings.map(\.rule) == ["unknown-reference", "syntax-error"])
  }

  @Test("`align` may come through a merge key")
  func mergedVersion() {
    let text = """
      x-c: &c {align: 1, title: T, vision: town}
      <<: *c
      id: d
      goals: [{id: A, title: T, dimensions: economc}]
      """
    #expect(
      Fixture.findings([text], role: .searched)
        == ["unknown-dimension @ 4:39 `economc` is no dimension of the vision"]
    )
  }

  @Test("an aspect that two visions have is no quantity of that name")
  func ambiguousAspect() {
    let south = """
      align: 1
      vision:
        id: south
        name: Söder
        dimensions: [{id: southern, name: Söder, aspects: [{id: tour, name: Turism}]}]
      """
    let text = Self.document(
      "d",
      "goals: [{id: A, title: T, effects: [{affects: tour, effect: 1}]}]\n"
    )
    .replacing("vision: town", with: "vision: [town, south]")
    let visions = [Fixture.vision.replacing("id: jobs", with: "id: tour"), south]
    let quantity = "align: 1\nquantities: [{id: tour, name: Turism, dimension: economic}]\n"
    let workspace = Fixture.workspace([text], rules: visions + [quantity])
    #expect(workspace.findings.map(\.rule) == ["unknown-aspect"])
    #expect(workspace.findings.first?.help?.english == "write `town/tour` or `south/tour`")
  }

  @Test("texts and terms in rule folders may come through merge keys")
  func mergedTexts() {
    let rules = """
      align: 1
      x-names: &n {sv: Ekonomi, en: Economy}
      vision:
        id: v
        name: {<<: *n, en: Other}
        dimensions: [{id: e, name: {<<: *n}, terms: {<<: *n, sv: [pengar]}}]
      """
    let workspace = Fixture.workspace([], rules: [rules])
    #expect(workspace.findings.isEmpty)
    let name = workspace.localizedText(of: Field.Vision.name, in: RecordID(.vision, 0))
    #expect(name == LocalizedText(sv: "Ekonomi", en: "Other"))
    let dimension = RecordID(.dimension, 0)
    #expect(workspace.terms(of: dimension, in: .swedish) == ["pengar"])
    #expect(workspace.terms(of: dimension, in: .english) == ["Economy"])
  }

  @Test("texts of one's own beside a name are no name")
  func ownTexts() {
    let vision = Fixture.vision.replacing(
      "name: {sv: Ekonomi, en: Economy}",
      with: "name: {sv: Ekonomi, en: Economy, x-note: Hoppla}"
    )
    let text = Self.document("d", "goals: [{id: A, title: T, dimensions: hoppla}]\n")
    let finding = Fixture.workspace([text], rules: [vision]).findings.first
    #expect(finding?.rule == "unknown-dimension")
    #expect(finding?.fixes.isEmpty == true)
  }

  @Test("what a rule folder replaces is not missed in the built-in files")
  func replacedVision() {
    let own = """
      align: 1
      vision: {id: town, name: Staden, dimensions: [{id: ecological, name: Ekologi}]}
      """
    #expect(Fixture.workspace([], rules: [Fixture.vision, own]).findings.isEmpty)
    let wrong = Fixture.vision.replacing("dimension: economic", with: "dimension: economc")
    #expect(!Fixture.workspace([], rules: [wrong]).findings.isEmpty)
  }

  @Test("of what stands behind aliases so many mistakes are told, then that there are more")
  func aliases() {
    let names = (0..<120).map { "Q\($0)" }.joined(separator: ", ")
    for (key, rule) in [("parent", "unknown-reference"), ("dimensions", "unknown-dimension")] {
      let goals = (0..<100).map { "- {id: G\($0), title: T, \(key): *a}" }
      let text = Self.document(
        "d",
        "x-a: &a [\(names)]\ngoals:\n" + goals.joined(separator: "\n") + "\n"
      )
      let findings = Fixture.workspace(text).findings
      #expect(findings.count { $0.rule == rule } == 10_000)
      #expect(findings.count { $0.rule == "limit-exceeded" } == 1)
      #expect(findings.count == 10_001)
    }
  }

  @Test("a repetition that leaves a decision with one party has no fix")
  func repeatedParty() {
    let text = Self.document(
      "d",
      """
      goals: [{id: A, title: T}, {id: B, title: T}]
      decisions: [{between: [A, A], decision: D}, {between: [A, A, B], decision: D}]

      """
    )
    let findings = Fixture.workspace(text).findings
    #expect(findings.map(\.rule) == ["invalid-value", "invalid-value"])
    #expect(findings.map(\.fixes.count) == [0, 1])
  }

  @Test("`1` and `\"1\"` are two keys")
  func unlikeKeys() {
    let goals = "goals: [{id: A, title: T, 1: 3, \"1\": 4}]\n"
    let findings = Fixture.workspace(Self.document("d", goals)).findings
    #expect(findings.map(\.rule) == ["unknown-key", "unknown-key"])
  }

  @Test("a number with too many digits")
  func digits() {
    let goals = """
      goals:
        - {id: A, title: T, indicators: [{name: N, target: {at_least: 1e39}}]}

      """
    let findings = Fixture.workspace(Self.document("d", goals)).findings
    #expect(
      findings.map(\.help?.english)
        == ["write the number with fewer digits, or in a larger unit"]
    )
  }
}
