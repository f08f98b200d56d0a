/// What a report says of the money that goals have.
extension Wording {
  /// What a document has to distribute, as a sentence.
  package static func frameIs(_ amount: String) -> LocalizedText {
    LocalizedText(sv: "Den ekonomiska ramen är \(amount).", en: "The financial frame is \(amount).")
  }

  /// That no goal of a document says what it may cost.
  package static func noGoalHasMoney(someEnded: Bool) -> LocalizedText {
    let none = noGoal(someEnded: someEnded)
    return LocalizedText(
      sv: "\(none.swedish) har egna pengar i dokumentet, så det går inte att se vad målen får "
        + "kosta.",
      en: "\(none.english) has money of its own in the document, so it cannot be seen what the "
        + "goals may cost."
    )
  }

  /// How many of a document's goals have money, how much together, and what share of the frame.
  package static func goalsHaveMoney(
    _ count: Int,
    of whole: Int,
    _ amount: String,
    _ share: String?,
    someEnded: Bool
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    let (hold, holds) = someEnded ? (" som gäller", " that holds") : ("", "")
    let holdEnglish = someEnded ? " that hold" : ""
    let ofFrame = share.map {
      (swedish: " eller \($0) av ramen.", english: " or \($0) of the frame.")
    }
    if count == 1 {
      return LocalizedText(
        sv: (whole == 1
          ? "Det enda mål\(someEnded ? "" : "et")" : "Ett av \(sv.words(whole)) mål")
          + "\(hold) har egna pengar, \(amount)" + (ofFrame?.swedish ?? "."),
        en: (whole == 1
          ? "The only goal\(holds)" : "One of \(en.words(whole)) goals\(holdEnglish)")
          + " has money of its own, \(amount)" + (ofFrame?.english ?? ".")
      )
    }
    if count == 2, whole == 2 {
      return LocalizedText(
        sv: "Båda målen\(hold) har egna pengar, tillsammans \(amount)" + (ofFrame?.swedish ?? "."),
        en: "Both goals\(holdEnglish) have money of their own, \(amount) together"
          + (ofFrame?.english ?? ".")
      )
    }
    return LocalizedText(
      sv: (count == whole
        ? "Alla \(sv.words(whole))"
        : sv.sentenceStart(sv.words(count, isNeuter: true))
          + " av \(sv.words(whole))")
        + " mål\(hold) har egna pengar, tillsammans \(amount)" + (ofFrame?.swedish ?? "."),
      en: (count == whole
        ? "All \(en.words(whole))"
        : en.sentenceStart(en.words(count)) + " of \(en.words(whole))") + " goals\(holdEnglish) "
        + "have money of their own, \(amount) together" + (ofFrame?.english ?? ".")
    )
  }

  /// The money of goals that lies within that of goals above them.
  package static func moneyLiesWithin(_ goals: String) -> LocalizedText {
    LocalizedText(
      sv: "Pengarna till \(goals) ligger inom dem till målet ovanför och räknas en gång.",
      en: "The money of \(goals) lies within that of the goal above and is counted once."
    )
  }

  /// The same beside the amount.
  package static func moneyWithin(_ goal: String) -> LocalizedText {
    LocalizedText(sv: "inom pengarna till \(goal)", en: "within the money of \(goal)")
  }

  /// The money of goals that serve no dimension, as a sentence.
  package static func moneyOfNoDimension(_ amount: String) -> LocalizedText {
    LocalizedText(
      sv: "\(amount) ligger hos mål som inte tjänar någon dimension.",
      en: "\(amount) lies with goals that serve no dimension."
    )
  }

  /// That shares are of the money in one currency each.
  package static func sharesByCurrency(_ currencies: [String]) -> LocalizedText {
    LocalizedText(
      sv: "Målens pengar är i \(Language.swedish.list(currencies)). Belopp i olika valutor läggs "
        + "inte ihop: andelarna är räknade i varje valuta för sig.",
      en: "The goals' money is in \(Language.english.list(currencies)). Amounts in different "
        + "currencies are not added: shares are counted within each currency."
    )
  }

  package static let unknownCurrency = LocalizedText(sv: "okänd valuta", en: "unknown currency")

  /// What share of goals' money no dimension of a table gets.
  package static func shareElsewhere(_ share: String) -> LocalizedText {
    LocalizedText(
      sv: "\(share) av pengarna ligger utanför de här dimensionerna.",
      en: "\(share) of the money lies outside these dimensions."
    )
  }

  /// That shares are not told, for the money of some goals could not be read.
  package static func sharesUnknown(_ goals: String) -> LocalizedText {
    LocalizedText(
      sv: "Andelar av pengarna går inte att säga: budgeten för \(goals) går inte att läsa.",
      en: "Shares of the money cannot be told: the budget of \(goals) cannot be read."
    )
  }

  /// The goals whose budget could not be read, behind those that have money.
  package static func budgetsUnread(_ goals: String) -> LocalizedText {
    LocalizedText(
      sv: "Budgeten för \(goals) går inte att läsa och är inte medräknad.",
      en: "The budget of \(goals) cannot be read and is not counted in."
    )
  }
  package static let frameUnread = LocalizedText(
    sv: "Den ekonomiska ramen går inte att läsa.",
    en: "The financial frame cannot be read."
  )

  /// The goals whose budget is nought, where none has money.
  package static func budgetsOfNought(_ goals: String, _ amount: String) -> LocalizedText {
    LocalizedText(
      sv: "Budgeten för \(goals) är \(amount).",
      en: "The budget of \(goals) is \(amount)."
    )
  }

  /// That no goal but those that were named has money; none that holds, where some have ended.
  package static func noOtherMoney(someEnded: Bool) -> LocalizedText {
    LocalizedText(
      sv: "Inget annat mål \(someEnded ? "som gäller " : "")har egna pengar i dokumentet.",
      en: "No other goal \(someEnded ? "that holds " : "")has money of its own in the document."
    )
  }

  /// That goals get more than there is to distribute.
  package static let goalsOverFrame = LocalizedText(
    sv: "Målen kostar mer än ramen.",
    en: "The goals cost more than the frame."
  )
  /// How the money of a goal is divided between the dimensions that it serves.
  package static let moneyDividedEqually = LocalizedText(
    sv:
      "Pengarna till ett mål som tjänar flera dimensioner är delade lika mellan dem; andelarna är "
      + "avrundade.",
    en:
      "The money of a goal that serves several dimensions is divided equally between them; shares "
      + "are rounded."
  )
}
