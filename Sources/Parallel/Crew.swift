import Dispatch
import Synchronization

/// Calls a function on another thread when one comes free; nobody waits for it.
package func inBackground(_ work: @escaping @Sendable () -> Void) {
  DispatchQueue.global().async(execute: work)
}

/// The threads that do one piece of work together.
///
/// Not Dispatch's `concurrentPerform`: within another such call it runs on one thread, also when the
/// other has ended. Not a task group either: a program whose `main` is asynchronous ends its first
/// thread, and unwinding that costs more than the whole check of a document (measured: 10 ms, static
/// release).
enum Crew {
  /// Calls a function on this thread and, as they come free, on others.
  ///
  /// - Parameters:
  ///   - size: On how many threads at most, this one counted.
  ///   - work: Takes what there is to do until nothing is left.
  static func run(size: Int, _ work: @escaping @Sendable () -> Void) {
    guard size > 1 else { return work() }
    let gate = Gate()
    for _ in 1..<size {
      DispatchQueue.global().async {
        guard gate.enter() else { return }
        work()
        gate.leave()
      }
    }
    work()
    gate.close()
  }

  /// Who is at work; nobody comes in when it is closed.
  private final class Gate: Sendable {
    private let state = Mutex((inside: 0, isClosed: false))
    private let end = DispatchSemaphore(value: 0)

    func enter() -> Bool {
      state.withLock { state in
        guard !state.isClosed else { return false }
        state.inside += 1
        return true
      }
    }

    func leave() {
      let isLast = state.withLock { state in
        state.inside -= 1
        return state.isClosed && state.inside == 0
      }
      if isLast { end.signal() }
    }

    /// Lets nobody in any more, and returns when all have left.
    func close() {
      let isEmpty = state.withLock { state in
        state.isClosed = true
        return state.inside == 0
      }
      if !isEmpty { end.wait() }
    }
  }
}
