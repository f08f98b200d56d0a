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
    let (dimensions, aspects) = counted
    let served = dimensions.count { coverage.isDimensionServed[$0] }
    let reached = aspects.count { coverage.isAspectServed[$0] }
    let (isMeasured, active) = (isMeasured, isActive.count { $0 })
    let measured = isMeasured.indices.count { isActive[$0] && isMeasured[$0] }
    let open = cards.count(where: \.isOpen)
    let unclear = cards.count { $0.state != .decided && $0.kind == "unclear" }
    let decided = cards.count { $0.state == .decided }
    let summary = result.summary
    let ended = isActive.count { !$0 }
    let examination = conflictExamination
    add("goals", summary.goals, Wording.figureGoals(summary.goals, ended: ended))
    add(
      "mapped",
      mappedGoals,
      of: active,
      asFarAsRead(Wording.figureMapped, .ties),
      isConcern: mappedGoals < active
    )
    add(
      "dimensions",
      served,
      of: dimensions.count,
      asFarAsRead(Wording.figureDimensions(council: hasLowerLevels), .ties),
      isConcern: served < dimensions.count
    )
    add(
      "aspects",
      reached,
      of: aspects.count,
      asFarAsRead(Wording.figureAspects(countedVision, of: coverage.visions.count), .ties)
    )
    add(
      "measured",
      measured,
      of: active,
      asFarAsRead(Wording.figureMeasured, [.indicators, .parents]),
      isConcern: measured < active
    )
    // Of what nobody looked for there are not none.
    if examination != .none || !cards.isEmpty {
      let label = Wording.figureOpen(open)
      add(
        "conflicts-open",
        open,
        examination == .whole ? label : Wording.asFarAsExamined(label),
        isConcern: open > 0
      )
      if unclear > 0 { add("conflicts-unclear", unclear, Wording.figureUnclear(unclear)) }
      add("conflicts-decided", decided, Wording.figureDecided(decided))
    }
    let missing = gaps.reduce(0) { $0 + $1.items.count }
    add("gaps", missing, asFarAsRead(Wording.figureGaps(missing)), isConcern: missing > 0)
    func add(_ id: String, _ severity: Severity, _ label: (Int) -> LocalizedText) {
      let count = weighed.count { $0.severity == severity }
      let isAccepted = result.accepted.contains { $0.severity == severity }
      add(
        id,
        count,
        isAccepted ? Wording.withAccepted(label(count)) : label(count),
        isConcern: count > 0 && severity != .note
      )
    }
    add("errors", .error, Wording.figureErrors)
    add("warnings", .warning, Wording.figureWarnings)
    add("notes", .note, Wording.figureNotes)
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

  /// The dimensions and aspects of the visions that are counted.
  var counted: (dimensions: [Int], aspects: [Int]) {
    let graph = review.graph
    let dimensions = graph.dimensions.indices.filter {
      coverage.visions.contains(graph.dimensions[$0].vision)
    }
    return (
      distinct(dimensions),
      graph.aspects.indices.filter {
        coverage.visions.contains(graph.dimensions[graph.aspects[$0].dimension].vision)
      }
    )
  }

  /// The vision that is counted, in quotes; nil where all are, or several.
  var countedVision: String? {
    guard let vision = coverage.visions.first, coverage.visions.count == 1,
      review.graph.visions.count > 1
    else { return nil }
    return language.quoted(visionName(vision))
  }

  /// A label under a number that may be another where not all goals, or not all that they have under
  /// some keys, could be read.
  private func asFarAsRead(
    _ label: LocalizedText,
    _ fields: Set<ComparedField> = []
  ) -> LocalizedText {
    hasUnread(fields) ? Wording.asFarAsRead(label) : label
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
