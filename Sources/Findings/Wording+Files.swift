/// What is said of paths; each begins with the path.
extension Wording {
  package static func missing(_ path: String) -> LocalizedText {
    LocalizedText(sv: "\(path): finns inte", en: "\(path): does not exist")
  }

  package static func forbidden(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): får inte läsas (åtkomst nekad)",
      en: "\(path): may not be read (access denied)"
    )
  }

  package static func linksInCircles(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): symboliska länkar leder runt i en ring",
      en: "\(path): symbolic links lead round in a ring"
    )
  }

  package static func isFolder(_ path: String) -> LocalizedText {
    LocalizedText(sv: "\(path): är en mapp, inte en fil", en: "\(path): is a folder, not a file")
  }

  package static func isPipe(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är ett rör, inte en fil; skriv `-` för att läsa från standard in",
      en: "\(path): is a pipe, not a file; write `-` to read standard input"
    )
  }

  package static func isDevice(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är en enhet eller sockel, inte en fil",
      en: "\(path): is a device or socket, not a file"
    )
  }

  package static func nameTooLong(_ path: String) -> LocalizedText {
    LocalizedText(sv: "\(path): namnet är för långt", en: "\(path): the name is too long")
  }

  package static func changedWhileRead(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): ändrades medan den lästes; kör igen",
      en: "\(path): changed while it was being read; run again"
    )
  }

  package static func tooLarge(_ path: String, limit: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är större än \(Language.swedish.number(limit)) byte",
      en: "\(path): is larger than \(Language.english.number(limit)) bytes"
    )
  }

  package static func raiseWith(_ flag: String) -> LocalizedText {
    LocalizedText(sv: "höj gränsen med \(flag)", en: "raise the limit with \(flag)")
  }

  /// What the system says has no Swedish: it is quoted.
  package static func systemError(_ path: String, _ text: String) -> LocalizedText {
    LocalizedText(sv: "\(path): kan inte läsas (\(text))", en: "\(path): cannot be read (\(text))")
  }

  package static func didYouMean(_ names: [String]) -> LocalizedText? {
    guard !names.isEmpty else { return nil }
    let quoted = names.map { "'\($0)'" }
    return LocalizedText(
      sv: "menades \(Language.swedish.alternatives(quoted))?",
      en: "did you mean \(Language.english.alternatives(quoted))?"
    )
  }
}
