/// Weighs what goals' links together do to each quantity that is wanted.
struct InfluenceScale {
  private(set) var truncations: [Truncation] = []
  /// See ``InfluenceChains``.
  private(set) var steps = BlockList<Int32>()

  private let graph: SignedDigraph
  private let parameters: ChainParameters
  /// What strengths are parts of.
  let denominator: Int
  private var search: ReachSearch
  private var reaches: [Reach?]
  private var sums: [Sums] = []
  /// For each quantity its position among the sums; -1 for none.
  private var slots: [Int32]
  /// For each quantity whether some goal wants more and less of it.
  private let isMoreWanted: [Bool]
  private let isLessWanted: [Bool]

  init(
    _ graph: SignedDigraph,
    loops: FeedbackLoops,
    wants: [Want],
    parameters: ChainParameters
  ) {
    self.graph = graph
    self.parameters = parameters
    // Links are weighed in thirds whatever the graph's unit is.
    denominator = 3 * parameters.paths.denominator(unit: graph.unit)
    search = ReachSearch(
      graph,
      loops: loops,
      targets: Array(Set(wants.map(\.quantity))),
      parameters: parameters.paths
    )
    reaches = Array(repeating: nil, count: graph.nodeCount)
    slots = Array(repeating: -1, count: graph.nodeCount)
    func wanted(_ direction: Sign) -> [Bool] {
      var isWanted = [Bool](repeating: false, count: graph.nodeCount)
      for want in wants where want.direction == direction { isWanted[want.quantity] = true }
      return isWanted
    }
    isMoreWanted = wanted(.positive)
    isLessWanted = wanted(.negative)
  }

  /// Adds what a goal does to each quantity, by quantity.
  ///
  /// Quantities about which nothing is to be said whoever wants them are left out.
  mutating func weigh(_ goal: ActingGoal, into evidence: inout BlockList<InfluenceChain.Evidence>) {
    let certain = goal.certainLinks.map { certainlyHurt(by: $0, goal: goal.goal) }
    add(goal.links, goal: goal.goal)
    for sum in sums {
      if let found = self.evidence(sum, certain: certain) { evidence.append(found) }
    }
    sums.removeAll(keepingCapacity: true)
  }

  /// By quantity what those want who suffer where links go clearly against somebody.
  private mutating func certainlyHurt(by links: [QuantityLink], goal: Int) -> [Int: Sign] {
    add(links, goal: goal)
    defer { sums.removeAll(keepingCapacity: true) }
    var hurt: [Int: Sign] = [:]
    for sum in sums where verdict(sum) == .against { hurt[sum.quantity] = sum.hurt }
    return hurt
  }

  /// Sums up what links do to each quantity, by quantity.
  private mutating func add(_ links: [QuantityLink], goal: Int) {
    for (index, link) in links.enumerated() {
      follow(link.quantity, goal: goal)
      guard let reach = reaches[link.quantity] else { continue }
      let order = PathOrder(graph, reaches)
      for arrival in reach.arrivals {
        if slots[arrival.node] < 0 {
          slots[arrival.node] = Int32(sums.count)
          sums.append(Sums(quantity: arrival.node))
        }
        sums[Int(slots[arrival.node])].add(arrival, link, Int32(index), order)
      }
    }
    for sum in sums { slots[sum.quantity] = -1 }
    // What one link reaches stands in order already.
    if links.count > 1 { sums.sort { $0.quantity < $1.quantity } }
  }

  /// Follows a quantity's influence, if that was not done before.
  private mutating func follow(_ quantity: Int, goal: Int) {
    guard reaches[quantity] == nil else { return }
    let reach = search.reach(from: quantity)
    if reach.isTruncated {
      truncations.append(
        Truncation(.paths, limit: parameters.paths.stepLimit, goal: goal, quantity: quantity)
      )
    }
    reaches[quantity] = reach
  }

  private func verdict(_ sum: Sums) -> InfluenceChain.Verdict? {
    parameters.verdict(
      more: sum.more.strength,
      less: sum.less.strength,
      looped: sum.looped,
      denominator: denominator
    )
  }

