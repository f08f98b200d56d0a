/// A part of a timestamp, named as the CEL function that reads it.
package enum TimestampPart: String, Hashable, Sendable, CaseIterable {
  case fullYear = "getFullYear"
  /// 0 for January.
  case month = "getMonth"
  /// The day of the month, from 1.
  case date = "getDate"
  /// The day of the month, from 0.
  case dayOfMonth = "getDayOfMonth"
  /// 0 for Sunday.
  case dayOfWeek = "getDayOfWeek"
  /// From 0.
  case dayOfYear = "getDayOfYear"
  case hours = "getHours"
  case minutes = "getMinutes"
  case seconds = "getSeconds"
  case milliseconds = "getMilliseconds"
}

extension CELTimestamp {
  /// A part of the local time in a zone.
  package func part(_ part: TimestampPart, in zone: CELTimeZone = .utc) -> Int64 {
    let local = seconds + Int64(zone.offset(at: seconds))
    let days = local.flooredQuotient(86_400)
    switch part {
    case .hours: return local.flooredRemainder(86_400) / 3600
    case .minutes: return local.flooredRemainder(3600) / 60
    case .seconds: return local.flooredRemainder(60)
    case .milliseconds: return Int64(nanoseconds) / 1_000_000
    // 1970-01-01 was a Thursday.
    case .dayOfWeek: return (days + 4).flooredRemainder(7)
    case .fullYear, .month, .date, .dayOfMonth, .dayOfYear: break
    }
    let (year, month, day) = Civil.components(ofDay: days)
    return switch part {
    case .fullYear: Int64(year)
    case .month: Int64(month - 1)
    case .date: Int64(day)
    case .dayOfMonth: Int64(day - 1)
    default: days - (Civil.days(year: year, month: 1, day: 1) ?? days)
    }
  }
}
