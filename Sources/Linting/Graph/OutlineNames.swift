import Findings
import GoalModel

/// What things of a workspace are called in a language.
struct OutlineNames {
  private let model: Workspace
  private let language: Language
  private var known: [RecordID: String] = [:]

  init(_ model: Workspace, language: Language) {
    self.model = model
    self.language = language
  }

  /// The name of a vision, a dimension, an aspect or a quantity; its id where it has none.
  mutating func name(of record: RecordID) -> String {
    if let name = known[record] { return name }
    var name = ""
    if let field = Schema.field("name", of: record.type) {
      name = model.localizedText(of: field, in: record)?[language] ?? ""
    }
    if name.isEmpty { name = model.id(of: record) }
    known[record] = name
    return name
  }

  /// A document's title, or its id.
  func title(ofDocument document: Int) -> String {
    let record = RecordID(.document, document)
    return model.text(of: Field.Document.title, in: record) ?? model.id(of: record)
  }

  /// A goal's title, or its statement.
  func title(ofGoal goal: Int) -> String {
    let record = RecordID(.goal, goal)
    return model.text(of: Field.Goal.title, in: record)
      ?? model.text(of: Field.Goal.statement, in: record) ?? ""
  }
}
