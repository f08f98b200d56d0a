import Findings

// MARK: - The page to be read aloud

extension ReportBuilder {
  func onePage(_ cards: [ConflictCard], _ gaps: [GapGroup]) -> ReportContent.OnePage {
    let standing = standing()
    return ReportContent.OnePage(
      standing: standing,
      standingText: say(Wording.standing(standing.rawValue)),
      verdict: verdict(standing, cards),
      points: points(cards, gaps),
      conflicts: gravest(cards),
      decided: decidedSentences(),
      unknown: unknownSentences(cards)
    )
  }

  // MARK: - In line or not

  /// What keeps it from being said whether the documents are in line, each as a clause; without
  /// the paths that could not be read.
  private var obstacles: [LocalizedText] { hindrances + [leftOutClause].compactMap(\.self) }

  /// Those of them that lie in what is reviewed.
  private var hindrances: [LocalizedText] {
    var obstacles: [LocalizedText] = []
    let summary = result.summary
    if summary.goals == 0 {
      obstacles.append(Wording.noGoalsToJudge)
    } else if activeGoals == 0 {
      obstacles.append(Wording.noActiveGoals)
    }
    let documents = review.documents.filter(\.isActive)
    let withoutVision = documents.count(where: \.visions.isEmpty)
    if summary.goals > 0, withoutVision > 0 {
      obstacles.append(
        withoutVision == documents.count
          ? Wording.noVisionToJudge : Wording.documentsWithoutVision(withoutVision)
      )
    }
    let broken = unreadFiles
    if broken > 0 { obstacles.append(Wording.unreadFiles(broken)) }
    let faults = weighed.count {
      $0.severity == .error && isFormatFault($0)
        && !LintResult.rulesOfUnreadFiles.contains($0.rule)
    }
    if faults > 0 { obstacles.append(Wording.formatFaults(faults)) }
    let unread = review.documents.count(where: \.hasUnreadGoals)
    if unread > 0 {
      obstacles.append(Wording.goalsUnread(unread))
    } else if faults == 0, !unreadValues.isEmpty, !weighed.contains(where: isNameFault) {
      obstacles.append(Wording.valuesUnread)
    }
    if summary.notAssessed > 0 { obstacles.append(Wording.judgementsMissing(summary.notAssessed)) }
    return obstacles
  }

  /// The rules that were left out, as a clause; nil where none was.
  private var leftOutClause: LocalizedText? {
    guard !rulesLeftOut.isEmpty else { return nil }
    let titles = rulesLeftOut.map { language.quoted($0.title[language]) }
    return Wording.rulesNotRun(rulesLeftOut.count, titles.count <= 3 ? language.list(titles) : nil)
  }

  /// The findings that count for the verdict: those that are shown, and those that a baseline
  /// accepts, which is a list of known debts.
  var weighed: [Finding] { result.findings + result.accepted }

  /// How many files could not be read to their end.
  private var unreadFiles: Int { Set(result.unreadPlaces.map(\.place.file)).count }

  /// Whether a finding is about how a document is written, not about what it says.
  private func isFormatFault(_ finding: Finding) -> Bool { finding.category == "format" }

  /// Whether a finding is about a name that nothing has.
  private func isNameFault(_ finding: Finding) -> Bool { finding.category == "reference" }

  /// How many goals hold.
  private var activeGoals: Int { isActive.count { $0 } }

  /// Whether all goals are known, so that it can be said what they do not serve.
  var knowsGoals: Bool {
    unread.isEmpty && unreadFiles == 0 && !review.documents.contains(where: \.hasUnreadGoals)
  }

  private func standing() -> ReportContent.Standing {
    let cannotBegin =
      activeGoals == 0 || review.documents.contains { $0.isActive && $0.visions.isEmpty }
    if cannotBegin { return .unknown }
    if weighed.contains(where: { $0.severity == .error && !isFormatFault($0) }) {
      return .notInLine
    }
    if mappedGoals == 0, !hasUnread(.ties) { return .notInLine }
    let isClear = mappedGoals == activeGoals && !weighed.contains { $0.severity == .warning }
    // What is known to fall short does so whatever rules that were left out would have found, but
    // for errors.
    let isJudged =
      isClear ? rulesLeftOut.isEmpty : !rulesLeftOut.contains { $0.ownSeverity == .error }
    let isKnown = hindrances.isEmpty && unread.isEmpty && isJudged
    return isKnown ? (isClear ? .inLine : .partly) : .unknown
  }

