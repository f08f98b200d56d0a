import Findings
import Parallel

// MARK: - Goal by goal

extension ReportBuilder {
  func goalSections(_ cards: [ConflictCard]) -> [GoalSection] {
    let counts = verdictCounts()
    var conflicts = Array(repeating: [Int](), count: names.count)
    for card in cards {
      for goal in (card.acting + card.against).map(\.goal).removingRepeats() {
        conflicts[goal].append(card.number)
      }
    }
    return review.goals.indices.concurrentMap(jobs: jobs) { [conflicts] number in
      section(ofGoal: number, conflicts: conflicts[number], counts: counts[number])
    }
  }

  private func verdictCounts() -> [VerdictCounts] {
    var counts = Array(repeating: VerdictCounts(), count: names.count)
    for row in review.verdicts.verdicts {
      for (goal, verdict) in row.enumerated() where counts.indices.contains(goal) {
        counts[goal].count(verdict)
      }
    }
    return counts
  }

  private func section(
    ofGoal number: Int,
    conflicts: [Int],
    counts: VerdictCounts
  ) -> GoalSection {
    let goal = review.goals[number]
    let node = review.graph.goals[number]
    let document = review.documents[goal.document]
    var section = GoalSection(
      name: names[number],
      anchor: "goal-\(number + 1)",
      document: title(of: document),
      language: document.language,
      isActive: isActive[number]
    )
    section.path = GraphText.plain(document.path)
    section.title = GraphText.plain(node.title)
    section.statement = paragraphs(goal.statement)
    section.description = paragraphs(goal.description)
    section.rationale = paragraphs(goal.rationale)
    section.facts = facts(of: goal, in: document)
    section.mapping = mapping(of: goal)
    section.parents = node.parents.map { names[$0] }
    section.children = children[number].map { names[$0] }
    section.supports = goal.supports.map { names[$0] }
    section.dependsOn = goal.dependsOn.map { names[$0] }
    section.effects = goal.effects.map { effectLine($0) }
    section.effects += goal.unreadEffects.map { unreadEffectLine($0) }
    section.indicators = indicatorLines(ofGoal: number)
    section.assignments = assignmentLines(ofGoal: number)
    section.budget = goal.budget.map {
      ReportResources.Amount(value: $0.value, text: amount($0.text, $0.value, in: document))
    }
    section.budgetNote = line(goal.budgetNote)
    section.findings = findingsOfGoals[number].map { findings[$0] }
    section.conflicts = conflicts
    section.verdicts = counts
    section.verdictText = say(Wording.verdicts(counts))
    let elsewhere = findingsElsewhere[number]
    if !elsewhere.isEmpty {
      section.verdictText +=
        " "
        + say(Wording.findingsElsewhere(elsewhere.count, with: ids(elsewhere.removingRepeats())))
    }
    return section
  }

  private func facts(
    of goal: ReviewedGoal,
    in document: ReviewedDocument
  ) -> [ReportContent.Fact] {
    var facts: [ReportContent.Fact] = []
    func add(_ id: String, _ label: LocalizedText, _ value: String?, isQuoted: Bool = false) {
      guard let value, !value.isEmpty else { return }
      facts.append(
        ReportContent.Fact(id: id, label: say(label), value: value, isQuoted: isQuoted)
      )
    }
    func row(_ texts: [String]) -> String? {
      texts.isEmpty ? nil : self.row(texts.map { GraphText.short($0, 300) })
    }
    func add(_ id: String, _ label: LocalizedText, _ field: ComparedField, _ value: String?) {
      let isUnread = goal.unread.contains(field)
      add(id, label, told(value, isUnread: isUnread), isQuoted: !isUnread)
    }
    func add(_ id: String, _ label: LocalizedText, _ field: ComparedField, _ texts: [String]) {
      let isUnread = goal.unread.contains(field)
      add(id, label, told(row(texts), isUnread: isUnread, isList: true), isQuoted: !isUnread)
    }
    func add(_ id: String, _ label: LocalizedText, _ field: ComparedField, word: String?) {
      add(id, label, told(word, isUnread: goal.unread.contains(field)))
    }
    add("owner", Wording.factOwner, .owner, line(goal.owner))
    add("by", Wording.factBy, .by, word: goal.by.map { language.date($0) })
    add("status", Wording.factStatus, .status, word: say(Wording.formatWord(goal.status)))
    add("groups", Wording.factGroups, .groups, goal.groups)
    add("dialogue", Wording.factDialogue, .dialogue, line(goal.dialogue))
    add("assumptions", Wording.factAssumptions, .assumptions, goal.assumptions)
    let state = goal.followUp.map { say(Wording.formatWord($0)) }
    add("follow-up", Wording.factFollowUp, .followUp, word: state)
    add("comment", Wording.factComment, .followUpComment, line(goal.followUpComment))
    add("improvement", Wording.factImprovement, .improvement, line(goal.improvement))
    let others: [ComparedField] = [
      .statement, .description, .rationale, .dimensions, .aspects, .parents, .supports, .dependsOn,
      .effects, .indicators, .assignments, .budget, .budgetNote,
    ]
    let unread = others.filter { goal.unread.contains($0) }.map { say(Wording.field($0)) }
    if !unread.isEmpty { add("unread", Wording.factUnread, language.list(unread)) }
    return facts
  }

