/// Text in and around the workflow commands of GitHub Actions, `::name key=value::message`.
package enum GitHubCommand {
  /// A message: line breaks and `%` are escaped, other control characters shown.
  static func message(_ text: String) -> String {
    escaped(text, alsoIn: false)
  }

  /// The value of a property, where `:` and `,` have a meaning too.
  static func property(_ text: String) -> String {
    escaped(text, alsoIn: true)
  }

  private static func escaped(_ text: String, alsoIn isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\n": result += "%0A"
      case "\r": result += "%0D"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result += TerminalText.substitute(for: scalar) ?? String(scalar)
      }
    }
    return result
  }

  /// Text for people in which no line is a command: what a document says must not give GitHub
  /// orders.
  ///
  /// A command is `::` at the start of a line, or the older `##[` anywhere in one.
  package static func disarmed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "#")) else {
      return text
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var isStart = true
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: ":"), next == byte, isStart {
        result += Array(": ".utf8)
      } else if byte == UInt8(ascii: "["), index > 1, bytes[index - 1] == UInt8(ascii: "#"),
        bytes[index - 2] == UInt8(ascii: "#")
      {
        result += Array(" [".utf8)
      } else {
        result.append(byte)
      }
      isStart = byte == 0x0A || byte == 0x0D || (isStart && byte <= 0x20)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
