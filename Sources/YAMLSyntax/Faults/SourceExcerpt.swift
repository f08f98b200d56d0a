import Findings

/// A text as the messages about it need it: lines, words and characters around a place.
struct SourceExcerpt {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.endIndex }

  func byte(at place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

  /// The last byte before a place that is no blank.
  func byte(before place: Int) -> UInt8? {
    var place = place - 1
    while let byte = byte(at: place), byte == 0x20 || byte == 0x09 { place -= 1 }
    return byte(at: place)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: - Characters

  func characterEnd(at place: Int) -> Int {
    var end = min(place + 1, count)
    while let byte = byte(at: end), byte & 0xC0 == 0x80, end < place + 4 { end += 1 }
    return max(end, min(place, count))
  }

  /// The code point at a place; empty at the end.
  func character(at place: Int) -> String { string(min(place, count)..<characterEnd(at: place)) }

  func characterRange(at place: Int) -> SourceRange {
    SourceRange(min(place, count)..<characterEnd(at: place))
  }

  // MARK: - Lines

  private func isBreak(_ place: Int) -> Bool {
    guard let byte = byte(at: place) else { return true }
    return byte == 0x0A || byte == 0x0D
  }

  private func isBlank(_ place: Int) -> Bool { byte(at: place) == 0x20 || byte(at: place) == 0x09 }

  func lineStart(of place: Int) -> Int {
    var start = min(place, count)
    while start > bytes.startIndex, !isBreak(start - 1) { start -= 1 }
    return start
  }

  /// The 1-based column of a place, in code points.
  func column(of place: Int) -> Int {
    bytes[lineStart(of: place)..<min(place, count)].count { $0 & 0xC0 != 0x80 } + 1
  }

  func isFirstOnLine(_ place: Int) -> Bool { skipBlanks(from: lineStart(of: place)) >= place }

  /// Where the word begins that ends before a place and blanks.
  func wordStart(before place: Int) -> Int {
    var start = place
    while isBlank(start - 1) { start -= 1 }
    while !isBlank(start - 1), !isBreak(start - 1) { start -= 1 }
    return start
  }

  func skipBlanks(from place: Int) -> Int {
    var place = place
    while isBlank(place) { place += 1 }
    return place
  }

  func skipBlanksAndBreaks(from place: Int) -> Int {
    var place = place
    while place < count, isBlank(place) || isBreak(place) { place += 1 }
    return place
  }

  /// From a place to the end of its line, comment and blanks at the end left out.
  func rest(at place: Int) -> Range<Int> {
    let start = min(place, count)
    var end = start
    while !isBreak(end), !(byte(at: end) == 0x23 && end > start && isBlank(end - 1)) { end += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// A line without indentation, list dashes, comment and blanks at the end.
  func lineContent(at place: Int) -> Range<Int> {
    var start = skipBlanks(from: lineStart(of: place))
    while isItem(at: start), start < place { start = skipBlanks(from: start + 1) }
    return rest(at: start)
  }

  /// The content of the nearest line before a place's that is not blank.
  func lineBefore(_ place: Int) -> Range<Int>? {
    var end = lineStart(of: place)
    while end > bytes.startIndex, isBreak(end - 1) || isBlank(end - 1) { end -= 1 }
    return end > bytes.startIndex ? lineContent(at: end - 1) : nil
  }

  // MARK: - Words

  /// From a place to the next blank, line break or bracket.
  func word(at place: Int) -> Range<Int> {
    let start = min(place, count)
    var end = characterEnd(at: start)
    while !isBlank(end), !isBreak(end), let byte = byte(at: end),
      ![0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(byte)
    {
      end += 1
    }
    return start..<max(start, end)
  }

  /// Whether a `- ` stands there.
  func isItem(at place: Int) -> Bool {
    byte(at: place) == 0x2D && (isBlank(place + 1) || isBreak(place + 1))
  }

  /// The colon of `key:value`, where a space is missing; nil where another colon has one.
  func colonWithoutSpace(in line: Range<Int>) -> Int? {
    guard firstKeyColon(in: line) == nil else { return nil }
    for place in line where bytes[place] == 0x3A {
      // `12:30` and `https://` are no keys.
      let isNumber = place > line.lowerBound && (0x30...0x39).contains(bytes[place - 1])
      return isNumber || byte(at: place + 1) == 0x2F ? nil : place
    }
    return nil
  }

  /// The first colon outside quotes that ends a key.
  func firstKeyColon(in line: Range<Int>) -> Int? {
    var quote: UInt8?
    for place in line {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27,
        place == line.lowerBound || isBlank(place - 1)
      {
        quote = byte
      } else if byte == 0x3A, place + 1 >= line.upperBound || isBlank(place + 1) {
        return place
      }
    }
    return nil
  }

  /// The quote that ends the text before a place on its line; nil where none does.
  func quote(before place: Int) -> String? {
    switch byte(before: place) {
    case 0x22: "\""
    case 0x27: "'"
    default: nil
    }
  }

  /// The next tab on the line, or the place itself.
  func placeOfTab(from place: Int) -> Int {
    var tab = lineStart(of: place)
    while !isBreak(tab) {
      if byte(at: tab) == 0x09 { return tab }
      tab += 1
    }
    return place
  }

  // MARK: - The file as a whole

  /// Whether every second of the first bytes is NUL.
  var seemsUTF16: Bool {
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let even = head.enumerated().count { $0.offset % 2 == 0 && $0.element == 0 }
    let odd = head.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
    return (even == 0) != (odd == 0) && max(even, odd) * 4 >= head.count
  }

  /// Whether the first bytes are no text in any encoding.
  var seemsBinary: Bool {
    let head = bytes.prefix(1_024)
    let wrong = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) }
    return wrong >= 4 && wrong * 20 > head.count
  }
}
