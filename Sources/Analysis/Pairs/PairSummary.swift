/// What there is to say of the pairs within a group of items, each item a goal's.
///
/// Of pairs that no decision settles some are named.
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

  /// Adds pairs that a decision settles.
  mutating func add(_ pairs: Int, decidedBy decision: Int) {
    decided += pairs
    self.decision = min(self.decision ?? decision, decision)
  }
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

  /// Sums up the pairs of one goal with others, of which it is none.
  ///
  /// - Complexity: O(pairs of decisions on the goal), and the others until enough undecided ones are
  ///   found where decisions settle a part.
  package func summary(of goal: Int, with others: GoalList) -> PairSummary {
    var summary = PairSummary(counts: [])
    summary.total = others.count
    guard decisions.concerns(goal: goal) else { return summary }
    let partners: [Int]
    if let decision = decisions.soleDecision(on: goal) {
      partners = decisions.goals(of: decision)
      summary.decided = others.count(of: partners)
      summary.decision = summary.decided > 0 ? decision : nil
    } else {
      let decided = decisions.partners(ofGoal: goal).filter { others.contains($0.goal) }
      partners = decided.map(\.goal).sorted()
      summary.decided = decided.count
      summary.decision = decided.map(\.decision).min()
    }
    if summary.decided > 0, summary.decided < summary.total {
      summary.undecided = others.lazy.filter { !partners.holds($0) }
        .prefix(PairSummary.namedPairs).map { GoalPair(goal, $0) }
    }
    return summary
  }
}