  /// The standing in a sentence, and what was silenced or accepted in others.
  private func verdict(
    _ standing: ReportContent.Standing,
    _ cards: [ConflictCard]
  ) -> String {
    var sentences = [sentence(of: standing, cards)] + silencedSentences
    if standing != .unknown, let leftOut = leftOutClause {
      sentences.append(sentence(say(leftOut)))
    }
    return sentences.joined(separator: " ")
  }

  private func sentence(
    of standing: ReportContent.Standing,
    _ cards: [ConflictCard]
  ) -> String {
    let visions = review.graph.visions.indices.map { language.quoted(visionName($0)) }
    let subject = Wording.subject(
      documents: review.documents.count,
      visions: language.list(visions),
      visionCount: visions.count
    )
    let least: Severity = standing == .notInLine ? .error : .warning
    let open = cards.filter(\.isOpen)
    let inCards = open.reduce(0) { sum, card in
      sum + card.findings.count { !$0.isDecided && $0.severity >= least }
    }
    // Of faults in how documents are written an unknown standing speaks already.
    let all = weighed.count {
      $0.severity >= least && $0.decided == nil && (standing != .unknown || !isFormatFault($0))
    }
    let mapping = Wording.goalsServe(mappedGoals, of: activeGoals, tied: tiedGoals, subject)
    switch standing {
    case .inLine:
      return say(
        Wording.verdictInLine(
          subject,
          mapping,
          isSilenced: result.summary.accepted + result.summary.suppressed > 0
        )
      )
    case .partly, .notInLine:
      return say(
        Wording.verdictNotWhole(
          subject,
          mapping,
          servesNothing: mappedGoals == 0,
          isPartly: standing == .partly,
          conflicts: open.count,
          others: max(0, all - inCards)
        )
      )
    case .unknown:
      let obstacles = obstacles + (unread.isEmpty ? [] : [Wording.pathsNotRead(unread.count)])
      let known = Wording.knownShortcomings(conflicts: open.count, others: max(0, all - inCards))
      return ([Wording.verdictUnknown(subject, obstacles)] + [known].compactMap(\.self))
        .map { say($0) }.joined(separator: " ")
    }
  }

  /// How many findings are silenced, lowered or accepted, a sentence each.
  private var silencedSentences: [String] {
    let summary = result.summary
    var sentences: [String] = []
    if summary.accepted > 0 { sentences.append(say(Wording.acceptedStillCount(summary.accepted))) }
    if summary.suppressed > 0 { sentences.append(say(Wording.suppressed(summary.suppressed))) }
    if summary.lowered > 0 { sentences.append(say(Wording.lowered(summary.lowered))) }
    return sentences
  }

  /// How many goals that hold serve the vision: a dimension and an aspect of it.
  var mappedGoals: Int {
    goals { !$0.dimensions.isEmpty && !$0.allAspects.isEmpty }
  }

  /// How many serve a dimension or an aspect.
  private var tiedGoals: Int {
    goals { !$0.dimensions.isEmpty || !$0.allAspects.isEmpty }
  }

  private func goals(_ holds: (ReviewedGoal) -> Bool) -> Int {
    zip(review.goals, isActive).count { $1 && holds($0) }
  }

  // MARK: - What else there is to know

