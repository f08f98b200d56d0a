package import Findings

/// The graph in the language of Graphviz.
package struct DotReporter: GraphReporter {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func report(_ graph: GoalGraph) -> String {
    let network = GraphNetwork(graph)
    var lines = ["digraph align {"]
    lines.append("  graph [label=\(quoted(title(graph))), labelloc=t, rankdir=LR, ranksep=1];")
    lines.append("  node [fontname=\"Helvetica\", fontsize=11, shape=box, style=filled];")
    lines.append("  node [fillcolor=white, color=\"#444444\"];")
    lines.append("  edge [fontname=\"Helvetica\", fontsize=14, color=\"#444444\"];")
    for (number, vision) in graph.visions.enumerated() {
      add(.vision(number), vision.name, "penwidth=2", to: &lines)
    }
    for (number, dimension) in graph.dimensions.enumerated() {
      add(.dimension(number), dimension.name, "fillcolor=\"#e8e8e8\"", to: &lines)
    }
    let served = Set(graph.goals.flatMap(\.aspects))
    for (number, aspect) in graph.aspects.enumerated() {
      let style = served.contains(number) ? "" : "style=\"filled,dashed\""
      add(.aspect(number), aspect.name, style, to: &lines)
    }
    for (number, goal) in graph.goals.enumerated() {
      var label = goal.label(limit: 80)
      if goal.assignments > 0 { label += "\n\(Wording.assignments(goal.assignments)[language])" }
      if !goal.isActive { label += "\n(\(Wording.inactiveGoal[language]))" }
      let style = goal.isActive ? "rounded,filled" : "rounded,filled,dotted"
      add(.goal(number), label, "style=\"\(style)\", penwidth=1.5", to: &lines)
    }
    for (number, quantity) in graph.quantities.enumerated() {
      add(.quantity(number), quantity.name, "shape=ellipse", to: &lines)
    }
    for edge in network.thread {
      lines.append("  \(edge.from.id) -> \(edge.to.id) [arrowhead=none];")
    }
    for edge in network.conflicts {
      let style: String =
        switch (edge.line, edge.sign) {
        case (.unclear, _): "dotted"
        case (_, "−"): "dashed"
        default: "solid"
        }
      let label = edge.line == .unclear ? "\(edge.sign) ?" : edge.sign
      lines.append(
        "  \(edge.from.id) -> \(edge.to.id)"
          + " [label=\(quoted(label)), style=\(style), penwidth=2, constraint=false];"
      )
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ graph: GoalGraph) -> String {
    ([Wording.graphTitle[language]] + graph.documents.prefix(4).map { GraphText.short($0, 80) })
      .joined(separator: " · ")
  }

  private func add(
    _ node: GraphNetwork.Node,
    _ label: String,
    _ style: String,
    to lines: inout [String]
  ) {
    let parts = label.split(separator: "\n").map { GraphText.short(String($0), 120) }
    let text = quoted(parts.joined(separator: "\n"))
    lines.append("  \(node.id) [label=\(text)\(style.isEmpty ? "" : ", \(style)")];")
  }

  /// A quoted string: in it only `"` and `\` have a meaning, and `&` of an entity.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
