import Findings
import Scalars
package import YAMLSyntax

/// Reads the `rules` section of a rule file: every key of the envelope, strictly.
///
/// All mistakes of a file are collected; a rule with a mistake is left out of the result, which
/// matters to no one, since a fault ends the run with exit code 2.
package struct RuleFileReader {
  let stream: YAMLStream
  private let isBuiltIn: Bool
  private let reading: RuleReading
  package internal(set) var faults: [RuleFault] = []

  package init(_ stream: YAMLStream, isBuiltIn: Bool, reading: RuleReading = .whole) {
    self.stream = stream
    self.isBuiltIn = isBuiltIn
    self.reading = reading
  }

  /// The rules of a `rules` list, in the order written.
  package mutating func rules(_ list: NodeID) -> [RuleDefinition] {
    var rules: [RuleDefinition] = []
    for element in elements(of: list, named: "rules") {
      if let rule = rule(element) { rules.append(rule) }
    }
    return rules
  }

  private static let ruleKeys = RuleFileFormat.rule.map(\.name)

  private mutating func rule(_ node: NodeID) -> RuleDefinition? {
    let faultsBefore = faults.count
    let keys = mapping(node, allowed: Self.ruleKeys, what: .rule)
    guard let keys else { return nil }

    let id = required("id", keys, node).flatMap { scalar($0) }
    if let id, !Self.isKebabCase(id.text) {
      fault(id.range, .notKebabCase(id.text))
    }
    let category = required("category", keys, node).flatMap { text($0) }?.text ?? ""
    let severity = required("severity", keys, node).flatMap { self.severity($0) }
    let title = required("title", keys, node).flatMap { template($0) }
    let because = keys["because"].map { scalars($0) } ?? []
    let variables = required("for", keys, node).map { self.variables($0) } ?? []
    let filter = keys["where"].flatMap { condition($0, key: "where") }
    let pair = keys["pair"].flatMap { self.pair($0) }
    let join = keys["join"].map { self.join($0) } ?? []
    let isCross = keys["cross"].map { boolean($0) } ?? false
    let groups = keys["with"].map { self.groups($0) } ?? []
    let unless = keys["unless"].map { scalars($0) } ?? []
    let places = required("at", keys, node).map { self.places($0) } ?? []
    let also = keys["also"].map { self.related($0) } ?? []
    let message = required("message", keys, node).flatMap { template($0) }
    let help = keys["help"].flatMap { template($0) }
    let docs = reading == .whole ? keys["docs"].flatMap { template($0) } : nil
    let parameters = keys["params"].map { self.parameters($0) } ?? []
    let tests = reading == .whole ? keys["tests"].map { self.tests($0) } ?? [] : []

    if let forbid = keys["forbid"], keys["require"] != nil {
      fault(stream.range(forbid), .requireAndForbid)
    }
    var requirement: Requirement?
    if let node = keys["require"], let text = condition(node, key: "require") {
      requirement = .require(text)
    } else if let node = keys["forbid"], let text = condition(node, key: "forbid") {
      requirement = .forbid(text)
    }
    if isBuiltIn, reading == .whole, keys["tests"] == nil, let id {
      fault(id.range, .noTests(id.text))
    }

    guard faults.count == faultsBefore, let id, let severity, let title, let message else {
      return nil
    }
    return RuleDefinition(
      id: id,
      category: category,
      severity: severity,
      severityRange: stream.range(keys["severity"] ?? node),
      title: title.written,
      titleTemplate: title,
      because: because,
      variables: variables,
      filter: filter,
      pair: pair,
      join: join,
      isCross: isCross,
      groups: groups,
      requirement: requirement,
      unless: unless,
      places: places,
      also: also,
      message: message,
      help: help,
      docs: docs?.written,
      docsTemplate: docs,
      parameters: parameters,
      tests: tests,
      file: stream.file,
      isBuiltIn: isBuiltIn
    )
  }

  private static func isKebabCase(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 0x61, first <= 0x7A else { return false }
    return text.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
    }
  }
}

// MARK: - The envelope's parts

extension RuleFileReader {
  private mutating func severity(_ node: NodeID) -> SeverityDefinition? {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else {
      guard let word = scalar(node) else { return nil }
      if word.text == "off" { return .level(nil) }
      return level(word, allowed: Self.levels + ["off"]).map { .level($0) }
    }
    var conditions: [(severity: Severity, condition: LocatedText)] = []
    var otherwise: Severity?
    var hasOtherwise = false
    var seen: Set<String> = []
    for entry in stream.entries(of: node) {
      guard let key = scalar(entry.key) else { continue }
      guard seen.insert(key.text).inserted else {
        fault(key.range, .duplicateKey(key.text))
        continue
      }
      if key.text == "otherwise" {
        hasOtherwise = true
        if entry.value != stream.entries(of: node).map(\.value).last {
          fault(key.range, .otherwiseNotLast)
        }
        if let word = scalar(entry.value) { otherwise = level(word, allowed: Self.levels) }
      } else if let severity = level(key, allowed: Self.levels + ["otherwise"]),
        let condition = condition(entry.value, key: "severity")
      {
        conditions.append((severity, condition))
      }
    }
    if !hasOtherwise { fault(stream.range(node), .severityWithoutOtherwise) }
    guard let otherwise else { return nil }
    return .conditions(conditions, otherwise: otherwise)
  }

  static let levels = Severity.allCases.reversed().map(\.rawValue)

