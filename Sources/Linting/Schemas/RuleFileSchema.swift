import Findings
import GoalModel
import Rules

/// The schema of the files in a rule folder: visions, quantities, influences and rules.
struct RuleFileSchema {
  let parts: SchemaParts
  let names: SchemaNames

  var schema: JSONValue {
    let records = RecordSchemas(parts: parts, names: names, isClosed: false)
    var properties: [JSONValue.Member] = []
    if let version = Schema.fields(of: .document).first {
      properties.append(
        .init(
          version.key,
          JSONValue.object([
            .init("type", ["integer", "string"]), .init("pattern", "\(SchemaPatterns.version)"),
            .init("minimum", 1), .init("maximum", 1),
          ]).adding(parts.descriptions(version.meaning))
        )
      )
    }
    let vision: JSONValue = ["type": ["object", "null"], "$ref": "#/$defs/vision"]
    let sections: [(String, JSONValue, LocalizedText)] = [
      ("vision", vision, LocalizedText(sv: "en vision", en: "a vision")),
      (
        "quantities", records.records(.quantity, isRequired: false),
        LocalizedText(sv: "storheter som nyckeltal mäter", en: "quantities that indicators measure")
      ),
      (
        "influences", records.records(.influence, isRequired: false),
        LocalizedText(sv: "samband mellan storheter", en: "influences between quantities")
      ),
      (
        "rules", ["type": "array", "items": SchemaParts.reference("rule")],
        LocalizedText(sv: "regler", en: "rules")
      ),
    ]
    properties += sections.map { .init($0, $1.adding(parts.descriptions($2))) }
    let rule = mapping(RuleFileFormat.rule, type: "object")
      .adding([.init("not", ["required": ["require", "forbid"]])])
    return parts.root(
      "rules",
      LocalizedText(sv: "align: regelfil", en: "align: rule file"),
      SchemaParts.mapping(properties, required: ["align"], type: "object"),
      definitions: records.definitions(
        of: [.vision, .quantity, .influence],
        besides: [.init("rule", rule)]
      )
    )
  }

  private func mapping(_ keys: [RuleKey], type: JSONValue?) -> JSONValue {
    SchemaParts.mapping(
      keys.map { key in
        .init(
          key.name,
          value(key.shape, isRequired: key.isRequired).adding(parts.descriptions(key.meaning))
        )
      },
      required: keys.filter(\.isRequired).map(\.name),
      type: type
    )
  }

  private func value(_ shape: RuleKey.Shape, isRequired: Bool) -> JSONValue {
    let missing: [JSONValue] = isRequired ? [] : ["null"]
    let scalars: [JSONValue] = ["string", "number", "boolean"]
    switch shape {
    case .text: return ["type": .array(scalars + missing)]
    case .kebabCase: return ["type": "string", "pattern": "\(SchemaPatterns.kebabCase)"]
    case .texts:
      return [
        "type": .array(["array"] + scalars + missing),
        "items": ["type": .array(scalars + ["null"])],
      ]
    case .localizedText:
      let text: JSONValue = ["type": .array(scalars)]
      return SchemaParts.mapping(
        [.init("sv", text), .init("en", text)],
        required: ["sv", "en"],
        type: .array(["object"] + missing)
      )
    case .condition:
      return ["type": .array(scalars), "pattern": "\(SchemaPatterns.notBlank)"]
    case .severity: return severity
    case .named(let inner):
      return [
        "type": .array(["object"] + missing),
        "propertyNames": ["pattern": "\(SchemaPatterns.variable)"],
        "additionalProperties": value(inner, isRequired: false),
      ]
    case .pair:
      return [
        "type": .array(["array"] + missing), "minItems": 2, "maxItems": 2, "uniqueItems": true,
        "items": ["type": .array(scalars)],
      ]
    case .join:
      return [
        "type": .array(["object"] + missing),
        "additionalProperties": ["type": .array(scalars), "pattern": "\(SchemaPatterns.notBlank)"],
      ]
    case .flag: return ["enum": .array([true, false, "true", "false"] + missing)]
    case .date:
      return ["type": .array(["string"] + missing), "pattern": "\(SchemaPatterns.date)"]
    case .places:
      let place: JSONValue = [
        "type": .array(scalars + ["object"]),
        "additionalProperties": ["type": .array(scalars), "pattern": "\(SchemaPatterns.notBlank)"],
      ]
      return ["anyOf": .array([place, ["type": "array", "items": place]] + nothing(isRequired))]
    case .list(let keys, let allowsText):
      let element = mapping(keys, type: .array(["object"] + (allowsText ? scalars : [])))
      return [
        "anyOf": .array([["type": "array", "items": element], element] + nothing(isRequired))
      ]
    case .mapping(let keys): return mapping(keys, type: .array(["object"] + missing))
    case .sections: return ["type": .array(["object"] + scalars + missing)]
    case .count:
      return [
        "type": .array(["integer", "string"] + missing), "minimum": 1,
        "pattern": "^\\+?0*[1-9][0-9]*$",
      ]
    }
  }

  private func nothing(_ isRequired: Bool) -> [JSONValue] {
    isRequired ? [] : [["type": "null"]]
  }

  private var severity: JSONValue {
    let levels = Severity.allCases.reversed().map { JSONValue.string($0.rawValue) }
    let condition: JSONValue = [
      "type": ["string", "number", "boolean"], "pattern": "\(SchemaPatterns.notBlank)",
    ]
    var properties = Severity.allCases.reversed().map {
      JSONValue.Member($0.rawValue, condition)
    }
    properties.append(.init("otherwise", ["enum": .array(levels)]))
    return [
      "anyOf": [
        ["enum": .array(levels + ["off"])],
        [
          "type": "object", "properties": .object(properties), "required": ["otherwise"],
          "additionalProperties": false,
        ],
      ]
    ]
  }
}
