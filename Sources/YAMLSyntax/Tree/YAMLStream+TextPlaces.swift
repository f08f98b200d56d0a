package import Findings

extension YAMLStream {
  /// Where a part of a scalar's text stands in the file, however the scalar is written: over
  /// several lines, indented, quoted, with escapes.
  ///
  /// - Parameters:
  ///   - part: bytes of the text that ``withUTF8(_:_:)`` gives, not empty.
  ///   - node: a scalar, or an alias to one.
  /// - Returns: the range from the first byte that gives the part to its last; the whole scalar
  ///   where the part lies outside of its text.
  /// - Complexity: O(bytes up to the part's end).
  package func range(ofText part: Range<Int>, in node: NodeID) -> SourceRange {
    let node = anchoredNode(node)
    let whole = range(node)
    let text = unsafe withUTF8(node) { unsafe Array($0) }
    guard part.lowerBound >= 0, part.upperBound <= text.count, !part.isEmpty else { return whole }
    var position = whole.bytes.lowerBound
    let end = whole.bytes.upperBound
    let style = style(node)
    switch style {
    case .singleQuoted, .doubleQuoted: position += 1
    case .literal, .folded:
      // The header line is no text.
      while position < end, !Self.isBreak(file.bytes[position]) { position += 1 }
    default: break
    }
    // What is not white space stands in the text and in the file in the same order.
    var start = position
    for index in 0..<part.upperBound {
      guard !Self.isSpace(text[index]) else {
        if index == part.lowerBound { start = position }
        continue
      }
      let element = nextElement(from: position, to: end, style)
      if index == part.lowerBound { start = element.start }
      // An escape may give several bytes of the text; it is passed at the last.
      if element.isEscape, index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 {
        position = element.start
      } else {
        position = element.end
      }
    }
    guard start < position, position <= end else { return whole }
    return SourceRange(start..<position)
  }

  private struct Element {
    var start: Int
    var end: Int
    var isEscape: Bool
  }

  /// The next bytes of the file that give something which is not white space.
  private func nextElement(from position: Int, to end: Int, _ style: NodeStyle) -> Element {
    var position = position
    while position < end {
      let byte = file.bytes[position]
      if Self.isSpace(byte) {
        position += 1
        continue
      }
      if style == .singleQuoted, byte == UInt8(ascii: "'") {
        return Element(start: position, end: position + 2, isEscape: false)
      }
      guard style == .doubleQuoted, byte == UInt8(ascii: "\\"), position + 1 < end else {
        return Element(start: position, end: position + 1, isEscape: false)
      }
      switch file.bytes[position + 1] {
      // White space, or none at all: the end of a line.
      case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: " "),
        UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        position += 2
      case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
        let after = min(position + Self.length(ofEscape: file.bytes[position + 1]), end)
        let digits = String(decoding: file.bytes[(position + 2)..<after], as: UTF8.self)
        if let code = UInt32(digits, radix: 16), code < 0x80, Self.isSpace(UInt8(code)) {
          position = after
          continue
        }
        return Element(start: position, end: after, isEscape: true)
      default:
        return Element(start: position, end: position + 2, isEscape: true)
      }
    }
    return Element(start: end, end: end, isEscape: false)
  }

  /// The bytes of an escape that names a code point: a backslash, a letter, digits.
  private static func length(ofEscape letter: UInt8) -> Int {
    switch letter {
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "u"): 6
    default: 10
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || isBreak(byte)
  }
}
