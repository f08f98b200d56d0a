/// How a file's text is written as bytes; texts are held as UTF-8 whatever the file has.
package enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// The encoding that a file's first bytes say.
  init(of bytes: [UInt8]) {
    self =
      if bytes.starts(with: [0xFF, 0xFE]) {
        .utf16LittleEndian
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        .utf16BigEndian
      } else {
        .utf8
      }
  }

  /// A UTF-8 text, byte order mark and all, in this encoding.
  func bytes(ofUTF8 text: [UInt8]) -> [UInt8] {
    guard self != .utf8 else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 2)
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
      bytes += self == .utf16LittleEndian ? [low, high] : [high, low]
    }
    return bytes
  }
}
