import CEL
import Findings
import YAMLSyntax

// MARK: - YAML

extension RuleFileReader {
  /// The values of a mapping.
  struct Keys {
    var values: [String: NodeID] = [:]
    /// The keys that unknown ones are most like: they are not reported as missing as well.
    var misspelt: Set<String> = []

    subscript(key: String) -> NodeID? { values[key] }
  }

  /// The values of a mapping by key; unknown and duplicate keys are faults.
  mutating func mapping(
    _ node: NodeID,
    allowed: [String],
    what: RuleFileFault.Part
  ) -> Keys? {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else {
      fault(stream.range(node), .expectedMapping(what))
      return nil
    }
    var keys = Keys()
    for entry in stream.expandedEntries(of: node) {
      guard let key = scalar(entry.key) else { continue }
      if key.text.hasPrefix("x-") { continue }
      guard allowed.contains(key.text) else {
        fault(key.range, .unknownKey(key.text, allowed: allowed, what))
        if let meant = NearestNames.nearest(to: key.text, among: allowed).first {
          keys.misspelt.insert(meant)
        }
        continue
      }
      guard keys.values[key.text] == nil else {
        fault(key.range, .duplicateKey(key.text))
        continue
      }
      // A key with nothing behind it counts as missing, except where a condition is expected.
      let conditions = ["where", "require", "forbid"]
      let value = stream.anchoredNode(entry.value)
      if stream.kind(value) == .scalar, stream.isNull(value), stream.tag(value) == nil,
        !conditions.contains(key.text)
      {
        continue
      }
      keys.values[key.text] = entry.value
    }
    return keys
  }

  mutating func required(
    _ key: String,
    _ keys: Keys,
    _ node: NodeID
  ) -> NodeID? {
    if let value = keys[key] { return value }
    guard !keys.misspelt.contains(key) else { return nil }
    fault(stream.range(keys["id"] ?? firstKey(node)), .missingKey(key))
    return nil
  }

  /// The entries of a mapping whose keys are names that the rule chooses.
  mutating func named(
    _ node: NodeID,
    what: RuleFileFault.Part
  ) -> [(name: LocatedText, value: NodeID)] {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else {
      fault(stream.range(node), .expectedMapping(what))
      return []
    }
    var entries: [(name: LocatedText, value: NodeID)] = []
    var names: Set<String> = []
    for entry in stream.entries(of: node) {
      guard let name = scalar(entry.key) else { continue }
      guard Self.isName(name.text) else {
        fault(name.range, .notAName(name.text, what))
        continue
      }
      guard !names.contains(name.text) else {
        fault(name.range, .duplicateKey(name.text))
        continue
      }
      guard !Self.isReserved(name.text, what) else {
        fault(name.range, .reservedName(name.text, what))
        continue
      }
      names.insert(name.text)
      entries.append((name, entry.value))
    }
    return entries
  }

  /// Whether no condition could read what has a name; a setting is read as a field, `params.loop`.
  private static func isReserved(_ name: String, _ what: RuleFileFault.Part) -> Bool {
    if ReservedWords.keywords.contains(name) { return true }
    if case .parameter = what { return false }
    return ReservedWords.reserved.contains(name)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    func isLetter(_ byte: UInt8) -> Bool {
      (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || byte == 0x5F
    }
    return isLetter(first) && text.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) }
  }

  /// The elements of a list; a bare value is a list of one.
  mutating func list(_ node: NodeID) -> [NodeID] {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .sequence else { return [node] }
    return Array(stream.children(of: node))
  }

  mutating func scalars(_ node: NodeID) -> [LocatedText] {
    var texts: [LocatedText] = []
    for element in list(node) {
      if let text = scalar(element) { texts.append(text) }
    }
    return texts
  }

  mutating func elements(of node: NodeID, named name: String) -> [NodeID] {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .sequence else {
      fault(stream.range(node), .expectedList(name))
      return []
    }
    return Array(stream.children(of: node))
  }

  mutating func expectMapping(_ node: NodeID, key: String) -> Bool {
    if stream.kind(node) == .mapping { return true }
    fault(stream.range(node), .expectedMapping(.key(key)))
    return false
  }

  mutating func scalar(_ node: NodeID) -> LocatedText? {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .scalar else {
      fault(stream.range(node), .expectedText)
      return nil
    }
    return located(node)
  }

  /// A text that says something.
  mutating func text(_ node: NodeID) -> LocatedText? {
    guard let text = scalar(node) else { return nil }
    guard !text.text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) else {
      fault(writtenRange(stream.anchoredNode(node)), .emptyText)
      return nil
    }
    return text
  }

  private func located(_ node: NodeID) -> LocatedText {
    LocatedText(stream.text(node), at: stream.range(node))
  }

  /// A condition: YAML reads a leading `!`, `[`, `{`, `*`, `&` as its own.
  mutating func condition(_ node: NodeID, key: String) -> LocatedText? {
    let node = stream.anchoredNode(node)
    let kind = stream.kind(node)
    guard kind == .scalar, stream.tag(node) == nil else {
      fault(writtenRange(node), .conditionIsNotText(key))
      return nil
    }
    let text = located(node)
    guard !text.text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }),
      !stream.isNull(node)
    else {
      fault(writtenRange(node), .conditionIsEmpty(key))
      return nil
    }
    return text
  }

  /// Where a value is written; where YAML reads nothing, what stands on its line in its place: a
  /// tag, an anchor or a comment.
  private func writtenRange(_ node: NodeID) -> SourceRange {
    let range = stream.range(node)
    guard range.start == range.end else { return range }
    let bytes = stream.file.bytes
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    func isValueStart(_ start: Int) -> Bool {
      bytes[start - 1] == UInt8(ascii: ":")
        && (start == bytes.count || isBlank(bytes[start]) || bytes[start] == UInt8(ascii: "\n"))
    }
    var start = Int(range.start)
    var end = start
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n"), !isValueStart(start) { start -= 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start < end ? SourceRange(start: Int32(start), end: Int32(end)) : range
  }

  mutating func boolean(_ node: NodeID) -> Bool {
    guard let text = scalar(node) else { return false }
    if text.text != "true", text.text != "false" {
      fault(text.range, .unknownWord(text.text, allowed: ["true", "false"]))
    }
    return text.text == "true"
  }

  /// A text in both languages; nil after a fault.
  mutating func template(_ node: NodeID) -> LocalizedTemplateDefinition? {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else {
      fault(stream.range(node), .missingLanguage(["sv", "en"]))
      return nil
    }
    guard let keys = mapping(node, allowed: ["sv", "en"], what: .text) else { return nil }
    let missing = ["sv", "en"].filter { keys[$0] == nil }
    guard missing.isEmpty, let swedish = keys["sv"], let english = keys["en"] else {
      fault(stream.range(firstKey(node)), .missingLanguage(missing))
      return nil
    }
    let texts = [swedish, english].map { text($0) }
    guard let swedish = texts[0], let english = texts[1] else { return nil }
    return LocalizedTemplateDefinition(swedish: swedish, english: english)
  }

  func firstKey(_ node: NodeID) -> NodeID {
    let node = stream.anchoredNode(node)
    return stream.entries(of: node).first { _ in true }?.key ?? node
  }

  mutating func fault(_ range: SourceRange, _ fault: RuleFileFault) {
    faults.append(fault.located(in: stream.file, at: range))
  }
}
