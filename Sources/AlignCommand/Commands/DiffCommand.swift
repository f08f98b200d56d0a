import ArgumentParser
import Findings
import HTMLReporting
import Linting
import Reporting

/// `align diff`: what changed between two documents, and what that did to their alignment.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Wording.diffAbstract[Help.language],
    discussion: Wording.diffDiscussion[Help.language]
  ).asPartOfAlign

  /// How the comparison is written.
  enum Format: String, NamedFormat, ExpressibleByArgument {
    case text
    case markdown
    case json
    case html

    var endings: [String] {
      switch self {
      case .text: ["txt", "text", "log"]
      case .markdown: ["md", "markdown"]
      case .json: ["json"]
      case .html: ["html", "htm"]
      }
    }
  }

  @Argument(
    help: .text(Wording.flagOld),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var old: GivenPath

  @Argument(
    help: .text(Wording.flagNew),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var new: GivenPath

  @OptionGroup var options: RunOptions

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagDiffFormat, value: "format")
  )
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: .text(Wording.flagOutput, value: "file"),
    completion: .file()
  )
  var output: OutputFile?

  @Option(help: .text(Wording.flagColor, value: "when"))
  var color: ColorChoice = .auto

  @Flag(help: .text(Wording.flagNotes))
  var notes = false

  @Option(help: .text(Wording.flagFailOn, value: "level"))
  var failOn: FailLevel?

  @Option(help: .text(Wording.flagBaseline, value: "file"), completion: .file())
  var baseline: GivenPath?

  func validate() throws { try Format.check(format, for: output) }

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(checking: [new], in: surroundings)
    request.failLevel = failOn
    request.baselinePath = baseline?.path
    let outcome = Comparer(old: old.path, request: request).run()
    surroundings.complain(
      outcome.warnings,
      as: .warning,
      language: outcome.language,
      color: color
    )
    var failures = outcome.failures
    var status = ExitStatus.success
    if let comparison = outcome.comparison {
      if comparison.isFailing { status = .findings }
      let text = reporter(outcome.language, surroundings).report(comparison)
      do throws(RunFailure) {
        request.paths = [old.path, new.path]
        if let end = try surroundings.write(Array(text.utf8), to: output?.path, keeping: request) {
          status = end
        }
      } catch {
        failures.append(error)
      }
    }
    if !failures.isEmpty { status = .failure }
    surroundings.complain(failures, language: outcome.language, color: color)
    throw status
  }

  private func reporter(
    _ language: Language,
    _ surroundings: Surroundings
  ) -> any ComparisonReporter {
    switch Format.chosen(format, for: output) ?? .text {
    case .json: return ComparisonJSONReporter(toolVersion: ToolVersion.text)
    case .html: return ComparisonHTMLReporter(language: language)
    case .markdown: return ComparisonMarkdownReporter(language: language)
    case .text:
      let isFile = output?.path != nil
      var reporter = ComparisonTextReporter(
        language: language,
        width: isFile ? 80 : surroundings.width(of: .output),
        usesColor: isFile ? color == .always : surroundings.usesColor(color, on: .output)
      )
      reporter.showsNotes = notes
      return reporter
    }
  }
}
