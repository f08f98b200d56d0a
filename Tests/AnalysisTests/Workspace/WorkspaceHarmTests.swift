import Testing

@Suite struct WorkspaceHarmTests {
  @Test(
    "harm to a dimension comes by the dimension, its aspects and its quantities",
    arguments: [
      ("{affects: ecological, effect: -2}", "A-2 ecological at -2"),
      ("{affects: climate, effect: -1}", "A-1 ecological at -1"),
      // More of what is worse; of what is neither, nothing.
      ("{affects: co2, effect: 3}", "A-3 ecological at 3"),
      ("{affects: co2, effect: -3}", ""),
      ("{affects: people, effect: -1}", "A-1 economic at -1"),
      ("{affects: cars, effect: 3}", ""),
      ("{affects: ecological, effect: 0}", ""),
      ("{affects: ecological, effect: -2, confidence: low}", "A-2 ecological low at -2"),
      ("{affects: ecological, effect: -2, mitigation: trees}", "A-1 ecological at -2"),
      (
        "{affects: ecological, effect: -2, mitigation: trees, residual: 0}",
        "A-1 ecological residual at trees"
      ),
      ("{affects: ecological, effect: -2, residual: -1}", "A-2 ecological residual at -1"),
      // A residual of an effect on a quantity is up or down too.
      ("{affects: co2, effect: 2, mitigation: trees, residual: 1}", "A-1 ecological at 2"),
      // What the reader rejects adds nothing.
      ("{affects: ecologic, effect: -2}", ""),
      ("{affects: ecological, effect: -5}", ""),
      ("{affects: ecological, effect: -2, residual: lots}", ""),
      ("{affects: ecological, effect: -2, mitigated_by: Z}", ""),
    ]
  )
  func effects(effect: String, expected: String) throws {
    let workspace = try TestWorkspace(
      """
      goals:
        - {id: A, title: T, effects: [\(effect)]}
      """
    )
    #expect(workspace.harms() == expected)
  }

  @Test("a quantity whose dimension the document's vision lacks harms nothing there")
  func otherVision() throws {
    let other = """
      align: 1
      vision: {id: w, name: W, dimensions: [{id: economic, name: E}]}
      """
    let workspace = try TestWorkspace(
      """
      vision: w
      goals:
        - {id: A, title: T, effects: [{affects: co2, effect: 3}]}
      """,
      model: TestWorkspace.model + "\n---\n" + other
    )
    #expect(workspace.harms() == "")
  }

  @Test(
    "each clause of a valid mitigation",
    arguments: [
      ("effects: [{affects: ecological, effect: 1}]", "A-1 ecological at -2"),
      ("effects: [{affects: co2, effect: -2}]", ""),
      (
        "status: withdrawn, effects: [{affects: ecological, effect: 2}]",
        "A-2 ecological inactive B at B"
      ),
      (
        "follow_up: {status: dropped}, effects: [{affects: ecological, effect: 2}]",
        "A-2 ecological inactive B at B"
      ),
      ("effects: [{affects: social, effect: 2}]", "A-2 ecological noEffect B at B"),
      ("by: 2031, effects: [{affects: ecological, effect: 2}]", "A-2 ecological later B at B"),
      ("by: 2030, effects: [{affects: ecological, effect: 2}]", ""),
      // What the reader rejected of the mitigator is not held against it.
      ("effects: [{affects: ecologic, effect: 2}]", ""),
      ("status: gone, effects: [{affects: ecological, effect: 2}]", ""),
    ]
  )
  func clauses(mitigator: String, expected: String) throws {
    let workspace = try TestWorkspace(
      """
      goals:
        - id: A
          title: T
          by: 2030
          effects: [{affects: ecological, effect: -2, mitigated_by: [B]}]
        - {id: B, title: T, \(mitigator)}
      """
    )
    #expect(workspace.harms() == expected)
  }

