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

  /// Reads and checks the folders.
  ///
  /// - Parameters:
  ///   - folders: absolute or from the current folder; what a later one has replaces what is of
  ///     the same id.
  ///   - usesBuiltInRules: whether the program's own rules hold; its visions, quantities and
  ///     influences always do.
  ///   - parameters: settings of rules, by `rule-id.name`.
  ///   - limit: the most bytes that a file may have.
  ///   - skipsGoalDocuments: whether files in the folders that hold no rules are passed over.
  ///   - jobs: how many tasks may run at once.
  /// - Throws: everything that is wrong with the folders.
  package init(
    folders: [String],
    usesBuiltInRules: Bool,
    parameters: [String: ParameterValue] = [:],
    limit: Int = LintRequest.Limits().bytes,
    skipsGoalDocuments: Bool = false,
    jobs: Int = 1
  ) throws(RunFailures) {
    var failures: [RunFailure] = []
    var files: [(file: FileRecords, folder: Int)] = []
    let sources = try RuleFolder.files(in: folders, limit: limit)
    let streams = sources.concurrentMap(jobs: jobs) {
      YAMLParser.parse($0.source, keys: GoalModel.Schema.keys)
    }
    for (file, stream) in zip(sources, streams) {
      if skipsGoalDocuments, !file.isNamed, file.folder > 0, !Self.hasRules(stream) { continue }
      let records = FileRecords(stream, role: .ruleFolder, isBuiltIn: file.isBuiltIn)
      for finding in records.findings {
        failures.append(
          RunFailure(
            finding.message,
            help: finding.help,
            file: stream.file,
            range: finding.place.range
          )
        )
      }
      files.append((records, file.folder))
    }
    guard failures.isEmpty else { throw RunFailures(failures) }

    var builder = WorkspaceBuilder()
    for (file, folder) in files { builder.add(file, folder: folder) }
    let model = builder.workspace()
    for finding in model.findings {
      failures.append(
        RunFailure(
          finding.message,
          help: finding.help,
          file: model.streams[finding.place.file].file,
          range: finding.place.range
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
    let numbers = Set(files.map(\.folder)).sorted()
    let ruleFolders = numbers.compactMap { number -> RuleSet.Folder? in
      guard number > 0 || usesBuiltInRules else { return nil }
      return RuleSet.Folder(
        files: files.filter { $0.folder == number }.map { ($0.file.stream, $0.file.ruleLists) },
        isBuiltIn: number == 0
      )
    }
    do throws(RuleFaults) {
      rules = try RuleSet(
        folders: ruleFolders,
        sentences: sentences,
        parameters: parameters,
        readerRules: Set(ReaderRules.all.map(\.id)),
        inParallel: { count, body in (0..<count).concurrentMap(jobs: jobs, body) }
      )
    } catch {
      throw RunFailures(
        error.faults.map {
          RunFailure($0.message, help: $0.help, file: $0.file, range: $0.range)
        }
      )
    }
    self.files = files
  }

  /// Whether a file holds rules or what they stand on, or cannot be read as YAML.
  private static func hasRules(_ stream: YAMLStream) -> Bool {
    stream.fault != nil || FileRecords(stream, role: .searched).isRuleFile
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
        title: rule.definition.title,
        documentation: rule.definition.docs,
        because: rule.definition.because.map(\.text),
        source: rule.definition.file.path
      )
    }
    return (ReaderRules.all + own).sorted { $0.id < $1.id }
  }
}
