/// What a report says is not known, and why it may not be known whether documents are in line.
extension Wording {
  // MARK: - What keeps it from being said, as clauses

  /// There are no goals.
  package static let noGoalsToJudge = LocalizedText(
    sv: "det finns inga mål att pröva",
    en: "there are no goals to judge"
  )
  /// No document has a vision.
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

  /// Files that a syntax error or a limit ends.
  package static func unreadFiles(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.words(count) + " "
        + Language.swedish.plural(count, "fil", "filer") + " kunde inte läsas till slut",
      en: Language.english.words(count) + " "
        + Language.english.plural(count, "file", "files") + " could not be read to the end"
    )
  }

  /// What is written in a way that could not be read.
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

  /// Documents of which not all goals could be read.
  package static func goalsUnread(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "målen i \(Language.swedish.words(count, isNeuter: true)) dokument kunde inte läsas helt",
      en: "not all goals of \(Language.english.words(count)) "
        + "\(Language.english.plural(count, "document", "documents")) could be read"
    )
  }
  /// Values that could not be read, where no finding says so.
  package static let valuesUnread = LocalizedText(
    sv: "delar av det som är skrivet går inte att läsa",
    en: "parts of what is written cannot be read"
  )

  /// What rules could not assess.
  package static func judgementsMissing(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.words(count) + " "
        + Language.swedish.plural(count, "prövning", "prövningar") + " kunde inte göras",
      en: Language.english.words(count) + " "
        + Language.english.plural(count, "judgement", "judgements") + " could not be made"
    )
  }

  /// Rules that are off or were not asked for, with their titles in a row where they are few.
  package static func rulesNotRun(_ count: Int, _ titles: String?) -> LocalizedText {
    let names = titles.map { " (\($0))" } ?? ""
    return LocalizedText(
      sv: Language.swedish.words(count) + " " + Language.swedish.plural(count, "regel", "regler")
        + " valdes bort i den här granskningen\(names)",
      en: Language.english.words(count) + " " + Language.english.plural(count, "rule", "rules")
        + " \(count == 1 ? "was" : "were") left out of this review\(names)"
    )
  }

  /// All goals are withdrawn or done with.
  package static let noActiveGoals = LocalizedText(
    sv: "inget av målen gäller längre",
    en: "none of the goals holds any longer"
  )

  /// Files and folders that were named and could not be read.
  package static func pathsNotRead(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.words(count)
        + Language.swedish.plural(count, " sökväg", " sökvägar")
        + " som skulle granskas kunde inte läsas",
      en: Language.english.words(count) + Language.english.plural(count, " path", " paths")
        + " that \(count == 1 ? "was" : "were") to be reviewed could not be read"
    )
  }

  // MARK: - What is not known

  /// Something that was to be reviewed: its path and what is wrong with it.
  package static func notRead(_ message: String) -> LocalizedText {
    LocalizedText(
      sv: "Det här skulle granskas men kunde inte läsas: \(message)",
      en: "This was to be reviewed but could not be read: \(message)"
    )
  }

  /// Something that was to be compared with.
  package static func notCompared(_ message: String) -> LocalizedText {
    LocalizedText(
      sv: "Det tidigare kunde inte läsas, så vad som har ändrats är inte känt: \(message)",
      en: "What was before could not be read, so it is not known what has changed: \(message)"
    )
  }

  /// What is written and cannot be made out: what it is, and in brackets whose, in a row.
  package static func cannotBeRead(_ values: String) -> LocalizedText {
    LocalizedText(
      sv: "Det här är inte känt, för det går inte att läsa eller nämner något som inte finns: "
        + "\(values).",
      en: "This is not known, because it cannot be read or names what does not exist: \(values)."
    )
  }
  /// Of a goal in the red thread.
  package static let tiesUnread = LocalizedText(
    sv: "vad det hör till går inte att läsa helt",
    en: "not all that it belongs to can be read"
  )
  package static let gapsUnknown = LocalizedText(
    sv: "Vad i visionen som saknar mål går inte att säga, för målen kunde inte läsas helt.",
    en: "What in the vision has no goal cannot be told, for not all goals could be read."
  )

  /// Of a list some of which could not be read.
  package static let unreadInPart = LocalizedText(
    sv: "går inte att läsa helt",
    en: "not all of it can be read"
  )
  package static let currency = LocalizedText(sv: "valuta", en: "currency")
  package static let currencyUnread = LocalizedText(
    sv: "valutan går inte att läsa",
    en: "the currency cannot be read"
  )
  package static let decisions = LocalizedText(sv: "beslut", en: "decisions")

  // MARK: - Which conflicts may be missing

  package static let conflictsNotExamined = LocalizedText(
    sv: "Om målen krockar är inte prövat: reglerna om konflikter valdes bort.",
    en: "Whether goals collide was not examined: the rules on conflicts were left out."
  )
  /// Some of the rules on conflicts were left out, wholly or for some documents.
  package static func conflictRulesLeftOut(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count))
        + Language.swedish.plural(count, " regel", " regler")
        + " om konflikter valdes bort, så det kan finnas fler konflikter.",
      en: Language.english.sentenceStart(Language.english.words(count))
        + Language.english.plural(count, " rule on conflicts was", " rules on conflicts were")
        + " left out, so there may be more conflicts."
    )
  }
  package static let conflictsNotAssessed = LocalizedText(
    sv: "Det kan finnas konflikter som inte har prövats, för att något inte gick att läsa eller en "
      + "gräns nåddes.",
    en: "There may be conflicts that were not examined, because something could not be read or a "
      + "limit was reached."
  )
  /// Conflicts that a baseline accepts.
  package static func conflictsAccepted(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " fynd om konflikter är sedan tidigare \(count == 1 ? "godtaget" : "godtagna") och visas "
        + "inte.",
      en: Language.english.sentenceStart(Language.english.words(count))
        + Language.english.plural(
          count,
          " finding of a conflict was",
          " findings of conflicts were"
        )
        + " accepted before and \(count == 1 ? "is" : "are") not shown."
    )
  }
  package static let conflictsSilenced = LocalizedText(
    sv: "Konflikter är tystade i dokumenten; skälen står under Så är granskningen gjord.",
    en: "Conflicts are silenced in the documents; the reasons stand under How the review was made."
  )
  package static let noConflictsExamined = LocalizedText(
    sv: "I det som prövades och visas hittades inga konflikter.",
    en: "No conflicts were found in what was examined and is shown."
  )

  /// Links between goals of which it cannot be told whether they help or hinder, as a sentence.
  package static func unclearConflicts(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "I \(Language.swedish.words(count, isNeuter: true)) fall är det oklart om mål hjälper "
        + "eller hindrar varandra.",
      en: "In \(Language.english.words(count)) \(Language.english.plural(count, "case", "cases")) "
        + "it is unclear whether goals help or hinder each other."
    )
  }

  /// How many indicators have no outcome, as a sentence.
  package static func notMeasured(_ count: Int, of whole: Int) -> LocalizedText {
    if count == whole {
      return whole == 1
        ? LocalizedText(
          sv: "Det nyckeltal som finns har inget utfall, så det går inte att säga hur det går.",
          en: "The one indicator has no outcome, so it is not known how things are going."
        )
        : LocalizedText(
          sv: "Inget av de \(whole == 2 ? "båda" : Language.swedish.words(whole)) nyckeltalen har "
            + "något utfall, så det går inte att säga hur det går.",
          en:
            "\(whole == 2 ? "Neither" : "None") of the \(Language.english.words(whole)) indicators "
            + "has an outcome, so it is not known how things are going."
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

  /// How many indicators have no outcome of the year of their target, which has passed, or later.
  package static func notMeasuredInTime(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " nyckeltal har utfall men inget från målåret eller senare, så om målvärdet nåddes är "
        + "inte känt.",
      en: Language.english.sentenceStart(Language.english.words(count))
        + Language.english.plural(count, " indicator has", " indicators have")
        + " outcomes but none of the target's year or later, so it is not known whether the target "
        + "was met."
    )
  }

  /// How many indicators have outcomes that nothing says how to judge.
  package static func withoutComparison(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " nyckeltal har utfall men inget att jämföra dem med.",
      en: Language.english.sentenceStart(Language.english.words(count))
        + Language.english.plural(count, " indicator has", " indicators have")
        + " outcomes but nothing to compare them with."
    )
  }

  /// How many indicators have outcomes of a day that lies ahead.
  package static func outcomesAhead(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.sentenceStart(Language.swedish.words(count, isNeuter: true))
        + " nyckeltal har utfall med en tid som inte har börjat; de räknas inte.",
      en: Language.english.sentenceStart(Language.english.words(count))
        + Language.english.plural(count, " indicator has", " indicators have")
        + " outcomes of a time that has not begun; they do not count."
    )
  }

  /// That no goal of the documents says what it may cost.
  package static func costsUnknown(documents: Int, someEnded: Bool) -> LocalizedText {
    let none = noGoal(someEnded: someEnded)
    return LocalizedText(
      sv: "\(none.swedish) har egna pengar i "
        + "\(documents == 1 ? "dokumentet" : "dokumenten"), så det går "
        + "inte att säga vad målen kostar.",
      en: "\(none.english) has money of its own in the "
        + "\(documents == 1 ? "document" : "documents"), so it "
        + "is not known what the goals cost."
    )
  }
  /// No goal; none that holds where there are others.
  static func noGoal(someEnded: Bool) -> LocalizedText {
    someEnded
      ? LocalizedText(sv: "Inget mål som gäller", en: "No goal that holds")
      : LocalizedText(sv: "Inget mål", en: "No goal")
  }
  /// That there is nothing of this kind to say.
  package static let nothingUnknown = LocalizedText(
    sv: "Alla regler kunde prövas, och alla nyckeltal har utfall.",
    en: "All rules could be judged, and all indicators have outcomes."
  )
}
