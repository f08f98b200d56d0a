import CEL
import Findings
import Scalars

/// One run of one rule over a workspace's facts.
///
/// Rows are found as the plan says: O(rows + matches); each is judged within the rule's budget.
struct RuleEvaluator {
  let rule: Rule
  let facts: Facts
  private let silencers: [Silencer]
  let groupRows: GroupRows?
  var frame: Frame
  /// For each variable, the position of its value in the list that it ranges over.
  var elements: [Int32]
  /// For each source but the first, its rows by what they are joined by.
  private var joined: [SourceRows] = []
  fileprivate var groups: [PreparedGroup] = []
  private var outcome: RuleOutcome
  private var isOver = false
  private let verdictSlots: [Int]

  init(
    _ rule: Rule,
    facts: Facts,
    today: CalendarDate,
    budget: Int,
    silencers: [Silencer]
  ) {
    self.rule = rule
    self.facts = facts
    self.silencers = silencers
    groupRows =
      rule.groups.isEmpty
      ? nil
      : GroupRows(facts: facts, columnCounts: rule.groups.map(\.source.variables.count))
    frame = Frame(
      slots: rule.frameSize,
      provider: groupRows ?? facts as any RecordProvider,
      budget: budget
    )
    for constant in rule.constants { frame[constant.slot] = constant.value }
    frame[rule.todaySlot] = .date(today)
    elements = [Int32](repeating: -1, count: rule.variables.count)
    verdictSlots = rule.verdictSlots
    outcome = RuleOutcome(
      verdicts: [Verdict](repeating: .notApplicable, count: facts.goalCount)
    )
    if case .conditions(let conditions, _) = rule.severity {
      outcome.severityTruths = conditions.map { _ in (0, 0) }
    }
  }

  /// Runs the rule.
  mutating func run() -> RuleOutcome {
    let budget = frame.budget
    prepareJoins()
    prepareGroups()
    if !isOver { visit(source: 0, variable: 0) }
    outcome.cost = budget - max(frame.budget, 0)
    return outcome
  }

  /// The outcome of a rule that the run's budget does not reach.
  mutating func outOfBudget() -> RuleOutcome {
    endOverBudget()
    return outcome
  }

  /// Makes the evaluator ready to tell findings; see `RuleEvaluator+Texts.swift`.
  mutating func prepareForTexts() { prepareGroups() }
}

// MARK: - Rows

extension RuleEvaluator {
  /// Goes through the values of a source's variables, from one of them on, and what is joined.
  private mutating func visit(source: Int, variable: Int) {
    guard source < rule.sources.count else { return judge() }
    let variables = rule.sources[source].variables
    guard variable < variables.count else { return visit(source: source + 1, variable: 0) }
    if source > 0, variable == 0, !rule.sources[source].join.isEmpty {
      return visitJoined(source)
    }
    let current = variables[variable]
    switch current.range {
    case .collection(let record):
      elements[current.slot] = -1
      let objects = facts.objects(ofRecord: record)
      for index in 0..<objects.count {
        guard !isOver else { return }
        frame[current.slot] = objects[index]
        visit(source: source, variable: variable + 1)
      }
    case .list(let owner, let fields):
      guard let list = list(of: frame[owner], fields) else {
        outcome.unknownRowCount += 1
        markRow(.notAssessed)
        return
      }
      for index in 0..<list.count {
        guard !isOver else { return }
        frame[current.slot] = list[index]
        elements[current.slot] = Int32(index)
        visit(source: source, variable: variable + 1)
      }
    }
  }

  private mutating func visitJoined(_ source: Int) {
    guard let key = key(rule.sources[source].join.map(\.outer), source: source) else { return }
    let rows = joined[source]
    let variables = rule.sources[source].variables
    for row in rows.matches(key) {
      guard !isOver else { return }
      for (column, variable) in variables.enumerated() {
        frame[variable.slot] = rows.value(row, column)
        elements[variable.slot] = rows.element(row, column)
      }
      visit(source: source + 1, variable: 0)
    }
  }

  /// The list at the end of a path; nil where it is unknown.
  private func list(of value: Value, _ fields: [Int]) -> ListValue? {
    var value = value
    for field in fields {
      guard case .object(let object) = value else { return value.isUnknown ? nil : .empty }
      let provider: any RecordProvider = groupRows ?? facts
      switch provider.presence(ofField: field, of: object) {
      case .absent: return .empty
      case .unknown: return nil
      case .present: value = provider.value(ofField: field, of: object)
      }
    }
    guard case .list(let list) = value else { return nil }
    return list
  }

  private mutating func key(_ programs: [Program], source: Int) -> [JoinKey]? {
    var key: [JoinKey] = []
    key.reserveCapacity(programs.count)
    for program in programs {
      let byIdentity = rule.sources[source].joinsByIdentity
      guard
        let part = JoinKey(
          program.evaluate(&frame),
          provider: groupRows ?? facts,
          byIdentity: byIdentity
        )
      else { return nil }
      key.append(part)
    }
    return key
  }

