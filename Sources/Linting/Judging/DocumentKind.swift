import Findings
import YAMLSyntax

/// What a YAML document is for.
enum DocumentKind: Hashable {
  case goals
  /// It holds rules, quantities, influences or a vision.
  case rules
  case empty
  case other

  /// Told by the keys of the document's root.
  init(_ document: YAMLDocument, in stream: YAMLStream) {
    guard let root = document.root, !stream.isNull(root) else {
      self = .empty
      return
    }
    var hasVersion = false
    for (key, value) in stream.entries(of: root) {
      if stream.hasText(key, "align") { hasVersion = true }
      let isRuleKey =
        stream.hasText(key, "rules") || stream.hasText(key, "quantities")
        || stream.hasText(key, "influences")
        || (stream.hasText(key, "vision") && stream.kind(stream.anchoredNode(value)) == .mapping)
      if isRuleKey {
        self = .rules
        return
      }
    }
    self = hasVersion ? .goals : .other
  }

  /// The language that a goal document is written in; the format's default is Swedish.
  static func language(of document: YAMLDocument, in stream: YAMLStream) -> Language {
    guard let root = document.root else { return .swedish }
    for (key, value) in stream.entries(of: root) where stream.hasText(key, "language") {
      return Language(rawValue: stream.text(value)) ?? .swedish
    }
    return .swedish
  }

  /// The id that a document's root gives; nil where it gives none.
  static func id(of document: YAMLDocument, in stream: YAMLStream) -> String? {
    guard let root = document.root else { return nil }
    for (key, value) in stream.entries(of: root) where stream.hasText(key, "id") {
      return stream.text(value)
    }
    return nil
  }
}
