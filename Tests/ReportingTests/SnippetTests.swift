import Findings
import GoldenFiles
import Reporting
import Testing

/// Where the marks stand, whatever stands before them on the line.
@Suite struct SnippetTests {
  private func text(_ fixture: Fixture, width: Int = 80) -> String {
    TextReporter(language: .english, width: width, isQuiet: true).report(fixture.result)
  }

  @Test(
    "marks stand under the value",
    arguments: [
      ("plain", "  - id: M3\n", "M3"),
      ("swedish", "title: Åtgärder för sjöar\n", "sjöar"),
      ("combining", "title: A\u{30A}tga\u{308}rder nu\n", "nu"),
      ("wide", "title: 環境と社会 och mål\n", "mål"),
      ("wide-value", "title: 環境\n", "環境"),
      ("emoji", "title: 🌲👩‍👩‍👧🇸🇪❤️ skog\n", "skog"),
      ("tabs", "a:\tb\tvärde\n", "värde"),
      ("escape", "title: \u{1B}[31mröd\u{7} text\n", "text"),
      ("nul", "title: a\u{0}b c\n", "c"),
      ("bidi", "title: \u{202E}omvänt fält\n", "fält"),
      ("separator", "title: a\u{2028}b\u{85}c\n", "c"),
      ("crlf", "a: 1\r\nid: M3\r\nb: 2\r\n", "M3"),
      ("cr", "a: 1\rid: M3\rb: 2\r", "M3"),
      ("mark-of-order", "\u{FEFF}align: ett\n", "ett"),
      ("several-lines", "goals:\n  - id: A\n    title: B\n", "id: A\n    title: B"),
      ("empty-range", "id:\n", ""),
      ("line-break-itself", "id: \ngoals: []\n", "\ngoals"),
    ]
  )
  func marks(name: String, source: String, piece: String) throws {
    var fixture = Fixture(source)
    fixture.add(at: fixture.place(piece))
    try Golden.expect(text(fixture), equals: "snippets/\(name).txt")
  }

  @Test("a range at the end of the file is marked after the last character")
  func endOfFile() throws {
    for (name, source) in [
      ("end-without-break", "id: A\ntitle:"), ("end-after-break", "id: A\ntitle:\n"),
      ("end-of-nothing", ""),
    ] {
      var fixture = Fixture(source)
      let end = source.utf8.count
      fixture.add(at: Place(file: 0, range: SourceRange(end..<end)))
      try Golden.expect(text(fixture), equals: "snippets/\(name).txt")
    }
  }

  @Test("bytes that are no UTF-8 keep the marks in place")
  func invalidText() throws {
    var fixture = Fixture(bytes: Array("title: a".utf8) + [0xFF, 0xC3] + Array(" b x\n".utf8))
    fixture.add(at: fixture.place("x"))
    try Golden.expect(text(fixture), equals: "snippets/invalid-utf-8.txt")
  }

  @Test("a long line is cut around the place", arguments: [80, 200])
  func longLine(width: Int) throws {
    let words = (1...60).map { "ord\($0)" }.joined(separator: " ")
    for (name, piece) in [
      ("start", "ord1 "), ("middle", "ord31"), ("end", "ord60"), ("whole", words),
      ("half", "ord20 ord21 ord22 ord23 ord24 ord25 ord26 ord27 ord28 ord29"),
    ] {
      var fixture = Fixture("    description: \(words)\n")
      fixture.add(at: fixture.place(piece))
      let text = text(fixture, width: width)
      for line in text.split(separator: "\n").dropFirst() { #expect(line.count <= width) }
      try Golden.expect(text, equals: "snippets/long-\(name)-\(width).txt")
    }
  }

  @Test("of a line as long as a file only what stands near is laid out, as of a shorter one")
  func hugeLine() throws {
    func rows(_ count: Int) -> [Substring] {
      let side = String(repeating: "åäö ", count: count)
      var fixture = Fixture("t: \(side)x\(side)\n")
      fixture.add(at: fixture.place("x"))
      return text(fixture).split(separator: "\n").filter { $0.contains(" |") }
    }
    #expect(rows(30_000) == rows(500))
    #expect(rows(500).count == 2)
  }

  @Test("wide characters are not cut in two")
  func longWideLine() throws {
    var fixture = Fixture(
      "t: \(String(repeating: "環境", count: 40))x\(String(repeating: "社会", count: 40))\n"
    )
    fixture.add(at: fixture.place("x"))
    try Golden.expect(text(fixture), equals: "snippets/long-wide.txt")
  }

  @Test("line numbers of any length keep the gutter straight")
  func gutter() throws {
    var fixture = Fixture(String(repeating: "\n", count: 12_344) + "id: A\n")
    fixture.add(at: fixture.place("A"))
    try Golden.expect(text(fixture), equals: "snippets/gutter.txt")
  }
}
