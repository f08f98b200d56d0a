/// A length of time in nanoseconds, up to about 292 years either way.
package struct CELDuration: Hashable, Sendable {
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// Reads a sum such as `1h30m`.
  ///
  /// That is an optional sign, then decimal numbers each with a unit out of `h m s ms us µs ns`;
  /// or `0`. What is less than a nanosecond is dropped.
  package init(parsing text: String) throws(TimeError) {
    var reader = DurationReader(bytes: Array(text.utf8))
    guard let sum = reader.read() else { throw .invalidDuration(text) }
    guard let nanoseconds = Int64(exactly: sum) else { throw .durationOutOfRange }
    self.nanoseconds = nanoseconds
  }

  /// The sum; an error where it does not fit the range of durations.
  package static func + (
    left: CELDuration,
    right: CELDuration
  ) throws(TimeError) -> CELDuration {
    let (sum, overflow) = left.nanoseconds.addingReportingOverflow(right.nanoseconds)
    guard !overflow else { throw .durationOutOfRange }
    return CELDuration(nanoseconds: sum)
  }

  /// The difference; an error where it does not fit the range of durations.
  package static func - (
    left: CELDuration,
    right: CELDuration
  ) throws(TimeError) -> CELDuration {
    let (difference, overflow) = left.nanoseconds.subtractingReportingOverflow(right.nanoseconds)
    guard !overflow else { throw .durationOutOfRange }
    return CELDuration(nanoseconds: difference)
  }

  /// Whole hours of the total, towards zero.
  package var hours: Int64 { nanoseconds / 3_600_000_000_000 }
  /// Whole minutes of the total, towards zero.
  package var minutes: Int64 { nanoseconds / 60_000_000_000 }
  /// Whole seconds of the total, towards zero.
  package var seconds: Int64 { nanoseconds / 1_000_000_000 }
  /// The milliseconds beyond whole seconds, with the sign of the whole.
  package var milliseconds: Int64 { nanoseconds / 1_000_000 % 1000 }
}

// MARK: - Comparable

extension CELDuration: Comparable {
  /// By length; what is negative comes first.
  package static func < (left: CELDuration, right: CELDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

// MARK: - CustomStringConvertible

extension CELDuration: CustomStringConvertible {
  /// Decimal seconds without needless zeros: `1000000s`, `-1.5s`.
  package var description: String {
    let (seconds, rest) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    return (nanoseconds < 0 ? "-" : "") + String(seconds) + Self.fraction(Int(rest)) + "s"
  }

  /// `.5` for half of a billion, nothing for 0.
  static func fraction(_ nanoseconds: Int) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds)
    digits = String(repeating: "0", count: 9 - digits.utf8.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
  }
}

private struct DurationReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The sum, which may be beyond 64 bits; `nil` for what is no duration.
  mutating func read() -> Int128? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { position = 1 }
    if bytes.count == position + 1, bytes[position] == UInt8(ascii: "0") { return 0 }
    guard position < bytes.count else { return nil }
    var sum: Int128 = 0
    while position < bytes.count {
      guard let part = readPart() else { return nil }
      // Each part is below 2^107, and there are not that many of them.
      sum = min(sum + part, Int128(1) << 110)
    }
    return isNegative ? -sum : sum
  }

  private mutating func readPart() -> Int128? {
    var whole: Int128 = 0
    var fraction: Int128 = 0
    var scale: Int128 = 1
    let start = position
    while let digit = digit {
      whole = min(whole * 10 + digit, Int128(1) << 64)
      position += 1
    }
    var digits = position - start
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      while let digit = digit {
        // An hour has 13 digits of nanoseconds: more than 18 never matter.
        if scale < 1_000_000_000_000_000_000 {
          fraction = fraction * 10 + digit
          scale *= 10
        }
        digits += 1
        position += 1
      }
    }
    guard digits > 0, let unit = readUnit() else { return nil }
    return whole * unit + fraction * unit / scale
  }

  private var digit: Int128? {
    guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
    return Int128(bytes[position] - 0x30)
  }

  private mutating func readUnit() -> Int128? {
    let start = position
    while position < bytes.count, digit == nil, bytes[position] != UInt8(ascii: ".") {
      position += 1
    }
    guard position - start <= 4 else { return nil }
    return switch String(decoding: bytes[start..<position], as: UTF8.self) {
    case "h": 3_600_000_000_000
    case "m": 60_000_000_000
    case "s": 1_000_000_000
    case "ms": 1_000_000
    case "us", "\u{B5}s", "\u{3BC}s": 1000
    case "ns": 1
    default: nil
    }
  }
}
