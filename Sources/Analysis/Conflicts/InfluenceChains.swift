/// The chains of influence from what goals do to what others want.
///
/// Each quantity that goals act on is followed once; goals that act alike are weighed once and
/// share the lists of those they touch.
package struct InfluenceChains: Sendable {
  /// Those that act, in order of place.
  package let goals: [ActingGoal]
  /// What goals that act alike have in common.
  private var evidence = BlockList<InfluenceChain.Evidence>()
  private var compact = BlockList<Compact>()
  /// What decisions make of rows; of most none speaks.
  private var pairs: [Int: PairSummary] = [:]
  package private(set) var truncations: [Truncation] = []
  /// The best chains one after another: the link, how many edges follow, and these.
  private var steps = BlockList<Int32>()
  /// What strengths are parts of.
  package let denominator: Int

  /// No chains.
  init() {
    goals = []
    denominator = 1
  }

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
    self.goals = goals
    var scale = InfluenceScale(graph, loops: loops, wants: wants, parameters: parameters)
    denominator = scale.denominator
    var wanters = Wanters(wants, hierarchy: context.hierarchy, quantities: graph.nodeCount)
    var known: [[LinkKey]: Range<Int>] = [:]
    for (actor, goal) in goals.enumerated() where !goal.links.isEmpty {
      let key = (goal.links + (goal.certainLinks ?? [])).map(LinkKey.init)
      let range: Range<Int>
      if let weighed = known[key] {
        range = weighed
      } else {
        let start = evidence.count
        scale.weigh(goal, into: &evidence)
        range = start..<evidence.count
        known[key] = range
      }
      for index in range {
        let row = compact(actor, goal, index, &wanters)
        guard let row else { continue }
        guard compact.count < parameters.rowLimit else {
          truncations =
            scale.truncations + [Truncation(.pairs, limit: parameters.rowLimit, goal: goal.goal)]
          steps = scale.steps
          return
        }
        if context.decisions.concerns(goal: goal.goal) {
          pairs[compact.count] = context.summary(of: goal.goal, with: row.against)
        }
        compact.append(row)
      }
    }
    truncations = scale.truncations
    steps = scale.steps
  }

  /// The index of the goal's link that a chain begins with, in the order of ``ActingGoal/links``.
  package func link(of chain: InfluenceChain.Chain) -> Int { Int(steps[Int(chain.position)]) }

  /// The edges of a chain, from the goal's quantity.
  package func edges(of chain: InfluenceChain.Chain) -> [Int] {
    let start = Int(chain.position) + 2
    return (start..<start + Int(steps[start - 1])).map { Int(steps[$0]) }
  }

  /// What of a link makes goals act alike.
  private struct LinkKey: Hashable {
    var quantity: Int32
    var isUncertain: Bool
    var pushes: Int32

    init(_ link: QuantityLink) {
      quantity = Int32(truncatingIfNeeded: link.quantity)
      isUncertain = link.isUncertain
      pushes = Int32(truncatingIfNeeded: link.weight) * Int32(link.sign.rawValue)
    }
  }

  private func compact(
    _ actor: Int,
    _ goal: ActingGoal,
    _ index: Int,
    _ wanters: inout Wanters
  ) -> Compact? {
    let evidence = evidence[index]
    let against = wanters.goals(
      touchedBy: goal.goal,
      pool: goal.pool,
      quantity: evidence.quantity,
      wanting: evidence.hurt
    )
    guard let first = against.first else { return nil }
    let isMoreWanted =
      evidence.hurt.map { $0 == .positive }
      ?? wanters.wants(first, more: evidence.quantity, pool: goal.pool)
    return Compact(
      actor: Int32(truncatingIfNeeded: actor),
      evidence: Int32(truncatingIfNeeded: index),
      wanted: isMoreWanted ? .positive : .negative,
      against: against
    )
  }

  /// A row without what it shares with others.
  private struct Compact: Sendable {
    var actor: Int32
    var evidence: Int32
    var wanted: Sign
    var against: GoalList
  }
}

// MARK: - Rows

/// By goal in the order given, then by quantity; each row is put together when it is asked for.
extension InfluenceChains: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { compact.count }

  package subscript(position: Int) -> InfluenceChain {
    let actor = Int(compact[position].actor)
    return InfluenceChain(
      actor: actor,
      goal: goals[actor].goal,
      evidence: evidence[Int(compact[position].evidence)],
      denominator: denominator,
      wanted: compact[position].wanted
    )
  }

  /// The goals that suffer.
  package func against(_ position: Int) -> GoalList { compact[position].against }

  /// What decisions make of a row; nil where none speaks of the goal.
  package func pairs(_ position: Int) -> PairSummary? {
    pairs.isEmpty ? nil : pairs[position]
  }
}
