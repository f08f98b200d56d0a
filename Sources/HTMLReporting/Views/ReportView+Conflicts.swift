import Findings
import Reporting

/// What stands against what.
extension ReportView {
  func conflict(_ card: ConflictCard) -> Fields {
    Fields([
      "number": String(card.number),
      "severity": "\(card.severity)",
      "severityText": card.severityText,
      "headline": card.headline,
      "sentence": card.sentence,
      "acting": names(card.acting),
      "against": names(card.against),
      "harmed": Fields.text(card.harmed),
      "dimensionsText": Fields.text(card.dimensionsText),
      "chainText": Fields.text(card.chain),
      "chain": chain(of: card),
      "strength": Fields.text(card.strength),
      "state": card.state.rawValue,
      "stateWord": word("state." + card.state.rawValue),
      "stateText": card.stateText,
      "sides": Fields.list(card.sides.map { side($0) }),
      "settles": Fields.list(Fields.texts(card.settles)),
      "question": Fields.text(card.question),
      "findings": findings(card.findings, isOpen: isForPaper, shown: Self.shownGoals),
    ])
  }

  private func side(_ side: ConflictCard.Side) -> Fields {
    Fields([
      "heading": side.heading,
      "reasons": side.reasons.map { reason in
        Fields([
          "label": Fields.text(reason.label),
          "reason": reason.text,
          "lang": lang(reason.language),
        ])
      },
    ])
  }

  private func chain(of card: ConflictCard) -> Any {
    guard !card.steps.isEmpty else { return false }
    var drawing = ChainDrawing(acting: box(card.acting))
    for step in card.steps { drawing.add(step.name, direction: step.text, isMore: step.isMore) }
    let wanted = card.wantsMore.map { word($0 ? "moreWanted" : "lessWanted") }
    if let ending = card.harmed ?? (card.against.isEmpty ? nil : box(card.against)) {
      drawing.end(ending, wanted: wanted, isOpposed: true)
    }
    return drawing.fields(label: card.chain.isEmpty ? card.sentence : card.chain).with([
      "isOpen": isForPaper,
      "rows": card.steps.map { Fields(["name": $0.name, "text": $0.text]) },
    ])
  }
  /// As many goals as someone reads.
  private static let shownGoals = 40

  private func names(_ goals: [ReportContent.GoalName]) -> Any {
    guard !goals.isEmpty else { return false }
    let left = goals.count - Self.shownGoals
    return Fields([
      "items": goals.prefix(Self.shownGoals).map { link($0) },
      "more": Fields.text(
        left > 0 ? "… + \(content.language.number(left))" : nil
      ),
    ])
  }

  /// Goals in a box: one with its title, several by their ids.
  private func box(_ goals: [ReportContent.GoalName]) -> String {
    if goals.count == 1 { return goals[0].name + " " + goals[0].title }
    let names = goals.prefix(6).map(\.name) + (goals.count > 6 ? ["…"] : [])
    return names.joined(separator: " + ")
  }
}

extension Fields {
  /// These and some more.
  func with(_ more: [String: Any]) -> Fields {
    Fields(values.merging(more) { $1 })
  }
}
