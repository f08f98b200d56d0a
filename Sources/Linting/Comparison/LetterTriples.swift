/// The pieces of three letters that a text's words are made of: what two texts have in common shows
/// in them whatever the endings of the words.
struct LetterTriples: Hashable, Sendable {
  /// Ascending, without repeats; each three code points, 21 bits apiece.
  let pieces: [UInt64]

  /// How much of a text is looked at, in code points.
  private static let limit = 2000

  /// - Parameter text: Any text; case and everything but letters and digits are passed over.
  init(_ text: String) {
    var found: [UInt64] = []
    var (first, second): (UInt64, UInt64) = (0, 0x20)
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII
        ? (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    for scalar in text.lowercased().unicodeScalars.prefix(Self.limit) {
      // A word is read with a space on both sides, so that its beginning and its end count.
      let value: UInt64 = isPart(scalar) ? UInt64(scalar.value) : 0x20
      if value == 0x20, second == 0x20 { continue }
      if first != 0 { found.append(first << 42 | second << 21 | value) }
      (first, second) = value == 0x20 ? (0, 0x20) : (second, value)
    }
    if first != 0, second != 0x20 { found.append(first << 42 | second << 21 | 0x20) }
    found.sort()
    var last: UInt64?
    pieces = found.filter { piece in
      defer { last = piece }
      return piece != last
    }
  }

  var isEmpty: Bool { pieces.isEmpty }

  /// How alike two texts are: twice the pieces that both have over those of each (Dice's
  /// coefficient), 0 to 1.
  ///
  /// - Complexity: O(pieces).
  func likeness(to other: LetterTriples) -> Double {
    let count = pieces.count + other.pieces.count
    return count == 0 ? 1 : Double(2 * shared(with: other)) / Double(count)
  }

  private func shared(with other: LetterTriples) -> Int {
    pieces.withUnsafeBufferPointer { mine in
      other.pieces.withUnsafeBufferPointer { theirs in
        var (left, right, shared) = (0, 0, 0)
        while left < mine.count, right < theirs.count {
          let (one, two) = (mine[left], theirs[right])
          if one == two { shared += 1 }
          if one <= two { left += 1 }
          if two <= one { right += 1 }
        }
        return shared
      }
    }
  }
}
