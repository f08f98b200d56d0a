import Findings
import GoalModel

/// The schemas of the records that goal documents and rule folders are made of, from the table
/// that reading comes from.
struct RecordSchemas {
  let parts: SchemaParts
  let names: SchemaNames
  /// Whether names that are not among those in force are mistakes; a rule file declares its own.
  let isClosed: Bool

  /// The definitions of some kinds of record and of everything that stands in them.
  func definitions(of roots: [RecordType], besides: [JSONValue.Member] = []) -> JSONValue {
    var types: [RecordType] = []
    func add(_ type: RecordType) {
      guard !types.contains(type) else { return }
      types.append(type)
      for field in Schema.fields(of: type) {
        switch field.type {
        case .record(let inner), .records(let inner): add(inner)
        default: break
        }
      }
    }
    for type in roots { add(type) }
    return .object(
      types.map { .init("\($0)", record($0)) } + nameDefinitions + besides
    )
  }

  /// A mapping of a kind; it says nothing of values that are no mappings.
  func record(_ type: RecordType) -> JSONValue {
    let fields = Schema.fields(of: type)
    let properties = fields.map { field in
      JSONValue.Member(field.key, value(of: field).adding(annotations(of: field)))
    }
    let schema = SchemaParts.mapping(
      properties,
      required: fields.filter(\.isRequired).map(\.key)
    )
    guard type == .target else { return schema }
    let values = fields.prefix(4).map { field -> JSONValue in
      [
        "properties": .object([.init(field.key, ["not": SchemaParts.nothing])]),
        "required": [.string(field.key)],
      ]
    }
    return schema.adding([
      .init("if", ["type": "object"]), .init("then", ["oneOf": .array(values)]),
    ])
  }

  private func annotations(of field: FieldDescriptor) -> [JSONValue.Member] {
    var members = parts.descriptions(field.meaning)
    switch (field.type, field.defaultWord) {
    case (.flag, let word?): members.append(.init("default", .boolean(word == "true")))
    case (.version, _): members.append(.init("default", 1))
    case (_, let word?): members.append(.init("default", .string(word)))
    default: break
    }
    return members
  }

  // MARK: - Values

  private func value(of field: FieldDescriptor) -> JSONValue {
    let isRequired = field.isRequired
    func scalar(
      _ types: [JSONValue],
      _ pattern: String,
      _ bounds: [JSONValue.Member] = []
    )
      -> JSONValue
    {
      let schema: JSONValue = [
        "type": .array(types + (isRequired ? [] : ["null"])),
        "pattern": .string(pattern),
      ]
      return schema.adding(bounds)
    }
    switch field.type {
    case .text: return SchemaParts.text(isRequired: isRequired)
    case .identifier:
      return scalar(
        ["string", "number", "boolean"],
        SchemaPatterns.identifier,
        [.init("minimum", 0)]
      )
    case .goalID:
      return scalar(["string", "number", "boolean"], SchemaPatterns.goalID, [.init("minimum", 0)])
    case .version:
      return scalar(
        ["integer", "string"],
        SchemaPatterns.version,
        [.init("minimum", 1), .init("maximum", 1)]
      )
    case .integer(let range):
      return scalar(
        ["integer", "string"],
        SchemaPatterns.integer(upTo: max(abs(range.lowerBound), abs(range.upperBound))),
        [
          .init("minimum", .integer(range.lowerBound)),
          .init("maximum", .integer(range.upperBound)),
        ]
      )
    case .number(let isNegativeAllowed):
      return isNegativeAllowed
        ? scalar(["number", "string"], SchemaPatterns.number)
        : scalar(["number", "string"], SchemaPatterns.positiveNumber, [.init("minimum", 0)])
    case .flag:
      return SchemaParts.optional(
        ["enum": [true, false, "true", "false"]],
        isRequired: isRequired
      )
    case .date: return scalar(["string"], SchemaPatterns.date)
    case .partialDate:
      return scalar(["integer", "string"], SchemaPatterns.partialDate, Self.yearBounds)
    case .word(let enumeration):
      return SchemaParts.optional(words(enumeration), isRequired: isRequired)
    case .record(let type): return record(type, isRequired: isRequired)
    case .records(let type): return records(type, isRequired: isRequired)
    case .texts: return SchemaParts.texts
    case .references: return list(of: SchemaParts.text(isRequired: true), isRequired: isRequired)
    case .parties:
      return ["type": "array", "items": SchemaParts.text(isRequired: true), "minItems": 2]
    case .name(let thing): return SchemaParts.optional(name(thing), isRequired: isRequired)
    case .names(let thing): return list(of: name(thing), isRequired: isRequired, isUnique: true)
    case .range:
      return [
        "type": ["array", "null"], "minItems": 2, "maxItems": 2,
        "items": ["type": ["number", "string"], "pattern": "\(SchemaPatterns.number)"],
      ]
    case .localizedText: return localizedText(isRequired: isRequired)
    case .terms: return terms
    }
  }

