import Findings
import Rules
import Testing

/// Settings stand in place of literals: what may be written as one may be read from one.
@Suite struct ParameterTests {
  @Test(
    "a setting is checked as the literal that it stands for",
    arguments: [
      ("{limit: 0.5}", "has(g.budget) && g.budget.amount > params.limit"),
      ("{limit: 0.5}", "has(g.budget) && params.limit <= g.budget.amount"),
      ("{limit: 0.5}", "has(g.budget) && g.budget.amount * params.limit > 1"),
      ("{limit: 0.5}", "has(g.budget) && g.budget.amount != -params.limit"),
      ("{limit: 0.5}", "g.?budget.amount.orValue(params.limit) > 1"),
      ("{limit: 3}", "has(g.budget) && g.budget.amount > params.limit"),
      ("{word: adopted}", "g.status == params.word || params.word == g.status"),
      ("{word: adopted}", "g.status in ['draft', params.word]"),
      ("{pattern: '^T'}", "g.title.matches(params.pattern)"),
      ("{limit: 0.5}", "has(g.budget) && g.budget.amount > limit"),
    ]
  )
  func literals(parameters: String, condition: String) {
    let condition = "\"\(condition)\""
    #expect(RuleText(["params": parameters, "require": condition]).faults() == [])
  }

  @Test("with a number of an analysis, too")
  func rows() {
    let rule = RuleText([
      "params": "{agreement: 0.5}", "for": "{c: chains}", "where": "c.d > params.agreement",
      "require": "c.n >= params.agreement", "at": "c.place",
    ])
    #expect(rule.faults() == [])
  }

  @Test("what a literal could not be a setting can neither")
  func mistakes() {
    #expect(
      RuleText(["params": "{word: adoptd}", "require": "g.status == params.word"]).faults() == [
        "9: params.word: it can never be `adoptd`; the words are draft, proposed, adopted and"
          + " withdrawn (did you mean `adopted`?)"
      ]
    )
    #expect(
      RuleText(["params": "{p: (a}", "require": "g.title.matches(params.p)"]).faults() == [
        "9: params.p: missing closing ): `(a`"
      ]
    )
    // These are words, not numbers.
    for word in ["nan", "inf", "infinity"] {
      #expect(
        RuleText(["params": "{p: \(word)}", "require": "g.title == params.p"]).faults() == []
      )
    }
  }

  @Test("a default that is written as a goal document's numbers is a number")
  func numbers() {
    for number in ["75_000", "+2", "1_0.5", "1e3"] {
      let rule = RuleText([
        "params": "{limit: \(number)}",
        "require": "has(g.budget) && g.budget.amount > params.limit",
      ])
      #expect(rule.faults() == [], "\(number)")
    }
  }

  @Test(
    "a setting is read by the type of its default",
    arguments: [
      ("7", .int(1), .int(7)), ("1_000_000", .int(1), .int(1_000_000)), ("1.5", .int(1), nil),
      ("many", .int(1), nil), ("7", .double(1), .double(7)), ("7_0.5", .double(1), .double(70.5)),
      ("x", .double(1), nil), ("12", .text("c"), .text("12")), ("true", .bool(false), .bool(true)),
      ("1", .bool(false), nil),
    ] as [(String, ParameterValue, ParameterValue?)]
  )
  func types(text: String, standard: ParameterValue, value: ParameterValue?) {
    #expect(ParameterValue(text, like: standard) == value)
  }

  @Test("whatever value the configuration gives, the comparison is exact")
  func values() throws {
    let rule = RuleText([
      "params": "{limit: 0.5}", "where": "has(g.budget)",
      "require": "g.budget.amount < params.limit",
      "message": "{sv: M, en: '{g.budget.amount} and {params.limit}'}",
    ])
    let document = """
      goals:
        - {id: A, title: T, budget: 0.1}
        - {id: B, title: T, budget: 0.2999999999999999999}
        - {id: C, title: T, budget: 0.3}
        - {id: D, title: T, budget: 1}
      """
    #expect(try RuleRun(rule, document).findings().map(\.goals) == [["D"]])
    #expect(
      try RuleRun(rule, document, parameters: ["x.limit": "0.3"]).findings().map(\.goals)
        == [["C"], ["D"]]
    )
    #expect(
      try RuleRun(rule, document, parameters: ["x.limit": "1"]).told() == [
        "D @ D: 1 and 1 (warning)"
      ]
    )
  }
}
