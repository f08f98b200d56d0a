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
}
