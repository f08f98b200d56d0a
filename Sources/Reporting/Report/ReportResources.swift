/// What a document's goals may cost, by goal and by dimension.
package struct ReportResources: Hashable, Sendable {
  /// The document's title.
  package var document: String
  /// What there is, and how much of it goals have, in sentences.
  package var sentences: [String]
  package var frame: Amount?
  /// What goals have together; nil where none has any.
  package var distributed: Amount?
  package var goals: [GoalLine] = []
  /// A goal that serves several dimensions is divided equally between them.
  package var dimensions: [DimensionLine] = []

  /// Whether goals' shares are of the frame, not of what is distributed.
  package var hasFrame: Bool { frame != nil }

  /// An amount of money: as a number, and with its currency as people write it.
  package struct Amount: Hashable, Sendable {
    package var value: Double
    package var text: String
  }

  /// A goal that holds and has a budget, be it of 0.
  package struct GoalLine: Hashable, Sendable {
    package var goal: ReportContent.GoalName
    package var amount: Amount
    /// Of the frame, else of what is distributed; 0 to 1, above it where goals cost more.
    package var share: Double
    package var shareText: String
    package var note: String?
  }

  /// A dimension of the document's visions, and its part of the goals' money.
  package struct DimensionLine: Hashable, Sendable {
    package var name: String
    package var amount: Amount
    /// Of what is distributed, 0 to 1.
    package var share: Double
    package var shareText: String
  }
}
