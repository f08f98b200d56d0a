internal import Scalars

/// Optional values; `or` and `orValue` are compiled to nodes, which are lazy.
extension StandardFunctions {
  private static let wrapped = CELType.parameter("V")

  static let optionals: [Function] = [
    unary("optional.of", [Overload([wrapped], .optional(wrapped))]) { value, _ in
      value.depth < NestingLimit.values
        ? .optional(OptionalValue(value)) : .error(.tooDeep)
    },
    Function(
      "optional.none",
      [Overload([], .optional(wrapped))],
      [.variadic { _, _ in .optional(.none) }]
    ),
    unary("optional.ofNonZeroValue", [Overload([wrapped], .optional(wrapped))]) { value, _ in
      guard value.depth < NestingLimit.values else { return .error(.tooDeep) }
      return .optional(isZero(value) ? .none : OptionalValue(value))
    },
    unary("hasValue", [method([.optional(wrapped)], .bool)]) { value, _ in
      guard case .optional(let optional) = value else { return .error(.noSuchOverload) }
      return .bool(optional.hasValue)
    },
    unary("value", [method([.optional(wrapped)], wrapped)]) { value, _ in
      guard case .optional(let optional) = value else { return .error(.noSuchOverload) }
      return optional.value ?? .error(.noValue)
    },
    Function("or", [method([.optional(wrapped), .optional(wrapped)], .optional(wrapped))], []),
    Function("orValue", [method([.optional(wrapped), wrapped], wrapped)], []),
    unary("optional.unwrap", [Overload([.list(.optional(wrapped))], .list(wrapped))]) {
      value,
      frame in unwrap(value, frame)
    },
    unary("unwrapOpt", [method([.list(.optional(wrapped))], .list(wrapped))]) { value, frame in
      unwrap(value, frame)
    },
  ]

  private static func unwrap(_ value: Value, _ frame: Frame) -> Value {
    guard case .list(let list) = value else { return .error(.noSuchOverload) }
    var values: [Value] = []
    for index in 0..<list.count {
      guard frame.charge(1) else { return .error(.overBudget) }
      guard case .optional(let optional) = list[index] else {
        return list[index].isExceptional ? list[index] : .error(.noSuchOverload)
      }
      guard let value = optional.value else { continue }
      guard frame.takeRoom(elements: 1) else { return .error(.tooLarge) }
      values.append(value)
    }
    return .list(ListValue(values))
  }

  /// Whether a value is its type's zero: null, false, 0, empty.
  private static func isZero(_ value: Value) -> Bool {
    switch value {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .decimal(let value): value.isZero
    case .string(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let list): list.isEmpty
    case .map(let map): map.count == 0
    case .duration(let duration): duration.nanoseconds == 0
    case .timestamp(let time): time.seconds == 0 && time.nanoseconds == 0
    case .optional, .type, .date, .object, .unknown, .error: false
    }
  }
}
