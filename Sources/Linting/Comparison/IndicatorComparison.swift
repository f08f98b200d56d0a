import Findings
import Scalars

/// What became of a goal's indicators and their targets.
struct IndicatorComparison {
  private(set) var parts: [PartChange] = []
  private(set) var ambition: [AmbitionChange] = []

  private let ends: PeriodEnds

  /// - Parameters:
  ///   - before: The goal as it was.
  ///   - after: The goal as it is.
  ///   - ends: When the periods of the two documents end.
  init(_ before: ReviewedGoal, _ after: ReviewedGoal, _ ends: PeriodEnds) {
    self.ends = ends
    let pairs = LikenessMatcher(
      old: before.indicators.map { Self.item($0) },
      new: after.indicators.map { Self.item($0) }
    ).pairs()
    var formerOf: [Int: Int] = [:]
    for pair in pairs { formerOf[pair.new] = pair.old }
    let keys = KeyComparison(before, after)
    for (number, indicator) in after.indicators.enumerated() {
      if let former = formerOf[number] {
        compare(before.indicators[former], indicator)
      } else if !indicator.unread.contains(.name) {
        addPart(indicator, .added)
        if let target = indicator.comparedTarget, !keys.isUnsure(.added, .indicators) {
          ambition.append(
            AmbitionChange(
              indicator: indicator.name,
              reasons: [.targetAdded],
              old: nil,
              new: .target(target)
            )
          )
        }
      }
    }
    let kept = Set(formerOf.values)
    for (number, indicator) in before.indicators.enumerated()
    where !kept.contains(number) && !indicator.unread.contains(.name) {
      addPart(indicator, .gone)
      if let target = indicator.comparedTarget, !keys.isUnsure(.gone, .indicators) {
        ambition.append(
          AmbitionChange(
            indicator: indicator.name,
            reasons: [.targetGone],
            old: .target(target),
            new: nil
          )
        )
      }
    }
  }

  private static func item(_ indicator: ReviewedGoal.Indicator) -> LikenessMatcher.Item {
    LikenessMatcher.Item(
      key: indicator.id,
      name: LetterTriples(indicator.name),
      text: LetterTriples(""),
      ties: [indicator.measure].compactMap { $0 },
      detail: "\(indicator.target?.value.text ?? "") \(indicator.target?.at ?? "") "
        + "\(indicator.unit ?? "") \(indicator.scope ?? "") \(indicator.direction ?? "")"
    )
  }

  private mutating func addPart(_ indicator: ReviewedGoal.Indicator, _ kind: Comparison.Kind) {
    var part = PartChange(kind: kind, name: indicator.name, id: indicator.id)
    part.value = indicator.comparedTarget.map { .target($0) }
    parts.append(part)
  }

  private mutating func compare(
    _ before: ReviewedGoal.Indicator,
    _ after: ReviewedGoal.Indicator
  ) {
    func measured(
      _ indicator: ReviewedGoal.Indicator,
      _ point: ReviewedGoal.Indicator.Point?
    )
      -> ComparedValue?
    {
      point.map { .measured($0.value, unit: indicator.unit, at: $0.at) }
    }
    let (oldTarget, newTarget) = (before.comparedTarget, after.comparedTarget)
    let keys = KeyComparison(before, after)
    let changes: [FieldChange?] = [
      keys.text(.id, \.id),
      keys.value(.name) { .text($0.name) },
      keys.text(.quantity, \.quantity),
      keys.word(.scope, \.scope),
      keys.word(.indicatorKind, \.kind),
      keys.text(.unit, \.unit),
      keys.text(.kolada, \.kolada),
      keys.word(.direction, \.direction),
      keys.value(.baseline) { measured($0, $0.baseline) },
      isSame(oldTarget, newTarget) && !keys.isUnreadOnce(.target)
        ? nil
        : keys.value(.target, oldTarget.map { .target($0) }, newTarget.map { .target($0) }),
    ]
    var part = PartChange(kind: .changed, name: after.name, id: after.id)
    part.fields = changes.compactMap { $0 } + outcomes(keys)
    if !part.fields.isEmpty { parts.append(part) }
    let reasons = Ambition(before, after, ends).reasons
    if !reasons.isEmpty {
      ambition.append(
        AmbitionChange(
          indicator: after.name,
          reasons: reasons,
          old: oldTarget.map { .target($0) },
          new: newTarget.map { .target($0) }
        )
      )
    }
  }

  /// What became of what was measured: the last outcome, and of those before it the ones that differ.
  private func outcomes(_ keys: KeyComparison<ReviewedGoal.Indicator>) -> [FieldChange] {
    let (before, after) = (keys.before, keys.after)
    guard before.outcomes != after.outcomes || keys.isUnreadOnce(.outcomes) else { return [] }
    let last = keys.value(.outcomes) { indicator in
      indicator.outcomes.last.map { .measured($0.value, unit: indicator.unit, at: $0.at) }
    }
    // What has been measured since follows upon what was there.
    let isContinued = after.outcomes.starts(with: before.outcomes)
    guard !isContinued, !before.unread.contains(.outcomes), !after.unread.contains(.outcomes) else {
      return [last].compactMap { $0 }
    }
    let (old, new) = (before.outcomes.dropLast(), after.outcomes.dropLast())
    func series(
      _ points: [ReviewedGoal.Indicator.Point],
      _ indicator: ReviewedGoal.Indicator
    ) -> ComparedValue? {
      points.isEmpty ? nil : .series(points, unit: indicator.unit)
    }
    let all = (Set(before.outcomes), Set(after.outcomes))
    let earlier = keys.value(
      .earlierOutcomes,
      series(old.filter { !all.1.contains($0) }, before),
      series(new.filter { !all.0.contains($0) }, after)
    )
    return [last, earlier].compactMap { $0 }
  }

  /// Whether two targets ask for the same by the same day.
  private func isSame(_ old: ComparedValue.Target?, _ new: ComparedValue.Target?) -> Bool {
    guard var old, let new else { return old == new }
    if KeyComparison<ReviewedGoal.Indicator>.endTogether(old.by, new.by) { old.by = new.by }
    return old == new
  }
}

extension ReviewedGoal.Indicator {
  /// The target as it is written; nil where there is none.
  var comparedTarget: ComparedValue.Target? {
    guard let aim, let target else { return nil }
    return ComparedValue.Target(
      aim: aim,
      value: target.value,
      unit: aim == .change ? "%" : unit,
      by: target.at
    )
  }

  /// What is measured and where; nil where no quantity is named.
  var measure: String? { quantity.map { "quantity \($0) \(scope ?? "")" } }
}
