package import Findings

/// One comparison: from two paths to what changed between them.
///
/// Both sides are judged by what holds for the new one: its configuration and its rules, in one
/// language and on one day.
package struct Comparer: Sendable {
  private let old: String
  private let new: String
  private let request: LintRequest

  /// - Parameters:
  ///   - old: A file, a folder, or `-` for standard input.
  ///   - new: The same; both cannot be standard input.
  ///   - request: How the two are judged; its paths are passed over.
  package init(old: String, new: String, request: LintRequest) {
    self.old = old
    self.new = new
    self.request = request
  }

  /// What a comparison ends in.
  package struct Outcome: Sendable {
    /// nil where one of the sides could not be read or judged.
    package var comparison: Comparison?
    /// What went wrong; with a comparison, only paths that could not be read.
    package var failures: [RunFailure]
    package var language: Language
    /// The new side's result.
    package var result: LintResult?
  }

  /// Reads, judges and compares.
  package func run() -> Outcome {
    guard old != "-" || new != "-" else {
      return Outcome(
        comparison: nil,
        failures: [RunFailure(Wording.bothStandardInput, help: Wording.bothStandardInputHelp)],
        language: request.language ?? request.localeLanguage ?? .english
      )
    }
    let after = Linter(newRequest).run()
    let before = Linter(oldRequest(language: after.language)).run()
    var failures = before.failures
    for failure in after.failures where !failures.contains(where: { $0.isSame(as: failure) }) {
      failures.append(failure)
    }
    guard let oldResult = before.result, let newResult = after.result else {
      return Outcome(comparison: nil, failures: failures, language: after.language)
    }
    return Outcome(
      comparison: comparison(oldResult, newResult),
      failures: failures,
      language: after.language,
      result: newResult
    )
  }

  // MARK: - The two runs

  private var newRequest: LintRequest {
    var request = request
    request.paths = [new]
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
  private var configuration: (path: String, failLevel: FailLevel?)? {
    var finder = ConfigurationFinder(fixedPath: request.configurationPath)
    let isFolder = (try? FileSystem.status(of: new))?.kind == .folder
    let named = new == "-" ? request.standardInputName ?? "standard-input" : new
    let scope = finder.scope(of: isFolder ? new + "/" + ConfigurationFinder.fileName : named)
    guard let index = scope.configuration else { return nil }
    let found = finder.configurations[index]
    let path =
      request.configurationPath
      ?? (found.folder == "/" ? "" : found.folder) + "/" + ConfigurationFinder.fileName
    return (path, found.values(forPath: scope.path).values.failLevel)
  }

  // MARK: - What changed

  private func comparison(_ before: LintResult, _ after: LintResult) -> Comparison {
    let reviews = ReviewComparison(before.review ?? Review(), after.review ?? Review())
    var comparison = reviews.comparison()
    comparison.old.unread = Self.unread(before)
    comparison.new.unread = Self.unread(after)
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

  /// The fingerprints of the new side's findings that no baseline accepts; nil where none holds.
  private var shownFingerprints: Set<String>? {
    var request = newRequest
    request.ignoresBaselines = false
    request.reviews = false
    // What comes on standard input can be read once only.
    guard new != "-", let result = Linter(request).run().result, result.summary.accepted > 0
    else { return nil }
    return Set(result.findings.map(\.fingerprint))
  }

  /// Where files stop being readable.
  private static func unread(_ result: LintResult) -> [String] {
    result.findings.filter { $0.rule == "syntax-error" || $0.rule == "limit-exceeded" }.map {
      let file = result.files[$0.place.file]
      let position = file.lineTable().position(of: Int($0.place.range.start))
      return "\(file.path):\(position.line):\(position.column)"
    }
  }
}

extension RunFailure {
  /// Whether two failures say the same of the same place.
  fileprivate func isSame(as other: RunFailure) -> Bool {
    message == other.message && file?.path == other.file?.path && range == other.range
  }
}
