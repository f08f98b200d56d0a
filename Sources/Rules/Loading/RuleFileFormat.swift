package import Findings

/// A key of the envelope of a rule: what may stand under it and what it means.
package struct RuleKey: Sendable {
  /// What may stand under a key of the envelope.
  package indirect enum Shape: Sendable {
    /// Any scalar.
    case text
    /// Letters a-z, digits and hyphens.
    case kebabCase
    /// A list of scalars; one may stand alone.
    case texts
    /// A text in both languages.
    case localizedText
    /// An expression.
    case condition
    /// A level, or a mapping of levels to conditions with `otherwise`.
    case severity
    /// Names that the rule chooses, each with a value.
    case named(Shape)
    /// Exactly two different names.
    case pair
    /// Expressions, each with the one that it is to equal.
    case join
    case flag
    /// A full date.
    case date
    /// A scalar, or a mapping of paths to conditions; a list of them.
    case places
    /// A list whose elements are mappings with these keys; one may stand alone.
    case list([RuleKey], allowsText: Bool)
    /// A mapping with these keys.
    case mapping([RuleKey])
    /// A scalar, or a mapping of any keys.
    case sections
    /// A whole number above 0.
    case count
  }

  package var name: String
  package var shape: Shape
  package var isRequired: Bool
  package var meaning: LocalizedText

  init(_ name: String, _ shape: Shape, required: Bool = false, sv: String, en: String) {
    self.name = name
    self.shape = shape
    isRequired = required
    meaning = LocalizedText(sv: sv, en: en)
  }
}

/// The envelope of a rule, key for key: the table that reading and the JSON Schema come from.
package enum RuleFileFormat {
  /// The keys of a rule, in the order in which people write them.
  package static let rule: [RuleKey] = [
    RuleKey(
      "id",
      .kebabCase,
      required: true,
      sv: "namnet på felet, med bindestreck",
      en: "the name of the fault, with hyphens"
    ),
    RuleKey("category", .text, required: true, sv: "regelns grupp", en: "the rule's group"),
    RuleKey(
      "severity",
      .severity,
      required: true,
      sv: "hur allvarligt det är: error, warning, note eller off, eller villkor för var och en",
      en: "how grave it is: error, warning, note or off, or a condition for each"
    ),
    RuleKey("title", .localizedText, required: true, sv: "regelns titel", en: "the rule's title"),
    RuleKey(
      "because",
      .texts,
      sv: "meningarna i visionen, eller lagen, som kräver det",
      en: "the sentences of the vision, or the law, that ask for it"
    ),
    RuleKey(
      "for",
      .named(.text),
      required: true,
      sv: "variabler och vad var och en går igenom: `{g: goals}`",
      en: "variables and what each ranges over: `{g: goals}`"
    ),
    RuleKey("where", .condition, sv: "vilka rader som prövas", en: "which rows are tried"),
    RuleKey("pair", .pair, sv: "två variabler som bildar par", en: "two variables that form pairs"),
    RuleKey(
      "join",
      .join,
      sv: "vad som ska vara lika mellan variablerna",
      en: "what is to be equal between the variables"
    ),
    RuleKey(
      "cross",
      .flag,
      sv: "om variabler utan `join` ska korsas",
      en: "whether variables without `join` are to be crossed"
    ),
    RuleKey(
      "with",
      .named(.mapping(group)),
      sv: "en grupp av rader för varje rad",
      en: "a group of rows for each row"
    ),
    RuleKey("require", .condition, sv: "vad som måste gälla", en: "what must hold"),
    RuleKey("forbid", .condition, sv: "vad som inte får gälla", en: "what must not hold"),
    RuleKey(
      "unless",
      .texts,
      sv: "regler som redan har sagt grundfelet",
      en: "rules that have told the root cause already"
    ),
    RuleKey(
      "at",
      .places,
      required: true,
      sv: "var fyndet pekar; den första som finns",
      en: "where the finding points; the first that is there"
    ),
    RuleKey(
      "also",
      .list(related, allowsText: true),
      sv: "fler ställen som fyndet nämner",
      en: "further places that the finding names"
    ),
    RuleKey(
      "message",
      .localizedText,
      required: true,
      sv: "vad fyndet säger, med `{uttryck}`",
      en: "what the finding says, with `{expressions}`"
    ),
    RuleKey(
      "help",
      .localizedText,
      sv: "vad man ska skriva, och var",
      en: "what to write, and where"
    ),
    RuleKey(
      "docs",
      .localizedText,
      sv: "varför regeln finns, i Markdown",
      en: "why the rule is there, in Markdown"
    ),
    RuleKey(
      "params",
      .named(.text),
      sv: "inställningar med förval",
      en: "settings with their defaults"
    ),
    RuleKey(
      "tests",
      .list(test, allowsText: false),
      sv: "minst ett test som slår till och ett som är tyst",
      en: "at least one test that fires and one that stays silent"
    ),
  ]

  /// The keys of a group.
  package static let group: [RuleKey] = [
    RuleKey(
      "for",
      .named(.text),
      required: true,
      sv: "gruppens variabler",
      en: "the group's variables"
    ),
    RuleKey(
      "where",
      .condition,
      sv: "vilka rader gruppen har",
      en: "which rows the group has"
    ),
    RuleKey(
      "join",
      .join,
      sv: "vad som ska vara lika",
      en: "what is to be equal"
    ),
    RuleKey(
      "cross",
      .flag,
      sv: "om samma rader gäller för varje rad",
      en: "whether the same rows are meant for every row"
    ),
  ]

  /// The keys of a further place.
  package static let related: [RuleKey] = [
    RuleKey(
      "each",
      .condition,
      sv: "gruppen vars rader nämns en och en",
      en: "the group whose rows are named one by one"
    ),
    RuleKey("at", .text, required: true, sv: "stället", en: "the place"),
    RuleKey("label", .localizedText, sv: "vad som sägs om det", en: "what is said of it"),
  ]

  /// The keys of a test.
  package static let test: [RuleKey] = [
    RuleKey("name", .text, required: true, sv: "vad testet visar", en: "what the test shows"),
    RuleKey("document", .text, required: true, sv: "måldokumentet", en: "the goal document"),
    RuleKey(
      "rules",
      .sections,
      sv: "visioner, storheter och samband för testet",
      en: "visions, quantities and influences for the test"
    ),
    RuleKey("today", .date, sv: "dagens datum i testet", en: "today's date in the test"),
    RuleKey(
      "bounds",
      .mapping(bounds),
      sv: "hur långt analyserna går",
      en: "how far the analyses go"
    ),
    RuleKey(
      "findings",
      .texts,
      required: true,
      sv: "vad regeln ska hitta: `A @ goals[0].id`",
      en: "what the rule is to find: `A @ goals[0].id`"
    ),
  ]

  /// The keys of the bounds of a test.
  package static let bounds: [RuleKey] = [
    RuleKey(
      "paths",
      .count,
      sv: "hur många kedjor av samband som följs",
      en: "how many paths of influences are followed"
    )
  ]
}
