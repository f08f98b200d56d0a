import Findings
import Parallel
import Synchronization

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
  /// What has no effect though it may be meant to.
  private let warnings: [RunFailure]
  private let workspaces: Workspaces
  private let judges: [Judge]
  private let baselines: BaselineUse
  /// The files of the rule folders.
  private let folderFiles: [SourceFile]
  /// Those of them that are the users'.
  private let ownRuleFiles: Set<FileSystem.Identity>
  private let reader: DocumentReader
  /// What was read while the rules were loaded, for the first run.
  private let firstReadings: FirstReadings

  /// Finds the files and loads the rules.
  ///
  /// - Throws: what is wrong with configurations, rules and baselines.
  init(_ request: LintRequest) throws(RunFailures) {
    self.request = request
    var finder = ConfigurationFinder(
      fixedPath: request.configurationPath,
      searches: !request.ignoresConfigurations
    )
    var patterns = PatternUse()
    let discovery = FileDiscovery(
      request.paths,
      inputName: request.standardInputName
    ) { path in
      let scope = finder.scope(of: path)
      guard let index = scope.configuration else { return false }
      let isExcluded = finder.configurations[index].excludes(scope.path)
      patterns.note(scope.path, of: index, isExcluded: isExcluded)
      return isExcluded
    }
    let scopes = discovery.files.map { file in
      finder.scope(of: file.path == "-" ? request.standardInputName ?? "standard-input" : file.path)
    }
    // Where no file was found, the rules are those that hold for the paths.
    let places =
      discovery.files.isEmpty && request.namesRules
      ? (request.paths.isEmpty ? ["."] : request.paths).map {
        finder.scope(ofPath: $0, inputName: request.standardInputName)
      } : []
    found = discovery.files
    pathFailures = discovery.failures
    guard finder.failures.isEmpty else { throw RunFailures(pathFailures + finder.failures) }
    workspaces = Workspaces(scopes, places: places, finder.configurations, request)
    reader = DocumentReader(request, discovery.files)
    // Neither needs the other.
    let (loading, readings) = concurrently(jobs: request.jobs) { [workspaces] in
      Result { () throws(RunFailures) in
        var files: [SourceFile] = []
        return (judges: try workspaces.loadJudges(files: &files), files: files)
      }
    } _: { [reader] in
      reader.read()
    }
    do throws(RunFailures) {
      (judges, folderFiles) = try loading.get()
    } catch {
      let unread = readings.compactMap { reading -> RunFailure? in
        if case .failure(let failure) = reading { failure } else { nil }
      }
      throw RunFailures(pathFailures + unread + error.failures)
    }
    ownRuleFiles = Set(
      judges.flatMap(\.ownFiles).compactMap { [folderFiles] in
        try? FileSystem.status(of: folderFiles[$0].path).identity
      }
    )
    firstReadings = FirstReadings(readings)
    warnings =
      (finder.warnings + patterns.warnings(finder.configurations, searched: request.paths)
      + Self.unusedInputName(request) + discovery.misnamed.map(RunFailure.init(misnamed:))
      + judges.flatMap(\.loaded.warnings)).removingRepeats()
    let missing = workspaces.missingBaselines
    guard missing.isEmpty else { throw RunFailures(missing) }
    baselines = try BaselineUse(
      Set((workspaces.baselinePaths + workspaces.variants.map(\.baselinePath)).compactMap(\.self))
    )
  }

  /// What is said of a name for standard input where that is not read.
  private static func unusedInputName(_ request: LintRequest) -> [RunFailure] {
    guard request.standardInputName != nil, request.standardInput == nil,
      !request.paths.contains("-")
    else { return [] }
    return [RunFailure(Wording.inputNameWithoutInput, help: Wording.readInput)]
  }

  /// Reads and judges the files.
  ///
  /// - Parameter texts: by scope, the texts that stand in for what the files hold.
  /// - Returns: what was found, before a baseline is written.
  func run(with texts: [Int: SourceFile] = [:]) -> Linter.Outcome {
    var readings = (texts.isEmpty ? firstReadings.take() : nil) ?? reader.read(texts)
    var failures = pathFailures
    var assembly = Assembly(
      request: request,
      workspaces: workspaces,
      baselines: baselines,
      files: folderFiles,
      ownRuleFiles: ownRuleFiles
    )
    assembly.isMissingPaths = !pathFailures.isEmpty
    assembly.hasSearched = found.contains { !$0.isNamed }
    // Taken out one by one, so that nothing but the assembly holds what was read.
    readings.reverse()
    while let reading = readings.popLast() {
      assembly.add(reading, scope: found.count - 1 - readings.count)
    }
    failures += assembly.failures
    guard assembly.hasChecked || request.allowsNothing else { return nothingChecked(failures) }
    var outcome = Linter.Outcome(
      result: nil,
      failures: failures,
      language: assembly.runLanguage,
      scopes: assembly.scopeOfFile,
      checkedDocuments: assembly.checkedDocuments
    )
    // Given away, so that what was read is changed in place and not copied.
    let result = (consume assembly).judged(by: judges)
    // Files that are no goal documents, where nobody asks to be told so or a comment silences it.
    let summary = result.summary
    let isTold =
      !result.findings.isEmpty || summary.accepted > 0 || !result.unreadPlaces.isEmpty
      || !result.unreadGoalFiles.isEmpty
    guard summary.documents > 0 || isTold || request.allowsNothing else {
      return nothingChecked(failures)
    }
    outcome.result = result
    outcome.warnings = warnings
    if request.suggests {
      outcome.failures += result.unreadGoalFiles.sorted().map {
        RunFailure(Wording.goalsNotSuggested(result.files[$0].path))
      }
    }
    return outcome
  }

  /// What a run ends in that found no goal document.
  private func nothingChecked(_ failures: [RunFailure]) -> Linter.Outcome {
    let nothing = RunFailure(Wording.nothingChecked, help: Wording.nothingCheckedHelp)
    var outcome = Linter(request).stopped(failures.isEmpty ? [nothing] : failures)
    outcome.warnings = warnings
    return outcome
  }

  /// Writes the baseline that the request asks for, and takes what it accepts out of the result.
  ///
  /// Where it cannot be written there is no result: the exit status is 2, and nothing is printed.
  func writeBaseline(_ outcome: inout Linter.Outcome) {
    guard let path = request.writtenBaselinePath, var result = outcome.result else { return }
    outcome.result = nil
    do throws(RunFailures) {
      try Baseline.write(
        &result,
        within: BaselineReach(
          request,
          result,
          checked: outcome.checkedDocuments,
          isWhole: outcome.failures.isEmpty
        ),
        to: path,
        acceptsNew: request.acceptsNew
      )
    } catch {
      outcome.failures += error.failures
      return
    }
    outcome.result = result
  }

  /// How a file is written as bytes.
  ///
  /// - Throws: a failure where it cannot be read again.
  func encoding(ofScope scope: Int) throws(RunFailure) -> TextEncoding {
    let content = try reader.content(ofScope: scope)
    guard case .file(let file) = content else { return .utf8 }
    return TextEncoding(of: file.bytes)
  }
}

/// What was read while the rules were loaded; given away once, so that nothing else holds it.
private final class FirstReadings: Sendable {
  private let readings: Mutex<[FileReading]?>

  init(_ readings: [FileReading]) {
    self.readings = Mutex(readings)
  }

  func take() -> [FileReading]? {
    readings.withLock { readings in
      defer { readings = nil }
      return readings
    }
  }
}
