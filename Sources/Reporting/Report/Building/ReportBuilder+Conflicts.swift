import Findings
import Parallel

// MARK: - Conflicts

extension ReportBuilder {
  /// One card for each conflict, in their order.
  func conflictCards() -> [ConflictCard] {
    conflicts.enumerated().concurrentMap(jobs: jobs) { card(of: $1, number: $0 + 1) }
  }

  /// The conflicts, the gravest and strongest first.
  func sortedConflicts() -> [GraphConflict] {
    let kinds = GraphConflict.Kind.allCases
    let conflicts = review.graph.conflicts
    let ranks = conflicts.enumerated().map { number, conflict in
      (
        conflict.severity == .error ? 0 : conflict.severity == .warning ? 1 : 2,
        conflict.isDecided ? 1 : 0, kinds.firstIndex(of: conflict.kind) ?? 0,
        -weight(of: conflict), number
      )
    }
    return ranks.sorted { $0 < $1 }.map { conflicts[$0.4] }
  }

  /// How much a conflict weighs among those of its kind.
  private func weight(of conflict: GraphConflict) -> Double {
    if conflict.kind == .harm { return Double(-(conflict.residual ?? 0)) }
    return strengths(of: conflict).strongest?.opposing ?? 0
  }

  private func card(of conflict: GraphConflict, number: Int) -> ConflictCard {
    let strengths = strengths(of: conflict)
    let strength = strengths.strongest
    let text = ConflictText(self, conflict)
    let state = state(of: conflict)
    let stakes = stakes(of: conflict)
    // Of what is decided nothing is asked any more.
    let left = conflict.isDecided ? nil : ConflictText(self, undecidedPart(of: conflict))
    return ConflictCard(
      number: number,
      kind: Self.word(of: conflict.kind),
      severity: conflict.severity,
      severityText: conflict.isDecided
        ? say(Wording.decidedFinding) : say(Wording.severity(conflict.severity)),
      headline: text.headline,
      sentence: text.sentence(titled: false),
      acting: conflict.acting.map { names[$0] },
      against: conflict.against.map { names[$0] },
      harmed: conflict.harmed.map { GraphText.plain(review.graph.dimensions[$0].name) },
      dimensions: (stakes.acting + stakes.against).map {
        GraphText.plain(review.graph.dimensions[$0].name)
      },
      dimensionsText: [stakes.acting, stakes.against].filter { !$0.isEmpty }.map { side in
        language.list(side.map { inSentence(review.graph.dimensions[$0].name) })
      }.joined(separator: " × "),
      steps: steps(of: conflict),
      wantsMore: conflict.wanted.map { $0 == .more },
      chain: text.chain,
      strength: [
        text.strength(strength), strengths.areUnlike ? say(Wording.strengthsDiffer) : nil,
        text.uncertainty,
      ].compactMap(\.self).joined(separator: " "),
      supporting: strength?.supporting,
      opposing: strength?.opposing,
      state: state.state,
      stateText: state.text,
      sides: sides(of: conflict),
      otherSides: otherSides(of: conflict),
      settles: left?.settles ?? [],
      question: left?.question(titled: false),
      findings: conflict.findings.map { findings[$0] }
    )
  }

  // MARK: - What is at stake

  /// The dimensions on the two sides: what the acting goals have in common, and what pays for it.
  private func stakes(of conflict: GraphConflict) -> (acting: [Int], against: [Int]) {
    let against =
      (conflict.harmed ?? dimension(ofLastStepOf: conflict)).map { [$0] }
      ?? commonDimensions(of: conflict.against)
    return (commonDimensions(of: conflict.acting).filter { !against.contains($0) }, against)
  }

  /// What a conflict's last quantity counts for by the effects that were derived for its goals.
  private func dimension(ofLastStepOf conflict: GraphConflict) -> Int? {
    guard conflict.kind != .opposed, let last = conflict.steps.last else { return nil }
    let name = review.graph.quantities[last.quantity].name
    let effects = (conflict.against + conflict.acting).lazy.flatMap { review.goals[$0].effects }
    return effects.first { $0.isDerived && $0.steps.last?.quantity == name }?.dimension
  }

