package import Findings

/// The report as a test run: a suite for each file that was checked, a case for each rule.
///
/// A case fails where a finding of its rule makes the run fail; other findings of it stand in
/// its output. A rule that could not be assessed is skipped, never passed, and so are those of a
/// file of which not all goals could be read; one that nothing was asked of is left out. What kept the run from being made is an error.
package struct JUnitReporter: Reporter {
  package var language: Language
  package var paths: RepositoryPaths

  package init(language: Language, paths: RepositoryPaths = RepositoryPaths()) {
    self.language = language
    self.paths = paths
  }

  package func write(_ result: LintResult, to output: inout String) {
    let map = SourceMap(result.files)
    let byFile = Dictionary(grouping: result.findings.map { $0.told() }, by: \.place.file)
    let checked = result.record?.checkedFiles ?? result.files.indices
    var suites: [JUnitSuite] = []
    let failures = result.record?.failures ?? []
    if !failures.isEmpty { suites.append(suite(of: failures)) }
    for file in result.files.indices {
      let findings = byFile[file] ?? []
      guard checked.contains(file) || !findings.isEmpty else { continue }
      let isChecked = checked.contains(file)
      suites.append(
        suite(ofFile: file, findings, isChecked: isChecked, in: result, map: map)
      )
    }
    JUnitSuite.write(suites, to: &output)
  }

  /// What kept the run from being made, or from being made wholly.
  private func suite(of failures: [RunFailure]) -> JUnitSuite {
    var suite = JUnitSuite(name: "align")
    for failure in failures {
      var message = failure.message[language]
      if let file = failure.file {
        let line = failure.range.map { ":\(file.lineTable().position(of: Int($0.start)).line)" }
        message = "\(paths.shown(file.path))\(line ?? ""): \(message)"
      }
      suite.cases.append(
        JUnitCase(
          name: message,
          className: "align",
          ending: .error(
            message: message,
            text: failure.help.map { TerminalText.sanitized($0[language]) } ?? ""
          )
        )
      )
    }
    return suite
  }

  private func suite(
    ofFile file: Int,
    _ findings: [Finding],
    isChecked: Bool,
    in result: LintResult,
    map: SourceMap
  ) -> JUnitSuite {
    let path = paths.shown(ofFile: file, in: result)
    var suite = JUnitSuite(name: path)
    suite.file = path
    let byRule = Dictionary(grouping: findings, by: \.rule)
    let isCut = result.unreadPlaces.contains { $0.place.file == file }
    let isBroken = isCut || result.unreadGoalFiles.contains(file)
    let asked = result.record?.askedRules[file]
    let threshold =
      result.record.map { $0.failSeverities[file] } ?? Severity.error
    let known = Set(result.rules.map(\.id))
    var rules = result.rules.map { ($0.id, $0.title[language], isReaders: $0.source == nil) }
    rules += Set(byRule.keys).subtracting(known).sorted().map { ($0, "", isReaders: false) }
    for (id, title, isReaders) in rules {
      let own = byRule[id] ?? []
      let verdicts = result.verdicts[id]
      let isUnassessed = result.unassessedFiles[id]?.contains(file) ?? false
      if own.isEmpty {
        guard isChecked, asked?.contains(id) ?? true else { continue }
        let isJudged =
          isUnassessed || (verdicts.map { $0.applied > 0 } ?? false)
        guard isReaders || isJudged || isBroken && verdicts != nil else { continue }
      }
      suite.cases.append(
        JUnitCase(
          name: title.isEmpty ? id : "\(id): \(title)",
          className: path,
          ending: ending(
            own,
            threshold: threshold,
            notAssessed: isUnassessed ? verdicts?.notAssessed ?? 0 : nil,
            unread: isReaders || !isBroken
              ? nil : isCut ? Wording.notReadToItsEnd : Wording.goalsNotRead,
            rule: id,
            in: result,
            map: map
          )
        )
      )
    }
    return suite
  }

  private func ending(
    _ findings: [Finding],
    threshold: Severity?,
    notAssessed: Int?,
    unread: LocalizedText?,
    rule: String,
    in result: LintResult,
    map: SourceMap
  ) -> JUnitCase.Ending {
    let text = findings.map { told($0, in: result, map: map) }.joined(separator: "\n")
    let failing = findings.filter { finding in threshold.map { finding.severity >= $0 } ?? false }
    if let first = failing.first {
      let message =
        failing.count == 1
        ? first.message
        : "\(Wording.findingCount(failing.count)[language]): \(first.message), …"
      let gravest = failing.map(\.severity).max() ?? first.severity
      return .failure(message: message, type: gravest.rawValue, text: text)
    }
    if let unread { return .skipped(unread[language], output: text) }
    if let notAssessed {
      return .skipped(Wording.notAssessed(rule, times: notAssessed)[language], output: text)
    }
    return .passed(output: text)
  }

  /// A finding in a few lines, the first as in a log; none begins with what a document says.
  private func told(_ finding: Finding, in result: LintResult, map: SourceMap) -> String {
    func line(_ text: String) -> String { TerminalText.sanitized(text) }
    func location(of place: Place) -> String {
      let start = map.positions(of: place).start
      return "\(line(paths.shown(ofFile: place.file, in: result))):\(start.line):\(start.column)"
    }
    var text = "\(location(of: finding.place)): \(finding.severity.rawValue): "
    text += line(finding.message) + "\n"
    for related in finding.related {
      text += "  \(Wording.related[language]) \(location(of: related.place)) "
      text += line(related.message) + "\n"
    }
    if let decided = finding.decided {
      text += "  \(Wording.decided[language]) \(location(of: decided))\n"
    } else if let help = finding.help {
      text += "  \(Wording.help[language]) \(line(help))\n"
    }
    return text
  }
}
