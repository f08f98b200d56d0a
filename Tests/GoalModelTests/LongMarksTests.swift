import Findings
import GoalModel
import Testing

/// Texts with more marks in a row than Unicode's own order of marks is made for.
@Suite struct LongMarksTests {
  @Test(
    "after thirty marks in a row comes what shows nothing",
    arguments: [
      ("bättre skola", []), (marks(30), []), (marks(31), [31]), (marks(61), [31, 62]),
      (marks(31, "\u{F73}"), [31]), (String(repeating: "学", count: 99), []),
    ]
  )
  func streamSafe(text: String, places: [Int]) {
    var expected = Array(text.unicodeScalars)
    for place in places { expected.insert("\u{34F}", at: place) }
    #expect(Array(text.streamSafe.unicodeScalars) == expected)
    #expect(Array(text.streamSafe.streamSafe.unicodeScalars) == expected)
  }

  @Test("names of 200 000 marks are looked up and told")
  func longNames() {
    let name = Self.marks(200_000)
    let workspace = Fixture.workspace(
      Fixture.head
        + """
        goals:
          - {id: A, title: \(name), \(name): 1, parent: \(name), dimensions: [\(name)]}
        """
    )
    #expect(
      Set(workspace.findings.map(\.rule)).isSuperset(of: ["unknown-reference", "unknown-dimension"])
    )
  }

  @Test("an alias is found composed and decomposed")
  func composition() {
    for name in ["miljo\u{308}", "miljö"] {
      #expect(
        Fixture.findings(inBody: "goals:\n  - {id: A, title: T, dimensions: [\(name)]}").isEmpty
      )
    }
  }

  /// A letter with so many marks.
  private static func marks(_ count: Int, _ mark: String = "\u{323}") -> String {
    "a" + String(repeating: mark, count: count)
  }
}
