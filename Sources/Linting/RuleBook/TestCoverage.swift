import Findings
import Rules

/// What the tests of one rule leave untried.
struct TestCoverage {
  private let rule: Rule
  private let file: Int
  /// In the order of the rule's keys.
  private(set) var gaps: [RuleTestReport.Gap] = []

  /// Looks at what the tests of a rule came to; at the answers of its conditions only where
  /// `coversConditions`.
  init(_ rule: Rule, _ results: [RuleTestResult], file: Int, coversConditions: Bool) {
    self.rule = rule
    self.file = file
    let definition = rule.definition
    if results.allSatisfy({ $0.test.findings.isEmpty }) {
      add(.neverFires, at: definition.id)
    }
    if results.allSatisfy({ !$0.test.findings.isEmpty }) {
      add(.neverSilent, at: definition.id)
    }
    guard coversConditions else { return }
    let outcomes = results.compactMap(\.outcome)
    func sum(_ count: (RuleOutcome) -> Int) -> Int { outcomes.reduce(0) { $0 + count($1) } }
    if let filter = definition.filter {
      check(
        "where",
        filter,
        held: sum(\.applicableRowCount),
        failed: sum(\.filteredRowCount)
      )
    }
    switch definition.requirement {
    case nil: break
    case .require(let condition):
      check(
        "require",
        condition,
        held: sum(\.passedRowCount),
        failed: sum(\.failedRowCount)
      )
    case .forbid(let condition):
      check("forbid", condition, held: sum(\.failedRowCount), failed: sum(\.passedRowCount))
    }
    if case .conditions(let conditions, _) = definition.severity {
      for (index, condition) in conditions.enumerated() {
        check("severity", condition.condition, outcomes.map(\.severityTruths), at: index)
      }
    }
    for (index, place) in definition.places.enumerated() {
      if let condition = place.condition {
        check("at", condition, outcomes.map(\.placeTruths), at: index)
      }
    }
    for (index, group) in definition.groups.enumerated() {
      if let filter = group.filter {
        check("with.\(group.name.text).where", filter, outcomes.map(\.groupTruths), at: index)
      }
    }
  }

  /// Checks a condition by what it came to in each outcome, by its index there.
  private mutating func check(
    _ key: String,
    _ condition: LocatedText,
    _ truths: [[(held: Int, failed: Int)]],
    at index: Int
  ) {
    let counts = truths.filter { $0.indices.contains(index) }.map { $0[index] }
    check(
      key,
      condition,
      held: counts.reduce(0) { $0 + $1.held },
      failed: counts.reduce(0) { $0 + $1.failed }
    )
  }

  private mutating func check(_ key: String, _ condition: LocatedText, held: Int, failed: Int) {
    if held == 0 {
      add(.oneSided(key: key, condition: condition.text, missing: true), at: condition)
    }
    if failed == 0 {
      add(.oneSided(key: key, condition: condition.text, missing: false), at: condition)
    }
  }

  private mutating func add(_ kind: RuleTestReport.Gap.Kind, at text: LocatedText) {
    gaps.append(
      RuleTestReport.Gap(rule: rule.id, place: Place(file: file, range: text.range), kind: kind)
    )
  }
}
