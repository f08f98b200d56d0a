/// What is said of goals that are compared, and of their findings.
extension Wording {
  /// How alike two things are, as a number between 0 and 1.
  private static func likeness(_ value: Double) -> LocalizedText {
    let hundredths = Int((value * 100).rounded())
    let digits = hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
    return hundredths >= 100
      ? LocalizedText(sv: "1,00", en: "1.00") : LocalizedText(sv: "0,\(digits)", en: "0.\(digits)")
  }

  /// The goal has another id, and is known by its likeness.
  package static func takenToBe(_ name: String, likeness value: Double) -> LocalizedText {
    let likeness = likeness(value)
    return LocalizedText(
      sv: "antas vara det förra \(name): likhet \(likeness.swedish)",
      en: "is taken to be the former \(name): likeness \(likeness.english)"
    )
  }

  /// The id is the same, but hardly a word is.
  package static func sameIDOnly(likeness value: Double) -> LocalizedText {
    let likeness = likeness(value)
    return LocalizedText(
      sv: "samma id men föga likt (\(likeness.swedish)): kan vara ett annat mål",
      en: "the same id but little alike (\(likeness.english)): may be another goal"
    )
  }

  /// The goal stood in another document.
  package static func movedFrom(_ document: String) -> LocalizedText {
    LocalizedText(
      sv: "stod förut i \(Language.swedish.quoted(document))",
      en: "stood in \(Language.english.quoted(document)) before"
    )
  }

  /// The id of a goal that is gone belongs to another one.
  package static func idIsNow(_ id: String, _ name: String) -> LocalizedText {
    LocalizedText(
      sv: "\(id) är nu ett annat mål: \(name)",
      en: "\(id) is now another goal: \(name)"
    )
  }

  package static let noGoalAnyMore = LocalizedText(sv: "inget mål längre", en: "no goal any more")

  /// Which goals serve what a goal that is gone was for.
  package static func servedNow(by goals: LocalizedText) -> LocalizedText {
    LocalizedText(sv: "nu \(goals.swedish)", en: "now \(goals.english)")
  }

  /// Which goals have the indicator of a goal that is gone.
  package static func measuredNow(by goals: LocalizedText) -> LocalizedText {
    LocalizedText(sv: "mäts nu i \(goals.swedish)", en: "is now measured in \(goals.english)")
  }

  package static let measuredNowhere = LocalizedText(
    sv: "finns inte i något mål längre",
    en: "stands in no goal any more"
  )

  /// Whether a goal has what one that is gone was for, where not all could be read.
  package static let heirUnread = LocalizedText(
    sv: "om något mål har det nu går inte att läsa",
    en: "whether a goal has it now cannot be read"
  )

  // MARK: - Parts

  /// The name of a part of a document that is a decision.
  package static let decisionPart = LocalizedText(sv: "beslut: ", en: "decision: ")

