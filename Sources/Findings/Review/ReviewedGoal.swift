/// A goal with all that a report says of it.
///
/// Titles and mappings stand in `GoalGraph.Goal`.
package struct ReviewedGoal: Hashable, Sendable {
  package var document: Int
  /// All of it.
  package var place: Place
  package var id: String
  package var statement: String?
  package var description: String?
  package var rationale: String?
  /// The word of the format; that of the document where the goal has none.
  package var status: String
  package var owner: String?
  package var by: String?
  /// The dimensions that it serves: those that it declares or inherits from goals above it; here and
  /// below a misspelt name counts as the nearest one, as in coverage.
  package var dimensions: [Int] = []
  /// With what it inherits from goals above it.
  package var allAspects: [Int] = []
  package var supports: [Int] = []
  package var dependsOn: [Int] = []
  /// What it does to dimensions: first what it declares, in order, then what follows from what it
  /// moves, for each dimension at most the strongest good and the strongest bad.
  package var effects: [Effect] = []
  package var indicators: [Indicator] = []
  package var assignments: [Assignment] = []
  package var budget: ReviewedNumber?
  package var budgetNote: String?
  package var dialogue: String?
  package var groups: [String] = []
  package var assumptions: [String] = []
  /// The word of the format; nil where the follow-up says nothing.
  package var followUp: String?
  package var followUpDate: String?
  package var followUpComment: String?
  /// What is changed where it is not on track.
  package var improvement: String?
  package var unread: Set<ComparedField> = []
  /// Of the declared effects whose degree is not known what they affect, by name.
  package var unreadEffects: [String] = []
  /// The dimensions that they count for.
  package var unreadEffectDimensions: [Int] = []

  package init(document: Int, place: Place, id: String, status: String) {
    self.document = document
    self.place = place
    self.id = id
    self.status = status
  }

  /// An effect as it counts for a dimension.
  package struct Effect: Hashable, Sendable {
    /// A quantity of a chain and which way it goes.
    package struct Step: Hashable, Sendable {
      /// By name.
      package var quantity: String
      package var isMore: Bool

      package init(quantity: String, isMore: Bool) {
        self.quantity = quantity
        self.isMore = isMore
      }
    }

    /// The dimension that it counts for; nil where what it affects counts for none of the vision.
    package var dimension: Int?
    /// What is affected, by name.
    package var affects: String
    /// -3 to 3, good or bad for the dimension; 0 where neither is better.
    ///
    /// What is derived is no more than 2 either way.
    package var good: Int
    /// As declared, up or down for a quantity; nil for what is derived.
    package var value: Int?
    /// Worked out from what it moves and the influences that follow, not declared.
    package var isDerived: Bool
    /// Of a derived effect, from what the goal moves to what counts for the dimension.
    package var steps: [Step] = []
    /// Where, as the format words it: `local` to `global`; nil for what is derived or not said.
    package var scope: String?
    /// As the format words it; nil for what is derived.
    package var confidence: String?
    /// What the document says of it.
    package var because: String?
    package var mitigation: String?
    package var mitigatedBy: [Int] = []
    /// What is left after mitigation, as declared.
    package var residual: Int?
    /// What is left of a harm for the dimension by what holds of its mitigation, -3 to 0; nil where
    /// that is not known, and for what is no harm.
    package var remaining: Int?
    /// Whether it is the gravest harm that its goal does to the dimension.
    package var isGravest = false
    package var unread: Set<ComparedField> = []

    /// Whether it moves something of which neither more nor less is better.
    package var isNeutral: Bool { good == 0 && (value ?? 0) != 0 }

    package init(dimension: Int?, affects: String, good: Int, isDerived: Bool) {
      self.dimension = dimension
      self.affects = affects
      self.good = good
      self.isDerived = isDerived
    }
  }

  /// An indicator and how it has gone.
  package struct Indicator: Hashable, Sendable {
    /// A value at a time; the time is as written, nil where it is not said.
    package struct Point: Hashable, Sendable {
      package var value: ReviewedNumber
      package var at: String?
      /// The time as a year with its fraction, for drawing.
      package var year: Double?
      /// Whether it lies ahead of the day of the run: nothing that has been measured.
      package var isAhead = false

      package init(value: ReviewedNumber, at: String?, year: Double?) {
        self.value = value
        self.at = at
        self.year = year
      }
    }

    /// How a target is meant.
    package enum Aim: String, Hashable, Sendable, CaseIterable {
      case atLeast = "at_least"
      case atMost = "at_most"
      case exactly
      case change
    }

    /// Why it is not known where the indicator stands.
    package enum Doubt: Hashable, Sendable {
      case noOutcome
      case unreadOutcome
      /// There is an outcome, but none of the target's year or later.
      case noOutcomeOfTarget
      case unreadTarget
      /// What would say where it began or which way it is to go.
      case unreadStart
      /// There is nothing to compare with.
      case noComparison
    }

    /// Where the indicator stands, on a given day.
    package enum Status: String, Hashable, Sendable, CaseIterable {
      /// The last outcome meets the target.
      case met
      /// The last outcome is nearer to the target than the baseline, or has gone the way that is
      /// aimed at where there is no target.
      case nearer
      /// The last outcome is as far from the target as the baseline.
      case unchanged
      /// The last outcome is farther from the target than the baseline: it may have met it once.
      case farther
      /// The last outcome differs from the baseline, where what is asked is that it stays.
      case changed
      /// The last outcome does not meet the target; there is nothing to tell which way it goes.
      case notMet = "not-met"
      /// The day of the target has passed, and what was measured in its year does not meet it.
      case missed
      /// ``Doubt`` says why.
      case unknown
    }

    package var id: String?
    package var name: String
    package var quantity: String?
    /// 1 where more of the quantity is better, -1 where less is, 0 where neither; nil without one.
    package var better: Int?
    /// What it is measured for, as the format words it: `organisation`, `group` or `area`.
    package var scope: String?
    /// As the format words it: `target` or `quality`.
    package var kind: String?
    package var unit: String?
    package var kolada: String?
    /// As the format words it: `increase`, `decrease` or `maintain`; nil where it is not said.
    package var direction: String?
    package var baseline: Point?
    /// In the order of time where all have one, else as written.
    package var outcomes: [Point] = []
    /// As written: of a change its per cent.
    package var target: Point?
    package var aim: Aim?
    /// The target in the indicator's unit; of a change through the baseline, nil without one.
    package var targetLevel: ReviewedNumber?
    /// Whether more is aimed at (true) or less (false); nil where neither or nothing is said.
    package var aimsAtMore: Bool?
    package var status = Status.unknown
    /// Why the status is unknown; nil where it is not.
    package var doubt: Doubt?
    package var unread: Set<ComparedField> = []

    /// What has been measured: the outcomes but for those that lie ahead.
    package var measured: [Point] { outcomes.filter { !$0.isAhead } }

    package init(name: String) { self.name = name }
  }

  /// Something that someone is asked to do.
  package struct Assignment: Hashable, Sendable {
    package var id: String?
    package var text: String
    package var to: String?
    package var due: String?
    /// The word of the format.
    package var status: String
    package var isOverdue: Bool
    /// Whether what would say if it is overdue could not be read.
    package var isDoubtful = false
    package var unread: Set<ComparedField> = []

    package init(text: String, status: String, isOverdue: Bool) {
      self.text = text
      self.status = status
      self.isOverdue = isOverdue
    }
  }
}

extension ReviewedGoal {
  /// The goal as another review has it, behind so many documents.
  func moved(by numbers: GoalGraph.Numbers, documents: Int) -> ReviewedGoal {
    var goal = self
    goal.document += documents
    goal.dimensions = dimensions.map { numbers.dimensions[$0] }
    goal.allAspects = allAspects.map { numbers.aspects[$0] }
    goal.unreadEffectDimensions = unreadEffectDimensions.map { numbers.dimensions[$0] }
    goal.supports = supports.map { $0 + numbers.goals }
    goal.dependsOn = dependsOn.map { $0 + numbers.goals }
    for index in goal.effects.indices {
      goal.effects[index].dimension = effects[index].dimension.map { numbers.dimensions[$0] }
      goal.effects[index].mitigatedBy = effects[index].mitigatedBy.map { $0 + numbers.goals }
    }
    return goal
  }
}
