import Findings

/// A graph in figures and words, for those who cannot see it.
struct GraphSummary {
  private let graph: GoalGraph

  init(_ graph: GoalGraph) {
    self.graph = graph
  }

  /// How many goals, aspects and conflicts there are.
  var contents: LocalizedText {
    let served = Set(graph.goals.lazy.filter(\.isActive).flatMap(\.aspects))
    return Wording.graphContents(
      goals: graph.goals.count,
      aspects: graph.aspects.count,
      reached: served.count,
      conflicts: graph.conflicts.count
    )
  }
}
