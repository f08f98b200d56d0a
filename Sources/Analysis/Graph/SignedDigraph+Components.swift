/// The strongly connected components of a graph: what feeds back on itself.
package struct StronglyConnectedComponents: Sendable {
  /// For each node the component it lies in, numbered so that edges between components lead to
  /// lower numbers.
  package let componentOfNode: [Int32]
  package let count: Int
}

extension SignedDigraph {
  /// The strongly connected components.
  ///
  /// After Tarjan 1972, SIAM J. Comput. 1(2):146-160, without recursion, so that a long chain is no
  /// deep stack.
  ///
  /// - Complexity: O(nodes + edges).
  package func stronglyConnectedComponents() -> StronglyConnectedComponents {
    var search = ComponentSearch(nodeCount: nodeCount)
    for node in 0..<nodeCount { search.run(from: node, in: self) }
    return StronglyConnectedComponents(
      componentOfNode: search.component,
      count: search.count
    )
  }
}

/// Tarjan's algorithm with a stack of its own.
private struct ComponentSearch {
  /// -1 where none is known yet.
  var component: [Int32]
  var count = 0
  /// The order of discovery, from 1; 0 for a node not seen.
  private var order: [Int32]
  private var low: [Int32]
  private var clock: Int32 = 0
  private var open: [Int] = []
  private var frames: [(node: Int, next: Int)] = []

  init(nodeCount: Int) {
    component = Array(repeating: -1, count: nodeCount)
    order = Array(repeating: 0, count: nodeCount)
    low = Array(repeating: 0, count: nodeCount)
  }

  mutating func run(from root: Int, in graph: SignedDigraph) {
    guard order[root] == 0 else { return }
    discover(root, in: graph)
    while let (node, next) = frames.last {
      let edges = graph.outgoing(node)
      if next < edges.endIndex {
        frames[frames.count - 1].next = next + 1
        let target = graph.edges[edges[next]].target
        if order[target] == 0 {
          discover(target, in: graph)
        } else if component[target] < 0 {
          low[node] = min(low[node], order[target])
        }
      } else {
        frames.removeLast()
        if let parent = frames.last?.node { low[parent] = min(low[parent], low[node]) }
        if low[node] == order[node] { close(at: node) }
      }
    }
  }

  private mutating func discover(_ node: Int, in graph: SignedDigraph) {
    clock += 1
    order[node] = clock
    low[node] = clock
    open.append(node)
    frames.append((node, graph.outgoing(node).startIndex))
  }

  private mutating func close(at root: Int) {
    while let node = open.popLast() {
      component[node] = Int32(count)
      if node == root { break }
    }
    count += 1
  }
}