  /// The dimensions that all of some goals serve; those that any does where they share none.
  private func commonDimensions(of goals: [Int]) -> [Int] {
    let served = goals.map { review.goals[$0].dimensions }
    let all = served.joined().removingRepeats()
    let common = all.filter { dimension in served.allSatisfy { $0.contains(dimension) } }
    return common.isEmpty ? all : common
  }

  /// The word of a kind in JSON.
  private static func word(of kind: GraphConflict.Kind) -> String {
    switch kind {
    case .harm: "harm"
    case .opposed: "opposed"
    case .effect: "effect"
    case .indirect: "indirect"
    case .unclear: "unclear"
    case .target: "target"
    }
  }

  /// The strongest of the links that were computed for its findings, and whether others are
  /// unlike it.
  private func strengths(
    of conflict: GraphConflict
  ) -> (strongest: ConflictDetails.Strength?, areUnlike: Bool) {
    let all = conflict.findings.compactMap { result.findings[$0].told().conflict?.strength }
    let strongest = all.reduce(nil as ConflictDetails.Strength?) {
      $0.map(\.opposing) ?? -1 < $1.opposing ? $1 : $0
    }
    return (strongest, all.contains { $0 != strongest })
  }

  /// The declared effects that a conflict of harm is about: those of which as much is left.
  func harms(of conflict: GraphConflict) -> [ReviewedGoal.Effect] {
    conflict.acting.flatMap { harms(of: conflict, by: $0) }
  }

  /// Those of one of its goals.
  func harms(of conflict: GraphConflict, by goal: Int) -> [ReviewedGoal.Effect] {
    guard conflict.harmed != nil else { return [] }
    return review.goals[goal].effects.filter {
      $0.dimension == conflict.harmed && $0.remaining == conflict.residual
    }
  }

  /// The declared effects of one of its goals that a conflict rests on: the gravest harms, or what
  /// moves its first quantity.
  func effects(of goal: Int, behind conflict: GraphConflict) -> [ReviewedGoal.Effect] {
    guard conflict.harmed == nil else { return harms(of: conflict, by: goal).filter(\.isGravest) }
    guard [.effect, .indirect, .unclear].contains(conflict.kind), let first = conflict.steps.first
    else { return [] }
    let name = review.graph.quantities[first.quantity].name
    return review.goals[goal].effects.filter { effect in
      guard effect.affects == name, let value = effect.value, value != 0 else { return false }
      return first.sign.map { ($0 == .more) == (value > 0) } ?? true
    }
  }

  /// Which way each quantity goes when the goals are pursued.
  func steps(of conflict: GraphConflict) -> [ConflictCard.Step] {
    var direction: GraphConflict.Sign?
    return conflict.steps.enumerated().map { index, step in
      if index == 0 {
        direction = step.sign
      } else if let sign = step.sign {
        direction = direction.map { sign == .more ? $0 : $0.opposite }
      } else {
        direction = nil
      }
      let isMore = direction.map { $0 == .more }
      return ConflictCard.Step(
        name: GraphText.plain(review.graph.quantities[step.quantity].name),
        isMore: isMore,
        text: say(Wording.goes(isMore))
      )
    }
  }

  // MARK: - What is decided

