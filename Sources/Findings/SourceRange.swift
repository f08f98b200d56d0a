/// A half-open range of a file's bytes, 0-based UTF-8 offsets.
package struct SourceRange: Hashable, Sendable {
  package var start: Int32
  package var end: Int32

  package init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) {
    self.init(start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound))
  }

  /// The range as indices into the file's bytes.
  package var bytes: Range<Int> { Int(start)..<Int(end) }
}

/// A place as people and formats name it.
package struct SourcePosition: Hashable, Sendable {
  /// 1-based; a line ends at `\n`, `\r\n` or `\r` only.
  package var line: Int
  /// 1-based, in Unicode code points; a byte order mark does not count.
  package var column: Int
  /// 0-based, in UTF-8 bytes of the file; a byte order mark counts.
  package var offset: Int

  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}
