/// The rows of chains, each made when it is asked for: there are many, and most are looked at once.
package struct ChainRows: RandomAccessCollection, Sendable {
  let chains: InfluenceChains?
  let facts: AnalysisFacts

  package var startIndex: Int { 0 }
  package var endIndex: Int { chains?.rows.count ?? 0 }

  package subscript(position: Int) -> ChainRow {
    guard let chains else { preconditionFailure("no chain at \(position)") }
    return row(chains.rows[position], in: chains)
  }

  /// What is computed for each position, without its places.
  package func chain(at position: Int) -> InfluenceChain? { chains?.rows[position] }

  private func row(_ chain: InfluenceChain, in chains: InfluenceChains) -> ChainRow {
    let link = chains.goals[chain.actor].links[chain.chain?.link ?? 0]
    let anchor: Anchor
    let confidence: Confidence
    switch link.origin {
    case .indicator(let position):
      anchor = .indicator(facts.indicators[position].number)
      confidence = .high
    case .effect(let position):
      anchor = .effectValue(effect: facts.effects[position].number)
      confidence = facts.effects[position].confidence
    }
    return ChainRow(
      chain: chain,
      pushes: link.sign,
      confidence: confidence,
      anchor: anchor,
      decision: chain.pairs.map { RowDecision($0, facts) } ?? .none
    )
  }

  /// The influences of a chain by the workspace's numbers, from the acting goal's quantity.
  package func influences(of chain: InfluenceChain.Chain?) -> [Int] {
    guard let chain, let chains else { return [] }
    return chains.edges(of: chain).map { facts.influences[$0].number }
  }
}
