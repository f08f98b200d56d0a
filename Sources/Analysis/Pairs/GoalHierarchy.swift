/// Which goals stand above which: the red thread, as indices.
package struct GoalHierarchy: Sendable {
  /// For each goal its parents; a goal that is its own parent is let through.
  package let parents: [[Int]]
  /// Whether some goal stands above itself.
  package let hasRing: Bool

  package init(parents: [[Int]]) {
    self.parents = parents
    hasRing = Self.hasRing(parents)
  }

  /// Takes goals away from the bottom as long as there are any without a goal below.
  private static func hasRing(_ parents: [[Int]]) -> Bool {
    var below = [Int](repeating: 0, count: parents.count)
    for parent in parents.joined() { below[parent] += 1 }
    var open = below.indices.filter { below[$0] == 0 }
    var taken = 0
    while let goal = open.popLast() {
      taken += 1
      for parent in parents[goal] {
        below[parent] -= 1
        if below[parent] == 0 { open.append(parent) }
      }
    }
    return taken < parents.count
  }

  package var count: Int { parents.count }

  /// Whether one stands above the other, at any distance; a goal does not stand above itself.
  ///
  /// - Complexity: O(goals above the two).
  package func areRelated(_ one: Int, _ other: Int) -> Bool {
    guard one != other else { return false }
    var walk = AncestorWalk(self)
    return walk.ancestors(of: one).contains(other) || walk.ancestors(of: other).contains(one)
  }
}

/// Walks up from goals, one after another, with scratch memory of its own.
package struct AncestorWalk {
  private let hierarchy: GoalHierarchy
  /// The number of the walk in which a goal was last met.
  private var met: [UInt32]
  private var walk: UInt32 = 0
  private var found: [Int] = []

  /// - Complexity: O(goals).
  package init(_ hierarchy: GoalHierarchy) {
    self.hierarchy = hierarchy
    met = Array(repeating: 0, count: hierarchy.count)
  }

  /// The goals above one, each once and never itself; also where parents form a ring.
  package mutating func ancestors(of goal: Int) -> [Int] {
    found.removeAll(keepingCapacity: true)
    walk += 1
    met[goal] = walk
    found.append(goal)
    var next = 0
    while next < found.count {
      for parent in hierarchy.parents[found[next]] where met[parent] != walk {
        met[parent] = walk
        found.append(parent)
      }
      next += 1
    }
    found.removeFirst()
    return found
  }
}
