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
  )

  /// How the graph is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case svg
    case dot
    case mermaid
  }

  @OptionGroup var options: RunOptions

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagGraphFormat, value: "format")
  )
  var format: Format = .svg

  @Option(
    name: [.customShort("o"), .long],
    help: .text(Wording.flagGraphOutput, value: "file"),
    completion: .file()
  )
  var output: String?

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(in: surroundings)
    request.drawsGraph = true
    let outcome = Linter(request).run()
    var failures = outcome.failures
    var status = ExitStatus.success
    if let result = outcome.result {
      // What is missing in the picture because its file could not be read to its end.
      let broken = result.findings.filter {
        $0.rule == "syntax-error" || $0.rule == "limit-exceeded"
      }
      if !broken.isEmpty { status = .findings }
      surroundings.tell(broken, of: result, language: outcome.language)
      let text = reporter(outcome.language).report(result.graph ?? GoalGraph())
      if let output {
        do throws(RunFailure) {
          try FileWriter.write(Array(text.utf8), to: output)
        } catch {
          failures.append(error)
        }
      } else if let failure = surroundings.write(text) {
        status = failure
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

  private func reporter(_ language: Language) -> any GraphReporter {
    switch format {
    case .svg: SVGReporter(language: language)
    case .dot: DotReporter(language: language)
    case .mermaid: MermaidReporter(language: language)
    }
  }
}
