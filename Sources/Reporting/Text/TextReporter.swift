package import Findings
import Parallel

/// The report for people at a terminal, and for the logs that people read.
///
/// Each finding begins with `path:line:column: severity: message [rule]` on one line, whatever its
/// length: editors, terminals and log matchers look for it. The severity is the word that flags
/// and configuration use (`error`, `warning`, `note`) in both languages, for the same reason.
package struct TextReporter: Reporter {
  package var language: Language
  /// The columns that source lines and help fill; first lines of findings are never broken.
  package var width: Int
  package var palette: Palette
  /// Whether notes are shown; they are counted in any case.
  package var showsNotes: Bool
  /// Whether the closing lines are left out.
  package var isQuiet: Bool
  /// Whether a line for each rule stands before the closing lines.
  package var showsStatistics = false
  /// How many findings may be told and written at once.
  package var jobs = 1

  package init(
    language: Language,
    width: Int = 80,
    usesColor: Bool = false,
    showsNotes: Bool = false,
    isQuiet: Bool = false
  ) {
    self.language = language
    self.width = max(40, width)
    palette = Palette(isEnabled: usesColor)
    self.showsNotes = showsNotes
    self.isQuiet = isQuiet
  }

  package func write(_ result: LintResult, to output: inout String) {
    var map = SourceMap(result.files)
    let blocks = FindingBlock.blocks(of: result.findings) { showsNotes || $0 > .note }
    for start in stride(from: 0, to: blocks.count, by: Self.pieceSize) {
      let piece = blocks[start..<min(start + Self.pieceSize, blocks.count)]
      for text in texts(of: piece, rules: result.rules, map: &map) { output += text + "\n" }
    }
    if showsStatistics { writeStatistics(result, to: &output) }
    guard !isQuiet else {
      if !blocks.isEmpty { output.removeLast() }
      return
    }
    writeClosing(result, blocks: blocks, map: &map, to: &output)
  }

  /// So many blocks are told before the first of them is written.
  private static let pieceSize = 128

  /// The texts of blocks; while the findings are told, lines are found in the files they stand in.
  private func texts(
    of blocks: ArraySlice<FindingBlock>,
    rules: [RuleDescriptor],
    map: inout SourceMap
  ) -> [String] {
    let (known, told) = concurrently(jobs: jobs) { [map] in
      map.knowingLines(at: blocks.map(\.first.place))
    } _: {
      blocks.map { $0.told() }
    }
    map = known
    return told.concurrentMap(jobs: jobs) { block in
      var map = known
      var text = ""
      if block.count > FindingBlock.limit {
        write(block, titles: rules, map: &map, to: &text)
      } else {
        write(block.first, map: &map, to: &text)
      }
      return text
    }
  }

  // MARK: - One finding

  private func write(_ finding: Finding, map: inout SourceMap, to output: inout String) {
    writeFirstLine(finding, message: finding.message, map: &map, to: &output)
    let places = [finding.place] + finding.related.prefix(FindingBlock.relatedLimit).map(\.place)
    let gutter = SnippetRenderer.gutter(
      forLines: places.map { map.positions(of: $0).start.line }
    )
    writeSnippet(
      finding.place,
      gutter: gutter,
      mark: .severity(finding.severity),
      map: &map,
      to: &output
    )
    for related in finding.related.prefix(FindingBlock.relatedLimit) {
      writePlace(
        related.place,
        related.message,
        label: Wording.related[language],
        indent: 3,
        map: &map,
        to: &output
      )
      // A few places are shown, many are listed.
      guard finding.related.count <= FindingBlock.limit else { continue }
      writeSnippet(related.place, gutter: gutter, mark: .label, map: &map, to: &output)
    }
    writeMoreRelated(of: finding, indent: 3, to: &output)
    writeDecision(finding, indent: 3, map: &map, to: &output)
    // What is decided needs no advice.
    if finding.decided == nil, let help = finding.help { writeHelp(help, indent: 3, to: &output) }
  }

  func writeFirstLine(
    _ finding: Finding,
    message: String,
    map: inout SourceMap,
    to output: inout String
  ) {
    output += palette.paint(location(of: finding.place, map: &map) + ":", .place)
    output += " "
    output += palette.paint(finding.severity.rawValue + ":", .severity(finding.severity))
    output += " " + TerminalText.sanitized(message) + " "
    output += palette.paint("[\(TerminalText.sanitized(finding.rule))]", .rule)
    output += "\n"
  }

  func writeDecision(
    _ finding: Finding,
    indent: Int,
    map: inout SourceMap,
    to output: inout String
  ) {
    guard let decided = finding.decided else { return }
    output += String(repeating: " ", count: indent)
    output += palette.paint(Wording.decided[language], .label)
    output += " \(location(of: decided, map: &map))\n"
  }

  /// Wraps the help with a hanging indent under its first word.
  func writeHelp(_ help: String, indent: Int, to output: inout String) {
    let label = Wording.help[language]
    let hanging = indent + DisplayWidth.width(of: label) + 1
    let lines = WordWrap.lines(of: TerminalText.sanitized(help), width: width - hanging)
    output += String(repeating: " ", count: indent) + palette.paint(label, .label)
    for (index, line) in lines.enumerated() {
      output += index == 0 ? " " : String(repeating: " ", count: hanging)
      output += line + "\n"
    }
  }

  /// `path:line:column`.
  func location(of place: Place, map: inout SourceMap) -> String {
    let position = map.positions(of: place).start
    return "\(TerminalText.sanitized(map.path(of: place))):\(position.line):\(position.column)"
  }

  func writeSnippet(
    _ place: Place,
    gutter: Int,
    mark: Palette.Role,
    map: inout SourceMap,
    to output: inout String
  ) {
    guard let table = map.table(ofFile: place.file), !map.files[place.file].bytes.isEmpty
    else { return }
    let renderer = SnippetRenderer(width: width, palette: palette, language: language)
    renderer.write(
      place.range,
      of: map.files[place.file],
      table: table,
      gutter: gutter,
      mark: mark,
      to: &output
    )
  }
}
