/// A directed graph whose edges carry a sign and a weight.
///
/// Nodes are `0..<nodeCount`. Where two answers are equally good, the one with the lower nodes is
/// given: number the nodes in the order of their ids.
package struct SignedDigraph: Sendable {
  /// More of `source` gives more or less of `target`.
  package struct Edge: Hashable, Sendable {
    package let source: Int
    package let target: Int
    package let sign: Sign
    /// A whole number of the graph's ``SignedDigraph/unit``; 1 or more.
    package let weight: Int

    package init(from source: Int, to target: Int, _ sign: Sign, weight: Int = 1) {
      self.source = source
      self.target = target
      self.sign = sign
      self.weight = weight
    }
  }

  package let nodeCount: Int
  /// As given; an edge is named by its index here.
  package let edges: [Edge]
  /// What a weight of 1 is a part of: 3 when weights are thirds.
  package let unit: Int
  private let starts: [Int32]
  private let ordered: [Int32]

  /// - Precondition: every edge's ends are in `0..<nodeCount`, every weight is 1 or more.
  /// - Complexity: O(nodes + edges · log edges).
  package init(nodeCount: Int, edges: [Edge], unit: Int = 1) {
    self.nodeCount = nodeCount
    self.edges = edges
    self.unit = unit
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in edges {
      precondition(
        (0..<nodeCount).contains(edge.source) && (0..<nodeCount).contains(edge.target)
          && edge.weight >= 1,
        "edge \(edge) in a graph of \(nodeCount) nodes"
      )
      starts[edge.source + 1] += 1
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    self.starts = starts
    ordered = edges.indices.sorted {
      (edges[$0].source, edges[$0].target, $0) < (edges[$1].source, edges[$1].target, $1)
    }.map { Int32($0) }
  }

  /// The edges that leave a node, by target, then as given.
  package func outgoing(_ node: Int) -> Slice {
    Slice(slots: ordered[Int(starts[node])..<Int(starts[node + 1])])
  }

  /// Edges, by their index in ``SignedDigraph/edges``.
  package struct Slice: RandomAccessCollection, Sendable {
    fileprivate let slots: ArraySlice<Int32>

    package var startIndex: Int { slots.startIndex }
    package var endIndex: Int { slots.endIndex }
    package subscript(position: Int) -> Int { Int(slots[position]) }
  }
}
