import Dispatch
import Synchronization
import Testing

@testable import Rules

@Suite("lazy values") struct LazyValueTests {
  @Test("made once, however many threads ask, and only when asked")
  func once() {
    let count = Atomic(0)
    let lazy = LazyValue {
      count.add(1, ordering: .relaxed)
      return [1, 2, 3]
    }
    #expect(count.load(ordering: .relaxed) == 0)
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      precondition(lazy.read { $0[1] } == 2)
    }
    #expect(lazy.value == [1, 2, 3])
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test("given back with what keeps it")
  func release() {
    final class Thing: Sendable {}
    weak var kept: Thing?
    do {
      let lazy = LazyValue { Thing() }
      kept = lazy.value
      #expect(kept != nil)
    }
    #expect(kept == nil)
  }
}
