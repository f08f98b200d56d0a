internal import Findings

/// A macro that goes through a list or map; each kind is a subclass.
class FoldNode: EvaluationNode, @unchecked Sendable {
  /// What a fold goes through.
  enum Elements {
    case list(ListValue)
    case map(MapValue)

    var count: Int {
      switch self {
      case .list(let list): list.count
      case .map(let map): map.count
      }
    }
  }

  struct Parts {
    var range: EvaluationNode
    var first: Int
    var second: Int?
    var predicate: EvaluationNode?
    var transform: EvaluationNode?
  }

  let parts: Parts

  init(_ syntax: SyntaxNode, _ parts: Parts) {
    self.parts = parts
    super.init(syntax)
  }

  final override func evaluate(_ frame: Frame) -> Value {
    guard frame.charge(1) else { return .error(.overBudget) }
    switch parts.range.evaluate(frame) {
    case .list(let list): return fold(.list(list), frame)
    case .map(let map): return fold(.map(map), frame)
    case let value: return value.isExceptional ? value : fail(.noSuchOverload)
    }
  }

  func fold(_ elements: Elements, _ frame: Frame) -> Value { fail(.noSuchOverload) }

  /// Sets the variables to those of a step and pays for it.
  @inline(__always)
  final func step(_ elements: Elements, _ index: Int, _ frame: Frame) -> Bool {
    switch elements {
    case .list(let list):
      if let second = parts.second {
        frame.slots[parts.first] = .int(Int64(index))
        frame.slots[second] = list[index]
      } else {
        frame.slots[parts.first] = list[index]
      }
    case .map(let map):
      frame.slots[parts.first] = map.storage.keys[index].value
      if let second = parts.second { frame.slots[second] = map.storage.values[index] }
    }
    return frame.charge(1)
  }

  /// Whether the element of the step is wanted.
  @inline(__always)
  final func isWanted(_ frame: Frame) -> Truth {
    parts.predicate?.condition(frame) ?? .isTrue
  }

  /// The first variable: the element or the key, beside a second one the index or the key.
  final func element(_ frame: Frame) -> Value {
    frame.slots[parts.first]
  }
}

/// `all` and `exists`: the first element that decides ends them.
final class QuantifierNode: FoldNode, @unchecked Sendable {
  private let deciding: Truth

  init(_ syntax: SyntaxNode, _ parts: Parts, isAll: Bool) {
    deciding = isAll ? .isFalse : .isTrue
    super.init(syntax, parts)
  }

  override func fold(_ elements: Elements, _ frame: Frame) -> Value {
    var held: Value?
    for index in 0..<elements.count {
      guard step(elements, index, frame) else { return .error(.overBudget) }
      let truth = isWanted(frame)
      if truth == deciding { return .bool(deciding == .isTrue) }
      if truth == .exception {
        held = held.map { Value.exceptional($0, frame.exception) } ?? frame.exception
      }
    }
    return held ?? .bool(deciding == .isFalse)
  }
}

/// `exists_one`.
final class ExistsOneNode: FoldNode, @unchecked Sendable {
  override func fold(_ elements: Elements, _ frame: Frame) -> Value {
    var count = 0
    var held: Value?
    for index in 0..<elements.count {
      guard step(elements, index, frame) else { return .error(.overBudget) }
      switch isWanted(frame) {
      case .isTrue: count += 1
      case .isFalse: continue
      case .exception:
        guard case .unknown = frame.exception else { return frame.exception }
        held = .unknown
      }
    }
    return held ?? .bool(count == 1)
  }
}

/// `filter`.
final class FilterNode: FoldNode, @unchecked Sendable {
  override func fold(_ elements: Elements, _ frame: Frame) -> Value {
    var kept: [Value] = []
    var objects: [ObjectReference] = []
    var holdsObjects = false
    if case .list(let list) = elements { holdsObjects = list.holdsObjects }
    var deepest = 0
    var held: Value?
    for index in 0..<elements.count {
      guard step(elements, index, frame) else { return .error(.overBudget) }
      switch isWanted(frame) {
      case .isTrue:
        let value = element(frame)
        if holdsObjects, case .object(let object) = value {
          guard frame.takeRoom(bytes: MemoryLayout<ObjectReference>.stride) else {
            return fail(.tooLarge)
          }
          objects.append(object)
        } else {
          guard frame.takeRoom(elements: 1) else { return fail(.tooLarge) }
          deepest = max(deepest, value.depth)
          kept.append(value)
        }
      case .isFalse: continue
      case .exception:
        guard case .unknown = frame.exception else { return frame.exception }
        held = .unknown
      }
    }
    if let held { return held }
    return .list(holdsObjects ? ListValue(objects: objects) : ListValue(kept, deepest: deepest))
  }
}

