/// The inputs of the single analyses.
extension AnalysisFacts {
  /// What a goal is compared with: the document's number where its period is over, for such are compared
  /// with nothing but themselves; else -1, what all others have in common.
  func pool(of goal: Int) -> Int {
    let document = goals[goal].document
    return documents[document].isEnded ? document : -1
  }

  /// The goals of which analyses lack rows, for the reader rejected what these hang on.
  ///
  /// - Parameters:
  ///   - analyses: which ones.
  ///   - harming: the goals with a harm of which it is not known what is left.
  /// - Returns: by analysis its goals, ascending.
  func goalsLeftOut(
    of analyses: Set<AnalysisResults.Analysis>,
    withUnknownHarms harming: Set<Int>
  ) -> [AnalysisResults.Analysis: [Int]] {
    var acts = goals.map {
      $0.hasUnknownEffects || !$0.unknownDimensions.isEmpty || $0.hasUnknownPushes
    }
    var measures = goals.map { $0.hasUnknownIndicators || $0.hasUnknownExtents }
    var isUncertain = [Bool](repeating: false, count: goals.count)
    for effect in effects {
      acts[effect.goal] = true
      if effect.isConfidenceUnknown { isUncertain[effect.goal] = true }
    }
    for indicator in indicators { measures[indicator.goal] = true }
    func isLeftOut(_ number: Int, _ analysis: AnalysisResults.Analysis) -> Bool {
      let goal = goals[number]
      guard goal.mayBeActive else { return false }
      switch analysis {
      case .harms:
        return goal.hasUnknownEffects || !goal.unknownDimensions.isEmpty
          || harming.contains(number) || !goal.isActive && acts[number]
      case .oppositions:
        return goal.isKinUnknown || goal.hasUnknownIndicators || goal.hasUnknownExtents
          || !goal.isActive && measures[number]
      case .effectConflicts, .chains:
        let isUnknown = analysis == .chains ? goal.hasUnknownLinks : goal.hasUnknownPushes
        return goal.isKinUnknown || isUnknown || goal.hasUnknownIndicators
          || isUncertain[number] || !goal.isActive && (acts[number] || measures[number])
      case .targetConflicts:
        return goal.isKinUnknown || goal.hasUnknownTargets && measures[number]
      case .loops, .truncations: return false
      }
    }
    return Dictionary(
      uniqueKeysWithValues: analyses.map { analysis in
        (analysis, goals.indices.filter { isLeftOut($0, analysis) })
      }
    )
  }

  /// The decisions that hold today.
  func decisionIndex() -> DecisionIndex {
    var index = DecisionIndex()
    for (number, decision) in decisions.enumerated() where decision.isInForce {
      index.add(number, between: decision.goals, dimensions: decision.dimensions)
    }
    return index
  }

  /// The constraints of active goals, and for each the indicator's position among the facts.
  func statements() -> (statements: [TargetStatement], indicators: [Int]) {
    var statements: [TargetStatement] = []
    var positions: [Int] = []
    let count = indicators.count { $0.statement != nil }
    statements.reserveCapacity(count)
    positions.reserveCapacity(count)
    for (position, indicator) in indicators.enumerated() where goals[indicator.goal].isComparable {
      guard let statement = indicator.statement else { continue }
      statements.append(statement)
      positions.append(position)
    }
    return (statements, positions)
  }

  /// The statements on what can be added up whose goals stand below one of which not all parts are
  /// known: parts of a whole are not compared with each other, and these may be some.
  func uncertainParts(among statements: [TargetStatement]) -> Set<Int> {
    Set(
      statements.indices.lazy.filter { index in
        quantities[statements[index].quantity].isAdditive && !statements[index].isRate
          && hierarchy.parents[statements[index].goal].contains { goals[$0].hasUnknownParts }
      }
    )
  }

  /// What active goals want of quantities.
  ///
  /// A want holds for the document's period, stretched to the target's `by`; without a period, or
  /// with a target that says no year, always.
  func wants(sums: [Int: Int]) -> [Want] {
    var wants: [Want] = []
    for (position, indicator) in indicators.enumerated() {
      let goal = goals[indicator.goal]
      guard goal.isComparable, let quantity = indicator.quantity, let direction = indicator.heading
      else { continue }
      let document = documents[goal.document]
      var want = Want(
        goal: indicator.goal,
        indicator: indicator.number,
        pool: pool(of: indicator.goal),
        quantity: quantity,
        scope: indicator.scope,
        direction: direction,
        isExtentUnknown: indicator.isExtentUnknown,
        adoptedLevel: goal.isAdopted ? document.level : nil,
        isLevelUnknown: goal.isAdopted && document.level == nil,
        sum: sums[position]
      )
      if let first = document.first, let last = document.last,
        indicator.target == nil || indicator.by != nil
      {
        want.first = first
        want.last = max(last, indicator.by ?? last)
      }
      wants.append(want)
    }
    return wants
  }

