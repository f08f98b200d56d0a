/// Calls, and the macros among them.
///
/// Macros are known by name, call style and number of arguments; whatever fits none is a call.
extension Parser {
  mutating func call(
    _ name: String,
    _ arguments: [SyntaxNode],
    isRooted: Bool,
    from start: Int32,
    at position: Int32
  ) -> SyntaxNode {
    let depth = arguments.map(\.depth).max() ?? 0
    if name == "has", !isRooted, arguments.count == 1, options.expandsMacros {
      switch arguments[0].kind {
      case .select(let operand, let field, let isOptional):
        let test = node(
          .has(operand, field: field, isOptional: isOptional),
          from: start,
          at: position,
          over: operand.depth
        )
        test.nameRange = arguments[0].nameRange
        return test
      case .error: break
      default: note(.invalidHas(range: arguments[0].range, position: Int(position)))
      }
      return node(.error, from: start, at: position)
    }
    return node(
      .call(name, arguments, isRooted: isRooted),
      from: start,
      at: position,
      over: depth
    )
  }

  mutating func receiverCall(
    _ target: SyntaxNode,
    _ name: String,
    _ arguments: [SyntaxNode],
    from start: Int32,
    at position: Int32
  ) -> SyntaxNode {
    var depth = target.depth
    for argument in arguments { depth = max(depth, argument.depth) }
    if options.expandsMacros {
      let macro = macro(target, name, arguments, position: position)
      switch macro {
      case .node(let kind): return node(kind, from: start, at: position, over: depth)
      case .fault(let fault):
        note(fault)
        return node(.error, from: start, at: position)
      case .none: break
      }
    }
    return node(
      .receiverCall(target, name, arguments),
      from: start,
      at: position,
      over: depth
    )
  }

  private enum Expansion {
    case node(SyntaxNode.Kind)
    case fault(CELFault)
    case none
  }

  private func macro(
    _ target: SyntaxNode,
    _ name: String,
    _ arguments: [SyntaxNode],
    position: Int32
  ) -> Expansion {
    switch (name, arguments.count) {
    case ("all", 2): fold(.all, name, target, arguments, variables: 1)
    case ("all", 3): fold(.all, name, target, arguments, variables: 2)
    case ("exists", 2): fold(.exists, name, target, arguments, variables: 1)
    case ("exists", 3): fold(.exists, name, target, arguments, variables: 2)
    case ("exists_one", 2), ("existsOne", 2):
      fold(.existsOne, name, target, arguments, variables: 1)
    case ("exists_one", 3), ("existsOne", 3):
      fold(.existsOne, name, target, arguments, variables: 2)
    case ("filter", 2): fold(.filter, name, target, arguments, variables: 1)
    case ("map", 2), ("map", 3): fold(.map, name, target, arguments, variables: 1)
    case ("transformList", 3), ("transformList", 4):
      fold(.map, name, target, arguments, variables: 2)
    case ("transformMap", 3), ("transformMap", 4):
      fold(.transformMap, name, target, arguments, variables: 2)
    case ("transformMapEntry", 3), ("transformMapEntry", 4):
      fold(.transformEntry, name, target, arguments, variables: 2)
    case ("bind", 3) where isName(target, "cel"): bind(arguments)
    case ("optMap", 2), ("optFlatMap", 2): optionalMap(target, name, arguments)
    case ("sortBy", 2): sort(target, arguments)
    case ("greatest", _) where isName(target, "math"):
      extreme("math.@max", "math.greatest", arguments, position)
    case ("least", _) where isName(target, "math"):
      extreme("math.@min", "math.least", arguments, position)
    default: .none
    }
  }

  private func isName(_ node: SyntaxNode, _ wanted: String) -> Bool {
    if case .name(wanted, _) = node.kind { return true }
    return false
  }

  /// The variable that an argument names.
  private func binding(_ argument: SyntaxNode) -> Binding? {
    guard case .name(let name, false) = argument.kind else { return nil }
    return Binding(name, start: argument.start, end: argument.end)
  }

  private func fold(
    _ kind: Fold.Kind,
    _ name: String,
    _ target: SyntaxNode,
    _ arguments: [SyntaxNode],
    variables: Int
  ) -> Expansion {
    guard let first = binding(arguments[0]) else { return .fault(.notAName(arguments[0])) }
    var second: Binding?
    if variables == 2 {
      guard let binding = binding(arguments[1]) else { return .fault(.notAName(arguments[1])) }
      guard binding.name != first.name else { return .fault(.sameName(arguments[1])) }
      second = binding
    }
    let rest = arguments[variables...]
    var predicate: SyntaxNode?
    var transform: SyntaxNode?
    switch kind {
    case .all, .exists, .existsOne, .filter: predicate = rest.first
    case .map, .transformMap, .transformEntry:
      predicate = rest.count == 2 ? rest.first : nil
      transform = rest.last
    }
    return .node(
      .fold(
        Fold(
          kind,
          name: name,
          range: target,
          first: first,
          second: second,
          predicate: predicate,
          transform: transform
        )
      )
    )
  }

  private func bind(_ arguments: [SyntaxNode]) -> Expansion {
    guard let binding = binding(arguments[0]) else { return .fault(.notAName(arguments[0])) }
    return .node(.bind(binding, initial: arguments[1], body: arguments[2]))
  }

  private func optionalMap(
    _ target: SyntaxNode,
    _ name: String,
    _ arguments: [SyntaxNode]
  ) -> Expansion {
    guard let binding = binding(arguments[0]) else { return .fault(.notAName(arguments[0])) }
    return .node(
      .optionalMap(target, binding, body: arguments[1], isFlat: name == "optFlatMap")
    )
  }

  private func sort(_ target: SyntaxNode, _ arguments: [SyntaxNode]) -> Expansion {
    guard let binding = binding(arguments[0]) else { return .fault(.notAName(arguments[0])) }
    return .node(.sort(target, binding, key: arguments[1]))
  }

  /// `math.greatest` and `math.least`: what can be no number is refused here.
  private func extreme(
    _ function: String,
    _ name: String,
    _ arguments: [SyntaxNode],
    _ position: Int32
  ) -> Expansion {
    guard !arguments.isEmpty else { return .fault(.noArguments(name, at: Int(position))) }
    for argument in arguments {
      switch argument.kind {
      case .literal(.int), .literal(.uint), .literal(.double): continue
      case .literal, .map: return .fault(.notANumber(name, argument))
      case .list(let elements):
        guard arguments.count == 1, !elements.isEmpty else {
          return .fault(.notANumber(name, argument))
        }
        for element in elements {
          switch element.node.kind {
          case .literal(.int), .literal(.uint), .literal(.double): continue
          case .literal, .list, .map: return .fault(.notANumber(name, element.node))
          default: continue
          }
        }
      default: continue
      }
    }
    guard arguments.count > 2 else { return .node(.call(function, arguments, isRooted: false)) }
    let list = SyntaxNode(
      .list(arguments.map { ListElement(node: $0, isOptional: false) }),
      start: arguments[0].start,
      end: arguments[arguments.count - 1].end,
      position: position,
      depth: (arguments.map(\.depth).max() ?? 0) + 1
    )
    return .node(.call(function, [list], isRooted: false))
  }
}
