import Findings

/// The conflicts, each a row: who pushes, the chain, who wants it otherwise.
struct ConflictRows {
  /// The most that a picture shows.
  static let limit = 60

  private let graph: GoalGraph
  private let language: Language
  /// What a row may be wide.
  private let width: Double

  private static let goalWidth = 164.0
  private static let quantityWidth = 118.0
  private static let arrowWidth = 42.0
  private static let shownGoals = 4

  init(_ graph: GoalGraph, language: Language, width: Double) {
    self.graph = graph
    self.language = language
    self.width = width
  }

  /// Draws the rows from a height on.
  ///
  /// - Returns: The height where they end.
  func draw(on canvas: inout SVGCanvas, from top: Double) -> Double {
    var y = top
    let x = SVGMetrics.margin
    guard !graph.conflicts.isEmpty else {
      canvas.text(Wording.noConflicts[language], x: x, y: y + 12, size: SVGMetrics.textSize)
      return y + 24
    }
    y = drawLegend(on: &canvas, from: y)
    for (number, conflict) in graph.conflicts.prefix(Self.limit).enumerated() {
      canvas.begin(describedBy: conflict.message)
      let caption = caption(of: conflict)
      let font = SVGMetrics.font
      canvas.text("\(number + 1). \(caption.kind)", x: x, y: y + 13, size: 13, isBold: true)
      let indent = font.width(of: "\(number + 1). \(caption.kind)") * 1.1 + 12
      let lines = font.lines(of: caption.rest, width: width - 2 * x - indent, atMost: 2)
      for line in lines {
        canvas.text(line, x: x + indent, y: y + 13, size: 13)
        y += SVGMetrics.lineHeight
      }
      y = draw(conflict, on: &canvas, from: y + 6) + 20
      canvas.end()
    }
    let left = graph.conflicts.count - Self.limit
    if left > 0 {
      canvas.text(Wording.moreConflicts(left)[language], x: x, y: y + 12, size: 13)
      y += 24
    }
    return y
  }

  private func caption(of conflict: GraphConflict) -> (kind: String, rest: String) {
    var parts = [Wording.severity(conflict.severity)[language]]
    if conflict.isDecided { parts.append(Wording.decidedConflict[language]) }
    let dimensions = conflict.dimensions.prefix(6).map { GraphText.short($0, 60) }
    if !dimensions.isEmpty { parts.append(dimensions.joined(separator: " × ")) }
    return (Wording.kind(conflict.kind)[language], parts.joined(separator: " · "))
  }

  /// How the lines and signs are read.
  private func drawLegend(on canvas: inout SVGCanvas, from top: Double) -> Double {
    var y = top
    let rows: [(String, SVGCanvas.Stroke, LocalizedText)] = [
      ("+", .more, Wording.legendMore), ("−", .less, Wording.legendLess),
      ("", .unclear, Wording.legendUnclear),
    ]
    for (sign, stroke, text) in rows {
      let x = SVGMetrics.margin
      canvas.arrow(fromX: x, toX: x + Self.arrowWidth, y: y + 9, sign: sign, stroke)
      canvas.text(text[language], x: x + Self.arrowWidth + 10, y: y + 14, size: 13)
      y += 22
    }
    return y + 12
  }

  // MARK: - One row

  /// A box, and the arrow that leads to it from the one before.
  private struct Item {
    var box: SVGBox
    var sign: String = ""
    var stroke = SVGCanvas.Stroke.more
    /// Whether the arrow points to the box before: a goal that wants something of a quantity.
    var pointsBack = false
  }

