import Findings
import Reporting

/// Resources and follow-up.
extension ReportView {
  func resources(_ resources: ReportResources) -> Fields {
    let dimensions = resources.dimensions.map { line in
      money(line.amount, line.share, line.shareText).with([
        "goal": false, "name": line.name, "note": false,
      ])
    }
    let goals = resources.goals.map { line in
      money(line.amount, line.share, line.shareText).with([
        "goal": link(line.goal), "name": "", "note": Fields.text(line.note),
      ])
    }
    return Fields([
      "document": resources.document.clipped(to: 200),
      "sentences": Fields.texts(resources.sentences),
      "dimensions": dimensions.isEmpty
        ? false
        : Fields([
          "caption": word("byDimension"), "head": word("dimension"), "items": dimensions,
        ]),
      "goals": goals.isEmpty
        ? false
        : Fields(["caption": word("byGoal"), "head": word("goal"), "items": goals]),
    ])
  }

  private func money(
    _ amount: ReportResources.Amount,
    _ share: Double,
    _ shareText: String
  ) -> Fields {
    let bar = share.isFinite ? min(1, max(0, share)) : 0
    return Fields([
      "amount": amount.text,
      "share": shareText,
      "bar": Drawing.number(bar * 100),
      "isOver": share > 1,
    ])
  }

  var followUp: Any {
    let followUp = content.followUp
    guard
      !(followUp.sentences.isEmpty && followUp.indicators.isEmpty && followUp.overdue.isEmpty)
    else { return false }
    return Fields([
      "sentences": Fields.texts(followUp.sentences),
      "indicators": Fields.list(followUp.indicators.map { indicator($0) }),
      "overdue": Fields.list(followUp.overdue.map { assignment($0) }),
    ])
  }

  func indicator(_ line: IndicatorLine) -> Fields {
    let named =
      (line.baseline.map { [("baseline", $0)] } ?? []) + line.outcomes.map { ("outcome", $0) }
      + (line.target.map { [("target", $0)] } ?? [])
    let rows = named.map { kind, point in
      Fields([
        "kindText": word(kind),
        "value": point.text,
        "when": point.at.map { at in
          Fields(["iso": at, "text": point.atText ?? at])
        } ?? false,
      ])
    }
    return Fields([
      "goal": link(line.goal),
      "name": line.name.clipped(to: 300),
      "lang": lang(line.language),
      "status": line.status.rawValue,
      "statusText": line.statusText,
      "aim": Fields.text(line.aim),
      "sentence": line.sentence,
      "drawing": LineDrawing(line, format: content.language)?.fields(label: line.sentence)
        ?? false,
      "points": rows.isEmpty
        ? false : Fields(["items": rows, "caption": line.name.clipped(to: 300)]),
    ])
  }

  func assignment(_ line: AssignmentLine) -> Fields {
    Fields([
      "id": Fields.text(line.id),
      "task": line.text,
      "lang": lang(line.language),
      "to": Fields.text(line.to),
      "due": line.due.map { due in
        Fields(["iso": line.isoDue ?? "", "text": due])
      } ?? false,
      "statusText": line.statusText,
      "isOverdue": line.isOverdue,
    ])
  }
}
