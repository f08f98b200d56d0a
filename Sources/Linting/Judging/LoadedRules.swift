import BuiltInRules
package import Findings
package import GoalModel
import Parallel
package import Rules
import YAMLSyntax

/// The rule folders of a run, read: rules, and the visions, quantities and influences beside them.
package struct LoadedRules: Sendable {
  package let rules: RuleSet
  /// The files of the folders, each with its folder's number; the program's own is 0.
  package let files: [(file: FileRecords, folder: Int)]
  /// What in the users' folders has no effect though it may be meant to: told, and nothing fails.
  package private(set) var warnings: [RunFailure] = []

  /// Reads and checks the folders; of the program's own files as much as is asked for.
  ///
  /// - Parameters:
  ///   - folders: absolute or from the current folder; what a later one has replaces what is of
  ///     the same id.
  ///   - usesBuiltInRules: whether the program's own rules hold; its visions, quantities and
  ///     influences always do.
  ///   - parameters: settings of rules, by `rule-id.name`.
  ///   - limit: the most bytes that a file may have.
  ///   - reading: how much of the program's own rules is read.
  ///   - skipsGoalDocuments: whether files in the folders that hold no rules are passed over.
  ///   - jobs: how many tasks may run at once.
  /// - Throws: everything that is wrong with the folders.
  package init(
    folders: [String],
    usesBuiltInRules: Bool,
    parameters: [String: String] = [:],
    limit: Int = LintRequest.Limits().bytes,
    reading: RuleReading = .whole,
    skipsGoalDocuments: Bool = false,
    jobs: Int = 1
  ) throws(RunFailures) {
    let folder = try RuleFolder(folders, limit: limit)
    let sources = folder.files
    let own =
      reading == .toRun
      ? BuiltInRuleFiles.shared.all(jobs: jobs)
      : BuiltInRules.files.concurrentMap(jobs: jobs) { ReadRuleFile(builtIn: $0, reading: reading) }
    let users = sources.concurrentMap(jobs: jobs) { ($0.isNamed, ReadRuleFile($0)) }
    let read =
      own
      + users.filter { isNamed, file in
        !skipsGoalDocuments || isNamed || file.hasRules
      }.map(\.1)
    let failures = read.flatMap { file in
      file.isGoalDocument
        ? [
          RunFailure(
            Wording.isGoalDocument,
            help: Wording.useCheck,
            file: file.records.stream.file
          )
        ]
        : file.records.findings.map { RunFailure($0) { _ in file.records.stream.file } }
    }
    guard failures.isEmpty else { throw RunFailures(failures) }
    files = read.map { ($0.records, $0.folder) }

    // Nobody has changed the program's own files: what they name is there.
    let isOwn = reading == .toRun && folders.isEmpty
    let sentences = isOwn ? nil : try Self.sentences(in: files)
    let numbers = Set(files.map(\.folder)).sorted()
    do throws(RuleFaults) {
      rules = try RuleSet(
        folders: numbers.filter { $0 > 0 || usesBuiltInRules }.map { number in
          read.filter { $0.folder == number }.map(\.rules)
        },
        reading: reading,
        sentences: sentences,
        parameters: parameters,
        readerRules: Set(ReaderRules.all.map(\.id)),
        jobs: jobs
      )
    } catch {
      throw RunFailures(
        error.faults.map { fault in
          var failure = RunFailure(
            fault.message,
            help: fault.help,
            file: fault.file,
            range: fault.range
          )
          failure.related = [fault.related].compactMap(\.self)
          return failure
        }
      )
    }
    let empty = users.filter { !$1.hasRules && (!skipsGoalDocuments || $0) }.map {
      RunFailure(Wording.emptyRuleFile, file: $1.records.stream.file)
    }
    warnings = folder.warnings + empty + UnknownTexts(self).warnings
  }

  /// The ids of the sentences of all visions.
  ///
  /// - Throws: what is wrong with the names that the files use.
  private static func sentences(
    in files: [(file: FileRecords, folder: Int)]
  ) throws(RunFailures) -> Set<String> {
    let model = WorkspaceBuilder.workspace(of: files)
    var failures = model.findings.map { finding in
      RunFailure(finding) { model.streams[$0].file }
    }
    for vision in model.visions where model.dimensions(ofVision: vision).isEmpty {
      let place = model.place(of: RecordID(.vision, vision)).place
      failures.append(
        RunFailure(
          Wording.visionWithoutDimensions,
          help: Wording.addDimensions,
          file: model.streams[place.file].file,
          range: place.range
        )
      )
    }
    guard failures.isEmpty else { throw RunFailures(failures) }
    var sentences: Set<String> = []
    for vision in model.visions {
      for sentence in model.sentences(ofVision: vision) {
        sentences.insert(model.id(of: RecordID(.sentence, sentence)))
      }
    }
    return sentences
  }

  /// The rules as people and formats name them, the reader's among them, by id.
  ///
  /// - Parameter levels: levels that rules are set to.
  /// - Returns: one descriptor for each rule.
  package func descriptors(levels: [String: RuleLevel]) -> [RuleDescriptor] {
    let own = rules.rules.map { rule in
      RuleDescriptor(
        id: rule.id,
        category: rule.definition.category,
        severity: levels[rule.id].map(\.severity) ?? rule.gravestSeverity,
        ownSeverity: rule.gravestSeverity,
        uncertainty: rule.uncertainty,
        title: rule.definition.title,
        documentation: rule.definition.docs,
        because: rule.definition.because.map(\.text),
        source: rule.definition.file.path
      )
    }
    return (ReaderRules.all + own).sorted { $0.id < $1.id }
  }
}

extension RunFailure {
  /// What the reader finds wrong with a rule folder.
  ///
  /// - Parameters:
  ///   - finding: the finding.
  ///   - file: the file that a place's number means.
  fileprivate init(_ finding: ReaderFinding, in file: (Int) -> SourceFile) {
    self.init(
      finding.message,
      help: finding.help,
      file: file(finding.place.file),
      range: finding.place.range
    )
    related = finding.related.map {
      Related(file: file($0.place.file), range: $0.place.range, message: $0.message)
    }
  }
}

extension WorkspaceBuilder {
  /// The workspace of what rule folders hold, each file with the number of its folder.
  static func workspace(of files: [(file: FileRecords, folder: Int)]) -> Workspace {
    var builder = WorkspaceBuilder()
    for (file, folder) in files { builder.add(file, folder: folder) }
    return builder.workspace()
  }
}
