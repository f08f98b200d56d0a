import Findings
import Testing

@testable import CEL

@Suite struct RegularExpressionTests {
  /// All matches of a pattern, as text.
  private func matches(_ pattern: String, _ text: String) throws -> [String] {
    var meter = StepMeter()
    return try LinearPattern(pattern).allMatches(in: text, meter: &meter)
      .map { text.text(inUTF8: $0.range) }
  }

  @Test("the short way to a letter's other cases agrees with the table")
  func knownOrbits() {
    for scalar in UInt32(0)..<0x100 {
      #expect(CaseFolding.knownOrbit(of: scalar) == CaseFolding.orbitOfScalar[scalar] ?? [scalar])
    }
    for orbit in CaseFolding.orbits {
      let known = orbit.map(CaseFolding.knownOrbit)
      #expect(known.allSatisfy { $0 == nil } || known.allSatisfy { $0 == orbit }, "\(orbit)")
    }
    #expect(CaseFolding.knownOrbit(of: 0x100) == nil)
  }

  @Test(
    "the short way to the other cases of categories agrees with the table",
    arguments: ["L", "M", "Mn", "N", "Nl", "P", "S", "So", "Lm", "Lo"]
  )
  func categoriesInAllCases(name: String) throws {
    var term = try #require(ScalarSet.Term.named(name))
    term.ranges = [0x61...0x63, 0xE5...0xE5]
    var folded = term
    folded.fold()
    for orbit in CaseFolding.orbits {
      let isIn = orbit.contains(where: term.contains)
      #expect(orbit.allSatisfy { folded.contains($0) == isIn }, "\(orbit)")
    }
  }

  @Test("a literal pattern that is none fails where it is run, if nobody has checked it")
  func uncheckedPattern() {
    let environment = Environment(variables: [("s", .string)])
    let program = environment.compile("s.matches('(')").program
    let frame = Frame(slots: 1)
    frame[0] = .string("a")
    guard case .error? = program?.evaluateCondition(frame) else {
      Issue.record("no error")
      return
    }
  }

