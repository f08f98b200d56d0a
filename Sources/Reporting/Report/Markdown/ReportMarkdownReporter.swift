import Findings

/// A reviewer's report as Markdown.
package struct ReportMarkdownReporter: ReviewReporter {
  /// Whether only what matters most is written.
  package var isSummary: Bool

  package init(isSummary: Bool = false) {
    self.isSummary = isSummary
  }

  package func report(_ content: ReportContent) -> String {
    content.title + "\n"
  }
}
