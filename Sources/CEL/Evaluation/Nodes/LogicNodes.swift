/// A chain of `&&`: false when any term is, whatever the others are.
final class AndNode: ConditionNode, @unchecked Sendable {
  private let terms: [EvaluationNode]

  init(_ syntax: SyntaxNode, _ terms: [EvaluationNode]) {
    self.terms = terms
    super.init(syntax)
  }

  override func condition(_ frame: inout Frame) -> Truth {
    var held: Value?
    for term in terms {
      switch term.condition(&frame) {
      case .isTrue: continue
      case .isFalse: return .isFalse
      case .exception:
        held = held.map { Value.exceptional($0, frame.exception) } ?? frame.exception
      }
    }
    guard let held else { return .isTrue }
    frame.exception = held
    return .exception
  }
}

/// A chain of `||`: true when any term is, whatever the others are.
final class OrNode: ConditionNode, @unchecked Sendable {
  private let terms: [EvaluationNode]

  init(_ syntax: SyntaxNode, _ terms: [EvaluationNode]) {
    self.terms = terms
    super.init(syntax)
  }

  override func condition(_ frame: inout Frame) -> Truth {
    var held: Value?
    for term in terms {
      switch term.condition(&frame) {
      case .isTrue: return .isTrue
      case .isFalse: continue
      case .exception:
        held = held.map { Value.exceptional($0, frame.exception) } ?? frame.exception
      }
    }
    guard let held else { return .isFalse }
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

  override func condition(_ frame: inout Frame) -> Truth {
    frame.budget &-= 1
    switch operand.condition(&frame) {
    case .isTrue: return .isFalse
    case .isFalse: return .isTrue
    case .exception: return .exception
    }
  }
}
