import Findings
import Linting
import Reporting

/// `align check --watch`: checks again whenever a file changes, until it is interrupted.
struct CheckWatcher {
  /// How often the files are looked at; seldomer where looking takes long.
  private static let interval = 200

  let request: LintRequest
  /// Whether each check is of the day that the request names, not of the one that it is made on.
  let keepsDay: Bool
  let output: OutputOptions
  let surroundings: Surroundings

  /// Checks and shows until it is interrupted, or nobody reads any more.
  ///
  /// - Returns: the status of the last check.
  func run() -> ExitStatus {
    let interruption = Interruption()
    let watched = WatchedFiles(request)
    var status = ExitStatus.success
    var seen: WatchedFiles.Snapshot?
    while true {
      let start = ContinuousClock.now
      let now = watched.snapshot()
      let effort = start.duration(to: .now)
      if now != seen {
        // What is being written is let be until it stands still.
        if seen != nil, interruption.wait(milliseconds: 40) { return status }
        let settled = watched.snapshot()
        if seen == nil || settled == now {
          let isFirst = seen == nil
          seen = settled
          let text: String
          (text, status) = check(fileCount: settled.count)
          guard show(text, isFirst: isFirst) else { return status }
        }
      }
      let pause =
        Int(effort.components.seconds) * 10_000
        + Int(effort.components.attoseconds / 100_000_000_000_000)
      if interruption.wait(milliseconds: max(Self.interval, min(pause, 5_000))) { return status }
    }
  }

  private func check(fileCount: Int) -> (text: String, status: ExitStatus) {
    var request = request
    if !keepsDay { request.today = surroundings.today }
    let outcome = Linter(request).run()
    let width = surroundings.width(of: .output)
    let usesColor = surroundings.usesColor(output.color, on: .output)
    var status = ExitStatus.success
    var text = FailureReporter(
      language: outcome.language,
      width: width,
      usesColor: usesColor,
      severity: .warning
    ).report(outcome.warnings)
    if let result = outcome.result {
      if result.isFailing { status = .findings }
      var reporter = TextReporter(language: outcome.language, width: width, usesColor: usesColor)
      reporter.showsNotes = output.notes
      reporter.isQuiet = output.quiet
      reporter.showsStatistics = output.statistics
      text += reporter.report(result)
    }
    if !outcome.failures.isEmpty {
      status = .failure
      let reporter = FailureReporter(
        language: outcome.language,
        width: width,
        usesColor: usesColor
      )
      text += reporter.report(outcome.failures)
    }
    text += "\n" + Wording.watching(fileCount)[outcome.language] + "\n"
    return (text, status)
  }

  /// Puts a text in the place of the last one on a terminal, else behind it; in one piece.
  ///
  /// - Returns: whether somebody is still there to read.
  private func show(_ text: String, isFirst: Bool) -> Bool {
    var screen = text
    if surroundings.isTerminal(.output) {
      // Written over line by line, so that nothing goes blank in between.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      screen = (isFirst ? "\u{1B}[2J" : "") + "\u{1B}[?2026h\u{1B}[H"
      screen += lines.joined(separator: "\u{1B}[K\n")
      screen += "\u{1B}[J\u{1B}[?2026l"
    }
    return StandardStream.output.write(screen) == .written
  }
}
