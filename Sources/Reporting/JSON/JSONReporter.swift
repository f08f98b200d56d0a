package import Findings

/// The report for programs: stable, `version` grows only when a field changes its meaning.
package struct JSONReporter: Reporter {
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
      json.key("summary")
      write(result.summary, to: &json)
      let unassessed = result.rulesNotAssessed.map(\.id)
      if !unassessed.isEmpty {
        json.key("unassessed")
        writeStrings(unassessed, to: &json)
      }
      if let fixed = result.fixed { Self.write(fixed, to: &json) }
      json.key("findings")
      json.array { json in
        for finding in result.findings.lazy.map({ $0.told() }) {
          json.element()
          write(finding, map: map, to: &json)
        }
      }
    }
    output += json.text
    output += "\n"
  }

  private func write(_ summary: LintSummary, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      let figures = [
        ("documents", summary.documents), ("goals", summary.goals), ("errors", summary.errors),
        ("warnings", summary.warnings), ("notes", summary.notes),
        ("suppressed", summary.suppressed),
      ]
      for (name, count) in figures {
        json.key(name)
        json.integer(count)
      }
    }
  }

  private func write(_ finding: Finding, map: SourceMap, to json: inout JSONWriter) {
    json.object { json in
      json.key("rule")
      json.string(finding.rule)
      json.key("category")
      json.string(finding.category)
      json.key("severity")
      json.string(finding.severity.rawValue)
      json.key("message")
      json.string(finding.message)
      json.key("help")
      json.string(finding.help)
      Self.writeMembers(of: finding.place, map: map, to: &json)
      json.key("document")
      json.string(finding.document)
      json.key("goals")
      writeStrings(finding.namedGoals, to: &json)
      if let conflict = finding.conflict {
        json.key("conflict")
        write(conflict, to: &json)
      }
      if let decided = finding.decided {
        json.key("decided")
        json.object(inline: true) { json in
          Self.writeMembers(of: decided, map: map, to: &json)
        }
      }
      json.key("related")
      json.array { json in
        for related in finding.related {
          json.element()
          json.object(inline: true) { json in
            Self.writeMembers(of: related.place, map: map, to: &json)
            json.key("message")
            json.string(related.message)
          }
        }
      }
      json.key("fixes")
      json.array { json in
        for fix in finding.fixes {
          json.element()
          Self.write(fix, map: map, to: &json)
        }
      }
      json.key("fingerprint")
      json.string(finding.fingerprint)
    }
  }

  private func write(_ conflict: ConflictDetails, to json: inout JSONWriter) {
    json.object { json in
      json.key("kind")
      json.string(conflict.kind)
      json.key("dimensions")
      writeStrings(conflict.dimensions, to: &json)
      json.key("quantity")
      json.string(conflict.quantity)
      json.key("chain")
      json.array(inline: true) { json in
        for step in conflict.chain {
          json.element()
          json.object { json in
            json.key("quantity")
            json.string(step.quantity)
            json.key("sign")
            json.string(step.sign)
          }
        }
      }
      if let strength = conflict.strength {
        json.key("strength")
        json.object(inline: true) { json in
          json.key("supporting")
          json.double(strength.supporting)
          json.key("opposing")
          json.double(strength.opposing)
        }
      }
    }
  }

  /// The files that were mended, under `fixed`.
  static func write(_ fixed: [FixTally], to json: inout JSONWriter) {
    json.key("fixed")
    json.array { json in
      for file in fixed {
        json.element()
        json.object(inline: true) { json in
          json.key("path")
          json.string(file.path)
          json.key("count")
          json.integer(file.count)
        }
      }
    }
  }

  static func write(_ fix: Fix, map: SourceMap, to json: inout JSONWriter) {
    json.object { json in
      json.key("title")
      json.string(fix.title)
      json.key("safe")
      json.boolean(fix.isSafe)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.element()
          json.object(inline: true) { json in
            writeMembers(of: edit.place, map: map, to: &json)
            json.key("text")
            json.string(edit.text)
          }
        }
      }
    }
  }

  /// `path` and `range` of a place, as members of the object that is open.
  static func writeMembers(
    of place: Place,
    map: SourceMap,
    to json: inout JSONWriter
  ) {
    let (start, end) = map.positions(of: place)
    json.key("path")
    json.string(map.path(of: place))
    json.key("range")
    json.object(inline: true) { json in
      json.key("start")
      write(start, to: &json)
      json.key("end")
      write(end, to: &json)
    }
  }

  private static func write(_ position: SourcePosition, to json: inout JSONWriter) {
    json.object { json in
      json.key("line")
      json.integer(position.line)
      json.key("column")
      json.integer(position.column)
      json.key("offset")
      json.integer(position.offset)
    }
  }

  private func writeStrings(_ values: [String], to json: inout JSONWriter) {
    json.array(inline: true) { json in
      for value in values {
        json.element()
        json.string(value)
      }
    }
  }
}
