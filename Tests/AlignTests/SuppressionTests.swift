import Findings
import Foundation
import Linting
import Scalars
import Testing

@Suite struct SuppressionTests {
  /// What is found in one file, each as `line:column rule: message`, and how many are suppressed.
  private func check(
    _ text: String,
    _ change: (inout LintRequest) -> Void = { _ in }
  ) async throws -> (findings: [String], suppressed: Int) {
    let folder = try TemporaryFolder()
    let path = try folder.write("goals.yaml", text)
    try folder.write(".git/HEAD")
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [path]
    request.language = .english
    request.select = ["bad-suppression", "unused-suppression"]
    change(&request)
    let result = try #require(Linter(request).run().result)
    let table = try #require(result.files.last).lineTable()
    let findings = result.findings.map { finding in
      let position = table.position(of: Int(finding.place.range.start))
      return "\(position.line):\(position.column) \(finding.rule): \(finding.message)"
    }
    return (findings, result.summary.suppressed)
  }

  private static let head = "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals: []\n"

  @Test(
    "comments that are wrong",
    arguments: [
      ("# align-ignore", "the comment suppresses no rule: it names none"),
      ("# align-ignore: because", "the comment suppresses no rule: it names none"),
      ("#align-ignore invalid-value", "the finding is suppressed without a reason"),
      ("# align-ignore-line invalid-value: x", "`align-ignore-line` means nothing"),
      ("# align-ignore invalid-vlaue: x", "there is no rule `invalid-vlaue`"),
      ("# align-ignore format: x", "there is no rule `format`"),
      ("# align-ignore syntax-error: x", "`syntax-error` cannot be suppressed"),
    ]
  )
  func bad(comment: String, message: String) async throws {
    let found = try await check(Self.head + comment + "\n") {
      $0.ignore = ["unused-suppression"]
    }
    #expect(found.findings.count == 1)
    #expect(found.findings.first?.hasSuffix("bad-suppression: " + message) == true)
  }

  @Test("a great many names in one comment are each told")
  func manyNames() async throws {
    let names = (0..<3_000).map { "goal-withot-dimension\($0)" }.joined(separator: ", ")
    let found = try await check(Self.head + "# align-ignore \(names): x\n")
    #expect(found.findings.count == 3_000)
  }

