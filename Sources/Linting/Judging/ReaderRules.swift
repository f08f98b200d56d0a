package import Findings

/// The rules that no rule file holds: what is found while files are read.
package enum ReaderRules {
  /// Those that say that something was not read or not assessed.
  static let limits: Set<String> = ["limit-exceeded", "not-assessed"]

  /// Whether a rule's findings say that something of a document was not understood.
  static func isOfReading(_ rule: String) -> Bool {
    readingRules.contains(rule)
  }

  private static let readingRules = Set(all.map(\.id))
    .subtracting(["bad-suppression", "unused-suppression"])

  /// In the order of the catalogue.
  package static let all: [RuleDescriptor] = [
    rule("syntax-error", .error, sv: "Filen är inte YAML", en: "The file is not YAML"),
    rule("unsupported-version", .error, sv: "Okänd formatversion", en: "Unknown format version"),
    rule("missing-key", .error, sv: "Nyckel saknas", en: "Key missing"),
    rule("unknown-key", .warning, sv: "Okänd nyckel", en: "Unknown key"),
    rule("duplicate-key", .error, sv: "Nyckel står två gånger", en: "Key given twice"),
    rule("invalid-value", .error, sv: "Ogiltigt värde", en: "Invalid value"),
    rule("duplicate-id", .error, sv: "Id används två gånger", en: "Id used twice"),
    rule("limit-exceeded", .error, sv: "Gräns överskriden", en: "Limit exceeded"),
    rule(
      "bad-suppression",
      .warning,
      sv: "Tystande kommentar utan skäl eller regel",
      en: "Suppression without a reason or a rule"
    ),
    rule(
      "unused-suppression",
      .warning,
      sv: "Kommentar som inget tystar",
      en: "Suppression that silences nothing"
    ),
    rule(
      "not-assessed",
      .error,
      sv: "Regel som inte kunde bedömas",
      en: "Rule that could not be assessed"
    ),
    rule(
      "unknown-dimension",
      .error,
      category: "reference",
      sv: "Okänd dimension",
      en: "Unknown dimension"
    ),
    rule(
      "unknown-aspect",
      .error,
      category: "reference",
      sv: "Okänd del av visionen",
      en: "Unknown aspect"
    ),
    rule("unknown-vision", .error, category: "reference", sv: "Okänd vision", en: "Unknown vision"),
    rule(
      "unknown-reference",
      .error,
      category: "reference",
      sv: "Hänvisning till ett mål som inte finns",
      en: "Reference to a goal that does not exist"
    ),
    rule(
      "unknown-quantity",
      .warning,
      category: "reference",
      sv: "Okänd storhet",
      en: "Unknown quantity"
    ),
    rule(
      "parent-cycle",
      .error,
      category: "reference",
      sv: "Mål som står ovanför sig självt",
      en: "Goals that are each other's parents"
    ),
  ]

  private static func rule(
    _ id: String,
    _ severity: Severity,
    category: String = "format",
    sv: String,
    en: String
  ) -> RuleDescriptor {
    RuleDescriptor(
      id: id,
      category: category,
      severity: severity,
      title: LocalizedText(sv: sv, en: en)
    )
  }
}
