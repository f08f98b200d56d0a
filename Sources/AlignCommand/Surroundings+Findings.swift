import Findings
import Linting
import Reporting

extension Surroundings {
  /// Shows findings on standard error, for commands whose output is something else.
  func tell(
    _ findings: [Finding],
    of result: LintResult,
    language: Language,
    color: ColorChoice = .auto
  ) {
    guard !findings.isEmpty else { return }
    var shown = LintResult(files: result.files, findings: findings)
    shown.summary = result.summary
    var reporter = TextReporter(
      language: language,
      width: width(of: .error),
      usesColor: usesColor(color, on: .error)
    )
    reporter.isQuiet = true
    complain(reporter.report(shown))
  }
}
