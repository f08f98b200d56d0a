package import GoalModel
package import Scalars

/// What an indicator's baseline and target say together, and its outcomes in the order of time.
package struct IndicatorReading: Sendable {
  /// Which way the indicator is to go.
  package enum Heading: Hashable, Sendable {
    case increase
    case decrease
    case maintain
  }

  /// `direction`, or where it is missing what the target against the baseline says.
  package private(set) var heading: Heading?
  package private(set) var target: RecordID?
  package private(set) var bound: TargetStatement.Bound?
  /// The target's value in the indicator's unit; a change through the baseline, nil without one.
  package private(set) var value: ExactDecimal?
  /// Half a unit of the last digit written of the target; of a change what that is of the baseline,
  /// or of the baseline where that is coarser.
  package private(set) var margin: ExactDecimal?
  /// Per cent of the baseline.
  package private(set) var change: ExactDecimal?
  package private(set) var baseline: ExactDecimal?
  package private(set) var baselineDate: PartialDate?
  package private(set) var by: PartialDate?
  /// Whether something that the target's value depends on was rejected.
  private var isValueUnknown = false
  /// Whether the target's time was rejected.
  package private(set) var isTimeUnknown = false
  /// Whether what would say which way the indicator is to go was rejected.
  package private(set) var isHeadingUnknown = false
  /// Whether something that the target or its time depends on was rejected.
  package var isUnknown: Bool { isValueUnknown || isTimeUnknown }

  /// Reads an indicator.
  package init(of indicator: RecordID, in workspace: Workspace) {
    if let record = workspace.part(Field.Indicator.baseline, of: indicator) {
      baseline = workspace.decimal(Field.Baseline.value, of: record)
      baselineDate = workspace.date(Field.Baseline.at, of: record)
      isValueUnknown = Self.isRejected(workspace, Field.Baseline.value, record)
    } else {
      isValueUnknown = Self.isRejected(workspace, Field.Indicator.baseline, indicator)
    }
    if let record = workspace.part(Field.Indicator.target, of: indicator) {
      target = record
      readTarget(record, workspace)
    } else if Self.isRejected(workspace, Field.Indicator.target, indicator) {
      isValueUnknown = true
    }
    readHeading(indicator, workspace)
  }

  private static func isRejected(_ workspace: Workspace, _ field: Int, _ record: RecordID) -> Bool {
    workspace.presence(of: field, in: record) == .rejected
  }

  private static let bounds: [(field: Int, bound: TargetStatement.Bound)] = [
    (Field.Target.atLeast, .atLeast), (Field.Target.atMost, .atMost),
    (Field.Target.exactly, .exactly),
  ]

  private mutating func readTarget(_ record: RecordID, _ workspace: Workspace) {
    for (field, bound) in Self.bounds {
      isValueUnknown = isValueUnknown || Self.isRejected(workspace, field, record)
      if let written = workspace.decimal(field, of: record) {
        self.bound = bound
        value = written
        margin = written.halfLastDigit
      }
    }
    if let written = workspace.decimal(Field.Target.change, of: record) {
      change = written
      resolveChange(written)
      switch headingOfChange {
      case .increase?: bound = .atLeast
      case .decrease?: bound = .atMost
      case .maintain?, nil: bound = .exactly
      }
    }
    by = workspace.date(Field.Target.by, of: record)
    isTimeUnknown = Self.isRejected(workspace, Field.Target.by, record)
    if Self.isRejected(workspace, Field.Target.change, record) { isValueUnknown = true }
  }

  /// The value that a change of the baseline leads to.
  private mutating func resolveChange(_ change: ExactDecimal) {
    let hundred = ExactDecimal(100)
    guard let baseline, let share = hundred.adding(change)?.divided(by: hundred) else { return }
    value = baseline.multiplied(by: share)
    let own = change.halfLastDigit.divided(by: hundred)
    let fine = own.flatMap { baseline.magnitude.multiplied(by: $0) }
    let coarse = baseline.halfLastDigit
    margin = fine.map { max($0, coarse) } ?? coarse
  }

  private mutating func readHeading(_ indicator: RecordID, _ workspace: Workspace) {
    heading = Self.writtenHeading(of: indicator, in: workspace)
    guard heading == nil else { return }
    isHeadingUnknown =
      isValueUnknown || Self.isRejected(workspace, Field.Indicator.direction, indicator)
    if !isHeadingUnknown { heading = headingOfTarget }
  }

  private static func writtenHeading(
    of indicator: RecordID,
    in workspace: Workspace
  ) -> Heading? {
    switch workspace.word(Field.Indicator.direction, of: indicator) {
    case 0?: .increase
    case 1?: .decrease
    case 2?: .maintain
    default: nil
    }
  }

  /// Which way an indicator is to go, and whether the reader rejected what would say so: ``heading``
  /// and ``isHeadingUnknown`` alone, for which most indicators need nothing else to be read.
  package static func heading(
    of indicator: RecordID,
    in workspace: Workspace
  ) -> (heading: Heading?, isUnknown: Bool) {
    if let written = writtenHeading(of: indicator, in: workspace) { return (written, false) }
    let reading = IndicatorReading(of: indicator, in: workspace)
    return (reading.heading, reading.isHeadingUnknown)
  }

  /// Which way a change goes: a change of per cent of what is below zero goes the other way.
  private var headingOfChange: Heading? {
    guard let change else { return nil }
    guard !change.isZero else { return .maintain }
    return change.isNegative == (baseline?.isNegative ?? false) ? .increase : .decrease
  }

  private var headingOfTarget: Heading? {
    if change != nil { return headingOfChange }
    guard let bound, let value, let baseline else { return nil }
    return switch bound {
    case .atLeast: value > baseline ? .increase : nil
    case .atMost: value < baseline ? .decrease : nil
    case .exactly: value == baseline ? .maintain : value > baseline ? .increase : .decrease
    }
  }
}

extension IndicatorReading {
  /// An outcome with its time.
  package typealias DatedOutcome = (record: RecordID, at: PartialDate?)

  /// Outcomes in the order of time, by their last days; one without a time stands before the one
  /// with a time that is written next, after all where none is.
  ///
  /// - Parameters:
  ///   - outcomes: as written.
  ///   - workspace: the workspace that they are of.
  /// - Returns: the outcomes, each with its time as far as that could be read.
  /// - Complexity: O(outcomes · log outcomes).
  package static func inOrderOfTime(
    _ outcomes: [RecordID],
    in workspace: Workspace
  ) -> [DatedOutcome] {
    // Those without a time take the day of the next; nil is after all days.
    var next: CalendarDate?
    let dated = outcomes.enumerated().reversed().map { position, outcome in
      let at = workspace.date(Field.Outcome.at, of: outcome)
      next = at?.last ?? next
      return (outcome: (record: outcome, at: at), day: next, position: position)
    }
    return dated.sorted { left, right in
      guard left.day != right.day else { return left.position < right.position }
      guard let one = left.day, let other = right.day else { return right.day == nil }
      return one < other
    }.map(\.outcome)
  }
}
