import ArgumentParser
import Findings
import Linting
import Reporting

/// `align graph`: draws the red thread and the conflicts.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: Wording.graphAbstract[Help.language],
    discussion: Wording.graphDiscussion[Help.language]
  ).asPartOfAlign

  /// How the graph is written.
  enum Format: String, NamedFormat, ExpressibleByArgument {
    case svg
    case dot
    case mermaid

    var endings: [String] {
      switch self {
      case .svg: ["svg"]
      case .dot: ["dot", "gv"]
      case .mermaid: ["mmd", "mermaid"]
      }
    }
  }

  @OptionGroup var documents: DocumentPaths

  @OptionGroup var options: RunOptions

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagGraphFormat, value: "format")
  )
  var format: Format?

  @Option(
    name: [.customShort("o"), .long],
    help: .text(Wording.flagGraphOutput, value: "file"),
    completion: .file()
  )
  var output: OutputFile?

  func validate() throws { try Format.check(format, for: output) }

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(checking: documents.paths, in: surroundings)
    request.drawsGraph = true
    let outcome = Linter(request).run()
    surroundings.complain(outcome.warnings, as: .warning, language: outcome.language)
    var failures = outcome.failures
    var status = ExitStatus.success
    if let result = outcome.result {
      // What is missing in the picture because its file could not be read to its end.
      let broken = result.unreadPlaces
      if !broken.isEmpty { status = .findings }
      surroundings.tell(broken, of: result, language: outcome.language)
      let text = reporter(outcome.language).report(result.graph ?? GoalGraph())
      do throws(RunFailure) {
        if let end = try surroundings.write(Array(text.utf8), to: output?.path, keeping: request) {
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

  private func reporter(_ language: Language) -> any GraphReporter {
    switch Format.chosen(format, for: output) ?? .svg {
    case .svg: SVGReporter(language: language)
    case .dot: DotReporter(language: language)
    case .mermaid: MermaidReporter(language: language)
    }
  }
}
