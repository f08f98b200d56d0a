/// Cells in columns, each as wide as its widest cell; the last is broken to fit and goes on
/// under itself.
struct Columns {
  let width: Int
  let indent: Int

  init(width: Int, indent: Int = 0) {
    self.width = width
    self.indent = indent
  }

  /// The columns' widths, the last left out.
  func widths(of rows: [[String]]) -> [Int] {
    let count = (rows.map(\.count).max() ?? 1) - 1
    return (0..<max(0, count)).map { column in
      rows.map { column < $0.count - 1 ? DisplayWidth.width(of: $0[column]) : 0 }.max() ?? 0
    }
  }

  /// Writes the rows; texts are made harmless here.
  ///
  /// - Parameters:
  ///   - rows: one text for each cell.
  ///   - widths: the columns' widths, where they are not these rows' own.
  ///   - paint: colours a cell by its column, before it is padded.
  ///   - output: what the lines are added to.
  func write(
    _ rows: [[String]],
    widths: [Int]? = nil,
    paint: (_ text: String, _ column: Int) -> String = { text, _ in text },
    to output: inout String
  ) {
    let rows = rows.map { $0.map { TerminalText.sanitized($0) } }
    let widths = widths ?? self.widths(of: rows)
    let start = indent + widths.reduce(0) { $0 + $1 + 2 }
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.dropLast().enumerated() {
        line += paint(cell, column)
        line += String(
          repeating: " ",
          count: max(0, widths[column] - DisplayWidth.width(of: cell)) + 2
        )
      }
      let last = WordWrap.lines(of: row.last ?? "", width: max(20, width - start))
      for (index, text) in last.enumerated() {
        if index > 0 { line = String(repeating: " ", count: start) }
        line += paint(text, row.count - 1)
        while line.last == " " { line.removeLast() }
        output += line + "\n"
      }
    }
  }
}
