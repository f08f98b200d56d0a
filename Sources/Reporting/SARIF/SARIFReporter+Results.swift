import Findings

extension SARIFReporter {
  /// Why a finding is not asked to be mended.
  enum Suppression {
    case comment(SuppressedFinding)
    case baseline
  }

  /// A result, §3.27.
  func write(
    _ finding: Finding,
    suppression: Suppression?,
    context: SARIFContext,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("ruleId", finding.rule)
      if let number = context.number(ofRule: finding.rule) {
        json.key("ruleIndex")
        json.integer(number)
      }
      json.member("level", finding.severity.rawValue)
      json.key("message")
      json.message(text(of: finding))
      json.key("locations")
      json.array { json in
        json.element()
        json.object { json in
          context.writePhysicalLocation(of: finding.place, to: &json)
          writeGoals(of: finding, to: &json)
        }
      }
      writeRelated(of: finding, context: context, to: &json)
      writeFixes(of: finding, context: context, to: &json)
      writeSuppressions(of: finding, suppression, context: context, to: &json)
      if !finding.fingerprint.isEmpty {
        json.key("partialFingerprints")
        json.object(inline: true) { $0.member("alignFinding/v1", finding.fingerprint) }
      }
      json.key("properties")
      json.object(inline: true) { json in
        json.member("category", finding.category)
        if let document = finding.document { json.member("document", document) }
        json.key("goals")
        json.strings(finding.namedGoals)
        if let conflict = finding.conflict {
          json.member("conflict", conflict.kind)
          json.key("dimensions")
          json.strings(conflict.dimensions)
        }
      }
    }
  }

  /// The message, and on a line of its own what to do.
  private func text(of finding: Finding) -> String {
    guard finding.decided == nil, let help = finding.help else { return finding.message }
    return "\(finding.message)\n\(Wording.help[language]) \(help)"
  }

  /// The goals as logical locations, §3.33, the one pointed at first.
  private func writeGoals(of finding: Finding, to json: inout JSONWriter) {
    let goals = finding.namedGoals
    guard !goals.isEmpty else { return }
    json.key("logicalLocations")
    json.array(inline: true) { json in
      for goal in goals {
        json.element()
        json.object { json in
          json.member("name", goal)
          if !goal.contains("#"), let document = finding.document {
            json.member("fullyQualifiedName", "\(document)#\(goal)")
          } else {
            json.member("fullyQualifiedName", goal)
          }
          json.member("kind", "goal")
        }
      }
    }
  }

  private func writeRelated(
    of finding: Finding,
    context: SARIFContext,
    to json: inout JSONWriter
  ) {
    var related = finding.related
    if let decided = finding.decided {
      related.append(RelatedPlace(place: decided, message: Wording.decision[language]))
    }
    guard !related.isEmpty else { return }
    json.key("relatedLocations")
    json.array { json in
      for (number, related) in related.enumerated() {
        json.element()
        json.object { json in
          json.key("id")
          json.integer(number + 1)
          context.writePhysicalLocation(of: related.place, to: &json)
          json.key("message")
          json.message(related.message)
        }
      }
    }
  }

  /// Fixes by file, §3.55.
  private func writeFixes(
    of finding: Finding,
    context: SARIFContext,
    to json: inout JSONWriter
  ) {
    guard !finding.fixes.isEmpty else { return }
    json.key("fixes")
    json.array { json in
      for fix in finding.fixes {
        json.element()
        json.object { json in
          json.key("description")
          json.message(fix.title)
          json.key("artifactChanges")
          json.array { json in
            for file in Set(fix.edits.map(\.place.file)).sorted() {
              json.element()
              json.object { json in
                json.key("artifactLocation")
                context.writeLocation(ofFile: file, to: &json)
                json.key("replacements")
                json.array { json in
                  for edit in fix.edits where edit.place.file == file {
                    json.element()
                    write(edit, context: context, to: &json)
                  }
                }
              }
            }
          }
          json.key("properties")
          json.object(inline: true) { json in
            json.key("safe")
            json.boolean(fix.isSafe)
          }
        }
      }
    }
  }

  private func write(
    _ edit: TextEdit,
    context: SARIFContext,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("deletedRegion")
      context.writeRegion(of: edit.place, to: &json)
      guard !edit.text.isEmpty else { return }
      json.key("insertedContent")
      json.message(edit.text)
    }
  }

  /// Suppressions, §3.35: by a comment `inSource`, by the baseline or a decision `external`.
  private func writeSuppressions(
    of finding: Finding,
    _ suppression: Suppression?,
    context: SARIFContext,
    to json: inout JSONWriter
  ) {
    guard suppression != nil || finding.decided != nil else { return }
    json.key("suppressions")
    json.array { json in
      json.element()
      json.object { json in
        switch suppression {
        case .comment(let suppressed):
          json.member("kind", "inSource")
          json.member("status", "accepted")
          if let reason = suppressed.reason { json.member("justification", reason) }
          json.key("location")
          json.object { context.writePhysicalLocation(of: suppressed.comment, to: &$0) }
        case .baseline:
          json.member("kind", "external")
          json.member("status", "accepted")
          json.member("justification", Wording.acceptedByBaseline[language])
        case nil:
          guard let decided = finding.decided else { return }
          json.member("kind", "external")
          json.member("status", "accepted")
          let place = context.name(of: decided)
          json.member("justification", Wording.decidedAt(place)[language])
          json.key("location")
          json.object { context.writePhysicalLocation(of: decided, to: &$0) }
        }
      }
    }
  }
}
