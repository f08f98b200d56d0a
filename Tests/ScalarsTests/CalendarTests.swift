import Scalars
import Testing

@Suite struct CalendarTests {
  @Test("every day from 1 to 9999 follows the one before")
  func everyDay() {
    var expected = (year: 1, month: 1, day: 1)
    var date = CalendarDate.earliest
    while true {
      let parts = date.components
      guard parts == expected,
        CalendarDate(year: parts.year, month: parts.month, day: parts.day) == date
      else {
        Issue.record("\(date) is not \(expected)")
        return
      }
      expected.day += 1
      if expected.day > CalendarDate.length(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
      }
      if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
      guard let next = date.adding(days: 1) else { break }
      date = next
    }
    #expect(date == .latest)
    #expect(expected.year == 10_000)
  }

  @Test(
    "days that do not exist",
    arguments: [
      (2024, 2, 30), (2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31),
      (2024, 1, 0), (0, 1, 1), (10_000, 1, 1), (Int.max, Int.max, Int.max), (Int.min, 1, 1),
    ]
  )
  func missing(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("facts of a day")
  func facts() throws {
    let day = try #require(CalendarDate(year: 2024, month: 6, day: 20))
    #expect(day.daysSince1970 == 19_894)
    #expect(day.description == "2024-06-20")
    #expect(day.dayOfYear == 172)
    #expect(CalendarDate(daysSince1970: .max) == .latest)
    #expect(CalendarDate(daysSince1970: .min) == .earliest)
    #expect(day.adding(days: .max) == nil)
    #expect(day.adding(days: .min) == nil)
    #expect(CalendarDate(year: 900, month: 1, day: 2)?.description == "0900-01-02")
  }

  @Test(
    "years, months and days",
    arguments: [
      ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2024-06-20", "2024-06-20", "2024-06-20"), ("9999", "9999-01-01", "9999-12-31"),
      ("0001-01", "0001-01-01", "0001-01-31"),
    ]
  )
  func partial(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(parsing: text))
    #expect(date.first.description == first)
    #expect(date.last.description == last)
    #expect(date.description == text)
  }

  @Test(
    "no dates",
    arguments: [
      "", "24", "0000", "2024-13", "2024-00", "2024-02-30", "2024-6-1", "2024/06/20", "+2024",
      " 2024",
      "2024-06-", "2024-", "20240620", "２０２４", "2024-0é", "10000", "2024-06-20T", "-2024-06-2",
    ]
  )
  func noDate(text: String) {
    #expect(PartialDate(parsing: text) == nil)
    #expect(DateMistake(in: text) != nil)
  }

  @Test(
    "how a wrong date was meant",
    arguments: [
      ("2024/06/20", .wrongSeparator, "2024-06-20"), ("2024.06.20", .wrongSeparator, "2024-06-20"),
      ("2024\u{2013}06\u{2013}20", .wrongSeparator, "2024-06-20"),
      ("2024/6", .wrongSeparator, "2024-06"),
      ("2024 06 20", .wrongSeparator, "2024-06-20"), ("20/6 2024", .wrongOrder, "2024-06-20"),
      ("5/6 2024", .wrongOrder, "2024-06-05"), ("20.6.2024", .wrongOrder, "2024-06-20"),
      ("20/06/2024", .wrongOrder, "2024-06-20"), ("06/20/2024", .wrongOrder, "2024-06-20"),
      ("06/05/2024", .ambiguousOrder, nil), ("20 juni 2024", .wrongOrder, "2024-06-20"),
      ("June 20, 2024", .wrongOrder, "2024-06-20"), ("maj 2024", .wrongOrder, "2024-05"),
      ("2024-6-1", .missingZeros, "2024-06-01"), ("2024-6", .missingZeros, "2024-06"),
      ("20240620", .missingSeparators, "2024-06-20"), ("24-06-20", .shortYear, nil),
      ("2024-06-20T12:00:00Z", .timeOfDay, "2024-06-20"),
      ("2024-06-20 12:00", .timeOfDay, "2024-06-20"),
      ("2024-02-30", .noSuchDate, nil), ("2024-13", .noSuchDate, nil), ("0000", .noSuchDate, nil),
      ("31/4 2024", .noSuchDate, nil), ("30 februari 2024", .noSuchDate, nil),
      ("20241399", .noSuchDate, nil), ("2024-2026", .isPeriod, nil),
      (" 2024 ", .surroundingSpace, "2024"),
      ("snart", .notADate, nil), ("våren 2024", .notADate, nil), ("2024 T", .notADate, nil),
      ("12345", .notADate, nil), ("99999999999999999999/1/1", .notADate, nil),
      ("-", .notADate, nil),
      (String(repeating: "1-", count: 50_000), .notADate, nil), ("juni juni 2024", .notADate, nil),
      ("2024 juni", .wrongOrder, "2024-06"),
    ] as [(String, DateMistake.Kind, String?)]
  )
  func dateMistakes(text: String, kind: DateMistake.Kind, correction: String?) throws {
    let mistake = try #require(DateMistake(in: text))
    #expect(mistake.kind == kind)
    #expect(mistake.correction == correction)
  }

