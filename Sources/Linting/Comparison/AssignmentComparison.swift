import Findings

/// What became of a goal's assignments.
enum AssignmentComparison {
  /// Assignments are renumbered from year to year: one with the same id and hardly a word in common
  /// is another.
  private static let leastLikeness = 0.2

  /// The changes in the order of the new goal, then what is gone.
  static func changes(_ before: ReviewedGoal, _ after: ReviewedGoal) -> [PartChange] {
    let pairs = LikenessMatcher(
      old: before.assignments.map { item($0) },
      new: after.assignments.map { item($0) }
    ).pairs().filter { $0.likeness >= leastLikeness }
    var formerOf: [Int: Int] = [:]
    for pair in pairs { formerOf[pair.new] = pair.old }
    var changes: [PartChange] = []
    for (number, assignment) in after.assignments.enumerated() {
      guard let former = formerOf[number] else {
        if !assignment.unread.contains(.text) { changes.append(part(assignment, .added)) }
        continue
      }
      var change = part(assignment, .changed)
      change.value = nil
      change.fields = fields(before.assignments[former], assignment)
      if !change.fields.isEmpty { changes.append(change) }
    }
    let kept = Set(formerOf.values)
    for (number, assignment) in before.assignments.enumerated()
    where !kept.contains(number) && !assignment.unread.contains(.text) {
      changes.append(part(assignment, .gone))
    }
    return changes
  }

  private static func item(_ assignment: ReviewedGoal.Assignment) -> LikenessMatcher.Item {
    LikenessMatcher.Item(
      key: assignment.id,
      name: LetterTriples(assignment.text),
      text: LetterTriples(""),
      detail: "\(assignment.to ?? "") \(assignment.due ?? "") \(assignment.status)"
    )
  }

  private static func part(
    _ assignment: ReviewedGoal.Assignment,
    _ kind: Comparison.Kind
  ) -> PartChange {
    var part = PartChange(kind: kind, name: assignment.text, id: assignment.id)
    part.value = .word(assignment.status)
    return part
  }

  private static func fields(
    _ before: ReviewedGoal.Assignment,
    _ after: ReviewedGoal.Assignment
  ) -> [FieldChange] {
    let keys = KeyComparison(before, after)
    let changes: [FieldChange?] = [
      keys.text(.id, \.id),
      keys.value(.text) { .text($0.text) },
      keys.text(.to, \.to),
      keys.end(.due, \.due),
      keys.value(.status) { .word($0.status) },
    ]
    return changes.compactMap { $0 }
  }
}
