import Analysis
import Testing

@Suite struct InfluenceChainTests {
  private let names = ["A", "B", "C", "D", "E"]

  /// Goals act by `A+0` (an indicator on quantity 0) or `A-0/2` (an effect of 2 thirds), and want
  /// by `A+0` too; `wants` come as `B-1`.
  private func chains(
    _ graph: String,
    acts: [String],
    wants: [String],
    parents: [String: String] = [:],
    ended: Set<String> = [],
    decisions: DecisionIndex = DecisionIndex(),
    _ parameters: ChainParameters = ChainParameters()
  ) -> InfluenceChains {
    let graph = SignedDigraph(graph, unit: 3)
    func number(_ text: String) -> Int { Int(text.filter(\.isNumber)) ?? 0 }
    func goal(_ text: String) -> Int { names.firstIndex(of: String(text.prefix(1))) ?? 0 }
    func sign(_ text: String) -> Sign { text.contains("-") ? .negative : .positive }
    func pool(_ text: String) -> Int { ended.contains(String(text.prefix(1))) ? goal(text) : -1 }
    var links: [Int: [QuantityLink]] = [:]
    for (index, act) in acts.enumerated() {
      let parts = act.split(separator: "/").map(String.init)
      links[goal(act), default: []].append(
        QuantityLink(
          quantity: number(parts[0]),
          sign: sign(act),
          weight: parts.count > 1 ? number(parts[1]) : 3,
          origin: parts.count > 1 ? .effect(index, .medium) : .indicator(index)
        )
      )
    }
    return InfluenceChains(
      goals: names.indices.map { goal in
        ActingGoal(
          goal: goal,
          pool: ended.contains(names[goal]) ? goal : -1,
          links: links[goal] ?? []
        )
      },
      wants: wants.map {
        Want(
          goal: goal($0),
          pool: ended.contains(String($0.prefix(1))) ? goal($0) : -1,
          quantity: number($0),
          direction: sign($0)
        )
      },
      graph: graph,
      loops: FeedbackLoops(of: graph),
      context: PairContext(
        hierarchy: GoalHierarchy(
          parents: names.map { name in
            parents[name].flatMap(names.firstIndex).map { [$0] } ?? []
          }
        ),
        decisions: decisions
      ),
      parameters: parameters
    )
  }

  /// `A:1 against B N 100 P 0`, strengths in hundredths.
  private func text(_ chains: InfluenceChains) -> String {
    zip(chains.indices, chains).map { index, row in
      let hundredths = { (strength: Int) in Int((row.value(strength) * 100).rounded()) }
      let against = chains.against(index).map { names[$0] }.joined()
      return "\(names[row.goal]):\(row.evidence.quantity) \(row.verdict) \(against)"
        + " N\(hundredths(row.opposing)) P\(hundredths(row.supporting))"
        + (row.evidence.looped > 0 ? " L\(hundredths(row.evidence.looped))" : "")
    }.joined(separator: ", ")
  }

