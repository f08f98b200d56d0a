import Findings

extension Subject {
  /// The mapping as the subject of a sentence: "målet M3", "a goal", "an effect of goal M3".
  var phrase: LocalizedText {
    var swedish: String
    var english: String
    if let id {
      swedish = "\(type.phrase.swedish) \(id)"
      english = "\(type.noun) \(id)"
    } else {
      swedish = type.indefinitePhrase.swedish
      english = type.indefinitePhrase.english
    }
    if let goal {
      swedish += " i målet \(goal)"
      english += " of goal \(goal)"
    }
    return LocalizedText(sv: swedish, en: english)
  }
}

extension RecordType {
  /// The English noun: "goal".
  fileprivate var noun: String {
    let english = phrase.english
    return english.hasPrefix("the ") ? String(english.dropFirst(4)) : english
  }

  /// The kind of record in running text: "målet", "the goal".
  var phrase: (swedish: String, english: String) {
    switch self {
    case .document: ("dokumentet", "the document")
    case .adoption: ("`adopted`", "`adopted`")
    case .period: ("perioden", "the period")
    case .documentBudget: ("budgeten", "the budget")
    case .goal: ("målet", "the goal")
    case .effect: ("effekten", "the effect")
    case .indicator: ("nyckeltalet", "the indicator")
    case .baseline: ("utgångsläget", "the baseline")
    case .target: ("målvärdet", "the target")
    case .outcome: ("utfallet", "the outcome")
    case .assignment: ("uppdraget", "the assignment")
    case .goalBudget: ("budgeten", "the budget")
    case .followUp: ("uppföljningen", "the follow-up")
    case .decision: ("beslutet", "the decision")
    case .vision: ("visionen", "the vision")
    case .dimension: ("dimensionen", "the dimension")
    case .aspect: ("delen av visionen", "the aspect")
    case .want: ("`wants`", "`wants`")
    case .principle: ("principen", "the principle")
    case .sentence: ("meningen", "the sentence")
    case .quantity: ("storheten", "the quantity")
    case .influence: ("påverkan", "the influence")
    }
  }

  /// One more of its kind: "ett annat mål", "another goal".
  var anotherPhrase: (swedish: String, english: String) {
    let swedish =
      switch self {
      case .document: "ett annat dokument"
      case .goal: "ett annat mål"
      case .indicator: "ett annat nyckeltal"
      case .assignment: "ett annat uppdrag"
      case .vision: "en annan vision"
      case .dimension: "en annan dimension"
      case .aspect: "en annan del av visionen"
      case .quantity: "en annan storhet"
      default: "något annat"
      }
    return (swedish, "another \(noun)")
  }

  /// One of its kind where there are several: "ett mål", "a goal"; else as `phrase`.
  fileprivate var indefinitePhrase: (swedish: String, english: String) {
    switch self {
    case .goal: ("ett mål", "a goal")
    case .effect: ("en effekt", "an effect")
    case .indicator: ("ett nyckeltal", "an indicator")
    case .baseline: ("ett utgångsläge", "a baseline")
    case .target: ("ett målvärde", "a target")
    case .outcome: ("ett utfall", "an outcome")
    case .assignment: ("ett uppdrag", "an assignment")
    case .decision: ("ett beslut", "a decision")
    case .dimension: ("en dimension", "a dimension")
    case .aspect: ("en del av visionen", "an aspect")
    case .want: ("ett led i `wants`", "an item of `wants`")
    case .principle: ("en princip", "a principle")
    case .sentence: ("en mening", "a sentence")
    case .quantity: ("en storhet", "a quantity")
    case .influence: ("en påverkan", "an influence")
    default: phrase
    }
  }
}
