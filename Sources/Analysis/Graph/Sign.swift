/// Which way one quantity moves with another, or is wanted to move.
package enum Sign: Int8, Hashable, Sendable {
  case negative = -1
  case positive = 1

  /// The sign of a step after a step.
  package func times(_ other: Sign) -> Sign {
    self == other ? .positive : .negative
  }

  package var opposite: Sign { self == .positive ? .negative : .positive }

  /// The sign of a number; nil for 0.
  package init?(of number: Int) {
    guard number != 0 else { return nil }
    self = number > 0 ? .positive : .negative
  }
}
