/// What is said of what changed between two documents.
extension Wording {
  package static let diffAbstract = LocalizedText(
    sv: "Visar vad som har ändrats mellan två måldokument, mål för mål.",
    en: "Shows what changed between two goal documents, goal by goal."
  )

  package static let diffDiscussion = LocalizedText(
    sv:
      "Båda bedöms med de regler och den konfiguration som gäller för det nya. Ett mål känns igen "
      + "på sitt id, och om det har bytt id på att det liknar. Slutstatus: 0 när inget nytt fynd når "
      + "nivån i --fail-on, 1 när något gör det eller en fil inte är giltig YAML, 2 när jämförelsen "
      + "inte kunde göras, eller inte för alla sökvägar.",
    en: "Both are judged by the rules and the configuration that hold for the new one. A goal is "
      + "known by its id, and where that has changed by its likeness. Exit status: 0 when no new "
      + "finding reaches --fail-on, 1 when one does or a file is not valid YAML, 2 when the "
      + "comparison could not be made, or not for every path."
  )

  package static let flagOld = LocalizedText(
    sv: "Det gamla: en fil, en mapp eller - för standard in.",
    en: "The old one: a file, a folder, or - for standard input."
  )
  package static let flagNew = LocalizedText(
    sv: "Det nya: en fil, en mapp eller - för standard in.",
    en: "The new one: a file, a folder, or - for standard input."
  )
  package static let flagDiffFormat = LocalizedText(
    sv: "Formatet på det som skrivs.",
    en: "The format of what is written."
  )

  package static let flagPrevious = LocalizedText(
    sv: "Det förra dokumentet, eller en mapp: rapporten visar vad som har ändrats sedan dess.",
    en: "The document before, or a folder: the report shows what has changed since."
  )

  package static let bothStandardInput = LocalizedText(
    sv: "både det gamla och det nya kan inte läsas från standard in",
    en: "the old and the new cannot both be read from standard input"
  )
  package static let bothStandardInputHelp = LocalizedText(
    sv: "skriv en sökväg i stället för ett av strecken",
    en: "write a path in place of one of the dashes"
  )

  // MARK: - Headings

  package static let goalsGoneHeading = LocalizedText(
    sv: "Mål som är borta",
    en: "Goals that are gone"
  )
  package static let goalsAddedHeading = LocalizedText(sv: "Nya mål", en: "New goals")
  package static let goalsRenamedHeading = LocalizedText(
    sv: "Mål med ett annat id",
    en: "Goals with another id"
  )
  package static let ambitionHeading = LocalizedText(
    sv: "Höjd och sänkt ambition",
    en: "Ambition raised and lowered"
  )
  package static let parentsHeading = LocalizedText(
    sv: "Mål med ett annat mål ovanför sig",
    en: "Goals that hang on another goal"
  )
  package static let mappingHeading = LocalizedText(
    sv: "Ändrad koppling till visionen",
    en: "Changed mapping to the vision"
  )
  package static let reworkedHeading = LocalizedText(sv: "Ändrade mål", en: "Changed goals")

  package static let changesTitle = LocalizedText(sv: "Vad som har ändrats", en: "What changed")
  package static let summaryHeading = LocalizedText(sv: "I korthet", en: "In short")
  package static let dimensionsHeading = LocalizedText(sv: "Dimensioner", en: "Dimensions")
  package static let documentsHeading = LocalizedText(sv: "Dokument", en: "Documents")
  package static let goalsHeading = LocalizedText(sv: "Mål", en: "Goals")
  package static let findingsHeading = LocalizedText(sv: "Fynd", en: "Findings")
  package static let newFindings = LocalizedText(sv: "Nya fynd", en: "New findings")
  package static let resolvedFindings = LocalizedText(sv: "Lösta fynd", en: "Resolved findings")
  package static let unassessedFindings = LocalizedText(
    sv: "Fynd som inte kunde bedömas på nytt",
    en: "Findings that could not be assessed again"
  )
  package static let remainingFindings = LocalizedText(
    sv: "Fynd som är kvar",
    en: "Findings that remain"
  )
  package static let oldLabel = LocalizedText(sv: "förut", en: "before")
  package static let newLabel = LocalizedText(sv: "nu", en: "now")

  /// What became of a goal, in one word.
  package static func kind(_ kind: Comparison.Kind) -> LocalizedText {
    switch kind {
    case .added: LocalizedText(sv: "nytt", en: "new")
    case .gone: LocalizedText(sv: "borta", en: "gone")
    case .changed: LocalizedText(sv: "ändrat", en: "changed")
    case .unchanged: LocalizedText(sv: "oförändrat", en: "unchanged")
    }
  }

  // MARK: - The summary

  package static let noChange = LocalizedText(
    sv: "Inget har ändrats.",
    en: "Nothing has changed."
  )

