/// What is not known of the red thread, for the reader rejected some goals' parents.
///
/// A parent that names no goal is taken for those of the nearest names, as coverage takes names. Where
/// none is near, nothing is known of what the goal stands under, and goals that might stand above it
/// are judged as if it did not: else one slip of the pen would silence what is said of every goal.
package struct UnknownKin: Sendable {
  /// For each goal whether it, or a goal above it, has a parent that was rejected.
  package let hasUnknownAncestors: [Bool]
  /// The same for parents of which not even a near name is known.
  package let hasLostAncestors: [Bool]
  /// The goals that have a parent that was rejected.
  package let goals: [Int]
  private let workspace: Workspace
  /// By goal those that its rejected parent may mean.
  private let nearParents: [Int: [Int]]

  /// - Complexity: O(goals + parents), and the goals above each that a rejected parent may mean.
  package init(_ workspace: Workspace) {
    self.workspace = workspace
    goals = (0..<workspace.count(of: .goal)).filter { goal in
      workspace.parents(of: goal).contains { $0 < 0 }
    }
    nearParents = Self.nearParents(of: goals, workspace)
    hasUnknownAncestors = Self.below(goals, workspace)
    hasLostAncestors = Self.below(
      goals.filter { workspace.nearParents(of: $0).isEmpty },
      workspace
    )
  }

  /// For each goal whether it is one of some goals or stands below one.
  private static func below(_ goals: [Int], _ workspace: Workspace) -> [Bool] {
    var marked = [Bool](repeating: false, count: workspace.count(of: .goal))
    var open = goals
    for goal in open { marked[goal] = true }
    while let goal = open.popLast() {
      for child in workspace.children(of: goal) where !marked[Int(child)] {
        marked[Int(child)] = true
        open.append(Int(child))
      }
    }
    return marked
  }

  package var isEmpty: Bool { goals.isEmpty }

  /// The goals that a goal's rejected parent may mean: none that stands below it.
  package func nearParents(of goal: Int) -> [Int] { nearParents[goal] ?? [] }

  private static func nearParents(of goals: [Int], _ workspace: Workspace) -> [Int: [Int]] {
    // The number of the last climb that came by each goal.
    var climbs = [Int32](repeating: 0, count: workspace.count(of: .goal))
    var climb: Int32 = 0
    /// Whether a goal is another or stands below it.
    func isWithin(_ goal: Int, _ top: Int) -> Bool {
      climb += 1
      var open = [goal]
      while let next = open.popLast() {
        if next == top { return true }
        for parent in workspace.parents(of: next) where parent >= 0 {
          guard climbs[Int(parent)] != climb else { continue }
          climbs[Int(parent)] = climb
          open.append(Int(parent))
        }
      }
      return false
    }
    var near: [Int: [Int]] = [:]
    for goal in goals {
      near[goal] = workspace.nearParents(of: goal).filter { !isWithin($0, goal) }
    }
    return near
  }

  /// For each goal whether one of some goals may stand below it: they have a parent that was
  /// rejected, which may mean the goal, or one below it.
  ///
  /// - Parameters:
  ///   - isDirect: Whether they are to stand right below it.
  ///   - isMeant: Which goals with a rejected parent are asked for.
  /// - Returns: One answer for each goal.
  /// - Complexity: O(goals + parents).
  package func mayStandBelow(
    isDirect: Bool = false,
    where isMeant: (Int) -> Bool
  ) -> [Bool] {
    var marked = [Bool](repeating: false, count: workspace.count(of: .goal))
    var open: [Int] = []
    for goal in goals where isMeant(goal) {
      for parent in nearParents(of: goal) where !marked[parent] {
        marked[parent] = true
        open.append(parent)
      }
    }
    guard !isDirect else { return marked }
    while let goal = open.popLast() {
      for parent in workspace.parents(of: goal) where parent >= 0 && !marked[Int(parent)] {
        marked[Int(parent)] = true
        open.append(Int(parent))
      }
    }
    return marked
  }
}

// MARK: - What was rejected within a record

extension Workspace {
  /// Whether the reader rejected a value of a record or of one within it, or missed one there.
  package func hasRejectedParts(_ record: RecordID) -> Bool {
    let entry = self[record]
    if entry.rejected != 0 { return true }
    let row = record.type.index * 32
    return Schema.fields(of: record.type).indices.contains { field in
      let kind = CompiledSchema.shared.fields[row + field]
      guard entry.has(field) else { return kind.isRequired }
      guard kind.isList || kind.kind == .record else { return false }
      switch value(of: field, in: record) {
      case .record(let part): return hasRejectedParts(part)
      case .list(let list):
        return (0..<list.count).contains { index in
          switch element(index, of: list) {
          case .rejected: true
          case .record(let part): hasRejectedParts(part)
          default: false
          }
        }
      default: return false
      }
    }
  }
}
