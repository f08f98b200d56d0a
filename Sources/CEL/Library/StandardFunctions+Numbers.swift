internal import Scalars

/// The math library.
extension StandardFunctions {
  static let numbers: [Function] =
    [
      extreme("math.@max", greatest: true), extreme("math.@min", greatest: false),
      rounding("math.ceil") { $0.rounded(.up) }, rounding("math.floor") { $0.rounded(.down) },
      rounding("math.round") { $0.rounded(.toNearestOrAwayFromZero) },
      rounding("math.trunc") { $0.rounded(.towardZero) },
      test("math.isInf") { $0.isInfinite }, test("math.isNaN") { $0.isNaN },
      test("math.isFinite") { $0.isFinite },
      unary("math.abs", same(.int, .uint, .double, .decimal)) { value, _ in
        switch value {
        case .int(let value): value == .min ? .error(.integerOverflow) : .int(abs(value))
        case .uint: value
        case .double(let value): .double(value.magnitude)
        case .decimal(let value): .decimal(value.magnitude)
        default: .error(.noSuchOverload)
        }
      },
      unary("math.sign", same(.int, .uint, .double, .decimal)) { value, _ in
        switch value {
        case .int(let value): .int(value.signum())
        case .uint(let value): .uint(value == 0 ? 0 : 1)
        case .double(let value): .double(value > 0 ? 1 : value < 0 ? -1 : value)
        case .decimal(let value):
          .decimal(ExactDecimal(value.isZero ? 0 : value.isNegative ? -1 : 1))
        default: .error(.noSuchOverload)
        }
      },
      unary(
        "math.sqrt",
        [
          Overload([.double], .double), Overload([.int], .double), Overload([.uint], .double),
        ]
      ) { value, _ in
        switch value {
        case .double(let value): .double(value.squareRoot())
        case .int(let value): .double(Double(value).squareRoot())
        case .uint(let value): .double(Double(value).squareRoot())
        default: .error(.noSuchOverload)
        }
      },
    ] + bits

  private static func same(_ types: CELType...) -> [Overload] { types.map { Overload([$0], $0) } }

  private static func rounding(
    _ name: String,
    _ body: @escaping @Sendable (Double) -> Double
  ) -> Function {
    unary(name, [Overload([.double], .double)]) { value, _ in
      guard case .double(let value) = value else { return .error(.noSuchOverload) }
      return .double(body(value))
    }
  }

  private static func test(
    _ name: String,
    _ body: @escaping @Sendable (Double) -> Bool
  ) -> Function {
    unary(name, [Overload([.double], .bool)]) { value, _ in
      guard case .double(let value) = value else { return .error(.noSuchOverload) }
      return .bool(body(value))
    }
  }

  // MARK: - Greatest and least

  private static func extreme(_ name: String, greatest: Bool) -> Function {
    let types: [CELType] = [.int, .uint, .double, .decimal]
    var overloads = types.map { Overload([$0], $0) }
    for left in types {
      for right in types { overloads.append(Overload([left, right], left == right ? left : .dyn)) }
    }
    overloads += types.map { Overload([.list($0)], $0) }
    return Function(
      name,
      overloads,
      [
        .unary { value, frame in
          guard case .list(let list) = value else { return number(value) }
          return extreme(list, greatest: greatest, frame)
        },
        .binary { left, right, _ in better(left, right, greatest: greatest) },
      ]
    )
  }

  private static func number(_ value: Value) -> Value {
    switch value {
    case .int, .uint, .double, .decimal: value
    default: value.isExceptional ? value : .error(.noSuchOverload)
    }
  }

  /// The greatest or least number of a list.
  static func extreme(_ list: ListValue, greatest: Bool, _ frame: Frame) -> Value {
    guard !list.isEmpty else {
      return .error(.invalid("list argument must not be empty", sv: "listan är tom"))
    }
    guard frame.charge(list.count) else { return .error(.overBudget) }
    var best = number(list[0])
    for index in 1..<max(1, list.count) {
      if best.isExceptional { return best }
      let value = number(list[index])
      if value.isExceptional { return value }
      best = better(best, value, greatest: greatest)
    }
    return best
  }

  /// The winner of two numbers as it is; of equal ones the first.
  private static func better(_ left: Value, _ right: Value, greatest: Bool) -> Value {
    let (left, right) = (number(left), number(right))
    if left.isExceptional { return left }
    if right.isExceptional { return right }
    return Order.compare(right, left) == (greatest ? .greater : .less) ? right : left
  }

  // MARK: - Bits

  private static let bits: [Function] = [
    bitwise("math.bitAnd", { $0 & $1 }), bitwise("math.bitOr", { $0 | $1 }),
    bitwise("math.bitXor", { $0 ^ $1 }),
    unary("math.bitNot", same(.int, .uint)) { value, _ in
      switch value {
      case .int(let value): .int(~value)
      case .uint(let value): .uint(~value)
      default: .error(.noSuchOverload)
      }
    },
    shift("math.bitShiftLeft") { $0 << $1 }, shift("math.bitShiftRight") { $0 >> $1 },
  ]

  private static func bitwise(
    _ name: String,
    _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> Function {
    binary(name, [Overload([.int, .int], .int), Overload([.uint, .uint], .uint)]) {
      left,
      right,
      _ in
      switch (left, right) {
      case (.int(let left), .int(let right)):
        .int(
          Int64(bitPattern: body(UInt64(bitPattern: left), UInt64(bitPattern: right)))
        )
      case (.uint(let left), .uint(let right)): .uint(body(left, right))
      default: .error(.noSuchOverload)
      }
    }
  }

  /// A shift of the bits, without regard to a sign.
  private static func shift(
    _ name: String,
    _ body: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> Function {
    binary(name, [Overload([.int, .int], .int), Overload([.uint, .int], .uint)]) {
      value,
      distance,
      _ in
      guard case .int(let distance) = distance else { return .error(.noSuchOverload) }
      guard distance >= 0 else {
        return .error(
          .invalid(
            "\(name)() negative offset: \(distance)",
            sv: "\(name)() med negativt antal steg"
          )
        )
      }
      switch value {
      case .int(let value):
        return .int(Int64(bitPattern: body(UInt64(bitPattern: value), distance)))
      case .uint(let value): return .uint(body(value, distance))
      default: return .error(.noSuchOverload)
      }
    }
  }
}
