import CEL
import Findings
import Rules
import Testing

/// How the rows of a rule are found and judged.
@Suite struct EngineTests {
  @Test("what picks, what must hold, and the first place that stands")
  func plain() throws {
    let rules = RuleText([
      "where": "g.active", "require": "has(g.owner) && g.owner != 'nobody'",
      "at": "[g.owner, g.id]",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T}
        - {id: B, title: T, owner: nobody}
        - {id: C, title: T, owner: KS}
        - {id: D, title: T, status: withdrawn}
      """
    )
    #expect(run.told() == ["A @ A: M (warning)", "B @ nobody: M (warning)"])
    #expect(run.verdicts() == [.finding, .finding, .passed, .notApplicable])
  }

  @Test("the verdicts: what the reader rejected is not assessed, what is decided is decided")
  func verdicts() throws {
    let rules = RuleText([
      "for": "{h: harms}", "where": "", "require": "h.residual > -2", "at": "h.place",
      "message": "{sv: M, en: '{h.goal} harms {h.dimension}'}",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T, effects: [{affects: social, effect: -2}]}
        - {id: B, title: T, effects: [{affects: social, effect: -3}]}
        - {id: C, title: T, effects: [{affects: social, effect: -1}]}
        - {id: D, title: T}
      decisions:
        - {between: [B, social], decision: so it is}
      """
    )
    #expect(run.told() == ["A @ -2: A harms social (warning)", "B @ -3: B harms social (note)"])
    #expect(run.verdicts() == [.finding, .decided, .passed, .notApplicable])
    #expect(run.findings().map { $0.decided.map(run.text) } == [nil, "so it is"])

    let owners = try RuleRun(
      RuleText(["require": "has(g.by) && g.?owner.orValue('') == 'x'"]),
      "goals:\n  - {id: A, title: T, by: soon, owner: x}\n  - {id: B, title: T, by: 2024}\n"
    )
    #expect(owners.verdicts() == [.notAssessed, .finding])
  }

  @Test("unknown spreads as in CEL: what decides without it decides")
  func unknown() throws {
    let document = "goals:\n  - {id: A, title: T, by: soon}\n"
    for (condition, verdict): (String, VerdictMatrix.Verdict) in [
      ("has(g.by)", .notAssessed), ("has(g.by) && g.title == 'U'", .finding),
      ("has(g.by) || g.title == 'T'", .passed),
    ] {
      let run = try RuleRun(RuleText(["require": condition]), document)
      #expect(run.verdicts() == [verdict], "\(condition)")
      #expect(run.told().isEmpty == (verdict != .finding))
    }
  }

  @Test("a list of an earlier variable: the element is the place, its holder the goal")
  func lists() throws {
    let rules = RuleText([
      "for": "{g: goals, p: g.parent}", "where": "", "require": "p.active", "at": "p",
      "message": "{sv: M, en: '{g} hangs on {p}'}",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T, status: withdrawn}
        - {id: B, title: T}
        - {id: C, title: T, parent: [B, A]}
        - {id: D, title: T, parent: A}
        - {id: E, title: T, parent: X}
      """
    )
    #expect(
      run.told() == ["C, A @ A: C hangs on A (warning)", "D, A @ A: D hangs on A (warning)"]
    )
    #expect(
      run.verdicts() == [.notApplicable, .notApplicable, .finding, .finding, .notAssessed]
    )
  }

  @Test("unordered pairs, each once, the later last")
  func pairs() throws {
    let rules = RuleText([
      "for": "{a: indicators, b: indicators}", "pair": "[a, b]", "where": "", "require": "",
      "join": "{a.quantity: b.quantity}", "at": "b.quantity", "also": "[a.quantity]",
      "message": "{sv: M, en: '{a.name} and {b.name}'}",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T, indicators: [{name: one, quantity: jobs}, {name: two}]}
        - {id: B, title: T, indicators: [{name: three, quantity: jobs}]}
        - {id: C, title: T, indicators: [{name: four}, {name: five, quantity: housing}]}
      """
    )
    #expect(run.told() == ["B, A @ jobs: one and three (warning)"])
    #expect(run.findings()[0].related.count == 1)
  }

