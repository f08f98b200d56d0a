package import Findings
package import YAMLSyntax

/// What one `.align.yaml` says.
package struct Configuration: Sendable {
  /// The file, for messages that point into it.
  package let file: SourceFile
  /// The absolute path of the folder it stands in, to which its paths are relative.
  package let folder: String
  /// What holds for every file.
  package var base = Values()
  /// What holds for some, in the order written.
  package var overrides: [Override] = []

  package init(file: SourceFile, folder: String) {
    self.file = file
    self.folder = folder
  }

  /// A value with its place in the configuration.
  package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    package var range: SourceRange
  }

  /// A parameter of a rule; the rule knows the type.
  package struct Parameter: Sendable {
    /// `rule-id.name`.
    package var name: Located<String>
    package var value: NodeID
    package var stream: YAMLStream
  }

  /// A list of values, `paths` aside.
  package struct Values: Sendable {
    /// The visions of documents that name none.
    package var vision: [Located<String>]?
    /// Folders, relative to the configuration's.
    package var rules: [Located<String>] = []
    package var parameters: [Parameter] = []
    package var baseline: Located<String>?
    package var select: [Located<String>] = []
    package var ignore: [Located<String>] = []
    package var severities: [(rule: Located<String>, level: RuleLevel)] = []
    package var failLevel: FailLevel?
    package var exclude: [Located<FilePattern>] = []
    package var language: Language?
    /// Where the value of each key that is written stands.
    package var places: [ConfigurationKey: SourceRange] = [:]

    package init() {}

    /// These values with others laid over them: lists add, the rest gives way.
    package func overridden(by other: Values) -> Values {
      var result = self
      for key in ConfigurationKey.allCases {
        switch key {
        case .vision: result.vision = other.vision ?? vision
        case .rules: result.rules += other.rules
        case .params: result.parameters += other.parameters
        case .baseline: result.baseline = other.baseline ?? baseline
        case .select: result.select += other.select
        case .ignore: result.ignore += other.ignore
        case .severity: result.severities += other.severities
        case .failOn: result.failLevel = other.failLevel ?? failLevel
        case .exclude: result.exclude += other.exclude
        case .language: result.language = other.language ?? language
        case .overrides, .paths: break
        }
      }
      return result
    }
  }

  /// What is laid over the rest for files of some paths.
  package struct Override: Sendable {
    package var paths: [Located<FilePattern>]
    package var values: Values
  }

  /// A path that it names, from the current folder; one from the root stays as it is.
  func path(_ named: String) -> String {
    named.hasPrefix("/") ? named : FilePath.shown(FilePath.joined(folder, named))
  }

  /// What it names and cannot be found, at its places.
  func missing(_ named: [Located<String>]) -> [RunFailure] {
    named.compactMap { name in
      do throws(FileSystem.Failure) {
        _ = try FileSystem.status(of: path(name.value))
        return nil
      } catch {
        return RunFailure(Wording.unreadable(name.value, error), file: file, range: name.range)
      }
    }
  }

  /// What holds for a file, by its path from the configuration's folder, and which overrides
  /// that comes from.
  package func values(forPath path: String) -> (values: Values, overrides: [Int]) {
    let names = FilePattern.Names(path)
    var values = base
    var matching: [Int] = []
    for (index, override) in overrides.enumerated() where Self.match(override.paths, names) {
      values = values.overridden(by: override.values)
      matching.append(index)
    }
    return (values, matching)
  }

  /// Whether `exclude` leaves a file or folder out, by its path from the configuration's folder.
  package func excludes(_ path: String) -> Bool {
    let names = FilePattern.Names(path)
    return Self.match(base.exclude, names)
      || overrides.contains { override in
        !override.values.exclude.isEmpty && Self.match(override.paths, names)
          && Self.match(override.values.exclude, names)
      }
  }

  private static func match(_ patterns: [Located<FilePattern>], _ names: FilePattern.Names) -> Bool
  {
    patterns.contains { $0.value.matches(names) }
  }
}
