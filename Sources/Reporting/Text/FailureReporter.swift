package import Findings

/// Tells on standard error why a run could not be made, or not wholly; or what in it has no effect.
///
/// A failure in a file has the shape of a finding; any other begins with the program's name.
package struct FailureReporter: Sendable {
  private let text: TextReporter
  private let severity: Severity

  /// - Parameters:
  ///   - language: the language of texts.
  ///   - width: the columns that there are.
  ///   - usesColor: whether colours are shown.
  ///   - severity: what the failures are told as: warnings fail nothing.
  package init(
    language: Language,
    width: Int = 80,
    usesColor: Bool = false,
    severity: Severity = .error
  ) {
    self.severity = severity
    text = TextReporter(language: language, width: width, usesColor: usesColor)
  }

  /// The failures in their order, each ended by a line break.
  ///
  /// - Complexity: O(failures + bytes of the files).
  package func report(_ failures: [RunFailure]) -> String {
    var output = ""
    let files = FailureFiles(failures)
    for failure in failures { write(failure, files, to: &output) }
    return output
  }

  private func write(_ failure: RunFailure, _ files: FailureFiles, to output: inout String) {
    let label = text.palette.paint(severity.rawValue + ":", .severity(severity))
    let message = TerminalText.sanitized(failure.message[text.language])
    if let file = failure.file, let range = failure.range {
      let map = files.map
      let place = files.place(of: range, in: file)
      let line = map.positions(of: place).start.line
      output += text.palette.paint(text.location(of: place, map: map) + ":", .place)
      output += " \(label) \(message)\n"
      text.writeSnippet(
        place,
        gutter: SnippetRenderer.gutter(forLines: [line]),
        mark: .severity(severity),
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
      text.writePlace(
        files.place(of: related.range, in: related.file),
        related.message[text.language],
        label: Wording.related[text.language],
        indent: 3,
        map: files.map,
        to: &output
      )
    }
    if let help = failure.help {
      text.writeHelp(help[text.language], indent: 3, to: &output)
    }
  }
}

/// The files that failures stand in, each with one line table.
private struct FailureFiles {
  let map: SourceMap
  private let numbers: [ObjectIdentifier: Int]

  init(_ failures: [RunFailure]) {
    var files: [SourceFile] = []
    var numbers: [ObjectIdentifier: Int] = [:]
    for failure in failures {
      for file in [failure.file].compactMap(\.self) + failure.related.map(\.file)
      where numbers[ObjectIdentifier(file)] == nil {
        numbers[ObjectIdentifier(file)] = files.count
        files.append(file)
      }
    }
    map = SourceMap(files)
    self.numbers = numbers
  }

  /// A place in one of the files.
  func place(of range: SourceRange, in file: SourceFile) -> Place {
    Place(file: numbers[ObjectIdentifier(file)] ?? 0, range: range)
  }
}
