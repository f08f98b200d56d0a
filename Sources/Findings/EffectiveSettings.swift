/// What holds for a file, and where each value comes from.
package struct EffectiveSettings: Sendable {
  /// The file or folder, as given.
  package var path: String
  /// The configuration that it follows; nil for none.
  package var configuration: String?
  /// Whether `exclude` leaves it out.
  package var isExcluded: Bool
  /// In the order of the configuration's keys.
  package var settings: [Setting]

  package init(
    path: String,
    configuration: String?,
    isExcluded: Bool,
    settings: [Setting]
  ) {
    self.path = path
    self.configuration = configuration
    self.isExcluded = isExcluded
    self.settings = settings
  }

  /// The language of texts that holds.
  package var language: Language? {
    settings.first { $0.key == "language" }?.values.first.flatMap { Language(rawValue: $0.text) }
  }

  /// A key and the values that hold for it; none where nothing is set.
  package struct Setting: Sendable {
    package var key: String
    package var values: [Value]

    package init(_ key: String, _ values: [Value]) {
      self.key = key
      self.values = values
    }
  }

  /// One value.
  package struct Value: Sendable {
    /// The rule or setting that it is for, where the key holds several.
    package var name: String?
    package var text: String
    package var origin: Origin

    package init(name: String? = nil, _ text: String, _ origin: Origin) {
      self.name = name
      self.text = text
      self.origin = origin
    }
  }

  /// Where a value comes from.
  package enum Origin: Hashable, Sendable {
    case standard
    /// A place of the configuration; `paths` are those of the override that it stands in.
    case configuration(path: String, line: Int, column: Int, paths: [String])
    case flag(String)
    /// An environment variable.
    case environment(String)
    /// The document itself.
    case document(line: Int)
  }
}