  /// How active goals act on quantities, by goal.
  func actingGoals() -> [ActingGoal] {
    var links = [[QuantityLink]](repeating: [], count: goals.count)
    for indicator in indicators where goals[indicator.goal].isComparable {
      guard let quantity = indicator.quantity, let direction = indicator.heading else { continue }
      links[indicator.goal].append(
        QuantityLink(quantity: quantity, sign: direction, origin: .indicator(indicator.number))
      )
    }
    for effect in effects where goals[effect.goal].isComparable && !effect.isConfidenceUnknown {
      guard let quantity = effect.quantity, let sign = Sign(of: effect.value) else { continue }
      links[effect.goal].append(
        QuantityLink(
          quantity: quantity,
          sign: sign,
          weight: abs(effect.value),
          origin: .effect(effect.number, effect.confidence),
          isUncertain: effect.confidence == .low
        )
      )
    }
    // Of a goal that does something which is not known, it is not known what all of it comes to.
    return links.indices.lazy.filter {
      !links[$0].isEmpty && !goals[$0].hasUnknownLinks && !goals[$0].hasUnknownIndicators
    }.map {
      ActingGoal(goal: $0, pool: pool(of: $0), links: links[$0])
    }
  }

  /// What active goals' effects do to quantities, themselves or through what aspects want.
  func pushes() -> [EffectConflict.Push] {
    var pushes: [EffectConflict.Push] = []
    for (position, effect) in effects.enumerated()
    where goals[effect.goal].isComparable && !effect.isConfidenceUnknown {
      guard let sign = Sign(of: effect.value) else { continue }
      let own = effect.quantity.map { [QuantityDirection(quantity: $0, direction: .positive)] }
      for want in own ?? effect.wants {
        pushes.append(
          EffectConflict.Push(
            goal: effect.goal,
            pool: pool(of: effect.goal),
            effect: position,
            quantity: want.quantity,
            sign: sign.times(want.direction)
          )
        )
      }
    }
    return pushes
  }

  /// The harm that goals do to dimensions; `effect` is a position among the facts.
  package func harmAnalysis() -> HarmAnalysis {
    HarmAnalysis(effects: dimensionEffects(), facts: mitigationFacts())
  }

  /// Effects on dimensions; `effect` is a position among the facts.
  func dimensionEffects() -> [DimensionEffect] {
    effects.enumerated().compactMap { position, effect in
      guard let dimension = effect.dimension else { return nil }
      return DimensionEffect(
        goal: effect.goal,
        effect: position,
        dimension: dimension,
        good: effect.good,
        residual: effect.residual,
        mitigators: effect.mitigators,
        hasWords: effect.hasWords,
        isUncertain: effect.confidence == .low,
        isUnknown: effect.isUnknown
      )
    }
  }

  /// What decides whether goals may mitigate others.
  ///
  /// A goal without `by` is to be reached by the end of its document's period.
  func mitigationFacts() -> [MitigationFacts] {
    goals.map { goal in
      let document = documents[goal.document]
      return MitigationFacts(
        isActive: goal.mayBeActive,
        by: goal.isTimeUnknown ? nil : goal.by ?? document.last,
        begins: document.first,
        hasBudget: goal.hasBudget,
        isFunded: goal.isFunded,
        hasUnknownEffects: goal.hasUnknownEffects,
        unknownDimensions: goal.unknownDimensions,
        isBudgetUnknown: goal.isBudgetUnknown,
        isUnknown: goal.isTimeUnknown || document.isPeriodUnknown
          || goal.isActive != goal.mayBeActive
      )
    }
  }

  /// The influences as a graph whose edges are positions among the facts.
  func graph() -> SignedDigraph {
    SignedDigraph(
      nodeCount: quantities.count,
      edges: influences.map {
        SignedDigraph.Edge(from: $0.from, to: $0.to, $0.sign, weight: $0.strength)
      },
      unit: 3
    )
  }
}
