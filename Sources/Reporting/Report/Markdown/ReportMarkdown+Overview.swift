import Findings

// MARK: - Goals and the vision

extension ReportMarkdown {
  mutating func writeMatrices() {
    guard !content.matrices.isEmpty else { return }
    markdown.heading(2, say(Wording.headingMatrix))
    markdown.paragraph(say(Wording.matrixLegend))
    for matrix in content.matrices {
      if content.matrices.count > 1 { markdown.heading(3, matrix.vision) }
      let heads = [say(Wording.labelGoal)] + matrix.columns.map(\.name)
      var rows = matrix.rows.map { row in
        [name(row.goal) + (row.isActive ? "" : " (\(say(Wording.inactiveGoal)))")]
          + row.cells.map(\.symbol)
      }
      rows.append([say(Wording.labelGoalCount)] + matrix.columns.map(\.goalsText))
      if matrix.columns.contains(where: { $0.shareText != nil }) {
        rows.append([say(Wording.labelMoneyShare)] + matrix.columns.map { $0.shareText ?? "" })
      }
      markdown.table(
        heads.map { Markdown.escaped($0) },
        rows.map { $0.map { Markdown.escaped($0) } }
      )
      if let note = matrix.note { markdown.paragraph(note) }
    }
  }

  mutating func writeThread() {
    guard !content.thread.isEmpty else { return }
    markdown.heading(2, say(Wording.headingThread))
    markdown.beginList()
    for node in content.thread { write(node, depth: 0) }
  }

  private mutating func write(_ node: ThreadNode, depth: Int) {
    let title = node.name.map { "\($0) \(node.title)" } ?? node.title
    var line = depth < 2 ? Markdown.bold(title) : Markdown.escaped(title)
    var notes: [String] = []
    if let note = node.note { notes.append(note) }
    if node.isRepeated { notes.append(say(Wording.labelRepeated)) }
    if !notes.isEmpty { line += Markdown.escaped(" (\(notes.joined(separator: "; ")))") }
    if node.isGap { line += " – " + Markdown.bold(say(Wording.labelGap)) }
    markdown.item(line, depth: depth)
    for child in node.children { write(child, depth: depth + 1) }
  }

  mutating func writeGaps() {
    guard !content.gaps.isEmpty else { return }
    markdown.heading(2, say(Wording.headingGaps))
    for group in content.gaps {
      markdown.heading(3, group.heading)
      markdown.paragraph(group.sentence)
      let owners = group.items.compactMap(\.belongsTo).removingRepeats()
      if owners.isEmpty {
        markdown.list(
          group.items.map { item in Markdown.escaped(item.goal.map(name) ?? item.text) }
        )
      } else {
        markdown.list(
          owners.map { owner in
            let items = group.items.filter { $0.belongsTo == owner }
            return Markdown.bold(owner + ":") + " "
              + Markdown.escaped(
                items.map { content.language.inSentence($0.text) }.joined(separator: "; ")
              )
          }
        )
      }
    }
  }

  // MARK: - Conflicts

  mutating func writeConflicts() {
    markdown.heading(2, say(Wording.conflicts))
    if !content.conflictSentences.isEmpty {
      markdown.paragraph(content.conflictSentences.joined(separator: " "))
    }
    for card in content.conflicts { write(card) }
  }

