import CEL
package import Findings
package import GoalModel
import Parallel
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

  /// Runs the rules of a selection and those that silence them, at most `jobs` at once.
  ///
  /// - Returns: By the index of a rule what it came to.
  package func outcomes(selecting selected: Set<Int>, jobs: Int = 1) -> [Int: RuleOutcome] {
    let tasks = tasks(selecting: selected)
    let positions = Dictionary(uniqueKeysWithValues: tasks.enumerated().map { ($1, $0) })
    let graph = TaskGraph(
      prerequisites: tasks.map { task in
        self.tasks(before: task).compactMap { positions[$0] }
      }
    )
    let results: [RuleOutcome?] = graph.run(jobs: jobs) { task, before in
      switch tasks[task] {
      case .rows: _ = facts.rows
      case .words: _ = facts.words.value
      case .rule(let index): return outcome(of: index, after: before.compactMap { $0 })
      }
      return nil
    }
    var outcomes: [Int: RuleOutcome] = [:]
    for (task, outcome) in zip(tasks, results) {
      if case .rule(let index) = task { outcomes[index] = outcome }
    }
    return outcomes
  }

  /// What a run consists of: what several rules read, and each rule.
  private enum RunTask: Hashable {
    case rows
    case words
    case rule(Int)
  }

  /// What several rules read comes first: meanwhile others run that need none of it.
  private func tasks(selecting selected: Set<Int>) -> [RunTask] {
    let needed = rules.closure(of: selected)
    let indices = rules.rules.indices.filter(needed.contains)
    let readsRows = indices.contains { rules.rules[$0].readsRows }
    let readsWords = indices.contains { rules.rules[$0].readsWords }
    return (readsRows ? [.rows] : []) + (readsWords ? [.words] : []) + indices.map { .rule($0) }
  }

  private func tasks(before task: RunTask) -> [RunTask] {
    guard case .rule(let index) = task else { return [] }
    let rule = rules.rules[index]
    return rule.unless.compactMap { rules.index(of: $0).map { .rule($0) } }
      + (rule.readsRows ? [.rows] : []) + (rule.readsWords ? [.words] : [])
  }

  /// Runs one rule; `silencing` are the outcomes of the rules that silence it, in the order in
  /// which it names them.
  private func outcome(of index: Int, after silencing: [RuleOutcome]) -> RuleOutcome {
    let rule = rules.rules[index]
    let facts = facts(for: rule)
    var silencers: [Silencer] = []
    for (other, outcome) in zip(rule.unless.compactMap { rules.index(of: $0) }, silencing)
    where !outcome.findings.isEmpty {
      silencers.append(Silencer(rule, silencedBy: rules.rules[other], outcome, facts: facts))
    }
    let evaluator = RuleEvaluator(
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
      let evaluator = RuleEvaluator(
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
  ///
  /// - Parameters:
  ///   - index: the rule's position.
  ///   - outcome: what it came to.
  ///   - level: what it is set to, which holds for the word that it could not be evaluated too.
  ///   - language: the language of texts.
  ///   - files: the run's numbers of the workspace's files.
  /// - Returns: the findings, in the order in which they were found.
  package func findings(
    of index: Int,
    _ outcome: RuleOutcome,
    level: Severity? = nil,
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
    return teller.all(level: level)
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

extension Rule {
  /// Whether it ranges over rows of an analysis.
  fileprivate var readsRows: Bool {
    (variables + groups.flatMap(\.source.variables)).contains(where: \.isRow)
  }

  /// Whether it reads what words show.
  fileprivate var readsWords: Bool {
    readFields.contains(where: FactSchema.shared.isWordFact)
  }
}
