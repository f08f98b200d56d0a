import Findings

/// The search for rings within one strongly connected component.
struct RingSearch {
  /// The component's nodes, ascending; an index into them is a node's position.
  let nodes: [Int]
  /// For each position the edges that leave it within the component, by target.
  private let steps: [[Step]]
  /// For each position with one step in and one out the first of the run of such that it lies in;
  /// -1 for others.
  ///
  /// The same rings pass through all of a run.
  private let runs: [Int]

  private struct Step {
    var target: Int
    var edge: Int
  }

  /// Makes a search in a component, given all edges with both ends in it.
  init(_ graph: SignedDigraph, edges: [Int]) {
    nodes = Set(edges.flatMap { [graph.edges[$0].source, graph.edges[$0].target] }).sorted()
    var positions: [Int: Int] = [:]
    for (position, node) in nodes.enumerated() { positions[node] = position }
    var steps = [[Step]](repeating: [], count: nodes.count)
    for index in edges {
      let edge = graph.edges[index]
      guard let source = positions[edge.source], let target = positions[edge.target] else {
        continue
      }
      steps[source].append(Step(target: target, edge: index))
    }
    for source in steps.indices {
      steps[source].sort { ($0.target, $0.edge) < ($1.target, $1.edge) }
    }
    self.steps = steps
    runs = Self.runs(steps.map { $0.map(\.target) })
  }

  private static func runs(_ next: [[Int]]) -> [Int] {
    var previous = [[Int]](repeating: [], count: next.count)
    for (source, targets) in next.enumerated() {
      for target in targets { previous[target].append(source) }
    }
    var runs = [Int](repeating: -1, count: next.count)
    func isOpen(_ node: Int) -> Bool {
      runs[node] < 0 && next[node].count == 1 && previous[node].count == 1
    }
    for node in next.indices where isOpen(node) {
      for way in [next, previous] {
        var member = node
        repeat {
          runs[member] = node
          member = way[member][0]
        } while isOpen(member)
      }
    }
    return runs
  }

  /// What all rings through an edge have in common.
  enum Passage: Hashable {
    /// They pass through a run of nodes; its first node.
    case run(Int)
    /// They pass through an edge between nodes where ways meet or part.
    case edge(Int)
  }

  /// The passage that an edge of the component lies in.
  func passage(of edge: Int, in graph: SignedDigraph) -> Passage {
    let ends = [graph.edges[edge].source, graph.edges[edge].target]
    let run = ends.compactMap(position).map { runs[$0] }.max() ?? -1
    return run < 0 ? .edge(edge) : .run(nodes[run])
  }

  private func position(of node: Int) -> Int? {
    let position = nodes.lowerBound { $0 >= node }
    return position < nodes.count && nodes[position] == node ? position : nil
  }

  /// The edges of the shortest ring, from its lowest node; of equally short ones the first by nodes.
  ///
  /// - Complexity: O(nodes where ways meet or part · edges), less where short rings are soon found.
  func shortestRing() -> [Int] { shortestRing(through: nodes) }

  /// The edges of the shortest ring through any of some nodes, from that node.
  func shortestRing(through chosen: [Int]) -> [Int] {
    var best: [Int] = []
    var seen: Set<Int> = []
    for start in nodes.indices where chosen.holds(nodes[start]) {
      guard runs[start] < 0 || seen.insert(runs[start]).inserted else { continue }
      let limit = best.isEmpty ? Int.max : best.count - 1
      if let ring = shortestWalk(from: start, to: start, limit: limit) { best = ring }
      if best.count == 1 { break }
    }
    return best
  }

  /// The edges of the shortest path between two nodes of the component.
  func shortestPath(from start: Int, to end: Int) -> [Int]? {
    guard let start = position(of: start), let end = position(of: end) else { return nil }
    return shortestWalk(from: start, to: end, limit: .max)
  }

  /// Breadth first, at least one edge and at most `limit`; neighbours in order, so that the first
  /// walk found is the first by nodes.
  private func shortestWalk(from start: Int, to end: Int, limit: Int) -> [Int]? {
    var arrival: [(from: Int, edge: Int)?] = Array(repeating: nil, count: nodes.count)
    var frontier = [start]
    var length = 0
    while !frontier.isEmpty, length < limit {
      length += 1
      var next: [Int] = []
      for position in frontier {
        for step in steps[position] where arrival[step.target] == nil {
          arrival[step.target] = (position, step.edge)
          if step.target == end { return walk(to: end, from: start, arrival) }
          next.append(step.target)
        }
      }
      frontier = next
    }
    return nil
  }

  private func walk(to end: Int, from start: Int, _ arrival: [(from: Int, edge: Int)?]) -> [Int] {
    var walk: [Int] = []
    var position = end
    repeat {
      guard let (from, edge) = arrival[position] else { break }
      walk.append(edge)
      position = from
    } while position != start
    return walk.reversed()
  }
}
