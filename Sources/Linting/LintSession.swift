import Findings
import GoalModel
import Parallel
import YAMLSyntax

/// What a run needs before it reads a document: the files found, their configurations, the rules.
///
/// A session can run several times, each time with other texts in place of some files': so fixes
/// are tried before anything is written.
struct LintSession: Sendable {
  let request: LintRequest
  /// The files to be checked; a file's number here is its scope.
  let found: [FileDiscovery.Found]
  /// What was wrong with the paths.
  private let pathFailures: [RunFailure]
  private let workspaces: Workspaces
  private let judges: [Judge]
  private let baselines: BaselineUse
  /// The files of the rule folders.
  private let folderFiles: [SourceFile]
  /// Standard input can be read only once.
  private let standardInput: Result<FileReader.Content, RunFailure>?

  /// Finds the files and loads the rules.
  ///
  /// - Throws: what is wrong with configurations, rules and baselines.
  init(_ request: LintRequest) throws(RunFailures) {
    self.request = request
    var finder = ConfigurationFinder(
      fixedPath: request.configurationPath,
      searches: !request.ignoresConfigurations
    )
    let discovery = FileDiscovery(request.paths) { path in
      let scope = finder.scope(of: path)
      guard let index = scope.configuration else { return false }
      return finder.configurations[index].excludes(scope.path)
    }
    let scopes = discovery.files.map { file in
      finder.scope(of: file.path == "-" ? request.standardInputName ?? "standard-input" : file.path)
    }
    guard finder.failures.isEmpty else { throw RunFailures(finder.failures) }
    found = discovery.files
    pathFailures = discovery.failures
    workspaces = Workspaces(scopes, finder.configurations, request)
    var files: [SourceFile] = []
    judges = try workspaces.loadJudges(files: &files)
    folderFiles = files
    baselines = try BaselineUse(workspaces.baselinePaths)
    guard discovery.files.contains(where: { $0.path == "-" }) else {
      standardInput = nil
      return
    }
    if let bytes = request.standardInput {
      standardInput = .success(.file(SourceFile(path: Self.inputName(request), bytes: bytes)))
      return
    }
    do throws(RunFailure) {
      standardInput = .success(
        try FileReader(limit: request.limits.bytes).readStandardInput(as: Self.inputName(request))
      )
    } catch {
      standardInput = .failure(error)
    }
  }

  /// What standard input is called.
  private static func inputName(_ request: LintRequest) -> String {
    request.standardInputName ?? "<stdin>"
  }

  /// Reads and judges the files.
  ///
  /// - Parameter texts: by scope, the texts that stand in for what the files hold.
  /// - Returns: what was found, before a baseline is written.
  func run(with texts: [Int: SourceFile] = [:]) -> Linter.Outcome {
    var readings = read(texts)
    var failures = pathFailures
    var assembly = Assembly(
      request: request,
      workspaces: workspaces,
      baselines: baselines,
      files: folderFiles
    )
    assembly.isMissingPaths = !pathFailures.isEmpty
    assembly.hasSearched = found.contains { !$0.isNamed }
    // Taken out one by one, so that nothing but the assembly holds what was read.
    readings.reverse()
    while let reading = readings.popLast() {
      assembly.add(reading, scope: found.count - 1 - readings.count)
    }
    failures += assembly.failures
    guard assembly.hasChecked || request.allowsNothing else {
      if failures.isEmpty {
        failures.append(RunFailure(Wording.nothingChecked, help: Wording.nothingCheckedHelp))
      }
      return Linter(request).stopped(failures)
    }
    var outcome = Linter.Outcome(
      result: nil,
      failures: failures,
      language: assembly.runLanguage,
      scopes: assembly.scopeOfFile,
      checkedDocuments: assembly.checkedDocuments
    )
    outcome.result = assembly.judged(by: judges)
    return outcome
  }

  /// Writes the baseline that the request asks for, and takes what it accepts out of the result.
  func writeBaseline(_ outcome: inout Linter.Outcome) {
    guard let path = request.writtenBaselinePath, var result = outcome.result else { return }
    outcome.result = nil
    do throws(RunFailures) {
      try Baseline.write(
        &result,
        within: BaselineReach(
          request,
          checked: outcome.checkedDocuments,
          rules: result.rules,
          isWhole: outcome.failures.isEmpty
        ),
        to: path,
        acceptsNew: request.acceptsNew
      )
    } catch {
      outcome.failures += error.failures
    }
    outcome.result = result
  }

  /// How a file is written as bytes.
  ///
  /// - Throws: a failure where it cannot be read again.
  func encoding(ofScope scope: Int) throws(RunFailure) -> TextEncoding {
    let content =
      if found[scope].path == "-", let standardInput {
        try standardInput.get()
      } else {
        try FileReader(limit: request.limits.bytes).read(found[scope].path)
      }
    guard case .file(let file) = content else { return .utf8 }
    return TextEncoding(of: file.bytes)
  }

  // MARK: - Reading

  /// The files read and parsed, in their order.
  private func read(_ texts: [Int: SourceFile]) -> [FileReading] {
    let reader = FileReader(limit: request.limits.bytes)
    return found.indices.map { ($0, found[$0]) }.concurrentMap(jobs: request.jobs) { scope, found in
      if let text = texts[scope] { return parsed(text, found) }
      let isStandardInput = found.path == "-"
      do throws(RunFailure) {
        let content =
          if isStandardInput, let standardInput {
            try standardInput.get()
          } else {
            try reader.read(found.path)
          }
        switch content {
        case .file(let file): return parsed(file, found)
        case .tooLarge:
          let name = isStandardInput ? Self.inputName(request) : found.path
          return .tooLarge(SourceFile(path: name, bytes: []))
        }
      } catch {
        return .failure(error)
      }
    }
  }

  private func parsed(_ file: SourceFile, _ found: FileDiscovery.Found) -> FileReading {
    let limits = YAMLLimits(
      nesting: request.limits.nesting,
      nodes: request.limits.nodes,
      bytes: request.limits.bytes
    )
    let stream = YAMLParser.parse(
      file,
      keys: Judge.keys,
      limits: limits,
      jobs: self.found.count > 1 ? 1 : request.jobs
    )
    return .records(FileRecords(stream, role: found.isNamed ? .named : .searched))
  }
}

/// What came of reading one file.
enum FileReading: Sendable {
  case records(FileRecords)
  case tooLarge(SourceFile)
  case failure(RunFailure)
}
