import Analysis
import Testing

@Suite struct WorkspaceConflictTests {
  private func goals(_ lines: [String]) -> String {
    "goals:\n" + lines.map { "  - \($0)" }.joined(separator: "\n")
  }

  private func indicator(_ id: String, _ text: String, _ more: String = "") -> String {
    "{id: \(id), title: T, indicators: [{name: N, \(text)}]\(more)}"
  }

  @Test(
    "direction is what is said, else what the target says against the baseline",
    arguments: [
      ("direction: increase", "people/2 A:B at B people"),
      ("direction: maintain", ""),
      ("unit: st", ""),
      ("baseline: {value: 10}, target: {at_least: 12}", "people/2 A:B at B people"),
      ("baseline: {value: 10}, target: {at_least: 8}", ""),
      ("baseline: {value: 10}, target: {at_most: 8}", ""),
      ("baseline: {value: 10}, target: {exactly: 12}", "people/2 A:B at B people"),
      ("target: {change: 10}", "people/2 A:B at B people"),
      ("target: {at_least: 12}", ""),
      ("direction: up", ""),
      // `kind: quality` wants too.
      ("kind: quality, direction: increase", "people/2 A:B at B people"),
    ]
  )
  func headings(text: String, expected: String) throws {
    let workspace = try TestWorkspace(
      goals([
        indicator("A", "quantity: people, \(text)"),
        indicator("B", "quantity: people, direction: decrease"),
      ])
    )
    #expect(workspace.oppositions() == expected)
  }

  @Test(
    "adopted at the same level, nested scopes",
    arguments: [
      ("status: adopted", "", "people/2 A:B adopted at B people"),
      ("status: draft", "", "people/2 A:B at B people"),
      ("status: adopted", ", scope: organisation", "people/2 A:B nested at B people"),
      ("status: withdrawn", "", ""),
    ]
  )
  func severity(status: String, scope: String, expected: String) throws {
    let workspace = try TestWorkspace(
      status + "\n"
        + goals([
          indicator("A", "quantity: people, direction: increase\(scope)"),
          indicator("B", "quantity: people, direction: decrease"),
        ])
    )
    #expect(workspace.oppositions() == expected)
  }

  @Test("goals of different levels are not adopted at the same; ended documents take no part")
  func documents() throws {
    func oppositions(_ second: String) throws -> String {
      try TestWorkspace(
        "status: adopted\nperiod: 2024-2026\n"
          + goals([indicator("A", "quantity: people, direction: increase")]),
        "status: adopted\n\(second)\n"
          + goals([indicator("B", "quantity: people, direction: decrease")])
      ).oppositions()
    }
    #expect(try oppositions("period: 2024-2026") == "people/2 A:B adopted at B people")
    #expect(try oppositions("level: committee") == "people/2 A:B at B people")
    #expect(try oppositions("period: 2020-2024") == "")
    #expect(try oppositions("period: 2027-2030") == "")
    #expect(try oppositions("period: 2025") == "people/2 A:B adopted at B people")
    // Of a period that was rejected nothing is known.
    #expect(try oppositions("period: 2024–2026") == "")
  }

  @Test("time is the period, stretched to the target's by")
  func time() throws {
    func isOpposed(_ target: String) throws -> Bool {
      try !TestWorkspace(
        "period: 2024-2026\n"
          + goals([indicator("A", "quantity: people, direction: increase\(target)")]),
        "period: 2028-2031\n"
          + goals([indicator("B", "quantity: people, direction: decrease")])
      ).oppositions().isEmpty
    }
    #expect(try !isOpposed(""))
    #expect(try !isOpposed(", target: {at_least: 9, by: 2027}"))
    #expect(try isOpposed(", target: {at_least: 9, by: 2028}"))
    #expect(try isOpposed(", target: {at_least: 9}"))
  }

