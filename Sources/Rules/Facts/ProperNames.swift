import Findings
import GoalModel

/// The things whose names begin with a proper name: one of their terms has its first word with a
/// capital too (`Norrbotten grows`, of which `Norrbotten` is a term).
final class ProperNames: Sendable {
  private let known: LazyValue<Set<Name>>

  private struct Name: Hashable {
    var record: RecordID
    var language: Language
  }

  init(_ workspace: Workspace) {
    known = LazyValue {
      var names: Set<Name> = []
      for type in [RecordType.dimension, .aspect, .quantity] {
        guard let field = GoalModel.Schema.field("name", of: type) else { continue }
        for record in (0..<workspace.count(of: type)).map({ RecordID(type, $0) }) {
          for language in Language.allCases {
            guard let name = workspace.localizedText(of: field, in: record)?[language],
              let first = name.split(separator: " ").first, first.first?.isUppercase == true
            else { continue }
            let isTerm = workspace.terms(of: record, in: language).contains { term in
              term.split { !$0.isLetter }.contains(first)
            }
            if isTerm { names.insert(Name(record: record, language: language)) }
          }
        }
      }
      return names
    }
  }

  func contains(_ record: RecordID, _ language: Language) -> Bool {
    known.read { $0.contains(Name(record: record, language: language)) }
  }
}
