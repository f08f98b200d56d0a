/// Strings as CEL sees them: sequences of code points.
///
/// Swift's `==`, `<`, `hash` and `count` on strings work on grapheme clusters and canonical
/// equivalence: `"\u{E9}" == "e\u{301}"` is true there and false here.
enum CodePoints {
  /// Whether two strings hold the same code points.
  @inline(__always)
  static func areEqual(_ left: String, _ right: String) -> Bool {
    // Equal code points are canonically equivalent, and Swift's test is fast for ASCII.
    guard left.utf8.count == right.utf8.count, left == right else { return false }
    return haveSameBytes(left, right)
  }

  private static func haveSameBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
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
  let byteCount: Int

  init(_ text: String) {
    self.text = text
    byteCount = text.utf8.count
  }

  @inline(__always)
  func matches(_ other: String) -> Bool {
    CodePoints.areEqual(text, other)
  }
}
