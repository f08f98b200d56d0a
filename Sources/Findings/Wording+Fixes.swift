/// What is said of `--fix`.
extension Wording {
  package static let flagFix = LocalizedText(
    sv: "Rätta det som kan rättas utan att ändra vad dokumentet betyder; resten visas.",
    en: "Mend what can be mended without changing what the document means; the rest is shown."
  )

  package static let flagDryRun = LocalizedText(
    sv: "Med --fix: skriv inget, visa ändringarna som en diff.",
    en: "With --fix: write nothing, show the changes as a diff."
  )

  package static let dryRunWithoutFix = LocalizedText(
    sv: "--dry-run visar vad --fix skulle ändra: skriv --fix --dry-run.",
    en: "--dry-run shows what --fix would change: write --fix --dry-run."
  )

  package static let dryRunTakesOutput = LocalizedText(
    sv: "--dry-run visar ändringarna på standard ut: skriv formatet till en fil, "
      + "--format FORMAT=FIL.",
    en: "--dry-run shows the changes on standard output: write the format to a file, "
      + "--format FORMAT=FILE."
  )

  package static let dryRunWithSuggestions = LocalizedText(
    sv: "--dry-run visar ändringarna på standard ut, dit även --format skriver: ta bort det ena.",
    en: "--dry-run shows the changes on standard output, --format writes there too: leave one out."
  )

  package static let dryRunWithBaseline = LocalizedText(
    sv: "--dry-run skriver inget, men --write-baseline skriver en fil: ta bort det ena.",
    en: "--dry-run writes nothing, but --write-baseline writes a file: leave one out."
  )

  /// What can be mended by the program.
  package static func fixable(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "fynd kan rättas", "fynd kan rättas")
        + " med --fix (--fix --dry-run visar hur)",
      en: number(count, .english, "finding can be mended", "findings can be mended")
        + " with --fix (--fix --dry-run shows how)"
    )
  }

  /// What was mended in a file; sanitized by the caller.
  package static func fixed(_ count: Int, in path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): \(number(count, .swedish, "rättelse", "rättelser")) gjord"
        + (count == 1 ? "" : "a"),
      en: "\(path): \(number(count, .english, "fix", "fixes")) made"
    )
  }

  /// What a dry run would have done.
  package static func wouldFix(_ count: Int, files: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "rättelse", "rättelser")) i "
        + "\(number(files, .swedish, "fil", "filer")); inget är skrivet",
      en: "\(number(count, .english, "fix", "fixes")) in "
        + "\(number(files, .english, "file", "files")); nothing is written"
    )
  }

  package static let nothingToFix = LocalizedText(
    sv: "inget att rätta",
    en: "nothing to mend"
  )

  /// A file that is not what was read any more when its fixes are to be written.
  package static func changedWhileFixed(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): ändrades under körningen och har lämnats som den är",
      en: "\(path): changed during the run and was left as it is"
    )
  }

  package static let runAgain = LocalizedText(sv: "kör igen", en: "run again")

  /// A file that is write-protected, or another user's.
  package static func notFixed(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är skrivskyddad och rättades inte",
      en: "\(path): is write-protected and was not mended"
    )
  }

  package static let makeWritable = LocalizedText(
    sv: "gör filen skrivbar (chmod u+w), eller se ändringarna med --fix --dry-run",
    en: "make the file writable (chmod u+w), or see the changes with --fix --dry-run"
  )

  /// A file with hard links: its other names would keep the old text.
  package static func notFixedInOnePlace(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): har fler namn (hårda länkar) och rättades inte",
      en: "\(path): has further names (hard links) and was not mended"
    )
  }

  package static let makeOneName = LocalizedText(
    sv: "de andra skulle behålla den gamla texten: gör filen till en kopia, eller se ändringarna "
      + "med --fix --dry-run",
    en: "the others would keep the old text: make the file a copy, or see the changes with "
      + "--fix --dry-run"
  )

  /// A diff is text; the file is not stored as the text shown.
  package static func isUTF16(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path) är lagrad som UTF-16; diffen visar texten som UTF-8, och --fix behåller UTF-16",
      en: "\(path) is stored as UTF-16; the diff shows its text as UTF-8, and --fix keeps UTF-16"
    )
  }

  /// The title of the fix for a goal that names aspects and no dimension: the line that is to be
  /// added, as the document shall have it.
  package static func addDimensions(_ line: String) -> LocalizedText {
    LocalizedText(
      sv: "lägg till `\(line)`, efter de delar av visionen som målet tjänar",
      en: "add `\(line)`, from the goal's aspects"
    )
  }
}
