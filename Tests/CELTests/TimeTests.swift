import Scalars
import Testing

@testable import CEL

@Suite struct TimeTests {
  @Test(
    "timestamps are read and written as RFC 3339",
    arguments: [
      ("2009-02-13T23:31:30Z", "2009-02-13T23:31:30Z"),
      ("2009-02-13T23:31:30+01:00", "2009-02-13T22:31:30Z"),
      ("2009-02-13T23:31:30.123456789Z", "2009-02-13T23:31:30.123456789Z"),
      ("2009-02-13T23:31:30.500Z", "2009-02-13T23:31:30.5Z"),
      ("1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59.9Z"),
      ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
      ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
      ("0000-12-31T23:30:00-00:30", "0001-01-01T00:00:00Z"),
      ("2024-02-29T00:00:00-23:59", "2024-02-29T23:59:00Z"),
    ]
  )
  func timestamps(text: String, written: String) throws {
    #expect(try CELTimestamp(parsing: text).description == written)
  }

  @Test(
    "what is no timestamp",
    arguments: [
      "", "2009-02-13", "2009-02-13T23:31:30", "2009-02-13t23:31:30Z", "2009-02-13T23:31:30z",
      "2009-02-13 23:31:30Z",
      "2009-02-13T23:31:60Z", "2009-02-13T24:00:00Z", "2009-02-30T00:00:00Z", "2009-02-13T23:31Z",
      "2009-02-13T23:31:30.Z",
      "2009-02-13T23:31:30.1234567890Z", "2009-02-13T23:31:30+1:00", "2009-02-13T23:31:30+0100",
      "2009-02-13T23:31:30+24:00",
      "10000-01-01T00:00:00Z", "+2009-02-13T23:31:30Z", "2009-02-13T23:31:30Zx",
      " 2009-02-13T23:31:30Z", "2009-13-01T00:00:00Z",
      String(repeating: "2", count: 100_000),
    ]
  )
  func noTimestamps(text: String) {
    #expect(throws: TimeError.invalidTimestamp(text)) { try CELTimestamp(parsing: text) }
  }

