internal import Findings

/// Operators and conditions.
extension Checker {
  mutating func unary(
    _ node: SyntaxNode,
    _ operation: UnaryOperator,
    _ operand: SyntaxNode
  ) -> CELType {
    let type = checkedHead(operand)
    elementFacts = []
    guard isChecking else { return .dyn }
    switch operation {
    case .not:
      facts = facts.negated
      if substitution.assign(type, to: .bool) { return .bool }
    case .negate:
      facts = .none
      switch type {
      case .int, .double, .decimal, .error: return type
      case .dyn: return .dyn
      case .parameter where substitution.assign(type, to: .int): return .int
      default: break
      }
    }
    return noOverload(node, operation.function, [type])
  }

  mutating func logical(isAnd: Bool, _ terms: [SyntaxNode]) -> CELType {
    let before = licensed.count
    var together: [ValuePath]? = []
    var apart: [ValuePath]?
    for term in terms {
      let type = check(term)
      demand(.bool, of: term, found: type)
      let (holding, failing) =
        isAnd ? (facts.whenTrue, facts.whenFalse) : (facts.whenFalse, facts.whenTrue)
      together = PresenceFacts.both(together, holding)
      apart = PresenceFacts.either(apart, failing)
      licensed += holding ?? []
    }
    licensed.removeSubrange(before...)
    facts =
      isAnd
      ? PresenceFacts(whenTrue: together, whenFalse: apart)
      : PresenceFacts(whenTrue: apart, whenFalse: together)
    elementFacts = []
    return .bool
  }

  mutating func conditional(
    _ node: SyntaxNode,
    _ condition: SyntaxNode,
    _ first: SyntaxNode,
    _ second: SyntaxNode
  ) -> CELType {
    let conditionType = check(condition)
    demand(.bool, of: condition, found: conditionType)
    let test = facts
    let before = licensed.count
    licensed += test.whenTrue ?? []
    let firstType = check(first)
    let firstFacts = facts
    licensed.removeSubrange(before...)
    licensed += test.whenFalse ?? []
    let secondType = check(second)
    let secondFacts = facts
    licensed.removeSubrange(before...)
    elementFacts = []
    facts = PresenceFacts(
      whenTrue: PresenceFacts.either(
        PresenceFacts.both(test.whenTrue, firstFacts.whenTrue),
        PresenceFacts.both(test.whenFalse, secondFacts.whenTrue)
      ),
      whenFalse: PresenceFacts.either(
        PresenceFacts.both(test.whenTrue, firstFacts.whenFalse),
        PresenceFacts.both(test.whenFalse, secondFacts.whenFalse)
      )
    )
    guard isChecking else { return .dyn }
    if let joined = join(firstType, first, secondType, second) { return joined }
    return noOverload(node, "_?_:_", [.bool, firstType, secondType])
  }

  /// The type of what may be either; `nil` when they are unlike.
  mutating func join(
    _ firstType: CELType,
    _ first: SyntaxNode?,
    _ secondType: CELType,
    _ second: SyntaxNode
  ) -> CELType? {
    if firstType == secondType { return firstType }
    if isDecimal(firstType, first, with: secondType, second) { return .decimal }
    switch (substitution.head(firstType), substitution.head(secondType)) {
    case (.enumeration(let name), .string):
      if case .string(let word)? = environment.literal(second) {
        return checkWord(word, of: name, at: second) ? .enumeration(name) : .error
      }
    case (.string, .enumeration(let name)):
      if let first, case .string(let word)? = environment.literal(first) {
        return checkWord(word, of: name, at: first) ? .enumeration(name) : .error
      }
    default: break
    }
    guard substitution.assign(firstType, to: secondType) else { return nil }
    return Substitution.moreGeneral(firstType, secondType)
  }

