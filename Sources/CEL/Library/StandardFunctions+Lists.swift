/// The lists library, and sums.
extension StandardFunctions {
  private static let list = CELType.list(element)

  static let lists: [Function] = [
    Function(
      "slice",
      [method([list, .int, .int], list)],
      [.ternary { value, start, end, frame in slice(value, start, end, frame) }]
    ),
    Function(
      "flatten",
      [
        method([.list(.dyn)], .list(.dyn)), method([.list(.dyn), .int], .list(.dyn)),
      ],
      [
        .unary { value, frame in flatten(value, .int(1), frame) },
        .binary { value, depth, frame in flatten(value, depth, frame) },
      ]
    ),
    unary("distinct", [method([list], list)]) { value, frame in
      guard case .list(let list) = value else { return .error(.noSuchOverload) }
      return ValueSet.distinct(list, frame)
    },
    unary("reverse", [method([.string], .string), method([list], list)]) { value, frame in
      switch value {
      case .string(let text):
        guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
        guard frame.takeRoom(bytes: text.utf8.count) else { return .error(.tooLarge) }
        return .string(TextFunctions.reverse(text))
      case .list(let list):
        guard frame.charge(list.count) else { return .error(.overBudget) }
        guard frame.takeRoom(elements: list.count) else { return .error(.tooLarge) }
        return .list(list.selecting((0..<list.count).reversed()))
      default: return .error(.noSuchOverload)
      }
    },
    unary(
      "sort",
      [
        CELType.int, .uint, .double, .bool, .duration, .timestamp, .string, .bytes, .decimal, .date,
      ].map { method([.list($0)], .list($0)) }
    ) { value, frame in
      guard case .list(let list) = value else { return .error(.noSuchOverload) }
      guard frame.charge(list.count) else { return .error(.overBudget) }
      guard frame.takeRoom(elements: list.count) else { return .error(.tooLarge) }
      let keys = list.values
      if let exception = keys.first(where: \.isExceptional) { return exception }
      return Sorting.sort(list, by: keys, frame)
    },
    unary("lists.range", [Overload([.int], .list(.int))]) { value, frame in
      guard case .int(let count) = value else { return .error(.noSuchOverload) }
      guard frame.charge(Int(clamping: max(0, count))) else { return .error(.overBudget) }
      guard frame.takeRoom(elements: Int(clamping: max(0, count))) else {
        return .error(.tooLarge)
      }
      return .list(ListValue((0..<max(0, count)).map { .int($0) }, deepest: 0))
    },
    unary("first", [method([list], .optional(element))]) { value, _ in
      guard case .list(let list) = value else { return .error(.noSuchOverload) }
      return present(list.isEmpty ? nil : list[0])
    },
    unary("last", [method([list], .optional(element))]) { value, _ in
      guard case .list(let list) = value else { return .error(.noSuchOverload) }
      return present(list.isEmpty ? nil : list[list.count - 1])
    },
    // Compiled to a node of its own, which knows the type of an empty list's elements.
    Function(
      "sum",
      [CELType.int, .uint, .double, .decimal, .duration].map { method([.list($0)], $0) },
      []
    ),
    most("max", greatest: true), most("min", greatest: false),
  ]

  private static func present(_ value: Value?) -> Value {
    if case .unknown? = value { return .unknown }
    return .optional(OptionalValue(value))
  }

