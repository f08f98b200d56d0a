import Scalars
import Testing

@testable import CEL

@Suite struct TextTests {
  @Test("indices are of scalars, not of characters or bytes")
  func indices() throws {
    let text = "ta©o©αT"
    #expect(try TextFunctions.charAt("tacocat", 7) == "")
    #expect(try TextFunctions.charAt(text, 5) == "α")
    #expect(try TextFunctions.indexOf(text, "©αT", from: 3) == 4)
    #expect(try TextFunctions.indexOf(text, "©α", from: 5) == -1)
    #expect(try TextFunctions.indexOf("abc", "", from: 2) == 2)
    #expect(try TextFunctions.indexOf("abc", "", from: 3) == 3)
    #expect(try TextFunctions.lastIndexOf("", "@@") == -1)
    #expect(try TextFunctions.lastIndexOf(text, "©", upTo: 3) == 2)
    #expect(try TextFunctions.lastIndexOf(text, "©α", upTo: 4) == 4)
    #expect(try TextFunctions.lastIndexOf("bananananana", "nana", upTo: 7) == 6)
    #expect(try TextFunctions.lastIndexOf("åb", "") == 2)
    #expect(try TextFunctions.lastIndexOf("åb", "", upTo: 1) == 1)
    #expect(try TextFunctions.lastIndexOf("aaaa", "aa") == 2)
    #expect(try TextFunctions.substring(text, from: 2, to: 4) == "©o")
    #expect(try TextFunctions.substring(text, from: 7) == "")
    // The parts of a decomposed letter are two scalars.
    #expect(try TextFunctions.charAt("e\u{301}", 1) == "\u{301}")
    #expect(try TextFunctions.substring("e\u{301}", from: 0, to: 1) == "e")
    #expect(TextFunctions.reverse("e\u{301}") == "\u{301}e")
    #expect(try TextFunctions.charAt("\r\n", 0) == "\r")
    #expect(TextFunctions.startsWith("e\u{301}", "e"))
    #expect(TextFunctions.endsWith("e\u{301}", "\u{301}"))
    #expect(TextFunctions.contains("e\u{301}", "\u{301}"))
    #expect(CodePoints.isLess("e\u{301}", "é"))
  }

