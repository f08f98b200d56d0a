import CEL
import Findings
import GoalModel
import Scalars

/// One run of one rule over a workspace's facts.
///
/// Rows are found as the plan says: O(rows + matches); each is judged within the rule's budget. Used by
/// one thread at a time.
final class RuleEvaluator: @unchecked Sendable {
  let rule: Rule
  let facts: Facts
  /// `where`.
  private let filter: Program?
  /// `require` or `forbid`, and what it must come to.
  private let requirement: Program?
  private let isForbidden: Bool
  private let silencers: [Silencer]
  let groupRows: GroupRows?
  /// What texts read, of an evaluator that tells some.
  let textRows: TextRows?
  /// What the fields of the things in the frame are read from.
  let provider: any RecordProvider
  let frame: Frame
  /// For each variable, the position of its value in the list that it ranges over.
  var elements: [Int32]
  /// For each source but the first, its rows by what they are joined by.
  var joined: [SourceRows] = []
  /// For each group its rows, found once for all rows of the rule where that can be.
  var groups: [SourceRows] = []
  /// What the row at hand is joined by.
  var key: [JoinKey] = []
  var outcome: RuleOutcome
  var isOver = false
  private let verdictSlots: [Int]

  init(
    _ rule: Rule,
    facts: Facts,
    today: CalendarDate,
    budget: Int,
    silencers: [Silencer],
    tellsTexts: Bool = false
  ) {
    self.rule = rule
    self.facts = facts
    filter = rule.filter
    requirement = rule.requirement?.program
    if case .forbid = rule.requirement { isForbidden = true } else { isForbidden = false }
    self.silencers = silencers
    groupRows =
      rule.groups.isEmpty
      ? nil
      : GroupRows(facts: facts, columnCounts: rule.groups.map { $0.source.variables.count })
    let rows: any RecordProvider = groupRows ?? facts
    textRows = tellsTexts ? TextRows(rows, facts: facts) : nil
    provider = textRows ?? rows
    frame = Frame(
      slots: rule.frameSize,
      provider: provider,
      budget: budget
    )
    for constant in rule.constants { frame[constant.slot] = constant.value }
    frame[rule.todaySlot] = .date(today)
    elements = [Int32](repeating: -1, count: rule.variables.count)
    verdictSlots = rule.verdictSlots
    outcome = RuleOutcome(
      findings: RuleFindings(columnCount: rule.variables.count),
      verdicts: [VerdictMatrix.Verdict](repeating: .notApplicable, count: facts.goalCount)
    )
    if case .conditions(let conditions, _) = rule.severity {
      outcome.severityTruths = conditions.map { _ in (0, 0) }
    }
    outcome.placeTruths = rule.places.map { _ in (0, 0) }
    outcome.groupTruths = rule.groups.map { _ in (0, 0) }
  }

  /// Runs the rule.
  func run() -> RuleOutcome {
    let budget = frame.budget
    prepareJoins()
    prepareGroups()
    if !isOver { visit(source: 0, variable: 0) }
    for kind in rule.rowKinds { leaveUnassessed(facts.rows.goalsLeftOut(of: kind)) }
    outcome.cost = budget - max(frame.budget, 0)
    return outcome
  }

  /// The outcome of a rule that the run's budget does not reach.
  func outOfBudget() -> RuleOutcome {
    endOverBudget(.runOverBudget)
    return outcome
  }
}

// MARK: - Judging

extension RuleEvaluator {
  func judge() {
    if let pair = rule.pair, !isOrdered(pair) { return }
    frame.budget -= 1
    if frame.budget < 0 { return endOverBudget() }
    if rule.filterReadsGroups { fillGroups() }
    guard !isOver else { return }
    // Asked through `?.`: binding it would count a reference for each row.
    if let answer = filter?.evaluateCondition(frame) {
      guard let isMet = settle(answer) else { return }
      guard isMet else {
        outcome.filteredRowCount += 1
        return
      }
    }
    outcome.applicableRowCount += 1
    if !rule.filterReadsGroups { fillGroups() }
    guard !isOver else { return }
    if let answer = requirement?.evaluateCondition(frame) {
      guard let isMet = settle(answer) else { return }
      if isMet != isForbidden { return pass() }
    }
    outcome.failedRowCount += 1
    for index in silencers.indices {
      switch silencers[index].verdict(on: frame, facts: facts) {
      case .stays: break
      case .isSilent: return
      case .staysWith(let slot, let row): frame[slot] = .object(row)
      }
    }
    find()
  }

  /// Whether a condition holds of the row at hand; nil where its outcome ends the row.
  private func settle(_ outcome: Outcome) -> Bool? {
    switch outcome {
    case .isTrue: return true
    case .isFalse: return false
    case .unknown: endUnknown()
    case .error(let error): fail(error)
    case .overBudget: endOverBudget()
    }
    return nil
  }

