import Findings

/// The pairs of goals that stand against each other in a conflict and no decision in force is about.
///
/// Thousands of goals may want a thing and thousands the opposite: pairs are counted, not listed.
struct UndecidedPairs {
  /// Each stands against all of `others` but itself.
  private let goals: [Int]
  private let others: [Int]
  /// By goal those with which decisions in force settle what stands between the two.
  private let settled: [Int: Set<Int>]
  /// Whether both are the same goals, so that each pair is met twice.
  private let isAmongThemselves: Bool
  /// How many there are.
  let count: Int

  /// - Complexity: O(goals of the conflict + goals of the decisions squared).
  init(of conflict: GraphConflict, _ decisions: [ReviewedDecision]) {
    let isAmongThemselves = conflict.kind == .target
    let goals = isAmongThemselves ? conflict.acting + conflict.against : conflict.acting
    let others = isAmongThemselves ? goals : conflict.against
    let (left, right) = (Set(goals), Set(others))
    var settled: [Int: Set<Int>] = [:]
    for decision in decisions where decision.force == .holds {
      let parties = decision.goals.filter { left.contains($0) || right.contains($0) }
      for goal in parties { settled[goal, default: []].formUnion(parties.filter { $0 != goal }) }
    }
    let count = goals.reduce(0) { sum, goal in
      sum + right.count - (right.contains(goal) ? 1 : 0)
        - (settled[goal]?.count { right.contains($0) } ?? 0)
    }
    self.count = isAmongThemselves ? count / 2 : count
    (self.goals, self.others) = (goals, others)
    (self.settled, self.isAmongThemselves) = (settled, isAmongThemselves)
  }

  /// The first pairs, at most so many.
  func first(_ limit: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (position, goal) in goals.enumerated() {
      for other in others[(isAmongThemselves ? position + 1 : 0)...] where isOpen(goal, other) {
        guard pairs.count < limit else { return pairs }
        pairs.append((goal, other))
      }
    }
    return pairs
  }

  /// Whether one of the goals that act, or are named first, is in one.
  func holds(acting goal: Int) -> Bool { others.contains { isOpen(goal, $0) } }

  /// Whether one of the goals that they stand against is in one.
  func holds(against goal: Int) -> Bool { goals.contains { isOpen($0, goal) } }

  private func isOpen(_ goal: Int, _ other: Int) -> Bool {
    goal != other && settled[goal]?.contains(other) != true
  }
}
