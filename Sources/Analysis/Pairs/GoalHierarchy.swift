import GoalModel

/// Which goals stand above which: the red thread, as indices.
package struct GoalHierarchy: Sendable {
  /// For each goal its parents; a goal that is its own parent is let through.
  package let parents: [[Int]]
  /// For each goal its children, ascending.
  package let children: [[Int]]
  /// Whether some goal stands above itself.
  package let hasRing: Bool
  /// Where there are rings, for each goal the number of what it forms a ring with.
  private let rings: [Int32]
  /// For each goal with one way up what a walk down all of these meets from it to the last below it.
  let lines: [Line]

  /// The first and the last place of a stretch in a walk; both -1 for what is not met.
  struct Line: Sendable {
    var first: Int32 = -1
    var last: Int32 = -1
  }

  package init(parents: [[Int]]) {
    self.parents = parents
    var children = [[Int]](repeating: [], count: parents.count)
    for (goal, above) in parents.enumerated() {
      for parent in above where children[parent].last != goal { children[parent].append(goal) }
    }
    self.children = children
    hasRing = Self.hasRing(parents)
    rings = hasRing ? Self.components(parents) : []
    lines = Self.lines(parents, children)
  }

  private static func components(_ parents: [[Int]]) -> [Int32] {
    var relation = Adjacency(capacity: parents.count)
    for above in parents {
      for parent in above { relation.add(Int32(parent)) }
      relation.endList()
    }
    return Components(of: relation).numbers
  }

  /// Whether two goals stand above each other.
  func isRing(_ one: Int, _ other: Int) -> Bool { hasRing && rings[one] == rings[other] }

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

  /// Walks down from the goals without parents, by way of goals with one.
  private static func lines(_ parents: [[Int]], _ children: [[Int]]) -> [Line] {
    var lines = [Line](repeating: Line(), count: parents.count)
    var open = parents.indices.filter { parents[$0].isEmpty }
    var met: [Int] = []
    while let goal = open.popLast() {
      lines[goal].first = Int32(truncatingIfNeeded: met.count)
      lines[goal].last = lines[goal].first
      met.append(goal)
      open += children[goal].lazy.filter { parents[$0].count == 1 }
    }
    for goal in met.reversed() {
      if let parent = parents[goal].first {
        lines[parent].last = max(lines[parent].last, lines[goal].last)
      }
    }
    return lines
  }

  /// Whether no goal above a goal, nor it, has several parents or is part of a ring.
  func hasOneWayUp(_ goal: Int) -> Bool { lines[goal].first >= 0 }

  package var count: Int { parents.count }

  /// Whether one stands above the other, at any distance; a goal does not stand above itself.
  ///
  /// - Complexity: O(goals above the two); O(1) where both have one way up.
  package func areRelated(_ one: Int, _ other: Int) -> Bool {
    guard one != other else { return false }
    guard hasOneWayUp(one), hasOneWayUp(other) else {
      return stands(one, above: other) || stands(other, above: one)
    }
    let (left, right) = (lines[one], lines[other])
    return left.first < right.first ? right.first <= left.last : left.first <= right.last
  }

  private func stands(_ goal: Int, above other: Int) -> Bool {
    var met: Set<Int> = []
    var open = parents[other]
    while let next = open.popLast() {
      if next == goal { return true }
      if met.insert(next).inserted { open += parents[next] }
    }
    return false
  }
}

/// Walks up and down from goals, one after another, with scratch memory of its own.
package struct KinWalk {
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
    begin()
    met[goal] = walk
    follow(from: goal, hierarchy.parents)
    return found
  }

  /// The goals above and below one, each once and never itself.
  package mutating func kin(of goal: Int) -> [Int] {
    begin()
    met[goal] = walk
    follow(from: goal, hierarchy.parents)
    guard hierarchy.hasRing else {
      // Nothing lies both above and below.
      follow(from: goal, hierarchy.children)
      return found
    }
    // In a ring what lies below must be followed through what lies above.
    let above = found
    begin()
    met[goal] = walk
    follow(from: goal, hierarchy.children)
    for ancestor in above where met[ancestor] != walk {
      met[ancestor] = walk
      found.append(ancestor)
    }
    return found
  }

  /// Whether the last walk met a goal, the one it began with included.
  package func hasMet(_ goal: Int) -> Bool { met[goal] == walk }

  private mutating func begin() {
    found.removeAll(keepingCapacity: true)
    walk += 1
  }

  private mutating func follow(from goal: Int, _ next: [[Int]]) {
    var position = found.count
    var current = goal
    while true {
      for goal in next[current] where met[goal] != walk {
        met[goal] = walk
        found.append(goal)
      }
      guard position < found.count else { return }
      current = found[position]
      position += 1
    }
  }
}
