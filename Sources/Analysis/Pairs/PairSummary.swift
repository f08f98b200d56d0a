/// What there is to say of the pairs within a group of items, each item a goal's.
///
/// Pairs are counted, not listed; of those that no decision settles some are named.
package struct PairSummary: Sendable {
  /// The most undecided pairs that are named.
  package static let namedPairs = 12

  /// For each item how many others it makes a pair with.
  package var counts: [Int]
  package var total = 0
  /// How many of the pairs decisions settle.
  package var decided = 0
  /// The first by place of the decisions that settle pairs here.
  package var decision: Int?
  /// Where some pairs are settled and others not: goals of those that are not, at most
  /// ``namedPairs``.
  package var undecided: [GoalPair] = []

  /// The decision, where every pair is settled.
  package var settling: Int? { total > 0 && decided == total ? decision : nil }
  /// The items that make a pair.
  package var members: [Int] { counts.indices.filter { counts[$0] > 0 } }
}

/// Two goals, the earlier first.
package struct GoalPair: Hashable, Sendable {
  package let first: Int
  package let second: Int

  package init(_ one: Int, _ other: Int) {
    first = min(one, other)
    second = max(one, other)
  }
}

/// Who is never compared with whom, and what is settled: the ground of every comparison of goals.
package struct PairContext: Sendable {
  package let hierarchy: GoalHierarchy
  package let decisions: DecisionIndex

  package init(hierarchy: GoalHierarchy, decisions: DecisionIndex = DecisionIndex()) {
    self.hierarchy = hierarchy
    self.decisions = decisions
  }

  /// The pairs of items that are no conflict whatever they say: one goal's, those of a goal and one
  /// above it, and those of one sum of parts.
  ///
  /// - Parameters:
  ///   - goals: for each item its goal.
  ///   - sums: for each item the sum that it is a part of, -1 for none; empty for no sums.
  /// - Returns: the pairs, none of them worked out.
  package func exempt(goals: [Int], sums: [Int] = []) -> ExemptPairs {
    ExemptPairs(goals: goals, sums: sums, hierarchy: hierarchy)
  }

  /// Sums up the pairs of a group.
  ///
  /// - Parameters:
  ///   - goals: for each item its goal.
  ///   - counts: for each item how many pairs it makes by `isPair`.
  ///   - exempt: the pairs to leave out, from ``exempt(goals:sums:)``.
  ///   - walk: a walk over this context's hierarchy.
  ///   - isPair: whether two items make a pair, whatever their goals; symmetric.
  /// - Returns: the counts that are left, and what decisions settle of them.
  /// - Complexity: O(items + exempt pairs + pairs of decisions), without room for the pairs; where
  ///   decisions settle a part, also the pairs visited until enough undecided ones are found.
  package func summary(
    goals: [Int],
    counts: [Int],
    exempt: ExemptPairs,
    walk: inout KinWalk,
    isPair: (Int, Int) -> Bool
  ) -> PairSummary {
    var summary = PairSummary(counts: counts)
    exempt.forEach(walk: &walk) { one, other in
      guard isPair(one, other) else { return }
      summary.counts[one] -= 1
      summary.counts[other] -= 1
    }
    summary.total = summary.counts.reduce(0, +) / 2
    guard summary.total > 0, !decisions.isEmpty else { return summary }
    let members = summary.members.filter { decisions.concerns(goal: goals[$0]) }
    guard !members.isEmpty else { return summary }
    let itemsOfGoal = Dictionary(grouping: members, by: { goals[$0] })
    for item in members {
      exempt.begin(with: item, walk: &walk)
      for (goal, decision) in decisions.partners(ofGoal: goals[item]) where goal > goals[item] {
        for other in itemsOfGoal[goal] ?? []
        where isPair(item, other) && !exempt.contains(item, other, walk) {
          summary.decided += 1
          summary.decision = min(summary.decision ?? decision, decision)
        }
      }
    }
    if summary.decided > 0, summary.decided < summary.total {
      summary.undecided = undecidedPairs(goals, summary.members, exempt, &walk, isPair)
    }
    return summary
  }

  /// Sums up the pairs of one goal with others.
  ///
  /// - Complexity: O(pairs of decisions on the goal), and the others until enough undecided ones are
  ///   found where decisions settle a part.
  package func summary(of goal: Int, with others: GoalList) -> PairSummary {
    var summary = PairSummary(counts: [])
    summary.total = others.count
    guard decisions.concerns(goal: goal) else { return summary }
    let partners = decisions.partners(ofGoal: goal).filter { others.contains($0.goal) }
    summary.decided = partners.count
    summary.decision = partners.map(\.decision).min()
    if summary.decided > 0, summary.decided < summary.total {
      let decided = Set(partners.map(\.goal))
      summary.undecided = others.lazy.filter { !decided.contains($0) }
        .prefix(PairSummary.namedPairs).map { GoalPair(goal, $0) }
    }
    return summary
  }

  private func undecidedPairs(
    _ goals: [Int],
    _ members: [Int],
    _ exempt: ExemptPairs,
    _ walk: inout KinWalk,
    _ isPair: (Int, Int) -> Bool
  ) -> [GoalPair] {
    var found: [GoalPair] = []
    for (position, item) in members.enumerated() {
      exempt.begin(with: item, walk: &walk)
      for other in members[(position + 1)...]
      where isPair(item, other) && !exempt.contains(item, other, walk)
        && decisions.decision(between: goals[item], and: goals[other]) == nil
      {
        let pair = GoalPair(goals[item], goals[other])
        if !found.contains(pair) { found.append(pair) }
        if found.count == PairSummary.namedPairs { return found }
      }
    }
    return found
  }
}
