package import Findings

/// A text of a rule file and where it stands.
package struct LocatedText: Sendable, Hashable {
  package var text: String
  /// The scalar that it is, or is a part of.
  package var range: SourceRange
  /// The scalar's whole text.
  private var whole: String
  /// Where the text begins in the scalar's, in UTF-8 bytes.
  private var start = 0

  package init(_ text: String, at range: SourceRange) {
    self.text = text
    self.range = range
    whole = text
  }

  /// A part of the text, given by its UTF-8 bytes, as a text of its own.
  func part(_ bytes: Range<Int>) -> LocatedText {
    var part = self
    part.text = String(
      decoding: text.utf8.dropFirst(bytes.lowerBound).prefix(bytes.count),
      as: UTF8.self
    )
    part.start = start + bytes.lowerBound
    return part
  }

  /// Whether a comment begins behind the text, which no quotes end.
  func isCutByComment(in file: SourceFile) -> Bool {
    let bytes = file.bytes
    guard Int(range.start) < bytes.count,
      !"'\"|>".utf8.contains(bytes[Int(range.start)])
    else { return false }
    let rest = bytes[Int(range.end)...].drop { $0 == 0x20 || $0 == 0x09 }
    return rest.startIndex > Int(range.end) && rest.first == UInt8(ascii: "#")
  }

  /// The place in the file of a range of the text's UTF-8 bytes.
  ///
  /// What is folded or indented is found again; what is written with escapes has no places within
  /// it: then it is the whole scalar.
  func place(of bytes: Range<Int>, in file: SourceFile) -> SourceRange {
    places(of: [bytes], in: file)[0]
  }

  /// The places of several ranges, as `place(of:in:)` gives each.
  ///
  /// - Complexity: O(text + ranges).
  func places(of ranges: [Range<Int>], in file: SourceFile) -> [SourceRange] {
    guard let places = places(in: file.bytes) else { return ranges.map { _ in range } }
    return ranges.map { bytes in
      let first = min(start + bytes.lowerBound, places.count - 1)
      let last = min(max(start + bytes.upperBound - 1, first), places.count - 1)
      guard first >= 0 else { return range }
      let end = bytes.isEmpty ? places[first] : places[last] + 1
      return SourceRange(start: places[first], end: max(end, places[first]))
    }
  }

  /// For each byte of the scalar's text its place in the file; nil where they cannot be told.
  private func places(in source: [UInt8]) -> [Int32]? {
    var next = Int(range.start)
    let end = Int(range.end)
    guard next < end, end <= source.count else { return nil }
    let quote: UInt8?
    switch source[next] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      quote = nil
      while next < end, source[next] != UInt8(ascii: "\n") { next += 1 }
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      quote = source[next]
      next += 1
    default: quote = nil
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
    var places: [Int32] = []
    places.reserveCapacity(whole.utf8.count)
    for byte in whole.utf8 {
      if isBlank(byte) {
        // A break and the indentation after it stand for one blank.
        places.append(Int32(min(next, end)))
        if next < end, source[next] == byte, byte == 0x20 {
          next += 1
        } else {
          while next < end, isBlank(source[next]) { next += 1 }
        }
        continue
      }
      while next < end, isBlank(source[next]) { next += 1 }
      guard next < end, source[next] == byte else { return nil }
      places.append(Int32(next))
      next += 1
      // Within single quotes a quote is written twice.
      if byte == quote, byte == UInt8(ascii: "'") { next += 1 }
    }
    return places.isEmpty ? nil : places
  }
}
