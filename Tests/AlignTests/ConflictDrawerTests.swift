import Findings
import Testing

@testable import Linting

@Suite struct ConflictDrawerTests {
  /// A harm to a dimension, done by a goal.
  private func harm(by goal: Int, finding: Int, severity: Severity = .warning) -> GraphConflict {
    var conflict = GraphConflict(kind: .harm, severity: severity, message: "m\(goal)")
    conflict.acting = [goal]
    conflict.harmed = 0
    conflict.findings = [finding]
    return conflict
  }

  @Test("goals that act alike are one conflict, each goal once")
  func alike() {
    var drawer = ConflictDrawer()
    for (finding, goal) in [2, 1, 2, 3, 1].enumerated() {
      drawer.add(harm(by: goal, finding: finding))
    }
    drawer.add(harm(by: 4, finding: 5, severity: .error))
    #expect(drawer.sorted.map(\.acting) == [[4], [2, 1, 3]])
    #expect(drawer.sorted.last?.findings == [0, 1, 3])
    #expect(drawer.sorted.last?.message == "m2; m1; m3")
  }

  @Test("a great many goals that act alike are soon put together")
  func many() {
    var drawer = ConflictDrawer()
    for goal in 0..<50_000 { drawer.add(harm(by: goal, finding: goal)) }
    #expect(drawer.sorted.count == 1)
    #expect(drawer.sorted.first?.acting.count == 50_000)
  }
}
