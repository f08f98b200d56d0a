import Testing

/// A rule file with one mistake, and what is said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  var file: RuleText
  /// As `line: marked text: message (help)`.
  var told: [String]

  init(_ name: String, _ changes: KeyValuePairs<String, String>, _ told: String...) {
    self.name = name
    file = RuleText(changes)
    self.told = told
  }

  var testDescription: String { name }
}
