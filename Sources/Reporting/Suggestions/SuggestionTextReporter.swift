package import Findings

/// Suggested mappings for people at a terminal.
package struct SuggestionTextReporter: Reporter {
  package var language: Language
  package var width: Int
  package var palette: Palette

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    self.language = language
    self.width = max(40, width)
    palette = Palette(isEnabled: usesColor)
  }

  package func write(_ result: LintResult, to output: inout String) {
    let map = SourceMap(result.files)
    for suggestion in result.suggestions {
      write(suggestion, map: map, to: &output)
      output += "\n"
    }
    let counts = Wording.suggestionCount(
      goals: result.suggestions.count,
      shown: result.suggestions.count { !$0.isEmpty },
      lacking: result.suggestions.count { $0.isLacking }
    )
    for file in result.fixed ?? [] {
      output += Wording.mapped(file.count, in: TerminalText.sanitized(file.path))[language] + "\n"
    }
    output += counts[language] + "\n"
  }

  private func write(
    _ suggestion: GoalSuggestion,
    map: SourceMap,
    to output: inout String
  ) {
    let start = map.positions(of: suggestion.place).start
    let path = TerminalText.sanitized(map.path(of: suggestion.place))
    let goal = TerminalText.sanitized("\(suggestion.goal) \(suggestion.title)")
    output += palette.paint("\(path):\(start.line):\(start.column):", .label) + " \(goal)\n"
    guard !suggestion.isEmpty else {
      output += "  \(Wording.noWordsOfAnything[language])\n"
      return
    }
    var rows: [[String]] = []
    let lists = [
      ("dimensions", suggestion.dimensions), ("vision", suggestion.aspects),
      ("quantity", suggestion.quantities),
    ]
    for (key, topics) in lists {
      for (index, topic) in topics.enumerated() {
        rows.append(row(topic, key: index == 0 ? key : "", map: map))
      }
    }
    Columns(width: width, indent: 2).write(rows, to: &output)
  }

  private func row(
    _ topic: GoalSuggestion.Topic,
    key: String,
    map: SourceMap
  ) -> [String] {
    var words: [String] = []
    for word in topic.words.prefix(Self.wordLimit) {
      let start = map.positions(of: word.place).start
      words.append("\"\(word.text)\" \(start.line):\(start.column)")
    }
    if topic.words.count > Self.wordLimit { words.append("…") }
    let sign =
      switch topic.direction {
      case "increase"?: " +"
      case "decrease"?: " -"
      default: ""
      }
    return [
      key, (topic.isDeclared ? "  " : "+ ") + topic.id + sign, strength(topic.strength),
      words.joined(separator: ", "),
    ]
  }

  /// The words shown of one topic.
  private static let wordLimit = 6

  private func strength(_ strength: Double) -> String {
    let hundredths = Int((strength * 100).rounded())
    let mark = language == .swedish ? "," : "."
    return "\(hundredths / 100)\(mark)\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
