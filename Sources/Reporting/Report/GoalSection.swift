package import Findings

/// All that is known of a goal.
package struct GoalSection: Hashable, Sendable {
  package var name: ReportContent.GoalName
  /// What links lead to: unique in the report, ASCII letters, digits and hyphens only.
  package var anchor: String
  /// The document's title and language.
  package var document: String
  /// The document's file, as `ReportFinding.path` has it.
  package var path: String = ""
  package var language: Language
  package var isActive: Bool
  /// The whole of it, where `name` has it cut short.
  package var title: String = ""
  /// Like the two after it a line for each paragraph.
  package var statement: String?
  package var description: String?
  package var rationale: String?
  /// Owner, time, status, groups and so on.
  package var facts: [ReportContent.Fact] = []
  /// What it serves.
  package var mapping: [Mapping] = []
  package var parents: [ReportContent.GoalName] = []
  package var children: [ReportContent.GoalName] = []
  package var supports: [ReportContent.GoalName] = []
  package var dependsOn: [ReportContent.GoalName] = []
  package var effects: [EffectLine] = []
  package var indicators: [IndicatorLine] = []
  package var assignments: [AssignmentLine] = []
  package var budget: ReportResources.Amount?
  package var budgetNote: String?
  package var findings: [ReportFinding] = []
  /// The conflicts that it is in, by `ConflictCard.number`.
  package var conflicts: [Int] = []
  package var verdicts = VerdictCounts()
  /// How the rules ended for it, in a sentence.
  package var verdictText: String = ""

  package init(
    name: ReportContent.GoalName,
    anchor: String,
    document: String,
    language: Language,
    isActive: Bool
  ) {
    self.name = name
    self.anchor = anchor
    self.document = document
    self.language = language
    self.isActive = isActive
  }

  /// A dimension that it serves, and by which aspects.
  package struct Mapping: Hashable, Sendable {
    package var dimension: String
    package var aspects: [String]
  }

  /// Something that it does.
  package struct EffectLine: Hashable, Sendable {
    /// What is affected, by name.
    package var affects: String
    /// The dimension that it counts for; nil where it counts for none.
    package var dimension: String?
    /// -3 to 3, good or bad for the dimension.
    package var good: Int
    /// `+2`, `−1`, `0`; empty where it is neither good nor bad.
    package var symbol: String
    package var isDerived: Bool
    /// What it does, in a sentence; of a derived one with its chain.
    package var text: String
    /// Of a derived one its chain alone; empty for others.
    package var chain = ""
    /// What the document says of it.
    package var because: String?
    package var mitigation: String?
    package var mitigatedBy: [ReportContent.GoalName] = []
    package var residualText: String?
  }
}

/// How a report was made.
package struct Method: Hashable, Sendable {
  /// What the report is and is not, in sentences.
  package var sentences: [String] = []
  /// One for each rule that ran.
  package var rules: [RuleLine] = []
  /// Findings that comments in the documents silence, with their reasons.
  package var silenced: [Silenced] = []
  /// Where the analyses stopped or could not be made; empty where they did not.
  package var limits: [String] = []
  /// The findings that are about no goal.
  package var otherFindings: [ReportFinding] = []
  /// Those of them that are behind no conflict, as people read them: many of a kind as one, which
  /// says how many more there are.
  package var otherBlocks: [ReportFinding] = []
  package var toolVersion: String
  /// That of all rule files, as ``ContentHash/sha256(ofFiles:)`` has it.
  package var rulesHash: String
  /// The documents' files.
  package var inputs: [ReviewedFile] = []
  package var summary = LintSummary()

  package init(toolVersion: String, rulesHash: String) {
    self.toolVersion = toolVersion
    self.rulesHash = rulesHash
  }

  /// A rule that ran, and how it ended.
  package struct RuleLine: Hashable, Sendable {
    package var id: String
    package var title: String
    package var category: String
    /// Over goals.
    package var counts: VerdictCounts
    /// Findings that are shown, on goals and on other things.
    package var findings: Int
  }

  /// A comment that silences findings, and how many.
  package struct Silenced: Hashable, Sendable {
    package var rules: [String]
    package var reason: String?
    package var place: String
    package var count: Int
    /// All of it in a sentence.
    package var text: String
  }
}
