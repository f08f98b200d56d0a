package import Findings
import GoalModel
import YAMLSyntax

/// One run: from paths to a result.
package struct Linter: Sendable {
  private let request: LintRequest

  package init(_ request: LintRequest) {
    self.request = request
  }

  /// What a run ends in.
  package struct Outcome: Sendable {
    /// nil where nothing may be written: a broken configuration or rule, or nothing to check.
    package var result: LintResult?
    /// What went wrong; with a result, only paths that could not be checked.
    package var failures: [RunFailure]
    /// The language of the run's texts.
    package var language: Language
  }

  /// Finds, reads and judges the files; whatever the number of jobs, the outcome is the same.
  package func run() -> Outcome {
    var finder = ConfigurationFinder(
      fixedPath: request.configurationPath,
      searches: !request.ignoresConfigurations
    )
    let discovery = FileDiscovery(request.paths) { path in
      let scope = finder.scope(of: path)
      guard let index = scope.configuration else { return false }
      return finder.configurations[index].excludes(scope.path)
    }
    let scopes = discovery.files.map { finder.scope(of: scopePath(of: $0)) }
    guard finder.failures.isEmpty else { return stopped(finder.failures) }

    var files: [SourceFile] = []
    var failures: [RunFailure] = []
    let workspaces = Workspaces(scopes, finder.configurations, request)
    let judges: [Judge]
    let baselines: BaselineUse
    do throws(RunFailures) {
      judges = try workspaces.loadJudges(files: &files)
      baselines = try BaselineUse(workspaces.baselinePaths)
    } catch {
      return stopped(error.failures)
    }

    var readings = read(discovery.files)
    failures += discovery.failures
    var assembly = Assembly(
      request: request,
      workspaces: workspaces,
      baselines: baselines,
      files: files
    )
    // Taken out one by one, so that nothing but the assembly holds what was read.
    readings.reverse()
    while let reading = readings.popLast() {
      assembly.add(reading, scope: discovery.files.count - 1 - readings.count)
    }
    failures += assembly.failures
    guard assembly.hasChecked || request.allowsNothing else {
      if failures.isEmpty {
        failures.append(RunFailure(Wording.nothingChecked, help: Wording.nothingCheckedHelp))
      }
      return stopped(failures)
    }
    let language = assembly.runLanguage
    let documents = assembly.checkedDocuments
    var result = assembly.judged(by: judges)
    if let path = request.writtenBaselinePath {
      do throws(RunFailures) {
        try Baseline.write(
          &result,
          checked: documents,
          to: path,
          acceptsNew: request.acceptsNew
        )
      } catch {
        failures += error.failures
      }
    }
    return Outcome(result: result, failures: failures, language: language)
  }

  private func stopped(_ failures: [RunFailure]) -> Outcome {
    Outcome(
      result: nil,
      failures: failures,
      language: request.language ?? request.localeLanguage ?? .english
    )
  }

  /// Where a file looks for its configuration.
  private func scopePath(of file: FileDiscovery.Found) -> String {
    file.path == "-" ? request.standardInputName ?? "standard-input" : file.path
  }

  /// The files read and parsed, in their order.
  private func read(_ files: [FileDiscovery.Found]) -> [FileReading] {
    let reader = FileReader(limit: request.limits.bytes)
    let name = request.standardInputName ?? "<stdin>"
    let limits = YAMLLimits(
      nesting: request.limits.nesting,
      nodes: request.limits.nodes,
      bytes: request.limits.bytes
    )
    return files.concurrentMap(jobs: request.jobs) { found in
      do throws(RunFailure) {
        let isStandardInput = found.path == "-"
        let content =
          isStandardInput
          ? try reader.readStandardInput(as: name) : try reader.read(found.path)
        switch content {
        case .file(let file):
          let stream = YAMLParser.parse(file, keys: Judge.keys, limits: limits)
          return .records(FileRecords(stream, role: found.isNamed ? .named : .searched))
        case .tooLarge:
          return .tooLarge(SourceFile(path: isStandardInput ? name : found.path, bytes: []))
        }
      } catch {
        return .failure(error)
      }
    }
  }
}

/// What came of reading one file.
enum FileReading: Sendable {
  case records(FileRecords)
  case tooLarge(SourceFile)
  case failure(RunFailure)
}
