/// A number that is kept in 32 bits: the analyses hold one for each of a great many things.
@propertyWrapper
package struct Narrow: Hashable, Sendable {
  private var stored: Int32

  package init(wrappedValue: Int) { stored = Int32(truncatingIfNeeded: wrappedValue) }

  package var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Int32(truncatingIfNeeded: newValue) }
  }
}

/// A number that is kept in 32 bits, or none; never `Int32.min`.
@propertyWrapper
package struct NarrowOptional: Hashable, Sendable {
  private var stored: Int32

  package init(wrappedValue: Int?) {
    stored = wrappedValue.map { Int32(truncatingIfNeeded: $0) } ?? .min
  }

  package var wrappedValue: Int? {
    get { stored == .min ? nil : Int(stored) }
    set { self = NarrowOptional(wrappedValue: newValue) }
  }
}
