/// Writes JSON (RFC 8259) with keys in the order they are given, so that the same result gives the
/// same bytes.
///
/// A `block` value has one member a line, an `inline` one stands on the line of its key.
struct JSONWriter {
  /// UTF-8: appending to a string asks at every piece what the string is made of, which took a
  /// third of a large report's time.
  private var bytes: [UInt8] = []
  private var depth = 0
  private var layouts: [(isInline: Bool, isEmpty: Bool)] = []

  mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    enclose("{", "}", inline: inline, body)
  }

  mutating func array(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    enclose("[", "]", inline: inline, body)
  }

  /// What has been written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins a member of an object; its value is written next.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes += ": ".utf8
  }

  /// Begins an element of an array; its value is written next.
  mutating func element() {
    separate()
  }

  mutating func string(_ value: String?) {
    if let value { quote(value) } else { bytes += "null".utf8 }
  }

  mutating func integer(_ value: Int) {
    bytes += String(value).utf8
  }

  mutating func boolean(_ value: Bool) {
    bytes += (value ? "true" : "false").utf8
  }

  /// A number; what JSON has no number for is null.
  mutating func double(_ value: Double) {
    bytes += (value.isFinite ? value.description : "null").utf8
  }

  private mutating func enclose(
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    inline: Bool,
    _ body: (inout JSONWriter) -> Void
  ) {
    let isInline = inline || (layouts.last?.isInline ?? false)
    bytes.append(UInt8(ascii: open))
    layouts.append((isInline, true))
    depth += 1
    body(&self)
    depth -= 1
    if let layout = layouts.popLast(), !layout.isEmpty, !isInline { lineBreak() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func separate() {
    guard let layout = layouts.last else { return }
    if !layout.isEmpty { bytes += (layout.isInline ? ", " : ",").utf8 }
    layouts[layouts.count - 1].isEmpty = false
    if !layout.isInline { lineBreak() }
  }

  private mutating func lineBreak() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += "  ".utf8 }
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { text in
      var isPlain = true
      for byte in text where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
        isPlain = false
        break
      }
      if isPlain { bytes += text } else { for byte in text { escape(byte) } }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\r"): bytes += "\\r".utf8
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    case 0..<0x20, 0x7F:
      let digits = String(byte, radix: 16)
      bytes += "\\u\(digits.count == 1 ? "000" : "00")\(digits)".utf8
    default: bytes.append(byte)
    }
  }
}
