import ArgumentParser
import Findings
import HTMLReporting
import Linting
import Reporting

/// `align report`: writes the reviewer's report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Wording.reportAbstract[Help.language],
    discussion: Wording.reportDiscussion[Help.language]
  ).asPartOfAlign

  /// How the report is written.
  enum Format: String, NamedFormat, ExpressibleByArgument {
    case html
    case markdown
    case json
    case pdf

    var endings: [String] {
      switch self {
      case .html: ["html", "htm"]
      case .markdown: ["md", "markdown"]
      case .json: ["json"]
      case .pdf: ["pdf"]
      }
    }
  }

  @OptionGroup var documents: DocumentPaths

  @OptionGroup var options: RunOptions

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagReportFormat, value: "format")
  )
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: .text(Wording.flagReportOutput, value: "file"),
    completion: .file()
  )
  var output: OutputFile?

  @Option(help: .text(Wording.flagStyle, value: "file"), completion: .file(extensions: ["css"]))
  var style: GivenPath?

  @Flag(help: .text(Wording.flagNoPageNumbers))
  var noPageNumbers = false

  @Flag(help: .text(Wording.flagSummary))
  var summary = false

  @Option(help: .text(Wording.flagReportFailOn, value: "level"))
  var failOn: FailLevel = .never

  @Option(help: .text(Wording.flagBaseline, value: "file"), completion: .file())
  var baseline: GivenPath?

  @Option(
    help: .text(Wording.flagPrevious, value: "file"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var previous: GivenPath?

  mutating func validate() throws {
    if let ending = Format.wrongEnding(of: output, for: format) {
      throw ValidationError(
        Wording.otherEnding(ending, format: format?.rawValue)[Help.language]
      )
    }
    if summary, chosenFormat != .markdown {
      throw ValidationError(Wording.summaryIsMarkdown[Help.language])
    }
    if style != nil, chosenFormat != .html, chosenFormat != .pdf {
      throw ValidationError(Wording.styleIsForPages[Help.language])
    }
    if noPageNumbers, chosenFormat != .pdf {
      throw ValidationError(Wording.pageNumbersAreForPDF[Help.language])
    }
    // A terminal shows no PDF, and takes harm from one.
    if chosenFormat == .pdf, output?.path == nil, Surroundings().isTerminal(.output) {
      throw ValidationError(Wording.pdfNeedsFile[Help.language])
    }
  }

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(checking: documents.paths, in: surroundings)
    request.reviews = true
    request.prefersDocumentLanguage = true
    request.failLevel = failOn
    request.baselinePath = baseline?.path
    if chosenFormat == .html || chosenFormat == .pdf, request.jobs > 1 { HTMLReporter.prepare() }
    let outcome = Linter(request).run()
    surroundings.complain(outcome.warnings, as: .warning, language: outcome.language)
    var failures = outcome.failures
    var status = ExitStatus.success
    if let result = outcome.result {
      if result.isFailing { status = .findings }
      let compared = previous.map { previous in
        Comparer(old: previous.path, request: request).run(knowing: outcome)
      }
      let warnings = compared?.warnings.filter { !outcome.warnings.contains($0) } ?? []
      surroundings.complain(warnings, as: .warning, language: outcome.language)
      let uncompared = compared?.failures.filter { !outcome.failures.contains($0) } ?? []
      failures += uncompared
      var content = ReportContent(
        result,
        language: outcome.language,
        toolVersion: ToolVersion.text,
        jobs: request.jobs,
        unread: outcome.failures,
        uncompared: uncompared
      )
      content.changes = compared?.comparison.map {
        ReportContent.Changes($0, language: outcome.language)
      }
      do throws(RunFailure) {
        let bytes = try bytes(of: content, jobs: request.jobs, surroundings)
        let own = request.paths.isEmpty ? ["."] : request.paths
        request.paths = own + [previous, style].compactMap { $0?.path }
        if let end = try surroundings.write(bytes, to: output?.path, keeping: request) {
          status = end
        }
      } catch {
        failures.append(error)
      }
    }
    if !failures.isEmpty { status = .failure }
    surroundings.complain(failures, language: outcome.language)
    throw status
  }

  /// The report in the format that is asked for.
  private func bytes(
    of content: ReportContent,
    jobs: Int,
    _ surroundings: Surroundings
  ) throws(RunFailure) -> [UInt8] {
    switch chosenFormat {
    case .html:
      Array(HTMLReporter(ownStyle: try ownStyle(), jobs: jobs).report(content).utf8)
    case .markdown: Array(ReportMarkdownReporter(isSummary: summary).report(content).utf8)
    case .json: Array(ReportJSONReporter().report(content).utf8)
    case .pdf:
      try PageMaker(surroundings).pdf(
        of: content,
        style: try ownStyle(),
        hasPageNumbers: !noPageNumbers,
        jobs: jobs
      )
    }
  }

  /// What is asked for, else what the file's name says.
  private var chosenFormat: Format {
    Format.chosen(format, for: output) ?? (summary ? .markdown : .html)
  }

  /// The style sheet that is named, read.
  private func ownStyle() throws(RunFailure) -> StyleSheet? {
    guard let style else { return nil }
    let limit = 4 << 20
    switch try FileReader(limit: limit).read(style.path) {
    case .file(let file): return try StyleSheet(file)
    case .tooLarge:
      throw RunFailure(
        Wording.tooLarge(limit: limit),
        file: SourceFile(path: style.path, bytes: [])
      )
    }
  }
}
