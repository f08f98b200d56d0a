import CEL
package import Findings
import GoalModel

extension FactSchema {
  /// The schema in words, for those who write rules.
  package var sheet: FactSheet {
    FactSheet(
      collections: collections.sorted { $0.value < $1.value }.map { name, record in
        FactSheet.Collection(name: name, record: schema.records[record].name)
      },
      records: FactRecord.allCases.map { record in
        FactSheet.Record(name: record.name, fields: fields(of: record))
      }.filter { !$0.fields.isEmpty },
      enumerations: schema.enumerations.map {
        FactSheet.Enumeration(name: $0.name, words: $0.words)
      },
      functions: Self.functions
    )
  }

  /// In the order of the schema.
  private func fields(of record: FactRecord) -> [FactSheet.Field] {
    var meanings: [String: LocalizedText] = [:]
    if let type = record.written {
      for descriptor in GoalModel.Schema.fields(of: type) {
        meanings[descriptor.key] = descriptor.meaning
      }
    }
    for derived in DerivedField.fields(of: record) { meanings[derived.name] = derived.meaning }
    return schema.records[record.rawValue].fields.map { field in
      FactSheet.Field(
        name: field.name,
        type: field.type.description,
        isOptional: field.isOptional,
        meaning: meanings[field.name] ?? LocalizedText(field.name)
      )
    }
  }

  /// What rules have beyond the expression language's own.
  private static let functions: [FactSheet.Function] = [
    FactSheet.Function(
      "today",
      sv: "dagens datum, eller det som --today säger",
      en: "the date of the day, or what --today says"
    ),
    FactSheet.Function(
      "params.name",
      sv: "inställningen `name` som regeln har under `params`",
      en: "the setting `name` that the rule has under `params`"
    ),
    FactSheet.Function(
      "date(text)",
      sv: "dagen som en text anger: `date('2024-06-20')`",
      en: "the day that a text gives: `date('2024-06-20')`"
    ),
    FactSheet.Function(
      "x.sum()",
      sv: "summan av en lista med tal",
      en: "the sum of a list of numbers"
    ),
    FactSheet.Function(
      "plain(text)",
      sv: "texten med enkla mellanslag, vanliga bindestreck och sammansatta tecken (NFC)",
      en: "the text with single spaces, plain hyphens and composed characters (NFC)"
    ),
    FactSheet.Function(
      "folded(text)",
      sv: "som `plain(text)`, med små bokstäver: för att jämföra namn",
      en: "as `plain(text)`, in small letters: to compare names"
    ),
    FactSheet.Function(
      "unit(text)",
      sv: "enheten utan steg, hur den än skrivs: `kr` för tkr, mnkr och MSEK",
      en: "the unit without steps, however it is written: `kr` for tkr, mnkr and MSEK"
    ),
    FactSheet.Function(
      "steps(text)",
      sv: "vad ett värde i enheten gångras med för att bli i `unit(text)`: 1000 för tkr",
      en: "what a value in the unit is multiplied by to be in `unit(text)`: 1000 for tkr"
    ),
    FactSheet.Function(
      "list(x)",
      sv: "i texter: en lista som den skrivs i löpande text, ”A, B och C”",
      en: "in texts: a list as running text has it, “A, B and C”"
    ),
    FactSheet.Function(
      "plural(n, one, many)",
      sv: "i texter: den form av ordet som hör till antalet, `{plural(n, 'mål', 'mål')}`",
      en: "in texts: the form of the word that goes with the number, `{plural(n, 'goal', 'goals')}`"
    ),
    FactSheet.Function(
      "quote(text)",
      sv: "i texter: texten inom språkets citattecken",
      en: "in texts: the text in the quotation marks of the language"
    ),
  ]
}
