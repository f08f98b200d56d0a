import Findings

/// Builds results by hand: a text, and findings at pieces of it.
struct Fixture {
  var files: [SourceFile] = []
  var findings: [Finding] = []
  var rules: [RuleDescriptor] = []
  var summary = LintSummary()

  init(_ text: String, path: String = "goals.yaml") {
    self.init(bytes: Array(text.utf8), path: path)
  }

  init(bytes: [UInt8], path: String = "goals.yaml") {
    files = [SourceFile(path: path, bytes: bytes)]
    summary.documents = 1
    summary.goals = 1
  }

  /// The place of a piece of a file's text: its `occurrence` from 1.
  func place(_ piece: String, occurrence: Int = 1, file: Int = 0) -> Place {
    let bytes = files[file].bytes
    let wanted = Array(piece.utf8)
    var left = occurrence
    for start in 0...max(0, bytes.count - wanted.count)
    where bytes.count >= wanted.count
      && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    {
      left -= 1
      if left == 0 {
        return Place(file: file, range: SourceRange(start..<(start + wanted.count)))
      }
    }
    preconditionFailure("the fixture has no \(piece)")
  }

  mutating func add(
    _ rule: String = "goal-without-owner",
    _ severity: Severity = .warning,
    category: String = "coverage",
    at place: Place,
    _ message: String = "goal A has no owner",
    help: String? = nil,
    goals: [String] = ["A"],
    related: [RelatedPlace] = [],
    decided: Place? = nil,
    conflict: ConflictDetails? = nil,
    fixes: [Fix] = []
  ) {
    findings.append(
      Finding(
        rule: rule,
        category: category,
        severity: severity,
        message: message,
        help: help,
        place: place,
        document: "test",
        goals: goals,
        decided: decided,
        related: related,
        fixes: fixes,
        conflict: conflict,
        fingerprint: "00000000000000aa"
      )
    )
  }

  var result: LintResult {
    var summary = summary
    summary.count(findings)
    return LintResult(files: files, findings: findings, summary: summary, rules: rules)
  }
}
