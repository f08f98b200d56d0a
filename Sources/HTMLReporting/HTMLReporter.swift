import Findings
import Parallel
package import Reporting

/// Writes a reviewer's report as one HTML file that asks for nothing from anywhere.
///
/// Same content, same bytes. What it looks like stands in `report/`.
package struct HTMLReporter: ReviewReporter {
  /// What a municipality adds to our style; ours comes first.
  package var ownStyle: StyleSheet?
  /// Whether it is to be printed at once: everything that can be folded is unfolded.
  package var isForPaper = false

  /// Whether each printed page has the title and its number in its margins.
  package var hasRunningTitles = true

  /// How many threads may work at once.
  package var jobs: Int

  package init(ownStyle: StyleSheet? = nil, isForPaper: Bool = false, jobs: Int = 1) {
    self.ownStyle = ownStyle
    self.isForPaper = isForPaper
    self.jobs = jobs
  }

  /// Parses the templates, which hang on nothing that a run is about, while others work.
  package static func prepare() {
    inBackground { _ = TemplateLibrary.shared }
  }

  /// The whole page.
  ///
  /// - Complexity: O(content).
  package func report(_ content: ReportContent) -> String {
    let library = TemplateLibrary.shared
    let view = ReportView(content, templates: library, isForPaper: isForPaper, jobs: jobs)
    let titles =
      hasRunningTitles ? RunningTitles.style(title: view.pageTitle, words: view.words) : ""
    let style = library.style + view.columnLabels + titles
    let script = isForPaper ? "" : library.script
    let policy = ContentPolicy.policy(
      styles: [style] + (ownStyle.map { [$0.text] } ?? []),
      scripts: isForPaper ? [] : [script]
    )
    let page = view.page.with([
      .style: HTML(style), .script: HTML(script), .ownStyle: ownStyle.map { HTML($0.text) },
      .policy: policy,
    ])
    return library.page(page, with: "page", words: view.words)
  }
}
