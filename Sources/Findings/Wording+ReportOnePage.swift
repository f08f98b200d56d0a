/// What stands on the page of a report that is read aloud.
extension Wording {
  // MARK: - In line or not

  /// The standing in two or three words, by its word in JSON: `in-line`, `partly` and so on.
  package static func standing(_ word: String) -> LocalizedText {
    switch word {
    case "in-line": LocalizedText(sv: "I linje med visionen", en: "In line with the vision")
    case "partly": LocalizedText(sv: "Delvis i linje", en: "Partly in line")
    case "not-in-line": LocalizedText(sv: "Inte i linje", en: "Not in line")
    default: LocalizedText(sv: "Går inte att säga", en: "Not known")
    }
  }

  /// What is judged and by what, for the sentences below.
  package struct ReportSubject: Hashable, Sendable {
    /// `Dokumentet`, `De tre dokumenten`.
    var documents: LocalizedText
    var isOne: Bool
    /// `visionen ”Ett hållbart Östersund”`.
    var visions: LocalizedText
    var isOneVision: Bool
  }

  /// The documents by their number, and the visions by their names in a row.
  package static func subject(
    documents: Int,
    visions: String,
    visionCount: Int
  ) -> ReportSubject {
    let (sv, en): (String, String) =
      switch documents {
      case 0: ("det som lästes", "what was read")
      case 1: ("dokumentet", "the document")
      case 2: ("de båda dokumenten", "the two documents")
      default:
        (
          "de \(Language.swedish.words(documents)) dokumenten",
          "the \(Language.english.words(documents)) documents"
        )
      }
    let isOne = visionCount < 2
    let name = visions.isEmpty ? "" : " \(visions)"
    return ReportSubject(
      documents: LocalizedText(sv: sv, en: en),
      isOne: documents < 2,
      visions: LocalizedText(
        sv: (isOne ? "visionen" : "visionerna") + name,
        en: (isOne ? "the vision" : "the visions") + name
      ),
      isOneVision: isOne
    )
  }

  /// How many goals serve the visions, as a clause.
  ///
  /// - Parameters:
  ///   - count: The goals that serve both a dimension and a part of it.
  ///   - whole: The goals that hold.
  ///   - tied: The goals that serve a dimension or a part of it.
  ///   - subject: What is judged.
  /// - Returns: The clause, with the visions as `it` or `them`.
  package static func goalsServe(
    _ count: Int,
    of whole: Int,
    tied: Int,
    _ subject: ReportSubject
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    let (them, themEnglish) = subject.isOneVision ? ("den", "it") : ("dem", "them")
    if count == 0 {
      let (wholly, whollyEnglish) = tied > 0 ? ("helt ", "wholly ") : ("", "")
      return whole == 1
        ? LocalizedText(
          sv: "målet är inte \(wholly)knutet till \(them)",
          en: "the goal is not \(whollyEnglish)tied to \(themEnglish)"
        )
        : LocalizedText(
          sv: "inget mål är \(wholly)knutet till \(them)",
          en: "no goal is \(whollyEnglish)tied to \(themEnglish)"
        )
    }
    if whole == 1 {
      return LocalizedText(sv: "målet tjänar \(them)", en: "the goal serves \(themEnglish)")
    }
    if count == whole, whole == 2 {
      return LocalizedText(sv: "båda målen tjänar \(them)", en: "both goals serve \(themEnglish)")
    }
    if count == whole {
      return LocalizedText(
        sv: "alla \(sv.words(whole)) mål tjänar \(them)",
        en: "all \(en.words(whole)) goals serve \(themEnglish)"
      )
    }
    return LocalizedText(
      sv: "\(sv.words(count, isNeuter: true)) av \(sv.words(whole)) mål tjänar \(them)",
      en: "\(en.words(count)) of \(en.words(whole)) goals "
        + "\(count == 1 ? "serves" : "serve") \(themEnglish)"
    )
  }

