internal import Findings

/// Names, selections and indices.
extension Checker {
  /// The innermost macro variable of a name: its position in `locals`.
  func local(_ name: String) -> Int? {
    locals.lastIndex { $0.name == name }
  }

  /// The names that a name may stand for in the container, the longest first.
  func candidates(_ name: String) -> [String] {
    if name.utf8.first == UInt8(ascii: ".") { return [String(name.dropFirst())] }
    guard !environment.container.isEmpty else { return [name] }
    var candidates: [String] = []
    var container = Substring(environment.container)
    while true {
      candidates.append(container + "." + name)
      guard let dot = container.lastIndex(of: ".") else { break }
      container = container[..<dot]
    }
    candidates.append(name)
    return candidates
  }

  /// Notes what a name means; its type, or `nil` when it is not known.
  private mutating func lookUp(_ name: String, for node: SyntaxNode) -> CELType? {
    for candidate in candidates(name) {
      if let slot = environment.slot(of: candidate) {
        node.meaning = .slot(slot)
        readSlots.insert(slot)
        return environment.variables[slot].type
      }
      if let type = Self.typeNames[candidate] {
        node.meaning = .constant(.type(type))
        return .type(type)
      }
    }
    return nil
  }

  private static let typeNames: [String: CELType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "null_type": .null, "type": .type(.dyn), "list": .list(.dyn),
    "map": .map(.dyn, .dyn), "optional_type": .optional(.dyn),
    "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  ]

  mutating func name(_ node: SyntaxNode, _ name: String, isRooted: Bool) -> CELType {
    if !isRooted, let position = local(name) {
      node.meaning = .slot(locals[position].slot)
      elementFacts = locals[position].elementFacts
      return locals[position].type
    }
    if let type = lookUp(isRooted ? "." + name : name, for: node) {
      if case .slot(let slot) = node.meaning { elementFacts = licensedElements[slot] ?? [] }
      return type
    }
    return undeclared(node, name)
  }

  mutating func undeclared(_ node: SyntaxNode, _ name: String) -> CELType {
    node.meaning = .undeclared(name)
    guard isChecking else { return .dyn }
    let known = environment.variables.map(\.name) + locals.map(\.name)
    report(
      .undeclaredName(
        node,
        name,
        container: environment.container,
        nearest: NearestNames.nearest(to: name, among: known)
      )
    )
    return .error
  }

  /// The dotted name that a chain of selections spells, unless a macro variable begins it.
  func qualifiedName(_ node: SyntaxNode) -> String? {
    switch node.kind {
    case .name(let name, let isRooted):
      if isRooted { return "." + name }
      return local(name) == nil ? name : nil
    case .select(let operand, let field, false):
      guard let prefix = qualifiedName(operand) else { return nil }
      return prefix + "." + field
    default: return nil
    }
  }

  /// The first name of a chain of selections.
  func head(of node: SyntaxNode) -> String? {
    var node = node
    while case .select(let operand, _, false) = node.kind { node = operand }
    if case .name(let name, _) = node.kind { return name }
    return nil
  }

  // MARK: - Selections

  mutating func select(
    _ node: SyntaxNode,
    _ operand: SyntaxNode,
    _ field: String,
    isOptional: Bool
  ) -> CELType {
    if !isOptional, mayBeQualified(operand), let name = qualifiedName(node),
      let type = lookUp(name, for: node)
    {
      return type
    }
    if let type = undeclaredMember(node, operand, field) { return type }
    let operandType = checkedHead(operand)
    facts = .none
    elementFacts = []
    let type = fieldType(node, operand, operandType, field, isTest: isOptional)
    if isOptional, case .optional = operandType { return type }
    return isOptional ? .optional(type) : type
  }

  /// Reports a selection from what is no variable itself, but with which variables' names begin.
  private mutating func undeclaredMember(
    _ node: SyntaxNode,
    _ operand: SyntaxNode,
    _ field: String
  ) -> CELType? {
    guard isChecking, environment.hasQualifiedVariables,
      case .name(let prefix, false) = operand.kind, local(prefix) == nil,
      environment.slot(of: prefix) == nil
    else { return nil }
    let known = environment.variables.map(\.name).filter { $0.hasPrefix(prefix + ".") }.map {
      String($0.dropFirst(prefix.count + 1))
    }
    guard !known.isEmpty else { return nil }
    node.meaning = .undeclared(prefix + "." + field)
    report(
      .undeclaredMember(
        node,
        field,
        of: prefix,
        container: environment.container,
        known: known,
        nearest: NearestNames.nearest(to: field, among: known)
      )
    )
    return .error
  }

  /// Whether a selection from an operand may be part of a variable's or type's name.
  private func mayBeQualified(_ operand: SyntaxNode) -> Bool {
    guard let head = head(of: operand) else { return false }
    return environment.hasQualifiedVariables || head == "google"
      || !environment.container.isEmpty
  }

  /// The type of a field; an optional one from an optional operand.
  ///
  /// A test asks for the field without reading it.
  private mutating func fieldType(
    _ node: SyntaxNode,
    _ operand: SyntaxNode,
    _ operandType: CELType,
    _ field: String,
    isTest: Bool
  ) -> CELType {
    switch operandType {
    case .map(_, let value): return value
    case .record(let name):
      return recordField(node, operand, record: name, field, isTest: isTest)
    case .optional(let inner):
      let type = fieldType(node, operand, substitution.head(inner), field, isTest: true)
      if case .optional = type { return type }
      return .optional(type)
    case .parameter:
      _ = substitution.assign(.dyn, to: operandType)
      readAnywhere(field)
      return .dyn
    case .dyn:
      readAnywhere(field)
      return .dyn
    case .error: return .dyn
    default:
      report(.noFields(node, resolved(operandType), field))
      return .error
    }
  }

  /// Notes a field that is read of what may be any thing: of each that has one of that name.
  private mutating func readAnywhere(_ field: String) {
    for record in schema.records.indices {
      guard let index = schema.fieldIndex(field, ofRecord: record) else { continue }
      readFields.insert(FieldReference(record: record, field: index))
    }
  }

  private mutating func recordField(
    _ node: SyntaxNode,
    _ operand: SyntaxNode,
    record name: String,
    _ field: String,
    isTest: Bool
  ) -> CELType {
    guard let record = schema.recordIndex(name) else { return .dyn }
    guard let index = schema.fieldIndex(field, ofRecord: record) else {
      let known = schema.records[record].fields.map(\.name)
      report(
        .undefinedField(
          node,
          field,
          record: name,
          nearest: NearestNames.joined(
            NearestNames.nearest(to: field, among: known),
            paths(to: field, from: record)
          )
        )
      )
      return .error
    }
    let declared = schema.records[record].fields[index]
    node.meaning = .field(record: record, field: index, isOptional: declared.isOptional)
    readFields.insert(FieldReference(record: record, field: index))
    if declared.isOptional, !isTest, environment.options.requiresPresenceChecks {
      let path = path(of: operand)?.appending(.field(field))
      if path.map({ !isLicensed($0) }) ?? true {
        report(.unguarded(node, operand: text(of: operand), field: field))
      }
    }
    return declared.type
  }

  /// The ways to a field of a name over a single field of a record: `document.level` of a goal.
  private func paths(to field: String, from record: Int) -> [String] {
    schema.records[record].fields.compactMap { step in
      guard case .record(let name) = step.type, let other = schema.recordIndex(name),
        schema.fieldIndex(field, ofRecord: other) != nil
      else { return nil }
      return "\(step.name).\(field)"
    }
  }

  private func isLicensed(_ path: ValuePath) -> Bool {
    if licensed.contains(path) { return true }
    guard case .index? = path.steps.first, let known = licensedElements[path.root] else {
      return false
    }
    return known.contains(Array(path.steps.dropFirst()))
  }

  mutating func has(_ node: SyntaxNode, _ operand: SyntaxNode, _ field: String) -> CELType {
    let operandType = checkedHead(operand)
    _ = fieldType(node, operand, operandType, field, isTest: true)
    facts = .none
    elementFacts = []
    if let path = path(of: operand)?.appending(.field(field)) { facts.whenTrue = [path] }
    return .bool
  }

  /// The way to what an expression stands for.
  func path(of node: SyntaxNode) -> ValuePath? {
    switch node.kind {
    case .name:
      guard case .slot(let slot) = node.meaning else { return nil }
      if slot >= environment.variables.count,
        let alias = locals.last(where: { $0.slot == slot })?.alias
      {
        return alias
      }
      return ValuePath(root: slot, steps: [])
    case .select(let operand, let field, false):
      if case .slot(let slot) = node.meaning { return ValuePath(root: slot, steps: []) }
      return path(of: operand)?.appending(.field(field))
    case .index(let operand, let key, false):
      guard case .literal(.int(let index)) = key.kind else { return nil }
      return path(of: operand)?.appending(.index(index))
    default: return nil
    }
  }

  /// An operand as it can be written in advice.
  private func text(of node: SyntaxNode) -> String? {
    switch node.kind {
    case .name(let name, _): name
    case .select(let operand, let field, false): text(of: operand).map { $0 + "." + field }
    case .index(let operand, let key, false):
      if case .literal(.int(let index)) = key.kind {
        text(of: operand).map { "\($0)[\(index)]" }
      } else {
        nil
      }
    default: nil
    }
  }

  // MARK: - Indices

  mutating func index(
    _ node: SyntaxNode,
    _ operand: SyntaxNode,
    _ key: SyntaxNode,
    isOptional: Bool
  ) -> CELType {
    let operandType = checkedHead(operand)
    let keyType = check(key)
    facts = .none
    elementFacts = []
    guard isChecking else { return .dyn }
    var container = operandType
    var resultIsOptional = isOptional
    if case .optional(let inner) = operandType {
      container = substitution.head(inner)
      resultIsOptional = true
    }
    let element: CELType
    switch container {
    case .list(let type) where substitution.assign(keyType, to: .int): element = type
    case .map(let keys, let value) where substitution.assign(keyType, to: keys): element = value
    case .dyn, .error: element = .dyn
    case .parameter:
      _ = substitution.assign(.dyn, to: container)
      element = .dyn
    default:
      return noOverload(node, isOptional ? "_[?_]" : "_[_]", [operandType, keyType])
    }
    return resultIsOptional ? .optional(element) : element
  }
}