  private mutating func prepareJoins() {
    joined = rule.sources.map { SourceRows(columnCount: $0.variables.count) }
    for index in rule.sources.indices.dropFirst() where !rule.sources[index].join.isEmpty {
      var rows = SourceRows(columnCount: rule.sources[index].variables.count)
      collect(
        rule.sources[index].variables,
        from: 0,
        inner: rule.sources[index].join.map(\.inner),
        byIdentity: rule.sources[index].joinsByIdentity,
        filter: nil,
        into: &rows
      )
      joined[index] = rows
    }
  }

  /// Collects the rows of a source, with the values that they are joined by.
  private mutating func collect(
    _ variables: [RuleVariable],
    from position: Int,
    inner: [Program],
    byIdentity: Bool,
    filter: Program?,
    into rows: inout SourceRows
  ) {
    guard position < variables.count else {
      frame.budget -= 1
      if frame.budget < 0 { return endOverBudget() }
      if let filter {
        switch filter.evaluateCondition(&frame) {
        case .isTrue: break
        case .isFalse, .unknown: return
        case .error(let error): return fail(error)
        case .overBudget: return endOverBudget()
        }
      }
      var key: [JoinKey] = []
      for program in inner {
        guard
          let part = JoinKey(program.evaluate(&frame), provider: facts, byIdentity: byIdentity)
        else { return }
        key.append(part)
      }
      rows.add(
        variables.map { frame[$0.slot] },
        variables.map { $0.slot < elements.count ? elements[$0.slot] : -1 },
        key: key
      )
      return
    }
    let current = variables[position]
    var values: ListValue
    switch current.range {
    case .collection(let record):
      values = facts.objects(ofRecord: record)
    case .list(let owner, let fields):
      values = list(of: frame[owner], fields) ?? .empty
    }
    for index in 0..<values.count {
      guard !isOver else { return }
      frame[current.slot] = values[index]
      if current.slot < elements.count {
        if case .collection = current.range {
          elements[current.slot] = -1
        } else {
          elements[current.slot] = Int32(index)
        }
      }
      collect(
        variables,
        from: position + 1,
        inner: inner,
        byIdentity: byIdentity,
        filter: filter,
        into: &rows
      )
    }
  }
}

// MARK: - Groups

/// The rows of a group, found once for all rows of the rule where that can be.
private struct PreparedGroup {
  var rows: SourceRows?
}

extension RuleEvaluator {
  private mutating func prepareGroups() {
    for group in rule.groups {
      guard !group.isDependent else {
        groups.append(PreparedGroup(rows: nil))
        continue
      }
      var rows = SourceRows(columnCount: group.source.variables.count)
      collect(
        group.source.variables,
        from: 0,
        inner: group.source.join.map(\.inner),
        byIdentity: group.source.joinsByIdentity,
        filter: group.filterReadsOuterRow ? nil : group.filter,
        into: &rows
      )
      groups.append(PreparedGroup(rows: rows))
    }
  }

  /// Fills the slots of the groups for the row at hand; false where a group is unknown.
  mutating func fillGroups() -> Bool {
    guard let groupRows else { return true }
    for (index, group) in rule.groups.enumerated() {
      var rows = groups[index].rows
      var matches: [Int32] = []
      if group.isDependent {
        var own = SourceRows(columnCount: group.source.variables.count)
        collect(
          group.source.variables,
          from: 0,
          inner: [],
          byIdentity: false,
          filter: group.filter,
          into: &own
        )
        if isOver { return false }
        matches = own.matches([])
        rows = own
      } else if let prepared = rows {
        var key: [JoinKey] = []
        for join in group.source.join {
          guard
            let part = JoinKey(
              join.outer.evaluate(&frame),
              provider: groupRows,
              byIdentity: group.source.joinsByIdentity
            )
          else {
            frame[group.slot] = .list(.empty)
            key = []
            break
          }
          key.append(part)
        }
        if key.count == group.source.join.count { matches = prepared.matches(key) }
      }
      guard let rows else { continue }
      var kept: [Int32] = []
      kept.reserveCapacity(matches.count)
      for row in matches {
        let values = group.source.variables.indices.map { rows.value(row, $0) }
        if group.filterReadsOuterRow, !group.isDependent, let filter = group.filter {
          for (column, variable) in group.source.variables.enumerated() {
            frame[variable.slot] = values[column]
          }
          switch filter.evaluateCondition(&frame) {
          case .isTrue: break
          case .isFalse, .unknown: continue
          case .error(let error):
            fail(error)
            return false
          case .overBudget:
            endOverBudget()
            return false
          }
        }
        frame.budget -= 1
        kept.append(Int32(groupRows.add(values, toGroup: index)))
      }
      frame[group.slot] = .list(groupRows.list(ofGroup: index, rows: kept))
    }
    return true
  }
}

