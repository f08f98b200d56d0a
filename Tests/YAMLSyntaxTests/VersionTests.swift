import Findings
import Testing
import YAMLSyntax

/// YAML 1.2.2 where libyaml, a reader of 1.1, needs help: tables of valid and of wrong texts.
@Suite("YAML 1.2") struct VersionTests {
  @Test(
    "valid texts are read",
    arguments: [
      ("{a\n: b, c\n: d}", "{a=b c=d}"),
      ("x: {a\n  : b, \"c\n  d\"\n  : e}", "{x={a=b c d=e}}"),
      ("{multi\n line: b}", "{multi line=b}"),
      ("{a # c\n : b}", "{a=b}"),
      ("[? a : b]", "[{a=b}]"), ("[: b]", "[{=b}]"), ("{: b}", "{=b}"), ("{a:, b: }", "{a= b=}"),
      ("{\"a\":1, 'b':c}", "{a=1 b=c}"), ("[:a, b]", "[:a b]"), ("{x: ::y}", "{x=::y}"),
      ("[a: b, \"c\":d]", "[{a=b} {c=d}]"),
      ("a: \tb", "{a=b}"), ("a:\tb", "{a=b}"), ("-\ta", "[a]"), ("-\t{a: b}", "[{a=b}]"),
      ("- a:\t b\n-\t\tc\n", "[{a=b} c]"),
      ("?\ta\n:\tb\n", "{a=b}"), ("---\ta", "a"), ("!!str\ta", "a"), ("&a\tb", "b"),
      ("a: b\t\n", "{a=b}"), ("a: b\t# c\n", "{a=b}"), ("a: b\n\t\nc: d\n", "{a=b c=d}"),
      ("a:\n \tb\n", "{a=b}"), ("a:\n  x\n  \t\n  y\n", "{a=x\ny}"), ("\t[a]\n", "[a]"),
      ("\t# c\na: b\n", "{a=b}"), ("a: |\n \tb\n", "{a=\tb\n}"), ("a: >-\n \tb\n", "{a=\tb}"),
      ("\"x\n\ty\"", "x y"), ("a: \"x\n \ty\"", "{a=x y}"), ("\"a\\\tb\"", "a\tb"),
      ("\"\\/\"", "/"),
      ("- &é a\n- *é", "[a a]"), ("- &a.b a\n- *a.b\n", "[a a]"), ("&a: b", ""),
      ("a\n...\nb\n", "a b"), ("...\n", ""), ("---\n...\n", "-"), ("# c\n...\n# d\n", ""),
      ("a\n...\n# c\nb: c\n...\n--- d\n", "a {b=c} d"), ("a\n...\n\u{FEFF}b\n", "a b"),
      ("--- |\n%x\n", "%x\n"), ("--- >\na\nb\n", "a b\n"), ("--- |\na\n# b\n...\n", "a\n# b\n"),
      ("--- |\n\na\n", "\na\n"), ("a\n...\n|\nb\n", "a b\n"),
      ("%FOO bar\n--- a", "a"), ("%YAML 1.3\n--- a", "a"), ("%YAML 1.2 # c\n--- a", "a"),
      ("a\n%b\n", "a %b"), ("--- a\n...\n%YAML 1.2\n--- b\n", "a b"),
      (": b\na: c\n", "{=b a=c}"), ("?\n: b\n", "{=b}"), ("- : b\n", "[{=b}]"),
      ("a:\n  : b\n", "{a={=b}}"),
      ("[a, b]: c", "{[a b]=c}"), ("[a, b,]", "[a b]"), ("a: [\n# c\n b]", "{a=[b]}"),
      ("a: [\n  b\n]\n", "{a=[b]}"), ("{a: b\n}", "{a=b}"), ("a: >1-\n b", "{a=b}"),
      ("a:\n- b\n- [c,\n d]\n", "{a=[b [c d]]}"), ("a: 'b\n\n  c'\n", "{a=b\nc}"),
    ]
  )
  func valid(text: String, tree: String) {
    let stream = parse(text)
    #expect(stream.fault == nil)
    if !tree.isEmpty || stream.documents.isEmpty {
      #expect(stream.documents.map { show($0.root, stream) }.joined(separator: " ") == tree)
    }
    for index in 0..<stream.nodeCount {
      let range = stream.range(NodeID(rawValue: UInt32(index)))
      #expect(range.start <= range.end && Int(range.end) <= stream.file.bytes.count)
    }
  }

  @Test(
    "wrong texts are faults",
    arguments: [
      "a:\n\t- b", "a:\n \t- b", "\ta: b", "a: |\n\tb\n", "a: \"x\n\ty\"", "-\t- a", "-\ta: b",
      "?\t- a",
      "- \t- a", "[a\nb: c]", "a: [\nb]", "a: {\nb: c}", "[,]", "[a,,b]", "a: - b", "'a':b\nc: d",
      "a: |10\n b", "a: |0\n b", "a: | b\n c", "%YAML 1.2 foo\n---\n", "%YAML 1.1#c\n---\n",
      "%YAML 2.0\n---\n",
      "%YAML 1.2\n%YAML 1.2\n---\n", "a # c\n%YAML 1.2\n---\n", "&a - b", "a: &b *c", "\"a\nb\": c",
      "a: b: c", "- a\nb",
      "a: 'b' c", "a: [b] c", "--- >\n a\nb\n", "a: b\n  c: d", "a:\n    b: c\n  d: e",
      "- a\n - b\n  c: d",
      "a: \"\\x\"", "a: *b", "a: @b", "a: `b`", "a: %b", "!a!b c", "{a: b", "[a", "\"a", "'a",
      "a: }", "a: ]",
      "---\n\"a\n---\nb\"", "%FOO\n", "{a: b}\nc: d\n",
    ]
  )
  func wrong(text: String) {
    #expect(parse(text).fault != nil)
  }

  @Test(
    "a repair that does not help is made a few times only",
    .timeLimit(.minutes(1)),
    arguments: ["a: b\n  : c\n", "a: b\nc:\n  d: e\n    : f\n", "- a: b\n     :\n"]
  )
  func vainRepair(text: String) {
    let fault = parse(text).fault
    #expect(fault?.rule == "syntax-error")
    #expect(parse(text).file.bytes == Array(text.utf8))
  }

  @Test("many repairs of one file end", arguments: [10, 300])
  func manyRepairs(count: Int) {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(parse(String(repeating: "-\ta\n", count: count)).fault == nil)
    }
    #expect(time < .seconds(5))
  }

  private func show(_ node: NodeID?, _ stream: YAMLStream) -> String {
    guard let node else { return "-" }
    let target = stream.anchoredNode(node)
    switch stream.kind(target) {
    case .sequence:
      return "[" + stream.children(of: target).map { show($0, stream) }.joined(separator: " ") + "]"
    case .mapping:
      return "{"
        + stream.entries(of: target).map { show($0.key, stream) + "=" + show($0.value, stream) }
        .joined(separator: " ") + "}"
    default: return stream.text(target)
    }
  }
}
