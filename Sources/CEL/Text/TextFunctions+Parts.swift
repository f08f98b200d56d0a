extension TextFunctions {
  /// The text with the first `limit` occurrences of a part replaced, with all when it is
  /// negative.
  ///
  /// The empty part stands before every scalar and at the end.
  ///
  /// - Throws: `TextError.tooLarge`.
  package static func replace(
    _ text: String,
    _ part: String,
    with replacement: String,
    limit: Int64 = -1
  ) throws(TextError) -> String {
    var count = 0
    forEachOccurrence(of: part, in: text, limit: limit) { _ in count += 1 }
    guard count > 0 else { return text }
    let size = replacement.utf8.count.multipliedReportingOverflow(by: count)
    guard !size.overflow, size.partialValue + text.utf8.count <= TextLimits.size else {
      throw .tooLarge
    }
    let new = Array(replacement.utf8)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(size.partialValue + bytes.count)
    var position = 0
    let length = part.utf8.count
    forEachOccurrence(of: part, in: text, limit: limit) { start in
      result += bytes[position..<start]
      result += new
      position = start + length
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The parts between separators, all of them when the limit is negative.
  ///
  /// Otherwise there are at most `limit`, of which the last is the rest. The empty separator
  /// stands between any two scalars.
  package static func split(_ text: String, _ separator: String, limit: Int64 = -1) -> [String] {
    guard limit != 0 else { return [] }
    if separator.isEmpty { return scalars(of: text, limit: limit) }
    let length = separator.utf8.count
    var parts: [String] = []
    var position = 0
    forEachOccurrence(of: separator, in: text, limit: limit < 0 ? limit : limit - 1) { start in
      parts.append(text.text(inUTF8: position..<start))
      position = start + length
    }
    parts.append(text.text(inUTF8: position..<text.utf8.count))
    return parts
  }

  /// The texts one after the other, with a separator between them.
  ///
  /// - Throws: `TextError.tooLarge`.
  package static func join(
    _ texts: [String],
    separator: String = ""
  ) throws(TextError) -> String {
    var size = 0
    for text in texts {
      size += text.utf8.count + separator.utf8.count
      guard size - separator.utf8.count <= TextLimits.size else { throw .tooLarge }
    }
    return texts.joined(separator: separator)
  }

  private static func scalars(of text: String, limit: Int64) -> [String] {
    var parts: [String] = []
    var position = text.startIndex
    while position < text.endIndex {
      if parts.count + 1 == limit {
        parts.append(String(text[position...]))
        break
      }
      parts.append(String(text.unicodeScalars[position]))
      position = text.unicodeScalars.index(after: position)
    }
    return parts
  }

  /// Calls a function with the UTF-8 offsets of occurrences that do not overlap.
  private static func forEachOccurrence(
    of part: String,
    in text: String,
    limit: Int64,
    _ body: (Int) -> Void
  ) {
    let search = ByteSearch(part)
    let isEmpty = part.isEmpty
    text.withUTF8Span { bytes in
      var count: Int64 = 0
      var position = 0
      while limit < 0 || count < limit, let start = search.first(in: bytes, from: position) {
        count += 1
        body(start)
        position = start + search.count
        if isEmpty {
          position += 1
          while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
        }
      }
    }
  }
}
