/// Goals by the dimensions of a vision: what each serves and what it does to the others.
package struct ReportMatrix: Hashable, Sendable {
  /// The vision's name.
  package var vision: String
  package var columns: [Column]
  package var rows: [Row]
  /// What there is to know of its feet and of what its cells leave open, in sentences; nil where they
  /// say it themselves.
  package var note: String?

  /// A dimension, with the foot of its column.
  package struct Column: Hashable, Sendable {
    package var name: String
    /// How many goals that hold serve it.
    package var goals: Int
    package var goalsText: String
    /// Its share of what goals cost, from 0 to 1; nil where no goal has money, or some have it in one
    /// currency and some in another.
    package var share: Double?
    /// The share, or those of each currency; nil where no goal has money.
    package var shareText: String?
  }

  /// A goal.
  package struct Row: Hashable, Sendable {
    package var goal: ReportContent.GoalName
    /// Whether it holds still.
    package var isActive: Bool
    /// In step with the columns.
    package var cells: [Cell]
  }

  /// What a goal is to a dimension.
  package struct Cell: Hashable, Sendable {
    package var isMapped: Bool
    /// The declared effect that weighs most, -3 to 3, good or bad; of equal ones the bad.
    package var declared: Int?
    /// The best and the worst of what is declared, nil where there is none.
    package var declaredGood: Int?
    package var declaredBad: Int?
    /// What is left of the worst after mitigation, where that is said.
    package var residual: Int?
    /// Whether an effect is declared that could not be read.
    package var isUnread = false
    /// What follows from what the goal moves: the best and the worst, nil where there is none.
    package var derivedGood: Int?
    package var derivedBad: Int?
    /// What is seen: `●`, `+2`, `−1`, `+2/−1`, `(+1)` for derived, `?` for what could not be read;
    /// empty for nothing.
    package var symbol: String
    /// The same in words, for those who do not see it; empty for nothing.
    package var text: String
  }
}
