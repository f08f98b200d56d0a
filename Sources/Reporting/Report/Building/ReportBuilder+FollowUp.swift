import Findings

// MARK: - How it has gone

extension ReportBuilder {
  func followUp() -> FollowUp {
    var followUp = FollowUp()
    for goal in review.goals.indices where isActive[goal] {
      followUp.indicators += indicatorLines(ofGoal: goal)
      followUp.overdue += assignmentLines(ofGoal: goal).filter(\.isOverdue)
    }
    let indicators = followUp.indicators
    guard !indicators.isEmpty else {
      if !hasUnread([.indicators]) {
        followUp.sentences = [say(Wording.noIndicators(someEnded: someEnded))]
      }
      return withOverdue(followUp)
    }
    let reviewed = activeIndicators
    followUp.sentences.append(
      say(
        Wording.indicatorsHave(
          indicators.count,
          target: reviewed.count { $0.aim != nil || $0.unread.contains(.target) },
          baseline: reviewed.count { $0.baseline != nil || $0.unread.contains(.baseline) },
          outcome: reviewed.count { !$0.measured.isEmpty || $0.unread.contains(.outcomes) }
        )
      )
    )
    let counts = ReviewedGoal.Indicator.Status.allCases.map { status in
      (status, indicators.count { $0.status == status })
    }
    var clauses = counts.filter { $0.0 != .unknown && $0.1 > 0 }.map {
      say(Wording.indicators($1, are: $0))
    }
    // Of those without an outcome it has been said.
    let unknown = reviewed.count { $0.doubt.map { $0 != .noOutcome } ?? false }
    if unknown > 0 { clauses.append(say(Wording.indicators(unknown, are: .unknown))) }
    if !clauses.isEmpty { followUp.sentences.append(sentence(language.list(clauses))) }
    return withOverdue(followUp)
  }

  /// The indicators of the goals that hold.
  private var activeIndicators: [ReviewedGoal.Indicator] {
    review.goals.indices.filter { isActive[$0] }.flatMap { review.goals[$0].indicators }
  }

  /// What is not known of how it has gone, a sentence each.
  var unknownFollowUp: [String] {
    let indicators = activeIndicators
    guard !indicators.isEmpty else {
      return result.summary.goals > 0 && !hasUnread([.indicators])
        ? [say(Wording.noIndicators(someEnded: someEnded))] : []
    }
    var sentences: [String] = []
    let silent = indicators.count { $0.doubt == .noOutcome }
    if silent > 0 { sentences.append(say(Wording.notMeasured(silent, of: indicators.count))) }
    let late = indicators.count { $0.doubt == .noOutcomeOfTarget }
    if late > 0 { sentences.append(say(Wording.notMeasuredInTime(late))) }
    let loose = indicators.count { $0.doubt == .noComparison }
    if loose > 0 { sentences.append(say(Wording.withoutComparison(loose))) }
    let ahead = indicators.count { $0.outcomes.contains(where: \.isAhead) }
    if ahead > 0 { sentences.append(say(Wording.outcomesAhead(ahead))) }
    return sentences
  }

  private func withOverdue(_ followUp: FollowUp) -> FollowUp {
    var followUp = followUp
    let assignments = review.goals.indices.filter { isActive[$0] }
      .flatMap { review.goals[$0].assignments }
    let doubtful = assignments.count(where: \.isDoubtful)
    let known = assignments.count - doubtful
    let hasUnread = hasUnread([.assignments])
    if known > 0 || doubtful == 0 && !hasUnread {
      followUp.sentences.append(
        say(
          Wording.assignmentsOverdue(
            followUp.overdue.count,
            of: known,
            isAll: doubtful == 0 && !hasUnread,
            someEnded: someEnded
          )
        )
      )
    }
    if doubtful > 0 {
      followUp.sentences.append(say(Wording.assignmentsDoubtful(doubtful, more: known > 0)))
    }
    if hasUnread { followUp.sentences.append(say(Wording.assignmentsUnread)) }
    return followUp
  }

  // MARK: - Indicators

