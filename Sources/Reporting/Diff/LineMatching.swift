/// Which lines two texts share, in order: enough for showing edits, not the shortest script.
///
/// Where the texts differ, the nearest place is looked for at which both go on alike; edits are
/// small and lie close to what they replace, so that it is found at once.
struct LineMatching {
  /// Ranges of lines, old and new, that stand for one another; between them the texts are equal.
  private(set) var changes: [(old: Range<Int>, new: Range<Int>)] = []

  /// How far ahead lines are compared; past that the rest counts as changed.
  private static let horizon = 2_000

  /// - Complexity: O(lines + changes · length²), length the longest run of changed lines.
  init(_ old: [Int32], _ new: [Int32]) {
    var oldEnd = old.count
    var newEnd = new.count
    while oldEnd > 0, newEnd > 0, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    // Ends that are equal may also begin within what is equal at the start.
    var left = 0
    var right = 0
    while left < oldEnd || right < newEnd {
      if left < oldEnd, right < newEnd, old[left] == new[right] {
        left += 1
        right += 1
        continue
      }
      let (nextLeft, nextRight) =
        Self.meeting(old[left..<oldEnd], new[right..<newEnd]) ?? (oldEnd, newEnd)
      changes.append((left..<nextLeft, right..<nextRight))
      (left, right) = (nextLeft, nextRight)
    }
  }

  /// The nearest place at which both texts go on with two equal lines, or end.
  private static func meeting(
    _ old: ArraySlice<Int32>,
    _ new: ArraySlice<Int32>
  ) -> (old: Int, new: Int)? {
    func isMeeting(_ left: Int, _ right: Int) -> Bool {
      guard left < old.endIndex, right < new.endIndex else {
        return left == old.endIndex && right == new.endIndex
      }
      guard old[left] == new[right] else { return false }
      guard left + 1 < old.endIndex, right + 1 < new.endIndex else { return true }
      return old[left + 1] == new[right + 1]
    }
    for distance in 1...horizon {
      for skipped in stride(from: distance, through: 0, by: -1) {
        let places = [(skipped, distance), (distance, skipped)]
        for (left, right) in places {
          let (left, right) = (old.startIndex + left, new.startIndex + right)
          guard left <= old.endIndex, right <= new.endIndex else { continue }
          if isMeeting(left, right) { return (left, right) }
        }
      }
      if distance > old.count, distance > new.count { return nil }
    }
    return nil
  }
}
