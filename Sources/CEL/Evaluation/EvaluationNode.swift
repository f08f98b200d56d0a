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

  func evaluate(_ frame: Frame) -> Value { .error(.noSuchOverload) }

  func condition(_ frame: Frame) -> Truth {
    switch evaluate(frame) {
    case .bool(true): return .isTrue
    case .bool(false): return .isFalse
    case let value:
      frame.exception = value.isExceptional ? value : fail(.noSuchOverload)
      return .exception
    }
  }

  /// The value as an integer; `nil` for any other, which is then the frame's `exception`.
  func integer(_ frame: Frame) -> Int64? {
    let value = evaluate(frame)
    if case .int(let value) = value { return value }
    frame.exception = value
    return nil
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
  final override func evaluate(_ frame: Frame) -> Value {
    switch condition(frame) {
    case .isTrue: .bool(true)
    case .isFalse: .bool(false)
    case .exception: frame.exception
    }
  }

  override func condition(_ frame: Frame) -> Truth {
    frame.exception = fail(.noSuchOverload)
    return .exception
  }

  /// Compares two values by an operator.
  final func compare(
    _ left: Value,
    _ right: Value,
    _ operation: BinaryOperator,
    _ frame: Frame
  ) -> Truth {
    if left.isExceptional || right.isExceptional {
      frame.exception = Value.exceptional(left, right)
      return .exception
    }
    let holds: (Order) -> Bool
    switch operation {
    case .equal: return Equality.compare(left, right, frame)
    case .notEqual:
      switch Equality.compare(left, right, frame) {
      case .isTrue: return .isFalse
      case .isFalse: return .isTrue
      case .exception: return .exception
      }
    case .less: holds = { $0 == .less }
    case .lessOrEqual: holds = { $0 == .less || $0 == .equal }
    case .greater: holds = { $0 == .greater }
    default: holds = { $0 == .greater || $0 == .equal }
    }
    frame.budget &-= min(left.size, right.size) / 10
    let order = Order.compare(left, right)
    switch order {
    case .unordered: return exception(.notANumber, frame)
    case .none: return exception(.noSuchOverload, frame)
    default: return holds(order) ? .isTrue : .isFalse
    }
  }

  /// Ends in an error.
  final func exception(_ error: EvaluationError, _ frame: Frame) -> Truth {
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
  func reserve(_ count: Int) {
    if slots.count < count { grow(to: count) }
  }

  @inline(never)
  private func grow(to count: Int) {
    slots.append(contentsOf: repeatElement(.unknown, count: count - slots.count))
  }

  /// Pays; whether the budget allowed it.
  @inline(__always)
  func charge(_ cost: Int) -> Bool {
    budget &-= cost
    return budget >= 0
  }

  /// Pays for going through a text or bytes: a tenth for each.
  @inline(__always)
  func charge(traversing count: Int) -> Bool {
    charge((count &+ 9) / 10)
  }
}
