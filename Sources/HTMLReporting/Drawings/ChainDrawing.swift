/// A chain from goals through what they move to what stands against it, from top to bottom.
///
/// One column, so that it fits a telephone and a page alike; texts are broken by a guess at how
/// wide their letters are.
struct ChainDrawing {
  private struct Box {
    var kind: String
    var lines: [String]
    /// What stands beside the arrow that leads here.
    var sign: String?
    var isOpposed = false
  }

  private var boxes: [Box]

  private static let width = 288
  private static let lineHeight = 18
  private static let padding = 10
  private static let gap = 34
  /// How many letters fit in a box.
  private static let letters = 30

  /// A chain that begins with goals.
  init(acting: String) {
    boxes = [Box(kind: "goal", lines: Self.lines(acting))]
  }

  /// A quantity that the one before moves.
  mutating func add(_ name: String, direction: String, isMore: Bool?) {
    let mark = isMore.map { $0 ? "▲ " : "▼ " } ?? ""
    boxes.append(Box(kind: "step", lines: Self.lines(name), sign: mark + direction))
  }

  /// What stands against the end of the chain.
  mutating func end(_ name: String, wanted: String?) {
    boxes.append(Box(kind: "goal", lines: Self.lines(name), sign: wanted, isOpposed: true))
  }

  /// What the template `chain` draws.
  ///
  /// - Parameter label: The chain in words.
  /// - Returns: The fields of the template.
  func fields(label: String) -> Fields {
    var rows: [Fields] = []
    var arrows: [Fields] = []
    var y = 1
    let middle = Self.width / 2
    for (index, box) in boxes.enumerated() {
      if index > 0 {
        arrows.append(
          [
            .isOpposed: box.isOpposed,
            .path: "M\(middle) \(y)v\(Self.gap - 3)m-5 -6l5 6l5 -6",
            .sign: box.sign.map { sign -> Fields in
              [
                .x: String(middle + 12), .y: String(y + Self.gap / 2 + 4),
                .text: sign.clipped(to: 22),
              ]
            },
          ]
        )
        y += Self.gap
      }
      let height = box.lines.count * Self.lineHeight + Self.padding * 2
      let lines = box.lines.enumerated().map { line, text -> Fields in
        [
          .x: String(middle), .y: String(y + Self.padding + line * Self.lineHeight + 14),
          .text: text,
        ]
      }
      rows.append([
        .kind: box.kind, .x: "1", .y: String(y), .width: String(Self.width - 2),
        .height: String(height), .lines: lines,
      ])
      y += height
    }
    return [
      .width: String(Self.width), .height: String(y + 1), .label: label.clipped(to: 600),
      .boxes: rows, .arrows: arrows,
    ]
  }

  /// A text in at most three lines.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.clipped(to: 200).split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.unicodeScalars.count + word.unicodeScalars.count + 1 > letters {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    if lines.count > 3 { lines = Array(lines[..<2]) + [lines[2] + " …"] }
    return lines.map { $0.clipped(to: letters + 4) }
  }
}
