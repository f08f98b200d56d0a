/// What `align schema`, `align config` and `align init` say.
extension Wording {
  package static let schemaAbstract = LocalizedText(
    sv: "Skriver JSON Schema för måldokument, inställningar eller regelfiler.",
    en: "Prints the JSON Schema of goal documents, settings or rule files."
  )

  package static let schemaDiscussion = LocalizedText(
    sv: "Schemat görs för de visioner och regler som gäller här. Spara det i en fil, och skriv "
      + "överst i måldokumentet: # yaml-language-server: $schema=FILEN. Då fyller en editor med "
      + "stöd för YAML i nycklar och namn, och visar vad de betyder.",
    en: "The schema is made for the visions and rules in force here. Save it to a file, and write "
      + "at the top of a goal document: # yaml-language-server: $schema=FILE. An editor with YAML "
      + "support then completes keys and names, and shows what they mean."
  )

  package static let flagSchemaSubject = LocalizedText(
    sv: "Vad schemat gäller: document, config eller rules.",
    en: "What the schema is of: document, config or rules."
  )

  // MARK: - config

  package static let configAbstract = LocalizedText(
    sv: "Visar vilka inställningar som gäller för en fil, och var var och en kommer ifrån.",
    en: "Shows the settings that hold for a file, and where each comes from."
  )

  package static let flagConfigPath = LocalizedText(
    sv: "Filen eller mappen som det gäller.",
    en: "The file or folder that is asked about."
  )

  package static let flagConfigFormat = LocalizedText(
    sv: "Hur inställningarna skrivs: text eller json.",
    en: "How the settings are written: text or json."
  )

  package static let originStandard = LocalizedText(sv: "förval", en: "default")

  package static let isExcluded = LocalizedText(
    sv: "filen hoppas över i genomsökta mappar (`exclude`)",
    en: "the file is left out of searched folders (`exclude`)"
  )

  /// The configuration that a file follows, by its path; nil for none.
  package static func followedConfiguration(_ path: String?) -> LocalizedText {
    guard let path else {
      return LocalizedText(sv: "följer ingen .align.yaml", en: "follows no .align.yaml")
    }
    return LocalizedText(sv: "följer \(path)", en: "follows \(path)")
  }

  /// Where a value comes from, in the last column of `align config`.
  package static func origin(_ origin: EffectiveSettings.Origin) -> LocalizedText {
    switch origin {
    case .standard: return originStandard
    case .configuration(let path, let line, _, let paths):
      guard !paths.isEmpty else { return LocalizedText("\(path):\(line)") }
      return LocalizedText(
        sv: "\(path):\(line), för \(Language.swedish.list(paths))",
        en: "\(path):\(line), for \(Language.english.list(paths))"
      )
    case .flag(let flag):
      return LocalizedText(sv: "kommandoraden, \(flag)", en: "the command line, \(flag)")
    case .environment(let name):
      return LocalizedText(sv: "omgivningen, \(name)", en: "the environment, \(name)")
    case .document(let line):
      return LocalizedText(
        sv: "dokumentet som börjar på rad \(line)",
        en: "the document that begins on line \(line)"
      )
    }
  }
}
