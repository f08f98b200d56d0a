import Analysis
import CEL
package import Findings
import GoalModel
package import Scalars

/// What is worked out of a workspace for rules, beyond what the workspace itself knows; when the
/// first rule asks.
final class Derivations: Sendable {
  private let workspace: Workspace
  private let today: CalendarDate
  private let leads: LazyValue<[Int]>
  private let measured: LazyValue<[Bool?]>
  private let funded: LazyValue<[Bool?]>
  private let kin: LazyValue<UnknownKin>
  /// For each goal whether one whose parent was rejected may stand below it, or right below it.
  private let unknownBelow: LazyValue<[Bool]>
  private let unknownChildren: LazyValue<[Bool]>
  /// For each goal whether one that could not be read may stand below it.
  private let unreadBelow: LazyValue<[Bool]>
  private let distributing: LazyValue<[Bool]>
  private let usedQuantities: LazyValue<Set<Int>>

  init(_ workspace: Workspace, today: CalendarDate) {
    self.workspace = workspace
    self.today = today
    leads = LazyValue { CouncilDocuments.leads(workspace) }
    let kin = LazyValue { UnknownKin(workspace) }
    self.kin = kin
    let unreadBelow = LazyValue { Self.unreadBelow(workspace) }
    self.unreadBelow = unreadBelow
    measured = LazyValue { Self.measured(workspace, kin.value, unreadBelow.value) }
    funded = LazyValue { Self.funded(workspace, kin.value, unreadBelow.value) }
    unknownBelow = LazyValue { kin.value.mayStandBelow { _ in true } }
    unknownChildren = LazyValue { kin.value.mayStandBelow(isDirect: true) { _ in true } }
    distributing = LazyValue { Self.distributing(workspace) }
    usedQuantities = LazyValue { Self.usedQuantities(workspace) }
  }
}

// MARK: - Documents

extension Derivations {
  func months(ofPeriod index: Int) -> Int {
    guard let (first, last) = Self.period(RecordID(.period, index), workspace) else { return 0 }
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }

  /// How many days a period covers, in years of 365 days.
  func days(ofPeriod index: Int) -> Int {
    guard let (first, last) = Self.period(RecordID(.period, index), workspace) else { return 0 }
    return Self.dayWithoutLeapDays(last) - Self.dayWithoutLeapDays(first) + 1
  }

  private static func dayWithoutLeapDays(_ date: CalendarDate) -> Int {
    let isLeapDay = date.month == 2 && date.day == 29
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][date.month - 1]
    return date.year * 365 + before + (isLeapDay ? 28 : date.day)
  }

  static func period(
    _ period: RecordID,
    _ workspace: Workspace
  ) -> (first: CalendarDate, last: CalendarDate)? {
    guard case .date(let from) = workspace.value(of: 0, in: period),
      case .date(let to) = workspace.value(of: 1, in: period)
    else { return nil }
    return (from.first, to.last)
  }

  static func period(
    ofDocument document: Int,
    _ workspace: Workspace
  ) -> (first: CalendarDate, last: CalendarDate)? {
    guard
      case .record(let period) = workspace.value(
        of: Field.Document.period,
        in: RecordID(.document, document)
      )
    else { return nil }
    return self.period(period, workspace)
  }

  /// Whether a document's period is over; nil where the reader rejected it.
  func hasEnded(document: Int) -> Bool? {
    if let period = Self.period(ofDocument: document, workspace) { return period.last < today }
    return workspace.isPeriodRejected(ofDocument: document) ? nil : false
  }

  /// All visions in force, those of rule folders of one's own first.
  var knownVisions: [Int] {
    func rank(_ vision: Int) -> Int { workspace.isBuiltIn(RecordID(.vision, vision)) ? 1 : 0 }
    return workspace.visions.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  /// Whether a document is not withdrawn; nil where the reader rejected its status.
  func isActive(document: Int) -> Bool? { workspace.isWithdrawn(document: document).map { !$0 } }

  /// The goals that a decision weighs against each other, or against a dimension.
  func parties(ofDecision decision: Int) -> [Int] {
    workspace.references(Field.Decision.between, of: RecordID(.decision, decision))
      .filter { $0.type == .goal }.map(\.index)
  }

  /// The dimension that a decision weighs against a goal.
  func dimension(ofDecision decision: Int) -> Int? {
    workspace.references(Field.Decision.between, of: RecordID(.decision, decision))
      .first { $0.type == .dimension }?.index
  }

  func lead(ofDocument document: Int) -> Int { leads.read { $0[document] } }

  func distributes(document: Int) -> Bool { distributing.read { $0[document] } }

  private static func distributing(_ workspace: Workspace) -> [Bool] {
    var distributing = [Bool](repeating: false, count: workspace.count(of: .document))
    func isWritten(_ field: Int, _ record: RecordID) -> Bool {
      workspace.presence(of: field, in: record) != .absent
    }
    for document in distributing.indices {
      let record = RecordID(.document, document)
      if let budget = workspace.part(Field.Document.budget, of: record) {
        distributing[document] = isWritten(Field.DocumentBudget.frame, budget)
      } else {
        distributing[document] = isWritten(Field.Document.budget, record)
      }
    }
    for goal in 0..<workspace.count(of: .goal)
    where isWritten(Field.Goal.budget, RecordID(.goal, goal)) {
      if let document = workspace.document(of: RecordID(.goal, goal)) {
        distributing[document] = true
      }
    }
    return distributing
  }
}

