import Findings
import GoalModel
import Rules
import YAMLSyntax

/// Texts in the conditions of users' rules that are compared with dimensions, aspects and the like
/// and are the id of none that there is: such a comparison never holds, or always.
struct UnknownTexts {
  /// One warning for each, rule by rule.
  private(set) var warnings: [RunFailure] = []

  /// - Parameter loaded: the rules, and the visions and quantities in force.
  init(_ loaded: LoadedRules) {
    let compared = loaded.rules.comparedTexts
    guard !compared.isEmpty else { return }
    let known = Names(of: loaded.files)
    var brought: [String: Names] = [:]
    for text in compared {
      // That something has no name at all is a question, too.
      guard let kind = Kind(text), !text.text.isEmpty else { continue }
      if known.contain(text.text, kind) { continue }
      let own =
        brought[text.rule]
        ?? Names(of: (loaded.rules[text.rule]?.definition.tests ?? []).compactMap(Self.file))
      brought[text.rule] = own
      if own.contain(text.text, kind) { continue }
      warnings.append(
        RunFailure(
          Wording.comparedWithNothing(text.text, kind.word),
          help: known.help(text.text, kind),
          file: text.file,
          range: text.range
        )
      )
    }
    warnings = warnings.removingRepeats()
  }

  /// What a test brings with it.
  private static func file(of test: RuleTestDefinition) -> (file: FileRecords, folder: Int)? {
    guard let text = test.ruleFile else { return nil }
    let source = SourceFile(path: "rules", bytes: Array(text.utf8))
    let stream = YAMLParser.parse(source, keys: GoalModel.Schema.keys)
    return (FileRecords(stream, role: .ruleFolder), 1)
  }

  /// What a text is compared with.
  private enum Kind: Hashable {
    case dimension, aspect, quantity, vision, principle, trait
    /// A dimension, an aspect or a quantity.
    case affected

    /// nil for what has no names of its own.
    init?(_ text: RuleSet.ComparedText) {
      let things: [String: Kind] = [
        "dimension": .dimension, "aspect": .aspect, "quantity": .quantity, "vision": .vision,
        "principle": .principle,
      ]
      switch (text.record, text.field) {
      case (let record, nil), (let record, "id"?):
        guard let kind = things[record] else { return nil }
        self = kind
      case ("dimension", "traits"?): self = .trait
      case ("effect", "affects"?): self = .affected
      default: return nil
      }
    }

    /// What it may be.
    var parts: [Kind] { self == .affected ? [.dimension, .aspect, .quantity] : [self] }

    var word: Wording.ComparedKind {
      switch self {
      case .dimension: .dimension
      case .aspect: .aspect
      case .quantity: .quantity
      case .vision: .vision
      case .principle: .principle
      case .trait: .trait
      case .affected: .affected
      }
    }
  }

  /// The names of what some files declare.
  private struct Names {
    private var names: [Kind: Set<String>] = [:]
    /// The ids of dimensions by their other names, in small letters.
    private var aliases: [String: String] = [:]

    init(of files: [(file: FileRecords, folder: Int)]) {
      guard !files.isEmpty else { return }
      let model = WorkspaceBuilder.workspace(of: files)
      func id(_ type: RecordType, _ number: Int) -> String { model.id(of: RecordID(type, number)) }
      for vision in model.visions {
        names[.vision, default: []].insert(id(.vision, vision))
        for dimension in model.dimensions(ofVision: vision) {
          names[.dimension, default: []].insert(id(.dimension, dimension))
          let record = RecordID(.dimension, dimension)
          for trait in model.texts(Field.Dimension.traits, of: record) {
            names[.trait, default: []].insert(trait)
          }
          for alias in model.texts(Field.Dimension.aliases, of: record) {
            aliases[alias.lowercased()] = id(.dimension, dimension)
          }
        }
        for aspect in model.aspects(ofVision: vision) {
          names[.aspect, default: []].insert(id(.aspect, aspect))
        }
      }
      for principle in 0..<model.count(of: .principle) {
        names[.principle, default: []].insert(id(.principle, principle))
      }
      for quantity in model.quantities {
        names[.quantity, default: []].insert(id(.quantity, quantity))
      }
    }

    private func all(_ kind: Kind) -> Set<String> {
      kind.parts.reduce(into: []) { $0.formUnion(names[$1] ?? []) }
    }

    func contain(_ text: String, _ kind: Kind) -> Bool {
      kind.parts.contains { names[$0]?.contains(text) == true }
    }

    /// What may have been meant; nil where nothing is near and there are too many to list.
    func help(_ text: String, _ kind: Kind) -> LocalizedText? {
      let known = all(kind)
      if kind == .dimension || kind == .affected, let id = aliases[text.lowercased()] {
        return Wording.comparesIDs(text, id)
      }
      // An id with the vision that it is of.
      if let id = text.split(separator: "/").last.map({ String($0) }), known.contains(id) {
        return Wording.comparesIDs(text, id)
      }
      if let near = Wording.didYouMean(NearestNames.nearest(to: text, among: known)) { return near }
      return known.isEmpty || known.count > 12 ? nil : Wording.thereAre(known.sorted())
    }
  }
}
