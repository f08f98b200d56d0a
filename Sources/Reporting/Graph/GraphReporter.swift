package import Findings

/// Writes the red thread and the conflicts in one format.
package protocol GraphReporter {
  /// The whole text; the same graph gives the same bytes.
  func report(_ graph: GoalGraph) -> String
}

/// Texts of documents made fit to stand in a drawing.
enum GraphText {
  /// The text on one line; what is invisible or turns the direction of writing is shown by name.
  static func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{2028}", "\u{2029}":
        if line.unicodeScalars.last != " " { line.unicodeScalars.append(" ") }
      // No characters, and not allowed in XML.
      case "\u{FFFE}", "\u{FFFF}": line.unicodeScalars.append("\u{FFFD}")
      default: line.unicodeScalars.append(scalar)
      }
    }
    while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    if line.unicodeScalars.first == " " { line.unicodeScalars.removeFirst() }
    return TerminalText.sanitized(line)
  }

  /// Whether a text is sure to be fit as it is: one line of Latin letters and common signs.
  private static func isPlain(_ text: String) -> Bool {
    var (before, beforeThat): (UInt8, UInt8) = (0x20, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x20 where before == 0x20: return false
      case 0x20..<0x7F: break
      // Letters up to U+02FF; what follows C2 and E2 is looked at below.
      case 0xC2...0xCB, 0xE2: break
      case 0x80...0xBF:
        switch (beforeThat, before) {
        // Without the controls and the soft hyphen.
        case (_, 0xC2): if byte < 0xA0 || byte == 0xAD { return false }
        case (_, 0xE2): if byte != 0x80 { return false }
        // Dashes, quotation marks, the ellipsis.
        case (0xE2, 0x80): if !(0x90...0xA7).contains(byte) { return false }
        case (_, 0xC3...0xCB): break
        default: return false
        }
      default: return false
      }
      (beforeThat, before) = (before, byte)
    }
    return before != 0x20
  }

  /// At most so many characters, with an ellipsis where some were cut off.
  static func short(_ text: String, _ limit: Int) -> String {
    let text = plain(text)
    // No character takes less than a byte.
    if text.utf8.count <= limit { return text }
    return text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}

extension GraphConflict.Sign {
  /// `+`, or the minus sign, which is as wide.
  var symbol: String { self == .more ? "+" : "−" }
}

extension GoalGraph.Goal {
  /// The id and the title.
  func label(limit: Int) -> String {
    let name = GraphText.short(name, limit)
    let title = GraphText.short(title, limit)
    return title.isEmpty ? name : "\(name) \(title)"
  }
}