  @Test("indices out of range", arguments: [-1, 4, 30, Int64.max, Int64.min])
  func outOfRange(index: Int64) {
    let error = TextError.indexOutOfRange(index)
    #expect(throws: error) { try TextFunctions.charAt("åäö", index) }
    #expect(throws: error) { try TextFunctions.indexOf("åäö", "å", from: index) }
    #expect(throws: error) { try TextFunctions.lastIndexOf("åäö", "å", upTo: index) }
    #expect(throws: error) { try TextFunctions.substring("åäö", from: index) }
    #expect(throws: error) { try TextFunctions.substring("åäö", from: 1, to: index) }
    #expect(throws: TextError.invalidSubstringRange(start: 3, end: 2)) {
      try TextFunctions.substring("åäö", from: 3, to: 2)
    }
  }

  @Test(
    "splitting",
    arguments: [
      ("a b c", " ", -1, ["a", "b", "c"]), ("a b c", " ", 0, []), ("a b c", " ", 1, ["a b c"]),
      ("a b c", " ", 2, ["a", "b c"]),
      ("a b c", " ", 9, ["a", "b", "c"]), ("", ",", -1, [""]), (",", ",", -1, ["", ""]),
      ("åäö", "", -1, ["å", "ä", "ö"]),
      ("åäö", "", 2, ["å", "äö"]), ("", "", -1, []), ("aaa", "aa", -1, ["", "a"]),
    ]
  )
  func split(text: String, separator: String, limit: Int64, parts: [String]) {
    #expect(TextFunctions.split(text, separator, limit: limit) == parts)
  }

  @Test(
    "replacing",
    arguments: [
      ("{0} days {0} hours", "{0}", "2", -1, "2 days 2 hours"), ("{0} {0}", "{0}", "2", 1, "2 {0}"),
      ("aaa", "a", "b", 0, "aaa"),
      ("abc", "", "-", -1, "-a-b-c-"), ("åb", "", "-", 2, "-å-b"), ("aaa", "aa", "b", -1, "ba"),
      ("åäå", "å", "", -1, "ä"),
    ]
  )
  func replace(text: String, part: String, replacement: String, limit: Int64, result: String) throws
  {
    #expect(try TextFunctions.replace(text, part, with: replacement, limit: limit) == result)
  }

  @Test("joining, trimming, casing and quoting")
  func small() throws {
    #expect(try TextFunctions.join(["x", "y"]) == "xy")
    #expect(try TextFunctions.join([], separator: "-") == "")
    #expect(try TextFunctions.join(["x", "", "y"], separator: "-") == "x--y")
    #expect(TextFunctions.lowerAscii("TacoCÆt Xii") == "tacocÆt xii")
    #expect(TextFunctions.upperAscii("tacoCαt") == "TACOCαT")
    #expect(TextFunctions.trim(" \u{0C}\n\r\t\u{0B}\u{85}\u{A0}\u{1680}x\u{2000}\u{3000}") == "x")
    let kept = "\u{180E}x\u{200B}\u{FEFF}"
    #expect(TextFunctions.trim(kept) == kept)
    #expect(TextFunctions.trim(" \n ") == "")
    #expect(
      TextFunctions.quote("\u{07}\u{08}\u{0C}\n\r\t\u{0B}\\\"'å😀")
        == #""\a\b\f\n\r\t\v\\\"'å😀""#
    )
  }

  @Test("what would be too large is refused")
  func size() {
    let text = String(repeating: "a", count: 10_000)
    #expect(throws: TextError.tooLarge) { try TextFunctions.replace(text, "", with: text) }
    #expect(throws: TextError.tooLarge) {
      try TextFunctions.join(Array(repeating: text, count: 2000))
    }
    #expect(throws: TextError.tooLarge) {
      try TextFormat.fill(String(repeating: "%s", count: 2000), count: 2000) { _ in .string(text) }
    }
  }

  @Test("searching is linear", .timeLimit(.minutes(1)))
  func linear() throws {
    let text = String(repeating: "a", count: 400_000)
    let part = String(repeating: "a", count: 200_000) + "b"
    #expect(!TextFunctions.contains(text, part))
    #expect(try TextFunctions.lastIndexOf(text, part) == -1)
    #expect(TextFunctions.split(text, part).count == 1)
  }

  @Test("searching agrees with trying every place")
  func search() {
    let words = ["a", "b", "aa", "ab", "ba", "aba", "abab", "bb", "aab", "abba", ""]
    for a in words {
      for b in words {
        for c in words {
          let text = Array((a + b + c + a).utf8)
          for part in words {
            let needle = Array(part.utf8)
            let places = (0...text.count).filter { text[$0...].starts(with: needle) }
            let search = ByteSearch(part)
            for start in 0...text.count {
              #expect(search.first(in: text.span, from: start) == places.first { $0 >= start })
              #expect(search.last(in: text.span, upTo: start) == places.last { $0 <= start })
            }
          }
        }
      }
    }
  }
}

@Suite struct NumberTextTests {
  @Test(
    "the shortest digits of doubles",
    arguments: [
      (0, "0", "0"), (-0.0, "-0", "-0"), (1, "1", "1"), (0.1, "0.1", "0.1"),
      (123_456.7, "123456.7", "123456.7"),
      (1e6, "1e+06", "1000000"), (1_234_567.5, "1.2345675e+06", "1234567.5"),
      (1e-4, "0.0001", "0.0001"), (1e-5, "1e-05", "0.00001"),
      (-4.5e-3, "-0.0045", "-0.0045"), (1e21, "1e+21", "1000000000000000000000"),
      (100_000, "100000", "100000"),
      (1e-300, "1e-300", "0." + String(repeating: "0", count: 299) + "1"),
      (1e100, "1e+100", "1" + String(repeating: "0", count: 100)),
      (.nan, "NaN", "NaN"), (.infinity, "Infinity", "Infinity"),
      (-.infinity, "-Infinity", "-Infinity"), (123.456, "123.456", "123.456"),
    ] as [(Double, String, String)]
  )
  func shortest(value: Double, short: String, plain: String) {
    #expect(NumberText.shortest(value) == short)
    #expect(NumberText.plain(value) == plain)
  }

  @Test(
    "fixed digits are exact and round half to even",
    arguments: [
      (2.5, 0, "2"), (1.5, 0, "2"), (0.5, 0, "0"), (-0.5, 0, "-0"), (2.5000000000000004, 0, "3"),
      (1.2345, 3, "1.234"), (123.4999, 3, "123.500"),
      (0.1, 20, "0.10000000000000000555"), (9.995, 2, "9.99"), (99.999, 1, "100.0"),
      (1e22, 1, "10000000000000000000000.0"), (0, 2, "0.00"),
      (1e-7, 3, "0.000"), (0.0625, 3, "0.062"), (0.1875, 3, "0.188"), (2.71828, 6, "2.718280"),
      (0.95, 1, "0.9"), (0.96, 1, "1.0"), (0.06, 1, "0.1"), (0.04, 1, "0.0"),
    ]
  )
  func fixed(value: Double, digits: Int, text: String) {
    #expect(NumberText.fixed(value, fractionDigits: digits) == text)
  }

