internal import Scalars

/// Turns a checked tree into one that runs.
struct ProgramCompiler {
  let environment: Environment
  let substitution: Substitution
  /// The initial values of `cel.bind` variables in scope, by slot.
  private var lazySlots: [Int: LazyValue] = [:]
  /// How deep the lazy values that have been met go.
  private var lazyDepth = 0

  private struct LazyValue {
    var node: EvaluationNode
    var depth: Int
  }

  /// Lazy values are worked out within each other; what would go deeper than this is not lazy.
  private static let lazyDepthLimit = 500

  init(_ environment: Environment, _ substitution: Substitution) {
    self.environment = environment
    self.substitution = substitution
  }

  private var schema: Schema { environment.schema }

  mutating func compile(_ node: SyntaxNode) -> EvaluationNode {
    switch node.kind {
    case .error, .message: return ConstantNode(node, .error(.noSuchOverload))
    case .literal(let value): return ConstantNode(node, value)
    case .name, .select: return attribute(node)
    case .has(let operand, let field, _): return has(node, operand, field)
    case .index(let operand, let key, let isOptional):
      return IndexNode(node, compile(operand), compile(key), isOptional: isOptional)
    case .call(_, let arguments, _): return call(node, receiver: nil, arguments)
    case .receiverCall(let target, _, let arguments):
      return call(node, receiver: target, arguments)
    case .unary(.not, let operand): return NotNode(node, compile(operand))
    case .unary(.negate, let operand): return NegateNode(node, compile(operand))
    case .binary(let operation, let left, let right): return binary(node, operation, left, right)
    case .logical(let isAnd, let terms):
      let terms = terms.map { compile($0) }
      return logical(node, terms, isAnd: isAnd)
    case .conditional(let test, let first, let second):
      return ConditionalNode(node, compile(test), compile(first), compile(second))
    case .list(let elements): return list(node, elements)
    case .map(let entries):
      return MapNode(
        node,
        entries.map {
          MapNode.Entry(
            key: compile($0.key),
            value: compile($0.value),
            isOptional: $0.isOptional
          )
        }
      )
    case .fold(let fold): return self.fold(node, fold)
    case .bind(let binding, let initial, let body):
      return bind(node, binding, initial, body)
    case .optionalMap(let target, let binding, let body, let isFlat):
      return OptionalMapNode(
        node,
        compile(target),
        binding.slot,
        compile(body),
        isFlat: isFlat
      )
    case .sort(let target, let binding, let key):
      return SortNode(node, compile(target), binding.slot, compile(key))
    }
  }

  private mutating func bind(
    _ node: SyntaxNode,
    _ binding: Binding,
    _ initial: SyntaxNode,
    _ body: SyntaxNode
  ) -> EvaluationNode {
    let before = lazyDepth
    lazyDepth = 0
    let value = compile(initial)
    let depth = lazyDepth + Int(initial.depth)
    lazyDepth = max(before, lazyDepth)
    guard depth <= Self.lazyDepthLimit else {
      return BindNode(node, binding.slot, initial: value, compile(body))
    }
    lazySlots[binding.slot] = LazyValue(node: value, depth: depth)
    return BindNode(node, binding.slot, initial: nil, compile(body))
  }

  // MARK: - Names and fields

  private mutating func attribute(_ node: SyntaxNode) -> EvaluationNode {
    switch node.meaning {
    case .slot(let slot):
      if let value = environment.literal(inSlot: slot) {
        return ConstantNode(node, value, cost: 1)
      }
      guard let lazy = lazySlots[slot] else { return SlotNode(node, slot) }
      lazyDepth = max(lazyDepth, lazy.depth)
      return LazySlotNode(node, slot, lazy.node)
    case .constant(let value): return ConstantNode(node, value, cost: 1)
    case .undeclared(let name): return ConstantNode(node, .error(.undeclared(name)))
    default: break
    }
    guard case .select(let operand, let field, let isOptional) = node.kind else {
      return ConstantNode(node, .error(.noSuchOverload))
    }
    let compiled = compile(operand)
    let name = name(field, node, operand)
    guard !isOptional, case .field(let record, let index, let isOptionalField) = node.meaning,
      case .record = substitution.head(operand.type)
    else { return SelectNode(node, compiled, name, isOptional: isOptional) }
    let mayBeAbsent = isOptionalField && !environment.options.requiresPresenceChecks
    let general = SelectNode(
      node,
      compiled,
      name,
      isOptional: false,
      present: mayBeAbsent ? nil : FieldReference(record: record, field: index)
    )
    guard let slot = (compiled as? SlotNode)?.slot else { return general }
    return SlotFieldNode(
      node,
      slot: slot,
      record: record,
      field: index,
      mayBeAbsent: mayBeAbsent,
      general: general
    )
  }