// MARK: - Goals

extension Derivations {
  /// Whether a goal is measured, here or below; nil where a parent that was rejected may decide it.
  func isMeasured(goal: Int) -> Bool? { measured.read { $0[goal] } }

  /// Whether a goal has means, here, above or below; nil where a parent that was rejected may decide
  /// it.
  func isFunded(goal: Int) -> Bool? { funded.read { $0[goal] } }

  /// Whether goals that are not known stand above a goal.
  func hasUnknownAncestors(goal: Int) -> Bool { kin.read { $0.hasUnknownAncestors[goal] } }

  /// Whether goals whose parents were rejected, or that could not be read, may stand below a goal.
  func mayHaveUnknownDescendants(goal: Int) -> Bool {
    !kin.read { $0.isEmpty } && unknownBelow.read { $0[goal] }
      || unreadBelow.read { $0[goal] }
  }

  func mayHaveUnknownChildren(goal: Int) -> Bool {
    !kin.read { $0.isEmpty } && unknownChildren.read { $0[goal] }
      || unreadBelow.read { $0[goal] }
  }

  /// Whether the reader rejected something that decides which conflicts a decision's parties are in.
  func hasUnreadParties(decision: Int) -> Bool {
    parties(ofDecision: decision).contains { goal in
      isUnread(goal)
        || workspace.effects(of: goal).contains { effect in
          workspace.references(Field.Effect.mitigatedBy, of: RecordID(.effect, effect))
            .contains { isUnread($0.index) }
        }
    }
  }

  private func isUnread(_ goal: Int) -> Bool {
    let document = workspace.document(ofGoal: goal)
    let record = RecordID(.document, document)
    if workspace.activity(of: goal) == .unknown || hasUnknownAncestors(goal: goal)
      || workspace.visionState(ofDocument: document) == .unknown
      || workspace.hasRejectedParts(RecordID(.goal, goal))
    {
      return true
    }
    switch workspace.value(of: Field.Document.period, in: record) {
    case .rejected: return true
    case .record(let period): return workspace.hasRejectedParts(period)
    default: return false
    }
  }

  func isUsed(quantity: Int) -> Bool { usedQuantities.read { $0.contains(quantity) } }

  /// Marks goals, and from each marked one all that a relation leads to.
  private static func spread(
    from marked: [Bool],
    where carries: (Int) -> Bool,
    along relation: (Int) -> [Int]
  ) -> [Bool] {
    var result = marked
    var queue = marked.indices.filter { marked[$0] && carries($0) }
    while let goal = queue.popLast() {
      for next in relation(goal) where next >= 0 && !result[next] {
        result[next] = true
        queue.append(next)
      }
    }
    return result
  }

