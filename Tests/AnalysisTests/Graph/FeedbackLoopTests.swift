import Analysis
import Testing

@Suite struct FeedbackLoopTests {
  @Test(
    "each loop is named by its shortest ring, which has a sign",
    arguments: [
      ("0>1+ 1>2+", ""),
      ("0>1+ 1>0+", "0>1>0 +"),
      ("0>1+ 1>0-", "0>1>0 -"),
      ("1>1-", "1>1 -"),
      ("0>1- 1>2- 2>0+", "0>1>2>0 +"),
      ("0>1+ 1>0- 1>2+ 2>1+", "0>1>0 -"),
      ("0>1+ 1>2+ 2>0+ 2>1-", "1>2>1 -"),
      ("0>1+ 1>0+ 2>3- 3>2+", "0>1>0 +, 2>3>2 -"),
      ("0>1+ 0>1- 1>0+", "0>1>0 +"),
    ]
  )
  func loops(graph: String, expected: String) {
    let graph = SignedDigraph(graph)
    let found = FeedbackLoops(of: graph).loops.map {
      "\(graph.text(along: $0.shortestRing)) "
        + (graph.sign(along: $0.shortestRing) == .positive ? "+" : "-")
    }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test("an edge between two loops lies in none")
  func edgesBetweenLoops() {
    let graph = SignedDigraph("0>1+ 1>0+ 1>2+ 2>3+ 3>2+ 3>4+")
    let loops = FeedbackLoops(of: graph)
    #expect(graph.edges.indices.map { loops.loop(ofEdge: $0) } == [0, 0, nil, 1, 1, nil])
  }

  @Test("the ring through an edge begins with it and is the shortest")
  func ringThroughEdge() {
    let graph = SignedDigraph("0>1+ 1>0+ 1>2+ 2>3- 3>1+ 3>0+ 0>4+")
    let loops = FeedbackLoops(of: graph)
    let rings = loops.shortestRings(through: [3, 6], in: graph)
    #expect(graph.text(along: rings[3] ?? []) == "2>3>1>2")
    #expect(graph.sign(along: rings[3] ?? []) == .negative)
    #expect(rings[6] == nil)
  }

  @Test("an edge has the ring that it would have if only it were asked for")
  func ringsOfManyEdges() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let count = Int.random(in: 2...9, using: &generator)
      // A ring with few ways across it, so that many nodes have one way in and one out.
      var edges = (0..<count).map { ($0, ($0 + 1) % count) }
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        edges.append(
          (
            Int.random(in: 0..<count, using: &generator),
            Int.random(in: 0..<count, using: &generator)
          )
        )
      }
      edges.shuffle(using: &generator)
      let graph = SignedDigraph(
        nodeCount: count,
        edges: edges.map { SignedDigraph.Edge(from: $0.0, to: $0.1, .positive) }
      )
      let loops = FeedbackLoops(of: graph)
      let rings = loops.shortestRings(through: graph.edges.indices, in: graph)
      for edge in graph.edges.indices {
        #expect(rings[edge] == loops.shortestRings(through: [edge], in: graph)[edge])
      }
      let shortest = graph.edges.indices.compactMap { rings[$0]?.count }.min()
      #expect(loops.loops.map(\.shortestRing.count).min() == shortest)
    }
  }

  @Test("a ring of 50 000 quantities is found once for all its influences")
  func largeRing() {
    let count = 50_000
    let ring = SignedDigraph(
      nodeCount: count,
      edges: (0..<count).map { SignedDigraph.Edge(from: $0, to: ($0 + 1) % count, .positive) }
    )
    let loops = FeedbackLoops(of: ring)
    let all = Array(0..<count)
    #expect(loops.rings(covering: all, preferring: [7], in: ring).map(\.first) == [7])
    #expect(loops.shortestRings(through: all, in: ring)[9]?.prefix(2) == [9, 10])
  }

  @Test("a chain of 200 000 quantities needs no deep stack")
  func longChain() {
    let count = 200_000
    let edges = (0..<count - 1).map { SignedDigraph.Edge(from: $0, to: $0 + 1, .positive) }
    let chain = SignedDigraph(nodeCount: count, edges: edges)
    #expect(Set(chain.stronglyConnectedComponents()).count == count)
    let ring = SignedDigraph(
      nodeCount: 2000,
      edges: (0..<2000).map { SignedDigraph.Edge(from: $0, to: ($0 + 1) % 2000, .positive) }
    )
    #expect(Set(ring.stronglyConnectedComponents()) == [0])
    #expect(FeedbackLoops(of: ring).loops.map(\.shortestRing.count) == [2000])
  }

  @Test("components are those of mutual reach, and their edges lead downwards")
  func componentsByBruteForce() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let count = Int.random(in: 1...8, using: &generator)
      let edges = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        SignedDigraph.Edge(
          from: Int.random(in: 0..<count, using: &generator),
          to: Int.random(in: 0..<count, using: &generator),
          .positive
        )
      }
      let graph = SignedDigraph(nodeCount: count, edges: edges)
      var reaches = (0..<count).map { from in (0..<count).map { $0 == from } }
      for edge in edges { reaches[edge.source][edge.target] = true }
      for k in 0..<count {
        for i in 0..<count where reaches[i][k] {
          for j in 0..<count where reaches[k][j] { reaches[i][j] = true }
        }
      }
      let components = graph.stronglyConnectedComponents()
      for i in 0..<count {
        for j in 0..<count {
          #expect((components[i] == components[j]) == (reaches[i][j] && reaches[j][i]))
          if reaches[i][j] { #expect(components[i] >= components[j]) }
        }
      }
    }
  }
}