  /// In line; beside what is silenced, where something is.
  package static func verdictInLine(
    _ subject: ReportSubject,
    _ mapping: LocalizedText,
    isSilenced: Bool
  ) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(subject.documents.swedish)
        + " är i linje med \(subject.visions.swedish): \(mapping.swedish), och granskningen fann "
        + (isSilenced ? "i övrigt " : "") + "varken fel eller varningar.",
      en: Language.english.sentenceStart(subject.documents.english)
        + " \(subject.isOne ? "is" : "are") in line with \(subject.visions.english): "
        + "\(mapping.english), and the review found "
        + (isSilenced
          ? "neither errors nor warnings beside what is silenced."
          : "neither errors nor warnings.")
    )
  }

  /// In line in part, or not: with how many conflicts are open and how many other findings there are
  /// that weigh as much.
  package static func verdictNotWhole(
    _ subject: ReportSubject,
    _ mapping: LocalizedText,
    servesNothing: Bool,
    isPartly: Bool,
    conflicts: Int,
    others: Int
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    let (swedish, english) = shortcomings(
      conflicts: conflicts,
      others: others,
      isPartly: isPartly
    )
    // What goals do not serve is one more shortcoming, not what stands against the others.
    let isOneOfThem = servesNothing || swedish.isEmpty
    return LocalizedText(
      sv: sv.sentenceStart(subject.documents.swedish)
        + " är \(isPartly ? "delvis" : "inte") i linje med \(subject.visions.swedish): "
        + (isOneOfThem
          ? sv.list([mapping.swedish] + swedish) : "\(mapping.swedish), men \(sv.list(swedish))")
        + ".",
      en: en.sentenceStart(subject.documents.english)
        + " \(subject.isOne ? "is" : "are") \(isPartly ? "partly" : "not") in line with "
        + "\(subject.visions.english): "
        + (isOneOfThem
          ? en.list([mapping.english] + english) : "\(mapping.english), but \(en.list(english))")
        + "."
    )
  }

  /// What is known to fall short where it is not known whether documents are in line; nil for
  /// nothing.
  package static func knownShortcomings(conflicts: Int, others: Int) -> LocalizedText? {
    let (swedish, english) = shortcomings(conflicts: conflicts, others: others, isPartly: true)
    guard !swedish.isEmpty else { return nil }
    return LocalizedText(
      sv: "Det som är känt: \(Language.swedish.list(swedish)).",
      en: "What is known: \(Language.english.list(english))."
    )
  }

  /// Conflicts that are open and other findings that weigh as much, as clauses.
  private static func shortcomings(
    conflicts: Int,
    others: Int,
    isPartly: Bool
  ) -> (swedish: [String], english: [String]) {
    let (sv, en) = (Language.swedish, Language.english)
    var swedish: [String] = []
    var english: [String] = []
    if conflicts > 0 {
      swedish.append(
        sv.words(conflicts) + sv.plural(conflicts, " konflikt", " konflikter")
          + (conflicts == 1 ? " är inte avgjord" : " är inte avgjorda")
      )
      english.append(
        en.words(conflicts) + en.plural(conflicts, " conflict is", " conflicts are")
          + " not decided"
      )
    }
    if others > 0 {
      // Every conflict is a shortcoming; not every one is an error.
      let more = conflicts > 0 && isPartly
      swedish.append(
        isPartly
          ? "\(sv.words(others)) \(more ? sv.plural(others, "annan ", "andra ") : "")"
            + sv.plural(others, "brist behöver ses över", "brister behöver ses över")
          : "\(sv.words(others, isNeuter: true)) fel måste rättas"
      )
      english.append(
        "\(en.words(others)) \(more ? "other " : "")"
          + (isPartly
            ? en.plural(others, "shortcoming needs", "shortcomings need") + " to be looked at"
            : en.plural(others, "error has", "errors have") + " to be mended")
      )
    }
    return (swedish, english)
  }

  /// It is not known whether documents are in line: with what keeps it from being known, as
  /// clauses.
  package static func verdictUnknown(
    _ subject: ReportSubject,
    _ obstacles: [LocalizedText]
  ) -> LocalizedText {
    LocalizedText(
      sv: "Det går inte att säga om \(subject.documents.swedish) är i linje med "
        + "\(subject.visions.swedish): \(Language.swedish.list(obstacles.map(\.swedish))).",
      en: "It is not known whether \(subject.documents.english) "
        + "\(subject.isOne ? "is" : "are") in line with \(subject.visions.english): "
        + "\(Language.english.list(obstacles.map(\.english)))."
    )
  }

  // MARK: - Points

  /// A finding that is an error and belongs to no conflict, by its message.
  package static func errorIs(_ message: String) -> LocalizedText {
    LocalizedText(sv: "Fel: \(message).", en: "Error: \(message).")
  }

  /// How much of the visions has goals; dimensions by the council's, where there are goals of others.
  ///
  /// A vision is named in quotes where there are others that are not counted.
  package static func coverage(
    dimensions: Int,
    of allDimensions: Int,
    aspects: Int,
    of allAspects: Int,
    visionCount: Int,
    vision: String?,
    council: Bool
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    let isWhole = dimensions == allDimensions
    let isOne = visionCount < 2
    let name = vision.map { " \($0)" } ?? ""
    let (theSwedish, names) = isOne ? ("visionen\(name)", "names") : ("visionerna", "name")
    let (ofSwedish, ofEnglish) = isOne ? ("visionens", "vision's") : ("visionernas", "visions'")
    let theEnglish = isOne ? "the vision\(name)" : "the visions"
    let (allSwedish, allEnglish) = (sv.words(allDimensions), en.words(allDimensions))
    let dimensionsSwedish =
      (allDimensions == 1
        ? (vision == nil ? "Visionens enda dimension" : "Den enda dimensionen i \(theSwedish)")
          + " har \(isWhole ? "mål" : "inget mål")"
        : isWhole
          ? "Alla \(allSwedish) dimensioner i \(theSwedish) har mål"
          : "\(sv.sentenceStart(dimensions == 0 ? "ingen" : sv.words(dimensions))) av "
            + (vision == nil
              ? "\(ofSwedish) \(allSwedish) dimensioner"
              : "de \(allSwedish) dimensionerna i \(theSwedish)")
            + " har mål")
      + (council ? " hos fullmäktige" : "")
    let dimensionsEnglish =
      (allDimensions == 1
        ? "The only dimension of \(theEnglish) has \(isWhole ? "goals" : "no goal")"
        : isWhole
          ? "All \(allEnglish) dimensions of \(theEnglish) have goals"
          : "\(en.sentenceStart(dimensions == 0 ? "none" : en.words(dimensions))) of the "
            + (vision == nil
              ? "\(ofEnglish) \(allEnglish) dimensions"
              : "\(allEnglish) dimensions of \(theEnglish)")
            + " \(dimensions < 2 ? "has" : "have") goals")
      + (council ? " of the council's" : "")
    guard allAspects > 0 else {
      return LocalizedText(sv: dimensionsSwedish + ".", en: dimensionsEnglish + ".")
    }
    // Parts that have goals though no dimension has.
    let isContrast = dimensions == 0 && aspects > 0
    let (and, andEnglish) = isContrast ? ("men", "but") : ("och", "and")
    if allAspects == 1 || aspects == 0 {
      let has = aspects == 0 ? "inget" : isContrast ? "det" : "det också"
      let hasEnglish = aspects == 0 ? "none" : isContrast ? "some" : "them too"
      return LocalizedText(
        sv: dimensionsSwedish
          + (allAspects == 1
            ? ", \(and) den enda del som \(theSwedish) nämner har \(has)."
            : ", och ingen av de \(sv.number(allAspects)) delar som \(theSwedish) nämner har det."),
        en: dimensionsEnglish
          + (allAspects == 1
            ? ", \(andEnglish) the only part that \(theEnglish) \(names) has \(hasEnglish)."
            : ", and none of the \(en.number(allAspects)) parts that \(theEnglish) \(names) has any.")
      )
    }
    return LocalizedText(
      sv: dimensionsSwedish + ", \(and) "
        + (aspects == allAspects
          ? "alla \(sv.number(allAspects))"
          : "\(sv.number(aspects)) av de \(sv.number(allAspects))")
        + " delar som \(theSwedish) nämner har "
        + (council ? "mål där eller hos nämnder och enheter." : "det."),
      en: dimensionsEnglish + ", \(andEnglish) "
        + (aspects == allAspects
          ? "all \(en.number(allAspects))"
          : "\(en.number(aspects)) of the \(en.number(allAspects))")
        + " parts that \(theEnglish) \(names) \(aspects == 1 ? "has" : "have") "
        + (council
          ? "goals there or with committees and units." : isContrast ? "some." : "them too.")
    )
  }

  /// A kind of shortcoming with how many goals have it: `fyra mål utan nyckeltal`.
  ///
  /// The kind's name begins with the word for a goal as a rule; another one is quoted.
  package static func gapClause(_ heading: LocalizedText, _ goals: Int) -> LocalizedText {
    func remark(_ language: Language) -> String {
      let name = language.quoted(language.inSentence(heading[language]))
      return switch language {
      case .swedish: "\(language.words(goals, isNeuter: true)) mål med anmärkningen \(name)"
      case .english:
        "\(language.words(goals)) \(language.plural(goals, "goal", "goals")) with the remark \(name)"
      }
    }
    func clause(_ language: Language) -> String {
      saidOfGoals(heading, goals, language).map {
        language.words(goals, isNeuter: true) + " " + $0
      } ?? remark(language)
    }
    return LocalizedText(sv: clause(.swedish), en: clause(.english))
  }

  /// A kind of shortcoming above the goals that have it: `Goals without an indicator`.
  package static func gapHeading(_ heading: LocalizedText, _ goals: Int) -> LocalizedText {
    func text(_ language: Language) -> String {
      saidOfGoals(heading, goals, language).map { language.sentenceStart($0) } ?? heading[language]
    }
    return LocalizedText(sv: text(.swedish), en: text(.english))
  }

  /// What is said of a goal, said of so many; nil where it does not begin with the word for one.
  private static func saidOfGoals(
    _ heading: LocalizedText,
    _ goals: Int,
    _ language: Language
  ) -> String? {
    let (one, many) = language == .swedish ? ("mål", "mål") : ("goal", "goals")
    let name = heading[language]
    guard let space = name.firstIndex(of: " "), name[..<space].lowercased() == one else {
      return nil
    }
    var rest = name[space...]
    if goals > 1, language == .english, rest.hasSuffix(" it") { rest = rest.dropLast(2) + "them" }
    return language.plural(goals, one, many) + rest
  }

  /// What goals lack, as clauses in a row.
  package static func goalsLack(_ list: String) -> LocalizedText {
    LocalizedText(
      sv: "Det finns \(list).",
      en: "There \(list.hasPrefix("one ") ? "is" : "are") \(list)."
    )
  }

  /// How many assignments of goals that hold have passed their day, where some have.
  package static func overdue(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " uppdrag \(count == 1 ? "är försenat" : "är försenade").",
      en: Language.english.sentenceStart(Language.english.words(count)) + " "
        + Language.english.plural(count, "assignment is", "assignments are") + " overdue."
    )
  }

  /// How many findings comments silence, behind the verdict; not said of none.
  package static func suppressed(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " fynd \(count == 1 ? "är tystat" : "är tystade") i dokumenten; skälen står under Så "
        + "är granskningen gjord.",
      en: Language.english.sentenceStart(Language.english.words(count)) + " "
        + Language.english.plural(count, "finding is", "findings are")
        + " silenced in the documents; the reasons stand under How the review was made."
    )
  }

  /// How many findings a baseline accepts, under the heading on where the review stops.
  package static func acceptedByBaseline(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " fynd är sedan tidigare \(count == 1 ? "godtaget" : "godtagna") och visas inte.",
      en: Language.english.sentenceStart(Language.english.words(count)) + " "
        + Language.english.plural(count, "finding was", "findings were")
        + " accepted before and \(count == 1 ? "is" : "are") not shown."
    )
  }

  /// What a baseline accepts counts for the verdict.
  package static func acceptedStillCount(_ count: Int) -> LocalizedText {
    let isOne = count == 1
    return LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " fynd är sedan tidigare \(isOne ? "godtaget" : "godtagna") som "
        + "\(isOne ? "känd brist" : "kända brister"), räknas i omdömet och siffrorna men "
        + "visas inte bland fynden.",
      en: Language.english.sentenceStart(Language.english.words(count)) + " "
        + Language.english.plural(count, "finding was", "findings were")
        + " accepted before as \(isOne ? "a known debt, counts" : "known debts, count") in the "
        + "verdict and the figures but \(isOne ? "is" : "are") not shown among the findings."
    )
  }

  /// Findings of rules that the settings give a lower level than their own.
  package static func lowered(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " fynd kommer av regler som inställningarna har gett en lägre nivå.",
      en: Language.english.sentenceStart(Language.english.words(count)) + " "
        + Language.english.plural(count, "finding is", "findings are")
        + " of rules that the settings give a lower level."
    )
  }

  // MARK: - What is decided

  /// A decision in a sentence, with the goals and dimensions that it is between in a row before it.
  package static func decidedOn(_ between: String, _ decision: String) -> LocalizedText {
    LocalizedText(sv: "\(between): \(decision)", en: "\(between): \(decision)")
  }

  /// How many decisions there are beyond the eight that the page has room for.
  package static func moreDecisions(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "Därtill \(number(count, .swedish, "beslut", "beslut")) till.",
      en: "And \(number(count, .english, "more decision", "more decisions"))."
    )
  }

  /// What stands for a party of a decision beside those that are known.
  package static let unreadParty = LocalizedText(
    sv: "något som inte är känt",
    en: "something that is not known"
  )
  /// What stands in their place where none is known.
  package static let unreadParties = LocalizedText(
    sv: "Vad beslutet väger är inte känt",
    en: "What the decision weighs is not known"
  )
  package static let decisionsUnread = LocalizedText(
    sv: "Det kan finnas beslut som inte gick att läsa.",
    en: "There may be decisions that could not be read."
  )
  package static let nothingDecided = LocalizedText(
    sv: "Inga beslut om avvägningar mellan målen är antecknade.",
    en: "No decisions on how to weigh the goals are on record."
  )
}
