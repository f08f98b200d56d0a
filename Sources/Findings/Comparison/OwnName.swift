/// A name in a document's own words, as sentences quote it.
package struct OwnName: Hashable, Sendable {
  package var text: String
  package var language: Language

  package init(text: String, language: Language) {
    self.text = text
    self.language = language
  }
}

extension Comparison {
  /// The names of goals, documents, indicators and assignments, as far as their language is known.
  package var ownNames: [OwnName] {
    var names: [OwnName] = []
    func add(_ text: String, _ language: Language?) {
      if let language { names.append(OwnName(text: text, language: language)) }
    }
    for document in documents {
      add(document.title, document.newLanguage ?? document.oldLanguage)
    }
    for goal in goals {
      for name in [goal.new, goal.old].compactMap(\.self) {
        add("\(name.name) \(name.title)", name.language)
        add(name.title, name.language)
      }
      let (old, new) = (goal.old?.language, goal.new?.language)
      for part in goal.indicators + goal.assignments {
        add(part.name, part.kind == .gone ? old : new ?? old)
      }
      for ambition in goal.ambition { add(ambition.indicator ?? "", new ?? old) }
      for heir in goal.heirs {
        if case .target(let indicator, _) = heir.subject { add(indicator, old) }
      }
    }
    return names
  }
}
