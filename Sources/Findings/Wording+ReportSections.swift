/// The words of a report's other parts: head, figures, matrix, gaps, goals.
extension Wording {
  // MARK: - Head

  /// The title of a report on one document, by the document's own.
  package static func reportTitle(_ document: String) -> LocalizedText {
    LocalizedText(sv: "Granskning av \(document)", en: "Review of \(document)")
  }

  /// The title of a report on several documents or none; the organisation is nil where they are not
  /// all of one.
  package static func reportTitle(documents: Int, of organisation: String?) -> LocalizedText {
    let name = organisation.map { " (\($0))" } ?? ""
    guard documents > 0 else {
      return LocalizedText(sv: "Granskning utan måldokument", en: "Review without goal documents")
    }
    return LocalizedText(
      sv: "Granskning av \(number(documents, .swedish, "måldokument", "måldokument"))\(name)",
      en: "Review of \(number(documents, .english, "goal document", "goal documents"))\(name)"
    )
  }

  /// How many of the rules all documents were judged by; `isPartly` where some of the others were
  /// left out for some of them only.
  package static func rulesRun(
    _ count: Int,
    of whole: Int,
    documents: Int,
    isPartly: Bool
  ) -> LocalizedText {
    let sv = documents == 1 ? "Dokumentet" : "Dokumenten"
    let en = documents == 1 ? "document was" : "documents were"
    guard whole > 0 else {
      return LocalizedText(sv: "Inga regler gäller.", en: "No rules are in force.")
    }
    guard documents > 0 else {
      return LocalizedText(
        sv: "Inget dokument fanns att pröva mot reglerna.",
        en: "There was no document to judge by the rules."
      )
    }
    guard count < whole else {
      return LocalizedText(
        sv: whole == 1
          ? "\(sv) prövades mot den enda regel som gäller."
          : "\(sv) prövades mot alla \(Language.swedish.number(whole)) regler som gäller.",
        en: whole == 1
          ? "The \(en) judged by the only rule in force."
          : "The \(en) judged by all \(Language.english.number(whole)) rules in force."
      )
    }
    return LocalizedText(
      sv: "\(sv) prövades mot \(Language.swedish.number(count)) av "
        + "\(number(whole, .swedish, "regel", "regler")); de övriga valdes bort"
        + (isPartly ? ", helt eller för några av dokumenten." : "."),
      en: "The \(en) judged by \(Language.english.number(count)) of "
        + "\(number(whole, .english, "rule", "rules")); the others were left out"
        + (isPartly ? ", wholly or for some of the documents." : ".")
    )
  }

  package static let factOrganisation = LocalizedText(sv: "Organisation", en: "Organisation")
  package static let factLevel = LocalizedText(sv: "Nivå", en: "Level")
  package static let factStatus = LocalizedText(sv: "Status", en: "Status")
  package static let factAdopted = LocalizedText(sv: "Antaget av", en: "Adopted by")
  package static let factPeriod = LocalizedText(sv: "Period", en: "Period")
  package static let factReviewBy = LocalizedText(sv: "Ses över senast", en: "To be reviewed by")
  package static let factVision = LocalizedText(sv: "Vision", en: "Vision")
  package static let unknownVision = LocalizedText(
    sv: "en som inte är känd",
    en: "one that is not known"
  )
  package static let factFrame = LocalizedText(sv: "Ekonomisk ram", en: "Financial frame")
  package static let factGoals = LocalizedText(sv: "Antal mål", en: "Goals")
  package static let factOwner = LocalizedText(sv: "Ansvarig", en: "Owner")
  package static let factBy = LocalizedText(sv: "Ska nås", en: "To be reached by")
  package static let factGroups = LocalizedText(sv: "Berör", en: "Concerns")
  package static let factDialogue = LocalizedText(
    sv: "Så är de berörda med",
    en: "How those concerned take part"
  )
  package static let factAssumptions = LocalizedText(sv: "Förutsätter", en: "Takes for granted")
  package static let factFollowUp = LocalizedText(sv: "Läge", en: "Where it stands")
  package static let factComment = LocalizedText(sv: "Kommentar", en: "Comment")
  package static let factUnread = LocalizedText(sv: "Inte känt", en: "Not known")
  package static let factImprovement = LocalizedText(sv: "Det som ändras", en: "What is changed")

