/// What is said of comments that silence findings.
extension Wording {
  package static let directives = LocalizedText(
    sv:
      "skriv `# align-ignore REGEL: skäl` (raden) eller `# align-ignore-file REGEL: skäl` (filen)",
    en: "write `# align-ignore RULE: reason` (the line) or "
      + "`# align-ignore-file RULE: reason` (the file)"
  )

  /// A comment whose first word begins as ours do and is none of them: `align-ignore-all`.
  package static func unknownDirective(_ directive: String) -> LocalizedText {
    LocalizedText(
      sv: "`\(directive.shortened)` betyder inget",
      en: "`\(directive.shortened)` means nothing"
    )
  }

  package static let suppressionWithoutRule = LocalizedText(
    sv: "kommentaren tystar ingen regel: den namnger ingen",
    en: "the comment suppresses no rule: it names none"
  )

  package static let suppressionWithoutReason = LocalizedText(
    sv: "fyndet tystas utan skäl",
    en: "the finding is suppressed without a reason"
  )

  /// A rule that a comment names and none can silence: the one on files that stop being YAML.
  package static func notToBeSilenced(_ rule: String) -> LocalizedText {
    LocalizedText(
      sv: "`\(rule.shortened)` kan inte tystas",
      en: "`\(rule.shortened)` cannot be suppressed"
    )
  }

  /// A category stands where a rule is wanted.
  package static func onlyRules(_ category: String) -> LocalizedText {
    LocalizedText(
      sv: "`\(category)` är en kategori; namnge de regler i den som det gäller",
      en: "`\(category)` is a category; name the rules of it that are meant"
    )
  }

  /// A rule that a comment names and that it silences nothing of.
  package static func silencesNothing(_ rule: String) -> LocalizedText {
    LocalizedText(
      sv: "kommentaren tystar inget: `\(rule.shortened)` finner inget här",
      en: "the comment suppresses nothing: `\(rule.shortened)` finds nothing here"
    )
  }

  /// The title of the fix for a name that is no rule's: the nearest id, to be put in its place.
  package static func writeName(_ name: String) -> LocalizedText {
    LocalizedText(sv: "skriv `\(name)`", en: "write `\(name)`")
  }

  /// A comment on another line than what it was meant for.
  package static func moveSuppression(to line: Int) -> LocalizedText {
    LocalizedText(
      sv: "fyndet står på rad \(line): flytta kommentaren dit, eller ta bort den",
      en: "the finding stands on line \(line): move the comment there, or remove it"
    )
  }

  package static let removeSuppression = LocalizedText(
    sv: "ta bort det som inte längre behövs",
    en: "remove what is no longer needed"
  )
}
