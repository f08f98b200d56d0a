import Findings

/// Finds the patterns of configurations that name one file or folder, and none that there is.
///
/// A pattern with signs in it stands for what there may be some day, and is not asked.
struct PatternUse {
  /// By configuration the paths that a search has met.
  private var met: [Int: [String]] = [:]
  /// The configurations in whose folders something was left out, and so not looked into.
  private var pruned: Set<Int> = []

  /// Takes in a path that a search has met, from the configuration's folder.
  mutating func note(_ path: String, of configuration: Int, isExcluded: Bool) {
    met[configuration, default: []].append(path)
    if isExcluded { pruned.insert(configuration) }
  }

  /// One warning for each pattern without an effect, of configurations whose folders were searched
  /// whole.
  func warnings(_ configurations: [Configuration], searched paths: [String]) -> [RunFailure] {
    let roots = (paths.isEmpty ? ["."] : paths).compactMap { path in
      (try? FileSystem.status(of: path))?.kind == .folder
        ? try? FileSystem.absolutePath(of: path) : nil
    }
    var warnings: [RunFailure] = []
    for (index, configuration) in configurations.enumerated() {
      let folder = configuration.folder
      guard roots.contains(where: { folder == $0 || $0 == "/" || folder.hasPrefix($0 + "/") })
      else { continue }
      let values = [configuration.base] + configuration.overrides.map(\.values)
      let named = values.flatMap(\.exclude) + configuration.overrides.flatMap(\.paths)
      for pattern in named where isWithoutEffect(pattern.value, configuration, index) {
        warnings.append(
          RunFailure(
            Wording.patternWithoutFiles(pattern.value.text),
            help: Wording.didYouMean(
              NearestNames.nearest(to: pattern.value.text, among: Set(met[index] ?? []).sorted())
            ),
            file: configuration.file,
            range: pattern.range
          )
        )
      }
    }
    return warnings
  }

  private func isWithoutEffect(
    _ pattern: FilePattern,
    _ configuration: Configuration,
    _ index: Int
  ) -> Bool {
    guard !pattern.text.contains(where: { "*?[".contains($0) }),
      !FileWriter.exists(configuration.path(pattern.text))
    else { return false }
    // A name without a folder may stand in what was not looked into.
    let isAnchored = pattern.text.dropLast().contains("/")
    let isSearched =
      !pattern.text.contains(".") || [".yaml", ".yml"].contains(where: pattern.text.hasSuffix)
    guard isAnchored || isSearched && !pruned.contains(index) else { return false }
    return !(met[index] ?? []).contains { pattern.matches(FilePattern.Names($0)) }
  }
}
