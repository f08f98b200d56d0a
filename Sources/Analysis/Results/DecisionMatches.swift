/// Which decisions, in force or not, speak of a conflict that there is.
package struct DecisionMatches {
  private let results: AnalysisResults
  private let harms: Set<HarmKey>
  private let pushesOfGoal: [Int: [EffectConflict.Push]]
  private let chainsOfGoal: [Int: [Int]]
  private let targetRowsOfGoal: [Int: [Int]]

  private struct HarmKey: Hashable {
    var goal: Int
    var dimension: Int
  }

  /// The analyses that must have been computed.
  package static let analyses: Set<AnalysisResults.Analysis> = [
    .harms, .oppositions, .effectConflicts, .chains, .targetConflicts,
  ]

  /// - Complexity: O(rows).
  package init(_ results: AnalysisResults) {
    self.results = results
    // A conflict that no decision settles, such as a mitigation that does not hold, is one as well.
    harms = Set(
      results.harms.lazy.map { HarmKey(goal: $0.harm.goal, dimension: $0.harm.dimension) }
    )
    let goals = Set(results.facts.decisions.flatMap(\.goals))
    pushesOfGoal = Dictionary(grouping: results.decidedPushes, by: \.goal)
    chainsOfGoal = Dictionary(
      grouping: results.chains.indices.lazy.filter {
        goals.contains(results.chains.chain(at: $0).goal)
      },
      by: { results.chains.chain(at: $0).goal }
    )
    var targetRows: [Int: [Int]] = [:]
    for (index, row) in results.targetConflicts.enumerated() {
      for goal in Set(row.goals) { targetRows[goal, default: []].append(index) }
    }
    targetRowsOfGoal = targetRows
  }

  /// Whether some pair of a decision, or its goal and dimension, is in conflict.
  ///
  /// - Parameters:
  ///   - decision: the decision.
  ///   - isOpen: whether only conflicts count that no decision in force settles.
  /// - Returns: whether there is such a conflict.
  /// - Complexity: O(pairs of the decision · what the two goals want and do).
  package func isInConflict(
    _ decision: AnalysisFacts.Decision,
    isOpen: Bool = false
  ) -> Bool {
    // One in force settles all that it is about.
    if isOpen, decision.isInForce { return false }
    let settled = results.context.decisions
    for goal in decision.goals {
      for dimension in decision.dimensions
      where harms.contains(HarmKey(goal: goal, dimension: dimension)) {
        if !isOpen || settled.decision(onHarmBy: goal, to: dimension) == nil { return true }
      }
    }
    let goals = Array(Set(decision.goals)).sorted()
    for (position, goal) in goals.enumerated() {
      for other in goals[(position + 1)...]
      where !isOpen || settled.decision(between: goal, and: other) == nil {
        if areInConflict(goal, other) { return true }
      }
    }
    return false
  }

  private func areInConflict(_ one: Int, _ other: Int) -> Bool {
    let areRelated = results.context.hierarchy.areRelated(one, other)
    if let rows = targetRowsOfGoal[one], let others = targetRowsOfGoal[other] {
      let shared = Set(rows).intersection(others)
      if shared.contains(where: { !areRelated || results.targetConflicts[$0].kind.isAmongKin }) {
        return true
      }
    }
    return !areRelated
      && (areOpposed(one, other) || acts(one, against: other) || acts(other, against: one))
  }

  private func areOpposed(_ one: Int, _ other: Int) -> Bool {
    results.wantsOfGoal[one].contains { first in
      results.wantsOfGoal[other].contains { second in
        let (left, right) = (results.wants[first], results.wants[second])
        return !left.isExtentUnknown && !right.isExtentUnknown
          && left.quantity == right.quantity && left.direction != right.direction
          && left.pool == right.pool && left.first <= right.last && right.first <= left.last
          && (left.sum == nil || left.sum != right.sum)
      }
    }
  }

  private func acts(_ one: Int, against other: Int) -> Bool {
    let isPushed = (pushesOfGoal[one] ?? []).contains { push in
      results.wantsOfGoal[other].contains { want in
        let want = results.wants[want]
        return want.quantity == push.quantity && want.direction != push.sign
          && want.pool == push.pool
      }
    }
    return isPushed
      || (chainsOfGoal[one] ?? []).contains {
        results.chains.against(at: $0).contains(other)
      }
  }
}
