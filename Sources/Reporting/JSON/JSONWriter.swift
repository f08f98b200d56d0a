/// Writes JSON (RFC 8259) with keys in the order they are given, so that the same result gives the
/// same bytes.
///
/// A `block` value has one member a line, an `inline` one stands on the line of its key.
struct JSONWriter {
  private(set) var text = ""
  private var depth = 0
  private var layouts: [(isInline: Bool, isEmpty: Bool)] = []

  mutating func object(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    enclose("{", "}", inline: inline, body)
  }

  mutating func array(inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    enclose("[", "]", inline: inline, body)
  }

  /// Begins a member of an object; its value is written next.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    text += ": "
  }

  /// Begins an element of an array; its value is written next.
  mutating func element() {
    separate()
  }

  mutating func string(_ value: String?) {
    if let value { quote(value) } else { text += "null" }
  }

  mutating func integer(_ value: Int) {
    text += String(value)
  }

  mutating func boolean(_ value: Bool) {
    text += value ? "true" : "false"
  }

  /// A number; what JSON has no number for is null.
  mutating func double(_ value: Double) {
    text += value.isFinite ? value.description : "null"
  }

  private mutating func enclose(
    _ open: String,
    _ close: String,
    inline: Bool,
    _ body: (inout JSONWriter) -> Void
  ) {
    let isInline = inline || (layouts.last?.isInline ?? false)
    text += open
    layouts.append((isInline, true))
    depth += 1
    body(&self)
    depth -= 1
    if let layout = layouts.popLast(), !layout.isEmpty, !isInline { lineBreak() }
    text += close
  }

  private mutating func separate() {
    guard let layout = layouts.last else { return }
    if !layout.isEmpty { text += layout.isInline ? ", " : "," }
    layouts[layouts.count - 1].isEmpty = false
    if !layout.isInline { lineBreak() }
  }

  private mutating func lineBreak() {
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }

  private mutating func quote(_ value: String) {
    text += "\""
    if value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      text += value
    } else {
      for scalar in value.unicodeScalars { text += Self.escaped(scalar) }
    }
    text += "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{0}"..."\u{1F}", "\u{7F}":
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }
}
