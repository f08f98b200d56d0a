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

  /// Nil for what joins nothing: rejected and failed values, and kinds of values that have no key; the key
  /// of what is absent is ``null``.
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
  /// All parts are known.
  case key
  /// Something that it is joined by is absent: it meets no other.
  case nothing
  /// Some parts are not known, for the reader has rejected them or they could not be worked out;
  /// the others are, in their places.
  case uncertain([JoinKey?], Value)

  /// Reads one side of some equalities for what stands in a frame; `key` takes the parts, where all
  /// are known.
  init(
    _ join: [CompiledJoin],
    _ side: CompiledJoin.Side,
    _ frame: Frame,
    provider: any RecordProvider,
    into key: inout [JoinKey]
  ) {
    if key.count != join.count { key = join.map { _ in .null } }
    for index in join.indices {
      let value = join[index].evaluate(side, frame)
      guard let part = JoinKey(value, provider: provider, byIdentity: join[index].isByIdentity)
      else {
        let known = Array(key[..<index])
        self = Self.uncertain(known, value, join[(index + 1)...], side, frame, provider)
        return
      }
      key[index] = part
    }
    self = .key
  }

  /// Reads on after a value that gives no key.
  private static func uncertain(
    _ known: [JoinKey],
    _ value: Value,
    _ rest: ArraySlice<CompiledJoin>,
    _ side: CompiledJoin.Side,
    _ frame: Frame,
    _ provider: any RecordProvider
  ) -> JoinReading {
    if isAbsent(value) { return .nothing }
    var parts: [JoinKey?] = known + [nil]
    var doubt = doubt(value)
    for equality in rest {
      let value = equality.evaluate(side, frame)
      if isAbsent(value) { return .nothing }
      let part = JoinKey(value, provider: provider, byIdentity: equality.isByIdentity)
      if part == nil, case .error = value { doubt = value }
      parts.append(part)
    }
    return .uncertain(parts, doubt)
  }

  private static func isAbsent(_ value: Value) -> Bool {
    if case .error(let error) = value { error.kind == .noSuchKey } else { false }
  }

  private static func doubt(_ value: Value) -> Value {
    if case .error = value { value } else { .unknown }
  }
}
