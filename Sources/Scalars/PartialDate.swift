/// A year, a month or a day, as written: `2024`, `2024-06`, `2024-06-20`.
package struct PartialDate: Hashable, Sendable {
  /// How much of a date is written.
  package enum Precision: UInt8, Hashable, Sendable {
    case year
    case month
    case day
  }

  package let precision: Precision
  /// The first day that it covers.
  package let first: CalendarDate

  /// The last day that it covers: what a year or a month means as an end.
  package var last: CalendarDate {
    let (year, month, _) = first.components
    let last: CalendarDate? =
      switch precision {
      case .year: CalendarDate(year: year, month: 12, day: 31)
      case .month:
        CalendarDate(
          year: year,
          month: month,
          day: CalendarDate.length(ofMonth: month, year: year)
        )
      case .day: first
      }
    return last ?? first
  }

  package var year: Int { first.year }

  package init(_ day: CalendarDate) {
    precision = .day
    first = day
  }

  /// Makes a year; `nil` outside `1...9999`.
  package init?(year: Int) {
    guard let first = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    precision = .year
    self.first = first
  }

  /// Makes a month of a year; `nil` when there is none such.
  package init?(year: Int, month: Int) {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    precision = .month
    self.first = first
  }

  /// Reads a year, month or day in digits; ``DateMistake`` says what else was meant.
  package init?(parsing text: String) {
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count), let year = Self.number(bytes[0..<4]) else {
      return nil
    }
    if bytes.count == 4 {
      self.init(year: year)
      return
    }
    guard bytes[4] == UInt8(ascii: "-"), let month = Self.number(bytes[5..<7]) else {
      return nil
    }
    if bytes.count == 7 {
      self.init(year: year, month: month)
      return
    }
    guard bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes[8..<10]),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    self.init(date)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard let digit = byte.decimalDigit else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

// MARK: - CustomStringConvertible

extension PartialDate: CustomStringConvertible {
  /// The date as written.
  package var description: String {
    let day = first.description
    return switch precision {
    case .year: String(day.prefix(4))
    case .month: String(day.prefix(7))
    case .day: day
    }
  }
}
