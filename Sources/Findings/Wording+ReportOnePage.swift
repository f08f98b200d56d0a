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
      )
    )
  }

  /// How many goals serve the vision, as a clause.
  package static func goalsServe(_ count: Int, of whole: Int) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    if whole == 1 {
      return count == 1
        ? LocalizedText(sv: "målet tjänar den", en: "the goal serves it")
        : LocalizedText(sv: "målet är inte knutet till den", en: "the goal is not tied to it")
    }
    if count == whole, whole == 2 {
      return LocalizedText(sv: "båda målen tjänar den", en: "both goals serve it")
    }
    if count == whole {
      return LocalizedText(
        sv: "alla \(sv.words(whole)) mål tjänar den",
        en: "all \(en.words(whole)) goals serve it"
      )
    }
    if count == 0 {
      return LocalizedText(sv: "inget mål är knutet till den", en: "no goal is tied to it")
    }
    return LocalizedText(
      sv: "\(sv.words(count, isNeuter: true)) av \(sv.words(whole)) mål tjänar den",
      en: "\(en.words(count)) of \(en.words(whole)) goals \(count == 1 ? "serves" : "serve") it"
    )
  }

  package static func verdictInLine(
    _ subject: ReportSubject,
    _ mapping: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(subject.documents.swedish)
        + " är i linje med \(subject.visions.swedish): \(mapping.swedish), och granskningen fann "
        + "varken fel eller varningar.",
      en: Language.english.sentenceStart(subject.documents.english)
        + " \(subject.isOne ? "is" : "are") in line with \(subject.visions.english): "
        + "\(mapping.english), and the review found neither errors nor warnings."
    )
  }

  /// In line in part, or not: with how many conflicts are open and how many other findings there are
  /// that weigh as much.
  package static func verdictNotWhole(
    _ subject: ReportSubject,
    _ mapping: LocalizedText,
    isPartly: Bool,
    conflicts: Int,
    others: Int
  ) -> LocalizedText {
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
    return LocalizedText(
      sv: sv.sentenceStart(subject.documents.swedish)
        + " är \(isPartly ? "delvis" : "inte") i linje med \(subject.visions.swedish): "
        + "\(mapping.swedish), men \(sv.list(swedish)).",
      en: en.sentenceStart(subject.documents.english)
        + " \(subject.isOne ? "is" : "are") \(isPartly ? "partly" : "not") in line with "
        + "\(subject.visions.english): \(mapping.english), but \(en.list(english))."
    )
  }

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

  // MARK: - What keeps it from being said, as clauses

  package static let noGoalsToJudge = LocalizedText(
    sv: "det finns inga mål att pröva",
    en: "there are no goals to judge"
  )
  package static let noVisionToJudge = LocalizedText(
    sv: "det finns ingen vision att pröva mot",
    en: "there is no vision to judge by"
  )

  /// Some documents have a vision, these have none.
  package static func documentsWithoutVision(_ count: Int) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    return LocalizedText(
      sv: "\(sv.words(count, isNeuter: true)) dokument har ingen vision att prövas mot",
      en: en.words(count)
        + en.plural(count, " document has no vision", " documents have no vision")
        + " to be judged by"
    )
  }

  package static func unreadFiles(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.words(count) + " "
        + Language.swedish.plural(count, "fil", "filer") + " kunde inte läsas till slut",
      en: Language.english.words(count) + " "
        + Language.english.plural(count, "file", "files") + " could not be read to the end"
    )
  }

  package static func formatFaults(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.words(count, isNeuter: true) + " "
        + Language.swedish.plural(count, "formellt", "formella")
        + " fel gör att delar av det som är skrivet inte har prövats",
      en: Language.english.words(count) + " "
        + Language.english.plural(count, "mistake", "mistakes")
        + " in how the documents are written \(count == 1 ? "leaves" : "leave") parts unjudged"
    )
  }

  package static func judgementsMissing(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.words(count) + " "
        + Language.swedish.plural(count, "prövning", "prövningar") + " kunde inte göras",
      en: Language.english.words(count) + " "
        + Language.english.plural(count, "judgement", "judgements") + " could not be made"
    )
  }

  package static func rulesNotRun(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.words(count) + " " + Language.swedish.plural(count, "regel", "regler")
        + " valdes bort i den här granskningen",
      en: Language.english.words(count) + " " + Language.english.plural(count, "rule", "rules")
        + " \(count == 1 ? "was" : "were") left out of this review"
    )
  }

  // MARK: - Points

  package static func errorIs(_ message: String) -> LocalizedText {
    LocalizedText(sv: "Fel: \(message).", en: "Error: \(message).")
  }

  package static func coverage(
    dimensions: Int,
    of allDimensions: Int,
    aspects: Int,
    of allAspects: Int
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    let isWhole = dimensions == allDimensions
    let dimensionsSwedish =
      allDimensions == 1
      ? "Visionens enda dimension har \(isWhole ? "mål" : "inget mål")"
      : isWhole
        ? "Alla \(sv.words(allDimensions)) dimensioner i visionen har mål"
        : "\(sv.sentenceStart(dimensions == 0 ? "ingen" : sv.words(dimensions))) av visionens "
          + "\(sv.words(allDimensions)) dimensioner har mål"
    let dimensionsEnglish =
      allDimensions == 1
      ? "The only dimension of the vision has \(isWhole ? "goals" : "no goal")"
      : isWhole
        ? "All \(en.words(allDimensions)) dimensions of the vision have goals"
        : "\(en.sentenceStart(dimensions == 0 ? "none" : en.words(dimensions))) of the vision's "
          + "\(en.words(allDimensions)) dimensions \(dimensions < 2 ? "has" : "have") goals"
    guard allAspects > 0 else {
      return LocalizedText(sv: dimensionsSwedish + ".", en: dimensionsEnglish + ".")
    }
    if allAspects == 1 || aspects == 0 {
      let isNone = aspects == 0
      return LocalizedText(
        sv: dimensionsSwedish
          + (allAspects == 1
            ? ", och den enda del som visionen nämner har \(isNone ? "inget" : "det också")."
            : ", och ingen av de \(sv.number(allAspects)) delar som visionen nämner har det."),
        en: dimensionsEnglish
          + (allAspects == 1
            ? ", and the only part that the vision names has \(isNone ? "none" : "them too")."
            : ", and none of the \(en.number(allAspects)) parts that the vision names has any.")
      )
    }
    return LocalizedText(
      sv: dimensionsSwedish + ", och "
        + (aspects == allAspects
          ? "alla \(sv.number(allAspects))"
          : "\(sv.number(aspects)) av de \(sv.number(allAspects))")
        + " delar som visionen nämner har det.",
      en: dimensionsEnglish + ", and "
        + (aspects == allAspects
          ? "all \(en.number(allAspects))"
          : "\(en.number(aspects)) of the \(en.number(allAspects))")
        + " parts that the vision names \(aspects == 1 ? "has" : "have") them too."
    )
  }

  /// A kind of shortcoming with how many goals have it: `fyra mål utan nyckeltal`.
  ///
  /// The kind's name begins with the word for a goal as a rule.
  package static func gapClause(_ heading: LocalizedText, _ goals: Int) -> LocalizedText {
    func clause(_ language: Language) -> String {
      saidOfGoals(heading, goals, language).map {
        language.words(goals, isNeuter: true) + " " + $0
      } ?? "\(language.inSentence(heading[language])) (\(goals))"
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

  package static func overdue(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " uppdrag \(count == 1 ? "är försenat" : "är försenade").",
      en: Language.english.sentenceStart(Language.english.words(count)) + " "
        + Language.english.plural(count, "assignment is", "assignments are") + " overdue."
    )
  }

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

  package static func acceptedByBaseline(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " fynd är sedan tidigare \(count == 1 ? "godtaget" : "godtagna") och visas inte.",
      en: Language.english.sentenceStart(Language.english.words(count)) + " "
        + Language.english.plural(count, "finding was", "findings were")
        + " accepted before and \(count == 1 ? "is" : "are") not shown."
    )
  }

  // MARK: - What is decided

  package static func decidedOn(_ between: String, _ decision: String) -> LocalizedText {
    LocalizedText(sv: "\(between): \(decision)", en: "\(between): \(decision)")
  }

  package static func moreDecisions(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "Därtill \(number(count, .swedish, "beslut", "beslut")) till.",
      en: "And \(number(count, .english, "more decision", "more decisions"))."
    )
  }

  package static let nothingDecided = LocalizedText(
    sv: "Inga beslut om avvägningar mellan målen är antecknade.",
    en: "No decisions on how to weigh the goals are on record."
  )

  // MARK: - What is not known

  package static func unclearConflicts(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "I \(Language.swedish.words(count, isNeuter: true)) fall är det oklart om mål hjälper "
        + "eller hindrar varandra.",
      en: "In \(Language.english.words(count)) \(Language.english.plural(count, "case", "cases")) "
        + "it is unclear whether goals help or hinder each other."
    )
  }

  package static func notMeasured(_ count: Int, of whole: Int) -> LocalizedText {
    if count == whole {
      return whole == 1
        ? LocalizedText(
          sv: "Det nyckeltal som finns har inget utfall, så det går inte att säga hur det går.",
          en: "The one indicator has no outcome, so it is not known how it goes."
        )
        : LocalizedText(
          sv: "Inget av de \(whole == 2 ? "båda" : Language.swedish.words(whole)) nyckeltalen har "
            + "något utfall, så det går inte att säga hur det går.",
          en:
            "\(whole == 2 ? "Neither" : "None") of the \(Language.english.words(whole)) indicators "
            + "has an outcome, so it is not known how it goes."
        )
    }
    return LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " av \(Language.swedish.words(whole)) nyckeltal har inget utfall.",
      en: Language.english.sentenceStart(Language.english.words(count))
        + " of \(Language.english.words(whole)) indicators \(count == 1 ? "has" : "have") no "
        + "outcome."
    )
  }

  package static let costsUnknown = LocalizedText(
    sv: "Inget mål har egna pengar i dokumenten, så det går inte att säga vad målen kostar.",
    en: "No goal has money of its own in the documents, so it is not known what the goals cost."
  )
  package static let nothingUnknown = LocalizedText(
    sv: "Alla regler kunde prövas, och alla nyckeltal har utfall.",
    en: "All rules could be judged, and all indicators have outcomes."
  )
}