  private mutating func has(
    _ node: SyntaxNode,
    _ operand: SyntaxNode,
    _ field: String
  ) -> EvaluationNode {
    let compiled = compile(operand)
    let name = name(field, node, operand)
    guard case .field(let record, let index, _) = node.meaning,
      case .record = substitution.head(operand.type)
    else { return HasNode(node, compiled, name) }
    let general = HasNode(
      node,
      compiled,
      name,
      expected: FieldReference(record: record, field: index)
    )
    guard let slot = (compiled as? SlotNode)?.slot else { return general }
    return HasSlotFieldNode(node, slot: slot, record: record, field: index, general: general)
  }

  /// A field's name, with its position where the operand's type tells it.
  private func name(_ field: String, _ node: SyntaxNode, _ operand: SyntaxNode) -> FieldName {
    guard case .field(let record, let index, _) = node.meaning,
      case .record = substitution.head(operand.type)
    else { return FieldName(field, schema: schema) }
    return FieldName(field, schema: schema, expected: (record, index))
  }

  // MARK: - Operators

  private mutating func binary(
    _ node: SyntaxNode,
    _ operation: BinaryOperator,
    _ left: SyntaxNode,
    _ right: SyntaxNode
  ) -> EvaluationNode {
    var leftNode = compile(left)
    var rightNode = compile(right)
    if left.type == .decimal { rightNode = exact(right, rightNode) }
    if right.type == .decimal { leftNode = exact(left, leftNode) }
    if substitution.head(left.type) == .int, substitution.head(right.type) == .int,
      operation != .isIn
    {
      switch operation {
      case .add, .subtract, .multiply, .divide, .remainder:
        return IntegerArithmeticNode(node, operation, leftNode, rightNode)
      default: return IntegerComparisonNode(node, operation, leftNode, rightNode)
      }
    }
    switch operation {
    case .equal, .notEqual:
      let isNegated = operation == .notEqual
      if case .string(let text)? = rightNode.constant {
        return EqualTextNode(node, leftNode, text, isNegated: isNegated)
      }
      if case .string(let text)? = leftNode.constant {
        return EqualTextNode(node, rightNode, text, isNegated: isNegated)
      }
      return EqualNode(node, leftNode, rightNode, isNegated: isNegated)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return OrderNode(node, operation, leftNode, rightNode)
    case .isIn:
      if case .list(let list)? = rightNode.constant, let texts = texts(list) {
        return InTextsNode(node, leftNode, texts)
      }
      return InNode(node, leftNode, rightNode)
    case .add, .subtract, .multiply, .divide, .remainder:
      return ArithmeticNode(node, operation, leftNode, rightNode)
    }
  }

  private func logical(
    _ node: SyntaxNode,
    _ terms: [EvaluationNode],
    isAnd: Bool
  ) -> EvaluationNode {
    guard let last = terms.last, terms.count <= 8 else {
      return ChainNode(node, terms, isAnd: isAnd)
    }
    return terms.dropLast().reversed().reduce(last) { right, left in
      isAnd ? AndNode(node, left, right) : OrNode(node, left, right)
    }
  }

  /// A literal beside a decimal as the decimal that is written.
  private func exact(_ syntax: SyntaxNode, _ node: EvaluationNode) -> EvaluationNode {
    switch node.constant {
    case .int(let value)?: ConstantNode(syntax, .decimal(ExactDecimal(Int(value))))
    case .double(let value)?:
      ExactDecimal(value).map { ConstantNode(syntax, .decimal($0)) } ?? node
    default: node
    }
  }

