import Analysis
import Findings
import GoalModel
import Scalars

// MARK: - How indicators have gone

extension ReviewReader {
  func indicator(_ number: Int) -> ReviewedGoal.Indicator {
    let record = RecordID(.indicator, number)
    var indicator = ReviewedGoal.Indicator(name: text(Field.Indicator.name, of: record) ?? "")
    indicator.id = text(Field.Indicator.id, of: record)
    indicator.kind = word(Field.Indicator.kind, of: record)
    indicator.kolada = text(Field.Indicator.kolada, of: record)
    indicator.direction = word(Field.Indicator.direction, of: record)
    let quantity = model.reference(Field.Indicator.quantity, of: record)
    var namer = namer
    indicator.quantity = quantity.map { namer.name(of: $0) }
    indicator.better = quantity.flatMap { model.better(ofQuantity: $0.index) }
    indicator.scope = word(Field.Indicator.scope, of: record)
    indicator.unit =
      text(Field.Indicator.unit, of: record)
      ?? quantity.flatMap { model.localizedText(of: Field.Quantity.unit, in: $0)?[language] }
    let reading = IndicatorReading(of: record, in: model)
    if let baseline = model.part(Field.Indicator.baseline, of: record) {
      indicator.baseline = point(
        Field.Baseline.value,
        at: model.date(Field.Baseline.at, of: baseline),
        of: baseline
      )
    }
    indicator.outcomes = outcomes(of: record)
    indicator.aimsAtMore =
      switch reading.heading {
      case .increase?: true
      case .decrease?: false
      case .maintain?, nil: nil
      }
    if let target = reading.target {
      let aims: [(Int, ReviewedGoal.Indicator.Aim)] = [
        (Field.Target.atLeast, .atLeast), (Field.Target.atMost, .atMost),
        (Field.Target.exactly, .exactly), (Field.Target.change, .change),
      ]
      for (field, aim) in aims where indicator.aim == nil {
        guard let point = point(field, at: reading.by, of: target) else { continue }
        indicator.aim = aim
        indicator.target = point
      }
      indicator.targetLevel = reading.value.map { ReviewedNumber($0) }
    }
    indicator.unread = unread(ofIndicator: record)
    let standing = standing(of: record, reading, unread: indicator.unread)
    (indicator.status, indicator.doubt) = (standing.status, standing.doubt)
    return indicator
  }

  private func point(
    _ field: Int,
    at date: PartialDate?,
    of record: RecordID
  ) -> ReviewedGoal.Indicator.Point? {
    number(field, of: record).map {
      ReviewedGoal.Indicator.Point(value: $0, at: date?.description, year: date?.yearAndFraction)
    }
  }

  /// Whether a time has not begun yet.
  private func isAhead(_ date: PartialDate?) -> Bool { date.map { $0.first > today } ?? false }

  private func datedOutcomes(of indicator: RecordID) -> [IndicatorReading.DatedOutcome] {
    let records = model.numbers(Field.Indicator.outcomes, .indicator, indicator.index).map {
      RecordID(.outcome, $0)
    }
    return IndicatorReading.inOrderOfTime(records, in: model)
  }

  private func outcomes(of indicator: RecordID) -> [ReviewedGoal.Indicator.Point] {
    datedOutcomes(of: indicator).compactMap { outcome in
      var point = point(Field.Outcome.value, at: outcome.at, of: outcome.record)
      point?.isAhead = isAhead(outcome.at)
      return point
    }
  }

  /// What has been measured, in the order of time, and whether something that could not
  /// be read may be the last of it.
  private func measured(
    _ indicator: RecordID,
    unread: Set<ComparedField>
  ) -> (values: [(value: ExactDecimal, at: PartialDate?)], isLastUnread: Bool) {
    let dated = datedOutcomes(of: indicator).filter { !isAhead($0.at) }
    let values = dated.compactMap { outcome in
      model.decimal(Field.Outcome.value, of: outcome.record).map { (value: $0, at: outcome.at) }
    }
    guard unread.contains(.outcomes) else { return (values, false) }
    let lost = dated.filter { model.decimal(Field.Outcome.value, of: $0.record) == nil }
    let isOlder = lost.allSatisfy { outcome in
      guard let at = outcome.at, let last = values.last?.at else { return false }
      return at.last < last.first
    }
    let isRejected =
      model.isRejected(Field.Indicator.outcomes, in: indicator)
      || dated.contains { model.isRejected(Field.Outcome.at, in: $0.record) }
    return (values, isRejected || !isOlder)
  }

