/// Cuts a text into words: runs of letters and digits, in lower case and composed (NFC).
struct WordScanner {
  private(set) var text: [UInt8] = []
  private var position = 0
  /// Where the part of the text that is read ends.
  private var end = 0
  private var isAtStart = true
  /// The letters of the word found last, and room for longer ones.
  private var letters: [UInt8] = []
  /// The bytes of the word found last.
  private var length = 0
  /// Where it stands in the text.
  private(set) var range = 0..<0
  /// Whether a sentence or clause ended between the word before and this one.
  private(set) var startsClause = true
  private(set) var startsSentence = true
  /// Whether only a space stands between the word before, which is no number, and this one.
  private(set) var followsWord = false
  /// Whether it is written with a capital first.
  var hasCapital: Bool {
    guard let first = range.first else { return false }
    return text[first] == 0xC3
      ? first + 1 < text.count && text[first + 1] < 0x9F && text[first + 1] != 0x97
      : text[first] &- 0x41 < 26
  }
  /// Whether a hyphen ends it that no letter follows.
  var isCut: Bool {
    let end = range.upperBound
    return end < text.count && text[end] == UInt8(ascii: "-")
      && (end + 1 == text.count || text[end + 1] == UInt8(ascii: " "))
  }

  /// The word found last, in lower case.
  var word: [UInt8] { Array(letters[..<length]) }

  /// Calls `body` with the word found last, in lower case; no array is made for it.
  @inline(__always)
  func withWord<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    letters.withUnsafeBufferPointer { letters in
      unsafe body(UnsafeBufferPointer(rebasing: letters[..<length]))
    }
  }

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
    let found = text.withUnsafeBufferPointer { text in
      unsafe Self.firstWord(in: text, position..<end)
    }
    startsClause = isAtStart || found.followsClause
    startsSentence = isAtStart || found.followsSentence
    followsWord =
      !isAtStart && found.range.lowerBound == position + 1 && text[position] == UInt8(ascii: " ")
      && !(text[position - 1] &- 0x30 < 10)
    isAtStart = false
    position = found.range.upperBound
    range = found.range
    length = range.count
    guard length > 0 else { return false }
    makeRoom()
    unsafe text.withUnsafeBufferPointer { text in
      unsafe letters.withUnsafeMutableBufferPointer { letters in
        unsafe Self.lowercase(UnsafeBufferPointer(rebasing: text[range]), into: letters)
      }
    }
    guard !found.isLatin else { return true }
    let folded = Self.folded(word)
    length = folded.count
    makeRoom()
    letters.replaceSubrange(..<length, with: folded)
    return true
  }

  private mutating func makeRoom() {
    guard letters.count < length else { return }
    letters += [UInt8](repeating: 0, count: length - letters.count)
  }

  /// A run of letters, and what stands between it and the one before.
  private struct FoundWord {
    /// Empty where there is none.
    var range: Range<Int>
    /// Whether all its letters are of Latin 1, and composed.
    var isLatin = true
    var followsClause = false
    var followsSentence = false
  }

  private static func firstWord(
    in text: UnsafeBufferPointer<UInt8>,
    _ part: Range<Int>
  ) -> FoundWord {
    var found = FoundWord(range: part.upperBound..<part.upperBound)
    var position = part.lowerBound
    while position < part.upperBound, unsafe letterWidth(text, position) == 0 {
      switch unsafe text[position] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        (found.followsClause, found.followsSentence) = (true, true)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        found.followsClause = true
      default: break
      }
      position += 1
    }
    guard position < part.upperBound else { return found }
    let start = position
    while position < part.upperBound {
      let width = unsafe letterWidth(text, position)
      guard width > 0 else { break }
      if width > 1, unsafe text[position] != 0xC3 { found.isLatin = false }
      position = min(position + width, part.upperBound)
    }
    found.range = start..<position
    return found
  }

  /// Brings the letters of Latin 1 into lower case, which takes as many bytes.
  private static func lowercase(
    _ word: UnsafeBufferPointer<UInt8>,
    into letters: UnsafeMutableBufferPointer<UInt8>
  ) {
    for index in word.indices {
      let byte = unsafe word[index]
      unsafe letters[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    guard word.count > 1 else { return }
    for index in 1..<word.count where unsafe word[index - 1] == 0xC3 && word[index] < 0x9F {
      unsafe letters[index] |= 0x20
    }
  }

  /// A byte of a word's letters of Latin 1, in lower case; 0 for one that is none.
  static func small(_ byte: UInt8, after before: UInt8) -> UInt8 {
    if byte == 0xC3 { return byte }
    if before == 0xC3 {
      return byte == 0x97 || byte == 0xB7 ? 0 : byte < 0x9F ? byte | 0x20 : byte
    }
    guard isLetter(byte) else { return 0 }
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    // By bit the digits, and the letters from U+0040 on.
    let letters: UInt64 = byte < 0x40 ? 0x03FF_0000_0000_0000 : 0x07FF_FFFE_07FF_FFFE
    return byte < 0x80 && letters &>> UInt64(byte) & 1 == 1
  }

  /// The number of bytes of the letter, digit or mark at a position; 0 where there is none.
  private static func letterWidth(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let byte = unsafe text[position]
    guard byte >= 0x80 else { return isLetter(byte) ? 1 : 0 }
    let second = position + 1 < text.count ? unsafe text[position + 1] : 0
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
    guard base.isASCII else { return nil }
    switch mark.value {
    case 0x300: return composed(base, "aeiou", "àèìòù")
    case 0x301: return composed(base, "aeiouy", "áéíóúý")
    case 0x302: return composed(base, "aeiou", "âêîôû")
    case 0x303: return composed(base, "ano", "ãñõ")
    case 0x308: return composed(base, "aeiouy", "äëïöüÿ")
    case 0x30A: return composed(base, "a", "å")
    case 0x327: return composed(base, "c", "ç")
    default: return nil
    }
  }

  /// The letter that stands where another one does among others.
  private static func composed(
    _ base: Unicode.Scalar,
    _ bases: StaticString,
    _ letters: StaticString
  ) -> Unicode.Scalar? {
    bases.withUTF8Buffer { bases in
      letters.withUTF8Buffer { letters in
        guard let place = unsafe bases.firstIndex(of: UInt8(base.value)) else { return nil }
        // Two bytes each, of which the second tells them apart.
        return unsafe Unicode.Scalar(UInt32(letters[place * 2 + 1]) + 0x40)
      }
    }
  }
}
