/// The pairs of items that are no conflict whatever they say: one goal's, those of a goal and one
/// above it, and those of one sum of parts.
///
/// There may be very many of them: they are walked through, never listed.
package struct ExemptPairs {
  private let goals: [Int]
  private let sums: [Int]
  private let hierarchy: GoalHierarchy
  private let itemsOfGoal: [Int: [Int]]
  private let itemsOfSum: [Int: [Int]]

  init(goals: [Int], sums: [Int], hierarchy: GoalHierarchy) {
    self.goals = goals
    self.sums = sums
    self.hierarchy = hierarchy
    itemsOfGoal = Dictionary(grouping: goals.indices, by: { goals[$0] })
    itemsOfSum = Dictionary(grouping: sums.indices.filter { sums[$0] >= 0 }, by: { sums[$0] })
  }

  /// Goes through the pairs, lower item first, each once.
  ///
  /// - Complexity: O(items · goals above them + pairs).
  func forEach(walk: inout KinWalk, _ body: (Int, Int) -> Void) {
    for (goal, items) in itemsOfGoal {
      for (position, item) in items.enumerated() {
        for other in items[(position + 1)...] { body(item, other) }
      }
      guard itemsOfGoal.count > 1 else { break }
      for ancestor in walk.ancestors(of: goal) {
        // In a ring of parents each is above the other.
        if ancestor < goal, hierarchy.isRing(goal, ancestor) { continue }
        for other in itemsOfGoal[ancestor] ?? [] {
          for item in items { body(min(item, other), max(item, other)) }
        }
      }
    }
    for items in itemsOfSum.values where items.count > 1 {
      for (position, item) in items.enumerated() {
        _ = walk.kin(of: goals[item])
        for other in items[(position + 1)...] where !walk.hasMet(goals[other]) { body(item, other) }
      }
    }
  }

  /// Prepares for ``contains(_:_:_:)`` of an item with others.
  func begin(with item: Int, walk: inout KinWalk) {
    _ = walk.kin(of: goals[item])
  }

  /// Whether the item that a walk was begun with makes a pair here with another.
  func contains(_ item: Int, _ other: Int, _ walk: KinWalk) -> Bool {
    walk.hasMet(goals[other]) || !sums.isEmpty && sums[item] >= 0 && sums[item] == sums[other]
  }
}
