/// Lines broken between words.
enum WordWrap {
  /// The text in lines of at most `width` columns; a single longer word stands alone, unbroken.
  ///
  /// What stands in backquotes is to be typed as it is, and stays on one line where it fits.
  ///
  /// - Parameters:
  ///   - text: One paragraph.
  ///   - width: The columns of a line.
  ///   - taken: The columns of the first line that something else has taken.
  /// - Returns: The lines, the first without what is taken of it.
  static func lines(of text: String, width: Int, taken: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = taken
    for word in words(of: text, width: width) {
      let length = DisplayWidth.width(of: word)
      if !line.isEmpty || (taken > 0 && lines.isEmpty), columns + 1 + length > width {
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

  /// A list that is broken at its commas; an item that is longer than a line is broken as any text.
  static func lines(ofList text: String, width: Int) -> [String] {
    var lines: [String] = []
    for item in text.split(separator: ", ") {
      if let last = lines.last,
        DisplayWidth.width(of: last) + 2 + DisplayWidth.width(of: String(item)) < width
      {
        lines[lines.count - 1] += ", " + item
      } else {
        if !lines.isEmpty { lines[lines.count - 1] += "," }
        lines.append(String(item))
      }
    }
    return lines.flatMap { Self.lines(of: $0, width: width) }
  }

  /// The pieces between which a line may end.
  private static func words(of text: String, width: Int) -> [String] {
    var words: [String] = []
    // The words since a backquote was opened and not yet closed.
    var quoted: [String] = []
    // Only the plain space breaks: a no-break space belongs to its word.
    for part in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true) {
      let word = String(Substring(part))
      let opensOrCloses = !part.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2)
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