  private func find() {
    var severity: Severity
    switch rule.severity {
    case .level(let level): severity = level
    case .conditions(let conditions, let otherwise):
      severity = otherwise
      for (index, condition) in conditions.enumerated() {
        guard let isMet = settle(condition.condition.evaluateCondition(frame)) else { return }
        if isMet {
          outcome.severityTruths[index].held += 1
          severity = condition.severity
          break
        }
        outcome.severityTruths[index].failed += 1
      }
    }
    var decision: ObjectReference?
    for slot in elements.indices {
      guard case .object(let object) = frame[slot] else { continue }
      if facts.isDecisionUnknown(of: object) { return endUnknown() }
      if let found = facts.decision(of: object) {
        decision = found
        severity = .note
      }
    }
    do throws(EvaluationError) {
      let located = try place(evaluatesConditions: true)
      add(at: located, severity: severity, failure: nil, decision: decision)
    } catch {
      return fail(error)
    }
    markRow(decision == nil ? .finding : .decided)
  }

  private func add(
    at located: Located?,
    severity: Severity,
    failure: EvaluationError?,
    decision: ObjectReference?
  ) {
    guard let (place, goal) = located else { return }
    frame.budget -= Self.findingCost
    outcome.findings.append(
      severity: severity,
      place: place.place,
      goal: goal,
      failure: failure,
      decision: decision,
      variables: rule.variables,
      frame: frame,
      elements: elements
    )
  }

  /// What it costs to keep a finding: what a rule finds is as bounded as what it reads.
  private static let findingCost = 100

  private func addFailure(_ error: EvaluationError) {
    let located = try? place(evaluatesConditions: false)
    add(at: located, severity: rule.ownSeverity, failure: error, decision: nil)
  }

  /// Where a finding points, and the goal that it lies in.
  typealias Located = (place: LocatedPlace, goal: Int?)

  /// The first place that stands in the file and whose condition holds.
  ///
  /// - Throws: what a condition ended in that is evaluated.
  func place(evaluatesConditions: Bool) throws(EvaluationError) -> Located? {
    for (index, place) in rule.places.enumerated() {
      if evaluatesConditions, let condition = place.condition {
        let met = condition.evaluateCondition(frame)
        if case .error(let error) = met { throw error }
        guard case .isTrue = met else {
          outcome.placeTruths[index].failed += 1
          continue
        }
        outcome.placeTruths[index].held += 1
      }
      let value = frame[place.path.slot]
      let owner = owner(ofSlot: place.path.slot)
      if let found = facts.place(
        of: place.path,
        from: value,
        element: elements[place.path.slot],
        owner: owner
      ) {
        let holder = place.path.fields.isEmpty ? facts.holder(of: value, owner: owner) : value
        return (found, facts.goal(of: holder))
      }
    }
    // Nothing that `at` names stands in a file: the place of the first variable that has one.
    for slot in elements.indices {
      let value = frame[slot]
      if let found = facts.ownPlace(of: value) { return (found, facts.goal(of: value)) }
    }
    return facts.firstPlace.map { ($0, nil) }
  }

  /// The thing and the field whose list a variable ranges over.
  func owner(ofSlot slot: Int) -> ListOwner? {
    rule.owner(ofSlot: slot, elements: elements) { frame[$0] }
  }

  private func isOrdered(_ pair: (first: Int, second: Int)) -> Bool {
    switch (frame[pair.first], frame[pair.second]) {
    case (.object(let first), .object(let second)): first.index < second.index
    default: elements[pair.first] < elements[pair.second]
    }
  }

  // MARK: What a row came to

  private func pass() {
    outcome.passedRowCount += 1
    markRow(.passed)
  }

  func endUnknown() {
    outcome.unknownRowCount += 1
    markRow(.notAssessed)
  }

  func fail(_ error: EvaluationError) {
    addFailure(error)
    markRow(.notAssessed)
  }

  /// The budget is used up: the rule is told once, and counts as passed nowhere.
  func endOverBudget(_ error: EvaluationError = .ruleOverBudget) {
    guard !isOver else { return }
    isOver = true
    addFailure(error)
    for index in outcome.verdicts.indices
    where outcome.verdicts[index] == .passed || outcome.verdicts[index] == .notApplicable {
      outcome.verdicts[index] = .notAssessed
    }
  }

  /// Of these goals the analyses lack rows.
  private func leaveUnassessed(_ goals: [Int]) {
    outcome.unknownRowCount += goals.count
    for goal in goals {
      outcome.verdicts[goal] = .graver(outcome.verdicts[goal], .notAssessed)
    }
  }

  private func markRow(_ verdict: VerdictMatrix.Verdict) {
    for slot in verdictSlots {
      facts.forEachGoal(concernedBy: frame[slot]) { goal in
        outcome.verdicts[goal] = .graver(outcome.verdicts[goal], verdict)
      }
    }
  }
}
