/// What the report says of indicators, outcomes and assignments.
extension Wording {
  /// That no goal has an indicator; no goal that holds, where some have ended.
  package static func noIndicators(someEnded: Bool) -> LocalizedText {
    let none = noGoal(someEnded: someEnded)
    return LocalizedText(
      sv: "\(none.swedish) har något nyckeltal, så det går inte att följa hur det går.",
      en: "\(none.english) has an indicator, so there is no way to follow progress."
    )
  }

  /// How many indicators there are, at least one, and how many of them have a target, a baseline
  /// and an outcome, as a sentence.
  package static func indicatorsHave(
    _ count: Int,
    target: Int,
    baseline: Int,
    outcome: Int
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    if count == 1 {
      return LocalizedText(
        sv: "Ett nyckeltal finns, \(target == 0 ? "utan" : "med") målvärde, "
          + "\(baseline == 0 ? "utan" : "med") utgångsläge och \(outcome == 0 ? "utan" : "med") utfall.",
        en: "There is one indicator, \(target == 0 ? "without a" : "with a") target, "
          + "\(baseline == 0 ? "without a" : "with a") baseline and "
          + "\(outcome == 0 ? "without an" : "with an") outcome."
      )
    }
    func some(_ part: Int) -> String {
      part == 0
        ? "inget" : part == count ? (count == 2 ? "båda" : "alla") : sv.words(part, isNeuter: true)
    }
    func someEnglish(_ part: Int) -> String { part == 0 ? "none" : en.words(part) }
    return LocalizedText(
      sv: sv.sentenceStart(sv.words(count, isNeuter: true)) + " nyckeltal finns; "
        + "\(some(target)) har målvärde, \(some(baseline)) har utgångsläge och "
        + "\(some(outcome)) har utfall.",
      en: "There are \(en.words(count)) indicators: "
        + "\(someEnglish(target)) with a target, \(someEnglish(baseline)) with a baseline and "
        + "\(someEnglish(outcome)) with an outcome."
    )
  }

