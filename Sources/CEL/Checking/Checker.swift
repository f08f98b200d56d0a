internal import Findings

/// Finds out what names mean and of what types expressions are.
///
/// Without type checks everything is `dyn`, and what is not known fails when it is run.
struct Checker {
  let environment: Environment
  let schema: Schema
  var faults: [CELFault] = []
  var substitution = Substitution()
  /// The variables of the macros around, innermost last.
  ///
  /// Their slots follow the environment's, and no two share one: `cel.bind` works a value out
  /// while other macros are at work.
  var locals: [Local] = []
  var slotCount: Int
  /// The paths that are known to be present here.
  var licensed: [ValuePath] = []
  /// What all elements of a variable's list are known to have, by slot, relative to each.
  var licensedElements: [Int: [[ValuePath.Step]]] = [:]
  /// What the expression that was checked last tells about presence.
  var facts = PresenceFacts.none
  /// What the elements of the list that was checked last are known to have, relative to each.
  var elementFacts: [[ValuePath.Step]] = []
  var loops = 0
  var readFields: Set<FieldReference> = []
  var readSlots: Set<Int> = []
  var comparedTexts: [ComparedText] = []

  struct Local {
    var name: String
    var type: CELType
    var slot: Int
    /// The path that it stands for, of a variable that is bound to one.
    var alias: ValuePath?
    /// What the elements of the list that it stands for are known to have.
    var elementFacts: [[ValuePath.Step]] = []
  }

  init(_ environment: Environment, licensed: Set<FieldPath>) {
    self.environment = environment
    schema = environment.schema
    slotCount = environment.variables.count
    for path in licensed {
      guard let slot = environment.slot(of: path.variable) else { continue }
      if path.fields.first == FieldPath.element {
        licensedElements[slot, default: []].append(path.fields.dropFirst().map(FieldPath.step))
        continue
      }
      self.licensed.append(ValuePath(root: slot, steps: path.fields.map(FieldPath.step)))
    }
  }

  var isChecking: Bool { environment.options.checksTypes }

  mutating func report(_ fault: CELFault) {
    if faults.count < Parser.maximumFaults { faults.append(fault) }
  }

  /// Checks a tree; its type may hold type variables.
  mutating func check(_ node: SyntaxNode) -> CELType {
    facts = .none
    elementFacts = []
    let type = checkKind(node)
    // What has a part that could not be checked could not be checked either.
    let isWhole = faults.isEmpty || !resolved(type).hasError
    node.type = isChecking ? isWhole ? type : .error : .dyn
    return node.type
  }

  /// Checks a node; its type, a type variable replaced by what it stands for thereafter.
  mutating func checkedHead(_ node: SyntaxNode) -> CELType {
    // In one expression the substitution would be read before the node is checked.
    let type = check(node)
    return substitution.head(type)
  }

  private mutating func checkKind(_ node: SyntaxNode) -> CELType {
    switch node.kind {
    case .error: .error
    case .literal(let value): literal(value)
    case .name(let name, let isRooted): self.name(node, name, isRooted: isRooted)
    case .select(let operand, let field, let isOptional):
      select(node, operand, field, isOptional: isOptional)
    case .has(let operand, let field, _): has(node, operand, field)
    case .index(let operand, let key, let isOptional):
      index(node, operand, key, isOptional: isOptional)
    case .call(let name, let arguments, let isRooted):
      call(node, name, arguments, isRooted: isRooted)
    case .receiverCall(let target, let name, let arguments):
      receiverCall(node, target, name, arguments)
    case .unary(let operation, let operand): unary(node, operation, operand)
    case .binary(let operation, let left, let right): binary(node, operation, left, right)
    case .logical(let isAnd, let terms): logical(isAnd: isAnd, terms)
    case .conditional(let condition, let first, let second):
      conditional(node, condition, first, second)
    case .list(let elements): list(node, elements)
    case .map(let entries): map(node, entries)
    case .message(let name, let values): message(node, name, values)
    case .fold(let fold): self.fold(node, fold)
    case .bind(let binding, let initial, let body): bind(binding, initial, body)
    case .optionalMap(let target, let binding, let body, let isFlat):
      optionalMap(node, target, binding, body, isFlat: isFlat)
    case .sort(let target, let binding, let key): sort(node, target, binding, key)
    }
  }

  private mutating func literal(_ value: Value) -> CELType {
    switch value {
    case .bool(let isTrue):
      facts = PresenceFacts(whenTrue: isTrue ? [] : nil, whenFalse: isTrue ? nil : [])
      return .bool
    case .null: return .null
    case .int: return .int
    case .uint: return .uint
    case .double: return .double
    case .string: return .string
    case .bytes: return .bytes
    default: return .dyn
    }
  }

  /// Demands that a part is of a type; says so otherwise.
  mutating func demand(_ type: CELType, of node: SyntaxNode, found: CELType) {
    guard isChecking, !substitution.assign(found, to: type) else { return }
    report(.typeMismatch(node, expected: type, found: resolved(found)))
  }

  /// A type without variables.
  func resolved(_ type: CELType) -> CELType {
    substitution.resolve(type, unboundToDyn: true)
  }
}