  @Test("timestamps stay in range")
  func timestampRange() throws {
    for text in ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01"] {
      #expect(throws: TimeError.timestampOutOfRange) { try CELTimestamp(parsing: text) }
    }
    #expect(throws: TimeError.timestampOutOfRange) { try CELTimestamp(seconds: -62_135_596_801) }
    #expect(throws: TimeError.timestampOutOfRange) { try CELTimestamp(seconds: .max) }
    #expect(throws: TimeError.timestampOutOfRange) { try CELTimestamp(seconds: 0, nanoseconds: -1) }
    let first = try CELTimestamp(parsing: "0001-01-01T00:00:00Z")
    let last = try CELTimestamp(parsing: "9999-12-31T23:59:59.999999999Z")
    let nanosecond = CELDuration(nanoseconds: 1)
    #expect(throws: TimeError.timestampOutOfRange) { try last + nanosecond }
    #expect(throws: TimeError.timestampOutOfRange) { try first - nanosecond }
    #expect(throws: TimeError.durationOutOfRange) { try first - last }
    #expect(throws: TimeError.timestampOutOfRange) { try first + CELDuration(nanoseconds: .min) }
    #expect(try (first + nanosecond).description == "0001-01-01T00:00:00.000000001Z")
    #expect(try (last - nanosecond) < last)
    #expect(try last - (last - nanosecond) == nanosecond)
    let epoch = try CELTimestamp(seconds: 0)
    #expect(try (epoch - nanosecond).description == "1969-12-31T23:59:59.999999999Z")
    #expect(epoch.date.description == "1970-01-01")
    #expect(CELTimestamp(.latest).description == "9999-12-31T00:00:00Z")
  }

  @Test(
    "durations",
    arguments: [
      ("0", "0s"), ("-0", "0s"), ("1000000s", "1000000s"), ("1h30m", "5400s"), ("-1.5h", "-5400s"),
      ("1h34us", "3600.000034s"),
      (".5s", "0.5s"), ("5.s", "5s"), ("1.500s", "1.5s"), ("1ms", "0.001s"), ("1µs", "0.000001s"),
      ("1μs", "0.000001s"),
      ("1ns", "0.000000001s"), ("-1ns", "-0.000000001s"), ("+1s", "1s"), ("1s1s", "2s"),
      ("0.0000000001s", "0s"),
      ("9223372036854775807ns", "9223372036.854775807s"),
      ("-9223372036854775808ns", "-9223372036.854775808s"),
      ("0.333333333333333333333333h", "1199.999999999s"), ("1h45m47s", "6347s"),
    ]
  )
  func durations(text: String, written: String) throws {
    #expect(try CELDuration(parsing: text).description == written)
  }

  @Test(
    "what is no duration",
    arguments: [
      "", "+", "-", "5", "1d", "s", ".s", "1", "1 s", "1sx", "1h-1m", "1S", " 1s", "1s ", "0.0",
      "00", "1e3s", "١s", "--1s",
    ]
  )
  func noDurations(text: String) {
    #expect(throws: TimeError.invalidDuration(text)) { try CELDuration(parsing: text) }
  }

  @Test(
    "durations stay in range",
    arguments: [
      "-320000000000s", "9223372036854775808ns", "-9223372036854775809ns",
      "99999999999999999999999999999999999h",
      String(repeating: "9", count: 10_000) + "h",
      String(repeating: "9999999999999999999999h", count: 10_000),
    ]
  )
  func durationRange(text: String) {
    #expect(throws: TimeError.durationOutOfRange) { try CELDuration(parsing: text) }
  }

  @Test("arithmetic and parts of durations")
  func durationParts() throws {
    let long = try CELDuration(parsing: "-6000000000s")
    #expect(throws: TimeError.durationOutOfRange) { try long + long }
    #expect(throws: TimeError.durationOutOfRange) {
      try CELDuration(nanoseconds: .min) - CELDuration(nanoseconds: 1)
    }
    let duration = try CELDuration(parsing: "3730.321s")
    #expect(duration.hours == 1)
    #expect(duration.minutes == 62)
    #expect(duration.seconds == 3730)
    #expect(duration.milliseconds == 321)
    #expect(try CELDuration(parsing: "-90.5s").minutes == -1)
  }

  @Test(
    "parts of a timestamp",
    arguments: [
      ("2009-02-13T23:31:30Z", "", [2009, 1, 13, 12, 5, 43, 23, 31, 30, 0]),
      ("2009-02-13T23:31:20.123456789Z", "UTC", [2009, 1, 13, 12, 5, 43, 23, 31, 20, 123]),
      ("2009-02-13T23:31:30Z", "Australia/Sydney", [2009, 1, 14, 13, 6, 44, 10, 31, 30, 0]),
      ("2009-02-13T23:31:30Z", "US/Central", [2009, 1, 13, 12, 5, 43, 17, 31, 30, 0]),
      ("2009-02-13T02:00:00Z", "-02:30", [2009, 1, 12, 11, 4, 42, 23, 30, 0, 0]),
      ("2009-02-13T02:00:00Z", "America/St_Johns", [2009, 1, 12, 11, 4, 42, 22, 30, 0, 0]),
      ("2009-02-13T23:31:30Z", "02:00", [2009, 1, 14, 13, 6, 44, 1, 31, 30, 0]),
      ("2009-02-13T23:31:30Z", "Asia/Kathmandu", [2009, 1, 14, 13, 6, 44, 5, 16, 30, 0]),
      ("0001-01-01T00:00:00Z", "-01:00", [0, 11, 31, 30, 0, 365, 23, 0, 0, 0]),
      ("9999-12-31T23:59:59Z", "+00:01", [10_000, 0, 1, 0, 6, 0, 0, 0, 59, 0]),
      ("1969-12-31T23:59:59.5Z", "", [1969, 11, 31, 30, 3, 364, 23, 59, 59, 500]),
    ]
  )
  func parts(text: String, zone: String, values: [Int64]) throws {
    let timestamp = try CELTimestamp(parsing: text)
    let zone = try CELTimeZone(named: zone)
    #expect(TimestampPart.allCases.map { timestamp.part($0, in: zone) } == values)
  }

  @Test(
    "offsets of zones, in the past, present and far future",
    arguments: [
      ("Europe/Stockholm", "1850-01-01T00:00:00Z", 4332),
      ("Europe/Stockholm", "2024-01-15T12:00:00Z", 3600),
      ("Europe/Stockholm", "2024-03-31T00:59:59Z", 3600),
      ("Europe/Stockholm", "2024-03-31T01:00:00Z", 7200),
      ("Europe/Stockholm", "2024-10-27T00:59:59Z", 7200),
      ("Europe/Stockholm", "2024-10-27T01:00:00Z", 3600),
      ("Europe/Stockholm", "2500-07-01T00:00:00Z", 7200),
      ("Europe/Stockholm", "9999-12-31T23:59:59Z", 3600),
      ("Europe/Stockholm", "2300-03-25T00:59:59Z", 3600),
      ("Europe/Stockholm", "2300-03-25T01:00:00Z", 7200),
      ("Australia/Sydney", "2500-01-01T00:00:00Z", 39_600),
      ("Australia/Sydney", "2500-07-01T00:00:00Z", 36_000),
      ("Asia/Kolkata", "2500-07-01T00:00:00Z", 19_800),
      ("America/New_York", "2100-07-01T00:00:00Z", -14_400),
      ("Etc/GMT+5", "2024-01-01T00:00:00Z", -18_000), ("Europe/Dublin", "2500-01-01T00:00:00Z", 0),
      ("Europe/Dublin", "2500-07-01T00:00:00Z", 3600),
    ]
  )
  func zones(name: String, at text: String, offset: Int) throws {
    let timestamp = try CELTimestamp(parsing: text)
    #expect(try CELTimeZone(named: name).offset(at: timestamp.seconds) == offset)
  }

  @Test(
    "names that are no zone",
    arguments: [
      "Mars/Phobos", "../../../etc/passwd", "/etc/localtime", "Europe//Stockholm", "Europe/",
      "Europe", ".", "..", "a/../UTC",
      "Europe/Stockholm\0", "localtime", "right/UTC", "tzdata.zi", "leapseconds", "+24:00", "+1:00",
      "1:00", "+01:60", "+01:00:00",
      "utc ", "Å", String(repeating: "a/", count: 50_000),
    ]
  )
  func noZones(name: String) {
    #expect(throws: TimeError.invalidTimeZone(name)) { try CELTimeZone(named: name) }
  }

  @Test(
    "rules of POSIX",
    arguments: [
      ("EST5EDT", "2024-07-01T00:00:00Z", -14_400),
      ("EST5EDT,M3.2.0,M11.1.0", "2024-01-01T00:00:00Z", -18_000),
      ("<+0330>-3:30", "2024-01-01T00:00:00Z", 12_600),
      ("XXX3YYY2:30,J60/0,300/0", "2024-03-01T02:59:59Z", -10_800),
      ("XXX3YYY2:30,J60/0,300/0", "2024-03-01T03:00:00Z", -9000),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2024-01-01T00:00:00Z", 0),
      ("XXX3EDT4,0/0,J365/23", "2024-07-01T00:00:00Z", -14_400),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T00:59:59Z", -7200),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T01:00:00Z", -3600),
    ]
  )
  func rules(rule: String, at text: String, offset: Int) throws {
    let rule = try #require(TimeZoneRule(Array(rule.utf8)))
    #expect(rule.offset(at: try CELTimestamp(parsing: text).seconds) == offset)
  }

  @Test(
    "no rules",
    arguments: [
      "", "C", "CET", "CET-1CEST,", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
      "CET-1CEST,M3.6.0,M10.5.0", "<CET-1", "CET-168",
      "CET-1CEST,M3.5.0,M10.5.0x", "CET-1CEST,J0,J1", "CET-1CEST,366,1",
      "CET-1CEST,M3.5.0/,M10.5.0",
      "CET-99999999999999999999999",
    ]
  )
  func noRules(rule: String) {
    #expect(TimeZoneRule(Array(rule.utf8)) == nil)
  }

  @Test("files cut short or changed never trap")
  func hostileFiles() throws {
    var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)
    bytes[39] = 1
    bytes += [0, 0, 0, 0, 0, 0] + Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)
    bytes[50 + 35] = 1
    bytes[50 + 39] = 1
    bytes +=
      [0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 14, 16, 0, 0] + Array("\nCET-1CEST,M3.5.0,M10.5.0/3\n".utf8)
    let zone = try #require(TimeZoneFile(bytes))
    #expect(zone.offset(at: 8) == 3600)
    #expect(zone.offset(at: 9) == 3600)
    #expect(zone.offset(at: 15_000_000) == 7200)
    for count in 0..<bytes.count { _ = TimeZoneFile(Array(bytes[..<count])) }
    for index in bytes.indices {
      for value in [UInt8(0), 1, 5, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[index] = value
        if let zone = TimeZoneFile(changed) {
          for seconds in [CELTimestamp.minimumSeconds, 0, CELTimestamp.maximumSeconds] {
            _ = zone.offset(at: seconds)
          }
        }
      }
    }
  }
}
