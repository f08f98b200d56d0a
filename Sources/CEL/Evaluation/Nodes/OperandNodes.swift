/// A literal, or what was worked out when the program was compiled.
final class ConstantNode: EvaluationNode, @unchecked Sendable {
  private let value: Value
  private let cost: Int

  init(_ syntax: SyntaxNode, _ value: Value, cost: Int = 0) {
    self.value = value
    self.cost = cost
    super.init(syntax)
  }

  override var constant: Value? { value }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= cost
    return placed(value)
  }

  override func integer(_ frame: Frame) -> Int64? {
    frame.budget &-= cost
    if case .int(let value) = value { return value }
    frame.exception = placed(value)
    return nil
  }
}

/// A variable.
final class SlotNode: EvaluationNode, @unchecked Sendable {
  let slot: Int

  init(_ syntax: SyntaxNode, _ slot: Int) {
    self.slot = slot
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 1
    return frame.slots[slot]
  }

  override func integer(_ frame: Frame) -> Int64? {
    frame.budget &-= 1
    if case .int(let value) = frame.slots[slot] { return value }
    frame.exception = frame.slots[slot]
    return nil
  }

  override func condition(_ frame: Frame) -> Truth {
    if case .bool(let isTrue) = frame.slots[slot] {
      frame.budget &-= 1
      return isTrue ? .isTrue : .isFalse
    }
    return super.condition(frame)
  }
}

/// A variable of `cel.bind`, whose value is worked out when it is first asked for.
final class LazySlotNode: EvaluationNode, @unchecked Sendable {
  /// Stands in the slot until then.
  static let pending = EvaluationError(.undeclared, "pending")

  private let slot: Int
  private let initial: EvaluationNode

  init(_ syntax: SyntaxNode, _ slot: Int, _ initial: EvaluationNode) {
    self.slot = slot
    self.initial = initial
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 1
    if case .error(let error) = frame.slots[slot], error === Self.pending {
      frame.slots[slot] = initial.evaluate(frame)
    }
    return frame.slots[slot]
  }
}

/// `cel.bind(v, e, body)`.
final class BindNode: EvaluationNode, @unchecked Sendable {
  private let slot: Int
  /// The value, when it is not lazy.
  private let initial: EvaluationNode?
  private let body: EvaluationNode

  init(_ syntax: SyntaxNode, _ slot: Int, initial: EvaluationNode?, _ body: EvaluationNode) {
    self.slot = slot
    self.initial = initial
    self.body = body
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    prepare(frame)
    return body.evaluate(frame)
  }

  override func condition(_ frame: Frame) -> Truth {
    prepare(frame)
    return body.condition(frame)
  }

  private func prepare(_ frame: Frame) {
    // An error counts only where the variable is used.
    frame.slots[slot] = initial?.evaluate(frame) ?? .error(LazySlotNode.pending)
  }
}

/// `c ? a : b`.
final class ConditionalNode: EvaluationNode, @unchecked Sendable {
  private let test: EvaluationNode
  private let first: EvaluationNode
  private let second: EvaluationNode

  init(
    _ syntax: SyntaxNode,
    _ test: EvaluationNode,
    _ first: EvaluationNode,
    _ second: EvaluationNode
  ) {
    self.test = test
    self.first = first
    self.second = second
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    switch test.condition(frame) {
    case .isTrue: first.evaluate(frame)
    case .isFalse: second.evaluate(frame)
    case .exception: frame.exception
    }
  }

  override func condition(_ frame: Frame) -> Truth {
    switch test.condition(frame) {
    case .isTrue: first.condition(frame)
    case .isFalse: second.condition(frame)
    case .exception: .exception
    }
  }
}
