import Findings

extension TextReporter {
  /// The last lines: what was looked at, what was found and left out, and what to do first.
  func writeClosing(
    _ result: LintResult,
    blocks: [FindingBlock],
    map: SourceMap,
    to output: inout String
  ) {
    for file in result.fixed ?? [] {
      let text = Wording.fixed(file.count, in: TerminalText.sanitized(file.path))
      output += text[language] + "\n"
    }
    let summary = Wording.summary(result.summary, hidesNotes: !showsNotes)[language]
    var lines = WordWrap.lines(ofList: summary, width: width)
    if let leftOut = Wording.leftOut(result.summary) {
      lines += WordWrap.lines(ofList: leftOut[language], width: width)
    }
    let unheard = result.rulesNotAssessedBeyondGoals.map { TerminalText.sanitized($0.id) }
    if !unheard.isEmpty {
      let text = Wording.notAssessedBeyondGoals(unheard)
      lines += WordWrap.lines(of: text[language], width: width)
    }
    let span = result.findings.span
    let fixable = span.indices.count { span[$0].hasSafeFix }
    if fixable > 0 { lines += WordWrap.lines(of: Wording.fixable(fixable)[language], width: width) }
    if let advice = advice(for: blocks, summary: result.summary, map: map) {
      lines += WordWrap.lines(of: advice[language], width: width)
    }
    for line in lines { output += line + "\n" }
  }

  /// What to do first: what keeps the rest from being read, then the gravest, then the commonest.
  private func advice(
    for blocks: [FindingBlock],
    summary: LintSummary,
    map: SourceMap
  ) -> LocalizedText? {
    let gravest = blocks.map(\.first.severity).max()
    guard let gravest, gravest > .note else {
      if summary.notAssessed > 0 { return Wording.notAllAssessed(summary.notAssessed) }
      return gravest != nil || summary.notes > 0 ? Wording.onlyNotes : nil
    }
    let candidates = blocks.filter { $0.first.severity == gravest }
    if let syntax = candidates.first(where: { $0.first.rule == "syntax-error" }) {
      return Wording.firstSyntax(location(of: syntax.first.place, map: map))
    }
    for category in ["format", "reference"] where gravest == .error {
      guard let block = candidates.first(where: { $0.first.category == category })
      else { continue }
      let finding = block.first
      return Wording.firstRejected(
        location(of: finding.place, map: map),
        rule: TerminalText.sanitized(finding.rule)
      )
    }
    var counts: [String: Int] = [:]
    for block in candidates { counts[block.first.rule, default: 0] += block.count }
    // The first of the commonest: ties go by place.
    guard let most = counts.values.max(),
      let finding = candidates.lazy.map(\.first).first(where: { counts[$0.rule] == most })
    else { return nil }
    let place = location(of: finding.place, map: map)
    let rule = TerminalText.sanitized(finding.rule)
    return most == 1
      ? Wording.firstFinding(place, rule: rule)
      : Wording.firstOfMany(place, rule: rule, places: most)
  }
}
