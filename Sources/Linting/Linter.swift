package import Findings

/// One run: from paths to a result.
package struct Linter: Sendable {
  let request: LintRequest

  package init(_ request: LintRequest) {
    self.request = request
  }

  /// What a run ends in.
  package struct Outcome: Sendable {
    /// nil where nothing may be written: a broken configuration or rule, or nothing to check.
    package var result: LintResult?
    /// What went wrong; with a result, only paths that could not be checked.
    package var failures: [RunFailure]
    /// What has no effect though it may be meant to: told, and nothing fails.
    package var warnings: [RunFailure] = []
    /// The language of the run's texts.
    package var language: Language
    /// For each checked file, by its index in `LintResult.files`, its number among those found.
    var scopes: [Int: Int] = [:]
    /// The ids of the documents that were read, and the paths of the files.
    var checkedDocuments: Set<String> = []
  }

  /// Finds, reads and judges the files; whatever the number of jobs, the outcome is the same.
  package func run() -> Outcome {
    do throws(RunFailures) {
      let session = try LintSession(request)
      var outcome = session.run()
      session.writeBaseline(&outcome)
      return outcome
    } catch {
      return stopped(error.failures)
    }
  }

  /// The outcome of a run that could not be made.
  func stopped(_ failures: [RunFailure]) -> Outcome {
    Outcome(
      result: nil,
      failures: failures,
      language: request.language ?? configuredLanguage ?? request.localeLanguage ?? .english
    )
  }

  /// The language of the configurations that the paths follow, where they agree.
  private var configuredLanguage: Language? {
    var finder = ConfigurationFinder(
      fixedPath: request.configurationPath,
      searches: !request.ignoresConfigurations
    )
    let paths = request.paths.isEmpty ? ["."] : request.paths
    let languages = paths.map { path -> Language? in
      let scope = finder.scope(ofPath: path, inputName: request.standardInputName)
      guard let index = scope.configuration else { return nil }
      return finder.configurations[index].values(forPath: scope.path).values.language
    }
    return Set(languages).count == 1 ? languages[0] : nil
  }
}
