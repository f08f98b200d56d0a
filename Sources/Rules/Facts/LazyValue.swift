import Synchronization

/// A value that is worked out when it is first asked for, and kept.
///
/// Any thread may ask; of several that ask at once one works it out, and the others wait.
final class LazyValue<Value: Sendable>: Sendable {
  private let made = AtomicLazyReference<Kept>()
  private let making = Mutex(())
  private let make: @Sendable () -> Value

  private final class Kept: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    if let kept = made.load() { return kept.value }
    return making.withLock { _ in (made.load() ?? made.storeIfNil(Kept(make()))).value }
  }
}
