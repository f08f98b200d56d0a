package import Findings

/// The summary of a job for GitHub Actions, in Markdown: what was found, the gravest first.
package struct GitHubSummaryReporter: Reporter {
  package var language: Language
  package var paths: RepositoryPaths

  /// How many findings are listed: GitHub takes a mebibyte for a step.
  static let limit = 200

  package init(language: Language, paths: RepositoryPaths = RepositoryPaths()) {
    self.language = language
    self.paths = paths
  }

  package func write(_ result: LintResult, to output: inout String) {
    output += "### align\n\n"
    writeFailures(result.record?.failures ?? [], to: &output)
    guard result.record?.isStopped != true else { return }
    output += Wording.summary(result.summary, hidesNotes: false)[language] + ".\n"
    if let leftOut = Wording.leftOut(result.summary) { output += "\n\(leftOut[language]).\n" }
    let sorted = [Severity.error, .warning, .note].flatMap { severity in
      result.findings.filter { $0.severity == severity }
    }
    guard !sorted.isEmpty else {
      output += "\n"
      return
    }
    output += "\n" + row(Wording.findingHeads.map { $0[language] })
    output += row(Wording.findingHeads.map { _ in "---" })
    let map = SourceMap(result.files)
    for finding in sorted.prefix(Self.limit).lazy.map({ $0.told() }) {
      let start = map.positions(of: finding.place).start
      let path = paths.shown(map.path(of: finding.place))
      output += row([
        finding.severity.rawValue, Self.escaped("\(path):\(start.line)"),
        Self.escaped(Self.shortened(finding.message)), Self.escaped(finding.rule),
      ])
    }
    if sorted.count > Self.limit {
      output += "\n" + Wording.moreFindings(sorted.count - Self.limit)[language] + "\n"
    }
    output += "\n"
  }

  private func writeFailures(_ failures: [RunFailure], to output: inout String) {
    guard !failures.isEmpty else { return }
    output += "**\(Wording.couldNotRun[language])**\n\n"
    for failure in failures.prefix(Self.limit) {
      var text = failure.message[language]
      if let file = failure.file {
        let line = failure.range.map {
          ":\(file.lineTable().position(of: Int($0.start)).line)"
        }
        text = "\(paths.shown(file.path))\(line ?? ""): \(text)"
      }
      output += "- \(Self.escaped(Self.shortened(text)))\n"
    }
    output += "\n"
  }

  /// A message of a size that leaves room for the others.
  private static func shortened(_ text: String) -> String {
    let start = text.prefix(1000)
    return start.endIndex == text.endIndex ? text : start + "…"
  }

  private static func escaped(_ text: String) -> String {
    Markdown.escaped(TerminalText.sanitized(text))
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
