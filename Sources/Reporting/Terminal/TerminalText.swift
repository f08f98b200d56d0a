/// Text made fit for a terminal: nothing in it can move the cursor, change colours or turn the
/// direction of writing.
///
/// Control characters are shown as their pictures (`␛`), other invisible ones by number
/// (`<U+202E>`).
package enum TerminalText {
  /// The text on one line, harmless.
  package static func sanitized(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isHarmless) { return text }
    var result = ""
    for character in text {
      if let substitute = substitute(for: character) {
        result += substitute
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// A text of several lines, harmless; its line breaks stay.
  package static func sanitizedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { sanitized(String($0)) }
      .joined(separator: "\n")
  }

  /// What stands for a character that must not reach the terminal; nil for all others.
  static func substitute(for character: Character) -> String? {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    // A line break of two code points is one character in Swift.
    if scalars.count == 2, first == "\r" { return "␍␊" }
    guard let picture = substitute(for: first) else { return nil }
    return scalars.dropFirst().reduce(into: picture) { text, scalar in
      text += substitute(for: scalar) ?? String(scalar)
    }
  }

  /// Whether a code point is in one of the ranges that most texts are made of; others may be
  /// harmless too.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x300, 0x2010..<0x2028, 0x2190..<0x2200: true
    default: false
    }
  }

  /// What stands for a code point that must not reach the terminal; nil for all others.
  static func substitute(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: return picture(0x2400 + scalar.value)
    case 0x7F: return "␡"
    case 0x20..<0x7F, 0xAD, 0x200C, 0x200D: return nil
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    default: return nil
    }
  }

  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
  }
}
