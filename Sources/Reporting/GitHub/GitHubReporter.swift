package import Findings

/// Annotations for GitHub Actions, as the workflow commands `error`, `warning` and `notice`.
///
/// GitHub shows ten of each in a step; where there are more, that is said first, in place of one.
package struct GitHubReporter: Reporter {
  package var language: Language
  package var paths: RepositoryPaths
  /// Whether notes are among them.
  package var showsNotes: Bool

  /// How many annotations of one kind GitHub shows in a step.
  static let limit = 10

  package init(
    language: Language,
    paths: RepositoryPaths = RepositoryPaths(),
    showsNotes: Bool = true
  ) {
    self.language = language
    self.paths = paths
    self.showsNotes = showsNotes
  }

  package func write(_ result: LintResult, to output: inout String) {
    let failures = result.record?.failures ?? []
    writeOverflow(result.summary, failures: failures.count, to: &output)
    output += report(failures)
    let map = SourceMap(result.files)
    let titles = Dictionary(
      result.rules.map { ($0.id, $0.title[language]) },
      uniquingKeysWith: { first, _ in first }
    )
    for finding in result.findings where showsNotes || finding.severity > .note {
      write(
        finding.told(),
        title: titles[finding.rule],
        isInRepository: result.record?.builtInFiles.contains(finding.place.file) != true,
        map: map,
        to: &output
      )
    }
  }

  /// What kept a run from being made, or from being made wholly.
  package func report(_ failures: [RunFailure]) -> String {
    var output = ""
    for failure in failures {
      var properties: [(String, String)] = []
      if let file = failure.file {
        let map = SourceMap([file])
        properties = self.properties(
          of: failure.range.map { Place(file: 0, range: $0) },
          path: file.path,
          map: map
        )
      }
      properties.append(("title", "align"))
      let help = failure.help.map { "\n\(Wording.help[language]) \($0[language])" } ?? ""
      write(.error, properties, failure.message[language] + help, to: &output)
    }
    return output
  }

  private func writeOverflow(
    _ summary: LintSummary,
    failures: Int,
    to output: inout String
  ) {
    var summary = summary
    if !showsNotes { summary.notes = 0 }
    let counts = [
      (Severity.error, summary.errors + failures), (.warning, summary.warnings),
      (.note, summary.notes),
    ]
    guard let gravest = counts.first(where: { $0.1 > Self.limit })?.0 else { return }
    write(
      gravest,
      [("title", Wording.overflowTitle[language])],
      Wording.overflow(summary, limit: Self.limit)[language],
      to: &output
    )
  }

  private func write(
    _ finding: Finding,
    title: String?,
    isInRepository: Bool,
    map: SourceMap,
    to output: inout String
  ) {
    var properties: [(String, String)] = []
    if isInRepository {
      properties = self.properties(
        of: finding.place,
        path: map.path(of: finding.place),
        map: map
      )
    }
    properties.append(("title", title.map { "\($0) [\(finding.rule)]" } ?? finding.rule))
    var lines = [
      isInRepository
        ? finding.message : "\(location(of: finding.place, map)) \(finding.message)"
    ]
    for related in finding.related {
      lines.append(
        "\(Wording.related[language]) \(location(of: related.place, map)) \(related.message)"
      )
    }
    if let decided = finding.decided {
      lines.append("\(Wording.decided[language]) \(location(of: decided, map))")
    } else if let help = finding.help {
      lines.append("\(Wording.help[language]) \(help)")
    }
    write(finding.severity, properties, lines.joined(separator: "\n"), to: &output)
  }

  private func location(of place: Place, _ map: SourceMap) -> String {
    let start = map.positions(of: place).start
    return "\(paths.shown(map.path(of: place))):\(start.line):\(start.column)"
  }

  /// Columns are given for a range within one line only: GitHub takes no others.
  private func properties(
    of place: Place?,
    path: String,
    map: SourceMap
  ) -> [(String, String)] {
    var properties = [("file", paths.shown(path))]
    guard let place else { return properties }
    let (start, end) = map.positions(of: place)
    properties.append(("line", "\(start.line)"))
    properties.append(("endLine", "\(end.line)"))
    if start.line == end.line {
      properties.append(("col", "\(start.column)"))
      properties.append(("endColumn", "\(max(start.column, end.column - 1))"))
    }
    return properties
  }

  private func write(
    _ severity: Severity,
    _ properties: [(name: String, value: String)],
    _ message: String,
    to output: inout String
  ) {
    output += severity == .note ? "::notice " : "::\(severity.rawValue) "
    output += properties.map { "\($0.name)=\(GitHubCommand.property($0.value))" }
      .joined(separator: ",")
    output += "::\(GitHubCommand.message(message))\n"
  }
}
