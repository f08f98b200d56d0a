package import Findings

/// What ended the reading of a file.
package struct SyntaxFault: Hashable, Sendable {
  /// The kind of fault, which decides the finding's rule.
  package enum Kind: Hashable, Sendable {
    /// The text is not YAML.
    case syntax
    /// The bytes are not text.
    case encoding
    /// A limit is passed: its name in `YAMLLimits` and its value.
    case limit(name: String, value: Int)
  }

  package var kind: Kind
  package var range: SourceRange
  /// One phrase without a full stop.
  package var message: LocalizedText
  package var help: LocalizedText?
  /// A further place: where what is not closed begins, the anchor that is meant.
  package var related: Related?

  /// A further place that the fault speaks of.
  package struct Related: Hashable, Sendable {
    package var range: SourceRange
    package var message: LocalizedText

    package init(range: SourceRange, message: LocalizedText) {
      self.range = range
      self.message = message
    }
  }

  package init(
    kind: Kind,
    range: SourceRange,
    message: LocalizedText,
    help: LocalizedText? = nil,
    related: Related? = nil
  ) {
    self.kind = kind
    self.range = range
    self.message = message
    self.help = help
    self.related = related
  }

  /// Writes a name as the document has it.
  mutating func rename(_ name: String, to original: String) {
    func renamed(_ text: LocalizedText) -> LocalizedText {
      LocalizedText(
        sv: text.swedish.replacing(name, with: original),
        en: text.english.replacing(name, with: original)
      )
    }
    message = renamed(message)
    help = help.map(renamed)
  }

  /// The id of the rule that reports it.
  package var rule: String {
    switch kind {
    case .syntax, .encoding: "syntax-error"
    case .limit: "limit-exceeded"
    }
  }
}
