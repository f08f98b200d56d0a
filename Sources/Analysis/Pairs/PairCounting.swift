import Findings

/// Counts of pairs, made by sorting, so that no pair is ever visited.
package enum PairCounting {
  /// What takes part in pairs.
  package struct Item: Sendable {
    /// Items of one kind make no pair.
    package var kind: Int32
    /// Only items of one pool make pairs.
    package var pool: Int32
    /// The first and last day (since 1970) at which it holds; only what overlaps makes a pair.
    package var first: Int32
    package var last: Int32

    package init(
      kind: Int,
      pool: Int = 0,
      first: Int32 = .min,
      last: Int32 = .max
    ) {
      self.kind = Int32(truncatingIfNeeded: kind)
      self.pool = Int32(truncatingIfNeeded: pool)
      self.first = first
      self.last = last
    }

    /// Whether the two are of one pool and overlap in time.
    package func meets(_ other: Item) -> Bool {
      pool == other.pool && first <= other.last && other.first <= last
    }
  }

  /// For each item the number of items of another kind that it meets.
  ///
  /// - Complexity: O(items · log items).
  package static func partners(_ items: [Item]) -> [Int] {
    guard let kind = items.first?.kind, items.contains(where: { $0.kind != kind }) else {
      return Array(repeating: 0, count: items.count)
    }
    var counts = [Int](repeating: 0, count: items.count)
    let byPool = items.indices.sorted { (items[$0].pool, $0) < (items[$1].pool, $1) }
    for pool in runs(byPool, where: { items[$0].pool == items[$1].pool }) {
      add(1, overlapping: pool, items, to: &counts)
      let byKind = pool.sorted { (items[$0].kind, $0) < (items[$1].kind, $1) }
      for kind in runs(byKind, where: { items[$0].kind == items[$1].kind }) {
        add(-1, overlapping: kind, items, to: &counts)
      }
    }
    return counts
  }

  /// Adds to each item's count how many of a set it overlaps with.
  ///
  /// All but those that end before it begins or begin after it ends: two sorted lists.
  private static func add(
    _ sign: Int,
    overlapping set: ArraySlice<Int>,
    _ items: [Item],
    to counts: inout [Int]
  ) {
    let firsts = set.map { items[$0].first }.sorted()
    let lasts = set.map { items[$0].last }.sorted()
    for index in set {
      let begun = firsts.lowerBound { $0 > items[index].last }
      let ended = lasts.lowerBound { $0 >= items[index].first }
      counts[index] += sign * (begun - ended)
    }
  }

  /// The runs of a sorted list whose neighbours belong together.
  package static func runs(
    _ sorted: [Int],
    where belong: (Int, Int) -> Bool
  ) -> [ArraySlice<Int>] {
    runs(sorted[...], where: belong)
  }

  private static func runs(
    _ sorted: ArraySlice<Int>,
    where belong: (Int, Int) -> Bool
  ) -> [ArraySlice<Int>] {
    var runs: [ArraySlice<Int>] = []
    var start = sorted.startIndex
    for index in sorted.indices
    where index + 1 == sorted.endIndex
      || !belong(sorted[index], sorted[index + 1])
    {
      runs.append(sorted[start...index])
      start = index + 1
    }
    return runs
  }
}
