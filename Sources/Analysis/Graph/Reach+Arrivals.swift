extension Reach {
  /// What is reached, by node, ascending.
  ///
  /// Packed: a large workspace has a great many, and most are reached by paths of one sign that run
  /// through no loop.
  package struct Arrivals: RandomAccessCollection, Sendable {
    private struct Head {
      var node: Int32
      /// Where the first of its tallies stands among all.
      var firstTally: Int32
      /// Bit `n` is set where there are paths of kind `n`: more, less, and the two through loops.
      var kinds: UInt8

      func has(_ kind: UInt8) -> Bool { kinds & (1 << kind) != 0 }
    }

    private var heads: [Head] = []
    private var tallies: [Tally] = []

    /// Packs arrivals, in any order, and keeps of the edges those of the best paths.
    init(_ arrivals: [Arrival], edges: inout [Int32]) {
      heads.reserveCapacity(arrivals.count)
      tallies.reserveCapacity(arrivals.reduce(0) { $0 + $1.kinds.nonzeroBitCount })
      var kept: [Int32] = []
      for index in arrivals.indices.sorted(by: { arrivals[$0].node < arrivals[$1].node }) {
        let arrival = arrivals[index]
        let head = Head(
          node: Int32(truncatingIfNeeded: arrival.node),
          firstTally: Int32(truncatingIfNeeded: tallies.count),
          kinds: arrival.kinds
        )
        for kind in UInt8(0)..<4 where head.has(kind) {
          var tally = arrival.tally(kind)
          let start = Int32(truncatingIfNeeded: kept.count)
          kept.append(contentsOf: edges[Int(tally.best.lowerBound)..<Int(tally.best.upperBound)])
          tally.best = start..<start + Int32(tally.best.count)
          tallies.append(tally)
        }
        heads.append(head)
      }
      // A copy of its size: an array grows by more than it needs.
      edges = kept.map { $0 }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { heads.count }

    package subscript(position: Int) -> Arrival {
      let head = heads[position]
      var next = Int(head.firstTally)
      func tally(_ kind: UInt8) -> Tally {
        guard head.has(kind) else { return Tally() }
        defer { next += 1 }
        return tallies[next]
      }
      return Arrival(
        node: Int(head.node),
        more: tally(0),
        less: tally(1),
        moreByLoop: tally(2),
        lessByLoop: tally(3)
      )
    }
  }
}

extension Reach.Arrival {
  fileprivate func tally(_ kind: UInt8) -> Reach.Tally {
    switch kind {
    case 0: more
    case 1: less
    case 2: moreByLoop
    default: lessByLoop
    }
  }

  /// Bit `n` is set where there are paths of kind `n`.
  fileprivate var kinds: UInt8 {
    (more.isEmpty ? 0 : 1) | (less.isEmpty ? 0 : 2) | (moreByLoop.isEmpty ? 0 : 4)
      | (lessByLoop.isEmpty ? 0 : 8)
  }
}
