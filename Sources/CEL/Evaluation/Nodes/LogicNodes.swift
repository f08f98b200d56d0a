/// `a && b`: false when either is, whatever the other one is.
final class AndNode: ConditionNode, @unchecked Sendable {
  private let left: EvaluationNode
  private let right: EvaluationNode

  init(_ syntax: SyntaxNode, _ left: EvaluationNode, _ right: EvaluationNode) {
    self.left = left
    self.right = right
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    switch left.condition(frame) {
    case .isFalse: return .isFalse
    case .isTrue: return right.condition(frame)
    case .exception:
      let held = frame.exception
      switch right.condition(frame) {
      case .isFalse: return .isFalse
      case .isTrue: frame.exception = held
      case .exception: frame.exception = Value.exceptional(held, frame.exception)
      }
      return .exception
    }
  }
}

/// `a || b`: true when either is, whatever the other one is.
final class OrNode: ConditionNode, @unchecked Sendable {
  private let left: EvaluationNode
  private let right: EvaluationNode

  init(_ syntax: SyntaxNode, _ left: EvaluationNode, _ right: EvaluationNode) {
    self.left = left
    self.right = right
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    switch left.condition(frame) {
    case .isTrue: return .isTrue
    case .isFalse: return right.condition(frame)
    case .exception:
      let held = frame.exception
      switch right.condition(frame) {
      case .isTrue: return .isTrue
      case .isFalse: frame.exception = held
      case .exception: frame.exception = Value.exceptional(held, frame.exception)
      }
      return .exception
    }
  }
}

/// A long chain of `&&`, or of `||`, that is gone through without going deeper.
final class ChainNode: ConditionNode, @unchecked Sendable {
  private let terms: [EvaluationNode]
  /// The truth of a term that ends the chain.
  private let deciding: Truth

  init(_ syntax: SyntaxNode, _ terms: [EvaluationNode], isAnd: Bool) {
    self.terms = terms
    deciding = isAnd ? .isFalse : .isTrue
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    var held: Value?
    for term in terms {
      let truth = term.condition(frame)
      if truth == deciding { return deciding }
      if truth == .exception {
        held = held.map { Value.exceptional($0, frame.exception) } ?? frame.exception
      }
    }
    guard let held else { return deciding == .isTrue ? .isFalse : .isTrue }
    frame.exception = held
    return .exception
  }
}

/// `!x`.
final class NotNode: ConditionNode, @unchecked Sendable {
  private let operand: EvaluationNode

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode) {
    self.operand = operand
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    frame.budget &-= 1
    switch operand.condition(frame) {
    case .isTrue: return .isFalse
    case .isFalse: return .isTrue
    case .exception: return .exception
    }
  }
}
