/// `x[i]` and `x[?i]`.
final class IndexNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let index: EvaluationNode
  private let isOptional: Bool

  init(
    _ syntax: SyntaxNode,
    _ operand: EvaluationNode,
    _ index: EvaluationNode,
    isOptional: Bool
  ) {
    self.operand = operand
    self.index = index
    self.isOptional = isOptional
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    let operand = operand.evaluate(frame)
    let index = index.evaluate(frame)
    frame.budget &-= 1 + index.size / 10
    if operand.isExceptional || index.isExceptional { return Value.exceptional(operand, index) }
    switch element(index, of: operand) {
    case .value(let found, let throughOptional):
      if case .unknown = found { return found }
      return isOptional || throughOptional ? .optional(OptionalValue(found)) : found
    case .missing(let throughOptional):
      if isOptional || throughOptional { return .optional(.none) }
      if case .map = operand { return fail(.noSuchKey(ValueText.plain(index))) }
      return fail(.indexOutOfRange(ValueText.plain(index)))
    case .exception(let value): return placed(value)
    }
  }

  private func element(_ index: Value, of operand: Value) -> Selection {
    switch operand {
    case .list(let list):
      let position: Int?
      switch index {
      case .int(let value): position = Int(exactly: value)
      case .uint(let value): position = Int(exactly: value)
      case .double(let value):
        guard let whole = Int(exactly: value) else {
          return .exception(.error(.indexOutOfRange(ValueText.plain(index))))
        }
        position = whole
      default: return .exception(.error(.noSuchOverload))
      }
      guard let position, position >= 0, position < list.count else {
        return .missing(throughOptional: false)
      }
      return .value(list[position], throughOptional: false)
    case .map(let map):
      guard let key = MapValue.Key(lookingUp: index), let position = map.position(of: key) else {
        return .missing(throughOptional: false)
      }
      return .value(map.storage.values[position], throughOptional: false)
    case .optional(let optional):
      guard let inner = optional.value else { return .missing(throughOptional: true) }
      switch element(index, of: inner) {
      case .value(let found, _): return .value(found, throughOptional: true)
      case .missing: return .missing(throughOptional: true)
      case .exception(let value): return .exception(value)
      }
    default: return .exception(.error(.noSuchOverload))
    }
  }
}
