import BuiltInRules
import Findings
import GoalModel
import Rules
import YAMLSyntax

/// One file of a rule folder, read.
struct ReadRuleFile: Sendable {
  /// 0 for the program's own, then 1 for the first folder and so on.
  var folder: Int
  var records: FileRecords
  var rules: RuleSet.File

  /// Reads one of the program's own files.
  init(builtIn file: BuiltInRules.File, reading: RuleReading) {
    self.init(file.stream(keys: GoalModel.Schema.keys), folder: 0, reading: reading)
  }

  /// Reads a file of a user's folder.
  init(_ file: RuleFolder.File) {
    let stream = YAMLParser.parse(file.source, keys: GoalModel.Schema.keys)
    self.init(stream, folder: file.folder, reading: .whole)
  }

  private init(_ stream: YAMLStream, folder: Int, reading: RuleReading) {
    self.folder = folder
    records = FileRecords(stream, role: .ruleFolder, isBuiltIn: folder == 0)
    rules = RuleSet.File(
      stream,
      lists: records.ruleLists,
      isBuiltIn: folder == 0,
      reading: reading
    )
  }

  /// Whether it is no rule file but a goal document.
  var isGoalDocument: Bool {
    guard folder > 0, !records.findings.isEmpty else { return false }
    let searched = FileRecords(records.stream, role: .searched)
    return searched.hasGoalDocuments && !searched.isRuleFile && hasGoalKeys
  }

  /// Whether a key stands in it that goal documents have and rule files have not.
  private var hasGoalKeys: Bool {
    let stream = records.stream
    return stream.documents.compactMap(\.root).contains { root in
      stream.entries(of: root).contains { key, _ in
        stream.hasText(key, "goals") || stream.hasText(key, "id") || stream.hasText(key, "title")
      }
    }
  }

  /// Whether it holds rules or what they stand on, or cannot be read as YAML.
  var hasRules: Bool {
    records.stream.fault != nil || FileRecords(records.stream, role: .searched).isRuleFile
  }
}
