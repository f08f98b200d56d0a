/// Numbers as texts and back, as CEL's conversions have it.
package enum NumberText {
  /// The shortest digits that read back as the same double, with an exponent from 1e+06 on and
  /// below 1e-04, as `%g` in C; `NaN`, `Infinity`, `-Infinity`.
  package static func shortest(_ value: Double) -> String {
    finite(value) { digits in
      let exponent = digits.point - 1
      let count = digits.digits.count
      if !digits.digits.isEmpty, exponent < -4 || exponent >= 6 {
        return digits.scientific(fractionDigits: count - 1)
      }
      return digits.plain(fractionDigits: max(0, count - digits.point))
    }
  }

  /// The shortest digits without an exponent.
  package static func plain(_ value: Double) -> String {
    finite(value) { $0.plain(fractionDigits: max(0, $0.digits.count - $0.point)) }
  }

  /// So many digits after the point, half to even on the exact value.
  ///
  /// - Precondition: `fractionDigits` is not negative.
  package static func fixed(_ value: Double, fractionDigits: Int) -> String {
    guard value.isFinite else { return shortest(value) }
    return sign(value)
      + ExactDigits(value).rounded(toFractionDigits: fractionDigits)
      .plain(fractionDigits: fractionDigits)
  }

  /// As `2.718280e+00`, half to even on the exact value.
  ///
  /// - Precondition: `fractionDigits` is not negative.
  package static func scientific(_ value: Double, fractionDigits: Int) -> String {
    guard value.isFinite else { return shortest(value) }
    return sign(value)
      + ExactDigits(value).rounded(toDigits: fractionDigits + 1)
      .scientific(fractionDigits: fractionDigits)
  }

  /// Reads a decimal number with an optional sign, point and exponent, or `NaN`, `Infinity` with
  /// an optional sign.
  ///
  /// - Returns: `nil` for anything else and for numbers that are too large.
  package static func double(_ text: String) -> Double? {
    switch text {
    case "NaN": return .nan
    case "Infinity", "+Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: break
    }
    guard isDecimal(text), let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// Reads decimal digits with an optional sign.
  package static func int(_ text: String) -> Int64? {
    Int64(text)
  }

  /// Reads decimal digits.
  package static func uint(_ text: String) -> UInt64? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    return UInt64(text)
  }

  /// Reads one of the words for truth values: `1 t T TRUE true True` and their opposites.
  package static func bool(_ text: String) -> Bool? {
    switch text {
    case "1", "t", "T", "TRUE", "true", "True": true
    case "0", "f", "F", "FALSE", "false", "False": false
    default: nil
    }
  }

  private static func finite(_ value: Double, _ write: (ExactDigits) -> String) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return sign(value) + write(ExactDigits(shortest: value))
  }

  private static func sign(_ value: Double) -> String {
    value.sign == .minus ? "-" : ""
  }

  private static func isDecimal(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func takeDigits() -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest[digits.endIndex...]
      return digits.count
    }
    func take(_ bytes: [UInt8]) -> Bool {
      guard let first = rest.first, bytes.contains(first) else { return false }
      rest.removeFirst()
      return true
    }
    _ = take([0x2B, 0x2D])
    var count = takeDigits()
    if take([0x2E]) { count += takeDigits() }
    guard count > 0 else { return false }
    if take([0x45, 0x65]) {
      _ = take([0x2B, 0x2D])
      guard takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
