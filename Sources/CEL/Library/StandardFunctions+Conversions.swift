internal import Scalars

/// `bool`, `int`, `uint`, `double`, `string`, `bytes`, `decimal` and `date`.
extension StandardFunctions {
  static let conversions: [Function] = [
    unary("bool", [Overload([.bool], .bool), Overload([.string], .bool)]) { value, frame in
      switch value {
      case .bool: value
      case .string(let text):
        read(text, as: "bool", frame) { NumberText.bool($0).map { .bool($0) } }
      default: .error(.noSuchOverload)
      }
    },
    unary(
      "int",
      conversions(to: .int, from: [.int, .uint, .double, .string, .timestamp, .decimal])
    ) { value, frame in int(value, frame) },
    unary("uint", conversions(to: .uint, from: [.uint, .int, .double, .string])) { value, frame in
      uint(value, frame)
    },
    unary("double", conversions(to: .double, from: [.double, .int, .uint, .string, .decimal])) {
      value,
      frame in double(value, frame)
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
      frame in decimal(value, frame)
    },
    unary("date", conversions(to: .date, from: [.date, .string, .timestamp])) { value, frame in
      switch value {
      case .date: value
      case .timestamp(let time): .date(time.date)
      case .string(let text):
        read(text, as: "date", frame) { CalendarDate(parsing: $0).map { .date($0) } }
      default: .error(.noSuchOverload)
      }
    },
  ]

  private static func conversions(to type: CELType, from types: [CELType]) -> [Overload] {
    types.map { Overload([$0], type) }
  }

  /// Pays for going through a text and reads it.
  private static func read(
    _ text: String,
    as type: String,
    _ frame: Frame,
    _ body: (String) -> Value?
  ) -> Value {
    guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
    return body(text) ?? .error(.conversion(text, to: type))
  }

  private static func int(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .int: return value
    case .uint(let value): return Int64(exactly: value).map { .int($0) } ?? .error(.range)
    case .double(let value):
      guard value > -0x1p63, value < 0x1p63 else { return .error(.range) }
      return .int(Int64(value))
    case .string(let text):
      return read(text, as: "int", frame) { NumberText.int($0).map { .int($0) } }
    case .timestamp(let time): return .int(time.seconds)
    case .decimal(let value):
      let whole = value.description.prefix { $0 != "." }
      return Int64(whole).map { .int($0) } ?? .error(.range)
    default: return .error(.noSuchOverload)
    }
  }

  private static func uint(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .uint: return value
    case .int(let value): return UInt64(exactly: value).map { .uint($0) } ?? .error(.range)
    case .double(let value):
      guard value >= 0, value < 0x1p64 else { return .error(.range) }
      return .uint(UInt64(value))
    case .string(let text):
      return read(text, as: "uint", frame) { NumberText.uint($0).map { .uint($0) } }
    default: return .error(.noSuchOverload)
    }
  }

  private static func double(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .double: return value
    case .int(let value): return .double(Double(value))
    case .uint(let value): return .double(Double(value))
    case .decimal(let value): return .double(value.doubleValue)
    case .string(let text):
      return read(text, as: "double", frame) { NumberText.double($0).map { .double($0) } }
    default: return .error(.noSuchOverload)
    }
  }

  private static func decimal(_ value: Value, _ frame: Frame) -> Value {
    switch value {
    case .decimal: return value
    case .int(let value): return .decimal(ExactDecimal(Int(value)))
    case .double(let value): return ExactDecimal(value).map { .decimal($0) } ?? .error(.range)
    case .string(let text):
      return read(text, as: "decimal", frame) { ExactDecimal(parsing: $0).map { .decimal($0) } }
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
