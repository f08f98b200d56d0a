import Findings

// MARK: - The documents' own words

extension ReportBuilder {
  /// The documents' own words that stand within the report's sentences, as they are cut short there;
  /// only those in another language.
  func ownNames() -> [OwnName] {
    guard review.documents.contains(where: { $0.language != language }) else { return [] }
    var names: [OwnName] = []
    func add(_ text: String?, _ own: Language, _ limits: Int...) {
      guard own != language, let text else { return }
      for text in limits.map({ GraphText.short(text, $0) }).removingRepeats() where !text.isEmpty {
        names.append(OwnName(text: text, language: own))
      }
    }
    for document in review.documents {
      add(document.title, document.language, 80, 120, 300)
      add(document.organisation, document.language, 80)
    }
    for goal in review.goals.indices {
      let (own, reviewed) = (documentLanguage(ofGoal: goal), review.goals[goal])
      add(review.graph.goals[goal].title, own, 70, 120)
      for effect in reviewed.effects {
        add(effect.because, own, 300)
        add(effect.mitigation, own, 300)
      }
    }
    for decision in review.decisions {
      let own = review.documents[decision.document].language
      add(decision.decision, own, 500)
      add(decision.by, own, 100)
      add(decision.reference, own, 100)
    }
    let languages = Dictionary(review.documents.map { ($0.file, $0.language) }) { first, _ in first
    }
    for suppression in review.suppressions {
      add(suppression.reason, languages[suppression.place.file] ?? language, 500)
    }
    return names
  }
}
