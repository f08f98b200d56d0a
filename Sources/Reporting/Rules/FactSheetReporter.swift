package import Findings

/// What rules can read, for people at a terminal: `align rules facts`.
package struct FactSheetReporter: Sendable {
  private let language: Language
  private let width: Int
  private let palette: Palette

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    self.language = language
    self.width = max(60, width)
    palette = Palette(isEnabled: usesColor)
  }

  /// The whole sheet.
  package func report(_ sheet: FactSheet) -> String {
    var output = ""
    for line in WordWrap.lines(of: Wording.factsIntroduction[language], width: width) {
      output += line + "\n"
    }
    writeHeading(Wording.factsCollections, to: &output)
    writeRows(sheet.collections.map { [$0.name, $0.record] }, to: &output)
    writeHeading(Wording.factsRecords, to: &output)
    writeRecords(sheet.records, to: &output)
    writeHeading(Wording.factsWords, to: &output)
    writeRows(
      sheet.enumerations.map { [$0.name, $0.words.joined(separator: ", ")] },
      to: &output
    )
    writeHeading(Wording.factsFunctions, to: &output)
    writeRows(sheet.functions.map { [$0.form, $0.meaning[language]] }, to: &output)
    return output
  }

  /// Some kinds of things, and the words that their fields hold.
  package func report(_ records: [FactSheet.Record], words: [FactSheet.Enumeration]) -> String {
    var output = ""
    writeRecords(records, to: &output)
    if !words.isEmpty {
      writeHeading(Wording.factsWords, to: &output)
      writeRows(words.map { [$0.name, $0.words.joined(separator: ", ")] }, to: &output)
    }
    return output
  }

  private func writeRecords(_ records: [FactSheet.Record], to output: inout String) {
    let rows = records.map { record in
      record.fields.map { field in
        [field.name + (field.isOptional ? "?" : ""), field.type, field.meaning[language]]
      }
    }
    let columns = Columns(width: width, indent: 2)
    let widths = columns.widths(of: rows.flatMap { $0 })
    for (index, (record, rows)) in zip(records, rows).enumerated() {
      if index > 0 { output += "\n" }
      output += palette.paint(TerminalText.sanitized(record.name), .label) + "\n"
      columns.write(
        rows,
        widths: widths,
        paint: { $1 == 1 ? palette.paint($0, .rule) : $0 },
        to: &output
      )
    }
  }

  private func writeHeading(_ text: LocalizedText, to output: inout String) {
    output += "\n" + palette.paint(text[language].uppercased(), .label) + "\n"
  }

  private func writeRows(_ rows: [[String]], to output: inout String) {
    Columns(width: width, indent: 2).write(rows, to: &output)
  }
}
