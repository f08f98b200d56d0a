/// `+ - * / %` on what the checker found to be integers.
final class IntegerArithmeticNode: EvaluationNode, @unchecked Sendable {
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
    integer(frame).map { .int($0) } ?? frame.exception
  }

  override func integer(_ frame: Frame) -> Int64? {
    frame.budget &-= 1
    guard let left = left.integer(frame) else {
      return other(frame.exception, right.evaluate(frame), frame)
    }
    guard let right = right.integer(frame) else {
      return other(.int(left), frame.exception, frame)
    }
    let (result, isOverflow): (Int64, Bool)
    switch operation {
    case .add: (result, isOverflow) = left.addingReportingOverflow(right)
    case .subtract: (result, isOverflow) = left.subtractingReportingOverflow(right)
    case .multiply: (result, isOverflow) = left.multipliedReportingOverflow(by: right)
    case .divide: (result, isOverflow) = left.dividedReportingOverflow(by: right)
    case .remainder: (result, isOverflow) = left.remainderReportingOverflow(dividingBy: right)
    default: (result, isOverflow) = (0, true)
    }
    return isOverflow ? other(.int(left), .int(right), frame) : result
  }

  /// The general way, for what is not two integers with a result.
  @inline(never)
  private func other(_ left: Value, _ right: Value, _ frame: Frame) -> Int64? {
    if left.isExceptional || right.isExceptional {
      frame.exception = Value.exceptional(left, right)
    } else {
      frame.exception = placed(Arithmetic.apply(operation, left, right, frame))
    }
    if case .int(let value) = frame.exception { return value }
    return nil
  }
}

/// Comparisons of what the checker found to be integers.
final class IntegerComparisonNode: ConditionNode, @unchecked Sendable {
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

  override func condition(_ frame: Frame) -> Truth {
    frame.budget &-= 1
    guard let left = left.integer(frame) else {
      return other(frame.exception, right.evaluate(frame), frame)
    }
    guard let right = right.integer(frame) else {
      return other(.int(left), frame.exception, frame)
    }
    let isTrue: Bool
    switch operation {
    case .equal: isTrue = left == right
    case .notEqual: isTrue = left != right
    case .less: isTrue = left < right
    case .lessOrEqual: isTrue = left <= right
    case .greater: isTrue = left > right
    default: isTrue = left >= right
    }
    return isTrue ? .isTrue : .isFalse
  }

  /// The general way, for what is not two integers.
  @inline(never)
  private func other(_ left: Value, _ right: Value, _ frame: Frame) -> Truth {
    compare(left, right, operation, frame)
  }
}
