/// Finds the harm that goals do to dimensions and judges each mitigation clause by clause.
package struct HarmAnalysis {
  private let effects: [DimensionEffect]
  private let facts: [MitigationFacts]
  /// The best positive effect of each goal on each dimension.
  private var best: [Key: Int] = [:]

  /// The mitigators of which it is not known how much some effect on the dimension claims.
  private var claimedUnknown: Set<Key> = []

  private struct Key: Hashable {
    var goal: Int
    var dimension: Int
  }

  /// An effect and what its mitigation comes to.
  private struct Verdict {
    var effect: DimensionEffect
    var faults: [Fault] = []
    var mitigators: [Int] = []
    var allowed: Int
    var residual: Int

    /// Whether all of a harm of -3 is left: an error, as an invalid mitigation is.
    var isCancelling: Bool { faults.isEmpty && residual == -3 && !effect.isUncertain }

    /// An invalid mitigation and a harm of -3 are errors, -2 is a warning, -1 and what is uncertain
    /// a note; of equally grave ones the worse, then the first.
    var gravity: Int {
      if !faults.isEmpty { return 100 - effect.good }
      return (effect.isUncertain ? 1 : -residual) * 10 - residual
    }
  }

  /// What a goal has claimed of the same mitigators for an earlier effect on the dimension: its
  /// harm to the dimension is its worst effect, not their sum.
  private struct Claim: Hashable {
    var key: Key
    var mitigators: [Int]
  }

  private struct Fault {
    var clause: Harm.Clause
    var mitigator: Int?
    var entry: Int?
    var available: Int?
  }

  /// - Parameters:
  ///   - effects: of all goals, in order of place.
  ///   - facts: one for each goal.
  package init(effects: [DimensionEffect], facts: [MitigationFacts]) {
    self.effects = effects
    self.facts = facts
    for effect in effects where effect.good > 0 {
      let key = Key(goal: effect.goal, dimension: effect.dimension)
      best[key] = max(best[key] ?? 0, effect.good)
    }
    for effect in effects where effect.good < 0 && facts[effect.goal].isActive {
      guard effect.isUnknown || leansOnUnknown(effect) else { continue }
      for mitigator in effect.mitigators.compactMap(\.goal) {
        claimedUnknown.insert(Key(goal: mitigator, dimension: effect.dimension))
      }
    }
  }

  /// The best positive effect of a goal on a dimension, 0 for none.
  package func bestEffect(of goal: Int, on dimension: Int) -> Int {
    best[Key(goal: goal, dimension: dimension)] ?? 0
  }

  /// The harms, by effect: for each active goal and dimension those of its gravest effect.
  ///
  /// An invalid mitigation, an error, hides what other effects leave, unless that is an error too.
  ///
  /// An effect whose mitigator does not exist is left out: what is left of it is not known.
  ///
  /// - Complexity: near-linear in effects and mitigators.
  package func harms() -> [Harm] {
    var gravest: [Key: Verdict] = [:]
    var cancelling: [Key: Verdict] = [:]
    var order: [Key] = []
    forEachVerdict { verdict in
      guard verdict.residual < 0 || !verdict.faults.isEmpty else { return }
      let key = Key(goal: verdict.effect.goal, dimension: verdict.effect.dimension)
      if verdict.isCancelling, cancelling[key] == nil { cancelling[key] = verdict }
      if let known = gravest[key] {
        if verdict.gravity > known.gravity { gravest[key] = verdict }
      } else {
        gravest[key] = verdict
        order.append(key)
      }
    }
    return order.flatMap { key -> [Harm] in
      guard let verdict = gravest[key] else { return [] }
      guard !verdict.faults.isEmpty, let other = cancelling[key] else { return rows(verdict) }
      return rows(verdict, isWorst: false) + rows(other)
    }.sorted {
      ($0.effect, $0.entry ?? -1) < ($1.effect, $1.entry ?? -1)
    }
  }

  /// The active goals with a harm of which it cannot be known what is left.
  package func goalsWithUnknownHarms() -> Set<Int> {
    Set(
      effects.lazy.filter { $0.good < 0 && facts[$0.goal].isActive && isUnknown($0) }.map(\.goal)
    )
  }

  /// By harmful effect of an active goal what is left of it, 0 for nothing; those of which that is
  /// not known are left out.
  ///
  /// - Complexity: near-linear in effects and mitigators.
  package func residuals() -> [Int: Int] {
    var residuals: [Int: Int] = [:]
    forEachVerdict { residuals[$0.effect.effect] = $0.residual }
    return residuals
  }

  /// Judges what is known of active goals' harmful effects, in order of place.
  private func forEachVerdict(_ body: (Verdict) -> Void) {
    var ledgers: [Int: MitigationLedger] = [:]
    var claimed: [Claim: Int] = [:]
    for effect in effects where effect.good < 0 && facts[effect.goal].isActive {
      guard !isUnknown(effect) else { continue }
      var verdict = judge(effect)
      if verdict.faults.isEmpty, !verdict.mitigators.isEmpty {
        let claim = Claim(
          key: Key(goal: effect.goal, dimension: effect.dimension),
          mitigators: verdict.mitigators.sorted()
        )
        settle(
          &verdict,
          claimed: &claimed[claim, default: 0],
          with: &ledgers[effect.dimension, default: MitigationLedger()]
        )
      }
      body(verdict)
    }
  }

  /// Whether what is left of an effect cannot be known: something that it leans on was rejected, or
  /// how much others claim of that.
  private func isUnknown(_ effect: DimensionEffect) -> Bool {
    effect.isUnknown || leansOnUnknown(effect)
      || effect.mitigators.contains { mitigator in
        mitigator.goal.map { claimedUnknown.contains(Key(goal: $0, dimension: effect.dimension)) }
          ?? true
      }
  }

  private func leansOnUnknown(_ effect: DimensionEffect) -> Bool {
    guard !effect.mitigators.isEmpty else { return false }
    return facts[effect.goal].isUnknown
      || effect.mitigators.contains { mitigator in
        guard let goal = mitigator.goal else { return true }
        return facts[goal].isUnknown || facts[goal].mayDoGood(to: effect.dimension)
          || facts[goal].hasUnknownMeans(for: facts[effect.goal])
      }
  }

  /// Tries every clause but that of what others have claimed.
  private func judge(_ effect: DimensionEffect) -> Verdict {
    var verdict = Verdict(effect: effect, allowed: effect.good, residual: effect.good)
    var sum = 0
    for mitigator in effect.mitigators {
      guard let goal = mitigator.goal, !verdict.mitigators.contains(goal) else { continue }
      if let clause = fault(of: goal, for: effect) {
        verdict.faults.append(Fault(clause: clause, mitigator: goal, entry: mitigator.entry))
      } else {
        verdict.mitigators.append(goal)
        sum += bestEffect(of: goal, on: effect.dimension)
      }
    }
    // Words alone are worth one step.
    if effect.mitigators.isEmpty, effect.hasWords { sum = 1 }
    verdict.allowed = min(0, effect.good + sum)
    verdict.residual = verdict.allowed
    if let residual = effect.residual {
      if residual <= verdict.allowed {
        verdict.residual = residual
      } else if verdict.faults.isEmpty {
        verdict.faults.append(Fault(clause: .residual))
      }
    }
    return verdict
  }

  private func fault(of mitigator: Int, for effect: DimensionEffect) -> Harm.Clause? {
    let facts = facts[mitigator]
    let goal = self.facts[effect.goal]
    // What a goal does for and against a dimension is never netted.
    if mitigator == effect.goal { return .itself }
    if !facts.isActive { return .inactive }
    if bestEffect(of: mitigator, on: effect.dimension) == 0 { return .noEffect }
    if let by = goal.by, [facts.by, facts.begins].contains(where: { $0.map { $0 > by } == true }) {
      return .later
    }
    if goal.hasBudget, !facts.isFunded { return .noResources }
    return nil
  }

  /// Claims what the effect needs of its mitigators.
  private func settle(
    _ verdict: inout Verdict,
    claimed: inout Int,
    with ledger: inout MitigationLedger
  ) {
    let effect = verdict.effect
    let needed = max(0, verdict.residual - effect.good)
    let offers = verdict.mitigators.map {
      (goal: $0, effect: bestEffect(of: $0, on: effect.dimension))
    }
    guard needed > claimed else { return }
    let (granted, taken) = ledger.claim(needed - claimed, of: offers)
    claimed += granted
    guard claimed < needed else { return }
    verdict.allowed = effect.good + claimed
    verdict.residual = verdict.allowed
    // All of them are used up; the first that gives less than it has is named.
    let short = offers.first { taken[$0.goal, default: 0] < $0.effect }
    let entry = effect.mitigators.first { $0.goal == short?.goal }?.entry
    verdict.faults.append(
      Fault(
        clause: .usedUp,
        mitigator: short?.goal,
        entry: entry,
        available: short.map { taken[$0.goal, default: 0] }
      )
    )
  }

  private func rows(_ verdict: Verdict, isWorst: Bool = true) -> [Harm] {
    let faults: [Fault?] = verdict.faults.isEmpty ? [nil] : verdict.faults
    return faults.enumerated().map { index, fault in
      Harm(
        goal: verdict.effect.goal,
        dimension: verdict.effect.dimension,
        effect: verdict.effect.effect,
        declared: verdict.effect.good,
        allowed: verdict.allowed,
        residual: verdict.residual,
        isUncertain: verdict.effect.isUncertain,
        clause: fault?.clause,
        mitigator: fault?.mitigator,
        entry: fault?.entry,
        available: fault?.available,
        mitigators: verdict.mitigators,
        isWorst: isWorst && index == 0
      )
    }
  }
}
