import Findings
package import GoalModel
package import Scalars

extension AnalysisFacts {
  /// Reads what the analyses need of a workspace, as of a day.
  ///
  /// - Complexity: linear in the workspace.
  package init(_ workspace: Workspace, today: CalendarDate) {
    self.init()
    var reader = FactReader(workspace: workspace, today: today)
    quantities = reader.quantities()
    documents = workspace.records(of: .document).map(reader.document)
    goals = workspace.records(of: .goal).map { reader.goal($0) }
    let kin = UnknownKin(workspace)
    var parents = goals.indices.map { goal in
      workspace.parents(of: goal).filter { $0 >= 0 }.map { Int($0) }
    }
    for goal in kin.goals { parents[goal] += kin.nearParents(of: goal) }
    hierarchy = GoalHierarchy(parents: parents)
    markFunded()
    for goal in goals.indices where goals[goal].hasUnknownTargets {
      goals[goal].hasUnknownParts = true
      for parent in hierarchy.parents[goal] { goals[parent].hasUnknownParts = true }
    }
    markUnknownKin(kin)
    effects.reserveCapacity(workspace.count(of: .effect))
    for effect in workspace.records(of: .effect) {
      if let effect = reader.effect(effect) { effects.append(effect) }
    }
    for (goal, unread) in reader.unreadEffects { goals[goal].mark(unread) }
    indicators = workspace.records(of: .indicator).map { reader.indicator($0, in: self) }
    decisions = workspace.records(of: .decision).map(reader.decision)
    influences = workspace.influences.compactMap(reader.influence)
  }

  /// Marks the goals that have a budget, or one above or below them.
  private mutating func markFunded() {
    let budgeted = goals.indices.filter { goals[$0].hasBudget }
    for relation in [hierarchy.parents, hierarchy.children] {
      var isMet = [Bool](repeating: false, count: goals.count)
      var open = budgeted
      for goal in open { isMet[goal] = true }
      while let goal = open.popLast() {
        goals[goal].isFunded = true
        for next in relation[goal] where !isMet[next] {
          isMet[next] = true
          open.append(next)
        }
      }
    }
  }

  /// Marks the goals whose ancestors are not all known: what they stand under cannot be told, nor
  /// who pays; of those whose parent is near no known one not even whom they are never in conflict
  /// with.
  private mutating func markUnknownKin(_ kin: UnknownKin) {
    guard !kin.isEmpty else { return }
    let mayHaveMore = kin.mayStandBelow { goals[$0].hasBudget || goals[$0].isFunded }
    let mayHaveMoreChildren = kin.mayStandBelow(isDirect: true) { _ in true }
    for goal in goals.indices {
      if mayHaveMoreChildren[goal] { goals[goal].hasUnknownParts = true }
      goals[goal].isKinUnknown = kin.hasLostAncestors[goal]
      goals[goal].isFunded =
        goals[goal].isFunded || kin.hasUnknownAncestors[goal] || mayHaveMore[goal]
    }
    for goal in kin.goals { goals[goal].hasUnknownParent = true }
  }
}

/// What may hang on effects of a goal that the reader rejected.
private struct UnreadEffects {
  /// Whether they may be on any dimension.
  var mayHarm = false
  /// The dimensions that they are on.
  var dimensions: Set<Int> = []
  /// Whether they may push a quantity, itself or through what an aspect wants.
  var mayPush = false
  /// Whether they may be on a quantity.
  var mayLink = false

  /// Effects of which not even is known on what.
  static let any = UnreadEffects(mayHarm: true, mayPush: true, mayLink: true)
}

extension AnalysisFacts.Goal {
  fileprivate mutating func mark(_ unread: UnreadEffects) {
    hasUnknownEffects = unread.mayHarm
    unknownDimensions = unread.dimensions
    hasUnknownPushes = unread.mayPush
    hasUnknownLinks = unread.mayLink
  }
}

