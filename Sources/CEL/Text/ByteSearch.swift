/// Finds one run of bytes in another in linear time, after Knuth, Morris and Pratt.
///
/// UTF-8 never begins a scalar inside another, so that what is found in texts are whole scalars.
struct ByteSearch: Sendable {
  private let needle: [UInt8]
  /// For each length of a beginning the length of its longest proper border.
  private let borders: [Int32]

  init(_ needle: [UInt8]) {
    self.needle = needle
    var borders: [Int32] = [0, 0]
    borders.reserveCapacity(needle.count + 1)
    var length = 0
    for index in needle.indices.dropFirst() {
      while length > 0, needle[index] != needle[length] { length = Int(borders[length]) }
      if needle[index] == needle[length] { length += 1 }
      borders.append(Int32(truncatingIfNeeded: length))
    }
    self.borders = borders
  }

  init(_ needle: String) {
    self.init(Array(needle.utf8))
  }

  var count: Int { needle.count }

  /// The offset of the first occurrence that begins at `start` or later.
  func first(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    guard let head = needle.first else { return start <= bytes.count ? start : nil }
    var length = 0
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if length == 0 {
        if byte == head { length = 1 }
      } else {
        while length > 0, byte != needle[length] { length = Int(borders[length]) }
        if byte == needle[length] { length += 1 }
      }
      if length == needle.count { return position - length }
    }
    return nil
  }

  /// The offset of the last occurrence that begins at `end` or earlier.
  func last(in bytes: borrowing Span<UInt8>, upTo end: Int) -> Int? {
    guard !needle.isEmpty else { return min(end, bytes.count) }
    var found: Int?
    var length = 0
    var position = 0
    while position < bytes.count, position - length <= end {
      let byte = bytes[position]
      position += 1
      if length == needle.count { length = Int(borders[length]) }
      while length > 0, byte != needle[length] { length = Int(borders[length]) }
      if byte == needle[length] { length += 1 }
      if length == needle.count, position - length <= end { found = position - length }
    }
    return found
  }
}