  private func state(of conflict: GraphConflict) -> (state: ConflictCard.State, text: String) {
    let mitigations = conflict.acting.map { mitigation(of: $0, conflict) }
    let mitigated = mitigations.compactMap(\.self)
    if conflict.isDecided {
      let places = Set(conflict.findings.compactMap { result.findings[$0].told().decided })
      let decisions = review.decisions.filter {
        places.contains($0.place) || $0.force == .holds && speaks($0, of: conflict)
      }
      let texts = decisions.isEmpty ? [say(Wording.isDecided)] : decisions.map { decisionText($0) }
      return (.decided, (texts + mitigated).joined(separator: " "))
    }
    let decisions = review.decisions.filter { speaks($0, of: conflict) }
    let isPartly = decisions.contains { $0.force == .holds }
    var known = decisions.map { decisionText($0) }
    if isPartly { known.append(say(Wording.leftToDecide(undecided(in: conflict)))) }
    // Only of a harm it is said what is left of it.
    guard conflict.kind == .harm, !mitigated.isEmpty else {
      let open = isPartly ? Wording.isPartlyDecided : Wording.isUndecided
      let texts = [say(known.isEmpty ? Wording.isOpen : open)] + known + mitigated
      return (.open, texts.joined(separator: " "))
    }
    var sentences = mitigated
    let bare = zip(conflict.acting, mitigations).filter { $1 == nil }.map(\.0)
    if !bare.isEmpty { sentences.append(say(Wording.notMitigated(ids(bare)))) }
    sentences += known.isEmpty ? [say(Wording.restIsOpen)] : known
    return (bare.isEmpty ? .mitigated : .open, sentences.joined(separator: " "))
  }

  /// Whether a decision, in force or not, is about what a conflict is between.
  private func speaks(_ decision: ReviewedDecision, of conflict: GraphConflict) -> Bool {
    func isParty(_ goal: Int) -> Bool { decision.goals.contains(goal) }
    switch conflict.kind {
    case .harm:
      guard let harmed = conflict.harmed else { return false }
      return conflict.acting.contains(where: isParty)
        && decision.dimensions.contains(review.graph.dimensions[harmed].name)
    case .target:
      return (conflict.acting + conflict.against).count(where: isParty) > 1
    case .opposed, .effect, .indirect, .unclear:
      return conflict.acting.contains(where: isParty) && conflict.against.contains(where: isParty)
    }
  }

  // MARK: - What is left to decide

  /// What decisions in force leave of a conflict: itself where they leave all of it.
  func undecidedPart(of conflict: GraphConflict) -> GraphConflict {
    var left = conflict
    if conflict.kind == .harm {
      left.acting = conflict.acting.filter { !isHarmDecided(by: $0, in: conflict) }
    } else {
      let pairs = UndecidedPairs(of: conflict, review.decisions)
      left.acting = conflict.acting.filter(pairs.holds(acting:))
      left.against = conflict.against.filter(pairs.holds(against:))
    }
    return left.acting.isEmpty && left.against.isEmpty ? conflict : left
  }

  /// The pairs that are left to decide, in a row: `A–C`; of harm the goals.
  private func undecided(in conflict: GraphConflict) -> String {
    guard conflict.kind != .harm else { return ids(undecidedPart(of: conflict).acting) }
    let pairs = UndecidedPairs(of: conflict, review.decisions)
    let isMany = pairs.count > 7
    let named = pairs.first(isMany ? 6 : 7).map { "\(names[$0.0].name)–\(names[$0.1].name)" }
    return language.list(isMany ? named + [say(Wording.morePairs(pairs.count - 6))] : named)
  }

  /// Whether a decision in force is about what a goal harms.
  private func isHarmDecided(by goal: Int, in conflict: GraphConflict) -> Bool {
    let harmed = conflict.harmed.map { review.graph.dimensions[$0].name }
    return review.decisions.contains { decision in
      decision.force == .holds && decision.goals.contains(goal)
        && (harmed.map { decision.dimensions.contains($0) } ?? false)
    }
  }

  /// What is to make up for a goal's harm, in a sentence; nil for nothing.
  private func mitigation(of goal: Int, _ conflict: GraphConflict) -> String? {
    let effects = effects(of: goal, behind: conflict)
    let mitigators = effects.flatMap(\.mitigatedBy).removingRepeats()
    let words = effects.compactMap { line($0.mitigation, limit: 300) }.first
    guard !mitigators.isEmpty || words != nil else { return nil }
    return say(
      Wording.mitigated(
        names[goal].name,
        by: mitigators.isEmpty ? nil : ids(mitigators),
        words.map { language.quoted($0) }
      )
    )
  }

