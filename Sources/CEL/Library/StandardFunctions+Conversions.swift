internal import Scalars

/// `bool`, `int`, `uint`, `double`, `string`, `bytes`, `decimal` and `date`.
extension StandardFunctions {
  static let conversions: [Function] = [
    unary("bool", [Overload([.bool], .bool), Overload([.string], .bool)]) { value, _ in
      switch value {
      case .bool: return value
      case .string(let text):
        return NumberText.bool(text).map { .bool($0) }
          ?? .error(.conversion(text, to: "bool"))
      default: return .error(.noSuchOverload)
      }
    },
    unary(
      "int",
      conversions(to: .int, from: [.int, .uint, .double, .string, .timestamp, .decimal])
    ) { value, _ in int(value) },
    unary("uint", conversions(to: .uint, from: [.uint, .int, .double, .string])) { value, _ in
      uint(value)
    },
    unary("double", conversions(to: .double, from: [.double, .int, .uint, .string, .decimal])) {
      value,
      _ in double(value)
    },
    unary(
      "string",
      conversions(
        to: .string,
        from: [
          .string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration, .decimal, .date,
        ]
      )
    ) { value, frame in string(value, frame) },
    unary("bytes", conversions(to: .bytes, from: [.bytes, .string])) { value, frame in
      switch value {
      case .bytes: return value
      case .string(let text):
        guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
        return made(.bytes(Array(text.utf8)), frame)
      default: return .error(.noSuchOverload)
      }
    },
    unary("decimal", conversions(to: .decimal, from: [.decimal, .int, .double, .string])) {
      value,
      _ in decimal(value)
    },
    unary("date", conversions(to: .date, from: [.date, .string, .timestamp])) { value, _ in
      switch value {
      case .date: return value
      case .timestamp(let time): return .date(time.date)
      case .string(let text):
        return CalendarDate(parsing: text).map { .date($0) }
          ?? .error(.conversion(text, to: "date"))
      default: return .error(.noSuchOverload)
      }
    },
  ]

  private static func conversions(to type: CELType, from types: [CELType]) -> [Overload] {
    types.map { Overload([$0], type) }
  }

  private static func int(_ value: Value) -> Value {
    switch value {
    case .int: return value
    case .uint(let value): return Int64(exactly: value).map { .int($0) } ?? .error(.range)
    case .double(let value):
      guard value > -0x1p63, value < 0x1p63 else { return .error(.range) }
      return .int(Int64(value))
    case .string(let text):
      return NumberText.int(text).map { .int($0) } ?? .error(.conversion(text, to: "int"))
    case .timestamp(let time): return .int(time.seconds)
    case .decimal(let value):
      let whole = value.description.prefix { $0 != "." }
      return Int64(whole).map { .int($0) } ?? .error(.range)
    default: return .error(.noSuchOverload)
    }
  }

  private static func uint(_ value: Value) -> Value {
    switch value {
    case .uint: return value
    case .int(let value): return UInt64(exactly: value).map { .uint($0) } ?? .error(.range)
    case .double(let value):
      guard value >= 0, value < 0x1p64 else { return .error(.range) }
      return .uint(UInt64(value))
    case .string(let text):
      return NumberText.uint(text).map { .uint($0) } ?? .error(.conversion(text, to: "uint"))
    default: return .error(.noSuchOverload)
    }
  }

  private static func double(_ value: Value) -> Value {
    switch value {
    case .double: return value
    case .int(let value): return .double(Double(value))
    case .uint(let value): return .double(Double(value))
    case .decimal(let value): return .double(value.doubleValue)
    case .string(let text):
      return NumberText.double(text).map { .double($0) }
        ?? .error(.conversion(text, to: "double"))
    default: return .error(.noSuchOverload)
    }
  }

  private static func decimal(_ value: Value) -> Value {
    switch value {
    case .decimal: return value
    case .int(let value): return .decimal(ExactDecimal(Int(value)))
    case .double(let value): return ExactDecimal(value).map { .decimal($0) } ?? .error(.range)
    case .string(let text):
      return ExactDecimal(parsing: text).map { .decimal($0) }
        ?? .error(.conversion(text, to: "decimal"))
    default: return .error(.noSuchOverload)
    }
  }

  private static func string(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .string: return value
    case .bytes(let bytes):
      guard frame.charge(traversing: bytes.count) else { return .error(.overBudget) }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .error(
          .invalid("invalid UTF-8 in bytes, cannot convert to string", sv: "ogiltig UTF-8")
        )
      }
      return .string(text)
    case .object(let object):
      return .string(frame.provider.identity(of: object))
    default:
      return ValueText.scalar(value).map { .string($0) } ?? .error(.noSuchOverload)
    }
  }
}
