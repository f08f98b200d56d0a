import Analysis
import Testing

@Suite struct ReachTests {
  private func reach(
    _ graph: SignedDigraph,
    from source: Int = 0,
    targets: [Int]? = nil,
    _ parameters: PathParameters = PathParameters()
  ) -> Reach {
    var search = ReachSearch(
      graph,
      loops: FeedbackLoops(of: graph),
      targets: targets,
      parameters: parameters
    )
    return search.reach(from: source)
  }

  /// `2: +0.50 (2) -0.25 (1)` for each arrival; `loop` before what runs through loops.
  private func text(_ reach: Reach, in graph: SignedDigraph, _ parameters: PathParameters) -> String
  {
    let whole = Double(parameters.denominator(unit: graph.unit))
    func part(_ sign: String, _ tally: Reach.Tally) -> [String] {
      guard !tally.isEmpty else { return [] }
      let hundredths = Int((Double(tally.strength) / whole * 100).rounded())
      return ["\(sign)\(hundredths) by \(graph.text(along: reach.bestPath(tally)))/\(tally.count)"]
    }
    return reach.arrivals.map { arrival in
      ([String(arrival.node)] + part("+", arrival.more) + part("-", arrival.less)
        + part("loop+", arrival.moreByLoop) + part("loop-", arrival.lessByLoop))
        .joined(separator: " ")
    }.joined(separator: ", ")
  }

  @Test(
    "strengths are products with half for each influence after the first",
    arguments: [
      // The examples of the contract: strong; strong after medium; three medium ones.
      ("0>1+3", "1 +100 by 0>1/1"),
      ("0>1+2 1>2+3", "1 +67 by 0>1/1, 2 +33 by 0>1>2/1"),
      ("0>1+2 1>2+2 2>3+2", "1 +67 by 0>1/1, 2 +22 by 0>1>2/1, 3 +7 by 0>1>2>3/1"),
      // Not beyond three influences.
      (
        "0>1+3 1>2+3 2>3-3 3>4+3",
        "1 +100 by 0>1/1, 2 +50 by 0>1>2/1, 3 -25 by 0>1>2>3/1"
      ),
      // For and against are kept apart.
      (
        "0>1+3 1>3-3 0>2+3 2>3+3",
        "1 +100 by 0>1/1, 2 +100 by 0>2/1, 3 +50 by 0>2>3/1 -50 by 0>1>3/1"
      ),
      // The shortest chain explains, then the strongest, then the first by nodes.
      ("0>3+1 0>1+3 1>3+3", "1 +100 by 0>1/1, 3 +83 by 0>3/2"),
      ("0>1+2 1>3+3 0>2+3 2>3+3", "1 +67 by 0>1/1, 2 +100 by 0>2/1, 3 +83 by 0>2>3/2"),
      ("0>2+3 2>3+3 0>1+3 1>3+3", "1 +100 by 0>1/1, 2 +100 by 0>2/1, 3 +100 by 0>1>3/2"),
      // + and - for one pair are two paths.
      ("0>1+3 0>1-2", "1 +100 by 0>1/1 -67 by 0>1/1"),
      // No quantity twice: 0>1>0>1 is no path, a quantity's influence on itself is none.
      ("0>0+3 0>1+3", "1 +100 by 0>1/1"),
    ]
  )
  func strengths(graph: String, expected: String) {
    let graph = SignedDigraph(graph, unit: 3)
    #expect(text(reach(graph), in: graph, PathParameters()) == expected)
  }

  @Test(
    "a path runs through a loop only by an influence within it",
    arguments: [
      // 1 and 2 are a loop: ending there is not enough, going on within it is.
      ("0>1+3 1>2+3 2>1+3", "1 +100 by 0>1/1, 2 loop+50 by 0>1>2/1"),
      // Passing through one quantity of a loop uses none of its influences.
      ("0>1+3 1>2+3 2>1+3 1>3-3", "1 +100 by 0>1/1, 2 loop+50 by 0>1>2/1, 3 -50 by 0>1>3/1"),
      // Beginning in one is not enough either.
      ("0>1+3 1>0-3 0>2+3", "1 loop+100 by 0>1/1, 2 +100 by 0>2/1"),
    ]
  )
  func loops(graph: String, expected: String) {
    let graph = SignedDigraph(graph, unit: 3)
    #expect(text(reach(graph), in: graph, PathParameters()) == expected)
  }

  @Test("only what leads to a target is followed")
  func targets() {
    let graph = SignedDigraph("0>1+3 1>2+3 0>3+3 3>4+3", unit: 3)
    #expect(reach(graph, targets: [2]).arrivals.map(\.node) == [2])
    // Two steps lead to the target, the others are not taken.
    #expect(!reach(graph, targets: [2], PathParameters(stepLimit: 2)).isTruncated)
  }

  @Test("a bound that is hit is said, and what is left is complete")
  func truncation() {
    // 20 sources' layers: 0 > 1...20 > 21 > 22.
    let first = (1...20).map { "0>\($0)+3 \($0)>21+3" }.joined(separator: " ")
    let graph = SignedDigraph(first + " 21>22+3", unit: 3)
    let parameters = PathParameters(stepLimit: 45)
    let result = reach(graph, parameters)
    #expect(result.isTruncated)
    #expect(result.arrivals.last?.node == 21)
    #expect(result.arrivals.last?.more.count == 20)
    // One influence is always followed.
    #expect(reach(graph, PathParameters(stepLimit: 1)).arrivals.count == 20)
  }

  private func reach(_ graph: SignedDigraph, _ parameters: PathParameters) -> Reach {
    reach(graph, from: 0, targets: nil, parameters)
  }

  @Test("sums of a third and decay are exact: a half is a half")
  func exactHalf() throws {
    // For: 1. Against: 1/3. D is 1/2 exactly, and so not more than 1/2.
    let graph = SignedDigraph("0>1+3 0>1-1", unit: 3)
    let arrival = try #require(reach(graph).arrivals.first)
    let determinacy = try #require(
      Determinacy(supporting: arrival.more.strength, opposing: arrival.less.strength)
    )
    #expect(determinacy.value == 0.5)
    #expect(Determinacy(supporting: 0, opposing: 0) == nil)
  }

  @Test("5 000 quantities and 10 000 influences are soon followed")
  func large() {
    var generator = SeededGenerator(seed: 2030)
    let count = 5000
    var edges: [SignedDigraph.Edge] = []
    for target in 1..<count {
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
    let graph = SignedDigraph(nodeCount: count, edges: edges, unit: 3)
    var search = ReachSearch(graph, loops: FeedbackLoops(of: graph))
    var arrivals = 0
    for source in 0..<count { arrivals += search.reach(from: source).arrivals.count }
    #expect(arrivals > count)
  }
}
