import Scalars

/// Rows of targets.
extension AnalysisResults {
  func targetRows(_ constraints: TargetConstraints, indicators: [Int]) -> [TargetConflictRow] {
    var rows = facts.indicators.indices.compactMap { position -> TargetConflictRow? in
      guard facts.goals[facts.indicators[position].goal].isActive else { return nil }
      return facts.indicators[position].statement.flatMap { outOfRange($0, position) }
    }
    rows += constraints.conflicts().lazy
      .filter { !isPartial($0, constraints) && !isUncertain($0, constraints) }
      .compactMap { row($0, constraints, indicators) }
    return rows.enumerated().sorted {
      ($0.element.target, $0.offset) < ($1.element.target, $1.offset)
    }.map(\.element)
  }

  /// Whether targets that are added up are concerned, and not all of the sum is known: parts of a
  /// whole are compared neither with each other nor singly with the whole.
  private func isPartial(_ conflict: TargetConflict, _ constraints: TargetConstraints) -> Bool {
    let isRate = conflict.statements.contains { constraints.statements[$0].isRate }
    guard facts.quantities[conflict.quantity].isAdditive, !isRate else { return false }
    func isUnknown(_ whole: Int) -> Bool { facts.goals[whole].hasUnknownParts }
    if let parent = conflict.parent, isUnknown(constraints.statements[parent].goal) { return true }
    return conflict.statements.contains {
      facts.hierarchy.parents[constraints.statements[$0].goal].contains(where: isUnknown)
    }
  }

  /// Whether a target is weaker than that of a goal of which it is not known whether it is above.
  private func isUncertain(_ conflict: TargetConflict, _ constraints: TargetConstraints) -> Bool {
    conflict.kind == .weaker
      && conflict.statements.contains {
        facts.goals[constraints.statements[$0].goal].hasUnknownParent
      }
  }

  /// A value outside the quantity's range, which is in the quantity's own unit; of a quantity without
  /// one it is in whatever unit the value is in.
  private func outOfRange(_ statement: TargetStatement, _ position: Int) -> TargetConflictRow? {
    let indicator = facts.indicators[position]
    let quantity = facts.quantities[statement.quantity]
    let factor = quantity.unit.isEmpty ? indicator.unitFactor : quantity.unitFactor
    guard let range = quantity.range, let value = statement.level?.value,
      let least = range.lowerBound.multiplied(by: factor),
      let greatest = range.upperBound.multiplied(by: factor),
      value < least || greatest < value,
      quantity.unit.isEmpty || statement.unit.isEmpty || quantity.unit == statement.unit,
      let target = indicator.target
    else { return nil }
    return TargetConflictRow(
      kind: .outOfRange,
      goal: statement.goal,
      indicator: indicator.number,
      target: target,
      quantity: statement.quantity,
      scope: statement.scope,
      isWithinDocument: true,
      total: nil,
      parent: nil,
      others: [],
      decision: .none
    )
  }

  private func row(
    _ conflict: TargetConflict,
    _ constraints: TargetConstraints,
    _ indicators: [Int]
  ) -> TargetConflictRow? {
    let pointed = conflict.kind == .childSum ? conflict.parent : conflict.statements.last
    guard let pointed, let target = facts.indicators[indicators[pointed]].target else { return nil }
    let others = (conflict.statements + (conflict.parent.map { [$0] } ?? [])).sorted()
      .filter { $0 != pointed }
      .map { statement in
        let indicator = facts.indicators[indicators[statement]]
        return RowParty(
          goal: indicator.goal,
          anchor: indicator.target.map { .targetValue(target: $0) } ?? .goal(indicator.goal),
          target: indicator.target
        )
      }
    let indicator = facts.indicators[indicators[pointed]]
    return TargetConflictRow(
      kind: conflict.kind,
      goal: indicator.goal,
      indicator: indicator.number,
      target: target,
      quantity: conflict.quantity,
      scope: conflict.scope,
      isWithinDocument: conflict.isWithinDocument,
      total: conflict.total.flatMap { $0.divided(by: indicator.unitFactor) },
      parent: conflict.kind == .weaker
        ? conflict.parent.map { constraints.statements[$0].goal } : nil,
      others: others,
      decision: conflict.kind.isDecidable(withinDocument: conflict.isWithinDocument)
        ? RowDecision(conflict.pairs, facts) : .none
    )
  }
}

extension TargetConflict.Kind {
  /// Whether decisions may settle it: errors of targets are not for them.
  func isDecidable(withinDocument: Bool) -> Bool {
    switch self {
    case .infeasible, .outOfRange: false
    case .yearMismatch: !withinDocument
    case .superseded, .childSum, .weaker, .duplicate: true
    }
  }

  /// Whether it is found between a goal and those above it.
  var isAmongKin: Bool {
    switch self {
    case .childSum, .weaker: true
    case .infeasible, .yearMismatch, .superseded, .outOfRange, .duplicate: false
    }
  }
}

extension TargetConstraints {
  /// For the indicators of statements that are parts of a sum, the sum.
  func sums(ofIndicators indicators: [Int]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for (statement, indicator) in indicators.enumerated()
    where sums.sumOfStatement[statement] >= 0 {
      found[indicator] = sums.sumOfStatement[statement]
    }
    return found
  }
}