  private func points(_ cards: [ConflictCard], _ gaps: [GapGroup]) -> [String] {
    var points = errorPoints()
    guard activeGoals > 0 else { return [] }
    let graph = review.graph
    let dimensions = graph.dimensions.indices.filter {
      coverage.isAsked(ofVision: graph.dimensions[$0].vision)
    }
    if !dimensions.isEmpty {
      let aspects = graph.aspects.indices.filter {
        dimensions.contains(graph.aspects[$0].dimension)
      }
      let asked = Set(dimensions.map { graph.dimensions[$0].vision })
      let isNamed = asked.count == 1 && graph.visions.count > 1
      points.append(
        say(
          Wording.coverage(
            dimensions: distinct(dimensions).count { coverage.isDimensionServed[$0] },
            of: distinct(dimensions).count,
            aspects: aspects.count { coverage.isAspectServed[$0] },
            of: aspects.count,
            visionCount: asked.count,
            vision: isNamed ? asked.first.map { language.quoted(visionName($0)) } : nil,
            council: hasLowerLevels
          )
        )
      )
    }
    let missing = gaps.filter { $0.items.contains { $0.goal != nil } }.map { gap in
      say(
        Wording.gapClause(
          result.rules.first { $0.id == gap.id }?.title ?? LocalizedText(gap.heading),
          Set(gap.items.compactMap { $0.goal?.goal }).count
        )
      )
    }
    if !missing.isEmpty { points.append(say(Wording.goalsLack(language.list(missing)))) }
    // What is said of whole documents and is no conflict or gap: that one dimension bears it all.
    let warnings = otherFindings.lazy.filter { number in
      let finding = result.findings[number]
      return finding.severity == .warning && !isFormatFault(finding)
        && finding.category != "coverage"
    }
    points += warnings.prefix(8).map { sentence(findings[$0].message) }
    points = Array(points.prefix(8))
    let overdue = review.goals.indices.filter { isActive[$0] }.reduce(0) {
      $0 + review.goals[$1].assignments.count { $0.isOverdue }
    }
    if overdue > 0 { points.append(say(Wording.overdue(overdue))) }
    return points
  }

  /// The first errors that are in no conflict, as sentences.
  private func errorPoints() -> [String] {
    let errors = result.findings.indices.lazy.filter {
      result.findings[$0].severity == .error && !isFormatFault(result.findings[$0])
        && findings[$0].conflict == nil
    }
    return errors.prefix(3).map { say(Wording.errorIs(findings[$0].message)) }
  }

  /// The three gravest conflicts that nobody has decided.
  private func gravest(_ cards: [ConflictCard]) -> [ReportContent.OnePage.Conflict] {
    let open = cards.filter { $0.state != .decided }
    guard !open.isEmpty else { return [] }
    return open.prefix(3).map { card in
      let text = ConflictText(self, undecidedPart(of: conflicts[card.number - 1]))
      return ReportContent.OnePage.Conflict(
        number: card.number,
        sentence: text.sentence(titled: true),
        question: text.question(titled: false)
      )
    }
  }

  private func decidedSentences() -> [String] {
    let decisions =
      review.decisions.filter { $0.force == .holds }
      + review.decisions.filter { $0.force != .holds }
    var sentences = decisions.prefix(8).map { decision -> String in
      var parties =
        decision.goals.map { names[$0].name } + decision.dimensions.map { inSentence($0) }
      if decision.hasUnreadParties {
        parties.append(say(parties.isEmpty ? Wording.unreadParties : Wording.unreadParty))
      }
      return say(Wording.decidedOn(language.list(parties), decisionText(decision)))
    }
    if decisions.count > 8 { sentences.append(say(Wording.moreDecisions(decisions.count - 8))) }
    let isCut = !unread.isEmpty || unreadFiles > 0
    if isCut || review.documents.contains(where: \.hasUnreadDecisions) {
      sentences.append(say(Wording.decisionsUnread))
    }
    return sentences.isEmpty ? [say(Wording.nothingDecided)] : sentences
  }

  private func unknownSentences(_ cards: [ConflictCard]) -> [String] {
    var sentences = obstacles.map { sentence(say($0)) }
    sentences += unread.map { sentence(say(Wording.notRead(GraphText.plain(say($0.message))))) }
    sentences += uncompared.map {
      sentence(say(Wording.notCompared(GraphText.plain(say($0.message)))))
    }
    if !unreadValues.isEmpty {
      sentences.append(say(Wording.cannotBeRead(language.list(unreadValues))))
    }
    if review.documents.contains(where: \.hasUnreadGoals) {
      sentences.append(say(Wording.gapsUnknown))
    }
    switch conflictExamination {
    case .none: sentences.append(say(Wording.conflictsNotExamined))
    case .partly: sentences += conflictLimits
    case .whole: break
    }
    let unclear = cards.count { $0.kind == "unclear" && $0.state != .decided }
    if unclear > 0 { sentences.append(say(Wording.unclearConflicts(unclear))) }
    sentences += unknownFollowUp
    let hasBudgets = review.goals.indices.contains { isBudgeted($0) || hasUnreadBudget($0) }
    if !hasBudgets, result.summary.goals > 0, knowsGoals {
      sentences.append(
        say(Wording.costsUnknown(documents: review.documents.count, someEnded: someEnded))
      )
    }
    return sentences.isEmpty ? [say(Wording.nothingUnknown)] : sentences
  }
}
