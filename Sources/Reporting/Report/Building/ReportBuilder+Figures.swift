import Findings

// MARK: - How many of what

extension ReportBuilder {
  func figures(_ cards: [ConflictCard], _ gaps: [GapGroup]) -> [ReportContent.Figure] {
    var figures: [ReportContent.Figure] = []
    func add(
      _ id: String,
      _ value: Int,
      of whole: Int? = nil,
      _ label: LocalizedText,
      isConcern: Bool = false
    ) {
      guard whole != 0 else { return }
      figures.append(
        ReportContent.Figure(
          id: id,
          value: value,
          whole: whole,
          text: whole.map { say(Wording.outOf(value, $0)) } ?? language.number(value),
          label: say(label),
          isConcern: isConcern
        )
      )
    }
    let aspects = coverage.isAspectServed
    let dimensions = distinct(review.graph.dimensions.indices)
    let served = dimensions.count { coverage.isDimensionServed[$0] }
    let reached = aspects.count { $0 }
    let (isMeasured, active) = (isMeasured, isActive.count { $0 })
    let measured = isMeasured.indices.count { isActive[$0] && isMeasured[$0] }
    let open = cards.count(where: \.isOpen)
    let unclear = cards.count { $0.state != .decided && $0.kind == "unclear" }
    let decided = cards.count { $0.state == .decided }
    let summary = result.summary
    let ended = isActive.count { !$0 }
    add("goals", summary.goals, Wording.figureGoals(summary.goals, ended: ended))
    add("mapped", mappedGoals, of: active, Wording.figureMapped, isConcern: mappedGoals < active)
    add(
      "dimensions",
      served,
      of: dimensions.count,
      Wording.figureDimensions,
      isConcern: served < dimensions.count
    )
    add("aspects", reached, of: aspects.count, Wording.figureAspects)
    add("measured", measured, of: active, Wording.figureMeasured, isConcern: measured < active)
    add("conflicts-open", open, Wording.figureOpen(open), isConcern: open > 0)
    if unclear > 0 { add("conflicts-unclear", unclear, Wording.figureUnclear(unclear)) }
    add("conflicts-decided", decided, Wording.figureDecided(decided))
    let missing = gaps.reduce(0) { $0 + $1.items.count }
    add("gaps", missing, Wording.figureGaps(missing), isConcern: missing > 0)
    add(
      "errors",
      summary.errors,
      Wording.figureErrors(summary.errors),
      isConcern: summary.errors > 0
    )
    add(
      "warnings",
      summary.warnings,
      Wording.figureWarnings(summary.warnings),
      isConcern: summary.warnings > 0
    )
    add("notes", summary.notes, Wording.figureNotes(summary.notes))
    if summary.suppressed > 0 {
      add("suppressed", summary.suppressed, Wording.figureSuppressed(summary.suppressed))
    }
    if summary.notAssessed > 0 {
      add(
        "not-assessed",
        summary.notAssessed,
        Wording.figureNotAssessed(summary.notAssessed),
        isConcern: true
      )
    }
    return figures
  }

  /// For each goal whether it is measured, here or in one that holds below it.
  private var isMeasured: [Bool] {
    var isMeasured = Array(repeating: false, count: review.goals.count)
    var reached = isMeasured.indices.filter { !review.goals[$0].indicators.isEmpty }
    while let goal = reached.popLast() {
      guard !isMeasured[goal] else { continue }
      isMeasured[goal] = true
      if isActive[goal] { reached += review.graph.goals[goal].parents }
    }
    return isMeasured
  }
}
