import Findings
import Linting
import Reporting
import Scalars
import Testing

/// What a run with a review comes to.
enum Reviewed {
  /// A report of some paths, seen from the package's root, where tests run.
  ///
  /// - Parameters:
  ///   - paths: what is reviewed.
  ///   - language: the report's; nil for that of the documents.
  ///   - today: the day it is made on.
  ///   - jobs: how many threads may write it.
  ///   - change: what else is asked of the run.
  /// - Returns: what the report says, and the findings that it was made of.
  /// - Throws: where the run came to no result.
  static func report(
    _ paths: [String],
    _ language: Language? = nil,
    today: String = "2024-06-20",
    jobs: Int = 1,
    _ change: (inout LintRequest) -> Void = { _ in }
  ) throws -> (content: ReportContent, result: LintResult) {
    var request = LintRequest(today: try #require(CalendarDate(parsing: today)))
    request.paths = paths
    request.language = language
    request.reviews = true
    request.prefersDocumentLanguage = true
    change(&request)
    let outcome = Linter(request).run()
    #expect(outcome.failures.isEmpty)
    let result = try #require(outcome.result)
    let content = ReportContent(
      result,
      language: outcome.language,
      toolVersion: "0.0.0",
      jobs: jobs
    )
    return (content, result)
  }
}