  @Test("a join meets equals only; what is absent meets nothing, what is rejected is unknown")
  func joins() throws {
    let rules = RuleText([
      "for": "{a: goals, b: goals}", "where": "a.id < b.id", "require": "",
      "join": "{a.owner: b.owner}", "at": "b.id", "message": "{sv: M, en: '{a}{b}'}",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T, owner: KS}
        - {id: B, title: T, owner: ks}
        - {id: C, title: T}
        - {id: D, title: T, owner: KS}
        - {id: E, title: T}
        - {id: F, title: T, owner: [KS]}
      """
    )
    #expect(run.told() == ["D, A @ D: AD (warning)"])
    #expect(run.verdicts()[5] == .notAssessed)
  }

  @Test("a further place may be a field of the elements that `each` goes through")
  func fieldsOfElements() throws {
    let rules = RuleText([
      "require": "g.effects.size() == 0",
      "also": """
      [{each: g.effects, at: effect, label: {sv: L, en: 'effect {effect}'}},
            {each: g.effects, at: dimension, label: {sv: L, en: 'on {dimension}'}}]
      """,
    ])
    let run = try RuleRun(
      rules,
      "goals:\n  - {id: A, title: T, effects: [{affects: social, effect: -2}]}\n"
    )
    let related = run.findings()[0].related
    #expect(related.map { run.text(at: $0.place) } == ["-2", "social"])
    #expect(related.map(\.message) == ["effect −2", "on social"])
  }

  @Test("a group is a list for each row, empty where nothing joins")
  func groups() throws {
    let rules = RuleText([
      "with": "{e: {for: {x: effects}, where: x.effect < 0, join: {g: x.goal}}}", "where": "",
      "require": "e.map(r, r.x.effect).sum() > -3", "at": "g.id",
      "also": "[{each: e, at: x.effect, label: {sv: L, en: '{x.affects} of {g}'}}]",
      "message": "{sv: M, en: '{e.size()}: {list(e.map(r, r.x.affects))}'}",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - id: A
          title: T
          effects:
            - {affects: social, effect: -2}
            - {affects: economic, effect: 3}
            - {affects: jobs, effect: -2}
        - {id: B, title: T}
      """
    )
    #expect(run.told() == ["A @ A: 2: social and jobs (warning)"])
    #expect(run.findings()[0].related.map(\.message) == ["social of A", "jobs of A"])
    #expect(run.verdicts() == [.finding, .passed])
  }

  @Test("what a group's `where` asks for may be read in what is said of its rows")
  func licencesOfRows() throws {
    let rules = RuleText([
      "with": "{e: {for: {h: goals}, cross: true, where: has(h.owner)}}",
      "require": "e.size() == 9",
      "also": "[{each: e, at: h.owner, label: {sv: L, en: 'by {h.owner}'}}]",
    ])
    let run = try RuleRun(
      rules,
      "goals:\n  - {id: A, title: T}\n  - {id: B, title: T, owner: KS}\n"
    )
    #expect(run.findings()[0].related.map(\.message) == ["by KS"])
  }

  @Test("rows lack what their kind does not have")
  func absentFields() throws {
    let faults = RuleText([
      "for": "{t: target_conflicts}", "where": "", "require": "t.total > 1.0", "at": "t.place",
    ]).faults()
    #expect(faults.count == 1 && faults[0].contains("t.total may be missing"), "\(faults)")
  }

  @Test("a group is unknown where it may hold what the reader rejected, and nowhere else")
  func unknownGroups() throws {
    let rules = RuleText([
      "with": "{e: {for: {x: effects}, where: x.effect < 0, join: {g: x.goal}}}", "where": "",
      "require": "e.size() > 0",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T, effects: [{affects: social, effect: bad}]}
        - {id: B, title: T, effects: [{affects: social, effect: -1}]}
        - {id: C, title: T}
      """
    )
    #expect(run.verdicts() == [.notAssessed, .passed, .finding])
  }

  @Test("a list that the reader rejected makes the group unknown only for the row that joins it")
  func unknownLists() throws {
    let rules = RuleText([
      "with": "{own: {for: {h: goals, i: h.indicators}, where: h.active, join: {g: h}}}",
      "where": "", "require": "own.size() > 0",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T, indicators: N}
        - {id: B, title: T, indicators: [{name: N}]}
        - {id: C, title: T}
        - {id: D, title: T, status: withdrawn, indicators: N}
      """
    )
    #expect(run.verdicts() == [.notAssessed, .passed, .finding, .finding])
  }

