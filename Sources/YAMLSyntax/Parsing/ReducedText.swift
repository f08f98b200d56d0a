#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A text without some of its parts, and the way back from its places to the whole's.
struct ReducedText {
  /// What is left.
  let bytes: [UInt8]
  /// Where in the rest each part stood, and where in the whole it began and ended; ascending.
  let seams: [(place: Int, whole: Range<Int>)]

  /// - Parameters:
  ///   - whole: The whole text.
  ///   - parts: What is left out; ascending, without overlaps.
  init(_ whole: [UInt8], without parts: [Range<Int>]) {
    var bytes: [UInt8] = []
    var seams: [(place: Int, whole: Range<Int>)] = []
    bytes.reserveCapacity(whole.count)
    seams.reserveCapacity(parts.count)
    var place = 0
    for part in parts {
      bytes += whole[place..<part.lowerBound]
      seams.append((bytes.count, part))
      place = part.upperBound
    }
    bytes += whole[place...]
    self.bytes = bytes
    self.seams = seams
  }

  /// The whole's place of a byte of the rest: after a part that stood before it.
  ///
  /// - Complexity: O(log parts).
  func wholeOffset(of offset: Int) -> Int {
    var low = 0
    var high = seams.count
    while low < high {
      let middle = (low + high) / 2
      if seams[middle].place <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return seams[low - 1].whole.upperBound + offset - seams[low - 1].place
  }

  /// The whole's place of the end of something in the rest: before a part that stood there.
  func wholeEnd(of end: Int) -> Int { end > 0 ? wholeOffset(of: end - 1) + 1 : 0 }
}

/// Keys of block mappings that begin at one column, each on a line of its own.
package struct BlockKeys: Sendable {
  /// Each with its colon.
  private let keys: [[UInt8]]
  private let column: Int

  /// - Parameters:
  ///   - keys: The keys.
  ///   - column: The blanks before each.
  package init(_ keys: [String], column: Int) {
    self.keys = keys.map { Array("\($0):".utf8) }
    self.column = column
  }

  /// The lines of the keys with all that hangs on them: what is blank or stands further in.
  ///
  /// - Returns: Bytes of the text; ascending, without overlaps.
  /// - Complexity: O(bytes).
  func lines(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var line = 0
    while line < text.count {
      var place = line
      while unsafe place < text.count && place <= line + column && text[place] == 0x20 {
        place += 1
      }
      if unsafe place < text.count && place <= line + column && text[place] != 0x0A
        // A list may stand as far out as its key.
        && (place < line + column || text[place] != UInt8(ascii: "-"))
      {
        if let first = start {
          parts.append(first..<line)
          start = nil
        }
        if place == line + column, unsafe isKey(at: place, in: text) { start = line }
      }
      line = unsafe text.endOfLine(from: place) + 1
    }
    if let start { parts.append(start..<text.count) }
    return parts
  }

  private func isKey(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    keys.contains { key in
      place + key.count <= text.count
        && key.indices.allSatisfy { unsafe text[place + $0] == key[$0] }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The place of the next line feed, or the end of the text.
  func endOfLine(from place: Int) -> Int {
    guard place < count, let base = baseAddress,
      let found = unsafe memchr(base + place, 0x0A, count - place)
    else { return count }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
