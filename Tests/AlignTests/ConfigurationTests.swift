import Findings
import Foundation
import Linting
import Scalars
import Testing

@Suite struct ConfigurationTests {
  /// What the run over a folder fails with, in English, each as `file:offset text | help`.
  private func failures(_ folder: TemporaryFolder) async throws -> [String] {
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [folder.path]
    let outcome = Linter(request).run()
    return outcome.failures.map { failure in
      let place = failure.range.map { ":\($0.start)" } ?? ""
      let name = failure.file?.path.split(separator: "/").last ?? ""
      return "\(name)\(place) \(failure.message.english)"
        + (failure.help.map { " | \($0.english)" } ?? "")
    }
  }

  private func folder(configuration: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".align.yaml", configuration)
    try folder.write("goals.yaml", "align: 1\nid: a\ntitle: A\ngoals: []\n")
    return folder
  }

  @Test("every key is known, and its shorthand")
  func valid() async throws {
    let folder = try folder(
      configuration: """
        vision: ostersund
        rules: []
        params: {}
        select: [format, syntax-error]
        ignore: unused-suppression
        severity: {unknown-key: note}
        fail_on: warning
        exclude: ["old/**"]
        language: sv
        x-own: {anything: goes}
        overrides:
          - paths: "drafts/*.yaml"
            severity: {missing-key: off}
        """
    )
    #expect(try await failures(folder) == [])
  }

  @Test(
    "mistakes stop the run, with their place and the nearest name",
    arguments: [
      ("selct: []", [".align.yaml:0 unknown key `selct` | did you mean `select`?"]),
      ("fail_on: fatal", [".align.yaml:9 `fatal` is none of error, warning, note and never"]),
      (
        "severity: {unknown-kye: note, missing-key: grave}",
        [".align.yaml:43 `grave` is none of error, warning, note and off"]
      ),
      (
        "severity: {unknown-kye: note}",
        [".align.yaml:11 there is no rule `unknown-kye` | did you mean `unknown-key`?"]
      ),
      (
        "severity: {undeclared-dimension: error}",
        [
          ".align.yaml:11 `undeclared-dimension` interprets words and cannot be an error"
            + " | set the rule to `warning`, `note` or `off`"
        ]
      ),
      (
        "severity: {coverage: off}",
        [
          ".align.yaml:11 there is no rule `coverage` | `coverage` is a category; name the rules of it"
            + " that are meant"
        ]
      ),
      (
        "severity: {vague-wording: error}",
        [".align.yaml:11 `vague-wording` interprets words and cannot be an error"]
      ),
      (
        "params: {indirect-conflict.strength: 0.05, influence-unclear.strength: 0.2}",
        [".align.yaml:37 the setting `indirect-conflict.strength` cannot be below 0.1: weaker"]
      ),
      (
        "ignore: [formt]",
        [".align.yaml:9 there is no rule or category `formt` | did you mean `format`?"]
      ),
      (
        "overrides: [{select: format}]",
        [".align.yaml:12 `paths` is missing: which files is this for?"]
      ),
      (
        "overrides: [{paths: none, params: {too-many-goals.limt: 3}}]",
        [".align.yaml:35 no rule has the setting `too-many-goals.limt` | did you mean"]
      ),
      ("params: {too-many-goals.limit: '1_000'}", []),
      (
        "params: {too-many-goals.limit: many}",
        [".align.yaml:31 the setting `too-many-goals.limit` is to be a whole number, such as 12"]
      ),
      ("select: {}", [".align.yaml:8 a text is expected here"]),
      ("select: [\n", [".align.yaml:8 the bracket "]),
      ("- a", [".align.yaml:0 a configuration consists of keys and values (`select: [...]`)"]),
      ("language: sv\nlanguage: en", [".align.yaml:13 the key `language` stands twice"]),
      (
        "severity: {unknown-key: note, unknown-key: error}",
        [".align.yaml:30 the key `unknown-key` stands twice"]
      ),
      (
        "params: {too-many-goals.limit: 3, too-many-goals.limit: 4}",
        [".align.yaml:34 the key `too-many-goals.limit` stands twice"]
      ),
      (
        "overrides: [{paths: ['['], language: sv}]\nexclude: ['a[!b', 'c/[d]']",
        [
          ".align.yaml:21 in the pattern `[` a bracket `[` is not closed | close it",
          ".align.yaml:52 in the pattern `a[!b` a bracket `[` is not closed | close it",
        ]
      ),
    ]
  )
  func mistakes(text: String, expected: [String]) async throws {
    let failures = try await failures(folder(configuration: text))
    #expect(failures.count == expected.count)
    for (failure, prefix) in zip(failures, expected) { #expect(failure.hasPrefix(prefix)) }
  }

  @Test("the nearest one above holds, up to the repository's root")
  func nearest() throws {
    let folder = try TemporaryFolder()
    try folder.write(".align.yaml", "language: sv\n")
    try folder.write("repository/.git/HEAD")
    try folder.write("repository/deep/er/a.yaml")
    try folder.write("repository/own/.align.yaml", "language: en\n")
    try folder.write("repository/own/deep/a.yaml")
    var finder = ConfigurationFinder()
    #expect(
      finder.scope(of: folder.path + "/repository/deep/er/a.yaml").configuration == nil
    )
    let own = finder.scope(of: folder.path + "/repository/own/deep/a.yaml")
    #expect(own.configuration == 0)
    #expect(own.path == "deep/a.yaml")
    #expect(finder.configurations[0].base.language == .english)
    let absent = finder.scope(of: folder.path + "/repository/own/new/er/a.yaml")
    #expect(absent.configuration == 0)
    #expect(absent.path == "new/er/a.yaml")
    #expect(finder.scope(of: folder.path + "/outside.yaml").configuration == 1)
  }

  @Test("lists of overrides add, other values give way, the later wins")
  func overrides() throws {
    let folder = try folder(
      configuration: """
        vision: a
        ignore: [x]
        overrides:
          - {paths: "drafts", vision: b, ignore: [y]}
          - {paths: ["*.yaml"], vision: [c, d], ignore: [z]}
        """
    )
    var finder = ConfigurationFinder()
    _ = finder.scope(of: folder.path + "/goals.yaml")
    let configuration = finder.configurations[0]
    #expect(configuration.values(forPath: "b.txt").values.vision?.map(\.value) == ["a"])
    let both = configuration.values(forPath: "drafts/b.yaml").values
    #expect(both.vision?.map(\.value) == ["c", "d"])
    #expect(both.ignore.map(\.value) == ["x", "y", "z"])
  }

  @Test(
    "a document that names no vision has those that hold for its file, all of them",
    arguments: [
      ("vision: [agenda-2030, ostersund]", []),
      ("vision: agenda-2030", ["a.yaml unknown-aspect", "b/c.yaml unknown-aspect"]),
      (
        "overrides: [{paths: a.yaml, vision: [agenda-2030, ostersund]}]",
        ["b/c.yaml document-without-vision"]
      ),
      ("overrides: [{paths: b, vision: ostersund}]", ["a.yaml document-without-vision"]),
    ]
  )
  func defaultVisions(text: String, expected: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".align.yaml", text)
    for (path, vision) in [("a.yaml", ""), ("b/b.yaml", "vision: []\n"), ("b/c.yaml", "")] {
      let goal = "{id: A, title: A, dimensions: [economic], vision: [jobs]}"
      let id = path.prefix { $0 != "." }.replacing("/", with: "-")
      try folder.write(path, "align: 1\nid: \(id)\ntitle: T\n\(vision)goals:\n  - \(goal)\n")
    }
    let run = try Program.run(
      ["check", "--select", "document-without-vision,unknown-aspect,dimension-without-goal"],
      in: folder.path
    )
    let found = run.output.split(separator: "\n").filter { $0.contains(": error: ") }
      .map { "\($0.prefix { $0 != ":" }) \($0.split(separator: "[").last ?? "")".dropLast() }
    // An empty list names none on purpose, and the rules of a vision are silent there.
    #expect(found.map(String.init) == (expected + ["b/b.yaml document-without-vision"]).sorted())
    #expect(!run.output.contains("b/b.yaml:5"), "\(run.output)")
  }

  @Test("rules that the folder of an override brings can be named, whatever is checked")
  func namesOfOverrides() throws {
    let folder = try folder(configuration: "")
    try folder.write("b.yaml", "align: 1\nid: b\ntitle: B\ngoals: []\n")
    try folder.write(
      "rules/own.yaml",
      """
      align: 1
      rules:
        - {id: own, category: ours, severity: note, title: {sv: E, en: O}, for: {d: documents}, at: d.id, message: {sv: e, en: o}}

      """
    )
    func check(_ override: String, _ arguments: String...) throws -> String {
      try folder.write(
        ".align.yaml",
        "overrides: [{paths: b.yaml, rules: [rules], \(override)}]\n"
      )
      let run = try Program.run(["check"] + arguments + ["--fail-on", "never"], in: folder.path)
      return run.status == 0 ? run.output.contains("[own]") ? "found" : "silent" : run.error
    }
    #expect(try check("severity: {own: error}") == "found")
    #expect(try check("severity: {own: error}", "b.yaml") == "found")
    #expect(try check("severity: {own: error}", "goals.yaml") == "silent")
    #expect(try check("severity: {own: error}, select: [ours]", "--select", "own") == "found")
    #expect(try check("ignore: [own]") == "silent")
    #expect(try check("ignore: [owm]").contains("there is no rule or category `owm`"))
    #expect(try check("vision: ostersnd").contains("there is no vision `ostersnd`"))
    let run = try Program.run(["explain", "unknown-key"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("a configuration that is named holds for every file, one that is missing stops the run")
  func named() async throws {
    let folder = try folder(configuration: "nonsense: 1")
    let path = try folder.write("other/ci.yaml", "fail_on: never")
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [folder.path + "/goals.yaml"]
    request.configurationPath = path
    #expect(Linter(request).run().failures.isEmpty)
    request.configurationPath = folder.path + "/none.yaml"
    let outcome = Linter(request).run()
    #expect(outcome.result == nil)
    #expect(outcome.failures.map(\.message.english) == ["\(folder.path)/none.yaml: does not exist"])
  }

  @Test("paths in it are relative to its file, also those that lead out of its folder")
  func pathsOutside() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    let goals = "align: 1\nid: a\ntitle: A\ngoals: []\nx: 1\n"
    try folder.write("goals/new.yaml", goals)
    try folder.write("goals/old/a.yaml", goals)
    func found(_ configuration: String) throws -> [String] {
      try folder.write("conf/c.yaml", configuration)
      let run = try Program.run(
        ["check", "goals", "--config", "conf/c.yaml", "--select", "unknown-key"],
        in: folder.path
      )
      return run.output.split(separator: "\n").filter { $0.contains(": warning: ") }
        .map { String($0.prefix { $0 != ":" }) }
    }
    #expect(try found("exclude: [../goals/old]\n") == ["goals/new.yaml"])
    #expect(
      try found("overrides: [{paths: '../goals/old/**', severity: {unknown-key: off}}]\n") == [
        "goals/new.yaml"
      ]
    )
    #expect(try found("exclude: [new.yaml]\n") == ["goals/old/a.yaml"])
    // What is named is searched, whatever would be left out of a search.
    #expect(try found("exclude: [goals]\n").count == 2)
    #expect(try found("exclude: [conf/old]\n").count == 2)
  }

  @Test("rule folders are shown as they lie from the current folder")
  func ruleFolders() throws {
    let folder = try folder(configuration: "rules: [rules]\n")
    try folder.write(
      "rules/i.yaml",
      """
      align: 1
      influences:
        - {from: housing, to: population, sign: '+', strength: strong}
        - {from: housing, to: population, sign: '-', strength: weak}

      """
    )
    try folder.write("conf/c.yaml", "rules: ../rules\n")
    for arguments in [[], ["--config", "conf/c.yaml"]] {
      let run = try Program.run(
        ["check", "goals.yaml", "--select", "contradictory-influence"] + arguments,
        in: folder.path
      )
      #expect(run.output.hasPrefix("rules/i.yaml:3:12: error:"), "\(run.output)\(run.error)")
    }
  }
}
