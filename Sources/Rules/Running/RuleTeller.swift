import CEL
import Findings
import Scalars
import Synchronization

/// Tells the findings of one rule.
final class RuleTeller: FindingTeller {
  private let rule: Rule
  private let facts: Facts
  private let language: Language
  let findings: RuleFindings
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

  /// What the findings on things of a document have in common; of nil, on things of none.
  func kind(document: Int?, isFailure: Bool) -> Finding.Kind {
    Finding.Kind(
      rule: isFailure ? RuleFailure.rule : rule.id,
      category: isFailure ? "format" : rule.definition.category,
      document: document.map { facts.documentID($0) }.flatMap { $0.isEmpty ? nil : $0 },
      teller: self
    )
  }

  /// The document that a finding, by its number, is about; nil for none.
  func document(of number: Int) -> Int? {
    findings.heads[number].knownGoal.map { facts.document(ofGoal: $0) }
      ?? facts.document(of: findings.values(at: number))
  }

  /// Where the decision stands that settles the conflict.
  func placeOfDecision(_ head: RuleFindings.Head) -> Place? {
    head.knownDecision.flatMap { facts.placeOfDecision($0) }.map(moved)
  }

  /// A place with the run's number of its file.
  func moved(_ place: Place) -> Place {
    place.file < files.count ? Place(file: files[place.file], range: place.range) : place
  }

  func tell(_ finding: inout Finding, number: Int) {
    let found = findings[number]
    let document = document(of: number)
    let goals = facts.goals(of: found, rule: rule)
    finding.goals = facts.names(ofGoals: goals, seenFrom: document)
    if finding.namedGoals.count < goals.count {
      finding.knownGoals = facts.knownNames(ofGoals: goals, seenFrom: document)
    }
    finding.stake = facts.stake(of: found.row.values)
    if let failure = found.failure {
      let (message, help) = RuleFailure.wording(rule: rule.id, failure, in: language)
      finding.message = message
      finding.help = help
      return
    }
    let evaluator = evaluators.withLock { $0.popLast() } ?? newEvaluator()
    let texts = evaluator.texts(of: found, in: language, seenFrom: document)
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
    evaluator.prepareGroups()
    return evaluator
  }
}
