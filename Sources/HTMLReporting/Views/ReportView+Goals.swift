import Findings
import Parallel
import Reporting

/// Goal by goal.
extension ReportView {
  /// The section.
  var goals: Fields {
    [.goals: FieldValue.list(content.goals.concurrentMap(jobs: jobs) { part("goal", goal($0)) })]
  }

  private func goal(_ section: GoalSection) -> Fields {
    let language = section.language
    return [
      .anchor: section.anchor,
      .isActive: section.isActive,
      .isOpen: opensGoals,
      .name: section.name.name.clipped(to: 60),
      .title: own(section.title, language),
      .statement: prose(section.statement, language),
      .description: prose(section.description, language),
      .rationale: prose(section.rationale, language),
      .facts: facts(section),
      .effects: FieldValue.list(
        section.effects.filter { !$0.isDerived }.map { effect($0, language) }
      ),
      .derived: FieldValue.list(derived(section)),
      .indicators: FieldValue.list(section.indicators.map { shortIndicator($0) }),
      .assignments: FieldValue.list(section.assignments.map { assignment($0) }),
      .verdictText: section.verdictText,
      .findings: findings(section.findings.filter { $0.conflict == nil }, at: section),
    ]
  }

  /// A document's text, paragraph by paragraph; what it has as a list in a list.
  private func prose(_ text: String?, _ language: Language) -> [Fields] {
    var parts: [Fields] = []
    var items: [HTML] = []
    func endList() {
      if !items.isEmpty { parts.append([.text: false, .lines: FieldValue.list(items)]) }
      items = []
    }
    for line in (text ?? "").split(separator: "\n") {
      if let mark = Self.listMarks.first(where: { line.hasPrefix($0) }) {
        items.append(.own(String(line.dropFirst(mark.count)), language, on: content.language))
      } else {
        endList()
        parts.append([.text: own(String(line), language), .lines: false])
      }
    }
    endList()
    return parts
  }

  /// What a line begins with that is an item of a list.
  private static let listMarks = ["- ", "* ", "• ", "– "]

  /// What there is to know of a goal in a few words each.
  private func facts(_ section: GoalSection) -> FieldValue {
    let language = section.language
    var facts: [Fields] = []
    func add(_ name: String, _ values: [some FieldConvertible]) {
      if !values.isEmpty { facts.append([.label: word(name), .values: values]) }
    }
    if content.head.documents.count > 1, let document = own(section.document, language) {
      add("document", [document])
    }
    facts += section.facts.map { fact($0, language) }
    add(
      "serves",
      section.mapping.map { mapping in
        part(
          "served",
          [.name: own(mapping.dimension, nil), .more: mapping.aspects.joined(separator: "; ")]
        )
      }
    )
    for (name, goals) in [
      ("parents", section.parents), ("children", section.children),
      ("supports", section.supports), ("dependsOn", section.dependsOn),
    ] {
      add(name, goals.map { briefLink($0) })
    }
    if let budget = section.budget {
      let note = own(section.budgetNote, language)
      add("budget", [part("budget", [.text: own(budget.text, nil), .note: note])])
    }
    add("conflicts", conflictLinks(section.conflicts))
    return .list(facts)
  }

  /// A label with what stands behind it.
  func fact(_ fact: ReportContent.Fact, _ language: Language) -> Fields {
    [
      .label: fact.label,
      .values: [fact.isQuoted ? own(fact.value, language) : own(fact.value, nil)],
    ]
  }

  /// The conflicts that a goal is in: with what they are about; where there are too many to say
  /// that again at each of their goals, by number, and the number of those that have no card.
  private func conflictLinks(_ numbers: [Int]) -> [HTML] {
    let known = numbers.filter { headlines[$0] != nil }
    if isLarge {
      guard !known.isEmpty else { return [] }
      let shown = known.filter { $0 <= cardLimit }
      let more = known.count - shown.count
      return [
        part(
          "conflict-numbers",
          [
            .numbers: shown.map { String($0) },
            .others: more > 0 ? Wording.conflictsInList(more)[content.language] : nil,
          ]
        )
      ]
    }
    return known.map { number in
      part(
        "conflict-link",
        [.number: String(number), .headline: headlines[number]?.clipped(to: 200)]
      )
    }
  }

  private func effect(_ line: GoalSection.EffectLine, _ language: Language) -> Fields {
    [
      .kind: Self.tone(line.good),
      .symbol: line.symbol,
      .sentence: line.text,
      .because: own(line.because, language),
      .mitigation: own(line.mitigation, language),
      .mitigatedBy: FieldValue.list(line.mitigatedBy.map { link($0) }),
      .residual: line.residualText,
    ]
  }

  /// What was derived of what it does, dimension by dimension.
  private func derived(_ section: GoalSection) -> [Fields] {
    let lines = section.effects.filter(\.isDerived)
    var names: [String] = []
    for line in lines where !names.contains(line.dimension ?? line.affects) {
      names.append(line.dimension ?? line.affects)
    }
    return names.map { name in
      let own = lines.filter { ($0.dimension ?? $0.affects) == name }
      return [
        .name: name,
        .effects: own.map { line -> Fields in
          [
            .kind: isLarge ? nil : Self.tone(line.good), .symbol: line.symbol, .chain: line.chain,
          ]
        },
      ]
    }
  }

  /// An indicator in a sentence; its picture and table stand in the follow-up.
  ///
  /// One of very many is told in one place: here where nothing is known of how it goes.
  private func shortIndicator(_ line: IndicatorLine) -> Fields {
    let isKnown = line.status != .unknown
    return [
      .name: own(line.name.clipped(to: 300), line.language),
      .status: line.status.rawValue,
      // Where nothing is known the sentence says so.
      .statusText: isKnown ? line.statusText : nil,
      .sentence: isLarge && isKnown ? nil : line.sentence,
    ]
  }

  func assignment(_ line: AssignmentLine) -> Fields {
    [
      .name: line.id,
      .task: own(line.text, line.language),
      .to: own(line.to, line.language),
      .due: line.due,
      .statusText: line.statusText,
      .isOverdue: line.isOverdue,
    ]
  }
}
