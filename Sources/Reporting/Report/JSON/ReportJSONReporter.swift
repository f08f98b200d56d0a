import Findings

/// A reviewer's report for programs: everything that it shows, with the numbers behind the texts.
///
/// `version` grows only when a field changes its meaning. Goals and conflicts are named by the
/// numbers that they have here: a goal's `goal` is its index in `goals`, a conflict's `number`
/// counts from 1.
package struct ReportJSONReporter: ReviewReporter {
  package init() {}

  package func report(_ content: ReportContent) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("kind", "report")
      json.member("language", content.language.rawValue)
      json.member("title", content.title)
      json.key("one_page")
      write(content.onePage, to: &json)
      json.key("head")
      write(content.head, to: &json)
      json.list("figures", content.figures) { write($0, to: &$1) }
      json.list("matrices", content.matrices) { write($0, to: &$1) }
      json.list("thread", content.thread) { write($0, to: &$1) }
      json.list("gaps", content.gaps) { write($0, to: &$1) }
      json.strings("conflict_sentences", content.conflictSentences)
      json.list("conflicts", content.conflicts) { write($0, to: &$1) }
      json.list("resources", content.resources) { write($0, to: &$1) }
      json.key("follow_up")
      json.object { json in
        json.strings("sentences", content.followUp.sentences)
        json.list("indicators", content.followUp.indicators) { write($0, to: &$1) }
        json.list("overdue", content.followUp.overdue) { write($0, to: &$1) }
      }
      json.key("changes")
      write(content.changes, to: &json)
      json.list("goals", content.goals) { write($0, to: &$1) }
      json.key("method")
      write(content.method, to: &json)
    }
    return json.text + "\n"
  }

  // MARK: - The page that is read aloud, the head, the figures

  private func write(_ page: ReportContent.OnePage, to json: inout JSONWriter) {
    json.object { json in
      json.member("standing", page.standing.rawValue)
      json.member("standing_text", page.standingText)
      json.member("verdict", page.verdict)
      json.strings("points", page.points)
      json.list("conflicts", page.conflicts) { conflict, json in
        json.object { json in
          json.member("number", conflict.number)
          json.member("sentence", conflict.sentence)
          json.member("question", conflict.question)
        }
      }
      json.strings("decided", page.decided)
      json.strings("unknown", page.unknown)
    }
  }

  private func write(_ head: ReportContent.Head, to json: inout JSONWriter) {
    json.object { json in
      json.list("documents", head.documents) { document, json in
        json.object { json in
          json.member("id", document.id)
          json.member("title", document.title)
          json.member("language", document.language.rawValue)
          json.member("path", document.path)
          json.list("facts", document.facts) { write($0, to: &$1) }
        }
      }
      json.list("visions", head.visions) { vision, json in
        json.object { json in
          json.member("name", vision.name)
          json.member("statement", vision.statement)
          json.member("source", vision.source)
        }
      }
      json.member("date", head.isoDate)
      json.member("date_text", head.date)
      json.member("tool", head.tool)
      json.member("rules", head.rules)
    }
  }

  func write(_ fact: ReportContent.Fact, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("id", fact.id)
      json.member("label", fact.label)
      json.member("value", fact.value)
      json.member("quoted", fact.isQuoted)
    }
  }

  private func write(_ figure: ReportContent.Figure, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("id", figure.id)
      json.member("value", figure.value)
      json.member("of", figure.whole)
      json.member("text", figure.text)
      json.member("label", figure.label)
      json.member("concern", figure.isConcern)
    }
  }

  private func write(_ changes: ReportContent.Changes?, to json: inout JSONWriter) {
    guard let changes else { return json.string(nil) }
    json.object { json in
      json.member("summary", changes.sentences.joined(separator: " "))
      json.list("groups", changes.groups) { group, json in
        json.object { json in
          json.member("id", group.id)
          json.member("heading", group.heading)
          json.strings("items", group.items)
        }
      }
    }
  }

  // MARK: - The method

  private func write(_ method: Method, to json: inout JSONWriter) {
    json.object { json in
      json.strings("sentences", method.sentences)
      json.list("rules", method.rules) { rule, json in
        json.object(inline: true) { json in
          json.member("id", rule.id)
          json.member("title", rule.title)
          json.member("category", rule.category)
          json.member("findings", rule.findings)
          json.key("goals")
          write(rule.counts, to: &json)
        }
      }
      json.list("silenced", method.silenced) { silenced, json in
        json.object { json in
          json.strings("rules", silenced.rules)
          json.member("reason", silenced.reason)
          json.member("place", silenced.place)
          json.member("count", silenced.count)
          json.member("text", silenced.text)
        }
      }
      json.strings("limits", method.limits)
      json.list("other_findings", method.otherFindings) { write($0, to: &$1) }
      json.member("tool_version", method.toolVersion)
      json.member("rules_hash", method.rulesHash)
      json.list("inputs", method.inputs) { input, json in
        json.object(inline: true) { json in
          json.member("path", input.path)
          json.member("sha256", input.hash)
        }
      }
      json.key("summary")
      json.object(inline: true) { json in
        let summary = method.summary
        json.member("documents", summary.documents)
        json.member("goals", summary.goals)
        json.member("errors", summary.errors)
        json.member("warnings", summary.warnings)
        json.member("notes", summary.notes)
        json.member("suppressed", summary.suppressed)
        json.member("accepted", summary.accepted)
        json.member("not_assessed", summary.notAssessed)
      }
    }
  }

  func write(_ counts: VerdictCounts, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("passed", counts.passed)
      json.member("finding", counts.finding)
      json.member("suppressed", counts.suppressed)
      json.member("decided", counts.decided)
      json.member("not_applicable", counts.notApplicable)
      json.member("not_assessed", counts.notAssessed)
    }
  }

  func write(_ finding: ReportFinding, to json: inout JSONWriter) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("severity", finding.severity.rawValue)
      json.member("severity_text", finding.severityText)
      json.member("message", finding.message)
      json.member("help", finding.help)
      json.member("place", finding.place)
      json.member("decided", finding.isDecided)
    }
  }

  func write(_ name: ReportContent.GoalName, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      json.member("goal", name.goal)
      json.member("name", name.name)
      json.member("title", name.title)
    }
  }
}

// MARK: - Members

extension JSONWriter {
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { string(nil) }
  }

  mutating func member(_ name: String, _ value: Double?) {
    key(name)
    if let value { double(value) } else { string(nil) }
  }

  mutating func member(_ name: String, _ value: Bool?) {
    key(name)
    if let value { boolean(value) } else { string(nil) }
  }

  mutating func strings(_ name: String, _ values: [String]) {
    list(name, values) { $1.string($0) }
  }

  /// An array, each of its elements written by the closure.
  mutating func list<Element>(
    _ name: String,
    _ values: [Element],
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    array { json in
      for value in values {
        json.element()
        write(value, &json)
      }
    }
  }
}
