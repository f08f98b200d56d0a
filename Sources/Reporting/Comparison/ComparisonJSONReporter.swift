package import Findings

/// What changed, for programs: stable, `version` grows only when a field changes its meaning.
///
/// Values are as the documents have them, keys are the format's own.
package struct ComparisonJSONReporter: ComparisonReporter {
  package var toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func report(_ comparison: Comparison) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("version") { $0.integer(1) }
      json.member("tool") { json in
        json.object(inline: true) { json in
          json.member("name") { $0.string("align") }
          json.member("version") { $0.string(toolVersion) }
        }
      }
      json.member("today") { $0.string(comparison.today) }
      json.member("old") { write(comparison.old, to: &$0) }
      json.member("new") { write(comparison.new, to: &$0) }
      json.member("summary") { writeSummary(comparison, to: &$0) }
      json.list("dimensions", comparison.dimensions) { write($0, to: &$1) }
      json.list("documents", comparison.documents) { write($0, to: &$1) }
      json.list("goals", comparison.goals) { write($0, to: &$1) }
      json.member("findings") { json in
        json.object { json in
          json.list("new", comparison.findings.new) { write($0, isNew: true, to: &$1) }
          json.list("resolved", comparison.findings.resolved) { write($0, to: &$1) }
          json.list("unassessed", comparison.findings.unassessed) { write($0, to: &$1) }
          json.list("remaining", comparison.findings.remaining) { write($0, to: &$1) }
        }
      }
    }
    return json.text + "\n"
  }

  private func write(_ side: Comparison.Side, to json: inout JSONWriter) {
    json.object { json in
      json.strings("paths", side.paths)
      json.strings("titles", side.titles)
      json.member("goals") { $0.integer(side.goals) }
      json.member("activeGoals") { $0.integer(side.activeGoals) }
      json.strings("unread", side.unread)
      json.strings("unreadGoals", side.withUnreadGoals)
    }
  }

  private func writeSummary(_ comparison: Comparison, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      for kind in Comparison.Kind.allCases {
        json.member(kind.rawValue) { json in
          json.integer(comparison.goals.count { $0.kind == kind })
        }
      }
      for verdict in AmbitionChange.Verdict.allCases {
        json.member("ambition" + Language.english.sentenceStart(verdict.rawValue)) { json in
          json.integer(
            comparison.goals.count { $0.ambition.contains { $0.verdict == verdict } }
          )
        }
      }
      json.member("newFindings") { $0.integer(comparison.findings.new.count) }
      json.member("resolvedFindings") { $0.integer(comparison.findings.resolved.count) }
      json.member("unassessedFindings") { $0.integer(comparison.findings.unassessed.count) }
      json.member("remainingFindings") { $0.integer(comparison.findings.remaining.count) }
    }
  }

  private func write(_ dimension: DimensionChange, to json: inout JSONWriter) {
    json.object { json in
      json.member("id") { $0.string(dimension.id) }
      json.member("name") { $0.string(dimension.name) }
      json.member("vision") { $0.string(dimension.vision) }
      json.member("lost") { $0.boolean(dimension.isLost) }
      json.member("lostOwnGoal") { $0.boolean(dimension.lostOwnGoal) }
      json.member("lostName") { $0.boolean(dimension.lostName) }
      json.strings("oldGoals", dimension.oldGoals.map(\.name))
      json.strings("newGoals", dimension.newGoals.map(\.name))
      json.strings("oldOwnGoals", dimension.oldOwn.map(\.name))
      json.strings("newOwnGoals", dimension.newOwn.map(\.name))
      json.strings("left", dimension.left.map(\.name))
      json.strings("joined", dimension.joined.map(\.name))
      json.strings("unread", dimension.unread.map(\.name))
      for (name, aspects) in [
        ("aspectsLost", dimension.aspectsLost), ("aspectsGained", dimension.aspectsGained),
      ] {
        json.list(name, aspects) { aspect, json in
          json.object(inline: true) { json in
            json.member("name") { $0.string(aspect.name) }
            json.strings("goals", aspect.goals.map(\.name))
          }
        }
      }
    }
  }

  private func write(_ document: DocumentChange, to json: inout JSONWriter) {
    json.object { json in
      json.member("change") { $0.string(document.kind.rawValue) }
      json.member("old") { $0.string(document.oldID) }
      json.member("new") { $0.string(document.newID) }
      json.member("title") { $0.string(document.title) }
      json.list("fields", document.fields) { write($0, to: &$1) }
      json.strings("decisionsGone", document.decisionsGone)
      json.strings("decisionsAdded", document.decisionsAdded)
      json.list("decisionsChanged", document.decisionsChanged) { write($0, to: &$1) }
    }
  }

  // MARK: - Findings

  private func write(
    _ finding: ComparedFinding,
    isNew: Bool = false,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("rule") { $0.string(finding.rule) }
      json.member("category") { $0.string(finding.category) }
      json.member("severity") { $0.string(finding.severity.rawValue) }
      if let old = finding.oldSeverity {
        json.member("oldSeverity") { $0.string(old.rawValue) }
      }
      json.member("message") { $0.string(finding.message) }
      json.member("help") { $0.string(finding.help) }
      json.member("path") { $0.string(finding.path) }
      json.member("line") { $0.integer(finding.line) }
      json.member("column") { $0.integer(finding.column) }
      json.member("document") { $0.string(finding.document) }
      json.strings("goals", finding.goals)
      json.member("decided") { $0.boolean(finding.isDecided) }
      if isNew { json.member("accepted") { $0.boolean(finding.isAccepted) } }
      json.member("fingerprint") { $0.string(finding.fingerprint) }
    }
  }
}
