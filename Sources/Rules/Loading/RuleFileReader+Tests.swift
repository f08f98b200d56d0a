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
      let document = required("document", keys, element).flatMap { scalar($0) }
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
    }
    return tests
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

  /// The sections of a rule file that a test brings: a text, or the mapping itself.
  private mutating func rulesOfTest(_ node: NodeID) -> LocatedText? {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else { return scalar(node) }
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
