/// What is known of an effect of a goal on a dimension, as far as harm is concerned.
package struct DimensionEffect: Sendable {
  /// A goal that is to soften the effect, as named in the document.
  package struct Mitigator: Sendable {
    /// nil for a goal that does not exist.
    package var goal: Int?
    /// The entry's position in the list.
    package var entry: Int

    package init(goal: Int?, entry: Int) {
      self.goal = goal
      self.entry = entry
    }
  }

  @Narrow package var goal: Int
  /// The effect's number, ascending by place.
  @Narrow package var effect: Int
  @Narrow package var dimension: Int
  /// -3...3, good or bad for the dimension.
  @Narrow package var good: Int
  /// What is said to be left after mitigation, on the same scale.
  @NarrowOptional package var residual: Int?
  package var mitigators: [Mitigator]
  /// Whether a mitigation is described in words.
  package var hasWords: Bool
  package var isUncertain: Bool
  /// Whether what is left of it is not known.
  package var isUnknown: Bool

  package init(
    goal: Int,
    effect: Int,
    dimension: Int = 0,
    good: Int,
    residual: Int? = nil,
    mitigators: [Mitigator] = [],
    hasWords: Bool = false,
    isUncertain: Bool = false,
    isUnknown: Bool = false
  ) {
    self.goal = goal
    self.effect = effect
    self.dimension = dimension
    self.good = good
    self.residual = residual
    self.mitigators = mitigators
    self.hasWords = hasWords
    self.isUncertain = isUncertain
    self.isUnknown = isUnknown
  }
}

/// What is known of a goal, as far as its mitigating others is concerned.
package struct MitigationFacts: Sendable {
  /// Whether it may be active: only what is known to be withdrawn or dropped is not.
  package var isActive: Bool
  /// The last day by which it is to be reached (since 1970): its own, or its document's last.
  package var by: Int32?
  /// The first day of its document's period.
  package var begins: Int32?
  /// Whether it has a budget of its own.
  package var hasBudget: Bool
  /// Whether there is a budget here, or at a goal above or below.
  package var isFunded: Bool
  /// Whether some effect of it was rejected that may be on any dimension.
  package var hasUnknownEffects: Bool
  /// The dimensions that it has an effect on of which it was rejected how good it is.
  package var unknownDimensions: Set<Int>
  /// Whether its budget was rejected.
  package var isBudgetUnknown: Bool
  /// Whether something else was rejected that decides if a mitigation holds: whether it is active, or
  /// its time.
  package var isUnknown: Bool

  package init(
    isActive: Bool = true,
    by: Int32? = nil,
    begins: Int32? = nil,
    hasBudget: Bool = false,
    isFunded: Bool = false,
    hasUnknownEffects: Bool = false,
    unknownDimensions: Set<Int> = [],
    isBudgetUnknown: Bool = false,
    isUnknown: Bool = false
  ) {
    self.isActive = isActive
    self.by = by
    self.begins = begins
    self.hasBudget = hasBudget
    self.isFunded = isFunded
    self.hasUnknownEffects = hasUnknownEffects
    self.unknownDimensions = unknownDimensions
    self.isBudgetUnknown = isBudgetUnknown
    self.isUnknown = isUnknown
  }

  /// Whether it may do a dimension good that is not known of.
  func mayDoGood(to dimension: Int) -> Bool {
    hasUnknownEffects || unknownDimensions.contains(dimension)
  }

  /// Whether it is not known if its means suffice for it to make up for what another goal does: it
  /// is to have resources where the other has.
  func hasUnknownMeans(for other: MitigationFacts) -> Bool {
    if isBudgetUnknown { return other.hasBudget || other.isBudgetUnknown }
    return other.isBudgetUnknown && !isFunded
  }
}

/// What a goal does to a dimension for the worse, after mitigation.
///
/// The scale is the seven-point scale of interactions of Nilsson, Griggs and Visbeck 2016, Nature
/// 534:320-322.
package struct Harm: Hashable, Sendable {
  /// What makes a mitigation invalid; the raw value is the word that rules read.
  package enum Clause: String, Hashable, Sendable, CaseIterable {
    /// The goal is to make up for its own harm.
    case itself
    /// The mitigator is withdrawn or dropped.
    case inactive
    /// It has no positive effect on the dimension.
    case noEffect = "no-effect"
    /// It comes later than the goal.
    case later
    /// The goal has resources, the mitigator has none.
    case noResources = "no-resources"
    /// Earlier goals have claimed its effect.
    case usedUp = "used-up"
    /// The residual is better than the mitigation allows.
    case residual
  }

  package let goal: Int
  package let dimension: Int
  package let effect: Int
  /// -3...-1, before mitigation.
  package let declared: Int
  /// The best residual that the valid part of the mitigation can carry.
  package let allowed: Int
  /// What is left.
  package let residual: Int
  package let isUncertain: Bool
  /// Where the mitigation does not hold.
  package let clause: Clause?
  /// The mitigator at fault and its entry.
  package let mitigator: Int?
  package let entry: Int?
  /// For ``Clause/usedUp``: what is left of its effect for this goal.
  package let available: Int?
  /// The mitigators that count.
  package let mitigators: [Int]
  /// True for one row of each goal and dimension.
  package let isWorst: Bool
}
