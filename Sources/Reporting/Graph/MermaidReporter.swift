package import Findings

/// The graph in the language of Mermaid, which code hosts draw in Markdown.
package struct MermaidReporter: GraphReporter {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func report(_ graph: GoalGraph) -> String {
    let network = GraphNetwork(graph)
    var lines = ["flowchart LR"]
    lines.append("  accTitle: \(line(Wording.graphTitle[language]))")
    lines.append("  accDescr: \(line(GraphSummary(graph).contents[language]))")
    for (number, vision) in graph.visions.enumerated() {
      lines.append("  \(GraphNetwork.Node.vision(number).id)[[\"\(escaped(vision.name))\"]]")
    }
    for (number, dimension) in graph.dimensions.enumerated() {
      lines.append("  \(GraphNetwork.Node.dimension(number).id)[\"\(escaped(dimension.name))\"]")
    }
    let served = Set(graph.goals.flatMap(\.aspects))
    for (number, aspect) in graph.aspects.enumerated() {
      let gap = served.contains(number) ? "" : ":::gap"
      lines.append("  \(GraphNetwork.Node.aspect(number).id)[\"\(escaped(aspect.name))\"]\(gap)")
    }
    for (number, goal) in graph.goals.enumerated() {
      var label = escaped(goal.label(limit: 80))
      if goal.assignments > 0 {
        label += "<br/>\(escaped(Wording.assignments(goal.assignments)[language]))"
      }
      if !goal.isActive { label += "<br/>\(escaped("(\(Wording.inactiveGoal[language]))"))" }
      let style = goal.isActive ? "" : ":::gap"
      lines.append("  \(GraphNetwork.Node.goal(number).id)(\"\(label)\")\(style)")
    }
    for (number, quantity) in graph.quantities.enumerated() {
      lines.append("  \(GraphNetwork.Node.quantity(number).id)([\"\(escaped(quantity.name))\"])")
    }
    for edge in network.thread { lines.append("  \(edge.from.id) --- \(edge.to.id)") }
    for edge in network.conflicts {
      let arrow: String
      switch (edge.line, edge.sign) {
      case (.unclear, _): arrow = "-.->|\"\(edge.sign) ?\"|"
      case (_, "−"): arrow = "-.->|\"−\"|"
      case (_, "+"): arrow = "==>|\"+\"|"
      default: arrow = "==>"
      }
      lines.append("  \(edge.from.id) \(arrow) \(edge.to.id)")
    }
    lines.append("  classDef gap stroke-dasharray:4 3")
    return lines.joined(separator: "\n") + "\n"
  }

  /// A label between quotes: every character that Mermaid or Markdown might read is an entity.
  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in GraphText.short(text, 160).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ":", "(", ")":
        result.unicodeScalars.append(scalar)
      default:
        if scalar.isASCII {
          result += "#\(scalar.value);"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Our own words on a line of their own; a semicolon would end it.
  private func line(_ text: String) -> String {
    String(text.map { $0 == ";" ? "," : $0 })
  }
}
