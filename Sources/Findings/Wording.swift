/// The program's own words, in both languages, all in one place.
///
/// What the reader says of a file stands with the reader, what a rule says in its rule file.
package enum Wording {
  // MARK: - The text format

  /// The label before what is to be done.
  package static let help = LocalizedText(sv: "åtgärd:", en: "help:")
  package static let decided = LocalizedText(sv: "avgjort:", en: "decided:")
  package static let related = LocalizedText(sv: "jämför", en: "see")

  /// Where a range of several lines ends.
  package static func toLine(_ line: Int) -> LocalizedText {
    LocalizedText(sv: "… till rad \(line)", en: "… to line \(line)")
  }

  /// How many places a block names.
  package static func places(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "ställe", "ställen"),
      en: number(count, .english, "place", "places")
    )
  }

  /// The places of a block that are not named.
  package static func morePlaces(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "… och \(number(count, .swedish, "ställe", "ställen")) till (alla med --format json)",
      en: "… and \(number(count, .english, "more place", "more places")) (all with --format json)"
    )
  }

  // MARK: - The closing lines

  /// What was looked at, and what came of it.
  package static func summary(_ summary: LintSummary, hidesNotes: Bool) -> LocalizedText {
    let areHidden = hidesNotes && summary.notes > 0
    return LocalizedText(
      sv: number(summary.documents, .swedish, "dokument", "dokument") + ", "
        + number(summary.goals, .swedish, "mål", "mål") + ": "
        + [
          number(summary.errors, .swedish, "fel", "fel"),
          number(summary.warnings, .swedish, "varning", "varningar"),
          number(summary.notes, .swedish, "anmärkning", "anmärkningar")
            + (areHidden ? " (visas med --notes)" : ""),
          number(summary.suppressed, .swedish, "tystat", "tystade"),
          number(summary.notAssessed, .swedish, "inte bedömt", "inte bedömda"),
        ].joined(separator: ", "),
      en: number(summary.documents, .english, "document", "documents") + ", "
        + number(summary.goals, .english, "goal", "goals") + ": "
        + [
          number(summary.errors, .english, "error", "errors"),
          number(summary.warnings, .english, "warning", "warnings"),
          number(summary.notes, .english, "note", "notes")
            + (areHidden ? " (shown with --notes)" : ""),
          number(summary.suppressed, .english, "suppressed", "suppressed"),
          number(summary.notAssessed, .english, "not assessed", "not assessed"),
        ].joined(separator: ", ")
    )
  }

  /// What the run left out; nil where there is nothing of it.
  package static func leftOut(_ summary: LintSummary) -> LocalizedText? {
    var swedish: [String] = []
    var english: [String] = []
    func add(_ count: Int, _ sv: (String, String), _ en: (String, String)) {
      guard count > 0 else { return }
      swedish.append(number(count, .swedish, sv.0, sv.1))
      english.append(number(count, .english, en.0, en.1))
    }
    add(
      summary.accepted,
      ("fynd godtaget i baslinjen", "fynd godtagna i baslinjen"),
      ("finding accepted by the baseline", "findings accepted by the baseline")
    )
    add(
      summary.staleBaselineEntries,
      (
        "rad i baslinjen behövs inte längre (--write-baseline)",
        "rader i baslinjen behövs inte längre (--write-baseline)"
      ),
      (
        "entry of the baseline is no longer needed (--write-baseline)",
        "entries of the baseline are no longer needed (--write-baseline)"
      )
    )
    add(
      summary.skippedRuleFiles,
      (
        "regelfil hoppades över (läses med --rules)", "regelfiler hoppades över (läses med --rules)"
      ),
      ("rule file skipped (read with --rules)", "rule files skipped (read with --rules)")
    )
    add(
      summary.skippedFiles,
      ("fil utan nyckeln `align` hoppades över", "filer utan nyckeln `align` hoppades över"),
      ("file without the key `align` skipped", "files without the key `align` skipped")
    )
    guard !swedish.isEmpty else { return nil }
    return LocalizedText(
      sv: Language.swedish.list(swedish),
      en: Language.english.list(english)
    )
  }

  // MARK: - Statistics

  /// The columns of `--statistics`: the rule, and how it ended.
  package static let statisticsHeads = [
    LocalizedText(sv: "regel", en: "rule"),
    LocalizedText(sv: "fynd", en: "findings"),
    LocalizedText(sv: "tystade", en: "suppressed"),
    LocalizedText(sv: "avgjorda", en: "decided"),
    LocalizedText(sv: "godkända", en: "passed"),
    LocalizedText(sv: "gäller inte", en: "not applicable"),
    LocalizedText(sv: "inte bedömda", en: "not assessed"),
  ]

  // MARK: - Commands and output

  /// A word that stands where a command's name is expected, and is none.
  package static func unknownCommand(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "det finns inget kommando `\(name)`",
      en: "there is no command `\(name)`"
    )
  }

  /// The help for a word that is like no command's name: all that there are.
  package static func commands(_ names: [String]) -> LocalizedText {
    LocalizedText(
      sv: "kommandona är \(Language.swedish.list(names))",
      en: "the commands are \(Language.english.list(names))"
    )
  }

  /// Standard output does not take the report.
  package static func outputFailed(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      sv: "standard ut kan inte skrivas (\(reason.swedish))",
      en: "standard output cannot be written (\(reason.english))"
    )
  }

  // MARK: - What to do first

  /// A place is `path:line:column`.
  package static func firstSyntax(_ place: String) -> LocalizedText {
    LocalizedText(
      sv: "Börja med \(place): där slutar filen att vara YAML, och det som följer är inte läst.",
      en: "Begin with \(place): there the file stops being YAML, and what follows is not read."
    )
  }

  /// Every file is YAML, but something could not be read, or names what is not there.
  package static func firstRejected(_ place: String, rule: String) -> LocalizedText {
    LocalizedText(
      sv: "Börja med \(place) [\(rule)]: det som inte kan läsas kan inte heller bedömas.",
      en: "Begin with \(place) [\(rule)]: what cannot be read cannot be assessed either."
    )
  }

  /// All is read: what is gravest, where no rule has more than one finding as grave.
  package static func firstFinding(_ place: String, rule: String) -> LocalizedText {
    LocalizedText(sv: "Börja med \(place) [\(rule)].", en: "Begin with \(place) [\(rule)].")
  }

  /// All is read: of what is gravest the commonest rule, how many findings it has, and the first of
  /// them.
  package static func firstOfMany(
    _ place: String,
    rule: String,
    places: Int
  ) -> LocalizedText {
    LocalizedText(
      sv: "Börja med [\(rule)]: \(number(places, .swedish, "ställe", "ställen")), "
        + "det första är \(place).",
      en: "Begin with [\(rule)]: \(number(places, .english, "place", "places")), "
        + "the first is \(place)."
    )
  }

  package static let onlyNotes = LocalizedText(
    sv: "Inget behöver åtgärdas; anmärkningarna är värda att läsa.",
    en: "Nothing has to be mended; the notes are worth reading."
  )

  /// No errors and no warnings, but so many judgements could not be made.
  package static func notAllAssessed(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "bedömning", "bedömningar")) kunde inte göras: det är inte "
        + "samma sak som att inget är fel.",
      en: "\(number(count, .english, "judgement", "judgements")) could not be made: that is not "
        + "the same as passed."
    )
  }

  /// The rules that could not be assessed somewhere without any goal's verdict telling it, as they
  /// are named.
  package static func notAssessedBeyondGoals(_ rules: [String]) -> LocalizedText {
    LocalizedText(
      sv: "\(number(rules.count, .swedish, "regel", "regler")) om annat än enstaka mål kunde inte "
        + "bedömas överallt: \(Language.swedish.list(rules)).",
      en: "\(number(rules.count, .english, "rule", "rules")) on more than single goals could not "
        + "be assessed everywhere: \(Language.english.list(rules))."
    )
  }

  // MARK: - Grammar

  /// The form of a noun that goes with a number, without the number.
  static func noun(
    _ count: Int,
    sv: (one: String, many: String),
    en: (one: String, many: String)
  ) -> LocalizedText {
    LocalizedText(
      sv: Language.swedish.plural(count, sv.one, sv.many),
      en: Language.english.plural(count, en.one, en.many)
    )
  }

  static func number(
    _ count: Int,
    _ language: Language,
    _ one: String,
    _ many: String
  ) -> String {
    language.number(count) + " " + language.plural(count, one, many)
  }
}
