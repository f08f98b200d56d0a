/// Cuts a text into words: runs of letters and digits, in lower case and composed (NFC).
struct WordScanner {
  private(set) var text: [UInt8] = []
  private var position = 0
  /// Where the part of the text that is read ends.
  private var end = 0
  private var isAtStart = true
  /// The word found last, in lower case.
  private(set) var word: [UInt8] = []
  /// Where it stands in the text.
  private(set) var range = 0..<0
  /// Whether a sentence or clause ended between the word before and this one.
  private(set) var startsClause = true
  private(set) var startsSentence = true

  /// Begins with a text.
  mutating func load(_ text: String) {
    self.text.removeAll(keepingCapacity: true)
    self.text.append(contentsOf: text.utf8)
    narrow(to: self.text.indices)
  }

  /// Begins with a text that is valid during the call only.
  mutating func load(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.removeAll(keepingCapacity: true)
    unsafe text.append(contentsOf: bytes)
    narrow(to: text.indices)
  }

  /// Begins anew with a part of the text, by its bytes.
  mutating func narrow(to range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
    isAtStart = true
  }

  /// Goes to the next word.
  ///
  /// - Returns: Whether there is one.
  mutating func next() -> Bool {
    startsClause = isAtStart
    startsSentence = isAtStart
    isAtStart = false
    let count = end
    while position < count {
      let width = Self.letterWidth(text, position)
      if width > 0 { break }
      switch text[position] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        (startsClause, startsSentence) = (true, true)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        startsClause = true
      default: break
      }
      position += 1
    }
    guard position < count else { return false }
    let start = position
    word.removeAll(keepingCapacity: true)
    var isPlain = true
    while position < count {
      let byte = text[position]
      if byte < 0x80 {
        guard Self.isLetter(byte) else { break }
        word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        position += 1
      } else {
        let width = Self.letterWidth(text, position)
        guard width > 0 else { break }
        if byte == 0xC3, position + 1 < count {
          let second = text[position + 1]
          word.append(byte)
          word.append(second < 0x9F ? second + 0x20 : second)
          position += 2
        } else {
          isPlain = false
          for _ in 0..<min(width, count - position) {
            word.append(text[position])
            position += 1
          }
        }
      }
    }
    range = start..<position
    if !isPlain { word = Self.folded(word) }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The number of bytes of the letter, digit or mark at a position; 0 where there is none.
  private static func letterWidth(_ text: [UInt8], _ position: Int) -> Int {
    let byte = text[position]
    guard byte >= 0x80 else { return isLetter(byte) ? 1 : 0 }
    let second = position + 1 < text.count ? text[position + 1] : 0
    switch byte {
    // U+00D7 and U+00F7 are signs.
    case 0xC3: return second == 0x97 || second == 0xB7 ? 0 : 2
    // A soft hyphen lies within a word; the other signs of Latin 1 between words.
    case 0xC2: return second == 0xAD ? 2 : 0
    case 0xC4...0xDF: return 2
    // U+2000 to U+2BFF and U+3000 to U+303F: spaces, dashes, quotation marks, signs.
    case 0xE2: return 0
    case 0xE3: return second == 0x80 ? 0 : 3
    case 0xE0...0xEF: return 3
    default: return 0
    }
  }

  /// A word with letters beyond Latin 1 or with combining marks, composed and in lower case.
  private static func folded(_ word: [UInt8]) -> [UInt8] {
    var scalars: [Unicode.Scalar] = []
    for scalar in String(decoding: word, as: UTF8.self).lowercased().unicodeScalars {
      if scalar.value == 0xAD { continue }
      if let last = scalars.last, let composed = composition(last, scalar) {
        scalars[scalars.count - 1] = composed
      } else {
        scalars.append(scalar)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }

  /// The small letter of Latin 1 that a letter and a combining mark make (Unicode's composition).
  private static func composition(
    _ base: Unicode.Scalar,
    _ mark: Unicode.Scalar
  )
    -> Unicode.Scalar?
  {
    guard (0x300...0x327).contains(mark.value) else { return nil }
    let pair = String(String.UnicodeScalarView([base, mark]))
    // Equality of Strings is canonical equivalence.
    return (0xE0...0xFF).lazy.compactMap { Unicode.Scalar($0 as UInt32) }
      .first { String(Character($0)) == pair }
  }
}
