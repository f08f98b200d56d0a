import Findings

extension TextReporter {
  /// More than three findings of one rule in one document: the message once, then the places.
  ///
  /// Where the messages differ in more than the goal they name, each place has its own. The findings
  /// have been told.
  func write(
    _ block: FindingBlock,
    titles: [RuleDescriptor],
    map: SourceMap,
    to output: inout String
  ) {
    let findings = block.findings
    let first = findings[0]
    let isOneMessage = findings.allSatisfy { $0.message == first.message }
    let sharesMessage = FindingBlock.sharesText(findings) { $0.message }
    let help = CommonHelp(findings)

    var heading = first.message
    if !isOneMessage, let rule = titles.first(where: { $0.id == first.rule }) {
      heading = rule.title[language]
    }
    // Of findings on one place the number alone says how many there are.
    heading +=
      block.isOnePlace ? " (\(block.count))" : " (\(Wording.places(block.count)[language]))"
    writeFirstLine(first, message: heading, map: map, to: &output)
    // The goals tell the places apart; without one the path and line must do.
    let texts = findings.map { finding in
      sharesMessage ? finding.namedGoals.joined(separator: ", ") : finding.message
    }
    let ownWords = help?.words(beside: texts)
    for (index, finding) in findings.enumerated() {
      var text = texts[index]
      // What the help says of this one alone.
      if let own = ownWords?[index], !own.isEmpty {
        // A chain has arrows of its own.
        let sign = text.contains("→") ? "–" : "→"
        text += (text.isEmpty ? "" : " ") + "\(sign) " + own.joined(separator: ", ")
      }
      if block.isOnePlace {
        writeText(text, indent: 3, to: &output)
      } else {
        writePlace(finding.place, text, indent: 3, map: map, to: &output)
      }
      for related in finding.related.prefix(FindingBlock.relatedLimit) {
        writePlace(
          related.place,
          related.message,
          label: Wording.related[language],
          indent: 6,
          map: map,
          to: &output
        )
      }
      writeMoreRelated(of: finding, indent: 6, to: &output)
      writeDecision(finding, indent: 6, map: map, to: &output)
      if help == nil, finding.decided == nil, let own = finding.help {
        writeHelp(own, indent: 6, to: &output)
      }
    }
    if block.count > findings.count {
      writeText(Wording.morePlaces(block.count - findings.count)[language], indent: 3, to: &output)
    }
    if let help { writeHelp(help.text, indent: 3, to: &output) }
  }

  /// How many related places of a finding are not told.
  func writeMoreRelated(of finding: Finding, indent: Int, to output: inout String) {
    let rest = finding.related.count - FindingBlock.relatedLimit
    guard rest > 0 else { return }
    writeText(Wording.morePlaces(rest)[language], indent: indent, to: &output)
  }

  private func writeText(_ text: String, indent: Int, to output: inout String) {
    let lines = WordWrap.lines(of: TerminalText.sanitized(text), width: width - indent - 3)
    for (number, line) in lines.enumerated() {
      output += String(repeating: " ", count: number == 0 ? indent : indent + 3) + line + "\n"
    }
  }

  /// `path:line:column: text`, the text wrapped under itself.
  func writePlace(
    _ place: Place,
    _ text: String,
    label: String? = nil,
    indent: Int,
    map: SourceMap,
    to output: inout String
  ) {
    let location = location(of: place, map: map)
    output += String(repeating: " ", count: indent)
    if let label { output += label + " " }
    output += palette.paint(location, .place)
    guard !text.isEmpty else {
      output += "\n"
      return
    }
    let hanging = indent + 3
    let before =
      indent + (label.map { DisplayWidth.width(of: $0) + 1 } ?? 0)
      + DisplayWidth.width(of: location) + 2
    let lines = WordWrap.lines(
      of: TerminalText.sanitized(text),
      width: width - hanging,
      taken: before - hanging
    )
    for (number, line) in lines.enumerated() {
      if number == 0 {
        output += line.isEmpty ? ":\n" : ": \(line)\n"
      } else {
        output += String(repeating: " ", count: hanging) + line + "\n"
      }
    }
  }
}
