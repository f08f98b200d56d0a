/// The words of a page on a rule.
extension Wording {
  package static let pageWhat = LocalizedText(sv: "Vad regeln prövar", en: "What it checks")
  package static let pageWhy = LocalizedText(sv: "Varför", en: "Why")
  package static let pageBad = LocalizedText(sv: "Det här finner den", en: "It finds this")
  package static let pageGood = LocalizedText(
    sv: "Det här släpper den igenom",
    en: "It lets this through"
  )
  package static let pageMending = LocalizedText(sv: "Så rättas det", en: "How to mend it")
  package static let pageSeverity = LocalizedText(sv: "Nivå", en: "Severity")
  package static let pageSettings = LocalizedText(sv: "Inställningar", en: "Settings")
  package static let pageSilencing = LocalizedText(
    sv: "Tysta ett enskilt fynd",
    en: "Silencing one finding"
  )
  package static let pageExampleRules = LocalizedText(
    sv: "med detta i en regelmapp:",
    en: "with this in a rule folder:"
  )

  /// The day that an example is judged on, as `2024-06-20`; what follows is the example.
  package static func pageExampleDate(_ date: String) -> LocalizedText {
    LocalizedText(sv: "den \(date):", en: "on \(date):")
  }

  /// The one severity that a rule has; nil for a rule that is off.
  package static func pageLevel(_ severity: Severity?) -> LocalizedText {
    LocalizedText(
      sv: "Nivån är `\(severity?.rawValue ?? "off")`.",
      en: "The severity is `\(severity?.rawValue ?? "off")`."
    )
  }

  /// The severity of what is said for another rule.
  package static let pageTakenLevel = LocalizedText(
    sv: "Nivån är den som regeln som inte kunde bedömas har.",
    en: "The severity is that of the rule that could not be assessed."
  )

  /// The severity of a rule on files that were not read, which nothing changes.
  package static func pageFixedLevel(_ severity: Severity?) -> LocalizedText {
    LocalizedText(
      sv: "Nivån är alltid `\(severity?.rawValue ?? "off")`: `severity:` i `.align.yaml` och "
        + "`--severity` ändrar den inte, för det som inte är läst är inte granskat.",
      en: "The severity is always `\(severity?.rawValue ?? "off")`: `severity:` in `.align.yaml` "
        + "and `--severity` do not change it, for what has not been read has not been checked."
    )
  }

  package static let pageLevels = LocalizedText(
    sv: "Den första som stämmer gäller:",
    en: "The first that holds decides:"
  )
  package static let pageOtherwise = LocalizedText(sv: "annars", en: "otherwise")

  /// How the severity is changed; some rules cannot be errors.
  package static func pageChangeLevel(mayBeError: Bool) -> LocalizedText {
    let levels = (mayBeError ? ["`error`"] : []) + ["`warning`", "`note`", "`off`"]
    return LocalizedText(
      sv: "Ändra den i `.align.yaml` (\(Language.swedish.alternatives(levels))), eller för en "
        + "körning med `--severity`:",
      en: "Change it in `.align.yaml` (\(Language.english.alternatives(levels))), or for one run "
        + "with `--severity`:"
    )
  }
  package static let pageChangeSettings = LocalizedText(
    sv: "Ändra i `.align.yaml`; här står det som gäller annars:",
    en: "Change them in `.align.yaml`; what holds otherwise stands here:"
  )

  /// The value that the configuration gives a setting, as YAML, behind the one that holds
  /// otherwise.
  package static func pageConfigured(_ value: String) -> LocalizedText {
    LocalizedText(sv: "här satt till \(value)", en: "set to \(value) here")
  }

  package static let pageSuppress = LocalizedText(
    sv: "Skriv en kommentar i slutet av raden, eller ensam på raden före, med ett skäl:",
    en: "Write a comment at the end of the line, or alone on the line before, with a reason:"
  )
  /// Of what ends a file the rest of the line has not been read.
  package static let pageSuppressBefore = LocalizedText(
    sv: "Skriv en kommentar ensam på en rad före, med ett skäl:",
    en: "Write a comment alone on a line before, with a reason:"
  )
  package static let pageReason = LocalizedText(sv: "skälet", en: "the reason")
  package static let pageNotSuppressed = LocalizedText(
    sv: "Det här fyndet kan inte tystas.",
    en: "This finding cannot be silenced."
  )

  /// The rules, by their ids, that silence this one where they have found the same; at least one.
  package static func pageSilencedBy(_ rules: [String]) -> LocalizedText {
    let quoted = rules.map { "`\($0)`" }
    return LocalizedText(
      sv: "Regeln är tyst om det som \(Language.swedish.alternatives(quoted)) redan har funnit.",
      en: "The rule is silent about what \(Language.english.alternatives(quoted)) has found "
        + "already."
    )
  }

  /// Where a rule stands: its rule file, nil for what the reader finds.
  package static func pageSource(_ path: String?) -> LocalizedText {
    path.map { LocalizedText(sv: "Regeln står i `\($0)`.", en: "The rule stands in `\($0)`.") }
      ?? LocalizedText(
        sv: "Regeln hör till det som läser filerna och står i ingen regelfil.",
        en: "The rule belongs to what reads the files and stands in no rule file."
      )
  }

  // MARK: - The index

  package static let indexTitle = LocalizedText(sv: "Reglerna", en: "The rules")
  package static let indexIntroduction = LocalizedText(
    sv: "En sida om varje regel som följer med programmet. Sidorna skrivs av `make docs` ur "
      + "regelfilerna; ändra dem där.",
    en: "A page on each rule that comes with the program. `make docs` writes the pages from the "
      + "rule files; change them there."
  )
  package static let indexHeads = [
    LocalizedText(sv: "regel", en: "rule"),
    LocalizedText(sv: "nivå", en: "severity"),
    LocalizedText(sv: "finner", en: "finds"),
    LocalizedText(sv: "meningar", en: "sentences"),
  ]

  /// A category of the catalogue as a heading.
  package static func category(_ name: String) -> LocalizedText {
    switch name {
    case "format": LocalizedText(sv: "Form", en: "Format")
    case "reference": LocalizedText(sv: "Hänvisningar", en: "References")
    case "mapping": LocalizedText(sv: "Koppling till visionen", en: "Links to the vision")
    case "coverage": LocalizedText(sv: "Täckning", en: "Coverage")
    case "regard": LocalizedText(sv: "Hänsyn", en: "Regard")
    case "conflict": LocalizedText(sv: "Konflikter", en: "Conflicts")
    case "target": LocalizedText(sv: "Målvärden", en: "Targets")
    case "resources": LocalizedText(sv: "Resurser", en: "Resources")
    case "follow-up": LocalizedText(sv: "Uppföljning", en: "Follow-up")
    case "participation": LocalizedText(sv: "Delaktighet", en: "Participation")
    case "wording": LocalizedText(sv: "Ordval", en: "Wording")
    default: LocalizedText(name)
    }
  }
}
