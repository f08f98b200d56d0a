/// Items, each a goal's, and which of them make pairs.
///
/// What is no conflict whatever the items say is left out: pairs of one goal, those of a goal and one
/// above it, and those of one sum of parts. Pairs are counted, not visited, but for goals to which
/// several ways lead from above.
package struct PairGroup {
  private let goals: [Int]
  private let sums: [Int]
  private let relation: PairRelation
  private let context: PairContext

  /// - Parameters:
  ///   - goals: for each item its goal.
  ///   - sums: for each item the sum that it is a part of, -1 for none; empty for no sums.
  ///   - relation: which items make pairs, whatever their goals.
  ///   - context: the goals' hierarchy and the decisions.
  package init(goals: [Int], sums: [Int] = [], relation: PairRelation, context: PairContext) {
    self.goals = goals
    self.sums = sums.isEmpty ? Array(repeating: -1, count: goals.count) : sums
    self.relation = relation
    self.context = context
  }

  /// The group of some of the items; they are numbered anew, in the order given.
  func restricted(to items: [Int]) -> PairGroup {
    PairGroup(
      goals: items.map { goals[$0] },
      sums: items.map { sums[$0] },
      relation: relation.restricted(to: items),
      context: context
    )
  }

  /// Whether two items make a pair.
  func hasPair(walk: inout KinWalk) -> Bool { partners(walk: &walk).contains { $0 > 0 } }

  /// For each item how many others it makes a pair with.
  ///
  /// - Parameter walk: a walk over the context's hierarchy.
  /// - Returns: one count for each item.
  /// - Complexity: O(items · log³ items), and for each goal to which several ways lead from above the
  ///   items of the goals above it.
  package func partners(walk: inout KinWalk) -> [Int] {
    let all = Array(goals.indices)
    var tally = Tally(relation, count: all.count)
    tally.add(1, within: all)
    guard tally.counts.contains(where: { $0 > 0 }) else { return tally.counts }
    addKin(-1, among: all, to: &tally, walk: &walk)
    let parts = all.filter { sums[$0] >= 0 }
    for sum in Dictionary(grouping: parts, by: { sums[$0] }).values where sum.count > 1 {
      tally.add(-1, within: sum)
      addKin(1, among: sum, to: &tally, walk: &walk)
    }
    return tally.counts
  }

  /// Counts the pairs of one goal, and those of a goal and one above it.
  private func addKin(
    _ sign: Int,
    among items: [Int],
    to tally: inout Tally,
    walk: inout KinWalk
  ) {
    let itemsOfGoal = Dictionary(grouping: items, by: { goals[$0] })
    for own in itemsOfGoal.values { tally.add(sign, within: own) }
    guard itemsOfGoal.count > 1 else { return }
    let hierarchy = context.hierarchy
    func belongings(of goals: some Sequence<Int>) -> [Int] {
      goals.flatMap { itemsOfGoal[$0] ?? [] }
    }
    hierarchy.forEachProduct(among: itemsOfGoal.keys) { above, below in
      tally.add(sign, between: belongings(of: above), and: belongings(of: below))
    }
    for (goal, own) in itemsOfGoal where !hierarchy.hasOneWayUp(goal) {
      for ancestor in walk.ancestors(of: goal) {
        // In a ring of parents each is above the other.
        if ancestor < goal, hierarchy.isRing(goal, ancestor) { continue }
        for other in itemsOfGoal[ancestor] ?? [] {
          for item in own { tally.add(sign, item, other) }
        }
      }
    }
  }
}

// MARK: - Decisions

extension PairGroup {
  /// Sums up the pairs and what decisions settle of them.
  ///
  /// - Complexity: that of ``partners(walk:)`` and, where a goal stands in several decisions, their
  ///   pairs; where decisions settle a part, also the pairs visited until enough undecided ones are
  ///   found.
  package func summary(walk: inout KinWalk) -> PairSummary {
    var summary = PairSummary(counts: partners(walk: &walk))
    summary.total = summary.counts.reduce(0, +) / 2
    guard summary.total > 0, !context.decisions.isEmpty else { return summary }
    addDecided(to: &summary, walk: &walk)
    if summary.decided > 0, summary.decided < summary.total {
      summary.undecided = undecidedPairs(summary.members, &walk)
    }
    return summary
  }

