package import GoalModel

/// What goals do to dimensions by what they move: their indicators and effects on quantities, and
/// the influences that follow.
///
/// Every quantity counts for its dimension by what is better of it. Paths through loops are left
/// out, as nothing is known of where they end.
package struct DerivedEffects {
  /// The strongest of one kind that a goal does to a dimension.
  package struct Effect: Sendable {
    /// The workspace's number.
    package let dimension: Int
    /// -2...2, never 0: 2 where the strength is two thirds or more.
    package let good: Int
    /// From what the goal moves to what counts for the dimension: the workspace's numbers of the
    /// quantities, and whether they go up.
    package let steps: [(quantity: Int, isMore: Bool)]
    let strength: Double
  }

  private let facts: AnalysisFacts
  private let workspace: Workspace
  private let graph: SignedDigraph
  private let parameters: ChainParameters
  private let links: [Int: [QuantityLink]]
  private var search: ReachSearch
  private var reaches: [Int: Reach] = [:]

  /// Prepares to follow what goals of a workspace move.
  package init(
    _ facts: AnalysisFacts,
    in workspace: Workspace,
    parameters: ChainParameters = ChainParameters()
  ) {
    self.facts = facts
    self.workspace = workspace
    self.parameters = parameters
    let graph = facts.graph()
    self.graph = graph
    search = ReachSearch(
      graph,
      loops: FeedbackLoops(of: graph),
      parameters: parameters.paths
    )
    links = Dictionary(
      facts.actingGoals().map { ($0.goal, $0.links) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The effects of a goal on some dimensions, in their order: of each the strongest good one and the
  /// strongest bad one.
  ///
  /// - Complexity: O(quantities that are reached from what it moves).
  package mutating func effects(of goal: Int, on dimensions: [Int]) -> [Effect] {
    var good: [Int: Effect] = [:]
    var bad: [Int: Effect] = [:]
    func keep(_ effect: Effect) {
      let known = effect.good > 0 ? good[effect.dimension] : bad[effect.dimension]
      if let known, known.strength >= effect.strength { return }
      if effect.good > 0 { good[effect.dimension] = effect } else { bad[effect.dimension] = effect }
    }
    for link in links[goal] ?? [] {
      let weight = Double(link.weight) / 3
      let isMore = link.sign == .positive
      let first = [(quantity: facts.quantities[link.quantity].number, isMore: isMore)]
      // An effect on the quantity itself is declared, not derived.
      if case .indicator = link.origin,
        let effect = effect(on: link.quantity, isMore: isMore, weight, first)
      {
        keep(effect)
      }
      let reach = reach(from: link.quantity)
      let denominator = Double(parameters.paths.denominator(unit: graph.unit))
      for arrival in reach.arrivals {
        guard
          let determinacy = Determinacy(
            supporting: arrival.more.strength,
            opposing: arrival.less.strength
          ), determinacy.value > parameters.clearDeterminacy
        else { continue }
        let tally = arrival.more.strength > arrival.less.strength ? arrival.more : arrival.less
        let strength = Double(tally.strength) / denominator * weight
        guard strength >= parameters.leastStrength else { continue }
        var steps = first
        var goesUp = isMore
        for edge in reach.bestPath(tally) {
          if graph.edges[edge].sign == .negative { goesUp.toggle() }
          steps.append((facts.quantities[graph.edges[edge].target].number, goesUp))
        }
        if let effect = effect(on: arrival.node, isMore: goesUp, strength, steps) { keep(effect) }
      }
    }
    return dimensions.flatMap { [good[$0], bad[$0]].compactMap { $0 } }
  }

  private mutating func reach(from quantity: Int) -> Reach {
    if let known = reaches[quantity] { return known }
    let found = search.reach(from: quantity)
    reaches[quantity] = found
    return found
  }

  private func effect(
    on quantity: Int,
    isMore: Bool,
    _ strength: Double,
    _ steps: [(quantity: Int, isMore: Bool)]
  ) -> Effect? {
    guard let dimension = facts.quantities[quantity].dimension,
      let better = workspace.better(ofQuantity: facts.quantities[quantity].number), better != 0
    else { return nil }
    let size = strength >= 2.0 / 3 ? 2 : 1
    return Effect(
      dimension: dimension,
      good: (isMore ? better : -better) * size,
      steps: steps,
      strength: strength
    )
  }
}