  private static func goals(_ workspace: Workspace, having key: String) -> [Bool] {
    guard let field = GoalModel.Schema.field(key, of: .goal) else { return [] }
    return (0..<workspace.count(of: .goal)).map { goal in
      switch workspace.value(of: field, in: RecordID(.goal, goal)) {
      case .absent: false
      case .list(let list): list.count > 0
      default: true
      }
    }
  }

  private static func measured(
    _ workspace: Workspace,
    _ kin: UnknownKin,
    _ unreadBelow: [Bool]
  ) -> [Bool?] {
    let own = goals(workspace, having: "indicators")
    func reached(from carries: (Int) -> Bool) -> [Bool] {
      spread(from: own, where: carries) { workspace.parents(of: $0).map(Int.init) }
    }
    let known = reached { workspace.activity(of: $0) == .active }
    let possible = reached { workspace.activity(of: $0) != .inactive }
    let below = kin.mayStandBelow { possible[$0] && workspace.activity(of: $0) != .inactive }
    return known.indices.map { goal in
      known[goal]
        ? true
        : possible[goal] || below[goal] || unreadBelow[goal] ? nil : false
    }
  }

  /// Goals that could not be read may stand below those of documents of a higher level, and where
  /// their document's level is not known below all.
  private static func unreadBelow(_ workspace: Workspace) -> [Bool] {
    let deepest = workspace.documentsWithUnreadGoals.map {
      workspace.level(ofDocument: $0) ?? .max
    }.max()
    return (0..<workspace.count(of: .goal)).map { goal in
      guard let deepest else { return false }
      return (workspace.level(ofDocument: workspace.document(ofGoal: goal)) ?? 0) < deepest
    }
  }

  private static func funded(
    _ workspace: Workspace,
    _ kin: UnknownKin,
    _ unreadBelow: [Bool]
  ) -> [Bool?] {
    let own = goals(workspace, having: "budget")
    func above(from carries: (Int) -> Bool) -> [Bool] {
      spread(from: own, where: carries) { workspace.parents(of: $0).map(Int.init) }
    }
    let known = above { workspace.activity(of: $0) == .active }
    let possible = above { workspace.activity(of: $0) != .inactive }
    let below = spread(
      from: own,
      where: { _ in true },
      along: { workspace.children(of: $0).map(Int.init) }
    )
    let mayBe = kin.mayStandBelow { possible[$0] && workspace.activity(of: $0) != .inactive }
    return known.indices.map { goal in
      known[goal] || below[goal]
        ? true
        : possible[goal] || mayBe[goal] || kin.hasUnknownAncestors[goal] || unreadBelow[goal]
          ? nil : false
    }
  }

  private static func usedQuantities(_ workspace: Workspace) -> Set<Int> {
    var used: Set<Int> = []
    for indicator in 0..<workspace.count(of: .indicator) {
      if case .reference(let quantity) = workspace.value(
        of: Field.Indicator.quantity,
        in: RecordID(.indicator, indicator)
      ) {
        used.insert(quantity.index)
      }
    }
    for effect in 0..<workspace.count(of: .effect) {
      if case .thing(let affected) = workspace.affected(by: effect), affected.type == .quantity {
        used.insert(affected.index)
      }
    }
    return used
  }
}

// MARK: - Targets

extension Derivations {
  /// The unit that the indicator of a target is written in, where it may be written in other steps:
  /// tkr beside mnkr.
  private func unit(ofTarget index: Int) -> String? {
    guard let indicator = workspace.owner(of: RecordID(.target, index)),
      let unit = workspace.text(of: Field.Indicator.unit, in: indicator),
      UnitOfMeasure(unit).hasSteps
    else { return nil }
    return unit
  }

  private func baseline(ofTarget index: Int) -> ExactDecimal? {
    workspace.owner(of: RecordID(.target, index))
      .flatMap { workspace.part(Field.Indicator.baseline, of: $0) }
      .flatMap { workspace.decimal(Field.Baseline.value, of: $0) }
  }

  /// The bound that a target sets: its field and its number.
  private func bound(of target: RecordID) -> (field: Int, value: ExactDecimal)? {
    for field in Field.Target.atLeast...Field.Target.change {
      if let value = workspace.decimal(field, of: target) { return (field, value) }
    }
    return nil
  }

