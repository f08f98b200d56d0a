/// A day of the proleptic Gregorian calendar, in the years 1 to 9999.
///
/// Order is that of time.
package struct CalendarDate: Hashable, Sendable {
  /// 0001-01-01.
  package static let earliest = CalendarDate(unchecked: -719_162)
  /// 9999-12-31.
  package static let latest = CalendarDate(unchecked: 2_932_896)

  /// Days since 1970-01-01, negative before it.
  package let daysSince1970: Int32

  /// Makes a day; `nil` when the calendar has none such, as 2024-02-30.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    daysSince1970 = Self.days(year: year, month: month, day: day)
  }

  /// Makes the day so many days after 1970-01-01, or the nearest one in the years 1 to 9999.
  package init(daysSince1970 days: Int32) {
    self.init(
      unchecked: min(max(days, Self.earliest.daysSince1970), Self.latest.daysSince1970)
    )
  }

  private init(unchecked days: Int32) {
    daysSince1970 = days
  }

  package var year: Int { components.year }
  /// 1 for January.
  package var month: Int { components.month }
  /// The day of the month, from 1.
  package var day: Int { components.day }

  /// Year, month and day at once, cheaper than one by one.
  package var components: (year: Int, month: Int, day: Int) {
    // Years that begin in March put the leap day last; an era is 400 of them. After Howard
    // Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = Int(daysSince1970) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the year, from 1.
  package var dayOfYear: Int {
    Int(daysSince1970 - Self.days(year: year, month: 1, day: 1)) + 1
  }

  /// The day so many days later; `nil` outside the years 1 to 9999.
  package func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
    guard !overflow, sum >= Int(Self.earliest.daysSince1970),
      sum <= Int(Self.latest.daysSince1970)
    else { return nil }
    return CalendarDate(unchecked: Int32(sum))
  }

  /// The days of a month in `1...12`; 0 for any other.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func days(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }
}

// MARK: - Comparable

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

// MARK: - CustomStringConvertible

extension CalendarDate: CustomStringConvertible {
  /// As `2024-06-20`.
  package var description: String {
    let (year, month, day) = components
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}

extension CalendarDate {
  /// Reads `2024-06-20`; `nil` for any other form and for days that do not exist.
  package init?(parsing text: String) {
    guard let date = PartialDate(parsing: text), date.precision == .day else { return nil }
    self = date.first
  }
}

extension Int {
  /// The number with zeros before it.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
