import Findings

/// Which goals stand above which, as products of sets.
extension GoalHierarchy {
  /// Gives sets of goals of which each of one stands above each of the other: together they hold each
  /// goal that has one way up with each goal above it, once.
  ///
  /// A tree is cut at the goal that has half of it below itself and no goal below that has; what
  /// stands above that goal, and it, stand above all that lies below it. The pieces are cut in turn.
  ///
  /// - Complexity: O(goals · log² goals) and goals · log goals in the sets.
  package func forEachProduct(
    among goals: some Sequence<Int>,
    _ body: (_ above: [Int], _ below: ArraySlice<Int>) -> Void
  ) {
    let sorted = goals.filter(hasOneWayUp).sorted { lines[$0].first < lines[$1].first }
    var trees = trees(of: sorted[...])
    while let tree = trees.popLast() {
      let center = center(of: tree)
      let below = below(center, in: tree)
      let goal = tree[center]
      let above = tree[..<center].filter { lines[$0].last >= lines[goal].first }
      if !above.isEmpty { body(above, tree[center..<below.endIndex]) }
      if !below.isEmpty { body([goal], below) }
      trees += self.trees(of: (tree[..<center] + tree[below.endIndex...])[...])
      trees += self.trees(of: below)
    }
  }

  /// Cuts goals in order of their lines into trees, those of one goal left out.
  private func trees(of goals: ArraySlice<Int>) -> [ArraySlice<Int>] {
    var trees: [ArraySlice<Int>] = []
    var root = goals.startIndex
    while root < goals.endIndex {
      let end = below(root, in: goals).endIndex
      if end - root > 1 { trees.append(goals[root..<end]) }
      root = end
    }
    return trees
  }

  /// The place of the last goal that has half of a tree, itself counted.
  private func center(of tree: ArraySlice<Int>) -> Int {
    tree.indices.last { (below($0, in: tree).endIndex - $0) * 2 >= tree.count } ?? tree.startIndex
  }

  /// The goals below the one at a place.
  private func below(_ place: Int, in goals: ArraySlice<Int>) -> ArraySlice<Int> {
    let after = goals[(place + 1)...]
    return after[..<after.lowerBound { lines[$0].first > lines[goals[place]].last }]
  }
}