  private static let yearBounds: [JSONValue.Member] = [
    .init("minimum", 1), .init("maximum", 9999),
  ]

  private func words(_ enumeration: Enumeration) -> JSONValue {
    parts.words(
      zip(enumeration.words, enumeration.swedishWords).map { word, swedish in
        (.string(word), swedish.first.map { LocalizedText($0) })
      }
    )
  }

  /// A mapping; where the format has a shorthand for it, that too.
  private func record(_ type: RecordType, isRequired: Bool) -> JSONValue {
    let missing: [JSONValue] = isRequired ? [] : ["null"]
    let reference = JSONValue.Member("$ref", "#/$defs/\(type)")
    switch type {
    case .period:
      let schema: JSONValue = [
        "type": .array(["object", "integer", "string"] + missing),
        "pattern": "\(SchemaPatterns.period)",
      ]
      return schema.adding(Self.yearBounds + [reference])
    case .goalBudget:
      let schema: JSONValue = [
        "type": .array(["object", "number", "string"] + missing),
        "pattern": .string(SchemaPatterns.positiveNumber), "minimum": 0,
      ]
      return schema.adding([reference])
    default:
      let schema: JSONValue = ["type": .array(["object"] + missing)]
      return schema.adding([reference])
    }
  }

  /// A list of mappings; one may stand alone.
  func records(_ type: RecordType, isRequired: Bool) -> JSONValue {
    let reference = JSONValue.Member("$ref", "#/$defs/\(type)")
    let item: JSONValue = ["type": "object"]
    let schema: JSONValue = [
      "type": .array(["array", "object"] + (isRequired ? [] : ["null"])),
      "items": item.adding([reference]),
    ]
    return schema.adding([reference])
  }

  private func list(of item: JSONValue, isRequired: Bool, isUnique: Bool = false) -> JSONValue {
    let list: JSONValue = ["type": "array", "items": item]
    return [
      "anyOf": .array(
        [list.adding(isUnique ? [.init("uniqueItems", true)] : []), item]
          + (isRequired ? [] : [["type": "null"]])
      )
    ]
  }

  private func localizedText(isRequired: Bool) -> JSONValue {
    let text: JSONValue = ["type": ["string", "number", "boolean", "null"]]
    let types: [JSONValue] = ["object", "string", "number", "boolean"]
    var schema = SchemaParts.mapping(
      [.init("sv", text), .init("en", text)],
      required: [],
      type: .array(types + (isRequired ? [] : ["null"]))
    )
    if isRequired {
      schema = schema.adding([
        .init("minProperties", 1), .init("pattern", .string(SchemaPatterns.notBlank)),
      ])
    }
    return schema
  }

  private var terms: JSONValue {
    let text: JSONValue = ["type": ["string", "number", "boolean", "null"]]
    let words: JSONValue = [
      "type": ["array", "string", "number", "boolean", "null"], "items": text,
    ]
    return SchemaParts.mapping(
      [.init("sv", words), .init("en", words)],
      required: [],
      type: ["object", "null"]
    )
  }

  // MARK: - Names

  private func name(_ thing: NamedThing) -> JSONValue { SchemaParts.reference("\(thing)Name") }

  private var nameDefinitions: [JSONValue.Member] {
    let dimensions = names.dimensions
    return [
      .init("visionName", known(names.visions)),
      .init("dimensionName", known(dimensions, aliases: names.aliases)),
      .init("aspectName", known(names.aspects)),
      .init("quantityName", known(names.quantities)),
      .init(
        "affectedName",
        known(dimensions + names.aspects + names.quantities, aliases: names.aliases)
      ),
    ]
  }

  /// One of some names; a name of digits may be read as a number.
  private func known(_ names: [SchemaNames.Name], aliases: [String] = []) -> JSONValue {
    var seen: Set<String> = []
    var words: [(JSONValue, LocalizedText?)] = []
    for name in names where seen.insert(name.id).inserted {
      words.append((.string(name.id), name.title))
      if let number = Int(name.id), String(number) == name.id {
        words.append((.integer(number), name.title))
      }
    }
    var choices: [JSONValue] = words.isEmpty ? [] : [parts.words(words)]
    if !isClosed {
      choices.append(SchemaParts.text(isRequired: true))
    } else if !aliases.isEmpty {
      choices.append([
        "type": "string", "pattern": .string(SchemaPatterns.anyCase(of: aliases)),
      ])
    }
    return choices.count == 1 ? choices[0] : ["anyOf": .array(choices)]
  }
}