/// Reads records one by one.
private struct FactReader {
  let workspace: Workspace
  let today: CalendarDate
  /// For each quantity record its number among the facts.
  private var rank: [Int?] = []
  private var units: [(swedish: UnitOfMeasure, english: UnitOfMeasure)?] = []
  /// The units that indicators name, by what they are written as: few, and each is met often.
  private var knownUnits: [String: UnitOfMeasure] = [:]
  /// By name as written and in lower case.
  private var owners: [String: Int] = [:]
  /// By goal what may hang on effects of it that were rejected.
  private(set) var unreadEffects: [Int: UnreadEffects] = [:]

  /// The index of `adopted` among the words of a status.
  private static let adopted = 2

  init(workspace: Workspace, today: CalendarDate) {
    self.workspace = workspace
    self.today = today
  }

  private func isRejected(_ field: Int, _ record: RecordID) -> Bool {
    workspace.presence(of: field, in: record) == .rejected
  }

  /// The elements of a list; none where it is absent or rejected.
  private func elements(_ field: Int, _ record: RecordID) -> [ElementValue] {
    guard case .list(let list) = workspace.value(of: field, in: record) else { return [] }
    return (0..<list.count).map { workspace.element($0, of: list) }
  }

  // MARK: Quantities and influences

  mutating func quantities() -> [AnalysisFacts.Quantity] {
    let byID = workspace.quantities.map { (id: workspace.id(of: RecordID(.quantity, $0)), $0) }
      .sorted { ($0.id, $0.1) < ($1.id, $1.1) }
    rank = Array(repeating: nil, count: workspace.count(of: .quantity))
    units = []
    return byID.enumerated().map { position, entry in
      rank[entry.1] = position
      return quantity(entry.1)
    }
  }

  private mutating func quantity(_ number: Int) -> AnalysisFacts.Quantity {
    let record = RecordID(.quantity, number)
    var quantity = AnalysisFacts.Quantity(number: number)
    quantity.dimension = workspace.reference(Field.Quantity.dimension, of: record)?.index
    if case .flag(let isAdditive) = workspace.value(of: Field.Quantity.additive, in: record) {
      quantity.isAdditive = isAdditive
    }
    let ends = elements(Field.Quantity.range, record).compactMap { element in
      if case .decimal(let value) = element { value } else { nil }
    }
    if ends.count == 2, ends[0] <= ends[1] { quantity.range = ends[0]...ends[1] }
    let unit = workspace.localizedText(of: Field.Quantity.unit, in: record).map {
      (swedish: UnitOfMeasure($0.swedish), english: UnitOfMeasure($0.english))
    }
    units.append(unit)
    if let unit = unit?.swedish { (quantity.unit, quantity.unitFactor) = (unit.name, unit.factor) }
    return quantity
  }

  private func quantityNumber(_ record: RecordID?) -> Int? {
    guard let record, record.type == .quantity, rank.indices.contains(record.index) else {
      return nil
    }
    return rank[record.index]
  }

  func influence(_ number: Int) -> AnalysisFacts.Influence? {
    let record = RecordID(.influence, number)
    guard let from = quantityNumber(workspace.reference(Field.Influence.from, of: record)),
      let to = quantityNumber(workspace.reference(Field.Influence.to, of: record)),
      let sign = workspace.word(Field.Influence.sign, of: record),
      let strength = workspace.word(Field.Influence.strength, of: record)
    else { return nil }
    return AnalysisFacts.Influence(
      number: number,
      from: from,
      to: to,
      sign: sign == 0 ? .positive : .negative,
      strength: strength + 1,
      isBuiltIn: workspace.isBuiltIn(record)
    )
  }

  // MARK: Documents and goals

