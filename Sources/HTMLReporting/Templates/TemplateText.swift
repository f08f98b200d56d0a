/// What is done to a template's text before it is parsed.
///
/// By bytes: searching by `Character` would take longer than all the rest of a small page.
enum TemplateText {
  /// The name under which Mustache finds `HTMLText`.
  static let contentType = "ALIGN"

  /// A template with our own escaping switched on and the page's words in it, without the
  /// indentation of its lines and the ends of items and cells, which the next one or the end of the
  /// list or row implies (HTML §13.1.2.4): a twentieth of a large page.
  ///
  /// - Parameter words: What `{{words.name}}` stands for; they are escaped here.
  static func prepared(_ text: String, words: [String: String]) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var lineCount = 0
    var lineStart = 0
    func endLine() {
      guard output.count > lineStart else { return }
      output.append(UInt8(ascii: "\n"))
      lineStart = output.count
      lineCount += 1
    }
    var position = 0
    while position < bytes.count {
      let rest = bytes[position...]
      switch bytes[position] {
      case UInt8(ascii: "\n"):
        endLine()
        position += 1
      case UInt8(ascii: " ") where output.count == lineStart: position += 1
      case UInt8(ascii: "<"):
        if let end = optionalEnds.first(where: { rest.starts(with: $0) }) {
          position += end.count
        } else {
          output.append(bytes[position])
          position += 1
        }
      case UInt8(ascii: "{") where rest.starts(with: wordTag):
        let name = rest.dropFirst(wordTag.count).prefix { $0 != UInt8(ascii: "}") }
        guard let word = words[String(decoding: name, as: UTF8.self)] else {
          preconditionFailure("there is no word {{words.\(String(decoding: name, as: UTF8.self))}}")
        }
        output += HTMLText.escaped(word).utf8
        position = name.endIndex + "}}".utf8.count
      default:
        output.append(bytes[position])
        position += 1
      }
    }
    endLine()
    // One line stands within others: a link in a sentence must not bring a space after it.
    if lineCount == 1 { output.removeLast() }
    return "{{% CONTENT_TYPE: \(contentType)}}\n" + String(decoding: output, as: UTF8.self)
  }

  private static let wordTag = Array("{{words.".utf8)

  private static let optionalEnds = ["</li>", "</dt>", "</dd>", "</tr>", "</th>", "</td>"].map {
    Array($0.utf8)
  }

  /// The names in a text's tags, `#`, `^` and `/` left out; none for parts and `{{.}}`.
  static func names(in text: String) -> [String] {
    text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { tag in
      let name = tag.prefix { $0 != "}" }.drop { "{#^/".contains($0) }
      return name.hasPrefix(">") || name == "." ? nil : String(name)
    }
  }
}
