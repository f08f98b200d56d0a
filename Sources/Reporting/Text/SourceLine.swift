import Findings

/// One line of a file as cells of a terminal, each with the bytes that it stands for.
struct SourceLine {
  /// What is shown for one character.
  struct Cell {
    var text: String
    /// In columns; 0 for a mark that combines with what stands before it.
    var width: Int
    /// 0-based offset in the file.
    var bytes: Range<Int>
  }

  private(set) var cells: [Cell] = []
  /// In columns.
  private(set) var width = 0

  /// Lays out the line that stands in a range of a file's bytes, without its line break.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    if let text = String(validating: bytes[range], as: UTF8.self) {
      var offset = range.lowerBound
      for character in text {
        let length = character.utf8.count
        append(character, bytes: offset..<(offset + length))
        offset += length
      }
    } else {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, length) = Self.decode(bytes, at: offset, end: range.upperBound)
        append(Character(scalar), bytes: offset..<(offset + length))
        offset += length
      }
    }
  }

  /// The columns that a range of bytes takes: where it starts (from 0), and how wide it is.
  func columns(of range: Range<Int>) -> Range<Int> {
    var column = 0
    var start: Int?
    var end = 0
    for cell in cells {
      if cell.bytes.upperBound > range.lowerBound, cell.bytes.lowerBound < range.upperBound {
        if start == nil { start = column }
        end = column + cell.width
      } else if start == nil, cell.bytes.lowerBound >= range.lowerBound {
        return column..<column
      }
      column += cell.width
    }
    guard let start else { return column..<column }
    return start..<max(start, end)
  }

  private mutating func append(_ character: Character, bytes: Range<Int>) {
    let text: String
    if character == "\t" {
      text = String(repeating: " ", count: Self.tabWidth - width % Self.tabWidth)
    } else {
      text = TerminalText.substitute(for: character) ?? String(character)
    }
    let columns = DisplayWidth.width(of: text)
    cells.append(Cell(text: text, width: columns, bytes: bytes))
    width += columns
  }

  private static let tabWidth = 4

  /// The code point at an offset, or U+FFFD for a byte that begins none.
  private static func decode(
    _ bytes: [UInt8],
    at offset: Int,
    end: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    for length in 1...4 where offset + length <= end {
      let text = String(validating: bytes[offset..<(offset + length)], as: UTF8.self)
      if let scalar = text?.unicodeScalars.first { return (scalar, length) }
    }
    return ("\u{FFFD}", 1)
  }
}
