import Findings

// MARK: - Documents

extension ReviewComparison {
  /// What became of the documents' heads and decisions.
  func documents() -> [DocumentChange] {
    let kept = new.documents.indices.map { number in
      let after = new.documents[number]
      guard let former = matching.documentOfNew[number] else {
        var change = DocumentChange(kind: .added, oldID: nil, newID: after.id, title: after.title)
        change.newLanguage = after.language
        return change
      }
      let before = old.documents[former]
      var change = DocumentChange(
        kind: .unchanged,
        oldID: before.id,
        newID: after.id,
        title: after.title
      )
      change.oldLanguage = before.language
      change.newLanguage = after.language
      change.fields = head(before, after)
      compareDecisions(of: former, number, in: &change)
      let isSame =
        change.fields.isEmpty && change.decisionsGone.isEmpty && change.decisionsAdded.isEmpty
        && change.decisionsChanged.isEmpty
      if !isSame { change.kind = .changed }
      return change
    }
    let gone = old.documents.indices.filter { matching.documentOfOld[$0] == nil }.map { number in
      let before = old.documents[number]
      var change = DocumentChange(kind: .gone, oldID: before.id, newID: nil, title: before.title)
      change.oldLanguage = before.language
      return change
    }
    return kept + gone
  }

  /// What became of a document's decisions: those that say the same are the same, of several those
  /// that are alike in all, then in the order in which they stand.
  private func compareDecisions(of former: Int, _ number: Int, in change: inout DocumentChange) {
    let before = old.decisions.filter { $0.document == former }
    let after = new.decisions.filter { $0.document == number }
    var formerOf: [Int: Int] = [:]
    var taken: Set<Int> = []
    let signatures = (
      before.map { signature($0, isOld: true) }, after.map { signature($0, isOld: false) }
    )
    let texts = (before.map { [$0.decision] }, after.map { [$0.decision] })
    for (oldKeys, newKeys) in [signatures, texts] {
      // The last first, so that each is taken from the end.
      var numbers: [[String?]: [Int]] = [:]
      for number in before.indices.reversed() where !taken.contains(number) {
        numbers[oldKeys[number], default: []].append(number)
      }
      for number in after.indices where formerOf[number] == nil {
        guard let former = numbers[newKeys[number]]?.popLast() else { continue }
        formerOf[number] = former
        taken.insert(former)
      }
    }
    for (number, decision) in after.enumerated() {
      guard let former = formerOf[number] else {
        change.decisionsAdded.append(name(of: decision, in: new))
        continue
      }
      var part = PartChange(kind: .changed, name: name(of: decision, in: new))
      part.fields = decisionFields(before[former], decision)
      if !part.fields.isEmpty { change.decisionsChanged.append(part) }
    }
    change.decisionsGone = before.indices.filter { !taken.contains($0) }.map {
      name(of: before[$0], in: old)
    }
  }

  /// All that a decision says, goals by what they are on the new side.
  private func signature(_ decision: ReviewedDecision, isOld: Bool) -> [String?] {
    let goals = decision.goals.map { goal in
      isOld ? matching.goalOfOld[goal].map { String($0) } : String(goal)
    }
    return [
      decision.decision, decision.kind, decision.by, decision.date, decision.reference,
      decision.reviewBy,
    ] + decision.dimensions + goals
  }

  /// A decision's text, or where it has none what it is between.
  private func name(of decision: ReviewedDecision, in review: Review) -> String {
    decision.decision
      ?? (decision.goals.map { Self.label($0, of: review) } + decision.dimensions)
      .joined(separator: ", ")
  }

  private func decisionFields(
    _ before: ReviewedDecision,
    _ after: ReviewedDecision
  ) -> [FieldChange] {
    let keys = KeyComparison(before, after)
    let changes: [FieldChange?] = [
      goals(
        .between,
        before.goals,
        after.goals,
        keys,
        names: (before.dimensions, after.dimensions)
      ),
      keys.word(.decisionKind, \.kind),
      keys.text(.decidedBy, \.by),
      keys.date(.decidedOn, \.date),
      keys.text(.minute, \.reference),
      keys.end(.reviewBy, \.reviewBy),
    ]
    return changes.compactMap { $0 }
  }

  /// Whether two periods cover the same days.
  private func isSamePeriod(_ before: ReviewedDocument, _ after: ReviewedDocument) -> Bool {
    typealias Keys = KeyComparison<ReviewedDocument>
    return Keys.beginTogether(before.periodFrom, after.periodFrom)
      && Keys.endTogether(before.periodTo, after.periodTo)
      && !Keys(before, after).isUnreadOnce(.period)
  }

  private func head(_ before: ReviewedDocument, _ after: ReviewedDocument) -> [FieldChange] {
    let keys = KeyComparison(before, after)
    func period(_ document: ReviewedDocument) -> ComparedValue? {
      document.periodFrom == nil && document.periodTo == nil
        ? nil : .period(from: document.periodFrom, to: document.periodTo)
    }
    let changes: [FieldChange?] = [
      keys.value(.id) { .text($0.id) },
      keys.value(.title) { .text($0.title) },
      keys.text(.organisation, \.organisation),
      keys.value(.language) { .word($0.language.rawValue) },
      keys.value(.level) { .word($0.level) },
      keys.value(.status) { .word($0.status) },
      keys.text(.adoptedBy, \.adoptedBy),
      keys.date(.adoptedOn, \.adoptedOn),
      keys.text(.reference, \.reference),
      isSamePeriod(before, after) ? nil : keys.value(.period, period),
      keys.end(.reviewBy, \.reviewBy),
      keys.ordered(
        .visions,
        before.visions.map { old.graph.visions[$0].name },
        after.visions.map { new.graph.visions[$0].name }
      ),
      keys.value(.frame) { document in
        document.frame.map { .money($0, currency: document.currency) }
      },
    ]
    return changes.compactMap { $0 }
  }
}

