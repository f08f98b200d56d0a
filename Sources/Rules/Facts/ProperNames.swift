import Findings
import GoalModel

/// The things whose names begin with a proper name: one of their terms has its first word with a
/// capital too (`Norrbotten grows`, of which `Norrbotten` is a term).
final class ProperNames: Sendable {
  /// Whether each thing is one; each is looked at when it is first asked for, for most never are.
  private let known: LazyValue<[Kind: [LazyValue<Bool>]]>

  private struct Kind: Hashable {
    var type: RecordType
    var language: Language
  }

  init(_ workspace: Workspace) {
    known = LazyValue {
      var known: [Kind: [LazyValue<Bool>]] = [:]
      for language in Language.allCases {
        for type in [RecordType.dimension, .aspect, .quantity] {
          known[Kind(type: type, language: language)] = (0..<workspace.count(of: type)).map {
            let record = RecordID(type, $0)
            return LazyValue { workspace.beginsWithProperName(record, in: language) }
          }
        }
      }
      return known
    }
  }

  /// Whether a thing's name begins with a proper name; false of what has no terms.
  func contains(_ record: RecordID, _ language: Language) -> Bool {
    let kind = Kind(type: record.type, language: language)
    return known.read { $0[kind]?[record.index].value ?? false }
  }
}

extension Workspace {
  fileprivate func beginsWithProperName(_ record: RecordID, in language: Language) -> Bool {
    guard let field = GoalModel.Schema.field("name", of: record.type),
      let name = localizedText(of: field, in: record)?[language],
      let first = name.split(separator: " ").first, first.first?.isUppercase == true
    else { return false }
    return terms(of: record, in: language).contains { term in
      term.split { !$0.isLetter }.contains(first)
    }
  }
}
