internal import Findings

/// Calls of functions.
extension Checker {
  mutating func call(
    _ node: SyntaxNode,
    _ name: String,
    _ arguments: [SyntaxNode],
    isRooted: Bool
  ) -> CELType {
    let types = arguments.map { Self.extremes.contains(name) ? numbers($0) : check($0) }
    facts = .none
    elementFacts = []
    for candidate in candidates(isRooted ? "." + name : name) {
      guard let function = environment.library[candidate] else { continue }
      return apply(node, function, receiver: nil, arguments, types)
    }
    return undeclaredFunction(node, name, isMethod: false)
  }

  mutating func receiverCall(
    _ node: SyntaxNode,
    _ target: SyntaxNode,
    _ name: String,
    _ arguments: [SyntaxNode]
  ) -> CELType {
    if let head = head(of: target), environment.library.mayQualify(head),
      let prefix = qualifiedName(target)
    {
      for candidate in candidates(prefix + "." + name) {
        guard let function = environment.library[candidate] else { continue }
        let types = arguments.map { check($0) }
        facts = .none
        elementFacts = []
        return apply(node, function, receiver: nil, arguments, types)
      }
    }
    let targetType = check(target)
    let targetElements = elementFacts
    if isChecking, environment.library[name] == nil, let first = arguments.first,
      case .name(let variable, false) = first.kind, local(variable) == nil,
      environment.slot(of: variable) == nil
    {
      // A misspelt macro: its variable is none, and all that follows would be wrong, too.
      facts = .none
      return undeclaredFunction(node, name, isMethod: true)
    }
    var types = [targetType]
    for argument in arguments {
      types.append(name == "format" ? formatArguments(argument) : check(argument))
    }
    facts = .none
    elementFacts = name == "reverse" || name == "distinct" ? targetElements : []
    guard let function = environment.library[name] else {
      return undeclaredFunction(node, name, isMethod: true)
    }
    return apply(node, function, receiver: target, arguments, types)
  }

  private mutating func undeclaredFunction(
    _ node: SyntaxNode,
    _ name: String,
    isMethod: Bool
  ) -> CELType {
    node.meaning = .undeclared(name)
    guard isChecking else { return .dyn }
    if isMethod, Self.macros.contains(name) {
      report(.misusedMacro(node, name, container: environment.container))
      return .error
    }
    let known = environment.library.names + Self.macros
    report(
      .undeclaredFunction(
        node,
        name,
        container: environment.container,
        nearest: NearestNames.nearest(to: name, among: known)
      )
    )
    return .error
  }

  /// What `math.greatest` and `math.least` are, which compare numbers of all types.
  private static let extremes: Set<String> = ["math.@max", "math.@min"]

  private static let macros = [
    "has", "all", "exists", "exists_one", "filter", "map", "transformList", "transformMap",
    "transformMapEntry", "optMap", "optFlatMap", "sortBy",
  ]

  private mutating func apply(
    _ node: SyntaxNode,
    _ function: Function,
    receiver: SyntaxNode?,
    _ arguments: [SyntaxNode],
    _ types: [CELType]
  ) -> CELType {
    let isReceiver = receiver != nil
    node.meaning = isReceiver ? .method(function.name) : .function(function.name)
    let overloads = isReceiver ? function.methods : function.globals
    guard isChecking else {
      if !overloads.contains(where: { $0.parameters.count == types.count }) {
        node.meaning = .undeclared(function.name)
      }
      return .dyn
    }
    if let special = modelCall(function.name, receiver, arguments, types) { return special }
    if function.name == "flatten", let type = flattened(types, arguments) { return type }
    if let type = resolve(overloads, types) {
      checkLiterals(function.name, receiver: receiver, arguments)
      return type
    }
    return noOverload(node, function.name, types, isReceiver: isReceiver)
  }

  /// Says that a call or an operation has no meaning for values of some types, unless one of them
  /// could not be checked: that has been said.
  ///
  /// - Returns: the type of what could not be checked.
  mutating func noOverload(
    _ node: SyntaxNode,
    _ function: String,
    _ types: [CELType],
    isReceiver: Bool = false
  ) -> CELType {
    let types = types.map(resolved)
    if !types.contains(where: \.hasError) {
      report(.noMatchingOverload(node, function, types, isReceiver: isReceiver))
    }
    return .error
  }

  /// What functions of the language do with types of the model.
  private mutating func modelCall(
    _ name: String,
    _ receiver: SyntaxNode?,
    _ arguments: [SyntaxNode],
    _ types: [CELType]
  ) -> CELType? {
    switch name {
    case "string" where types.count == 1 && receiver == nil:
      switch substitution.head(types[0]) {
      case .enumeration, .record: return .string
      default: return nil
      }
    case "orValue" where types.count == 2:
      guard case .optional(let wrapped) = substitution.head(types[0]) else { return nil }
      switch substitution.head(wrapped) {
      case .decimal, .enumeration: return join(wrapped, nil, types[1], arguments[0])
      default: return nil
      }
    default: return nil
    }
  }

  /// The type of a list without so many levels of lists within it, one where no depth is given; nil
  /// where overloads are to decide.
  private func flattened(_ types: [CELType], _ arguments: [SyntaxNode]) -> CELType? {
    var depth: Int64 = 1
    if let argument = arguments.first {
      guard case .int(let literal)? = environment.literal(argument), literal >= 0 else {
        return nil
      }
      depth = literal
    }
    guard types.count == arguments.count + 1, var type = types.first,
      case .list = substitution.head(type)
    else { return nil }
    while depth > 0, case .list(let element) = substitution.head(type),
      case .list = substitution.head(element)
    {
      type = element
      depth -= 1
    }
    return type
  }

  mutating func message(_ node: SyntaxNode, _ name: String, _ values: [SyntaxNode]) -> CELType {
    for value in values { _ = check(value) }
    facts = .none
    elementFacts = []
    return undeclared(node, name)
  }
}
