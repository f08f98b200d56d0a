import Findings
import Scalars

/// What became of a goal's indicators and their targets.
struct IndicatorComparison {
  private(set) var parts: [PartChange] = []
  private(set) var ambition: [AmbitionChange] = []

  init(_ before: ReviewedGoal, _ after: ReviewedGoal) {
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
    for (number, indicator) in before.indicators.enumerated() where !kept.contains(number) && !indicator.unread.contains(.name) {
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
      name: TextPieces(indicator.name),
      text: TextPieces(""),
      ties: [indicator.measure].compactMap { $0 }
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
      keys.text(.unit, \.unit),
      keys.text(.kolada, \.kolada),
      keys.value(.baseline) { measured($0, $0.baseline) },
      keys.value(.target, oldTarget.map { .target($0) }, newTarget.map { .target($0) }),
      before.outcomes == after.outcomes && before.unread == after.unread
        ? nil : keys.value(.outcomes) { measured($0, $0.outcomes.last) },
    ]
    var part = PartChange(kind: .changed, name: after.name, id: after.id)
    part.fields = changes.compactMap { $0 }
    if !part.fields.isEmpty { parts.append(part) }
    let reasons = Ambition(before, after).reasons
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
