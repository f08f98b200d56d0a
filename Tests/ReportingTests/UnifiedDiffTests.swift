import Reporting
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ before: String, _ after: String, path: String = "a.yaml") -> String {
    String(
      decoding: UnifiedDiff(path: path, before: Array(before.utf8), after: Array(after.utf8)).bytes,
      as: UTF8.self
    )
  }

  /// The diff without its two head lines.
  private func body(_ before: String, _ after: String) -> String {
    diff(before, after).split(separator: "\n", maxSplits: 2).last.map { String($0) } ?? ""
  }

  @Test("equal texts have no diff")
  func nothing() {
    #expect(diff("a\n", "a\n").isEmpty)
    #expect(diff("", "").isEmpty)
  }

  @Test(
    "changes of lines",
    arguments: [
      ("a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
      ("a\n", "a\nb\n", "@@ -1,1 +1,2 @@\n a\n+b\n"),
      ("a\nb\n", "b\n", "@@ -1,2 +1,1 @@\n-a\n b\n"),
      ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
      ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"),
      ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
      (
        "a\rb", "a\rc",
        "@@ -1,1 +1,1 @@\n-a\rb\n\\ No newline at end of file\n+a\rc\n"
          + "\\ No newline at end of file\n"
      ),
      ("a\nb", "x\nb", "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n"),
      ("a\nb", "a\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"),
    ]
  )
  func lines(before: String, after: String, expected: String) {
    #expect(body(before, after) == expected)
  }

  @Test("changes far from each other are hunks of their own, near ones are not")
  func hunks() {
    let lines = (1...40).map { "\($0)\n" }
    func changed(_ numbers: [Int]) -> String {
      lines.enumerated().map { numbers.contains($0.offset + 1) ? "x\($0.element)" : $0.element }
        .joined()
    }
    let near = body(lines.joined(), changed([10, 17]))
    #expect(near.split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
    let far = body(lines.joined(), changed([10, 18, 40]))
    #expect(
      far.split(separator: "\n").filter { $0.hasPrefix("@@") }
        == ["@@ -7,7 +7,7 @@", "@@ -15,7 +15,7 @@", "@@ -37,4 +37,4 @@"]
    )
  }

  @Test("a line that comes and lines that change are kept apart")
  func mixed() {
    #expect(
      body("a: 1\nb: 2\nc: 3\nd: 4\n", "a: 1\nnew: 0\nb: 2\nc: x\nd: 4\n")
        == "@@ -1,4 +1,5 @@\n a: 1\n+new: 0\n b: 2\n-c: 3\n+c: x\n d: 4\n"
    )
  }

  @Test(
    "names as patch and git read them",
    arguments: [
      ("./x/a.yaml", "a/x/a.yaml"), ("/tmp/a.yaml", "a/tmp/a.yaml"), ("åäö.yaml", "a/åäö.yaml"),
      ("a b.yaml", "a/a b.yaml\t"), ("a\"b\n\u{1}.yaml", #""a/a\"b\n\001.yaml""#),
    ]
  )
  func names(path: String, name: String) {
    #expect(diff("a\n", "b\n", path: path).hasPrefix("--- \(name)\n"))
  }

  @Test("thousands of changed lines in a row end in a diff all the same")
  func many() {
    let before = (0..<5_000).map { "a\($0)\n" }.joined()
    let after = (0..<5_001).map { "b\($0)\n" }.joined()
    #expect(diff(before, after).utf8.count { $0 == 0x0A } == 10_004)
  }
}
