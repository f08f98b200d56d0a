import Findings
import YAMLSyntax

/// What a run needs to know of a document before it is judged.
struct DocumentHeader {
  /// As written; nil where none is.
  private(set) var id: String?
  /// The language that it is written in; the format's default is Swedish.
  private(set) var language = Language.swedish
  private(set) var isGoalDocument = false

  init(of document: YAMLDocument, in stream: YAMLStream) {
    guard let root = document.root else { return }
    for (key, value) in stream.entries(of: root) {
      if stream.hasText(key, "align") {
        isGoalDocument = true
      } else if stream.hasText(key, "id") {
        id = stream.text(value)
      } else if stream.hasText(key, "language") {
        language = Language(rawValue: stream.text(value)) ?? .swedish
      }
    }
  }
}