  @Test(
    "the first match and its groups, as RE2",
    arguments: [
      ("ubb", "hubba", ["ubb"]), ("foo|bar", "", nil), ("", "", [""]), ("", "abc", [""]),
      ("gr(a|e)y", "grey", ["grey", "e"]), ("ba(na)*", "banana", ["banana", "na"]),
      ("(a|😀){2}", "🐱😀😀", ["😀😀", "😀"]), ("a|ab", "ab", ["a"]),
      ("(?:a|ab)(?:c|bcd)", "abcd", ["abcd"]),
      ("a*?", "aaa", [""]), ("a+?", "aaa", ["a"]), ("(a+?)(a*)", "aaa", ["aaa", "a", "aa"]),
      ("(?U)a+", "aaa", ["a"]), ("(?U)a+?", "aaa", ["aaa"]), ("a{2}", "aaaa", ["aa"]),
      ("a{2,}", "aaaa", ["aaaa"]), ("a{1,3}?", "aaaa", ["a"]), ("a{,2}", "a{,2}", ["a{,2}"]),
      ("a{0}b", "ab", ["b"]), ("x{", "x{", ["x{"]), ("{", "{", ["{"]), ("a{1", "a{1", ["a{1"]),
      ("^a", "ba", nil), ("(?m)^a$", "b\na\nc", ["a"]), ("a$", "a\n", nil), ("\\Aa\\z", "a", ["a"]),
      (".", "\n", nil), ("(?s).", "\n", ["\n"]), ("(?s:.)x.", "\nx\n", nil), ("\\bö", "aö", ["ö"]),
      ("\\bfoo\\b", "a foo.", ["foo"]), ("\\Boo", "foo", ["oo"]),
      ("(?i)straße", "STRAßE", ["STRAßE"]),
      ("(?i)ÅÄÖ", "åäö", ["åäö"]), ("(?i)k", "\u{212A}", ["\u{212A}"]), ("(?i)s", "ſ", ["ſ"]),
      ("(?i)σ", "ς", ["ς"]), ("(?i)i", "ı", nil), ("(?i)[a-z]+", "ABC", ["ABC"]),
      ("(?i)[^a]", "A", nil),
      ("(?i)a(?-i)b", "Ab", ["Ab"]), ("(?i)a(?-i)b", "AB", nil), ("(?i:a)b", "Ab", ["Ab"]),
      ("(?i:a)b", "AB", nil), ("((?i)a)b", "AB", nil), ("a(?i)b|c", "C", ["C"]),
      ("\\d+", "a12", ["12"]), ("\\D+", "12ab", ["ab"]), ("[\\d\\-x]+", "1-x", ["1-x"]),
      ("[^\\d]", "1a", ["a"]), ("[\\D]", "1a", ["a"]), ("\\s\\S", " \u{A0}", [" \u{A0}"]),
      ("\\v", "\u{0B}", ["\u{0B}"]),
      ("[]a]+", "]a", ["]a"]), ("[^]a]", "]ab", ["b"]), ("[a-]+", "a-", ["a-"]),
      ("[-a]+", "-a", ["-a"]),
      ("[a-c-e]+", "b-e", ["b-e"]), ("[[:alpha:]]+", "1ab", ["ab"]), ("[[:^alpha:]]", "a1", ["1"]),
      ("[[:word:]å]+", "å_1", ["å_1"]), ("[[:]", ":", [":"]), ("[[a]", "[", ["["]),
      ("\\p{L}+", "1åäö2", ["åäö"]),
      ("\\pN", "a²", ["²"]), ("\\p{Lu}", "aÅ", ["Å"]), ("\\P{Lu}", "ÅÖa", ["a"]),
      ("\\p{^Lu}", "Åa", ["a"]),
      ("[^\\p{L}\\s]", "a 1", ["1"]), ("[\\P{L}]", "a1", ["1"]), ("\\p{Greek}+", "aαβ", ["αβ"]),
      ("\\p{Cyrillic}", "aж", ["ж"]), ("\\p{Han}", "a漢", ["漢"]), ("\\p{Latin}+", "жåx", ["åx"]),
      ("(?i)\\p{Lu}", "a", ["a"]), ("(?i)\\P{Lu}", "aA1", ["1"]), ("\\p{Any}", "\n", ["\n"]),
      ("\\x41\\x{1F600}", "A😀", ["A😀"]), ("\\101", "A", ["A"]), ("\\07", "\u{07}", ["\u{07}"]),
      ("\\0", "\0", ["\0"]),
      ("\\Qa.b\\E+", "a.bbb", ["a.bbb"]), ("\\Q(", "(", ["("]), ("\\Q\\E", "x", [""]),
      ("\\.\\_\\-", "._-", ["._-"]),
      ("(?P<year>\\d+)-(?<month>\\d+)", "2024-06", ["2024-06", "2024", "06"]),
      ("(a)|(b)", "b", ["b", nil, "b"]), ("(a*)*", "b", ["", ""]), ("(a*)+", "b", ["", ""]),
      ("(a|b)*", "ab", ["ab", "b"]), ("(|a)*", "aa", ["", ""]), ("(|a)+", "aa", ["", ""]),
      ("(a|b)*?c", "abc", ["abc", "b"]), ("()", "", ["", ""]), ("(?:)*a", "a", ["a"]),
      ("(?:(?:a{0})*)b", "b", ["b"]), ("(^)*a", "a", ["a", ""]), ("^*", "a", [""]),
      ("a||b", "b", [""]),
      ("a|b|", "c", [""]), ("[^\\x00-\\x{10FFFF}]", "a", nil), ("[a-z&&[b]]", "b]", ["b]"]),
      ("x*", "åx", [""]),
      ("(?i)", "a", [""]), ("(?i)(?s)a.", "A\n", ["A\n"]), ("\\/", "/", ["/"]), ("\\ ", " ", [" "]),
    ] as [(String, String, [String?]?)]
  )
  func firstMatch(pattern: String, text: String, groups: [String?]?) throws {
    let pattern = try LinearPattern(pattern)
    var meter = StepMeter()
    let match = pattern.allMatches(in: text, limit: 1, meter: &meter).first
    let found = match.map { match in
      (0...pattern.groupCount).map { group in
        match.range(ofGroup: group).map { text.text(inUTF8: $0) }
      }
    }
    #expect(found == groups)
    #expect(pattern.matches(text) == (groups != nil))
  }

  @Test(
    "all matches, with Go's rule for empty ones",
    arguments: [
      ("a", "banana", ["a", "a", "a"]), ("a*", "baac", ["", "aa", ""]), ("", "åb", ["", "", ""]),
      ("\\b", "ab cd", ["", "", "", ""]), ("a|", "aba", ["a", "a"]), ("^", "a\nb", [""]),
      ("(?m)^", "a\nb", ["", ""]), ("aa", "aaaaa", ["aa", "aa"]), ("^a", "aaa", ["a"]),
      ("x", "", []),
      ("$", "ab", [""]), ("\\w+", "två ord", ["tv", "ord"]), ("😀*", "😀a😀😀", ["😀", "😀😀"]),
    ]
  )
  func allMatches(pattern: String, text: String, found: [String]) throws {
    #expect(try matches(pattern, text) == found)
  }

