package import Findings
import GoalModel
import Rules
import YAMLSyntax

/// The rules in force, for those who list, test and explain them.
package struct RuleBook: Sendable {
  /// Every rule, the reader's among them: these first, then file by file in the order written.
  package let rules: [RuleDescriptor]
  let loaded: LoadedRules
  /// The settings that the configuration makes, by `rule-id.name`.
  let configuredParameters: [String: String]
  /// The paths of the rule files that the command names; nil where it names none.
  let namedFiles: Set<String>?
  /// The rules whose level the configuration or a flag sets.
  let configuredLevels: Set<String>
  /// The visions of documents that name none.
  let defaultVisions: [String]
  /// Whether the configuration has rules of their own for some files.
  let hasOverridingRules: Bool
  /// What has no effect though it may be meant to: told, and nothing fails.
  package let warnings: [RunFailure]
  private let sentences: [String: [Sentence]]

  /// A sentence of a vision, and the number of the folder that the vision is from.
  private struct Sentence: Sendable {
    var folder: Int
    var reason: RulePage.Reason
  }

  init(
    loaded: LoadedRules,
    rules: [RuleDescriptor],
    configuredParameters: [String: String],
    configuredLevels: Set<String>,
    namedFiles: Set<String>?,
    defaultVisions: [String] = [],
    hasOverridingRules: Bool = false,
    warnings: [RunFailure] = []
  ) {
    self.warnings = warnings + loaded.warnings
    self.loaded = loaded
    self.configuredParameters = configuredParameters
    self.configuredLevels = configuredLevels
    self.namedFiles = namedFiles
    self.defaultVisions = defaultVisions
    self.hasOverridingRules = hasOverridingRules
    sentences = Self.sentences(of: loaded)
    self.rules = Self.ordered(rules, loaded)
  }

  private static func ordered(
    _ rules: [RuleDescriptor],
    _ loaded: LoadedRules
  ) -> [RuleDescriptor] {
    let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let fileOrder = Dictionary(
      loaded.files.enumerated().map { ($1.file.stream.file.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let written = loaded.rules.rules.sorted { left, right in
      let files = (
        fileOrder[left.definition.file.path] ?? 0, fileOrder[right.definition.file.path] ?? 0
      )
      return (files.0, left.definition.id.range.start)
        < (files.1, right.definition.id.range.start)
    }
    return (ReaderRules.all.map(\.id) + written.map(\.id)).compactMap { byID[$0] }
  }

  /// The sentences of the visions in force, by their ids, with the file that each stands in.
  private static func sentences(of loaded: LoadedRules) -> [String: [Sentence]] {
    let model = WorkspaceBuilder.workspace(of: loaded.files)
    var sentences: [String: [Sentence]] = [:]
    for vision in model.visions {
      let name = model.localizedText(of: Field.Vision.name, in: RecordID(.vision, vision))
      for sentence in model.sentences(ofVision: vision) {
        let record = RecordID(.sentence, sentence)
        guard let text = model.localizedText(of: Field.Sentence.text, in: record) else { continue }
        let id = model.id(of: record)
        sentences[id, default: []].append(
          Sentence(
            folder: loaded.files[model.file(of: record)].folder,
            reason: RulePage.Reason(id: id, text: text, vision: name)
          )
        )
      }
    }
    return sentences
  }

  /// The sentence that a rule means by an id: that of a vision in its own folder, where there is one.
  func sentence(_ id: String, for rule: Rule) -> RulePage.Reason? {
    guard let found = sentences[id] else { return nil }
    let file = rule.definition.file
    let folder = loaded.files.first { $0.file.stream.file === file }?.folder
    return (found.first { $0.folder == folder } ?? found.first)?.reason
  }

  /// The rule of an id, or the failure that there is none.
  package func descriptor(of id: String) throws(RunFailure) -> RuleDescriptor {
    if let rule = rules.first(where: { $0.id == id }) { return rule }
    throw RunFailure(
      Wording.unknownRule(id, allowsCategories: false),
      help: Wording.didYouMean(NearestNames.nearest(to: id, among: rules.map(\.id)))
        ?? Wording.seeRulesList
    )
  }

  /// What rules can read.
  package static var facts: FactSheet { FactSchema.shared.sheet }
}
