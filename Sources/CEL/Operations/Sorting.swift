/// Stable sorting of lists by values of one type.
enum Sorting {
  /// The list in the order of its keys, one for each element.
  static func sort(_ list: ListValue, by keys: [Value], _ frame: Frame) -> Value {
    guard list.count > 1 else {
      if let key = keys.first, Order.compare(key, key) == .none { return .error(.noSuchOverload) }
      return .list(list)
    }
    var size = 0
    for key in keys {
      size += key.size
      switch Order.compare(keys[0], key) {
      case .none: return .error(.noSuchOverload)
      case .unordered: return .error(.notANumber)
      default: break
      }
      guard keys[0].typeName == key.typeName || isExact(keys[0]) && isExact(key) else {
        return .error(.noSuchOverload)
      }
    }
    // Sorting takes about n log n comparisons.
    let count = list.count
    guard frame.charge((count + size / 10) * (Int.bitWidth - count.leadingZeroBitCount)) else {
      return .error(.overBudget)
    }
    let order = keys.indices.sorted { left, right in
      switch Order.compare(keys[left], keys[right]) {
      case .less: true
      case .equal: left < right
      default: false
      }
    }
    return .list(list.selecting(order))
  }

  private static func isExact(_ value: Value) -> Bool {
    switch value {
    case .int, .decimal: true
    default: false
    }
  }
}
