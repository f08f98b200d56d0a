package import Findings
import Rules
import YAMLSyntax

/// Finds out what holds for a file, and where each value comes from.
package struct SettingsReader {
  private let request: LintRequest
  /// The environment variable that the surroundings' language comes from.
  private let languageVariable: String?

  /// - Parameters:
  ///   - request: its first path is the file or folder that is asked about.
  ///   - languageVariable: the variable's name; nil where the surroundings name no language.
  package init(_ request: LintRequest, languageVariable: String?) {
    self.request = request
    self.languageVariable = languageVariable
  }

  /// The language in which it is told why nothing could be found out.
  package var failureLanguage: Language { Linter(request).stopped([]).language }

  /// The files that would be settings but for their names.
  package var warnings: [RunFailure] {
    var finder = ConfigurationFinder(fixedPath: request.configurationPath)
    _ = finder.scope(ofPath: request.paths.first ?? ".", inputName: nil)
    return finder.warnings
  }

  /// What holds.
  ///
  /// - Throws: everything that is wrong with the configuration, the rules and the path.
  package func settings() throws(RunFailures) -> EffectiveSettings {
    let path = request.paths.first ?? "."
    let status: FileSystem.Status
    do throws(FileSystem.Failure) {
      status = try FileSystem.status(of: path)
    } catch {
      throw RunFailures([RunFailure(Wording.unreadable(path, error))])
    }
    var finder = ConfigurationFinder(fixedPath: request.configurationPath)
    let isFolder = status.kind == .folder
    let scope = finder.scope(ofPath: path, inputName: nil)
    guard finder.failures.isEmpty else { throw RunFailures(finder.failures) }
    let configuration = scope.configuration.map { finder.configurations[$0] }
    try checkNames(configuration, scope)
    let inForce = layers(configuration, scope.path, isFolder: isFolder)
    return EffectiveSettings(
      path: path,
      configuration: configuration?.file.path,
      isExcluded: !isFolder && (configuration?.excludes(scope.path) ?? false),
      settings: ConfigurationKey.allCases.compactMap { key in
        key == .overrides || key == .paths
          ? nil
          : EffectiveSettings.Setting(
            key.rawValue,
            values(of: key, inForce, path: isFolder ? nil : path)
          )
      }
    )
  }

  /// Loads the rules as a run would, so that a wrong name is told here as it is there.
  private func checkNames(
    _ configuration: Configuration?,
    _ scope: ConfigurationFinder.Scope
  ) throws(RunFailures) {
    let workspaces = Workspaces([scope], configuration.map { [$0] } ?? [], request)
    var files: [SourceFile] = []
    _ = try workspaces.loadJudges(files: &files)
  }

  // MARK: - Layers

  /// The values of the root or of one override, and what is needed to say where they stand.
  private struct Layer {
    var values: Configuration.Values
    var paths: [String]
    var file: SourceFile
    var lines: LineTable

    func origin(_ range: SourceRange?) -> EffectiveSettings.Origin {
      let position = lines.position(of: Int(range?.start ?? 0))
      return .configuration(
        path: file.path,
        line: position.line,
        column: position.column,
        paths: paths
      )
    }
  }

  private func layers(_ configuration: Configuration?, _ path: String, isFolder: Bool) -> [Layer] {
    guard let configuration else { return [] }
    let lines = LineTable(configuration.file.bytes)
    let matching = isFolder ? [] : configuration.values(forPath: path).overrides
    let base = Layer(
      values: configuration.base,
      paths: [],
      file: configuration.file,
      lines: lines
    )
    return [base]
      + matching.map { index in
        Layer(
          values: configuration.overrides[index].values,
          paths: configuration.overrides[index].paths.map(\.value.text),
          file: configuration.file,
          lines: lines
        )
      }
  }

  // MARK: - Values

  private typealias Value = EffectiveSettings.Value

  private func values(
    of key: ConfigurationKey,
    _ layers: [Layer],
    path: String?
  ) -> [EffectiveSettings.Value] {
    switch key {
    case .vision:
      return last(layers) { layer in
        layer.values.vision?.map { Value($0.value, layer.origin($0.range)) }
      } ?? []
    case .rules:
      let builtIn =
        request.usesBuiltInRules
        ? Value("rules/", .standard) : Value("-", .flag("--no-default-rules"))
      return [builtIn] + all(layers, \.rules)
        + request.ruleFolders.map { Value($0, .flag("--rules")) }
    case .params: return parameters(layers)
    case .baseline:
      return last(layers) { layer in
        layer.values.baseline.map { [Value($0.value, layer.origin($0.range))] }
      } ?? []
    case .select:
      return request.select.isEmpty
        ? all(layers, \.select) : request.select.map { Value($0, .flag("--select")) }
    case .ignore:
      return all(layers, \.ignore) + request.ignore.map { Value($0, .flag("--ignore")) }
    case .severity: return severities(layers)
    case .failOn:
      if let level = request.failLevel { return [Value(level.rawValue, .flag("--fail-on"))] }
      return last(layers) { layer in
        layer.values.failLevel.map {
          [Value($0.rawValue, layer.origin(layer.values.places[.failOn]))]
        }
      } ?? [Value(FailLevel.error.rawValue, .standard)]
    case .exclude:
      return layers.flatMap { layer in
        layer.values.exclude.map { Value($0.value.text, layer.origin($0.range)) }
      }
    case .language: return [language(layers, path)]
    case .overrides, .paths: return []
    }
  }

  /// The values of the last layer that has any.
  private func last(_ layers: [Layer], _ values: (Layer) -> [Value]?) -> [Value]? {
    layers.reversed().lazy.compactMap(values).first
  }

  /// The values of a list, which add up.
  private func all(
    _ layers: [Layer],
    _ list: KeyPath<Configuration.Values, [Configuration.Located<String>]>
  ) -> [Value] {
    layers.flatMap { layer in
      layer.values[keyPath: list].map { Value($0.value, layer.origin($0.range)) }
    }
  }

  private func severities(_ layers: [Layer]) -> [Value] {
    var levels: [String: Value] = [:]
    for layer in layers {
      for (rule, level) in layer.values.severities {
        levels[rule.value] = Value(name: rule.value, level.rawValue, layer.origin(rule.range))
      }
    }
    for (rule, level) in request.severities {
      levels[rule] = Value(name: rule, level.rawValue, .flag("--severity"))
    }
    // What says that a file was not read keeps its own.
    for rule in LintResult.rulesOfUnreadFiles { levels[rule] = nil }
    return levels.sorted { $0.key < $1.key }.map(\.value)
  }

  private func parameters(_ layers: [Layer]) -> [Value] {
    var parameters: [String: Value] = [:]
    for layer in layers {
      for parameter in layer.values.parameters {
        let name = parameter.name.value
        let value = ParameterReader.values([parameter])[name]
        parameters[name] = Value(
          name: name,
          value ?? "",
          layer.origin(parameter.name.range)
        )
      }
    }
    return parameters.sorted { $0.key < $1.key }.map(\.value)
  }

  private func language(_ layers: [Layer], _ path: String?) -> Value {
    if let language = request.language { return Value(language.rawValue, .flag("--lang")) }
    let configured = last(layers) { layer in
      layer.values.language.map {
        [Value($0.rawValue, layer.origin(layer.values.places[.language]))]
      }
    }
    if let value = configured?.first { return value }
    if let language = request.localeLanguage {
      return Value(language.rawValue, .environment(languageVariable ?? "LANG"))
    }
    if let path, case .file(let file)? = try? FileReader().read(path) {
      let stream = YAMLParser.parse(file, keys: Judge.keys)
      for document in stream.documents {
        let header = DocumentHeader(of: document, in: stream)
        guard header.isGoalDocument else { continue }
        let line = document.root.map { root in
          LineTable(file.bytes).position(of: Int(stream.range(root).start)).line
        }
        return Value(header.language.rawValue, .document(line: line ?? 1))
      }
    }
    return Value(Language.english.rawValue, .standard)
  }
}
