package import Findings

/// One comparison: from two paths to what changed between them.
///
/// Both sides are judged by what holds for the new one: its configuration and its rules, in one
/// language and on one day.
package struct Comparer: Sendable {
  private let old: String
  private let request: LintRequest

  /// - Parameters:
  ///   - old: A file, a folder, or `-` for standard input.
  ///   - request: The new side's paths, and how both are judged.
  package init(old: String, request: LintRequest) {
    self.old = old
    self.request = request
  }

  /// What a comparison ends in.
  package struct Outcome: Sendable {
    /// nil where one of the sides could not be read or judged.
    package var comparison: Comparison?
    /// What went wrong; with a comparison, only paths that could not be read.
    package var failures: [RunFailure]
    /// What has no effect though it may be meant to, on either side.
    package var warnings: [RunFailure] = []
    package var language: Language
  }

  /// Reads, judges and compares.
  ///
  /// - Parameter known: The new side's outcome where it has been made, with its review; it is only
  ///   made again where a baseline has taken findings out of it.
  /// - Returns: The comparison, or why there is none.
  package func run(knowing known: Linter.Outcome? = nil) -> Outcome {
    guard old != "-" || !request.paths.contains("-") else {
      let stopped = Linter(request).stopped([
        RunFailure(Wording.bothStandardInput, help: Wording.bothStandardInputHelp)
      ])
      return Outcome(
        comparison: nil,
        failures: stopped.failures,
        language: stopped.language
      )
    }
    let after = newOutcome(known)
    let before = Linter(oldRequest(language: after.language)).run()
    var outcome = Outcome(
      comparison: nil,
      failures: (before.failures + after.failures).removingRepeats(),
      warnings: (before.warnings + after.warnings).removingRepeats(),
      language: after.language
    )
    if let oldResult = before.result, let newResult = after.result {
      outcome.comparison = comparison(oldResult, newResult)
    }
    return outcome
  }

  // MARK: - The two runs

  private func newOutcome(_ known: Linter.Outcome?) -> Linter.Outcome {
    guard let known else { return Linter(newRequest).run() }
    // What comes on standard input can be read once only.
    let isWhole = known.result.map { $0.summary.accepted == 0 } ?? true
    return isWhole || request.paths.contains("-") ? known : Linter(newRequest).run()
  }

  private var newRequest: LintRequest {
    var request = request
    request.reviews = true
    request.needsWholeFindings = true
    request.writtenBaselinePath = nil
    request.ignoresBaselines = true
    return request
  }

  private func oldRequest(language: Language) -> LintRequest {
    var request = newRequest
    request.paths = [old]
    request.language = language
    // A side without documents is compared all the same: everything is new.
    if request.configurationPath == nil {
      request.configurationPath = configuration?.path
      request.ignoresConfigurations = true
    }
    return request
  }

  /// The configuration that the new side follows: its path, and the level from which it fails.
  private var configuration: (path: String, failLevel: FailLevel?, hasBaseline: Bool)? {
    var finder = ConfigurationFinder(fixedPath: request.configurationPath)
    let scope = finder.scope(
      ofPath: request.paths.first ?? ".",
      inputName: request.standardInputName
    )
    guard let index = scope.configuration else { return nil }
    let found = finder.configurations[index]
    let path =
      request.configurationPath
      ?? (found.folder == "/" ? "" : found.folder) + "/" + ConfigurationFinder.fileName
    let hasBaseline =
      found.base.baseline != nil || found.overrides.contains { $0.values.baseline != nil }
    return (path, found.values(forPath: scope.path).values.failLevel, hasBaseline)
  }

  // MARK: - What changed

  private func comparison(_ before: LintResult, _ after: LintResult) -> Comparison {
    let reviews = ReviewComparison(
      before.review ?? Review(),
      after.review ?? Review(),
      isNewWhole: after.unreadPlaces.isEmpty
    )
    var comparison = reviews.comparison()
    comparison.old.unread = Self.unread(before)
    comparison.new.unread = Self.unread(after)
    comparison.old.withUnreadGoals = Self.withUnreadGoals(before)
    comparison.new.withUnreadGoals = Self.withUnreadGoals(after)
    let shown = shownFingerprints
    comparison.findings = FindingComparison(reviews).changes(before, after) { finding in
      shown.map { !$0.contains(finding.fingerprint) } ?? false
    }
    let level = request.failLevel ?? configuration?.failLevel ?? .error
    comparison.isFailing =
      comparison.findings.new.contains { !$0.isAccepted && level.isReached(by: $0.severity) }
      || level != .never
        && !(comparison.old.unread.isEmpty && comparison.new.unread.isEmpty)
    return comparison
  }

  /// Whether some findings may be accepted.
  private var hasBaseline: Bool {
    request.baselinePath != nil || configuration?.hasBaseline == true
  }

  /// The fingerprints of the new side's findings that no baseline accepts; nil where none holds.
  private var shownFingerprints: Set<String>? {
    var request = newRequest
    request.ignoresBaselines = false
    request.reviews = false
    // What comes on standard input can be read once only.
    guard hasBaseline, !request.paths.contains("-"), let result = Linter(request).run().result,
      result.summary.accepted > 0
    else { return nil }
    return Set(result.findings.map(\.fingerprint))
  }

  /// The files of documents of which not all goals could be read.
  private static func withUnreadGoals(_ result: LintResult) -> [String] {
    (result.review?.documents ?? []).filter(\.hasUnreadGoals).map { result.files[$0.file].path }
  }

  /// Where files stop being readable.
  private static func unread(_ result: LintResult) -> [String] {
    result.unreadPlaces.map {
      let file = result.files[$0.place.file]
      let position = file.lineTable().position(of: Int($0.place.range.start))
      return "\(file.path):\(position.line):\(position.column)"
    }
  }
}
