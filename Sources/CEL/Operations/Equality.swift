internal import Scalars

/// Equality of values: `==`, `in`, and the keys of sets.
enum Equality {
  /// Compares two values; unknown where that hangs on an unknown part.
  ///
  /// Values of different types are not equal; int, uint and double are one number line.
  static func compare(_ left: Value, _ right: Value, _ frame: Frame) -> Truth {
    switch (left, right) {
    case (.string(let left), .string(let right)):
      let count = left.utf8.count
      guard count == right.utf8.count else { return .isFalse }
      frame.budget &-= count / 10
      return truth(CodePoints.areEqual(left, right))
    case (.int(let left), .int(let right)): return truth(left == right)
    case (.bool(let left), .bool(let right)): return truth(left == right)
    case (.uint(let left), .uint(let right)): return truth(left == right)
    case (.double(let left), .double(let right)): return truth(left == right)
    case (.object(let left), .object(let right)): return truth(left == right)
    case (.decimal(let left), .decimal(let right)): return truth(left == right)
    case (.date(let left), .date(let right)): return truth(left == right)
    case (.null, .null): return .isTrue
    case (.timestamp(let left), .timestamp(let right)): return truth(left == right)
    case (.duration(let left), .duration(let right)): return truth(left == right)
    case (.bytes(let left), .bytes(let right)):
      frame.budget &-= min(left.count, right.count) / 10
      return truth(left == right)
    case (.type(let left), .type(let right)): return truth(left.valueName == right.valueName)
    case (.list(let left), .list(let right)): return lists(left, right, frame)
    case (.map(let left), .map(let right)): return maps(left, right, frame)
    case (.optional(let left), .optional(let right)):
      guard let left = left.value, let right = right.value else {
        return truth(left.hasValue == right.hasValue)
      }
      return compare(left, right, frame)
    case (.object(let object), .string(let text)), (.string(let text), .object(let object)):
      return truth(CodePoints.areEqual(frame.provider.identity(of: object), text))
    case (.unknown, _), (_, .unknown):
      frame.exception = .unknown
      return .exception
    default: return truth(Order.compare(left, right) == .equal && isNumber(left))
    }
  }

  private static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .uint, .double, .decimal: true
    default: false
    }
  }

  @inline(__always)
  private static func truth(_ isTrue: Bool) -> Truth { isTrue ? .isTrue : .isFalse }

  private static func lists(_ left: ListValue, _ right: ListValue, _ frame: Frame) -> Truth {
    guard left.count == right.count else { return .isFalse }
    guard frame.charge(left.count) else { return .isFalse }
    var result = Truth.isTrue
    for index in 0..<left.count {
      switch compare(left[index], right[index], frame) {
      case .isTrue: continue
      case .isFalse: return .isFalse
      case .exception: result = .exception
      }
      guard frame.budget >= 0 else { return .isFalse }
    }
    return result
  }

  private static func maps(_ left: MapValue, _ right: MapValue, _ frame: Frame) -> Truth {
    guard left.count == right.count else { return .isFalse }
    // Each key is looked up.
    guard frame.charge(5 * left.count) else { return .isFalse }
    var result = Truth.isTrue
    for (key, value) in zip(left.keys, left.values) {
      if case .string(let text) = key { frame.budget &-= text.utf8.count / 10 }
      guard let other = right[key] else { return .isFalse }
      switch compare(value, other, frame) {
      case .isTrue: continue
      case .isFalse: return .isFalse
      case .exception: result = .exception
      }
      guard frame.budget >= 0 else { return .isFalse }
    }
    return result
  }

  /// Whether a list holds a value.
  static func contains(_ list: ListValue, _ value: Value, _ frame: Frame) -> Truth {
    var result = Truth.isFalse
    for index in 0..<list.count {
      guard frame.charge(1) else { return .isFalse }
      switch compare(list[index], value, frame) {
      case .isTrue: return .isTrue
      case .isFalse: continue
      case .exception: result = .exception
      }
    }
    return result
  }
}
