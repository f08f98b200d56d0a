import Findings
import Reporting
import Testing

/// What is told on standard error.
@Suite struct FailureReporterTests {
  @Test("each failure shows the line of its own file")
  func files() {
    let one = SourceFile(path: "one.yaml", bytes: Array("a\nb: 1\n".utf8))
    let two = SourceFile(path: "two.yaml", bytes: Array("c: 2\n".utf8))
    var first = RunFailure(LocalizedText("first"), file: two, range: SourceRange(0..<1))
    first.related = [
      RunFailure.Related(file: one, range: SourceRange(2..<3), message: LocalizedText("there"))
    ]
    let second = RunFailure(LocalizedText("second"), file: one, range: SourceRange(2..<3))
    let text = FailureReporter(language: .english).report([first, second, first])
    #expect(text.hasPrefix("two.yaml:1:1: error: first\n    1 | c: 2\n"))
    #expect(text.contains("one.yaml:2:1: error: second\n    2 | b: 1\n"))
    #expect(text.ranges(of: "one.yaml:2:1").count == 3)
  }

  @Test("a great many failures in one long file are soon told")
  func many() {
    let file = SourceFile(
      path: "a.yaml",
      bytes: Array(String(repeating: "key: a text of some length\n", count: 10_000).utf8)
    )
    let failures = (0..<10_000).map {
      RunFailure(LocalizedText("wrong"), file: file, range: SourceRange($0 * 27..<$0 * 27 + 3))
    }
    let text = FailureReporter(language: .english).report(failures)
    #expect(text.contains("a.yaml:10000:1: error: wrong\n"))
  }
}
