import Findings

/// What became of the dimensions that either side's visions have.
struct DimensionComparison {
  private let old: Review
  private let new: Review
  private let matching: GoalMatching

  init(_ old: Review, _ new: Review, _ matching: GoalMatching) {
    self.old = old
    self.new = new
    self.matching = matching
  }

  /// What one side says of a dimension.
  private struct Side {
    var goals: [ComparedGoalName] = []
    var own: [ComparedGoalName] = []
    var named: [ComparedGoalName] = []
    /// The numbers of the goals that serve it.
    var numbers: Set<Int> = []
    var aspects: [String: [ComparedGoalName]] = [:]
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
      change.left = former.numbers.sorted().compactMap { goal in
        guard let now = matching.goalOfOld[goal], !latter.numbers.contains(now) else { return nil }
        return ReviewComparison.name(now, of: new)
      }
      change.joined = latter.numbers.sorted().compactMap { goal in
        guard let former = matching.goalOfNew[goal], before[key]?.numbers.contains(former) != true
        else { return nil }
        return ReviewComparison.name(goal, of: new)
      }
      change.aspectsLost = former.names.compactMap { name in
        guard let goals = former.aspects[name], latter.aspects[name] == nil else { return nil }
        return DimensionChange.Aspect(name: name, goals: goals)
      }
      change.aspectsGained = latter.names.compactMap { name in
        guard let goals = latter.aspects[name], former.aspects[name] == nil else { return nil }
        return DimensionChange.Aspect(name: name, goals: goals)
      }
      return change
    }
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
        sides[dimension]?.aspects[review.graph.aspects[aspect].name, default: []].append(name)
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
