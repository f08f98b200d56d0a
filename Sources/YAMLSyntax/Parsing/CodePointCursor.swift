/// Turns libyaml's places, which count code points, into byte offsets.
///
/// The places come nearly in order, so the cursor walks along the text: eight bytes a step, at
/// once where they are ASCII. It also walks backwards, for the places of faults.
@safe struct CodePointCursor {
  private let text: UnsafeRawBufferPointer
  private let count: Int
  /// The byte that code point `codePoints` begins at, or the text's end.
  private var offset: Int
  private var codePoints = 0

  /// Begins at code point 0, which stands at `start`, after a byte order mark.
  init(_ text: UnsafeBufferPointer<UInt8>, startingAt start: Int) {
    unsafe self.text = UnsafeRawBufferPointer(text)
    count = text.count
    offset = start
  }

  /// The 0-based byte offset of a code point, counted from the start; past the end it is the end.
  ///
  /// - Complexity: O(distance from the last one asked for).
  @inline(__always)
  mutating func byteOffset(of index: Int) -> Int {
    if index > codePoints {
      advance(by: index - codePoints)
    } else if index < codePoints {
      retreat(to: index)
    }
    return offset
  }

  /// Moves to a code point whose byte offset is known.
  @inline(__always)
  mutating func move(to index: Int, byteOffset: Int) {
    codePoints = index
    offset = byteOffset
  }

  @inline(__always)
  private mutating func advance(by distance: Int) {
    var left = distance
    var place = offset
    // With at least eight bytes to come a step is one load; a word of ASCII is one addition.
    while place + 8 <= count {
      let word = unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        if left < 8 {
          offset = place + left
          codePoints += distance
          return
        }
        left -= 8
        place += 8
      } else {
        // Bytes that continue a code point have bit 7 set and bit 6 clear.
        let continuing = word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
        let leads = 8 - continuing.nonzeroBitCount
        if leads >= left { break }
        left -= leads
        place += 8
      }
    }
    while place < count, unsafe left > 0 || text[place] & 0xC0 == 0x80 {
      if unsafe text[place] & 0xC0 != 0x80 { left -= 1 }
      place += 1
    }
    offset = place
    codePoints += distance - left
  }

  private mutating func retreat(to index: Int) {
    while codePoints > index, offset > 0 {
      offset -= 1
      if unsafe text[offset] & 0xC0 != 0x80 { codePoints -= 1 }
    }
  }
}
