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

  /// Goals as the subject of a sentence.
  package struct Party: Hashable, Sendable {
    /// Their names in a row.
    package var text: String
    package var isOne: Bool

    package init(_ text: String, isOne: Bool) {
      self.text = text
      self.isOne = isOne
    }

    /// An English verb in the form that goes with them.
    fileprivate func verb(_ one: String, _ many: String) -> String {
      "\(text) \(isOne ? one : many)"
    }
  }

  // MARK: - Headlines

  /// The line at the head of a conflict: goals by their ids, and the goals or the dimension that
  /// they stand against.
  package static func versus(_ acting: String, _ against: String) -> LocalizedText {
    LocalizedText(sv: "\(acting) mot \(against)", en: "\(acting) against \(against)")
  }

  /// The line at the head of targets that cannot all hold: the ids of all goals that have one, and
  /// the quantity.
  package static func targetsFor(_ goals: String, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "\(goals): målvärden för \(quantity)",
      en: "\(goals): targets for \(quantity)"
    )
  }

  // MARK: - In a sentence

  /// Goals harm a dimension: by a degree of 1 to 3, and whether something is done about all of it.
  package static func harms(
    _ acting: Party,
    _ dimension: String,
    degree: Int,
    mitigated: Bool
  ) -> LocalizedText {
    let verb = harmVerb(degree)
    return LocalizedText(
      sv: "\(acting.text) \(verb.swedish) \(dimension)"
        + (mitigated ? ", även efter det som ska väga upp" : ""),
      en: acting.verb("\(verb.english)s", verb.english) + " \(dimension)"
        + (mitigated ? ", even after what is to make up for it" : "")
    )
  }

  private static func harmVerb(_ degree: Int) -> LocalizedText {
    switch degree {
    case 1: LocalizedText(sv: "begränsar", en: "constrain")
    case 2: LocalizedText(sv: "motverkar", en: "counteract")
    default: LocalizedText(sv: "omöjliggör", en: "cancel")
    }
  }

  /// Some goals want more of a quantity, others less of it.
  package static func opposes(
    _ more: Party,
    _ less: Party,
    _ quantity: String
  ) -> LocalizedText {
    LocalizedText(
      sv: "\(more.text) vill öka \(quantity), medan \(less.text) vill minska \(quantity)",
      en: more.verb("wants", "want") + " to increase \(quantity), while "
        + less.verb("wants", "want") + " to reduce \(quantity)"
    )
  }

  /// Goals give more or less of a quantity than others want: by themselves, or through what stands in
  /// a row in `way`.
  package static func hinders(
    _ acting: Party,
    _ against: Party,
    _ quantity: String,
    isMore: Bool,
    through way: LocalizedText?
  ) -> LocalizedText {
    let sv = way.map { ", genom \($0.swedish)," } ?? ""
    let en = way.map { ", through \($0.english)," } ?? ""
    return isMore
      ? LocalizedText(
        sv: "\(acting.text) bidrar\(sv) till \(quantity), som \(against.text) vill minska",
        en: acting.verb("adds", "add") + "\(en) to \(quantity), which "
          + against.verb("wants", "want") + " to reduce"
      )
      : LocalizedText(
        sv: "\(acting.text) motverkar\(sv) \(quantity), som \(against.text) arbetar för",
        en: acting.verb("works", "work") + "\(en) against \(quantity), which "
          + against.verb("works", "work") + " for"
      )
  }

  /// A quantity on the way: `biltrafik`, `biltrafik som minskar`.
  package static func onTheWay(_ quantity: String, _ isMore: Bool?) -> LocalizedText {
    isMore == false
      ? LocalizedText(sv: "\(quantity) som minskar", en: "a decrease in \(quantity)")
      : LocalizedText(quantity)
  }

  /// Goals may help or hinder others in what those want of a quantity.
  package static func isUnclear(
    _ acting: Party,
    _ against: Party,
    _ quantity: String
  ) -> LocalizedText {
    LocalizedText(
      sv:
        "det är oklart om \(acting.text) hjälper eller hindrar \(against.text) i fråga om \(quantity)",
      en: "it is unclear whether " + acting.verb("helps or hinders", "help or hinder")
        + " \(against.text) as to \(quantity)"
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

  /// The beginning of a chain: which way goals move its first quantity, nil where that is not
  /// clear.
  package static func moves(
    _ acting: Party,
    _ quantity: String,
    _ isMore: Bool?
  ) -> LocalizedText {
    switch isMore {
    case true?:
      LocalizedText(
        sv: "\(acting.text) ökar \(quantity)",
        en: acting.verb("increases", "increase") + " \(quantity)"
      )
    case false?:
      LocalizedText(
        sv: "\(acting.text) motverkar \(quantity)",
        en: acting.verb("works against", "work against") + " \(quantity)"
      )
    case nil:
      LocalizedText(
        sv: "\(acting.text) påverkar \(quantity)",
        en: acting.verb("affects", "affect") + " \(quantity)"
      )
    }
  }

  /// A clause for each further quantity of a chain: which way it goes, nil where that is not clear.
  package static func which(_ isMore: Bool?, _ quantity: String) -> LocalizedText {
    switch isMore {
    case true?: LocalizedText(sv: "vilket ökar \(quantity)", en: "which increases \(quantity)")
    case false?:
      LocalizedText(sv: "vilket motverkar \(quantity)", en: "which works against \(quantity)")
    case nil: LocalizedText(sv: "vilket påverkar \(quantity)", en: "which affects \(quantity)")
    }
  }

  /// What stands against a chain: which way other goals want its last quantity to go, nil where
  /// that is not known or not the same for all.
  package static func wantsIt(
    _ goals: Party,
    _ quantity: String,
    isMore: Bool?
  ) -> LocalizedText {
    switch isMore {
    case true?:
      LocalizedText(
        sv: "\(goals.text) arbetar för \(quantity)",
        en: goals.verb("works", "work") + " for \(quantity)"
      )
    case false?:
      LocalizedText(
        sv: "\(goals.text) vill minska \(quantity)",
        en: goals.verb("wants", "want") + " to reduce \(quantity)"
      )
    case nil:
      LocalizedText(
        sv: "\(goals.text) vill ändra \(quantity)",
        en: goals.verb("wants", "want") + " to change \(quantity)"
      )
    }
  }

  /// Why goals do harm, in place of a chain: what documents say of it, in quotes and in a row.
  package static func becauseText(_ quote: String) -> LocalizedText {
    LocalizedText(sv: "Enligt dokumentet: \(quote)", en: "The document says: \(quote)")
  }

  /// The goals of which no document says why they do what they do.
  package static func noReasons(_ goals: String) -> LocalizedText {
    LocalizedText(
      sv: "För \(goals) anges inget skäl.",
      en: "No reason is given for \(goals)."
    )
  }

  /// How many goals of a conflict are told without what speaks for them.
  package static func otherSides(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "Vad som talar för \(moreGoals(count).swedish) står hos målen.",
      en: "What speaks for \(moreGoals(count).english) stands with \(count == 1 ? "it" : "them")."
    )
  }

  // MARK: - Strength

  /// The strength of a harm: its degree of 1 to 3, and the number as people write it, `−3` to `−1`.
  package static func harmDegree(_ degree: Int, _ number: String) -> LocalizedText {
    let sv = degree == 1 ? "Svag" : degree == 2 ? "Tydlig" : "Mycket stark"
    let en = degree == 1 ? "Weak" : degree == 2 ? "Clear" : "Very strong"
    return LocalizedText(
      sv: "\(sv) påverkan: \(number) på en skala från −3 till +3.",
      en: "\(en) effect: \(number) on a scale from −3 to +3."
    )
  }

  package static let isDirect = LocalizedText(
    sv: "Direkt: målen säger emot varandra.",
    en: "Direct: the goals contradict each other."
  )
  package static let isDeclared = LocalizedText(
    sv: "Direkt: dokumentet anger självt vad målet gör.",
    en: "Direct: the document itself says what the goal does."
  )
  /// That a document holds what it says to be uncertain: of all, or of some goals by their names.
  package static func isUncertain(_ goals: String?) -> LocalizedText {
    LocalizedText(
      sv: goals.map { "För \($0) är säkerheten låg enligt dokumentet." }
        ?? "Säkerheten är låg enligt dokumentet.",
      en: goals.map { "For \($0) confidence is low, says the document." }
        ?? "Confidence is low, says the document."
    )
  }

  package static let strengthUnknown = LocalizedText(
    sv: "Styrkan är inte beräknad.",
    en: "The strength was not computed."
  )

  /// How strong a chain is: the strength of what hinders as a number, then as people write it, and
  /// that of what helps.
  ///
  /// The words are those of the influence model: a weak link is of a third, a medium one of two
  /// thirds, a strong one of 1.
  package static func chainStrength(
    _ value: Double,
    against: String,
    for help: String
  ) -> LocalizedText {
    let sv = value >= 0.99 ? "Starkt" : value >= 0.66 ? "Medelstarkt" : "Svagt"
    let en = value >= 0.99 ? "Strong" : value >= 0.66 ? "Medium" : "Weak"
    return LocalizedText(
      sv: "\(sv) samband (styrka \(against) emot och \(help) för; 1 motsvarar ett starkt direkt "
        + "samband).",
      en: "\(en) link (strength \(against) against and \(help) for; 1 stands for a strong direct "
        + "link)."
    )
  }

  /// Said where the goals of a conflict are linked unlike strongly.
  package static let strengthsDiffer = LocalizedText(
    sv: "Siffran gäller det starkaste av sambanden i den här konflikten.",
    en: "The figure is that of the strongest of this conflict's links."
  )

  // MARK: - Decided or not

  package static let isDecided = LocalizedText(sv: "Ett beslut finns.", en: "There is a decision.")
  package static let isOpen = LocalizedText(
    sv: "Öppen: inget beslut om avvägningen är antecknat.",
    en: "Open: no decision on how to weigh it is on record."
  )

  package static let isUndecided = LocalizedText(
    sv: "Öppen: inget beslut som gäller i dag avgör den.",
    en: "Open: no decision that holds today settles it."
  )
  package static let isPartlyDecided = LocalizedText(
    sv: "Avgjord till en del.",
    en: "Decided in part."
  )

  /// Of a conflict that is decided in part the pairs of goals, or the goals, that are left.
  package static func leftToDecide(_ left: String) -> LocalizedText {
    LocalizedText(sv: "Kvar att avgöra: \(left).", en: "Left to decide: \(left).")
  }

  /// The pairs of a row that are not named.
  package static func morePairs(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "par", "par")) till",
      en: number(count, .english, "more pair", "more pairs")
    )
  }

  /// What is to make up for a goal's harm: other goals, what the document says in quotes, or both.
  package static func mitigated(
    _ goal: String,
    by mitigators: String?,
    _ quote: String?
  ) -> LocalizedText {
    let (sv, en) = (quote.map { " (\($0))" } ?? "", quote.map { " (\($0))" } ?? "")
    guard let mitigators else {
      return LocalizedText(
        sv: "\(goal): vägs upp så här enligt dokumentet\(sv).",
        en: "\(goal): this is to make up for it, says the document\(en)."
      )
    }
    return LocalizedText(
      sv: "\(goal) ska vägas upp av \(mitigators)\(sv).",
      en: "\(goal) is to be made up for by \(mitigators)\(en)."
    )
  }

  /// Some of the goals that harm are made up for, these are not.
  package static func notMitigated(_ goals: String) -> LocalizedText {
    LocalizedText(
      sv: "För \(goals) anges inget som väger upp.",
      en: "Nothing is named that makes up for \(goals)."
    )
  }

  package static let restIsOpen = LocalizedText(
    sv: "Inget beslut om det som blir kvar är antecknat.",
    en: "No decision on what remains is on record."
  )

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

  /// Of a harm to a dimension: how large it is in truth, and who sees to that.
  package static func settleHarm(_ dimension: String) -> LocalizedText {
    LocalizedText(
      sv: "Hur stor påverkan på \(dimension) blir i verkligheten, och vem som följer upp den.",
      en: "How large the effect on \(dimension) really is, and who follows it up."
    )
  }

  package static let settleMitigation = LocalizedText(
    sv: "Om det som ska väga upp räcker och kommer i tid.",
    en: "Whether what is to make up for it is enough and comes in time."
  )

  /// Nothing makes up for a harm, or for that of some of the goals.
  package static func settleNoMitigation(of goals: String?) -> LocalizedText {
    LocalizedText(
      sv: "Vad som kan göras för att väga upp; dokumentet anger inget"
        + (goals.map { " för \($0)." } ?? "."),
      en: "What can be done to make up for it; the document names nothing"
        + (goals.map { " for \($0)." } ?? ".")
    )
  }

  /// Of goals that want a quantity both ways, a sentence each: whether they meet at all, and how
  /// far both can be reached.
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

  /// Of an effect that a document declares itself: how large it is.
  package static func settleEffect(_ acting: Party, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Hur mycket \(acting.text) påverkar \(quantity), mätt eller beräknat.",
      en: "How much " + acting.verb("affects", "affect") + " \(quantity), measured or computed."
    )
  }

  /// Of a link in a chain: whether it holds in this municipality, as a question.
  ///
  /// - Parameters:
  ///   - from: The quantity that the link leads from.
  ///   - isMore: Whether it goes up when the goals are pursued.
  ///   - to: The quantity that the link leads to.
  ///   - isRaised: Whether that one goes up then.
  /// - Returns: The question.
  package static func settleLink(
    _ from: String,
    isMore: Bool,
    _ to: String,
    isRaised: Bool
  ) -> LocalizedText {
    LocalizedText(
      sv:
        "Hänger \(from) och \(to) ihop hos oss, så att \(isMore ? "mer" : "mindre") av det första "
        + "ger \(isRaised ? "mer" : "mindre") av det andra?",
      en: "Are \(from) and \(to) linked here, so that \(isMore ? "more" : "less") of the first "
        + "gives \(isRaised ? "more" : "less") of the second?"
    )
  }

  package static let settleBreak = LocalizedText(
    sv: "Vilka åtgärder som redan bryter kedjan, och hur långt de räcker.",
    en: "Which measures already break the chain, and how far they go."
  )

  /// Of goals that help others in one way and hinder them in another: what they do to the quantity
  /// on the whole.
  package static func settleUnclear(_ acting: Party, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vad \(acting.text) sammantaget gör med \(quantity): något talar för och något emot, och "
        + "dokumentet säger inget.",
      en: "What " + acting.verb("does", "do")
        + " to \(quantity) on the whole: some things help and some hinder, and "
        + "the document says nothing."
    )
  }

  /// Of targets that cannot all hold: which one was decided last, and by whom.
  package static func settleTarget(_ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vilket målvärde för \(quantity) som är beslutat senast, och av vem.",
      en: "Which target for \(quantity) was decided last, and by whom."
    )
  }

  // MARK: - What to ask

  /// Who decides where goals meet: the body of the highest level among their documents'.
  ///
  /// - Parameter levels: 0 for a council's document, 1 for a committee's, 2 for a unit's.
  /// - Returns: The body.
  package static func decider(_ levels: some Sequence<Int>) -> LocalizedText {
    switch levels.min() {
    case 1: LocalizedText(sv: "nämnden", en: "the committee")
    case 2: LocalizedText(sv: "enheten", en: "the unit")
    default: LocalizedText(sv: "fullmäktige", en: "the council")
    }
  }

  /// Of a harm by a degree of 1 to 3: whether those who decide accept it, or how it is made up for.
  package static func askHarm(
    _ decider: LocalizedText,
    _ acting: Party,
    _ dimension: String,
    degree: Int
  ) -> LocalizedText {
    let verb = harmVerb(degree)
    return LocalizedText(
      sv:
        "Ska \(decider.swedish) godta att \(acting.text) \(verb.swedish) \(dimension), eller ska det "
        + "vägas upp, och i så fall hur?",
      en: "Should \(decider.english) accept that "
        + acting.verb("\(verb.english)s", verb.english) + " \(dimension), or is it "
        + "to be made up for, and if so how?"
    )
  }

  /// Of goals that want a quantity both ways: which way is to hold.
  package static func askOpposed(
    _ more: Party,
    _ less: Party,
    _ quantity: String
  ) -> LocalizedText {
    LocalizedText(
      sv: "Vad ska gälla för \(quantity) när \(more.text) vill öka och \(less.text) vill minska?",
      en: "What is to hold for \(quantity): up, as " + more.verb("wants", "want")
        + ", or down, as " + less.verb("wants", "want") + "?"
    )
  }

  /// Of goals that give more or less of a quantity than others want, by themselves or through a
  /// chain: how they are reached without that, or whether those who decide accept it.
  package static func askHinder(
    _ decider: LocalizedText,
    _ acting: Party,
    _ against: Party,
    _ quantity: String,
    isMore: Bool
  ) -> LocalizedText {
    LocalizedText(
      sv:
        "Hur ska \(acting.text) nås utan att \(against.text) hindras, eller ska \(decider.swedish) godta "
        + "\(isMore ? "följderna för" : "att det motverkar") \(quantity)?",
      en:
        "How \(acting.isOne ? "is" : "are") \(acting.text) to be reached without hindering \(against.text), or should "
        + "\(decider.english) accept what that does to \(quantity)?"
    )
  }

  /// Of goals that may help or hinder others: who finds that out.
  package static func askUnclear(_ acting: Party, _ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vem tar reda på vad \(acting.text) gör med \(quantity), innan beslut fattas?",
      en: "Who is to find out what " + acting.verb("does", "do")
        + " to \(quantity) before a decision is taken?"
    )
  }

  /// Of targets that cannot all hold: which one is to.
  package static func askTarget(_ quantity: String) -> LocalizedText {
    LocalizedText(
      sv: "Vilket målvärde ska gälla för \(quantity)?",
      en: "Which target is to hold for \(quantity)?"
    )
  }
}
