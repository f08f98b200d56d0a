internal import Scalars

/// Timestamps, durations, and the parts of them and of dates.
extension StandardFunctions {
  static let times: [Function] =
    [
      unary(
        "timestamp",
        [
          Overload([.timestamp], .timestamp), Overload([.string], .timestamp),
          Overload([.int], .timestamp),
        ]
      ) { value, frame in
        guard case .timestamp = value else { return timestamp(value, frame) }
        return value
      },
      unary("duration", [Overload([.duration], .duration), Overload([.string], .duration)]) {
        value,
        frame in
        switch value {
        case .duration: return value
        case .string(let text):
          guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
          do throws(TimeError) {
            return .duration(try CELDuration(parsing: text))
          } catch {
            return .error(.time(error))
          }
        default: return .error(.noSuchOverload)
        }
      },
    ] + TimestampPart.allCases.map(part)

  private static func timestamp(_ value: Value, _ frame: Frame) -> Value {
    do throws(TimeError) {
      switch value {
      case .string(let text):
        guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
        return .timestamp(try CELTimestamp(parsing: text))
      case .int(let seconds): return .timestamp(try CELTimestamp(seconds: seconds))
      default: return .error(.noSuchOverload)
      }
    } catch {
      return .error(.time(error))
    }
  }

  private static let unknownZoneCost = 100

  private static func part(_ part: TimestampPart) -> Function {
    var overloads = [method([.timestamp], .int), method([.timestamp, .string], .int)]
    switch part {
    case .hours, .minutes, .seconds, .milliseconds: overloads.append(method([.duration], .int))
    default: overloads.append(method([.date], .int))
    }
    return Function(
      part.rawValue,
      overloads,
      [
        .unary { value, _ in
          switch value {
          case .timestamp(let time): return .int(time.part(part))
          case .duration(let duration): return self.part(part, of: duration)
          case .date(let date): return self.part(part, of: date)
          default: return .error(.noSuchOverload)
          }
        },
        .binary { value, zone, frame in
          guard case .timestamp(let time) = value, case .string(let name) = zone else {
            return .error(.noSuchOverload)
          }
          guard frame.charge(traversing: name.utf8.count) else { return .error(.overBudget) }
          do throws(TimeError) {
            return .int(time.part(part, in: try CELTimeZone(named: name)))
          } catch {
            // Names that are not known are asked of the system each time.
            guard frame.charge(unknownZoneCost) else { return .error(.overBudget) }
            return .error(.time(error))
          }
        },
      ]
    )
  }

  private static func part(_ part: TimestampPart, of duration: CELDuration) -> Value {
    switch part {
    case .hours: .int(duration.hours)
    case .minutes: .int(duration.minutes)
    case .seconds: .int(duration.seconds)
    case .milliseconds: .int(duration.milliseconds)
    default: .error(.noSuchOverload)
    }
  }

  private static func part(_ part: TimestampPart, of date: CalendarDate) -> Value {
    switch part {
    case .hours, .minutes, .seconds, .milliseconds: .error(.noSuchOverload)
    default: .int(CELTimestamp(date).part(part))
    }
  }
}
