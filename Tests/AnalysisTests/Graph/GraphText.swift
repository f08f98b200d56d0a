import Analysis

/// Graphs written as `0>1+ 1>2-3`: from, to, sign and, where it is not 1, the weight.
extension SignedDigraph {
  init(_ text: String, unit: Int = 1) {
    let edges = text.split(separator: " ").compactMap { word -> Edge? in
      let numbers = word.split { !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count >= 2 else { return nil }
      return Edge(
        from: numbers[0],
        to: numbers[1],
        word.contains("-") ? .negative : .positive,
        weight: numbers.count > 2 ? numbers[2] : 1
      )
    }
    let highest = edges.flatMap { [$0.source, $0.target] }.max() ?? -1
    self.init(nodeCount: highest + 1, edges: edges, unit: unit)
  }

  /// The nodes along edges, as `0>1>2`.
  func text(along path: [Int]) -> String {
    guard let first = path.first else { return "" }
    return ([edges[first].source] + path.map { edges[$0].target }).map(String.init)
      .joined(separator: ">")
  }
}