  func document(_ number: Int) -> AnalysisFacts.Document {
    let record = RecordID(.document, number)
    var document = AnalysisFacts.Document()
    document.level = workspace.word(Field.Document.level, of: record)
    if let period = workspace.part(Field.Document.period, of: record) {
      document.first = workspace.date(Field.Period.from, of: period)?.first.daysSince1970
      document.last = workspace.date(Field.Period.to, of: period)?.last.daysSince1970
      document.isEnded = document.last.map { $0 < today.daysSince1970 } ?? false
    }
    // Of a period that was rejected nothing is known: its goals are compared among themselves.
    document.isPeriodUnknown = workspace.isPeriodRejected(ofDocument: number)
    if document.last == nil, document.isPeriodUnknown { document.isEnded = true }
    return document
  }

  mutating func goal(_ number: Int) -> AnalysisFacts.Goal {
    let record = RecordID(.goal, number)
    var goal = AnalysisFacts.Goal(document: workspace.document(ofGoal: number))
    goal.isActive = workspace.activity(of: number) == .active
    goal.mayBeActive = workspace.activity(of: number) != .inactive
    goal.isAdopted = workspace.status(ofGoal: number) == Self.adopted
    goal.by = workspace.date(Field.Goal.by, of: record)?.last.daysSince1970
    goal.isTimeUnknown = isRejected(Field.Goal.by, record)
    if let budget = workspace.part(Field.Goal.budget, of: record) {
      let amount = workspace.decimal(Field.GoalBudget.amount, of: budget)
      goal.hasBudget = amount.map { !$0.isZero } ?? false
      goal.isBudgetUnknown = isRejected(Field.GoalBudget.amount, budget)
    } else {
      goal.isBudgetUnknown = isRejected(Field.Goal.budget, record)
    }
    goal.isFunded = goal.isBudgetUnknown
    goal.owner = workspace.text(of: Field.Goal.owner, in: record).map { ownerNumber($0) }
    let isListUnknown = isRejected(Field.Goal.indicators, record)
    let doubtful = elements(Field.Goal.indicators, record).filter { element in
      guard case .record(let indicator) = element else { return true }
      return workspace.hasRejectedParts(indicator)
    }
    goal.hasUnknownTargets =
      !goal.isActive && goal.mayBeActive || isRejected(Field.Goal.owner, record)
      || isListUnknown || !doubtful.isEmpty
    goal.hasUnknownIndicators = isListUnknown
    for element in doubtful {
      guard case .record(let indicator) = element else {
        goal.hasUnknownIndicators = true
        continue
      }
      // One that names no quantity has nothing to do with others.
      guard workspace.presence(of: Field.Indicator.quantity, in: indicator) != .absent else {
        continue
      }
      if isRejected(Field.Indicator.quantity, indicator)
        || IndicatorReading.heading(of: indicator, in: workspace).isUnknown
      {
        goal.hasUnknownIndicators = true
      }
      if isRejected(Field.Indicator.scope, indicator) || isTimeUnknown(indicator) {
        goal.hasUnknownExtents = true
      }
    }
    let hasRejectedEffect = elements(Field.Goal.effects, record).contains {
      if case .rejected = $0 { true } else { false }
    }
    if hasRejectedEffect || isRejected(Field.Goal.effects, record) {
      unreadEffects[number] = .any
    }
    return goal
  }

  /// Whether the reader rejected until when an indicator is to reach its target.
  private func isTimeUnknown(_ indicator: RecordID) -> Bool {
    workspace.part(Field.Indicator.target, of: indicator).map { isRejected(Field.Target.by, $0) }
      ?? isRejected(Field.Indicator.target, indicator)
  }

  /// The number of an owner; the same name in other letters' case is the same owner.
  private mutating func ownerNumber(_ text: String) -> Int {
    if let number = owners[text] { return number }
    let name = text.lowercased()
    let number = owners[name] ?? owners.count
    owners[name] = number
    owners[text] = number
    return number
  }

  // MARK: Effects

