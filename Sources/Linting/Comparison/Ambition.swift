import Analysis
import Findings
import Scalars

/// Whether an indicator aims higher or lower than it did.
///
/// Which way is up is said by the target (`at_least`, `at_most`), else by where the indicator is to
/// go from its baseline, else by whether more of its quantity is better.
struct Ambition {
  /// Empty where nothing of the aim has changed.
  private(set) var reasons: [AmbitionChange.Reason] = []

  /// - Parameters:
  ///   - before: The indicator as it was.
  ///   - after: The indicator as it is.
  ///   - ends: When the periods of the two documents end.
  init(
    _ before: ReviewedGoal.Indicator,
    _ after: ReviewedGoal.Indicator,
    _ ends: PeriodEnds
  ) {
    // Of a target that could not be read nothing is known.
    guard !before.unread.contains(.target), !after.unread.contains(.target) else { return }
    guard let former = before.comparedTarget else {
      if after.comparedTarget != nil { reasons = [.targetAdded] }
      return
    }
    guard let latter = after.comparedTarget else {
      reasons = [.targetGone]
      return
    }
    if let reason = Self.reason(ofLevels: (before, former), (after, latter)) {
      reasons.append(reason)
    }
    if let reason = Self.reason(ofDates: former.by, latter.by, ends) { reasons.append(reason) }
  }

  private typealias Side = (indicator: ReviewedGoal.Indicator, target: ComparedValue.Target)

  private static func reason(ofLevels old: Side, _ new: Side) -> AmbitionChange.Reason? {
    let isAlike = old.target.aim == new.target.aim
    // A share of the baseline is compared with a share; with a level only through the baseline.
    let areShares = isAlike && old.target.aim == .change
    let (former, latter) = (unit(of: old), unit(of: new))
    let levels =
      areShares
      ? (ExactDecimal(old.target.value), ExactDecimal(new.target.value))
      : (level(of: old, in: former), level(of: new, in: latter))
    guard let before = levels.0, let after = levels.1, areShares || former.name == latter.name
    else { return .otherMeasure }
    if before == after {
      return isAlike ? nil : reason(ofAims: old.target.aim, new.target.aim)
    }
    let (oldWay, newWay) = (direction(old), direction(new))
    guard let isMore = oldWay ?? newWay, newWay ?? isMore == isMore else {
      return .unknownDirection
    }
    return (after > before) == isMore ? .higherLevel : .lowerLevel
  }

  private static func unit(of side: Side) -> UnitOfMeasure {
    UnitOfMeasure(side.indicator.unit ?? "")
  }

  /// The level that a target sets, brought to the smallest step of its unit.
  private static func level(of side: Side, in unit: UnitOfMeasure) -> ExactDecimal? {
    side.indicator.targetLevel.flatMap { ExactDecimal($0) }.flatMap { unit.normalised($0) }
  }

  /// Of one level: whether to hit it exactly is more than to come at least there nothing says.
  private static func reason(
    ofAims old: ReviewedGoal.Indicator.Aim,
    _ new: ReviewedGoal.Indicator.Aim
  ) -> AmbitionChange.Reason? {
    // A change of the baseline and the level that it leads to say the same.
    old == .change || new == .change ? nil : .unknownDirection
  }

  /// Whether more is a higher aim; nil where nothing says.
  private static func direction(_ side: Side) -> Bool? {
    switch side.target.aim {
    case .atLeast: return true
    case .atMost: return false
    case .change:
      if let share = ExactDecimal(side.target.value), !share.isZero { return !share.isNegative }
    case .exactly: break
    }
    if let aimsAtMore = side.indicator.aimsAtMore { return aimsAtMore }
    return switch side.indicator.better {
    case .some(1): true
    case .some(-1): false
    default: nil
    }
  }

  /// Whether a day or year that something is to be reached by has moved; a date that is gone is
  /// later than any, and one that goes with the period of its document has not moved.
  static func reason(
    ofDates old: String?,
    _ new: String?,
    _ ends: PeriodEnds
  ) -> AmbitionChange.Reason? {
    guard old != new else { return nil }
    guard let before = old.flatMap({ PartialDate(parsing: $0) }) else { return .earlier }
    guard let after = new.flatMap({ PartialDate(parsing: $0) }) else { return .later }
    // `2030` and `2030-12-31` are the same day.
    if before.last == after.last || ends.areMet(by: before, after) { return nil }
    return after.last > before.last ? .later : .earlier
  }
}

/// When the periods of two documents end, as written; nil where that is not said.
struct PeriodEnds {
  var old: String?
  var new: String?

  /// Whether what was to be reached by the end of the old period is to be reached by that of the
  /// new one.
  fileprivate func areMet(by before: PartialDate, _ after: PartialDate) -> Bool {
    func isMet(_ end: String?, by date: PartialDate) -> Bool {
      guard let end = end.flatMap({ PartialDate(parsing: $0) })?.last else { return false }
      return date.precision == .year ? date.year == end.year : date.last == end
    }
    return isMet(old, by: before) && isMet(new, by: after)
  }
}

extension ExactDecimal {
  fileprivate init?(_ number: ReviewedNumber) {
    self.init(parsing: number.text)
  }
}
