import ArgumentParser
import Findings
import Linting
import Reporting

/// `align check`: lints goal documents.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks goal documents, and says what is wrong, where, and how to mend it.",
    discussion: """
      Exit status: 0 when nothing at or above --fail-on was found, 1 when something was, 2 when \
      the check could not be made, or not for every path.
      """
  )

  @OptionGroup var options: RunOptions

  @OptionGroup(title: "Output") var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "The level that makes the exit status 1; default: error.",
      valueName: "level"
    )
  )
  var failOn: FailLevel?

  mutating func validate() throws {
    try output.validate()
  }

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(in: surroundings)
    request.failLevel = failOn
    let outcome = Linter(request).run()
    var status = ExitStatus.success
    if let result = outcome.result {
      if result.isFailing { status = .findings }
      let failures = output.write(result, language: outcome.language, surroundings)
      if !failures.isEmpty { status = .failure }
      output.complain(failures, language: outcome.language, surroundings)
    }
    if !outcome.failures.isEmpty {
      status = .failure
      output.complain(outcome.failures, language: outcome.language, surroundings)
    }
    throw status
  }
}
