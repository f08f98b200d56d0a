/// From what the single analyses find to rows with places.
extension AnalysisResults {
  func harmRows(_ analysis: HarmAnalysis) -> [HarmRow] {
    let harms = analysis.harms().filter { facts.goals[$0.goal].isActive }
    guard !harms.isEmpty else { return [] }
    let bestEffects = bestEffects()
    return harms.map { harm in
      let effect = facts.effects[harm.effect]
      let decision =
        harm.clause == nil
        ? context.decisions.decision(onHarmBy: harm.goal, to: harm.dimension) : nil
      let anchor: Anchor
      switch harm.clause {
      case nil: anchor = .effectValue(effect: effect.number)
      case .residual: anchor = .mitigation(effect: effect.number)
      case _?: anchor = .mitigator(effect: effect.number, entry: harm.entry ?? 0)
      }
      return HarmRow(
        harm: harm,
        effect: effect.number,
        confidence: effect.confidence,
        anchor: anchor,
        others: (harm.mitigator.map { [$0] } ?? harm.mitigators.sorted()).map { goal in
          let best = bestEffects[GoalDimension(goal: goal, dimension: harm.dimension)]
          return RowParty(
            goal: goal,
            anchor: best.map { .effectValue(effect: facts.effects[$0].number) } ?? .goal(goal)
          )
        },
        decision: RowDecision(decided: decision.map { facts.decisions[$0].number })
      )
    }
  }

  private struct GoalDimension: Hashable {
    var goal: Int
    var dimension: Int
  }

  /// For each goal and dimension its best positive effect, the first of equally good ones.
  private func bestEffects() -> [GoalDimension: Int] {
    var best: [GoalDimension: Int] = [:]
    for (position, effect) in facts.effects.enumerated() where effect.good > 0 {
      guard let dimension = effect.dimension else { continue }
      let key = GoalDimension(goal: effect.goal, dimension: dimension)
      if best[key].map({ facts.effects[$0].good < effect.good }) != false { best[key] = position }
    }
    return best
  }

  func oppositionRows() -> [OppositionRow] {
    Opposition.all(among: wants, context: context).map { opposition in
      // The last by place is pointed at; of a goal with several indicators its last in the scope.
      func rank(_ want: Int) -> (Int, Int) { (wants[want].scope == opposition.scope ? 1 : 0, want) }
      let ranked = (opposition.up + opposition.down).sorted { rank($0) > rank($1) }
      var seen: Set<Int> = []
      let parties = ranked.filter { seen.insert(wants[$0].goal).inserted }
        .map { RowParty(goal: wants[$0].goal, anchor: anchor(ofWant: $0)) }
        .sorted { $0.goal > $1.goal }
      return OppositionRow(
        quantity: opposition.quantity,
        scope: opposition.scope,
        up: goals(opposition.up),
        down: goals(opposition.down),
        isAdopted: opposition.isAdopted,
        isNested: opposition.isNested,
        anchor: parties[0].anchor,
        others: parties.dropFirst().reversed(),
        goals: [parties[0].goal] + parties.dropFirst().reversed().map(\.goal),
        decision: RowDecision(opposition.pairs, facts)
      )
    }
  }

  /// The goals of wants, each once, in order.
  private func goals(_ wants: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return wants.map { self.wants[$0].goal }.filter { seen.insert($0).inserted }
  }

  func effectConflictRows() -> [EffectConflictRow] {
    EffectConflict.all(of: facts.pushes(), wants: wants, context: context).map { conflict in
      let effect = facts.effects[conflict.effect]
      return EffectConflictRow(
        conflict: conflict,
        effect: effect.number,
        confidence: effect.confidence,
        anchor: .effectValue(effect: effect.number),
        decision: RowDecision(conflict.pairs, facts)
      )
    }
  }

  func loopRows(_ graph: SignedDigraph, _ feedback: FeedbackLoops) -> [LoopRow] {
    guard !feedback.loops.isEmpty else { return [] }
    let used = usedQuantities()
    return feedback.loops.flatMap { loop in
      let usedNodes = loop.nodes.filter { used.contains($0) }
      let own = loop.edges.filter { !facts.influences[$0].isBuiltIn }
      let rings =
        own.isEmpty
        ? [feedback.shortestRing(of: loop, among: usedNodes, in: graph)]
        : feedback.rings(covering: own, preferring: usedNodes, in: graph)
      return rings.map { ring in
        LoopRow(
          quantities: ring.map { graph.edges[$0].source },
          influences: ring.map { facts.influences[$0].number },
          sign: graph.sign(along: ring),
          isBuiltIn: own.isEmpty,
          isUsed: !usedNodes.isEmpty
        )
      }
    }
  }

  /// The quantities that active goals' indicators and effects name.
  private func usedQuantities() -> Set<Int> {
    var used: Set<Int> = []
    for indicator in facts.indicators where facts.goals[indicator.goal].isActive {
      if let quantity = indicator.quantity { used.insert(quantity) }
    }
    for effect in facts.effects where facts.goals[effect.goal].isActive {
      if let quantity = effect.quantity { used.insert(quantity) }
    }
    return used
  }

  func truncationRows(_ found: [Truncation]) -> [TruncationRow] {
    found.map { truncation in
      TruncationRow(
        bound: truncation.bound,
        limit: truncation.limit,
        goal: truncation.goal,
        quantity: truncation.quantity,
        anchor: .goal(truncation.goal ?? 0)
      )
    }
  }
}
