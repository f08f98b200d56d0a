import Scalars

/// Targets against those of the goal above.
extension TargetConstraints {
  /// Sums of parts that do not reach, or go past, the parent's target.
  func childSums() -> [TargetConflict] {
    sums.sums.compactMap { sum in
      let parent = statements[sum.parent]
      let parts = sum.parts.map { statements[$0] }
      // Of floors and ceilings together nothing is known.
      let isFloor = parts.allSatisfy { $0.bound != .atMost }
      let isCeiling = parts.allSatisfy { $0.bound != .atLeast }
      guard sum.isKnown, let whole = parent.level, isFloor || isCeiling else { return nil }
      var total = ExactDecimal.zero
      var margin = ExactDecimal.zero
      for part in parts {
        guard let level = part.level, let value = total.adding(level.value),
          let slack = margin.adding(level.margin)
        else { return nil }
        total = value
        margin = slack
      }
      guard let level = TargetStatement.Level(total, margin: margin) else { return nil }
      let misses =
        switch parent.bound {
        case .atLeast: level.high <= whole.low
        case .atMost: level.low >= whole.high
        case .exactly: isFloor && level.low >= whole.high || isCeiling && level.high <= whole.low
        }
      guard misses else { return nil }
      return conflict(.childSum, sum.parts, parent: sum.parent, total: total)
    }
  }

  /// Targets that demand less, or the same later, than one of a parent.
  ///
  /// Where both are changes against the same year, a part of the organisation is compared with the
  /// whole too. Of several targets above the strongest counts.
  func weaker() -> [TargetConflict] {
    struct Key: Hashable {
      var goal: Int
      var quantity: Int
    }
    let byGoal = Dictionary(grouping: statements.indices) {
      Key(goal: statements[$0].goal, quantity: statements[$0].quantity)
    }
    var found: [TargetConflict] = []
    for (index, statement) in statements.enumerated() where sums.sumOfStatement[index] < 0 {
      var strongest: Int?
      for goal in context.hierarchy.parents[statement.goal]
      where !context.hierarchy.isRing(goal, statement.goal) {
        for other in byGoal[Key(goal: goal, quantity: statement.quantity)] ?? []
        where isWeaker(statement, than: statements[other])
          && strongest.map({ isWeaker(statements[$0], than: statements[other]) }) != false
        {
          strongest = other
        }
      }
      if let strongest {
        found.append(conflict(.weaker, [index], parent: strongest, total: nil))
      }
    }
    return found
  }

  /// Whether a target demands less than another in the same year or a later one, or the same later.
  ///
  /// One without a year is compared whatever the other's year; one that says exactly how much, and
  /// not which way is better, is taken by what the other asks for.
  private func isWeaker(_ child: TargetStatement, than parent: TargetStatement) -> Bool {
    guard child.pool == parent.pool, let ambition = parent.ambition,
      child.ambition ?? (child.bound == .exactly ? ambition : nil) == ambition,
      let order = demand(child, comparedWith: parent, ambition)
    else { return false }
    guard let own = child.year, let above = parent.year else { return order < 0 }
    return own == above ? order < 0 : own > above && order <= 0
  }

  /// -1 when a target demands less than another, 0 as much, 1 more; nil where they cannot be
  /// compared.
  private func demand(
    _ child: TargetStatement,
    comparedWith parent: TargetStatement,
    _ ambition: Sign
  ) -> Int? {
    func order(_ left: TargetStatement.Level, _ right: TargetStatement.Level) -> Int {
      (left.value < right.value) == (ambition == .positive) ? -1 : 1
    }
    if child.scope == parent.scope, child.unit == parent.unit, let own = child.level,
      let above = parent.level
    {
      return child.isSame(as: parent) ? 0 : order(own, above)
    }
    guard child.scope <= parent.scope, child.baselineYear == parent.baselineYear,
      let change = child.change, let change2 = parent.change,
      let own = TargetStatement.Level(change, margin: change.halfLastDigit),
      let above = TargetStatement.Level(change2, margin: change2.halfLastDigit)
    else { return nil }
    return own.isSame(as: above) ? 0 : order(own, above)
  }

  /// A conflict of children with the goal above, each a pair with it.
  private func conflict(
    _ kind: TargetConflict.Kind,
    _ children: [Int],
    parent: Int,
    total: ExactDecimal?
  ) -> TargetConflict {
    let above = statements[parent]
    var pairs = PairSummary(counts: Array(repeating: 1, count: children.count))
    pairs.total = children.count
    for child in children {
      let decision = context.decisions.decision(between: statements[child].goal, and: above.goal)
      if let decision {
        pairs.decided += 1
        pairs.decision = min(pairs.decision ?? decision, decision)
      } else if pairs.undecided.count < PairSummary.namedPairs {
        pairs.undecided.append(GoalPair(statements[child].goal, above.goal))
      }
    }
    if pairs.decided == 0 { pairs.undecided = [] }
    return TargetConflict(
      kind: kind,
      statements: children,
      parent: parent,
      quantity: above.quantity,
      scope: above.scope,
      year: above.year,
      isWithinDocument: children.contains { statements[$0].document == above.document },
      total: total,
      pairs: pairs
    )
  }
}
