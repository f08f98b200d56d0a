import ArgumentParser
import Findings
import Linting
import Reporting

/// `align check`: lints goal documents.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Wording.checkAbstract[Help.language],
    discussion: Wording.checkDiscussion[Help.language]
  )

  @OptionGroup var options: RunOptions

  @OptionGroup(title: Wording.outputTitle[Help.language])
  var output: OutputOptions

  @Option(help: .text(Wording.flagFailOn, value: "level"))
  var failOn: FailLevel?

  @Option(help: .text(Wording.flagBaseline, value: "file"), completion: .file())
  var baseline: String?

  @Option(help: .text(Wording.flagWriteBaseline, value: "file"), completion: .file())
  var writeBaseline: String?

  @Flag(help: .text(Wording.flagAcceptNew))
  var acceptNew = false

  mutating func validate() throws {
    try output.validate()
  }

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(in: surroundings)
    request.failLevel = failOn
    request.baselinePath = baseline
    request.writtenBaselinePath = writeBaseline
    request.acceptsNew = acceptNew
    output.prepare(&request, in: surroundings)
    throw finish(Linter(request).run(), surroundings)
  }

  /// Writes what was found and tells what went wrong.
  private func finish(_ outcome: Linter.Outcome, _ surroundings: Surroundings) -> ExitStatus {
    var status = ExitStatus.success
    var failures: [RunFailure]
    if var result = outcome.result {
      if result.isFailing { status = .findings }
      result.record?.failures = outcome.failures
      failures = output.write(result, language: outcome.language, surroundings)
    } else {
      failures = output.writeStopped(outcome.failures, language: outcome.language, surroundings)
    }
    if !failures.isEmpty { status = .failure }
    output.complain(failures, language: outcome.language, surroundings)
    if !outcome.failures.isEmpty {
      status = .failure
      output.complain(outcome.failures, language: outcome.language, surroundings)
    }
    return status
  }
}
