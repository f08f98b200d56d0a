import Findings

/// How the files of a run fall into workspaces: those that follow one configuration are judged
/// together, references do not cross.
///
/// Where `overrides` give some files of a workspace other rules, parameters, levels or another
/// language, the workspace is judged once for each such *variant*, and each file keeps what its own
/// found.
struct Workspaces {
  /// What one judge needs to know, and whose findings it is asked for.
  struct Variant {
    /// The index in the run's configurations; nil for files that follow none.
    var configuration: Int?
    var settings: JudgeSettings
    /// What the configuration says, with the overrides that make the variant.
    var values: Configuration.Values
    /// The path of the baseline that holds for the variant's rule files.
    var baselinePath: String?
    /// The indices of the files whose findings are kept.
    var members: [Int]
  }

  /// One workspace: the indices of its files and of its variants.
  struct Workspace {
    var configuration: Int?
    var files: [Int] = []
    var variants: [Int] = []
  }

  private(set) var variants: [Variant] = []
  private(set) var workspaces: [Workspace] = []
  /// For each file what its configuration says for it.
  let values: [Configuration.Values]
  /// For each file its path from the folder of its configuration; as given where there is none.
  let paths: [String]
  /// For each file the path of the baseline that holds for it.
  private(set) var baselinePaths: [String?] = []
  /// What the paths follow; empty where a file was found.
  private let places: [ConfigurationFinder.Scope]
  private let configurations: [Configuration]
  private let request: LintRequest

  init(
    _ scopes: [ConfigurationFinder.Scope],
    places: [ConfigurationFinder.Scope] = [],
    _ configurations: [Configuration],
    _ request: LintRequest
  ) {
    self.places = places
    self.configurations = configurations
    self.request = request
    paths = scopes.map(\.path)
    var all: [Configuration.Values] = []
    var workspaceOf: [Int?: Int] = [:]
    var variantOf: [VariantKey: Int] = [:]
    for (file, scope) in scopes.enumerated() {
      let configuration = scope.configuration.map { configurations[$0] }
      let (values, overrides) =
        configuration?.values(forPath: scope.path) ?? (Configuration.Values(), [])
      all.append(values)
      baselinePaths.append(Self.baselinePath(values, configuration, request))
      let workspace = workspaceOf[scope.configuration] ?? workspaces.count
      if workspace == workspaces.count {
        workspaces.append(Workspace(configuration: scope.configuration))
        workspaceOf[scope.configuration] = workspace
      }
      workspaces[workspace].files.append(file)
      let relevant = overrides.filter { Self.needsOwnJudge(configuration?.overrides[$0].values) }
      let key = VariantKey(configuration: scope.configuration, overrides: relevant)
      if let variant = variantOf[key] {
        variants[variant].members.append(file)
      } else {
        variantOf[key] = variants.count
        workspaces[workspace].variants.append(variants.count)
        let own = relevant.reduce(configuration?.base ?? Configuration.Values()) { values, index in
          configuration.map { values.overridden(by: $0.overrides[index].values) } ?? values
        }
        variants.append(
          Variant(
            configuration: scope.configuration,
            settings: Self.settings(own, configuration, request),
            values: own,
            baselinePath: Self.baselinePath(own, configuration, request),
            members: [file]
          )
        )
      }
    }
    self.values = all
  }

  private struct VariantKey: Hashable {
    var configuration: Int?
    var overrides: [Int]
  }

  /// Whether what an override says changes what a judge does.
  private static func needsOwnJudge(_ values: Configuration.Values?) -> Bool {
    guard let values else { return false }
    return !values.rules.isEmpty || !values.parameters.isEmpty || !values.severities.isEmpty
      || values.language != nil
  }

  private static func baselinePath(
    _ values: Configuration.Values,
    _ configuration: Configuration?,
    _ request: LintRequest
  ) -> String? {
    guard request.writtenBaselinePath == nil, !request.ignoresBaselines else { return nil }
    return request.baselinePath ?? values.baseline.map { configuration?.path($0.value) ?? $0.value }
  }

  private static func settings(
    _ values: Configuration.Values,
    _ configuration: Configuration?,
    _ request: LintRequest
  ) -> JudgeSettings {
    var settings = JudgeSettings(today: request.today)
    // The command line comes last, and wins.
    settings.ruleFolders =
      values.rules.map { configuration?.path($0.value) ?? $0.value } + request.ruleFolders
    settings.usesBuiltInRules = request.usesBuiltInRules
    settings.parameters = values.parameters
    settings.levels = RuleSelection.levels(request, values)
    settings.limits = request.limits
    settings.jobs = request.jobs
    settings.drawsGraph = request.drawsGraph
    settings.reviews = request.reviews
    settings.describesRules = request.describesRules
    settings.suggests = request.suggests
    settings.runsRules = request.runsRules
    return settings
  }

