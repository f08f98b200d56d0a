package import Findings

/// What a row points at, in the words of the document.
package enum Anchor: Hashable, Sendable {
  /// The `effect` value of an effect.
  case effectValue(effect: Int)
  /// An entry of an effect's `mitigated_by`.
  case mitigator(effect: Int, entry: Int)
  /// An effect's whole mitigation: `mitigated_by`, else `mitigation`, else `residual`.
  case mitigation(effect: Int)
  /// An indicator's `quantity`, else its `name`.
  case indicator(Int)
  /// The value of a target.
  case targetValue(target: Int)
  /// An influence's `from`.
  case influence(Int)
  /// A goal's id.
  case goal(Int)
  /// Words of a text.
  case text(Place)
}

/// A further goal that a row speaks of, and where.
package struct RowParty: Hashable, Sendable {
  package let goal: Int
  package let anchor: Anchor
  /// Its target's number in the workspace, for rows of targets.
  package let target: Int?

  package init(goal: Int, anchor: Anchor, target: Int? = nil) {
    self.goal = goal
    self.anchor = anchor
    self.target = target
  }
}

/// What the council's decisions make of a row.
package struct RowDecision: Hashable, Sendable {
  /// The number in the workspace of the decision that settles all of the row's pairs.
  package let decided: Int?
  /// Where decisions settle some of the pairs: the others, at most ``PairSummary/namedPairs``.
  package let undecided: [GoalPair]
  /// How many pairs are not settled: of goals where all are named, else of what they want.
  package let undecidedCount: Int

  static let none = RowDecision(decided: nil, undecided: [], undecidedCount: 0)

  private init(decided: Int?, undecided: [GoalPair], undecidedCount: Int) {
    self.decided = decided
    self.undecided = undecided
    self.undecidedCount = undecidedCount
  }

  init(decided: Int?) {
    self.init(decided: decided, undecided: [], undecidedCount: 0)
  }

  init(_ pairs: PairSummary, _ facts: AnalysisFacts) {
    self.init(
      decided: pairs.settling.map { facts.decisions[$0].number },
      undecided: pairs.undecided,
      undecidedCount: pairs.undecided.count < PairSummary.namedPairs
        ? pairs.undecided.count : pairs.total - pairs.decided
    )
  }
}

extension AnalysisResults {
  /// What decisions make of a goal that acts against others.
  package func decision(onActing goal: Int, against others: GoalList) -> RowDecision {
    RowDecision(context.summary(of: goal, with: others), facts)
  }
}
