package import Findings
package import Scalars
package import YAMLSyntax

/// What files that follow one configuration are judged by.
package struct JudgeSettings: Sendable {
  /// Folders of rules, absolute or from the current folder, in their order: the later wins.
  package var ruleFolders: [String] = []
  package var usesBuiltInRules = true
  /// Parameters of rules; of several for one name the last holds.
  package var parameters: [Configuration.Parameter] = []
  /// Levels that rules are set to, by rule id.
  package var levels: [String: RuleLevel] = [:]
  package var today: CalendarDate
  package var limits = LintRequest.Limits()
  /// How many tasks may run at once.
  package var jobs = 1

  package init(today: CalendarDate) {
    self.today = today
  }
}

/// One file as it is judged.
package struct WorkspaceFile: Sendable {
  /// The index in the run's list of files.
  package var file: Int
  package var stream: YAMLStream
  /// The documents that are read as goal documents, as indices of `stream.documents`.
  package var documents: [Int]
  /// The visions of documents that name none.
  package var defaultVisions: [String]
}

/// What came of judging a workspace.
package struct Judgement: Sendable {
  /// In any order; before suppressions, levels and selections.
  package var findings: [Finding] = []
  /// Goal documents that were read.
  package var documents = 0
  package var goals = 0
  package var verdicts: [String: VerdictCounts] = [:]

  package init() {}
}

/// The rules of a workspace, loaded: the seam between a run and what judges.
package struct Judge: Sendable {
  /// The keys that files are parsed with.
  package static let keys = KeyTable([])

  /// Every rule that may report, the reader's among them, by id.
  package let rules: [RuleDescriptor]
  private let settings: JudgeSettings

  /// Loads the rule folders; nothing of a document has been read yet.
  ///
  /// - Parameters:
  ///   - settings: what the workspace is judged by.
  ///   - files: the run's list of files, to which those that findings may point into are added.
  /// - Throws: everything that is wrong with rules, visions and parameters.
  package init(_ settings: JudgeSettings, files: inout [SourceFile]) throws(RunFailures) {
    self.settings = settings
    for file in try RuleFolder.files(in: settings.ruleFolders, limit: settings.limits.bytes) {
      files.append(file.source)
    }
    rules = ReaderRules.all.sorted { $0.id < $1.id }
  }

  /// Judges the files of a workspace together; texts are in the given language.
  package func judge(_ workspace: [WorkspaceFile], language: Language) -> Judgement {
    var judgement = Judgement()
    judgement.documents = workspace.reduce(0) { $0 + $1.documents.count }
    return judgement
  }
}
