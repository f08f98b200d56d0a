/// A rule for every year, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct TimeZoneRule: Hashable, Sendable {
  private enum Day: Hashable, Sendable {
    /// Day 1 to 365, never 29 February.
    case julian(Int)
    /// Day 0 to 365.
    case ordinal(Int)
    /// The week 1 to 5, the last being the fifth, and the day from Sunday.
    case weekday(month: Int, week: Int, day: Int)
  }

  private struct Change: Hashable, Sendable {
    var day: Day
    /// Seconds of the day in local time, perhaps before or beyond it.
    var time = 7200

    /// Local seconds since 1970 in a year.
    func seconds(in year: Int) -> Int64 {
      let first = Civil.days(year: year, month: 1, day: 1) ?? 0
      return (first + Int64(dayOfYear(in: year))) * 86_400 + Int64(time)
    }

    /// The day of the year from 0.
    private func dayOfYear(in year: Int) -> Int {
      switch day {
      case .ordinal(let day): return day
      case .julian(let day):
        let isLeap = Civil.days(year: year, month: 2, day: 29) != nil
        return isLeap && day >= 60 ? day : day - 1
      case .weekday(let month, let week, let day):
        guard let start = Civil.days(year: year, month: 1, day: 1),
          let first = Civil.days(year: year, month: month, day: 1)
        else { return 0 }
        let weekday = Int((first + 4).flooredRemainder(7))
        var dayOfMonth = (day - weekday + 7) % 7 + 7 * (week - 1) + 1
        while Civil.days(year: year, month: month, day: dayOfMonth) == nil { dayOfMonth -= 7 }
        return Int(first - start) + dayOfMonth - 1
      }
    }
  }

  private var standardOffset = 0
  private var summerOffset = 0
  private var summer: (start: Change, end: Change)? {
    guard let start, let end else { return nil }
    return (start, end)
  }
  private var start: Change?
  private var end: Change?

  /// Seconds to add to UTC at an instant.
  func offset(at seconds: Int64) -> Int {
    guard let (start, end) = summer else { return standardOffset }
    let day = (seconds + Int64(standardOffset)).flooredQuotient(86_400)
    let year = Civil.components(ofDay: day).year
    let first = start.seconds(in: year) - Int64(standardOffset)
    let last = end.seconds(in: year) - Int64(summerOffset)
    let isSummer =
      first < last ? seconds >= first && seconds < last : seconds >= first || seconds < last
    return isSummer ? summerOffset : standardOffset
  }

  /// Reads a rule; `nil` when it is malformed.
  init?(_ bytes: [UInt8]) {
    var reader = RuleReader(TimeReader(bytes: bytes))
    guard reader.name(), let standard = reader.offset() else { return nil }
    // Written the other way round: hours behind.
    standardOffset = -standard
    summerOffset = standardOffset + 3600
    guard !reader.isAtEnd else { return }
    guard reader.name() else { return nil }
    if let summer = reader.offset() { summerOffset = -summer }
    guard !reader.isAtEnd else {
      start = Change(day: .weekday(month: 3, week: 2, day: 0))
      end = Change(day: .weekday(month: 11, week: 1, day: 0))
      return
    }
    guard let start = Self.change(&reader), let end = Self.change(&reader), reader.isAtEnd else {
      return nil
    }
    self.start = start
    self.end = end
  }

  private static func change(_ reader: inout RuleReader) -> Change? {
    guard reader.take(","), let day = day(&reader) else { return nil }
    var change = Change(day: day)
    if reader.take("/") {
      guard let time = reader.offset() else { return nil }
      change.time = time
    }
    return change
  }

  private static func day(_ reader: inout RuleReader) -> Day? {
    if reader.take("M") {
      guard let month = reader.number(1...12), reader.take("."), let week = reader.number(1...5),
        reader.take("."), let day = reader.number(0...6)
      else { return nil }
      return .weekday(month: month, week: week, day: day)
    }
    if reader.take("J") { return reader.number(1...365).map { .julian($0) } }
    return reader.number(0...365).map { .ordinal($0) }
  }
}

private struct RuleReader {
  private var reader: TimeReader

  init(_ reader: TimeReader) {
    self.reader = reader
  }

  var isAtEnd: Bool { reader.isAtEnd }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    reader.take(character)
  }

  /// Takes `CET` or `<+01>`.
  mutating func name() -> Bool {
    let isQuoted = reader.take("<")
    var count = 0
    while !reader.isAtEnd {
      let byte = reader.bytes[reader.position]
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      let isQuotable = (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
      guard isLetter || (isQuoted && isQuotable) else { break }
      reader.position += 1
      count += 1
    }
    return count >= 3 && (!isQuoted || reader.take(">"))
  }

  /// Takes `[+-]hh[:mm[:ss]]` in seconds, up to 167 hours.
  mutating func offset() -> Int? {
    let isNegative = reader.take("-")
    if !isNegative { _ = reader.take("+") }
    guard let hours = number(0...167) else { return nil }
    var seconds = hours * 3600
    if reader.take(":") {
      guard let minutes = number(0...59) else { return nil }
      seconds += minutes * 60
      if reader.take(":") {
        guard let rest = number(0...59) else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    var value: Int?
    while let digit = reader.digits(1) {
      value = min((value ?? 0) * 10 + digit, 100_000)
    }
    guard let value, range.contains(value) else { return nil }
    return value
  }
}
