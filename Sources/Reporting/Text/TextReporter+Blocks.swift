import Findings

extension TextReporter {
  /// More than three findings of one rule in one document: the message once, then the places.
  ///
  /// Where the messages differ in more than the goal they name, each place has its own.
  func write(
    _ block: FindingBlock,
    titles: [RuleDescriptor],
    map: inout SourceMap,
    to output: inout String
  ) {
    let findings = block.findings
    let first = findings[0]
    let isOneMessage = findings.allSatisfy { $0.message == first.message }
    let sharesMessage = FindingBlock.sharesText(findings) { $0.message }
    let sharesHelp = FindingBlock.sharesText(findings) { $0.help }
    let isOneHelp = findings.allSatisfy { $0.help == first.help }

    var heading = first.message
    if !isOneMessage, let rule = titles.first(where: { $0.id == first.rule }) {
      heading = rule.title[language]
    }
    heading += " (\(Wording.places(findings.count)[language]))"
    writeFirstLine(first, message: heading, map: &map, to: &output)
    for finding in findings {
      let place = palette.paint(location(of: finding.place, map: &map), .place)
      output += "   \(place)"
      if sharesMessage {
        // The goals tell the places apart; without one the path and line must do.
        if !finding.goals.isEmpty {
          output += ": " + TerminalText.sanitized(finding.goals.joined(separator: ", "))
        }
      } else {
        output += ": " + TerminalText.sanitized(finding.message)
      }
      output += "\n"
      for related in finding.related {
        let place = location(of: related.place, map: &map)
        let message = TerminalText.sanitized(related.message)
        output += "      \(Wording.related[language]) \(place): \(message)\n"
      }
      writeDecision(finding, map: &map, to: &output)
      if !sharesHelp, let help = finding.help { writeHelp(help, indent: 6, to: &output) }
    }
    if sharesHelp, let help = first.help {
      writeHelp(
        isOneHelp ? help : generalized(help, goal: first.goals.first),
        indent: 3,
        to: &output
      )
    }
  }

  /// The help of one goal, made to stand for several: the goal's id gives way to `…`.
  private func generalized(_ help: String, goal: String?) -> String {
    guard let goal else { return help }
    return help.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0 == goal ? "…" : String($0) }.joined(separator: " ")
  }
}
