import Findings

// MARK: - The matrix, the thread, gaps, conflicts, money

extension ReportJSONReporter {
  func write(_ matrix: ReportMatrix, to json: inout JSONWriter) {
    json.object { json in
      json.member("vision", matrix.vision)
      json.member("note", matrix.note)
      json.list("columns", matrix.columns) { column, json in
        json.object(inline: true) { json in
          json.member("name", column.name)
          json.member("goals", column.goals)
          json.member("share", column.share)
          json.member("share_text", column.shareText)
        }
      }
      json.list("rows", matrix.rows) { row, json in
        json.object { json in
          json.key("goal")
          write(row.goal, to: &json)
          json.member("active", row.isActive)
          json.list("cells", row.cells) { cell, json in
            json.object(inline: true) { json in
              json.member("mapped", cell.isMapped)
              json.member("declared", cell.declared)
              json.member("declared_good", cell.declaredGood)
              json.member("declared_bad", cell.declaredBad)
              json.member("residual", cell.residual)
              json.member("unread", cell.isUnread)
              json.member("derived_good", cell.derivedGood)
              json.member("derived_bad", cell.derivedBad)
              json.member("symbol", cell.symbol)
              json.member("text", cell.text)
            }
          }
        }
      }
    }
  }

  func write(_ node: ThreadNode, to json: inout JSONWriter) {
    json.object { json in
      json.member("kind", node.kind.rawValue)
      json.member("title", node.title)
      json.member("name", node.name)
      json.member("note", node.note)
      json.member("goal", node.goal)
      json.member("gap", node.isGap)
      json.member("repeated", node.isRepeated)
      json.list("children", node.children) { write($0, to: &$1) }
    }
  }

  func write(_ group: GapGroup, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", group.id)
      json.member("heading", group.heading)
      json.member("sentence", group.sentence)
      json.list("items", group.items) { item, json in
        json.object { json in
          json.member("text", item.text)
          json.member("belongs_to", item.belongsTo)
          json.key("goal")
          if let goal = item.goal { write(goal, to: &json) } else { json.string(nil) }
        }
      }
    }
  }

  func write(_ card: ConflictCard, to json: inout JSONWriter) {
    json.object { json in
      json.member("number", card.number)
      json.member("kind", card.kind)
      json.member("severity", card.severity.rawValue)
      json.member("severity_text", card.severityText)
      json.member("headline", card.headline)
      json.member("sentence", card.sentence)
      json.list("acting", card.acting) { write($0, to: &$1) }
      json.list("against", card.against) { write($0, to: &$1) }
      json.member("harmed", card.harmed)
      json.strings("dimensions", card.dimensions)
      json.member("dimensions_text", card.dimensionsText)
      json.list("steps", card.steps) { step, json in
        json.object(inline: true) { json in
          json.member("name", step.name)
          json.member("more", step.isMore)
          json.member("text", step.text)
        }
      }
      json.member("wants_more", card.wantsMore)
      json.member("chain", card.chain)
      json.member("strength", card.strength)
      json.member("supporting", card.supporting)
      json.member("opposing", card.opposing)
      json.member("state", card.state.rawValue)
      json.member("state_text", card.stateText)
      json.list("sides", card.sides) { side, json in
        json.object { json in
          json.member("heading", side.heading)
          json.list("reasons", side.reasons) { reason, json in
            json.object { json in
              json.member("label", reason.label)
              json.member("text", reason.text)
            }
          }
        }
      }
      json.strings("settles", card.settles)
      json.member("question", card.question)
      json.list("findings", card.findings) { write($0, to: &$1) }
    }
  }

  func write(_ resources: ReportResources, to json: inout JSONWriter) {
    json.object { json in
      json.member("document", resources.document)
      json.strings("sentences", resources.sentences)
      json.key("frame")
      write(resources.frame, to: &json)
      json.key("distributed")
      write(resources.distributed, to: &json)
      json.list("goals", resources.goals) { line, json in
        json.object { json in
          json.key("goal")
          write(line.goal, to: &json)
          json.key("amount")
          write(line.amount, to: &json)
          json.member("share", line.share)
          json.member("share_text", line.shareText)
          json.member("note", line.note)
        }
      }
      json.list("dimensions", resources.dimensions) { line, json in
        json.object { json in
          json.member("name", line.name)
          json.key("amount")
          write(line.amount, to: &json)
          json.member("share", line.share)
          json.member("share_text", line.shareText)
        }
      }
    }
  }

  func write(_ amount: ReportResources.Amount?, to json: inout JSONWriter) {
    guard let amount else { return json.string(nil) }
    json.object(inline: true) { json in
      json.member("value", amount.value)
      json.member("text", amount.text)
    }
  }
}

