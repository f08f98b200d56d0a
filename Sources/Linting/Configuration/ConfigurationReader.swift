import Findings
import YAMLSyntax

/// Reads an `.align.yaml`; every mistake in it is a failure with its place.
struct ConfigurationReader {
  private let stream: YAMLStream
  private var failures: [RunFailure] = []

  /// The configuration in a file that stands in a folder.
  static func read(
    _ file: SourceFile,
    inFolder folder: String
  ) throws(RunFailures) -> Configuration {
    let stream = YAMLParser.parse(file)
    var reader = ConfigurationReader(stream: stream)
    var configuration = Configuration(file: stream.file, folder: folder)
    reader.readDocument(into: &configuration)
    guard reader.failures.isEmpty else { throw RunFailures(reader.failures) }
    return configuration
  }

  private init(stream: YAMLStream) {
    self.stream = stream
  }

  private mutating func readDocument(into configuration: inout Configuration) {
    if let fault = stream.fault {
      failures.append(
        RunFailure(fault.message, help: fault.help, file: stream.file, range: fault.range)
      )
      return
    }
    if stream.documents.count > 1 {
      fail(Wording.oneDocument, at: stream.documents[1].range)
      return
    }
    // An empty file holds no wishes.
    guard let root = stream.documents.first?.root, !stream.isNull(root) else { return }
    guard stream.kind(root) == .mapping else {
      fail(Wording.expectedMapping, at: stream.range(root))
      return
    }
    configuration.base = readValues(of: root, isOverride: false) { reader, key, value in
      guard key == .overrides else { return }
      configuration.overrides = reader.readOverrides(value)
    }
  }

  private mutating func readOverrides(_ list: NodeID) -> [Configuration.Override] {
    guard expect(.sequence, list, Wording.expectedOverrides) else { return [] }
    var overrides: [Configuration.Override] = []
    for element in stream.children(of: list)
    where expect(.mapping, element, Wording.expectedOverrides) {
      var paths: [Configuration.Located<FilePattern>] = []
      let values = readValues(of: element, isOverride: true) { reader, key, value in
        if key == .paths { paths = reader.patterns(value) }
      }
      if paths.isEmpty { fail(Wording.overrideWithoutPaths, at: stream.range(element)) }
      overrides.append(Configuration.Override(paths: paths, values: values))
    }
    return overrides
  }

  /// The values of one mapping; keys that are not among them go to `other`.
  private mutating func readValues(
    of mapping: NodeID,
    isOverride: Bool,
    other: (inout ConfigurationReader, ConfigurationKey, NodeID) -> Void
  ) -> Configuration.Values {
    refuseDuplicates(in: mapping)
    let known = ConfigurationKey.keys(ofOverride: isOverride)
    var values = Configuration.Values()
    for entry in stream.expandedEntries(of: mapping) {
      let name = stream.text(entry.key)
      guard let key = known.first(where: { $0.rawValue == name }) else {
        if !name.hasPrefix("x-") {
          fail(
            Wording.unknownSetting(name),
            at: stream.range(entry.key),
            help: Wording.nearestSettings(
              NearestNames.nearest(to: name, among: known.map(\.rawValue)),
              all: known.map(\.rawValue)
            )
          )
        }
        continue
      }
      // A key without a value counts as left out.
      if stream.isNull(entry.value) { continue }
      values.places[key] = stream.range(entry.value)
      read(key, entry.value, into: &values, other: other)
    }
    return values
  }

  private mutating func read(
    _ key: ConfigurationKey,
    _ value: NodeID,
    into values: inout Configuration.Values,
    other: (inout ConfigurationReader, ConfigurationKey, NodeID) -> Void
  ) {
    switch key {
    case .vision: values.vision = texts(value)
    case .rules: values.rules = texts(value)
    case .select: values.select = texts(value)
    case .ignore: values.ignore = texts(value)
    case .exclude: values.exclude = patterns(value)
    case .baseline: values.baseline = text(value)
    case .failOn: values.failLevel = word(value)
    case .language: values.language = word(value)
    case .severity:
      guard expect(.mapping, value, Wording.expectedSeverities) else { return }
      refuseDuplicates(in: value)
      for entry in stream.expandedEntries(of: value) {
        guard let level: RuleLevel = word(entry.value) else { continue }
        values.severities.append((located(entry.key), level))
      }
    case .params:
      guard expect(.mapping, value, Wording.expectedParameters) else { return }
      refuseDuplicates(in: value)
      for entry in stream.expandedEntries(of: value) {
        values.parameters.append(
          Configuration.Parameter(name: located(entry.key), value: entry.value, stream: stream)
        )
      }
    case .overrides, .paths: other(&self, key, value)
    }
  }

  // MARK: - Values

  private func located(_ node: NodeID) -> Configuration.Located<String> {
    Configuration.Located(value: stream.text(node), range: stream.range(node))
  }

  private mutating func text(_ node: NodeID) -> Configuration.Located<String>? {
    guard stream.kind(stream.anchoredNode(node)) == .scalar, !stream.text(node).isEmpty else {
      fail(Wording.expectedText, at: stream.range(node))
      return nil
    }
    return located(node)
  }

  /// A list of texts; one may stand alone.
  private mutating func texts(_ node: NodeID) -> [Configuration.Located<String>] {
    guard stream.kind(stream.anchoredNode(node)) == .sequence else {
      return text(node).map { [$0] } ?? []
    }
    return stream.children(of: node).compactMap { text($0) }
  }

  /// A list of patterns for paths.
  private mutating func patterns(_ node: NodeID) -> [Configuration.Located<FilePattern>] {
    let patterns = texts(node)
    for pattern in patterns where !FilePattern.isWhole(pattern.value) {
      fail(
        Wording.brokenPattern(pattern.value),
        at: pattern.range,
        help: Wording.closeBracket
      )
    }
    return patterns.map {
      Configuration.Located(value: FilePattern($0.value), range: $0.range)
    }
  }

  private mutating func refuseDuplicates(in mapping: NodeID) {
    for duplicate in stream.duplicateKeys(of: stream.anchoredNode(mapping)) {
      fail(
        Wording.duplicateSetting(stream.text(duplicate.again)),
        at: stream.range(duplicate.again)
      )
    }
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(_ node: NodeID) -> Word?
  where Word.RawValue == String {
    let name = stream.text(node)
    if let word = Word(rawValue: name) { return word }
    let known = Word.allCases.map(\.rawValue)
    fail(
      Wording.expectedWord(name, known: known),
      at: stream.range(node),
      help: Wording.didYouMean(NearestNames.nearest(to: name, among: known))
    )
    return nil
  }

  private mutating func expect(_ kind: NodeKind, _ node: NodeID, _ wording: LocalizedText) -> Bool {
    guard stream.kind(stream.anchoredNode(node)) != kind else { return true }
    fail(wording, at: stream.range(node))
    return false
  }

  private mutating func fail(
    _ message: LocalizedText,
    at range: SourceRange,
    help: LocalizedText? = nil
  ) {
    failures.append(RunFailure(message, help: help, file: stream.file, range: range))
  }
}