  @Test(
    "scientific digits",
    arguments: [
      (2.71828, 6, "2.718280e+00"), (2, 6, "2.000000e+00"), (0, 2, "0.00e+00"),
      (-1500, 1, "-1.5e+03"), (9.99, 1, "1.0e+01"), (2.5, 0, "2e+00"),
      (1.2345e-10, 3, "1.234e-10"), (1e100, 0, "1e+100"), (123_456, 2, "1.23e+05"),
      (2.2250738585072014e-308, 3, "2.225e-308"),
    ]
  )
  func scientific(value: Double, digits: Int, text: String) {
    #expect(NumberText.scientific(value, fractionDigits: digits) == text)
  }

  @Test(
    "texts as numbers",
    arguments: [
      ("0", 0), ("-0.0", 0), ("123.456", 123.456), ("6.02214e23", 6.02214e23),
      ("-84.32e7", -843_200_000), (".5", 0.5), ("5.", 5), ("+1E+2", 100),
      ("1e-400", 0), ("Infinity", .infinity), ("-Infinity", -.infinity), ("1e400", nil),
      ("inf", nil), ("nan", nil), ("0x10", nil), ("1_0", nil),
      (" 5", nil), ("5 ", nil), ("", nil), ("-", nil), (".", nil), ("e5", nil), ("1e", nil),
      ("1e+", nil), ("1.2.3", nil), ("١", nil), ("1\0", nil),
    ] as [(String, Double?)]
  )
  func doubles(text: String, value: Double?) {
    #expect(NumberText.double(text) == value)
  }

  @Test("texts as whole numbers and truth values")
  func wholeNumbers() {
    #expect(NumberText.int("987") == 987)
    #expect(NumberText.int("-9223372036854775808") == .min)
    #expect(NumberText.int("+5") == 5)
    #expect(NumberText.uint("18446744073709551615") == .max)
    for text in ["", "-", "+", " 5", "5 ", "1_0", "0x1", "5u", "1.0", "9223372036854775808", "１"] {
      #expect(NumberText.int(text) == nil, "\(text)")
    }
    for text in ["", "-1", "+1", "-0", "18446744073709551616", "1u", " 1"] {
      #expect(NumberText.uint(text) == nil, "\(text)")
    }
    for text in ["1", "t", "T", "TRUE", "true", "True"] { #expect(NumberText.bool(text) == true) }
    for text in ["0", "f", "F", "FALSE", "false", "False"] {
      #expect(NumberText.bool(text) == false)
    }
    for text in ["TrUe", "", "yes", "2"] { #expect(NumberText.bool(text) == nil) }
    #expect(NumberText.double("NaN")?.isNaN == true)
  }

  @Test(
    "base64",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("hello", "aGVsbG8="), ("ÿ?>", "w78/Pg=="),
    ]
  )
  func base64(text: String, encoded: String) throws {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(try Base64.decode(encoded) == Array(text.utf8))
    let unpadded = String(encoded.prefix { $0 != "=" })
    #expect(try Base64.decode(unpadded) == Array(text.utf8))
  }

  @Test(
    "no base64",
    arguments: [
      "a", "=", "==", "====", "a===", "aGVsbG8==", "aGVs bG8", "aGVsbG8-", "å", "Zg=", "Zg==Zg==",
      "Zm9v\n",
    ]
  )
  func noBase64(text: String) {
    #expect(throws: TextError.invalidBase64) { try Base64.decode(text) }
  }
}

@Suite struct TextFormatTests {
  private func fill(_ template: String, _ arguments: [FormatArgument]) throws(TextError) -> String {
    try TextFormat.fill(template, count: arguments.count) { arguments[$0] }
  }

