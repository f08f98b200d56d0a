package import Findings

/// The graph as a picture: columns for the red thread, and below them a row for each conflict.
///
/// No script, no style sheet, no font and no address outside the file: it may stand in any page.
package struct SVGReporter: GraphReporter {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func report(_ graph: GoalGraph) -> String {
    let layout = ThreadLayout(graph, language: language)
    // As wide as a chain of three influences with its goals, and as A4 lying down.
    let width = max(layout.width, 1042)
    var canvas = SVGCanvas()
    let margin = SVGMetrics.margin
    canvas.text(Wording.redThread[language], x: margin, y: 34, size: 20, isBold: true)
    var y = 52.0
    let titles = graph.documents.prefix(6).joined(separator: " · ")
    for line in SVGMetrics.font.lines(of: titles, width: width - 2 * margin, atMost: 2) {
      canvas.text(line, x: margin, y: y + 4, size: 13, color: "#374151")
      y += SVGMetrics.lineHeight
    }
    y = draw(layout, on: &canvas, from: y + 8)
    if graph.goals.isEmpty {
      canvas.text(Wording.noGoals[language], x: margin, y: y + 18, size: 13)
      y += 30
    }
    canvas.text(Wording.conflicts[language], x: margin, y: y + 44, size: 20, isBold: true)
    y = ConflictRows(graph, language: language, width: width).draw(on: &canvas, from: y + 62)
    return head(graph, width: width, height: y + margin) + canvas.body + "</svg>\n"
  }

  private func draw(
    _ layout: ThreadLayout,
    on canvas: inout SVGCanvas,
    from top: Double
  ) -> Double {
    guard !layout.boxes.isEmpty else { return top }
    for heading in layout.headings {
      canvas.text(
        heading.text,
        x: heading.x,
        y: top + 12,
        size: 13,
        isBold: true,
        color: "#374151"
      )
    }
    let top = top + 24
    for tie in layout.ties {
      let (from, to) = (layout.boxes[tie.from], layout.boxes[tie.to])
      canvas.curve(
        fromX: from.x + from.width,
        y: top + tie.start,
        toX: to.x,
        y: top + tie.end
      )
    }
    for box in layout.boxes {
      var box = box
      box.y += top
      canvas.box(box)
    }
    return top + layout.height
  }

  private func head(_ graph: GoalGraph, width: Double, height: Double) -> String {
    let title = ([Wording.graphTitle[language]] + graph.documents.prefix(6)).joined(
      separator: " · "
    )
    let (width, height) = (SVGNumber.text(width), SVGNumber.text(height))
    let words = graph.conflicts.prefix(ConflictRows.limit).enumerated().map {
      "\($0.offset + 1). \($0.element.message)."
    }
    let description = ([GraphSummary(graph).contents[language]] + words).joined(separator: " ")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="align-graph-title align-graph-description" \
      lang="\(language.rawValue)" xml:lang="\(language.rawValue)" fill="#111827" \
      font-family="Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif" \
      font-size="\(SVGNumber.text(SVGMetrics.textSize))">
      <title id="align-graph-title">\(SVGCanvas.escaped(title))</title>
      <desc id="align-graph-description">\(SVGCanvas.escaped(description))</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>

      """
  }
}