  @Test("periods")
  func periods() throws {
    let period = try #require(Period(parsing: "2024-2026"))
    #expect(period.first.first.description == "2024-01-01")
    #expect(period.last.last.description == "2026-12-31")
    #expect(period.description == "2024-2026")
    #expect(Period(parsing: "2024")?.last.last.description == "2024-12-31")
    #expect(Period(parsing: "2024")?.description == "2024")
    for text in ["", "-", "2024-", "-2024", "2026-2024", "2024-06", "2024-06-20", "2024-2025-2026"]
    {
      #expect(Period(parsing: text) == nil, "\(text)")
      #expect(PeriodMistake(in: text) != nil, "\(text)")
    }
  }

  @Test(
    "how a wrong period was meant",
    arguments: [
      ("2024\u{2013}2026", .dash, "2024-2026"), ("2024\u{2014}2026", .dash, "2024-2026"),
      ("2024 \u{2013} 2026", .wrongSeparator, "2024-2026"),
      ("2024/2026", .wrongSeparator, "2024-2026"),
      ("2024 till 2026", .wrongSeparator, "2024-2026"),
      ("2024 - 2026", .wrongSeparator, "2024-2026"),
      ("2024-26", .shortYear, "2024-2026"), ("2024\u{2013}26", .shortYear, "2024-2026"),
      ("2026-2024", .reversed, nil), ("2026\u{2013}2024", .reversed, nil),
      ("2024-06", .isDate, nil),
      ("2024-06-20", .isDate, nil), ("2024/06/20", .isDate, nil),
      (" 2024 ", .surroundingSpace, "2024"),
      ("mandatperioden", .notAPeriod, nil), ("2024 eller 2026", .notAPeriod, nil),
      ("2024-2025-2026", .notAPeriod, nil), ("0000", .notAPeriod, nil),
    ] as [(String, PeriodMistake.Kind, String?)]
  )
  func periodMistakes(text: String, kind: PeriodMistake.Kind, correction: String?) throws {
    let mistake = try #require(PeriodMistake(in: text))
    #expect(mistake.kind == kind)
    #expect(mistake.correction == correction)
  }

  @Test("every correction is a date or period, whatever is read")
  func hostile() {
    let pieces = ["2024", "24", "6", "31", "-", "/", " ", ".", "maj", "\u{2013}", "T", ":"]
    for a in pieces {
      for b in pieces {
        for c in pieces {
          for d in pieces {
            for e in ["", "1", "2024"] {
              let text = a + b + c + d + e
              if let date = DateMistake(in: text)?.correction {
                #expect(PartialDate(parsing: date) != nil)
              }
              if let period = PeriodMistake(in: text)?.correction {
                #expect(Period(parsing: period) != nil)
              }
            }
          }
        }
      }
    }
  }
}