  /// The dimensions that a goal serves, then those that only its aspects belong to.
  private func mapping(of goal: ReviewedGoal) -> [GoalSection.Mapping] {
    let graph = review.graph
    let own = Set(goal.dimensions.map { dimensionKeys[$0] })
    let others = goal.allAspects.map { graph.aspects[$0].dimension }.removingRepeats().filter {
      !own.contains(dimensionKeys[$0])
    }
    return (goal.dimensions + others).map { dimension in
      let key = dimensionKeys[dimension]
      let name = GraphText.plain(graph.dimensions[dimension].name)
      return GoalSection.Mapping(
        dimension: own.contains(key) ? name : say(Wording.undeclaredDimension(name)),
        aspects: goal.allAspects.filter { dimensionKeys[graph.aspects[$0].dimension] == key }
          .map { GraphText.plain(graph.aspects[$0].name) }
      )
    }
  }

  private func effectLine(_ effect: ReviewedGoal.Effect) -> GoalSection.EffectLine {
    let affects = GraphText.short(effect.affects, 120)
    let dimension = effect.dimension.map { GraphText.plain(review.graph.dimensions[$0].name) }
    var line = GoalSection.EffectLine(
      affects: affects,
      dimension: dimension,
      good: effect.good,
      symbol: effect.isNeutral ? "" : signed(effect.good),
      isDerived: effect.isDerived,
      text: ""
    )
    if effect.isDerived {
      let chain = effect.steps.map {
        say(Wording.stepGoes(language.inSentence(GraphText.short($0.quantity, 80)), $0.isMore))
      }
      line.chain = chain.joined(separator: say(Wording.chainLink))
      line.text = sentence(
        say(
          Wording.derivedEffect(
            language.inSentence(dimension ?? affects),
            effect.good,
            chain: line.chain
          )
        )
      )
    } else {
      line.text = sentence(declared(effect, affects, dimension))
      if effect.confidence == "low" { line.text += " " + say(Wording.isUncertain(nil)) }
    }
    line.because = self.line(effect.because)
    line.mitigation = self.line(effect.mitigation)
    line.mitigatedBy = effect.mitigatedBy.map { names[$0] }
    if effect.residual != nil || effect.remaining != effect.good {
      line.residualText = effect.remaining.map { say(Wording.residual(signed($0))) }
    }
    return line
  }

  /// An effect that is declared but whose degree could not be read.
  private func unreadEffectLine(_ name: String) -> GoalSection.EffectLine {
    let affects = GraphText.short(name, 120)
    return GoalSection.EffectLine(
      affects: affects,
      dimension: nil,
      good: 0,
      symbol: "?",
      isDerived: false,
      text: sentence(say(Wording.effectUnread(language.inSentence(affects))))
    )
  }

  /// What a declared effect does: to a quantity up or down, to others good or bad.
  private func declared(
    _ effect: ReviewedGoal.Effect,
    _ affects: String,
    _ dimension: String?
  ) -> String {
    let name = language.inSentence(affects)
    guard let value = effect.value, value != effect.good || dimension == nil else {
      return say(Wording.effect(on: name, effect.good))
    }
    let moved = say(Wording.moved(name, value))
    if effect.isNeutral { return "\(moved) (\(signed(value))), " + say(Wording.isNeutral) }
    guard let dimension, effect.good != 0 else { return moved }
    return moved + ", "
      + say(Wording.effect(on: language.inSentence(dimension), effect.good, isClause: true))
  }
}
