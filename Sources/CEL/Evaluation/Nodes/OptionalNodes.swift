/// `o.or(p)` and `o.orValue(v)`, which look at their argument only when they need it.
final class OptionalOrNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let alternative: EvaluationNode
  private let unwraps: Bool

  init(
    _ syntax: SyntaxNode,
    _ operand: EvaluationNode,
    _ alternative: EvaluationNode,
    unwraps: Bool
  ) {
    self.operand = operand
    self.alternative = alternative
    self.unwraps = unwraps
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 1
    let value = operand.evaluate(frame)
    guard case .optional(let optional) = value else {
      return value.isExceptional ? value : fail(.noSuchOverload)
    }
    if let wrapped = optional.value { return unwraps ? wrapped : value }
    let other = alternative.evaluate(frame)
    if unwraps || other.isExceptional { return other }
    guard case .optional = other else { return fail(.noSuchOverload) }
    return other
  }
}

/// `o.optMap(x, e)` and `o.optFlatMap(x, e)`.
final class OptionalMapNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let slot: Int
  private let body: EvaluationNode
  private let isFlat: Bool

  init(
    _ syntax: SyntaxNode,
    _ operand: EvaluationNode,
    _ slot: Int,
    _ body: EvaluationNode,
    isFlat: Bool
  ) {
    self.operand = operand
    self.slot = slot
    self.body = body
    self.isFlat = isFlat
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 1
    let value = operand.evaluate(frame)
    guard case .optional(let optional) = value else {
      return value.isExceptional ? value : fail(.noSuchOverload)
    }
    guard let wrapped = optional.value else { return value }
    frame.slots[slot] = wrapped
    let result = body.evaluate(frame)
    if result.isExceptional { return result }
    if isFlat {
      guard case .optional = result else { return fail(.noSuchOverload) }
      return result
    }
    guard result.depth < NestingLimit.values else { return fail(.tooDeep) }
    return .optional(OptionalValue(result))
  }
}

/// `l.sortBy(x, key)`; stable.
final class SortNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let slot: Int
  private let key: EvaluationNode

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode, _ slot: Int, _ key: EvaluationNode) {
    self.operand = operand
    self.slot = slot
    self.key = key
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let value = operand.evaluate(frame)
    guard case .list(let list) = value else {
      return value.isExceptional ? value : fail(.noSuchOverload)
    }
    var keys: [Value] = []
    for index in 0..<list.count {
      guard frame.charge(1) else { return .error(.overBudget) }
      // For the key, and for the element in its new place.
      guard frame.takeRoom(elements: 2) else { return fail(.tooLarge) }
      frame.slots[slot] = list[index]
      let key = key.evaluate(frame)
      if key.isExceptional { return key }
      keys.append(key)
    }
    return placed(Sorting.sort(list, by: keys, frame))
  }
}
