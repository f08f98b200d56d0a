import Testing

@Suite struct WorkspaceTargetTests {
  private func targets(
    _ lines: [(String, String)],
    head: String = "",
    today: String = "2025-06-01"
  ) throws -> String {
    let goals = lines.map { id, text in
      "  - {id: \(id.prefix(1)), title: T\(id.dropFirst()), indicators: [{name: N, \(text)}]}"
    }
    return try TestWorkspace(
      head + "\ngoals:\n" + goals.joined(separator: "\n"),
      today: today
    ).targets()
  }

  @Test(
    "units are brought together: the indicator's, else the quantity's",
    arguments: [
      (
        "unit: mnkr, target: {at_most: 5, by: 2030}",
        "unit: tkr, target: {at_most: 5000, by: 2030}",
        "duplicate BA at 5000"
      ),
      (
        "unit: mnkr, target: {at_most: 5, by: 2030}", "target: {at_least: 6_000_000, by: 2030}",
        "infeasible BA at 6_000_000"
      ),
      (
        "unit: mnkr, target: {at_most: 5, by: 2030}", "unit: '%', target: {at_least: 90, by: 2030}",
        ""
      ),
    ]
  )
  func units(first: String, second: String, expected: String) throws {
    #expect(
      try targets([("A", "quantity: money, \(first)"), ("B", "quantity: money, \(second)")])
        == expected
    )
  }

  @Test("the quantity's unit in another language is the same unit")
  func otherLanguage() throws {
    #expect(
      try targets([
        ("A", "quantity: people, unit: Inhabitants, target: {at_least: 75_000, by: 2040}"),
        ("B", "quantity: people, target: {at_least: 75_000, by: 2040}"),
      ]) == "duplicate BA at 75_000"
    )
  }

  @Test("changes are bounds in their direction, through the baseline")
  func changes() throws {
    let base = "baseline: {value: 200, at: 2010}"
    #expect(
      try targets([
        ("A", "quantity: cars, \(base), target: {change: -20, by: 2030}"),
        ("B", "quantity: cars, \(base), target: {change: -40, by: 2030}"),
      ]) == "superseded BA at -40"
    )
    #expect(
      try targets([
        ("A", "quantity: cars, \(base), target: {change: -20, by: 2030}"),
        ("B", "quantity: cars, target: {at_most: 160, by: 2030}"),
      ]) == "duplicate BA at 160"
    )
    // Without a baseline nothing is compared.
    #expect(
      try targets([
        ("A", "quantity: cars, target: {change: -20, by: 2030}"),
        ("B", "quantity: cars, target: {change: -40, by: 2030}"),
      ]) == ""
    )
    #expect(
      try targets([
        ("A", "quantity: cars, target: {change: -40, by: 2030}"),
        ("B, parent: A", "quantity: cars, scope: organisation, target: {change: -30, by: 2030}"),
      ]) == "weaker BA at -30"
    )
  }

  @Test("values outside the quantity's range")
  func ranges() throws {
    #expect(
      try targets([("A", "quantity: share, target: {at_least: 110}")]) == "out-of-range A at 110"
    )
    #expect(
      try targets([("A", "quantity: share, unit: procent, target: {at_least: 110}")])
        == "out-of-range A at 110"
    )
    #expect(try targets([("A", "quantity: share, target: {at_least: 100}")]) == "")
    #expect(
      try targets([
        ("A", "quantity: co2, baseline: {value: 10}, target: {change: -110, by: 2030}")
      ]) == "out-of-range A at -110"
    )
  }

  @Test(
    "a range is in the steps of the quantity's unit",
    arguments: [
      ("target: {at_most: 500}", ""), ("target: {at_most: 501}", "out-of-range A at 501"),
      ("unit: tkr, target: {at_most: 500_000}", ""),
      ("unit: tkr, target: {at_most: 500_001}", "out-of-range A at 500_001"),
      ("unit: mdkr, target: {at_most: 1}", "out-of-range A at 1"),
      ("unit: '%', target: {at_most: 501}", ""),
    ]
  )
  func rangeInSteps(text: String, expected: String) throws {
    #expect(try targets([("A", "quantity: grants, \(text)")]) == expected)
  }

  @Test("children's targets that add up, in the unit of the parent's")
  func sums() throws {
    #expect(
      try targets([
        ("A", "quantity: co2, unit: ton, target: {at_most: 100, by: 2030}"),
        ("B, parent: A, owner: X", "quantity: co2, unit: ton, target: {at_most: 60, by: 2030}"),
        ("C, parent: A, owner: Y", "quantity: co2, unit: ton, target: {at_most: 70, by: 2030}"),
      ]) == "child-sum ABC at 100 = 130"
    )
  }

  @Test("what the reader rejected is left out")
  func rejected() throws {
    #expect(
      try targets([
        ("A", "quantity: people, target: {at_least: 75 000, by: 2040}"),
        ("B", "quantity: people, target: {at_most: 5, by: 2040}"),
      ]) == ""
    )
  }

  @Test("withdrawn goals demand nothing")
  func withdrawn() throws {
    #expect(
      try targets([
        ("A, status: withdrawn", "quantity: people, target: {at_least: 75, by: 2040}"),
        ("B", "quantity: people, target: {at_most: 5, by: 2040}"),
      ]) == ""
    )
  }

  @Test("decisions settle warnings, not errors")
  func decisions() throws {
    let lines = [
      ("A", "quantity: people, target: {at_least: 80, by: 2040}"),
      ("B", "quantity: people, target: {at_least: 90, by: 2040}"),
    ]
    let head = "decisions: [{between: [A, B], decision: Yes}]"
    #expect(try targets(lines, head: head) == "superseded BA at 90 decided Yes")
    let infeasible = [lines[0], ("B", "quantity: people, target: {at_most: 5, by: 2040}")]
    #expect(try targets(infeasible, head: head) == "infeasible BA at 5")
  }
}
