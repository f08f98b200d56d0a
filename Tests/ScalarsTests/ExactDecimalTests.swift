import Scalars
import Testing

@Suite struct ExactDecimalTests {
  @Test(
    "numbers of the document format",
    arguments: [
      ("75000", "75000", 0), ("75_000", "75000", 0), ("-0.5", "-0.5", 1), ("+2", "2", 0),
      ("1.2e6", "1200000", 0), ("1.50", "1.5", 2), ("0", "0", 0), ("-0", "0", 0), ("-0.00", "0", 2),
      ("1e-28", "0.0000000000000000000000000001", 28), ("1.5E+3", "1500", 0), ("12e-1", "1.2", 1),
      ("007", "7", 0), ("5_200_000_000", "5200000000", 0), ("1.000_5", "1.0005", 4),
      ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727", 0),
      ("0e999999999999999999999", "0", 0), ("1.230e2", "123", 1), ("0.0005", "0.0005", 4),
      ("10.00000000000000000000000000000000000000000000000000000", "10", 28),
    ]
  )
  func parsing(text: String, plain: String, digits: Int) throws {
    let number = try #require(ExactDecimal(parsing: text))
    #expect(number.description == plain)
    #expect(number.fractionDigits == digits)
  }

  @Test(
    "what is no number",
    arguments: [
      "", "+", "-", ".", ".5", "5.", "1__0", "_1", "1_", "0x10", "75 000", "75\u{A0}000", "1,5",
      "75.000,5", "50 %", "50%", "1e", "1e+", "e5", "1.2.3", "--1", "+-1", "1e5.0", "1_.5", "1._5",
      "1e1_0", " 1", "1 ", "NaN", "inf", "½", "١", "1e39", "1e-29", "1e99999999999999999999",
      "170141183460469231731687303715884105728", String(repeating: "9", count: 100_000),
      "0." + String(repeating: "0", count: 100_000) + "1",
    ]
  )
  func rejecting(text: String) {
    #expect(ExactDecimal(parsing: text) == nil)
  }

  @Test("value decides equality, hash and order")
  func equality() throws {
    let one = try #require(ExactDecimal(parsing: "1.0"))
    let same = try #require(ExactDecimal(parsing: "1.00"))
    #expect(one == same)
    #expect(Set([one, same, ExactDecimal(1)]).count == 1)
    #expect(!(one < same) && !(same < one))
  }

  @Test(
    "order, also where a common scale overflows",
    arguments: [
      ("1", "1.5"), ("-1.5", "-1"), ("-1", "0.5"), ("0.1", "0.11"), ("-0.11", "-0.1"),
      ("99999999999999999999999999999999999999", "100000000000000000000000000000000000000.0"),
      ("1e-28", "1e38"), ("-1e38", "-1e-28"), ("-1e38", "1e-28"), ("9.99", "10"), ("-10", "-9.99"),
      ("0", "1e-28"), ("-1e-28", "0"),
    ]
  )
  func order(smaller: String, larger: String) throws {
    let a = try #require(ExactDecimal(parsing: smaller))
    let b = try #require(ExactDecimal(parsing: larger))
    #expect(a < b)
    #expect(!(b < a))
    #expect(a != b)
  }