  @Test(
    "what is no pattern",
    arguments: [
      ("a(b", .missingParenthesis, 1..<3), ("(", .missingParenthesis, 0..<1),
      ("åa)b", .unexpectedParenthesis, 3..<4),
      ("[a", .missingBracket, 0..<2), ("[]", .missingBracket, 0..<2),
      ("[[:alpha:]", .missingBracket, 0..<10),
      ("[a-", .missingBracket, 0..<3), ("a\\", .trailingBackslash, 1..<2),
      ("[\\", .trailingBackslash, 1..<2),
      ("\\y", .invalidEscape, 0..<2), ("\\Z", .invalidEscape, 0..<2),
      ("\\C", .invalidEscape, 0..<2), ("\\å", .invalidEscape, 0..<3),
      ("\\E", .invalidEscape, 0..<2), ("\\x{110000}", .invalidEscape, 0..<10),
      ("\\x{D800}", .invalidEscape, 0..<8), ("\\x{", .invalidEscape, 0..<3),
      ("\\x4", .invalidEscape, 0..<3), ("\\x{}", .invalidEscape, 0..<4),
      ("\\xg1", .invalidEscape, 0..<4), ("\\x{-1}", .invalidEscape, 0..<6),
      ("[z-a]", .invalidClassRange, 1..<4), ("[a-\\d]", .invalidEscape, 3..<5),
      ("\\p{Klingon}", .unknownClass, 0..<11), ("\\pX", .unknownClass, 0..<3),
      ("\\p", .unknownClass, 0..<2), ("\\p{L", .unknownClass, 0..<4),
      ("[[:foo:]]", .unknownClass, 1..<8), ("*a", .missingRepeatArgument, 0..<1),
      ("a|*", .missingRepeatArgument, 2..<3), ("(+)", .missingRepeatArgument, 1..<2),
      ("{2}", .missingRepeatArgument, 0..<3),
      ("(?i)*", .missingRepeatArgument, 4..<5), ("a**", .nestedRepeat, 2..<3),
      ("a+?*", .nestedRepeat, 3..<4), ("a{2}{3}", .nestedRepeat, 4..<7),
      ("a*??", .nestedRepeat, 3..<4),
      ("a{1001}", .invalidRepeatCount, 1..<7), ("a{2,1}", .invalidRepeatCount, 1..<6),
      ("(a{100}){100}", .tooManyRepeats, 0..<13), ("b(?:a{2}c*){501}", .tooManyRepeats, 1..<16),
      ("a{99999999999999999999}", .invalidRepeatCount, 1..<23),
      ("(?x)a", .invalidGroup, 0..<3), ("(?", .missingParenthesis, 0..<2),
      ("(?i", .missingParenthesis, 0..<3), ("(?-)", .invalidGroup, 0..<4),
      ("(?i--s)", .invalidGroup, 0..<5), ("(?P<a", .invalidGroupName, 0..<5),
      ("(?P<>a)", .invalidGroupName, 0..<5), ("(?P<å>a)", .invalidGroupName, 0..<6),
      ("(?Pa)", .invalidGroup, 0..<3), ("(?<a>b)(?<a>c)", .duplicateGroupName, 7..<12),
      ("(?=a)", .lookAround, 0..<3), ("(?!a)", .lookAround, 0..<3),
      ("(?<=a)", .lookAround, 0..<4), ("(?<!a)", .lookAround, 0..<4), ("(?>a)", .lookAround, 0..<3),
      ("(a)\\1", .backReference, 3..<5),
      ("\\8", .backReference, 0..<2), ("\\k<a>", .backReference, 0..<2),
      ("(?P=a)", .backReference, 0..<4), ("(?#c)", .invalidGroup, 0..<3),
    ] as [(String, PatternError.Kind, Range<Int>)]
  )
  func errors(pattern: String, kind: PatternError.Kind, range: Range<Int>) {
    let error = #expect(throws: PatternError.self) { try LinearPattern(pattern) }
    #expect(error?.kind == kind)
    #expect(error?.range == range)
  }

  @Test("messages are in both languages")
  func messages() {
    let error = #expect(throws: PatternError.self) { try LinearPattern("a(?=b)") }
    #expect(error?.message.english == "look-around is not supported: `(?=`")
    #expect(error?.message.swedish == "det går inte att titta framåt eller bakåt i uttryck: `(?=`")
  }

