internal import Findings

/// Lists, maps and the macros that go through them.
extension Checker {
  /// Types nested deeper than this are `dyn`.
  private static let typeDepthLimit = 64

  mutating func list(_ node: SyntaxNode, _ elements: [ListElement]) -> CELType {
    var joined: CELType?
    var first: SyntaxNode?
    for element in elements {
      let type = elementType(element.node, isOptional: element.isOptional)
      joined = joinElement(joined, first, type, element.node)
      first = first ?? element.node
    }
    facts = .none
    elementFacts = []
    guard isChecking else { return .dyn }
    return .list(bounded(joined ?? substitution.freshVariable()))
  }

  /// What `format` puts into its text: each by its own clause, so that a list that is written there
  /// may hold things of unlike types.
  mutating func formatArguments(_ node: SyntaxNode) -> CELType {
    guard isChecking, case .list(let elements) = node.kind else { return check(node) }
    for element in elements { _ = elementType(element.node, isOptional: element.isOptional) }
    node.type = .list(.dyn)
    return node.type
  }

  /// Numbers that are compared with each other: a list that is written there may hold such of unlike
  /// types.
  mutating func numbers(_ node: SyntaxNode) -> CELType {
    guard isChecking, case .list(let elements) = node.kind else { return check(node) }
    let written = elements.map { elementType($0.node, isOptional: $0.isOptional) }
    let types = written.map { substitution.head($0) }
    let first = types.first ?? .dyn
    for (element, type) in zip(elements, types) {
      switch type {
      case .int, .uint, .double, .decimal, .dyn, .error, .parameter: continue
      default: report(.typeMismatch(element.node, expected: .double, found: resolved(type)))
      }
    }
    let isMixed = types.contains { $0 != first }
    node.type = types.contains(.error) ? .error : .list(isMixed ? .dyn : first)
    return node.type
  }

  private mutating func elementType(_ node: SyntaxNode, isOptional: Bool) -> CELType {
    let type = check(node)
    guard isOptional, isChecking else { return type }
    switch substitution.head(type) {
    case .optional(let inner): return inner
    case .dyn: return .dyn
    case .error: return .error
    default:
      report(.typeMismatch(node, expected: .optional(.dyn), found: resolved(type)))
      return .error
    }
  }

  private mutating func joinElement(
    _ previous: CELType?,
    _ first: SyntaxNode?,
    _ type: CELType,
    _ node: SyntaxNode
  ) -> CELType? {
    guard let previous, isChecking else { return type }
    if let joined = join(previous, first, type, node) { return joined }
    guard environment.options.rejectsMixedLiterals else { return .dyn }
    report(.typeMismatch(node, expected: resolved(previous), found: resolved(type)))
    return .error
  }

  private func bounded(_ type: CELType) -> CELType {
    type.depth > Self.typeDepthLimit ? .dyn : type
  }

  mutating func map(_ node: SyntaxNode, _ entries: [MapEntry]) -> CELType {
    var keys: CELType?
    var values: CELType?
    for entry in entries {
      let keyType = check(entry.key)
      keys = joinElement(keys, entries[0].key, keyType, entry.key)
      let valueType = elementType(entry.value, isOptional: entry.isOptional)
      values = joinElement(values, entries[0].value, valueType, entry.value)
    }
    facts = .none
    elementFacts = []
    guard isChecking else { return .dyn }
    var key = keys ?? substitution.freshVariable()
    switch substitution.head(key) {
    // No value of these can be a key; as types of keys they could grow without bound.
    case .list, .map, .optional, .opaque, .type: key = .dyn
    default: break
    }
    return .map(key, bounded(values ?? substitution.freshVariable()))
  }

  // MARK: - Macro variables

  /// Brings a variable into scope; its slot.
  private mutating func enter(
    _ binding: Binding,
    _ type: CELType,
    alias: ValuePath? = nil
  ) -> Int {
    let slot = slotCount
    slotCount += 1
    locals.append(Local(name: binding.name, type: type, slot: slot, alias: alias))
    binding.slot = slot
    return slot
  }

  /// Takes the innermost variables out of scope, and what is known of them.
  private mutating func leave(_ count: Int, licensedBefore: Int) {
    let slot = locals[locals.count - count].slot
    locals.removeLast(count)
    licensed.removeSubrange(licensedBefore...)
    facts = facts.forgetting(slotsFrom: slot)
  }

  // MARK: - Folds

