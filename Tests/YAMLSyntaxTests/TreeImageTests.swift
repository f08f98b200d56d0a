import Findings
import Testing

@testable import YAMLSyntax

/// The tree of a file as text that a program can carry.
@Suite struct TreeImageTests {
  /// Every node: kind, style, key, place, properties, children, and its text or source.
  private func nodes(_ stream: YAMLStream) -> [String] {
    (0..<stream.nodeCount).map { index in
      let node = NodeID(index)
      let source = String(decoding: stream.file.bytes[stream.range(node).bytes], as: UTF8.self)
      let text = stream.kind(node) == .scalar ? stream.text(node) : source
      let children = Array(stream.children(of: node)).map { $0.rawValue }
      return "\(stream.kind(node)) \(stream.style(node)) \(stream.keyID(node)) "
        + "\(stream.nodes[index].flags) \(children) \(stream.count(node)) "
        + "\(stream.range(node).start)-\(stream.range(node).end) \(text)"
    }
  }

  @Test(
    "a stream comes back as it was, with the keys of whoever reads it",
    arguments: [
      "", "# nothing\n", "a: [x]\nb: [y, z]\nåäö: {a: b}\n",
      "sv: [ett, =två,\n  tio]\nen: >-\n  one\n  two\n\nfr: |\n\n  trois\n",
      "a: &x [b, 'c''d', \"e\\tf\\u00e5\"]\nd: *x\n*x : y\n? [g]\n: h\n",
      "a: !own {b: !!str 1}\n<<: {c: d}\n# e\nf: # g\n  - h # i\n",
      "---\na:\n...\n---\n- b\n---\n", "\u{FEFF}a: b\r\nc: d\r\n",
      "a:\n\n\n  \nb: \nc:\n- d:\n  e:\n",
    ]
  )
  func roundTrip(text: String) {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let keys = KeyTable(["x", "c", "a", "sv", "åäö", "d"])
    let whole = YAMLParser.parse(file, keys: keys)
    var image = TreeImage.text(of: YAMLParser.parse(file, keys: KeyTable(["d", "a"])))
    let stream = image.withUTF8 { unsafe TreeImage.stream(from: $0, of: file, keys: keys) }
    #expect(nodes(stream) == nodes(whole))
    #expect(
      stream.documents.map(String.init(describing:))
        == whole.documents.map(String.init(describing:))
    )
    #expect(
      stream.comments.map { stream.comments.text($0) }
        == whole.comments.map { whole.comments.text($0) }
    )
    #expect(Array(stream.comments) == Array(whole.comments))
    #expect(stream.tags == whole.tags && stream.anchors == whole.anchors)
    #expect(stream.usesMergeKeys == whole.usesMergeKeys)
  }

  @Test("a long file's numbers and texts come back")
  func long() {
    let text = (0..<9_000).map { "- {id: G\($0), t: \"å\\n\($0)\"}\n" }.joined()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let keys = KeyTable(["id"])
    let whole = YAMLParser.parse(file, keys: keys)
    var image = TreeImage.text(of: whole)
    let stream = image.withUTF8 { unsafe TreeImage.stream(from: $0, of: file, keys: keys) }
    #expect(whole.nodeCount == 45_001)
    #expect(nodes(stream) == nodes(whole))
  }
}
