package import Findings

/// What the reader found in a file: format and reference, the rules that are code.
package struct ReaderFinding: Sendable {
  /// The rule's id in the catalogue.
  package var rule: String
  package var severity: Severity
  package var message: LocalizedText
  package var help: LocalizedText?
  /// The place; `file` is the number of the stream in the workspace.
  package var place: Place
  package var related: [Related] = []
  package var fixes: [ReaderFix] = []
  /// The document that it stands in, by its number in the workspace.
  package var document: Int?
  /// The goals concerned, by their numbers in the workspace, the one pointed at first.
  package var goals: [Int] = []
  /// Of a document that broke off, and is therefore not in the workspace: its id and the goals'.
  package var broken: BrokenDocument?

  /// A further place.
  package struct Related: Sendable {
    package var place: Place
    package var message: LocalizedText
  }

  /// The names of what a document that broke off holds.
  package struct BrokenDocument: Sendable {
    package var id: String?
    package var goals: [String]
  }
}

extension ReaderFinding {
  /// That a file has more findings behind aliases than are told.
  ///
  /// - Parameter place: The alias of the first that is not.
  /// - Returns: The finding.
  static func tooManyBehindAliases(at place: Place) -> ReaderFinding {
    let mistake = ReadingMistake.tooManyBehindAliases
    let (message, help) = mistake.wording
    return ReaderFinding(
      rule: mistake.rule,
      severity: mistake.severity,
      message: message,
      help: help,
      place: place
    )
  }

  /// The rules that the reader judges, with their categories and severities.
  package static let rules: [(id: String, category: String, severity: Severity)] = [
    ("syntax-error", "format", .error),
    ("unsupported-version", "format", .error),
    ("missing-key", "format", .error),
    ("unknown-key", "format", .warning),
    ("duplicate-key", "format", .error),
    ("invalid-value", "format", .error),
    ("duplicate-id", "format", .error),
    ("limit-exceeded", "format", .error),
    ("unknown-dimension", "reference", .error),
    ("unknown-aspect", "reference", .error),
    ("unknown-vision", "reference", .error),
    ("unknown-reference", "reference", .error),
    ("unknown-quantity", "reference", .warning),
    ("parent-cycle", "reference", .error),
  ]

  /// The finding with its file, document and goals as the workspace numbers them.
  func shifted(file: Int, document: Int, goal: Int) -> ReaderFinding {
    var finding = self
    finding.place.file += file
    for index in finding.related.indices { finding.related[index].place.file += file }
    for fix in finding.fixes.indices {
      for edit in finding.fixes[fix].edits.indices {
        finding.fixes[fix].edits[edit].place.file += file
      }
    }
    finding.document = finding.document.map { $0 + document }
    finding.goals = finding.goals.map { $0 + goal }
    return finding
  }
}
