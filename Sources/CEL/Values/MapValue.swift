/// A map; its entries keep the order in which they were added.
package struct MapValue: Sendable {
  /// Up to so many entries are searched one by one.
  private static let scanLimit = 8

  package static let empty = MapValue(Storage(keys: [], values: []))

  /// A key: `1` and `1u` are the same one.
  package enum Key: Sendable {
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case string(String)
  }

  final class Storage: Sendable {
    let keys: [Key]
    let values: [Value]
    let positions: [Key: Int]
    let depth: Int

    init(keys: [Key], values: [Value]) {
      self.keys = keys
      self.values = values
      positions =
        keys.count <= MapValue.scanLimit
        ? [:]
        : Dictionary(
          keys.enumerated().map { ($1, $0) },
          uniquingKeysWith: { first, _ in first }
        )
      var deepest = 0
      for value in values { deepest = max(deepest, value.depth) }
      depth = deepest + 1
    }
  }

  let storage: Storage

  private init(_ storage: Storage) {
    self.storage = storage
  }

  /// Makes a map of entries; of entries with the same key the first is found.
  package init(_ entries: [(key: Key, value: Value)]) {
    self.init(Storage(keys: entries.map(\.key), values: entries.map(\.value)))
  }

  init(keys: [Key], values: [Value]) {
    self.init(Storage(keys: keys, values: values))
  }

  package var count: Int { storage.keys.count }
  var depth: Int { storage.depth }

  /// The keys, in order.
  package var keys: [Key] { storage.keys }
  /// The values, in the order of ``keys``.
  package var values: [Value] { storage.values }

  /// The value of a key; numbers match across their types.
  package subscript(key: Key) -> Value? {
    position(of: key).map { storage.values[$0] }
  }

  func position(of key: Key) -> Int? {
    if count > Self.scanLimit { return storage.positions[key] }
    for index in storage.keys.indices where storage.keys[index] == key { return index }
    return nil
  }

  /// The position of a text key.
  func position(of key: borrowing TextKey) -> Int? {
    if count > Self.scanLimit { return storage.positions[.string(key.text)] }
    for index in storage.keys.indices {
      if case .string(let candidate) = storage.keys[index], key.matches(candidate) { return index }
    }
    return nil
  }
}

// MARK: - Keys

extension MapValue.Key: Hashable {
  /// Whether CEL takes them for one key: whole numbers are compared as numbers.
  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.string(let left), .string(let right)): CodePoints.areEqual(left, right)
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.int(let left), .uint(let right)), (.uint(let right), .int(let left)):
      left >= 0 && left.magnitude == right
    case (.bool(let left), .bool(let right)): left == right
    default: false
    }
  }

  /// The same for an int and a uint that are equal.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .bool(let value): hasher.combine(value)
    case .int(let value): hasher.combine(UInt64(bitPattern: value))
    case .uint(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    }
  }

  /// The key that a value stands for: doubles that are whole, too; `nil` for what can be no key.
  init?(lookingUp value: Value) {
    switch value {
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .uint(let value): self = .uint(value)
    case .string(let value): self = .string(value)
    case .double(let value):
      if let whole = Int64(exactly: value) {
        self = .int(whole)
      } else if let whole = UInt64(exactly: value) {
        self = .uint(whole)
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// The key that a value is in a map literal; doubles are none.
  init?(literal value: Value) {
    if case .double = value { return nil }
    self.init(lookingUp: value)
  }

  /// The key as a value.
  package var value: Value {
    switch self {
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .uint(let value): .uint(value)
    case .string(let value): .string(value)
    }
  }
}