  @Test(
    "clauses",
    arguments: [
      ("%% and also %%", [], "% and also %"), ("%s%%", [.string("å")], "å%"),
      ("%d %d", [.int(-1), .uint(.max)], "-1 18446744073709551615"),
      ("%b %b %b", [.int(-5), .uint(64), .bool(true)], "-101 1000000 1"),
      ("%o", [.uint(65_535)], "177777"),
      ("%x %X %x", [.int(30), .uint(6000), .int(-255)], "1e 1770 -ff"),
      ("%X", [.string("Hello!")], "48656C6C6F21"), ("%x", [.bytes([0, 255])], "00ff"),
      (
        "%f %.0f %.3f", [.double(2.71828), .double(2.5), .double(-123.4999)], "2.718280 2 -123.500"
      ), ("%f", [.int(2)], "2.000000"),
      ("%.1f", [.uint(.max)], "18446744073709551615.0"),
      ("%e %e", [.double(2.71828), .uint(3)], "2.718280e+00 3.000000e+00"),
      ("%.1e", [.int(-9_960)], "-1.0e+04"),
      (
        "%e %f %d", [.double(-.infinity), .double(.nan), .double(.infinity)],
        "-Infinity NaN Infinity"
      ), ("%d", [.double(1.5)], "1.5"),
      ("%s %s %s", [.null, .bool(false), .double(1)], "null false 1"),
      ("%s", [.double(1e21)], "1000000000000000000000"),
      ("%s", [.bytes([0x78, 0xFF])], "x\u{FFFD}"), ("%s", [.type("int")], "int"),
      ("%s", [.list([.string("a"), .double(.nan), .list([])])], "[a, NaN, []]"),
      ("%s", [.map([(.string("b"), .int(1)), (.int(2), .null)])], "{2: null, b: 1}"),
      (
        "%.2f %s %d",
        [.decimal(ExactDecimal(1234)), .decimal(ExactDecimal(5)), .decimal(ExactDecimal(6))],
        "1234.00 5 6"
      ),
      ("extra", [.int(1)], "extra"), ("%.2s", [.string("abc")], "abc"),
      ("%.1000f", [.int(0)], "0." + String(repeating: "0", count: 1000)),
    ] as [(String, [FormatArgument], String)]
  )
  func clauses(template: String, arguments: [FormatArgument], text: String) throws {
    #expect(try fill(template, arguments) == text)
  }

  @Test("times and dates")
  func times() throws {
    let timestamp = try CELTimestamp(parsing: "2023-02-03T23:31:20+00:00")
    let duration = try CELDuration(parsing: "1h45m47s")
    #expect(
      try fill("%s %s %s", [.timestamp(timestamp), .duration(duration), .date(timestamp.date)])
        == "2023-02-03T23:31:20Z 6347s 2023-02-03"
    )
  }

  @Test(
    "mistakes",
    arguments: [
      ("%a", [.int(1)], "could not parse formatting clause: unrecognized formatting clause \"a\""),
      ("%d %d %d", [.int(0), .int(1)], "index 2 out of range"),
      (
        "%E", [.double(0.5)],
        "could not parse formatting clause: unrecognized formatting clause \"E\""
      ), ("%", [.int(1)], "could not parse formatting clause: unexpected end of string"),
      ("%.", [.int(1)], "could not parse formatting clause: unexpected end of string"),
      ("%.3", [.int(1)], "could not parse formatting clause: unexpected end of string"),
      ("%.f", [.int(1)], "could not parse formatting clause: invalid precision"),
      (
        "%.99999999999999999999f", [.int(1)], "could not parse formatting clause: invalid precision"
      ),
      (
        "%b", [.string("abc")],
        "error during formatting: only integers and bools can be formatted as binary, was given string"
      ),
      (
        "%d", [.null],
        "error during formatting: decimal clause can only be used on integers, was given null_type"
      ),
      (
        "%o", [.string("a")],
        "error during formatting: octal clause can only be used on integers, was given string"
      ),
      (
        "%x", [.double(0.5)],
        "error during formatting: only integers, byte buffers, and strings can be formatted as hex, was given double"
      ),
      (
        "%e", [.null],
        "error during formatting: scientific clause can only be used on doubles, was given null_type"
      ),
      (
        "%f", [.null],
        "error during formatting: fixed-point clause can only be used on doubles, was given null_type"
      ),
      (
        "%s", [.list([.other("goal")])],
        "error during formatting: string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given goal"
      ),
    ] as [(String, [FormatArgument], String)]
  )
  func mistakes(template: String, arguments: [FormatArgument], message: String) {
    let error = #expect(throws: TextError.self) { try fill(template, arguments) }
    #expect(error?.message == message)
  }

  @Test("deep nesting is refused")
  func nesting() {
    var argument = FormatArgument.int(1)
    for _ in 0..<200 { argument = .list([argument]) }
    #expect(throws: TextError.tooLarge) { try fill("%s", [argument]) }
  }
}
