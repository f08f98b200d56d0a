import Findings
import Reporting

/// Goal by goal.
extension ReportView {
  func goal(_ section: GoalSection) -> Fields {
    let language = section.language
    return Fields([
      "anchor": section.anchor,
      "isActive": section.isActive,
      "isOpen": opensGoals,
      "name": section.name.name.clipped(to: 60),
      "title": section.name.title.clipped(to: 400),
      "lang": lang(language),
      "statement": quote(section.statement, language),
      "description": quote(section.description, language),
      "rationale": quote(section.rationale, language),
      "facts": Fields.list(section.facts.map { fact($0, language) }),
      "mapping": Fields.list(
        section.mapping.map { mapping in
          Fields([
            "dimension": mapping.dimension,
            "aspects": Fields.text(mapping.aspects.joined(separator: ", ")),
          ])
        }
      ),
      "relations": relations(section),
      "effects": Fields.list(section.effects.map { effect($0, language) }),
      "indicators": Fields.list(section.indicators.map { shortIndicator($0) }),
      "assignments": Fields.list(section.assignments.map { assignment($0) }),
      "budget": Fields.text(section.budget?.text),
      "budgetNote": quote(section.budgetNote, language),
      "conflicts": Fields.list(section.conflicts.compactMap { conflictLink($0) }),
      "verdictText": section.verdictText,
      "findings": findings(section.findings),
    ])
  }

  /// The goals that it hangs on and that hang on it.
  private func relations(_ section: GoalSection) -> Any {
    let all = [
      ("parents", section.parents), ("children", section.children),
      ("supports", section.supports), ("dependsOn", section.dependsOn),
    ]
    return Fields.list(
      all.filter { !$0.1.isEmpty }.map { name, goals in
        Fields(["label": word(name), "goals": goals.map { link($0) }])
      }
    )
  }

  private func effect(_ line: GoalSection.EffectLine, _ language: Language) -> Fields {
    Fields([
      "kind": Self.tone(line.good) + (line.isDerived ? " derived" : ""),
      "symbol": line.isDerived ? "(\(line.symbol))" : line.symbol,
      "sentence": line.text,
      "because": quote(line.because, language),
      "mitigation": quote(line.mitigation, language),
      "mitigatedBy": Fields.list(line.mitigatedBy.map { link($0) }),
      "residual": Fields.text(line.residualText),
    ])
  }

  /// An indicator in a sentence; its picture and table stand in the follow-up.
  private func shortIndicator(_ line: IndicatorLine) -> Fields {
    Fields([
      "name": line.name.clipped(to: 300),
      "lang": lang(line.language),
      "status": line.status.rawValue,
      "statusText": line.statusText,
      "sentence": line.sentence,
    ])
  }

  private func conflictLink(_ number: Int) -> Fields? {
    guard let card = cards[number] else { return nil }
    return Fields([
      "number": String(number),
      "headline": card.headline.clipped(to: 200),
      "isShown": shownConflicts.contains(number),
    ])
  }
}
