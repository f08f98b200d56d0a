/// What one run found: everything that a reporter may show.
package struct LintResult: Sendable {
  /// The files that places point into, by `Place.file`.
  package var files: [SourceFile]
  /// For each file the path that baselines know it by, wherever the run starts; empty where no
  /// finding has a fingerprint.
  package var lastingPaths: [String] = []
  /// What is reported, in the fixed order: path, line, column, rule.
  package var findings: [Finding]
  package var summary: LintSummary
  /// The rules in force, by id; rules that are switched off are not among them.
  package var rules: [RuleDescriptor]
  /// The rules that are left out for a file: switched off, or not asked for.
  package var leftOut: [RuleDescriptor] = []
  /// The ids of those that are left out for every file.
  package var leftOutEverywhere: Set<String> = []
  /// What the baseline accepts, in the order of findings, where a review was asked for.
  package var accepted: [Finding] = []
  /// By rule id, how the rule ended; rules that nothing was asked of are missing.
  package var verdicts: [String: VerdictCounts]
  /// By the id of a rule that could not be assessed somewhere the files, by `Place.file`, where it may
  /// not have been: what it does not find there is no sign that all is well.
  package var unassessedFiles: [String: Set<Int>] = [:]
  /// The findings where the reading of a file ended, silenced or not: what stands below is not known.
  package var unreadPlaces: [Finding] = []
  /// The files, by `Place.file`, with documents of which not all goals could be read.
  package var unreadGoalFiles: Set<Int> = []
  /// Whether a finding reaches the level that makes the run fail (`--fail-on`, `fail_on`).
  package var isFailing: Bool
  /// The red thread and the conflicts, where they were asked for.
  package var graph: GoalGraph?
  /// What a report shows beyond the findings, where it was asked for.
  package var review: Review?
  /// What the words of goals suggest, by place, where it was asked for.
  package var suggestions: [GoalSuggestion] = []
  /// What programs want to know beyond the findings, where it was asked for.
  package var record: RunRecord?
  /// What was mended before this was found, file by file; nil where no fixes were asked for.
  package var fixed: [FixTally]?

  package init(
    files: [SourceFile] = [],
    findings: [Finding] = [],
    summary: LintSummary = LintSummary(),
    rules: [RuleDescriptor] = [],
    verdicts: [String: VerdictCounts] = [:],
    isFailing: Bool = false,
    graph: GoalGraph? = nil,
    review: Review? = nil
  ) {
    self.files = files
    self.findings = findings
    self.summary = summary
    self.rules = rules
    self.verdicts = verdicts
    self.isFailing = isFailing
    self.graph = graph
    self.review = review
  }
}

/// How many fixes a file got.
package struct FixTally: Hashable, Sendable {
  /// The path as given.
  package var path: String
  package var count: Int

  package init(path: String, count: Int) {
    self.path = path
    self.count = count
  }
}

/// The figures of a run.
package struct LintSummary: Hashable, Sendable {
  /// Goal documents that were read.
  package var documents = 0
  package var goals = 0
  package var errors = 0
  package var warnings = 0
  package var notes = 0
  /// Findings that a comment in the document silences; they are not in `LintResult.findings`.
  package var suppressed = 0
  /// Findings that the baseline accepts; they are not in `LintResult.findings`.
  package var accepted = 0
  /// Findings of rules that are set to a lower level than their own; what is decided is not counted.
  package var lowered = 0
  /// Entries of the baseline that accept nothing any more.
  package var staleBaselineEntries = 0
  /// Judgements (a rule on a goal, a document, …) that could not be made.
  package var notAssessed = 0
  /// Rule files met in searched folders, and not read as goal documents.
  package var skippedRuleFiles = 0
  /// Other YAML files in searched folders that are no goal documents.
  package var skippedFiles = 0

  package init() {}

  /// Counts the findings by level.
  package mutating func count(_ findings: [Finding]) {
    // A span: a loop over the array copies each finding.
    let span = findings.span
    for index in span.indices {
      switch span[index].severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }
}

extension LintResult {
  /// The rules whose findings say that a file was not read to its end.
  package static let rulesOfUnreadFiles: Set<String> = ["syntax-error", "limit-exceeded"]

  /// The ids of the rules that could not be assessed somewhere.
  package var unassessedRules: Set<String> { Set(unassessedFiles.keys) }

  /// The rules that are not known to have nothing to say where they are silent: all of them where a
  /// file could not be read to its end, else those that could not be assessed somewhere.
  package var unheardRules: Set<String> {
    unreadPlaces.isEmpty ? unassessedRules : Set(rules.map(\.id))
  }

  /// The rules that could not be assessed somewhere, in the order of `rules`.
  package var rulesNotAssessed: [RuleDescriptor] {
    rules.filter { unassessedFiles[$0.id] != nil }
  }

  /// Those of them of which no goal's verdict tells it: rules over whole documents, for the most part.
  package var rulesNotAssessedBeyondGoals: [RuleDescriptor] {
    rulesNotAssessed.filter { (verdicts[$0.id]?.notAssessed ?? 0) == 0 }
  }
}
