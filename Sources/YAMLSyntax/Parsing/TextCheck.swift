/// A check that bytes are UTF-8 of characters that YAML allows, and how many code points they are.
struct TextCheck {
  private(set) var codePoints = 0
  /// Whether there is U+0085, U+2028 or U+2029.
  private(set) var hasForeignBreaks = false

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Checks whole code points; nil where one is not allowed.
  init?(_ text: UnsafeRawBufferPointer) {
    var place = 0
    var continuing = 0
    let count = text.count
    while place &+ 8 <= count {
      let word = unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let high = word & Self.highBits
      // All these are exact: no sum carries into the next byte.
      let low = word & ~Self.highBits
      let isControl = ~(low &+ 0x60 &* Self.ones) & Self.highBits
      let isDelete = (low &+ Self.ones) & Self.highBits
      var wrong = (isControl | isDelete) & ~high
      if wrong != 0 {
        wrong &=
          ~(Self.mark(0x0A, in: word) | Self.mark(0x0D, in: word) | Self.mark(0x09, in: word))
      }
      if high == 0 {
        if wrong != 0 { return nil }
        place &+= 8
        continue
      }
      let ascii = high.trailingZeroBitCount >> 3
      if wrong & (1 << UInt64(truncatingIfNeeded: ascii &* 8) &- 1) != 0 { return nil }
      place &+= ascii
      guard let length = unsafe check(text, at: place) else { return nil }
      place &+= length
      continuing &+= length &- 1
    }
    while place < count {
      let byte = unsafe text[place]
      if byte < 0x80 {
        guard byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
          return nil
        }
        place &+= 1
      } else {
        guard let length = unsafe check(text, at: place) else { return nil }
        place &+= length
        continuing &+= length &- 1
      }
    }
    codePoints = count &- continuing
  }

  /// The high bit of every byte of a word that is a given one.
  @inline(__always)
  private static func mark(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let zero = word ^ UInt64(byte) &* ones
    return ~((zero & ~highBits &+ ~highBits) | zero) & highBits
  }

  /// The length of a code point of several bytes; nil where it is none or not allowed.
  @inline(__always)
  private mutating func check(_ text: UnsafeRawBufferPointer, at place: Int) -> Int? {
    let lead = unsafe text[place]
    if lead >= 0xC2, lead < 0xE0 {
      guard place &+ 1 < text.count else { return nil }
      let second = unsafe text[place &+ 1]
      guard second & 0xC0 == 0x80 else { return nil }
      if lead == 0xC2, second < 0xA0 {
        guard second == 0x85 else { return nil }
        hasForeignBreaks = true
      }
      return 2
    }
    return unsafe checkLong(text, at: place)
  }

  private mutating func checkLong(_ text: UnsafeRawBufferPointer, at place: Int) -> Int? {
    let lead = unsafe text[place]
    let length = lead >= 0xF0 ? 4 : 3
    guard lead >= 0xE0, lead < 0xF5, place + length <= text.count else { return nil }
    var value = UInt32(lead) & (length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = unsafe text[place + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    if value == 0x2028 || value == 0x2029 { hasForeignBreaks = true }
    guard value >= (length == 3 ? 0x800 : 0x10000), value <= 0x10FFFF,
      !(0xD800...0xDFFF).contains(value), value != 0xFFFE, value != 0xFFFF
    else { return nil }
    return length
  }
}
