/// One key that differs.
package struct FieldChange: Hashable, Sendable {
  package var field: ComparedField
  package var change: Change

  /// What stood under the key, and what stands there now.
  package enum Change: Hashable, Sendable {
    /// nil where the key is missing.
    case value(old: ComparedValue?, new: ComparedValue?)
    /// Items in their order; what stands on both sides is left out.
    case list(removed: [String], added: [String])
  }

  package init(_ field: ComparedField, _ change: Change) {
    self.field = field
    self.change = change
  }
}

/// The keys that are compared; in JSON the format's own words.
package enum ComparedField: String, Hashable, Sendable, CaseIterable {
  case id
  case title
  case organisation
  case language
  case level
  case status
  case adoptedBy = "adopted.by"
  case adoptedOn = "adopted.date"
  case reference = "adopted.reference"
  case period
  case reviewBy = "review_by"
  case visions = "vision"
  case frame = "budget.frame"
  case statement
  case description
  case rationale
  case owner
  case by
  case parents = "parent"
  case supports
  case dependsOn = "depends_on"
  case dimensions
  case aspects
  case budget
  case budgetNote = "budget.note"
  case dialogue
  case groups
  case assumptions
  case followUp = "follow_up.status"
  case followUpDate = "follow_up.date"
  case followUpComment = "follow_up.comment"
  case improvement = "follow_up.improvement"
  // Of parts of a goal that could not be read on one side.
  case effects
  case indicators
  case assignments
  // Of effects.
  case effect
  case scope
  case confidence
  case because
  case mitigation
  case mitigatedBy = "mitigated_by"
  case residual
  // Of decisions.
  case between
  case decisionKind = "decision.kind"
  case decidedBy = "decision.by"
  case decidedOn = "decision.date"
  case minute = "decision.reference"
  // Of indicators.
  case name
  case indicatorKind = "kind"
  case quantity
  case unit
  case kolada
  case direction
  case baseline
  case target
  /// The last outcome.
  case outcomes
  case earlierOutcomes = "outcomes.earlier"
  // Of assignments.
  case text
  case to
  case due
}

/// A value of a document, exact.
package enum ComparedValue: Hashable, Sendable {
  case text(String)
  /// One of the format's words.
  case word(String)
  case number(ReviewedNumber, unit: String?)
  case money(ReviewedNumber, currency: String)
  /// A year, a month or a day as written.
  case date(String)
  case period(from: String?, to: String?)
  /// -3 to 3.
  case degree(Int)
  case target(Target)
  /// A measured value and when it was.
  case measured(ReviewedNumber, unit: String?, at: String?)
  /// Values measured one after the other, each as `measured`.
  case series([ReviewedGoal.Indicator.Point], unit: String?)
  /// Items of a list, where their order counts, or that could not be read on the other side, wholly or in part.
  case names([String])
  /// Something that could not be read, wholly or in part.
  case unread

  /// A target: what is aimed at, how much, in which unit and by when.
  package struct Target: Hashable, Sendable {
    package var aim: ReviewedGoal.Indicator.Aim
    package var value: ReviewedNumber
    package var unit: String?
    package var by: String?

    package init(
      aim: ReviewedGoal.Indicator.Aim,
      value: ReviewedNumber,
      unit: String?,
      by: String?
    ) {
      self.aim = aim
      self.value = value
      self.unit = unit
      self.by = by
    }
  }
}
