import Findings
import Testing
import YAMLSyntax

/// Reading a sound file without some lines, its lists of words without libyaml.
@Suite struct ReducedReadingTests {
  /// Every node: kind, style, key, number of children, and its text or source.
  private func nodes(_ stream: YAMLStream) -> [String] {
    (0..<stream.nodeCount).map { index in
      let node = NodeID(rawValue: UInt32(index))
      let source = String(decoding: stream.file.bytes[stream.range(node).bytes], as: UTF8.self)
      let text = stream.kind(node) == .scalar ? stream.text(node) : source
      let children = Array(stream.children(of: node)).map { $0.rawValue }
      return "\(stream.kind(node)) \(stream.style(node)) \(stream.keyID(node)) \(children) "
        + "\(stream.range(node).start)-\(stream.range(node).end) \(text)"
    }
  }

  private static let keys = KeyTable(["a", "sv", "en", "terms"])

  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "a.yaml", bytes: Array(text.utf8))
  }

  @Test(
    "a file comes to the same nodes, in the same places, as through libyaml",
    arguments: [
      "a: [x]\nb: [y, z]\n",
      "sv: [ett, =två, -tre, fyra-, fem?, sex~, ej sju, åtta nio,\n  tio, 5g]\nen: [one]\n",
      "a:\n  - {terms: {sv: [x]}}\n  - terms:\n      sv: [å, ä?,\n           ö]\n      en: [b]\n    c: d\n",
      "a: &x [b, c]\nd: *x\nsv: [e]\nf: &y\n  en: [g]\nh: *y\n",
      "a: [b, 'c']\nd: [e, f: g]\nh: [i, [j]]\nk: []\nl: [m,]\nn: [o # p\n  ]\nq: [r? s]\n",
      "a: [b\n  c, d]\ne: [\"f\"]\ng: [h, -, i]\nj: [k] # l\n# m: [n]\n",
      "a: [b * c, d.e, f_g, 1_000, h-?]\nj: [k * l, m*, -1, =n-]\no: [p, '*q']\n",
      "a: [b, c]\n---\nsv: [d]\n...\n",
    ]
  )
  func lists(text: String) {
    let whole = YAMLParser.parse(file(text), keys: Self.keys)
    let reduced = YAMLParser.parse(
      sound: file(text),
      keys: Self.keys,
      without: BlockKeys([], column: 0)
    )
    #expect(nodes(reduced) == nodes(whole))
    #expect(reduced.documents.map(\.range) == whole.documents.map(\.range))
    #expect(Array(reduced.comments) == Array(whole.comments))
  }

  @Test("what only looks like a list of words is left as it is")
  func prose() {
    let text = "a: |\n  b: [c, d]\n  e\nf: [g]\n"
    let whole = YAMLParser.parse(file(text), keys: Self.keys)
    let reduced = YAMLParser.parse(
      sound: file(text),
      keys: Self.keys,
      without: BlockKeys([], column: 0)
    )
    #expect(nodes(reduced) == nodes(whole))
  }

  @Test("lines that are left out are no part of the file, and move nothing else")
  func lines() {
    let text =
      "- a: ö\n  sv: [x]\n  docs: [y]\n  b: >-\n    c\n    d\n"
      + "  docs:\n    tests: e\n\n    f: g\n  tests:\n  - h\n- sv: [z]\n"
    let reduced = YAMLParser.parse(
      sound: file(text),
      keys: Self.keys,
      without: BlockKeys(["docs", "tests"], column: 2)
    )
    let sources = (0..<reduced.nodeCount).map { index in
      let range = reduced.range(NodeID(rawValue: UInt32(index)))
      return String(decoding: reduced.file.bytes[range.bytes], as: UTF8.self)
    }
    #expect(
      Array(sources.dropFirst(2)) == [
        "a", "ö", "sv", "[x]", "x", "b", ">-\n    c\n    d", "sv: [z]", "sv", "[z]", "z",
      ]
    )
  }
}
