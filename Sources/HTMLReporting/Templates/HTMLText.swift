import Mustache

/// What a template does to every text that it shows, so that it can be nothing but text.
///
/// The library's own escaping goes by `Character`: a quotation mark with a combining accent after
/// it is another character than a quotation mark, is left as it is, and ends an attribute. Here it
/// goes by Unicode scalar.
struct HTMLText: MustacheContentType {
  func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// The text for an element or for an attribute in either kind of quotation marks.
  ///
  /// What HTML forbids becomes U+FFFD. Marks that turn the direction of all that follows, beyond
  /// the text's own end, are left out; `bdi` and the letters themselves say enough.
  static func escaped(_ text: String) -> String {
    // Most texts have nothing to change: found out without a copy.
    guard text.unicodeScalars.contains(where: { replacement($0) != nil }) else { return text }
    var output = ""
    output.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        output += replacement
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x09, 0x0A: nil
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    case 0x202A...0x202E, 0x2066...0x2069: ""
    default: nil
    }
  }
}
