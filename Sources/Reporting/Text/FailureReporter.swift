package import Findings

/// Tells on standard error why a run could not be made, or not wholly.
///
/// A failure in a file has the shape of a finding; any other begins with the program's name.
package struct FailureReporter: Sendable {
  private let text: TextReporter

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    text = TextReporter(language: language, width: width, usesColor: usesColor)
  }

  /// The failures in their order, each ended by a line break.
  package func report(_ failures: [RunFailure]) -> String {
    var output = ""
    for failure in failures { write(failure, to: &output) }
    return output
  }

  private func write(_ failure: RunFailure, to output: inout String) {
    let label = text.palette.paint("error:", .severity(.error))
    let message = TerminalText.sanitized(failure.message[text.language])
    if let file = failure.file, let range = failure.range {
      let map = SourceMap([file])
      let place = Place(file: 0, range: range)
      let line = map.positions(of: place).start.line
      output += text.palette.paint(text.location(of: place, map: map) + ":", .place)
      output += " \(label) \(message)\n"
      text.writeSnippet(
        place,
        gutter: SnippetRenderer.gutter(forLines: [line]),
        mark: .severity(.error),
        map: map,
        to: &output
      )
    } else if let file = failure.file {
      output += text.palette.paint(TerminalText.sanitized(file.path) + ":", .place)
      output += " \(label) \(message)\n"
    } else {
      output += text.palette.paint("align:", .place) + " \(label) \(message)\n"
    }
    for related in failure.related {
      let map = SourceMap([related.file])
      text.writePlace(
        Place(file: 0, range: related.range),
        related.message[text.language],
        label: Wording.related[text.language],
        indent: 3,
        map: map,
        to: &output
      )
    }
    if let help = failure.help {
      text.writeHelp(help[text.language], indent: 3, to: &output)
    }
  }
}
