package import Findings

/// What the tests of rules came to, for people at a terminal and in logs: `align rules test`.
///
/// A test that fails begins with `path:line:column: error:`, as findings do.
package struct RuleTestReporter: Sendable {
  private let language: Language
  private let width: Int
  private let palette: Palette

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    self.language = language
    self.width = max(40, width)
    palette = Palette(isEnabled: usesColor)
  }

  /// The tests that fail, what is wrong with tests' documents, what is untried, the rules without
  /// tests, and the counts.
  package func report(_ report: RuleTestReport) -> String {
    let map = SourceMap(report.files)
    var output = ""
    for failure in report.failures { write(failure, map: map, to: &output) }
    if !report.failures.isEmpty { output += "\n" }
    for remark in report.remarks { write(remark, map: map, to: &output) }
    if !report.remarks.isEmpty { output += "\n" }
    for gap in report.gaps {
      writeFirstLine(
        gap.place,
        .note,
        Wording.gap(gap.kind, rule: gap.rule)[language],
        map: map,
        to: &output
      )
    }
    if !report.gaps.isEmpty { output += "\n" }
    if !report.untestedRules.isEmpty {
      let text = Wording.untested(report.untestedRules)[language]
      for line in WordWrap.lines(of: TerminalText.sanitized(text), width: width) {
        output += line + "\n"
      }
    }
    guard report.testedRuleCount > 0 else { return output + Wording.noTests[language] + "\n" }
    if report.coversConditions {
      let coverage = Wording.coverageSummary(
        report.gaps.count,
        rules: Set(report.gaps.map(\.rule)).count,
        untested: report.untestedRules.count
      )
      output += coverage[language] + "\n"
    }
    let summary = Wording.testSummary(
      tests: report.passedCount + report.failures.count,
      rules: report.testedRuleCount,
      failed: report.failures.count
    )
    return output + summary[language] + "\n"
  }

  private func write(
    _ failure: RuleTestReport.Failure,
    map: SourceMap,
    to output: inout String
  ) {
    writeFirstLine(
      failure.place,
      .error,
      Wording.testFails(failure.test, rule: failure.rule)[language],
      map: map,
      to: &output
    )
    if let reason = failure.reason { writeDetail(Wording.notRun, reason[language], to: &output) }
    for text in failure.missing { writeDetail(Wording.missingFinding, text, to: &output) }
    for text in failure.noisy { writeDetail(Wording.noisyFinding, text[language], to: &output) }
  }

  private func write(_ remark: RuleTestReport.Remark, map: SourceMap, to output: inout String) {
    writeFirstLine(
      remark.place,
      .warning,
      Wording.inTestDocument(remark.message, rule: remark.rule)[language],
      map: map,
      to: &output
    )
    if let help = remark.help { writeDetail(Wording.help, help[language], to: &output) }
  }

  private func writeDetail(_ label: LocalizedText, _ text: String, to output: inout String) {
    output += "   " + palette.paint(label[language], .label)
    output += " " + TerminalText.sanitized(text) + "\n"
  }

  private func writeFirstLine(
    _ place: Place,
    _ severity: Severity,
    _ message: String,
    map: SourceMap,
    to output: inout String
  ) {
    let position = map.positions(of: place).start
    let path = TerminalText.sanitized(map.path(of: place))
    output += palette.paint("\(path):\(position.line):\(position.column):", .place)
    output += " " + palette.paint(severity.rawValue + ":", .severity(severity))
    output += " " + TerminalText.sanitized(message) + "\n"
  }
}
