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
    let map = SourceMap(result.files)
    let blocks = FindingBlock.blocks(of: result.findings) { showsNotes || $0 > .note }
    let pieces = stride(from: 0, to: blocks.count, by: Self.pieceSize).map {
      blocks[$0..<min($0 + Self.pieceSize, blocks.count)]
    }
    // While a piece is told, that before it is written; before the first, its files' lines are found.
    var told: [FindingBlock] = []
    for index in 0...pieces.count {
      let next = index < pieces.count ? pieces[index] : []
      let (written, toldNext) = concurrently(jobs: jobs) { [told] in
        if index == 0 { map.findLines(at: next.map(\.first.place)) }
        return texts(of: told, rules: result.rules, map: map, jobs: next.isEmpty ? jobs : jobs - 1)
      } _: {
        next.map { $0.told() }
      }
      for text in written { output += text + "\n" }
      told = toldNext
    }
    if showsStatistics { writeStatistics(result, to: &output) }
    guard !isQuiet else {
      if !blocks.isEmpty { output.removeLast() }
      return
    }
    writeClosing(result, blocks: blocks, map: map, to: &output)
  }

  /// So many blocks are told at a time.
  private static let pieceSize = 128

  /// The texts of blocks that have been told.
  private func texts(
    of blocks: [FindingBlock],
    rules: [RuleDescriptor],
    map: SourceMap,
    jobs: Int
  ) -> [String] {
    blocks.concurrentMap(jobs: jobs) { block in
      var text = ""
      if block.count > FindingBlock.limit {
        write(block, titles: rules, map: map, to: &text)
      } else {
        write(block.first, map: map, to: &text)
      }
      return text
    }
  }

  // MARK: - One finding

  private func write(_ finding: Finding, map: SourceMap, to output: inout String) {
    writeFirstLine(finding, message: finding.message, map: map, to: &output)
    let places = [finding.place] + finding.related.prefix(FindingBlock.relatedLimit).map(\.place)
    let gutter = SnippetRenderer.gutter(
      forLines: places.map { map.positions(of: $0).start.line }
    )
    writeSnippet(
      finding.place,
      gutter: gutter,
      mark: .severity(finding.severity),
      map: map,
      to: &output
    )
    for related in finding.related.prefix(FindingBlock.relatedLimit) {
      writePlace(
        related.place,
        related.message,
        label: Wording.related[language],
        indent: 3,
        map: map,
        to: &output
      )
      // A few places are shown, many are listed.
      guard finding.related.count <= FindingBlock.limit else { continue }
      writeSnippet(related.place, gutter: gutter, mark: .label, map: map, to: &output)
    }
    writeMoreRelated(of: finding, indent: 3, to: &output)
    writeDecision(finding, indent: 3, map: map, to: &output)
    // What is decided needs no advice.
    if finding.decided == nil, let help = finding.help { writeHelp(help, indent: 3, to: &output) }
  }

  func writeFirstLine(
    _ finding: Finding,
    message: String,
    map: SourceMap,
    to output: inout String
  ) {
    output += palette.paint(location(of: finding.place, map: map) + ":", .place)
    output += " "
    output += palette.paint(finding.severity.rawValue + ":", .severity(finding.severity))
    output += " " + TerminalText.sanitized(message) + " "
    output += palette.paint("[\(TerminalText.sanitized(finding.rule))]", .rule)
    output += "\n"
  }

  func writeDecision(
    _ finding: Finding,
    indent: Int,
    map: SourceMap,
    to output: inout String
  ) {
    guard let decided = finding.decided else { return }
    output += String(repeating: " ", count: indent)
    output += palette.paint(Wording.decided[language], .label)
    output += " \(location(of: decided, map: map))\n"
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
  func location(of place: Place, map: SourceMap) -> String {
    let position = map.positions(of: place).start
    return "\(TerminalText.sanitized(map.path(of: place))):\(position.line):\(position.column)"
  }

  func writeSnippet(
    _ place: Place,
    gutter: Int,
    mark: Palette.Role,
    map: SourceMap,
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
