/// The functions of CEL's strings library.
///
/// Indices and sizes are in Unicode scalars, which CEL calls code points; nothing is normalized.
/// Every function takes time linear in its texts and its result.
package enum TextFunctions {
  /// Whether one text stands in another, scalar by scalar.
  package static func contains(_ text: String, _ part: String) -> Bool {
    let search = ByteSearch(part)
    return text.withUTF8Span { search.first(in: $0, from: 0) != nil }
  }

  /// Whether a text begins with another, scalar by scalar.
  package static func startsWith(_ text: String, _ part: String) -> Bool {
    text.utf8.starts(with: part.utf8)
  }

  /// Whether a text ends with another, scalar by scalar.
  package static func endsWith(_ text: String, _ part: String) -> Bool {
    text.utf8.count >= part.utf8.count
      && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
  }

  /// The scalar at an index, and nothing at the end.
  package static func charAt(_ text: String, _ index: Int64) throws(TextError) -> String {
    let start = try position(index, in: text)
    guard start < text.unicodeScalars.endIndex else { return "" }
    return String(text.unicodeScalars[start])
  }

  /// The index of a part, -1 when there is none.
  ///
  /// - Throws: `TextError.indexOutOfRange` for an offset beyond the end.
  package static func indexOf(
    _ text: String,
    _ part: String,
    from offset: Int64 = 0
  ) throws(TextError) -> Int64 {
    let start = text.utf8Offset(of: try position(offset, in: text))
    let search = ByteSearch(part)
    let found = text.withUTF8Span { search.first(in: $0, from: start) }
    return found.map { text.scalarOffset(ofUTF8: $0) } ?? -1
  }

  /// The index of the last occurrence of a part that begins at an offset or earlier, -1 when
  /// there is none.
  ///
  /// - Throws: `TextError.indexOutOfRange` for an offset beyond the end.
  package static func lastIndexOf(
    _ text: String,
    _ part: String,
    upTo offset: Int64? = nil
  ) throws(TextError) -> Int64 {
    var end = text.utf8.count
    if let offset { end = text.utf8Offset(of: try position(offset, in: text)) }
    let search = ByteSearch(part)
    let found = text.withUTF8Span { search.last(in: $0, upTo: end) }
    return found.map { text.scalarOffset(ofUTF8: $0) } ?? -1
  }

  /// The scalars from one index to before another, or to the end.
  package static func substring(
    _ text: String,
    from start: Int64,
    to end: Int64? = nil
  ) throws(TextError) -> String {
    let first = try position(start, in: text)
    guard let end else { return String(text[first...]) }
    let last = try position(end, in: text)
    guard first <= last else { throw .invalidSubstringRange(start: start, end: end) }
    return String(text[first..<last])
  }

  /// The text with ASCII capitals made small.
  package static func lowerAscii(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The text with small ASCII letters made capitals.
  package static func upperAscii(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  /// The text without White_Space at its ends.
  package static func trim(_ text: String) -> String {
    var rest = Substring(text).unicodeScalars
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(Substring(rest))
  }

  /// The scalars in reverse order.
  package static func reverse(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
  }

  /// The text in double quotes, with escapes for them, for `\` and for control characters that
  /// have one.
  package static func quote(_ text: String) -> String {
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{07}": quoted.append(contentsOf: "\\a".unicodeScalars)
      case "\u{08}": quoted.append(contentsOf: "\\b".unicodeScalars)
      case "\u{0C}": quoted.append(contentsOf: "\\f".unicodeScalars)
      case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
      case "\r": quoted.append(contentsOf: "\\r".unicodeScalars)
      case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
      case "\u{0B}": quoted.append(contentsOf: "\\v".unicodeScalars)
      case "\\", "\"":
        quoted.append("\\")
        quoted.append(scalar)
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The place of an index in `0...size`.
  private static func position(
    _ index: Int64,
    in text: String
  ) throws(TextError) -> String.Index {
    guard index >= 0, index <= text.utf8.count,
      let position = text.unicodeScalars.index(
        text.startIndex,
        offsetBy: Int(index),
        limitedBy: text.endIndex
      )
    else { throw .indexOutOfRange(index) }
    return position
  }
}

extension String {
  fileprivate func utf8Offset(of position: Index) -> Int {
    utf8.distance(from: utf8.startIndex, to: position)
  }

  fileprivate func scalarOffset(ofUTF8 offset: Int) -> Int64 {
    Int64(unicodeScalars[..<utf8.index(utf8.startIndex, offsetBy: offset)].count)
  }
}
