/// Who wants more or less of each quantity, as lists that those who act on it share.
package struct Wanters {
  private struct Key: Hashable {
    var quantity: Int
    var pool: Int
  }

  /// The goals that want one quantity, ascending.
  private struct Goals {
    var up: [Int] = []
    var down: [Int] = []
    var all: [Int] = []

    mutating func add(_ goal: Int, _ direction: Sign) {
      if direction == .positive { up.append(goal) } else { down.append(goal) }
      all.append(goal)
    }

    func list(_ direction: Sign?) -> [Int] {
      switch direction {
      case .positive?: up
      case .negative?: down
      case nil: all
      }
    }

    mutating func sort() {
      up = Self.unique(up)
      down = Self.unique(down)
      all = Self.unique(all)
    }

    private static func unique(_ goals: [Int]) -> [Int] {
      let isStrict = zip(goals, goals.dropFirst()).allSatisfy { $0 < $1 }
      return isStrict ? goals : Set(goals).sorted()
    }
  }

  /// By quantity, of documents whose period is not over.
  private var current: [Goals]
  /// Of the others.
  private var ended: [Key: Goals] = [:]
  private var walk: KinWalk
  private var walked: Int?
  private var kin: [Int] = []

  /// - Complexity: O(wants · log wants).
  package init(_ wants: [Want], hierarchy: GoalHierarchy, quantities: Int) {
    walk = KinWalk(hierarchy)
    current = Array(repeating: Goals(), count: quantities)
    for want in wants {
      if want.pool < 0 {
        current[want.quantity].add(want.goal, want.direction)
      } else {
        let key = Key(quantity: want.quantity, pool: want.pool)
        ended[key, default: Goals()].add(want.goal, want.direction)
      }
    }
    for quantity in current.indices { current[quantity].sort() }
    for key in Array(ended.keys) { ended[key]?.sort() }
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
    let base = list(quantity, pool, direction)
    guard !base.isEmpty else { return GoalList([]) }
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
    list(quantity, pool, .positive).holds(goal)
  }

  private func list(_ quantity: Int, _ pool: Int, _ direction: Sign?) -> [Int] {
    guard pool < 0 else {
      let goals = ended[Key(quantity: quantity, pool: pool)]
      return goals?.list(direction) ?? []
    }
    return current[quantity].list(direction)
  }
}
