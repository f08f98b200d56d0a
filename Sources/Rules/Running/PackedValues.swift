import CEL

/// Values one after another, packed as long as all of them are things, as those of rows mostly are.
struct PackedValues: Sendable {
  private var things: [ObjectReference] = []
  /// All values, where one of them is no thing.
  private var others: [Value] = []

  var count: Int { others.isEmpty ? things.count : others.count }

  subscript(index: Int) -> Value {
    others.isEmpty ? .object(things[index]) : others[index]
  }

  mutating func append(_ value: Value) {
    if others.isEmpty {
      if case .object(let thing) = value {
        things.append(thing)
        return
      }
      others = things.map { .object($0) }
      things = []
    }
    others.append(value)
  }

  /// Adds other values at the end; what is added to none shares their memory.
  mutating func append(_ values: PackedValues) {
    guard count > 0 else {
      self = values
      return
    }
    for index in 0..<values.count { append(values[index]) }
  }

  /// The rows of a table of so many columns, in another order.
  func rows(_ order: [Int32], columnCount: Int) -> PackedValues {
    var sorted = PackedValues()
    sorted.things.reserveCapacity(things.count)
    sorted.others.reserveCapacity(others.count)
    for row in order {
      let first = Int(row) * columnCount
      for index in first..<first + columnCount { sorted.append(self[index]) }
    }
    return sorted
  }
}
