/// What a report says of conflicts.
///
/// Quantities and dimensions come in the form of their names, which no language lets a program
/// inflect: the verbs are chosen so that a bare noun is right after them.
extension Wording {
  package static let decidedFinding = LocalizedText(sv: "avgjort", en: "decided")

  /// The goals of a row that are not named.
  package static func moreGoals(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(Language.swedish.number(count)) mål till",
      en: number(count, .english, "more goal", "more goals")
    )
  }

  // MARK: - Headlines

  package static func versus(_ acting: String, _ against: String) -> LocalizedText {
    LocalizedText(sv: "\(acting) mot \(against)", en: "\(acting) against \(against)")
  }

  package static func targetsFor(_ goals: String, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "\(goals): målvärden för \(quantity)",
      en: "\(goals): targets for \(quantity)"
    )
  }

  // MARK: - In a sentence

  /// - Parameters:
  ///   - acting: The goals.
  ///   - dimension: What they harm.
  ///   - degree: 1 to 3.
  ///   - mitigated: Whether something is done about it.
  package static func harms(
    _ acting: String,
    _ dimension: String,
    degree: Int,
    mitigated: Bool
  ) -> LocalizedText {
    let verb = harmVerb(degree)
    return LocalizedText(
      sv: "\(acting) \(verb.swedish) \(dimension)"
        + (mitigated ? ", även efter det som ska väga upp" : ""),
      en: "\(acting) \(verb.english) \(dimension)"
        + (mitigated ? ", even after what is to make up for it" : "")
    )
  }

  private static func harmVerb(_ degree: Int) -> LocalizedText {
    switch degree {
    case 1: LocalizedText(sv: "begränsar", en: "constrains")
    case 2: LocalizedText(sv: "motverkar", en: "counteracts")
    default: LocalizedText(sv: "omöjliggör", en: "cancels")
    }
  }

  package static func opposes(
    _ more: String,
    _ less: String,
    _ quantity: String
  ) -> LocalizedText {
    LocalizedText(
      sv: "\(more) vill öka \(quantity), medan \(less) vill minska \(quantity)",
      en: "\(more) wants to increase \(quantity), while \(less) wants to reduce \(quantity)"
    )
  }

  /// - Parameters:
  ///   - acting: The goals that act.
  ///   - against: The goals that suffer.
  ///   - quantity: What the latter want to move.
  ///   - isMore: Whether the former give more of it.
  ///   - isDeclared: Whether the document says so itself; else it follows on the way.
  package static func hinders(
    _ acting: String,
    _ against: String,
    _ quantity: String,
    isMore: Bool,
    isDeclared: Bool
  ) -> LocalizedText {
    let (sv, en) =
      isDeclared
      ? (" enligt dokumentet", ", as the document says,") : (" på omvägar", " in a roundabout way")
    return isMore
      ? LocalizedText(
        sv: "\(acting) bidrar\(sv) till \(quantity), som \(against) vill minska",
        en: "\(acting)\(isDeclared ? en : "") adds\(isDeclared ? "" : en) to \(quantity), which "
          + "\(against) wants to reduce"
      )
      : LocalizedText(
        sv: "\(acting) motverkar\(sv) \(quantity), som \(against) arbetar för",
        en: "\(acting)\(isDeclared ? en : "") works\(isDeclared ? "" : en) against \(quantity), "
          + "which \(against) works for"
      )
  }

  package static func isUnclear(
    _ acting: String,
    _ against: String,
    _ quantity: String
  ) -> LocalizedText {
    LocalizedText(
      sv: "det är oklart om \(acting) hjälper eller hindrar \(against) i fråga om \(quantity)",
      en: "it is unclear whether \(acting) helps or hinders \(against) as to \(quantity)"
    )
  }

  // MARK: - Chains

  /// Which way a quantity goes.
  package static func goes(_ isMore: Bool?) -> LocalizedText {
    switch isMore {
    case true?: LocalizedText(sv: "ökar", en: "increases")
    case false?: LocalizedText(sv: "minskar", en: "decreases")
    case nil: LocalizedText(sv: "oklart åt vilket håll", en: "unclear which way")
    }
  }

  package static func moves(
    _ acting: String,
    _ quantity: String,
    _ isMore: Bool?
  ) -> LocalizedText {
    switch isMore {
    case true?:
      LocalizedText(sv: "\(acting) ökar \(quantity)", en: "\(acting) increases \(quantity)")
    case false?:
      LocalizedText(sv: "\(acting) minskar \(quantity)", en: "\(acting) reduces \(quantity)")
    case nil:
      LocalizedText(sv: "\(acting) påverkar \(quantity)", en: "\(acting) affects \(quantity)")
    }
  }

  package static func which(_ isMore: Bool?, _ quantity: String) -> LocalizedText {
    switch isMore {
    case true?: LocalizedText(sv: "vilket ökar \(quantity)", en: "which increases \(quantity)")
    case false?: LocalizedText(sv: "vilket minskar \(quantity)", en: "which reduces \(quantity)")
    case nil: LocalizedText(sv: "vilket påverkar \(quantity)", en: "which affects \(quantity)")
    }
  }

  package static func wantsIt(
    _ goals: String,
    _ quantity: String,
    isMore: Bool?
  ) -> LocalizedText {
    switch isMore {
    case true?:
      LocalizedText(
        sv: "\(goals) vill öka \(quantity)",
        en: "\(goals) wants to increase \(quantity)"
      )
    case false?:
      LocalizedText(
        sv: "\(goals) vill minska \(quantity)",
        en: "\(goals) wants to reduce \(quantity)"
      )
    case nil:
      LocalizedText(
        sv: "\(goals) vill ändra \(quantity)",
        en: "\(goals) wants to change \(quantity)"
      )
    }
  }

  package static func becauseText(_ quote: String) -> LocalizedText {
    LocalizedText(sv: "Dokumentet säger: \(quote)", en: "The document says: \(quote)")
  }

  // MARK: - Strength

  package static func harmDegree(_ degree: Int, _ number: String) -> LocalizedText {
    let sv = degree == 1 ? "Svag" : degree == 2 ? "Tydlig" : "Mycket stark"
    let en = degree == 1 ? "Weak" : degree == 2 ? "Clear" : "Very strong"
    return LocalizedText(
      sv: "\(sv): \(number) på en skala från −3 till +3.",
      en: "\(en): \(number) on a scale from −3 to +3."
    )
  }

  package static let isDirect = LocalizedText(
    sv: "Direkt: målen säger emot varandra.",
    en: "Direct: the goals contradict each other."
  )
  package static let isDeclared = LocalizedText(
    sv: "Direkt: dokumentet anger själv vad målet gör.",
    en: "Direct: the document itself says what the goal does."
  )
  package static let strengthUnknown = LocalizedText(
    sv: "Styrkan är inte beräknad.",
    en: "The strength was not computed."
  )

  /// - Parameters:
  ///   - value: The strength of what hinders.
  ///   - against: The same as people write it.
  ///   - help: The strength of what helps.
  package static func chainStrength(
    _ value: Double,
    against: String,
    for help: String
  ) -> LocalizedText {
    let sv = value >= 0.99 ? "Starkt" : value >= 0.33 ? "Medelstarkt" : "Svagt"
    let en = value >= 0.99 ? "Strong" : value >= 0.33 ? "Medium" : "Weak"
    return LocalizedText(
      sv: "\(sv) samband: \(against) hindrar och \(help) hjälper, där 1 är ett starkt direkt "
        + "samband.",
      en: "\(en) link: \(against) hinders and \(help) helps, where 1 is a strong direct link."
    )
  }

  // MARK: - Decided or not

  package static let isDecided = LocalizedText(sv: "Ett beslut finns.", en: "There is a decision.")
  package static let isOpen = LocalizedText(
    sv: "Öppen: inget beslut om avvägningen är antecknat.",
    en: "Open: no decision on how to weigh it is on record."
  )

  package static func mitigatedBy(_ goals: String) -> LocalizedText {
    LocalizedText(sv: "Ska vägas upp av \(goals).", en: "To be made up for by \(goals).")
  }

  package static func mitigation(_ quote: String) -> LocalizedText {
    LocalizedText(sv: "Dokumentet säger: \(quote).", en: "The document says: \(quote).")
  }

  package static let restIsOpen = LocalizedText(
    sv: "Det som blir kvar är inte avgjort.",
    en: "What remains is not decided."
  )

  /// - Parameters:
  ///   - kind: The word of the format; nil for none.
  ///   - quote: The decision's text in quotes.
  ///   - source: Who, when and in which minute; empty where that is not said.
  package static func decision(
    _ kind: String?,
    _ quote: String,
    _ source: String
  ) -> LocalizedText {
    let kind: LocalizedText =
      switch kind {
      case "prioritise": LocalizedText(sv: "Prioriterat", en: "Prioritised")
      case "mitigate": LocalizedText(sv: "Ska vägas upp", en: "To be made up for")
      case "limit": LocalizedText(sv: "Begränsat", en: "Limited")
      case "postpone": LocalizedText(sv: "Uppskjutet", en: "Postponed")
      case "accept": LocalizedText(sv: "Godtaget", en: "Accepted")
      default: LocalizedText(sv: "Beslutat", en: "Decided")
      }
    let end = source.isEmpty ? "." : " (\(source))."
    return LocalizedText(
      sv: "\(kind.swedish): \(quote)\(end)",
      en: "\(kind.english): \(quote)\(end)"
    )
  }

  package static func decisionIsReviewed(_ date: String) -> LocalizedText {
    LocalizedText(sv: "Ses över senast \(date).", en: "To be reviewed by \(date).")
  }

  // MARK: - What speaks for each side

  package static let reasonStatement = LocalizedText(sv: "Målet säger:", en: "The goal says:")
  package static let reasonVision = LocalizedText(
    sv: "Tjänar i visionen:",
    en: "Serves in the vision:"
  )
  package static let reasonHarm = LocalizedText(
    sv: "Om påverkan står:",
    en: "Of the effect it says:"
  )
  package static let reasonPromise = LocalizedText(
    sv: "Visionen lovar här:",
    en: "What the vision promises here:"
  )
  package static let reasonGoals = LocalizedText(
    sv: "Mål som tjänar den:",
    en: "Goals that serve it:"
  )
  package static let noneOfThem = LocalizedText(sv: "inget", en: "none")

  // MARK: - What would settle it

  package static func settleHarm(_ dimension: String) -> LocalizedText {
    LocalizedText(
      sv: "Hur stor påverkan på \(dimension) blir i verkligheten, och vem som följer den.",
      en: "How large the effect on \(dimension) really is, and who follows it."
    )
  }

  package static let settleMitigation = LocalizedText(
    sv: "Om det som ska väga upp räcker och kommer i tid.",
    en: "Whether what is to make up for it is enough and comes in time."
  )
  package static let settleNoMitigation = LocalizedText(
    sv: "Vad som kan göras för att väga upp; dokumentet anger inget.",
    en: "What can be done to make up for it; the document names nothing."
  )

  package static func settleOpposed(_ quantity: String) -> [LocalizedText] {
    [
      LocalizedText(
        sv: "Om målen gäller samma plats, samma tid och samma del av \(quantity).",
        en: "Whether the goals are about the same place, the same time and the same part of "
          + "\(quantity)."
      ),
      LocalizedText(
        sv: "Hur långt båda går att nå, och vad det kostar.",
        en: "How far both can be reached, and at what cost."
      ),
    ]
  }

  package static func settleEffect(_ acting: String, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Hur mycket \(acting) påverkar \(quantity), mätt eller beräknat.",
      en: "How much \(acting) affects \(quantity), measured or computed."
    )
  }

  package static func settleLink(
    _ from: String,
    isMore: Bool,
    _ to: String,
    isRaised: Bool
  ) -> LocalizedText {
    LocalizedText(
      sv: "Stämmer det här hos oss: när \(from) \(goes(isMore).swedish), \(goes(isRaised).swedish) "
        + "\(to)?",
      en: "Does this hold here: when \(from) \(goes(isMore).english), \(to) "
        + "\(goes(isRaised).english)?"
    )
  }

  package static let settleBreak = LocalizedText(
    sv: "Vilka åtgärder som redan bryter kedjan, och hur långt de räcker.",
    en: "Which measures already break the chain, and how far they go."
  )

  package static func settleUnclear(_ acting: String, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vad \(acting) sammantaget gör med \(quantity): något talar för och något emot, och "
        + "dokumentet säger inget.",
      en: "What \(acting) does to \(quantity) on the whole: some things help and some hinder, and "
        + "the document says nothing."
    )
  }

  package static func settleTarget(_ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vilket målvärde för \(quantity) som är beslutat senast, och av vem.",
      en: "Which target for \(quantity) was decided last, and by whom."
    )
  }

  // MARK: - What to ask

  /// Who decides on a document, by the format's word for its level.
  package static func decider(_ level: String) -> LocalizedText {
    switch level {
    case "committee": LocalizedText(sv: "nämnden", en: "the committee")
    case "unit": LocalizedText(sv: "enheten", en: "the unit")
    default: LocalizedText(sv: "fullmäktige", en: "the council")
    }
  }

  package static func askHarm(
    _ decider: LocalizedText,
    _ acting: String,
    _ dimension: String,
    degree: Int
  ) -> LocalizedText {
    let verb = harmVerb(degree)
    return LocalizedText(
      sv: "Ska \(decider.swedish) godta att \(acting) \(verb.swedish) \(dimension), eller ska det "
        + "vägas upp, och i så fall hur?",
      en: "Should \(decider.english) accept that \(acting) \(verb.english) \(dimension), or is it "
        + "to be made up for, and if so how?"
    )
  }

  package static func askOpposed(
    _ more: String,
    _ less: String,
    _ quantity: String
  ) -> LocalizedText {
    LocalizedText(
      sv: "Vad ska gälla för \(quantity) när \(more) vill öka och \(less) vill minska?",
      en: "What is to hold for \(quantity) when \(more) wants to increase it and \(less) to "
        + "reduce it?"
    )
  }

  package static func askHinder(
    _ decider: LocalizedText,
    _ acting: String,
    _ against: String,
    _ quantity: String,
    isMore: Bool
  ) -> LocalizedText {
    LocalizedText(
      sv: "Hur ska \(acting) nås utan att \(against) hindras, eller ska \(decider.swedish) godta "
        + "\(isMore ? "följderna för" : "att det motverkar") \(quantity)?",
      en: "How is \(acting) to be reached without hindering \(against), or should "
        + "\(decider.english) accept what it does to \(quantity)?"
    )
  }

  package static func askUnclear(_ acting: String, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vem tar reda på vad \(acting) gör med \(quantity), innan beslut fattas?",
      en: "Who is to find out what \(acting) does to \(quantity) before a decision is taken?"
    )
  }

  package static func askTarget(_ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vilket målvärde ska gälla för \(quantity)?",
      en: "Which target is to hold for \(quantity)?"
    )
  }
}
