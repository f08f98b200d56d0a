import Findings

/// Goals, ascending: a list that many share, less a few.
///
/// Thousands of goals that act on what a thousand others want share one list of these.
package struct GoalList: Hashable, Sendable {
  private let base: [Int]
  private let excluded: [Int]

  /// - Precondition: both ascend, and `excluded` holds only members of `base`.
  package init(_ base: [Int], without excluded: [Int] = []) {
    self.base = base
    self.excluded = excluded
  }

  /// Whether a goal is in the list.
  ///
  /// - Complexity: O(log goals).
  package func contains(_ goal: Int) -> Bool {
    base.holds(goal) && !excluded.holds(goal)
  }

  /// How many of some goals, ascending, are in the list.
  ///
  /// - Complexity: O(goals of both).
  func count(of goals: [Int]) -> Int {
    var count = 0
    var next = 0
    for goal in goals {
      while next < base.count, base[next] < goal { next += 1 }
      if next < base.count, base[next] == goal { count += 1 }
    }
    return count - excluded.count { goals.holds($0) }
  }
}

// MARK: - Loops

/// For those who go through a list for each of many rows: to other modules each step through a
/// collection is a call.
extension GoalList {
  /// Whether a goal of the list meets a condition.
  package func hasGoal(where isMet: (Int) -> Bool) -> Bool {
    var next = 0
    for goal in base {
      if next < excluded.count, excluded[next] == goal {
        next += 1
      } else if isMet(goal) {
        return true
      }
    }
    return false
  }

  /// The goals that meet a condition, ascending.
  package func goals(where isMet: (Int) -> Bool) -> [Int] {
    var goals: [Int] = []
    _ = hasGoal { goal in
      if isMet(goal) { goals.append(goal) }
      return false
    }
    return goals
  }
}

// MARK: - Collection

extension GoalList: Collection {
  /// A place in the list; only those that are left are counted.
  package struct Index: Comparable, Sendable {
    fileprivate var base: Int
    /// The first of the excluded that may come at or after it.
    fileprivate var excluded: Int

    /// By where they stand; how many were left out before follows from that.
    package static func == (left: Index, right: Index) -> Bool { left.base == right.base }
    /// By where they stand.
    package static func < (left: Index, right: Index) -> Bool { left.base < right.base }
  }

  package var count: Int { base.count - excluded.count }
  package var isEmpty: Bool { count == 0 }

  package var startIndex: Index { valid(Index(base: 0, excluded: 0)) }
  package var endIndex: Index { Index(base: base.count, excluded: excluded.count) }

  /// The place of the next goal that is left.
  package func index(after index: Index) -> Index {
    valid(Index(base: index.base + 1, excluded: index.excluded))
  }

  package subscript(position: Index) -> Int { base[position.base] }

  /// Skips what is excluded.
  private func valid(_ index: Index) -> Index {
    var index = index
    while index.base < base.count, index.excluded < excluded.count,
      base[index.base] == excluded[index.excluded]
    {
      index.base += 1
      index.excluded += 1
    }
    return index
  }
}

extension [Int] {
  /// Whether an ascending list holds a number.
  func holds(_ number: Int) -> Bool {
    let index = lowerBound { $0 >= number }
    return index < count && self[index] == number
  }
}
