import ArgumentParser
import Findings
import Linting
import Reporting

/// `align report`: writes the reviewer's report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Wording.reportAbstract[Help.language],
    discussion: Wording.reportDiscussion[Help.language]
  )

  /// How the report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown
    case json
  }

  @OptionGroup var options: RunOptions

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagReportFormat, value: "format")
  )
  var format: Format = .markdown

  @Option(
    name: [.customShort("o"), .long],
    help: .text(Wording.flagReportOutput, value: "file"),
    completion: .file()
  )
  var output: String?

  @Flag(help: .text(Wording.flagSummary))
  var summary = false

  @Option(help: .text(Wording.flagReportFailOn, value: "level"))
  var failOn: FailLevel = .never

  @Option(help: .text(Wording.flagBaseline, value: "file"), completion: .file())
  var baseline: String?

  @Option(
    help: .text(Wording.flagPrevious, value: "file"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var previous: String?

  mutating func validate() throws {
    if summary, format != .markdown {
      throw ValidationError(Wording.summaryIsMarkdown[Help.language])
    }
  }

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(in: surroundings)
    request.reviews = true
    request.prefersDocumentLanguage = true
    request.failLevel = failOn
    request.baselinePath = baseline
    let outcome = Linter(request).run()
    var failures = outcome.failures
    var status = ExitStatus.success
    if let result = outcome.result {
      if result.isFailing { status = .findings }
      var content = ReportContent(
        result,
        language: outcome.language,
        toolVersion: ToolVersion.text
      )
      if let previous {
        let compared = Comparer(old: previous, request: request).run(knowing: outcome)
        failures += compared.failures.filter { !outcome.failures.contains($0) }
        content.changes = compared.comparison.map {
          ReportContent.Changes($0, language: outcome.language)
        }
      }
      do throws(RunFailure) {
        if let failure = try write(content, surroundings) { status = failure }
      } catch {
        failures.append(error)
      }
    }
    if !failures.isEmpty {
      status = .failure
      let reporter = FailureReporter(
        language: outcome.language,
        width: surroundings.width(of: .error),
        usesColor: surroundings.usesColor(.auto, on: .error)
      )
      surroundings.complain(reporter.report(failures))
    }
    throw status
  }

  /// Writes the report where it is to go.
  ///
  /// - Returns: nil, or how the program ends where standard output does not take it.
  private func write(
    _ content: ReportContent,
    _ surroundings: Surroundings
  ) throws(RunFailure) -> ExitStatus? {
    let text = reporter.report(content)
    guard let output else { return surroundings.write(text) }
    try FileWriter.write(Array(text.utf8), to: output)
    return nil
  }

  private var reporter: any ReviewReporter {
    switch format {
    case .markdown: ReportMarkdownReporter(isSummary: summary)
    case .json: ReportJSONReporter()
    }
  }
}
