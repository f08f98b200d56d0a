import Findings
import Testing

/// Numbers, amounts and dates as people write them.
@Suite struct NumberTests {
  @Test(
    "decimals",
    arguments: [
      ("0", "0", "0"), ("75000", "75\u{A0}000", "75,000"), ("1.5", "1,5", "1.5"),
      ("-1234.5", "−1\u{A0}234,5", "−1,234.5"), ("1234567", "1\u{A0}234\u{A0}567", "1,234,567"),
      ("0.90", "0,90", "0.90"), ("n/a", "n/a", "n/a"), ("", "", ""), ("-", "-", "-"),
    ]
  )
  func decimals(text: String, swedish: String, english: String) {
    #expect(Language.swedish.decimal(text) == swedish)
    #expect(Language.english.decimal(text) == english)
  }

  @Test(
    "rounded",
    arguments: [
      (1.0, 2, "1"), (0.125, 2, "0,13"), (-0.001, 2, "0"), (-2.5, 1, "−2,5"), (1.74074, 2, "1,74"),
      (1e20, 2, "1e+20"),
    ]
  )
  func rounded(value: Double, decimals: Int, expected: String) {
    #expect(Language.swedish.decimal(value, decimals: decimals) == expected)
  }

  @Test("per cent and units")
  func units() {
    #expect(Language.swedish.percent(0.015, decimals: 1) == "1,5\u{A0}%")
    #expect(Language.english.percent(0.015, decimals: 1) == "1.5%")
    #expect(
      Language.swedish.quantity("64\u{A0}001", unit: "invånare") == "64\u{A0}001\u{A0}invånare"
    )
    #expect(Language.english.quantity("0.9", unit: "%") == "0.9%")
    #expect(Language.english.quantity("5", unit: nil) == "5")
  }

  @Test(
    "amounts",
    arguments: [
      ("5200000000", 5_200_000_000, "5\u{A0}200\u{A0}mnkr", "SEK\u{A0}5,200\u{A0}million"),
      ("1590300000", 1_590_300_000, "1\u{A0}590,3\u{A0}mnkr", "SEK\u{A0}1,590.3\u{A0}million"),
      ("9350000", 9_350_000, "9,35\u{A0}mnkr", "SEK\u{A0}9.35\u{A0}million"),
      ("700000", 700_000, "700\u{A0}000\u{A0}kr", "SEK\u{A0}700,000"),
      ("0", 0, "0\u{A0}kr", "SEK\u{A0}0"),
    ]
  )
  func amounts(text: String, value: Double, swedish: String, english: String) {
    #expect(Language.swedish.amount(text, value, currency: "SEK") == swedish)
    #expect(Language.english.amount(text, value, currency: "SEK") == english)
  }

  @Test(
    "dates",
    arguments: [
      ("2024-06-20", "20\u{A0}juni 2024", "20\u{A0}June 2024"),
      ("2024-06", "juni 2024", "June 2024"),
      ("2024", "2024", "2024"), ("2024-13-01", "2024-13-01", "2024-13-01"), ("", "", ""),
      ("soon", "soon", "soon"),
    ]
  )
  func dates(text: String, swedish: String, english: String) {
    #expect(Language.swedish.date(text) == swedish)
    #expect(Language.english.date(text) == english)
  }

  @Test("periods")
  func periods() {
    #expect(Language.swedish.period(from: "2024", to: "2026") == "2024–2026")
    #expect(Language.swedish.period(from: "2024", to: "2024") == "2024")
    #expect(Language.swedish.period(from: "2024-06", to: "2025-05") == "juni 2024 – maj 2025")
  }

  @Test(
    "names in sentences",
    arguments: [
      ("Ekonomisk hållbarhet", "ekonomisk hållbarhet"), ("CO2", "CO2"),
      ("A growing population", "a growing population"),
      ("LSS-boenden", "LSS-boenden"), ("", ""), ("Å", "Å"),
    ]
  )
  func inSentence(name: String, expected: String) {
    #expect(Language.swedish.inSentence(name) == expected)
  }

  @Test("small numbers in words")
  func words() {
    #expect(Language.swedish.words(1) == "en")
    #expect(Language.swedish.words(1, isNeuter: true) == "ett")
    #expect(Language.swedish.words(12) == "tolv")
    #expect(Language.swedish.words(1300) == "1\u{A0}300")
    #expect(Language.english.words(0) == "no")
  }
}
