import Findings

/// Puts conflicts together: those of several goals that act alike become one.
struct ConflictDrawer {
  private var conflicts: [GraphConflict] = []
  /// By conflict, the goals that act in it.
  private var acting: [Set<Int>] = []
  /// By a conflict without its acting goals and its message, where it stands.
  private var positions: [GraphConflict: Int] = [:]
  private var quantities: [String: Int] = [:]

  /// The number of a quantity, which is added to the graph where it is new.
  mutating func number(
    ofQuantity id: String,
    named name: String,
    in graph: inout GoalGraph
  ) -> Int {
    if let number = quantities[id] { return number }
    quantities[id] = graph.quantities.count
    graph.quantities.append(GoalGraph.Quantity(id: id, name: name))
    return graph.quantities.count - 1
  }

  /// Adds a conflict, or its goals to the one that differs from it in these alone; what its goals
  /// do already says nothing new.
  mutating func add(_ conflict: GraphConflict) {
    var key = conflict
    if conflict.kind != .opposed, conflict.kind != .target { key.acting = [] }
    key.message = ""
    key.dimensions = []
    key.findings = []
    guard let position = positions[key] else {
      positions[key] = conflicts.count
      conflicts.append(conflict)
      acting.append(Set(conflict.acting))
      return
    }
    guard !acting[position].isSuperset(of: conflict.acting) else { return }
    acting[position].formUnion(conflict.acting)
    conflicts[position].acting += conflict.acting
    conflicts[position].findings += conflict.findings
    conflicts[position].message += "; " + conflict.message
    for dimension in conflict.dimensions
    where !conflicts[position].dimensions.contains(dimension) {
      conflicts[position].dimensions.append(dimension)
    }
  }

  /// The gravest first, then what is open, then by kind; else in the order added.
  var sorted: [GraphConflict] {
    let kinds = GraphConflict.Kind.allCases
    func rank(_ conflict: GraphConflict) -> (Int, Int, Int) {
      let severity: Int =
        switch conflict.severity {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
      return (severity, conflict.isDecided ? 1 : 0, kinds.firstIndex(of: conflict.kind) ?? 0)
    }
    return conflicts.enumerated().sorted {
      let (left, right) = (rank($0.element), rank($1.element))
      return left != right ? left < right : $0.offset < $1.offset
    }.map(\.element)
  }
}
