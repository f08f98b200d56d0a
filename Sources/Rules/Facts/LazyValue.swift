import Synchronization

/// A value that is worked out when it is first asked for, and kept.
///
/// Any thread may ask; of several that ask at once one works it out, and the others wait.
final class LazyValue<Value: Sendable>: Sendable {
  private let isMade = Atomic(false)
  private let making = Mutex(())
  private let make: @Sendable () -> Value
  /// Written once, before `isMade` is set; released with this object.
  nonisolated(unsafe) private var kept: Unmanaged<Kept>?

  private final class Kept {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  deinit { kept?.release() }

  var value: Value { read { $0 } }

  /// Lends the value: no reference is counted, for which threads that ask often would wait on each
  /// other.
  func read<Result>(_ body: (Value) -> Result) -> Result {
    if !isMade.load(ordering: .acquiring) { keep() }
    return kept.unsafelyUnwrapped._withUnsafeGuaranteedRef { body($0.value) }
  }

  @inline(never)
  private func keep() {
    making.withLock { _ in
      guard !isMade.load(ordering: .relaxed) else { return }
      kept = .passRetained(Kept(make()))
      isMade.store(true, ordering: .releasing)
    }
  }
}
