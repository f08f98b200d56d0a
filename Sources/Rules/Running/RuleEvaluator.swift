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
  /// For each group its rows, found once for all rows of the rule where that can be.
  private var groups: [SourceRows] = []
  /// For each group its long lists by key, where they are the same for every row with the key.
  private var longLists: [[[JoinKey]: ListValue]] = []
  /// From how many rows on a list is kept.
  private static let longList = 8
  private var outcome: RuleOutcome
  var isOver = false
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
    outcome.placeTruths = rule.places.map { _ in (0, 0) }
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
      frame[current.slot] = .null
    case .list(let owner, let fields):
      guard let list = list(of: frame[owner], fields) else { return endUnknown() }
      for index in 0..<list.count {
        guard !isOver else { return }
        frame[current.slot] = list[index]
        elements[current.slot] = Int32(index)
        visit(source: source, variable: variable + 1)
      }
      frame[current.slot] = .null
    }
  }

  private mutating func visitJoined(_ source: Int) {
    let key: [JoinKey]
    switch outerKey(rule.sources[source].join) {
    case .key(let parts): key = parts
    case .nothing: return
    case .uncertain(_, .error(let error)): return fail(error)
    case .uncertain: return endUnknown()
    }
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
    for variable in variables { frame[variable.slot] = .null }
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

  /// What the row at hand joins with.
  private mutating func outerKey(_ join: [CompiledJoin]) -> JoinReading {
    JoinReading(join, side: \.outer, &frame, provider: groupRows ?? facts)
  }

  /// What the row of a source joins with.
  private mutating func innerKey(_ join: [CompiledJoin]) -> JoinReading {
    JoinReading(join, side: \.inner, &frame, provider: facts)
  }

  private mutating func prepareJoins() {
    joined = rule.sources.map { SourceRows(columnCount: $0.variables.count) }
    for index in rule.sources.indices.dropFirst() where !rule.sources[index].join.isEmpty {
      var rows = SourceRows(columnCount: rule.sources[index].variables.count)
      collect(rule.sources[index], from: 0, filter: nil, into: &rows)
      joined[index] = rows
    }
    for variable in rule.variables { frame[variable.slot] = .null }
  }

  /// Collects the rows of a source, with the values that they are joined by.
  private mutating func collect(
    _ source: RowSource,
    from position: Int,
    filter: Program?,
    into rows: inout SourceRows
  ) {
    guard position < source.variables.count else {
      return collectRow(source, filter: filter, into: &rows)
    }
    let current = source.variables[position]
    var values: ListValue
    switch current.range {
    case .collection(let record):
      values = facts.objects(ofRecord: record)
    case .list(let owner, let fields):
      guard let list = list(of: frame[owner], fields) else {
        return rows.addUncertain(source.join.map { _ in nil }, .unknown)
      }
      values = list
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
      collect(source, from: position + 1, filter: filter, into: &rows)
    }
  }

  private mutating func collectRow(
    _ source: RowSource,
    filter: Program?,
    into rows: inout SourceRows
  ) {
    frame.budget -= 1
    if frame.budget < 0 { return endOverBudget() }
    var doubt: Value?
    switch filter?.evaluateCondition(&frame) {
    case nil, .isTrue?: break
    case .isFalse?: return
    case .unknown?: doubt = .unknown
    case .error(let error)?: doubt = .error(error)
    case .overBudget?: return endOverBudget()
    }
    switch innerKey(source.join) {
    case .nothing: break
    case .uncertain(let parts, let reason): rows.addUncertain(parts, doubt ?? reason)
    case .key(let key):
      if let doubt { return rows.addUncertain(key, doubt) }
      rows.add(
        source.variables.map { frame[$0.slot] },
        source.variables.map { $0.slot < elements.count ? elements[$0.slot] : -1 },
        key: key
      )
    }
  }
}

// MARK: - Groups

extension RuleEvaluator {
  private mutating func prepareGroups() {
    groups = []
    longLists = rule.groups.map { _ in [:] }
    for group in rule.groups {
      var rows = SourceRows(columnCount: group.source.variables.count)
      if !group.isDependent {
        collect(
          group.source,
          from: 0,
          filter: group.filterReadsOuterRow ? nil : group.filter,
          into: &rows
        )
      }
      if !group.isDependent { groupRows?.fill(group: groups.count, with: rows) }
      groups.append(rows)
    }
  }

