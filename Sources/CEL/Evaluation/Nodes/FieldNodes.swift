/// A field of a record in a variable.
final class SlotFieldNode: EvaluationNode, @unchecked Sendable {
  private let slot: Int
  private let field: Int
  private let record: UInt16
  /// Whether the field may be missing when it is read.
  private let mayBeAbsent: Bool
  private let general: SelectNode

  init(
    _ syntax: SyntaxNode,
    slot: Int,
    record: Int,
    field: Int,
    mayBeAbsent: Bool,
    general: SelectNode
  ) {
    self.slot = slot
    self.record = UInt16(clamping: record)
    self.field = field
    self.mayBeAbsent = mayBeAbsent
    self.general = general
    super.init(syntax)
  }

  override func evaluate(_ frame: inout Frame) -> Value {
    frame.budget &-= 2
    guard case .object(let object) = frame.slots[slot], object.record == record,
      let provider = frame.provider, !mayBeAbsent
    else { return general.select(from: frame.slots[slot], &frame) }
    return provider.value(ofField: field, of: object)
  }
}

/// `has(x.f)` for a record in a variable.
final class HasSlotFieldNode: ConditionNode, @unchecked Sendable {
  private let slot: Int
  private let field: Int
  private let record: UInt16
  private let general: HasNode

  init(_ syntax: SyntaxNode, slot: Int, record: Int, field: Int, general: HasNode) {
    self.slot = slot
    self.record = UInt16(clamping: record)
    self.field = field
    self.general = general
    super.init(syntax)
  }

  override func condition(_ frame: inout Frame) -> Truth {
    frame.budget &-= 2
    guard case .object(let object) = frame.slots[slot], object.record == record,
      let provider = frame.provider
    else { return general.test(frame.slots[slot], &frame) }
    switch provider.presence(ofField: field, of: object) {
    case .present: return .isTrue
    case .absent: return .isFalse
    case .unknown:
      frame.exception = .unknown
      return .exception
    }
  }
}

/// `x.f` for any `x`.
final class SelectNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let key: TextKey
  private let schema: Schema
  /// `x.?f`.
  private let isOptional: Bool

  init(
    _ syntax: SyntaxNode,
    _ operand: EvaluationNode,
    _ field: String,
    schema: Schema,
    isOptional: Bool
  ) {
    self.operand = operand
    key = TextKey(field)
    self.schema = schema
    self.isOptional = isOptional
    super.init(syntax)
  }

  override func evaluate(_ frame: inout Frame) -> Value {
    frame.budget &-= 1
    return select(from: operand.evaluate(&frame), &frame)
  }

  func select(from value: Value, _ frame: inout Frame) -> Value {
    if case .map(let map) = value, !isOptional {
      if let position = map.position(of: key) { return map.storage.values[position] }
      return fail(.noSuchKey(key.text))
    }
    switch Selection.field(key, of: value, schema, &frame) {
    case .value(let found, let throughOptional):
      if case .unknown = found { return found }
      return isOptional || throughOptional ? .optional(OptionalValue(found)) : found
    case .missing(let throughOptional):
      return isOptional || throughOptional ? .optional(.none) : fail(.noSuchKey(key.text))
    case .exception(let value): return placed(value)
    }
  }
}

/// `has(x.f)` for any `x`.
final class HasNode: ConditionNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let key: TextKey
  private let schema: Schema

  init(_ syntax: SyntaxNode, _ operand: EvaluationNode, _ field: String, schema: Schema) {
    self.operand = operand
    key = TextKey(field)
    self.schema = schema
    super.init(syntax)
  }

  override func condition(_ frame: inout Frame) -> Truth {
    frame.budget &-= 1
    return test(operand.evaluate(&frame), &frame)
  }

  func test(_ value: Value, _ frame: inout Frame) -> Truth {
    if case .map(let map) = value { return map.position(of: key) == nil ? .isFalse : .isTrue }
    switch Selection.field(key, of: value, schema, &frame) {
    case .value(.unknown, _):
      frame.exception = .unknown
      return .exception
    case .value: return .isTrue
    case .missing: return .isFalse
    case .exception(let value):
      frame.exception = placed(value)
      return .exception
    }
  }
}

/// What selecting or indexing comes to.
enum Selection {
  case value(Value, throughOptional: Bool)
  case missing(throughOptional: Bool)
  case exception(Value)

  /// Looks up a field: a map's key, a record's field, either within an optional.
  static func field(
    _ key: TextKey,
    of value: Value,
    _ schema: Schema,
    _ frame: inout Frame
  ) -> Selection {
    switch value {
    case .map(let map):
      guard let position = map.position(of: key) else { return .missing(throughOptional: false) }
      return .value(map.storage.values[position], throughOptional: false)
    case .object(let object): return field(key.text, of: object, schema, frame)
    case .optional(let optional):
      guard let inner = optional.value else { return .missing(throughOptional: true) }
      switch field(key, of: inner, schema, &frame) {
      case .value(let found, _): return .value(found, throughOptional: true)
      case .missing: return .missing(throughOptional: true)
      case .exception(let value): return .exception(value)
      }
    case .unknown, .error: return .exception(value)
    default: return .exception(.error(.noFields(value.typeName)))
    }
  }

  private static func field(
    _ name: String,
    of object: ObjectReference,
    _ schema: Schema,
    _ frame: borrowing Frame
  ) -> Selection {
    guard let provider = frame.provider, Int(object.record) < schema.records.count,
      let field = schema.fieldIndex(name, ofRecord: Int(object.record))
    else { return .exception(.error(.noSuchKey(name))) }
    if schema.records[Int(object.record)].fields[field].isOptional {
      switch provider.presence(ofField: field, of: object) {
      case .absent: return .missing(throughOptional: false)
      case .unknown: return .exception(.unknown)
      case .present: break
      }
    }
    return .value(provider.value(ofField: field, of: object), throughOptional: false)
  }
}
