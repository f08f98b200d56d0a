/// What is said of paths; each begins with the path.
extension Wording {
  /// Nothing is there.
  package static func missing(_ path: String) -> LocalizedText {
    LocalizedText(sv: "\(path): finns inte", en: "\(path): does not exist")
  }

  /// A symbolic link is there, and nothing where it leads.
  package static func linkToNothing(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är en symbolisk länk till något som inte finns",
      en: "\(path): is a symbolic link to something that does not exist"
    )
  }

  /// A file in a searched folder whose name is no text.
  package static func nameNotUTF8(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): namnet är inte UTF-8 och kan inte läsas; döp om den",
      en: "\(path): the name is not UTF-8 and cannot be read; rename it"
    )
  }

  /// The system does not let this user read it.
  package static func forbidden(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): får inte läsas (åtkomst nekad)",
      en: "\(path): may not be read (access denied)"
    )
  }

  /// Symbolic links that lead to each other.
  package static func linksInCircles(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): symboliska länkar leder runt i en ring",
      en: "\(path): symbolic links lead round in a loop"
    )
  }

  /// A folder where a file is expected.
  package static func isFolder(_ path: String) -> LocalizedText {
    LocalizedText(sv: "\(path): är en mapp, inte en fil", en: "\(path): is a folder, not a file")
  }

  /// A named pipe: whoever writes to it may never do so.
  package static func isPipe(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är ett rör, inte en fil; skriv `-` för att läsa från standard in",
      en: "\(path): is a pipe, not a file; write `-` to read standard input"
    )
  }

  /// A device or a socket where a file is expected.
  package static func isDevice(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är en enhet eller sockel, inte en fil",
      en: "\(path): is a device or socket, not a file"
    )
  }

  /// A name that is longer than the system takes.
  package static func nameTooLong(_ path: String) -> LocalizedText {
    LocalizedText(sv: "\(path): namnet är för långt", en: "\(path): the name is too long")
  }

  /// A file that somebody wrote to while it was read; nothing of it is used.
  package static func changedWhileRead(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): ändrades medan den lästes; kör igen",
      en: "\(path): changed while it was being read; run again"
    )
  }

  /// The finding on a file of too many bytes; it has a place, so the path is left out.
  package static func tooLarge(limit: Int) -> LocalizedText {
    LocalizedText(
      sv: "filen är större än \(Language.swedish.number(limit)) byte",
      en: "the file is larger than \(Language.english.number(limit)) bytes"
    )
  }

  /// The help for a file that is too large, with the flag that says how large one may be.
  package static func raiseWith(_ flag: String) -> LocalizedText {
    LocalizedText(sv: "höj gränsen med \(flag)", en: "raise the limit with \(flag)")
  }

  /// What the system says has no Swedish: it is quoted.
  package static func systemError(_ path: String, _ text: String) -> LocalizedText {
    LocalizedText(sv: "\(path): kan inte läsas (\(text))", en: "\(path): cannot be read (\(text))")
  }

  /// A file that is to be written, and whose folder is not there; the path is the file's.
  package static func noFolder(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): mappen finns inte",
      en: "\(path): the folder does not exist"
    )
  }

  /// A file that is to be written below what is no folder; the path is the file's.
  package static func fileInPath(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): en del av sökvägen är en fil, inte en mapp",
      en: "\(path): a part of the path is a file, not a folder"
    )
  }

  /// A file, or a folder for one, that the system does not let this user write.
  package static func notWritable(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): får inte skrivas (åtkomst nekad)",
      en: "\(path): may not be written (access denied)"
    )
  }

  package static let diskIsFull = LocalizedText(sv: "disken är full", en: "the disk is full")

  /// A file for which there is no room, on the disk or in what the user may take of it.
  package static func diskFull(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): kan inte skrivas, disken är full",
      en: "\(path): cannot be written, the disk is full"
    )
  }

  /// Any other reason why a file cannot be written; the system's words are quoted, as in
  /// ``systemError(_:_:)``.
  package static func writeError(_ path: String, _ text: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): kan inte skrivas (\(text))",
      en: "\(path): cannot be written (\(text))"
    )
  }

  /// A file that the command line names among documents, and that has rules and no goals in it.
  package static func isRuleFile(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är en regelfil, inte ett måldokument",
      en: "\(path): is a rule file, not a goal document"
    )
  }

  package static let useRules = LocalizedText(
    sv: "ange dess mapp med --rules",
    en: "name its folder with --rules"
  )

  package static let isGoalDocument = LocalizedText(
    sv: "det här är ett måldokument, inte en regelfil",
    en: "this is a goal document, not a rule file"
  )

  package static let useCheck = LocalizedText(
    sv: "måldokument granskas med `align check`",
    en: "goal documents are checked with `align check`"
  )

  /// A rule folder, as it was named, in which nothing ends in `.yaml` or `.yml`.
  package static func noRuleFile(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): ingen YAML-fil finns i regelmappen",
      en: "\(path): no YAML file in the folder of rules"
    )
  }

  /// A file that is not read for its name: only names that end in `.yaml` or `.yml` are.
  package static func passedOver(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): läses inte, för namnet slutar inte på .yaml",
      en: "\(path): is not read, for its name does not end in .yaml"
    )
  }

  /// A file that would be the configuration, but for its name.
  package static func settingsPassedOver(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): läses inte som inställningar",
      en: "\(path): is not read as settings"
    )
  }

  /// The help for a file that another name would make one that is read.
  package static func renameTo(_ name: String) -> LocalizedText {
    LocalizedText(sv: "döp om filen till \(name)", en: "rename the file to \(name)")
  }

  /// Nothing that was looked at is a goal document.
  package static let nothingChecked = LocalizedText(
    sv: "inget måldokument hittades, så inget är granskat",
    en: "no goal document was found, so nothing has been checked"
  )

  package static let nothingCheckedHelp = LocalizedText(
    sv: "namnge en fil eller mapp med måldokument (YAML med nyckeln `align`); "
      + "--allow-empty om det är som det ska",
    en: "name a file or folder with goal documents (YAML with the key `align`); "
      + "--allow-empty if that is as it should be"
  )

  /// The help for a name that is not known: those it is like, each quoted, the nearest first; nil
  /// where it is like none.
  package static func didYouMean(_ names: [String]) -> LocalizedText? {
    guard !names.isEmpty else { return nil }
    let quoted = names.map { "`\($0)`" }
    return LocalizedText(
      sv: "menades \(Language.swedish.alternatives(quoted))?",
      en: "did you mean \(Language.english.alternatives(quoted))?"
    )
  }
}
