import GoalModel

extension SignedDigraph {
  /// For each node the strongly connected component that it lies in: what feeds back on itself.
  ///
  /// They are numbered from 0, so that edges between components lead to lower numbers.
  ///
  /// - Complexity: O(nodes + edges).
  package func stronglyConnectedComponents() -> [Int32] {
    var relation = Adjacency(capacity: nodeCount)
    for node in 0..<nodeCount {
      for edge in outgoing(node) { relation.add(Int32(edges[edge].target)) }
      relation.endList()
    }
    return Components(of: relation).numbers
  }
}
