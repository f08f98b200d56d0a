/// What is done to a template's text before it is parsed, and to what has been made of it.
///
/// By bytes: searching by `Character` would take longer than all the rest of a small page.
enum TemplateText {
  /// A template without the indentation of its lines and the ends of items and cells, which the next
  /// one or the end of the list or row implies (HTML §13.1.2.4): a twentieth of a large page.
  ///
  /// Names are written as their tags; `{{words.name}}` becomes a mark that `filled` replaces, so that
  /// a template is the same in every language. Mustache escapes nothing: `FieldValue` does.
  static func prepared(_ text: String) -> String {
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
      case UInt8(ascii: "{") where rest.starts(with: tagStart):
        let tag = rest.dropFirst(tagStart.count).prefix { $0 != UInt8(ascii: "}") }
        output += replaced(tag)
        position = tag.endIndex + tagEnd.count
      default:
        output.append(bytes[position])
        position += 1
      }
    }
    endLine()
    // One line stands within others: a link in a sentence must not bring a space after it.
    if lineCount == 1 { output.removeLast() }
    return "{{% CONTENT_TYPE: TEXT}}\n" + String(decoding: output, as: UTF8.self)
  }

  /// What Mustache is given for a tag.
  ///
  /// - Precondition: the tests have seen the name.
  private static func replaced(_ tag: ArraySlice<UInt8>) -> [UInt8] {
    let kind = tag.prefix { sigils.contains($0) }
    let name = String(decoding: tag.dropFirst(kind.count), as: UTF8.self)
    if kind.first == UInt8(ascii: ">") || name == "." { return tagStart + tag + tagEnd }
    if let word = name.wordName { return [wordMark] + word.utf8 + [wordMark] }
    guard let field = FieldName.named[name] else {
      preconditionFailure("views give no {{\(name)}}")
    }
    return tagStart + kind + field.tag.utf8 + tagEnd
  }

  /// What templates have made, with the page's words where they are marked.
  ///
  /// - Parameters:
  ///   - text: With marks for words.
  ///   - words: What `{{words.name}}` stands for; they are escaped here.
  /// - Returns: The text, ready to be shown.
  /// - Complexity: O(length).
  static func filled(_ text: String, with words: [String: String]) -> String {
    let words = words.mapValues { Array(HTMLText.escaped($0).utf8) }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(of: wordMark) {
      output += rest[..<start]
      let name = rest[(start + 1)...].prefix { $0 != wordMark }
      guard let word = words[String(decoding: name, as: UTF8.self)] else {
        preconditionFailure("there is no word {{words.\(String(decoding: name, as: UTF8.self))}}")
      }
      output += word
      rest = rest[(name.endIndex + 1)...]
    }
    return String(decoding: output + rest, as: UTF8.self)
  }

  /// Stands before and after a word's name; no text that is shown has it, see `HTMLText`.
  private static let wordMark: UInt8 = 1

  private static let tagStart = Array("{{".utf8)
  private static let tagEnd = Array("}}".utf8)
  private static let sigils = Array("#^/>".utf8)

  private static let optionalEnds = ["</li>", "</dt>", "</dd>", "</tr>", "</th>", "</td>"].map {
    Array($0.utf8)
  }

  /// The names in a text's tags, `#`, `^` and `/` left out; none for parts and `{{.}}`.
  static func names(in text: String) -> [String] {
    text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { tag in
      let name = tag.prefix { $0 != "}" }.drop { "#^/".contains($0) }
      return name.hasPrefix(">") || name == "." ? nil : String(name)
    }
  }
}

extension String {
  /// The name of the page's word that a tag of this name stands for; nil for one of a field.
  fileprivate var wordName: Substring? { hasPrefix("words.") ? dropFirst("words.".count) : nil }
}
