import Findings

/// What became of the dimensions that either side's visions have.
struct DimensionComparison {
  private let old: Review
  private let new: Review
  private let matching: GoalMatching

  /// Whether all goals of the new side could be read.
  private let isNewWhole: Bool
  /// The goals of the new side of which it could not be read which dimensions they serve.
  private let unreadNow: [Int]

  /// Whether all is known of the aspects that goals of the new side serve.
  private let areAspectsKnown: Bool

  init(_ old: Review, _ new: Review, _ matching: GoalMatching, isNewWhole: Bool) {
    self.old = old
    self.new = new
    self.matching = matching
    self.isNewWhole = isNewWhole && !new.documents.contains(where: \.hasUnreadGoals)
    unreadNow = new.goals(withUnread: [.dimensions, .parents])
    areAspectsKnown = self.isNewWhole && new.goals(withUnread: .ties).isEmpty
  }

  /// What one side says of a dimension.
  private struct Side {
    var goals: [ComparedGoalName] = []
    var own: [ComparedGoalName] = []
    var named: [ComparedGoalName] = []
    /// The numbers of the goals that serve it.
    var numbers: Set<Int> = []
    /// For each aspect, by name, the numbers of the goals that serve it.
    var aspects: [String: [Int]] = [:]
    /// The names of its aspects, in order.
    var names: [String] = []
    var id = ""
    var name = ""
    var vision = ""
  }

  /// The dimensions of the new side in order, then those that only the old one has.
  func changes() -> [DimensionChange] {
    let (before, oldOrder) = sides(of: old)
    let (after, newOrder) = sides(of: new)
    return (newOrder + oldOrder.filter { after[$0] == nil }).compactMap { key in
      guard let described = after[key] ?? before[key] else { return nil }
      let (former, latter) = (before[key] ?? Side(), after[key] ?? Side())
      var change = DimensionChange(
        id: described.id,
        name: described.name,
        vision: described.vision
      )
      (change.oldGoals, change.newGoals) = (former.goals, latter.goals)
      (change.oldOwn, change.newOwn) = (former.own, latter.own)
      (change.oldNamed, change.newNamed) = (former.named, latter.named)
      let left = former.numbers.sorted().filter { goal in
        matching.goalOfOld[goal].map { !latter.numbers.contains($0) } ?? false
      }
      let joined = latter.numbers.sorted().filter { goal in
        matching.goalOfNew[goal].map { !former.numbers.contains($0) } ?? false
      }
      // What has gone may stand in what could not be read.
      let isLess = former.numbers.contains { goal in
        matching.goalOfOld[goal].map { !latter.numbers.contains($0) } ?? true
      }
      change.mayHaveMore = isLess && !isNewWhole
      let isLeft = { !isUnreadNow(.dimensions, ofOld: $0) }
      let isJoined = { !wasUnread(.dimensions, ofNew: $0) }
      change.left = newNames(left.filter(isLeft))
      change.joined = joined.filter(isJoined).map { ReviewComparison.name($0, of: new) }
      change.unread =
        newNames(left.filter { !isLeft($0) })
        + (isLess ? heirs(left.filter { !isLeft($0) }, without: latter.numbers) : [])
        + joined.filter { !isJoined($0) }.map { ReviewComparison.name($0, of: new) }
      change.aspectsLost = former.names.compactMap { name in
        guard let goals = former.aspects[name], latter.aspects[name] == nil, areAspectsKnown,
          !goals.contains(where: { isUnreadNow(.aspects, ofOld: $0) })
        else { return nil }
        return DimensionChange.Aspect(
          name: name,
          goals: goals.map { ReviewComparison.name($0, of: old) }
        )
      }
      change.aspectsGained = latter.names.compactMap { name in
        guard let goals = latter.aspects[name], former.aspects[name] == nil,
          !goals.contains(where: { wasUnread(.aspects, ofNew: $0) })
        else { return nil }
        return DimensionChange.Aspect(
          name: name,
          goals: goals.map { ReviewComparison.name($0, of: new) }
        )
      }
      return change
    }
  }

  /// The goals of which it could not be read whether they have taken over from others, but for those
  /// that are named and those that serve the dimension.
  private func heirs(_ named: [Int], without serving: Set<Int>) -> [ComparedGoalName] {
    let named = Set(named.compactMap { matching.goalOfOld[$0] })
    return unreadNow.filter { !named.contains($0) && !serving.contains($0) }
      .map { ReviewComparison.name($0, of: new) }
  }

  /// Old goals as the new side names them.
  private func newNames(_ goals: [Int]) -> [ComparedGoalName] {
    goals.compactMap { matching.goalOfOld[$0] }.map { ReviewComparison.name($0, of: new) }
  }

  /// Whether what an old goal has under a key could not be read on the new side.
  private func isUnreadNow(_ field: ComparedField, ofOld goal: Int) -> Bool {
    matching.goalOfOld[goal].map { new.goals[$0].unread.contains(field) } ?? false
  }

  /// Whether what a new goal has under a key could not be read on the old side.
  private func wasUnread(_ field: ComparedField, ofNew goal: Int) -> Bool {
    matching.goalOfNew[goal].map { old.goals[$0].unread.contains(field) } ?? false
  }

  private func sides(of review: Review) -> (sides: [String: Side], order: [String]) {
    var sides: [String: Side] = [:]
    var order: [String] = []
    let keys = review.graph.dimensions.indices.map { number in
      let vision = review.graph.dimensions[number].vision
      return "\(review.visions[vision].id)/\(review.dimensions[number].id)"
    }
    for (number, key) in keys.enumerated() where sides[key] == nil {
      var side = Side()
      side.id = review.dimensions[number].id
      side.name = review.graph.dimensions[number].name
      side.vision = review.graph.visions[review.graph.dimensions[number].vision].name
      side.names = review.graph.aspects.filter { $0.dimension == number }.map(\.name)
      sides[key] = side
      order.append(key)
    }
    let words = review.dimensions.indices.map { number in
      Set(
        ([review.graph.dimensions[number].name] + review.dimensions[number].aliases)
          .map { $0.lowercased() }
      )
    }
    for (goal, reviewed) in review.goals.enumerated() where review.graph.goals[goal].isActive {
      let name = ReviewComparison.name(goal, of: review)
      let served = Set(reviewed.dimensions.map { keys[$0] })
      for key in served {
        sides[key]?.goals.append(name)
        sides[key]?.numbers.insert(goal)
        if served.count == 1 { sides[key]?.own.append(name) }
      }
      for number in Self.named(in: name.title, words) where served.contains(keys[number]) {
        guard sides[keys[number]]?.named.last != name else { continue }
        sides[keys[number]]?.named.append(name)
      }
      for aspect in reviewed.allAspects {
        let dimension = keys[review.graph.aspects[aspect].dimension]
        sides[dimension]?.aspects[review.graph.aspects[aspect].name, default: []].append(goal)
      }
    }
    return (sides, order)
  }

  /// The dimensions that a title has a word for.
  private static func named(in title: String, _ words: [Set<String>]) -> [Int] {
    let found = Set(
      title.lowercased().split { !$0.isLetter }.map { String($0) }
    )
    return words.indices.filter { !words[$0].isDisjoint(with: found) }
  }
}

extension Review {
  /// The active goals that have something under some keys that could not be read.
  func goals(withUnread fields: Set<ComparedField>) -> [Int] {
    goals.indices.filter {
      graph.goals[$0].isActive && !goals[$0].unread.isDisjoint(with: fields)
    }
  }
}
