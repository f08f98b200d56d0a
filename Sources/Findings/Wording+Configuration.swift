/// What is said of `.align.yaml` and of the flags that say the same.
extension Wording {
  package static let oneDocument = LocalizedText(
    sv: "en konfiguration är ett enda YAML-dokument",
    en: "a configuration is a single YAML document"
  )

  package static let expectedMapping = LocalizedText(
    sv: "en konfiguration består av nycklar och värden (`select: [...]`)",
    en: "a configuration consists of keys and values (`select: [...]`)"
  )

  package static let expectedOverrides = LocalizedText(
    sv: "`overrides` är en lista där varje del har `paths` och det som ska gälla för dem",
    en: "`overrides` is a list in which each part has `paths` and what is to hold for them"
  )

  package static let overrideWithoutPaths = LocalizedText(
    sv: "`paths` saknas: vilka filer gäller detta?",
    en: "`paths` is missing: which files is this for?"
  )

  /// A pattern for paths in which a bracket is open, as a fault of the configuration.
  package static func brokenPattern(_ pattern: String) -> LocalizedText {
    LocalizedText(
      sv: "i mönstret `\(pattern)` är en klammer `[` inte stängd",
      en: "in the pattern `\(pattern)` a bracket `[` is not closed"
    )
  }

  /// A pattern of `exclude` or `paths` that is a plain name of nothing that there is.
  package static func patternWithoutFiles(_ pattern: String) -> LocalizedText {
    LocalizedText(
      sv: "`\(pattern.shortened)` har ingen verkan: det finns ingen sådan fil eller mapp här",
      en: "`\(pattern.shortened)` has no effect: there is no such file or folder here"
    )
  }

  /// What to do about an open bracket.
  package static let closeBracket = LocalizedText(
    sv: "stäng den med ']', eller skriv '[[]' där tecknet självt menas",
    en: "close it with ']', or write '[[]' where the sign itself is meant"
  )

  package static let expectedSeverities = LocalizedText(
    sv: "`severity` har en rad för varje regel (`goal-without-owner: note`)",
    en: "`severity` has a line for each rule (`goal-without-owner: note`)"
  )

  package static let expectedParameters = LocalizedText(
    sv: "`params` har en rad för varje parameter (`too-many-goals.limit: 15`)",
    en: "`params` has a line for each parameter (`too-many-goals.limit: 15`)"
  )

  package static let expectedText = LocalizedText(
    sv: "här ska det stå en text",
    en: "a text is expected here"
  )

  /// A key that stands twice in a mapping of a configuration.
  package static func duplicateSetting(_ key: String) -> LocalizedText {
    LocalizedText(sv: "nyckeln `\(key)` står två gånger", en: "the key `\(key)` stands twice")
  }

  /// A key that no configuration has.
  package static func unknownSetting(_ key: String) -> LocalizedText {
    LocalizedText(sv: "okänd nyckel `\(key)`", en: "unknown key `\(key)`")
  }

  /// The keys that an unknown one may be, else all that there are.
  package static func nearestSettings(_ nearest: [String], all: [String]) -> LocalizedText? {
    if let nearest = didYouMean(nearest) { return nearest }
    return LocalizedText(
      sv: "nycklarna är \(Language.swedish.list(all))",
      en: "the keys are \(Language.english.list(all))"
    )
  }

  /// A word where only some are known.
  package static func expectedWord(_ text: String, known: [String]) -> LocalizedText {
    LocalizedText(
      sv: "`\(text)` är inget av \(Language.swedish.list(known))",
      en: "`\(text)` is none of \(Language.english.list(known))"
    )
  }

  /// A rule that is set to be an error and is too uncertain for one.
  package static func uncertainError(_ rule: String, _ uncertainty: Uncertainty) -> LocalizedText {
    switch uncertainty {
    case .words:
      LocalizedText(
        sv: "`\(rule)` tolkar ord och kan inte vara ett fel",
        en: "`\(rule)` interprets words and cannot be an error"
      )
    case .influences:
      LocalizedText(
        sv: "`\(rule)` bygger på härledd påverkan och kan inte vara ett fel",
        en: "`\(rule)` is derived through influences and cannot be an error"
      )
    }
  }

  package static let uncertainErrorHelp = LocalizedText(
    sv: "sätt regeln till `warning`, `note` eller `off`",
    en: "set the rule to `warning`, `note` or `off`"
  )

  /// A name in `select`, `ignore` or `severity`, in the file or on the command line.
  package static func unknownRule(_ name: String, allowsCategories: Bool) -> LocalizedText {
    allowsCategories
      ? LocalizedText(
        sv: "det finns ingen regel eller kategori `\(name.shortened)`",
        en: "there is no rule or category `\(name.shortened)`"
      )
      : LocalizedText(
        sv: "det finns ingen regel `\(name.shortened)`",
        en: "there is no rule `\(name.shortened)`"
      )
  }
}