  /// The texts of a list that holds nothing else.
  private func texts(_ list: ListValue) -> [String]? {
    var texts: [String] = []
    for index in 0..<list.count {
      guard case .string(let text) = list[index] else { return nil }
      texts.append(text)
    }
    return texts
  }

  // MARK: - Collections

  private mutating func list(_ node: SyntaxNode, _ elements: [ListElement]) -> EvaluationNode {
    let nodes = elements.map { compile($0.node) }
    let compiled = ListNode(node, nodes, optional: elements.map(\.isOptional))
    guard !elements.contains(where: \.isOptional) else { return compiled }
    var values: [Value] = []
    for node in nodes {
      guard let value = node.constant, !value.isExceptional else { return compiled }
      values.append(value)
    }
    let list = ListValue(values)
    return list.depth > NestingLimit.values
      ? compiled : ConstantNode(node, .list(list), cost: 10)
  }

  private mutating func fold(_ node: SyntaxNode, _ fold: Fold) -> EvaluationNode {
    let parts = FoldNode.Parts(
      range: compile(fold.range),
      first: fold.first.slot,
      second: fold.second?.slot,
      predicate: fold.predicate.map { compile($0) },
      transform: fold.transform.map { compile($0) }
    )
    switch fold.kind {
    case .all: return QuantifierNode(node, parts, isAll: true)
    case .exists: return QuantifierNode(node, parts, isAll: false)
    case .existsOne: return ExistsOneNode(node, parts)
    case .filter: return FilterNode(node, parts)
    case .map: return MapFoldNode(node, parts)
    case .transformMap: return TransformMapNode(node, parts, makesEntries: false)
    case .transformEntry: return TransformMapNode(node, parts, makesEntries: true)
    }
  }

  // MARK: - Calls

  private mutating func call(
    _ node: SyntaxNode,
    receiver: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) -> EvaluationNode {
    let name: String
    var syntax = arguments
    switch node.meaning {
    case .function(let function): name = function
    case .method(let method):
      name = method
      if let receiver { syntax.insert(receiver, at: 0) }
    case .undeclared(let name): return ConstantNode(node, .error(.undeclared(name)))
    default: return ConstantNode(node, .error(.noSuchOverload))
    }
    let operands = syntax.map { compile($0) }
    if let special = specialized(node, name, operands) { return special }
    guard let body = environment.library[name]?.body(arguments: operands.count) else {
      return ConstantNode(node, .error(.undeclared(name)))
    }
    switch body {
    case .unary(let body): return UnaryCallNode(node, operands[0], body)
    case .binary(let body): return BinaryCallNode(node, operands[0], operands[1], body)
    case .ternary(let body): return TernaryCallNode(node, operands, body)
    case .variadic(let body), .some(_, let body): return CallNode(node, operands, body)
    }
  }

  /// Calls that are not as others: lazy ones, and those whose argument is read in advance.
  private func specialized(
    _ node: SyntaxNode,
    _ name: String,
    _ operands: [EvaluationNode]
  ) -> EvaluationNode? {
    switch (name, operands.count) {
    case ("or", 2): return OptionalOrNode(node, operands[0], operands[1], unwraps: false)
    case ("orValue", 2): return OptionalOrNode(node, operands[0], operands[1], unwraps: true)
    case ("matches", 2):
      guard case .string(let pattern)? = operands[1].constant else { return nil }
      return MatchesNode(node, operands[0], pattern: pattern)
    case ("timestamp", 1), ("duration", 1), ("date", 1), ("decimal", 1):
      guard case .string? = operands[0].constant else { return nil }
      let frame = Frame(slots: 0)
      guard case .unary(let body)? = environment.library[name]?.body(arguments: 1),
        let argument = operands[0].constant
      else { return nil }
      return ConstantNode(node, body(argument, frame), cost: 1)
    case ("type", 1): return TypeNode(node, operands[0], schema: schema)
    case ("sum", 1):
      return SumNode(node, operands[0], of: substitution.head(node.type))
    default: return nil
    }
  }
}
