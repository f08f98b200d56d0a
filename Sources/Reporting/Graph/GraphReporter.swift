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

  /// At most so many characters, with an ellipsis where some were cut off.
  static func short(_ text: String, _ limit: Int) -> String {
    let text = plain(text)
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
