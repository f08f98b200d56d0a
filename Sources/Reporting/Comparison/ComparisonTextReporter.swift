package import Findings

/// What changed, for people at a terminal.
///
/// Signs say what colours say: `+` new, `-` gone, `~` changed.
package struct ComparisonTextReporter: ComparisonReporter {
  package var language: Language
  package var width: Int
  package var palette: Palette
  /// Whether notes are listed; they are counted in any case.
  package var showsNotes = false

  /// Longer texts are shortened: the other formats have the whole.
  private static let textLimit = 320

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    self.language = language
    self.width = max(40, width)
    palette = Palette(isEnabled: usesColor)
  }

  package func report(_ comparison: Comparison) -> String {
    let content = ComparisonContent(comparison, language: language)
    var output = ""
    paragraph(content.oldName, indent: 0, label: "- ", to: &output)
    paragraph(content.newName, indent: 0, label: "+ ", to: &output)
    output += "\n"
    for warning in content.warnings {
      paragraph(warning, indent: 0, label: "! ", role: .severity(.error), to: &output)
    }
    for sentence in content.summary { paragraph(sentence, indent: 0, to: &output) }
    writeDimensions(content, to: &output)
    write(content.documents, heading: Wording.documentsHeading, to: &output)
    write(content.goals, heading: Wording.goalsHeading, to: &output)
    for group in content.findings { write(group, to: &output) }
    return output
  }

  // MARK: - Parts

  private func heading(_ text: String, to output: inout String) {
    output += "\n" + palette.paint(text, .label) + "\n"
  }

  private func writeDimensions(_ content: ComparisonContent, to output: inout String) {
    guard !content.dimensions.isEmpty else { return }
    heading(Wording.dimensionsHeading[language], to: &output)
    for dimension in content.dimensions {
      paragraph(
        "\(dimension.name): \(dimension.counts)",
        indent: 2,
        role: dimension.isConcern ? .severity(.warning) : nil,
        to: &output
      )
      for remark in dimension.remarks { paragraph(remark, indent: 4, label: "· ", to: &output) }
    }
  }

  private func write(
    _ entries: [ComparisonContent.Entry],
    heading title: LocalizedText,
    to output: inout String
  ) {
    guard !entries.isEmpty else { return }
    heading(title[language], to: &output)
    for (number, entry) in entries.enumerated() {
      if number > 0 { output += "\n" }
      paragraph(
        shortened(entry.heading),
        indent: 2,
        label: sign(of: entry.kind) + " ",
        role: .place,
        to: &output
      )
      for note in entry.notes { paragraph(note, indent: 4, role: .rule, to: &output) }
      for line in entry.lines { write(line, to: &output) }
    }
  }

  private func sign(of kind: Comparison.Kind) -> String {
    switch kind {
    case .added: "+"
    case .gone: "-"
    case .changed: "~"
    case .unchanged: "="
    }
  }

  private func write(_ line: ComparisonContent.Line, to output: inout String) {
    let indent = 4 + 2 * line.depth
    switch line.body {
    case .text(let text):
      let role: Palette.Role? = line.isWorse ? .severity(.warning) : nil
      paragraph("\(line.label.text): \(shortened(text))", indent: indent, role: role, to: &output)
    case .value(let old, let new):
      let (before, after) = (
        shortened(old ?? Wording.nothing[language]), shortened(new ?? Wording.nothing[language])
      )
      let short = "\(line.label.text): \(before) → \(after)"
      if DisplayWidth.width(of: short) + indent <= width {
        paragraph(short, indent: indent, to: &output)
      } else {
        paragraph("\(line.label.text):", indent: indent, to: &output)
        paragraph(before, indent: indent + 2, label: "- ", to: &output)
        paragraph(after, indent: indent + 2, label: "+ ", to: &output)
      }
    case .list(let removed, let added):
      paragraph("\(line.label.text):", indent: indent, to: &output)
      for item in removed {
        paragraph(shortened(item), indent: indent + 2, label: "- ", to: &output)
      }
      for item in added { paragraph(shortened(item), indent: indent + 2, label: "+ ", to: &output) }
    }
  }

  private func write(_ group: ComparisonContent.FindingGroup, to output: inout String) {
    heading(group.heading, to: &output)
    let shown = group.findings.filter { showsNotes || $0.finding.severity > .note }
    for entry in shown {
      let finding = entry.finding
      let place = palette.paint(TerminalText.sanitized(finding.place) + ":", .place)
      let severity = palette.paint(finding.severity.rawValue + ":", .severity(finding.severity))
      let rule = palette.paint("[\(TerminalText.sanitized(finding.rule))]", .rule)
      output += "\(place) \(severity) \(TerminalText.sanitized(entry.text)) \(rule)\n"
    }
    let hidden = group.findings.count - shown.count
    if group.asBefore > 0 {
      paragraph(Wording.asBefore(group.asBefore)[language], indent: 0, to: &output)
    }
    if hidden > 0 { paragraph(Wording.notesHidden(hidden)[language], indent: 0, to: &output) }
  }

  // MARK: - Text

  private func shortened(_ text: String) -> String {
    guard text.count > Self.textLimit else { return text }
    var cut = text.prefix(Self.textLimit)
    if let space = cut.lastIndex(of: " ") { cut = cut[..<space] }
    return cut + " …"
  }

  /// Writes a paragraph with a hanging indent under its first word.
  private func paragraph(
    _ text: String,
    indent: Int,
    label: String = "",
    role: Palette.Role? = nil,
    to output: inout String
  ) {
    let hanging = indent + label.count
    let lines = WordWrap.lines(of: TerminalText.sanitized(text), width: width - hanging)
    for (index, line) in lines.enumerated() {
      output += String(repeating: " ", count: index == 0 ? indent : hanging)
      output += (index == 0 ? label : "") + (role.map { palette.paint(line, $0) } ?? line) + "\n"
    }
  }
}