/// `map` and `transformList`.
final class MapFoldNode: FoldNode, @unchecked Sendable {
  override func fold(_ elements: Elements, _ frame: Frame) -> Value {
    guard let transform = parts.transform else { return fail(.noSuchOverload) }
    var results: [Value] = []
    if parts.predicate == nil, elements.count <= frame.budget {
      results.reserveCapacity(elements.count)
    }
    var deepest = 0
    var held: Value?
    for index in 0..<elements.count {
      guard step(elements, index, frame) else { return .error(.overBudget) }
      switch isWanted(frame) {
      case .isTrue:
        let value = transform.evaluate(frame)
        if case .error = value { return value }
        guard frame.takeRoom(elements: 1) else { return fail(.tooLarge) }
        deepest = max(deepest, value.depth)
        results.append(value)
      case .isFalse: continue
      case .exception:
        guard case .unknown = frame.exception else { return frame.exception }
        held = .unknown
      }
    }
    if let held { return held }
    guard deepest < NestingLimit.values else { return fail(.tooDeep) }
    return .list(ListValue(results, deepest: deepest))
  }
}

/// `transformMap` and `transformMapEntry`.
final class TransformMapNode: FoldNode, @unchecked Sendable {
  /// An entry is found by its key, for which it is hashed.
  private static let entryCost = 10
  /// With what finds it an entry is as large as so many elements of a list.
  private static let entrySize = 6

  private let makesEntries: Bool

  init(_ syntax: SyntaxNode, _ parts: Parts, makesEntries: Bool) {
    self.makesEntries = makesEntries
    super.init(syntax, parts)
  }

  override func fold(_ elements: Elements, _ frame: Frame) -> Value {
    guard let transform = parts.transform else { return fail(.noSuchOverload) }
    var builder = MapBuilder()
    var held: Value?
    for index in 0..<elements.count {
      guard step(elements, index, frame) else { return .error(.overBudget) }
      switch isWanted(frame) {
      case .isTrue:
        let key = element(frame)
        let value = transform.evaluate(frame)
        if case .error = value { return value }
        if let fault = insert(key, value, into: &builder, frame) { return fault }
      case .isFalse: continue
      case .exception:
        guard case .unknown = frame.exception else { return frame.exception }
        held = .unknown
      }
    }
    if let held { return held }
    let map = builder.map
    guard map.depth <= NestingLimit.values else { return fail(.tooDeep) }
    return .map(map)
  }

  private func insert(
    _ key: Value,
    _ value: Value,
    into builder: inout MapBuilder,
    _ frame: Frame
  ) -> Value? {
    guard makesEntries else {
      guard frame.charge(Self.entryCost + key.size / 10) else { return .error(.overBudget) }
      guard frame.takeRoom(elements: Self.entrySize) else { return fail(.tooLarge) }
      guard let key = MapValue.Key(literal: key) else { return fail(.unsupportedKey) }
      return builder.insert(key, value) ? nil : fail(.repeatedKey)
    }
    guard case .map(let entries) = value else {
      return value.isExceptional ? value : fail(.noSuchOverload)
    }
    var cost = entries.count * Self.entryCost
    for case .string(let text) in entries.keys { cost += text.utf8.count / 10 }
    guard frame.charge(cost) else { return .error(.overBudget) }
    guard frame.takeRoom(elements: entries.count * Self.entrySize) else { return fail(.tooLarge) }
    for (key, value) in zip(entries.keys, entries.values) where !builder.insert(key, value) {
      return fail(
        .invalid(
          "insert failed: key \(ValueText.plain(key.value).shortened) already exists",
          sv: "nyckeln \(ValueText.plain(key.value).shortened) finns redan"
        )
      )
    }
    return nil
  }
}
