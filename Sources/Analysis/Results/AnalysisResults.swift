import Scalars

/// The rows of the analyses that were asked for.
///
/// Analyses compute and do not judge: every row is a fact, with places, both sides and what
/// decisions make of it; rules say what is a finding.
package struct AnalysisResults: Sendable {
  /// One analysis, by the name of its rows.
  package enum Analysis: String, Hashable, Sendable, CaseIterable {
    case harms
    case oppositions
    case effectConflicts = "effect_conflicts"
    case chains
    case targetConflicts = "target_conflicts"
    case loops
    case truncations
  }

  /// What was read, but for effects and indicators: in a large workspace these are much of it, and
  /// who looks at rows reads them no more.
  package private(set) var facts: AnalysisFacts
  /// By effect.
  package private(set) var harms: [HarmRow] = []
  /// By quantity, then scope.
  package private(set) var oppositions: [OppositionRow] = []
  /// By effect.
  package private(set) var effectConflicts: [EffectConflictRow] = []
  /// By acting goal, then quantity.
  package private(set) var chains: ChainRows
  /// By the target that comes last.
  package private(set) var targetConflicts: [TargetConflictRow] = []
  /// By the first quantity.
  package private(set) var loops: [LoopRow] = []
  package private(set) var truncations: [TruncationRow] = []

  /// By analysis the goals of which not all rows are known; see ``goalsLeftOut(of:)``.
  private var leftOut: [Analysis: [Int]] = [:]

  /// What the effects of goals that decisions name do to quantities.
  let decidedPushes: [EffectConflict.Push]
  let context: PairContext
  let wants: [Want]
  /// The positions of each goal's wants.
  let wantsOfGoal: IndicesByGoal
  private let graph: SignedDigraph?
  private let feedback: FeedbackLoops?
  /// The shortest rings through the influences that chains are named by.
  private var rings = ShortestRings()

  /// Computes the analyses asked for and no others.
  package init(
    _ read: consuming AnalysisFacts,
    computing analyses: Set<Analysis>,
    parameters: ChainParameters = ChainParameters()
  ) {
    self.init(allButChainsOf: read, computing: analyses)
    let needsChains = !analyses.isDisjoint(with: [.chains, .truncations])
    let actingGoals = needsChains ? facts.actingGoals() : []
    // To follow chains takes the most room: what it does not need is given back before.
    facts.releaseInputs()
    chains = ChainRows(chains: InfluenceChains(), facts: facts)
    guard needsChains, let graph, let feedback else { return }
    let found = InfluenceChains(
      goals: actingGoals,
      wants: wants,
      graph: graph,
      loops: feedback,
      context: context,
      parameters: parameters
    )
    chains = ChainRows(chains: found, facts: facts)
    rings = feedback.shortestRings(through: found.compactMap(loopEdge), in: graph)
    truncations = truncationRows(found.truncations)
  }

  /// Computes what can be without following chains; the facts are still whole.
  private init(allButChainsOf read: consuming AnalysisFacts, computing analyses: Set<Analysis>) {
    facts = read
    chains = ChainRows(chains: InfluenceChains(), facts: AnalysisFacts())
    let decided = Set(facts.decisions.flatMap(\.goals))
    decidedPushes = decided.isEmpty ? [] : facts.pushes().filter { decided.contains($0.goal) }
    context = PairContext(hierarchy: facts.hierarchy, decisions: facts.decisionIndex())
    let needsTargets = !analyses.isDisjoint(with: [.targetConflicts, .oppositions])
    let (statements, indicators) = needsTargets ? facts.statements() : ([], [])
    let constraints = TargetConstraints(
      statements,
      isAdditive: facts.quantities.map(\.isAdditive),
      isNonnegative: facts.quantities.map { $0.range.map { !$0.lowerBound.isNegative } ?? false },
      context: context,
      uncertainParts: facts.uncertainParts(among: statements)
    )
    let needsWants = !analyses.isDisjoint(with: [
      .oppositions, .effectConflicts, .chains, .truncations,
    ])
    wants = needsWants ? facts.wants(sums: constraints.sums(ofIndicators: indicators)) : []
    wantsOfGoal = IndicesByGoal(wants.map(\.goal), goalCount: facts.goals.count)
    let needsGraph = !analyses.isDisjoint(with: [.chains, .loops, .truncations])
    graph = needsGraph ? facts.graph() : nil
    feedback = graph.map { FeedbackLoops(of: $0) }

    var doubtful: Set<Int> = []
    if analyses.contains(.harms) {
      let analysis = facts.harmAnalysis()
      harms = harmRows(analysis)
      doubtful = analysis.goalsWithUnknownHarms()
    }
    leftOut = facts.goalsLeftOut(of: analyses, withUnknownHarms: doubtful)
    if analyses.contains(.oppositions) { oppositions = oppositionRows() }
    if analyses.contains(.effectConflicts) { effectConflicts = effectConflictRows() }
    if analyses.contains(.targetConflicts) {
      targetConflicts = targetRows(constraints, indicators: indicators)
    }
    if analyses.contains(.loops), let graph, let feedback {
      loops = loopRows(graph, feedback)
    }
  }

  /// The goals of which an analysis that was computed lacks rows, ascending: the reader rejected what
  /// these hang on.
  package func goalsLeftOut(of analysis: Analysis) -> [Int] { leftOut[analysis] ?? [] }

  // MARK: Parties of rows whose goals are a shared list

  /// The goals that suffer from a goal's action on a quantity, at what they want of it.
  package func parties(of goals: GoalList, wanting quantity: Int) -> [RowParty] {
    goals.compactMap { goal in
      let want = wantsOfGoal[goal].first { wants[$0].quantity == quantity }
      guard let want else { return nil }
      return RowParty(goal: goal, anchor: anchor(ofWant: want))
    }
  }

  func anchor(ofWant want: Int) -> Anchor {
    .indicator(wants[want].indicator)
  }

  /// The feedback loop that a chain without a verdict of its own runs through: its quantities in
  /// the order of the ring, and the product of its signs.
  package func loop(of chain: InfluenceChain) -> (quantities: [Int], sign: Sign)? {
    guard let graph, let edge = loopEdge(of: chain), let ring = rings[edge] else { return nil }
    return (ring.map { graph.edges[$0].source }, graph.sign(along: ring))
  }

  /// The first influence of a chain's best looped path that lies in a loop.
  private func loopEdge(of chain: InfluenceChain) -> Int? {
    guard let feedback, chain.verdict == .looped, let path = chain.evidence.loopedChain else {
      return nil
    }
    return chains.chains.edges(of: path).first { feedback.loop(ofEdge: $0) != nil }
  }
}