  @Test("what silences nothing is found, rule by rule, but not for rules that are off")
  func unused() async throws {
    let text = Self.head + "# align-ignore invalid-value, duplicate-id: for good reasons\n"
    #expect(
      try await check(text) { $0.select = ["format"] }.findings == [
        "6:16 unused-suppression: the comment suppresses nothing: `invalid-value` finds nothing here",
        "6:31 unused-suppression: the comment suppresses nothing: `duplicate-id` finds nothing here",
      ]
    )
    #expect(try await check(text).findings == [])
  }

  @Test("a word that means nothing silences nothing")
  func unknownDirective() async throws {
    let goals = "goals:\n  - {id: M1, title: A} # align-ignorera goal-without-owner: we know\n"
    let found = try await check(Self.head.replacingOccurrences(of: "goals: []\n", with: goals)) {
      $0.select.append("goal-without-owner")
    }
    #expect(
      found.findings == [
        "6:10 goal-without-owner: goal M1 has no owner",
        "6:24 bad-suppression: `align-ignorera` means nothing",
      ]
    )
    #expect(found.suppressed == 0)
  }

  @Test("a comment on the wrong line is told where its finding stands, and no safe fix takes it")
  func wrongLine() throws {
    let folder = try TemporaryFolder()
    let text = """
      align: 1
      id: a
      title: A
      vision: ostersund
      goals: # align-ignore goal-without-owner: we know
        - {id: M1, title: A}

      """
    try folder.write("goals.yaml", text)
    let run = try Program.run(
      [
        "check", "goals.yaml", "--select", "goal-without-owner,unused-suppression", "--fix",
        "--lang", "en", "--format", "json",
      ],
      in: folder.path
    )
    #expect(
      run.output.contains("the finding stands on line 6: move the comment there, or remove it")
    )
    let left = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/goals.yaml"))
    #expect(String(decoding: left, as: UTF8.self) == text)
  }

  @Test("of a rule that could not be assessed it is not said that it finds nothing")
  func unassessed() async throws {
    func told(_ goals: String) async throws -> [String] {
      let text = """
        align: 1
        id: a
        title: A
        vision: ostersund
        # align-ignore dimension-without-goal: the period is about the economy
        \(goals)
        """
      return try await check(text) {
        $0.select = ["unused-suppression", "dimension-without-goal"]
      }.findings
    }
    let all = "{id: M1, title: A, dimensions: [economic, social, ecological, democratic]}"
    #expect(
      try await told("goals: [\(all)]") == [
        "5:16 unused-suppression: the comment suppresses nothing: `dimension-without-goal` finds"
          + " nothing here"
      ]
    )
    #expect(try await told("goals: []") == [])
    #expect(try await told("gaols: [\(all)]") == [])
  }

  @Test("lone comments above one another speak of the same line")
  func stacked() async throws {
    let text = """
      align: 1
      id: a
      title: A
      vision: ostersund
      # align-ignore unknown-key: one
      # of this and that

      # align-ignore missing-value: no rule
      # align-ignore duplicate-key: not there
      # align-ignore-file missing-key: not there either
      # align-ignore unknown-key: again
      owner_: x
      goals: []
      # align-ignore unknown-key: nothing follows
      """
    let found = try await check(text) { $0.select = ["format"] }
    #expect(
      found.findings == [
        "8:16 bad-suppression: there is no rule `missing-value`",
        "9:16 unused-suppression: the comment suppresses nothing: `duplicate-key` finds nothing here",
        "10:21 unused-suppression: the comment suppresses nothing: `missing-key` finds nothing here",
        "14:16 unused-suppression: the comment suppresses nothing: `unknown-key` finds nothing here",
      ]
    )
    #expect(found.suppressed == 1)
  }

  @Test(
    "a comment makes no goal document of a file that is none",
    arguments: [
      "title: x  # align-ignore missing-key: x\n", "# align-ignore-file missing-key: x\n",
    ]
  )
  func noDocument(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("c.yaml", text)
    let run = try Program.run(["check", "c.yaml", "--lang", "en"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("no goal document was found"))
  }

  @Test("comments silence what stands in their own file, and no other")
  func ownFile() throws {
    let folder = try TemporaryFolder()
    let text = "align: 1\nid: ID\ntitle: A\nvision: ostersund\nowner_: x\ngoals: []\n"
    func write(_ id: String, _ comments: (file: String, line: String)) throws {
      let text = text.replacingOccurrences(of: "ID", with: id)
        .replacingOccurrences(of: "owner_: x", with: "owner_: x\(comments.line)")
      try folder.write("\(id).yaml", comments.file + text)
    }
    try write("a", (file: "# align-ignore-file unknown-key: r\n", line: ""))
    try write("b", (file: "", line: ""))
    try write("c", (file: "", line: " # align-ignore unknown-key: r"))
    try write("d", (file: "", line: " # align-ignore duplicate-key: r"))
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [folder.path]
    request.select = ["unknown-key", "duplicate-key", "unused-suppression"]
    let result = try #require(Linter(request).run().result)
    #expect(
      result.findings.map { "\($0.document ?? "") \($0.rule)" } == [
        "b unknown-key", "d unknown-key", "d unused-suppression",
      ]
    )
    #expect(result.summary.suppressed == 2)
  }

  @Test("what is said of comments can be silenced as well")
  func ofThemselves() async throws {
    let text = """
      # align-ignore-file unused-suppression: the template has them all
      # align-ignore-file bad-suppression: that too
      align: 1 # align-ignore invalid-value: not needed
      id: a # align-ignore duplicate-id
      title: A
      vision: ostersund
      goals: []
      """
    let found = try await check(text) { $0.select = ["format"] }
    #expect(found.findings == [])
    // The two that are not needed, and the missing reason.
    #expect(found.suppressed == 3)
  }

  @Test("a fix takes out what is not needed and leaves the rest to the byte")
  func fixes() async throws {
    let folder = try TemporaryFolder()
    let text = """
      align: 1   # align-ignore invalid-value: no
      # align-ignore duplicate-id: no
      id: a
      title: A # align-ignore missing-key, duplicate-id, invalid-value: no
      goals: []

      """
    let path = try folder.write("goals.yaml", text)
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [path]
    let result = try #require(Linter(request).run().result)
    var mended: [String] = []
    for fix in result.findings.flatMap(\.fixes) {
      var bytes = Array(text.utf8)
      bytes.removeSubrange(fix.edits[0].place.range.bytes)
      mended.append(String(decoding: bytes, as: UTF8.self))
    }
    #expect(mended.count == 5)
    #expect(
      mended.first == text.replacingOccurrences(of: "   # align-ignore invalid-value: no", with: "")
    )
    #expect(
      mended.dropFirst().first
        == text.replacingOccurrences(of: "# align-ignore duplicate-id: no\n", with: "")
    )
    #expect(mended.last == text.replacingOccurrences(of: ", invalid-value: no", with: ": no"))
  }

  @Test(
    "a misspelt rule is mended where it can hardly be another",
    arguments: [
      ("invalid-vlaue", "invalid-value", true), ("unknown-keys", "unknown-key", true),
      ("harm-cancel", "harm-cancelling", false),
    ]
  )
  func misspelt(name: String, rule: String, isSafe: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("goals.yaml", Self.head + "# align-ignore \(name): x\n")
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [path]
    request.select = ["bad-suppression"]
    let finding = try #require(Linter(request).run().result?.findings.first)
    let fix = try #require(finding.fixes.first)
    #expect(fix.edits[0].text == rule && fix.isSafe == isSafe)
    #expect(fix.edits[0].place == finding.place)
  }

  /// For each unused suppression, whether taking it away is safe.
  private func safety(_ folder: TemporaryFolder, _ paths: [String]) throws -> [Bool] {
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = paths.map { "\(folder.path)/\($0)" }
    let result = try #require(Linter(request).run().result)
    return result.findings.filter { $0.rule == "unused-suppression" }.map { $0.fixes[0].isSafe }
  }

  @Test("a reason is not thrown away where its finding may only not have been heard")
  func unheard() throws {
    let folder = try TemporaryFolder()
    let goals = """
      # align-ignore duplicate-id: x
      align: 1
      id: a
      title: A
      vision: ostersund
      goals:
        - id: M1 # align-ignore opposed-directions: vägt i § 212
          title: A
          dimensions: [social]

      """
    try folder.write("docs/a.yaml", goals)
    #expect(try safety(folder, ["docs"]) == [true, true])
    // The goal that it is opposed to may stand in a file that was not named.
    #expect(try safety(folder, ["docs/a.yaml"]) == [true, false])
    #expect(try safety(folder, ["docs", "none"]) == [false, false])
    try folder.write("docs/b.yaml", "align: 1\nid: b\ntitle: B\nvisoin: x\ngoals: []\n")
    #expect(try safety(folder, ["docs"]) == [false, false])
    // Nothing is said of what stands beside a break.
    try folder.write("docs/a.yaml", goals + "  - id: 'M2\n")
    #expect(try safety(folder, ["docs"]).isEmpty)
  }

  @Test("a rule that is switched off everywhere is known, and its comment is not needless")
  func switchedOff() async throws {
    let text = Self.head + "# align-ignore goal-without-owner: the next year\n"
    let found = try await check(text) { $0.severities = [("goal-without-owner", .off)] }
    #expect(found.findings.isEmpty)
  }

  @Test("a comma that was forgotten between names is no reason to leave the second out")
  func forgottenComma() async throws {
    let text = Self.head + "owner_: x # align-ignore unknown-key invalid-vlaue: r\n"
    let found = try await check(text)
    #expect(found.findings == ["6:38 bad-suppression: there is no rule `invalid-vlaue`"])
  }
}