  /// A decision with who took it and when, and until or from when it holds, in a sentence or two.
  func decisionText(_ decision: ReviewedDecision) -> String {
    let source = [
      line(decision.by, limit: 100), decision.date.map { language.date($0) },
      line(decision.reference, limit: 100),
    ].compactMap(\.self).joined(separator: ", ")
    let quote = line(decision.decision, limit: 500).map { language.quoted($0) }
    var text = say(Wording.decision(decision.kind, quote ?? say(Wording.noDecisionText), source))
    let holds = Wording.decisionHolds(
      decision.force,
      date: decision.date.map { language.date($0) },
      review: decision.reviewBy.map { language.date($0) }
    )
    if let holds { text += " " + say(holds) }
    return text
  }

  // MARK: - What speaks for each side

  private func sides(of conflict: GraphConflict) -> [ConflictCard.Side] {
    var sides = conflict.acting.prefix(Self.goalsHeard).map { side(ofGoal: $0, in: conflict) }
    sides += conflict.against.prefix(Self.goalsHeard).map { side(ofGoal: $0, in: conflict) }
    if let harmed = conflict.harmed { sides.append(side(ofDimension: harmed)) }
    return sides
  }

  /// So many goals of a side are told with what speaks for them, or with their reasons.
  static let goalsHeard = 7

  /// That there are others; nil where there are none.
  private func otherSides(of conflict: GraphConflict) -> String? {
    let left = [conflict.acting, conflict.against].reduce(0) {
      $0 + max(0, $1.count - Self.goalsHeard)
    }
    return left > 0 ? say(Wording.otherSides(left)) : nil
  }

  private func side(ofGoal goal: Int, in conflict: GraphConflict) -> ConflictCard.Side {
    let reviewed = review.goals[goal]
    let own = documentLanguage(ofGoal: goal)
    var reasons: [ConflictCard.Reason] = []
    func add(_ label: LocalizedText, _ text: String?, _ language: Language?) {
      guard let text, !text.isEmpty else { return }
      reasons.append(ConflictCard.Reason(label: say(label), text: text, language: language))
    }
    add(Wording.reasonStatement, line(reviewed.statement, limit: 400), own)
    let aspects = reviewed.allAspects.map { GraphText.plain(review.graph.aspects[$0].name) }
    let dimensions = reviewed.dimensions.map {
      GraphText.plain(review.graph.dimensions[$0].name)
    }
    let served = (aspects.isEmpty ? dimensions : aspects).map { language.inSentence($0) }
    add(Wording.reasonVision, sentence(served.joined(separator: "; ")), nil)
    if !conflict.against.contains(goal) {
      let because = harms(of: conflict, by: goal).compactMap { line($0.because, limit: 300) }
      for text in because { add(Wording.reasonHarm, text, own) }
    }
    return ConflictCard.Side(
      goal: goal,
      heading: names[goal].title.isEmpty
        ? names[goal].name : "\(names[goal].name) \(names[goal].title)",
      reasons: reasons
    )
  }

  private func side(ofDimension dimension: Int) -> ConflictCard.Side {
    let graph = review.graph
    var reasons: [ConflictCard.Reason] = []
    let aspects = graph.aspects.filter { $0.dimension == dimension }.map {
      language.inSentence(GraphText.plain($0.name))
    }
    if !aspects.isEmpty {
      reasons.append(
        ConflictCard.Reason(
          label: say(Wording.reasonPromise),
          text: sentence(aspects.joined(separator: "; "))
        )
      )
    }
    let goals = review.goals.indices.filter {
      isActive[$0] && serves($0, dimension)
    }
    reasons.append(
      ConflictCard.Reason(
        label: say(Wording.reasonGoals),
        text: sentence(goals.isEmpty ? say(Wording.noneOfThem) : ids(goals))
      )
    )
    return ConflictCard.Side(
      heading: GraphText.plain(graph.dimensions[dimension].name),
      reasons: reasons
    )
  }
}
