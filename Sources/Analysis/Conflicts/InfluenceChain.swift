/// What a goal does to a quantity that others want, through chains of influences.
///
/// What helps and what hinders is kept apart, since goal-evaluation procedures that resolve the two
/// into one label disagree (Horkoff and Yu 2013, Requirements Engineering 18:199-222). Where there
/// are no loops the determinacy is the weighted prediction of loop analysis (Dambacher, Li and
/// Rossignol 2002, Ecology 83(5):1372-1385).
package struct InfluenceChain: Sendable {
  /// What is the same for all goals that act alike, packed: a large workspace has a great many.
  package struct Evidence: Sendable {
    package var quantity: Int { Int(node) }
    let node: Int32
    package let verdict: Verdict
    /// What those want who suffer where it goes clearly against somebody; else nil.
    let hurt: Sign?
    /// Whether it goes clearly against somebody only together with effects of low confidence.
    let restsOnUncertain: Bool
    /// Sums of strengths that give more and less of the quantity, in parts of
    /// ``InfluenceChains/denominator``.
    package let more: Int
    package let less: Int
    /// The larger of the sums of the paths that run through loops.
    package let looped: Int
    /// How many paths give more and less.
    package let morePaths: Int32
    package let lessPaths: Int32
    /// The best chains, of which `nothing` stands for none.
    let moreBest: Chain
    let lessBest: Chain
    let loopedBest: Chain

    package var moreChain: Chain? { moreBest == .nothing ? nil : moreBest }
    package var lessChain: Chain? { lessBest == .nothing ? nil : lessBest }
    package var loopedChain: Chain? { loopedBest == .nothing ? nil : loopedBest }

    /// D; nil where no path outside loops leads.
    package var determinacy: Determinacy? { Determinacy(supporting: more, opposing: less) }
  }

  /// A link of the goal and the influences that follow: ``InfluenceChains/link(of:)``,
  /// ``InfluenceChains/edges(of:)``.
  package struct Chain: Hashable, Sendable {
    /// Where it stands among all.
    let position: Int32

    static let nothing = Chain(position: -1)
  }

  /// What the chains from a goal to a quantity do together.
  package enum Verdict: UInt8, Hashable, Sendable {
    /// The paths outside loops clearly go against what others want.
    case against
    /// Paths lead both ways and none prevails.
    case unclear
    /// Only paths through a loop are strong enough to speak of.
    case looped
  }

  /// The position of the goal that acts in ``InfluenceChains/goals``.
  package let actor: Int
  package let goal: Int
  package let evidence: Evidence
  /// What strengths are parts of.
  let denominator: Int
  /// What the goals that suffer want; where it is unclear who does, what the first of them wants.
  package let wanted: Sign

  package var verdict: Verdict { evidence.verdict }

  /// A strength as a number.
  package func value(_ strength: Int) -> Double { Double(strength) / Double(denominator) }

  /// Sums of strengths for and against what is wanted.
  package var supporting: Int { wanted == .positive ? evidence.more : evidence.less }
  package var opposing: Int { wanted == .positive ? evidence.less : evidence.more }
  /// How many paths help and hinder.
  package var helping: Int { Int(wanted == .positive ? evidence.morePaths : evidence.lessPaths) }
  package var hindering: Int { Int(wanted == .positive ? evidence.lessPaths : evidence.morePaths) }
  /// The best chain against what is wanted, and the best one for it.
  package var chain: Chain? {
    if verdict == .looped { return evidence.loopedChain }
    return wanted == .positive ? evidence.lessChain : evidence.moreChain
  }
  package var counterchain: Chain? {
    if verdict == .looped { return nil }
    return wanted == .positive ? evidence.moreChain : evidence.lessChain
  }
}

/// When chains are spoken of.
package struct ChainParameters: Hashable, Sendable {
  package var paths: PathParameters
  /// The least sum of strengths that is spoken of, as a share of 1.
  package var leastStrength: Double
  /// The determinacy above which a sign is claimed.
  package var clearDeterminacy: Double
  /// The most rows that are made.
  package var rowLimit: Int

  package init(
    paths: PathParameters = PathParameters(),
    leastStrength: Double = 0.1,
    clearDeterminacy: Double = 0.5,
    rowLimit: Int = 1_000_000
  ) {
    self.paths = paths
    self.leastStrength = leastStrength
    self.clearDeterminacy = clearDeterminacy
    self.rowLimit = rowLimit
  }
}

extension ChainParameters {
  /// What sums of strengths come to; nil where nothing is to be said of them.
  func verdict(
    more: Int,
    less: Int,
    looped: Int,
    denominator: Int
  ) -> InfluenceChain.Verdict? {
    func isSpokenOf(_ strength: Int) -> Bool {
      Double(strength) / Double(denominator) >= leastStrength
    }
    if isSpokenOf(max(more, less)),
      let determinacy = Determinacy(supporting: more, opposing: less)
    {
      return determinacy.value > clearDeterminacy ? .against : .unclear
    }
    return isSpokenOf(looped) ? .looped : nil
  }
}

/// A bound that was hit.
package struct Truncation: Hashable, Sendable {
  /// What there was too much of.
  package enum Bound: String, Hashable, Sendable, CaseIterable {
    /// Too many paths begin at a quantity.
    case paths
    /// Too many rows.
    case pairs
  }

  package let bound: Bound
  package let limit: Int
  package let goal: Int?
  package let quantity: Int?

  package init(_ bound: Bound, limit: Int, goal: Int? = nil, quantity: Int? = nil) {
    self.bound = bound
    self.limit = limit
    self.goal = goal
    self.quantity = quantity
  }
}
