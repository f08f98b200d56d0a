import Analysis
import Testing

@Suite struct PairTests {
  @Test("ancestors are met once, also round a ring")
  func ancestors() {
    // 0 above 1 above 2 and 3; 4 below 2 and 3; 5 and 6 a ring under 0.
    let hierarchy = GoalHierarchy(parents: [[], [0], [1], [1], [2, 3], [6, 0], [5]])
    var walk = KinWalk(hierarchy)
    #expect(walk.ancestors(of: 4).sorted() == [0, 1, 2, 3])
    #expect(walk.ancestors(of: 5).sorted() == [0, 6])
    #expect(walk.ancestors(of: 0) == [])
    #expect(hierarchy.hasRing)
    #expect(!GoalHierarchy(parents: [[], [0], [0, 1]]).hasRing)
    #expect(hierarchy.areRelated(4, 0) && hierarchy.areRelated(0, 4))
    #expect(!hierarchy.areRelated(2, 3) && !hierarchy.areRelated(1, 1))
    #expect(hierarchy.areRelated(5, 6))
  }

  @Test("counts, exemptions and decisions are those of every pair looked at")
  func byBruteForce() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      let goals = Int.random(in: 1...8, using: &generator)
      let hierarchy = GoalHierarchy(
        parents: (0..<goals).map { goal in
          let parents = (0..<[0, 1, 1, 1, 2].randomElement(using: &generator)!).map { _ in
            // Mostly a goal before it, so that there are long ways up and few rings.
            Int.random(
              in: 0..<(goal == 0 || Bool.random(using: &generator) ? goals : goal),
              using: &generator
            )
          }
          return Set(parents).subtracting([goal]).sorted()
        }
      )
      var decisions = DecisionIndex()
      for decision in 0..<Int.random(in: 0...3, using: &generator) {
        decisions.add(
          decision,
          between: (0..<Int.random(in: 2...3, using: &generator)).map { _ in
            Int.random(in: 0..<goals, using: &generator)
          }
        )
      }
      let count = Int.random(in: 0...12, using: &generator)
      let owners = (0..<count).map { _ in Int.random(in: 0..<goals, using: &generator) }
      let sums = (0..<count).map { _ in Int.random(in: -3...1, using: &generator) }
      let items = (0..<count).map { _ in
        let first = Int32.random(in: 0...9, using: &generator)
        return PairCounting.Item(
          kind: Int.random(in: 0...2, using: &generator),
          pool: Int.random(in: 0...1, using: &generator),
          first: first,
          last: first + Int32.random(in: 0...5, using: &generator)
        )
      }
      let isPair = { (one: Int, other: Int) in
        items[one].kind != items[other].kind && items[one].meets(items[other])
      }
      let context = PairContext(hierarchy: hierarchy, decisions: decisions)
      var walk = KinWalk(hierarchy)
      let summary = PairGroup(
        goals: owners,
        sums: sums,
        relation: PairRelation(
          partners: { PairCounting.partners($0.map { items[$0] }) },
          holds: isPair
        ),
        context: context
      ).summary(walk: &walk)

