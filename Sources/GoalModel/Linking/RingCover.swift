/// Rings of parents to tell of: few, and yet every link that is part of a ring stands in one of them.
///
/// Goals that stand above themselves may do so in very many ways; for each link that no ring before
/// has, the shortest ring through it is told.
struct RingCover {
  /// Each ring from its first goal: a goal, its parent in the ring, and so on.
  private(set) var rings: [[Int]] = []

  private let members: [Int]
  /// For each member the members above it, by position.
  private let steps: [[Int]]

  /// The most goals that are visited for one component; its first ring is always told.
  private static let limit = 2_000_000

  /// - Parameters:
  ///   - members: The goals of a strongly connected component, in order.
  ///   - parents: For each goal the goals above it.
  init(_ members: [Int], parents: Adjacency) {
    var positions: [Int: Int] = [:]
    for (position, member) in members.enumerated() { positions[member] = position }
    self.members = members
    steps = members.map { parents[$0].compactMap { positions[Int($0)] } }
    findRings()
  }

  private mutating func findRings() {
    var isTold = steps.map { [Bool](repeating: false, count: $0.count) }
    var search = Search(count: members.count)
    for start in steps.indices {
      for (link, next) in steps[start].enumerated() where !isTold[start][link] {
        let ring = search.ring(from: start, by: next, steps)
        for (place, goal) in ring.enumerated() {
          let above = ring[(place + 1) % ring.count]
          for (link, parent) in steps[goal].enumerated() where parent == above {
            isTold[goal][link] = true
          }
        }
        let first = ring.indices.min { ring[$0] < ring[$1] } ?? 0
        rings.append((ring[first...] + ring[..<first]).map { members[$0] })
        if search.visits > Self.limit { return }
      }
    }
  }

  /// Breadth first, with scratch memory that is not cleared between searches.
  private struct Search {
    var visits = 0
    private var number = 0
    private var met: [Int]
    private var previous: [Int]

    init(count: Int) {
      met = Array(repeating: 0, count: count)
      previous = Array(repeating: -1, count: count)
    }

    /// The shortest ring that begins with a link.
    mutating func ring(from start: Int, by next: Int, _ steps: [[Int]]) -> [Int] {
      guard next != start else { return [start] }
      number += 1
      met[next] = number
      previous[next] = start
      var queue = [next]
      var position = 0
      while position < queue.count {
        let current = queue[position]
        position += 1
        visits += steps[current].count
        if steps[current].contains(start) { return way(to: current, from: start) }
        for above in steps[current] where met[above] != number {
          met[above] = number
          previous[above] = current
          queue.append(above)
        }
      }
      return [start]
    }

    private mutating func way(to end: Int, from start: Int) -> [Int] {
      var way = [end]
      while let last = way.last, last != start { way.append(previous[last]) }
      visits += way.count
      return way.reversed()
    }
  }
}
