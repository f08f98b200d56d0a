/// Measures and breaks text for drawings, where nobody breaks lines for us.
///
/// Widths are Arial's, with something to spare for the fonts that stand in for it.
struct SVGText {
  /// The size of letters, in the drawing's units.
  var size: Double

  /// Advance widths of ASCII from the space on, in thousandths of the size.
  private static let widths: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of a text in the drawing's units.
  func width(of text: String) -> Double {
    var sum = 0
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      if (32..<127).contains(value) {
        sum += Self.widths[value - 32]
      } else if scalar.properties.canonicalCombiningClass != .notReordered {
        continue
      } else {
        sum += value < 0x1100 ? 600 : 1000
      }
    }
    return Double(sum) * size / 1000 * 1.1
  }

  /// The text in lines of at most a width; what does not fit in the last ends in an ellipsis.
  func lines(of text: String, width limit: Double, atMost count: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var words = GraphText.plain(text).split(separator: " ").map { String($0) }[...]
    while let word = words.first {
      let longer = line.isEmpty ? word : line + " " + word
      if width(of: longer) <= limit {
        line = longer
        words.removeFirst()
      } else if line.isEmpty {
        let (head, rest) = split(word, width: limit)
        lines.append(head)
        words[words.startIndex] = rest
      } else {
        lines.append(line)
        line = ""
      }
      if lines.count == count { break }
    }
    if lines.count < count, !line.isEmpty {
      lines.append(line)
    } else if !words.isEmpty, let last = lines.popLast() {
      lines.append(shortened(([last] + words).joined(separator: " "), width: limit))
    }
    return lines
  }

  /// The line with an ellipsis at its end, within the width.
  private func shortened(_ line: String, width limit: Double) -> String {
    var line = String(line.prefix(200))
    while !line.isEmpty, width(of: line + "…") > limit { line.removeLast() }
    while line.last == " " || line.last == "," { line.removeLast() }
    return line + "…"
  }

  /// As much of a long word as fits, after a hyphen of its own where it has one.
  private func split(_ word: String, width limit: Double) -> (String, String) {
    var end = word.startIndex
    var hyphen: String.Index?
    while end < word.endIndex {
      let next = word.index(after: end)
      guard width(of: String(word[..<next])) <= limit else { break }
      if word[end] == "-" || word[end] == "/" { hyphen = next }
      end = next
    }
    if end == word.startIndex { end = word.index(after: end) }
    if let hyphen, hyphen < word.endIndex { end = hyphen }
    return (String(word[..<end]), String(word[end...]))
  }
}
