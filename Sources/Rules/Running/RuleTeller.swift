import CEL
import Findings
import Scalars
import Synchronization

/// Tells the findings of one rule.
final class RuleTeller: FindingTeller {
  private let rule: Rule
  private let facts: Facts
  private let language: Language
  private let findings: RuleFindings
  /// The run's numbers of the workspace's files.
  private let files: [Int]
  /// Those that wait for work, as many as there have been callers at once.
  ///
  /// The first is made when the first finding is told: a rule's groups are found anew for it.
  private let evaluators: Mutex<[RuleEvaluator]> = Mutex([])
  private let today: CalendarDate

  init(
    _ rule: Rule,
    facts: Facts,
    today: CalendarDate,
    language: Language,
    findings: RuleFindings,
    files: [Int]
  ) {
    self.rule = rule
    self.facts = facts
    self.today = today
    self.language = language
    self.findings = findings
    self.files = files
  }

  /// All findings, without their texts; `level` is how grave it is that the rule could not be
  /// evaluated, where that is set.
  func all(level: Severity?) -> [Finding] {
    var kinds: [KindKey: Finding.Kind] = [:]
    var last: (key: KindKey, kind: Finding.Kind)?
    return findings.indices.map { number in
      let found = findings[number]
      let key = KindKey(document: document(of: found), isFailure: found.failure != nil)
      let kind: Finding.Kind
      if let last, last.key == key {
        kind = last.kind
      } else {
        kind = kinds[key] ?? self.kind(key)
        kinds[key] = kind
        last = (key, kind)
      }
      return Finding(
        kind,
        severity: key.isFailure ? level ?? found.severity : found.severity,
        place: moved(found.place),
        decided: found.decision.flatMap { facts.placeOfDecision($0) }.map(moved),
        untold: UntoldTexts(self, number: number)
      )
    }
  }

  private struct KindKey: Hashable {
    var document: Int?
    var isFailure: Bool
  }

  private func kind(_ key: KindKey) -> Finding.Kind {
    Finding.Kind(
      rule: key.isFailure ? RuleFailure.rule : rule.id,
      category: key.isFailure ? "format" : rule.definition.category,
      document: key.document.map { facts.documentID($0) }.flatMap { $0.isEmpty ? nil : $0 }
    )
  }

  private func document(of found: RuleFinding) -> Int? {
    found.goal.map { facts.document(ofGoal: $0) } ?? facts.document(of: found.row.values)
  }

  func tell(_ finding: inout Finding, number: Int) {
    let found = findings[number]
    let goals = facts.goals(of: found, rule: rule)
    finding.goals = facts.names(ofGoals: goals, seenFrom: document(of: found))
    if finding.namedGoals.count < goals.count {
      finding.knownGoals = facts.knownNames(ofGoals: goals, seenFrom: document(of: found))
    }
    if let failure = found.failure {
      let (message, help) = RuleFailure.wording(rule: rule.id, failure, in: language)
      finding.message = message
      finding.help = help
      return
    }
    let evaluator = evaluators.withLock { $0.popLast() } ?? newEvaluator()
    let texts = evaluator.texts(of: found, in: language, seenFrom: document(of: found))
    evaluators.withLock { $0.append(evaluator) }
    finding.message = texts.message
    finding.help = texts.help
    finding.related = texts.related.filter { $0.place != found.place }.map {
      RelatedPlace(place: moved($0.place), message: $0.message)
    }
    finding.conflict = facts.conflict(of: found.row.values)
  }

  private func newEvaluator() -> RuleEvaluator {
    let evaluator = RuleEvaluator(
      rule,
      facts: facts,
      today: today,
      budget: RuleBudget().rule,
      silencers: [],
      tellsTexts: true
    )
    evaluator.prepareForTexts()
    return evaluator
  }

  private func moved(_ place: Place) -> Place {
    place.file < files.count ? Place(file: files[place.file], range: place.range) : place
  }
}