  /// The name of a part of a goal that is an effect.
  package static func effectPart(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "effekt på \(Language.swedish.inSentence(name))",
      en: "effect on \(Language.english.inSentence(name))"
    )
  }

  /// What stands before an indicator's name.
  package static let indicatorPart = LocalizedText(sv: "nyckeltal: ", en: "indicator: ")

  /// What stands before an assignment's text.
  package static func assignmentPart(id: String?) -> LocalizedText {
    let id = id.map { "\($0): " } ?? ""
    return LocalizedText(sv: "uppdrag \(id)", en: "assignment \(id)")
  }

  /// A part that came or went; the Swedish for effects and others differs in gender.
  package static func part(_ kind: Comparison.Kind, isCommonGender: Bool) -> LocalizedText {
    switch kind {
    case .added: LocalizedText(sv: isCommonGender ? "ny" : "nytt", en: "new")
    case .changed: LocalizedText(sv: isCommonGender ? "ändrad" : "ändrat", en: "changed")
    default: self.kind(kind)
    }
  }

  // MARK: - Ambition

  /// Whether what a goal aims at is more or less than before.
  package static func ambition(_ verdict: AmbitionChange.Verdict) -> LocalizedText {
    switch verdict {
    case .raised: LocalizedText(sv: "ambitionen är höjd", en: "ambition is raised")
    case .lowered: LocalizedText(sv: "ambitionen är sänkt", en: "ambition is lowered")
    case .mixed:
      LocalizedText(
        sv: "ambitionen är både höjd och sänkt",
        en: "ambition is both raised and lowered"
      )
    case .unclear:
      LocalizedText(
        sv: "oklart om ambitionen är höjd eller sänkt",
        en: "unclear whether ambition is raised or lowered"
      )
    }
  }

  /// What a verdict on the ambition rests on.
  package static func reason(_ reason: AmbitionChange.Reason) -> LocalizedText {
    switch reason {
    case .higherLevel: LocalizedText(sv: "målvärdet är strängare", en: "the target is stronger")
    case .lowerLevel: LocalizedText(sv: "målvärdet är svagare", en: "the target is weaker")
    case .earlier: LocalizedText(sv: "tidigare", en: "earlier")
    case .later: LocalizedText(sv: "senare", en: "later")
    case .targetAdded: LocalizedText(sv: "målvärdet är nytt", en: "the target is new")
    case .targetGone: LocalizedText(sv: "målvärdet är borta", en: "the target is gone")
    case .unknownDirection:
      LocalizedText(
        sv: "inget säger om mer eller mindre är bättre",
        en: "nothing says whether more or less is better"
      )
    case .otherMeasure: LocalizedText(sv: "mäts på annat sätt", en: "measured in another way")
    }
  }

  /// How many goals aim higher or lower; nil where none does.
  package static func ambition(
    lowered: (names: LocalizedText, count: Int),
    raised: (names: LocalizedText, count: Int)
  ) -> LocalizedText? {
    var swedish: [String] = []
    var english: [String] = []
    if lowered.count > 0 {
      swedish.append("sänkt i \(lowered.names.swedish)")
      english.append("lowered in \(lowered.names.english)")
    }
    if raised.count > 0 {
      swedish.append("höjd i \(raised.names.swedish)")
      english.append("raised in \(raised.names.english)")
    }
    guard !swedish.isEmpty else { return nil }
    return LocalizedText(
      sv: "Ambitionen är \(swedish.joined(separator: "; den är ")).",
      en: "Ambition is \(english.joined(separator: "; it is "))."
    )
  }

  /// Targets that went with their goals and stand nowhere now.
  package static func targetsGone(_ names: LocalizedText, _ count: Int) -> LocalizedText {
    LocalizedText(
      sv:
        "\(count == 1 ? "Ett målvärde är borta med sitt" : "Målvärden är borta med sina") mål: "
        + "\(names.swedish).",
      en: "\(count == 1 ? "A target is" : "Targets are") gone with "
        + "\(count == 1 ? "its goal" : "their goals"): \(names.english)."
    )
  }

  /// What became of the goals above some goals.
  ///
  /// - Parameters:
  ///   - names: The goals.
  ///   - count: How many they are.
  ///   - lost: Whether goals stood above them that do so no more.
  ///   - got: Whether goals stand above them that did not before.
  ///   - kept: Whether goals stand above them as before.
  /// - Returns: One sentence.
  package static func otherParents(
    _ names: LocalizedText,
    _ count: Int,
    lost: Bool,
    got: Bool,
    kept: Bool
  ) -> LocalizedText {
    let isOne = count == 1
    return switch (lost, got, kept) {
    case (true, false, true):
      LocalizedText(
        sv: "\(names.swedish) har färre mål ovanför sig än förut.",
        en: "\(names.english) \(isOne ? "hangs" : "hang") on fewer goals than before."
      )
    case (false, true, true):
      LocalizedText(
        sv: "\(names.swedish) har fler mål ovanför sig än förut.",
        en: "\(names.english) \(isOne ? "hangs" : "hang") on more goals than before."
      )
    case (true, false, false):
      LocalizedText(
        sv: "\(names.swedish) har inte kvar \(isOne ? "målet" : "målen") ovanför sig.",
        en: "\(names.english) no longer \(isOne ? "hangs" : "hang") on the goal "
          + "\(isOne ? "that was above it" : "that was above them")."
      )
    case (false, true, false):
      LocalizedText(
        sv: "\(names.swedish) har fått ett mål ovanför sig.",
        en: "\(names.english) now \(isOne ? "hangs" : "hang") on a goal above "
          + "\(isOne ? "it" : "them")."
      )
    default:
      LocalizedText(
        sv: "\(names.swedish) har fått ett annat mål ovanför sig.",
        en: "\(names.english) \(isOne ? "hangs" : "hang") on another goal than before."
      )
    }
  }

  // MARK: - Findings

  /// How many findings are new, resolved, left and not assessed any more, and how many new ones the
  /// baseline accepts.
  package static func findingCounts(
    new: Int,
    resolved: Int,
    remaining: Int,
    unassessed: Int,
    accepted: Int
  ) -> LocalizedText {
    let (sv, en) = (Language.swedish, Language.english)
    func none(_ count: Int) -> (swedish: String, english: String) {
      count == 0 ? ("inget", "none") : (sv.words(count, isNeuter: true), en.words(count))
    }
    return LocalizedText(
      sv: "Granskningen ger \(new == 0 ? "inget nytt" : sv.words(new, isNeuter: true)) "
        + (new == 0 ? "fynd" : sv.plural(new, "nytt fynd", "nya fynd"))
        + (accepted > 0
          ? " (varav \(sv.number(accepted)) \(sv.plural(accepted, "godtaget", "godtagna")) "
            + "i baslinjen)" : "")
        + "; \(none(resolved).swedish) är \(resolved < 2 ? "löst" : "lösta") "
        + "och \(none(remaining).swedish) kvarstår"
        + (unassessed > 0
          ? "; om \(sv.words(unassessed, isNeuter: true)) går det inte att säga om "
            + "\(unassessed == 1 ? "det" : "de") är \(unassessed == 1 ? "löst" : "lösta")." : "."),
      en: "The check gives \(en.words(new)) new \(en.plural(new, "finding", "findings"))"
        + (accepted > 0 ? " (\(en.number(accepted)) accepted by the baseline)" : "")
        + "; \(none(resolved).english) \(resolved < 2 ? "is" : "are") resolved and "
        + "\(none(remaining).english) \(remaining < 2 ? "remains" : "remain")"
        + (unassessed > 0
          ? "; of \(en.words(unassessed)) it cannot be said whether "
            + "\(unassessed == 1 ? "it is" : "they are") resolved." : ".")
    )
  }

  /// The counts by severity in a heading.
  package static func severities(errors: Int, warnings: Int, notes: Int) -> LocalizedText {
    var swedish: [String] = []
    var english: [String] = []
    if errors > 0 {
      swedish.append(number(errors, .swedish, "fel", "fel"))
      english.append(number(errors, .english, "error", "errors"))
    }
    if warnings > 0 {
      swedish.append(number(warnings, .swedish, "varning", "varningar"))
      english.append(number(warnings, .english, "warning", "warnings"))
    }
    if notes > 0 {
      swedish.append(number(notes, .swedish, "anmärkning", "anmärkningar"))
      english.append(number(notes, .english, "note", "notes"))
    }
    return LocalizedText(
      sv: swedish.joined(separator: ", "),
      en: english.joined(separator: ", ")
    )
  }

  /// How grave a finding was before.
  package static func wasSeverity(_ severity: Severity) -> LocalizedText {
    LocalizedText(sv: "förut \(severity.rawValue)", en: "was \(severity.rawValue)")
  }

  package static let acceptedFinding = LocalizedText(
    sv: "godtaget i baslinjen",
    en: "accepted by the baseline"
  )

  /// Findings that are as they were and not listed.
  package static func asBefore(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "fynd", "fynd")) är som förut (align check visar allt)",
      en: "\(number(count, .english, "finding is", "findings are")) as before "
        + "(align check shows all)"
    )
  }

  /// The changes of a kind that a page leaves out.
  package static func moreChanges(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "… och \(Language.swedish.number(count)) till (align diff visar alla)",
      en: "… and \(Language.english.number(count)) more (align diff shows all)"
    )
  }

  /// The findings that a format leaves out.
  package static func notesHidden(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "anmärkning", "anmärkningar")) visas med --notes",
      en: "\(number(count, .english, "note", "notes")) shown with --notes"
    )
  }
  package static let decisionAdded = LocalizedText(sv: "nytt beslut", en: "new decision")
  package static let decisionGone = LocalizedText(sv: "beslut borta", en: "decision gone")
}
