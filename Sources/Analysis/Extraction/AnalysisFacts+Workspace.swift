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
    hierarchy = GoalHierarchy(parents: goals.indices.map(workspace.existingParents))
    markFunded()
    effects = workspace.records(of: .effect).compactMap(reader.effect)
    markUnknownEffects(reader.goalsWithUnknownEffects)
    indicators = workspace.records(of: .indicator).map { reader.indicator($0, in: self) }
    decisions = workspace.records(of: .decision).map(reader.decision)
    influences = workspace.influencesInForce.compactMap(reader.influence)
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

  private mutating func markUnknownEffects(_ unknown: Set<Int>) {
    for goal in unknown { goals[goal].hasUnknownEffects = true }
  }
}

/// Reads records one by one.
private struct FactReader {
  let workspace: Workspace
  let today: CalendarDate
  /// For each quantity record its number among the facts.
  private var rank: [Int?] = []
  private var units: [(swedish: UnitOfMeasure, english: UnitOfMeasure)?] = []
  private var owners: [String: Int] = [:]
  private(set) var goalsWithUnknownEffects: Set<Int> = []

  init(workspace: Workspace, today: CalendarDate) {
    self.workspace = workspace
    self.today = today
  }

  // MARK: Quantities and influences

  mutating func quantities() -> [AnalysisFacts.Quantity] {
    let byID = workspace.quantitiesInForce.map { (id: workspace.id(of: RecordID(.quantity, $0)), $0) }
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
    quantity.dimension = workspace.reference(FieldPosition.quantityDimension, record)?.index
    if case .flag(let isAdditive) = workspace.value(of: FieldPosition.quantityAdditive, in: record) {
      quantity.isAdditive = isAdditive
    }
    let ends = workspace.elements(FieldPosition.quantityRange, record).compactMap { element in
      if case .decimal(let value) = element { value } else { nil }
    }
    if ends.count == 2, ends[0] <= ends[1] { quantity.range = ends[0]...ends[1] }
    let unit = workspace.localizedText(of: FieldPosition.quantityUnit, in: record).map {
      (swedish: UnitOfMeasure($0.swedish), english: UnitOfMeasure($0.english))
    }
    units.append(unit)
    quantity.unit = unit?.swedish.name ?? ""
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
    guard let from = quantityNumber(workspace.reference(FieldPosition.influenceFrom, record)),
      let to = quantityNumber(workspace.reference(FieldPosition.influenceTo, record)),
      let sign = workspace.word(FieldPosition.influenceSign, record),
      let strength = workspace.word(FieldPosition.influenceStrength, record)
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
    document.level = workspace.word(FieldPosition.documentLevel, record) ?? 0
    if let period = workspace.record(FieldPosition.documentPeriod, record) {
      document.first = workspace.date(FieldPosition.periodFrom, period)?.first.daysSince1970
      document.last = workspace.date(FieldPosition.periodTo, period)?.last.daysSince1970
      document.isEnded = document.last.map { $0 < today.daysSince1970 } ?? false
    }
    // Of a period that was rejected nothing is known: its goals are compared among themselves.
    if document.last == nil, isPeriodRejected(record) { document.isEnded = true }
    return document
  }

  private func isPeriodRejected(_ document: RecordID) -> Bool {
    guard let period = workspace.record(FieldPosition.documentPeriod, document) else {
      return workspace.isRejected(FieldPosition.documentPeriod, document)
    }
    return workspace.isRejected(FieldPosition.periodTo, period)
      || workspace.isRejected(FieldPosition.periodFrom, period)
  }

  mutating func goal(_ number: Int) -> AnalysisFacts.Goal {
    let record = RecordID(.goal, number)
    var goal = AnalysisFacts.Goal(document: workspace.document(of: record) ?? 0)
    goal.isActive = workspace.isActiveGoal(number)
    goal.isAdopted = workspace.word(FieldPosition.goalStatus, record) == 2
    goal.by = workspace.date(FieldPosition.goalBy, record)?.last.daysSince1970
    goal.isTimeUnknown = workspace.isRejected(FieldPosition.goalBy, record)
    if let budget = workspace.record(FieldPosition.goalBudget, record) {
      let amount = workspace.decimal(FieldPosition.budgetAmount, budget)
      goal.hasBudget = amount.map { !$0.isZero } ?? false
      goal.isFunded = workspace.isRejected(FieldPosition.budgetAmount, budget)
    } else {
      goal.isFunded = workspace.isRejected(FieldPosition.goalBudget, record)
    }
    if let owner = workspace.text(of: FieldPosition.goalOwner, in: record) {
      let name = owner.lowercased()
      goal.owner = owners[name] ?? owners.count
      owners[name] = goal.owner
    }
    if workspace.isRejected(FieldPosition.goalEffects, record) {
      goalsWithUnknownEffects.insert(number)
    }
    return goal
  }

  // MARK: Effects

