import CEL
import Scalars

/// A value that rows are joined by.
enum JoinKey: Hashable, Sendable {
  case bool(Bool)
  case number(ExactDecimal)
  case double(Double)
  case text(String)
  case date(CalendarDate)
  case object(ObjectReference)
  case list([JoinKey])
  case null

  /// Nil for what joins nothing: absent, rejected or failed values.
  ///
  /// A thing that equals its id written as text is keyed by the id where the other side is text.
  init?(_ value: Value, provider: any RecordProvider, byIdentity: Bool) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .number(ExactDecimal(Int(value)))
    case .uint(let value):
      guard let value = Int(exactly: value) else { return nil }
      self = .number(ExactDecimal(value))
    case .decimal(let value): self = .number(value)
    case .double(let value):
      if let decimal = ExactDecimal(value) {
        self = .number(decimal)
      } else {
        self = .double(value)
      }
    case .string(let value): self = .text(value)
    case .date(let value): self = .date(value)
    case .object(let object):
      self = byIdentity ? .text(provider.identity(of: object)) : .object(object)
    case .list(let list):
      var keys: [JoinKey] = []
      for element in list.values {
        guard let key = JoinKey(element, provider: provider, byIdentity: byIdentity) else {
          return nil
        }
        keys.append(key)
      }
      self = .list(keys)
    case .optional(let optional):
      guard let value = optional.value,
        let key = JoinKey(value, provider: provider, byIdentity: byIdentity)
      else {
        self = .null
        return
      }
      self = key
    case .null: self = .null
    case .bytes, .map, .timestamp, .duration, .type, .unknown, .error: return nil
    }
  }
}

/// What a row is joined by.
enum JoinReading {
  case key([JoinKey])
  /// Something that it is joined by is absent: it meets no other.
  case nothing
  /// Some parts are not known, for the reader has rejected them or they could not be worked out;
  /// the others are, in their places.
  case uncertain([JoinKey?], Value)

  /// Reads the sides of equalities one by one.
  init(_ sides: [(value: Value, isByIdentity: Bool)], provider: any RecordProvider) {
    var parts: [JoinKey?] = []
    var doubt: Value?
    for (value, isByIdentity) in sides {
      if let part = JoinKey(value, provider: provider, byIdentity: isByIdentity) {
        parts.append(part)
        continue
      }
      switch value {
      case .error(let error) where error.kind == .noSuchKey:
        self = .nothing
        return
      case .error:
        doubt = value
        parts.append(nil)
      default:
        doubt = doubt ?? .unknown
        parts.append(nil)
      }
    }
    self = doubt.map { .uncertain(parts, $0) } ?? .key(parts.compactMap { $0 })
  }
}
