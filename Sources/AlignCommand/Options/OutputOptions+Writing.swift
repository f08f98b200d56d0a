import Findings
import Linting
import Reporting

extension OutputOptions {
  /// A format and where it goes.
  struct Destination {
    enum Sink: Hashable {
      /// Standard output, or the stream that stands in for it.
      case output
      case error
      case file(String)
    }

    var format: FormatChoice.Format
    var sink: Sink
    /// Whether it was asked for, not found out from where the program runs.
    var isAsked = true
  }

  /// The file that GitLab's examples name.
  private static let gitLabFile = "gl-code-quality-report.json"

  /// Where each format goes.
  ///
  /// Where none is asked for, text, and beside it what the service that runs the program shows:
  /// annotations on standard error, or the file that the job hands on.
  func destinations(_ surroundings: Surroundings) -> [Destination] {
    guard format.isEmpty else {
      return format.map { choice in
        Destination(format: choice.format, sink: sink(choice.file))
      }
    }
    var list = [Destination(format: .text, sink: sink(nil))]
    switch surroundings.service {
    case .gitHub: list.append(Destination(format: .github, sink: .error, isAsked: false))
    case .gitLab:
      let folder = surroundings.variable("CI_PROJECT_DIR").map { $0 + "/" } ?? ""
      list.append(
        Destination(format: .gitlab, sink: .file(folder + Self.gitLabFile), isAsked: false)
      )
    case nil: break
    }
    return list
  }

  private func sink(_ file: OutputFile?) -> Destination.Sink {
    (file ?? output)?.path.map { .file($0) } ?? .output
  }

  /// Writes the result in every format; what could not be written is returned.
  func write(
    _ result: LintResult,
    language: Language,
    _ surroundings: Surroundings
  ) -> [RunFailure] {
    let paths = surroundings.repositoryPaths
    var failures: [RunFailure] = []
    for destination in destinations(surroundings) {
      if destination.format == .github, let summary = surroundings.gitHubSummary {
        do throws(RunFailure) {
          let reporter = GitHubSummaryReporter(language: language, paths: paths)
          try FileWriter.append(Array(reporter.report(result).utf8), to: summary)
        } catch {
          failures.append(error)
        }
      }
      if destination.sink == .output, standardOutput == nil { continue }
      let reporter = reporter(destination, language, paths, surroundings)
      switch destination.sink {
      case .output:
        guard let standardOutput else { continue }
        var text = reporter.report(result)
        if surroundings.service == .gitHub, destination.format != .github {
          text = GitHubCommand.disarmed(text)
        }
        if case .failed(let reason) = standardOutput.write(text) {
          failures.append(RunFailure(Wording.outputFailed(reason)))
        }
      case .error: surroundings.complain(reporter.report(result))
      case .file(let path):
        do throws(RunFailure) {
          try writeFile(path, destination, reporter, result, paths, language, surroundings)
        } catch {
          failures.append(error)
        }
      }
    }
    return failures
  }

  /// Tells formats that have a word for it that the run could not be made; standard output stays
  /// empty.
  func writeStopped(
    _ failures: [RunFailure],
    language: Language,
    _ surroundings: Surroundings
  ) -> [RunFailure] {
    var record = RunRecord()
    record.failures = failures
    record.isStopped = true
    var result = LintResult()
    result.record = record
    let told: Set<FormatChoice.Format> = [.sarif, .junit, .github]
    var copy = self
    copy.standardOutput = nil
    copy.format = format.filter { told.contains($0.format) }
    if copy.format.isEmpty {
      guard format.isEmpty, surroundings.service == .gitHub else { return [] }
      copy.format = [FormatChoice(format: .github)]
    }
    if copy.format.contains(where: { $0.format == .github && sink($0.file) == .output }) {
      surroundings.complain(
        GitHubReporter(language: language, paths: surroundings.repositoryPaths).report(failures)
      )
    }
    return copy.write(result, language: language, surroundings)
  }

  private func writeFile(
    _ path: String,
    _ destination: Destination,
    _ reporter: any Reporter,
    _ result: LintResult,
    _ paths: RepositoryPaths,
    _ language: Language,
    _ surroundings: Surroundings
  ) throws(RunFailure) {
    if let inputs { try surroundings.refuse(path, keeping: inputs) }
    guard destination.isAsked else {
      let name = TerminalText.sanitized(paths.relative(path) ?? path)
      guard !FileWriter.exists(path) else {
        surroundings.complain("align: \(Wording.notOverwritten(name)[language])\n")
        return
      }
      try FileWriter.write(Array(reporter.report(result).utf8), to: path)
      surroundings.complain("align: \(Wording.wroteForGitLab(name)[language])\n")
      return
    }
    try FileWriter.write(Array(reporter.report(result).utf8), to: path)
  }

  private func reporter(
    _ destination: Destination,
    _ language: Language,
    _ paths: RepositoryPaths,
    _ surroundings: Surroundings
  ) -> any Reporter {
    switch destination.format {
    case .json: return JSONReporter(toolVersion: ToolVersion.text)
    case .sarif:
      var reporter = SARIFReporter(
        language: language,
        toolVersion: ToolVersion.text,
        paths: paths
      )
      reporter.omitsSuppressed = surroundings.service == .gitHub
      return reporter
    case .github:
      return GitHubReporter(
        language: language,
        paths: paths,
        showsNotes: destination.isAsked || notes
      )
    case .gitlab: return GitLabReporter(language: language, paths: paths)
    case .junit: return JUnitReporter(language: language, paths: paths)
    case .text:
      let isFile = destination.sink != .output
      let stream = standardOutput ?? .output
      var reporter = TextReporter(
        language: language,
        width: isFile ? 80 : surroundings.width(of: stream),
        usesColor: isFile ? color == .always : surroundings.usesColor(color, on: stream)
      )
      reporter.showsNotes = notes
      reporter.isQuiet = quiet
      reporter.showsStatistics = statistics
      reporter.jobs = jobs
      return reporter
    }
  }
}
