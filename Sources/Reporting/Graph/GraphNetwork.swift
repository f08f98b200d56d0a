import Findings

/// The graph as nodes and edges, for formats that lay it out themselves: each quantity and each
/// influence once, whatever the number of conflicts that run through it.
struct GraphNetwork {
  enum Node: Hashable {
    case vision(Int)
    case dimension(Int)
    case aspect(Int)
    case goal(Int)
    case quantity(Int)

    /// A name that no document can choose.
    var id: String {
      switch self {
      case .vision(let number): "vision\(number + 1)"
      case .dimension(let number): "dimension\(number + 1)"
      case .aspect(let number): "aspect\(number + 1)"
      case .goal(let number): "goal\(number + 1)"
      case .quantity(let number): "quantity\(number + 1)"
      }
    }
  }

  struct Edge: Hashable {
    enum Line: Hashable {
      /// The red thread.
      case thread
      /// What a goal pushes or wants, or one quantity does to another.
      case influence
      /// The same in a conflict that is unclear.
      case unclear
    }

    var from: Node
    var to: Node
    var line: Line
    /// `+`, `−` or empty.
    var sign = ""
  }

  private(set) var thread: [Edge] = []
  private(set) var conflicts: [Edge] = []

  init(_ graph: GoalGraph) {
    for (number, dimension) in graph.dimensions.enumerated() {
      tie(.vision(dimension.vision), .dimension(number))
    }
    for (number, aspect) in graph.aspects.enumerated() {
      tie(.dimension(aspect.dimension), .aspect(number))
    }
    for (number, goal) in graph.goals.enumerated() {
      if goal.parents.isEmpty {
        for aspect in goal.aspects { tie(.aspect(aspect), .goal(number)) }
        for dimension in goal.dimensions { tie(.dimension(dimension), .goal(number)) }
      }
      for parent in goal.parents { tie(.goal(parent), .goal(number)) }
    }
    var seen: [Edge: Int] = [:]
    for conflict in graph.conflicts {
      for edge in Self.edges(of: conflict) {
        // What is clear in one conflict is not drawn as unclear for another's sake.
        var key = edge
        key.line = .influence
        if let known = seen[key] {
          if edge.line == .influence { conflicts[known].line = .influence }
        } else {
          seen[key] = conflicts.count
          conflicts.append(edge)
        }
      }
    }
  }

  private mutating func tie(_ from: Node, _ to: Node) {
    thread.append(Edge(from: from, to: to, line: .thread))
  }

  private static func edges(of conflict: GraphConflict) -> [Edge] {
    let line: Edge.Line = conflict.kind == .unclear ? .unclear : .influence
    guard let first = conflict.steps.first, let last = conflict.steps.last else {
      guard let harmed = conflict.harmed else { return [] }
      return conflict.acting.map {
        Edge(from: .goal($0), to: .dimension(harmed), line: line, sign: "−")
      }
    }
    var edges = conflict.acting.map {
      Edge(
        from: .goal($0),
        to: .quantity(first.quantity),
        line: line,
        sign: first.sign?.symbol ?? ""
      )
    }
    for (step, next) in zip(conflict.steps, conflict.steps.dropFirst()) {
      edges.append(
        Edge(
          from: .quantity(step.quantity),
          to: .quantity(next.quantity),
          line: line,
          sign: next.sign?.symbol ?? ""
        )
      )
    }
    return edges
      + conflict.against.map {
        Edge(
          from: .goal($0),
          to: .quantity(last.quantity),
          line: line,
          sign: conflict.wanted?.symbol ?? ""
        )
      }
  }
}
