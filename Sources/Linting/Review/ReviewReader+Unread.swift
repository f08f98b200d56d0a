import Findings
import GoalModel

// MARK: - What could not be read

extension ReviewReader {
  /// A key of a record: its field, or where it stands in a mapping under one, both.
  private typealias Key = (compared: ComparedField, path: [Int])

  func unread(ofDocument record: RecordID) -> Set<ComparedField> {
    unread(
      [
        (.id, [Field.Document.id]), (.title, [Field.Document.title]),
        (.organisation, [Field.Document.organisation]),
        (.language, [Field.Document.language]), (.level, [Field.Document.level]),
        (.status, [Field.Document.status]), (.reviewBy, [Field.Document.reviewBy]),
        (.visions, [Field.Document.vision]),
        (.adoptedBy, [Field.Document.adopted, Field.Adoption.by]),
        (.adoptedOn, [Field.Document.adopted, Field.Adoption.date]),
        (.reference, [Field.Document.adopted, Field.Adoption.reference]),
        (.period, [Field.Document.period, Field.Period.from]),
        (.period, [Field.Document.period, Field.Period.to]),
        (.frame, [Field.Document.budget, Field.DocumentBudget.frame]),
      ],
      of: record
    )
  }

  func unread(ofGoal number: Int) -> Set<ComparedField> {
    let record = RecordID(.goal, number)
    var unread = unread(
      [
        (.title, [Field.Goal.title]), (.statement, [Field.Goal.statement]),
        (.description, [Field.Goal.description]), (.rationale, [Field.Goal.rationale]),
        (.status, [Field.Goal.status]), (.owner, [Field.Goal.owner]), (.by, [Field.Goal.by]),
        (.parents, [Field.Goal.parent]), (.supports, [Field.Goal.supports]),
        (.dependsOn, [Field.Goal.dependsOn]), (.dialogue, [Field.Goal.dialogue]),
        (.groups, [Field.Goal.groups]), (.assumptions, [Field.Goal.assumptions]),
        (.effects, [Field.Goal.effects]), (.indicators, [Field.Goal.indicators]),
        (.assignments, [Field.Goal.assignments]),
        (.budget, [Field.Goal.budget, Field.GoalBudget.amount]),
        (.budgetNote, [Field.Goal.budget, Field.GoalBudget.note]),
        (.followUp, [Field.Goal.followUp, Field.FollowUp.status]),
        (.followUpDate, [Field.Goal.followUp, Field.FollowUp.date]),
        (.followUpComment, [Field.Goal.followUp, Field.FollowUp.comment]),
        (.improvement, [Field.Goal.followUp, Field.FollowUp.improvement]),
      ],
      of: record
    )
    // A misspelt name counts as the nearest one.
    if model.hasUnknownDimensions(goal: number) { unread.insert(.dimensions) }
    if model.hasUnknownAspects(goal: number) { unread.insert(.aspects) }
    // Parts by which no one can tell which they are.
    func isUnread(_ field: Int, _ record: RecordID) -> Bool {
      model.presence(of: field, in: record) == .rejected
    }
    if model.effects(of: number).contains(where: {
      isUnread(Field.Effect.affects, RecordID(.effect, $0))
    }) {
      unread.insert(.effects)
    }
    if model.indicators(of: number).contains(where: {
      isUnread(Field.Indicator.name, RecordID(.indicator, $0))
    }) {
      unread.insert(.indicators)
    }
    if model.assignments(of: number).contains(where: {
      isUnread(Field.Assignment.text, RecordID(.assignment, $0))
    }) {
      unread.insert(.assignments)
    }
    return unread
  }

  func unread(ofEffect record: RecordID) -> Set<ComparedField> {
    unread(
      [
        (.scope, [Field.Effect.scope]), (.confidence, [Field.Effect.confidence]),
        (.because, [Field.Effect.because]), (.mitigation, [Field.Effect.mitigation]),
        (.mitigatedBy, [Field.Effect.mitigatedBy]), (.residual, [Field.Effect.residual]),
      ],
      of: record
    )
  }

  func unread(ofIndicator record: RecordID) -> Set<ComparedField> {
    var unread = unread(
      [
        (.id, [Field.Indicator.id]), (.name, [Field.Indicator.name]),
        (.quantity, [Field.Indicator.quantity]), (.scope, [Field.Indicator.scope]),
        (.unit, [Field.Indicator.unit]), (.kolada, [Field.Indicator.kolada]),
        (.indicatorKind, [Field.Indicator.kind]), (.direction, [Field.Indicator.direction]),
        (.baseline, [Field.Indicator.baseline, Field.Baseline.value]),
        (.baseline, [Field.Indicator.baseline, Field.Baseline.at]),
        (.target, [Field.Indicator.target, Field.Target.atLeast]),
        (.target, [Field.Indicator.target, Field.Target.atMost]),
        (.target, [Field.Indicator.target, Field.Target.exactly]),
        (.target, [Field.Indicator.target, Field.Target.change]),
        (.target, [Field.Indicator.target, Field.Target.by]),
        (.outcomes, [Field.Indicator.outcomes]),
      ],
      of: record
    )
    let outcomes = model.numbers(Field.Indicator.outcomes, .indicator, record.index)
    if outcomes.contains(where: { outcome in
      [Field.Outcome.value, Field.Outcome.at].contains {
        model.presence(of: $0, in: RecordID(.outcome, outcome)) == .rejected
      }
    }) {
      unread.insert(.outcomes)
    }
    return unread
  }

  func unread(ofDecision record: RecordID) -> Set<ComparedField> {
    unread(
      [
        (.between, [Field.Decision.between]), (.decisionKind, [Field.Decision.kind]),
        (.decidedBy, [Field.Decision.by]), (.decidedOn, [Field.Decision.date]),
        (.minute, [Field.Decision.reference]), (.reviewBy, [Field.Decision.reviewBy]),
      ],
      of: record
    )
  }

  func unread(ofAssignment record: RecordID) -> Set<ComparedField> {
    unread(
      [
        (.id, [Field.Assignment.id]), (.text, [Field.Assignment.text]),
        (.to, [Field.Assignment.to]), (.due, [Field.Assignment.due]),
        (.status, [Field.Assignment.status]),
      ],
      of: record
    )
  }

  /// Of keys those under which something stands that was rejected, wholly or in part.
  private func unread(_ keys: [Key], of record: RecordID) -> Set<ComparedField> {
    var unread: Set<ComparedField> = []
    for key in keys {
      var record = record
      for field in key.path {
        if model.isRejected(field, in: record) { unread.insert(key.compared) }
        guard let part = model.part(field, of: record) else { break }
        record = part
      }
    }
    return unread
  }
}
