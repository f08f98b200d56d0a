import Findings

/// A text with `{expression}` in it, cut into its pieces.
///
/// A brace inside an expression's string or map literal does not end it; `{{` and `}}` stand for
/// the braces themselves.
struct TemplateParser {
  enum Piece: Equatable {
    case text(String)
    /// The expression and the range of its UTF-8 bytes in the template.
    case expression(String, Range<Int>)
  }

  /// A brace that opens and does not close, or closes and did not open: its byte offset.
  struct UnbalancedBrace: Error, Equatable {
    var offset: Int
  }

  static func pieces(of template: String) throws(UnbalancedBrace) -> [Piece] {
    let bytes = Array(template.utf8)
    var pieces: [Piece] = []
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      switch byte {
      case UInt8(ascii: "{") where isDoubled, UInt8(ascii: "}") where isDoubled:
        text.append(byte)
        index += 2
      case UInt8(ascii: "}"):
        throw UnbalancedBrace(offset: index)
      case UInt8(ascii: "{"):
        let end = try endOfExpression(bytes, from: index + 1)
        if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
        text = []
        let range = index + 1..<end
        pieces.append(.expression(String(decoding: bytes[range], as: UTF8.self), range))
        index = end + 1
      default:
        text.append(byte)
        index += 1
      }
    }
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
    return pieces
  }

  /// The offset of the brace that closes the expression that begins at `start`.
  private static func endOfExpression(
    _ bytes: [UInt8],
    from start: Int
  ) throws(UnbalancedBrace) -> Int {
    var depth = 0
    var quote: UInt8?
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\") {
          index += 1
        } else if byte == open {
          quote = nil
        }
      } else {
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"):
          if depth == 0 { return index }
          depth -= 1
        default: break
        }
      }
      index += 1
    }
    throw UnbalancedBrace(offset: start - 1)
  }
}
