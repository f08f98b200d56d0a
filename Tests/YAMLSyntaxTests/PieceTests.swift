import Findings
import Testing

@testable import YAMLSyntax

/// A file that is read in pieces gives the same as one that is read in one go.
@Suite("Files read in pieces") struct PieceTests {
  /// Everything that a stream says: documents, nodes with places, comments, the fault.
  private func description(_ stream: YAMLStream) -> [String] {
    var lines = EventLines(stream).lines
    for document in stream.documents {
      lines.append("\(document)")
      if let root = document.root { describe(root, in: stream, &lines) }
    }
    lines += stream.comments.map { "\($0.range) \($0.isAlone) \(stream.comments.text($0))" }
    lines.append("\(stream.nodeCount) \(stream.usesMergeKeys) \(String(describing: stream.fault))")
    return lines
  }

  private func describe(_ node: NodeID, in stream: YAMLStream, _ lines: inout [String]) {
    lines.append("\(node.rawValue) \(stream.range(node)) \(stream.count(node))")
    if stream.kind(node) == .mapping {
      for entry in stream.entries(of: node) { lines.append("\(stream.keyID(entry.key))") }
    }
    guard stream.kind(node) != .alias else { return }
    for child in stream.children(of: node) { describe(child, in: stream, &lines) }
  }

  /// Checks that reading a text in pieces says the same as reading it in one go.
  private func check(_ text: String, jobs: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    let whole = description(parse(text))
    let file = SourceFile(path: "test.yaml", bytes: Array(text.utf8))
    let pieces = YAMLParser.parse(
      file,
      keys: KeyTable(["id", "title", "goals"]),
      jobs: jobs,
      pieceSize: 1
    )
    #expect(description(pieces) == whole, "\(text)", sourceLocation: sourceLocation)
  }

  private func element(_ number: Int, _ indentation: String, _ content: String) -> String {
    "\(indentation)- id: g\(number)\n"
      + content.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\(indentation)  \($0)" }.joined(separator: "\n") + "\n"
  }

  @Test(
    "elements of every style",
    arguments: ["", "  ", "    "],
    [
      "title: å # b", "title: |\n  - x\n  # no comment\n\n", "title: |+\n  a\n\n\n# c",
      "title: >-\n  - a\n   - b\n  c", "title: \"a\n  - b\"\n# c", "title: 'x\n\n  - y'",
      "title: a\n  - b", "effects:\n- affects: x\n- affects: y", "effects: [a,\n  - b]",
      "a: {b: c,\n  d: - e}", "&a title: x\nother: *a", "!!str title: x", "? a\n: b", "<<: {a: b}",
      "-", "- - a\n  - b", "title: |2\n    a\n  - b", "title:", "x: \u{2028}y", "x: \"\u{85}\"",
    ]
  )
  func styles(indentation: String, content: String) {
    for count in [2, 3, 9] {
      for jobs in [2, 3, 5] {
        let elements = (0..<count).map { element($0, indentation, content) }.joined()
        for start in [
          "goals:\n", "# c\nalign: 1\ntitle: x\ngoals:\n", "--- # c\na: b\ngoals: # d\n",
        ] {
          for end in [
            "", "decisions:\n\(indentation)- id: d\n", "...\n", "---\na: b\n", "x", "# c\n\n",
          ] {
            check(start + elements + end, jobs: jobs)
          }
        }
      }
    }
  }

  @Test(
    "what only looks like a list that can be cut",
    arguments: [
      "- a\n- b\n- c\n- d\n", "a:\n  b:\n  - c\n  - d\n  - e\n",
      "a: |\n  - b\n  - c\n  - d\n  - e\n",
      "a: \"\n  - b\n  - c\n  - d\"\n", "a: [\n  - b,\n  - c]\n", "a:\n  - b\n - c\n - d\n",
      "a:\n  - b\n    - c\n    - d\n", "a: &x\n  - b\n  - *x\n  - c\n",
      "a:\n  - &x b\n  - c\n  - *x\n",
      " a:\n - b\n - c\n - d\n", "%TAG !e! tag:e,2000:\n---\na:\n- !e!b c\n- d\n- !e!f g\n",
      "a:\n  - b\n  -\tc\n  - d\n", "a:\r\n  - b\r\n  - c\r\n  - d\r\n",
      "\u{FEFF}a:\n- b\n- c\n- d\n",
      "a:\n  - b\n\u{FEFF}  - c\n  - d\n", "{a: [\n- b\n- c\n- d\n]}", "a:\n- b\n- c\nb: x\n- d\n",
      "a:\n- b\n? c\n- d\n- e\n", "a: b\n  - c\n  - d\n", "a:\n  - b #c\n  - c\n  - d#e\n  - f\n",
      "a:\n  - b\n  - c\n  - \u{1}\n  - d\n", "a:\n  # x\n  - b\n  # y\n\n  - c\n # z\n  - d\n",
    ]
  )
  func lookalikes(text: String) {
    for jobs in 2...6 { check(text, jobs: jobs) }
  }

  @Test("a list of elements is read in pieces, what is none in one go")
  func isCut() {
    func isJoined(_ text: String, _ count: Int) -> Bool {
      let bytes = Array(text.utf8)
      #expect(TextPieces(bytes[...], count: count).count == count)
      return YAMLParser.joined(
        bytes[...],
        pieces: count,
        keys: KeyTable([]),
        limits: YAMLLimits(),
        jobs: 2
      ) != nil
    }
    for indentation in ["", "  "] {
      let elements = (0..<40).map { element($0, indentation, "title: t") }.joined()
      for count in 2...4 {
        #expect(isJoined("a: b\ngoals:\n\(elements)c: d\n", count))
        #expect(
          !isJoined(
            "a:\n    - e\ngoals: |\n      x\n\(elements.replacing("-", with: "    -"))",
            count
          )
        )
      }
    }
  }

  @Test(
    "the cases of yaml-test-suite",
    .enabled("skipped: ../shared/data/yaml-test-suite.json is absent") { !SuiteCase.all.isEmpty }
  )
  func suite() {
    for suiteCase in SuiteCase.all {
      for jobs in 2...4 { check(suiteCase.yaml, jobs: jobs) }
    }
  }

  @Test("more elements than a node counts")
  func manyElements() {
    let text = "goals:\n" + String(repeating: "- a\n", count: 70_000)
    let stream = YAMLParser.parse(
      SourceFile(path: "test.yaml", bytes: Array(text.utf8)),
      jobs: 2,
      pieceSize: 1
    )
    let list = stream.documents[0].root.flatMap { stream.entries(of: $0).map(\.value).last }
    #expect(list.map(stream.count) == 70_000)
  }
}
