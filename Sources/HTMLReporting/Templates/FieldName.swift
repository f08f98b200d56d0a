/// The names that views give and templates ask for; one that is not here is a mistake.
enum FieldName: UInt8, CaseIterable {
  case aim, amount, anchor, arrows, assignments, axis, bar, because, before, belongsTo, boxes
  case caption, cells, chain, chainText, changes, children, columns, conflicts, content
  case count, counts, date, decided, derived, description, dimensions, dimensionsText, document
  case documents, dots, drawing, due, effects, entries, facts, figures, findings, folds
  case followUp, gaps, goal, goals, goalsText, groups, hasShares, hash, head, heading
  case headline, heads, height, help, id, indicators, inputs, isActive, isBrief, isAnchor
  case isConcern, isFramed, isGap, isInLine, isLink, isNotInLine, isOpen, isOpposed,
    isOver
  case isOverdue, isPaper, isPartly, isRepeated, isTarget, isUnknown, isZero, isoDate, items
  case kind, kindText, label, language, limits, lines, matrices, meaning, message
  case method, mitigatedBy, mitigation, more, moreConflicts, name, newName, note, notes, now
  case number, numbers, oldName, onePage, organisation, otherFindings, others, overdue, ownStyle
  case parts, path, place, points, policy, question, rationale, reason, reasons, remedies
  case residual, resources, rows, rule, rules, rulesHash, script, sections, sentence
  case sentences, settles, severity, severityText, shape, share, shareText, sides, sign
  case silenced, source, standing, standingText, state, stateText, stateWord, statement
  case status, statusText, strength, style, summary, summaryHeading, symbol, task
  case text, textX, textY, thread, ticks, title, to, tool, unknown, value, values, verdict
  case verdictText, vision, visions, warnings, way, width, x, y

  /// The names as they are written in `report/`.
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// What it is called in a template that is parsed: Mustache takes a name apart by `Character`
  /// wherever it meets it, so that a long one costs more than what it stands for.
  var tag: String { String(rawValue) }

  /// The name that is called so; nil where there is none.
  init?(tag: String) {
    guard let number = UInt8(tag) else { return nil }
    self.init(rawValue: number)
  }
}
