package import Scalars

/// An instant from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
package struct CELTimestamp: Hashable, Sendable {
  static let minimumSeconds: Int64 = -62_135_596_800
  static let maximumSeconds: Int64 = 253_402_300_799

  /// Seconds since 1970-01-01T00:00:00Z, towards the past.
  package let seconds: Int64
  /// What comes on top of the seconds, in `0..<1_000_000_000`.
  package let nanoseconds: Int32

  /// Makes an instant.
  ///
  /// - Throws: `TimeError.timestampOutOfRange`, also when the nanoseconds are a second or more.
  package init(seconds: Int64, nanoseconds: Int32 = 0) throws(TimeError) {
    guard (Self.minimumSeconds...Self.maximumSeconds).contains(seconds),
      (0..<1_000_000_000).contains(nanoseconds)
    else { throw .timestampOutOfRange }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The beginning of a day in UTC.
  package init(_ date: CalendarDate) {
    seconds = Int64(date.daysSince1970) * 86_400
    nanoseconds = 0
  }

  /// Reads RFC 3339: `2009-02-13T23:31:30.5Z`, `…+01:00`, with capital letters and at most nine
  /// digits of a second.
  package init(parsing text: String) throws(TimeError) {
    let bytes = Array(text.utf8)
    guard let (local, nanoseconds, offset) = Self.read(bytes) else {
      throw .invalidTimestamp(text)
    }
    try self.init(seconds: local - offset, nanoseconds: nanoseconds)
  }

  /// The day in UTC.
  package var date: CalendarDate {
    CalendarDate(daysSince1970: Int32(truncatingIfNeeded: seconds.flooredQuotient(86_400)))
  }
}

// MARK: - Arithmetic

extension CELTimestamp {
  /// The moment so much later; an error where it lies outside the years 1 to 9999.
  package static func + (
    left: CELTimestamp,
    right: CELDuration
  ) throws(TimeError) -> CELTimestamp {
    try at(left.total + Int128(right.nanoseconds))
  }

  /// The moment so much earlier; an error where it lies outside the years 1 to 9999.
  package static func - (
    left: CELTimestamp,
    right: CELDuration
  ) throws(TimeError) -> CELTimestamp {
    try at(left.total - Int128(right.nanoseconds))
  }

  /// How long it is from the right to the left; an error where no duration is that long.
  package static func - (
    left: CELTimestamp,
    right: CELTimestamp
  ) throws(TimeError) -> CELDuration {
    guard let nanoseconds = Int64(exactly: left.total - right.total) else {
      throw .durationOutOfRange
    }
    return CELDuration(nanoseconds: nanoseconds)
  }

  /// Nanoseconds since 1970.
  private var total: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  private static func at(_ total: Int128) throws(TimeError) -> CELTimestamp {
    var (seconds, rest) = total.quotientAndRemainder(dividingBy: 1_000_000_000)
    if rest < 0 {
      seconds -= 1
      rest += 1_000_000_000
    }
    guard let whole = Int64(exactly: seconds) else { throw .timestampOutOfRange }
    return try CELTimestamp(seconds: whole, nanoseconds: Int32(truncatingIfNeeded: rest))
  }
}

// MARK: - Comparable

extension CELTimestamp: Comparable {
  /// The earlier first.
  package static func < (left: CELTimestamp, right: CELTimestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

// MARK: - CustomStringConvertible

extension CELTimestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, the fraction without needless zeros: `2009-02-13T23:31:30.5Z`.
  package var description: String {
    let time = Int(seconds.flooredRemainder(86_400))
    let parts = [time / 3600, time / 60 % 60, time % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(date)T\(parts.joined(separator: ":"))"
      + CELDuration.fraction(Int(nanoseconds)) + "Z"
  }
}

// MARK: - Reading

extension CELTimestamp {
  /// Local seconds, nanoseconds and the offset from UTC in seconds.
  private static func read(_ bytes: [UInt8]) -> (Int64, Int32, Int64)? {
    var reader = TimeReader(bytes: bytes)
    guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2),
      reader.take("-"), let day = reader.digits(2), reader.take("T"),
      let hour = reader.digits(2), reader.take(":"), let minute = reader.digits(2),
      reader.take(":"), let second = reader.digits(2),
      hour < 24, minute < 60, second < 60,
      let days = Civil.days(year: year, month: month, day: day)
    else { return nil }
    var nanoseconds: Int32 = 0
    if reader.take(".") {
      guard let fraction = reader.fraction() else { return nil }
      nanoseconds = fraction
    }
    var offset = 0
    if !reader.take("Z") {
      guard let read = reader.offset() else { return nil }
      offset = read
    }
    guard reader.isAtEnd else { return nil }
    return (days * 86_400 + Int64(hour * 3600 + minute * 60 + second), nanoseconds, Int64(offset))
  }
}

/// Reads the parts that times are written in.
struct TimeReader {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += count
    return value
  }

  /// One to nine digits of a second, as nanoseconds.
  fileprivate mutating func fraction() -> Int32? {
    var value: Int32 = 0
    var count = 0
    while count < 9, let digit = digits(1) {
      value = value * 10 + Int32(digit)
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<9 { value *= 10 }
    return value
  }

  /// `+01:00`, in seconds.
  mutating func offset(isSignOptional: Bool = false) -> Int? {
    let isNegative = take("-")
    guard isNegative || take("+") || isSignOptional else { return nil }
    guard let hours = digits(2), take(":"), let minutes = digits(2), hours < 24, minutes < 60
    else { return nil }
    let offset = hours * 3600 + minutes * 60
    return isNegative ? -offset : offset
  }
}
