import Findings
import Scalars
import Testing

@testable import Linting

/// What is said to have changed between two documents.
@Suite struct ComparisonTests {
  /// Compares two lists of goals of one document.
  private func compare(
    _ old: String,
    _ new: String,
    head: String = "",
    newHead: String? = nil
  ) throws -> Comparison {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ head: String, _ goals: String) throws -> String {
      try folder.write(
        name,
        "align: 1\nid: d\ntitle: D\nvision: ostersund\n\(head)goals:\n\(goals)"
      )
    }
    let paths = (
      try write("old.yaml", head, old), try write("new.yaml", newHead ?? head, new)
    )
    let today = try #require(CalendarDate(year: 2024, month: 6, day: 30))
    var request = LintRequest(today: today)
    request.language = .english
    request.paths = [paths.1]
    let outcome = Comparer(old: paths.0, request: request).run()
    #expect(outcome.failures.isEmpty)
    return try #require(outcome.comparison)
  }

  private func indicator(_ lines: String) -> String {
    """
      - id: A
        title: Clean water
        indicators:
          - name: Index
            \(lines)

    """
  }

  @Test(
    "an aim is raised or lowered by the way that the indicator is to go",
    arguments: [
      ("target: {at_least: 8}", "target: {at_least: 9}", "raised stronger-level"),
      ("target: {at_least: 8}", "target: {at_least: 7}", "lowered weaker-level"),
      ("target: {at_most: 8}", "target: {at_most: 7}", "raised stronger-level"),
      ("target: {at_most: 8}", "target: {at_most: 9}", "lowered weaker-level"),
      ("target: {at_most: 8, by: 2030}", "target: {at_most: 8, by: 2035}", "lowered later"),
      ("target: {at_most: 8, by: 2030}", "target: {at_most: 8, by: 2028}", "raised earlier"),
      ("target: {at_most: 8, by: 2030}", "target: {at_most: 8}", "lowered later"),
      ("target: {at_most: 8, by: 2030}", "target: {at_most: 8, by: 2030-12-31}", ""),
      (
        "target: {at_least: 8, by: 2030}", "target: {at_least: 9, by: 2035}",
        "mixed stronger-level later"
      ),
      ("target: {exactly: 8}", "target: {exactly: 9}", "unclear unknown-direction"),
      (
        "{direction: decrease, target: {exactly: 8}}",
        "{direction: decrease, target: {exactly: 9}}",
        "lowered weaker-level"
      ),
      (
        "{quantity: employment, target: {exactly: 8}}",
        "{quantity: employment, target: {exactly: 9}}", "raised stronger-level"
      ),
      (
        "{baseline: {value: 10}, target: {exactly: 8}}",
        "{baseline: {value: 10}, target: {exactly: 7}}", "raised stronger-level"
      ),
      ("target: {change: -10}", "target: {change: -20}", "raised stronger-level"),
      ("target: {change: 10}", "target: {change: 5}", "lowered weaker-level"),
      (
        "{unit: kg, target: {at_least: 8}}", "{unit: st, target: {at_least: 8}}",
        "unclear other-measure"
      ),
      ("target: {at_least: 8}", "direction: increase", "lowered target-gone"),
      ("direction: increase", "target: {at_least: 8}", "raised target-added"),
      ("target: {at_least: 8}", "target: {at_least: 8.0}", ""),
    ]
  )
  func ambition(old: String, new: String, expected: String) throws {
    // Several keys stand in braces here, and on lines of their own in the document.
    func lines(_ text: String) -> String {
      guard text.hasPrefix("{") else { return text }
      var result = ""
      var depth = 0
      for character in text.dropFirst().dropLast() {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        result += character == "," && depth == 0 ? "\n       " : String(character)
      }
      return result
    }
    let comparison = try compare(indicator(lines(old)), indicator(lines(new)))
    let told = comparison.goals.flatMap(\.ambition).map { change in
      ([change.verdict.rawValue] + change.reasons.map(\.rawValue)).joined(separator: " ")
    }
    #expect(told == (expected.isEmpty ? [] : [expected]))
  }

  @Test("a document compared with itself has not changed")
  func unchanged() throws {
    let goals = indicator("target: {at_least: 8}")
    let comparison = try compare(goals, goals)
    #expect(comparison.isUnchanged)
    #expect(!comparison.isFailing)
    #expect(!comparison.findings.remaining.isEmpty)
    #expect(comparison.dimensions.allSatisfy { $0.oldGoals == $0.newGoals })
  }

  @Test("a goal that hangs on another, and one that hangs on the same with another id")
  func parents() throws {
    let comparison = try compare(
      """
        - {id: A, title: Rent vatten i alla sjöar}
        - {id: B, title: Fler jobb åt unga}
        - {id: C, title: Nya reningsverk, parent: A}
        - {id: D, title: Färre utsläpp i dagvattnet, parent: A}

      """,
      """
        - {id: X, title: Rent vatten i alla sjöar}
        - {id: B, title: Fler jobb åt unga}
        - {id: C, title: Nya reningsverk, parent: B}
        - {id: D, title: Färre utsläpp i dagvattnet, parent: X}

      """
    )
    let moved = comparison.goals.filter { $0.parents != nil }
    #expect(moved.compactMap(\.new?.name) == ["C"])
    #expect(
      moved.first?.parents?.change
        == .list(removed: ["A Rent vatten i alla sjöar"], added: ["B Fler jobb åt unga"])
    )
    #expect(comparison.goals.map(\.kind) == [.changed, .unchanged, .changed, .unchanged])
  }

  @Test("a dimension that has lost its last goal, and its aspects")
  func lostDimension() throws {
    let comparison = try compare(
      """
        - {id: A, title: Medborgardialog, dimensions: democratic, vision: active-citizenship}
        - {id: B, title: Fler jobb åt unga, dimensions: economic}

      """,
      "  - {id: B, title: Fler jobb åt unga, dimensions: economic}\n"
    )
    let democratic = try #require(comparison.dimensions.first { $0.id == "democratic" })
    #expect(democratic.isLost)
    #expect(democratic.lostOwnGoal)
    #expect(democratic.aspectsLost.map(\.name) == ["Room for an active citizenship"])
    #expect(comparison.dimensions.filter(\.isLost).count == 1)
    let gone = try #require(comparison.goals.first { $0.kind == .gone })
    #expect(gone.heirs.map(\.count) == [0])
  }

  @Test("findings are the same where the goal has another id, and new where they are not")
  func findings() throws {
    let comparison = try compare(
      """
        - {id: A, title: Rent vatten i alla sjöar, dimensions: ecological}
        - {id: B, title: Fler jobb åt unga}

      """,
      """
        - {id: B, title: Rent vatten i alla sjöar}
        - {id: C, title: Fler jobb åt unga, dimensions: economic}

      """
    )
    func told(_ findings: [ComparedFinding], _ rule: String) -> [String] {
      findings.filter { $0.rule == rule }.flatMap(\.goals)
    }
    let rule = "goal-without-dimension"
    #expect(told(comparison.findings.new, rule) == ["B"])
    #expect(told(comparison.findings.resolved, rule) == ["B"])
    #expect(told(comparison.findings.remaining, "goal-without-owner") == ["B", "C"])
    #expect(told(comparison.findings.new, "goal-without-owner").isEmpty)
    #expect(comparison.isFailing)
  }

  @Test("the head of a document, key by key")
  func head() throws {
    let goal = "  - {id: A, title: Rent vatten}\n"
    let comparison = try compare(
      goal,
      goal,
      head: "status: draft\nperiod: 2020-2023\nbudget: {frame: 100}\n",
      newHead: "status: adopted\nperiod: 2024-2026\nbudget: {frame: 120}\n"
    )
    #expect(comparison.documents.flatMap(\.fields).map(\.field) == [.status, .period, .frame])
    // A goal without a status of its own has the document's, which is told there.
    #expect(comparison.goals.map(\.kind) == [.unchanged])
  }

  @Test("assignments that only share their number are not the same")
  func assignments() throws {
    let comparison = try compare(
      """
        - id: A
          title: Rent vatten
          assignments:
            - {id: A.1, text: Bygga ett nytt reningsverk i Gövik}
            - {id: A.2, text: Pröva tillsyn av enskilda avlopp, due: 2024}

      """,
      """
        - id: A
          title: Rent vatten
          assignments:
            - {id: A.1, text: Mäta halten av fosfor}
            - {id: A.3, text: Pröva tillsyn av enskilda avlopp, due: 2025}

      """
    )
    let changes = try #require(comparison.goals.first).assignments
    #expect(changes.map(\.kind) == [.added, .changed, .gone])
    #expect(changes[1].fields.map(\.field) == [.id, .due])
  }
}
