package import Findings

/// The keys of `.align.yaml`: the table that reading, `align config` and the JSON Schema come from.
package enum ConfigurationKey: String, CaseIterable, Hashable, Sendable {
  case vision
  case rules
  case params
  case baseline
  case select
  case ignore
  case severity
  case failOn = "fail_on"
  case exclude
  case overrides
  case language
  case paths

  /// The keys of the file's root, or of an override.
  package static func keys(ofOverride isOverride: Bool) -> [ConfigurationKey] {
    allCases.filter { $0 != (isOverride ? .overrides : .paths) }
  }

  /// What the key sets.
  package var meaning: LocalizedText {
    switch self {
    case .vision:
      LocalizedText(
        sv: "visionen för måldokument som inte anger någon",
        en: "the vision of documents that name none"
      )
    case .rules:
      LocalizedText(
        sv: "mappar med egna regler, visioner, storheter och samband, räknat från den här filen",
        en: "folders of your own rules, visions, quantities and influences, from this file"
      )
    case .params:
      LocalizedText(
        sv: "inställningar för regler: `regel.namn: värde`",
        en: "settings of rules: `rule.name: value`"
      )
    case .baseline:
      LocalizedText(
        sv: "filen med fynd som är kända sedan tidigare",
        en: "the file of findings that are known already"
      )
    case .select:
      LocalizedText(
        sv: "regler eller kategorier; bara de visas",
        en: "rules or categories; only these are reported"
      )
    case .ignore:
      LocalizedText(
        sv: "regler eller kategorier som inte visas",
        en: "rules or categories that are not reported"
      )
    case .severity:
      LocalizedText(
        sv: "reglers nivå: error, warning, note eller off",
        en: "the level of rules: error, warning, note or off"
      )
    case .failOn:
      LocalizedText(
        sv: "från vilken nivå fynd gör att granskningen inte går igenom",
        en: "from which level on findings make the check fail"
      )
    case .exclude:
      LocalizedText(
        sv: "filer och mappar som hoppas över",
        en: "files and folders that are left out"
      )
    case .overrides:
      LocalizedText(
        sv: "vad som gäller i stället för vissa filer",
        en: "what holds for some files instead"
      )
    case .language:
      LocalizedText(sv: "språket i det som skrivs ut", en: "the language of what is written")
    case .paths:
      LocalizedText(sv: "filerna som det gäller", en: "the files that it holds for")
    }
  }
}
