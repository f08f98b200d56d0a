import Findings
import Linting
import Reporting

/// What commands have in common when they end.
extension Surroundings {
  /// Writes to a file, or to standard output where none is named.
  ///
  /// - Parameters:
  ///   - bytes: What is written.
  ///   - path: The file; nil for standard output.
  ///   - request: The run, whose documents, rules, configurations and baselines are kept.
  /// - Returns: nil, or how the program ends where standard output does not take it.
  /// - Throws: where the file cannot be written, or is one that the run reads.
  func write(
    _ bytes: [UInt8],
    to path: String?,
    keeping request: LintRequest
  ) throws(RunFailure) -> ExitStatus? {
    guard let path else { return write(bytes) }
    try refuse(path, keeping: WatchedFiles(request))
    try FileWriter.write(bytes, to: path)
    return nil
  }

  /// Refuses to write over what was read: a slip of the pen must not cost a document.
  func refuse(_ path: String, keeping inputs: WatchedFiles) throws(RunFailure) {
    guard inputs.contain(path) else { return }
    throw RunFailure(Wording.wouldOverwriteInput(path), help: Wording.nameAnotherFile)
  }

  /// Tells failures on standard error, or what nothing fails for but has no effect.
  func complain(
    _ failures: [RunFailure],
    as severity: Severity = .error,
    language: Language,
    color: ColorChoice = .auto
  ) {
    guard !failures.isEmpty else { return }
    let reporter = FailureReporter(
      language: language,
      width: width(of: .error),
      usesColor: usesColor(color, on: .error),
      severity: severity
    )
    let text = reporter.report(failures)
    complain(service == .gitHub ? GitHubCommand.disarmed(text) : text)
  }
}