  mutating func effect(_ number: Int) -> AnalysisFacts.Effect? {
    let record = RecordID(.effect, number)
    guard let goal = workspace.goal(of: record) else { return nil }
    guard let affected = workspace.reference(Field.Effect.affects, of: record) else {
      unreadEffects[goal] = .any
      return nil
    }
    guard let value = workspace.integer(Field.Effect.effect, of: record) else {
      noteUnread(effect: number, on: affected, of: goal)
      return nil
    }
    var effect = AnalysisFacts.Effect(number: number, goal: goal, value: value)
    switch affected.type {
    case .quantity: effect.quantity = quantityNumber(affected)
    case .aspect: effect.wants = wants(affected)
    default: break
    }
    switch dimension(ofEffect: number, of: goal) {
    case .thing(let dimension): effect.dimension = dimension.index
    case .rejected: unreadEffects[goal, default: UnreadEffects()].mayHarm = true
    case .absent: break
    }
    effect.good = workspace.good(ofEffect: number) ?? 0
    if let residual = workspace.integer(Field.Effect.residual, of: record) {
      // On a quantity that is better low, harm may be written either way: 1 more, or -1.
      effect.residual = effect.good == value ? residual : -abs(residual)
    }
    effect.isConfidenceUnknown = isRejected(Field.Effect.confidence, record)
    effect.isUnknown =
      isRejected(Field.Effect.residual, record)
      || isRejected(Field.Effect.mitigatedBy, record)
      || isRejected(Field.Effect.mitigation, record)
      || effect.isConfidenceUnknown
    effect.hasWords = workspace.presence(of: Field.Effect.mitigation, in: record) == .present
    effect.confidence =
      workspace.word(Field.Effect.confidence, of: record)
      .flatMap { Confidence(rawValue: UInt8($0)) } ?? .medium
    effect.mitigators = elements(Field.Effect.mitigatedBy, record).enumerated()
      .map { entry, element in
        if case .reference(let goal) = element, goal.type == .goal {
          DimensionEffect.Mitigator(goal: goal.index, entry: entry)
        } else {
          DimensionEffect.Mitigator(goal: nil, entry: entry)
        }
      }
    return effect
  }

  /// The dimension that an effect counts for; rejected where the document's vision was, which may
  /// have that of a quantity.
  private func dimension(ofEffect effect: Int, of goal: Int) -> NamedValue {
    let dimension = workspace.dimension(ofEffect: effect)
    let vision = workspace.visionState(ofDocument: workspace.document(ofGoal: goal))
    if case .absent = dimension, vision == .unknown { return .rejected }
    return dimension
  }

  /// Notes an effect of which all is known but how good it is.
  private mutating func noteUnread(effect: Int, on affected: RecordID, of goal: Int) {
    var unread = unreadEffects[goal] ?? UnreadEffects()
    switch dimension(ofEffect: effect, of: goal) {
    case .thing(let dimension): unread.dimensions.insert(dimension.index)
    case .rejected: unread.mayHarm = true
    case .absent: break
    }
    let isOnQuantity = affected.type == .quantity
    unread.mayLink = unread.mayLink || isOnQuantity
    unread.mayPush =
      unread.mayPush || isOnQuantity || affected.type == .aspect && !wants(affected).isEmpty
    unreadEffects[goal] = unread
  }

  private func wants(_ aspect: RecordID) -> [AnalysisFacts.QuantityDirection] {
    workspace.wants(ofAspect: aspect.index).compactMap { want in
      guard let quantity = rank[want.quantity], want.direction < 2 else { return nil }
      return AnalysisFacts.QuantityDirection(
        quantity: quantity,
        direction: want.direction == 0 ? .positive : .negative
      )
    }
  }

  // MARK: Indicators