  private static let hostile: [String] = [
    String(repeating: "(", count: 100_000),
    String(repeating: "(", count: 60_000),
    String(repeating: "(?:", count: 20_000),
    "((((a{1000}){1000}){1000}){1000}){1000}",
    String(repeating: "()", count: 20_000),
    String(repeating: "(a)", count: 900) + "(?:b{60}){500}",
    "(?:(?:(?:){1000}){1000}){1000}",
    "(?:a?){1000}{",
    String(repeating: "[", count: 60_000),
    String(repeating: "a|", count: 30_000),
    String(repeating: "\\p{L}", count: 10_000),
    "(?i)" + String(repeating: "[^\\P{L}\\p{Lu}]", count: 4000),
    "(?i)" + (0..<5000).map { "[\\pLa\($0)]" }.joined(),
    String(repeating: "(?i)", count: 16_000),
    "(?:" + String(repeating: "(?:)", count: 15_000) + "a){1000}",
    "[" + String(repeating: "a-z", count: 20_000) + "]",
    "\\x{" + String(repeating: "0", count: 60_000) + "41}",
    String(repeating: "\\", count: 60_001),
    "(?:(?:|a){1000}){50}",
    "(?P<" + String(repeating: "a", count: 60_000) + ">a)",
  ]

  // By index: a runner that prints its arguments would print these.
  @Test(
    "patterns made to break the machine are refused or cheap",
    .timeLimit(.minutes(1)),
    arguments: hostile.indices
  )
  func hostilePatterns(index: Int) {
    guard let pattern = try? LinearPattern(Self.hostile[index]) else { return }
    #expect(pattern.size <= 50_001)
    var meter = StepMeter(limit: 1_000_000)
    _ = pattern.matches("aaaaaaaaaaaaaaaaaaaaaaaaaa", meter: &meter)
    #expect(meter.steps < 2_000_000)
  }

  @Test("nesting within the limit works")
  func nesting() throws {
    let deep = String(repeating: "(", count: 100) + "a" + String(repeating: ")*", count: 100)
    #expect(try LinearPattern(deep).matches("b"))
    #expect(throws: PatternError.self) { try LinearPattern("(\(deep))") }
  }

  @Test(
    "time is linear in the text",
    arguments: [
      "(a+)+$", "(a|a)*b", "(a|aa)+$", "(?:a?){30}a{30}b", "(.*)(.*)(.*)(.*)x", "(?i)(A+)+b",
    ]
  )
  func linear(pattern: String) throws {
    let pattern = try LinearPattern(pattern)
    var short = StepMeter()
    #expect(!pattern.matches(String(repeating: "a", count: 1000) + "!", meter: &short))
    var long = StepMeter()
    #expect(!pattern.matches(String(repeating: "a", count: 10_000) + "!", meter: &long))
    #expect(long.steps < 11 * short.steps)
    #expect(long.steps <= 2 * pattern.size * 10_002)
  }

  @Test("matching gives up at the limit")
  func limit() throws {
    var meter = StepMeter(limit: 1000)
    let pattern = try LinearPattern("(a*)*b")
    #expect(!pattern.matches(String(repeating: "a", count: 100_000), meter: &meter))
    #expect(meter.isExhausted)
    #expect(meter.steps < 1100)
    #expect(pattern.allMatches(in: "ab", meter: &meter).isEmpty)
  }

  @Test(
    "replacements",
    arguments: [
      ("a(b)", "xabyab", "[\\1\\0]", -1, "x[bab]y[bab]"), ("a", "aaa", "b", 2, "bba"),
      ("a", "aaa", "b", 0, "aaa"),
      ("", "åb", "-", -1, "-å-b-"), ("(a)|b", "ab", "<\\1>", -1, "<a><>"),
      ("a", "a", "\\\\", -1, "\\"),
      ("a", "a", "\\2", -1, nil), ("a", "a", "\\n", -1, nil), ("a", "a", "\\", -1, nil),
    ] as [(String, String, String, Int, String?)]
  )
  func replacing(
    pattern: String,
    text: String,
    template: String,
    limit: Int,
    result: String?
  ) throws {
    let pattern = try LinearPattern(pattern)
    var meter = StepMeter()
    let replacement = PatternReplacement(template, for: pattern)
    let matches = pattern.allMatches(in: text, limit: limit, meter: &meter)
    #expect(replacement?.replacing(matches, in: text) == result)
  }
}
