/// Who wants more or less of each quantity, as lists that those who act on it share.
package struct Wanters {
  private struct Key: Hashable {
    var quantity: Int
    var pool: Int
    /// nil for both directions.
    var direction: Sign?
  }

  private var lists: [Key: [Int]] = [:]
  private var walk: KinWalk
  private var walked: Int?
  private var kin: [Int] = []

  /// - Complexity: O(wants · log wants).
  package init(_ wants: [Want], hierarchy: GoalHierarchy) {
    walk = KinWalk(hierarchy)
    for want in wants {
      for direction in [want.direction, nil] {
        let key = Key(quantity: want.quantity, pool: want.pool, direction: direction)
        lists[key, default: []].append(want.goal)
      }
    }
    for key in Array(lists.keys) {
      guard let goals = lists[key] else { continue }
      lists[key] = Set(goals).sorted()
    }
  }

  /// The goals that a goal's action on a quantity touches: never itself nor any above or below it.
  ///
  /// - Parameters:
  ///   - goal: the one that acts; asking for all of one goal's quantities in a row is cheaper.
  ///   - pool: the acting goal's ``Want/pool``.
  ///   - quantity: what it acts on.
  ///   - direction: what is wanted; nil for either.
  /// - Returns: the goals, ascending.
  package mutating func goals(
    touchedBy goal: Int,
    pool: Int,
    quantity: Int,
    wanting direction: Sign?
  ) -> GoalList {
    let key = Key(quantity: quantity, pool: pool, direction: direction)
    guard let base = lists[key] else { return GoalList([]) }
    if walked != goal {
      kin = walk.kin(of: goal) + [goal]
      walked = goal
    }
    let excluded =
      kin.count > base.count
      ? base.filter { walk.hasMet($0) } : kin.filter { base.holds($0) }.sorted()
    return GoalList(base, without: excluded)
  }

  /// Whether a goal wants more of a quantity.
  func wants(_ goal: Int, more quantity: Int, pool: Int) -> Bool {
    lists[Key(quantity: quantity, pool: pool, direction: .positive)]?.holds(goal) == true
  }

  /// Whether any goal wants more or less of a quantity.
  func isWanted(_ quantity: Int, pool: Int) -> Bool {
    lists[Key(quantity: quantity, pool: pool, direction: nil)] != nil
  }
}
