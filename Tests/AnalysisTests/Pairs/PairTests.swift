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
          Bool.random(using: &generator) || goal == 0
            ? [] : [Int.random(in: 0..<goals, using: &generator)].filter { $0 != goal }
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
      let summary = context.summary(
        goals: owners,
        counts: PairCounting.partners(items),
        exempt: context.exempt(goals: owners, sums: sums),
        walk: &walk,
        isPair: isPair
      )

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

  @Test("100 000 items that all oppose each other are counted, not visited")
  func large() {
    let items = (0..<100_000).map { PairCounting.Item(kind: $0 % 2) }
    #expect(PairCounting.partners(items).allSatisfy { $0 == 50_000 })
  }
}
