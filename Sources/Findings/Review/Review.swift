/// What a reviewer's report shows of goal documents beyond their findings.
///
/// Plain data: texts are as the documents have them, names of the vision in the run's language;
/// formatting is the reporters'. Things name each other by their numbers in the lists here and in
/// `graph`; lists stand in the order of the documents.
package struct Review: Hashable, Sendable {
  /// The red thread and the conflicts with their chains.
  package var graph = GoalGraph()
  package var documents: [ReviewedDocument] = []
  /// In step with `graph.visions`.
  package var visions: [ReviewedVision] = []
  /// In step with `graph.dimensions`.
  package var dimensions: [ReviewedDimension] = []
  /// In step with `graph.goals`.
  package var goals: [ReviewedGoal] = []
  /// How each rule about goals ended for each goal.
  package var verdicts = VerdictMatrix()
  package var decisions: [ReviewedDecision] = []
  /// The comments in the documents that silence findings.
  package var suppressions: [ReviewedSuppression] = []
  /// Where the analyses stopped at a bound, in the run's language.
  package var limits: [String] = []

  package init() {}
}

/// A number of a document: exact as text, rounded for drawing.
package struct ReviewedNumber: Hashable, Sendable {
  /// Shortest decimal form, with a point: `-12.5`.
  package var text: String
  package var value: Double

  package init(text: String, value: Double) {
    self.text = text
    self.value = value
  }
}

/// The head of a document. Dates are `2024`, `2024-06` or `2024-06-20`, as written.
package struct ReviewedDocument: Hashable, Sendable {
  package var id: String
  package var title: String
  package var path: String
  package var organisation: String?
  package var language: Language
  /// The word of the format: `council`, `committee`, `unit`.
  package var level: String
  /// The word of the format: `draft`, `proposed`, `adopted`, …
  package var status: String
  package var period: String?
  package var adoptedBy: String?
  package var adoptedOn: String?
  package var reference: String?
  package var reviewBy: String?
  /// What the goals together may cost.
  package var frame: ReviewedNumber?
  package var currency: String
  /// The visions it serves, the first first.
  package var visions: [Int] = []
  /// Its goals.
  package var goals: [Int] = []
  /// Hexadecimal hash of its file's bytes.
  package var hash: String

  package init(
    id: String,
    title: String,
    path: String,
    language: Language,
    level: String,
    status: String,
    currency: String,
    hash: String
  ) {
    self.id = id
    self.title = title
    self.path = path
    self.language = language
    self.level = level
    self.status = status
    self.currency = currency
    self.hash = hash
  }
}

/// A vision as it presents itself.
package struct ReviewedVision: Hashable, Sendable {
  package var id: String
  /// The sentence that says what it wants.
  package var statement: String?
  package var source: String?

  package init(id: String) { self.id = id }
}

/// A dimension of a vision.
package struct ReviewedDimension: Hashable, Sendable {
  package var id: String

  package init(id: String) { self.id = id }
}

/// A decision of a document.
package struct ReviewedDecision: Hashable, Sendable {
  package var document: Int
  package var goals: [Int] = []
  package var decision: String
  package var by: String?
  package var date: String?
  package var reference: String?
  package var reviewBy: String?
  package var place: Place

  package init(document: Int, decision: String, place: Place) {
    self.document = document
    self.decision = decision
    self.place = place
  }
}

/// A comment that silences findings.
package struct ReviewedSuppression: Hashable, Sendable {
  package var rules: [String]
  package var reason: String?
  package var place: Place
  /// How many findings it silences.
  package var count: Int

  package init(rules: [String], reason: String?, place: Place, count: Int) {
    self.rules = rules
    self.reason = reason
    self.place = place
    self.count = count
  }
}
