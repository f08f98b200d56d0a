/// How deep collections may be nested within a value.
///
/// Comparing, printing and freeing a value goes as deep as it is nested.
enum NestingLimit {
  static let values = 300
}

/// `[a, ?b]`.
final class ListNode: EvaluationNode, @unchecked Sendable {
  private let elements: [EvaluationNode]
  /// Which elements are optional; empty when none is.
  private let optional: [Bool]

  init(_ syntax: SyntaxNode, _ elements: [EvaluationNode], optional: [Bool]) {
    self.elements = elements
    self.optional = optional.contains(true) ? optional : []
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    guard frame.charge(10) else { return .error(.overBudget) }
    // A list has a head of about two elements.
    guard frame.takeRoom(elements: elements.count + 2) else { return fail(.tooLarge) }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    var deepest = 0
    for (index, element) in elements.enumerated() {
      var value = element.evaluate(frame)
      if case .error = value { return value }
      if !optional.isEmpty, optional[index] {
        guard case .optional(let wrapped) = value else {
          if case .unknown = value { return value }
          return fail(.noSuchOverload)
        }
        guard let present = wrapped.value else { continue }
        value = present
      }
      deepest = max(deepest, value.depth)
      values.append(value)
    }
    guard deepest < NestingLimit.values else { return fail(.tooDeep) }
    return .list(ListValue(values, deepest: deepest))
  }
}

/// `{k: v, ?k: o}`.
final class MapNode: EvaluationNode, @unchecked Sendable {
  struct Entry {
    var key: EvaluationNode
    var value: EvaluationNode
    var isOptional: Bool
  }

  private let entries: [Entry]

  init(_ syntax: SyntaxNode, _ entries: [Entry]) {
    self.entries = entries
    super.init(syntax)
  }

  override func evaluate(_ frame: Frame) -> Value {
    guard frame.charge(30) else { return .error(.overBudget) }
    guard frame.takeRoom(elements: 2 * entries.count + 10) else { return fail(.tooLarge) }
    var builder = MapBuilder(capacity: entries.count)
    for entry in entries {
      let keyValue = entry.key.evaluate(frame)
      if keyValue.isExceptional { return keyValue }
      var value = entry.value.evaluate(frame)
      if case .error = value { return value }
      frame.budget &-= keyValue.size / 10
      guard let key = MapValue.Key(literal: keyValue) else { return fail(.unsupportedKey) }
      if entry.isOptional {
        guard case .optional(let wrapped) = value else {
          if case .unknown = value { return value }
          return fail(.noSuchOverload)
        }
        guard let present = wrapped.value else { continue }
        value = present
      }
      guard builder.insert(key, value) else { return fail(.repeatedKey) }
    }
    let map = builder.map
    guard map.depth <= NestingLimit.values else { return fail(.tooDeep) }
    return .map(map)
  }
}

/// Gathers the entries of a map.
struct MapBuilder {
  private var keys: [MapValue.Key] = []
  private var values: [Value] = []
  /// The keys, once there are too many to search one by one.
  private var known: Set<MapValue.Key> = []

  init(capacity: Int = 0) {
    keys.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  /// Adds an entry unless its key is there already.
  mutating func insert(_ key: MapValue.Key, _ value: Value) -> Bool {
    if keys.count < 8 {
      guard !keys.contains(key) else { return false }
    } else {
      if known.isEmpty { known = Set(keys) }
      guard known.insert(key).inserted else { return false }
    }
    keys.append(key)
    values.append(value)
    return true
  }

  var map: MapValue { MapValue(keys: keys, values: values) }
}
