import CEL
import Findings
import Testing

@Suite struct LanguageTests {
  @Test(
    "expressions and their values",
    arguments: [
      // Lexis.
      (".5 + 1e3", "1000.5"), ("0xFF", "255"), ("-0x10", "-16"), ("- 5", "-5"),
      ("1 // a comment\n + 2", "3"), (#"'\x41\u00e9\U0001F600\101\?\`'"#, "'Aé😀A?`'"),
      (#"r'\n'"#, #"'\n'"#), (#"b'\xff\377ÿ'"#, "b[255, 255, 195, 191]"), ("br'\\x'", "b[92, 120]"),
      ("'''a\n'b'''", "'a\n'b'"), ("''''''", "''"), ("{'content-type': 1}.`content-type`", "1"),
      // Precedence.
      ("1 + 2 * 3 - 4 / 2 % 3", "5"), ("1 == 1 == true", "true"), ("!true || true", "true"),
      ("true ? 1 : false ? 2 : 3", "1"), ("!!true", "true"), ("---5", "-5"), ("--5", "5"),
      ("!!5", "5"), ("2 in [1, 2] && 3 > 2", "true"),
      ("-9223372036854775808", "-9223372036854775808"),
      // Numbers.
      ("9223372036854775807 + 1", "error: integer overflow"),
      ("-(-9223372036854775807 - 1)", "error: integer overflow"),
      ("-9223372036854775808 / -1", "error: integer overflow"),
      ("-9223372036854775808 % -1", "error: integer overflow"),
      ("0u - 1u", "error: unsigned integer overflow"), ("1 / 0", "error: division by zero"),
      ("1 % 0", "error: modulus by zero"), ("-3 % 5", "-3"), ("43 % -5", "3"),
      ("15.75 / 0.0", "Infinity"), ("dyn(9223372036854775807) < 9223372036854775808.0", "false"),
      ("dyn(1) == 1u && dyn(1u) == 1.0", "true"), ("[0.0/0.0] == [0.0/0.0]", "false"),
      ("[1] == [dyn(1.0)] && {1: 'a'} == {dyn(1u): 'a'}", "true"), ("0.0 == -0.0", "true"),
      ("1.0 < 0.0/0.0", "error: NaN values cannot be ordered"),
      ("int(9223372036854774784.0)", "9223372036854774784"),
      ("int(9223372036854775807.0)", "error: range error"), ("uint(-1)", "error: range error"),
      // Texts.
      ("size('fiance\\u0301') == 7 && size('😀') == 1", "true"),
      ("'\\u00e9' == 'e\\u0301'", "false"), ("{'\\u00e9': 1}.size() + {'e\\u0301': 1}.size()", "2"),
      ("'e\\u0301' in {'\\u00e9': 1}", "false"), ("'\\u212a' == 'K'", "false"),
      ("'a\\u0301\\u0323' == 'a\\u0323\\u0301'", "false"), ("'a' < 'ä' && 'Z' < 'a'", "true"),
      ("b'a' < b'b'", "true"), ("string(1e6)", "'1e+06'"), ("string(123456.7)", "'123456.7'"),
      ("string(0.00001)", "'1e-05'"),
      (
        "string(b'\\xff')",
        "error: invalid UTF-8 in bytes, cannot convert to string"
      ),
      // Logic.
      ("1 / 0 > 0 || true", "true"), ("true || 1 / 0 > 0", "true"),
      ("1 / 0 > 0 && false", "false"), ("1 / 0 > 0 && true", "error: division by zero"),
      ("[0, 1].exists(x, 1 / x > 0)", "true"), ("[1, 0].all(x, 1 / x > 1)", "false"),
      ("[2, 0].exists_one(x, 1 / x > 1)", "error: division by zero"),
      // Maps, lists.
      ("{0: 1, 0u: 2}", "error: Failed with repeated key"),
      ("{1.5: 1}", "error: unsupported key type"), ("{1: 2}[dyn(1.0)]", "2"),
      ("dyn(3.0) in {3: 1} && !(dyn(3.1) in {3: 1})", "true"),
      ("[7, 8][dyn(0.0)]", "7"), ("[7][1]", "error: index out of bounds: 1"),
      ("[7][-1]", "error: index out of bounds: -1"), ("{'a': 1}.b", "error: no such key: b"),
      ("has({'a': null}.a)", "true"), ("[,]", "[]"), ("{,}", "{}"), ("[1, 2,]", "[1, 2]"),
      // Macros.
      ("cel.bind(a, 1 / 0, true)", "true"), ("cel.bind(a, 2, [1].map(x, x + a))", "[3]"),
      ("cel.bind(v, [1, 2].map(x, x * 10), [3].map(y, y + v.size()))", "[5]"),
      ("[1, 2, 3].map(x, x > 1, x * x)", "[4, 9]"),
      ("{'a': 1, 'b': 2}.transformMap(k, v, v > 1, k + k)", "{'b': 'bb'}"),
      ("[5, 6].transformMap(i, v, v + i)", "{0: 5, 1: 7}"),
      ("{'a': 'x'}.transformMapEntry(k, v, {v: k})", "{'x': 'a'}"),
      (
        "{'a': 1, 'b': 1}.transformMapEntry(k, v, {v: k})",
        "error: insert failed: key 1 already exists"
      ),
      ("['b', 'a'].sortBy(x, x)", "['a', 'b']"), ("[3, 1, 2].sort()", "[1, 2, 3]"),
      // Optionals.
      ("{}.?a.b", "none"), ("{'a': {'b': 1}}.?a.b", "of(1)"),
      (
        "{'k': dyn(null)}.?k.x",
        "error: type 'null_type' does not support field selection"
      ),
      ("[?optional.none(), 2, ?optional.of(1)]", "[2, 1]"), ("{?'a': optional.none()}", "{}"),
      ("optional.none().orValue(1)", "1"), ("optional.of(1).or(optional.of(1 / 0)).value()", "1"),
      ("optional.none().value()", "error: optional.none() dereference"),
      ("optional.of(2).optMap(x, x * x)", "of(4)"), ("[1, 2].first()", "of(1)"),
      ("optional.unwrap([optional.of(1), optional.none()])", "[1]"), ("[1][?5]", "none"),
      // Libraries.
      ("[1, [2, [3]]].flatten()", "[1, 2, [3]]"), ("[1, [2, [3]]].flatten(2)", "[1, 2, 3]"),
      ("[dyn(9007199254740993), dyn(9007199254740992.0)].distinct().size()", "1"),
      ("[1u].filter(x, x > 5u).sum() + 1u", "1u"),
      ("[duration('1s')].filter(x, false).sum() + duration('1s')", "1s"),
      ("optional.ofNonZeroValue(optional.none()).hasValue()", "true"),
      ("optional.none().optFlatMap(x, x).hasValue()", "false"),
      ("-[[], [1.5]][1][0]", "-1.5"), ("[[1], [2]].flatten()", "[1, 2]"),
      ("[dyn(1), dyn(decimal('1')), dyn(decimal('1.0'))].distinct().size()", "1"),
      ("[dyn(decimal('0.5')), dyn(0.5), dyn(1)].distinct().size()", "2"),
      ("[1, 2.0, dyn(1.0), 2u].distinct()", "[1, 2]"), ("lists.range(3)", "[0, 1, 2]"),
      ("[1, 2, 3].slice(1, 3).reverse()", "[3, 2]"),
      (
        "sets.equivalent([1, 2u], [1.0, 2, 2])",
        "true"
      ),
      ("math.greatest(1, 2.5, 2u)", "2.5"), ("math.least([3, 1])", "1"),
      ("math.bitShiftRight(-1024, 3)", "2305843009213693824"), ("math.round(-1.5)", "-2"),
      ("regex.replace('a-b', '(\\\\w)-(\\\\w)', '\\\\2-\\\\1')", "'b-a'"),
      ("regex.extract('x=12', '=(\\\\d+)')", "of('12')"), ("'a,b'.split(',')", "['a', 'b']"),
      ("'%s: %.1f'.format(['x', 2.25])", "'x: 2.2'"), ("[1, 2].sum() + [].sum()", "3"),
      ("base64.encode(b'hi')", "'aGk='"), ("'a' == 'a' ? type(1) : int", "int"),
      ("type(type(1)) == type && type([1]) == list", "true"),
    ]
  )
  func value(source: String, value: String) {
    #expect(run(source) == value, "\(source)")
  }

  @Test(
    "faults in cel-go's words",
    arguments: [
      ("1 + 'a'", "found no matching overload for '_+_' applied to '(int, string)'"),
      ("1 == 1.0", "found no matching overload for '_==_' applied to '(int, double)'"),
      ("1 < 2u", "found no matching overload for '_<_' applied to '(int, uint)'"),
      ("x", "undeclared reference to 'x' (in container '')"),
      ("f(1)", "undeclared reference to 'f' (in container '')"),
      ("[1].size('a')", "found no matching overload for 'size' applied to 'list(int).(string)'"),
      ("1.a", "type 'int' does not support field selection"),
      (
        "5.all(x, true)",
        "expression of type 'int' cannot be range of a comprehension "
          + "(must be list, map, or dynamic)"
      ),
      ("true && 1", "expected type 'bool' but found 'int'"),
      ("has(x)", "invalid argument to has() macro"), ("as", "reserved identifier: as"),
      ("9223372036854775808", "invalid int literal"),
      ("-9223372036854775809", "invalid int literal"),
      ("18446744073709551616u", "invalid uint literal"),
      ("[1].map(x.y, 1)", "argument must be a simple name"),
      ("[1].all(x, x, true)", "cannot repeat iteration variable name"),
      ("math.greatest()", "math.greatest() requires at least one argument"),
      ("true ? 1 : 'a'", "found no matching overload for '_?_:_' applied to '(bool, int, string)'"),
    ]
  )
  func fault(source: String, message: String) {
    #expect(run(source) == "fault: " + message)
  }

  @Test(
    "what is no expression",
    arguments: [
      "1.", "a ? b ? c : d : e", "!-x", "-!x", "rb''", "f(1,)", "'\\z'", "'\\uD800'", "'a",
      "\"a\nb\"",
      "`a`", "1 +", "[1", "{1}", "a.in", "b'\\u0041'", "a b", "1 = 2", "a & b", "(1", "1)", "",
    ]
  )
  func syntax(source: String) {
    let result = Environment(variables: [("a", .dyn), ("x", .dyn)]).compile(source)
    #expect(result.program == nil)
    #expect(!result.faults.isEmpty)
  }

  @Test("several mistakes are all found")
  func several() {
    let faults = Environment(variables: [("a", .int)]).compile("[a +, (a * ), 1 ** 2] || a.")
      .faults
    #expect(faults.map(\.position) == [4, 11, 17, 27])
    #expect(
      Environment(variables: [("a", .int)]).compile("x + 1 > 0 && a == 'b' && y").faults.count
        == 3
    )
  }

  @Test("a fault in an escape sequence ends where a character does", arguments: ["\\é", "\\xé"])
  func escapes(text: String) {
    let fault = Environment().compile("'\(text)'").faults.first
    #expect(fault?.text.english.contains("'\(text)' means nothing") == true)
  }

  @Test("a fault is shown in its line")
  func frame() {
    let source = "x + 'a'"
    let result = Environment(variables: [("x", .int)]).compile(source)
    #expect(
      result.rendered(in: source) == """
        ERROR: <input>:1:3: found no matching overload for '_+_' applied to '(int, string)'
         | x + 'a'
         | ..^
        """
    )
    let wide = "\n 'ö' + 1"
    #expect(
      Environment().compile(wide).rendered(in: wide) == """
        ERROR: <input>:2:6: found no matching overload for '_+_' applied to '(string, int)'
         |  'ö' + 1
         | ..．..^
        """
    )
  }

  @Test(
    "types",
    arguments: [
      ("[[], [[]], [[[]]], [[[[]]]]]", "list(list(list(list(list(dyn)))))"),
      ("[[[[[]]]], [[[]]], [[]], []]", "list(list(list(list(list(dyn)))))"),
      ("[optional.none(), optional.of(1)]", "list(optional_type(int))"),
      ("[optional.of(1), null][0]", "optional_type(int)"), ("[1, 'a']", "list(dyn)"),
      ("[].map(x, x)[0].foo", "dyn"), ("{'a': [1]}.a[0]", "int"), ("dyn(1) + dyn(2)", "dyn"),
      ("dyn(1) + 2", "int"), ("{}", "map(dyn, dyn)"), ("[] + [1u]", "list(uint)"),
      ("type(1)", "type(int)"), ("[1].first()", "optional_type(int)"),
      ("{'a': 1}.?a.orValue(2)", "int"),
      ("[[1]].map(x, x.map(y, string(y)))", "list(list(string))"),
      ("{'a': 1}.transformMapEntry(k, v, {v: k})", "map(int, string)"),
      ("[timestamp('2020-01-01T00:00:00Z'), null][0]", "timestamp"),
      ("true ? [] : [1]", "list(int)"),
    ]
  )
  func type(source: String, type: String) {
    #expect(Environment().compile(source).type?.description == type)
  }

  @Test("numbers of several types have a greatest and a least where nothing else may be mixed")
  func extremesOfRules() {
    #expect(run("math.greatest(1, 2.5, 3)", options: .rules) == "3")
    #expect(run("math.least([2, 1.5]) < 2.0", options: .rules) == "true")
    #expect(
      run("math.greatest(1, 2.5, string(3))", options: .rules)
        == "fault: expected type 'double' but found 'string'"
    )
  }
}
