/// What a change in one quantity does to others, along all simple paths of a bounded length.
package struct Reach: Sendable {
  /// The paths of one sign to one quantity, taken together.
  package struct Tally: Sendable {
    /// The sum of the strengths, in parts of ``PathParameters/denominator(unit:)``.
    package var strength = 0
    package var count = 0
    /// The strength of the best path: fewest influences, then strongest, then first by nodes.
    package var bestStrength = 0
    /// Where the best path's edges stand in ``Reach/edges``; empty when there is no path.
    package var best: Range<Int32> = 0..<0

    package var isEmpty: Bool { count == 0 }
  }

  /// One quantity that is reached.
  package struct Arrival: Sendable {
    package let node: Int
    /// Paths that run through no loop, by what more of the source gives.
    package var more = Tally()
    package var less = Tally()
    /// Paths that use an influence whose both ends lie in one loop.
    package var moreByLoop = Tally()
    package var lessByLoop = Tally()
  }

  /// By node, ascending.
  package let arrivals: Arrivals
  /// Whether longer paths were left out because there are too many.
  package let isTruncated: Bool
  /// The edges of the best paths, one after another.
  fileprivate let edges: [Int32]

  /// The edges of a tally's best path, from the source.
  package func bestPath(_ tally: Tally) -> [Int] {
    edges(tally.best).map { Int($0) }
  }

  func edges(_ range: Range<Int32>) -> ArraySlice<Int32> {
    edges[Int(range.lowerBound)..<Int(range.upperBound)]
  }
}

/// Follows influence from quantities, one after another, with scratch memory of its own.
package struct ReachSearch {
  private let graph: SignedDigraph
  private let loops: FeedbackLoops
  private let parameters: PathParameters
  /// For each node how many influences lead at least to a target, `Int32.max` for out of reach.
  private let distance: [Int32]
  private let isTarget: [Bool]
  /// For a path of so many influences: what lifts its product to the common denominator.
  private let scale: [Int]

  private var isOnPath: [Bool]
  private var slot: [Int32]
  private var path: [Int32] = []
  private var arrivals: [Reach.Arrival] = []
  private var edges: [Int32] = []
  private var steps = 0
  private var limit = 0

  /// Makes a search for the arrivals at some nodes; `nil` for all of them.
  ///
  /// - Complexity: O(nodes + edges).
  package init(
    _ graph: SignedDigraph,
    loops: FeedbackLoops,
    targets: [Int]? = nil,
    parameters: PathParameters = PathParameters()
  ) {
    self.graph = graph
    self.loops = loops
    self.parameters = parameters
    var isTarget = [Bool](repeating: targets == nil, count: graph.nodeCount)
    for target in targets ?? [] { isTarget[target] = true }
    self.isTarget = isTarget
    distance = graph.distances(to: isTarget, atMost: parameters.maximumInfluences)
    var scale = [Int](repeating: 1, count: parameters.maximumInfluences + 1)
    for count in stride(from: parameters.maximumInfluences - 1, through: 0, by: -1) {
      scale[count] = scale[count + 1] * graph.unit * parameters.decayDivisor
    }
    self.scale = scale
    isOnPath = Array(repeating: false, count: graph.nodeCount)
    slot = Array(repeating: -1, count: graph.nodeCount)
  }

  /// Follows all paths from a node; where they are too many, all that are one influence shorter.
  package mutating func reach(from source: Int) -> Reach {
    var influences = parameters.maximumInfluences
    while true {
      limit = influences
      steps = 0
      let isComplete = extend(source, product: 1, sign: .positive, usesLoop: false)
      if isComplete || influences == 1 {
        defer { reset() }
        var edges = edges
        return Reach(
          arrivals: Reach.Arrivals(arrivals, edges: &edges),
          isTruncated: influences < parameters.maximumInfluences,
          edges: edges
        )
      }
      reset()
      influences -= 1
    }
  }

  private mutating func reset() {
    for arrival in arrivals { slot[arrival.node] = -1 }
    arrivals.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
  }

  /// Extends the path at its end by every influence; no deeper than K calls.
  ///
  /// - Returns: false when the steps did not suffice.
  private mutating func extend(_ node: Int, product: Int, sign: Sign, usesLoop: Bool) -> Bool {
    isOnPath[node] = true
    defer { isOnPath[node] = false }
    let left = limit - path.count - 1
    for index in graph.outgoing(node) {
      let edge = graph.edges[index]
      guard !isOnPath[edge.target], Int(distance[edge.target]) <= left else { continue }
      steps += 1
      // One influence from the source is never too much to follow.
      if steps > parameters.stepLimit, limit > 1 { return false }
      path.append(Int32(index))
      let product = product * edge.weight
      let sign = sign.times(edge.sign)
      let usesLoop = usesLoop || loops.loop(ofEdge: index) != nil
      if isTarget[edge.target] {
        record(edge.target, strength: product * scale[path.count], sign, usesLoop)
      }
      if left > 0, !extend(edge.target, product: product, sign: sign, usesLoop: usesLoop) {
        return false
      }
      path.removeLast()
    }
    return true
  }

  private mutating func record(_ node: Int, strength: Int, _ sign: Sign, _ usesLoop: Bool) {
    if slot[node] < 0 {
      slot[node] = Int32(arrivals.count)
      arrivals.append(Reach.Arrival(node: node))
    }
    let index = Int(slot[node])
    switch (sign, usesLoop) {
    case (.positive, false): arrivals[index].more.add(strength, path, &edges)
    case (.negative, false): arrivals[index].less.add(strength, path, &edges)
    case (.positive, true): arrivals[index].moreByLoop.add(strength, path, &edges)
    case (.negative, true): arrivals[index].lessByLoop.add(strength, path, &edges)
    }
  }
}

extension Reach.Tally {
  fileprivate mutating func add(_ strength: Int, _ path: [Int32], _ edges: inout [Int32]) {
    // Paths come in the order of their nodes: the first of equally good ones stays.
    let isBetter =
      isEmpty || path.count < best.count
      || (path.count == best.count && strength > bestStrength)
    self.strength += strength
    count += 1
    guard isBetter else { return }
    bestStrength = strength
    best = Int32(edges.count)..<Int32(edges.count + path.count)
    edges.append(contentsOf: path)
  }
}

extension SignedDigraph {
  /// For each node the fewest edges that lead from it to a target, `Int32.max` past the bound.
  fileprivate func distances(to isTarget: [Bool], atMost bound: Int) -> [Int32] {
    var incoming = [[Int32]](repeating: [], count: nodeCount)
    for edge in edges { incoming[edge.target].append(Int32(edge.source)) }
    var distance = [Int32](repeating: .max, count: nodeCount)
    var frontier = isTarget.indices.filter { isTarget[$0] }
    for node in frontier { distance[node] = 0 }
    var length: Int32 = 0
    while !frontier.isEmpty, length < Int32(bound) {
      length += 1
      var next: [Int] = []
      for node in frontier {
        for source in incoming[node] where distance[Int(source)] == .max {
          distance[Int(source)] = length
          next.append(Int(source))
        }
      }
      frontier = next
    }
    return distance
  }
}
