/// A text cut before elements of what seems to be its longest list, so that the pieces can be read
/// at once.
///
/// The cuts are guesses by indentation: whether each piece goes on where the one before it ends is
/// seen when their trees are joined (`Tree.append`).
struct TextPieces {
  /// Where the pieces after the first begin: at the first byte of a line.
  let cuts: [Int]
  private let bytes: ArraySlice<UInt8>

  /// What stands before a piece after the first in place of what it goes on from: a mapping with
  /// one key, whose value is the list.
  static let opening = Array("x:\n".utf8)
  /// How far from an even cut an element is looked for.
  private static let window = 1 << 16

  /// Cuts a text.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - count: How many pieces are wished for; there are fewer where no elements are found.
  init(_ bytes: ArraySlice<UInt8>, count: Int) {
    self.bytes = bytes
    var cuts: [Int] = []
    for number in stride(from: 1, to: count, by: 1) {
      let from = bytes.startIndex + bytes.count / count * number
      guard let cut = Self.cut(in: bytes[max(from, cuts.last ?? from)...].prefix(Self.window))
      else { continue }
      cuts.append(cut)
    }
    self.cuts = cuts
  }

  /// The number of pieces.
  var count: Int { cuts.count + 1 }

  /// A piece as a text of its own.
  subscript(number: Int) -> ArraySlice<UInt8> {
    let end = number < cuts.count ? cuts[number] : bytes.endIndex
    guard number > 0 else { return bytes[..<end] }
    return (Self.opening + bytes[cuts[number - 1]..<end])[...]
  }

  /// The beginning of the first line of the least indented elements after the first line.
  private static func cut(in window: ArraySlice<UInt8>) -> Int? {
    var best: (indentation: Int, line: Int)?
    var rest = window
    while let lineBreak = rest.firstIndex(of: 0x0A) {
      let line = lineBreak + 1
      rest = rest[line...]
      let mark = rest.prefix { $0 == 0x20 }.endIndex
      guard mark + 1 < rest.endIndex, rest[mark] == 0x2D, rest[mark + 1] == 0x20 else { continue }
      if mark - line < best?.indentation ?? .max { best = (mark - line, line) }
    }
    return best?.line
  }
}