  func value(ofTarget index: Int) -> Value {
    guard let (field, value) = bound(of: RecordID(.target, index)) else { return .unknown }
    guard field == Field.Target.change else { return .decimal(value) }
    guard let baseline = baseline(ofTarget: index),
      let share = baseline.multiplied(by: value)?.divided(by: ExactDecimal(100)),
      let result = baseline.adding(share)
    else { return .null }
    return .decimal(result)
  }

  /// Half a unit of the last digit written, of the target or of a coarser baseline.
  ///
  /// A change is of the baseline as it stands: only the change itself may be off.
  func margin(ofTarget index: Int) -> Value {
    guard let (field, value) = bound(of: RecordID(.target, index)) else { return .unknown }
    let own = value.halfLastDigit
    guard let baseline = baseline(ofTarget: index) else { return .decimal(own) }
    if field == Field.Target.change {
      let share = own.divided(by: ExactDecimal(100))
      return .decimal(share.flatMap { baseline.magnitude.multiplied(by: $0) } ?? own)
    }
    return .decimal(max(own, baseline.halfLastDigit))
  }

  func text(ofTarget index: Int, in language: Language) -> String {
    guard let (field, value) = bound(of: RecordID(.target, index)) else { return "" }
    let number = language.number(value.magnitude)
    let level = language.number(value) + (unit(ofTarget: index).map { "\u{A0}\($0)" } ?? "")
    let isLess = value.isNegative
    var text: String
    switch (field, language) {
    case (Field.Target.atLeast, .swedish): text = "minst \(level)"
    case (Field.Target.atLeast, .english): text = "at least \(level)"
    case (Field.Target.atMost, .swedish): text = "högst \(level)"
    case (Field.Target.atMost, .english): text = "at most \(level)"
    case (Field.Target.exactly, .swedish): text = "exakt \(level)"
    case (Field.Target.exactly, .english): text = "exactly \(level)"
    case (_, .swedish): text = "\(isLess ? "minus" : "plus") \(number) procent"
    case (_, .english): text = "\(isLess ? "minus" : "plus") \(number) per cent"
    }
    if let by = workspace.date(Field.Target.by, of: RecordID(.target, index)) {
      text += language == .swedish ? " till \(by)" : " by \(by)"
    }
    return text
  }

  /// The direction as given, or as the target against the baseline gives it.
  func heading(ofIndicator index: Int) -> Value {
    let (heading, isUnknown) = IndicatorReading.heading(
      of: RecordID(.indicator, index),
      in: workspace
    )
    return switch heading {
    case .increase?: .string("increase")
    case .decrease?: .string("decrease")
    case .maintain?: .string("maintain")
    case nil: isUnknown ? .unknown : .null
    }
  }

  /// The last outcome in the order of time.
  func latestOutcome(ofIndicator index: Int) -> Value {
    guard
      case .list(let list) = workspace.value(
        of: Field.Indicator.outcomes,
        in: RecordID(.indicator, index)
      )
    else { return .null }
    var outcomes: [RecordID] = []
    for element in 0..<list.count {
      guard case .record(let outcome) = workspace.element(element, of: list) else {
        return .unknown
      }
      // Which is the last is not known where the time of one is not.
      if list.count > 1, workspace.presence(of: Field.Outcome.at, in: outcome) == .rejected {
        return .unknown
      }
      outcomes.append(outcome)
    }
    let latest = IndicatorReading.inOrderOfTime(outcomes, in: workspace).last
    return latest.map { .object(Facts.reference(.outcome, $0.record.index)) } ?? .null
  }
}

extension Language {
  /// A decimal as people write it: `75 000`, `1,5`; `75,000`, `1.5`.
  package func number(_ value: ExactDecimal) -> String {
    let plain = value.magnitude.description
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    var text = Int(parts[0]).map { number($0) } ?? String(parts[0])
    if parts.count > 1 { text += (self == .swedish ? "," : ".") + parts[1] }
    return (value.isNegative ? "\u{2212}" : "") + text
  }
}
