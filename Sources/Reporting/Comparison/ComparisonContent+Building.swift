package import Findings

extension ComparisonContent {
  /// Puts a comparison into words.
  package init(_ comparison: Comparison, language: Language) {
    let builder = ComparisonContentBuilder(comparison, language: language)
    self.init(
      language: language,
      oldName: ComparisonContentBuilder.name(of: comparison.old),
      newName: ComparisonContentBuilder.name(of: comparison.new)
    )
    warnings =
      comparison.old.unread.map { Wording.unread($0, isOld: true)[language] }
      + comparison.new.unread.map { Wording.unread($0, isOld: false)[language] }
      + comparison.old.withUnreadGoals.map { Wording.unreadGoals($0, isOld: true)[language] }
      + comparison.new.withUnreadGoals.map { Wording.unreadGoals($0, isOld: false)[language] }
    summary = builder.summary()
    if !comparison.isUnchanged {
      dimensions = comparison.dimensions.map { builder.dimension($0) }
    }
    documents = comparison.documents.filter { $0.kind != .unchanged }.map { builder.entry($0) }
    // What is gone would be missed at the end.
    let changed = comparison.goals.filter { $0.kind != .unchanged }
    goals = (changed.filter { $0.kind == .gone } + changed.filter { $0.kind != .gone }).map {
      builder.entry($0)
    }
    findings = builder.findings()
  }
}

/// Puts what changed into sentences and lines.
struct ComparisonContentBuilder {
  let comparison: Comparison
  let language: Language
  let values: ComparedValueText
  /// How many names a sentence bears.
  static let nameLimit = 4

