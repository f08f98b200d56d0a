internal import Scalars
import Synchronization

/// A call with one argument.
final class UnaryCallNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let body: @Sendable (Value, Frame) -> Value

  init(
    _ syntax: SyntaxNode,
    _ operand: EvaluationNode,
    _ body: @escaping @Sendable (Value, Frame) -> Value
  ) {
    self.operand = operand
    self.body = body
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    guard frame.charge(1) else { return .error(.overBudget) }
    if value.isExceptional { return value }
    return placed(body(value, frame))
  }
}

/// A call with two arguments.
final class BinaryCallNode: EvaluationNode, @unchecked Sendable {
  private let first: EvaluationNode
  private let second: EvaluationNode
  private let body: @Sendable (Value, Value, Frame) -> Value

  init(
    _ syntax: SyntaxNode,
    _ first: EvaluationNode,
    _ second: EvaluationNode,
    _ body: @escaping @Sendable (Value, Value, Frame) -> Value
  ) {
    self.first = first
    self.second = second
    self.body = body
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let first = first.evaluate(frame)
    let second = second.evaluate(frame)
    guard frame.charge(1) else { return .error(.overBudget) }
    if first.isExceptional || second.isExceptional { return Value.exceptional(first, second) }
    return placed(body(first, second, frame))
  }
}

/// A call with three arguments.
final class TernaryCallNode: EvaluationNode, @unchecked Sendable {
  private let operands: [EvaluationNode]
  private let body: @Sendable (Value, Value, Value, Frame) -> Value

  init(
    _ syntax: SyntaxNode,
    _ operands: [EvaluationNode],
    _ body: @escaping @Sendable (Value, Value, Value, Frame) -> Value
  ) {
    self.operands = operands
    self.body = body
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let first = operands[0].evaluate(frame)
    let second = operands[1].evaluate(frame)
    let third = operands[2].evaluate(frame)
    guard frame.charge(1) else { return .error(.overBudget) }
    if first.isExceptional || second.isExceptional || third.isExceptional {
      return Value.exceptional(Value.exceptional(first, second), third)
    }
    return placed(body(first, second, third, frame))
  }
}

/// A call with any number of arguments.
final class CallNode: EvaluationNode, @unchecked Sendable {
  private let operands: [EvaluationNode]
  private let body: @Sendable ([Value], Frame) -> Value

  init(
    _ syntax: SyntaxNode,
    _ operands: [EvaluationNode],
    _ body: @escaping @Sendable ([Value], Frame) -> Value
  ) {
    self.operands = operands
    self.body = body
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    var values: [Value] = []
    values.reserveCapacity(operands.count)
    var held: Value?
    for operand in operands {
      let value = operand.evaluate(frame)
      if value.isExceptional { held = held.map { Value.exceptional($0, value) } ?? value }
      values.append(value)
    }
    guard frame.charge(1) else { return .error(.overBudget) }
    return held ?? placed(body(values, frame))
  }
}

/// `s.matches('…')`: the pattern is read once, when the first text comes to it.
final class MatchesNode: ConditionNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let pattern: String
  private let read = AtomicLazyReference<ReadPattern>()

  /// A pattern, or what is wrong with it.
  private final class ReadPattern: Sendable {
    let result: Result<LinearPattern, PatternError>

    init(_ pattern: String) {
      result = Result { () throws(PatternError) in try LinearPattern(pattern) }
    }
  }

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode, pattern: String) {
    self.operand = operand
    self.pattern = pattern
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    let value = operand.evaluate(frame)
    guard case .string(let text) = value else {
      frame.exception = value.isExceptional ? value : fail(.noSuchOverload)
      return .exception
    }
    switch (read.load() ?? read.storeIfNil(ReadPattern(pattern))).result {
    case .success(let pattern):
      return switch PatternFunctions.matches(text, pattern, frame) {
      case nil: exception(.overBudget, frame)
      case true?: .isTrue
      case false?: .isFalse
      }
    case .failure(let error):
      return exception(.pattern(error), frame)
    }
  }
}

/// `type(x)`, which names records by the schema.
final class TypeNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let schema: Schema

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode, schema: Schema) {
    self.operand = operand
    self.schema = schema
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 1
    let value = operand.evaluate(frame)
    return value.isExceptional ? value : .type(value.type(in: schema))
  }
}

/// `l.sum()`: of an empty list 0 of the type of its elements.
final class SumNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let zero: Value

  /// Makes a node that is 0 of a type where there is nothing to add up: the type that the elements
  /// are known to be, `dyn` where nothing is known.
  init(_ syntax: SyntaxNode, _ operand: EvaluationNode, of type: CELType) {
    self.operand = operand
    zero =
      switch type {
      case .uint: .uint(0)
      case .double: .double(0)
      case .decimal: .decimal(.zero)
      case .duration: .duration(CELDuration(nanoseconds: 0))
      default: .int(0)
      }
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    guard case .list(let list) = value else {
      return value.isExceptional ? value : fail(.noSuchOverload)
    }
    guard frame.charge(list.count + 1) else { return .error(.overBudget) }
    guard !list.isEmpty else { return zero }
    var sum = list[0]
    if list.count == 1, !Self.isSummable(sum) {
      return sum.isExceptional ? sum : fail(.noSuchOverload)
    }
    for index in 1..<max(1, list.count) {
      let element = list[index]
      if sum.isExceptional || element.isExceptional { return Value.exceptional(sum, element) }
      guard Self.isSummable(element) else { return fail(.noSuchOverload) }
      sum = Arithmetic.apply(.add, sum, element, frame)
    }
    return placed(sum)
  }

  private static func isSummable(_ value: Value) -> Bool {
    switch value {
    case .int, .uint, .double, .decimal, .duration: true
    default: false
    }
  }
}
