/// Texts without what makes no difference to their meaning.
package enum FoldedText {
  /// The text as ``plain(_:)`` has it, in small letters.
  package static func folded(_ text: String) -> String {
    plain(text).lowercased()
  }

  /// The text composed, with single plain spaces, none at its ends, and plain hyphens.
  ///
  /// Letters are composed (Unicode's NFC) as far as Latin 1 and Latin Extended-A go, which has what
  /// Swedish, English and names of their neighbours are written with.
  ///
  /// - Complexity: O(n).
  package static func plain(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return text }
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
