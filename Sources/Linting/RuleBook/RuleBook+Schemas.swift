package import Findings
import GoalModel
import Rules

extension RuleBook {
  /// What a JSON Schema is for.
  package enum SchemaSubject: String, CaseIterable, Sendable {
    case document
    case config
    case rules
  }

  /// The JSON Schema (2020-12) of a kind of file, for the visions and rules in force.
  ///
  /// What `align` accepts the schema accepts; it finds fault with what one value of a document can
  /// show, not with what two say together.
  ///
  /// - Parameters:
  ///   - subject: the kind of file.
  ///   - language: the language whose texts come first.
  /// - Returns: the schema.
  package func schema(_ subject: SchemaSubject, language: Language) -> JSONValue {
    let parts = SchemaParts(language: language)
    let names = SchemaNames(loaded, defaultVisions: defaultVisions)
    switch subject {
    case .document:
      let records = RecordSchemas(parts: parts, names: names, isClosed: true)
      let document = JSONValue.object([.init("type", "object")])
      guard case .object(let members) = records.record(.document) else { return .null }
      return parts.root(
        "document",
        LocalizedText(sv: "align: måldokument", en: "align: goal document"),
        document.adding(members),
        definitions: records.definitions(of: [.document])
      )
    case .config:
      return ConfigurationSchema(
        parts: parts,
        rules: rules,
        parameters: loaded.rules.parameterNames.compactMap { name in
          loaded.rules.parameter(name).map { (name, $0) }
        },
        visions: names.visions,
        isClosed: !hasOverridingRules
      ).schema
    case .rules: return RuleFileSchema(parts: parts, names: names).schema
    }
  }
}
