/// What became of goal documents: goal by goal, dimension by dimension, finding by finding.
///
/// Plain data, in the run's language where things are named; formatting is the reporters'.
package struct Comparison: Hashable, Sendable {
  package var old = Side()
  package var new = Side()
  /// The day that both sides are judged by, as `2024-06-20`.
  package var today = ""
  /// Matched documents in the new side's order, then those that are gone.
  package var documents: [DocumentChange] = []
  /// In the new side's order of visions, then those that only the old side has.
  package var dimensions: [DimensionChange] = []
  /// Goals of the new side in their order, then those that are gone in theirs.
  package var goals: [GoalChange] = []
  package var findings = FindingChanges()
  /// Whether a new finding reaches the level that makes the run fail, or a file of either side
  /// could not be read to its end.
  package var isFailing = false

  package init() {}

  /// One of the two sides.
  package struct Side: Hashable, Sendable {
    /// The files that goal documents were read from.
    package var paths: [String] = []
    /// The titles of the documents.
    package var titles: [String] = []
    /// That of the documents' texts; nil where they are not all in one.
    package var language: Language?
    /// Goals that hold: neither withdrawn nor dropped.
    package var activeGoals = 0
    package var goals = 0
    /// Where files stop being readable, as `path:line:column`: what follows is not compared.
    package var unread: [String] = []
    /// The files of documents of which not all goals could be read.
    package var withUnreadGoals: [String] = []

    package init() {}
  }

  /// Whether nothing of what is compared differs.
  package var isUnchanged: Bool {
    documents.allSatisfy { $0.kind == .unchanged } && goals.allSatisfy { $0.kind == .unchanged }
      && findings.new.isEmpty && findings.resolved.isEmpty && findings.unassessed.isEmpty
  }

  /// What became of something.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case added
    case gone
    case changed
    case unchanged
  }
}

/// What became of a document's head and decisions.
package struct DocumentChange: Hashable, Sendable {
  package var kind: Comparison.Kind
  /// The ids of the two; nil on the side that has none.
  package var oldID: String?
  package var newID: String?
  /// The title, the new one where there is one.
  package var title: String
  /// Those of the two documents' texts; nil on the side that has none.
  package var oldLanguage: Language?
  package var newLanguage: Language?
  package var fields: [FieldChange] = []
  package var decisionsGone: [String] = []
  package var decisionsAdded: [String] = []
  /// Decisions that say the same and differ in something else.
  package var decisionsChanged: [PartChange] = []

  package init(kind: Comparison.Kind, oldID: String?, newID: String?, title: String) {
    self.kind = kind
    self.oldID = oldID
    self.newID = newID
    self.title = title
  }
}

/// What became of a dimension: which goals serve it, and which of its aspects have one.
package struct DimensionChange: Hashable, Sendable {
  package var id: String
  package var name: String
  package var vision: String
  /// The active goals that serve it.
  package var oldGoals: [ComparedGoalName] = []
  package var newGoals: [ComparedGoalName] = []
  /// Those that serve no other dimension.
  package var oldOwn: [ComparedGoalName] = []
  package var newOwn: [ComparedGoalName] = []
  /// Those whose title names it.
  package var oldNamed: [ComparedGoalName] = []
  package var newNamed: [ComparedGoalName] = []
  /// Goals that served it and are for other dimensions now, as the new side names them.
  package var left: [ComparedGoalName] = []
  /// Goals that were for other dimensions and serve it now.
  package var joined: [ComparedGoalName] = []
  /// Goals that serve it on one side, where on the other it could not be read what they serve; as
  /// long as there are any nothing is lost or gained.
  package var unread: [ComparedGoalName] = []
  /// Whether goals that it seems to have lost may stand in what could not be read of the new side.
  package var mayHaveMore = false
  /// Aspects that had a goal and have none, each with those it had.
  package var aspectsLost: [Aspect] = []
  /// Aspects that had none and have one, each with those it has.
  package var aspectsGained: [Aspect] = []

  /// An aspect, by name, with goals that served it or serve it.
  package struct Aspect: Hashable, Sendable {
    package var name: String
    package var goals: [ComparedGoalName]

    package init(name: String, goals: [ComparedGoalName]) {
      self.name = name
      self.goals = goals
    }
  }

  package init(id: String, name: String, vision: String) {
    self.id = id
    self.name = name
    self.vision = vision
  }

  /// Whether all goals are known that may serve it.
  private var isKnown: Bool { unread.isEmpty && !mayHaveMore }
  /// Whether it had goals and has none.
  package var isLost: Bool { !oldGoals.isEmpty && newGoals.isEmpty && isKnown }
  /// Whether it has goals and had none.
  package var isGained: Bool { oldGoals.isEmpty && !newGoals.isEmpty && isKnown }
  /// Whether fewer goals serve it.
  package var hasFewerGoals: Bool { newGoals.count < oldGoals.count && isKnown }
  /// Whether a goal was for it alone, and none is any more.
  package var lostOwnGoal: Bool { !oldOwn.isEmpty && newOwn.isEmpty && isKnown }
  /// Whether a goal's title named it, and none does any more.
  package var lostName: Bool { !oldNamed.isEmpty && newNamed.isEmpty && isKnown }
}

/// A goal as it is named: `M3`, with its document's id where others have the same, and its title.
package struct ComparedGoalName: Hashable, Sendable {
  package var name: String
  package var title: String
  /// That of its document's texts; nil where it is not known.
  package var language: Language?

  package init(name: String, title: String, language: Language? = nil) {
    self.name = name
    self.title = title
    self.language = language
  }
}

/// Findings of the two sides beside each other.
package struct FindingChanges: Hashable, Sendable {
  /// Of the new side only.
  package var new: [ComparedFinding] = []
  /// Of the old side only.
  package var resolved: [ComparedFinding] = []
  /// Of the old side only, where it is not known whether they are resolved: the new side could not
  /// be read there, or the rule could not be assessed.
  package var unassessed: [ComparedFinding] = []
  /// Of both, as the new side has them.
  package var remaining: [ComparedFinding] = []

  package init() {}
}

/// A finding of one side, told.
package struct ComparedFinding: Hashable, Sendable {
  package var rule: String
  package var category: String
  package var severity: Severity
  /// Of one that remains, the old side's severity where it was another.
  package var oldSeverity: Severity?
  package var message: String
  package var help: String?
  package var path: String
  /// From 1; columns are code points.
  package var line: Int
  package var column: Int
  package var document: String?
  package var goals: [String]
  package var isDecided: Bool
  /// Whether the baseline in force accepts it; such a finding is listed and never fails the run.
  package var isAccepted = false
  package var fingerprint: String

  package init(
    _ finding: Finding,
    path: String,
    position: SourcePosition
  ) {
    rule = finding.rule
    category = finding.category
    severity = finding.severity
    message = finding.message
    help = finding.help
    self.path = path
    line = position.line
    column = position.column
    document = finding.document
    goals = finding.namedGoals
    isDecided = finding.decided != nil
    fingerprint = finding.fingerprint
  }

  /// `path:line:column`.
  package var place: String { "\(path):\(line):\(column)" }
}
