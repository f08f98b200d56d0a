import Findings

/// Collects the elements of a drawing; every text and attribute is escaped here and nowhere else.
struct SVGCanvas {
  /// How a line is drawn; never told apart by colour alone.
  enum Stroke {
    case thread
    case more
    case less
    case unclear

    var attributes: String {
      switch self {
      case .thread: "stroke=\"#6b7280\" stroke-width=\"1\""
      case .more: "stroke=\"#1f4e8c\" stroke-width=\"2\""
      case .less: "stroke=\"#9a3412\" stroke-width=\"2\" stroke-dasharray=\"6 4\""
      case .unclear: "stroke=\"#444444\" stroke-width=\"2\" stroke-dasharray=\"2 3\""
      }
    }

    var color: String {
      switch self {
      case .thread: "#6b7280"
      case .more: "#1f4e8c"
      case .less: "#9a3412"
      case .unclear: "#444444"
      }
    }
  }

  /// How a box is drawn.
  enum Outline {
    case vision
    case dimension
    case aspect
    case gap
    case goal
    case looseGoal
    case inactiveGoal
    case quantity

    var attributes: String {
      switch self {
      case .vision: "fill=\"#e5e7eb\" stroke=\"#1f2937\" stroke-width=\"2\""
      case .dimension: "fill=\"#f3f4f6\" stroke=\"#1f2937\" stroke-width=\"1\""
      case .aspect: "fill=\"#ffffff\" stroke=\"#6b7280\" stroke-width=\"1\""
      case .gap: "fill=\"#ffffff\" stroke=\"#6b7280\" stroke-width=\"1\" stroke-dasharray=\"4 3\""
      case .goal: "fill=\"#ffffff\" stroke=\"#1f2937\" stroke-width=\"1.5\" rx=\"6\""
      case .looseGoal:
        "fill=\"#ffffff\" stroke=\"#1f2937\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\" rx=\"6\""
      case .inactiveGoal:
        "fill=\"#ffffff\" stroke=\"#6b7280\" stroke-width=\"1.5\" stroke-dasharray=\"1 3\" rx=\"6\""
      case .quantity: "fill=\"#ffffff\" stroke=\"#1f2937\" stroke-width=\"1\" rx=\"15\""
      }
    }
  }

  private(set) var body = ""

  /// Writes a text; `y` is its base line.
  mutating func text(
    _ text: String,
    x: Double,
    y: Double,
    size: Double,
    isBold: Bool = false,
    isCentered: Bool = false,
    color: String = "#111827"
  ) {
    var attributes = "x=\"\(SVGNumber.text(x))\" y=\"\(SVGNumber.text(y))\""
    if size != SVGMetrics.textSize { attributes += " font-size=\"\(SVGNumber.text(size))\"" }
    if isBold { attributes += " font-weight=\"bold\"" }
    if isCentered { attributes += " text-anchor=\"middle\"" }
    if color != "#111827" { attributes += " fill=\"\(color)\"" }
    line("<text \(attributes)>\(Self.escaped(text))</text>")
  }

  /// Draws a box with its lines of text.
  mutating func box(_ box: SVGBox) {
    line("<g>")
    line("<title>\(Self.escaped(box.description))</title>")
    line(
      "<rect x=\"\(SVGNumber.text(box.x))\" y=\"\(SVGNumber.text(box.y))\""
        + " width=\"\(SVGNumber.text(box.width))\" height=\"\(SVGNumber.text(box.height))\""
        + " \(box.outline.attributes)/>"
    )
    var baseline = box.y + SVGMetrics.padding + SVGMetrics.textSize - 2
    for text in box.lines {
      self.text(
        text.text,
        x: box.isCentered ? box.x + box.width / 2 : box.x + SVGMetrics.padding + 2,
        y: baseline,
        size: SVGMetrics.textSize,
        isBold: text.isBold,
        isCentered: box.isCentered
      )
      baseline += SVGMetrics.lineHeight
    }
    line("</g>")
  }

