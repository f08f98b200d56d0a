import Dispatch
import Synchronization

/// Tasks of which some wait for others.
package struct TaskGraph {
  /// By task those that come before it.
  let prerequisites: [[Int]]

  /// Makes a graph.
  ///
  /// - Parameter prerequisites: by task those that come before it; without rings.
  package init(prerequisites: [[Int]]) {
    self.prerequisites = prerequisites
  }

  /// Runs all tasks, at most `jobs` at once.
  ///
  /// A thread takes the first task whose prerequisites have ended, so that what is long or has others
  /// waiting for it stands early.
  ///
  /// - Parameters:
  ///   - jobs: How many tasks may run at once; with one, no thread is asked for.
  ///   - body: Runs a task; it is given the results of the task's prerequisites, in their order.
  /// - Returns: The results, in the order of the tasks.
  package func run<Result: Sendable>(
    jobs: Int,
    _ body: @escaping @Sendable (_ task: Int, _ before: [Result]) -> Result
  ) -> [Result] {
    let board = SharedBoard<Result>(prerequisites)
    Crew.run(size: min(jobs, prerequisites.count)) {
      while let (task, before) = board.next() { board.finish(task, body(task, before)) }
    }
    return board.results
  }

  /// The board of several threads.
  private final class SharedBoard<Result: Sendable>: Sendable {
    private let board: Mutex<Board<Result>>
    private let change = DispatchSemaphore(value: 0)

    init(_ prerequisites: [[Int]]) {
      board = Mutex(Board(prerequisites))
    }

    var results: [Result] { board.withLock { $0.results.compactMap { $0 } } }

    /// The next task, with the results of those before it; waits for one that can be run, and is nil
    /// where all have been taken.
    func next() -> (task: Int, before: [Result])? {
      while true {
        switch board.withLock({ $0.next() }) {
        case .run(let task, let before): return (task, before)
        case .wait: change.wait()
        case .end: return nil
        }
      }
    }

    func finish(_ task: Int, _ result: Result) {
      let sleepers = board.withLock { $0.finish(task, result) }
      for _ in 0..<sleepers { change.signal() }
    }
  }

  /// Which tasks have ended, and which wait.
  private struct Board<Result: Sendable> {
    private let prerequisites: [[Int]]
    private(set) var results: [Result?]
    private var waiting: [Int]
    private var runningCount = 0
    private var sleeperCount = 0

    enum Step {
      case run(Int, before: [Result])
      /// Until another task has ended.
      case wait
      case end
    }

    init(_ prerequisites: [[Int]]) {
      self.prerequisites = prerequisites
      results = Array(repeating: nil, count: prerequisites.count)
      waiting = Array(prerequisites.indices)
    }

    mutating func next() -> Step {
      guard !waiting.isEmpty else { return .end }
      let ready = waiting.firstIndex { task in prerequisites[task].allSatisfy { results[$0] != nil }
      }
      guard let ready else {
        precondition(runningCount > 0, "tasks that wait for each other")
        sleeperCount += 1
        return .wait
      }
      runningCount += 1
      let task = waiting.remove(at: ready)
      return .run(task, before: prerequisites[task].compactMap { results[$0] })
    }

    /// Keeps a result; how many threads wait for it.
    mutating func finish(_ task: Int, _ result: Result) -> Int {
      results[task] = result
      runningCount -= 1
      defer { sleeperCount = 0 }
      return sleeperCount
    }
  }
}
