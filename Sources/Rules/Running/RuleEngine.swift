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

  /// Runs the rules of a selection, at most `jobs` at once; the others silence nothing.
  ///
  /// - Parameters:
  ///   - selected: the rules, by index.
  ///   - jobs: how many may run at once.
  ///   - isInForce: whether a rule, by its index, holds for a file of the workspace: where it does
  ///     not, what it finds silences nothing.
  /// - Returns: By the index of a rule what it came to.
  package func outcomes(
    selecting selected: Set<Int>,
    jobs: Int = 1,
    isInForce: @escaping @Sendable (_ rule: Int, _ file: Int) -> Bool = { _, _ in true }
  ) -> [Int: RuleOutcome] {
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
      case .rule(let index):
        let others = silencers(of: rules.rules[index]).filter(selected.contains)
        return outcome(
          of: index,
          silencedBy: Array(zip(others, before.compactMap { $0 })),
          isInForce: isInForce
        )
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
    let indices = rules.rules.indices.filter(selected.contains)
    let readsRows = indices.contains { rules.rules[$0].readsRows }
    let readsWords = indices.contains { rules.rules[$0].readsWords }
    return (readsRows ? [.rows] : []) + (readsWords ? [.words] : []) + indices.map { .rule($0) }
  }

  private func tasks(before task: RunTask) -> [RunTask] {
    guard case .rule(let index) = task else { return [] }
    let rule = rules.rules[index]
    return silencers(of: rule).map { .rule($0) }
      + (rule.readsRows ? [.rows] : []) + (rule.readsWords ? [.words] : [])
  }

  /// The rules that silence a rule, by index, in the order in which it names them.
  private func silencers(of rule: Rule) -> [Int] {
    rule.unless.compactMap { rules.index(of: $0) }
  }

  /// Runs one rule, after those that silence it.
  private func outcome(
    of index: Int,
    silencedBy silencing: [(rule: Int, outcome: RuleOutcome)],
    isInForce: (_ rule: Int, _ file: Int) -> Bool
  ) -> RuleOutcome {
    let rule = rules.rules[index]
    let silencers = silencing.compactMap { other, outcome -> Silencer? in
      let causes = outcome.findings.filter { $0.failure == nil && isInForce(other, $0.place.file) }
      guard !causes.isEmpty else { return nil }
      return Silencer(rule, silencedBy: rules.rules[other], causes, facts: facts)
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

  /// The findings of a rule as reporters read them, to be made one by one.
  ///
  /// - Parameters:
  ///   - index: the rule's position.
  ///   - outcome: what it came to.
  ///   - level: what it is set to, which holds for the word that it could not be evaluated too.
  ///   - language: the language of texts.
  ///   - files: the run's numbers of the workspace's files.
  /// - Returns: the findings, by the order in which they were found.
  package func untoldFindings(
    of index: Int,
    _ outcome: RuleOutcome,
    level: Severity? = nil,
    in language: Language,
    files: [Int]
  ) -> UntoldFindings {
    let rule = rules.rules[index]
    let teller = RuleTeller(
      rule,
      facts: facts,
      today: today,
      language: language,
      findings: outcome.findings,
      files: files
    )
    return UntoldFindings(teller, level: level)
  }

  /// All findings of a rule, told, in the order in which they were found.
  package func findings(
    of index: Int,
    _ outcome: RuleOutcome,
    in language: Language,
    files: [Int]
  ) -> [Finding] {
    var untold = untoldFindings(of: index, outcome, in: language, files: files)
    return (0..<untold.count).map { untold.finding($0).told() }
  }
}

/// How much rules may cost, in CEL's cost units: the same on every machine.
///
/// A rule's are used up within seconds as conditions are written, within a minute at the worst.
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
    let isOfRun = error === EvaluationError.runOverBudget
    return switch language {
    case .swedish:
      (
        "regeln `\(rule)` kunde inte prövas här: \(error.text.swedish)",
        (isOfRun ? "pröva färre regler eller filer åt gången" : "rätta regeln eller det den läser")
          + "; målet räknas inte som godkänt"
      )
    case .english:
      (
        "the rule `\(rule)` could not be evaluated here: \(error.text.english)",
        (isOfRun ? "check fewer rules or files at a time" : "mend the rule or what it reads")
          + "; the goal does not count as passed"
      )
    }
  }
}

extension RuleEngine {
  /// Makes an engine for a selection of rules: only the facts that they read are computed.
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
    for index in selected {
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
