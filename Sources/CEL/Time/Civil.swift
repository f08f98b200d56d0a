import Scalars

/// Days and dates a little beyond the years 1 to 9999, where local times may lead.
enum Civil {
  /// The Gregorian calendar repeats itself after 400 years.
  private static let cycle: Int64 = 146_097

  /// Days since 1970-01-01; `nil` for dates that do not exist and years outside `-399...10_399`.
  static func days(year: Int, month: Int, day: Int) -> Int64? {
    let shift = year < 1 ? 1 : year > 9999 ? -1 : 0
    guard (-399...10_399).contains(year),
      let date = CalendarDate(year: year + 400 * shift, month: month, day: day)
    else { return nil }
    return Int64(date.daysSince1970) - Int64(shift) * cycle
  }

  /// Year, month from 1 and day from 1.
  static func components(ofDay days: Int64) -> (year: Int, month: Int, day: Int) {
    let shift: Int64 =
      days < Int64(CalendarDate.earliest.daysSince1970)
      ? 1 : days > Int64(CalendarDate.latest.daysSince1970) ? -1 : 0
    let date = CalendarDate(daysSince1970: Int32(clamping: days + shift * cycle))
    let (year, month, day) = date.components
    return (year - 400 * Int(shift), month, day)
  }
}

extension Int64 {
  /// The quotient by a positive number, rounded down.
  func flooredQuotient(_ divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// What is left of rounding down, in `0..<divisor`.
  func flooredRemainder(_ divisor: Int64) -> Int64 {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
