import Synchronization

/// A value that is worked out when it is first asked for, and kept.
///
/// Any thread may ask; of several that ask at once each works it out, and all get the first one's.
final class LazyValue<Value: Sendable>: Sendable {
  private let made = AtomicLazyReference<Kept>()
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

  var value: Value { (made.load() ?? made.storeIfNil(Kept(make()))).value }
}