  private typealias Standing = (
    status: ReviewedGoal.Indicator.Status, doubt: ReviewedGoal.Indicator.Doubt?
  )

  private func standing(
    of indicator: RecordID,
    _ reading: IndicatorReading,
    unread: Set<ComparedField>
  ) -> Standing {
    func unknown(_ doubt: ReviewedGoal.Indicator.Doubt) -> Standing { (.unknown, doubt) }
    let (measured, isLastUnread) = measured(indicator, unread: unread)
    if isLastUnread { return unknown(.unreadOutcome) }
    guard let (last, lastDate) = measured.last else { return unknown(.noOutcome) }
    if unread.contains(.target) { return unknown(.unreadTarget) }
    // Without a baseline the first that was measured stands for it; one that is later than all
    // outcomes is no start.
    let isStartUnread = unread.contains(.baseline) || unread.contains(.outcomes)
    var start = reading.baseline
    if start == nil, !isStartUnread, measured.count > 1 { start = measured.first?.value }
    if let began = reading.baselineDate, let lastDate, lastDate.last < began.first { start = nil }
    if let bound = reading.bound, let value = reading.value {
      return standing(measured, from: start, against: reading.by) { outcome in
        self.isMet(outcome, bound, value, margin: reading.margin)
      } distance: { outcome in
        self.distance(outcome, bound, value)
      }
    }
    if unread.contains(.baseline) || reading.isHeadingUnknown { return unknown(.unreadStart) }
    guard let start, let heading = reading.heading else { return unknown(.noComparison) }
    if last == start { return (.unchanged, nil) }
    return switch heading {
    case .increase: (last > start ? .nearer : .farther, nil)
    case .decrease: (last < start ? .nearer : .farther, nil)
    case .maintain: (.changed, nil)
    }
  }

  /// How what has been measured, at least one value, stands to a target.
  ///
  /// As the rule on targets that have passed has it, what was measured in the years before the
  /// target's says nothing of whether it was met.
  private func standing(
    _ measured: [(value: ExactDecimal, at: PartialDate?)],
    from start: ExactDecimal?,
    against by: PartialDate?,
    isMet: (ExactDecimal) -> Bool,
    distance: (ExactDecimal) -> ExactDecimal?
  ) -> Standing {
    guard let last = measured.last?.value else { return (.unknown, .noOutcome) }
    if let by, by.last < today {
      guard measured.contains(where: { $0.at.map { $0.year >= by.year } ?? true }) else {
        return (.unknown, .noOutcomeOfTarget)
      }
      if isMet(last) { return (.met, nil) }
      let ofYear = measured.filter { $0.at?.year == by.year }
      let inTime = ofYear.last { $0.at.map { $0.last <= by.last } ?? false } ?? ofYear.first
      return (inTime.map { isMet($0.value) } ?? true ? .notMet : .missed, nil)
    }
    if isMet(last) { return (.met, nil) }
    guard let start, let now = distance(last),
      let then = isMet(start) ? ExactDecimal.zero : distance(start)
    else { return (.notMet, nil) }
    return (now == then ? .unchanged : now < then ? .nearer : .farther, nil)
  }

  /// How far a value is from what a target allows, 0 on the side that it allows.
  private func distance(
    _ outcome: ExactDecimal,
    _ bound: TargetStatement.Bound,
    _ value: ExactDecimal
  ) -> ExactDecimal? {
    guard let distance = outcome.subtracting(value) else { return nil }
    return switch bound {
    case .atLeast: distance.isNegative ? distance.magnitude : .zero
    case .atMost: distance.isNegative ? .zero : distance
    case .exactly: distance.magnitude
    }
  }

  private func isMet(
    _ outcome: ExactDecimal,
    _ bound: TargetStatement.Bound,
    _ value: ExactDecimal,
    margin: ExactDecimal?
  ) -> Bool {
    switch bound {
    case .atLeast: outcome >= value
    case .atMost: outcome <= value
    case .exactly:
      outcome == value
        || (outcome.subtracting(value).flatMap { distance in
          margin.map { distance.magnitude < $0 }
        } ?? false)
    }
  }
}

extension PartialDate {
  /// The year, and for months and days how much of it has passed.
  fileprivate var yearAndFraction: Double {
    switch precision {
    case .year: Double(year)
    case .month: Double(year) + Double(first.month - 1) / 12
    case .day: Double(year) + Double(first.dayOfYear - 1) / 366
    }
  }
}
