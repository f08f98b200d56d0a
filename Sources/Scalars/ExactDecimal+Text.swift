extension ExactDecimal {
  /// Reads a number as goal documents write it: `75000`, `75_000`, `-0.5`, `+2`, `1.2e6`.
  ///
  /// - Returns: `nil` for anything else; ``NumberMistake`` says what was meant.
  package init?(parsing text: String) {
    if #available(macOS 26, *) {
      self.init(parsing: text.utf8.span)
    } else {
      self.init(parsing: Array(text.utf8).span)
    }
  }

  /// Reads a number from UTF-8.
  package init?(parsing bytes: Span<UInt8>) {
    var reader = NumberReader(count: bytes.count)
    guard let number = reader.read(bytes) else { return nil }
    self = number
  }

  /// The shortest decimal that reads back as the same double.
  ///
  /// - Returns: `nil` for infinities, not-a-number and what has too many digits.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(parsing: double.description)
    self = trimmed
  }

  /// The nearest double.
  package var doubleValue: Double {
    // Both exact, so that the division rounds once.
    if let small = smallCoefficient, small.magnitude < 1 << 53, fractionDigits <= 22 {
      return Double(small) / Double(Self.powerOfTen(fractionDigits))
    }
    return Double(description) ?? .nan
  }
}

// MARK: - CustomStringConvertible

extension ExactDecimal: CustomStringConvertible {
  /// The shortest plain text: no exponent, `.` as the point, no zeros at the end.
  package var description: String {
    let number = trimmed
    guard number.fractionDigits > 0 else { return String(number.coefficient) }
    let digits = String(number.coefficient.magnitude)
    let zeros = max(0, number.fractionDigits + 1 - digits.utf8.count)
    let padded = String(repeating: "0", count: zeros) + digits
    let sign = isNegative ? "-" : ""
    return sign + padded.dropLast(number.fractionDigits) + "."
      + padded.suffix(number.fractionDigits)
  }
}

/// Reads `[+-] digits [. digits] [e [+-] digits]`, single underscores between digits.
private struct NumberReader {
  let count: Int
  var position = 0
  var coefficient: Int128 = 0
  var fractionDigits = 0
  /// Zeros read but not yet taken into the coefficient: `1.000…0` has no limit.
  var pendingZeros = 0

  init(count: Int) {
    self.count = count
  }

  mutating func read(_ bytes: borrowing Span<UInt8>) -> ExactDecimal? {
    var isNegative = false
    if position < count,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    guard readDigits(bytes, isFraction: false) else { return nil }
    if position < count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard readDigits(bytes, isFraction: true) else { return nil }
    }
    var exponent = 0
    if position < count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      guard let read = readExponent(bytes) else { return nil }
      exponent = read
    }
    guard position == count else { return nil }
    return number(isNegative: isNegative, exponent: exponent)?
      .leavingUnwritten(exponent - fractionDigits - pendingZeros)
  }

  private mutating func readDigits(_ bytes: borrowing Span<UInt8>, isFraction: Bool) -> Bool {
    var wasDigit = false
    while position < count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "_") {
        guard wasDigit else { return false }
        wasDigit = false
      } else if let digit = byte.decimalDigit {
        guard take(digit, isFraction: isFraction) else { return false }
        wasDigit = true
      } else {
        break
      }
      position += 1
    }
    return wasDigit
  }

  private mutating func take(_ digit: UInt8, isFraction: Bool) -> Bool {
    if isFraction, digit == 0 {
      pendingZeros += 1
      return true
    }
    let digits = pendingZeros + 1
    if isFraction {
      fractionDigits += digits
      pendingZeros = 0
    }
    // The digits after the point are checked for size at the end, when the exponent is known.
    if coefficient == 0 {
      coefficient = Int128(digit)
      return true
    }
    guard digits <= 38 else { return false }
    let (scaled, overflow) = coefficient.multipliedReportingOverflow(
      by: ExactDecimal.powerOfTen(digits)
    )
    let (sum, sumOverflow) = scaled.addingReportingOverflow(Int128(digit))
    coefficient = sum
    return !overflow && !sumOverflow
  }

  private mutating func readExponent(_ bytes: borrowing Span<UInt8>) -> Int? {
    var isNegative = false
    if position < count,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    var value = 0
    let start = position
    while position < count, let digit = bytes[position].decimalDigit {
      // Far beyond any number that fits, and never an overflow.
      if value < 1_000_000_000 { value = value * 10 + Int(digit) }
      position += 1
    }
    guard position > start else { return nil }
    return isNegative ? -value : value
  }

  private func number(isNegative: Bool, exponent: Int) -> ExactDecimal? {
    let signed = isNegative ? -coefficient : coefficient
    let written = fractionDigits + pendingZeros
    if coefficient == 0 {
      let digits = min(max(written - exponent, 0), ExactDecimal.maximumFractionDigits)
      return ExactDecimal(coefficient: 0, fractionDigits: digits)
    }
    // Zeros at the end of a fraction are kept while they fit.
    var digits = fractionDigits - exponent
    var value = signed
    if digits < 0 {
      guard -digits <= 38 else { return nil }
      let (scaled, overflow) = value.multipliedReportingOverflow(
        by: ExactDecimal.powerOfTen(-digits)
      )
      guard !overflow else { return nil }
      value = scaled
      digits = 0
    }
    while digits > ExactDecimal.maximumFractionDigits, value % 10 == 0 {
      value /= 10
      digits -= 1
    }
    let wanted = min(max(written - exponent, 0), ExactDecimal.maximumFractionDigits)
    while digits < wanted {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      value = scaled
      digits += 1
    }
    return ExactDecimal(coefficient: value, fractionDigits: digits)
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var decimalDigit: UInt8? {
    let value = self &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }
}
