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
  /// Where the analyses stopped at a bound or could not be made, in the run's language.
  package var limits: [String] = []
  /// The files that goal documents were read from, in their order.
  package var inputs: [ReviewedFile] = []
  /// The files of the rule folders, the built-in ones first.
  package var ruleFiles: [ReviewedFile] = []
  /// The day that the run takes for today, as `2024-06-20`.
  package var today = ""

  package init() {}
}

/// A file that was read, by its name and what stands in it.
package struct ReviewedFile: Hashable, Sendable {
  package var path: String
  /// SHA-256 of its bytes, hexadecimal.
  package var hash: String

  package init(path: String, hash: String) {
    self.path = path
    self.hash = hash
  }
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

/// The head of a document.
///
/// Dates are `2024`, `2024-06` or `2024-06-20`, as written.
package struct ReviewedDocument: Hashable, Sendable {
  package var id: String
  package var title: String
  package var path: String
  /// The file's index in the run's list of files.
  package var file = 0
  /// Which of the workspaces that stand beside each other it belongs to.
  package var workspace = 0
  package var organisation: String?
  package var language: Language
  /// As the format words it: `council`, `committee` or `unit`.
  package var level: String
  /// As the format words it: `draft`, `proposed`, `adopted` and so on.
  package var status: String
  package var periodFrom: String?
  package var periodTo: String?
  package var adoptedBy: String?
  package var adoptedOn: String?
  package var reference: String?
  package var reviewBy: String?
  /// What the goals together may cost.
  package var frame: ReviewedNumber?
  package var currency: String
  /// Whether something stands for the currency that could not be read.
  package var hasUnreadCurrency = false
  /// The visions it serves, the first first.
  package var visions: [Int] = []
  /// Its goals.
  package var goals: [Int] = []
  package var unread: Set<ComparedField> = []
  /// Whether it may have more goals, which could not be read.
  package var hasUnreadGoals = false
  /// Whether it may have more decisions, which could not be read.
  package var hasUnreadDecisions = false
  /// Whether it is not withdrawn.
  package var isActive = true
  /// 0 for the council, 1 for a committee, 2 for a unit.
  package var depth: Int { ["council", "committee", "unit"].firstIndex(of: level) ?? 0 }
  /// The first of the council's documents that count as one with it; itself where it counts alone.
  package var lead = 0
  /// SHA-256 of its file's bytes, hexadecimal.
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
  /// Other words for it, as the vision has them.
  package var aliases: [String] = []

  package init(id: String) { self.id = id }
}

/// A decision of a document.
package struct ReviewedDecision: Hashable, Sendable {
  package var document: Int
  package var goals: [Int] = []
  /// The dimensions that goals are weighed against, by name.
  package var dimensions: [String] = []
  /// As the format words it: `prioritise`, `accept` and so on.
  package var kind: String?
  /// Whether it is between something else as well that could not be read.
  package var hasUnreadParties = false
  /// What was decided; nil where nothing says it, or what does could not be read.
  package var decision: String?
  package var by: String?
  package var date: String?
  package var reference: String?
  package var reviewBy: String?
  package var unread: Set<ComparedField> = []
  /// Whether it holds today.
  package var force = Force.holds
  /// That of its `decision` value, to which findings that it settles point; without one its own.
  package var place: Place

  /// That a decision holds, or why it does not.
  package enum Force: Hashable, Sendable {
    case holds
    /// What says whether it holds could not be read.
    case unknown
    /// Its date lies ahead.
    case notYet
    /// The day by which it was to be reviewed has passed.
    case reviewPassed
    /// Its document has been withdrawn.
    case withdrawn
  }

  package init(document: Int, decision: String?, place: Place) {
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

// MARK: - Several workspaces

extension Review {
  /// Adds another workspace's review beside this one; a vision that both have is there once.
  package mutating func append(_ other: Review) {
    let (documentCount, goalCount) = (documents.count, goals.count)
    let workspaceCount = (documents.last?.workspace ?? -1) + 1
    verdicts.append(other.verdicts, goalCount: goalCount, otherCount: other.goals.count)
    let before = self
    let numbers = graph.append(other.graph) { own, vision in
      before.visions[own] == other.visions[vision]
        && before.dimensions(ofVision: own) == other.dimensions(ofVision: vision)
    }
    documents += other.documents.map { document in
      var document = document
      document.visions = document.visions.map { numbers.visions[$0] }
      document.goals = document.goals.map { $0 + goalCount }
      document.lead += documentCount
      document.workspace += workspaceCount
      return document
    }
    visions += numbers.newVisions.map { other.visions[$0] }
    dimensions += numbers.newDimensions.map { other.dimensions[$0] }
    goals += other.goals.map { $0.moved(by: numbers, documents: documentCount) }
    decisions += other.decisions.map { decision in
      var decision = decision
      decision.document += documentCount
      decision.goals = decision.goals.map { $0 + goalCount }
      return decision
    }
    suppressions += other.suppressions
    limits += other.limits
    inputs += other.inputs
    ruleFiles += other.ruleFiles
  }

  private func dimensions(ofVision vision: Int) -> [ReviewedDimension] {
    zip(graph.dimensions, dimensions).filter { $0.0.vision == vision }.map(\.1)
  }
}
