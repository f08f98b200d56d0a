/// Quantities that influence each other in a ring: one strongly connected component.
package struct FeedbackLoop: Hashable, Sendable {
  /// Ascending.
  package let nodes: [Int]
  /// The edges with both ends in it, ascending.
  package let edges: [Int]
  /// The edges of the shortest ring, from its lowest node; of equally short ones the first by nodes.
  package let shortestRing: [Int]
}

/// The feedback loops of a graph and which edges lie in them.
package struct FeedbackLoops: Sendable {
  /// By their lowest node.
  package let loops: [FeedbackLoop]
  /// For each edge the loop that it lies in, -1 for none.
  private let loopOfEdge: [Int32]

  /// Finds the loops, a quantity that influences itself among them.
  ///
  /// - Complexity: O(nodes + edges) without loops; a shortest ring costs O(nodes · edges) of its
  ///   component.
  package init(of graph: SignedDigraph) {
    let components = graph.stronglyConnectedComponents()
    var edgesOfComponent: [Int32: [Int]] = [:]
    for (index, edge) in graph.edges.enumerated() {
      let component = components[edge.source]
      if component == components[edge.target] {
        edgesOfComponent[component, default: []].append(index)
      }
    }
    var found: [FeedbackLoop] = []
    for edges in edgesOfComponent.values {
      let search = RingSearch(graph, edges: edges)
      found.append(
        FeedbackLoop(
          nodes: search.nodes,
          edges: edges,
          shortestRing: search.shortestRing()
        )
      )
    }
    found.sort { $0.nodes[0] < $1.nodes[0] }
    var loopOfEdge = [Int32](repeating: -1, count: graph.edges.count)
    for (index, loop) in found.enumerated() {
      for edge in loop.edges { loopOfEdge[edge] = Int32(index) }
    }
    loops = found
    self.loopOfEdge = loopOfEdge
  }

  /// The loop that an edge lies in; nil for an edge between components.
  package func loop(ofEdge edge: Int) -> Int? {
    let loop = loopOfEdge[edge]
    return loop < 0 ? nil : Int(loop)
  }

  /// The shortest ring of a loop that passes through one of some nodes, or of any if there are none.
  ///
  /// - Complexity: O(nodes given · edges of the loop).
  package func shortestRing(
    of loop: FeedbackLoop,
    among nodes: [Int],
    in graph: SignedDigraph
  ) -> [Int] {
    guard !nodes.isEmpty else { return loop.shortestRing }
    return RingSearch(graph, edges: loop.edges).shortestRing(through: nodes)
  }

  /// The shortest rings through edges given that lie in loops.
  ///
  /// - Complexity: O(edges given · edges of their loops), less where short rings are soon found and
  ///   where the same rings pass through many edges.
  package func shortestRings(
    through edges: some Sequence<Int>,
    in graph: SignedDigraph
  ) -> ShortestRings {
    var searches: [Int: RingSearch] = [:]
    var known: [RingSearch.Passage: Int] = [:]
    var found = ShortestRings()
    for edge in edges {
      guard let loop = loop(ofEdge: edge) else { continue }
      let search = searches[loop] ?? RingSearch(graph, edges: loops[loop].edges)
      searches[loop] = search
      let passage = search.passage(of: edge, in: graph)
      if let ring = known[passage] {
        found.add(edge, on: ring)
        continue
      }
      let (source, target) = (graph.edges[edge].source, graph.edges[edge].target)
      let back = source == target ? [] : search.shortestPath(from: target, to: source)
      if let back { known[passage] = found.add([edge] + back) }
    }
    return found
  }
}

/// The shortest rings through some edges; one that is that of many edges is kept once.
package struct ShortestRings: Sendable {
  /// Each from the first edge that it was found for, in their order.
  private(set) var rings: [[Int]] = []
  private var ringOfEdge: [Int: Int] = [:]

  /// The shortest ring through an edge, beginning with it; nil for one that was not asked for or lies
  /// in no loop.
  ///
  /// - Complexity: O(length of the ring).
  package subscript(edge: Int) -> [Int]? {
    guard let number = ringOfEdge[edge] else { return nil }
    let ring = rings[number]
    let start = ring.firstIndex(of: edge) ?? 0
    return Array(ring[start...] + ring[..<start])
  }

  /// Adds a ring that was found for its first edge.
  fileprivate mutating func add(_ ring: [Int]) -> Int {
    rings.append(ring)
    add(ring[0], on: rings.count - 1)
    return rings.count - 1
  }

  /// Adds an edge that has a ring already found.
  fileprivate mutating func add(_ edge: Int, on ring: Int) { ringOfEdge[edge] = ring }
}

extension FeedbackLoops {
  /// For each edge given that lies in a loop a shortest ring through it, each ring once; in the order of
  /// the edges.
  ///
  /// A ring begins with the first of its nodes among those preferred (ascending), else with its lowest.
  ///
  /// - Complexity: that of ``shortestRings(through:in:)``.
  package func rings(
    covering edges: [Int],
    preferring nodes: [Int],
    in graph: SignedDigraph
  ) -> [[Int]] {
    func rank(_ edge: Int) -> (Int, Int) {
      let node = graph.edges[edge].source
      return (nodes.holds(node) ? 0 : 1, node)
    }
    var seen: Set<[Int]> = []
    return shortestRings(through: edges, in: graph).rings.compactMap { ring in
      let first = ring.indices.min { rank(ring[$0]) < rank(ring[$1]) } ?? 0
      let turned = Array(ring[first...] + ring[..<first])
      return seen.insert(turned).inserted ? turned : nil
    }
  }
}

extension SignedDigraph {
  /// The product of the signs along edges.
  package func sign(along edges: some Sequence<Int>) -> Sign {
    edges.reduce(.positive) { $0.times(self.edges[$1].sign) }
  }
}
