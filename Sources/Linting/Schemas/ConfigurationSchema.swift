import Findings
import Rules

/// The schema of `.align.yaml`, with the rules, categories and settings in force.
struct ConfigurationSchema {
  let parts: SchemaParts
  let rules: [RuleDescriptor]
  let parameters: [(name: String, standard: ParameterValue)]
  let visions: [SchemaNames.Name]
  /// Whether all rules are known: an override may bring more.
  let isClosed: Bool

  var schema: JSONValue {
    let body = SchemaParts.mapping(
      properties(isOverride: false),
      required: [],
      type: ["object", "null"]
    )
    return parts.root(
      "config",
      LocalizedText(sv: "align: inställningar (.align.yaml)", en: "align: settings (.align.yaml)"),
      body,
      definitions: .object([
        .init(
          "override",
          SchemaParts.mapping(
            properties(isOverride: true),
            required: ["paths"],
            type: "object"
          )
        ),
        .init("level", ["enum": .array(RuleLevel.allCases.map { .string($0.rawValue) })]),
        .init("ruleOrCategory", ruleOrCategory),
        .init("severity", severity),
        .init("params", settings),
      ])
    )
  }

  private func properties(isOverride: Bool) -> [JSONValue.Member] {
    ConfigurationKey.keys(ofOverride: isOverride).map { key in
      .init(key.rawValue, value(of: key).adding(parts.descriptions(key.meaning)))
    }
  }

  private func value(of key: ConfigurationKey) -> JSONValue {
    switch key {
    case .vision:
      return list(
        of: ["anyOf": [parts.words(visions.map { (.string($0.id), $0.title) }), Self.text]]
      )
    case .rules, .exclude: return list(of: Self.text)
    case .paths:
      return [
        "type": ["array", "string", "number", "boolean"], "minLength": 1, "minItems": 1,
        "items": Self.text,
      ]
    case .select, .ignore: return list(of: SchemaParts.reference("ruleOrCategory"))
    case .baseline: return ["type": ["string", "number", "boolean", "null"], "minLength": 1]
    case .params: return SchemaParts.reference("params")
    case .severity: return SchemaParts.reference("severity")
    case .failOn: return words(FailLevel.allCases.map(\.rawValue), standard: "error")
    case .language: return words(Language.allCases.map(\.rawValue), standard: nil)
    case .overrides:
      return ["type": ["array", "null"], "items": SchemaParts.reference("override")]
    }
  }

  /// A text that is not empty; any scalar is one.
  private static let text: JSONValue = [
    "type": ["string", "number", "boolean"], "minLength": 1,
  ]

  private func list(of item: JSONValue) -> JSONValue {
    ["anyOf": [["type": "array", "items": item], item, ["type": "null"]]]
  }

  private func words(_ words: [String], standard: String?) -> JSONValue {
    let schema: JSONValue = ["enum": .array(words.map { .string($0) } + [.null])]
    return schema.adding(standard.map { [.init("default", .string($0))] } ?? [])
  }

  // MARK: - Rules

  private var ruleOrCategory: JSONValue {
    let categories = Set(rules.map(\.category)).sorted()
    let words =
      categories.map { (JSONValue.string($0), LocalizedText?.none) }
      + rules.map { (JSONValue.string($0.id), $0.title) }
    return isClosed ? parts.words(words) : ["anyOf": [parts.words(words), Self.text]]
  }

  private var severity: JSONValue {
    mapping(
      rules.map { rule in
        .init(rule.id, SchemaParts.reference("level").adding(parts.descriptions(rule.title)))
      },
      other: SchemaParts.reference("level")
    )
  }

  private var settings: JSONValue {
    mapping(
      parameters.map { name, standard in
        let schema: JSONValue =
          switch standard {
          case .int(let value): number("integer").adding([.init("default", .integer(value))])
          case .double: number("number")
          case .bool(let value):
            ["enum": [true, false, "true", "false"], "default": .boolean(value)]
          case .text(let value):
            ["type": ["string", "number", "boolean"], "default": .string(value)]
          }
        return .init(name, schema)
      },
      other: ["type": ["string", "number", "boolean"]]
    )
  }

  /// A number, or a text that is read as one.
  private func number(_ type: String) -> JSONValue {
    ["type": [.string(type), "string"], "pattern": .string(SchemaPatterns.number)]
  }

  private func mapping(_ properties: [JSONValue.Member], other: JSONValue) -> JSONValue {
    [
      "type": ["object", "null"], "properties": .object(properties),
      "additionalProperties": isClosed ? false : other,
    ]
  }
}