  @Test("the first condition that holds gives the severity")
  func severity() throws {
    let rules = RuleText([
      "severity": "{note: g.title == 'N', error: has(g.by), otherwise: warning}", "where": "",
      "require": "has(g.owner)",
    ])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: N, by: 2024}
        - {id: B, title: T, by: 2024}
        - {id: C, title: T}
      """
    )
    #expect(run.findings().map(\.severity) == [.note, .error, .warning])
  }

  @Test("decided in part: it stays, and names the pairs left")
  func decidedInPart() throws {
    let rules = RuleText([
      "for": "{o: oppositions}", "where": "", "require": "", "at": "o.place",
      "message": "{sv: M, en: '{list(o.up)} against {list(o.down)}'}",
    ])
    let goals = """
      goals:
        - {id: A, title: T, indicators: [{name: N, quantity: jobs, direction: increase}]}
        - {id: B, title: T, indicators: [{name: N, quantity: jobs, direction: decrease}]}
        - {id: C, title: T, indicators: [{name: N, quantity: jobs, direction: decrease}]}

      """
    let part = try RuleRun(rules, goals + "decisions: [{between: [A, B], decision: so}]")
    #expect(part.told() == ["C, A, B @ jobs: A against B and C; not decided for A–C (warning)"])
    let whole = try RuleRun(rules, goals + "decisions: [{between: [A, B, C], decision: so}]")
    #expect(whole.told() == ["C, A, B @ jobs: A against B and C (note)"])
    #expect(try RuleRun(rules, goals).told() == ["C, A, B @ jobs: A against B and C (warning)"])
  }

  @Test("folding: a row stays with the goals that are left")
  func folding() throws {
    let one = RuleText([
      "id": "one", "for": "{o: oppositions}", "where": "", "require": "", "at": "o.place",
    ]).text
    let two = RuleText([
      "id": "two", "for": "{c: effect_conflicts}", "where": "", "require": "", "at": "c.place",
      "unless": "[one]", "also": "[{each: c.others, at: place, label: {sv: L, en: '{goal}'}}]",
      "message": "{sv: M, en: '{c.goal} against {list(c.against)}'}",
    ]).text
    let rules = RuleText(whole: one + two.drop(after: "rules:\n"))
    let run = try RuleRun(
      rules,
      """
      period: 2024
      goals:
        - id: A
          title: T
          indicators: [{name: N, quantity: jobs, scope: organisation, direction: increase}]
          effects: [{affects: jobs, effect: 2}]
        - {id: B, title: T, indicators: [{name: N, quantity: jobs, scope: organisation, direction: decrease}]}
        - {id: C, title: T, effects: [{affects: jobs, effect: 1}]}
      """
    )
    #expect(run.told("two").map { $0.prefix(9) } == ["C, B @ 1:"])
  }

  @Test("silent where another rule has a finding for the same values")
  func unless() throws {
    let one = RuleText(["id": "one", "require": "has(g.owner)"]).text
    let two = RuleText(["id": "two", "require": "has(g.by)", "unless": "[one]"]).text
    let rules = RuleText(whole: one + two.drop(after: "rules:\n"))
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T}
        - {id: B, title: T, owner: KS}
      """
    )
    #expect(run.told("one") == ["A @ A: M (warning)"])
    #expect(run.told("two") == ["B @ B: M (warning)"])
  }

  @Test("a key that seems to be there, misspelt, is named in the help")
  func nearMiss() throws {
    let rules = RuleText(["require": "has(g.owner)", "help": "{sv: H, en: add it}"])
    let run = try RuleRun(
      rules,
      """
      goals:
        - {id: A, title: T, ownr: KS}
        - {id: B, title: T, ansvarig: KS}
        - {id: C, title: T, x-owner: KS}
      """
    )
    #expect(
      run.findings().map(\.help) == [
        "add it; the key `ownr` is unknown here: write `owner`",
        "add it; the key `ansvarig` is unknown here: write `owner`", "add it",
      ]
    )
  }
}

/// Rules that cannot be evaluated: told, and never counted as passed.
@Suite struct NotAssessedTests {
  private static let document = """
    goals:
      - {id: A, title: T, effects: [{affects: social, effect: 0}, {affects: jobs, effect: 2}]}
      - {id: B, title: T, effects: [{affects: social, effect: 1}]}
    """

