package import Findings

/// What changed, as CommonMark: for a merge request, or to be made into other formats.
package struct ComparisonMarkdownReporter: ComparisonReporter {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  package func report(_ comparison: Comparison) -> String {
    let content = ComparisonContent(comparison, language: language)
    var lines = ["# \(Wording.changesTitle[language])", ""]
    lines.append("- \(Wording.oldLabel[language]): \(escaped(content.oldName))")
    lines.append("- \(Wording.newLabel[language]): \(escaped(content.newName))")
    lines.append("")
    for warning in content.warnings { lines += ["> **!** \(escaped(warning))", ""] }
    for sentence in content.summary { lines += [escaped(sentence), ""] }
    if !content.dimensions.isEmpty {
      lines += ["## \(Wording.dimensionsHeading[language])", ""]
      for dimension in content.dimensions {
        let name = dimension.isConcern ? "**\(escaped(dimension.name))**" : escaped(dimension.name)
        lines.append("- \(name): \(dimension.counts)")
        lines += dimension.remarks.map { "  - \(escaped($0))" }
      }
      lines.append("")
    }
    lines += section(content.documents, Wording.documentsHeading)
    lines += section(content.goals, Wording.goalsHeading)
    if !content.findings.isEmpty { lines += ["## \(Wording.findingsHeading[language])", ""] }
    for group in content.findings { lines += section(group) }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(
    _ entries: [ComparisonContent.Entry],
    _ heading: LocalizedText
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    var lines = ["## \(heading[language])", ""]
    for entry in entries {
      lines += ["### \(escaped(entry.heading))", ""]
      if !entry.notes.isEmpty {
        lines += ["*\(escaped(language.sentenceStart(entry.notes.joined(separator: "; "))))*", ""]
      }
      for line in entry.lines { lines += self.lines(line) }
      if !entry.lines.isEmpty { lines.append("") }
    }
    return lines
  }

  private func lines(_ line: ComparisonContent.Line) -> [String] {
    let indent = String(repeating: "  ", count: line.depth)
    let label = "\(indent)- \(escaped(line.label.text)):"
    switch line.body {
    case .text(let text):
      return ["\(label) " + (line.isWorse ? "**\(escaped(text))**" : escaped(text))]
    case .value(let old, let new):
      let sides = [old, new].map { escaped($0 ?? Wording.nothing[language]) }
      guard sides[0].count + sides[1].count > 100 else {
        return ["\(label) \(sides[0]) → \(sides[1])"]
      }
      return [
        label,
        "\(indent)  - \(Wording.oldLabel[language]): \(sides[0])",
        "\(indent)  - \(Wording.newLabel[language]): \(sides[1])",
      ]
    case .list(let removed, let added):
      return [label] + removed.map { "\(indent)  - \\- \(escaped($0))" }
        + added.map { "\(indent)  - \\+ \(escaped($0))" }
    }
  }

  private func section(_ group: ComparisonContent.FindingGroup) -> [String] {
    var lines = ["### \(group.heading)", ""]
    for entry in group.findings {
      let finding = entry.finding
      lines.append(
        "- **\(finding.severity.rawValue)** \(escaped(entry.text)) "
          + "[\(escaped(finding.rule))] \(escaped(finding.place))"
      )
    }
    if group.asBefore > 0 { lines.append("- \(Wording.asBefore(group.asBefore)[language])") }
    return lines + [""]
  }

  /// A text on one line in which nothing is markup.
  private func escaped(_ text: String) -> String {
    let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    return Markdown.escaped(TerminalText.sanitized(line))
  }
}
