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

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 2
    guard case .object(let object) = frame.slots[slot], object.record == record,
      !mayBeAbsent
    else { return general.select(from: frame.slots[slot], frame) }
    return frame.provider.value(ofField: field, of: object)
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

  override func condition(_ frame: Frame) -> Truth {
    frame.budget &-= 2
    guard case .object(let object) = frame.slots[slot], object.record == record
    else { return general.test(frame.slots[slot], frame) }
    return frame.presence(ofField: field, of: object)
  }
}

extension Frame {
  /// Whether a record has a field.
  fileprivate func presence(ofField field: Int, of object: ObjectReference) -> Truth {
    switch provider.presence(ofField: field, of: object) {
    case .present: return .isTrue
    case .absent: return .isFalse
    case .unknown:
      exception = .unknown
      return .exception
    }
  }
}

/// `x.f` for any `x`.
final class SelectNode: EvaluationNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let field: FieldName
  /// `x.?f`.
  private let isOptional: Bool
  /// The field of a record that is there whenever it is read.
  private let present: FieldReference?

  init(
    _ syntax: SyntaxNode,
    _ operand: EvaluationNode,
    _ field: FieldName,
    isOptional: Bool,
    present: FieldReference? = nil
  ) {
    self.operand = operand
    self.field = field
    self.isOptional = isOptional
    self.present = present
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    frame.budget &-= 1
    let value = operand.evaluate(frame)
    if let present, case .object(let object) = value, Int(object.record) == present.record {
      return frame.provider.value(ofField: present.field, of: object)
    }
    return select(from: value, frame)
  }

  func select(from value: Value, _ frame: Frame) -> Value {
    if case .map(let map) = value, !isOptional {
      if let position = map.position(of: field.key) { return map.storage.values[position] }
      return fail(.noSuchKey(field.text))
    }
    switch Selection.field(field, of: value, frame) {
    case .value(let found, let throughOptional):
      if case .unknown = found { return found }
      return isOptional || throughOptional ? .optional(OptionalValue(found)) : found
    case .missing(let throughOptional):
      return isOptional || throughOptional ? .optional(.none) : fail(.noSuchKey(field.text))
    case .exception(let value): return placed(value)
    }
  }
}

/// `has(x.f)` for any `x`.
final class HasNode: ConditionNode, @unchecked Sendable {
  private let operand: EvaluationNode
  private let field: FieldName
  /// The field of the record that is expected.
  private let expected: FieldReference?

  init(
    _ syntax: SyntaxNode,
    _ operand: EvaluationNode,
    _ field: FieldName,
    expected: FieldReference? = nil
  ) {
    self.operand = operand
    self.field = field
    self.expected = expected
    super.init(syntax)
  }

  override func condition(_ frame: Frame) -> Truth {
    frame.budget &-= 1
    let value = operand.evaluate(frame)
    if let expected, case .object(let object) = value, Int(object.record) == expected.record {
      return frame.presence(ofField: expected.field, of: object)
    }
    return test(value, frame)
  }

  func test(_ value: Value, _ frame: Frame) -> Truth {
    if case .map(let map) = value {
      return map.position(of: field.key) == nil ? .isFalse : .isTrue
    }
    switch Selection.field(field, of: value, frame) {
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

/// The name of a field, of records and of maps.
struct FieldName {
  let key: TextKey
  private let schema: Schema
  /// The position of the field in the kind of records that is expected.
  private let expected: (record: UInt16, field: Int)?

  /// Makes a name; `expected` is the kind of records that it is a field of, where that is known.
  init(_ text: String, schema: Schema, expected: (record: Int, field: Int)? = nil) {
    key = TextKey(text)
    self.schema = schema
    self.expected = expected.map { (UInt16(clamping: $0.record), $0.field) }
  }

  var text: String { key.text }

  /// The position of the field in a record's fields, and whether it may be absent; nil where the
  /// record has no such field.
  func position(in object: ObjectReference) -> (field: Int, isOptional: Bool)? {
    let record = Int(object.record)
    let field: Int
    if let expected, expected.record == object.record {
      field = expected.field
    } else {
      guard record < schema.records.count,
        let found = schema.fieldIndex(text, ofRecord: record)
      else { return nil }
      field = found
    }
    return (field, schema.records[record].fields[field].isOptional)
  }
}

/// What selecting or indexing comes to.
enum Selection {
  case value(Value, throughOptional: Bool)
  case missing(throughOptional: Bool)
  case exception(Value)

  /// Looks up a field: a map's key, a record's field, either within an optional.
  static func field(_ name: FieldName, of value: Value, _ frame: Frame) -> Selection {
    switch value {
    case .map(let map):
      guard let position = map.position(of: name.key) else {
        return .missing(throughOptional: false)
      }
      return .value(map.storage.values[position], throughOptional: false)
    case .object(let object): return field(name, of: object, frame)
    case .optional(let optional):
      guard let inner = optional.value else { return .missing(throughOptional: true) }
      switch field(name, of: inner, frame) {
      case .value(let found, _): return .value(found, throughOptional: true)
      case .missing: return .missing(throughOptional: true)
      case .exception(let value): return .exception(value)
      }
    case .unknown, .error: return .exception(value)
    default: return .exception(.error(.noFields(value.typeName)))
    }
  }

  private static func field(
    _ name: FieldName,
    of object: ObjectReference,
    _ frame: Frame
  ) -> Selection {
    guard let (field, isOptional) = name.position(in: object)
    else { return .exception(.error(.noSuchKey(name.text))) }
    if isOptional {
      switch frame.provider.presence(ofField: field, of: object) {
      case .absent: return .missing(throughOptional: false)
      case .unknown: return .exception(.unknown)
      case .present: break
      }
    }
    return .value(frame.provider.value(ofField: field, of: object), throughOptional: false)
  }
}