  /// Whether one is a decimal and the other a number that can be exact.
  private func isDecimal(
    _ firstType: CELType,
    _ first: SyntaxNode?,
    with secondType: CELType,
    _ second: SyntaxNode
  ) -> Bool {
    switch (firstType, secondType) {
    case (.decimal, .decimal), (.decimal, .int), (.int, .decimal): true
    case (.decimal, .double): isLiteral(second)
    case (.double, .decimal): first.map(isLiteral) ?? true
    default: false
    }
  }

  private func isLiteral(_ node: SyntaxNode) -> Bool {
    if case .unary(.negate, let operand) = node.kind { return isLiteral(operand) }
    return environment.literal(node) != nil
  }

  // MARK: - Binary operators

  mutating func binary(
    _ node: SyntaxNode,
    _ operation: BinaryOperator,
    _ left: SyntaxNode,
    _ right: SyntaxNode
  ) -> CELType {
    let (writtenLeft, writtenRight) = (check(left), check(right))
    let leftType = substitution.head(writtenLeft)
    let rightType = substitution.head(writtenRight)
    facts = .none
    elementFacts = []
    guard isChecking else { return .dyn }
    let result: CELType? =
      switch operation {
      case .equal, .notEqual: equality(left, leftType, right, rightType)
      case .less, .lessOrEqual, .greater, .greaterOrEqual:
        order(node, left, leftType, right, rightType)
      case .isIn: membership(left, leftType, right, rightType)
      case .add, .subtract, .multiply, .divide, .remainder:
        arithmetic(operation, left, leftType, right, rightType)
      }
    if let result {
      noteTexts(operation, left, leftType, right, rightType)
      return result
    }
    return noOverload(node, operation.function, [leftType, rightType])
  }

  private mutating func equality(
    _ left: SyntaxNode,
    _ leftType: CELType,
    _ right: SyntaxNode,
    _ rightType: CELType
  ) -> CELType? {
    switch (leftType, rightType) {
    case (.enumeration(let name), _) where leftType != rightType:
      return word(right, rightType, of: name)
    case (_, .enumeration(let name)) where leftType != rightType:
      return word(left, leftType, of: name)
    case (.record(let name), .string), (.string, .record(let name)):
      return isText(name) ? .bool : nil
    default: break
    }
    if isDecimal(leftType, left, with: rightType, right) { return .bool }
    return substitution.assign(leftType, to: rightType) ? .bool : nil
  }

  /// Whether things of a kind equal their ids.
  func isText(_ record: String) -> Bool {
    schema.recordIndex(record).map { schema.records[$0].textIdentity } ?? false
  }

  /// What stands beside an enumeration in a comparison: one of its words.
  private mutating func word(
    _ node: SyntaxNode,
    _ type: CELType,
    of enumeration: String
  ) -> CELType? {
    switch type {
    case .error, .dyn: return .bool
    case .string:
      guard case .string(let word)? = environment.literal(node) else {
        report(.notAWord(node, words: schema.enumeration(enumeration)?.words ?? []))
        return .error
      }
      return checkWord(word, of: enumeration, at: node) ? .bool : .error
    default: return nil
    }
  }

  /// Reports a word that an enumeration does not have.
  mutating func checkWord(_ word: String, of name: String, at node: SyntaxNode) -> Bool {
    guard isChecking, let enumeration = schema.enumeration(name) else { return true }
    if enumeration.words.contains(where: { CodePoints.areEqual($0, word) }) { return true }
    report(
      .unknownWord(
        node,
        word,
        words: enumeration.words,
        nearest: NearestNames.nearest(to: word, among: enumeration.words)
      )
    )
    return false
  }

  private mutating func order(
    _ node: SyntaxNode,
    _ left: SyntaxNode,
    _ leftType: CELType,
    _ right: SyntaxNode,
    _ rightType: CELType
  ) -> CELType? {
    if leftType == rightType, Self.ordered.contains(leftType) { return .bool }
    if isDecimal(leftType, left, with: rightType, right) { return .bool }
    if case .enumeration(let name) = leftType {
      report(.noOrder(node, words: schema.enumeration(name)?.words ?? []))
      return .error
    }
    var isMatched = false
    for type in Self.ordered where substitution.assign([leftType, rightType], to: [type, type]) {
      isMatched = true
    }
    return isMatched ? .bool : nil
  }