  private mutating func write(_ card: ConflictCard) {
    markdown.heading(3, "\(card.number). \(card.headline) (\(card.severityText))")
    markdown.paragraph(card.sentence)
    var lines: [String] = []
    if !card.chain.isEmpty { lines.append(labelled(Wording.labelChain, card.chain)) }
    lines.append(labelled(Wording.labelStrength, card.strength))
    if !card.dimensionsText.isEmpty {
      lines.append(labelled(Wording.labelAtStake, card.dimensionsText))
    }
    lines.append(labelled(Wording.labelState, card.stateText))
    if let question = card.question { lines.append(labelled(Wording.labelQuestion, question)) }
    markdown.list(lines)
    if !card.sides.isEmpty {
      markdown.marked(Markdown.bold(say(Wording.labelSides)))
      markdown.beginList()
      for side in card.sides {
        markdown.item(Markdown.bold(side.heading), depth: 0)
        for reason in side.reasons {
          let label = reason.label.isEmpty ? "" : Markdown.emphasis(reason.label) + " "
          markdown.item(label + Markdown.escaped(reason.text), depth: 1)
        }
      }
      if let others = card.otherSides { markdown.item(Markdown.escaped(others), depth: 0) }
    }
    if !card.settles.isEmpty {
      markdown.marked(Markdown.bold(say(Wording.labelSettles)))
      markdown.list(card.settles.map { Markdown.escaped($0) })
    }
  }

  // MARK: - Money and follow-up

  mutating func writeResources() {
    guard !content.resources.isEmpty else { return }
    markdown.heading(2, say(Wording.headingResources))
    for resources in content.resources {
      if content.resources.count > 1 { markdown.heading(3, resources.document) }
      markdown.paragraph(resources.sentences.joined(separator: " "))
      let goalShare = resources.hasFrame ? Wording.labelFrameShare : Wording.labelShare
      markdown.table(
        [Wording.labelDimension, Wording.labelAmount, Wording.labelShare].map { say($0) },
        resources.dimensions.map { line in
          [line.name, line.amount.text, line.shareText].map { Markdown.escaped($0) }
        }
      )
      markdown.table(
        [Wording.labelGoal, Wording.labelAmount, goalShare, Wording.labelNote].map { say($0) },
        resources.goals.map { line in
          [name(line.goal), line.amount.text, line.shareText, line.note ?? ""].map {
            Markdown.escaped($0)
          }
        }
      )
    }
  }

  mutating func writeFollowUp() {
    let followUp = content.followUp
    guard !followUp.sentences.isEmpty else { return }
    markdown.heading(2, say(Wording.headingFollowUp))
    markdown.paragraph(followUp.sentences.joined(separator: " "))
    writeIndicators(followUp.indicators, namesGoal: true)
    if !followUp.overdue.isEmpty {
      markdown.heading(3, say(Wording.headingOverdue))
      markdown.list(followUp.overdue.map { text(of: $0, namesGoal: true) })
    }
  }

  mutating func writeIndicators(_ indicators: [IndicatorLine], namesGoal: Bool) {
    let heads = [
      Wording.labelIndicator, Wording.labelBaseline, Wording.labelOutcome, Wording.labelTarget,
      Wording.labelStatus,
    ].map { say($0) }
    markdown.table(
      (namesGoal ? [say(Wording.labelGoal)] : []) + heads,
      indicators.map { line in
        let cells = [
          line.name, line.baselineText(content.language) ?? "–",
          line.outcomeText(content.language) ?? "–", line.aim ?? "–", line.statusText,
        ]
        return ((namesGoal ? [line.goal.name] : []) + cells).map { Markdown.escaped($0) }
      }
    )
  }

  /// An assignment with whom it goes to and how it stands.
  func text(of assignment: AssignmentLine, namesGoal: Bool) -> String {
    let names = [namesGoal ? assignment.goal.name : nil, assignment.id].compactMap(\.self)
    return Markdown.bold(names.joined(separator: " ")) + (names.isEmpty ? "" : " ")
      + Markdown.escaped("\(assignment.text) (\(assignment.note(in: content.language)))")
  }

  mutating func writeChanges() {
    guard let changes = content.changes else { return }
    markdown.heading(2, say(Wording.headingChanges))
    markdown.list(changes.sentences.map { Markdown.escaped($0) })
    for group in changes.groups {
      markdown.heading(3, group.heading)
      markdown.list(group.items.map { Markdown.escaped($0) })
    }
  }
}