  /// What a goal is called that has no id.
  package static let goalWithoutID = LocalizedText(sv: "mål utan id", en: "goal without id")

  // MARK: - Figures

  /// A count and its whole in digits: `4 av 4`.
  package static func outOf(_ count: Int, _ whole: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(Language.swedish.number(count)) av \(Language.swedish.number(whole))",
      en: "\(Language.english.number(count)) of \(Language.english.number(whole))"
    )
  }

  /// How many goals serve a dimension, in the head of its column.
  package static func goals(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "mål", "mål"),
      en: number(count, .english, "goal", "goals")
    )
  }

  /// Goals, and how many of them no longer hold, which other figures leave out.
  package static func figureGoals(_ count: Int, ended: Int) -> LocalizedText {
    let (sv, en) = (Language.swedish.words(ended, isNeuter: true), Language.english.words(ended))
    let goals = Language.english.plural(count, "goal", "goals")
    switch (ended, count) {
    case (0, _): return LocalizedText(sv: "mål", en: goals)
    case (1, 1):
      return LocalizedText(sv: "mål, som inte längre gäller", en: "goal, which no longer holds")
    default:
      return LocalizedText(
        sv: "mål, varav \(sv) inte längre gäller",
        en: "\(goals), of which \(en) no longer \(ended == 1 ? "holds" : "hold")"
      )
    }
  }

  package static let figureMapped = LocalizedText(
    sv: "mål knutna till visionen",
    en: "goals tied to the vision"
  )
  /// The label under the number of dimensions with goals: with the council's, where there are goals
  /// of others.
  package static func figureDimensions(council: Bool) -> LocalizedText {
    LocalizedText(
      sv: "dimensioner med mål" + (council ? " hos fullmäktige" : ""),
      en: "dimensions with goals" + (council ? " of the council's" : "")
    )
  }

  /// The label under the number of parts with goals; the vision is named in quotes where there are
  /// others that are not counted.
  package static func figureAspects(_ vision: String?, of visions: Int) -> LocalizedText {
    let name = vision.map { " \($0)" } ?? ""
    return LocalizedText(
      sv: "delar av \(visions > 1 ? "visionerna" : "visionen")\(name) med mål",
      en: "parts of the \(visions > 1 ? "visions" : "vision")\(name) with goals"
    )
  }

  /// The label under a number that may be another, for not all goals could be read.
  package static func asFarAsRead(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: label.swedish + ", så långt målen kunde läsas",
      en: label.english + ", as far as the goals could be read"
    )
  }

  /// The label under a number of conflicts, where not all rules on them could look everywhere.
  package static func asFarAsExamined(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: label.swedish + ", så långt konflikter har prövats",
      en: label.english + ", as far as conflicts were examined"
    )
  }

  /// The label under a number of findings some of which a baseline accepts.
  package static func withAccepted(_ label: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: label.swedish + ", med det som är godtaget sedan tidigare",
      en: label.english + ", with what was accepted before"
    )
  }
  /// Here or in a goal below, as the rule on goals without an indicator has it.
  package static let figureMeasured = LocalizedText(
    sv: "mål som mäts",
    en: "goals that are measured"
  )

  /// The label under the number of conflicts that nobody has decided, unclear ones aside.
  package static func figureOpen(_ count: Int) -> LocalizedText {
    noun(count, sv: ("öppen konflikt", "öppna konflikter"), en: ("open conflict", "open conflicts"))
  }

  /// The label under the number of links that may help or hinder, and that nobody has decided.
  package static func figureUnclear(_ count: Int) -> LocalizedText {
    noun(count, sv: ("oklart samband", "oklara samband"), en: ("unclear link", "unclear links"))
  }

  /// The label under the number of conflicts and unclear links that are decided.
  package static func figureDecided(_ count: Int) -> LocalizedText {
    noun(
      count,
      sv: ("avgjord konflikt", "avgjorda konflikter"),
      en: ("decided conflict", "decided conflicts")
    )
  }

  /// The label under the number of all that is listed as missing, whatever its kind.
  package static func figureGaps(_ count: Int) -> LocalizedText {
    noun(count, sv: ("lucka", "luckor"), en: ("gap", "gaps"))
  }

  /// The label under the number of findings that are errors.
  package static func figureErrors(_ count: Int) -> LocalizedText {
    LocalizedText(sv: "fel", en: Language.english.plural(count, "error", "errors"))
  }

  /// The label under the number of findings that are warnings.
  package static func figureWarnings(_ count: Int) -> LocalizedText {
    noun(count, sv: ("varning", "varningar"), en: ("warning", "warnings"))
  }

  /// The label under the number of findings that are notes.
  package static func figureNotes(_ count: Int) -> LocalizedText {
    noun(count, sv: ("anmärkning", "anmärkningar"), en: ("note", "notes"))
  }

  /// The label under the number of findings that comments silence; left out where there are none.
  package static func figureSuppressed(_ count: Int) -> LocalizedText {
    noun(count, sv: ("tystat fynd", "tystade fynd"), en: ("silenced finding", "silenced findings"))
  }

  /// The label under the number of judgements of rules that are missing; left out where there are
  /// none.
  package static func figureNotAssessed(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.plural(
        count,
        "prövning som inte kunde göras",
        "prövningar som inte kunde göras"
      ),
      en: Language.english.plural(
        count,
        "judgement that could not be made",
        "judgements that could not be made"
      )
    )
  }

  // MARK: - Matrix

  package static let cellMapped = LocalizedText(sv: "tjänar dimensionen", en: "serves it")

  /// What a goal is declared to do to a dimension, `−3` to `+3`: the best and the worst, or the one
  /// that there is; and what is left of the worst after mitigation, nil where that is as much or not
  /// known.
  package static func cellDeclared(_ values: [String], _ residual: String?) -> LocalizedText {
    LocalizedText(
      sv: "angivet \(Language.swedish.list(values))"
        + (residual.map { ", \($0) efter det som ska väga upp" } ?? ""),
      en: "declared \(Language.english.list(values))"
        + (residual.map { ", \($0) after mitigation" } ?? "")
    )
  }

  package static let cellUnread = LocalizedText(
    sv: "angiven påverkan som inte går att läsa",
    en: "a declared effect that cannot be read"
  )

  /// The goals of which effects could not be read, under the table.
  package static func effectsUnread(_ goals: String) -> LocalizedText {
    LocalizedText(
      sv: "Vad \(goals) gör går inte att läsa helt; ? står där påverkan inte är känd.",
      en: "Not all that \(goals) does can be read; ? stands where the effect is not known."
    )
  }

  /// What follows for a dimension from what a goal moves: the strongest good and the strongest bad,
  /// or the one that there is.
  package static func cellDerived(_ values: [String]) -> LocalizedText {
    LocalizedText(
      sv: "beräknat \(Language.swedish.list(values))",
      en: "derived \(Language.english.list(values))"
    )
  }

  // MARK: - Gaps

  package static let dimensionGaps = LocalizedText(
    sv: "Dimensioner utan mål",
    en: "Dimensions without a goal"
  )
  package static let dimensionGapsOfDocuments = LocalizedText(
    sv: "Dimensioner utan mål i enskilda dokument",
    en: "Dimensions without a goal in single documents"
  )
  package static let aspectGaps = LocalizedText(
    sv: "Delar av visionen utan mål",
    en: "Parts of the vision without a goal"
  )

  /// Dimensions that no goal serves; none of the council's, where there are goals of others as well.
  package static func dimensionsWithoutGoal(
    _ count: Int,
    of whole: Int,
    council: Bool
  ) -> LocalizedText {
    LocalizedText(
      sv: (whole == 1 ? "Den enda dimensionen" : "\(outOf(count, whole).swedish) dimensioner")
        + " har inget mål" + (council ? " hos fullmäktige." : "."),
      en: (whole == 1 ? "The only dimension" : "\(outOf(count, whole).english) dimensions")
        + " \(count == 1 ? "has" : "have") no goal" + (council ? " of the council's." : ".")
    )
  }

  /// Dimensions that some documents of the council's have goals for and others lack.
  package static func dimensionsLacking(_ count: Int) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    return LocalizedText(
      sv: sv.sentenceStart(sv.words(count)) + sv.plural(count, " dimension", " dimensioner")
        + " har mål i något dokument men inte i de här.",
      en: en.sentenceStart(en.words(count)) + en.plural(count, " dimension has", " dimensions have")
        + " goals in some document but not in these."
    )
  }

  /// Of a dimension that goals reach in other ways: that none of the council's declares it.
  package static let noGoalDeclaresDimension = LocalizedText(
    sv: "inget av fullmäktiges mål anger den",
    en: "none of the council's goals declares it"
  )

  /// A dimension that a goal does not declare though it serves parts of it.
  package static func undeclaredDimension(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "\(name), som målet inte anger",
      en: "\(name), which the goal does not declare"
    )
  }

  /// How many aspects no goal serves, of those that are asked for.
  package static func aspectsWithoutGoal(
    _ count: Int,
    of whole: Int,
    visionCount: Int
  ) -> LocalizedText {
    let (sv, en) = visionCount > 1 ? ("visionerna", "visions") : ("visionen", "vision")
    return LocalizedText(
      sv: (whole == 1 ? "Den enda delen" : "\(outOf(count, whole).swedish) delar")
        + " av \(sv) har inget mål. Det kan vara ett val för perioden.",
      en: (whole == 1 ? "The only part" : "\(outOf(count, whole).english) parts")
        + " of the \(en) \(count == 1 ? "has" : "have") no goal. "
        + "That may be a choice for the period."
    )
  }

  /// How many goals something is missing at, of those that hold.
  package static func concernsGoals(_ count: Int, of whole: Int) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    if whole == 1 {
      return LocalizedText(sv: "Det gäller det enda målet.", en: "This concerns the only goal.")
    }
    if count == whole, whole == 2 {
      return LocalizedText(sv: "Det gäller båda målen.", en: "This concerns both goals.")
    }
    if count == whole, whole > 1 {
      return LocalizedText(
        sv: "Det gäller alla \(sv.words(whole)) mål.",
        en: "This concerns all \(en.words(whole)) goals."
      )
    }
    return LocalizedText(
      sv:
        "Det gäller \(sv.words(count, isNeuter: true)) av \(sv.words(whole, isNeuter: true)) mål.",
      en: "This concerns \(en.words(count)) of \(en.words(whole)) goals."
    )
  }

  // MARK: - Goals

  /// What is good or bad for a dimension or an aspect, from −3 to 3, in words.
  ///
  /// A clause has its subject before it already: `vilket stärker …`.
  package static func effect(on name: String, _ good: Int, isClause: Bool = false) -> LocalizedText
  {
    let (sv, en): (String, String) =
      switch good {
      case 3...: ("är oupplösligt knutet till", "is indivisible from")
      case 2: ("förstärker", "reinforces")
      case 1: ("möjliggör", "enables")
      case 0: ("påverkar inte", "does not affect")
      case -1: ("begränsar", "constrains")
      case -2: ("motverkar", "counteracts")
      default: ("omöjliggör", "cancels")
      }
    return isClause
      ? LocalizedText(sv: "vilket \(sv) \(name)", en: "which \(en) \(name)")
      : LocalizedText(sv: "\(sv) \(name)", en: "\(en) \(name)")
  }

  /// A declared effect whose degree could not be read.
  package static func effectUnread(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "påverkar \(name), men hur går inte att läsa",
      en: "affects \(name), but how cannot be read"
    )
  }

  /// What a declared effect does to a quantity.
  package static func moved(_ name: String, _ value: Int) -> LocalizedText {
    let much = abs(value)
    guard much > 0 else {
      return LocalizedText(sv: "påverkar inte \(name)", en: "does not affect \(name)")
    }
    let sv = much == 1 ? "något" : much == 2 ? "tydligt" : "starkt"
    let en = much == 1 ? "somewhat" : much == 2 ? "clearly" : "strongly"
    return LocalizedText(
      sv: "\(value > 0 ? "ökar" : "minskar") \(name) \(sv)",
      en: "\(en) \(value > 0 ? "increases" : "reduces") \(name)"
    )
  }

  /// Of a quantity that is moved, of which neither more nor less is better.
  package static let isNeutral = LocalizedText(
    sv: "vilket varken räknas som bra eller dåligt",
    en: "which counts as neither good nor bad"
  )

  /// A step of the chain that a derived effect comes of: a quantity and which way it goes.
  package static func stepGoes(_ name: String, _ isMore: Bool) -> LocalizedText {
    LocalizedText(
      sv: "\(name) \(goes(isMore).swedish)",
      en: "\(isMore ? "an increase" : "a decrease") in \(name)"
    )
  }

  /// What stands between the steps of a chain.
  package static let chainLink = LocalizedText(sv: ", så att ", en: ", then ")

  /// What follows from what a goal moves, as a clause: good or bad for what is named, -2 to 2, and
  /// the steps that lead there, joined by ``chainLink``.
  package static func derivedEffect(
    _ name: String,
    _ good: Int,
    chain: String
  ) -> LocalizedText {
    let effect = effect(on: name, good)
    return LocalizedText(
      sv: "beräknat: \(effect.swedish) genom att \(chain)",
      en: "derived: \(effect.english) through \(chain)"
    )
  }

  /// What is left of a harm for the dimension, `−3` to `0`.
  package static func residual(_ value: String) -> LocalizedText {
    LocalizedText(
      sv: "Efter det som ska väga upp är \(value) kvar.",
      en: "After mitigation \(value) remains."
    )
  }

  /// Findings about a goal that stand with others.
  package static func findingsElsewhere(_ count: Int, with goals: String) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    return LocalizedText(
      sv: sv.sentenceStart(sv.words(count, isNeuter: true))
        + " fynd hos \(goals) gäller också det här målet.",
      en: en.sentenceStart(en.words(count))
        + en.plural(count, " finding that stands", " findings that stand") + " with \(goals) "
        + en.plural(count, "is", "are") + " about it too."
    )
  }

  /// How the rules ended for a goal, as a sentence; those that do not apply to it are not counted.
  package static func verdicts(_ counts: VerdictCounts) -> LocalizedText {
    let all = counts.applied
    guard all > 0 else {
      return LocalizedText(sv: "Ingen regel gällde målet.", en: "No rule applied to the goal.")
    }
    var swedish = ["\(counts.passed) utan fynd"]
    var english = ["\(counts.passed) passed"]
    func add(_ count: Int, _ sv: String, _ en: String) {
      guard count > 0 else { return }
      swedish.append("\(count) \(sv)")
      english.append("\(count) \(en)")
    }
    add(counts.finding, "med fynd", "with findings")
    add(counts.decided, Language.swedish.plural(counts.decided, "avgjord", "avgjorda"), "decided")
    add(
      counts.suppressed,
      Language.swedish.plural(counts.suppressed, "tystad", "tystade"),
      "silenced"
    )
    add(counts.notAssessed, "som inte kunde prövas", "not assessed")
    return LocalizedText(
      sv:
        "\(number(all, .swedish, "regel", "regler")) prövades: \(Language.swedish.list(swedish)).",
      en: "\(number(all, .english, "rule", "rules")) applied: \(Language.english.list(english))."
    )
  }
}
