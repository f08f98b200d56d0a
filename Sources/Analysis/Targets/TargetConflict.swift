package import Scalars

/// Targets of several goals that do not go together.
package struct TargetConflict: Sendable {
  /// Why they do not go together; the raw value is the word that rules read.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No value meets them all: two of them exclude each other, for intervals of which each two meet
    /// have a value in common (Helly 1923).
    case infeasible
    /// One value, different years.
    case yearMismatch = "year-mismatch"
    /// One year, values of which one says more.
    case superseded
    /// One value, outside the quantity's range.
    case outOfRange = "out-of-range"
    /// The children's targets do not add up to the parent's.
    case childSum = "child-sum"
    /// Less, or later, than the goal above.
    case weaker
    /// The same, stated twice.
    case duplicate
  }

  package let kind: Kind
  /// Indices of statements, ascending; of `childSum` and `weaker` the children's only.
  package let statements: [Int]
  /// The statement of the goal above, for `childSum` and `weaker`.
  package let parent: Int?
  package let quantity: Int
  /// The widest scope of the statements.
  package let scope: Int
  package let year: Int?
  /// Whether two of the statements that conflict stand in one document.
  package let isWithinDocument: Bool
  /// The children's sum, in the unit's own steps.
  package let total: ExactDecimal?
  package let pairs: PairSummary
}
