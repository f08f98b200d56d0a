package import Scalars

/// What the analyses read of a workspace, as numbers.
///
/// Documents, goals, effects, indicators, decisions, dimensions and influences carry the
/// workspace's numbers. Quantities are numbered in the order of their ids, so that what is chosen
/// "by ids" is chosen by numbers. Days are counted from 1970. What the reader rejected is left out.
package struct AnalysisFacts: Sendable {
  /// What the analyses read of a document.
  package struct Document: Sendable {
    /// Whether its period is over.
    package var isEnded = false
    package var first: Int32?
    package var last: Int32?
    /// 0 council, 1 committee, 2 unit; nil where it was rejected.
    package var level: Int? = 0
    /// Whether something of its period was rejected.
    package var isPeriodUnknown = false

    package init() {}
  }

  /// What the analyses read of a goal.
  package struct Goal: Sendable {
    @Narrow package var document: Int
    package var isActive = true
    /// Whether it is active or the reader rejected what would say it.
    package var mayBeActive = true
    package var isAdopted = false
    /// The last day of its own `by`.
    package var by: Int32?
    package var hasBudget = false
    /// Whether there is a budget here, or at a goal above or below.
    package var isFunded = false
    /// The owner's number, nil for none.
    @NarrowOptional package var owner: Int? = nil
    /// Whether its `by` was rejected.
    package var isTimeUnknown = false
    /// Whether its budget was rejected.
    package var isBudgetUnknown = false
    /// Whether some effect of it was rejected that may be on any dimension, or any quantity.
    package var hasUnknownEffects = false
    /// The dimensions that it has an effect on of which it was rejected how good it is.
    package var unknownDimensions: Set<Int> = []
    /// Whether an effect was rejected that may be on a quantity, or on an aspect that wants one.
    package var hasUnknownPushes = false
    /// The same of those that may be on a quantity itself.
    package var hasUnknownLinks = false
    /// Whether an indicator of it was rejected, or what says which way it is to go and of what.
    package var hasUnknownIndicators = false
    /// Whether it was rejected where or until when an indicator is to go its way.
    package var hasUnknownExtents = false
    /// Whether a parent of it was rejected: with what is above it is not compared.
    package var hasUnknownParent = false
    /// Whether a parent of it, or of a goal above it, was rejected and is near no known goal: its
    /// conflicts are not assessed.
    package var isKinUnknown = false
    /// Whether something of its indicators was rejected, or whose goal it is.
    package var hasUnknownTargets = false
    /// Whether not all is known of the targets here and right below, which may be added up.
    package var hasUnknownParts = false
    /// Whether it is looked for in conflicts between goals.
    package var isComparable: Bool { isActive && !isKinUnknown }

    package init(document: Int) { self.document = document }
  }

  /// What the analyses read of an effect.
  package struct Effect: Sendable {
    /// Its number in the workspace.
    @Narrow package var number: Int
    @Narrow package var goal: Int
    /// -3...3 as written: up or down for a quantity, good or bad for the rest.
    @Narrow package var value: Int
    /// The dimension that it counts for in the document's visions.
    @NarrowOptional package var dimension: Int? = nil
    /// -3...3, good or bad for the dimension.
    @Narrow package var good: Int = 0
    /// What is left after mitigation, on the scale of `good`.
    @NarrowOptional package var residual: Int? = nil
    package var mitigators: [DimensionEffect.Mitigator] = []
    package var hasWords = false
    package var confidence = Confidence.medium
    /// Whether its `confidence` was rejected: how grave a conflict is that it brings is not known.
    package var isConfidenceUnknown = false
    /// Whether what is left of it is not known: its `residual`, `mitigated_by`, `mitigation` or `confidence`
    /// was rejected.
    package var isUnknown = false
    /// The quantity that it names.
    @NarrowOptional package var quantity: Int? = nil
    /// What the aspect that it names wants.
    package var wants: [QuantityDirection] = []

    package init(number: Int, goal: Int, value: Int) {
      self.number = number
      self.goal = goal
      self.value = value
    }
  }

  /// What the analyses read of an indicator.
  package struct Indicator: Sendable {
    /// Its number in the workspace.
    @Narrow package var number: Int
    @Narrow package var goal: Int
    @NarrowOptional package var quantity: Int? = nil
    /// 0 organisation, 1 group, 2 area.
    @Narrow package var scope: Int = 2
    /// Whether its scope or its target's `by` was rejected: where and when it holds is not known.
    package var isExtentUnknown = false
    /// More or less, as said or as the target against the baseline says.
    package var heading: Sign?
    /// Its target's number in the workspace.
    @NarrowOptional package var target: Int? = nil
    /// The last day of the target's `by`.
    package var by: Int32?
    /// The target as a constraint; nil where there is none or its quantity is not known.
    package var statement: TargetStatement?
    /// The steps that its values are written in: 1000 for tkr.
    package var unitFactor = ExactDecimal(1)

    package init(number: Int, goal: Int) {
      self.number = number
      self.goal = goal
    }
  }

  /// What the analyses read of a decision.
  package struct Decision: Sendable {
    package var number: Int
    package var goals: [Int] = []
    package var dimensions: [Int] = []
    /// Whether it holds today: not before its date, not after its review, and its document has not
    /// been withdrawn.
    package var isInForce = true
    /// Whether it may not hold after all: its date, its review or its document's status was rejected.
    package var isForceUnknown = false
    /// How many of its parties are not known: they were rejected, or are missing.
    package var unknownParties = 0
    package var isUnknown: Bool { unknownParties > 0 }
    /// The goals that such a party may mean, by their names.
    package var mayMean: [Int] = []
    /// Whether all such parties stand in documents that are not in the workspace.
    package var isElsewhere = false

    package init(number: Int) { self.number = number }
  }

  /// What the analyses read of a quantity.
  package struct Quantity: Sendable {
    /// Its number in the workspace.
    package var number: Int
    package var dimension: Int?
    package var isAdditive = false
    /// ``UnitOfMeasure/name`` of its unit; empty for none.
    package var unit = ""
    /// What the steps of its unit are multiplied by: 1000 for tkr.
    package var unitFactor = ExactDecimal(1)
    /// In the steps of its unit, as written.
    package var range: ClosedRange<ExactDecimal>?

    package init(number: Int) { self.number = number }
  }

  /// What the analyses read of an influence.
  package struct Influence: Sendable {
    /// Its number in the workspace.
    package var number: Int
    package var from: Int
    package var to: Int
    package var sign: Sign
    /// In thirds: 1 weak, 2 medium, 3 strong.
    package var strength: Int
    package var isBuiltIn: Bool

    package init(
      number: Int,
      from: Int,
      to: Int,
      sign: Sign,
      strength: Int,
      isBuiltIn: Bool
    ) {
      self.number = number
      self.from = from
      self.to = to
      self.sign = sign
      self.strength = strength
      self.isBuiltIn = isBuiltIn
    }
  }

  /// More or less of a quantity.
  package struct QuantityDirection: Hashable, Sendable {
    package var quantity: Int
    package var direction: Sign

    package init(quantity: Int, direction: Sign) {
      self.quantity = quantity
      self.direction = direction
    }
  }

  package var documents: [Document] = []
  package var goals: [Goal] = []
  /// In order of place, as all that follows.
  package var effects: [Effect] = []
  package var indicators: [Indicator] = []
  package var decisions: [Decision] = []
  /// By id.
  package var quantities: [Quantity] = []
  package var influences: [Influence] = []
  /// A parent that names no goal stands here as those that it may mean.
  package var hierarchy = GoalHierarchy(parents: [])

  package init() {}

  /// Gives back what only the making of rows reads.
  mutating func releaseInputs() {
    effects = []
    indicators = []
  }
}

/// How certain the judgement of an effect is.
package enum Confidence: UInt8, Hashable, Sendable {
  case low
  case medium
  case high
}
