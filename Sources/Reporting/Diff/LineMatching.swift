/// Which lines two texts share, in order: enough for showing edits, not the shortest script.
///
/// Where the texts differ, the nearest place is looked for at which both go on alike; edits are
/// small and lie close to what they replace, so that it is found at once.
struct LineMatching {
  /// Ranges of lines, old and new, that stand for one another; between them the texts are equal.
  private(set) var changes: [(old: Range<Int>, new: Range<Int>)] = []

  /// How far ahead lines are compared; past that the rest counts as changed.
  private static let horizon = 2_000

  private let old: [Int32]
  private let new: [Int32]
  /// The lines that each text has once.
  private let landmarks: Set<Int32>

  /// - Complexity: O(lines + changes · length²), length the longest run of changed lines.
  init(_ old: [Int32], _ new: [Int32]) {
    self.old = old
    self.new = new
    landmarks = Self.single(old).intersection(Self.single(new))
    var left = 0
    var right = 0
    while left < old.count || right < new.count {
      if left < old.count, right < new.count, old[left] == new[right] {
        left += 1
        right += 1
        continue
      }
      let (nextLeft, nextRight) = meeting(after: left, right) ?? (old.count, new.count)
      changes.append((left..<nextLeft, right..<nextRight))
      (left, right) = (nextLeft, nextRight)
    }
  }

  private static func single(_ lines: [Int32]) -> Set<Int32> {
    var counts: [Int32: Int] = [:]
    for line in lines { counts[line, default: 0] += 1 }
    return Set(counts.lazy.filter { $0.value == 1 }.map(\.key))
  }

  /// The nearest place at which both texts go on with two equal lines or one that each has once, or
  /// end.
  private func meeting(after left: Int, _ right: Int) -> (old: Int, new: Int)? {
    for distance in 1...Self.horizon {
      for skipped in stride(from: distance, through: 0, by: -1) {
        for (one, other) in [(skipped, distance), (distance, skipped)]
        where isMeeting(left + one, right + other) {
          return (left + one, right + other)
        }
      }
      if left + distance > old.count, right + distance > new.count { return nil }
    }
    return nil
  }

  private func isMeeting(_ left: Int, _ right: Int) -> Bool {
    guard left < old.count, right < new.count else {
      return left == old.count && right == new.count
    }
    guard old[left] == new[right] else { return false }
    if landmarks.contains(old[left]) { return true }
    guard left + 1 < old.count, right + 1 < new.count else { return true }
    return old[left + 1] == new[right + 1]
  }
}
