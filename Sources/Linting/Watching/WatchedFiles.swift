import Findings

/// The files that decide what a run finds: documents, configurations, rules, baselines.
package struct WatchedFiles: Sendable {
  /// How the files stood at one moment; two are equal where nothing has changed between them.
  package struct Snapshot: Equatable, Sendable {
    fileprivate var stamps: [String: Stamp] = [:]

    /// How many files there were.
    package var count: Int { stamps.count }
  }

  /// What changes when a file is written, or replaced by another of the same name.
  fileprivate struct Stamp: Equatable, Sendable {
    var identity: FileSystem.Identity
    var size: Int
    var modified: Int64
  }

  private let request: LintRequest

  /// - Parameter request: the run that is made again whenever one of its files changes.
  package init(_ request: LintRequest) {
    self.request = request
  }

  /// How the files stand now; what cannot be read is left out, and noticed when it can.
  ///
  /// - Complexity: O(files in the folders of the run).
  package func snapshot() -> Snapshot {
    var finder = ConfigurationFinder(fixedPath: request.configurationPath)
    let discovery = FileDiscovery(request.paths) { path in
      let scope = finder.scope(of: path)
      guard let index = scope.configuration else { return false }
      return finder.configurations[index].excludes(scope.path)
    }
    var paths = discovery.files.map(\.path) + [request.standardInputName].compactMap(\.self)
    for path in paths { _ = finder.scope(of: path) }
    // The configuration of a folder without documents, too.
    _ = finder.scope(of: ConfigurationFinder.fileName)
    var folders = request.ruleFolders
    for configuration in finder.configurations {
      paths.append(configuration.file.path)
      for values in [configuration.base] + configuration.overrides.map(\.values) {
        folders += values.rules.map { configuration.path($0.value) }
        if let baseline = values.baseline { paths.append(configuration.path(baseline.value)) }
      }
    }
    paths += [request.baselinePath, request.writtenBaselinePath].compactMap(\.self)
    for folder in folders {
      paths += FileDiscovery([folder]) { _ in false }.files.map(\.path)
    }
    var snapshot = Snapshot()
    for path in paths {
      guard let status = try? FileSystem.status(of: path) else { continue }
      snapshot.stamps[path] = Stamp(
        identity: status.identity,
        size: status.size,
        modified: status.modified
      )
    }
    return snapshot
  }

  /// Whether a file is one of them, whatever path leads to it; false for one that does not exist.
  ///
  /// - Complexity: O(files in the folders of the run).
  package func contain(_ path: String) -> Bool {
    // A terminal, a pipe or `/dev/null` is nothing that a run reads.
    guard let status = try? FileSystem.status(of: path), status.kind == .file else { return false }
    return snapshot().stamps.values.contains { $0.identity == status.identity }
  }
}
