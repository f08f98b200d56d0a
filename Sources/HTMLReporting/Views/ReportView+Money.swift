import Findings
import Reporting

/// Resources and follow-up.
extension ReportView {
  func resources(_ resources: ReportResources) -> Fields {
    let dimensions = resources.dimensions.map { line in
      money(line.amount, line.share, line.shareText, of: line.name)
    }
    let goals = resources.goals.map { line in
      money(
        line.amount,
        line.share,
        line.shareText,
        of: briefLink(line.goal),
        note: line.note
      )
    }
    func table(
      _ caption: String,
      _ head: String,
      _ rows: [Fields],
      isFramed: Bool = false
    ) -> Fields? {
      guard !rows.isEmpty else { return nil }
      return [
        .caption: word(caption), .head: word(head), .isFramed: isFramed, .items: rows,
      ]
    }
    return [
      .document: resources.document.clipped(to: 200),
      .sentences: resources.sentences,
      .dimensions: table("byDimension", "dimension", dimensions),
      .goals: table("byGoal", "goal", goals, isFramed: resources.hasFrame),
    ]
  }

  private func money(
    _ amount: ReportResources.Amount,
    _ share: Double,
    _ shareText: String,
    of thing: some FieldConvertible,
    note: String? = nil
  ) -> Fields {
    let bar = share.isFinite ? min(1, max(0, share)) : 0
    return [
      .name: thing,
      .note: note,
      .amount: amount.text,
      .share: shareText,
      // One of very many would not be seen.
      .bar: isLarge && bar < 0.02 ? nil : SVGNumber.text(bar * 100),
      .isOver: share > 1,
    ]
  }

  /// Whether there is anything to say of how it has gone.
  var hasFollowUp: Bool {
    let followUp = content.followUp
    return !(followUp.sentences.isEmpty && followUp.indicators.isEmpty && followUp.overdue.isEmpty)
  }

  var followUp: Fields? {
    guard hasFollowUp else { return nil }
    let followUp = content.followUp
    // Of very many those that show how it goes have a row, and the others stand with their goals.
    let shown = followUp.indicators.filter { !isLarge || $0.status != .unknown }
    let left = followUp.indicators.count - shown.count
    return [
      .sentences: followUp.sentences
        + (left > 0 ? [Wording.indicatorsWithGoals(left)[content.language]] : []),
      .indicators: isLarge ? .nothing : FieldValue.list(shown.map { indicator($0) }),
      .rows: isLarge ? FieldValue.list(shown.map { indicatorRow($0) }) : .nothing,
      .overdue: FieldValue.list(followUp.overdue.map { assignment($0) }),
    ]
  }

  private func indicator(_ line: IndicatorLine) -> Fields {
    let named =
      (line.baseline.map { [("baseline", $0)] } ?? []) + line.outcomes.map { ("outcome", $0) }
      + (line.target.map { [("target", $0)] } ?? [])
    let rows = named.map { kind, point -> Fields in
      [.kindText: word(kind), .value: point.text, .due: point.atText ?? point.at ?? "–"]
    }
    return [
      .goal: link(line.goal),
      .name: own(line.name.clipped(to: 300), line.language),
      .status: line.status.rawValue,
      .statusText: line.statusText,
      .aim: line.aim,
      .sentence: line.sentence,
      .drawing: LineDrawing(line, format: content.language)?.fields(label: line.sentence),
      .points: rows,
    ]
  }

  /// One of very many: a line of a table, with a picture as small.
  private func indicatorRow(_ line: IndicatorLine) -> Fields {
    [
      .goal: goalName(line.goal),
      .name: own(line.name.clipped(to: 300), line.language),
      .status: line.status.rawValue,
      .statusText: line.statusText,
      .before: line.baselineText(content.language),
      .now: line.outcomeText(content.language),
      .aim: line.aim,
      .path: LineDrawing(line, format: content.language)?.small,
    ]
  }
}
