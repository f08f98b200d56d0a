/// Strings as CEL sees them: sequences of code points.
///
/// Swift's `==`, `<`, `hash` and `count` on strings work on grapheme clusters and canonical
/// equivalence: `"\u{E9}" == "e\u{301}"` is true there and false here.
enum CodePoints {
  /// Whether two strings hold the same code points.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return left.withUTF8Span { left in
      right.withUTF8Span { right in
        if left.isIdentical(to: right) { return true }
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
      }
    }
  }

  /// Whether one string comes before another by code points, which is the order of UTF-8 bytes.
  static func isLess(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The number of code points.
  ///
  /// - Complexity: O(bytes).
  static func count(_ text: String) -> Int {
    var count = 0
    for byte in text.utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// A text that many others are compared with.
struct TextKey: Sendable {
  let text: String
  private let byteCount: Int
  /// What a comparison costs.
  let cost: Int
  private let isASCII: Bool

  init(_ text: String) {
    self.text = text
    byteCount = text.utf8.count
    cost = byteCount / 10
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  }

  @inline(__always)
  func matches(_ other: String) -> Bool {
    guard other.utf8.count == byteCount else { return false }
    // Characters that are equivalent to ASCII are longer than it: equal bytes are left.
    return isASCII ? other == text : CodePoints.areEqual(text, other)
  }
}
