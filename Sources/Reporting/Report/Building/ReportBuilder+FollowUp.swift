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
      followUp.sentences = [say(Wording.noIndicators)]
      return withOverdue(followUp)
    }
    followUp.sentences.append(
      say(
        Wording.indicatorsHave(
          indicators.count,
          target: indicators.count { $0.target != nil },
          baseline: indicators.count { $0.baseline != nil },
          outcome: indicators.count { !$0.outcomes.isEmpty }
        )
      )
    )
    let counts = ReviewedGoal.Indicator.Status.allCases.map { status in
      (status, indicators.count { $0.status == status })
    }
    let measured = counts.filter { $0.0 != .unknown && $0.1 > 0 }
    if !measured.isEmpty {
      followUp.sentences.append(
        sentence(language.list(measured.map { say(Wording.indicators($1, are: $0)) }))
      )
    }
    return withOverdue(followUp)
  }

  private func withOverdue(_ followUp: FollowUp) -> FollowUp {
    var followUp = followUp
    let assignments = review.goals.indices.reduce(0) {
      $0 + (isActive[$1] ? review.goals[$1].assignments.count : 0)
    }
    followUp.sentences.append(
      say(Wording.assignmentsOverdue(followUp.overdue.count, of: assignments))
    )
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
        outcomes: indicator.outcomes.map(point),
        target: target(of: indicator, unit: unit, point),
        aim: aim(of: indicator, unit: unit),
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
    if indicator.status == .unknown, indicator.outcomes.isEmpty {
      return say(Wording.noOutcome)
    }
    return say(Wording.indicatorStatus(indicator.status, hasTarget: indicator.target != nil))
  }

  private func sentence(of indicator: IndicatorLine) -> String {
    func at(_ point: IndicatorLine.Point) -> String {
      point.text + (point.atText.map { " (\($0))" } ?? "")
    }
    var parts: [String] = []
    if let baseline = indicator.baseline { parts.append(say(Wording.baselineIs(at(baseline)))) }
    if let last = indicator.outcomes.last { parts.append(say(Wording.outcomeIs(at(last)))) }
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
        to: line(assignment.to, limit: 200),
        due: assignment.due.map { language.date($0) },
        isoDue: assignment.due,
        status: assignment.status,
        statusText: say(
          assignment.isOverdue
            ? Wording.assignmentOverdue : Wording.assignmentStatus(assignment.status)
        ),
        isOverdue: assignment.isOverdue
      )
    }
  }
}
