/// The rows of chains: what one goal does through influences to one quantity that others want.
///
/// The parts of a row are made when they are asked for: there are many rows, and most are looked at once.
package struct ChainRows: Sendable {
  let chains: InfluenceChains
  let facts: AnalysisFacts

  package var count: Int { chains.count }
  package var indices: Range<Int> { 0..<count }

  /// What is computed, without its places.
  package func chain(at position: Int) -> InfluenceChain { chains[position] }

  /// The goals that suffer.
  package func against(at position: Int) -> GoalList { chains.against(position) }

  /// What the acting goal does to the chain's first quantity.
  package func pushes(at position: Int) -> Sign { link(at: position).sign }

  /// How sure the goal's own action is: an indicator's wish is certain.
  ///
  /// What goes clearly against somebody is as sure as what is left without effects of low confidence.
  package func confidence(at position: Int) -> Confidence {
    let evidence = chains[position].evidence
    if evidence.restsOnUncertain { return .low }
    switch link(at: position).origin {
    case .indicator: return .high
    case .effect(_, .low) where evidence.verdict == .against: return .medium
    case .effect(_, let confidence): return confidence
    }
  }

  /// Where the acting goal says what it does.
  package func anchor(at position: Int) -> Anchor {
    switch link(at: position).origin {
    case .indicator(let indicator): .indicator(indicator)
    case .effect(let effect, _): .effectValue(effect: effect)
    }
  }

  /// What decisions make of the row.
  package func decision(at position: Int) -> RowDecision {
    chains.pairs(position).map { RowDecision($0, facts) } ?? .none
  }

  /// The link that the chain begins with.
  private func link(at position: Int) -> QuantityLink {
    let chain = chains[position]
    return chains.goals[chain.actor].links[chain.chain.map { chains.link(of: $0) } ?? 0]
  }

  /// The influences of a chain by the workspace's numbers, from the acting goal's quantity.
  package func influences(of chain: InfluenceChain.Chain?) -> [Int] {
    guard let chain else { return [] }
    return chains.edges(of: chain).map { facts.influences[$0].number }
  }
}