  @Test(
    "exact arithmetic",
    arguments: [
      ("0.1", "+", "0.2", "0.3"), ("1", "-", "0.9", "0.1"), ("1.5", "*", "-2", "-3"),
      ("9223372036854775807", "+", "1", "9223372036854775808"),
      ("9223372036854775807", "*", "9223372036854775807", "85070591730234615847396907784232501249"),
      ("1e38", "+", "0.0", "100000000000000000000000000000000000000"),
      ("1e38", "+", "1e38", nil), ("1e20", "*", "1e20", nil), ("1e38", "+", "0.1", nil),
      ("1e-20", "*", "1e-20", nil), ("0.5e-27", "*", "2", "0.000000000000000000000000001"),
      ("1e-28", "*", "1e38", "10000000000"), ("0", "*", "1e-28", "0"),
      ("1.0000000000000000000000000000", "*", "1.0000000000000000000000000000", "1"),
      ("7450580596923828125e-27", "*", "1267650600228229401496703205376", "9444732965739290427392"),
      ("1", "/", "3", "0.3333333333333333333333333333"),
      ("2", "/", "3", "0.6666666666666666666666666667"), ("1", "/", "8", "0.125"),
      ("-7", "/", "2", "-3.5"), ("6", "/", "3", "2"), ("1", "/", "0", nil), ("0", "/", "5", "0"),
      ("1e38", "/", "3", "33333333333333333333333333330000000000"),
      ("200", "/", "3", "66.66666666666666666666666667"),
      ("1e-28", "/", "2", "0"), ("3e-28", "/", "2", "0.0000000000000000000000000002"),
      ("1e38", "/", "0.1", nil), ("1", "/", "1e38", "0"),
      ("1", "/", "170141183460469231731687303715884105727", "0"),
      (
        "170141183460469231731687303715884105727", "/", "170141183460469231731687303715884105726",
        "1"
      ),
      (
        "170141183460469231731687303715884105725", "/", "170141183460469231731687303715884105727",
        "1"
      ),
      ("1e-28", "/", "1e-28", "1"), ("5", "/", "0.00", nil),
      ("30000000000000000000000000001", "/", "2", "15000000000000000000000000000"),
      ("30000000000000000000000000003", "/", "2", "15000000000000000000000000000"),
    ]
  )
  func arithmetic(left: String, operation: String, right: String, expected: String?) throws {
    let a = try #require(ExactDecimal(parsing: left))
    let b = try #require(ExactDecimal(parsing: right))
    let result =
      switch operation {
      case "+": a.adding(b)
      case "-": a.subtracting(b)
      case "*": a.multiplied(by: b)
      default: a.divided(by: b)
      }
    #expect(result?.description == expected)
  }

  @Test(
    "rounding is half to even",
    arguments: [("0.5", "0"), ("1.5", "2"), ("-2.5", "-2"), ("2.51", "3")]
  )
  func rounding(text: String, whole: String) throws {
    let number = try #require(ExactDecimal(parsing: text))
    #expect(number.rounded(toFractionDigits: 0).description == whole)
  }

  @Test("whole numbers and doubles")
  func conversions() throws {
    #expect(ExactDecimal(parsing: "12.00")?.intValue == 12)
    #expect(ExactDecimal(parsing: "12.5")?.intValue == nil)
    #expect(ExactDecimal(parsing: "1e30")?.intValue == nil)
    #expect(ExactDecimal(Int.min).intValue == Int.min)
    #expect(ExactDecimal(Int.min).negated.description == "9223372036854775808")
    #expect(ExactDecimal(0.1)?.description == "0.1")
    #expect(ExactDecimal(1e22)?.description == "10000000000000000000000")
    #expect(ExactDecimal(-2.5e-7)?.description == "-0.00000025")
    #expect(ExactDecimal(.nan) == nil)
    #expect(ExactDecimal(.infinity) == nil)
    #expect(ExactDecimal(1e300) == nil)
    #expect(ExactDecimal(Double.leastNonzeroMagnitude) == nil)
    #expect(ExactDecimal(parsing: "0.1")?.doubleValue == 0.1)
    #expect(ExactDecimal(parsing: "123456789012345678.9")?.doubleValue == 123_456_789_012_345_678.9)
  }

  @Test(
    "half a unit of the last digit written, not of the last zero that an exponent stands for",
    arguments: [
      ("75000", "0.5"), ("75_000", "0.5"), ("45.6", "0.05"), ("0.90", "0.005"), ("0", "0.5"),
      ("1.2e6", "50000"), ("1.20e6", "5000"), ("-1.2e6", "50000"), ("12e-1", "0.05"),
      ("1200e3", "500"), ("1.2345e2", "0.005"), ("1e0", "0.5"), ("1e1", "5"), ("0e3", "500"),
      ("1e38", "50000000000000000000000000000000000000"),
    ]
  )
  func halfLastDigit(text: String, half: String) throws {
    let number = try #require(ExactDecimal(parsing: text))
    #expect(number.halfLastDigit == ExactDecimal(parsing: half))
    #expect(number.negated.halfLastDigit == number.halfLastDigit)
  }

  @Test("how a number is written does not change what it equals")
  func equalityWithExponents() throws {
    let short = try #require(ExactDecimal(parsing: "1.2e6"))
    let long = try #require(ExactDecimal(parsing: "1200000.0"))
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(short.description == "1200000")
    #expect(short.adding(ExactDecimal(1))?.halfLastDigit == ExactDecimal(parsing: "0.5"))
  }

  @Test("a value takes no more room than three words")
  func size() {
    #expect(MemoryLayout<ExactDecimal>.size <= 17)
    #expect(MemoryLayout<ExactDecimal?>.stride <= 24)
  }
}
