/// Texts in a style sheet.
enum CSSText {
  /// A text as a string of CSS, every character but plain letters and digits by its number, so that
  /// no text can end it.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20: output.unicodeScalars.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: output += " "
      default: output += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return output + "\""
  }

  /// What stands before each value where a table is too narrow for its columns: `--label`.
  ///
  /// - Parameters:
  ///   - heads: Those of the columns after the first.
  ///   - table: A selector.
  /// - Returns: A rule for each column.
  static func labels(_ heads: [String], ofTable table: String) -> String {
    heads.enumerated().map { number, head in
      "\(table) td:nth-child(\(number + 2)){--label:\(quoted(head + ": "))}\n"
    }.joined()
  }
}