  /// A rule file's path from the folder of the configuration that a variant follows; as given
  /// where there is none.
  func path(ofRuleFile path: String, variant: Int) -> String {
    guard let folder = variants[variant].configuration.map({ configurations[$0].folder }),
      let current = try? FileSystem.absolutePath(of: ".")
    else { return path }
    return FilePath.relative(FilePath.joined(current, path), to: folder)
  }

  /// The baselines that are named by configurations alone, and are not there.
  var missingBaselines: [RunFailure] {
    guard request.baselinePath == nil, request.writtenBaselinePath == nil,
      !request.ignoresBaselines
    else { return [] }
    return workspaces.flatMap { workspace -> [RunFailure] in
      guard let configuration = workspace.configuration.map({ configurations[$0] })
      else { return [] }
      let held = workspace.files.map { values[$0] } + workspace.variants.map { variants[$0].values }
      let named = Set(held.compactMap(\.baseline)).sorted { $0.range.start < $1.range.start }
      return configuration.missing(named)
    }
  }

  /// A judge for each variant; adds to `files` what their findings may point into.
  func loadJudges(files: inout [SourceFile]) throws(RunFailures) -> [Judge] {
    var judges: [Judge] = []
    var failures: [RunFailure] = []
    for variant in variants {
      let missing = variant.configuration.map { configurations[$0].missing(variant.values.rules) }
      failures += missing ?? []
      guard missing?.isEmpty != false else { continue }
      do throws(RunFailures) {
        judges.append(try Judge(variant.settings, files: &files))
      } catch {
        failures += error.failures
      }
    }
    guard failures.isEmpty else { throw RunFailures(failures.removingRepeats()) }
    // A name is known that some file's rules have.
    failures += RuleSelection.failures(
      request,
      rules: try judges.flatMap(\.rules) + rulesAtPlaces()
    )
    for workspace in workspaces {
      guard let configuration = workspace.configuration.map({ configurations[$0] })
      else { continue }
      let own = workspace.variants.map { judges[$0] }
      let overrides = configuration.overrides.map(\.values)
      let folders = Set(workspace.variants.flatMap { variants[$0].values.rules })
      // What lies in the folders of an override that no file of the run is under is not known.
      guard overrides.allSatisfy({ folders.isSuperset(of: $0.rules) }) else { continue }
      failures += RuleSelection.failures(configuration, rules: own.flatMap(\.rules))
      failures += Self.unknownVisions(configuration, own.map(\.loaded))
      // Without folders of their own overrides set what the rules of all files have.
      guard overrides.allSatisfy({ $0.rules.isEmpty }) else { continue }
      do throws(RunFailures) {
        try own.first?.check(overrides.flatMap(\.parameters))
      } catch {
        failures += error.failures
      }
    }
    guard failures.isEmpty else { throw RunFailures(failures.removingRepeats()) }
    return judges
  }
}

extension Workspaces {
  /// The rules that hold for the paths where no file was found, those of all overrides among them.
  private func rulesAtPlaces() throws(RunFailures) -> [RuleDescriptor] {
    var rules: [RuleDescriptor] = []
    for index in Set(places.map(\.configuration)).sorted(by: { ($0 ?? -1) < ($1 ?? -1) }) {
      let configuration = index.map { configurations[$0] }
      var values = Configuration.Values()
      values.rules =
        (configuration?.base.rules ?? [])
        + (configuration?.overrides.flatMap(\.values.rules) ?? [])
      if let missing = configuration?.missing(values.rules), !missing.isEmpty {
        throw RunFailures(missing)
      }
      var files: [SourceFile] = []
      rules += try Judge(Self.settings(values, configuration, request), files: &files).rules
    }
    return rules
  }

  /// The visions that a configuration gives to documents and that there are none of.
  private static func unknownVisions(
    _ configuration: Configuration,
    _ loaded: [LoadedRules]
  ) -> [RunFailure] {
    let named = ([configuration.base] + configuration.overrides.map(\.values)).flatMap {
      $0.vision ?? []
    }
    guard !named.isEmpty else { return [] }
    let known = loaded.flatMap { SchemaNames($0).visions.map(\.id) }.removingRepeats()
    return named.filter { !known.contains($0.value) }.map { name in
      RunFailure(
        Wording.unknownVision(name.value),
        help: Wording.didYouMean(NearestNames.nearest(to: name.value, among: known))
          ?? Wording.visionsInForce(known),
        file: configuration.file,
        range: name.range
      )
    }
  }
}

extension [RunFailure] {
  /// The failures without those that say the same again.
  func removingRepeats() -> [RunFailure] {
    var seen: Set<String> = []
    return filter { failure in
      seen.insert(
        "\(failure.file?.path ?? "") \(failure.range?.start ?? -1) \(failure.message.english)"
      ).inserted
    }
  }
}
