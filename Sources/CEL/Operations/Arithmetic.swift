internal import Scalars

/// `+ - * / %` on values that are neither errors nor unknown.
enum Arithmetic {
  static func apply(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    _ frame: Frame
  ) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)): return integers(operation, left, right)
    case (.double(let left), .double(let right)): return doubles(operation, left, right)
    case (.uint(let left), .uint(let right)): return unsigned(operation, left, right)
    case (.string(let left), .string(let right)) where operation == .add:
      return join(left, right, frame)
    case (.decimal(let left), .decimal(let right)): return decimals(operation, left, right)
    case (.decimal(let left), .int(let right)):
      return decimals(operation, left, ExactDecimal(Int(right)))
    case (.int(let left), .decimal(let right)):
      return decimals(operation, ExactDecimal(Int(left)), right)
    case (.decimal(let left), .double(let right)):
      guard let right = ExactDecimal(right) else { return .error(.noSuchOverload) }
      return decimals(operation, left, right)
    case (.double(let left), .decimal(let right)):
      guard let left = ExactDecimal(left) else { return .error(.noSuchOverload) }
      return decimals(operation, left, right)
    case (.date, _): return dates(operation, left, right)
    case (.bytes(let left), .bytes(let right)) where operation == .add:
      let size = left.count + right.count
      guard frame.charge(traversing: size) else { return .error(.overBudget) }
      guard frame.takeRoom(bytes: size) else { return .error(.tooLarge) }
      return .bytes(left + right)
    case (.list(let left), .list(let right)) where operation == .add:
      return join(left, right, frame)
    default: return times(operation, left, right)
    }
  }

  /// The number with the other sign.
  static func negate(_ value: Value) -> Value {
    switch value {
    case .int(let value): value == .min ? .error(.integerOverflow) : .int(-value)
    case .double(let value): .double(-value)
    case .decimal(let value): .decimal(value.negated)
    case .unknown, .error: value
    default: .error(.noSuchOverload)
    }
  }

  static func integers(_ operation: BinaryOperator, _ left: Int64, _ right: Int64) -> Value {
    let (result, isOverflow): (Int64, Bool)
    switch operation {
    case .add: (result, isOverflow) = left.addingReportingOverflow(right)
    case .subtract: (result, isOverflow) = left.subtractingReportingOverflow(right)
    case .multiply: (result, isOverflow) = left.multipliedReportingOverflow(by: right)
    case .divide:
      if right == 0 { return .error(.divisionByZero) }
      (result, isOverflow) = left.dividedReportingOverflow(by: right)
    case .remainder:
      if right == 0 { return .error(.modulusByZero) }
      (result, isOverflow) = left.remainderReportingOverflow(dividingBy: right)
    default: return .error(.noSuchOverload)
    }
    return isOverflow ? .error(.integerOverflow) : .int(result)
  }

  private static func unsigned(
    _ operation: BinaryOperator,
    _ left: UInt64,
    _ right: UInt64
  ) -> Value {
    let (result, isOverflow): (UInt64, Bool)
    switch operation {
    case .add: (result, isOverflow) = left.addingReportingOverflow(right)
    case .subtract: (result, isOverflow) = left.subtractingReportingOverflow(right)
    case .multiply: (result, isOverflow) = left.multipliedReportingOverflow(by: right)
    case .divide:
      if right == 0 { return .error(.divisionByZero) }
      (result, isOverflow) = (left / right, false)
    case .remainder:
      if right == 0 { return .error(.modulusByZero) }
      (result, isOverflow) = (left % right, false)
    default: return .error(.noSuchOverload)
    }
    return isOverflow ? .error(.unsignedOverflow) : .uint(result)
  }

  private static func doubles(_ operation: BinaryOperator, _ left: Double, _ right: Double) -> Value
  {
    switch operation {
    case .add: .double(left + right)
    case .subtract: .double(left - right)
    case .multiply: .double(left * right)
    case .divide: .double(left / right)
    default: .error(.noSuchOverload)
    }
  }

  static func decimals(
    _ operation: BinaryOperator,
    _ left: ExactDecimal,
    _ right: ExactDecimal
  ) -> Value {
    let result: ExactDecimal?
    switch operation {
    case .add: result = left.adding(right)
    case .subtract: result = left.subtracting(right)
    case .multiply: result = left.multiplied(by: right)
    case .divide:
      if right.isZero { return .error(.divisionByZero) }
      result = left.divided(by: right)
    default: return .error(.noSuchOverload)
    }
    return result.map { .decimal($0) } ?? .error(.decimalOverflow)
  }

  private static func dates(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Value {
    guard case .date(let date) = left else { return .error(.noSuchOverload) }
    switch (operation, right) {
    case (.subtract, .date(let other)):
      return .int(Int64(date.daysSince1970) - Int64(other.daysSince1970))
    case (.add, .int(let days)), (.subtract, .int(let days)):
      guard days.magnitude < 10_000_000,
        let result = date.adding(days: Int(operation == .add ? days : -days))
      else { return .error(.dateOverflow) }
      return .date(result)
    default: return .error(.noSuchOverload)
    }
  }

  // MARK: - Texts and lists

  private static func join(_ left: String, _ right: String, _ frame: Frame) -> Value {
    let size = left.utf8.count + right.utf8.count
    guard frame.charge(traversing: size) else { return .error(.overBudget) }
    guard frame.takeRoom(bytes: size) else { return .error(.tooLarge) }
    return .string(left + right)
  }

  private static func join(_ left: ListValue, _ right: ListValue, _ frame: Frame) -> Value {
    if left.isEmpty { return .list(right) }
    if right.isEmpty { return .list(left) }
    guard frame.charge(left.count + right.count) else { return .error(.overBudget) }
    guard frame.takeRoom(elements: left.count + right.count) else { return .error(.tooLarge) }
    return .list(
      ListValue(left.values + right.values, deepest: Int(max(left.depth, right.depth)) - 1)
    )
  }

  // MARK: - Times

  private static func times(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> Value {
    do throws(TimeError) {
      switch (operation, left, right) {
      case (.add, .duration(let left), .duration(let right)):
        return .duration(try left + right)
      case (.subtract, .duration(let left), .duration(let right)):
        return .duration(try left - right)
      case (.add, .timestamp(let left), .duration(let right)),
        (.add, .duration(let right), .timestamp(let left)):
        return .timestamp(try left + right)
      case (.subtract, .timestamp(let left), .duration(let right)):
        return .timestamp(try left - right)
      case (.subtract, .timestamp(let left), .timestamp(let right)):
        return .duration(try left - right)
      default: return .error(.noSuchOverload)
      }
    } catch {
      return .error(.time(error))
    }
  }
}
