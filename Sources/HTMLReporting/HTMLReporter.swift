import Findings
package import Reporting

/// Writes a reviewer's report as one HTML file that asks for nothing from anywhere.
///
/// Same content, same bytes. What it looks like stands in `report/`.
package struct HTMLReporter: ReviewReporter {
  /// What a municipality adds to our style; ours comes first.
  package var ownStyle: StyleSheet?
  /// Whether it is to be printed at once: everything that can be folded is unfolded.
  package var isForPaper = false

  package init(ownStyle: StyleSheet? = nil, isForPaper: Bool = false) {
    self.ownStyle = ownStyle
    self.isForPaper = isForPaper
  }

  /// The whole page.
  ///
  /// - Complexity: O(content), some dozen microseconds a goal.
  package func report(_ content: ReportContent) -> String {
    let library = TemplateLibrary()
    let view = ReportView(content, isForPaper: isForPaper)
    let title = view.pageTitle
    // The printer sets its own titles.
    let titles = isForPaper ? "" : RunningTitles.style(title: title, words: view.words)
    let style = library.style + titles
    let script = isForPaper ? "" : library.script
    var page = view.page
    page["style"] = style
    page["script"] = script
    page["ownStyle"] = Fields.text(ownStyle?.text)
    page["policy"] = ContentPolicy.policy(
      styles: [style] + (ownStyle.map { [$0.text] } ?? []),
      scripts: isForPaper ? [] : [script]
    )
    return library.render(page, with: "page")
  }
}