// MARK: - Goals

extension ReportJSONReporter {
  func write(_ indicator: IndicatorLine, to json: inout JSONWriter) {
    json.object { json in
      json.key("goal")
      write(indicator.goal, to: &json)
      json.member("id", indicator.id)
      json.member("name", indicator.name)
      json.member("unit", indicator.unit)
      json.member("kolada", indicator.kolada)
      json.key("baseline")
      write(indicator.baseline, to: &json)
      json.list("outcomes", indicator.outcomes) { write($0, to: &$1) }
      json.key("target")
      write(indicator.target, to: &json)
      json.member("aim", indicator.aim)
      json.member("status", indicator.status.rawValue)
      json.member("status_text", indicator.statusText)
      json.member("sentence", indicator.sentence)
    }
  }

  private func write(_ point: IndicatorLine.Point?, to json: inout JSONWriter) {
    guard let point else { return json.string(nil) }
    json.object(inline: true) { json in
      json.member("value", point.number)
      json.member("text", point.text)
      json.member("at", point.at)
      json.member("at_text", point.atText)
    }
  }

  func write(_ assignment: AssignmentLine, to json: inout JSONWriter) {
    json.object { json in
      json.key("goal")
      write(assignment.goal, to: &json)
      json.member("id", assignment.id)
      json.member("text", assignment.text)
      json.member("to", assignment.to)
      json.member("due", assignment.isoDue)
      json.member("due_text", assignment.due)
      json.member("status", assignment.status)
      json.member("status_text", assignment.statusText)
      json.member("overdue", assignment.isOverdue)
    }
  }

  func write(_ goal: GoalSection, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", goal.name.name)
      json.member("title", goal.title)
      json.member("anchor", goal.anchor)
      json.member("document", goal.document)
      json.member("language", goal.language.rawValue)
      json.member("active", goal.isActive)
      json.member("statement", goal.statement)
      json.member("description", goal.description)
      json.member("rationale", goal.rationale)
      json.list("facts", goal.facts) { write($0, to: &$1) }
      json.list("mapping", goal.mapping) { mapping, json in
        json.object { json in
          json.member("dimension", mapping.dimension)
          json.strings("aspects", mapping.aspects)
        }
      }
      json.list("parents", goal.parents) { write($0, to: &$1) }
      json.list("children", goal.children) { write($0, to: &$1) }
      json.list("supports", goal.supports) { write($0, to: &$1) }
      json.list("depends_on", goal.dependsOn) { write($0, to: &$1) }
      json.list("effects", goal.effects) { write($0, to: &$1) }
      json.list("indicators", goal.indicators) { write($0, to: &$1) }
      json.list("assignments", goal.assignments) { write($0, to: &$1) }
      json.key("budget")
      write(goal.budget, to: &json)
      json.member("budget_note", goal.budgetNote)
      json.list("findings", goal.findings) { write($0, to: &$1) }
      json.key("conflicts")
      json.array(inline: true) { json in
        for number in goal.conflicts {
          json.element()
          json.integer(number)
        }
      }
      json.key("verdicts")
      write(goal.verdicts, to: &json)
      json.member("verdict_text", goal.verdictText)
    }
  }

  private func write(_ effect: GoalSection.EffectLine, to json: inout JSONWriter) {
    json.object { json in
      json.member("affects", effect.affects)
      json.member("dimension", effect.dimension)
      json.member("good", effect.good)
      json.member("symbol", effect.symbol)
      json.member("derived", effect.isDerived)
      json.member("text", effect.text)
      json.member("because", effect.because)
      json.member("mitigation", effect.mitigation)
      json.list("mitigated_by", effect.mitigatedBy) { write($0, to: &$1) }
      json.member("residual_text", effect.residualText)
    }
  }
}
