import Findings
import Testing
import YAMLSyntax

@Suite("Trees") struct TreeTests {
  @Test("keys that the table knows carry its index")
  func keyIDs() throws {
    let names = ["align", "id", "title", "goals", "at", "a-long-name-of-a-key"]
    let table = KeyTable(names)
    for (index, name) in names.enumerated() {
      #expect(table[name] == KeyID(rawValue: UInt16(index)))
      #expect(table.name(KeyID(rawValue: UInt16(index))) == name)
    }
    #expect(table["titel"] == .unknown)
    #expect(table[""] == .unknown)
    let stream = parse("title: title\nx: 1\n'id': 2\n\"at\": [at]\n", keys: names)
    let root = try #require(stream.documents[0].root)
    #expect(
      stream.entries(of: root).map { table.name(stream.keyID($0.key)) } == [
        "title", "", "id", "at",
      ]
    )
    #expect(stream.entries(of: root).allSatisfy { stream.keyID($0.value) == .unknown })
    #expect(stream.value(of: table["at"], in: root).map(stream.count) == 1)
  }

  @Test("two thousand names are told apart")
  func manyKeys() {
    let names = (0..<2_000).map { "key-\($0)" }
    let table = KeyTable(names)
    for (index, name) in names.enumerated() { #expect(table[name].rawValue == UInt16(index)) }
  }

  @Test("two texts are the same however they are written, and only then")
  func sameTexts() throws {
    let words = ["it's", "its", "", "å b", "å  b", "*c"]
    let stream = parse(
      "- it's\n- its\n- ''\n- å b\n- \"å  b\"\n- '*c'\n"
        + "- 'it''s'\n- \"i\\x74s\"\n- \"\"\n- å\n  b\n- 'å  b'\n- |-\n  *c\n"
    )
    let root = try #require(stream.documents[0].root)
    let nodes = Array(stream.children(of: root))
    try #require(nodes.count == 2 * words.count)
    for (first, node) in nodes.enumerated() {
      for (second, other) in nodes.enumerated() {
        let isSame = first % words.count == second % words.count
        #expect(stream.hasText(node, of: other, in: stream) == isSame)
      }
      for (second, word) in words.enumerated() {
        #expect(stream.hasText(node, Array(word.utf8)) == (first % words.count == second))
      }
    }
  }

  @Test(
    "texts are decoded",
    arguments: [
      ("a: 'it''s'", "it's"), ("a: \"\\u00e5\\n\"", "å\n"), ("a: b  c", "b  c"),
      ("a: |\n  x\n   y\n", "x\n y\n"), ("a: >-\n  x\n  y\n", "x y"), ("a: ''", ""),
      ("a: 'x'", "x"),
      ("a: x\n  y\n\n  z", "x y\nz"), ("a: 007", "007"), ("a: no", "no"),
      ("a: \"b\u{85}\u{2029}c\\td\"", "b\u{85}\u{2029}c\td"), ("a: \"\\P\\N\"", "\u{2029}\u{85}"),
    ]
  )
  func text(source: String, expected: String) throws {
    let stream = parse(source)
    let root = try #require(stream.documents[0].root)
    let value = try #require(stream.entries(of: root).first { _ in true }?.value)
    #expect(stream.text(value) == expected)
  }

  @Test(
    "nothing is null, a quoted or tagged nothing is not",
    arguments: [
      ("a:", true), ("a: ~", true), ("a: null", true), ("a: Null", true), ("a: NULL", true),
      ("a: nUll", false), ("a: ''", false), ("a: 'null'", false), ("a: []", false),
      ("a: !!str", false), ("a: no", false),
    ]
  )
  func null(source: String, expected: Bool) throws {
    let stream = parse(source)
    let root = try #require(stream.documents[0].root)
    let value = try #require(stream.entries(of: root).first { _ in true }?.value)
    #expect(stream.isNull(value) == expected)
  }

  @Test("styles, tags and anchors are kept")
  func properties() throws {
    let stream = parse("a: &x !t 'b'\nc: *x\nd: {e: [f]}\ng: >\n h\n")
    let root = try #require(stream.documents[0].root)
    let values = stream.entries(of: root).map(\.value)
    #expect(values.map(stream.kind) == [.scalar, .alias, .mapping, .scalar])
    #expect(values.map(stream.style) == [.singleQuoted, .plain, .flow, .folded])
    #expect(stream.tag(values[0]) == "!t")
    #expect(stream.anchor(values[0]) == "x")
    #expect(stream.anchoredNode(values[1]) == values[0])
    #expect(stream.text(values[1]) == "b")
    #expect(stream.tag(values[2]) == nil)
  }

  @Test("the count of a large sequence")
  func largeCount() throws {
    let stream = parse(String(repeating: "- x\n", count: 70_000))
    let root = try #require(stream.documents[0].root)
    #expect(stream.count(root) == 70_000)
    #expect(stream.children(of: root).reduce(0) { sum, _ in sum + 1 } == 70_000)
  }

  @Test("duplicate keys are found with the first one")
  func duplicates() throws {
    let stream = parse("a: 1\nb: 2\n'a': 3\n\"a\": 4\n[a]: 5\n[a]: 6\n")
    let root = try #require(stream.documents[0].root)
    let duplicates = stream.duplicateKeys(of: root)
    #expect(duplicates.map { stream.range($0.first).start } == [0, 0])
    #expect(duplicates.map { stream.range($0.again).start } == [10, 17])
  }
}