  @Test("a goal without by is reached by the end of its document's period")
  func periods() throws {
    func harms(_ first: String, _ second: String) throws -> String {
      try TestWorkspace(
        """
        id: one
        \(first)
        goals:
          - {id: A, title: T, effects: [{affects: ecological, effect: -2, mitigated_by: [two#B]}]}
        """,
        """
        id: two
        \(second)
        goals:
          - {id: B, title: T, effects: [{affects: ecological, effect: 2}]}
        """
      ).harms()
    }
    #expect(try harms("period: 2024-2026", "period: 2024-2026") == "")
    #expect(
      try harms("period: 2024-2026", "period: 2024-2027") == "A-2 ecological later B at two#B"
    )
    #expect(try harms("period: 2024-2026", "title: T2") == "")
    #expect(try harms("language: sv", "period: 2030-2033") == "")
    // A document whose period is over still mitigates.
    #expect(try harms("period: 2024-2026", "period: 2020-2023") == "")
  }

  @Test("the first day of the mitigator's period must not lie after the goal's by")
  func periodBegins() throws {
    let workspace = try TestWorkspace(
      """
      goals:
        - {id: A, title: T, by: 2025, effects: [{affects: ecological, effect: -2, mitigated_by: [d1#B]}]}
      """,
      """
      period: 2026-2029
      goals:
        - {id: B, title: T, by: 2025, effects: [{affects: ecological, effect: 2}]}
      """
    )
    #expect(workspace.harms() == "A-2 ecological later B at d1#B")
  }

  @Test(
    "a mitigator has resources, here, above or below, if the goal has",
    arguments: [
      ("budget: 100", "", "A-2 ecological noResources B at B"),
      ("budget: 100", "budget: 5", ""),
      ("budget: 100", "parent: P", ""),
      ("budget: 100", "parent: Q", "A-2 ecological noResources B at B"),
      ("budget: 0", "", ""),
      ("budget: 100", "budget: none", ""),
      ("owner: X", "", ""),
    ]
  )
  func resources(goal: String, mitigator: String, expected: String) throws {
    let workspace = try TestWorkspace(
      """
      goals:
        - id: A
          title: T
          \(goal)
          effects: [{affects: ecological, effect: -2, mitigated_by: B}]
        - id: B
          title: T
          effects: [{affects: ecological, effect: 2}]
          \(mitigator)
        - {id: P, title: T, budget: 10}
        - {id: Q, title: T}
      """
    )
    #expect(workspace.harms() == expected)
  }

  @Test("what is used up is reported at the later goal's entry")
  func usedUp() throws {
    let workspace = try TestWorkspace(
      """
      goals:
        - {id: A, title: T, effects: [{affects: ecological, effect: -2, mitigated_by: [C]}]}
        - {id: B, title: T, effects: [{affects: ecological, effect: -1, mitigated_by: [C]}]}
        - {id: C, title: T, effects: [{affects: ecological, effect: 2}]}
      """
    )
    #expect(workspace.harms() == "B-1 ecological usedUp C at C")
  }

  @Test("a decision on the goal and the dimension settles its harm, an invalid mitigation never")
  func decisions() throws {
    func harms(_ effect: String, _ decision: String) throws -> String {
      try TestWorkspace(
        """
        goals:
          - {id: A, title: T, effects: [{affects: ecological, effect: -2\(effect)}]}
        decisions:
          - {between: [A, ecological], decision: Yes, \(decision)}
        """
      ).harms()
    }
    #expect(try harms("", "by: KF") == "A-2 ecological at -2 decided Yes")
    #expect(try harms(", residual: 0", "by: KF") == "A-2 ecological residual at 0")
    // Not before its date, not after its review; due today is not overdue.
    #expect(try harms("", "date: 2025-06-02") == "A-2 ecological at -2")
    #expect(try harms("", "date: 2025-06-01") == "A-2 ecological at -2 decided Yes")
    #expect(try harms("", "review_by: 2025-05-31") == "A-2 ecological at -2")
    #expect(try harms("", "review_by: 2025-06-01") == "A-2 ecological at -2 decided Yes")
  }
}
