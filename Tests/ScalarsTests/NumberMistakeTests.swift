import Scalars
import Testing

@Suite struct NumberMistakeTests {
  @Test(
    "how a wrong number was meant",
    arguments: [
      ("75 000", .groupedWithSpaces, "75_000"), ("75\u{A0}000", .groupedWithSpaces, "75_000"),
      ("75\u{202F}000", .groupedWithSpaces, "75_000"),
      ("-1 234 567", .groupedWithSpaces, "-1_234_567"),
      ("75 000,5", .groupedWithSpaces, "75_000.5"), ("75'000", .groupedWithSpaces, "75_000"),
      ("75 000.5", .groupedWithSpaces, "75_000.5"),
      ("75.000,5", .groupedWithPoints, "75_000.5"), ("1.234.567", .groupedWithPoints, "1_234_567"),
      ("1,234,567", .groupedWithCommas, "1_234_567"), ("1,234.5", .groupedWithCommas, "1_234.5"),
      ("1,5", .decimalComma, "1.5"), ("-0,5", .decimalComma, "-0.5"),
      ("0,125", .decimalComma, "0.125"),
      ("1234,567", .decimalComma, "1234.567"), ("75,000", .ambiguousComma, nil),
      ("50 %", .percentSign, "50"), ("50%", .percentSign, "50"), ("50\u{A0}%", .percentSign, "50"),
      ("1,5 %", .percentSign, "1.5"), ("-1 200,5 %", .percentSign, "-1_200.5"),
      ("1 250 000 kr", .currency, "1_250_000"), ("12 kronor", .currency, "12"),
      ("500:-", .currency, "500"), ("1,5 SEK", .currency, "1.5"), ("12kr.", .currency, "12"),
      ("2,5 mnkr", .notANumber, nil), ("75 tkr", .notANumber, nil), ("kr", .notANumber, nil),
      (".5", .missingDigits, "0.5"), ("-.5", .missingDigits, "-0.5"), ("5.", .missingDigits, "5"),
      ("1__0", .misplacedUnderscore, "10"), ("75__000", .misplacedUnderscore, "75_000"),
      ("_1", .misplacedUnderscore, "1"), ("1_", .misplacedUnderscore, "1"),
      ("0x10", .otherBase, "16"), ("-0xFF", .otherBase, "-255"), ("0o17", .otherBase, "15"),
      ("0b101", .otherBase, "5"), ("\u{2212}5", .wrongSign, "-5"), ("- 5", .wrongSign, "-5"),
      (" 5 ", .surroundingSpace, "5"), ("1e99", .tooManyDigits, nil),
      (String(repeating: "9", count: 60), .tooManyDigits, nil),
      ("", .notANumber, nil), ("många", .notANumber, nil), ("5 st", .notANumber, nil),
      ("75 00", .notANumber, nil), ("2024 2026", .notANumber, nil), ("1.2.3", .notANumber, nil),
      ("%", .notANumber, nil), ("-", .notANumber, nil), (".", .notANumber, nil),
      (",", .notANumber, nil),
      ("0x", .notANumber, nil), ("0x-5", .notANumber, nil),
      ("0xFFFFFFFFFFFFFFFFFF", .notANumber, nil),
      ("1,2,3", .notANumber, nil), ("1e5e5", .notANumber, nil), ("_", .notANumber, nil),
      (String(repeating: "_", count: 100_000), .notANumber, nil),
      (String(repeating: " ", count: 150), .notANumber, nil),
    ] as [(String, NumberMistake.Kind, String?)]
  )
  func mistakes(text: String, kind: NumberMistake.Kind, correction: String?) throws {
    let mistake = try #require(NumberMistake(in: text))
    #expect(mistake.kind == kind)
    #expect(mistake.correction == correction)
  }

  @Test("a right number has no mistake", arguments: ["1", "75_000", "75.000", "-0.5", "1e6"])
  func right(text: String) {
    #expect(NumberMistake(in: text) == nil)
  }

  @Test("every correction is a number, whatever is read")
  func hostile() {
    let pieces = ["0", "1", "000", ",", ".", " ", "_", "-", "%", "e", "x", "\u{A0}", "é", "'"]
    for a in pieces {
      for b in pieces {
        for c in pieces {
          for d in pieces {
            guard let correction = NumberMistake(in: a + b + c + d)?.correction else { continue }
            #expect(ExactDecimal(parsing: correction) != nil)
          }
        }
      }
    }
  }
}