  private func addDecided(to summary: inout PairSummary, walk: inout KinWalk) {
    let decisions = context.decisions
    let members = summary.members.filter { decisions.concerns(goal: goals[$0]) }
    let itemsOfDecision = Dictionary(grouping: members) { decisions.soleDecision(on: goals[$0]) }
    for case (let decision?, let items) in itemsOfDecision where items.count > 1 {
      let pairs = restricted(to: items).partners(walk: &walk).reduce(0, +) / 2
      if pairs > 0 { summary.add(pairs, decidedBy: decision) }
    }
    guard let shared = itemsOfDecision[nil] else { return }
    let itemsOfGoal = Dictionary(grouping: shared, by: { goals[$0] })
    for item in shared {
      begin(with: item, &walk)
      for (goal, decision) in decisions.partners(ofGoal: goals[item]) where goal > goals[item] {
        for other in itemsOfGoal[goal] ?? [] where isPair(item, other, walk) {
          summary.add(1, decidedBy: decision)
        }
      }
    }
  }

  private func undecidedPairs(_ members: [Int], _ walk: inout KinWalk) -> [GoalPair] {
    var found: [GoalPair] = []
    for (position, item) in members.enumerated() {
      begin(with: item, &walk)
      for other in members[(position + 1)...]
      where isPair(item, other, walk)
        && context.decisions.decision(between: goals[item], and: goals[other]) == nil
      {
        let pair = GoalPair(goals[item], goals[other])
        if !found.contains(pair) { found.append(pair) }
        if found.count == PairSummary.namedPairs { return found }
      }
    }
    return found
  }

  /// Prepares for ``isPair(_:_:_:)`` of an item with others.
  private func begin(with item: Int, _ walk: inout KinWalk) {
    _ = walk.kin(of: goals[item])
  }

  /// Whether the item that a walk was begun with makes a pair with another.
  private func isPair(_ item: Int, _ other: Int, _ walk: KinWalk) -> Bool {
    relation.holds(item, other) && !walk.hasMet(goals[other])
      && (sums[item] < 0 || sums[item] != sums[other])
  }
}

// MARK: - Counting

/// Which items make pairs, whatever their goals.
package struct PairRelation {
  /// For each of some items how many of them it makes a pair with.
  package let partners: ([Int]) -> [Int]
  /// Whether two items make a pair; symmetric.
  package let holds: (Int, Int) -> Bool

  package init(partners: @escaping ([Int]) -> [Int], holds: @escaping (Int, Int) -> Bool) {
    self.partners = partners
    self.holds = holds
  }

  /// The relation of some of the items, numbered anew.
  func restricted(to items: [Int]) -> PairRelation {
    PairRelation(
      partners: { partners($0.map { items[$0] }) },
      holds: { holds(items[$0], items[$1]) }
    )
  }
}

/// Partners of items, counted set by set.
private struct Tally {
  private(set) var counts: [Int]
  private let relation: PairRelation

  init(_ relation: PairRelation, count: Int) {
    self.relation = relation
    counts = Array(repeating: 0, count: count)
  }

  /// Counts the pairs within a set.
  mutating func add(_ sign: Int, within items: [Int]) {
    guard items.count > 1 else { return }
    for (item, count) in zip(items, relation.partners(items)) { counts[item] += sign * count }
  }

  /// Counts the pairs of an item of one set with one of another.
  mutating func add(_ sign: Int, between some: [Int], and others: [Int]) {
    add(sign, within: some + others)
    add(-sign, within: some)
    add(-sign, within: others)
  }

  /// Counts two items, if they are a pair.
  mutating func add(_ sign: Int, _ one: Int, _ other: Int) {
    guard relation.holds(one, other) else { return }
    counts[one] += sign
    counts[other] += sign
  }
}