  /// Draws a curve from left to right.
  mutating func curve(fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double) {
    let bend = max(16, (x2 - x1) / 2)
    line(
      "<path d=\"M\(SVGNumber.text(x1)) \(SVGNumber.text(y1))"
        + "C\(SVGNumber.text(x1 + bend)) \(SVGNumber.text(y1))"
        + " \(SVGNumber.text(x2 - bend)) \(SVGNumber.text(y2))"
        + " \(SVGNumber.text(x2)) \(SVGNumber.text(y2))\" \(Stroke.thread.attributes) fill=\"none\"/>"
    )
  }

  /// Draws an arrow with a sign on it.
  mutating func arrow(fromX x1: Double, toX x2: Double, y: Double, sign: String, _ stroke: Stroke) {
    let tip = x2 > x1 ? -8.0 : 8.0
    line(
      "<line x1=\"\(SVGNumber.text(x1))\" y1=\"\(SVGNumber.text(y))\""
        + " x2=\"\(SVGNumber.text(x2 + tip))\" y2=\"\(SVGNumber.text(y))\" \(stroke.attributes)/>"
    )
    line(
      "<path d=\"M\(SVGNumber.text(x2)) \(SVGNumber.text(y))l\(SVGNumber.text(tip)) -5v10z\""
        + " fill=\"\(stroke.color)\"/>"
    )
    guard !sign.isEmpty else { return }
    let middle = (x1 + x2 + tip) / 2
    line(
      "<circle cx=\"\(SVGNumber.text(middle))\" cy=\"\(SVGNumber.text(y))\" r=\"9\" fill=\"#ffffff\""
        + " stroke=\"\(stroke.color)\" stroke-width=\"1.5\"/>"
    )
    text(sign, x: middle, y: y + 5, size: 15, isBold: true, isCentered: true, color: stroke.color)
  }

  mutating func line(_ element: String) {
    body += element + "\n"
  }

  /// A group that tells in words what it shows.
  mutating func begin(describedBy text: String) {
    line("<g>")
    line("<title>\(Self.escaped(text))</title>")
  }

  mutating func end() {
    line("</g>")
  }

  /// The text as it stands in an element or an attribute.
  static func escaped(_ text: String) -> String {
    XMLText.escaped(GraphText.plain(text), isAttribute: true)
  }
}

/// Sizes in a drawing: one unit is one pixel, and what is wider than A4 lying down is for a screen.
enum SVGMetrics {
  static let textSize = 13.0
  static let lineHeight = 16.0
  static let padding = 6.0
  static let margin = 16.0

  static let font = SVGText(size: textSize)

  /// The height of a box with so many lines.
  static func height(ofLines count: Int) -> Double {
    Double(count) * lineHeight + 2 * padding
  }
}

/// A box with text in a drawing.
struct SVGBox {
  struct Line {
    var text: String
    var isBold = false
  }

  var x = 0.0
  var y = 0.0
  var width: Double
  var lines: [Line]
  var outline: SVGCanvas.Outline
  /// The whole text, where the lines were cut short.
  var description: String
  var isCentered = false

  init(
    width: Double,
    lines: [Line],
    outline: SVGCanvas.Outline,
    description: String,
    isCentered: Bool = false
  ) {
    self.width = width
    self.lines = lines
    self.outline = outline
    self.description = description
    self.isCentered = isCentered
  }

  var height: Double { SVGMetrics.height(ofLines: lines.count) }
  var middle: Double { y + height / 2 }

  /// The height at which the line of a number among several meets the box's side.
  func port(_ number: Int, of count: Int) -> Double {
    y + height * (Double(number) + 1) / (Double(count) + 1)
  }

  /// The width that its text may have.
  static func textWidth(ofBox width: Double) -> Double { width - 2 * SVGMetrics.padding - 4 }
}
