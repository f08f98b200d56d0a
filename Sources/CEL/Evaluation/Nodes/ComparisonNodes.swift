/// `==` and `!=`.
final class EqualNode: ConditionNode, @unchecked Sendable {
  private let left: EvaluationNode
  private let right: EvaluationNode
  private let isNegated: Bool

  init(_ syntax: SyntaxNode, _ left: EvaluationNode, _ right: EvaluationNode, isNegated: Bool) {
    self.left = left
    self.right = right
    self.isNegated = isNegated
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    let left = left.evaluate(frame)
    let right = right.evaluate(frame)
    frame.budget &-= 1
    if left.isExceptional || right.isExceptional {
      frame.exception = Value.exceptional(left, right)
      return .exception
    }
    switch Equality.compare(left, right, frame) {
    case .isTrue: return isNegated ? .isFalse : .isTrue
    case .isFalse: return isNegated ? .isTrue : .isFalse
    case .exception: return .exception
    }
  }
}

/// `==` and `!=` with a text that is known.
final class EqualTextNode: ConditionNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let key: TextKey
  private let isNegated: Bool

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode, _ text: String, isNegated: Bool) {
    self.operand = operand
    key = TextKey(text)
    self.isNegated = isNegated
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    frame.budget &-= 1
    let value = operand.evaluate(frame)
    if case .string(let text) = value {
      frame.budget &-= key.cost
      return key.matches(text) != isNegated ? .isTrue : .isFalse
    }
    if value.isExceptional {
      frame.exception = value
      return .exception
    }
    switch Equality.compare(value, .string(key.text), frame) {
    case .isTrue: return isNegated ? .isFalse : .isTrue
    case .isFalse: return isNegated ? .isTrue : .isFalse
    case .exception: return .exception
    }
  }
}

/// `<`, `<=`, `>` and `>=`.
final class OrderNode: ConditionNode, @unchecked Sendable {
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
    let left = left.evaluate(frame)
    let right = right.evaluate(frame)
    frame.budget &-= 1
    return compare(left, right, operation, frame)
  }
}

/// `x in y`.
final class InNode: ConditionNode, @unchecked Sendable {
  private let left: EvaluationNode
  private let right: EvaluationNode

  init(_ syntax: SyntaxNode, _ left: EvaluationNode, _ right: EvaluationNode) {
    self.left = left
    self.right = right
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    let left = left.evaluate(frame)
    let right = right.evaluate(frame)
    frame.budget &-= 1
    if left.isExceptional || right.isExceptional {
      frame.exception = Value.exceptional(left, right)
      return .exception
    }
    switch right {
    case .list(let list): return Equality.contains(list, left, frame)
    case .map(let map):
      frame.budget &-= left.size / 10
      guard let key = MapValue.Key(lookingUp: left) else { return .isFalse }
      return map.position(of: key) == nil ? .isFalse : .isTrue
    default: return exception(.noSuchOverload, frame)
    }
  }
}

/// `x in ['a', 'b']`, all texts.
final class InTextsNode: ConditionNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let texts: [TextKey]
  private let set: MapValue?
  private let list: ListValue

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode, _ texts: [String]) {
    self.operand = operand
    self.texts = texts.map(TextKey.init)
    list = ListValue(strings: texts)
    set = texts.count > 8 ? MapValue(texts.map { (.string($0), .null) }) : nil
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    frame.budget &-= 1
    let value = operand.evaluate(frame)
    guard case .string(let text) = value else {
      if value.isExceptional {
        frame.exception = value
        return .exception
      }
      return Equality.contains(list, value, frame)
    }
    frame.budget &-= text.utf8.count / 10
    if let set { return set.position(of: .string(text)) == nil ? .isFalse : .isTrue }
    for key in texts where key.matches(text) { return .isTrue }
    return .isFalse
  }
}
