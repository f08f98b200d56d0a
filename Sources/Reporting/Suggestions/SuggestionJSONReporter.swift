package import Findings

/// Suggested mappings for programs; `version` grows only when a field changes its meaning.
package struct SuggestionJSONReporter: Reporter {
  /// The program's version, as `--version` prints it.
  package var toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func write(_ result: LintResult, to output: inout String) {
    let map = SourceMap(result.files)
    var json = JSONWriter()
    json.object { json in
      json.key("version")
      json.integer(1)
      json.key("tool")
      json.object(inline: true) { json in
        json.key("name")
        json.string("align")
        json.key("version")
        json.string(toolVersion)
      }
      if let fixed = result.fixed { JSONReporter.write(fixed, to: &json) }
      json.key("goals")
      json.array { json in
        for suggestion in result.suggestions {
          json.element()
          write(suggestion, map: map, to: &json)
        }
      }
    }
    output += json.text
    output += "\n"
  }

  private func write(
    _ suggestion: GoalSuggestion,
    map: SourceMap,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("document")
      json.string(suggestion.document)
      json.key("goal")
      json.string(suggestion.goal)
      json.key("title")
      json.string(suggestion.title)
      JSONReporter.writeMembers(of: suggestion.place, map: map, to: &json)
      json.key("dimensions")
      write(suggestion.dimensions, map: map, to: &json)
      json.key("aspects")
      write(suggestion.aspects, map: map, to: &json)
      json.key("quantities")
      write(suggestion.quantities, map: map, to: &json, hasDirections: true)
      json.key("fixes")
      json.array { json in
        for fix in [suggestion.fix].compactMap(\.self) {
          json.element()
          JSONReporter.write(fix, map: map, to: &json)
        }
      }
    }
  }

  private func write(
    _ topics: [GoalSuggestion.Topic],
    map: SourceMap,
    to json: inout JSONWriter,
    hasDirections: Bool = false
  ) {
    json.array { json in
      for topic in topics {
        json.element()
        json.object { json in
          json.key("id")
          json.string(topic.id)
          json.key("name")
          json.string(topic.name)
          json.key("strength")
          json.double((topic.strength * 100).rounded() / 100)
          json.key("declared")
          json.boolean(topic.isDeclared)
          if hasDirections {
            json.key("direction")
            json.string(topic.direction)
          }
          json.key("words")
          json.array { json in
            for word in topic.words {
              json.element()
              json.object(inline: true) { json in
                json.key("word")
                json.string(word.text)
                JSONReporter.writeMembers(of: word.place, map: map, to: &json)
              }
            }
          }
        }
      }
    }
  }
}
