/// What the keys of a document are called where two documents are compared.
extension Wording {
  /// What a field is called, without an article.
  package static func field(_ field: ComparedField) -> LocalizedText {
    switch field {
    case .id: LocalizedText("id")
    case .title: LocalizedText(sv: "titel", en: "title")
    case .organisation: LocalizedText(sv: "organisation", en: "organisation")
    case .language: LocalizedText(sv: "språk", en: "language")
    case .level: LocalizedText(sv: "nivå", en: "level")
    case .status: LocalizedText(sv: "status", en: "status")
    case .adoptedBy: LocalizedText(sv: "antaget av", en: "adopted by")
    case .adoptedOn: LocalizedText(sv: "antaget den", en: "adopted on")
    case .reference: LocalizedText(sv: "beslutsparagraf", en: "minute")
    case .period: LocalizedText(sv: "period", en: "period")
    case .reviewBy: LocalizedText(sv: "ses över senast", en: "reviewed by")
    case .visions: LocalizedText(sv: "vision", en: "vision")
    case .frame: LocalizedText(sv: "ekonomisk ram", en: "financial frame")
    case .statement: LocalizedText(sv: "måltext", en: "statement")
    case .description: LocalizedText(sv: "beskrivning", en: "description")
    case .rationale: LocalizedText(sv: "motivering", en: "rationale")
    case .owner: LocalizedText(sv: "ansvarig", en: "owner")
    case .by: LocalizedText(sv: "ska nås", en: "to be reached by")
    case .parents: LocalizedText(sv: "målet ovanför", en: "goal above")
    case .supports: LocalizedText(sv: "stöder", en: "supports")
    case .dependsOn: LocalizedText(sv: "beror på", en: "depends on")
    case .dimensions: LocalizedText(sv: "dimensioner", en: "dimensions")
    case .aspects: LocalizedText(sv: "delar av visionen", en: "aspects of the vision")
    case .budget: LocalizedText(sv: "budget", en: "budget")
    case .budgetNote: LocalizedText(sv: "om budgeten", en: "on the budget")
    case .dialogue: LocalizedText(sv: "dialog", en: "dialogue")
    case .groups: LocalizedText(sv: "grupper", en: "groups")
    case .assumptions: LocalizedText(sv: "antaganden", en: "assumptions")
    case .followUp: LocalizedText(sv: "läge", en: "state")
    case .followUpDate: LocalizedText(sv: "lägets datum", en: "date of the state")
    case .followUpComment: LocalizedText(sv: "kommentar till läget", en: "comment on the state")
    case .improvement: LocalizedText(sv: "förbättring", en: "improvement")
    case .effects: LocalizedText(sv: "effekter", en: "effects")
    case .indicators: LocalizedText(sv: "nyckeltal", en: "indicators")
    case .assignments: LocalizedText(sv: "uppdrag", en: "assignments")
    case .effect: LocalizedText(sv: "effekt", en: "effect")
    case .scope: LocalizedText(sv: "avser", en: "scope")
    case .confidence: LocalizedText(sv: "säkerhet", en: "confidence")
    case .because: LocalizedText(sv: "skäl", en: "reason")
    case .mitigation: LocalizedText(sv: "motåtgärd", en: "mitigation")
    case .mitigatedBy: LocalizedText(sv: "motverkas av", en: "mitigated by")
    case .residual: LocalizedText(sv: "kvar efter motåtgärd", en: "left after mitigation")
    case .between: LocalizedText(sv: "gäller", en: "between")
    case .decisionKind: LocalizedText(sv: "slag", en: "kind")
    case .decidedBy: LocalizedText(sv: "beslutat av", en: "decided by")
    case .decidedOn: LocalizedText(sv: "beslutat den", en: "decided on")
    case .minute: LocalizedText(sv: "beslutsparagraf", en: "minute")
    case .name: LocalizedText(sv: "namn", en: "name")
    case .quantity: LocalizedText(sv: "storhet", en: "quantity")
    case .unit: LocalizedText(sv: "enhet", en: "unit")
    case .kolada: LocalizedText(sv: "id i Kolada", en: "id in Kolada")
    case .indicatorKind: LocalizedText(sv: "slag", en: "kind")
    case .direction: LocalizedText(sv: "riktning", en: "direction")
    case .baseline: LocalizedText(sv: "utgångsläge", en: "baseline")
    case .target: LocalizedText(sv: "målvärde", en: "target")
    case .outcomes: LocalizedText(sv: "senaste utfall", en: "last outcome")
    case .earlierOutcomes: LocalizedText(sv: "tidigare utfall", en: "earlier outcomes")
    case .text: LocalizedText(sv: "text", en: "text")
    case .to: LocalizedText(sv: "utförs av", en: "assigned to")
    case .due: LocalizedText(sv: "klart senast", en: "due")
    }
  }

  // MARK: - Values

  /// What stands where a key is missing on one side.
  package static let nothing = LocalizedText(sv: "inget", en: "none")

  /// What stands where a document says something that could not be read.
  package static let unreadable = LocalizedText(sv: "går inte att läsa", en: "cannot be read")

  /// `minst 75 000 invånare till 2040`; the parts are as people write them.
  package static func target(
    _ aim: ReviewedGoal.Indicator.Aim,
    _ value: String,
    by: LocalizedText?
  ) -> LocalizedText {
    let level =
      switch aim {
      case .atLeast: LocalizedText(sv: "minst \(value)", en: "at least \(value)")
      case .atMost: LocalizedText(sv: "högst \(value)", en: "at most \(value)")
      case .exactly: LocalizedText(sv: "exakt \(value)", en: "exactly \(value)")
      case .change:
        LocalizedText(sv: "\(value) mot utgångsläget", en: "\(value) from the baseline")
      }
    guard let by else { return level }
    return LocalizedText(
      sv: "\(level.swedish) till \(by.swedish)",
      en: "\(level.english) by \(by.english)"
    )
  }

  /// A measured value and when it was.
  package static func measured(_ value: String, at: LocalizedText?) -> LocalizedText {
    guard let at else { return LocalizedText(value) }
    return LocalizedText(sv: "\(value) (\(at.swedish))", en: "\(value) (\(at.english))")
  }

  /// The end of a time that has no beginning.
  package static func until(_ date: LocalizedText) -> LocalizedText {
    LocalizedText(sv: "till \(date.swedish)", en: "until \(date.english)")
  }

  /// The beginning of a time that has no end.
  package static func since(_ date: LocalizedText) -> LocalizedText {
    LocalizedText(sv: "från \(date.swedish)", en: "from \(date.english)")
  }
}
