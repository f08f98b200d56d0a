package import Scalars

/// A value of an expression, the outcomes *error* and *unknown* included.
package enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  /// A sequence of Unicode scalars: equal only when the scalars are. Swift's own `==` on strings
  /// is canonical equivalence; see `CodePoints`.
  case string(String)
  case bytes([UInt8])
  case list(ListValue)
  case map(MapValue)
  case timestamp(CELTimestamp)
  case duration(CELDuration)
  case optional(OptionalValue)
  case type(CELType)
  case decimal(ExactDecimal)
  case date(CalendarDate)
  case object(ObjectReference)
  /// What the reader of the data rejected; see ``Presence/unknown``.
  case unknown
  case error(EvaluationError)
}

/// A value that may be missing.
package struct OptionalValue: Sendable {
  package static let none = OptionalValue(nil)

  private let box: Box?

  /// Makes an optional that holds a value, or none.
  package init(_ value: Value?) {
    box = value.map(Box.init)
  }

  package var value: Value? { box?.value }
  package var hasValue: Bool { box != nil }

  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }
}

extension Value {
  /// The run-time type, its parameters erased; `schema` names records.
  func type(in schema: Schema) -> CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .timestamp: .timestamp
    case .duration: .duration
    case .optional: .optional(.dyn)
    case .type: .type(.dyn)
    case .decimal: .decimal
    case .date: .date
    case .object(let object):
      Int(object.record) < schema.records.count
        ? .record(schema.records[Int(object.record)].name) : .dyn
    case .unknown: .dyn
    case .error: .error
    }
  }

  /// The run-time type as error messages name it.
  package var typeName: String { type(in: .empty).valueName }

  /// Whether the value is what the reader of the data rejected.
  package var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }

  /// Whether a strict operation cannot use the value.
  @inline(__always)
  var isExceptional: Bool {
    switch self {
    case .unknown, .error: true
    default: false
    }
  }

  /// How deep collections are nested within the value: 0 for a number, 1 for `[1]`.
  var depth: Int {
    switch self {
    case .list(let list): Int(list.depth)
    case .map(let map): map.depth
    case .optional(let optional): (optional.value?.depth ?? -1) + 1
    default: 0
    }
  }
}