  private mutating func level(_ word: LocatedText, allowed: [String]) -> Severity? {
    if let severity = Severity(rawValue: word.text) { return severity }
    fault(word.range, .unknownWord(word.text, allowed: allowed))
    return nil
  }

  private mutating func variables(_ node: NodeID) -> [VariableDefinition] {
    var variables: [VariableDefinition] = []
    for (name, value) in named(node, what: .variable) {
      guard let range = scalar(value) else { continue }
      variables.append(VariableDefinition(name: name, range: range))
    }
    return variables
  }

  private mutating func pair(_ node: NodeID) -> PairDefinition? {
    let names = scalars(node)
    guard names.count == 2, names[0].text != names[1].text else {
      fault(stream.range(node), .pairNeedsTwo)
      return nil
    }
    return PairDefinition(first: names[0], second: names[1])
  }

  private mutating func join(_ node: NodeID) -> [JoinDefinition] {
    var join: [JoinDefinition] = []
    let node = stream.anchoredNode(node)
    guard expectMapping(node, key: "join") else { return [] }
    for entry in stream.entries(of: node) {
      if let left = condition(entry.key, key: "join"),
        let right = condition(entry.value, key: "join")
      {
        guard !join.contains(where: { $0.left.text == left.text }) else {
          fault(left.range, .duplicateKey(left.text))
          continue
        }
        join.append(JoinDefinition(left: left, right: right))
      }
    }
    return join
  }

  private mutating func groups(_ node: NodeID) -> [GroupDefinition] {
    var groups: [GroupDefinition] = []
    for (name, value) in named(node, what: .group) {
      guard let keys = mapping(value, allowed: RuleFileFormat.group.map(\.name), what: .group)
      else {
        continue
      }
      let variables = required("for", keys, value).map { self.variables($0) } ?? []
      let filter = keys["where"].flatMap { condition($0, key: "where") }
      let join = keys["join"].map { self.join($0) } ?? []
      groups.append(
        GroupDefinition(
          name: name,
          variables: variables,
          filter: filter,
          join: join,
          isCross: keys["cross"].map { boolean($0) } ?? false
        )
      )
    }
    return groups
  }

  private mutating func places(_ node: NodeID) -> [PlaceDefinition] {
    let faultsBefore = faults.count
    let places = list(node).flatMap { place($0) }
    if places.isEmpty, faults.count == faultsBefore {
      fault(stream.range(stream.anchoredNode(node)), .noPlace)
    }
    return places
  }

  private mutating func place(_ node: NodeID) -> [PlaceDefinition] {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else {
      return scalar(node).map { [PlaceDefinition(path: $0)] } ?? []
    }
    var places: [PlaceDefinition] = []
    for entry in stream.entries(of: node) {
      guard let path = scalar(entry.key),
        let condition = condition(entry.value, key: "at")
      else { continue }
      guard !places.contains(where: { $0.path.text == path.text }) else {
        fault(path.range, .duplicateKey(path.text))
        continue
      }
      places.append(PlaceDefinition(path: path, condition: condition))
    }
    return places
  }

  private mutating func related(_ node: NodeID) -> [RelatedDefinition] {
    var related: [RelatedDefinition] = []
    for element in list(node) {
      let element = stream.anchoredNode(element)
      guard stream.kind(element) == .mapping else {
        if let path = scalar(element) {
          related.append(RelatedDefinition(place: PlaceDefinition(path: path)))
        }
        continue
      }
      let keys = mapping(element, allowed: RuleFileFormat.related.map(\.name), what: .related)
      guard let keys, let at = required("at", keys, element), let path = scalar(at) else {
        continue
      }
      related.append(
        RelatedDefinition(
          each: keys["each"].flatMap { condition($0, key: "each") },
          place: PlaceDefinition(path: path),
          label: keys["label"].flatMap { template($0) }
        )
      )
    }
    return related
  }

  private mutating func parameters(_ node: NodeID) -> [ParameterDefinition] {
    var parameters: [ParameterDefinition] = []
    for (name, value) in named(node, what: .parameter) {
      guard let text = scalar(value) else { continue }
      guard !stream.isNull(stream.anchoredNode(value)) else {
        fault(name.range, .parameterWithoutValue(name.text))
        continue
      }
      parameters.append(
        ParameterDefinition(
          name: name,
          value: ParameterValue(
            text.text,
            isQuoted: stream.style(stream.anchoredNode(value)) != .plain
          )
        )
      )
    }
    return parameters
  }
}

extension ParameterValue {
  /// The default that a plain or quoted scalar stands for: it sets the type.
  init(_ text: String, isQuoted: Bool) {
    let isWhole = !text.contains { ".eE".contains($0) }
    let standards = [isWhole ? .int(0) : .double(0), ParameterValue.double(0), .bool(false)]
    let read = isQuoted ? nil : standards.lazy.compactMap { Self(text, like: $0) }.first
    self = read ?? .text(text)
  }

  /// The value that a scalar stands for in the type of a default; nil where it does not fit.
  ///
  /// Numbers are written as in goal documents.
  package init?(_ text: String, like standard: ParameterValue) {
    switch standard {
    case .int:
      guard let value = ExactDecimal(parsing: text).flatMap({ Int($0.description) })
      else { return nil }
      self = .int(value)
    case .double:
      guard let value = ExactDecimal(parsing: text)?.doubleValue else { return nil }
      self = .double(value)
    case .bool:
      guard let value = Bool(text) else { return nil }
      self = .bool(value)
    case .text: self = .text(text)
    }
  }
}
