import Findings

/// Shows a place: its source line behind a gutter, and marks under what is meant.
struct SnippetRenderer {
  /// The columns that a whole line may take.
  let width: Int
  let palette: Palette
  let language: Language

  /// Appends the line and the marks, each ended by a line break.
  ///
  /// Of a range of several lines the first is shown, and where the range ends is said. The line
  /// number stands right in `gutter` columns, its indentation among them.
  func write(
    _ range: SourceRange,
    of file: SourceFile,
    table: LineTable,
    gutter: Int,
    mark: Palette.Role,
    to output: inout String
  ) {
    let start = table.position(of: Int(range.start))
    let content = table.content(ofLine: start.line)
    let lower = min(max(Int(range.start), content.lowerBound), content.upperBound)
    let near = Self.part(of: content, near: lower, file.bytes)
    let line = SourceLine(file.bytes, in: near)
    let upper = min(max(Int(range.end), lower), near.upperBound)
    let columns = line.columns(of: lower..<upper)
    let view = window(of: line, around: columns)

    let number = String(start.line)
    let padding = String(repeating: " ", count: max(0, gutter - number.count))
    writeRow(padding + number, view.text, to: &output)
    var marks = String(repeating: "^", count: max(1, view.marked.count))
    if let last = lastLine(of: range, table: table), last > start.line {
      marks += " " + Wording.toLine(last)[language]
    }
    writeRow(
      String(repeating: " ", count: gutter),
      String(repeating: " ", count: view.marked.lowerBound) + palette.paint(marks, mark),
      to: &output
    )
  }

  /// The part of a line that is laid out: a line may be as long as a file, and no screen is that wide.
  private static func part(
    of line: Range<Int>,
    near place: Int,
    _ bytes: [UInt8]
  ) -> Range<Int> {
    func boundary(_ offset: Int) -> Int {
      var offset = offset
      while offset > line.lowerBound, offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 {
        offset -= 1
      }
      return offset
    }
    let lower = boundary(max(line.lowerBound, place - reach))
    return lower..<max(lower, boundary(min(line.upperBound, place + reach)))
  }

  /// So many bytes on either side.
  private static let reach = 8_192

  /// The columns that line numbers need, with an indentation of at least three.
  static func gutter(forLines lines: some Sequence<Int>) -> Int {
    max(5, 1 + (lines.max().map { String($0).count } ?? 0))
  }

  private func writeRow(_ number: String, _ text: String, to output: inout String) {
    output += palette.paint(number + " |", .gutter)
    if let end = text.lastIndex(where: { $0 != " " }) { output += " " + text[...end] }
    output += "\n"
  }

  /// The line on which the last byte of a range stands; nil for an empty range.
  private func lastLine(of range: SourceRange, table: LineTable) -> Int? {
    range.end > range.start ? table.position(of: Int(range.end) - 1).line : nil
  }

  /// The part of a line that fits, with `…` where it is cut, and where the marks stand in it.
  private func window(
    of line: SourceLine,
    around columns: Range<Int>
  ) -> (text: String, marked: Range<Int>) {
    let gutter = 8
    let available = max(20, width - gutter)
    guard line.width > available else {
      return (line.cells.map(\.text).joined(), columns)
    }
    // A third of the room for what stands before the place, all of it when the place is long.
    var left = columns.lowerBound - available / 3
    left = max(left, columns.upperBound - (available - 2))
    left = min(left, columns.lowerBound - 1, line.width - (available - 1))
    left = max(0, left)
    var text = left > 0 ? "…" : ""
    let shift = left > 0 ? left - 1 : 0
    let room = available - (left > 0 ? 1 : 0)
    var column = 0
    var used = 0
    var shownFrom: Int?
    var isCut = false
    for cell in line.cells {
      defer { column += cell.width }
      guard column >= left else { continue }
      // A wide character that straddles the cut leaves one column empty.
      if shownFrom == nil {
        text += String(repeating: " ", count: column - left)
        used = column - left
        shownFrom = column
      }
      let isLast = column + cell.width >= line.width
      if used + cell.width > (isLast ? room : room - 1) {
        isCut = true
        break
      }
      text += cell.text
      used += cell.width
    }
    if isCut { text += "…" }
    let start = max(0, columns.lowerBound - shift)
    let end = min(columns.upperBound - shift, available)
    return (text, start..<max(start, end))
  }
}
