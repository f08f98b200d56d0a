/// Writes texts as YAML that every reader takes for the same text, in lines of at most 80 columns.
enum YAMLText {
  private static let width = 80

  /// A text on one line: no control characters, white space as single spaces.
  static func line(_ text: String) -> String {
    var result = ""
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace && scalar != "\u{A0}" {
        isPending = !result.isEmpty
      } else if scalar.properties.generalCategory != .control, scalar != "\u{FEFF}",
        scalar.value & 0xFFFE != 0xFFFE
      {
        if isPending { result += " " }
        isPending = false
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `key: value`, the value plain where that is safe, else in quotes, else folded over lines.
  ///
  /// - Parameters:
  ///   - key: a key that needs no quotes.
  ///   - text: one line without control characters, not empty.
  ///   - indent: the columns before the key.
  /// - Returns: one or more lines, the first without its indentation, no line break at the end.
  static func entry(_ key: String, _ text: String, indent: Int) -> String {
    let plain = "\(key): \(isPlain(text) ? text : quoted(text))"
    if indent + plain.unicodeScalars.count <= width { return plain }
    let margin = String(repeating: " ", count: indent + 2)
    return "\(key): >-\n"
      + wrapped(text, width: width - indent - 2).map { margin + $0 }.joined(separator: "\n")
  }

  /// `- value`, the value plain where that is safe, else in quotes.
  static func item(_ text: String) -> String { "- " + (isPlain(text) ? text : quoted(text)) }

  /// Words laid on lines; one that is longer than a line has it to itself.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last,
        last.unicodeScalars.count + 1 + word.unicodeScalars.count <= width
      {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Whether a text may stand without quotes, in YAML 1.1 and 1.2 alike.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.unicodeScalars.last != " "
    else { return false }
    let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
    guard !words.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -–—.,()&/%§+!?'’”;".unicodeScalars.contains(scalar)
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
