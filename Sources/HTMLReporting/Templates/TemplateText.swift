/// What is done to a template's text before it is parsed.
enum TemplateText {
  /// The name under which Mustache finds `HTMLText`.
  static let contentType = "ALIGN"

  /// A template with our own escaping switched on and the page's words in it, without the
  /// indentation of its lines and the tags that HTML implies.
  static func prepared(_ text: String, words: [String: String]) -> String {
    let lines = withWords(withoutOptionalEnds(text), words).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    // One line stands within others: a link in a sentence must not bring a space after it.
    let end = lines.count > 1 ? "\n" : ""
    return "{{% CONTENT_TYPE: \(contentType)}}\n" + lines.joined(separator: "\n") + end
  }

  /// The names in a text's tags, `#`, `^` and `/` left out; none for parts and `{{.}}`.
  static func names(in text: String) -> [String] {
    text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { tag in
      let name = tag.prefix { $0 != "}" }.drop { "{#^/".contains($0) }
      return name.hasPrefix(">") || name == "." ? nil : String(name)
    }
  }

  /// The text with the words that `{{words.name}}` stands for, escaped.
  private static func withWords(_ text: String, _ words: [String: String]) -> String {
    let parts = text.split(separator: "{{words.", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { output, part in
      let name = part.prefix { $0 != "}" }
      guard let word = words[String(name)] else {
        preconditionFailure("there is no word {{words.\(name)}}")
      }
      return output + HTMLText.escaped(word) + part.dropFirst(name.count + "}}".count)
    }
  }

  /// The text without the ends of items and cells, which the next one or the end of the list or row
  /// implies (HTML §13.1.2.4): a twentieth of a large page.
  private static func withoutOptionalEnds(_ text: String) -> String {
    optionalEnds.reduce(text) { $0.replacing($1, with: "") }
  }

  private static let optionalEnds = ["</li>", "</dt>", "</dd>", "</tr>", "</th>", "</td>"]
}