  init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
    values = ComparedValueText(language: language)
  }

  /// `Kommunfullmäktiges mål 2024 (samples/2024.yaml)`; of several files their number stands for
  /// those after the first.
  static func name(of side: Comparison.Side) -> String {
    let path = side.paths.first ?? ""
    let more = side.paths.count > 1 ? "\(path) + \(side.paths.count - 1)" : path
    guard let title = side.titles.first, !title.isEmpty, side.titles.count == 1 else {
      return more
    }
    return "\(title) (\(more))"
  }

  /// `M5 Infrastruktur`.
  static func label(_ name: ComparedGoalName) -> String {
    name.title.isEmpty ? name.name : "\(name.name) \(name.title)"
  }

  func labels(_ names: [ComparedGoalName]) -> LocalizedText {
    Wording.namesAndMore(names.prefix(Self.nameLimit).map { Self.label($0) }, of: names.count)
  }

  /// The ids alone.
  func ids(_ names: [ComparedGoalName], of count: Int? = nil) -> LocalizedText {
    Wording.namesAndMore(
      names.prefix(Self.nameLimit + 2).map(\.name),
      of: count ?? names.count
    )
  }

  // MARK: - The summary

  func summary() -> [String] {
    guard !comparison.isUnchanged else {
      let count = comparison.findings.remaining.count
      let counts = Wording.findingCounts(
        new: 0,
        resolved: 0,
        remaining: count,
        unassessed: 0,
        accepted: 0
      )
      return [Wording.noChange[language]] + (count > 0 ? [counts[language]] : [])
    }
    var sentences = [goalSentence()]
    for dimension in comparison.dimensions {
      let remarks = self.remarks(on: dimension).filter(\.isLoud).map(\.text[language])
      guard !remarks.isEmpty else { continue }
      sentences.append("\(name(of: dimension)) \(language.list(remarks)).")
    }
    let aspects = comparison.dimensions.flatMap(\.aspectsLost).map { language.quoted($0.name) }
    if !aspects.isEmpty {
      let names = Wording.namesAndMore(Array(aspects.prefix(Self.nameLimit)), of: aspects.count)
      sentences.append(Wording.aspectsLost(names)[language])
    }
    if let targets = targetSentence() { sentences.append(targets) }
    if let ambition = ambitionSentence() { sentences.append(ambition) }
    sentences += parentSentences()
    let findings = comparison.findings
    sentences.append(
      Wording.findingCounts(
        new: findings.new.count,
        resolved: findings.resolved.count,
        remaining: findings.remaining.count,
        unassessed: findings.unassessed.count,
        accepted: findings.new.count { $0.isAccepted }
      )[language]
    )
    return sentences
  }

  private func goalSentence() -> String {
    let goals = comparison.goals
    let kept = goals.filter { fate(of: $0) == nil }
    return Wording.goalsKept(
      kept.count,
      Wording.GoalFate.allCases.map { fate in
        let names = goals.filter { self.fate(of: $0) == fate }.compactMap { $0.new ?? $0.old }
        return (fate, labels(names), names.count)
      },
      reworked: kept.count { $0.kind == .changed },
      renamed: kept.count { if case .likeness = $0.match { true } else { false } }
    )[language]
  }

  /// Why a goal does not count among those that are left; nil for one that does.
  private func fate(of goal: GoalChange) -> Wording.GoalFate? {
    switch goal.kind {
    case .added: .added
    case .gone: .gone
    case .changed, .unchanged:
      switch goal.end {
      case .withdrawn: .withdrawn
      case .dropped: .dropped
      case nil: nil
      }
    }
  }

  /// The targets of goals that are gone, where no goal measures the same.
  private func targetSentence() -> String? {
    let targets = comparison.goals.flatMap(\.heirs).compactMap { heir -> String? in
      guard case .target(let indicator, let target) = heir.subject, heir.isGone else {
        return nil
      }
      return "\(language.quoted(indicator)) (\(values.text(target)))"
    }
    guard !targets.isEmpty else { return nil }
    let names = Wording.namesAndMore(Array(targets.prefix(Self.nameLimit)), of: targets.count)
    return Wording.targetsGone(names, targets.count)[language]
  }

  /// Which goals hang on other goals than before, on fewer, none, more, or on one where they hung on
  /// none.
  private func parentSentences() -> [String] {
    let ways = [
      (true, true, true), (true, true, false), (true, false, false), (true, false, true),
      (false, true, false), (false, true, true),
    ]
    return ways.compactMap { lost, got, kept in
      let names = comparison.goals.filter { goal in
        guard case .list(let removed, let added)? = goal.parents?.change else { return false }
        return removed.isEmpty != lost && added.isEmpty != got && goal.keepsParents == kept
      }.compactMap(\.new)
      guard !names.isEmpty else { return nil }
      return Wording.otherParents(
        ids(names),
        names.count,
        lost: lost,
        got: got,
        kept: kept
      )[language]
    }
  }

  private func ambitionSentence() -> String? {
    func names(_ verdict: AmbitionChange.Verdict) -> [ComparedGoalName] {
      comparison.goals.filter { goal in
        goal.ambition.contains { $0.verdict == verdict || $0.verdict == .mixed }
      }.compactMap(\.new)
    }
    let (lowered, raised) = (names(.lowered), names(.raised))
    return Wording.ambition(
      lowered: (ids(lowered), lowered.count),
      raised: (ids(raised), raised.count)
    )?[language]
  }

  // MARK: - Dimensions

  /// A dimension's name, with its vision's where there are several.
  private func name(of dimension: DimensionChange) -> String {
    comparison.dimensions.contains { $0.vision != dimension.vision }
      ? "\(dimension.name) (\(dimension.vision))" : dimension.name
  }

  /// What is said of a dimension; the loud ones stand in the summary too.
  private func remarks(on dimension: DimensionChange) -> [(text: LocalizedText, isLoud: Bool)] {
    var remarks: [(text: LocalizedText, isLoud: Bool)] = []
    if dimension.isLost {
      remarks.append((Wording.lostDimension(had: labels(dimension.oldGoals)), true))
    } else if dimension.isGained {
      remarks.append((Wording.gainedDimension(has: labels(dimension.newGoals)), true))
    } else {
      if dimension.hasFewerGoals {
        let (before, now) = (dimension.oldGoals.count, dimension.newGoals.count)
        remarks.append((Wording.fewerGoals(from: before, to: now), true))
      }
      if dimension.lostOwnGoal {
        let sentence = Wording.lostOwnGoal(
          had: labels(dimension.oldOwn),
          shared: ids(dimension.newGoals)
        )
        remarks.append((sentence, true))
      }
      if dimension.lostName {
        remarks.append((Wording.lostName(had: labels(dimension.oldNamed)), true))
      }
    }
    if !dimension.unread.isEmpty {
      remarks.append(
        (Wording.unreadDimension(labels(dimension.unread), dimension.unread.count), true)
      )
    }
    if dimension.mayHaveMore { remarks.append((Wording.dimensionMayHaveMore, true)) }
    if !dimension.left.isEmpty, !dimension.isLost {
      remarks.append((Wording.leftDimension(labels(dimension.left)), false))
    }
    if !dimension.joined.isEmpty, !dimension.oldGoals.isEmpty {
      remarks.append((Wording.joinedDimension(labels(dimension.joined)), false))
    }
    for aspect in dimension.aspectsLost {
      remarks.append((Wording.aspectLost(aspect.name, had: ids(aspect.goals)), false))
    }
    for aspect in dimension.aspectsGained {
      remarks.append((Wording.aspectGained(aspect.name, has: ids(aspect.goals)), false))
    }
    return remarks
  }

  func dimension(_ dimension: DimensionChange) -> ComparisonContent.Dimension {
    let remarks = self.remarks(on: dimension)
    let fewer = Wording.fewerGoals(
      from: dimension.oldGoals.count,
      to: dimension.newGoals.count
    )
    return ComparisonContent.Dimension(
      name: name(of: dimension),
      counts: Wording.goalCounts(dimension.oldGoals.count, dimension.newGoals.count)[language],
      // The counts say it already.
      remarks: remarks.filter { $0.text != fewer }.map {
        language.sentenceStart($0.text[language])
      },
      isConcern: dimension.isLost || dimension.lostOwnGoal || dimension.lostName
        || dimension.hasFewerGoals
    )
  }

  // MARK: - Findings

  func findings() -> [ComparisonContent.FindingGroup] {
    let groups: [(ComparisonContent.FindingGroup.Kind, LocalizedText, [ComparedFinding])] = [
      (.new, Wording.newFindings, comparison.findings.new),
      (.resolved, Wording.resolvedFindings, comparison.findings.resolved),
      (.unassessed, Wording.unassessedFindings, comparison.findings.unassessed),
      (.remaining, Wording.remainingFindings, comparison.findings.remaining),
    ]
    return groups.filter { !$0.2.isEmpty }.map { kind, heading, findings in
      let counts = Wording.severities(
        errors: findings.count { $0.severity == .error },
        warnings: findings.count { $0.severity == .warning },
        notes: findings.count { $0.severity == .note }
      )
      let listed = kind == .remaining ? findings.filter { $0.oldSeverity != nil } : findings
      return ComparisonContent.FindingGroup(
        kind: kind,
        heading: "\(heading[language]): \(counts[language])",
        findings: listed.map { finding in
          ComparisonContent.Finding(finding: finding, remark: finding.remark(in: language))
        },
        asBefore: findings.count - listed.count
      )
    }
  }
}
