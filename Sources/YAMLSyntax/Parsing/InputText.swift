import Findings

/// A file's bytes as UTF-8, whatever encoding they were in.
struct InputText {
  /// The file itself, or one with the same path that is converted to UTF-8.
  var file: SourceFile
  /// What could not be converted.
  var fault: SyntaxFault?

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ file: SourceFile) {
    self.file = file
    let bytes = file.bytes
    guard bytes.count >= 2 else { return }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.file = SourceFile(path: file.path, bytes: [], convertedFrom: bytes)
      fault = .encoding(.utf32, SourceRange(start: 0, end: 4))
    } else if bytes[0] == 0xFF, bytes[1] == 0xFE {
      convert(bytes, low: 0, high: 1)
    } else if bytes[0] == 0xFE, bytes[1] == 0xFF {
      convert(bytes, low: 1, high: 0)
    }
  }

  /// Converts UTF-16 up to the first unit that is no text; the byte order mark stays one.
  private mutating func convert(_ bytes: [UInt8], low: Int, high: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    func unit(at index: Int) -> UInt16? {
      guard index + 1 < bytes.count else { return nil }
      return UInt16(bytes[index + low]) | UInt16(bytes[index + high]) << 8
    }
    while let first = unit(at: index) {
      var scalar = UInt32(first)
      index += 2
      if UTF16.isLeadSurrogate(first), let second = unit(at: index), UTF16.isTrailSurrogate(second)
      {
        scalar = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        index += 2
      }
      guard let valid = Unicode.Scalar(scalar) else {
        fault = .encoding(.utf16, SourceRange(text.count..<text.count))
        break
      }
      text.append(contentsOf: UTF8.encode(valid) ?? UTF8.encodedReplacementCharacter)
    }
    if fault == nil, index < bytes.count {
      fault = .encoding(.utf16, SourceRange(text.count..<text.count))
    }
    file = SourceFile(path: file.path, bytes: text, convertedFrom: bytes)
  }
}
