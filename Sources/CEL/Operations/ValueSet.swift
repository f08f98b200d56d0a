internal import Scalars

/// Lists as sets, by CEL's equality.
enum ValueSet {
  /// The list without later repetitions.
  ///
  /// Values that can be keys of a map, and whole decimals as the numbers that they equal, are found
  /// by hash, others compared one by one: so are numbers of 2⁵³ and more, of which a double equals
  /// several whole numbers.
  static func distinct(_ list: ListValue, _ frame: Frame) -> Value {
    var keys: Set<MapValue.Key> = []
    var objects: Set<ObjectReference> = []
    var others: [Value] = []
    var kept: [Int] = []
    for index in 0..<list.count {
      let value = list[index]
      guard frame.charge(1 + value.size / 10) else { return .error(.overBudget) }
      if value.isExceptional { return value }
      let isNew: Bool
      if case .object(let object) = value {
        isNew = objects.insert(object).inserted
      } else if let key = key(of: value) {
        isNew = keys.insert(key).inserted
      } else {
        isNew = Equality.contains(ListValue(others, deepest: 0), value, frame) == .isFalse
        if isNew { others.append(value) }
      }
      guard isNew else { continue }
      guard frame.takeRoom(elements: 3) else { return .error(.tooLarge) }
      kept.append(index)
    }
    return frame.budget < 0 ? .error(.overBudget) : .list(list.selecting(kept))
  }

  /// What is the same for all values that are equal; nil for values that have no such key.
  private static func key(of value: Value) -> MapValue.Key? {
    let isExact =
      switch value {
      case .int(let number): number.magnitude < 1 << 53
      case .uint(let number): number < 1 << 53
      case .double(let number): number.magnitude < 0x1p53
      default: true
      }
    guard isExact else { return nil }
    guard case .decimal(let number) = value else { return MapValue.Key(lookingUp: value) }
    return number.intValue.flatMap { key(of: .int(Int64($0))) }
  }

  /// Whether a list holds all elements of another.
  static func contains(_ list: ListValue, all wanted: ListValue, _ frame: Frame) -> Truth {
    var result = Truth.isTrue
    for index in 0..<wanted.count {
      switch Equality.contains(list, wanted[index], frame) {
      case .isTrue: continue
      case .isFalse: return .isFalse
      case .exception: result = .exception
      }
    }
    return result
  }

  /// Whether two lists have an element in common.
  static func intersects(_ left: ListValue, _ right: ListValue, _ frame: Frame) -> Truth {
    var result = Truth.isFalse
    for index in 0..<right.count {
      switch Equality.contains(left, right[index], frame) {
      case .isTrue: return .isTrue
      case .isFalse: continue
      case .exception: result = .exception
      }
    }
    return result
  }
}