// MARK: - Goals

extension ReviewComparison {
  /// The keys of a goal that hold one value or a list of texts.
  func fields(
    _ before: ReviewedGoal,
    _ after: ReviewedGoal,
    titles: (old: String?, new: String?)
  ) -> [FieldChange] {
    let keys = KeyComparison(before, after)
    func money(_ goal: ReviewedGoal, of review: Review) -> ComparedValue? {
      goal.budget.map { .money($0, currency: review.documents[goal.document].currency) }
    }
    let changes: [FieldChange?] = [
      keys.value(.title, titles.old.map { .text($0) }, titles.new.map { .text($0) }),
      keys.text(.statement, \.statement),
      keys.text(.description, \.description),
      keys.text(.rationale, \.rationale),
      statuses(before, after),
      keys.text(.owner, \.owner),
      keys.end(.by, \.by),
      keys.value(.budget, money(before, of: old), money(after, of: new)),
      keys.text(.budgetNote, \.budgetNote),
      keys.text(.dialogue, \.dialogue),
      keys.list(.groups, before.groups, after.groups),
      keys.list(.assumptions, before.assumptions, after.assumptions),
      keys.word(.followUp, \.followUp),
      keys.date(.followUpDate, \.followUpDate),
      keys.text(.followUpComment, \.followUpComment),
      keys.text(.improvement, \.improvement),
    ]
    return changes.compactMap { $0 }
  }

  /// The statuses of two goals; nil where both have that of their documents, which say it.
  private func statuses(_ before: ReviewedGoal, _ after: ReviewedGoal) -> FieldChange? {
    let isInherited =
      old.documents[before.document].status == before.status
      && new.documents[after.document].status == after.status
    return isInherited ? nil : KeyComparison(before, after).value(.status) { .word($0.status) }
  }

  /// What became of the declared effects: of those on the same thing the same ones belong together,
  /// the others in the order in which they stand.
  func effects(_ before: ReviewedGoal, _ after: ReviewedGoal) -> [PartChange] {
    let (former, latter) = (
      before.effects.filter { !$0.isDerived }, after.effects.filter { !$0.isDerived }
    )
    // The last first, so that each is taken from the end.
    var same: [ReviewedGoal.Effect: [Int]] = [:]
    for (number, effect) in former.enumerated().reversed() {
      same[effect, default: []].append(number)
    }
    var taken: Set<Int> = []
    let left = latter.filter { effect in
      guard let number = same[effect]?.popLast() else { return true }
      taken.insert(number)
      return false
    }
    var numbers: [String: [Int]] = [:]
    for (number, effect) in former.enumerated().reversed() where !taken.contains(number) {
      numbers[effect.affects, default: []].append(number)
    }
    let (unreadBefore, unreadAfter) = (Set(before.unreadEffects), Set(after.unreadEffects))
    var changes: [PartChange] = []
    for effect in left {
      let degree = effect.value.map { ComparedValue.degree($0) }
      if let number = numbers[effect.affects]?.popLast() {
        taken.insert(number)
        var change = PartChange(kind: .changed, name: effect.affects)
        change.fields = fields(former[number], effect)
        if !change.fields.isEmpty { changes.append(change) }
      } else if unreadBefore.contains(effect.affects) {
        changes.append(Self.part(effect, from: .unread, to: degree))
      } else {
        changes.append(Self.part(effect, .added))
      }
    }
    for (number, effect) in former.enumerated() where !taken.contains(number) {
      changes.append(
        unreadAfter.contains(effect.affects)
          ? Self.part(effect, from: effect.value.map { .degree($0) }, to: .unread)
          : Self.part(effect, .gone)
      )
    }
    return changes
  }

  private static func part(_ effect: ReviewedGoal.Effect, _ kind: Comparison.Kind) -> PartChange {
    var change = PartChange(kind: kind, name: effect.affects)
    change.value = effect.value.map { .degree($0) }
    return change
  }

  /// An effect of which the degree could be read on one side only.
  private static func part(
    _ effect: ReviewedGoal.Effect,
    from old: ComparedValue?,
    to new: ComparedValue?
  ) -> PartChange {
    var change = PartChange(kind: .changed, name: effect.affects)
    change.fields = [FieldChange(.effect, .value(old: old, new: new))]
    return change
  }

  private func fields(
    _ before: ReviewedGoal.Effect,
    _ after: ReviewedGoal.Effect
  ) -> [FieldChange] {
    let keys = KeyComparison(before, after)
    let changes: [FieldChange?] = [
      keys.degree(.effect, \.value),
      keys.word(.scope, \.scope),
      keys.word(.confidence, \.confidence),
      keys.text(.because, \.because),
      keys.text(.mitigation, \.mitigation),
      goals(.mitigatedBy, before.mitigatedBy, after.mitigatedBy, keys),
      keys.degree(.residual, \.residual),
    ]
    return changes.compactMap { $0 }
  }

  /// Whether a goal is to be reached earlier or later; nothing where that could not be read.
  static func ambition(
    _ before: ReviewedGoal,
    _ after: ReviewedGoal,
    _ ends: PeriodEnds
  ) -> [AmbitionChange] {
    guard !before.unread.contains(.by), !after.unread.contains(.by),
      let reason = Ambition.reason(ofDates: before.by, after.by, ends)
    else { return [] }
    return [
      AmbitionChange(
        indicator: nil,
        reasons: [reason],
        old: before.by.map { .date($0) },
        new: after.by.map { .date($0) }
      )
    ]
  }
}
