package import Scalars

/// One goal's harm to one dimension, or one entry of its mitigation that does not hold.
package struct HarmRow: Sendable {
  package let harm: Harm
  /// The effect's number in the workspace.
  package let effect: Int
  package let confidence: Confidence
  package let anchor: Anchor
  /// The valid mitigators, or the one that does not hold, at their best positive effect on the
  /// dimension, at their ids where they have none.
  package let others: [RowParty]
  package let decision: RowDecision

  package var goals: [Int] { [harm.goal] + others.map(\.goal) }
}

/// One quantity pulled both ways in one scope.
package struct OppositionRow: Sendable {
  package let quantity: Int
  package let scope: Int
  /// The goals that want it up and down and have an opponent, in order of place.
  package let up: [Int]
  package let down: [Int]
  /// Whether two opponents that are both of the very scope are adopted at one level; nil where that is not
  /// known.
  package let isAdopted: Bool?
  package let isNested: Bool
  package let anchor: Anchor
  /// All but the one pointed at.
  package let others: [RowParty]
  /// The one pointed at first.
  package let goals: [Int]
  package let decision: RowDecision
}

/// One declared effect on a quantity that goes against what others want of it.
package struct EffectConflictRow: Sendable {
  package let conflict: EffectConflict
  /// The effect's number in the workspace.
  package let effect: Int
  package let confidence: Confidence
  package let anchor: Anchor
  package let decision: RowDecision
}

/// Targets that cannot all hold, or say the same thing differently.
package struct TargetConflictRow: Sendable {
  package let kind: TargetConflict.Kind
  /// The goal, indicator and target pointed at; indicator and target by the workspace's numbers.
  package let goal: Int
  package let indicator: Int
  package let target: Int
  package let quantity: Int
  package let scope: Int
  /// Whether two targets that conflict stand in one document.
  package let isWithinDocument: Bool
  /// Of `childSum`, in the unit of the parent's indicator.
  package let total: ExactDecimal?
  /// Of `weaker`, the goal above.
  package let parent: Int?
  package let others: [RowParty]
  package let decision: RowDecision

  package var anchor: Anchor { .targetValue(target: target) }
  /// Whether decisions may settle it.
  package var isDecidable: Bool { kind.isDecidable(withinDocument: isWithinDocument) }
  package var goals: [Int] { [goal] + others.map(\.goal) }
}

/// Influences that feed back on themselves.
package struct LoopRow: Sendable {
  /// In the order of the ring.
  package let quantities: [Int]
  /// Numbers in the workspace, in the order of the ring.
  package let influences: [Int]
  /// The product of the ring's signs.
  package let sign: Sign
  /// Whether all influences of the loop are the program's own.
  package let isBuiltIn: Bool
  /// Whether an active goal names a quantity of the loop.
  package let isUsed: Bool

  package var anchor: Anchor { .influence(influences[0]) }
}

/// A bound that was hit.
package struct TruncationRow: Sendable {
  package let bound: Truncation.Bound
  package let limit: Int
  package let goal: Int?
  package let quantity: Int?
  package let anchor: Anchor
}