  /// What a file that is not YAML to its end means for the comparison.
  package static func unread(_ place: String, isOld: Bool) -> LocalizedText {
    LocalizedText(
      sv: "\(place): filen kan inte läsas längre än hit. Det som följer är inte med: "
        + (isOld
          ? "mål som står där kan se nya ut." : "mål som står där kan se ut att vara borta."),
      en: "\(place): the file cannot be read beyond this place. What follows is left out: "
        + (isOld ? "goals that stand there may seem new." : "goals that stand there may seem gone.")
    )
  }

  /// What a document of which not all goals could be read means for the comparison.
  package static func unreadGoals(_ path: String, isOld: Bool) -> LocalizedText {
    LocalizedText(
      sv: "\(path): inte alla mål kunde läsas (align check säger varför). De som saknas kan se "
        + (isOld ? "nya ut." : "ut att vara borta."),
      en: "\(path): not all goals could be read (align check says why). Those that are missing may "
        + (isOld ? "seem new." : "seem gone.")
    )
  }

  /// What has become of goals that are not left as goals that hold, or that they are new.
  package enum GoalFate: Hashable, Sendable, CaseIterable {
    case gone
    case withdrawn
    case dropped
    case added

    /// What is said of so many goals, after a verb.
    fileprivate func word(_ count: Int) -> LocalizedText {
      let sv = Language.swedish
      return switch self {
      case .gone: LocalizedText(sv: "borta", en: "gone")
      case .withdrawn:
        LocalizedText(sv: sv.plural(count, "återkallat", "återkallade"), en: "withdrawn")
      case .dropped: LocalizedText(sv: sv.plural(count, "nedlagt", "nedlagda"), en: "dropped")
      case .added: LocalizedText(sv: sv.plural(count, "nytt", "nya"), en: "new")
      }
    }
  }

  /// How many goals there were, and what became of them; names stand in brackets.
  ///
  /// - Parameters:
  ///   - kept: How many of them are left.
  ///   - others: What has become of the others, and which are new: names, and how many they are.
  ///   - reworked: How many of those that are left have changed.
  ///   - renamed: How many of those that are left have another id.
  /// - Returns: One sentence.
  package static func goalsKept(
    _ kept: Int,
    _ others: [(fate: GoalFate, names: LocalizedText, count: Int)],
    reworked: Int,
    renamed: Int
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    let others = others.filter { $0.count > 0 }
    let added = others.first { $0.fate == .added }?.count ?? 0
    let old = kept + others.reduce(0) { $0 + $1.count } - added
    guard old > 0 || added > 0 else {
      return LocalizedText(
        sv: "Det finns inga mål, varken förut eller nu.",
        en: "There are no goals, neither before nor now."
      )
    }
    guard old > 0 else {
      return LocalizedText(
        sv: "Förut fanns inget mål; nu finns \(sv.words(added, isNeuter: true)).",
        en: "There was no goal before; now there \(added == 1 ? "is" : "are") "
          + "\(en.words(added))."
      )
    }
    let isOnlyEnded = old == 1 && kept == 0
    let clauses = others.enumerated().map { number, other in
      let word = other.fate.word(other.count)
      let isOnly = isOnlyEnded && number == 0
      return LocalizedText(
        sv: (isOnly ? "Det enda målet" : sv.words(other.count, isNeuter: true))
          + " är \(word.swedish) (\(other.names.swedish))",
        en: (isOnly ? "The only goal" : en.words(other.count))
          + " \(en.plural(other.count, "is", "are")) \(word.english) (\(other.names.english))"
      )
    }
    let told = (sv.list(clauses.map(\.swedish)), en.list(clauses.map(\.english)))
    guard !isOnlyEnded else { return LocalizedText(sv: told.0 + ".", en: told.1 + ".") }
    var (swedish, english) = ("Det enda målet finns kvar", "The only goal is still there")
    if old > 1 {
      swedish =
        "Av \(sv.words(old, isNeuter: true)) mål finns "
        + (kept == old
          ? (old == 2 ? "båda" : "alla") : kept == 0 ? "inget" : sv.words(kept, isNeuter: true))
        + " kvar"
      english =
        "Of \(en.words(old)) goals "
        + (kept == old ? (old == 2 ? "both" : "all") : kept == 0 ? "none" : en.words(kept))
        + (kept < 2 ? " is" : " are") + " still there"
    }
    if kept > 0 {
      swedish +=
        ", "
        + (reworked == 0
          ? (kept == 1 ? "oförändrat" : "inget ändrat")
          : reworked == kept
            ? (kept == 1 ? "ändrat" : (kept == 2 ? "båda ändrade" : "alla ändrade"))
            : "\(sv.words(reworked, isNeuter: true)) "
              + sv.plural(reworked, "ändrat", "ändrade"))
      english +=
        ", "
        + (reworked == 0
          ? (kept == 1 ? "unchanged" : "none changed")
          : reworked == kept
            ? (kept == 1 ? "changed" : (kept == 2 ? "both changed" : "all changed"))
            : "\(en.words(reworked)) changed")
      if renamed > 0 {
        swedish +=
          " och " + (kept == 1 ? "" : "\(sv.words(renamed, isNeuter: true)) ")
          + "med ett annat id"
        english += " and " + (kept == 1 ? "" : "\(en.words(renamed)) ") + "with another id"
      }
    }
    if !clauses.isEmpty {
      swedish += "; \(told.0)"
      english += "; \(told.1)"
    }
    return LocalizedText(sv: swedish + ".", en: english + ".")
  }

