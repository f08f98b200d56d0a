import Findings
import GoalModel
import YAMLSyntax

/// What a run needs to know of a document before it is judged.
struct DocumentHeader {
  /// As written; nil where none is.
  private(set) var id: String?
  /// The language that it is written in; the format's default is Swedish.
  private(set) var language = Language.swedish
  private(set) var isGoalDocument = false

  /// Reads that of the document that a range lies in, or that the file begins with; nil where there
  /// is none.
  init?(at range: SourceRange, in stream: YAMLStream) {
    let documents = stream.documents
    guard let document = documents.last(where: { $0.range.start <= range.start }) ?? documents.first
    else { return nil }
    self.init(of: document, in: stream)
  }

  init(of document: YAMLDocument, in stream: YAMLStream) {
    guard let root = document.root else { return }
    isGoalDocument =
      stream.value(of: Schema.keys["align"], in: root) != nil
      && !FileRecords.isRuleFile(root, in: stream)
    for (key, value) in stream.entries(of: root) {
      if stream.hasText(key, "id") {
        id = stream.text(value)
      } else if stream.hasText(key, "language") {
        language = Language(rawValue: stream.text(value)) ?? .swedish
      }
    }
  }
}
