import CEL
package import Findings
package import Scalars

/// Runs rules over facts, and tells what they found.
package struct RuleEngine: Sendable {
  package let rules: RuleSet
  package let facts: Facts
  private let today: CalendarDate
  private let budget: RuleBudget

  package init(
    rules: RuleSet, facts: Facts, today: CalendarDate, budget: RuleBudget = RuleBudget()
  ) {
    self.rules = rules
    self.facts = facts
    self.today = today
    self.budget = budget
  }

  /// The rules to run for a selection, by running order: those selected and those that silence
  /// them, in batches that may each run at once.
  package func batches(selecting selected: Set<Int>) -> [[Int]] {
    var needed = selected
    for index in rules.rules.indices.reversed() where needed.contains(index) {
      for id in rules.rules[index].unless {
        if let other = rules.index(of: id) { needed.insert(other) }
      }
    }
    var batchOfRule: [Int: Int] = [:]
    var batches: [[Int]] = []
    for index in rules.rules.indices where needed.contains(index) {
      let before = rules.rules[index].unless.compactMap { rules.index(of: $0) }
      let batch = (before.compactMap { batchOfRule[$0] }.max() ?? -1) + 1
      batchOfRule[index] = batch
      if batch == batches.count { batches.append([]) }
      batches[batch].append(index)
    }
    return batches
  }

  /// Runs one rule; `outcomes` holds those of the rules that silence it.
  package func outcome(of index: Int, after outcomes: [Int: RuleOutcome]) -> RuleOutcome {
    let rule = rules.rules[index]
    var silencers: [Silencer] = []
    for id in rule.unless {
      guard let other = rules.index(of: id), let outcome = outcomes[other],
        !outcome.findings.isEmpty
      else { continue }
      silencers.append(
        Silencer(rule, silencedBy: rules.rules[other], outcome, facts: facts))
    }
    var evaluator = RuleEvaluator(
      rule, facts: facts, today: today, budget: budget.rule, silencers: silencers)
    return evaluator.run()
  }

  /// Replaces the outcomes that the run's budget does not reach, in running order, by the word
  /// that they were not assessed.
  package func enforceRunBudget(on outcomes: inout [Int: RuleOutcome]) {
    var left = budget.run
    for index in outcomes.keys.sorted() {
      guard let outcome = outcomes[index] else { continue }
      left -= outcome.cost
      guard left < 0 else { continue }
      var evaluator = RuleEvaluator(
        rules.rules[index], facts: facts, today: today, budget: 0, silencers: [])
      outcomes[index] = evaluator.outOfBudget()
    }
  }

  /// Tells findings of one rule.
  package func teller(of index: Int, in language: Language) -> FindingTeller {
    FindingTeller(
      rule: rules.rules[index], facts: facts, today: today, language: language)
  }
}

/// How much rules may cost, in CEL's cost units: the same on every machine.
package struct RuleBudget: Hashable, Sendable {
  package var rule: Int
  package var run: Int

  package init(rule: Int = 200_000_000, run: Int = 2_000_000_000) {
    self.rule = rule
    self.run = run
  }
}

/// Makes the texts of one rule's findings.
package struct FindingTeller {
  private let rule: Rule
  private let facts: Facts
  private let language: Language
  private var evaluator: RuleEvaluator

  init(rule: Rule, facts: Facts, today: CalendarDate, language: Language) {
    self.rule = rule
    self.facts = facts
    self.language = language
    evaluator = RuleEvaluator(
      rule, facts: facts, today: today, budget: RuleBudget().rule, silencers: [])
    evaluator.prepareForTexts()
  }

  /// The finding as reporters read it, without a fingerprint.
  package mutating func finding(_ found: RuleFinding) -> Finding {
    let goals = facts.goals(of: found, rule: rule)
    let document =
      facts.document(of: found.row.values) ?? found.goal.map { facts.document(ofGoal: $0) }
    if let failure = found.failure {
      let (message, help) = RuleFailure.wording(rule: rule.id, failure, in: language)
      return Finding(
        rule: RuleFailure.rule, category: "format", severity: found.severity, message: message,
        help: help, place: found.place, document: document.map { facts.documentID($0) },
        goals: facts.names(ofGoals: goals, seenFrom: document))
    }
    let texts = evaluator.texts(of: found, in: language)
    return Finding(
      rule: rule.id, category: rule.definition.category, severity: found.severity,
      message: texts.message, help: texts.help, place: found.place,
      document: document.map { facts.documentID($0) },
      goals: facts.names(ofGoals: goals, seenFrom: document),
      decided: found.decision.flatMap { facts.placeOfDecision($0) },
      related: texts.related.filter { $0.place != found.place },
      conflict: facts.conflict(of: found.row.values))
  }
}

/// The finding that a rule could not be evaluated.
enum RuleFailure {
  static let rule = "not-assessed"

  static func wording(
    rule: String, _ error: EvaluationError, in language: Language
  ) -> (message: String, help: String) {
    switch language {
    case .swedish:
      (
        "regeln `\(rule)` kunde inte prövas här: \(error.text.swedish)",
        "rätta regeln eller det den läser; målet räknas inte som godkänt"
      )
    case .english:
      (
        "the rule `\(rule)` could not be evaluated here: \(error.text.english)",
        "mend the rule or what it reads; the goal does not count as passed"
      )
    }
  }
}
