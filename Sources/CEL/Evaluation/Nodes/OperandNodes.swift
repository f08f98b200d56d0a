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

  override func evaluate(_ frame: inout Frame) -> Value {
    frame.budget &-= cost
    return placed(value)
  }
}

/// A variable.
final class SlotNode: EvaluationNode, @unchecked Sendable {
  let slot: Int

  init(_ syntax: SyntaxNode, _ slot: Int) {
    self.slot = slot
    super.init(syntax)
  }

  override func evaluate(_ frame: inout Frame) -> Value {
    frame.budget &-= 1
    return frame.slots[slot]
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

  override func evaluate(_ frame: inout Frame) -> Value {
    frame.budget &-= 1
    if case .error(let error) = frame.slots[slot], error === Self.pending {
      frame.slots[slot] = initial.evaluate(&frame)
    }
    return frame.slots[slot]
  }
}

/// `cel.bind(v, e, body)`.
final class BindNode: EvaluationNode, @unchecked Sendable {
  private let slot: Int
  private let body: EvaluationNode

  init(_ syntax: SyntaxNode, _ slot: Int, _ body: EvaluationNode) {
    self.slot = slot
    self.body = body
    super.init(syntax)
  }

  override func evaluate(_ frame: inout Frame) -> Value {
    frame.slots[slot] = .error(LazySlotNode.pending)
    return body.evaluate(&frame)
  }

  override func condition(_ frame: inout Frame) -> Truth {
    frame.slots[slot] = .error(LazySlotNode.pending)
    return body.condition(&frame)
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

  override func evaluate(_ frame: inout Frame) -> Value {
    switch test.condition(&frame) {
    case .isTrue: first.evaluate(&frame)
    case .isFalse: second.evaluate(&frame)
    case .exception: frame.exception
    }
  }

  override func condition(_ frame: inout Frame) -> Truth {
    switch test.condition(&frame) {
    case .isTrue: first.condition(&frame)
    case .isFalse: second.condition(&frame)
    case .exception: .exception
    }
  }
}