  func indicatorLines(ofGoal goal: Int) -> [IndicatorLine] {
    review.goals[goal].indicators.map { indicator in
      let unit = line(indicator.unit, limit: 40)
      func point(_ point: ReviewedGoal.Indicator.Point) -> IndicatorLine.Point {
        IndicatorLine.Point(
          value: point.value.value,
          number: point.value.text,
          text: language.quantity(language.decimal(point.value.text), unit: unit),
          at: point.at,
          atText: point.at.map { language.date($0) },
          year: point.year
        )
      }
      var indicatorLine = IndicatorLine(
        goal: names[goal],
        name: GraphText.short(indicator.name, 200),
        language: documentLanguage(ofGoal: goal),
        id: indicator.id,
        unit: unit,
        kolada: line(indicator.kolada, limit: 20),
        baseline: indicator.baseline.map(point),
        outcomes: indicator.measured.map(point),
        target: indicator.unread.contains(.target) ? nil : target(of: indicator, unit: unit, point),
        aim: told(
          aim(of: indicator, unit: unit),
          isUnread: indicator.unread.contains(.target)
        ),
        isBaselineUnread: indicator.unread.contains(.baseline),
        isOutcomeUnread: indicator.doubt == .unreadOutcome,
        status: indicator.status,
        statusText: statusText(of: indicator),
        sentence: ""
      )
      indicatorLine.sentence = sentence(of: indicatorLine)
      return indicatorLine
    }
  }

  /// The target in the indicator's unit; nil where it is a change from a baseline that is not there.
  private func target(
    of indicator: ReviewedGoal.Indicator,
    unit: String?,
    _ point: (ReviewedGoal.Indicator.Point) -> IndicatorLine.Point
  ) -> IndicatorLine.Point? {
    guard var target = indicator.target else { return nil }
    if let level = indicator.targetLevel {
      target.value = level
    } else if indicator.aim == .change {
      return nil
    }
    return point(target)
  }

  private func aim(of indicator: ReviewedGoal.Indicator, unit: String?) -> String? {
    guard let target = indicator.target, let aim = indicator.aim else { return nil }
    let number = language.decimal(target.value.text)
    let value =
      aim == .change
      ? language.quantity((target.value.value > 0 ? "+" : "") + number, unit: "%")
      : language.quantity(number, unit: unit)
    return say(Wording.aim(aim, value, by: target.at.map { language.date($0) }))
  }

  private func statusText(of indicator: ReviewedGoal.Indicator) -> String {
    if let doubt = indicator.doubt { return say(Wording.indicatorDoubt(doubt)) }
    return say(Wording.indicatorStatus(indicator.status, hasTarget: indicator.target != nil))
  }

  private func sentence(of indicator: IndicatorLine) -> String {
    var parts: [String] = []
    if let baseline = indicator.baselineText(language) {
      parts.append(say(Wording.baselineIs(baseline)))
    }
    if let last = indicator.outcomeText(language) { parts.append(say(Wording.outcomeIs(last))) }
    parts.append(indicator.aim.map { say(Wording.targetIs($0)) } ?? say(Wording.noTarget))
    parts.append(indicator.statusText)
    return sentence(parts.joined(separator: "; "))
  }

  // MARK: - Assignments

  func assignmentLines(ofGoal goal: Int) -> [AssignmentLine] {
    review.goals[goal].assignments.map { assignment in
      AssignmentLine(
        goal: names[goal],
        id: line(assignment.id, limit: 60),
        text: GraphText.short(assignment.text, 1000),
        language: documentLanguage(ofGoal: goal),
        to: told(line(assignment.to, limit: 200), isUnread: assignment.unread.contains(.to)),
        due: assignment.due.map { language.date($0) },
        isoDue: assignment.due,
        status: assignment.status,
        statusText: statusText(of: assignment),
        isOverdue: assignment.isOverdue
      )
    }
  }

  private func statusText(of assignment: ReviewedGoal.Assignment) -> String {
    var texts: [LocalizedText] = []
    if assignment.unread.contains(.due) { texts.append(Wording.dueUnread) }
    if assignment.unread.contains(.status) {
      texts.append(Wording.assignmentStateUnread)
    } else {
      texts.append(
        assignment.isOverdue
          ? Wording.assignmentOverdue : Wording.formatWord(assignment.status)
      )
    }
    return texts.map { say($0) }.joined(separator: ", ")
  }
}
