import Findings
import Parallel
import Reporting

/// What stands against what.
extension ReportView {
  /// The section: the gravest as cards, the others in a line each.
  var conflicts: Fields {
    let cards = content.conflicts.prefix(cardLimit).concurrentMap(jobs: jobs) {
      part("conflict", conflict($0))
    }
    return [
      .sentences: content.conflictSentences,
      .conflicts: FieldValue.list(cards),
      .moreConflicts: moreConflicts,
      .isPaper: isForPaper,
    ]
  }

  /// The conflicts that have no card; nil where all have one.
  private var moreConflicts: Fields? {
    let rest = content.conflicts.dropFirst(cardLimit)
    guard let first = rest.first else { return nil }
    return [
      .heading: Wording.conflictsInShort(rest.count)[content.language],
      .number: String(first.number),
      .items: rest.map { shortConflict($0) },
    ]
  }

  private func conflict(_ card: ConflictCard) -> Fields {
    [
      .number: String(card.number),
      .severity: "\(card.severity)",
      .severityText: card.severityText,
      .headline: card.headline,
      .sentence: words(card.sentence),
      .dimensionsText: card.dimensionsText,
      // Where it hangs together as the sentence says, that is not said again.
      .chainText: card.chain == card.sentence ? nil : words(card.chain),
      .chain: chain(of: card),
      .strength: card.strength,
      .state: card.state.rawValue,
      .stateWord: word("state." + card.state.rawValue),
      // Of one that is open the word beside its name says it all.
      .stateText: card.stateText == Wording.isOpen[content.language] ? nil : words(card.stateText),
      .sides: FieldValue.list(sides(of: card)),
      .others: card.otherSides,
      .settles: FieldValue.list(card.settles.map { words($0) }),
      .question: card.question.map { words($0) },
      .findings: findings(card.findings, isOpen: isForPaper, shown: shownGoals),
    ]
  }

  /// A conflict in a line.
  private func shortConflict(_ card: ConflictCard) -> Fields {
    [
      .number: String(card.number),
      .severityText: card.severityText,
      .sentence: card.headline,
    ]
  }

  /// As many goals of a side as someone reads.
  private var shownGoals: Int { isLarge ? 12 : 40 }

  /// Who acts and what is affected, each with what speaks for it.
  private func sides(of card: ConflictCard) -> [Fields] {
    func side(_ name: String, _ goals: [ReportContent.GoalName]) -> Fields {
      let left = goals.count - shownGoals
      return [
        .heading: word(name),
        .items: goals.prefix(shownGoals).map { goal in
          party(card.sides.first { $0.goal == goal.goal }, goal: link(goal))
        },
        .more: left > 0 ? "… + \(content.language.number(left))" : nil,
      ]
    }
    var sides: [Fields] = []
    if !card.acting.isEmpty { sides.append(side("acting", card.acting)) }
    if !card.against.isEmpty { sides.append(side("against", card.against)) }
    if let harmed = card.harmed {
      let party = party(card.sides.first { $0.goal == nil }, name: harmed)
      sides.append([.heading: word("harmed"), .items: [party], .more: false])
    }
    return sides
  }

  private func party(
    _ side: ConflictCard.Side?,
    goal: HTML? = nil,
    name: String? = nil
  ) -> Fields {
    let reasons = (side?.reasons ?? []).map { reason -> Fields in
      [.label: reason.label, .reason: own(reason.text, reason.language)]
    }
    return [.goal: goal, .name: name, .reasons: FieldValue.list(reasons)]
  }

  private func chain(of card: ConflictCard) -> Fields? {
    guard !card.steps.isEmpty else { return nil }
    var drawing = ChainDrawing(acting: box(card.acting))
    for step in card.steps { drawing.add(step.name, direction: step.text, isMore: step.isMore) }
    let wanted = card.wantsMore.map { word($0 ? "moreWanted" : "lessWanted") }
    if let ending = card.harmed ?? (card.against.isEmpty ? nil : box(card.against)) {
      drawing.end(ending, wanted: wanted)
    }
    let rows = card.steps.map { step -> Fields in [.name: step.name, .text: step.text] }
    return drawing.fields(label: card.chain.isEmpty ? card.sentence : card.chain)
      .with([.isOpen: isForPaper, .rows: rows])
  }

  /// Goals in a box: one with its title, several by their ids.
  private func box(_ goals: [ReportContent.GoalName]) -> String {
    if goals.count == 1 { return goals[0].name + " " + goals[0].title }
    let names = goals.prefix(6).map(\.name) + (goals.count > 6 ? ["…"] : [])
    return names.joined(separator: " + ")
  }
}
