import Findings

/// The parts that every schema is put together from.
struct SchemaParts {
  /// The language whose texts come first.
  let language: Language

  /// What is told of a key or a thing, in both languages.
  func descriptions(_ text: LocalizedText) -> [JSONValue.Member] {
    let first = text[language]
    let second = text[language == .swedish ? .english : .swedish]
    guard first != second else { return [.init("description", .string(first))] }
    return [
      .init("description", "\(first)\n\(second)"),
      .init("markdownDescription", "\(first)\n\n*\(second)*"),
    ]
  }

  /// A closed set of words with what each means.
  func words(_ words: [(word: JSONValue, meaning: LocalizedText?)]) -> JSONValue {
    var members: [JSONValue.Member] = [.init("enum", .array(words.map(\.word)))]
    if words.contains(where: { $0.meaning != nil }) {
      members.append(
        .init(
          "enumDescriptions",
          .array(
            words.map { word in
              let text = word.meaning ?? LocalizedText("")
              let second = text[language == .swedish ? .english : .swedish]
              return .string(
                text[language] == second ? second : "\(text[language]) · \(second)"
              )
            }
          )
        )
      )
    }
    return .object(members)
  }

  /// A mapping with these keys, keys of one's own that begin with `x-`, and no others.
  ///
  /// - Parameters:
  ///   - properties: the schema of each key.
  ///   - required: the keys that must be there.
  ///   - type: the types that are let through; nil for any, of which only mappings are looked into.
  /// - Returns: the schema.
  static func mapping(
    _ properties: [JSONValue.Member],
    required: [String],
    type: JSONValue? = nil
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    if let type { members.append(.init("type", type)) }
    members.append(.init("properties", .object(properties)))
    members.append(.init("patternProperties", ["^x-": true]))
    members.append(.init("additionalProperties", false))
    if !required.isEmpty {
      members.append(.init("required", .array(required.map { .string($0) })))
    }
    return .object(members)
  }

  static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/" + name)] }

  /// What counts as left out.
  static let nothing: JSONValue = ["type": "null"]

  /// A value of a schema, or nothing where that counts as left out.
  static func optional(_ schema: JSONValue, isRequired: Bool) -> JSONValue {
    isRequired ? schema : ["anyOf": [schema, nothing]]
  }

  /// A text: any scalar is one, as it is written.
  static func text(isRequired: Bool) -> JSONValue {
    isRequired
      ? [
        "type": ["string", "number", "boolean"], "pattern": "\(SchemaPatterns.notBlank)",
      ]
      : ["type": ["string", "number", "boolean", "null"]]
  }

  /// A list of texts; one may stand alone.
  static let texts: JSONValue = [
    "type": ["array", "string", "number", "boolean", "null"],
    "pattern": "\(SchemaPatterns.notBlank)",
    "items": text(isRequired: true),
  ]

  /// The root of a schema file.
  func root(
    _ id: String,
    _ title: LocalizedText,
    _ body: JSONValue,
    definitions: JSONValue
  )
    -> JSONValue
  {
    let head: JSONValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:align:schema:\(id):1",
      "title": .string(title[language]),
    ]
    guard case .object(let members) = body else { return head }
    return head.adding(members).adding([.init("$defs", definitions)])
  }
}