@Suite("Aliases and merge keys") struct AliasTests {
  /// The merged view of the last value of the root mapping: `key=value`, `*` where through an alias.
  private func merged(_ text: String) throws -> [String] {
    let stream = parse(text)
    #expect(stream.fault == nil)
    let root = try #require(stream.documents[0].root)
    let value = try #require(stream.entries(of: root).map(\.value).last)
    return stream.expandedEntries(of: value).map {
      "\(stream.text($0.key))=\(stream.text($0.value))\($0.alias == nil ? "" : "*")"
    }
  }

  @Test("a mapping is merged, its own keys win and come first")
  func merge() throws {
    #expect(
      try merged("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3\n  c: 4\n") == ["b=3", "c=4", "a=1*"]
    )
  }

  @Test("of a list of mappings the earlier wins")
  func mergeList() throws {
    #expect(
      try merged("x: &x {a: 1}\ny: &y {a: 2, b: 3}\nz: {<<: [*x, *y, {c: 4, a: 5}]}\n")
        == ["a=1*", "b=3*", "c=4"]
    )
  }

  @Test("merged mappings may merge")
  func mergeOfMerge() throws {
    #expect(
      try merged("x: &x {a: 1}\ny: &y {<<: *x, b: 2}\nz: {<<: *y, c: 3}\n")
        == ["c=3", "b=2*", "a=1*"]
    )
  }

  @Test("a quoted '<<' is a key like others")
  func quoted() throws {
    #expect(try merged("x: {'<<': 1}\n") == ["<<=1"])
  }

  @Test("what cannot be merged is told")
  func faults() throws {
    let stream = parse("x: {<<: 1}\ny: {<<: [{}, 2]}\n")
    let root = try #require(stream.documents[0].root)
    let faults = stream.entries(of: root).flatMap { stream.mergeFaults(of: $0.value) }
    #expect(faults.map(stream.text) == ["1", "2"])
  }

  @Test("a later anchor of the same name counts from there on")
  func redefined() throws {
    let stream = parse("[&x 1, *x, &x 2, *x]")
    let root = try #require(stream.documents[0].root)
    #expect(stream.children(of: root).map(stream.text) == ["1", "1", "2", "2"])
  }

  @Test("anchors end with their document")
  func perDocument() {
    let stream = parse("--- &x a\n--- *x\n")
    #expect(stream.fault?.rule == "syntax-error")
    #expect(stream.documents.map(\.isComplete) == [true, false])
  }

  @Test("an alias without an anchor is a fault")
  func unknown() {
    let fault = parse("a: *x\n").fault
    #expect(fault?.range == SourceRange(start: 3, end: 5))
    #expect(fault?.message.english.contains("'*x'") == true)
  }

  @Test(
    "an alias inside what it stands for stands for nothing",
    arguments: ["&x [*x]", "a: &x {b: {c: *x}}", "&x {*x : 1}", "- &x\n  - *x\n- &y {<<: [*y]}"]
  )
  func recursive(text: String) throws {
    let stream = parse(text)
    #expect(stream.fault == nil)
    let nodes = (0..<stream.nodeCount).map { NodeID(rawValue: UInt32($0)) }
    let aliases = nodes.filter { stream.isAlias($0) }
    #expect(!aliases.isEmpty)
    for alias in aliases {
      #expect(stream.anchoredNode(alias) == alias)
      let anchored = try #require(stream.enclosingAnchor(of: alias))
      #expect(stream.anchor(anchored) == stream.anchor(alias))
      #expect(anchored < alias && alias < stream.next(anchored))
      #expect(stream.count(alias) == 0 && stream.text(alias).isEmpty && !stream.isNull(alias))
    }
    for node in nodes {
      _ = stream.expandedEntries(of: node)
      _ = stream.mergeFaults(of: node)
    }
  }

  @Test("keys are the same where YAML takes them for the same")
  func sameKeys() throws {
    let pairs = [
      ("a", "'a'", true), ("1", "'1'", false), ("1", "1", true), ("'1'", "\"1\"", true),
      ("no", "'no'", false), ("No", "No", true), ("!t a", "a", false), ("ö", "\"ö\"", true),
    ]
    for (left, right, isSame) in pairs {
      let stream = parse("{\(left): 1, \(right): 2}")
      let root = try #require(stream.documents[0].root)
      let keys = stream.entries(of: root).map(\.key)
      #expect(stream.isSameKey(keys[0], keys[1]) == isSame, "\(left) \(right)")
    }
  }

  @Test("an alias may be a key and know its name")
  func key() throws {
    let stream = parse("- &x id\n- *x : 1\n")
    let root = try #require(stream.documents[0].root)
    let mapping = try #require(stream.children(of: root).first { stream.kind($0) == .mapping })
    #expect(stream.entries(of: mapping).map { stream.keyID($0.key).rawValue } == [0])
  }
}
