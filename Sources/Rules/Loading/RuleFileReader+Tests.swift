import Findings
import Scalars
import YAMLSyntax

// MARK: - Tests that rules carry

extension RuleFileReader {
  mutating func tests(_ node: NodeID) -> [RuleTestDefinition] {
    var tests: [RuleTestDefinition] = []
    for element in list(node) {
      let allowed = RuleFileFormat.test.map(\.name)
      guard let keys = mapping(element, allowed: allowed, what: .test) else { continue }
      let name = required("name", keys, element).flatMap { scalar($0) }
      let document = required("document", keys, element).flatMap { documentText($0) }
      guard let findings = keys["findings"] else {
        if !keys.misspelt.contains("findings") {
          fault(stream.range(firstKey(element)), .testAssertsNothing)
        }
        continue
      }
      guard let name, let document else { continue }
      tests.append(
        RuleTestDefinition(
          name: name,
          document: document,
          rules: keys["rules"].flatMap { rulesOfTest($0) },
          today: keys["today"].flatMap { today($0) },
          pathBound: keys["bounds"].flatMap { pathBound($0) },
          findings: scalars(findings)
        )
      )
      for finding in tests[tests.count - 1].findings { checkForm(finding) }
    }
    return tests
  }

  private mutating func documentText(_ node: NodeID) -> LocatedText? {
    guard stream.kind(stream.anchoredNode(node)) == .scalar else {
      fault(stream.range(node), .documentIsText)
      return nil
    }
    return scalar(node)
  }

  /// `GOAL @ PATH`, `@ PATH` or, where the place is a key that was filled in, without the path;
  /// after that the severity may follow.
  private mutating func checkForm(_ finding: LocatedText) {
    var words = finding.text.split(separator: " ", omittingEmptySubsequences: false)
    if let last = words.last, last.hasPrefix("("), last.hasSuffix(")") {
      let severity = String(last.dropFirst().dropLast())
      guard Severity(rawValue: severity) != nil else {
        fault(finding.range, .unknownWord(severity, allowed: Self.levels))
        return
      }
      words.removeLast()
    }
    if words.first != "@" { words = Array(words.dropFirst()) }
    let path = words.dropFirst()
    let isPath = path.count < 2 || path.count == 2 && path[path.startIndex].hasSuffix(":")
    guard words.first == "@", isPath, path.allSatisfy({ !$0.isEmpty && !$0.contains("(") }) else {
      fault(finding.range, .notAFinding(finding.text))
      return
    }
  }

  private mutating func today(_ node: NodeID) -> CalendarDate? {
    guard let text = scalar(node) else { return nil }
    guard let date = PartialDate(parsing: text.text), date.precision == .day else {
      fault(text.range, .notADate(text.text))
      return nil
    }
    return date.first
  }

  /// `bounds: {paths: 1}`: so many paths are followed, where the test is about the bound.
  private mutating func pathBound(_ node: NodeID) -> Int? {
    guard let keys = mapping(node, allowed: RuleFileFormat.bounds.map(\.name), what: .test),
      let paths = keys["paths"],
      let text = scalar(paths)
    else { return nil }
    if let bound = Int(text.text), bound > 0 { return bound }
    fault(text.range, .unknownWord(text.text, allowed: ["1", "2", "3"]))
    return nil
  }

  /// Whether a text of sections has one of rules.
  private static func holdsRules(_ text: String) -> Bool {
    let stream = YAMLParser.parse(SourceFile(path: "rules", bytes: Array(text.utf8)))
    return stream.documents.contains { document in
      guard let root = document.root, stream.kind(root) == .mapping else { return false }
      return stream.expandedEntries(of: root).contains { stream.text($0.key) == "rules" }
    }
  }

  /// The sections of a rule file that a test brings: a text, or the mapping itself.
  private mutating func rulesOfTest(_ node: NodeID) -> LocatedText? {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else {
      let text = scalar(node)
      if let text, Self.holdsRules(text.text) { fault(text.range, .rulesInTest) }
      return text
    }
    for entry in stream.expandedEntries(of: node) where stream.text(entry.key) == "rules" {
      fault(stream.range(entry.key), .rulesInTest)
    }
    let bytes = stream.file.bytes
    var text = ""
    for (key, value) in stream.entries(of: node) {
      let start = Int(stream.range(key).start)
      var column = 0
      while column < start, bytes[start - column - 1] != UInt8(ascii: "\n") { column += 1 }
      let section = String(
        decoding: bytes[start..<Int(stream.range(value).end)],
        as: UTF8.self
      )
      for (number, line) in section.split(
        separator: "\n",
        omittingEmptySubsequences: false
      ).enumerated() {
        let indentation = line.prefix { $0 == " " }.count
        text += line.dropFirst(number == 0 ? 0 : min(column, indentation)) + "\n"
      }
    }
    return LocatedText(text, at: stream.range(node))
  }
}
