/// The chains of influence from what goals do to what others want.
///
/// Each quantity that goals act on is followed once; goals that act alike are weighed once and
/// share the lists of those they touch.
package struct InfluenceChains {
  /// By goal in the order given, then by quantity.
  package private(set) var rows: [InfluenceChain] = []
  package private(set) var truncations: [Truncation] = []

  private let graph: SignedDigraph
  private let parameters: ChainParameters
  private var search: ReachSearch
  private var reaches: [Int: Reach] = [:]

  /// Follows all goals' actions.
  ///
  /// - Parameters:
  ///   - goals: those that act, in order of place.
  ///   - wants: what is wanted, in order of place.
  ///   - graph: the influences, weights in thirds; its nodes are the quantities' numbers.
  ///   - loops: the graph's.
  ///   - context: the goals' hierarchy and the decisions.
  ///   - parameters: how far and from what strength.
  package init(
    goals: [ActingGoal],
    wants: [Want],
    graph: SignedDigraph,
    loops: FeedbackLoops,
    context: PairContext,
    parameters: ChainParameters = ChainParameters()
  ) {
    self.graph = graph
    self.parameters = parameters
    search = ReachSearch(
      graph,
      loops: loops,
      targets: Array(Set(wants.map(\.quantity))),
      parameters: parameters.paths
    )
    var wanters = Wanters(wants, hierarchy: context.hierarchy)
    var evidence: [[LinkKey]: [InfluenceChain.Evidence]] = [:]
    for goal in goals where !goal.links.isEmpty {
      let key = goal.links.map(LinkKey.init)
      if evidence[key] == nil { evidence[key] = weigh(goal) }
      for known in evidence[key] ?? [] {
        let row = row(of: goal, known, wanters: &wanters, context: context)
        guard let row else { continue }
        guard rows.count < parameters.rowLimit else {
          truncations.append(Truncation(.pairs, limit: parameters.rowLimit, goal: goal.goal))
          return
        }
        rows.append(row)
      }
    }
  }

  /// What of a link makes goals act alike.
  private struct LinkKey: Hashable {
    var quantity: Int
    var pushes: Int

    init(_ link: QuantityLink) {
      quantity = link.quantity
      pushes = link.weight * Int(link.sign.rawValue)
    }
  }

  private func row(
    of goal: ActingGoal,
    _ evidence: InfluenceChain.Evidence,
    wanters: inout Wanters,
    context: PairContext
  ) -> InfluenceChain? {
    let quantity = evidence.quantity
    guard wanters.isWanted(quantity, pool: goal.pool) else { return nil }
    let verdict: InfluenceChain.Verdict
    var direction: Sign?
    if evidence.value(max(evidence.more, evidence.less)) >= parameters.leastStrength,
      let determinacy = evidence.determinacy
    {
      if determinacy.value > parameters.clearDeterminacy {
        verdict = .against
        direction = evidence.more > evidence.less ? .negative : .positive
      } else {
        verdict = .unclear
      }
    } else if evidence.value(evidence.looped) >= parameters.leastStrength {
      verdict = .looped
    } else {
      return nil
    }
    let against = wanters.goals(
      touchedBy: goal.goal,
      pool: goal.pool,
      quantity: quantity,
      wanting: direction
    )
    guard let first = against.first else { return nil }
    return InfluenceChain(
      goal: goal.goal,
      links: goal.links,
      evidence: evidence,
      verdict: verdict,
      wanted: direction
        ?? (wanters.wants(first, more: quantity, pool: goal.pool) ? .positive : .negative),
      against: against,
      pairs: context.summary(of: goal.goal, with: against)
    )
  }

  // MARK: Weighing

  /// What the goal's links together do to each quantity that is wanted.
  ///
  /// Quantities about which nothing could be said whoever wants them are left out.
  private mutating func weigh(_ goal: ActingGoal) -> [InfluenceChain.Evidence] {
    var sums: [Sums] = []
    var slots: [Int: Int] = [:]
    for (index, link) in goal.links.enumerated() {
      let reach = reach(from: link.quantity, goal: goal.goal)
      for arrival in reach.arrivals {
        let slot = slots[arrival.node] ?? sums.count
        if slot == sums.count {
          slots[arrival.node] = slot
          sums.append(Sums(quantity: arrival.node))
        }
        let isSame = link.sign == .positive
        add(isSame ? arrival.more : arrival.less, to: &sums[slot].more, link, index, reach)
        add(isSame ? arrival.less : arrival.more, to: &sums[slot].less, link, index, reach)
        let (more, less) = (arrival.moreByLoop, arrival.lessByLoop)
        add(isSame ? more : less, to: &sums[slot].moreByLoop, link, index, reach)
        add(isSame ? less : more, to: &sums[slot].lessByLoop, link, index, reach)
      }
    }
    // Links are weighed in thirds whatever the graph's unit is.
    let denominator = 3 * parameters.paths.denominator(unit: graph.unit)
    let least = parameters.leastStrength * Double(denominator)
    return sums.filter { Double($0.largest) >= least }.sorted { $0.quantity < $1.quantity }
      .map { $0.evidence(denominator: denominator, isBetter: isBetter) }
  }

  /// A sum of one sign, and the best of its paths.
  private struct Side {
    var strength = 0
    var count = 0
    var bestStrength = 0
    var best: InfluenceChain.Chain?
  }

  private struct Sums {
    let quantity: Int
    var more = Side()
    var less = Side()
    var moreByLoop = Side()
    var lessByLoop = Side()

    init(quantity: Int) { self.quantity = quantity }

    var largest: Int {
      max(more.strength, less.strength, moreByLoop.strength, lessByLoop.strength)
    }

    func evidence(
      denominator: Int,
      isBetter: (Side, Side) -> Bool
    ) -> InfluenceChain.Evidence {
      let byLoop = isBetter(lessByLoop, moreByLoop) ? lessByLoop : moreByLoop
      return InfluenceChain.Evidence(
        quantity: quantity,
        more: more.strength,
        less: less.strength,
        denominator: denominator,
        morePaths: more.count,
        lessPaths: less.count,
        moreChain: more.best,
        lessChain: less.best,
        looped: max(moreByLoop.strength, lessByLoop.strength),
        loopedChain: byLoop.best
      )
    }
  }

  private func add(
    _ tally: Reach.Tally,
    to side: inout Side,
    _ link: QuantityLink,
    _ index: Int,
    _ reach: Reach
  ) {
    guard !tally.isEmpty else { return }
    side.strength += tally.strength * link.weight
    side.count += tally.count
    let strength = tally.bestStrength * link.weight
    // A longer path is not worth reading out.
    if let best = side.best, best.edges.count < tally.best.count { return }
    let candidate = Side(
      bestStrength: strength,
      best: InfluenceChain.Chain(link: index, edges: reach.bestPath(tally))
    )
    if isBetter(candidate, side) {
      side.bestStrength = strength
      side.best = candidate.best
    }
  }

  /// Fewest influences, then strongest, then first by quantities.
  private func isBetter(_ one: Side, _ other: Side) -> Bool {
    guard let left = one.best else { return false }
    guard let right = other.best else { return true }
    if left.edges.count != right.edges.count { return left.edges.count < right.edges.count }
    if one.bestStrength != other.bestStrength { return one.bestStrength > other.bestStrength }
    return nodes(left.edges).lexicographicallyPrecedes(nodes(right.edges))
  }

  private func nodes(_ edges: [Int]) -> [Int] {
    (edges.first.map { [graph.edges[$0].source] } ?? []) + edges.map { graph.edges[$0].target }
  }

  private mutating func reach(from quantity: Int, goal: Int) -> Reach {
    if let known = reaches[quantity] { return known }
    let reach = search.reach(from: quantity)
    if reach.isTruncated {
      truncations.append(
        Truncation(
          .paths,
          limit: parameters.paths.stepLimit,
          goal: goal,
          quantity: quantity
        )
      )
    }
    reaches[quantity] = reach
    return reach
  }
}
