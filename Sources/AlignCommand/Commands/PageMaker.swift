import Findings
import HTMLReporting
import Linting
import Printing
import Reporting

/// Makes a report's PDF with the browser that is installed.
struct PageMaker {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// What browsers are called that can print, the free one first.
  private static let names = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
  ]

  /// Where macOS keeps them.
  private static let applications = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ]

  /// The report as a tagged PDF.
  ///
  /// - Throws: a failure where there is no browser or it does not print.
  func pdf(
    of content: ReportContent,
    style: StyleSheet?,
    hasPageNumbers: Bool = true,
    jobs: Int = 1
  ) throws(RunFailure) -> [UInt8] {
    guard let browser else { throw RunFailure(Wording.noBrowser, help: Wording.noBrowserHelp) }
    let printer = PDFPrinter(
      browser: browser,
      temporaryFolder: surroundings.variable("TMPDIR") ?? "/tmp"
    )
    var reporter = HTMLReporter(ownStyle: style, isForPaper: true, jobs: jobs)
    reporter.hasRunningTitles = hasPageNumbers
    var page = PDFPrinter.Page(
      html: reporter.report(content),
      title: content.title,
      language: content.language.rawValue,
      date: content.head.isoDate
    )
    page.hasRunningTitles = hasPageNumbers
    for goal in content.goals {
      page.destinations[goal.anchor] = goal.name.name + " " + goal.name.title
    }
    for card in content.conflicts {
      page.destinations["conflict-\(card.number)"] = card.headline
    }
    if page.isLarge {
      let size = content.language.decimal(Double(page.html.utf8.count) / 1_000_000, decimals: 1)
      let note = Wording.printingTakesLong(megabytes: size)[content.language]
      surroundings.complain("align: \(note)\n")
    }
    return try printer.print(page)
  }

  /// The browser that `ALIGN_CHROMIUM` names, or the first of those known that is there.
  private var browser: String? {
    if let named = surroundings.variable("ALIGN_CHROMIUM") {
      return named.contains("/") ? named : surroundings.program(named)
    }
    return Self.names.lazy.compactMap { surroundings.program($0) }.first
      ?? Self.applications.first { surroundings.isProgram($0) }
  }
}
