/// Lines broken between words.
enum WordWrap {
  /// The text in lines of at most `width` columns; a single longer word stands alone, unbroken.
  static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    // Only the plain space breaks: a no-break space belongs to its word.
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let length = DisplayWidth.width(of: String(word))
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
}