  /// `l.max()` and `l.min()` of anything that has an order.
  private static func most(_ name: String, greatest: Bool) -> Function {
    let types: [CELType] = [
      .int, .uint, .double, .decimal, .date, .string, .timestamp, .duration, .bool, .bytes,
    ]
    return unary(name, types.map { method([.list($0)], $0) }) { value, frame in
      guard case .list(let list) = value else { return .error(.noSuchOverload) }
      guard !list.isEmpty else {
        return .error(.invalid("\(name) called on empty list", sv: "listan är tom"))
      }
      guard frame.charge(list.count) else { return .error(.overBudget) }
      var best = list[0]
      if best.isExceptional { return best }
      for index in 0..<list.count {
        let candidate = list[index]
        if candidate.isExceptional { return candidate }
        guard frame.charge(candidate.size / 10) else { return .error(.overBudget) }
        switch Order.compare(candidate, best) {
        case .greater: if greatest { best = candidate }
        case .less: if !greatest { best = candidate }
        case .equal: continue
        case .unordered: return .error(.notANumber)
        case .none: return .error(.noSuchOverload)
        }
      }
      return best
    }
  }

  private static func slice(
    _ value: Value,
    _ start: Value,
    _ end: Value,
    _ frame: Frame
  ) -> Value {
    guard case .list(let list) = value, case .int(let start) = start, case .int(let end) = end
    else { return .error(.noSuchOverload) }
    guard 0 <= start, start <= end, end <= list.count else {
      return .error(
        .invalid(
          "cannot slice(\(start), \(end)), list is of length \(list.count)",
          sv: "listan har \(list.count) element; slice(\(start), \(end)) går utanför"
        )
      )
    }
    guard frame.charge(Int(end - start)) else { return .error(.overBudget) }
    guard frame.takeRoom(elements: Int(end - start)) else { return .error(.tooLarge) }
    return .list(list.selecting(Int(start)..<Int(end)))
  }

  private static func flatten(_ value: Value, _ depth: Value, _ frame: Frame) -> Value {
    guard case .list(let list) = value, case .int(let depth) = depth else {
      return .error(.noSuchOverload)
    }
    guard depth >= 0 else {
      return .error(.invalid("level must be non-negative", sv: "djupet får inte vara negativt"))
    }
    var values: [Value] = []
    guard flatten(list, depth, into: &values, frame) else {
      return .error(frame.budget < 0 ? .overBudget : .tooLarge)
    }
    return .list(ListValue(values))
  }

  private static func flatten(
    _ list: ListValue,
    _ depth: Int64,
    into values: inout [Value],
    _ frame: Frame
  ) -> Bool {
    for index in 0..<list.count {
      guard frame.charge(1) else { return false }
      let value = list[index]
      if depth > 0, case .list(let inner) = value {
        guard flatten(inner, depth - 1, into: &values, frame) else { return false }
      } else {
        guard frame.takeRoom(elements: 1) else { return false }
        values.append(value)
      }
    }
    return true
  }

  // MARK: - Sets

  static let sets: [Function] = [
    setTest("sets.contains") { left, right, frame in
      ValueSet.contains(left, all: right, frame)
    },
    setTest("sets.equivalent") { left, right, frame in
      let first = ValueSet.contains(left, all: right, frame)
      guard first == .isTrue else { return first }
      return ValueSet.contains(right, all: left, frame)
    },
    setTest("sets.intersects") { left, right, frame in
      ValueSet.intersects(left, right, frame)
    },
  ]

  private static func setTest(
    _ name: String,
    _ body: @escaping @Sendable (ListValue, ListValue, Frame) -> Truth
  ) -> Function {
    binary(name, [Overload([list, list], .bool)]) { left, right, frame in
      guard case .list(let left) = left, case .list(let right) = right else {
        return .error(.noSuchOverload)
      }
      switch body(left, right, frame) {
      case .isTrue: return .bool(true)
      case .isFalse: return .bool(false)
      case .exception: return .unknown
      }
    }
  }
}

extension ListValue {
  /// The elements at some indices, in their order.
  func selecting(_ indices: some Sequence<Int>) -> ListValue {
    guard holdsObjects else {
      return ListValue(indices.map { self[$0] }, deepest: Int(depth) - 1)
    }
    return ListValue(
      objects: indices.compactMap {
        if case .object(let object) = self[$0] { object } else { nil }
      }
    )
  }
}
