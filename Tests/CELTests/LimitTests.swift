import CEL
import Findings
import Testing

@Suite struct LimitTests {
  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "what is nested too deep is a fault",
    arguments: [
      ("(", "1", ")"), ("[", "1", "]"), ("{1: ", "1", "}"), ("!(", "true", ")"), ("-(", "1", ")"),
      ("int(", "1", ")"), ("true ? 1 : ", "1", ""), ("[1][", "0", "]"), ("1 + (", "1", ")"),
      ("[1].map(x, ", "1", ")"), ("cel.bind(x, 1, ", "1", ")"), ("a{b: ", "1", "}"), ("[", "", ""),
      ("(", "", ""), ("a.b(", "", ""),
    ]
  )
  func nesting(opening: String, middle: String, closing: String) {
    for count in [251, 3000, 20_000] where opening.utf8.count * count + count < 100_000 {
      let source = repeated(opening, count) + middle + repeated(closing, count)
      let faults = Environment().compile(source).faults
      #expect(faults.contains { $0.kind == .limit }, "\(opening) \(count)")
      #expect(faults.count <= 100)
    }
  }

  @Test("what is nested as deep as allowed is none")
  func allowed() {
    #expect(run(repeated("(", 240) + "1" + repeated(")", 240)) == "1")
    #expect(run(repeated("[", 240) + repeated("]", 240) + ".size()") == "1")
    #expect(run(repeated("true ? ", 0) + repeated("false ? 1 : ", 240) + "2") == "2")
    #expect(run(repeated("[1].map(x, ", 100) + "1" + repeated(")", 100) + ".size()") == "1")
  }

  @Test(
    "long chains end in a value or a fault",
    arguments: [
      ("1", " + 1", 10_000), ("x", ".a", 20_000), ("x", "[0]", 20_000), ("x", ".?a", 20_000),
      ("true", " && true", 10_000), ("false", " || false", 9000), ("'a'", ".trim()", 10_000),
      ("1", " == 1", 10_000), ("1", " - 1", 10_000), ("x", ".f().a[0]", 10_000),
      ("[1]", ".map(x, x)", 9000), ("true", " ? true : true", 6000), ("-", "-", 90_000),
      ("!", "!", 90_000), ("1", " in [1]", 10_000), ("", "* ", 50_000), ("", ". ", 50_000),
      ("", "] ", 50_000), ("", ", ", 50_000), ("", "{ ", 50_000), ("a", "{", 50_000),
      ("", "a ", 50_000), ("", "'", 50_001), ("", "`", 50_001), ("1", " < 1", 20_000),
    ]
  )
  func chains(start: String, link: String, count: Int) {
    let source = start + repeated(link, count)
    let environment = Environment(variables: [("x", .dyn)])
    let result = environment.compile(source)
    if let program = result.program {
      let frame = Frame(slots: 1)
      frame[0] = .map(.empty)
      _ = program.evaluate(frame)
    } else {
      #expect(!result.faults.isEmpty && result.faults.count <= 100)
    }
  }

  @Test("chains that people may write work")
  func sums() {
    #expect(run("1" + repeated(" + 1", 450)) == "451")
    #expect(run("true" + repeated(" && true", 10_000)) == "true")
    #expect(run("false" + repeated(" || false", 9_000) + " || true") == "true")
  }

  @Test("a text that is too long is a fault")
  func length() {
    let faults = Environment().compile("'" + repeated("å", 100_000) + "'").faults
    #expect(faults.map(\.kind) == [.limit])
    #expect(Environment().compile("'" + repeated("å", 99_998) + "'").faults == [])
  }

  @Test(
    "what would grow without bound is stopped",
    arguments: [
      "lists.range(1000000000000)", "lists.range(9223372036854775807).size()",
      nested("x + x", "'0123456789'", 40), nested("x + x", "[1, 2, 3]", 40),
      nested("x.replace('', x)", "'0123456789'", 12),
      nested("x.map(y, x)", "[1, 2, 3]", 20, "==", true),
      nested("[x, x]", "[1]", 60, "==", true), nested("[x, x]", "[1]", 60, "format"),
      nested("[x, x]", "[1]", 60, "distinct"), nested("[x, x]", "[1]", 60, "flatten"),
      nested("{'a': x, 'b': x}", "{}", 60, "==", true),
      nested("dyn(x).flatten() + x", "[[1], [1]]", 60),
      nested("x + x", "b'0123456789'", 40), nested("x.split('').join(x)", "'01234567'", 8),
      "lists.range(3000).map(x, lists.range(3000).map(y, lists.range(3000))).size()",
      "lists.range(4000).all(x, lists.range(4000).all(y, x + y >= 0))",
      nested("regex.replace(x, '.', '\\\\0\\\\0\\\\0\\\\0')", "'0123456789'", 30),
      nested("'%s%s%s'.format([x, x, x])", "'0123456789'", 30),
      "lists.range(10000).map(x, dyn('a')).distinct().size() + lists.range(10000).map(x, [x]).distinct().size()",
      "sets.contains(lists.range(50000), lists.range(50000))",
      "lists.range(3000).map(x, 'a').join('').matches('(a?){200}a{200}b')",
      "regex.extractAll(lists.range(1000).map(x, 'a').join(''), '[a-z]*[0-9]|[a-z]').size()",
      "regex.replace(lists.range(1000).map(x, 'a').join(''), '[a-z]*[0-9]|[a-z]', 'b').size()",
      "lists.range(60).all(x, lists.range(300).transformMap(i, v, v).size() > 0)",
      "cel.bind(m, lists.range(900).transformMap(i, v, v), lists.range(30).all(x, m == m))",
    ]
  )
  func hostile(source: String) {
    let result = run(source, budget: 100_000)
    #expect(
      result == "error: operation cancelled: actual cost limit exceeded"
        || result == "error: text would be too large"
    )
  }

  @Test(
    "what would take much room is stopped before it does, however little it costs",
    arguments: [
      "lists.range(100000).map(x, lists.range(100000)).size()", "lists.range(50000000).size()",
      nested("x + x", "[1, 2, 3]", 40), nested("x + x", "'0123456789'", 40),
      nested("x + x", "b'0123456789'", 40),
      "lists.range(10000).map(x, lists.range(10000).transformMap(i, v, v)).size()",
      "lists.range(10000).map(x, [lists.range(10000).reverse()]).size()",
      "cel.bind(o, lists.range(100000).map(x, optional.of(x)), "
        + "lists.range(1000).map(x, [o.unwrapOpt()]).size())",
      "cel.bind(s, lists.range(100000).map(x, '0123456789').join(''), "
        + "lists.range(1000).map(x, s.lowerAscii()).size())",
    ]
  )
  func room(source: String) {
    #expect(run(source, budget: 200_000_000) == "error: value exceeds size limit")
  }

  @Test(
    "what goes through a text costs what that takes, whatever it makes of it",
    arguments: [
      "int(x)", "uint(x)", "double(x)", "bool(x)", "decimal(x)", "date(x)", "duration(x)",
      "timestamp(x)", "timestamp(0).getHours(x)", "regex.replace('', 'a', x)",
      "x.replace('0', '1', 9223372036854775807)",
    ]
  )
  func traversal(source: String) throws {
    let text = repeated("0", 10_000)
    let program = try #require(Environment(variables: [("x", .string)]).compile(source).program)
    let frame = Frame(slots: 1)
    frame[0] = .string(text)
    let value = program.evaluate(frame)
    #expect(Frame.defaultBudget - frame.budget >= 1000)
    // What is said of the text has room on a line.
    if case .error(let error) = value { #expect(error.text.english.utf8.count < 200) }
  }

  @Test(
    "what an error says of a value has room on a line",
    arguments: ["{'a': 1}[x]", "{x: 1}.b", "[{x: 1}].transformMapEntry(i, v, v)[x + 'a']"]
  )
  func longValues(source: String) {
    let result = run(source, [("x", .dyn, .string(repeated("å", 10_000)))])
    #expect(result.hasPrefix("error: ") && result.utf8.count < 300)
  }

  @Test("a pattern that is read in passing costs what reading it takes")
  func patterns() throws {
    for pattern in ["(?i)\\\\p{L}\\\\p{Lu}", "(?:a{1000}){1}", "(?:a{1000}){1}(?i)\\\\p{Lu}("] {
      let program = try #require(
        Environment(variables: [("x", .string)]).compile("'a'.matches('\(pattern)' + x)").program
      )
      let frame = Frame(slots: 1)
      frame[0] = .string("0")
      _ = program.evaluate(frame)
      #expect(Frame.defaultBudget - frame.budget >= 300, "\(pattern)")
    }
  }

  @Test("each evaluation has the same room")
  func roomOfEach() throws {
    let program = try #require(Environment().compile("lists.range(3000000).size()").program)
    let frame = Frame(slots: 0, budget: .max)
    for _ in 0..<5 { #expect(shown(program.evaluate(frame)) == "3000000") }
  }

  /// `cel.bind` in `cel.bind`, each making the next value of the last.
  private static func nested(
    _ step: String,
    _ start: String,
    _ count: Int,
    _ end: String = "size",
    _ twice: Bool = false
  ) -> String {
    func chain() -> String {
      let opening = (0..<count).map { _ in "cel.bind(x, \(step), " }.joined()
      let body =
        switch end {
        case "==": "x"
        case "format": "'%s'.format([x])"
        case "distinct": "[x, x].distinct()"
        case "flatten": "x.flatten(100)"
        default: "x.size()"
        }
      return "cel.bind(x, \(start), \(opening)\(body)\(String(repeating: ")", count: count + 1))"
    }
    return twice ? chain() + " == " + chain() : chain()
  }

  @Test("values nested too deep are an error")
  func depth() {
    // Literals and bindings each go as deep as is allowed.
    let list = repeated("[", 100) + "x" + repeated("]", 100)
    let source = repeated("cel.bind(x, \(list), ", 100) + "x.size()" + repeated(")", 100)
    let result = run(source, [("x", .dyn, .int(1))])
    #expect(result == "error: value exceeds nesting limit")
  }

  @Test(
    "costs as cel-go counts them",
    arguments: [
      ("true", 0), ("x", 1), ("x.a", 2), ("[1, 2]", 10), ("{'a': 1}", 30), ("size(x)", 2),
      ("'0123456789'.contains('01')", 3), ("1 == 1", 1), ("x.a && true", 2),
      ("'0123456789' + '0123456789'", 3), ("'0123456789'.matches('abcd')", 2),
    ]
  )
  func cost(source: String, cost: Int) {
    guard
      let program = Environment(variables: [("x", .map(.string, .bool))]).compile(source).program
    else {
      Issue.record("\(source) does not compile")
      return
    }
    let frame = Frame(slots: 1, budget: 1000)
    frame[0] = .map(MapValue([(.string("a"), .bool(true))]))
    _ = program.evaluate(frame)
    #expect(1000 - frame.budget == cost)
  }
}