  private static let ordered: [CELType] = [
    .int, .uint, .double, .string, .decimal, .date, .bool, .bytes, .timestamp, .duration,
  ]

  private mutating func membership(
    _ left: SyntaxNode,
    _ leftType: CELType,
    _ right: SyntaxNode,
    _ rightType: CELType
  ) -> CELType? {
    switch rightType {
    case .list(let element):
      let element = substitution.head(element)
      if case .enumeration(let name) = leftType, case .list(let elements) = right.kind {
        var result = CELType.bool
        for element in elements {
          guard let type = word(element.node, substitution.head(element.node.type), of: name)
          else { return nil }
          if type == .error { result = .error }
        }
        return result
      }
      return equality(left, leftType, right, element)
    case .map(let key, _): return equality(left, leftType, right, substitution.head(key))
    case .dyn, .error: return .bool
    case .parameter:
      return substitution.assign(rightType, to: .list(leftType)) ? .bool : nil
    default: return nil
    }
  }

  private mutating func arithmetic(
    _ operation: BinaryOperator,
    _ left: SyntaxNode,
    _ leftType: CELType,
    _ right: SyntaxNode,
    _ rightType: CELType
  ) -> CELType? {
    if leftType == rightType {
      switch leftType {
      case .int, .uint: return leftType
      case .double: return operation == .remainder ? nil : .double
      case .string: return operation == .add ? .string : nil
      default: break
      }
    }
    if leftType == .decimal || rightType == .decimal, operation != .remainder,
      isDecimal(leftType, left, with: rightType, right)
    {
      return .decimal
    }
    if leftType == .date { return dates(operation, rightType) }
    return resolve(Self.arithmetic[Int(operation.rawValue)], [leftType, rightType])
  }

  /// A day and a number of days, or the days between two.
  private func dates(_ operation: BinaryOperator, _ rightType: CELType) -> CELType? {
    switch (operation, rightType) {
    case (.add, .int), (.subtract, .int): .date
    case (.subtract, .date): .int
    case (.subtract, .dyn): .dyn
    default: nil
    }
  }

  /// The overloads of each operator, by its raw value.
  private static let arithmetic: [[Overload]] = {
    func same(_ types: CELType...) -> [Overload] { types.map { Overload([$0, $0], $0) } }
    let element = CELType.parameter("A")
    return [
      same(.int, .uint, .double, .string, .bytes, .decimal) + [
        Overload([.list(element), .list(element)], .list(element)),
        Overload([.duration, .duration], .duration), Overload([.timestamp, .duration], .timestamp),
        Overload([.duration, .timestamp], .timestamp),
      ],
      same(.int, .uint, .double, .decimal) + [
        Overload([.duration, .duration], .duration), Overload([.timestamp, .timestamp], .duration),
        Overload([.timestamp, .duration], .timestamp),
      ],
      same(.int, .uint, .double, .decimal),
      same(.int, .uint, .double, .decimal),
      same(.int, .uint),
    ]
  }()

  /// The result type of the overloads that take arguments of the types; `nil` when none does.
  mutating func resolve(_ overloads: [Overload], _ types: [CELType]) -> CELType? {
    var result: CELType?
    for overload in overloads where overload.parameters.count == types.count {
      let candidate = overload.isGeneric ? substitution.instantiate(overload) : overload
      guard substitution.assign(types, to: candidate.parameters) else { continue }
      let type = substitution.resolve(candidate.result)
      if let known = result {
        if known != .dyn, known != type { result = .dyn }
      } else {
        result = type
      }
    }
    return result
  }
}
