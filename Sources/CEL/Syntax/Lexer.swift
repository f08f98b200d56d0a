/// Cuts an expression into tokens.
///
/// What is no token is reported and skipped, so that one slip does not hide the next.
struct Lexer {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var tokens: [Token] = []
  private(set) var faults: [CELFault] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3 + 2)
  }

  /// Reads the whole text; the last token is `end`.
  mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: index += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipComment()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"):
        word()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
      case UInt8(ascii: "."):
        if isDigit(peek(1)) { number() } else { add(.dot, 1) }
      case UInt8(ascii: "'"), UInt8(ascii: "\""): text(prefix: 0, isRaw: false, kind: .string)
      case UInt8(ascii: "`"): escapedIdentifier()
      default: symbol(byte)
      }
    }
    tokens.append(Token(kind: .end, start: Int32(bytes.count), end: Int32(bytes.count)))
  }

  // MARK: - Kinds of tokens

  private mutating func symbol(_ byte: UInt8) {
    let next = peek(1)
    switch byte {
    case UInt8(ascii: ","): add(.comma, 1)
    case UInt8(ascii: ":"): add(.colon, 1)
    case UInt8(ascii: "?"): add(.question, 1)
    case UInt8(ascii: "("): add(.leftParenthesis, 1)
    case UInt8(ascii: ")"): add(.rightParenthesis, 1)
    case UInt8(ascii: "["): add(.leftBracket, 1)
    case UInt8(ascii: "]"): add(.rightBracket, 1)
    case UInt8(ascii: "{"): add(.leftBrace, 1)
    case UInt8(ascii: "}"): add(.rightBrace, 1)
    case UInt8(ascii: "+"): add(.plus, 1)
    case UInt8(ascii: "-"): add(.minus, 1)
    case UInt8(ascii: "*"): add(.star, 1)
    case UInt8(ascii: "/"): add(.slash, 1)
    case UInt8(ascii: "%"): add(.percent, 1)
    case UInt8(ascii: "!"):
      if next == UInt8(ascii: "=") { add(.notEqual, 2) } else { add(.bang, 1) }
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: "=") { add(.lessOrEqual, 2) } else { add(.less, 1) }
    case UInt8(ascii: ">"):
      if next == UInt8(ascii: "=") { add(.greaterOrEqual, 2) } else { add(.greater, 1) }
    case UInt8(ascii: "=") where next == UInt8(ascii: "="): add(.equal, 2)
    case UInt8(ascii: "&") where next == UInt8(ascii: "&"): add(.and, 2)
    case UInt8(ascii: "|") where next == UInt8(ascii: "|"): add(.or, 2)
    default: unrecognized()
    }
  }

  private mutating func word() {
    if let prefix = textPrefix() {
      text(prefix: prefix.length, isRaw: prefix.isRaw, kind: prefix.isBytes ? .bytes : .string)
      return
    }
    let start = index
    while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
    let kind: Token.Kind =
      switch bytes[start] {
      case UInt8(ascii: "t") where spells("true", from: start): .keywordTrue
      case UInt8(ascii: "f") where spells("false", from: start): .keywordFalse
      case UInt8(ascii: "n") where spells("null", from: start): .keywordNull
      case UInt8(ascii: "i") where spells("in", from: start): .keywordIn
      default: .identifier
      }
    tokens.append(Token(kind: kind, start: Int32(start), end: Int32(index)))
  }

  /// The prefix of a literal such as `r'…'` or `br"…"` that begins here.
  private func textPrefix() -> (length: Int, isRaw: Bool, isBytes: Bool)? {
    let first = bytes[index] | 0x20
    guard first == UInt8(ascii: "r") || first == UInt8(ascii: "b") else { return nil }
    let isBytes = first == UInt8(ascii: "b")
    if isQuote(peek(1)) { return (1, !isBytes, isBytes) }
    guard isBytes, peek(1) | 0x20 == UInt8(ascii: "r"), isQuote(peek(2)) else { return nil }
    return (2, true, true)
  }

  private mutating func number() {
    let start = index
    var kind = Token.Kind.int
    if bytes[index] == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x"), isHexDigit(peek(2)) {
      index += 2
      while isHexDigit(peek(0)) { index += 1 }
    } else {
      skipDigits()
      if peek(0) == UInt8(ascii: "."), isDigit(peek(1)) {
        kind = .double
        index += 1
        skipDigits()
      }
      if peek(0) | 0x20 == UInt8(ascii: "e") {
        let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
        if isDigit(peek(1 + sign)) {
          kind = .double
          index += 1 + sign
          skipDigits()
        }
      }
    }
    if kind == .int, peek(0) | 0x20 == UInt8(ascii: "u") {
      kind = .uint
      index += 1
    }
    tokens.append(Token(kind: kind, start: Int32(start), end: Int32(index)))
  }

  private mutating func text(prefix: Int, isRaw: Bool, kind: Token.Kind) {
    let start = index
    let quote = bytes[index + prefix]
    let isLong = peek(prefix + 1) == quote && peek(prefix + 2) == quote
    if isLong, let end = textEnd(from: start + prefix + 3, quote, isLong: true, isRaw: isRaw) {
      tokens.append(Token(kind: kind, start: Int32(start), end: Int32(end)))
      index = end
    } else if let end = textEnd(from: start + prefix + 1, quote, isLong: false, isRaw: isRaw) {
      tokens.append(Token(kind: kind, start: Int32(start), end: Int32(end)))
      index = end
    } else {
      var end = start + prefix
      while end < bytes.count, isLong || (bytes[end] != 0x0A && bytes[end] != 0x0D) { end += 1 }
      faults.append(.unterminatedText(sourceText(start..<end), range: start..<end))
      // It stands for a literal, so that the parser does not complain as well.
      tokens.append(Token(kind: kind, start: Int32(start), end: Int32(start)))
      index = end
    }
  }

  /// Where the literal whose content begins at an offset ends, behind its quotes.
  private func textEnd(from start: Int, _ quote: UInt8, isLong: Bool, isRaw: Bool) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        if !isLong { return index + 1 }
        if index + 2 < bytes.count, bytes[index + 1] == quote, bytes[index + 2] == quote {
          return index + 3
        }
      } else if byte == UInt8(ascii: "\\"), !isRaw {
        index += 1
      } else if !isLong, byte == 0x0A || byte == 0x0D {
        return nil
      }
      index += 1
    }
    return nil
  }

  private mutating func escapedIdentifier() {
    let start = index
    index += 1
    while index < bytes.count, isEscapedNameByte(bytes[index]) { index += 1 }
    if peek(0) == UInt8(ascii: "`"), index > start + 1 {
      index += 1
      tokens.append(Token(kind: .escapedIdentifier, start: Int32(start), end: Int32(index)))
    } else {
      faults.append(.unrecognizedToken(sourceText(start..<index), range: start..<index))
    }
  }

  private mutating func unrecognized() {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    faults.append(.unrecognizedToken(sourceText(start..<index), range: start..<index))
  }

  // MARK: - Bytes

  private mutating func add(_ kind: Token.Kind, _ length: Int) {
    tokens.append(Token(kind: kind, start: Int32(index), end: Int32(index + length)))
    index += length
  }

  /// The byte so many bytes on; 0 past the end.
  private func peek(_ distance: Int) -> UInt8 {
    index + distance < bytes.count ? bytes[index + distance] : 0
  }

  private mutating func skipComment() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
  }

  private mutating func skipDigits() {
    while isDigit(peek(0)) { index += 1 }
  }

  private func spells(_ word: StaticString, from start: Int) -> Bool {
    guard index - start == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(bytes[start..<index]) }
  }

  private func sourceText(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
  }

  private func isEscapedNameByte(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "/") || byte == 0x20
  }
}