  /// Names of things, and how many more there are.
  package static func namesAndMore(_ names: [String], of count: Int) -> LocalizedText {
    let more = andMore(count - names.count)
    guard count > names.count else {
      return LocalizedText(sv: Language.swedish.list(names), en: Language.english.list(names))
    }
    let listed = names.joined(separator: ", ")
    return LocalizedText(sv: "\(listed) \(more.swedish)", en: "\(listed) \(more.english)")
  }

  // MARK: - Dimensions

  /// How many goals there were and are, as a cell: `2 goals → 3 goals`.
  package static func goalCounts(_ old: Int, _ new: Int) -> LocalizedText {
    LocalizedText(
      sv: old == new
        ? number(new, .swedish, "mål", "mål") + " som förut" : "\(old) mål → \(new) mål",
      en: old == new
        ? number(new, .english, "goal", "goals") + " as before"
        : "\(number(old, .english, "goal", "goals")) → \(number(new, .english, "goal", "goals"))"
    )
  }

  /// A dimension that had goals and has none, as a clause after its name.
  package static func lostDimension(had goals: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "har inget mål längre (förut \(goals.swedish))",
      en: "has no goal any more (before: \(goals.english))"
    )
  }

  /// A dimension of which some goals served or serve it where on the other side no one can tell, as a
  /// clause after its name.
  package static func unreadDimension(_ goals: LocalizedText, _ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "kan ha fler mål än de som räknas: vad \(goals.swedish) tjänar går inte att läsa",
      en: "may have more goals than are counted: what \(goals.english) "
        + (count == 1 ? "serves cannot be read" : "serve cannot be read")
    )
  }

  /// A dimension that had no goal and has some, as a clause after its name.
  package static func gainedDimension(has goals: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "hade inget mål och har nu \(goals.swedish)",
      en: "had no goal and now has \(goals.english)"
    )
  }

  /// No goal is for this dimension alone any more.
  package static func lostOwnGoal(
    had goals: LocalizedText,
    shared: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      sv: "har inget eget mål längre (förut \(goals.swedish)) utan delar "
        + "\(shared.swedish) med andra dimensioner",
      en: "no longer has a goal of its own (before: \(goals.english)) but shares "
        + "\(shared.english) with other dimensions"
    )
  }

  /// A dimension that stood in titles of goals and does no longer, as a clause after its name.
  package static func lostName(had goals: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "nämns inte längre i något måls titel (förut \(goals.swedish))",
      en: "is no longer named in any goal's title (before: \(goals.english))"
    )
  }

  /// Fewer goals serve a dimension than before.
  package static func fewerGoals(from old: Int, to new: Int) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    return LocalizedText(
      sv:
        "har \(new == 0 ? "inget" : sv.words(new, isNeuter: true)) mål (förut \(sv.words(old, isNeuter: true)))",
      en: "has \(en.words(new)) \(en.plural(new, "goal", "goals")) (before: \(en.words(old)))"
    )
  }

  /// Of a dimension that goals have gone from, where not all goals could be read.
  package static let dimensionMayHaveMore = LocalizedText(
    sv: "kan ha mål som inte gick att läsa",
    en: "may have goals that could not be read"
  )

  /// The goals that have ceased to serve a dimension, as a clause after its name.
  package static func leftDimension(_ goals: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "tjänas inte längre av \(goals.swedish)",
      en: "no longer served by \(goals.english)"
    )
  }

  /// The goals that have begun to serve a dimension, as a clause after its name.
  package static func joinedDimension(_ goals: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "tjänas nu även av \(goals.swedish)",
      en: "now served by \(goals.english) as well"
    )
  }

  /// What of the vision has lost its last goal.
  package static func aspectsLost(_ names: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "Inget mål finns längre för \(names.swedish).",
      en: "There is no goal any more for \(names.english)."
    )
  }

  /// An aspect that had goals and has none, as a clause.
  package static func aspectLost(_ name: String, had goals: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "inget mål längre för ”\(name)” (förut \(goals.swedish))",
      en: "no goal any more for “\(name)” (before: \(goals.english))"
    )
  }

  /// An aspect that had no goal and has some, as a clause.
  package static func aspectGained(_ name: String, has goals: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "mål har kommit till för ”\(name)” (\(goals.swedish))",
      en: "a goal has come for “\(name)” (\(goals.english))"
    )
  }
}