  mutating func effect(_ number: Int) -> AnalysisFacts.Effect? {
    let record = RecordID(.effect, number)
    guard let goal = workspace.goal(of: record) else { return nil }
    guard let value = workspace.integer(FieldPosition.effectValue, record),
      let affected = workspace.reference(FieldPosition.effectAffects, record)
    else {
      goalsWithUnknownEffects.insert(goal)
      return nil
    }
    var effect = AnalysisFacts.Effect(number: number, goal: goal, value: value)
    switch affected.type {
    case .quantity: effect.quantity = quantityNumber(affected)
    case .aspect: effect.wants = wants(affected)
    default: break
    }
    effect.dimension = workspace.dimensionOfEffect(number)
    effect.good = workspace.goodOfEffect(number)
    if let residual = workspace.integer(FieldPosition.effectResidual, record) {
      effect.residual = effect.good == value ? residual : -residual
    }
    effect.isUnknown =
      workspace.isRejected(FieldPosition.effectResidual, record)
      || workspace.isRejected(FieldPosition.effectMitigators, record)
      || workspace.isRejected(FieldPosition.effectMitigation, record)
    effect.hasWords = workspace.presence(of: FieldPosition.effectMitigation, in: record) == .present
    effect.confidence =
      workspace.word(FieldPosition.effectConfidence, record)
      .flatMap { Confidence(rawValue: UInt8($0)) } ?? .medium
    effect.mitigators = workspace.elements(FieldPosition.effectMitigators, record).enumerated()
      .map { entry, element in
        if case .reference(let goal) = element, goal.type == .goal {
          DimensionEffect.Mitigator(goal: goal.index, entry: entry)
        } else {
          DimensionEffect.Mitigator(goal: nil, entry: entry)
        }
      }
    return effect
  }

  private func wants(_ aspect: RecordID) -> [AnalysisFacts.QuantityDirection] {
    workspace.elements(FieldPosition.aspectWants, aspect).compactMap { element in
      guard case .record(let want) = element,
        let quantity = quantityNumber(workspace.reference(FieldPosition.wantQuantity, want)),
        let direction = workspace.direction(FieldPosition.wantDirection, want)
      else { return nil }
      return AnalysisFacts.QuantityDirection(quantity: quantity, direction: direction)
    }
  }

  // MARK: Indicators

  func indicator(_ number: Int, in facts: AnalysisFacts) -> AnalysisFacts.Indicator {
    let record = RecordID(.indicator, number)
    var indicator = AnalysisFacts.Indicator(number: number, goal: workspace.goal(of: record) ?? 0)
    guard
      let quantity = quantityNumber(workspace.reference(FieldPosition.indicatorQuantity, record)),
      let scope = workspace.word(FieldPosition.indicatorScope, record)
    else { return indicator }
    let reading = IndicatorReading(of: record, in: workspace)
    indicator.quantity = quantity
    indicator.scope = scope
    indicator.target = reading.target?.index
    indicator.by = reading.by?.last.daysSince1970
    switch reading.heading {
    case .increase?: indicator.heading = .positive
    case .decrease?: indicator.heading = .negative
    case .maintain?, nil: break
    }
    guard !reading.isUnknown, let bound = reading.bound,
      !workspace.isRejected(FieldPosition.indicatorUnit, record)
    else { return indicator }
    let unit = unit(of: record, quantity)
    indicator.unitFactor = unit.factor
    let goal = facts.goals[indicator.goal]
    indicator.statement = TargetStatement(
      goal: indicator.goal,
      document: goal.document,
      isEnded: facts.documents[goal.document].isEnded,
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
    _ reading: IndicatorReading, _ unit: UnitOfMeasure
  ) -> TargetStatement.Level? {
    guard let value = reading.value.flatMap(unit.normalised),
      let margin = reading.margin.flatMap(unit.normalised)
    else { return nil }
    return TargetStatement.Level(value, margin: margin)
  }

  /// The unit of an indicator's values: its own, the quantity's where it says none or says the
  /// same in another language.
  private func unit(of indicator: RecordID, _ quantity: Int) -> UnitOfMeasure {
    let known = units[quantity]
    guard let text = workspace.text(of: FieldPosition.indicatorUnit, in: indicator) else {
      return known?.swedish ?? UnitOfMeasure("")
    }
    let own = UnitOfMeasure(text)
    return known.map { own == $0.english ? $0.swedish : own } ?? own
  }

  // MARK: Decisions

  func decision(_ number: Int) -> AnalysisFacts.Decision {
    let record = RecordID(.decision, number)
    var decision = AnalysisFacts.Decision(number: number)
    decision.isUnknown = workspace.isRejected(FieldPosition.decisionBetween, record)
    for element in workspace.elements(FieldPosition.decisionBetween, record) {
      switch element {
      case .reference(let party) where party.type == .goal: decision.goals.append(party.index)
      case .reference(let party): decision.dimensions.append(party.index)
      default: decision.isUnknown = true
      }
    }
    let date = workspace.date(FieldPosition.decisionDate, record)
    let review = workspace.date(FieldPosition.decisionReview, record)
    decision.isInForce =
      (date.map { $0.first <= today } ?? true) && (review.map { $0.last >= today } ?? true)
    return decision
  }
}