  @Test("an error in a condition, with the rule's severity at its first place")
  func error() throws {
    let rules = RuleText([
      "for": "{e: effects}", "where": "", "severity": "error", "require": "4 / e.effect > 1",
      "at": "e.effect",
    ])
    let run = try RuleRun(rules, Self.document)
    #expect(run.findings().map(\.rule) == ["not-assessed"])
    #expect(run.findings().map(\.severity) == [.error])
    #expect(
      run.told() == [
        "A @ 0: the rule `x` could not be evaluated here: division by zero (error)"
      ]
    )
    #expect(run.verdicts() == [.notAssessed, .passed])
  }

  @Test("an error in a group's condition is told where the group is read")
  func errorInGroup() throws {
    let rules = RuleText([
      "where": "", "require": "x.size() > 9", "at": "g.id",
      "with": "{x: {for: {e: effects}, where: 4 / e.effect > 9, join: {g: e.goal}}}",
    ])
    let run = try RuleRun(rules, Self.document)
    #expect(run.findings().map(\.rule) == ["not-assessed", "x"])
    #expect(run.verdicts() == [.notAssessed, .finding])
  }

  @Test("an error in a group's condition is told whatever else is not known of the group")
  func errorBesideUnknown() throws {
    let rules = RuleText([
      "where": "has(g.indicators)", "require": "x.size() > 0", "at": "g.id",
      "with":
        "{x: {for: {o: goals}, where: 1 / o.indicators.size() > 0, join: {g.owner: o.owner}}}",
    ])
    for owners in [["[1, 2]", "KS"], ["KS", "[1, 2]"]] {
      let run = try RuleRun(
        rules,
        """
        goals:
          - {id: A, title: T, owner: \(owners[0]), indicators: [{name: N}]}
          - {id: B, title: T, owner: \(owners[1]), indicators: [{name: N}]}
          - {id: C, title: T, owner: KS}
        """
      )
      #expect(run.findings().map(\.rule) == ["not-assessed"], "\(owners)")
    }
  }

  @Test("the rule's budget: told once, nothing counts as passed")
  func budget() throws {
    let rules = RuleText([
      "for": "{g: goals}", "where": "", "require": "g.effects.all(e, e.effect < 3)",
    ])
    let run = try RuleRun(rules, Self.document, budget: RuleBudget(rule: 8))
    #expect(run.findings().map(\.rule) == ["not-assessed"])
    #expect(run.findings().map(\.severity) == [.warning])
    #expect(run.verdicts() == [.notAssessed, .notAssessed])
  }

  @Test("a budget that is used up before the first row is told all the same")
  func budgetOfGroups() throws {
    let rules = RuleText([
      "where": "", "require": "x.size() > 0",
      "with": "{x: {for: {e: effects}, join: {g: e.goal}}}",
    ])
    let run = try RuleRun(rules, Self.document, budget: RuleBudget(rule: 1))
    #expect(run.findings().map(\.rule) == ["not-assessed"])
    #expect(run.verdicts() == [.notAssessed, .notAssessed])
  }

  @Test("the run's budget, in running order")
  func runBudget() throws {
    let run = try RuleRun(RuleText(), Self.document, budget: RuleBudget(rule: 1000, run: 1))
    #expect(run.findings().map(\.rule) == ["not-assessed"])
    #expect(
      run.findings().map(\.message) == [
        "the rule `x` could not be evaluated here: the rules together cost more than a run may;"
          + " this one was not reached"
      ]
    )
    #expect(run.verdicts() == [.notAssessed, .notAssessed])
  }

  @Test("what is kept of a rule is bounded by its budget, too")
  func budgetOfFindings() throws {
    let goals = (1...100).map { "  - {id: G\($0), title: T}\n" }.joined()
    let rules = RuleText(["where": "", "require": "false && g.title == ''"])
    let run = try RuleRun(rules, "goals:\n" + goals, budget: RuleBudget(rule: 3_000))
    let count = run.findings().count { $0.rule == "x" }
    #expect(10..<40 ~= count)
    #expect(run.findings().contains { $0.rule == "not-assessed" })
    #expect(!run.verdicts().contains(.passed))
  }

  @Test("a cross product stops at the budget")
  func cross() throws {
    let goals = (1...100).map { "  - {id: G\($0), title: T}\n" }.joined()
    let rules = RuleText([
      "for": "{a: goals, b: goals}", "cross": "true", "where": "", "require": "a == b",
      "at": "a.id",
    ])
    let run = try RuleRun(rules, "goals:\n" + goals, budget: RuleBudget(rule: 500))
    #expect(run.outcome()?.applicableRowCount ?? 0 < 500)
    #expect(run.findings().contains { $0.rule == "not-assessed" })
    #expect(!run.verdicts().contains(.passed))
  }
}

extension String {
  /// What follows a line.
  fileprivate func drop(after line: String) -> String {
    range(of: line).map { String(self[$0.upperBound...]) } ?? self
  }

  private func range(of text: String) -> Range<String.Index>? {
    indices.lazy.compactMap { start in
      self[start...].hasPrefix(text) ? start..<self.index(start, offsetBy: text.count) : nil
    }.first
  }
}
