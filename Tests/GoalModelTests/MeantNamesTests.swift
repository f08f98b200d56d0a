import GoalModel
import Testing

/// What goals are taken to serve whose names, or those of goals above them, are not all known.
@Suite struct MeantNamesTests {
  @Test("a misspelt name is taken for the nearest, here and below")
  func misspelt() {
    let served = served(
      """
        - {id: A, title: T, dimensions: [economic, ecologicall]}
        - {id: B, title: T, parent: A}
        - {id: C, title: T, parent: [B, D]}
        - {id: D, title: T, dimensions: [zzzzzz]}
        - {id: E, title: T, parent: D}
      """
    )
    let both = ["economic", "ecological"]
    #expect(served == [both, both, both, [], []])
  }

  @Test("a parent that names no goal is taken for the nearest")
  func unknownParent() {
    let served = served(
      """
        - {id: first-goal, title: T, dimensions: [ecological]}
        - {id: B, title: T, parent: frist-goal}
        - {id: C, title: T, parent: B}
        - {id: D, title: T, parent: zzzzzz}
      """
    )
    #expect(served == [["ecological"], ["ecological"], ["ecological"], []])
  }

  @Test("in a ring all serve what it hangs on")
  func ring() {
    let served = served(
      """
        - {id: A, title: T, parent: B}
        - {id: B, title: T, parent: [A, C]}
        - {id: C, title: T, dimensions: [ecologicall]}
      """
    )
    #expect(served == [["ecological"], ["ecological"], ["ecological"]])
  }

  @Test("a ring, and a chain below an unknown goal, of 20 000 goals are worked out once")
  func large() {
    let count = 20_000
    let ring = (0..<count).map { "  - {id: G\($0), title: T, parent: G\(($0 + 1) % count)}\n" }
    #expect(served(ring.joined()).joined().isEmpty)
    let chain = (0..<count).map { goal in
      "  - {id: G\(goal), title: T, parent: \(goal == 0 ? "zzzzzz" : "G\(goal - 1)")}\n"
    }
    #expect(served(chain.joined()).joined().isEmpty)
  }

  /// The ids of the dimensions that each goal serves.
  private func served(_ goals: String) -> [[String]] {
    let workspace = Fixture.workspace(Fixture.head + "goals:\n" + goals)
    return (0..<workspace.count(of: .goal)).map { goal in
      workspace.servedDimensions(ofGoal: goal).map { workspace.id(of: RecordID(.dimension, $0)) }
    }
  }
}