  private func draw(
    _ conflict: GraphConflict,
    on canvas: inout SVGCanvas,
    from top: Double
  ) -> Double {
    let items = items(of: conflict)
    var lines: [[Item]] = [[]]
    var x = 0.0
    for item in items {
      let needed = (lines.last?.isEmpty == true ? 0 : Self.arrowWidth) + item.box.width
      if x + needed > width - 2 * SVGMetrics.margin, lines.last?.isEmpty == false {
        lines.append([])
        // The arrow goes on below.
        x = Self.arrowWidth + item.box.width
      } else {
        x += needed
      }
      lines[lines.count - 1].append(item)
    }
    var y = top
    for (number, line) in lines.enumerated() {
      let height = line.map(\.box.height).max() ?? 0
      var x = SVGMetrics.margin
      for (position, item) in line.enumerated() {
        if number > 0 || position > 0 {
          let ends = (x + 3, x + Self.arrowWidth - 3)
          canvas.arrow(
            fromX: item.pointsBack ? ends.1 : ends.0,
            toX: item.pointsBack ? ends.0 : ends.1,
            y: y + height / 2,
            sign: item.sign,
            item.stroke
          )
          x += Self.arrowWidth
        }
        var box = item.box
        box.x = x
        box.y = y + (height - box.height) / 2
        canvas.box(box)
        x += box.width
      }
      y += height + (number + 1 < lines.count ? 10 : 0)
    }
    return y
  }

  private func items(of conflict: GraphConflict) -> [Item] {
    var items = [Item(box: box(ofGoals: conflict.acting))]
    func add(_ box: SVGBox, _ sign: GraphConflict.Sign?, pointsBack: Bool = false) {
      let stroke: SVGCanvas.Stroke =
        switch (conflict.kind, sign) {
        case (.unclear, _), (_, nil): .unclear
        case (_, .more?): .more
        case (_, .less?): .less
        }
      items.append(
        Item(box: box, sign: sign?.symbol ?? "", stroke: stroke, pointsBack: pointsBack)
      )
    }
    for step in conflict.steps {
      let name = graph.quantities[step.quantity].name
      add(box(name, .quantity, width: Self.quantityWidth), step.sign)
    }
    if let harmed = conflict.harmed {
      add(box(graph.dimensions[harmed].name, .dimension, width: Self.goalWidth), .less)
    }
    if !conflict.against.isEmpty {
      add(box(ofGoals: conflict.against), conflict.wanted, pointsBack: true)
    }
    return items
  }

  private func box(_ name: String, _ outline: SVGCanvas.Outline, width: Double) -> SVGBox {
    let lines = SVGMetrics.font.lines(
      of: name,
      width: width - 10,
      atMost: 3
    )
    return SVGBox(
      width: width,
      lines: lines.map { SVGBox.Line(text: $0) },
      outline: outline,
      description: GraphText.plain(name),
      isCentered: true
    )
  }

  /// One goal with its title in full, several with a line each.
  private func box(ofGoals goals: [Int]) -> SVGBox {
    let limit = SVGBox.textWidth(ofBox: Self.goalWidth)
    let font = SVGMetrics.font
    let shown = goals.count > Self.shownGoals ? goals.prefix(Self.shownGoals - 1) : goals[...]
    var lines: [SVGBox.Line] = []
    if goals.count == 1, let goal = goals.first.map({ graph.goals[$0] }) {
      lines.append(SVGBox.Line(text: GraphText.short(goal.name, 24), isBold: true))
      lines += font.lines(of: goal.title, width: limit, atMost: 2).map { SVGBox.Line(text: $0) }
    } else {
      for goal in shown {
        let label = graph.goals[goal].label(limit: 200)
        lines += font.lines(of: label, width: limit, atMost: 1).map { SVGBox.Line(text: $0) }
      }
      if shown.count < goals.count {
        lines.append(SVGBox.Line(text: Wording.andMore(goals.count - shown.count)[language]))
      }
    }
    let names = goals.prefix(50).map { graph.goals[$0].label(limit: 200) }
    return SVGBox(
      width: Self.goalWidth,
      lines: lines,
      outline: .goal,
      description: names.joined(separator: "; ")
    )
  }
}
