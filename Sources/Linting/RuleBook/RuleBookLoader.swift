package import Findings
import Rules

/// Finds out which rules are in force where a command is given, and loads them.
package struct RuleBookLoader: Sendable {
  /// The language of texts: the flag's, the configuration's, the locale's, else English.
  package let language: Language
  private let request: LintRequest
  private let configuration: Configuration?
  private let failures: [RunFailure]
  private let warnings: [RunFailure]

  /// - Parameter request: its paths are the rule folders and files that the command is about;
  ///   the configuration is the one nearest to the first, or to the current folder.
  package init(_ request: LintRequest) {
    self.request = request
    var finder = ConfigurationFinder(fixedPath: request.configurationPath)
    let scope = finder.scope(ofPath: request.paths.first ?? ".", inputName: nil)
    failures = finder.failures
    warnings = finder.warnings
    configuration = scope.configuration.flatMap {
      finder.configurations.indices.contains($0) ? finder.configurations[$0] : nil
    }
    language =
      request.language ?? configuration?.base.language ?? request.localeLanguage ?? .english
  }

  /// Loads the rules.
  ///
  /// - Throws: everything that is wrong with the configuration, the rules and what they stand on.
  package func load() throws(RunFailures) -> RuleBook {
    guard failures.isEmpty else { throw RunFailures(failures) }
    let values = configuration?.base ?? Configuration.Values()
    let missing = configuration?.missing(values.rules) ?? []
    guard missing.isEmpty else { throw RunFailures(missing) }
    let folders =
      values.rules.map { configuration?.path($0.value) ?? $0.value } + request.ruleFolders
      + request.paths
    let loaded = try LoadedRules(
      folders: folders,
      usesBuiltInRules: request.usesBuiltInRules,
      limit: request.limits.bytes,
      skipsGoalDocuments: !request.paths.isEmpty
    )
    try ParameterReader.check(values.parameters, against: loaded.rules)
    let selection = RuleSelection(request, values)
    let rules = loaded.descriptors(levels: [:]).map { rule in
      var rule = rule
      if let level = selection.level(of: rule.id) { rule.severity = level.severity }
      if !selection.isOn(rule.id, category: rule.category) { rule.severity = nil }
      return rule
    }
    var unknown = RuleSelection.failures(request, rules: rules)
    let hasOverridingRules =
      configuration?.overrides.contains { !$0.values.rules.isEmpty } ?? false
    if let configuration, !hasOverridingRules {
      unknown += RuleSelection.failures(configuration, rules: rules)
    }
    guard unknown.isEmpty else { throw RunFailures(unknown) }
    return RuleBook(
      loaded: loaded,
      rules: rules,
      configuredParameters: ParameterReader.values(values.parameters),
      configuredLevels: Set(rules.map(\.id).filter { selection.level(of: $0) != nil }),
      namedFiles: namedFiles,
      defaultVisions: values.vision?.map(\.value) ?? [],
      hasOverridingRules: hasOverridingRules,
      warnings: warnings
    )
  }

  /// The files that the command names, itself or by their folder, as ``RuleBook/identity(of:)``;
  /// nil where it names none.
  private var namedFiles: Set<String>? {
    guard !request.paths.isEmpty else { return nil }
    let found = FileDiscovery(request.paths) { _ in false }.files
    return Set(found.map { RuleBook.identity(of: $0.path) })
  }
}
