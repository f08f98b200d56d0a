import Parallel
import Synchronization
import Testing

@Suite("Work on several threads") struct ParallelTests {
  @Test("results stand in the order of the elements", arguments: [1, 2, 5])
  func order(jobs: Int) {
    #expect((0..<500).concurrentMap(jobs: jobs) { $0 * $0 } == (0..<500).map { $0 * $0 })
    #expect([Int]().concurrentMap(jobs: jobs) { $0 }.isEmpty)
    let doubled = Array(0..<2_000).concurrentMapOfPieces(jobs: jobs) { $0.map { $0 * 2 } }
    #expect(doubled == (0..<2_000).map { $0 * 2 })
  }

  @Test("work within work", arguments: [2, 4])
  func nested(jobs: Int) {
    let results = (0..<8).concurrentMap(jobs: jobs) { outer in
      (0..<200).concurrentMap(jobs: jobs) { outer * 1_000 + $0 }.reduce(0, +)
    }
    #expect(results == (0..<8).map { $0 * 200_000 + 19_900 })
  }

  @Test("two at once", arguments: [1, 2])
  func both(jobs: Int) {
    let (number, text) = concurrently(jobs: jobs) {
      1
    } _: {
      "two"
    }
    #expect(number == 1)
    #expect(text == "two")
  }

  @Test("a task is given the results of those before it", arguments: [1, 2, 3, 8])
  func prerequisites(jobs: Int) {
    var generator = SystemRandomNumberGenerator()
    for count in [0, 1, 2, 60] {
      // Ring-free in any order: a task waits for tasks of lower rank.
      let ranks = Array(0..<count).shuffled(using: &generator)
      let before = (0..<count).map { task in
        (0..<count).filter { ranks[$0] < ranks[task] && Int.random(in: 0..<8) == 0 }
      }
      var expected = [Int](repeating: 0, count: count)
      for task in (0..<count).sorted(by: { ranks[$0] < ranks[$1] }) {
        expected[task] = before[task].reduce(task) { ($0 &* 31) &+ expected[$1] }
      }
      let results: [Int] = TaskGraph(prerequisites: before).run(jobs: jobs) { task, before in
        before.reduce(task) { ($0 &* 31) &+ $1 }
      }
      #expect(results == expected)
    }
  }

  @Test("a thread that has nothing to do waits and goes on")
  func waiting() {
    // All but the first wait for the first, and the last for all.
    let count = 20
    let ends = Mutex<[Int]>([])
    let graph = TaskGraph(
      prerequisites: (0..<count).map { $0 == 0 ? [] : $0 == count - 1 ? Array(0..<$0) : [0] }
    )
    let results: [Int] = graph.run(jobs: 4) { task, _ in
      if task == 0 { spin() }
      ends.withLock { $0.append(task) }
      return task
    }
    #expect(results == Array(0..<count))
    #expect(ends.withLock { $0.first } == 0)
    #expect(ends.withLock { $0.last } == count - 1)
  }

  /// Takes long enough for the other threads to find nothing to do.
  private func spin() {
    var number: UInt64 = 1
    for _ in 0..<2_000_000 { number = number &* 6_364_136_223_846_793_005 &+ 1 }
    #expect(number != 0)
  }
}
