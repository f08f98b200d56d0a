internal import Scalars

/// How two values stand to each other.
enum Order {
  case less
  case equal
  case greater
  /// Not-a-number is neither.
  case unordered
  /// There is no order between values of these types.
  case none

  /// Compares two values; numbers across their types.
  static func compare(_ left: Value, _ right: Value) -> Order {
    switch (left, right) {
    case (.int(let left), .int(let right)): return order(left, right)
    case (.decimal(let left), .decimal(let right)): return order(left, right)
    case (.date(let left), .date(let right)): return order(left, right)
    case (.string(let left), .string(let right)):
      if CodePoints.isLess(left, right) { return .less }
      return CodePoints.areEqual(left, right) ? .equal : .greater
    case (.double(let left), .double(let right)): return doubles(left, right)
    case (.uint(let left), .uint(let right)): return order(left, right)
    case (.timestamp(let left), .timestamp(let right)): return order(left, right)
    case (.duration(let left), .duration(let right)): return order(left, right)
    case (.bool(let left), .bool(let right)): return order(left ? 1 : 0, right ? 1 : 0)
    case (.bytes(let left), .bytes(let right)):
      if left.lexicographicallyPrecedes(right) { return .less }
      return left == right ? .equal : .greater
    default: return mixed(left, right)
    }
  }

  @inline(__always)
  private static func order<T: Comparable>(_ left: T, _ right: T) -> Order {
    left < right ? .less : left == right ? .equal : .greater
  }

  private static func doubles(_ left: Double, _ right: Double) -> Order {
    if left.isNaN || right.isNaN { return .unordered }
    return order(left, right)
  }

  var reversed: Order {
    switch self {
    case .less: .greater
    case .greater: .less
    default: self
    }
  }

  private static func mixed(_ left: Value, _ right: Value) -> Order {
    switch (left, right) {
    case (.int(let left), .uint(let right)):
      return left < 0 ? .less : order(UInt64(left), right)
    case (.uint, .int): return mixed(right, left).reversed
    case (.int(let left), .double(let right)):
      // The specification wants the lossy comparison: the double of the integer.
      if right < -0x1p63 { return .greater }
      if right > 0x1p63 { return .less }
      return doubles(Double(left), right)
    case (.double, .int): return mixed(right, left).reversed
    case (.uint(let left), .double(let right)):
      if right < 0 { return .greater }
      if right > 0x1p64 { return .less }
      return doubles(Double(left), right)
    case (.double, .uint): return mixed(right, left).reversed
    case (.decimal(let left), .int(let right)): return order(left, ExactDecimal(Int(right)))
    case (.decimal(let left), .double(let right)):
      if let exact = ExactDecimal(right) { return order(left, exact) }
      return doubles(left.doubleValue, right)
    case (.decimal(let left), .uint(let right)):
      guard let whole = Int(exactly: right) else { return doubles(left.doubleValue, Double(right)) }
      return order(left, ExactDecimal(whole))
    case (.int, .decimal), (.double, .decimal), (.uint, .decimal):
      return mixed(right, left).reversed
    default: return .none
    }
  }
}
