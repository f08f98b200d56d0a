import Findings
import Testing
import YAMLSyntax

@Suite("Ranges of nodes") struct RangeTests {
  /// The source of every node, in order.
  private func sources(_ text: String) -> [String] {
    let stream = parse(text)
    return (0..<stream.nodeCount).map { index in
      let range = stream.range(NodeID(rawValue: UInt32(index)))
      return String(decoding: stream.file.bytes[range.bytes], as: UTF8.self)
    }
  }

  @Test(
    "a range holds what is written and no more",
    arguments: [
      ("a: b\n", ["a: b", "a", "b"]),
      ("å: ö  # ä\nx: y", ["å: ö  # ä\nx: y", "å", "ö", "x", "y"]),
      ("- a\n- 'b'\n\n", ["- a\n- 'b'", "a", "'b'"]),
      ("a: {b: [1, 2] }\n", ["a: {b: [1, 2] }", "a", "{b: [1, 2] }", "b", "[1, 2]", "1", "2"]),
      ("a: \"x\\ty\"\n", ["a: \"x\\ty\"", "a", "\"x\\ty\""]),
      ("a: eng\n  två\n\nb: c\n", ["a: eng\n  två\n\nb: c", "a", "eng\n  två", "b", "c"]),
      ("a: |\n  x\n  y\n\n\nb: c\n", ["a: |\n  x\n  y\n\n\nb: c", "a", "|\n  x\n  y", "b", "c"]),
      ("a: >- # k\n  x\n# no\n", ["a: >- # k\n  x", "a", ">- # k\n  x"]),
      ("a:\n  - |\n    x\n\n\n", ["a:\n  - |\n    x", "a", "- |\n    x", "|\n    x"]),
      ("a:\nb: ~\n", ["a:\nb: ~", "a", "", "b", "~"]),
      ("a:   # c\nb:\n", ["a:   # c\nb:", "a", "", "b", ""]),
      ("? a\n? b\n", ["? a\n? b", "a", "", "b", ""]),
      ("-\n- x\n", ["-\n- x", "", "x"]),
      ("a: &x !!str b\n", ["a: &x !!str b", "a", "b"]),
      ("a: &x # c\n  b: 1\n", ["a: &x # c\n  b: 1", "a", "b: 1", "b", "1"]),
      ("a: &x\nb: *x\n", ["a: &x\nb: *x", "a", "", "b", "*x"]),
      ("a: |\n\nb: 1\n", ["a: |\n\nb: 1", "a", "|", "b", "1"]),
      ("\u{FEFF}a: b\n", ["a: b", "a", "b"]),
      ("a: b\r\nc: |\r\n  d\r\n\r\n", ["a: b\r\nc: |\r\n  d", "a", "b", "c", "|\r\n  d"]),
      ("a: b\rc: d\r", ["a: b\rc: d", "a", "b", "c", "d"]),
      ("a: x\u{2028}y\nb: z\n", ["a: x\u{2028}y\nb: z", "a", "x\u{2028}y", "b", "z"]),
      ("🎯: \"💧\"\n", ["🎯: \"💧\"", "🎯", "\"💧\""]),
    ]
  )
  func range(text: String, expected: [String]) {
    #expect(sources(text) == expected)
  }

  @Test("an empty value stands after its colon")
  func emptyValue() throws {
    let stream = parse("a:   # c\nb: 1\n")
    let root = try #require(stream.documents[0].root)
    let value = try #require(stream.entries(of: root).first { _ in true }?.value)
    #expect(stream.range(value) == SourceRange(start: 2, end: 2))
    #expect(stream.isNull(value))
  }

  @Test("places are right far into a file that is not ASCII")
  func farPlaces() throws {
    var text = ""
    for index in 0..<5_000 {
      text += "nyckel\(index): \"värde – å\\u00e4ö \(index)\"  # 🎯 kommentar\n"
    }
    let stream = parse(text)
    let root = try #require(stream.documents[0].root)
    #expect(stream.count(root) == 5_000)
    for (index, entry) in stream.entries(of: root).enumerated() {
      let range = stream.range(entry.value)
      let source = String(decoding: stream.file.bytes[range.bytes], as: UTF8.self)
      #expect(source == "\"värde – å\\u00e4ö \(index)\"")
      #expect(stream.text(entry.value) == "värde – åäö \(index)")
      #expect(stream.text(entry.key) == "nyckel\(index)")
    }
    #expect(stream.comments.count == 5_000)
  }

  @Test("documents have ranges, and keep their markers")
  func documents() {
    let stream = parse("# x\n---\na: 1\n...\n---\n---\nb\n")
    #expect(
      stream.documents.map(\.range.bytes).map {
        String(decoding: stream.file.bytes[$0], as: UTF8.self)
      } == ["---\na: 1\n...", "---", "---\nb"]
    )
    #expect(stream.documents.map(\.hasExplicitEnd) == [true, false, false])
    #expect(stream.documents.map { $0.root == nil } == [false, true, false])
  }

  @Test("a scalar of more than a reader's buffer", arguments: [10_000, 50_000, 300_000])
  func longScalar(length: Int) throws {
    let word = String(repeating: "åäö ", count: length / 4) + "x"
    let stream = parse("a: \"\(word)\"\nb: |\n  \(word)\n\u{85}c\nd: e\n")
    let root = try #require(stream.documents[0].root)
    let values = stream.entries(of: root).map { stream.text($0.value) }
    #expect(values.count == 2 || values.count == 3)
    #expect(values[0] == word)
  }
}
