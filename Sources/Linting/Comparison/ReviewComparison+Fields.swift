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
      let (oldTexts, newTexts) = (decisions(of: former, in: old), decisions(of: number, in: new))
      change.decisionsGone = oldTexts.filter { !newTexts.contains($0) }
      change.decisionsAdded = newTexts.filter { !oldTexts.contains($0) }
      let isSame =
        change.fields.isEmpty && change.decisionsGone.isEmpty && change.decisionsAdded.isEmpty
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

  private func decisions(of document: Int, in review: Review) -> [String] {
    review.decisions.filter { $0.document == document }.map(\.decision)
  }

  private func head(_ before: ReviewedDocument, _ after: ReviewedDocument) -> [FieldChange] {
    func text(_ field: ComparedField, _ path: KeyPath<ReviewedDocument, String?>) -> FieldChange? {
      .value(
        field,
        before[keyPath: path].map { .text($0) },
        after[keyPath: path].map { .text($0) }
      )
    }
    func date(_ field: ComparedField, _ path: KeyPath<ReviewedDocument, String?>) -> FieldChange? {
      .value(
        field,
        before[keyPath: path].map { .date($0) },
        after[keyPath: path].map { .date($0) }
      )
    }
    func period(_ document: ReviewedDocument) -> ComparedValue? {
      document.periodFrom == nil && document.periodTo == nil
        ? nil : .period(from: document.periodFrom, to: document.periodTo)
    }
    let changes: [FieldChange?] = [
      .value(.id, .text(before.id), .text(after.id)),
      .value(.title, .text(before.title), .text(after.title)),
      text(.organisation, \.organisation),
      .value(.level, .word(before.level), .word(after.level)),
      .value(.status, .word(before.status), .word(after.status)),
      text(.adoptedBy, \.adoptedBy),
      date(.adoptedOn, \.adoptedOn),
      text(.reference, \.reference),
      .value(.period, period(before), period(after)),
      date(.reviewBy, \.reviewBy),
      .list(
        .visions,
        before.visions.map { old.graph.visions[$0].name },
        after.visions.map { new.graph.visions[$0].name }
      ),
      .value(
        .frame,
        before.frame.map { .money($0, currency: before.currency) },
        after.frame.map { .money($0, currency: after.currency) }
      ),
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
    func text(_ field: ComparedField, _ path: KeyPath<ReviewedGoal, String?>) -> FieldChange? {
      .value(
        field,
        before[keyPath: path].map { .text($0) },
        after[keyPath: path].map { .text($0) }
      )
    }
    func money(_ goal: ReviewedGoal, of review: Review) -> ComparedValue? {
      goal.budget.map { .money($0, currency: review.documents[goal.document].currency) }
    }
    let changes: [FieldChange?] = [
      .value(.title, titles.old.map { .text($0) }, titles.new.map { .text($0) }),
      text(.statement, \.statement),
      text(.description, \.description),
      text(.rationale, \.rationale),
      statuses(before, after),
      text(.owner, \.owner),
      .value(.by, before.by.map { .date($0) }, after.by.map { .date($0) }),
      .value(.budget, money(before, of: old), money(after, of: new)),
      text(.budgetNote, \.budgetNote),
      text(.dialogue, \.dialogue),
      .list(.groups, before.groups, after.groups),
      .list(.assumptions, before.assumptions, after.assumptions),
      .value(
        .followUp,
        before.followUp.map { .word($0) },
        after.followUp.map { .word($0) }
      ),
      text(.followUpComment, \.followUpComment),
      text(.improvement, \.improvement),
    ]
    return changes.compactMap { $0 }
  }

  /// The statuses of two goals; nil where both have that of their documents, which say it.
  private func statuses(_ before: ReviewedGoal, _ after: ReviewedGoal) -> FieldChange? {
    let isInherited =
      old.documents[before.document].status == before.status
      && new.documents[after.document].status == after.status
    return isInherited
      ? nil : .value(.status, .word(before.status), .word(after.status))
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
    var changes: [PartChange] = []
    for effect in left {
      guard let number = numbers[effect.affects]?.popLast() else {
        changes.append(Self.part(effect, .added))
        continue
      }
      taken.insert(number)
      var change = Self.part(effect, .changed)
      change.value = nil
      change.fields = fields(former[number], effect)
      if !change.fields.isEmpty { changes.append(change) }
    }
    for (number, effect) in former.enumerated() where !taken.contains(number) {
      changes.append(Self.part(effect, .gone))
    }
    return changes
  }

  private static func part(_ effect: ReviewedGoal.Effect, _ kind: Comparison.Kind) -> PartChange {
    var change = PartChange(kind: kind, name: effect.affects)
    change.value = effect.value.map { .degree($0) }
    return change
  }

  private func fields(
    _ before: ReviewedGoal.Effect,
    _ after: ReviewedGoal.Effect
  ) -> [FieldChange] {
    let changes: [FieldChange?] = [
      .value(.effect, before.value.map { .degree($0) }, after.value.map { .degree($0) }),
      .value(.scope, before.scope.map { .word($0) }, after.scope.map { .word($0) }),
      .value(.confidence, before.confidence.map { .word($0) }, after.confidence.map { .word($0) }),
      .value(.because, before.because.map { .text($0) }, after.because.map { .text($0) }),
      .value(.mitigation, before.mitigation.map { .text($0) }, after.mitigation.map { .text($0) }),
      goalList(.mitigatedBy, before.mitigatedBy, after.mitigatedBy),
      .value(.residual, before.residual.map { .degree($0) }, after.residual.map { .degree($0) }),
    ]
    return changes.compactMap { $0 }
  }

  /// Whether a goal is to be reached earlier or later.
  static func ambition(_ before: ReviewedGoal, _ after: ReviewedGoal) -> [AmbitionChange] {
    guard let reason = Ambition.reason(ofDates: before.by, after.by) else { return [] }
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
