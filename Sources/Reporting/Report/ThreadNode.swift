package import Findings

/// A thing in the tree from a vision down to assignments.
package struct ThreadNode: Hashable, Sendable {
  /// What a node stands for.
  package enum Kind: String, Hashable, Sendable {
    case vision
    case dimension
    case aspect
    /// What hangs on a dimension and on no aspect of it, or on no vision.
    case heading
    case goal
    case assignment
  }

  package var kind: Kind
  package var title: String
  /// A goal's or an assignment's id.
  package var name: String?
  /// What else there is to say: whom an assignment goes to and when it is due.
  package var note: String?
  /// The number in `ReportContent.goals`.
  package var goal: Int?
  /// Whether nothing hangs here that should.
  package var isGap = false
  /// Whether the goal stands with all that hangs on it in another place above.
  package var isRepeated = false
  /// That of a title that is a document's; nil for the report's.
  package var language: Language?
  package var children: [ThreadNode] = []

  package init(_ kind: Kind, _ title: String) {
    self.kind = kind
    self.title = title
  }
}

/// Things that are missing in one way.
package struct GapGroup: Hashable, Sendable {
  /// The word in JSON: `dimensions`, `aspects`, a rule's id.
  package var id: String
  package var heading: String
  /// How many of how many, and what that means.
  package var sentence: String
  package var items: [Item]

  /// One thing that is missing, or what is missing at one goal.
  package struct Item: Hashable, Sendable {
    package var text: String
    /// What it belongs to: an aspect's dimension; nil for others.
    package var belongsTo: String?
    package var goal: ReportContent.GoalName?
  }
}