  @Test("the examples of the contract")
  func contract() {
    #expect(text(chains("0>1+3", acts: ["A+0"], wants: ["B-1"])) == "A:1 against B N100 P0")
    #expect(
      text(chains("0>1+2 1>2+3", acts: ["A+0"], wants: ["B-2"])) == "A:2 against B N33 P0"
    )
    // Three medium ones: silent.
    #expect(text(chains("0>1+2 1>2+2 2>3+2", acts: ["A+0"], wants: ["B-3"])) == "")
    // Four influences: out of reach.
    #expect(text(chains("0>1+3 1>2+3 2>3+3 3>4+3", acts: ["A+0"], wants: ["B-4"])) == "")
  }

  @Test("what is wanted and pushed decides the sign")
  func signs() {
    #expect(text(chains("0>1+3", acts: ["A+0"], wants: ["B+1"])) == "")
    #expect(text(chains("0>1-3", acts: ["A+0"], wants: ["B+1"])) == "A:1 against B N100 P0")
    #expect(text(chains("0>1-3", acts: ["A-0"], wants: ["B-1"])) == "A:1 against B N100 P0")
    #expect(text(chains("0>1+3", acts: ["A+0/2"], wants: ["B-1"])) == "A:1 against B N67 P0")
    // A weak effect through a weak influence: 1/9 is enough, with one more influence it is not.
    #expect(text(chains("0>1+1", acts: ["A+0/1"], wants: ["B-1"])) == "A:1 against B N11 P0")
    #expect(text(chains("0>1+1 1>2+3", acts: ["A+0/1"], wants: ["B-2"])) == "")
  }

  @Test("the verdict asks for more than half: 1 against 1/3 is unclear")
  func determinacy() {
    #expect(
      text(chains("0>1+3 0>1-1", acts: ["A+0"], wants: ["B-1"])) == "A:1 unclear B N100 P33"
    )
    #expect(
      text(chains("0>1+3 0>1-1", acts: ["A+0"], wants: ["B+1"])) == "A:1 unclear B N33 P100"
    )
    #expect(
      text(chains("0>1+3 0>2-1 2>1+3", acts: ["A+0"], wants: ["B-1"])) == "A:1 against B N100 P17"
    )
    // Where it is unclear all that want it are concerned, of both kinds.
    #expect(
      text(chains("0>1+3 0>1-3", acts: ["A+0"], wants: ["B-1", "C+1"]))
        == "A:1 unclear BC N100 P100"
    )
    // Where it is clear, those that are hindered.
    #expect(text(chains("0>1+3", acts: ["A+0"], wants: ["B-1", "C+1"])) == "A:1 against B N100 P0")
    // Too little both ways is nothing to speak of.
    #expect(text(chains("0>1+1 1>2+1 0>1-1", acts: ["A+0/1"], wants: ["B-2"])) == "")
  }

  @Test("what several links of a goal do is summed, for and against")
  func links() {
    #expect(
      text(chains("0>2+3 1>2-3", acts: ["A+0", "A+1"], wants: ["B-2"])) == "A:2 unclear B N100 P100"
    )
    #expect(
      text(chains("0>2+3 1>2+1", acts: ["A+0", "A+1/3"], wants: ["B-2"]))
        == "A:2 against B N133 P0"
    )
    // An indicator and an effect on one quantity are one link, the stronger.
    #expect(
      text(chains("0>1+3", acts: ["A+0/2", "A+0"], wants: ["B-1"])) == "A:1 against B N100 P0"
    )
  }

  @Test("never a goal with itself, those above or those below")
  func relatives() {
    #expect(text(chains("0>1+3", acts: ["A+0"], wants: ["A-1"])) == "")
    let above = ["A": "B", "C": "A"]
    #expect(text(chains("0>1+3", acts: ["A+0"], wants: ["B-1", "C-1"], parents: above)) == "")
    #expect(
      text(chains("0>1+3", acts: ["A+0"], wants: ["B-1", "C-1", "D-1"], parents: above))
        == "A:1 against D N100 P0"
    )
  }

  @Test("documents whose period is over take no part")
  func ended() {
    #expect(text(chains("0>1+3", acts: ["A+0"], wants: ["B-1"], ended: ["B"])) == "")
    #expect(text(chains("0>1+3", acts: ["A+0"], wants: ["B-1"], ended: ["A"])) == "")
  }

  @Test("paths through loops are left out, and named where nothing else is said")
  func loops() throws {
    // 0 > 1 <> 2: the path to 2 uses an influence of the loop.
    let looped = chains("0>1+3 1>2+3 2>1+3", acts: ["A+0"], wants: ["B-2"])
    #expect(text(looped) == "A:2 looped B N0 P0 L50")
    #expect(looped[0].chain.map { looped.edges(of: $0) } == [0, 1])
    // Ending in a loop is not enough.
    #expect(
      text(chains("0>1+3 1>2+3 2>1+3", acts: ["A+0"], wants: ["B-1"])) == "A:1 against B N100 P0"
    )
    // Where the rest reaches a verdict the loop is not named, whatever it says.
    #expect(
      text(chains("0>1+3 1>2+3 2>1+3 0>2+3", acts: ["A+0"], wants: ["B-2"]))
        == "A:2 against B N100 P0 L50"
    )
    // A verdict that nobody is hindered is one.
    #expect(text(chains("0>1+3 1>2-3 2>1+3 0>2+3", acts: ["A+0"], wants: ["B+2"])) == "")
    // Too weak.
    #expect(text(chains("0>1+1 1>2+1 2>1+3", acts: ["A+0"], wants: ["B-2"])) == "")
  }

  @Test("the explanation is the shortest chain, and the best that speaks against it")
  func explanation() throws {
    let found = chains("0>3+1 0>1+3 1>3+3 0>2+3 2>3-1", acts: ["A+0"], wants: ["B-3"])
    let row = try #require(found.first)
    #expect(row.verdict == .against)
    #expect(row.chain.map { found.edges(of: $0) } == [0])
    #expect(row.counterchain.map { found.edges(of: $0) } == [3, 4])
    #expect(row.hindering == 2)
    #expect(row.helping == 1)
  }

  @Test("a decision on the two goals settles it; on some of them, names the rest")
  func decisions() {
    var decisions = DecisionIndex()
    decisions.add(2, between: [0, 1])
    let one = chains("0>1+3", acts: ["A+0"], wants: ["B-1"], decisions: decisions)
    #expect(one.indices.map { one.pairs($0)?.settling } == [2])
    let two = chains("0>1+3", acts: ["A+0"], wants: ["B-1", "C-1"], decisions: decisions)
    #expect(two.indices.map { two.pairs($0)?.settling } == [nil])
    #expect(two.indices.map { two.pairs($0)?.undecided } == [[GoalPair(0, 2)]])
  }

  @Test("bounds that are hit are said")
  func truncation() {
    let parameters = ChainParameters(paths: PathParameters(stepLimit: 2))
    let found = chains(
      "0>1+3 0>2+3 1>3+3 2>3+3",
      acts: ["A+0"],
      wants: ["B-3", "B-1"],
      parameters
    )
    #expect(found.truncations == [Truncation(.paths, limit: 2, goal: 0, quantity: 0)])
    #expect(text(found) == "A:1 against B N100 P0")
    let rows = chains(
      "0>1+3 0>2+3",
      acts: ["A+0"],
      wants: ["B-1", "B-2"],
      ChainParameters(rowLimit: 1)
    )
    #expect(rows.count == 1)
    #expect(rows.truncations == [Truncation(.pairs, limit: 1, goal: 0)])
  }

  private func chains(
    _ graph: String,
    acts: [String],
    wants: [String],
    _ parameters: ChainParameters
  ) -> InfluenceChains {
    chains(
      graph,
      acts: acts,
      wants: wants,
      parents: [:],
      ended: [],
      decisions: DecisionIndex(),
      parameters
    )
  }

  @Test(
    "10 000 goals over 5 000 quantities, or all over 20, are soon weighed",
    arguments: [5000, 20]
  )
  func large(quantities: Int) {
    var generator = SeededGenerator(seed: 2030)
    var edges: [SignedDigraph.Edge] = []
    for target in 1..<quantities {
      for _ in 0..<2 {
        edges.append(
          SignedDigraph.Edge(
            from: Int.random(in: max(0, target - 50)..<target, using: &generator),
            to: target,
            Bool.random(using: &generator) ? .positive : .negative,
            weight: Int.random(in: 1...3, using: &generator)
          )
        )
      }
    }
    let graph = SignedDigraph(nodeCount: quantities, edges: edges, unit: 3)
    var wants: [Want] = []
    var goals: [ActingGoal] = []
    for goal in 0..<10_000 {
      var links: [QuantityLink] = []
      for _ in 0..<2 {
        let quantity = Int.random(in: 0..<quantities, using: &generator)
        let sign: Sign = quantity % 2 == 0 ? .positive : .negative
        links.append(QuantityLink(quantity: quantity, sign: sign, origin: .indicator(wants.count)))
        wants.append(Want(goal: goal, quantity: quantity, direction: sign))
      }
      goals.append(ActingGoal(goal: goal, links: links))
    }
    let hierarchy = GoalHierarchy(parents: (0..<10_000).map { $0 == 0 ? [] : [$0 * 3 / 4] })
    let chains = InfluenceChains(
      goals: goals,
      wants: wants,
      graph: graph,
      loops: FeedbackLoops(of: graph),
      context: PairContext(hierarchy: hierarchy)
    )
    #expect(chains.count > 1000)
    #expect(chains.truncations.isEmpty)
  }
}
