/// What `align check --watch` says.
extension Wording {
  package static let flagWatch = LocalizedText(
    sv: "Granska på nytt varje gång en fil ändras; avsluta med Ctrl-C.",
    en: "Check again whenever a file changes; Ctrl-C ends it."
  )

  package static let watchIsForPeople = LocalizedText(
    sv: "--watch skriver text på skärmen: --format, --output, --fix, --write-baseline och "
      + "standard in hör inte ihop med den.",
    en: "--watch writes text to the screen: it does not go with --format, --output, --fix, "
      + "--write-baseline or standard input."
  )

  /// How many files are looked at for changes, under what the last run has shown.
  package static func watching(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "Bevakar \(count) \(count == 1 ? "fil" : "filer"); Ctrl-C avslutar.",
      en: "Watching \(count) \(count == 1 ? "file" : "files"); Ctrl-C ends it."
    )
  }
}
