import Findings

// MARK: - What could not be read

extension ReportBuilder {
  /// A value with what is said where it, or a part of it, could not be read.
  func told(_ value: String?, isUnread: Bool, isList: Bool = false) -> String? {
    guard isUnread else { return value }
    guard isList, let value, !value.isEmpty else { return say(Wording.unreadable) }
    return "\(value) (\(say(Wording.unreadInPart)))"
  }

  /// What could not be read of documents and of goals that hold: each with those that it is of.
  func valuesUnread() -> [String] {
    var owners: [ComparedField: [String]] = [:]
    var (decisions, currencies): ([String], [String]) = ([], [])
    func add(_ fields: some Sequence<ComparedField>, _ owner: String) {
      let fields = Set(fields)
      for field in fields where owners[field]?.last != owner {
        if field == .budgetNote, fields.contains(.budget) { continue }
        owners[field, default: []].append(owner)
      }
    }
    for (number, document) in review.documents.enumerated() {
      let name = language.quoted(title(of: document, limit: 80))
      add(document.unread, name)
      let isUnread =
        document.hasUnreadDecisions
        || review.decisions.contains { $0.document == number && $0.isUnread }
      if isUnread { decisions.append(name) }
      if document.hasUnreadCurrency { currencies.append(name) }
    }
    for (number, goal) in review.goals.enumerated() where isActive[number] {
      let name = names[number].name
      add(goal.unread, name)
      if !goal.unreadEffects.isEmpty { add([.effect], name) }
      for part in goal.effects { add(part.unread, name) }
      for part in goal.indicators { add(part.unread, name) }
      for part in goal.assignments { add(part.unread, name) }
    }
    func item(_ label: LocalizedText, _ owners: [String]) -> String {
      "\(say(label)) (\(list(owners, limit: 6)))"
    }
    return ComparedField.allCases.compactMap { field in
      owners[field].map { item(Wording.field(field), $0) }
    }
      + (currencies.isEmpty ? [] : [item(Wording.currency, currencies)])
      + (decisions.isEmpty ? [] : [item(Wording.decisions, decisions)])
  }

  /// Whether some goal that holds may have more under one of some keys, which could not be read.
  func hasUnread(_ fields: Set<ComparedField>) -> Bool {
    !knowsGoals
      || zip(review.goals, isActive).contains { $1 && !$0.unread.isDisjoint(with: fields) }
  }

  /// An amount in a document's currency; in none where that could not be read.
  func amount(_ text: String, _ value: Double, in document: ReviewedDocument) -> String {
    document.hasUnreadCurrency
      ? "\(language.decimal(text)) (\(say(Wording.currencyUnread)))"
      : language.amount(text, value, currency: GraphText.short(document.currency, 10))
  }

  /// Whether something stands for what a goal that holds may cost that could not be read.
  func hasUnreadBudget(_ goal: Int) -> Bool {
    isActive[goal] && review.goals[goal].unread.contains(.budget)
  }
}

extension ReviewedDecision {
  /// Whether something that matters of it could not be read.
  fileprivate var isUnread: Bool { hasUnreadParties || force == .unknown }
}

// MARK: - Whether there may be more conflicts

extension ReportBuilder {
  /// How far it was looked for conflicts, and how far they are shown.
  enum Examination {
    case none
    case partly
    case whole
  }

  private var conflictRules: (ran: Set<String>, leftOut: Set<String>) {
    (
      Set(ranRules.lazy.filter { $0.category == "conflict" }.map(\.id)),
      Set(rulesLeftOut.lazy.filter { $0.category == "conflict" }.map(\.id))
    )
  }

  var conflictExamination: Examination {
    if conflictRules.ran.isEmpty, !review.documents.isEmpty { return .none }
    return conflictLimits.isEmpty ? .whole : .partly
  }

  /// Why there may be more conflicts than are shown, a sentence each.
  func limitsOfConflicts() -> [String] {
    let rules = conflictRules
    var sentences: [String] = []
    if !rules.leftOut.isEmpty {
      sentences.append(say(Wording.conflictRulesLeftOut(rules.leftOut.count)))
    }
    if result.unassessedFiles.keys.contains(where: rules.ran.contains) || !knowsGoals {
      sentences.append(say(Wording.conflictsNotAssessed))
    }
    let accepted = result.accepted.count { $0.told().conflict != nil }
    if accepted > 0 { sentences.append(say(Wording.conflictsAccepted(accepted))) }
    if rules.ran.contains(where: { (result.verdicts[$0]?.suppressed ?? 0) > 0 }) {
      sentences.append(say(Wording.conflictsSilenced))
    }
    return sentences
  }

  /// What is said above the conflicts, or in their place.
  func conflictSentences(_ cards: [ConflictCard]) -> [String] {
    switch conflictExamination {
    case .none: [say(Wording.conflictsNotExamined)]
    case .whole: cards.isEmpty ? [say(Wording.noConflicts)] : []
    case .partly:
      (cards.isEmpty ? [say(Wording.noConflictsExamined)] : []) + conflictLimits
    }
  }
}
