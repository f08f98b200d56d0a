/// What a condition comes to.
enum Truth: UInt8 {
  case isFalse
  case isTrue
  /// Unknown, an error, or no bool: the frame's `exception` tells.
  case exception
}

/// A node of a compiled program.
///
/// `evaluate` is the general way; nodes that are conditions answer `condition` in a byte, without
/// a value being made. Nodes hold nothing that changes, and what they hold is `Sendable`; a class
/// that others derive from cannot say so to the compiler.
class EvaluationNode: @unchecked Sendable {
  /// The expression's part, for errors: 0-based UTF-8 offsets.
  private let start: Int32
  private let end: Int32

  init(_ syntax: SyntaxNode) {
    start = syntax.start
    end = syntax.end
  }

  func evaluate(_ frame: inout Frame) -> Value { .error(.noSuchOverload) }

  func condition(_ frame: inout Frame) -> Truth {
    switch evaluate(&frame) {
    case .bool(true): return .isTrue
    case .bool(false): return .isFalse
    case let value:
      frame.exception = value.isExceptional ? value : fail(.noSuchOverload)
      return .exception
    }
  }

  /// The value, when it is the same in every frame.
  var constant: Value? { nil }

  /// The error as a value, with the place of this node.
  final func fail(_ error: EvaluationError) -> Value {
    .error(error.at(Int(start)..<Int(end)))
  }

  /// A value as it is; an error with the place of this node.
  @inline(__always)
  final func placed(_ value: Value) -> Value {
    if case .error(let error) = value { return fail(error) }
    return value
  }
}

/// A node whose natural way is `condition`.
class ConditionNode: EvaluationNode, @unchecked Sendable {
  final override func evaluate(_ frame: inout Frame) -> Value {
    switch condition(&frame) {
    case .isTrue: .bool(true)
    case .isFalse: .bool(false)
    case .exception: frame.exception
    }
  }

  override func condition(_ frame: inout Frame) -> Truth {
    frame.exception = fail(.noSuchOverload)
    return .exception
  }

  /// Ends in an error.
  final func exception(_ error: EvaluationError, _ frame: inout Frame) -> Truth {
    frame.exception = fail(error)
    return .exception
  }
}

extension Value {
  /// The exception of operands of which one at least is exceptional: unknown before errors.
  @inline(never)
  static func exceptional(_ left: Value, _ right: Value) -> Value {
    if case .unknown = left { return left }
    if case .unknown = right { return right }
    return left.isExceptional ? left : right
  }
}

extension Frame {
  @inline(__always)
  mutating func reserve(_ count: Int) {
    if slots.count < count { grow(to: count) }
  }

  @inline(never)
  private mutating func grow(to count: Int) {
    slots.append(contentsOf: repeatElement(.unknown, count: count - slots.count))
  }

  /// Pays; whether the budget allowed it.
  @inline(__always)
  mutating func charge(_ cost: Int) -> Bool {
    budget &-= cost
    return budget >= 0
  }

  /// Pays for going through a text or bytes: a tenth for each.
  @inline(__always)
  mutating func charge(traversing count: Int) -> Bool {
    charge((count &+ 9) / 10)
  }
}
