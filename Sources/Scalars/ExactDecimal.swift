/// An exact decimal number: a whole coefficient over a power of ten.
///
/// Sums of money and targets are compared as they are written, without binary rounding. The
/// coefficient has up to 38 digits, at most 28 of them after the point. Whatever does not fit is
/// `nil`, never a trap and never a rounded value; only division rounds.
///
/// Equality, order and hash are those of the value: `1.0 == 1.00`.
package struct ExactDecimal: Sendable {
  /// The most digits after the point.
  package static let maximumFractionDigits = 28

  package static let zero = ExactDecimal(0)

  // Two words and not an `Int128`, whose alignment would cost every value that holds one 8 bytes.
  private let high: Int64
  private let low: UInt64
  /// The power of ten of the last digit as written: -2 for `1.50`, 5 for `1.2e6`.
  private let lastDigit: Int8

  private var scale: UInt8 { lastDigit < 0 ? UInt8(-lastDigit) : 0 }

  /// The digits after the point as written: 2 for `1.50`.
  package var fractionDigits: Int { Int(scale) }

  /// The number without its point, 150 for `1.50`; never `Int128.min`.
  var coefficient: Int128 {
    Int128(high) << 64 | Int128(low)
  }

  /// The coefficient, when it fits one word.
  var smallCoefficient: Int64? {
    let small = Int64(truncatingIfNeeded: low)
    return high == small >> 63 ? small : nil
  }

  package init(_ value: Int) {
    self.init(unchecked: Int128(value), fractionDigits: 0)
  }

  /// Makes `coefficient / 10^fractionDigits`.
  ///
  /// - Returns: `nil` when the digits are not in `0...28`, or for the one coefficient without a
  ///   negative counterpart.
  package init?(coefficient: Int128, fractionDigits: Int) {
    guard coefficient != .min, (0...Self.maximumFractionDigits).contains(fractionDigits) else {
      return nil
    }
    self.init(unchecked: coefficient, fractionDigits: fractionDigits)
  }

  private init(unchecked coefficient: Int128, fractionDigits: Int, unwritten: Int = 0) {
    high = Int64(truncatingIfNeeded: coefficient >> 64)
    low = UInt64(truncatingIfNeeded: coefficient)
    lastDigit = Int8(truncatingIfNeeded: fractionDigits > 0 ? -fractionDigits : unwritten)
  }

  /// Half a unit of the last digit written: 0.5 for `75000`, 0.05 for `45.6`, 50000 for `1.2e6`.
  ///
  /// A number that was worked out counts as written in full.
  package var halfLastDigit: ExactDecimal {
    if lastDigit > 0 {
      return ExactDecimal(unchecked: 5 * Self.powerOfTen(Int(lastDigit) - 1), fractionDigits: 0)
    }
    let digits = min(fractionDigits + 1, Self.maximumFractionDigits)
    return ExactDecimal(unchecked: 5, fractionDigits: digits)
  }

  /// The same number, of whose digits before the point so many at the end were not written.
  func leavingUnwritten(_ zeros: Int) -> ExactDecimal {
    ExactDecimal(
      unchecked: coefficient,
      fractionDigits: fractionDigits,
      unwritten: min(max(zeros, 0), 38)
    )
  }

  package var isNegative: Bool { high < 0 }
  package var isZero: Bool { high == 0 && low == 0 }

  /// The number with the other sign.
  package var negated: ExactDecimal {
    ExactDecimal(
      unchecked: -coefficient,
      fractionDigits: fractionDigits,
      unwritten: Int(max(lastDigit, 0))
    )
  }

  /// The number without its sign.
  package var magnitude: ExactDecimal { isNegative ? negated : self }

  /// The value, when it is whole and fits.
  package var intValue: Int? {
    let trimmed = trimmed
    guard trimmed.scale == 0, let small = trimmed.smallCoefficient else { return nil }
    return Int(exactly: small)
  }

  /// The same value with the fewest digits after the point.
  var trimmed: ExactDecimal {
    guard scale > 0 else { return self }
    if var small = smallCoefficient {
      var digits = scale
      while digits > 0, small % 10 == 0 {
        small /= 10
        digits -= 1
      }
      return ExactDecimal(unchecked: Int128(small), fractionDigits: Int(digits))
    }
    var wide = coefficient
    var digits = scale
    while digits > 0, wide % 10 == 0 {
      wide /= 10
      digits -= 1
    }
    return ExactDecimal(unchecked: wide, fractionDigits: Int(digits))
  }

  /// `10^exponent` for exponents in `0...38`.
  static func powerOfTen(_ exponent: Int) -> Int128 {
    precondition((0...38).contains(exponent), "no power of ten for \(exponent)")
    return powersOfTen[exponent]
  }

  private static let powersOfTen: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
}

// MARK: - Comparable

extension ExactDecimal: Comparable {
  package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.low == right.low && left.high == right.high }
    let left = left.trimmed
    let right = right.trimmed
    return left.scale == right.scale && left.low == right.low && left.high == right.high
  }

  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale {
      return left.high == right.high ? left.low < right.low : left.high < right.high
    }
    guard left.isNegative == right.isNegative else { return left.isNegative }
    // Whole parts first: what is left of each is below 10^28 and can be scaled without overflow.
    let leftUnit = powerOfTen(left.fractionDigits)
    let rightUnit = powerOfTen(right.fractionDigits)
    let (leftWhole, leftRest) = left.coefficient.quotientAndRemainder(dividingBy: leftUnit)
    let (rightWhole, rightRest) = right.coefficient.quotientAndRemainder(dividingBy: rightUnit)
    if leftWhole != rightWhole { return leftWhole < rightWhole }
    let digits = max(left.fractionDigits, right.fractionDigits)
    return leftRest * powerOfTen(digits - left.fractionDigits)
      < rightRest * powerOfTen(digits - right.fractionDigits)
  }
}

// MARK: - Hashable

extension ExactDecimal: Hashable {
  package func hash(into hasher: inout Hasher) {
    let trimmed = trimmed
    hasher.combine(trimmed.high)
    hasher.combine(trimmed.low)
    hasher.combine(trimmed.scale)
  }
}