  /// How many indicators stand in one way, as a clause.
  package static func indicators(
    _ count: Int,
    are status: ReviewedGoal.Indicator.Status
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish.words(count, isNeuter: true), Language.english.words(count))
    let isOne = count == 1
    return switch status {
    case .met:
      LocalizedText(sv: "\(sv) når målet", en: "\(en) \(isOne ? "meets" : "meet") the target")
    case .nearer:
      LocalizedText(
        sv: "\(sv) går åt rätt håll",
        en: "\(en) \(isOne ? "goes" : "go") the right way"
      )
    case .unchanged:
      LocalizedText(sv: "\(sv) står stilla", en: "\(en) \(isOne ? "stands" : "stand") still")
    case .farther:
      LocalizedText(sv: "\(sv) går åt fel håll", en: "\(en) \(isOne ? "goes" : "go") the wrong way")
    case .changed:
      LocalizedText(
        sv: "\(sv) har ändrats trots att \(isOne ? "det" : "de") ska bevaras",
        en: "\(en) \(isOne ? "has" : "have") changed though \(isOne ? "it is" : "they are") to be "
          + "maintained"
      )
    case .notMet:
      LocalizedText(
        sv: "\(sv) når inte målet",
        en: "\(en) \(isOne ? "does" : "do") not meet the target"
      )
    case .missed:
      LocalizedText(sv: "\(sv) nådde inte målet i tid", en: "\(en) missed the target")
    case .unknown:
      LocalizedText(
        sv: "\(sv) går inte att bedöma",
        en: "\(en) cannot be judged"
      )
    }
  }

  /// How an indicator stands, in its row and in its sentence; without a target only which way it
  /// goes.
  package static func indicatorStatus(
    _ status: ReviewedGoal.Indicator.Status,
    hasTarget: Bool
  ) -> LocalizedText {
    switch status {
    case .met: LocalizedText(sv: "når målet", en: "meets the target")
    case .nearer:
      hasTarget
        ? LocalizedText(sv: "närmar sig målet", en: "nearer to the target")
        : LocalizedText(sv: "går åt rätt håll", en: "goes the right way")
    case .unchanged: LocalizedText(sv: "står stilla", en: "stands still")
    case .farther:
      hasTarget
        ? LocalizedText(sv: "längre från målet", en: "farther from the target")
        : LocalizedText(sv: "går åt fel håll", en: "goes the wrong way")
    case .changed: LocalizedText(sv: "har ändrats", en: "has changed")
    case .notMet: LocalizedText(sv: "når inte målet", en: "does not meet the target")
    case .missed: LocalizedText(sv: "nådde inte målet i tid", en: "missed the target")
    case .unknown: indicatorDoubt(.noComparison)
    }
  }

  /// The indicators that have no row of their own.
  package static func indicatorsWithGoals(_ count: Int) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    let isOne = count == 1
    return LocalizedText(
      sv: "Hur det går är okänt för \(sv.words(count, isNeuter: true)) nyckeltal, som står hos "
        + "\(isOne ? "sitt" : "sina") mål.",
      en: "How things are going is not known for \(en.words(count)) "
        + (isOne
          ? "indicator, which stands with its goal." : "indicators, which stand with their goals.")
    )
  }

  /// Why it is not known how an indicator stands, in its row and in its sentence.
  package static func indicatorDoubt(_ doubt: ReviewedGoal.Indicator.Doubt) -> LocalizedText {
    switch doubt {
    case .noOutcome: LocalizedText(sv: "utfall saknas", en: "no outcome yet")
    case .unreadOutcome:
      LocalizedText(sv: "utfallet går inte att läsa", en: "the outcome cannot be read")
    case .noOutcomeOfTarget:
      LocalizedText(
        sv: "utfall från målåret eller senare saknas",
        en: "no outcome of the target's year or later"
      )
    case .unreadTarget:
      LocalizedText(sv: "målvärdet går inte att läsa", en: "the target cannot be read")
    case .unreadStart:
      LocalizedText(sv: "utgångsläget går inte att läsa", en: "where it began cannot be read")
    case .noComparison: LocalizedText(sv: "går inte att jämföra", en: "cannot be compared")
    }
  }

  /// A target with its unit, and when it is to be reached.
  package static func aim(
    _ aim: ReviewedGoal.Indicator.Aim,
    _ value: String,
    by date: String?
  ) -> LocalizedText {
    let words: LocalizedText =
      switch aim {
      case .atLeast: LocalizedText(sv: "minst \(value)", en: "at least \(value)")
      case .atMost: LocalizedText(sv: "högst \(value)", en: "at most \(value)")
      case .exactly: LocalizedText(value)
      case .change: LocalizedText(sv: "en ändring med \(value)", en: "a change of \(value)")
      }
    return LocalizedText(
      sv: words.swedish + (date.map { " till \($0)" } ?? ""),
      en: words.english + (date.map { " by \($0)" } ?? "")
    )
  }

  /// Where an indicator starts from, for those who do not see its drawing: the value with its unit,
  /// and when it was measured.
  package static func baselineIs(_ value: String) -> LocalizedText {
    LocalizedText(sv: "utgångsläge \(value)", en: "baseline \(value)")
  }

  /// The last outcome, in the same sentence: the value with its unit, and when it was measured.
  package static func outcomeIs(_ value: String) -> LocalizedText {
    LocalizedText(sv: "senaste utfall \(value)", en: "last outcome \(value)")
  }

  /// What is to be reached, in the same sentence, as ``aim(_:_:by:)`` says it.
  package static func targetIs(_ value: String) -> LocalizedText {
    LocalizedText(sv: "målvärde \(value)", en: "target \(value)")
  }

  package static let noTarget = LocalizedText(sv: "inget målvärde", en: "no target")

  /// How many of the assignments of goals that hold have passed their day, as a sentence; `whole`
  /// may be 0, and is without those of which it is not known.
  package static func assignmentsOverdue(
    _ count: Int,
    of whole: Int,
    isAll: Bool,
    someEnded: Bool
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    if !isAll {
      let isOne = count == 1
      return LocalizedText(
        sv: "Av \(sv.words(whole, isNeuter: true)) uppdrag som går att bedöma är "
          + (count == 0
            ? "inget försenat."
            : sv.words(count, isNeuter: true) + " försenat\(isOne ? "" : "e")."),
        en: "Of \(en.words(whole)) \(en.plural(whole, "assignment", "assignments")) that can be "
          + "judged, \(count == 0 ? "none" : en.words(count)) \(count < 2 ? "is" : "are") overdue."
      )
    }
    guard whole > 0 else {
      return someEnded
        ? LocalizedText(
          sv: "Inga uppdrag finns i de mål som gäller.",
          en: "There are no assignments in the goals that hold."
        ) : LocalizedText(sv: "Inga uppdrag finns.", en: "There are no assignments.")
    }
    if count == 0 {
      return LocalizedText(
        sv: whole == 1
          ? "Det enda uppdraget är inte försenat."
          : "Inget av de \(whole == 2 ? "båda" : sv.words(whole)) uppdragen är försenat.",
        en: whole == 1
          ? "The only assignment is not overdue."
          : "\(whole == 2 ? "Neither" : "None") of the \(en.words(whole)) assignments is overdue."
      )
    }
    if whole == 1 {
      return LocalizedText(
        sv: "Det enda uppdraget är försenat.",
        en: "The only assignment is overdue."
      )
    }
    return LocalizedText(
      sv: sv.sentenceStart(sv.words(count, isNeuter: true))
        + " av \(sv.words(whole, isNeuter: true)) uppdrag "
        + (count == 1 ? "är försenat." : "är försenade."),
      en: en.sentenceStart(en.words(count)) + " of \(en.words(whole)) "
        + "assignments \(count == 1 ? "is" : "are") overdue."
    )
  }

  /// Assignments of which it cannot be read whether they are overdue; beside others of which it can.
  package static func assignmentsDoubtful(_ count: Int, more: Bool) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    return LocalizedText(
      sv: "Om \(sv.words(count, isNeuter: true)) uppdrag\(more ? " till" : "") är "
        + "försenat\(count == 1 ? "" : "e") går inte att läsa.",
      en: "Whether \(en.words(count)) \(more ? "more " : "")"
        + en.plural(count, "assignment is", "assignments are") + " overdue cannot be read."
    )
  }
  package static let assignmentsUnread = LocalizedText(
    sv: "Uppdragen går inte att läsa helt.",
    en: "Not all assignments can be read."
  )

  /// Beside how an assignment stands.
  package static let dueUnread = LocalizedText(
    sv: "tiden går inte att läsa",
    en: "when it is due cannot be read"
  )
  /// In place of how an assignment stands.
  package static let assignmentStateUnread = LocalizedText(
    sv: "läget går inte att läsa",
    en: "how it stands cannot be read"
  )

  /// The day of an assignment as people write it, behind whom it goes to.
  package static func dueBy(_ date: String) -> LocalizedText {
    LocalizedText(sv: "senast \(date)", en: "by \(date)")
  }

  package static let assignmentOverdue = LocalizedText(sv: "försenat", en: "overdue")
}
