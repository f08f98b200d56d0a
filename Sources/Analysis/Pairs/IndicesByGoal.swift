/// The positions in a list of what belongs to each goal, in their order.
struct IndicesByGoal: Sendable {
  /// Goal by goal.
  private var positions: [Int32]
  /// Where each goal's positions begin, and after the last where they end.
  private var starts: [Int32]

  /// Sorts positions by goal.
  ///
  /// - Parameters:
  ///   - goals: by position the goal, less than `goalCount`.
  ///   - goalCount: how many goals there are.
  /// - Complexity: O(positions + goals).
  init(_ goals: [Int], goalCount: Int) {
    starts = Array(repeating: 0, count: goalCount + 1)
    for goal in goals { starts[goal + 1] += 1 }
    for goal in 0..<goalCount { starts[goal + 1] += starts[goal] }
    var ends = starts
    positions = Array(repeating: 0, count: goals.count)
    for (position, goal) in goals.enumerated() {
      positions[Int(ends[goal])] = Int32(truncatingIfNeeded: position)
      ends[goal] += 1
    }
  }

  subscript(goal: Int) -> some RandomAccessCollection<Int> {
    positions[Int(starts[goal])..<Int(starts[goal + 1])].lazy.map { Int($0) }
  }
}
