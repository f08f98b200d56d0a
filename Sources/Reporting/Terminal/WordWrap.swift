/// Lines broken between words.
enum WordWrap {
  /// The text in lines of at most `width` columns; a single longer word stands alone, unbroken.
  ///
  /// What stands in backquotes is to be typed as it is, and stays on one line where it fits.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in words(of: text, width: width) {
      let length = DisplayWidth.width(of: word)
      if !line.isEmpty, columns + 1 + length > width {
        lines.append(line)
        line = ""
        columns = 0
      }
      if !line.isEmpty {
        line += " "
        columns += 1
      }
      line += word
      columns += length
    }
    lines.append(line)
    return lines
  }

  /// The pieces between which a line may end.
  private static func words(of text: String, width: Int) -> [String] {
    var words: [String] = []
    // The words since a backquote was opened and not yet closed.
    var quoted: [String] = []
    // Only the plain space breaks: a no-break space belongs to its word.
    for part in text.split(separator: " ", omittingEmptySubsequences: true) {
      let word = String(part)
      let opensOrCloses = !word.count { $0 == "`" }.isMultiple(of: 2)
      if quoted.isEmpty, !opensOrCloses {
        words.append(word)
        continue
      }
      quoted.append(word)
      guard quoted.count > 1, opensOrCloses else { continue }
      let whole = quoted.joined(separator: " ")
      if DisplayWidth.width(of: whole) <= width { words.append(whole) } else { words += quoted }
      quoted = []
    }
    return words + quoted
  }
}
