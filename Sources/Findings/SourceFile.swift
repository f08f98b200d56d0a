/// A file as it was read: its name for people and its bytes.
///
/// The bytes are UTF-8, or what the user's file holds in its stead: nothing is assumed of them.
/// A UTF-16 file is held as converted to UTF-8, so that offsets mean one thing.
package final class SourceFile: Sendable {
  /// The path as given on the command line (folder and relative path), with `/`.
  package let path: String
  package let bytes: [UInt8]
  /// What the user's file holds, where that is not what is held in its stead.
  private let original: [UInt8]?

  package init(path: String, bytes: [UInt8], convertedFrom original: [UInt8]? = nil) {
    self.path = path
    self.bytes = bytes
    self.original = original
  }

  /// Whether offsets are into a converted text, not into the user's file.
  package var isConverted: Bool { original != nil }
  /// The bytes of the user's file.
  package var bytesOnDisk: [UInt8] { original ?? bytes }

  /// The lines of the file; built anew at each call, O(bytes): keep it where several are asked for.
  package func lineTable() -> LineTable { LineTable(bytes) }
}

/// Where the lines of a file begin.
package struct LineTable: Sendable {
  /// The 0-based offset of each line's first byte, ascending; a byte order mark is part of line 1.
  private let starts: [Int32]
  /// The bytes that the table was made of.
  package let bytes: [UInt8]
  /// Of long lines, by their 0-based index, how many code points begin in each part of the line.
  private let parts: [Int: [Int32]]

  /// A line of more bytes is long, and so much is a part of it.
  private static let partLength = 2048

  /// Finds the lines.
  ///
  /// - Complexity: O(bytes), eight at a time: byte by byte it takes a tenth of what libyaml takes
  ///   for the whole file.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int32] = [0]
    starts.reserveCapacity(bytes.count / 24 + 16)
    bytes.withUnsafeBytes { text in
      /// Notes a line break's end; of `\r\n` only the `\n` counts.
      func note(_ index: Int) {
        let byte = text[index]
        guard byte == 0x0A || byte == 0x0D else { return }
        if byte == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { return }
        starts.append(Int32(truncatingIfNeeded: index + 1))
      }
      var index = 0
      while index + 8 <= text.count {
        let word = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        var hits = Self.lowControls(in: word.littleEndian)
        while hits != 0 {
          note(index + hits.trailingZeroBitCount / 8)
          hits &= hits &- 1
        }
        index += 8
      }
      for index in index..<text.count { note(index) }
    }
    self.starts = starts
    parts = Self.parts(of: starts, bytes)
  }

  private static func parts(of starts: [Int32], _ bytes: [UInt8]) -> [Int: [Int32]] {
    var parts: [Int: [Int32]] = [:]
    for line in starts.indices {
      var start = Int(starts[line])
      let end = line + 1 < starts.count ? Int(starts[line + 1]) : bytes.count
      guard end - start > partLength else { continue }
      if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
      var counts: [Int32] = []
      while start + partLength <= end {
        let part = bytes[start..<start + partLength]
        counts.append(Int32(part.count { $0 & 0xC0 != 0x80 }) + (counts.last ?? 0))
        start += partLength
      }
      parts[line] = counts
    }
    return parts
  }

  /// The high bit of every byte of a word that is below 0x10, among them both line breaks; no sum
  /// carries into the next byte.
  @inline(__always)
  private static func lowControls(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = ones &* 0x7F
    let high = word & (ones &* 0xF0)
    return ~((high & low &+ low) | high | low)
  }

  package var lineCount: Int { starts.count }

  /// The line, column and offset of a byte; offsets past the end are the end's.
  ///
  /// - Complexity: O(log lines + bytes before it on the line, of a long one in its part of the line).
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    var column = 1
    var index = textStart(ofLine: line)
    if let counts = parts[line] {
      let part = min((offset - index) / Self.partLength, counts.count)
      if part > 0 {
        column += Int(counts[part - 1])
        index += part * Self.partLength
      }
    }
    while index < offset {
      // Every byte that does not continue a code point begins one.
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return SourcePosition(line: line + 1, column: column, offset: offset)
  }

  /// The bytes of a line (1-based) without its line break and without a byte order mark.
  package func content(ofLine line: Int) -> Range<Int> {
    let start = textStart(ofLine: line - 1)
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  /// The 0-based index of the line that holds an offset.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func textStart(ofLine line: Int) -> Int {
    let start = Int(starts[line])
    guard line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return start }
    return 3
  }
}
