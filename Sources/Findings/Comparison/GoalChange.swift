/// What became of a goal.
package struct GoalChange: Hashable, Sendable {
  package var kind: Comparison.Kind
  /// nil for one that is added.
  package var old: ComparedGoalName?
  /// nil for one that is gone.
  package var new: ComparedGoalName?
  /// How the two were found to be one; nil for what is added or gone.
  package var match: Match?
  /// Why it does not hold on the new side; nil for one that does, or that is not there.
  package var end: End?
  /// The title of the document in which it stood; nil where it stands there still.
  package var oldDocument: String?
  /// A goal that is gone or has another id now, where its old id names another goal.
  package var idNow: ComparedGoalName?
  package var fields: [FieldChange] = []
  /// The goals above it that it lost and got; nil where they are the same.
  package var parents: FieldChange?
  /// Whether some that were above it are so still.
  package var keepsParents = false
  /// The dimensions and aspects that it lost and got, by name.
  package var mapping: [FieldChange] = []
  package var effects: [PartChange] = []
  package var indicators: [PartChange] = []
  package var assignments: [PartChange] = []
  package var ambition: [AmbitionChange] = []
  /// Of one that is gone: where what it was for stands now.
  package var heirs: [Heir] = []

  package init(kind: Comparison.Kind, old: ComparedGoalName?, new: ComparedGoalName?) {
    self.kind = kind
    self.old = old
    self.new = new
  }

  /// Why a goal does not hold.
  package enum End: Hashable, Sendable {
    case withdrawn
    case dropped
  }

  /// How two goals were found to be one.
  package enum Match: Hashable, Sendable {
    /// They have the same id, in the same document or another; how like they are, 0 to 1.
    case sameID(likeness: Double)
    /// They have different ids and are this alike.
    case likeness(Double)

    package var likeness: Double {
      switch self {
      case .sameID(let likeness), .likeness(let likeness): likeness
      }
    }
  }

  /// Something that a goal which is gone was for.
  package struct Heir: Hashable, Sendable {
    /// What the goal was for.
    package enum Subject: Hashable, Sendable {
      /// An aspect or a dimension, by name.
      case served(String)
      /// An indicator with its target.
      case target(indicator: String, ComparedValue)
    }

    package var subject: Subject
    /// The first of the goals that have it now; empty where none has.
    package var goals: [ComparedGoalName]
    /// How many have it.
    package var count: Int
    /// Whether all goals that may have it could be read.
    package var isKnown: Bool
    /// Whether no goal has it.
    package var isGone: Bool { count == 0 && isKnown }

    /// - Parameters:
    ///   - subject: What the goal was for.
    ///   - goals: The first of those that have it now.
    ///   - count: How many have it.
    ///   - isKnown: Whether, where none has, that is known.
    package init(subject: Subject, goals: [ComparedGoalName], count: Int, isKnown: Bool) {
      self.subject = subject
      self.goals = goals
      self.count = count
      self.isKnown = isKnown || count > 0
    }
  }
}

/// What became of an effect, an indicator or an assignment of a goal.
package struct PartChange: Hashable, Sendable {
  package var kind: Comparison.Kind
  /// What it is called: what is affected, the indicator's name, the assignment's text.
  package var name: String
  package var id: String?
  /// What it came or went with: the effect's degree, the indicator's target, the due day.
  package var value: ComparedValue?
  package var fields: [FieldChange] = []

  package init(kind: Comparison.Kind, name: String, id: String? = nil) {
    self.kind = kind
    self.name = name
    self.id = id
  }
}

/// An aim that is higher or lower than it was.
package struct AmbitionChange: Hashable, Sendable {
  /// Which way the aim has moved.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case raised
    case lowered
    /// Higher in one way, lower in another.
    case mixed
    /// It is not known which way is better.
    case unclear
  }

  /// What the verdict rests on.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case higherLevel = "stronger-level"
    case lowerLevel = "weaker-level"
    case earlier
    case later
    case targetAdded = "target-added"
    case targetGone = "target-gone"
    /// Nothing says whether more or less is better.
    case unknownDirection = "unknown-direction"
    /// The two are not measured alike.
    case otherMeasure = "other-measure"
  }

  /// The indicator's name; nil for the goal itself.
  package var indicator: String?
  package var verdict: Verdict
  package var reasons: [Reason]
  package var old: ComparedValue?
  package var new: ComparedValue?

  package init(
    indicator: String?,
    reasons: [Reason],
    old: ComparedValue?,
    new: ComparedValue?
  ) {
    self.indicator = indicator
    self.reasons = reasons
    self.old = old
    self.new = new
    let raises: Set<Reason> = [.higherLevel, .earlier, .targetAdded]
    let lowers: Set<Reason> = [.lowerLevel, .later, .targetGone]
    let isRaised = reasons.contains { raises.contains($0) }
    let isLowered = reasons.contains { lowers.contains($0) }
    let isUnclear = reasons.contains { !raises.contains($0) && !lowers.contains($0) }
    verdict =
      isUnclear ? .unclear : isRaised && isLowered ? .mixed : isRaised ? .raised : .lowered
  }
}