  mutating func indicator(_ number: Int, in facts: AnalysisFacts) -> AnalysisFacts.Indicator {
    let record = RecordID(.indicator, number)
    var indicator = AnalysisFacts.Indicator(number: number, goal: workspace.goal(of: record) ?? 0)
    guard
      let quantity = quantityNumber(workspace.reference(Field.Indicator.quantity, of: record))
    else { return indicator }
    let reading = IndicatorReading(of: record, in: workspace)
    let scope = workspace.word(Field.Indicator.scope, of: record)
    indicator.quantity = quantity
    indicator.scope = scope ?? indicator.scope
    indicator.isExtentUnknown = scope == nil || isTimeUnknown(record)
    indicator.target = reading.target?.index
    indicator.by = reading.by?.last.daysSince1970
    switch reading.heading {
    case .increase?: indicator.heading = .positive
    case .decrease?: indicator.heading = .negative
    case .maintain?, nil: break
    }
    guard let scope, !reading.isUnknown, let bound = reading.bound,
      !isRejected(Field.Indicator.unit, record)
    else { return indicator }
    let unit = unit(of: record, quantity)
    indicator.unitFactor = unit.factor
    let goal = facts.goals[indicator.goal]
    indicator.statement = TargetStatement(
      goal: indicator.goal,
      document: goal.document,
      pool: facts.pool(of: indicator.goal),
      owner: goal.owner,
      quantity: quantity,
      scope: scope,
      year: reading.by?.year,
      unit: unit.name,
      bound: bound,
      heading: indicator.heading,
      level: level(reading, unit),
      change: reading.change,
      baselineYear: reading.baselineDate?.year
    )
    return indicator
  }

  private func level(
    _ reading: IndicatorReading,
    _ unit: UnitOfMeasure
  ) -> TargetStatement.Level? {
    guard let value = reading.value.flatMap(unit.normalised),
      let margin = reading.margin.flatMap(unit.normalised)
    else { return nil }
    return TargetStatement.Level(value, margin: margin)
  }

  /// The unit of an indicator's values: its own, the quantity's where it says none or says the
  /// same in another language.
  private mutating func unit(of indicator: RecordID, _ quantity: Int) -> UnitOfMeasure {
    let known = units[quantity]
    guard let text = workspace.text(of: Field.Indicator.unit, in: indicator) else {
      return known?.swedish ?? UnitOfMeasure("")
    }
    let own = knownUnits[text] ?? UnitOfMeasure(text)
    knownUnits[text] = own
    return known.map { own == $0.english ? $0.swedish : own } ?? own
  }

  // MARK: Decisions

  func decision(_ number: Int) -> AnalysisFacts.Decision {
    let record = RecordID(.decision, number)
    var decision = AnalysisFacts.Decision(number: number)
    decision.mayMean = workspace.nearParties(ofDecision: number)
    let isListed = workspace.presence(of: Field.Decision.between, in: record) == .present
    var rejectedCount = isListed ? 0 : 1
    for element in elements(Field.Decision.between, record) {
      switch element {
      case .reference(let party) where party.type == .goal: decision.goals.append(party.index)
      case .reference(let party): decision.dimensions.append(party.index)
      default: rejectedCount += 1
      }
    }
    let isRepeated = Set(decision.goals + decision.dimensions.map { ~$0 }).count < 2
    decision.unknownParties = rejectedCount == 0 && isRepeated ? 1 : rejectedCount
    decision.isElsewhere =
      rejectedCount > 0 && rejectedCount <= workspace.partiesElsewhere(ofDecision: number)
    let date = workspace.date(Field.Decision.date, of: record)
    let review = workspace.date(Field.Decision.reviewBy, of: record)
    let isWithdrawn = workspace.document(of: record).map { workspace.isWithdrawn(document: $0) }
    decision.isInForce =
      isWithdrawn != true && (date.map { $0.first <= today } ?? true)
      && (review.map { $0.last >= today } ?? true)
    decision.isForceUnknown =
      decision.isInForce
      && (isWithdrawn == .some(nil) || isRejected(Field.Decision.date, record)
        || isRejected(Field.Decision.reviewBy, record))
    return decision
  }
}
