/// Texts without what makes no difference to their meaning.
package enum FoldedText {
  /// The text as ``plain(_:)`` has it, in small letters.
  package static func folded(_ text: String) -> String {
    isPlain(text) ? lowercased(text) : plain(text).lowercased()
  }

  /// A text in small letters, without Unicode's tables where Latin 1 is all that it has.
  private static func lowercased(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      switch bytes[index] {
      case 0x41...0x5A: bytes[index] += 0x20
      // À to Þ, but for the sign of multiplication.
      case 0x80...0x9E where bytes[index - 1] == 0xC3 && bytes[index] != 0x97: bytes[index] += 0x20
      case 0xC4, 0xC5: return text.lowercased()
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text is as ``plain(_:)`` has it, by a quick look: letters of Latin 1 and Latin
  /// Extended-A, composed, with single spaces.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case 0x20: guard previous != 0x20 else { return false }
      case 0x21...0x7E, 0xC3...0xC5: break
      case 0x80...0xBF: guard (0xC3...0xC5).contains(previous) else { return false }
      default: return false
      }
      previous = byte
    }
    return previous != 0x20 || text.isEmpty
  }

  /// The text composed, with single plain spaces, none at its ends, and plain hyphens.
  ///
  /// Letters are composed (Unicode's NFC) as far as Latin 1 and Latin Extended-A go, which has what
  /// Swedish, English and names of their neighbours are written with.
  ///
  /// - Complexity: O(n).
  package static func plain(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var result = ""
    var isAfterSpace = false
    for character in text {
      if character.isWhitespace {
        isAfterSpace = !result.isEmpty
        continue
      }
      if isAfterSpace { result.append(" ") }
      isAfterSpace = false
      for scalar in composed(character) {
        switch scalar {
        case "\u{2010}"..."\u{2013}", "\u{2212}": result.append("-")
        case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  private static func composed(_ character: Character) -> [Unicode.Scalar] {
    let scalars = Array(character.unicodeScalars)
    // Equality of Characters is canonical equivalence.
    guard scalars.count == 2, let letter = letters[character] else { return scalars }
    return [letter]
  }

  private static let letters: [Character: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: (0xC0...0x17F).lazy.compactMap { Unicode.Scalar($0 as UInt32) }
      .map { (Character($0), $0) }
  )
}
