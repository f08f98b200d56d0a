import Findings

/// HTML that a page shows as it is: every text in it has been escaped.
struct HTML: Sendable {
  let source: String

  /// - Parameter source: HTML of our own, or what a template has made.
  init(_ source: String) { self.source = source }
}

extension HTML {
  /// Words that are a document's own: where they have another language than the page, or run the
  /// other way, they stand in a `bdi`, so that neither touches what is around it.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - language: Theirs; nil where they are in the page's.
  ///   - page: The language of what stands around them.
  /// - Returns: The words, escaped.
  static func own(_ text: String, _ language: Language?, on page: Language) -> HTML {
    let escaped = HTMLText.escaped(text)
    if let language, language != page {
      return HTML("<bdi lang=\"\(language.rawValue)\">\(escaped)</bdi>")
    }
    return HTML(HTMLText.turns(text) ? "<bdi>\(escaped)</bdi>" : escaped)
  }

  /// A text of which what stands between backticks is code.
  static func runs(_ text: String) -> HTML {
    let escaped = HTMLText.escaped(text)
    let parts = escaped.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
    // A backtick without its fellow is a letter like others.
    guard parts.count % 2 == 1, parts.count > 1 else { return HTML(escaped) }
    return HTML(
      parts.map { Substring($0) }.enumerated().map { $0 % 2 == 1 ? "<code>\($1)</code>" : $1 }
        .joined()
    )
  }
}

extension HTML: FieldConvertible {
  var field: FieldValue { .html(self) }
}