  private mutating func evidence(
    _ sum: Sums,
    certain: [Int: Sign]?
  ) -> InfluenceChain.Evidence? {
    guard let verdict = verdict(sum) else { return nil }
    var hurt: Sign?
    if verdict == .against {
      hurt = sum.hurt
      // A large workspace has more that goes against nobody than what goes against somebody.
      let suffers = hurt == .positive ? isMoreWanted : isLessWanted
      guard suffers[sum.quantity] else { return nil }
    }
    return InfluenceChain.Evidence(
      node: Int32(truncatingIfNeeded: sum.quantity),
      verdict: verdict,
      hurt: hurt,
      restsOnUncertain: certain.map { hurt != nil && $0[sum.quantity] != hurt } ?? false,
      more: sum.more.strength,
      less: sum.less.strength,
      looped: sum.looped,
      morePaths: Int32(clamping: sum.more.count),
      lessPaths: Int32(clamping: sum.less.count),
      moreBest: chain(sum.more),
      lessBest: chain(sum.less),
      loopedBest: verdict == .looped ? loopedChain(sum) : .nothing
    )
  }

  private mutating func loopedChain(_ sum: Sums) -> InfluenceChain.Chain {
    let isLessBetter = sum.lessByLoop.isBetter(than: sum.moreByLoop, PathOrder(graph, reaches))
    return chain(isLessBetter ? sum.lessByLoop : sum.moreByLoop)
  }

  private mutating func chain(_ side: Side) -> InfluenceChain.Chain {
    guard side.count > 0, let reach = reaches[Int(side.source)] else { return .nothing }
    let position = Int32(truncatingIfNeeded: steps.count)
    steps.append(side.link)
    steps.append(Int32(truncatingIfNeeded: side.best.count))
    for edge in reach.edges(side.best) { steps.append(edge) }
    return InfluenceChain.Chain(position: position)
  }
}

/// The order of best paths by their quantities, the last that decides.
private struct PathOrder {
  private let graph: SignedDigraph
  private let reaches: [Reach?]

  init(_ graph: SignedDigraph, _ reaches: [Reach?]) {
    self.graph = graph
    self.reaches = reaches
  }

  func isBefore(_ one: Side, _ other: Side) -> Bool {
    nodes(one).lexicographicallyPrecedes(nodes(other))
  }

  private func nodes(_ side: Side) -> [Int] {
    [Int(side.source)]
      + (reaches[Int(side.source)]?.edges(side.best).map { graph.edges[Int($0)].target } ?? [])
  }
}

/// A sum of one sign, and the best of its paths.
private struct Side {
  var strength = 0
  var count = 0
  var bestStrength = 0
  /// Where the best path's edges stand in the reach of its source.
  var best: Range<Int32> = 0..<0
  var source: Int32 = 0
  var link: Int32 = 0

  mutating func add(
    _ tally: Reach.Tally,
    _ link: QuantityLink,
    _ index: Int32,
    _ order: borrowing PathOrder
  ) {
    guard !tally.isEmpty else { return }
    let candidate = Side(
      strength: strength + tally.strength * link.weight,
      count: count + tally.count,
      bestStrength: tally.bestStrength * link.weight,
      best: tally.best,
      source: Int32(truncatingIfNeeded: link.quantity),
      link: index
    )
    if candidate.isBetter(than: self, order) {
      self = candidate
    } else {
      strength = candidate.strength
      count = candidate.count
    }
  }

  /// Fewest influences, then strongest, then first by quantities; anything before nothing.
  func isBetter(than other: Side, _ order: borrowing PathOrder) -> Bool {
    guard count > 0, other.count > 0 else { return count > 0 }
    if best.count != other.best.count { return best.count < other.best.count }
    if bestStrength != other.bestStrength { return bestStrength > other.bestStrength }
    return order.isBefore(self, other)
  }
}

/// What a goal does to one quantity.
private struct Sums {
  let quantity: Int
  var more = Side()
  var less = Side()
  var moreByLoop = Side()
  var lessByLoop = Side()

  init(quantity: Int) { self.quantity = quantity }

  /// The larger of the sums of the paths that run through loops.
  var looped: Int { max(moreByLoop.strength, lessByLoop.strength) }
  /// What those want who suffer, where it goes clearly against somebody.
  var hurt: Sign { more.strength > less.strength ? .negative : .positive }

  mutating func add(
    _ arrival: Reach.Arrival,
    _ link: QuantityLink,
    _ index: Int32,
    _ order: borrowing PathOrder
  ) {
    let isSame = link.sign == .positive
    more.add(isSame ? arrival.more : arrival.less, link, index, order)
    less.add(isSame ? arrival.less : arrival.more, link, index, order)
    moreByLoop.add(isSame ? arrival.moreByLoop : arrival.lessByLoop, link, index, order)
    lessByLoop.add(isSame ? arrival.lessByLoop : arrival.moreByLoop, link, index, order)
  }
}
