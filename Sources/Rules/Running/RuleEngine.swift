import CEL
package import Findings
package import GoalModel
package import Scalars

/// Runs rules over facts, and tells what they found.
package struct RuleEngine: Sendable {
  package let rules: RuleSet
  package let facts: Facts
  private let today: CalendarDate
  private let budget: RuleBudget

  package init(
    rules: RuleSet,
    facts: Facts,
    today: CalendarDate,
    budget: RuleBudget = RuleBudget()
  ) {
    self.rules = rules
    self.facts = facts
    self.today = today
    self.budget = budget
  }

  /// The rules to run for a selection, by running order: those selected and those that silence
  /// them, in batches that may each run at once.
  package func batches(selecting selected: Set<Int>) -> [[Int]] {
    let needed = rules.closure(of: selected)
    var batchOfRule: [Int: Int] = [:]
    var batches: [[Int]] = []
    for index in rules.rules.indices where needed.contains(index) {
      let before = rules.rules[index].unless.compactMap { rules.index(of: $0) }
      let batch = (before.compactMap { batchOfRule[$0] }.max() ?? -1) + 1
      batchOfRule[index] = batch
      if batch == batches.count { batches.append([]) }
      batches[batch].append(index)
    }
    return batches.map(startingAnalysesFirst)
  }

  /// A batch in an order in which the analyses start at once, on the thread of the rule that asks
  /// first, and the other threads meanwhile have rules that need none.
  private func startingAnalysesFirst(_ batch: [Int]) -> [Int] {
    let analysed = batch.filter { index in rules.rules[index].variables.contains(where: \.isRow) }
    let others = batch.filter { !analysed.contains($0) }
    return analysed.prefix(1) + others + analysed.dropFirst()
  }

  /// Runs one rule; `outcomes` holds those of the rules that silence it.
  package func outcome(of index: Int, after outcomes: [Int: RuleOutcome]) -> RuleOutcome {
    let rule = rules.rules[index]
    let facts = facts(for: rule)
    var silencers: [Silencer] = []
    for id in rule.unless {
      guard let other = rules.index(of: id), let outcome = outcomes[other],
        !outcome.findings.isEmpty
      else { continue }
      silencers.append(
        Silencer(rule, silencedBy: rules.rules[other], outcome, facts: facts)
      )
    }
    var evaluator = RuleEvaluator(
      rule,
      facts: facts,
      today: today,
      budget: budget.rule,
      silencers: silencers
    )
    return evaluator.run()
  }

  private func facts(for rule: Rule) -> Facts {
    rule.variables.contains(where: \.isRow) ? facts.withRows : facts
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
        rules.rules[index],
        facts: facts,
        today: today,
        budget: 0,
        silencers: []
      )
      outcomes[index] = evaluator.outOfBudget()
    }
  }

  /// The findings of a rule as reporters read them, without fingerprints and, until they are
  /// asked for, without texts.
  package func findings(
    of index: Int,
    _ outcome: RuleOutcome,
    in language: Language,
    files: [Int]
  ) -> [Finding] {
    let rule = rules.rules[index]
    let teller = RuleTeller(
      rule,
      facts: facts(for: rule),
      today: today,
      language: language,
      findings: outcome.findings,
      files: files
    )
    return outcome.findings.indices.map { teller.finding($0) }
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

/// The finding that a rule could not be evaluated.
enum RuleFailure {
  static let rule = "not-assessed"

  static func wording(
    rule: String,
    _ error: EvaluationError,
    in language: Language
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

extension RuleEngine {
  /// Makes an engine for a selection of rules: only the facts that they and those that silence them
  /// read are computed.
  package init(
    rules: RuleSet,
    workspace: Workspace,
    language: Language,
    today: CalendarDate,
    selecting selected: Set<Int>,
    pathBound: Int? = nil,
    budget: RuleBudget = RuleBudget()
  ) {
    var needed: Set<FieldReference> = []
    var collections: Set<Int> = []
    for index in rules.closure(of: selected) {
      let rule = rules.rules[index]
      needed.formUnion(rule.readFields)
      collections.formUnion(rule.collections)
    }
    self.init(
      rules: rules,
      facts: Facts(
        workspace,
        language: language,
        today: today,
        needed: needed,
        collections: collections,
        pathBound: pathBound
      ),
      today: today,
      budget: budget
    )
  }
}
