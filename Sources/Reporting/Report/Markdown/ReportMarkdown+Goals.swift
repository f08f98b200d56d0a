import Findings

// MARK: - Goal by goal

extension ReportMarkdown {
  mutating func writeGoals() {
    guard !content.goals.isEmpty else { return }
    markdown.heading(2, say(Wording.headingGoals))
    for goal in content.goals { write(goal) }
  }

  private mutating func write(_ goal: GoalSection) {
    markdown.heading(3, goal.title.isEmpty ? goal.name.name : "\(goal.name.name) \(goal.title)")
    if content.head.documents.count > 1 {
      markdown.paragraph("\(say(Wording.labelDocument)): \(goal.document)")
    }
    if !goal.isActive {
      markdown.marked(
        Markdown.bold(content.language.sentenceStart(say(Wording.inactiveGoal)) + ".")
      )
    }
    for line in lines(goal.statement) { markdown.marked(Markdown.bold(line)) }
    for line in lines(goal.description) { markdown.paragraph(line) }
    for (number, line) in lines(goal.rationale).enumerated() {
      markdown.marked(
        number == 0 ? labelled(Wording.labelRationale, line) : Markdown.escaped(line)
      )
    }
    markdown.list(facts(of: goal))
    writeEffects(of: goal)
    writeIndicators(goal.indicators, namesGoal: false)
    if !goal.assignments.isEmpty {
      markdown.marked(Markdown.bold(say(Wording.labelAssignments)))
      markdown.list(goal.assignments.map { text(of: $0, namesGoal: false) })
    }
    let conflicts = goal.conflicts.map { String($0) }
    let isInConflict = say(Wording.labelConflictNumbers) + " " + content.language.list(conflicts)
    markdown.paragraph(
      goal.verdictText + (conflicts.isEmpty ? "" : " " + isInConflict + ".")
    )
    write(goal.findings)
  }

  private func lines(_ text: String?) -> [String] {
    text.map { $0.split(whereSeparator: \.isNewline).map { String($0) } } ?? []
  }

  private func facts(of goal: GoalSection) -> [String] {
    var lines = goal.mapping.map { mapping in
      let aspects = mapping.aspects.map { content.language.inSentence($0) }
      return Markdown.bold("\(say(Wording.labelServes)):") + " "
        + Markdown.escaped(
          mapping.dimension
            + (aspects.isEmpty ? "" : " (\(aspects.joined(separator: "; ")))")
        )
    }
    lines += goal.facts.map { Markdown.bold($0.label + ":") + " " + Markdown.escaped($0.value) }
    if let budget = goal.budget {
      let note = goal.budgetNote.map { " (\($0))" } ?? ""
      lines.append(
        Markdown.bold("\(say(Wording.labelBudget)):") + " " + Markdown.escaped(budget.text + note)
      )
    }
    let ties: [(LocalizedText, [ReportContent.GoalName])] = [
      (Wording.labelParents, goal.parents), (Wording.labelChildren, goal.children),
      (Wording.labelSupports, goal.supports), (Wording.labelDependsOn, goal.dependsOn),
    ]
    for (label, goals) in ties where !goals.isEmpty {
      lines.append(labelled(label, content.language.list(goals.map(name))))
    }
    return lines
  }

  private mutating func writeEffects(of goal: GoalSection) {
    guard !goal.effects.isEmpty else { return }
    markdown.marked(Markdown.bold(say(Wording.labelEffects)))
    markdown.list(
      goal.effects.map { effect in
        var text = effect.text
        if let because = effect.because {
          text += " " + content.language.quoted(because)
        }
        if !effect.mitigatedBy.isEmpty {
          text += " \(say(Wording.labelMitigatedBy)) \(names(effect.mitigatedBy))."
        }
        if let mitigation = effect.mitigation {
          text += " \(say(Wording.labelMitigation)) \(content.language.quoted(mitigation))"
        }
        if let residual = effect.residualText { text += " " + residual }
        let symbol = effect.symbol.isEmpty ? "" : Markdown.bold(effect.symbol) + " "
        return symbol + Markdown.escaped(text)
      }
    )
  }

  /// Findings with what to do about each.
  private mutating func write(_ findings: [ReportFinding]) {
    guard !findings.isEmpty else { return }
    markdown.marked(Markdown.bold(say(Wording.labelFindings)))
    markdown.list(
      findings.map { finding in
        let help = finding.help.map { " \(say(Wording.labelHelp)) \($0)" } ?? ""
        return Markdown.bold(content.language.sentenceStart(finding.severityText) + ":") + " "
          + Markdown.escaped("\(finding.message).\(help)") + " "
          + Markdown.emphasis(finding.place)
      }
    )
  }

  // MARK: - How it was made

  mutating func writeMethod() {
    let method = content.method
    markdown.heading(2, say(Wording.headingMethod))
    markdown.paragraph(method.sentences.joined(separator: " "))
    if !method.limits.isEmpty {
      markdown.heading(3, say(Wording.headingLimits))
      markdown.list(method.limits.map { Markdown.escaped($0) })
    }
    if !method.otherBlocks.isEmpty {
      markdown.heading(3, say(Wording.headingOtherFindings))
      write(method.otherBlocks)
    }
    if !method.silenced.isEmpty {
      markdown.heading(3, say(Wording.headingSilenced))
      markdown.list(
        method.silenced.map { Markdown.escaped($0.text) + " " + Markdown.emphasis($0.place) }
      )
    }
    markdown.heading(3, say(Wording.headingRules))
    let applied = method.rules.filter { $0.findings > 0 || $0.counts.applied > 0 }
    markdown.table(
      [
        Wording.labelRule, Wording.labelFindingCount, Wording.labelPassed, Wording.labelNotAssessed,
      ].map { say($0) },
      applied.map { rule in
        [
          rule.title, content.language.number(rule.findings),
          content.language.number(rule.counts.passed),
          content.language.number(rule.counts.notAssessed),
        ].map { Markdown.escaped($0) }
      }
    )
    let others = method.rules.count - applied.count
    if others > 0 { markdown.paragraph(say(Wording.rulesWithoutCase(others))) }
    markdown.heading(3, say(Wording.headingInputs))
    markdown.list(
      method.inputs.map { Markdown.escaped($0.path) + " `sha256:\($0.hash)`" }
        + ["\(Markdown.escaped(say(Wording.labelRulesHash))) `sha256:\(method.rulesHash)`"]
    )
  }
}
