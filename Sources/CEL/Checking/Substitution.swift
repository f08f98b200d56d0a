/// What the type variables of an expression have been found to stand for.
///
/// The rules are cel-go's (checker/types.go): `dyn` goes with everything, and a variable that
/// meets two types keeps the more general one.
struct Substitution {
  private var bindings: [String: CELType] = [:]
  private var fresh = 0

  var isEmpty: Bool { bindings.isEmpty }

  mutating func freshVariable() -> CELType {
    fresh += 1
    return .parameter("%\(fresh)")
  }

  /// The type with the variables of a declaration replaced by fresh ones.
  mutating func instantiate(_ overload: Overload) -> Overload {
    var names: [String: CELType] = [:]
    var result = overload
    result.parameters = overload.parameters.map { instantiate($0, &names) }
    result.result = instantiate(overload.result, &names)
    return result
  }

  private mutating func instantiate(_ type: CELType, _ names: inout [String: CELType]) -> CELType {
    switch type {
    case .parameter(let name):
      if let known = names[name] { return known }
      let variable = freshVariable()
      names[name] = variable
      return variable
    case .list(let element): return .list(instantiate(element, &names))
    case .map(let key, let value):
      return .map(instantiate(key, &names), instantiate(value, &names))
    case .type(let inner): return .type(instantiate(inner, &names))
    case .optional(let inner): return .optional(instantiate(inner, &names))
    case .opaque(let name, let parameters):
      return .opaque(name, parameters.map { instantiate($0, &names) })
    default: return type
    }
  }

  /// The type with variables replaced by what they stand for; those that stand for nothing stay,
  /// or become `dyn`.
  func resolve(_ type: CELType, unboundToDyn: Bool = false) -> CELType {
    switch type {
    case .parameter(let name):
      if let bound = bindings[name] { return resolve(bound, unboundToDyn: unboundToDyn) }
      return unboundToDyn ? .dyn : type
    case .list(let element): return .list(resolve(element, unboundToDyn: unboundToDyn))
    case .map(let key, let value):
      return .map(
        resolve(key, unboundToDyn: unboundToDyn),
        resolve(value, unboundToDyn: unboundToDyn)
      )
    case .type(let inner): return .type(resolve(inner, unboundToDyn: unboundToDyn))
    case .optional(let inner): return .optional(resolve(inner, unboundToDyn: unboundToDyn))
    case .opaque(let name, let parameters):
      return .opaque(name, parameters.map { resolve($0, unboundToDyn: unboundToDyn) })
    default: return type
    }
  }

  /// The type with its outermost variable replaced.
  func head(_ type: CELType) -> CELType {
    var type = type
    while case .parameter(let name) = type, let bound = bindings[name] { type = bound }
    return type
  }

  // MARK: - Assignability

  /// Whether a value of one type can be given where the other is asked for; variables are bound
  /// when it can and left alone when not.
  mutating func assign(_ value: CELType, to target: CELType) -> Bool {
    if value == target { return true }
    let before = bindings
    if isAssignable(value, target) { return true }
    bindings = before
    return false
  }

  /// The same for lists of types, all or none.
  mutating func assign(_ values: [CELType], to targets: [CELType]) -> Bool {
    let before = bindings
    for (value, target) in zip(values, targets) where value != target {
      guard isAssignable(value, target) else {
        bindings = before
        return false
      }
    }
    return true
  }

  private mutating func isAssignable(_ first: CELType, _ second: CELType) -> Bool {
    if case .parameter(let name) = second {
      let (isValid, isBound) = substitutes(first, for: name)
      if isValid { return true }
      if isBound { return false }
    }
    if case .parameter(let name) = first {
      return substitutes(second, for: name).isValid
    }
    switch (first, second) {
    case (.dyn, _), (.error, _), (_, .dyn), (_, .error): return true
    case (.null, let other), (let other, .null): return other.isNullable
    case (.type, .type): return true
    case (.list(let first), .list(let second)): return isAssignable(first, second)
    case (.optional(let first), .optional(let second)): return isAssignable(first, second)
    case (.map(let firstKey, let firstValue), .map(let secondKey, let secondValue)):
      return isAssignable(firstKey, secondKey) && isAssignable(firstValue, secondValue)
    case (.opaque(let firstName, let first), .opaque(let secondName, let second)):
      guard firstName == secondName, first.count == second.count else { return false }
      for (first, second) in zip(first, second) where !isAssignable(first, second) { return false }
      return true
    default: return first == second
    }
  }

  private mutating func substitutes(
    _ type: CELType,
    for name: String
  ) -> (isValid: Bool, isBound: Bool) {
    if type == .parameter(name) { return (true, true) }
    if let bound = bindings[name] {
      if type == bound { return (true, true) }
      guard isAssignable(type, bound) else { return (false, true) }
      let general = Self.moreGeneral(type, bound)
      if !occurs(name, in: general) { bindings[name] = general }
      return (true, true)
    }
    guard !occurs(name, in: type) else { return (false, false) }
    bindings[name] = type
    return (true, false)
  }

  private func occurs(_ name: String, in type: CELType) -> Bool {
    switch type {
    case .parameter(name): true
    case .parameter(let other): bindings[other].map { occurs(name, in: $0) } ?? false
    case .list(let inner), .optional(let inner), .type(let inner): occurs(name, in: inner)
    case .map(let key, let value): occurs(name, in: key) || occurs(name, in: value)
    case .opaque(_, let parameters): parameters.contains { occurs(name, in: $0) }
    default: false
    }
  }

  /// The one of two types that the other is a case of; the second where neither is.
  static func moreGeneral(_ first: CELType, _ second: CELType) -> CELType {
    isAsGeneral(first, second) ? first : second
  }

  private static func isAsGeneral(_ first: CELType, _ second: CELType) -> Bool {
    switch (first, second) {
    case (.dyn, _), (.parameter, _): true
    case (_, .dyn), (_, .parameter): false
    case (.list(let first), .list(let second)): isAsGeneral(first, second)
    case (.optional(let first), .optional(let second)): isAsGeneral(first, second)
    case (.map(let firstKey, let firstValue), .map(let secondKey, let secondValue)):
      isAsGeneral(firstKey, secondKey) && isAsGeneral(firstValue, secondValue)
    case (.opaque(let firstName, let first), .opaque(let secondName, let second)):
      firstName == secondName && first.count == second.count
        && zip(first, second).allSatisfy { isAsGeneral($0, $1) }
    case (.type, .type): true
    default: first == second
    }
  }
}

extension CELType {
  /// Whether null can stand for a value of the type; so it was in CEL's first checker.
  fileprivate var isNullable: Bool {
    switch self {
    case .optional, .opaque, .timestamp, .duration, .null: true
    default: false
    }
  }
}
