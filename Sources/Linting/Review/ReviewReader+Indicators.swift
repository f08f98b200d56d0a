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
    indicator.status = status(of: record, reading)
    indicator.unread = unread(ofIndicator: record)
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

  /// The outcomes in the order of time where all say when they were, else as written.
  private func datedOutcomes(of indicator: RecordID) -> [(record: RecordID, at: PartialDate?)] {
    let records = model.numbers(Field.Indicator.outcomes, .indicator, indicator.index).map {
      RecordID(.outcome, $0)
    }
    let dated = records.map { ($0, model.date(Field.Outcome.at, of: $0)) }
    guard dated.allSatisfy({ $0.1 != nil }) else { return dated }
    return dated.enumerated().sorted { left, right in
      let (one, other) = (left.element.1?.last, right.element.1?.last)
      guard let one, let other, one != other else { return left.offset < right.offset }
      return one < other
    }.map(\.element)
  }

  private func outcomes(of indicator: RecordID) -> [ReviewedGoal.Indicator.Point] {
    datedOutcomes(of: indicator).compactMap {
      point(Field.Outcome.value, at: $0.at, of: $0.record)
    }
  }

  private func status(
    of indicator: RecordID,
    _ reading: IndicatorReading
  ) -> ReviewedGoal.Indicator.Status {
    let measured = datedOutcomes(of: indicator).compactMap { outcome in
      model.decimal(Field.Outcome.value, of: outcome.record).map { (value: $0, at: outcome.at) }
    }
    guard let (last, lastDate) = measured.last else { return .unknown }
    // Without a baseline the first that was measured stands for it; one that is later than all
    // outcomes is no start.
    var start = reading.baseline ?? (measured.count > 1 ? measured.first?.value : nil)
    if let began = reading.baselineDate, let lastDate, lastDate.last < began.first { start = nil }
    if let bound = reading.bound, let value = reading.value {
      func isMet(_ outcome: ExactDecimal) -> Bool {
        self.isMet(outcome, bound, value, margin: reading.margin)
      }
      if isMet(last) { return .met }
      if let by = reading.by, by.last < today {
        let inTime = measured.last { $0.at.map { $0.last <= by.last } ?? false }
        return inTime.map { isMet($0.value) } ?? false ? .notMet : .missed
      }
      guard let start, let now = last.subtracting(value)?.magnitude,
        let then = start.subtracting(value)?.magnitude
      else { return .notMet }
      return now == then ? .unchanged : now < then ? .nearer : .farther
    }
    guard let start else { return .unknown }
    if last == start { return reading.heading == nil ? .unknown : .unchanged }
    return switch reading.heading {
    case .increase?: last > start ? .nearer : .farther
    case .decrease?: last < start ? .nearer : .farther
    case .maintain?: .changed
    case nil: .unknown
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
          margin.map { distance.magnitude <= $0 }
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
