/// What a template does to every text that it shows, so that it can be nothing but text.
///
/// The library's own escaping goes by `Character`: a quotation mark with a combining accent after
/// it is another character than a quotation mark, is left as it is, and ends an attribute. Here it
/// goes by Unicode scalar.
enum HTMLText {
  /// The text for an element or for an attribute in either kind of quotation marks.
  ///
  /// What HTML forbids becomes U+FFFD. Marks that turn the direction of all that follows, beyond
  /// the text's own end, are left out; `bdi` and the letters themselves say enough.
  static func escaped(_ text: String) -> String {
    // Most texts have nothing to change.
    guard mayChange(text) else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        output += replacement.utf8
      } else {
        output += scalar.utf8
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether letters are among the text that run from right to left, or marks that say so: only
  /// then what stands around it must be guarded from it.
  static func turns(_ text: String) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      // U+0590 to U+0FFF, U+F000 and everything above it.
      case 0xD6...0xE0, 0xEF...0xF4: return true
      // U+200E, U+200F
      case 0x8E, 0x8F: if last == (0xE2, 0x80) { return true }
      default: break
      }
      last = (last.1, byte)
    }
    return false
  }

  /// Whether there is a byte that a scalar with a replacement has; rarely true without one.
  private static func mayChange(_ text: String) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x00...0x08, 0x0B...0x1F, 0x7F: return true
      case 0x80...0xBF:
        switch last {
        case (_, 0xC2): if byte < 0xA0 { return true }
        case (0xE2, 0x80): if (0xAA...0xAE).contains(byte) { return true }
        case (0xE2, 0x81): if (0xA6...0xA9).contains(byte) { return true }
        case (0xEF, 0xB7), (_, 0xBF): return true
        default: break
        }
      default: break
      }
      last = (last.1, byte)
    }
    return false
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
