import Foundation
import Testing

/// `align schema` from the outside; `make schemas` holds the schemas against others' validators.
@Suite struct SchemaCommandTests {
  private func schema(
    _ arguments: [String],
    in folder: String? = nil
  ) throws -> [String: Any] {
    let run = try Program.run(["schema"] + arguments, in: folder)
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any])
  }

  private func value(_ schema: [String: Any], _ path: String...) throws -> Any {
    var value: Any = schema
    for step in path {
      value = try #require((value as? [String: Any])?[step], "\(path) at \(step)")
    }
    return value
  }

  @Test(
    "each schema says what it is of, and refuses unknown keys",
    arguments: [
      ([String](), "document"), (["document"], "document"), (["config"], "config"),
      (["rules"], "rules"),
    ]
  )
  func heads(arguments: [String], name: String) throws {
    let schema = try schema(arguments)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"] as? String == "urn:align:schema:\(name):1")
    #expect(schema["additionalProperties"] as? Bool == false)
    let own = try value(schema, "patternProperties", "^x-")
    #expect(own as? Bool == true)
  }

  @Test("names are those of the visions in force, their names in both languages beside them")
  func names() throws {
    let schema = try schema(["--lang", "sv"])
    let choices = try #require(
      value(schema, "$defs", "dimensionName", "anyOf") as? [[String: Any]]
    )
    let ids = try #require(choices.first?["enum"] as? [String])
    #expect(ids.contains("economic"))
    let texts = try #require(choices.first?["enumDescriptions"] as? [String])
    #expect(texts.count == ids.count)
    #expect(texts.contains("Ekonomisk hållbarhet · Economic sustainability"))
    let folder = try TemporaryFolder()
    try folder.write(
      "rules/vision.yaml",
      """
      align: 1
      vision:
        id: ours
        name: Vår
        dimensions: [{id: forest, name: {sv: Skog, en: Forest}, aliases: [Skogen]}]
      """
    )
    let own = try self.schema(["--rules", "rules"], in: folder.path)
    let visions = try #require(value(own, "$defs", "visionName", "enum") as? [String])
    #expect(visions.contains("ours"))
    let dimensions = try #require(
      value(own, "$defs", "dimensionName", "anyOf") as? [[String: Any]]
    )
    #expect((dimensions.first?["enum"] as? [String])?.contains("forest") == true)
    #expect((dimensions.last?["pattern"] as? String)?.contains("[sS][kK][oO][gG][eE][nN]") == true)
  }

  @Test("descriptions are in both languages, that of the run first")
  func descriptions() throws {
    let swedish = try value(schema(["--lang", "sv"]), "properties", "title", "description")
    #expect(swedish as? String == "dokumentets titel\nthe document's title")
    let english = try value(
      schema(["--lang", "en"]),
      "properties",
      "title",
      "markdownDescription"
    )
    #expect(english as? String == "the document's title\n\n*dokumentets titel*")
  }

  @Test("the settings' schema knows the rules in force and their settings")
  func settings() throws {
    let schema = try schema(["config"])
    let level = try value(
      schema,
      "$defs",
      "severity",
      "properties",
      "goal-without-dimension",
      "$ref"
    )
    #expect(level as? String == "#/$defs/level")
    let parameters = try #require(
      value(schema, "$defs", "params", "properties") as? [String: [String: Any]]
    )
    #expect(!parameters.isEmpty)
    #expect(parameters.values.allSatisfy { $0["default"] != nil || $0["type"] != nil })
  }

  @Test("the same bytes each time; a wrong subject is bad usage")
  func usage() throws {
    let first = try Program.run(["schema"])
    #expect(first.output == (try Program.run(["schema", "document"])).output)
    #expect(first.output.hasSuffix("}\n"))
    let wrong = try Program.run(["schema", "documents"])
    #expect(wrong.status == 2)
    #expect(wrong.output.isEmpty)
  }
}