  @Test("decisions settle pairs, and those left are named")
  func decisions() throws {
    func oppositions(_ between: String) throws -> String {
      try TestWorkspace(
        goals([
          indicator("A", "quantity: people, direction: increase"),
          indicator("B", "quantity: people, direction: decrease"),
          indicator("C", "quantity: people, direction: decrease"),
        ]) + "\ndecisions:\n  - {between: [\(between)], decision: Yes}"
      ).oppositions()
    }
    #expect(try oppositions("A, B, C") == "people/2 A:BC at C people decided Yes")
    #expect(try oppositions("A, B") == "people/2 A:BC at C people open A-C")
    #expect(try oppositions("B, C") == "people/2 A:BC at C people")
  }

  @Test(
    "effects against what others want",
    arguments: [
      ("{affects: co2, effect: 1}", "A co2+ against B at 1"),
      ("{affects: co2, effect: -1}", ""),
      // An aspect wants less of it: what is bad for the aspect gives more.
      ("{affects: climate, effect: -2, confidence: low}", "A co2+ against B low at -2"),
      ("{affects: climate, effect: 2}", ""),
      // Dimensions are the business of harm.
      ("{affects: ecological, effect: -3}", ""),
    ]
  )
  func effects(effect: String, expected: String) throws {
    let workspace = try TestWorkspace(
      goals([
        "{id: A, title: T, effects: [\(effect)]}",
        indicator("B", "quantity: co2, direction: decrease"),
        indicator("C", "quantity: co2, direction: decrease", ", parent: A"),
      ])
    )
    #expect(workspace.effectConflicts() == expected)
  }

  @Test("chains from indicators and effects, with their places")
  func chains() throws {
    let influences = """
        - {from: people, to: cars, sign: '+', strength: medium}
        - {from: cars, to: co2, sign: '+', strength: strong}
      """
    let workspace = try TestWorkspace(
      goals([
        indicator("A", "quantity: people, direction: increase"),
        "{id: B, title: T, effects: [{affects: cars, effect: 1, confidence: low}]}",
        indicator("C", "quantity: co2, direction: decrease"),
      ]),
      influences: influences
    )
    #expect(
      workspace.chains()
        == "A co2 against C N0.3333333333333333 P0.0 by >cars>co2 at people, "
        + "B co2 against C N0.3333333333333333 P0.0 by >co2 low at 1"
    )
    let none = try TestWorkspace(
      goals([
        indicator("A", "quantity: people, direction: increase"),
        indicator("C", "quantity: co2, direction: decrease"),
      ])
    )
    #expect(none.chains() == "")
  }

  @Test("a chain through a loop names it")
  func loop() throws {
    let influences = """
        - {from: people, to: cars, sign: '+', strength: strong}
        - {from: cars, to: co2, sign: '+', strength: strong}
        - {from: co2, to: cars, sign: '-', strength: strong}
      """
    let workspace = try TestWorkspace(
      goals([
        indicator("A", "quantity: people, direction: increase"),
        indicator("C", "quantity: co2, direction: decrease"),
      ]),
      influences: influences
    )
    #expect(
      workspace.chains() == "A co2 looped C N0.0 P0.0 by >cars>co2 loop cars>co2- at people"
    )
    let row = try #require(workspace.results([.loops]).loops.first)
    #expect(row.quantities.map(workspace.quantity) == ["co2", "cars"])
    #expect(row.isUsed && !row.isBuiltIn)
    #expect(workspace.text(row.anchor) == "co2")
  }

  @Test("a decision speaks of a conflict, of none, or it is not known")
  func decisionMatches() throws {
    let workspace = try TestWorkspace(
      goals([
        indicator("A", "quantity: people, direction: increase"),
        indicator("B", "quantity: people, direction: decrease"),
        "{id: C, title: T, effects: [{affects: social, effect: -1}]}",
      ]) + """

        decisions:
          - {between: [A, B], decision: D, review_by: 2020-01-01}
          - {between: [A, C], decision: D}
          - {between: [C, social], decision: D}
          - {between: [C, economic], decision: D}
          - {between: [C, Nobody], decision: D}
        """
    )
    #expect(workspace.decisionsInConflict() == ["yes", "no", "yes", "no", "?"])
  }
}