  /// Fills the slots of the groups for the row at hand.
  ///
  /// A group of which it is not known what lies in it, for the reader has rejected what that hangs
  /// on, is unknown; in texts it is what is known of it.
  mutating func fillGroups(forTexts: Bool = false) {
    for (index, group) in rule.groups.enumerated() {
      var rows = groups[index]
      var doubt: Value?
      var matches: [Int32] = []
      var keptKey: [JoinKey]?
      if group.isDependent {
        collect(group.source, from: 0, filter: group.filter, into: &rows)
        matches = rows.matches([])
        doubt = rows.doubt([])
      } else {
        switch outerKey(group.source.join) {
        case .key(let key):
          doubt = rows.doubt(key)
          if !longLists[index].isEmpty, let list = longLists[index][key] {
            frame.budget -= list.count
            frame[group.slot] = forTexts ? .list(list) : doubt ?? .list(list)
            continue
          }
          matches = rows.matches(key)
          if matches.count >= Self.longList, !group.filterReadsOuterRow {
            keptKey = key
          }
        case .nothing: break
        case .uncertain(_, let reason): doubt = reason
        }
      }
      guard !isOver else { return }
      let list = list(of: group, index, matches, rows, &doubt)
      guard !isOver else { return }
      if let keptKey { longLists[index][keptKey] = list }
      frame[group.slot] = forTexts ? .list(list) : doubt ?? .list(list)
    }
  }

  /// The rows of a group that its `where` lets through for the row at hand.
  private mutating func list(
    of group: RuleGroup,
    _ index: Int,
    _ matches: [Int32],
    _ rows: SourceRows,
    _ doubt: inout Value?
  ) -> ListValue {
    guard let groupRows else { return .empty }
    guard !group.isDependent else {
      let first = groupRows.count(ofGroup: index)
      for row in matches {
        _ = groupRows.add(
          group.source.variables.indices.map { rows.value(row, $0) },
          toGroup: index
        )
      }
      frame.budget -= matches.count
      let numbers = first..<first + matches.count
      return groupRows.list(ofGroup: index, rows: numbers.map { Int32($0) })
    }
    guard group.filterReadsOuterRow, let filter = group.filter else {
      frame.budget -= matches.count
      return groupRows.list(ofGroup: index, rows: matches)
    }
    var kept: [Int32] = []
    kept.reserveCapacity(matches.count)
    for row in matches {
      for (column, variable) in group.source.variables.enumerated() {
        frame[variable.slot] = rows.value(row, column)
      }
      frame.budget -= 1
      switch filter.evaluateCondition(&frame) {
      case .isTrue: kept.append(row)
      case .isFalse: break
      case .unknown: doubt = doubt ?? .unknown
      case .error(let error): doubt = .error(error)
      case .overBudget:
        endOverBudget()
        return .empty
      }
    }
    return groupRows.list(ofGroup: index, rows: kept)
  }
}

// MARK: - Judging

extension RuleEvaluator {
  private mutating func judge() {
    if let pair = rule.pair, !isOrdered(pair) { return }
    outcome.rowCount += 1
    frame.budget -= 1
    if frame.budget < 0 { return endOverBudget() }
    if let filter = rule.filter {
      switch filter.evaluateCondition(&frame) {
      case .isTrue: break
      case .isFalse:
        outcome.filteredRowCount += 1
        return
      case .unknown: return endUnknown()
      case .error(let error): return fail(error)
      case .overBudget: return endOverBudget()
      }
    }
    outcome.applicableRowCount += 1
    fillGroups()
    guard !isOver else { return }
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
    outcome.failedRowCount += 1
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
    guard let (place, goal) = self.place(evaluatesConditions: failure == nil) else { return }
    outcome.findings.append(
      RuleFinding(
        severity: severity,
        place: place,
        goal: goal,
        row: Row(values: rule.variables.map { frame[$0.slot] }, elements: elements),
        failure: failure,
        decision: decision
      )
    )
  }

  /// The first place that stands in the file and whose condition holds, and the goal that it lies
  /// in.
  private mutating func place(evaluatesConditions: Bool) -> (place: Place, goal: Int?)? {
    for (index, place) in rule.places.enumerated() {
      if evaluatesConditions, let condition = place.condition {
        guard case .isTrue = condition.evaluateCondition(&frame) else {
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
    for variable in rule.variables {
      let value = frame[variable.slot]
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
