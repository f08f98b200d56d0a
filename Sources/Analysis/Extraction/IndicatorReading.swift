package import GoalModel
package import Scalars

/// What an indicator's baseline and target say together.
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
  /// Half a unit of the last digit written of the target, or of the baseline where that is coarser.
  package private(set) var margin: ExactDecimal?
  /// Per cent of the baseline.
  package private(set) var change: ExactDecimal?
  package private(set) var baseline: ExactDecimal?
  package private(set) var baselineDate: PartialDate?
  package private(set) var by: PartialDate?
  /// Whether something that the target or its time depends on was rejected.
  package private(set) var isUnknown = false

  /// Reads an indicator.
  package init(of indicator: RecordID, in workspace: Workspace) {
    if let record = workspace.record(FieldPosition.indicatorBaseline, indicator) {
      baseline = workspace.decimal(FieldPosition.baselineValue, record)
      baselineDate = workspace.date(FieldPosition.baselineDate, record)
      isUnknown = workspace.isRejected(FieldPosition.baselineValue, record)
    } else {
      isUnknown = workspace.isRejected(FieldPosition.indicatorBaseline, indicator)
    }
    if let record = workspace.record(FieldPosition.indicatorTarget, indicator) {
      target = record
      readTarget(record, workspace)
    } else if workspace.isRejected(FieldPosition.indicatorTarget, indicator) {
      isUnknown = true
    }
    readHeading(indicator, workspace)
  }

  private mutating func readTarget(_ record: RecordID, _ workspace: Workspace) {
    let bounds: [(Int, TargetStatement.Bound)] = [
      (FieldPosition.targetAtLeast, .atLeast), (FieldPosition.targetAtMost, .atMost),
      (FieldPosition.targetExactly, .exactly),
    ]
    for (field, bound) in bounds {
      isUnknown = isUnknown || workspace.isRejected(field, record)
      if let written = workspace.decimal(field, record) {
        self.bound = bound
        value = written
        margin = TargetStatement.Level.margin(of: written)
      }
    }
    if let written = workspace.decimal(FieldPosition.targetChange, record) {
      change = written
      bound = written.isZero ? .exactly : written.isNegative ? .atMost : .atLeast
      resolveChange(written)
    }
    by = workspace.date(FieldPosition.targetBy, record)
    isUnknown =
      isUnknown || workspace.isRejected(FieldPosition.targetChange, record)
      || workspace.isRejected(FieldPosition.targetBy, record)
  }

  /// The value that a change of the baseline leads to.
  private mutating func resolveChange(_ change: ExactDecimal) {
    let hundred = ExactDecimal(100)
    guard let baseline, let share = hundred.adding(change)?.divided(by: hundred) else { return }
    value = baseline.multiplied(by: share)
    let own = TargetStatement.Level.margin(of: change).divided(by: hundred)
    let fine = own.flatMap { baseline.magnitude.multiplied(by: $0) }
    let coarse = TargetStatement.Level.margin(of: baseline)
    margin = fine.map { max($0, coarse) } ?? coarse
  }

  private mutating func readHeading(_ indicator: RecordID, _ workspace: Workspace) {
    switch workspace.word(FieldPosition.indicatorDirection, indicator) {
    case 0?: heading = .increase
    case 1?: heading = .decrease
    case 2?: heading = .maintain
    default:
      guard !isUnknown, !workspace.isRejected(FieldPosition.indicatorDirection, indicator) else {
        return
      }
      heading = headingOfTarget
    }
  }

  private var headingOfTarget: Heading? {
    if let change {
      return change.isZero ? .maintain : change.isNegative ? .decrease : .increase
    }
    guard let bound, let value, let baseline else { return nil }
    return switch bound {
    case .atLeast: value > baseline ? .increase : nil
    case .atMost: value < baseline ? .decrease : nil
    case .exactly: value == baseline ? .maintain : value > baseline ? .increase : .decrease
    }
  }
}
