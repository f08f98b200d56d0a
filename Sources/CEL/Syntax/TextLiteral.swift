/// Reads the content of string and bytes literals.
struct TextLiteral {
  /// What is wrong with an escape sequence.
  struct EscapeFault: Error {
    /// Offsets in the expression.
    var range: Range<Int>
  }

  /// The octets of a literal: of a string its UTF-8.
  ///
  /// - Throws: An `EscapeFault` for an escape sequence that means nothing.
  static func octets(
    of literal: Range<Int>,
    in bytes: [UInt8],
    isBytes: Bool
  ) throws(EscapeFault) -> [UInt8] {
    var start = literal.lowerBound
    var isRaw = false
    while bytes[start] != 0x22, bytes[start] != 0x27 {
      if bytes[start] | 0x20 == UInt8(ascii: "r") { isRaw = true }
      start += 1
    }
    let quote = bytes[start]
    let isLong =
      literal.upperBound - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
    let content = (start + (isLong ? 3 : 1))..<(literal.upperBound - (isLong ? 3 : 1))
    guard !isRaw, bytes[content].contains(UInt8(ascii: "\\")) else { return Array(bytes[content]) }
    var reader = Reader(bytes: bytes, content: content, isBytes: isBytes)
    return try reader.read()
  }

  private struct Reader {
    let bytes: [UInt8]
    let content: Range<Int>
    let isBytes: Bool
    var result: [UInt8] = []

    mutating func read() throws(EscapeFault) -> [UInt8] {
      result.reserveCapacity(content.count)
      var index = content.lowerBound
      while index < content.upperBound {
        if bytes[index] == UInt8(ascii: "\\") {
          index = try escape(at: index)
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
      return result
    }

    /// Reads the escape sequence at a backslash; the offset behind it.
    private mutating func escape(at start: Int) throws(EscapeFault) -> Int {
      let letter = start + 1 < content.upperBound ? bytes[start + 1] : 0
      switch letter {
      case UInt8(ascii: "a"): result.append(0x07)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "v"): result.append(0x0B)
      case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "`"):
        result.append(letter)
      case UInt8(ascii: "x"), UInt8(ascii: "X"):
        return try numeric(start, digits: (start + 2)..<(start + 4), radix: 16)
      case UInt8(ascii: "u") where !isBytes:
        return try numeric(start, digits: (start + 2)..<(start + 6), radix: 16)
      case UInt8(ascii: "U") where !isBytes:
        return try numeric(start, digits: (start + 2)..<(start + 10), radix: 16)
      case UInt8(ascii: "0")...UInt8(ascii: "3"):
        return try numeric(start, digits: (start + 1)..<(start + 4), radix: 8)
      default:
        throw fault(start..<(start + 2))
      }
      return start + 2
    }

    /// A fault from a backslash on, to the end of the scalar that the range ends in.
    private func fault(_ range: Range<Int>) -> EscapeFault {
      var end = min(range.upperBound, content.upperBound)
      while end < content.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return EscapeFault(range: range.lowerBound..<end)
    }

    private mutating func numeric(
      _ start: Int,
      digits: Range<Int>,
      radix: UInt32
    ) throws(EscapeFault) -> Int {
      let fault = fault(start..<digits.upperBound)
      guard digits.upperBound <= content.upperBound else { throw fault }
      var code: UInt32 = 0
      for byte in bytes[digits] {
        let digit: UInt32
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte) - 0x61 + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte) - 0x41 + 10
        default: throw fault
        }
        guard digit < radix, code < 0x0100_0000 else { throw fault }
        code = code * radix + digit
      }
      if isBytes {
        result.append(UInt8(truncatingIfNeeded: code))
      } else {
        guard let scalar = Unicode.Scalar(code) else { throw fault }
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      return digits.upperBound
    }
  }
}
