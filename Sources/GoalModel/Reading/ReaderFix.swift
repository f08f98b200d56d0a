package import Findings
import YAMLSyntax

/// Edits that mend what the reader found.
package struct ReaderFix: Sendable {
  package var title: LocalizedText
  package var isSafe: Bool
  package var edits: [TextEdit]
}

extension ReaderFix {
  /// Writes a text in the stead of a scalar; its quotes stay.
  ///
  /// It is not safe where the scalar bears an anchor: what it means elsewhere would change too. Up to
  /// `end` all is written over, where that is another node.
  init(
    writing text: String,
    over node: NodeID,
    through end: NodeID? = nil,
    in stream: YAMLStream,
    file: Int,
    isSafe: Bool
  ) {
    var range = stream.range(from: node, through: end)
    var written = text
    let isQuoted = stream.style(node) == .singleQuoted || stream.style(node) == .doubleQuoted
    if stream.kind(node) == .scalar, isQuoted, range.end - range.start >= 2, Self.isPlain(text) {
      range = SourceRange(start: range.start + 1, end: range.end - 1)
    } else if !Self.isPlain(text) {
      written = Self.quoted(text)
    }
    self.init(
      title: ReadingMistake.fixTitle(text),
      isSafe: isSafe && stream.anchor(node) == nil && !Self.isBlock(stream.style(node)),
      edits: [TextEdit(place: Place(file: file, range: range), text: written)]
    )
  }

  /// Puts a text of the source in double quotes.
  static func quoting(_ range: SourceRange, of file: SourceFile) -> ReaderFix {
    let text = String(decoding: file.bytes[range.bytes], as: UTF8.self)
    return ReaderFix(
      title: ReadingMistake.quotingTitle,
      isSafe: true,
      edits: [TextEdit(place: Place(file: 0, range: range), text: quoted(text))]
    )
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether a text can stand without quotes wherever a scalar can, and within quotes as it is.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      last != " ",
      first.properties.isAlphabetic || ("0"..."9").contains(first) || text == "+"
        || first == "-" && text.unicodeScalars.count > 1,
      text.lowercased() != "null"
    else { return false }
    var previous = first
    for scalar in text.unicodeScalars {
      switch scalar {
      case " " where previous != " ", "-", "_", ".", "/", "+", "0"..."9": break
      case "#" where previous != " ": break
      case let letter where letter.properties.isAlphabetic: break
      default: return false
      }
      previous = scalar
    }
    return true
  }

  private static func isBlock(_ style: NodeStyle) -> Bool { style == .literal || style == .folded }
}
