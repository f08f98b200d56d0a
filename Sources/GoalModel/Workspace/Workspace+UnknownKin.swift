/// What is not known of the red thread, for the reader rejected some goals' parents.
package struct UnknownKin: Sendable {
  /// For each goal whether it, or a goal above it, has a parent that was rejected.
  package let hasUnknownAncestors: [Bool]
  /// The goals that have a parent that was rejected.
  private let orphans: [Int]
  private let workspace: Workspace

  /// - Complexity: O(goals + parents).
  package init(_ workspace: Workspace) {
    self.workspace = workspace
    let goals = 0..<workspace.count(of: .goal)
    orphans = goals.filter { workspace.parents(of: $0).contains { $0 < 0 } }
    var marked = [Bool](repeating: false, count: goals.count)
    var open = orphans
    for goal in open { marked[goal] = true }
    while let goal = open.popLast() {
      for child in workspace.children(of: goal) where !marked[Int(child)] {
        marked[Int(child)] = true
        open.append(Int(child))
      }
    }
    hasUnknownAncestors = marked
  }

  package var isEmpty: Bool { orphans.isEmpty }

  /// For each goal whether one of some goals may stand below it: they have a parent that was
  /// rejected, whose nearest known names are the goal's, or that of one below it.
  ///
  /// As coverage does, a rejected name that is near none is taken for nothing: else one slip of the
  /// pen would silence what is said of every goal.
  ///
  /// - Parameters:
  ///   - isDirect: Whether they are to stand right below it.
  ///   - isMeant: Which goals with a rejected parent are asked for.
  /// - Returns: One answer for each goal.
  /// - Complexity: O(goals + parents), and the goals below each that is meant.
  package func mayStandBelow(
    isDirect: Bool = false,
    where isMeant: (Int) -> Bool
  ) -> [Bool] {
    var marked = [Bool](repeating: false, count: workspace.count(of: .goal))
    var open: [Int] = []
    for orphan in orphans where isMeant(orphan) {
      let near = workspace.nearParents(of: orphan)
      guard !near.isEmpty else { continue }
      let below = Set(workspace.descendants(of: orphan))
      for goal in near where goal != orphan && !below.contains(goal) && !marked[goal] {
        marked[goal] = true
        open.append(goal)
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
  /// Whether the reader rejected a value of a record, or of one within it.
  package func hasRejectedParts(_ record: RecordID) -> Bool {
    let entry = self[record]
    if entry.rejected != 0 { return true }
    let row = record.type.index * 32
    return Schema.fields(of: record.type).indices.contains { field in
      let kind = CompiledSchema.shared.fields[row + field]
      guard entry.has(field), kind.isList || kind.kind == .record else { return false }
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
