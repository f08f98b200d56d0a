/// `+ - * / %`.
final class ArithmeticNode: EvaluationNode, @unchecked Sendable {
  private let left: EvaluationNode
  private let right: EvaluationNode
  private let operation: BinaryOperator

  init(
    _ syntax: SyntaxNode,
    _ operation: BinaryOperator,
    _ left: EvaluationNode,
    _ right: EvaluationNode
  ) {
    self.left = left
    self.right = right
    self.operation = operation
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let left = left.evaluate(frame)
    let right = right.evaluate(frame)
    frame.budget &-= 1
    if left.isExceptional || right.isExceptional { return Value.exceptional(left, right) }
    return placed(Arithmetic.apply(operation, left, right, frame))
  }
}

/// `-x`.
final class NegateNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode) {
    self.operand = operand
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 1
    return placed(Arithmetic.negate(operand.evaluate(frame)))
  }
}