      var counts = [Int](repeating: 0, count: count)
      var decided = 0
      var open: Set<GoalPair> = []
      for one in 0..<count {
        for other in (one + 1)..<max(count, one + 1) {
          guard isPair(one, other), owners[one] != owners[other],
            !hierarchy.areRelated(owners[one], owners[other]),
            sums[one] < 0 || sums[one] != sums[other]
          else { continue }
          counts[one] += 1
          counts[other] += 1
          if decisions.decision(between: owners[one], and: owners[other]) != nil {
            decided += 1
          } else {
            open.insert(GoalPair(owners[one], owners[other]))
          }
        }
      }
      #expect(summary.counts == counts)
      #expect(summary.decided == decided)
      #expect((summary.settling != nil) == (decided > 0 && decided * 2 == counts.reduce(0, +)))
      if decided > 0, !open.isEmpty {
        #expect(Set(summary.undecided).isSubset(of: open))
        #expect(summary.undecided.count == min(open.count, PairSummary.namedPairs))
      } else {
        #expect(summary.undecided.isEmpty)
      }
    }
  }

  @Test("the first decision by place settles a pair")
  func firstDecision() {
    var decisions = DecisionIndex()
    decisions.add(0, between: [7], dimensions: [2])
    decisions.add(1, between: [1, 2, 3])
    decisions.add(2, between: [2, 1])
    #expect(decisions.decision(between: 2, and: 1) == 1)
    #expect(decisions.decision(between: 1, and: 1) == nil)
    #expect(decisions.decision(onHarmBy: 7, to: 2) == 0)
    #expect(decisions.decision(onHarmBy: 7, to: 1) == nil)
    #expect(decisions.partners(ofGoal: 1).map(\.goal) == [2, 3])
    #expect(!decisions.concerns(goal: 7))
  }

  @Test("a forest is cut into products that hold each goal and one above it once")
  func products() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let count = Int.random(in: 1...20, using: &generator)
      let hierarchy = GoalHierarchy(
        parents: (0..<count).map { goal in
          goal == 0 || Int.random(in: 0..<4, using: &generator) == 0
            ? [] : [Int.random(in: max(0, goal - 3)..<goal, using: &generator)]
        }
      )
      let chosen = (0..<count).filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }
      var pairs: [GoalPair] = []
      hierarchy.forEachProduct(among: chosen) { above, below in
        for goal in above { pairs += below.map { GoalPair(goal, $0) } }
      }
      var walk = KinWalk(hierarchy)
      var related: [GoalPair] = []
      for goal in 0..<count {
        let above = walk.ancestors(of: goal)
        related += chosen.filter { chosen.contains(goal) && above.contains($0) }
          .map { GoalPair(goal, $0) }
        #expect((0..<goal).filter { hierarchy.areRelated(goal, $0) } == above.sorted())
      }
      #expect(pairs.count == related.count)
      #expect(Set(pairs) == Set(related))
    }
  }

  @Test("of 20 000 opposed items those of one goal, and those of a long way up, are no pairs")
  func largeKin() {
    let count = 20_000
    let items = (0..<count).map { PairCounting.Item(kind: $0 % 2) }
    func summary(goals: [Int], parents: [[Int]], decided: Bool = false) -> PairSummary {
      let hierarchy = GoalHierarchy(parents: parents)
      var decisions = DecisionIndex()
      if decided { decisions.add(3, between: Array(parents.indices)) }
      var walk = KinWalk(hierarchy)
      return PairGroup(
        goals: goals,
        relation: PairRelation(partners: { PairCounting.partners($0.map { items[$0] }) }) {
          items[$0].kind != items[$1].kind
        },
        context: PairContext(hierarchy: hierarchy, decisions: decisions)
      ).summary(walk: &walk)
    }
    #expect(summary(goals: items.map { _ in 0 }, parents: [[]]).total == 0)
    let chain = (0..<count).map { $0 == 0 ? [] : [$0 - 1] }
    #expect(summary(goals: Array(0..<count), parents: chain).total == 0)
    let apart = summary(goals: Array(0..<count), parents: chain.map { _ in [] }, decided: true)
    #expect(apart.total == count / 2 * (count / 2))
    #expect(apart.settling == 3)
  }

  @Test("of a goal's pairs those are settled that one decision names, of many goals too")
  func oneGoal() {
    let count = 1000
    var decisions = DecisionIndex()
    decisions.add(4, between: Array(0..<count))
    let context = PairContext(
      hierarchy: GoalHierarchy(parents: (0...count).map { _ in [] }),
      decisions: decisions
    )
    func summary(with others: [Int], without excluded: [Int] = []) -> PairSummary {
      context.summary(of: 0, with: GoalList(others, without: excluded))
    }
    #expect(summary(with: Array(0..<count), without: [0, 7]).settling == 4)
    let open = summary(with: [0, 7, 8, count], without: [0, 8])
    #expect(open.total == 2 && open.decided == 1 && open.decision == 4)
    #expect(open.undecided == [GoalPair(0, count)])
    #expect(summary(with: [count]).decision == nil)
  }

  @Test("100 000 items that all oppose each other are counted, not visited")
  func large() {
    let items = (0..<100_000).map { PairCounting.Item(kind: $0 % 2) }
    #expect(PairCounting.partners(items).allSatisfy { $0 == 50_000 })
  }
}
