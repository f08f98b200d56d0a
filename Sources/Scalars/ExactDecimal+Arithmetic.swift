extension ExactDecimal {
  /// The exact sum; `nil` on overflow.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    if fractionDigits == other.fractionDigits, let left = smallCoefficient,
      let right = other.smallCoefficient
    {
      let (sum, overflow) = left.addingReportingOverflow(right)
      if !overflow {
        return ExactDecimal(coefficient: Int128(sum), fractionDigits: fractionDigits)
      }
    }
    // Zeros at the end may be what does not fit.
    return Self.sum(self, other) ?? Self.sum(trimmed, other.trimmed)
  }

  /// The exact difference; `nil` on overflow.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(other.negated)
  }

  /// The exact product; `nil` on overflow or with more than 28 digits after the point.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    if let left = smallCoefficient, let right = other.smallCoefficient {
      let (product, overflow) = left.multipliedReportingOverflow(by: right)
      let digits = fractionDigits + other.fractionDigits
      if !overflow, digits <= Self.maximumFractionDigits {
        return ExactDecimal(coefficient: Int128(product), fractionDigits: digits)
      }
    }
    return Self.product(trimmed, other.trimmed)
  }

  /// The quotient to 28 significant digits, at most 28 after the point, half to even.
  ///
  /// A quotient that has fewer digits is exact.
  ///
  /// - Returns: `nil` for division by zero and on overflow.
  package func divided(by other: ExactDecimal) -> ExactDecimal? {
    guard !other.isZero else { return nil }
    let divisor = other.coefficient.magnitude
    var (digits, rest) = coefficient.magnitude.quotientAndRemainder(dividingBy: divisor)
    // The value is (digits + rest / divisor) / 10^scale.
    var scale = fractionDigits - other.fractionDigits
    let limit = UInt128(Self.powerOfTen(Self.significantDigits - 1))
    while rest != 0, digits < limit, scale < Self.maximumFractionDigits {
      let next = Self.nextDigit(&rest, divisor)
      digits = digits * 10 + next
      scale += 1
    }
    if rest != 0 {
      var dropped: UInt128 = 1
      while digits / dropped >= limit * 10 {
        dropped *= 10
        scale -= 1
      }
      digits = Self.rounded(digits, dropping: dropped, rest: rest, divisor: divisor)
    }
    return Self.make(digits, scale: scale, negative: isNegative != other.isNegative)
  }

  /// The number to so many digits after the point, half to even.
  ///
  /// - Precondition: `fractionDigits` is in `0...28`.
  package func rounded(toFractionDigits digits: Int) -> ExactDecimal {
    precondition((0...Self.maximumFractionDigits).contains(digits), "\(digits) digits")
    guard digits < fractionDigits else { return self }
    let unit = Self.powerOfTen(fractionDigits - digits)
    var (whole, rest) = coefficient.quotientAndRemainder(dividingBy: unit)
    let twice = rest.magnitude * 2
    if twice > unit.magnitude || (twice == unit.magnitude && whole & 1 != 0) {
      whole += isNegative ? -1 : 1
    }
    return ExactDecimal(coefficient: whole, fractionDigits: digits) ?? self
  }
}

// MARK: - Steps

extension ExactDecimal {
  private static let significantDigits = 28

  private static func sum(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    let digits = max(left.fractionDigits, right.fractionDigits)
    let (a, overflowA) = left.coefficient.multipliedReportingOverflow(
      by: powerOfTen(digits - left.fractionDigits)
    )
    let (b, overflowB) = right.coefficient.multipliedReportingOverflow(
      by: powerOfTen(digits - right.fractionDigits)
    )
    guard !overflowA, !overflowB else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(coefficient: sum, fractionDigits: digits)
  }

  /// The product of two trimmed numbers.
  private static func product(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    var a = left.coefficient
    var b = right.coefficient
    guard a != 0, b != 0 else { return .zero }
    var digits = left.fractionDigits + right.fractionDigits
    // Every 2 · 5 shared between the factors takes a digit off the product, so that it overflows
    // only when its value does.
    while digits > 0 {
      if a % 2 == 0, b % 5 == 0 {
        a /= 2
        b /= 5
      } else if a % 5 == 0, b % 2 == 0 {
        a /= 5
        b /= 2
      } else if a % 10 == 0 {
        a /= 10
      } else if b % 10 == 0 {
        b /= 10
      } else {
        break
      }
      digits -= 1
    }
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : ExactDecimal(coefficient: product, fractionDigits: digits)
  }

  /// The next digit of `rest / divisor`, for `rest` below `divisor`; leaves what remains.
  private static func nextDigit(_ rest: inout UInt128, _ divisor: UInt128) -> UInt128 {
    let (tenfold, overflow) = rest.multipliedReportingOverflow(by: 10)
    if !overflow {
      let digit: UInt128
      (digit, rest) = tenfold.quotientAndRemainder(dividingBy: divisor)
      return digit
    }
    var digit: UInt128 = 0
    var sum: UInt128 = 0
    for _ in 0..<10 {
      if sum >= divisor - rest {
        sum -= divisor - rest
        digit += 1
      } else {
        sum += rest
      }
    }
    rest = sum
    return digit
  }

  /// `digits / dropped`, half to even, when `rest / divisor` follows after the digits.
  private static func rounded(
    _ digits: UInt128,
    dropping dropped: UInt128,
    rest: UInt128,
    divisor: UInt128
  ) -> UInt128 {
    let (kept, lost) = digits.quotientAndRemainder(dividingBy: dropped)
    let isUp: Bool
    if dropped == 1 {
      let missing = divisor - rest
      isUp = rest > missing || (rest == missing && kept & 1 == 1)
    } else {
      // Something follows: exactly a half is more than a half.
      isUp = lost >= dropped / 2
    }
    return isUp ? kept + 1 : kept
  }

  private static func make(_ digits: UInt128, scale: Int, negative: Bool) -> ExactDecimal? {
    guard let coefficient = Int128(exactly: digits) else { return nil }
    guard scale < 0 else {
      return ExactDecimal(
        coefficient: negative ? -coefficient : coefficient,
        fractionDigits: scale
      )
    }
    guard -scale <= 38 else { return coefficient == 0 ? .zero : nil }
    let (whole, overflow) = coefficient.multipliedReportingOverflow(by: powerOfTen(-scale))
    return overflow
      ? nil : ExactDecimal(coefficient: negative ? -whole : whole, fractionDigits: 0)
  }
}
