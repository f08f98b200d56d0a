import Findings
import Reporting

/// An indicator over time: from the baseline through the outcomes, and how far to the target.
struct LineDrawing {
  private struct Dot {
    var kind: String
    var year: Double
    var value: Double
    var text: String
    var at: String
  }

  private var dots: [Dot]

  private static let width = 320.0
  private static let height = 132.0
  private static let left = 12.0
  private static let right = 12.0
  private static let top = 30.0
  private static let bottom = 34.0

  /// nil where there are not two values with a time to draw.
  init?(_ line: IndicatorLine, format language: Language) {
    func dot(_ kind: String, _ point: IndicatorLine.Point) -> Dot? {
      guard let year = point.year, year.isFinite, point.value.isFinite, abs(point.value) < 1e15,
        (0...9999).contains(year)
      else { return nil }
      return Dot(
        kind: kind,
        year: year,
        value: point.value,
        text: language.decimal(point.number).clipped(to: 14),
        at: String(Int(year))
      )
    }
    dots =
      [line.baseline.flatMap { dot("baseline", $0) }].compactMap { $0 }
      + line.outcomes.compactMap { dot("outcome", $0) }
      + [line.target.flatMap { dot("target", $0) }].compactMap { $0 }
    guard dots.count >= 2 else { return nil }
  }

  /// What the template `line` draws.
  ///
  /// - Parameter label: All of it in a sentence.
  /// - Returns: The fields of the template.
  func fields(label: String) -> Fields {
    let years = span(dots.map(\.year))
    let values = span(dots.map(\.value))
    func x(_ dot: Dot) -> Double {
      Self.left + 8
        + (dot.year - years.low) / years.size * (Self.width - Self.left - Self.right - 16)
    }
    func y(_ dot: Dot) -> Double {
      Self.height - Self.bottom
        - (dot.value - values.low) / values.size * (Self.height - Self.top - Self.bottom)
    }
    func path(_ dots: [Dot]) -> String {
      dots.enumerated().map { index, dot in
        (index == 0 ? "M" : "L") + SVGNumber.text(x(dot)) + " " + SVGNumber.text(y(dot))
      }.joined()
    }
    let known = dots.filter { $0.kind != "target" }
    let target = dots.first { $0.kind == "target" }
    let axisY = SVGNumber.text(Self.height - 20)
    return [
      .width: SVGNumber.text(Self.width),
      .height: SVGNumber.text(Self.height),
      .label: label.clipped(to: 600),
      .axis: "M\(SVGNumber.text(Self.left)) \(axisY)H\(SVGNumber.text(Self.width - Self.right))",
      .path: known.count > 1 ? path(known) : nil,
      .way: target.flatMap { target in known.last.map { path([$0, target]) } },
      .dots: shown.map { dot, isNamed -> Fields in
        let (dotX, dotY) = (x(dot), y(dot))
        let anchor = dotX < 60 ? "start" : dotX > Self.width - 60 ? "end" : "middle"
        return [
          .kind: dot.kind,
          .isTarget: dot.kind == "target",
          .x: SVGNumber.text(dotX), .y: SVGNumber.text(dotY),
          .shape: "M\(SVGNumber.text(dotX)) \(SVGNumber.text(dotY - 6))l6 6l-6 6l-6 -6z",
          .textX: SVGNumber.text(
            anchor == "start" ? dotX - 6 : anchor == "end" ? dotX + 6 : dotX
          ),
          .textY: SVGNumber.text(dotY - 11),
          .anchor: anchor,
          .text: isNamed ? dot.text : nil,
        ]
      },
      .ticks: ticks.map { dot -> Fields in
        let dotX = x(dot)
        let anchor = dotX < 40 ? "start" : dotX > Self.width - 40 ? "end" : "middle"
        return [
          .x: SVGNumber.text(
            anchor == "start" ? Self.left : anchor == "end" ? Self.width - Self.right : dotX
          ),
          .y: SVGNumber.text(Self.height - 5), .anchor: anchor, .text: dot.at,
        ]
      },
    ]
  }

  /// The path alone, 60 wide and 16 high, for a line of a table.
  var small: String {
    let years = span(dots.map(\.year))
    let values = span(dots.map(\.value))
    return dots.enumerated().map { index, dot in
      let x = 1 + (dot.year - years.low) / years.size * 58
      let y = 15 - (dot.value - values.low) / values.size * 14
      return (index == 0 ? "M" : "L") + String(Int(x)) + " " + String(Int(y))
    }.joined()
  }

  /// Numbers stand at the first, the last and the target; more would lie on each other.
  private var shown: [(dot: Dot, isNamed: Bool)] {
    let last = dots.lastIndex { $0.kind != "target" }
    return dots.enumerated().map { index, dot in
      (dot, index == 0 || index == last || dot.kind == "target")
    }
  }

  /// The first and the last year.
  private var ticks: [Dot] {
    let sorted = dots.sorted { $0.year < $1.year }
    guard let first = sorted.first, let last = sorted.last else { return [] }
    return first.at == last.at ? [first] : [first, last]
  }

  private func span(_ values: [Double]) -> (low: Double, size: Double) {
    let low = values.min() ?? 0
    let high = values.max() ?? 0
    return high > low ? (low, high - low) : (low - 0.5, 1)
  }
}
