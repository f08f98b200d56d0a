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
  ).asPartOfAlign

  @OptionGroup var documents: DocumentPaths

  @OptionGroup var options: RunOptions

  @OptionGroup(title: Wording.outputTitle[Help.language])
  var output: OutputOptions

  @Option(help: .text(Wording.flagFailOn, value: "level"))
  var failOn: FailLevel?

  @Option(help: .text(Wording.flagBaseline, value: "file"), completion: .file())
  var baseline: GivenPath?

  @Option(help: .text(Wording.flagWriteBaseline, value: "file"), completion: .file())
  var writeBaseline: GivenPath?

  @Flag(help: .text(Wording.flagAcceptNew))
  var acceptNew = false

  @Flag(help: .text(Wording.flagWatch))
  var watch = false

  @Flag(help: .text(Wording.flagFix))
  var fix = false

  @Flag(help: .text(Wording.flagDryRun))
  var dryRun = false

  mutating func validate() throws {
    try output.validate()
    if writeBaseline?.path == "-" {
      throw ValidationError(Wording.baselineNeedsFile[Help.language])
    }
    if watch, fix || writeBaseline != nil || output.isForFiles || documents.readsStandardInput {
      throw ValidationError(Wording.watchIsForPeople[Help.language])
    }
    if acceptNew, writeBaseline == nil {
      throw ValidationError(Wording.acceptNewWithoutBaseline[Help.language])
    }
    if dryRun, !fix { throw ValidationError(Wording.dryRunWithoutFix[Help.language]) }
    if dryRun, output.asksForStandardOutput {
      throw ValidationError(Wording.dryRunTakesOutput[Help.language])
    }
    if dryRun, writeBaseline != nil {
      throw ValidationError(Wording.dryRunWithBaseline[Help.language])
    }
  }

  mutating func run() throws {
    let surroundings = Surroundings()
    var request = options.request(checking: documents.paths, in: surroundings)
    request.failLevel = failOn
    request.baselinePath = baseline?.path
    request.writtenBaselinePath = writeBaseline?.path
    request.acceptsNew = acceptNew
    // What is not there is told as without the flag.
    if watch, request.paths.isEmpty || request.paths.contains(where: FileWriter.exists) {
      request.needsWholeFindings = false
      throw CheckWatcher(
        request: request,
        keepsDay: options.today != nil,
        output: output,
        surroundings: surroundings
      ).run()
    }
    output.prepare(&request, in: surroundings)
    guard fix else {
      let outcome = Linter(request).run()
      let status = finish(outcome, surroundings)
      // The program ends here: nobody frees piece by piece what it has read.
      withExtendedLifetime(outcome) { surroundings.exit(status) }
    }
    let outcome = FixRun(request).run(dryRun ? .dryRun : .write)
    let fixes = FixOutput(isQuiet: output.quiet, language: outcome.remaining.language)
    var status = ExitStatus.success
    if dryRun {
      status = fixes.writeDiff(of: outcome.files, surroundings)
      // What stands in the files is told to files only: standard output is the diff's.
      output.standardOutput = .none
    } else if let text = outcome.standardInput {
      status = surroundings.write(text) ?? .success
      output.standardOutput = .error
    }
    let judged = finish(outcome.remaining, surroundings)
    throw status == .failure ? status : judged
  }

  /// Writes what was found and tells what went wrong.
  private func finish(_ outcome: Linter.Outcome, _ surroundings: Surroundings) -> ExitStatus {
    var status = ExitStatus.success
    var failures: [RunFailure]
    surroundings.complain(
      outcome.warnings,
      as: .warning,
      language: outcome.language,
      color: output.color
    )
    if var result = outcome.result {
      if result.isFailing { status = .findings }
      result.record?.failures = outcome.failures
      failures = output.write(result, language: outcome.language, surroundings)
    } else {
      failures = output.writeStopped(outcome.failures, language: outcome.language, surroundings)
    }
    if !failures.isEmpty { status = .failure }
    surroundings.complain(failures, language: outcome.language, color: output.color)
    if !outcome.failures.isEmpty { status = .failure }
    surroundings.complain(outcome.failures, language: outcome.language, color: output.color)
    return status
  }
}
