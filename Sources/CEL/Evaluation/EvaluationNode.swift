/// What a condition comes to.
enum Truth: UInt8 {
  case isFalse
  case isTrue
  /// Unknown, an error, or no bool: the frame's `exception` tells.
  case exception
}

/// A node of a compiled program.
///
/// Every node is immutable. `evaluate` is the general way; conditions that know to say so in a
/// byte override `condition`.
class EvaluationNode: @unchecked Sendable {
  func evaluate(_ frame: inout Frame) -> Value { .error(.noSuchOverload) }

  func condition(_ frame: inout Frame) -> Truth {
    switch evaluate(&frame) {
    case .bool(true): return .isTrue
    case .bool(false): return .isFalse
    case let value:
      frame.exception = value.isExceptional ? value : .error(.noSuchOverload)
      return .exception
    }
  }
}

extension Frame {
  @inline(__always)
  mutating func reserve(_ count: Int) {
    guard slots.count < count else { return }
    slots.append(contentsOf: repeatElement(.unknown, count: count - slots.count))
  }
}