// MARK: - Judging

extension RuleEvaluator {
  private mutating func judge() {
    if let pair = rule.pair, !isOrdered(pair) { return }
    outcome.rowCount += 1
    frame.budget -= 1
    if let filter = rule.filter {
      switch filter.evaluateCondition(&frame) {
      case .isTrue: break
      case .isFalse: return
      case .unknown: return endUnknown()
      case .error(let error): return fail(error)
      case .overBudget: return endOverBudget()
      }
    }
    outcome.applicableRowCount += 1
    guard fillGroups() else { return }
    switch rule.requirement {
    case nil: break
    case .require(let program):
      switch program.evaluateCondition(&frame) {
      case .isTrue: return pass()
      case .isFalse: break
      case .unknown: return endUnknown()
      case .error(let error): return fail(error)
      case .overBudget: return endOverBudget()
      }
    case .forbid(let program):
      switch program.evaluateCondition(&frame) {
      case .isTrue: break
      case .isFalse: return pass()
      case .unknown: return endUnknown()
      case .error(let error): return fail(error)
      case .overBudget: return endOverBudget()
      }
    }
    for silencer in silencers {
      switch silencer.verdict(on: frame, facts: facts) {
      case .stays: break
      case .isSilent: return
      case .staysWith(let slot, let row): frame[slot] = .object(row)
      }
    }
    find()
  }

  private mutating func find() {
    var severity: Severity
    switch rule.severity {
    case .level(let level): severity = level
    case .conditions(let conditions, let otherwise):
      severity = otherwise
      search: for (index, condition) in conditions.enumerated() {
        switch condition.condition.evaluateCondition(&frame) {
        case .isTrue:
          outcome.severityTruths[index].held += 1
          severity = condition.severity
          break search
        case .isFalse: outcome.severityTruths[index].failed += 1
        case .unknown: return endUnknown()
        case .error(let error): return fail(error)
        case .overBudget: return endOverBudget()
        }
      }
    }
    var decision: ObjectReference?
    for variable in rule.variables {
      if case .object(let object) = frame[variable.slot], let found = facts.decision(of: object) {
        decision = found
        severity = .note
      }
    }
    add(severity: severity, failure: nil, decision: decision)
    markRow(decision == nil ? .finding : .decided)
  }

  private mutating func add(
    severity: Severity,
    failure: EvaluationError?,
    decision: ObjectReference?
  ) {
    guard let (place, slot) = self.place(evaluatesConditions: failure == nil) else { return }
    outcome.findings.append(
      RuleFinding(
        severity: severity,
        place: place,
        goal: slot.flatMap { facts.goal(of: frame[$0]) },
        row: Row(values: rule.variables.map { frame[$0.slot] }, elements: elements),
        failure: failure,
        decision: decision
      )
    )
  }

  /// The first place that stands in the file and whose condition holds, and its variable's slot.
  private mutating func place(evaluatesConditions: Bool) -> (place: Place, slot: Int?)? {
    for place in rule.places {
      if evaluatesConditions, let condition = place.condition {
        guard case .isTrue = condition.evaluateCondition(&frame) else { continue }
      }
      let value = frame[place.path.slot]
      if let found = facts.place(
        of: place.path,
        from: value,
        element: elements[place.path.slot],
        owner: owner(ofSlot: place.path.slot)
      ) {
        return (found, place.path.slot)
      }
    }
    // Nothing that `at` names stands in a file: the place of the first variable that has one.
    for variable in rule.variables {
      if let found = facts.ownPlace(of: frame[variable.slot]) { return (found, variable.slot) }
    }
    return nil
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

  private mutating func pass() {
    outcome.passedRowCount += 1
    markRow(.passed)
  }

  private mutating func endUnknown() {
    outcome.unknownRowCount += 1
    markRow(.notAssessed)
  }

  private mutating func fail(_ error: EvaluationError) {
    add(severity: rule.ownSeverity, failure: error, decision: nil)
    markRow(.notAssessed)
  }

  /// The budget is used up: the rule is told once, and counts as passed nowhere.
  private mutating func endOverBudget() {
    guard !isOver else { return }
    isOver = true
    add(severity: rule.ownSeverity, failure: .ruleOverBudget, decision: nil)
    for index in outcome.verdicts.indices
    where outcome.verdicts[index] == .passed || outcome.verdicts[index] == .notApplicable {
      outcome.verdicts[index] = .notAssessed
    }
  }

  private mutating func markRow(_ verdict: Verdict) {
    for slot in verdictSlots {
      for goal in facts.goals(concernedBy: frame[slot]) {
        outcome.verdicts[goal] = .graver(outcome.verdicts[goal], verdict)
      }
    }
  }
}
