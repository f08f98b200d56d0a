/// What is said in the formats of services that run checks and show what they found.
extension Wording {
  // MARK: - SARIF

  package static let sourceRoot = LocalizedText(
    sv: "rotmappen i git",
    en: "the root of the repository"
  )

  package static let builtInRoot = LocalizedText(
    sv: "programmets egna regelfiler",
    en: "the program's own rule files"
  )

  /// Why a finding counts as suppressed that a decision settles; a place is `path:line:column`.
  package static func decidedAt(_ place: String) -> LocalizedText {
    LocalizedText(
      sv: "avgjort genom beslutet på \(place)",
      en: "settled by the decision at \(place)"
    )
  }

  package static let decision = LocalizedText(sv: "beslutet", en: "the decision")

  package static let acceptedByBaseline = LocalizedText(
    sv: "godtaget i baslinjen",
    en: "accepted by the baseline"
  )

  /// A rule that could not be assessed, by its id, and for how many goals, 0 where it is asked of
  /// other things: SARIF notifies of it, JUnit says why a case is skipped.
  package static func notAssessed(_ rule: String, times count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText(
        sv: "regeln \(rule) kunde inte bedömas överallt",
        en: "the rule \(rule) could not be assessed everywhere"
      )
      : LocalizedText(
        sv: "regeln \(rule) kunde inte bedömas på "
          + number(count, .swedish, "ställe", "ställen"),
        en: "the rule \(rule) could not be assessed in "
          + number(count, .english, "place", "places")
      )
  }

  /// What the run's exit status means: 0, 1, or 2 for all else.
  package static func exitStatus(_ status: Int) -> LocalizedText {
    switch status {
    case 0: LocalizedText(sv: "kördes; inget som fäller", en: "ran; nothing that fails it")
    case 1: LocalizedText(sv: "kördes; fynd som fäller", en: "ran; findings that fail it")
    default:
      LocalizedText(sv: "kunde inte köras, eller inte helt", en: "could not run, or not wholly")
    }
  }

  // MARK: - GitHub

  /// Said first, in place of one of the annotations that are shown; of the summary only what is
  /// annotated is counted.
  package static func overflow(_ summary: LintSummary, limit: Int) -> LocalizedText {
    LocalizedText(
      sv: "GitHub visar \(limit) av varje slag, och det finns fler: "
        + counts(summary, .swedish) + ". Alla står i stegets logg.",
      en: "GitHub shows \(limit) of each kind, and there are more: "
        + counts(summary, .english) + ". All of them stand in the step's log."
    )
  }

  package static let overflowTitle = LocalizedText(
    sv: "align: fler fynd än som visas",
    en: "align: more findings than are shown"
  )

  private static func counts(_ summary: LintSummary, _ language: Language) -> String {
    let words: [(count: Int, sv: (String, String), en: (String, String))] = [
      (summary.errors, ("fel", "fel"), ("error", "errors")),
      (summary.warnings, ("varning", "varningar"), ("warning", "warnings")),
      (summary.notes, ("anmärkning", "anmärkningar"), ("note", "notes")),
    ]
    return language.list(
      words.filter { $0.count > 0 }.map { word in
        let forms = language == .swedish ? word.sv : word.en
        return number(word.count, language, forms.0, forms.1)
      }
    )
  }

  /// The columns of the job's summary.
  package static let findingHeads = [
    LocalizedText(sv: "nivå", en: "level"),
    LocalizedText(sv: "ställe", en: "place"),
    LocalizedText(sv: "fynd", en: "finding"),
    LocalizedText(sv: "regel", en: "rule"),
  ]

  /// The findings that the job's summary leaves out.
  package static func moreFindings(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "… och \(number(count, .swedish, "fynd", "fynd")) till (alla med --format json)",
      en: "… and \(number(count, .english, "more finding", "more findings")) "
        + "(all with --format json)"
    )
  }

  package static let couldNotRun = LocalizedText(
    sv: "Granskningen kunde inte göras, eller inte helt",
    en: "The check could not be made, or not wholly"
  )

  // MARK: - GitLab

  /// Said on standard error where a run within GitLab has written its report unasked.
  package static func wroteForGitLab(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path) är skriven; GitLab visar den där jobbet har den som "
        + "artifacts: reports: codequality",
      en: "\(path) is written; GitLab shows it where the job has it as "
        + "artifacts: reports: codequality"
    )
  }

  /// Said of that report where there is a file of its name already, which may be anybody's.
  package static func notOverwritten(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path) finns redan och lämnas som den är; --format gitlab=FIL skriver en annan",
      en: "\(path) is there already and stays as it is; --format gitlab=FILE writes another"
    )
  }

  // MARK: - JUnit

  package static let notReadToItsEnd = LocalizedText(
    sv: "filen kunde inte läsas till sitt slut",
    en: "the file could not be read to its end"
  )

  package static let goalsNotRead = LocalizedText(
    sv: "målen i filen kunde inte läsas helt",
    en: "not all goals of the file could be read"
  )

  /// How many findings make a case fail, before the message of the first; more than one.
  package static func findingCount(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "fynd", "fynd"),
      en: number(count, .english, "finding", "findings")
    )
  }

  // MARK: - Files

  /// A report would take the place of what was checked.
  package static func wouldOverwriteInput(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är en av de filer som läses, och skrivs inte över",
      en: "\(path): is one of the files that are read, and is not overwritten"
    )
  }

  package static let nameAnotherFile = LocalizedText(
    sv: "ange en annan fil att skriva till",
    en: "name another file to write to"
  )
}