  mutating func fold(_ node: SyntaxNode, _ fold: Fold) -> CELType {
    let rangeType = check(fold.range)
    let known = elementFacts
    let (firstType, secondType) = variableTypes(fold, substitution.head(rangeType))
    enterLoop(node)
    let before = licensed.count
    var element = enter(fold.first, firstType)
    if let second = fold.second { element = enter(second, secondType) }
    licensed += known.map { ValuePath(root: element, steps: $0) }
    if let predicate = fold.predicate {
      let type = check(predicate)
      demand(.bool, of: predicate, found: type)
    } else {
      facts = .none
    }
    let test = facts
    licensed += test.whenTrue ?? []
    var elements: [[ValuePath.Step]] = []
    if fold.kind == .filter {
      let found = (test.whenTrue ?? []).filter { $0.root == element }
      elements = known + found.map(\.steps)
    }
    let transformType = fold.transform.map { check($0) } ?? .dyn
    switch fold.kind {
    case .all: facts = PresenceFacts(whenTrue: [], whenFalse: test.whenFalse)
    case .exists: facts = PresenceFacts(whenTrue: test.whenTrue, whenFalse: [])
    default: facts = .none
    }
    leave(fold.second == nil ? 1 : 2, licensedBefore: before)
    loops -= 1
    elementFacts = elements
    guard isChecking else { return .dyn }
    return resultType(fold, firstType, transformType)
  }

  /// Goes one loop deeper and reports when that is too deep.
  private mutating func enterLoop(_ node: SyntaxNode) {
    loops += 1
    if let limit = environment.options.maximumComprehensionNesting, loops == limit + 1 {
      report(.loopsTooDeep(node, limit: limit))
    }
  }

  private mutating func variableTypes(_ fold: Fold, _ range: CELType) -> (CELType, CELType) {
    guard isChecking else { return (.dyn, .dyn) }
    let isPair = fold.second != nil
    switch range {
    case .list(let element): return isPair ? (.int, element) : (element, .dyn)
    case .map(let key, let value): return (key, value)
    case .parameter:
      _ = substitution.assign(.dyn, to: range)
      return (.dyn, .dyn)
    case .dyn: return (.dyn, .dyn)
    case .error: return (.error, .error)
    default:
      report(.notARange(fold.range, found: resolved(range)))
      return (.error, .error)
    }
  }

  private mutating func resultType(
    _ fold: Fold,
    _ firstType: CELType,
    _ transformType: CELType
  ) -> CELType {
    switch fold.kind {
    case .all, .exists, .existsOne: return .bool
    case .filter: return .list(firstType)
    case .map: return .list(bounded(transformType))
    case .transformMap:
      switch substitution.head(firstType) {
      case .list, .map: return .map(.dyn, bounded(transformType))
      default: return .map(firstType, bounded(transformType))
      }
    case .transformEntry:
      let entries = CELType.map(substitution.freshVariable(), substitution.freshVariable())
      if let transform = fold.transform { demand(entries, of: transform, found: transformType) }
      return entries
    }
  }

  mutating func sort(
    _ node: SyntaxNode,
    _ target: SyntaxNode,
    _ binding: Binding,
    _ key: SyntaxNode
  ) -> CELType {
    let targetType = checkedHead(target)
    let known = elementFacts
    var element = CELType.dyn
    switch targetType {
    case .list(let type): element = type
    case .dyn: break
    case .error: element = .error
    default:
      if isChecking {
        report(.typeMismatch(target, expected: .list(.dyn), found: resolved(targetType)))
      }
    }
    enterLoop(node)
    let before = licensed.count
    let slot = enter(binding, element)
    licensed += known.map { ValuePath(root: slot, steps: $0) }
    let keyType = checkedHead(key)
    facts = .none
    leave(1, licensedBefore: before)
    loops -= 1
    elementFacts = known
    guard isChecking else { return .dyn }
    switch keyType {
    case .int, .uint, .double, .decimal, .date, .bool, .string, .bytes, .timestamp, .duration,
      .dyn, .error, .parameter:
      break
    default: report(.notSortable(key, found: resolved(keyType)))
    }
    return .list(element)
  }

  // MARK: - Bindings

  mutating func bind(_ binding: Binding, _ initial: SyntaxNode, _ body: SyntaxNode) -> CELType {
    let type = check(initial)
    let elements = elementFacts
    let before = licensed.count
    let alias = path(of: initial)
    _ = enter(binding, type, alias: alias)
    locals[locals.count - 1].elementFacts = elements
    let result = check(body)
    leave(1, licensedBefore: before)
    return result
  }

  mutating func optionalMap(
    _ node: SyntaxNode,
    _ target: SyntaxNode,
    _ binding: Binding,
    _ body: SyntaxNode,
    isFlat: Bool
  ) -> CELType {
    let targetType = checkedHead(target)
    var wrapped = CELType.dyn
    switch targetType {
    case .optional(let type): wrapped = type
    case .dyn, .parameter: break
    case .error: wrapped = .error
    default:
      if isChecking {
        report(.typeMismatch(target, expected: .optional(.dyn), found: resolved(targetType)))
      }
    }
    let before = licensed.count
    _ = enter(binding, wrapped)
    let type = check(body)
    facts = .none
    elementFacts = []
    leave(1, licensedBefore: before)
    guard isChecking else { return .dyn }
    guard isFlat else { return .optional(type) }
    switch substitution.head(type) {
    case .optional, .dyn, .error: return type
    case .parameter where substitution.assign(type, to: .optional(substitution.freshVariable())):
      return type
    default:
      report(.typeMismatch(body, expected: .optional(.dyn), found: resolved(type)))
      return .error
    }
  }
}
