/// How a goal acts on a quantity: through what an indicator of it wants, or by a declared effect.
package struct QuantityLink: Hashable, Sendable {
  /// The indicator or the effect, by the workspace's number, and how certain the effect is.
  package enum Origin: Hashable, Sendable {
    case indicator(Int)
    case effect(Int, Confidence)
  }

  @Narrow package var quantity: Int
  package var sign: Sign
  /// In thirds: 3 for an indicator, the effect's size for an effect.
  @Narrow package var weight: Int
  package var origin: Origin
  /// Whether it is an effect with low confidence.
  package var isUncertain: Bool

  package init(
    quantity: Int,
    sign: Sign,
    weight: Int = 3,
    origin: Origin,
    isUncertain: Bool = false
  ) {
    self.quantity = quantity
    self.sign = sign
    self.weight = weight
    self.origin = origin
    self.isUncertain = isUncertain
  }

  /// One link for each quantity and sign, the strongest, by quantity.
  static func merged(_ links: [QuantityLink]) -> [QuantityLink] {
    guard links.count > 1 else { return links }
    let sorted = links.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.quantity, one.sign.rawValue, -one.weight, left.offset)
        < (other.quantity, other.sign.rawValue, -other.weight, right.offset)
    }
    var merged: [QuantityLink] = []
    for (_, link) in sorted
    where merged.last.map({ $0.quantity == link.quantity && $0.sign == link.sign }) != true {
      merged.append(link)
    }
    return merged
  }
}

/// A goal that acts on quantities.
package struct ActingGoal: Sendable {
  package var goal: Int
  /// The goal's ``Want/pool``.
  package var pool: Int
  package var links: [QuantityLink]
  /// What is left without effects of low confidence; nil where it has none.
  package var certainLinks: [QuantityLink]?

  package init(goal: Int, pool: Int = -1, links: [QuantityLink]) {
    self.goal = goal
    self.pool = pool
    self.links = QuantityLink.merged(links)
    if links.contains(where: \.isUncertain) {
      certainLinks = QuantityLink.merged(links.filter { !$0.isUncertain })
    }
  }
}

/// A goal's declared effect on a quantity against what others want of it.
package struct EffectConflict: Sendable {
  package let goal: Int
  package let effect: Int
  package let quantity: Int
  /// What the effect does to the quantity.
  package let pushes: Sign
  /// The goals that want it the other way.
  package let against: GoalList
  package let pairs: PairSummary

  /// A declared effect on a quantity, itself or through what an aspect wants of it.
  package struct Push: Sendable {
    package var goal: Int
    /// The acting goal's ``Want/pool``.
    package var pool: Int
    package var effect: Int
    package var quantity: Int
    package var sign: Sign

    package init(goal: Int, pool: Int = -1, effect: Int, quantity: Int, sign: Sign) {
      self.goal = goal
      self.pool = pool
      self.effect = effect
      self.quantity = quantity
      self.sign = sign
    }
  }

  /// The conflicts of effects, in the order given.
  ///
  /// - Complexity: near-linear in pushes and wants; lists of goals are shared.
  package static func all(
    of pushes: [Push],
    wants: [Want],
    context: PairContext
  ) -> [EffectConflict] {
    let highest = [wants.lazy.map(\.quantity).max(), pushes.lazy.map(\.quantity).max()]
    let quantities = (highest.compactMap { $0 }.max() ?? -1) + 1
    var wanters = Wanters(wants, hierarchy: context.hierarchy, quantities: quantities)
    return pushes.compactMap { push in
      let against = wanters.goals(
        touchedBy: push.goal,
        pool: push.pool,
        quantity: push.quantity,
        wanting: push.sign.opposite
      )
      guard !against.isEmpty else { return nil }
      return EffectConflict(
        goal: push.goal,
        effect: push.effect,
        quantity: push.quantity,
        pushes: push.sign,
        against: against,
        pairs: context.summary(of: push.goal, with: against)
      )
    }
  }
}
