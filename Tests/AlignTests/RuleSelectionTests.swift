import Foundation
import Testing

/// What holds for rules that are switched off, left out or set to another level.
@Suite struct RuleSelectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
  }

  /// The rules in front of which findings stand, each with its file.
  private func check(_ arguments: [String] = []) throws -> [String] {
    let run = try Program.run(["check", "--lang", "en"] + arguments, in: folder.path)
    return run.output.split(separator: "\n").compactMap { line in
      guard line.hasSuffix("]"), let path = line.split(separator: ":").first,
        let rule = line.split(separator: "[").last?.dropLast(), line.contains(": ")
      else { return nil }
      return "\(path) \(rule)"
    }
  }

  /// A goal whose aspect tells of a dimension that it lacks, in two documents.
  private func writeGoals() throws {
    for name in ["a", "b"] {
      try folder.write(
        "\(name).yaml",
        "align: 1\nid: \(name)\ntitle: T\nvision: ostersund\ngoals:\n"
          + "  - {id: A, title: T, vision: [jobs]}\n"
      )
    }
  }

  @Test(
    "what another rule would have told is told by the next where that is off",
    arguments: [
      ("{affects: ecological, effect: -3}", "self-defeating-goal", "harm-cancelling"),
      (
        "{affects: ecological, effect: -3, mitigated_by: [B]}", "invalid-mitigation",
        "self-defeating-goal"
      ),
      (
        "{affects: social, effect: -2, mitigated_by: [B, C]}", "invalid-mitigation",
        "harm-counteracting"
      ),
    ]
  )
  func stepsIn(effect: String, first: String, next: String) throws {
    try folder.write(
      "a.yaml",
      "align: 1\nid: a\ntitle: T\nvision: ostersund\ngoals:\n"
        + "  - {id: A, title: T, dimensions: [ecological], effects: [\(effect)]}\n"
        + "  - {id: B, title: T}\n  - {id: C, title: T}\n"
    )
    let harms = "invalid-mitigation,self-defeating-goal,harm-cancelling,harm-counteracting"
    let told = try check(["--select", harms])
    #expect(!told.isEmpty && Set(told) == ["a.yaml \(first)"])
    #expect(try check(["--select", harms, "--severity", "\(first)=off"]) == ["a.yaml \(next)"])
  }

  private static let both = ["goal-without-dimension", "aspect-outside-dimensions"]

  @Test(
    "a rule silences what follows from what it says, also where it is not reported",
    arguments: [
      ([], both[0]), (["--select", both.joined(separator: ",")], both[0]),
      (["--select", both[1]], nil), (["--ignore", both[0]], nil),
    ]
  )
  func silences(_ arguments: [String], _ told: String?) throws {
    try writeGoals()
    let found = try check(arguments).filter { Self.both.contains(String($0.dropFirst(7))) }
    #expect(found == ["a.yaml", "b.yaml"].flatMap { file in told.map { ["\(file) \($0)"] } ?? [] })
  }

  @Test("a category on the command line leaves a configuration's word on its rules")
  func selectedCategory() throws {
    try writeGoals()
    try folder.write(".align.yaml", "select: [format]\nignore: [goal-without-dimension]\n")
    let found = try check(["--select", "mapping"])
    #expect(!found.contains { $0.hasSuffix(" goal-without-dimension") })
    let named = ["--select", "goal-without-dimension"]
    #expect(try check(named) == ["a.yaml goal-without-dimension", "b.yaml goal-without-dimension"])
  }

  @Test("a file that is no goal document passes for none, whatever is asked for")
  func noDocument() throws {
    try folder.write("n.yaml", "a: b\n")
    for (arguments, status) in [
      ([], 1), (["--select", "mapping"], 2), (["--ignore", "missing-key"], 2),
      (["--select", "mapping", "--allow-empty"], 0),
    ] {
      let run = try Program.run(["check", "n.yaml"] + arguments, in: folder.path)
      #expect(run.status == Int32(status), "\(arguments)")
    }
  }

  @Test("a rule that is off silences nothing")
  func off() throws {
    try writeGoals()
    let found = try check(["--severity", "goal-without-dimension=off"])
      .filter { $0.hasSuffix(Self.both[1]) }
    #expect(found == ["a.yaml \(Self.both[1])", "b.yaml \(Self.both[1])"])
  }

  @Test("where it is off for some files, it silences nothing in those")
  func offInSomeFiles() throws {
    try writeGoals()
    try folder.write(
      ".align.yaml",
      "select: [\(Self.both.joined(separator: ", "))]\n"
        + "overrides:\n  - {paths: b.yaml, severity: {goal-without-dimension: off}}\n"
    )
    #expect(try check() == ["a.yaml \(Self.both[0])", "b.yaml \(Self.both[1])"])
  }

  @Test(
    "what says that a file was not read to its end keeps its level",
    arguments: [
      ("syntax-error", "note"), ("syntax-error", "off"), ("limit-exceeded", "note"),
      ("limit-exceeded", "off"),
    ]
  )
  func unreadFiles(_ rule: String, _ level: String) throws {
    let depth = 200
    try folder.write(
      "a.yaml",
      rule == "syntax-error"
        ? "align: 1\nid: \"a\n"
        : "align: 1\nid: a\ntitle: " + String(repeating: "[", count: depth)
          + String(repeating: "]", count: depth) + "\n"
    )
    for arguments in [["--severity", "\(rule)=\(level)"], []] {
      let run = try Program.run(["check", "."] + arguments, in: folder.path)
      #expect(run.status == 1)
      #expect(run.output.contains(": error: ") && run.output.contains("[\(rule)]"))
      let accepting = try Program.run(
        ["check", ".", "--write-baseline", "base.txt"] + arguments,
        in: folder.path
      )
      #expect(accepting.status == 1)
      try folder.write(".align.yaml", "severity: {\(rule): \(level)}\n")
    }
    let settings = try Program.run(["config", "a.yaml"], in: folder.path)
    #expect(settings.status == 0)
    #expect(!settings.output.contains(rule))
  }

  // MARK: - Where nothing was read

  @Test(
    "a name that is known is no mistake where nothing could be read",
    arguments: [
      ["check", "nope.yaml"], ["report", "nope.yaml"], ["graph", "nope.yaml"],
      ["suggest", "nope.yaml"], ["diff", "nope.yaml", "nope.yaml"],
    ]
  )
  func unreadWithKnownNames(_ command: [String]) throws {
    for (language, cause) in [("sv", "nope.yaml: finns inte"), ("en", "nope.yaml: does not exist")]
    {
      for flags in [
        ["--select", "mapping"], ["--ignore", "coverage,goal-without-owner"],
        ["--severity", "goal-without-owner=error"],
      ] {
        let run = try Program.run(command + flags + ["--lang", language], in: folder.path)
        #expect(run.status == 2)
        #expect(run.error.contains(cause), "\(run.error)")
        #expect(!run.error.contains("goal-without-owner") && !run.error.contains("mapping"))
      }
    }
  }

  @Test("where both are wrong, the path and the name are told")
  func unreadWithUnknownNames() throws {
    let flags = ["--select", "maping", "--lang", "en"]
    let run = try Program.run(["check", "nope.yaml"] + flags, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("nope.yaml: does not exist"))
    #expect(run.error.contains("--select: there is no rule or category `maping`"))
  }

  @Test(
    "a rule that interprets words or follows influences cannot be set to be an error",
    arguments: [
      ("undeclared-dimension", "interprets words"),
      ("indirect-conflict", "is derived through influences"),
      ("influence-loop", "is derived through influences"),
    ]
  )
  func uncertainError(rule: String, reason: String) throws {
    let flags = ["--severity", "\(rule)=error", "--lang", "en"]
    let run = try Program.run(["check", "."] + flags, in: folder.path)
    #expect(run.status == 2)
    let told = "--severity: `\(rule)` \(reason) and cannot be an error"
    #expect(run.error.contains(told), "\(run.error)")
    let page = try Program.run(["explain", rule, "--lang", "en"]).output
    #expect(!page.contains("`error`") && !page.contains(": error"), "\(page)")
  }

  @Test("a run that may find nothing knows the names all the same")
  func nothingWithNames() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty",
      withIntermediateDirectories: true
    )
    let known = try Program.run(
      ["check", "--allow-empty", "--select", "coverage", "empty"],
      in: folder.path
    )
    #expect(known.status == 0)
    let unknown = try Program.run(
      ["check", "--allow-empty", "--select", "coverge", "empty"],
      in: folder.path
    )
    #expect(unknown.status == 2)
  }

  @Test("the rules of a configuration are known where nothing could be read")
  func unreadWithOwnRules() throws {
    try folder.write(
      "own/rules.yaml",
      """
      align: 1
      rules:
        - id: own-rule
          category: own
          severity: note
          title: {sv: T, en: T}
          for: {g: goals}
          forbid: g.active
          at: g.id
          message: {sv: M, en: M}
      """
    )
    try folder.write(".align.yaml", "rules: [own]\n")
    let run = try Program.run(
      ["check", "nope.yaml", "--select", "own-rule,own", "--lang", "en"],
      in: folder.path
    )
    #expect(run.error.contains("nope.yaml: does not exist"))
    #expect(!run.error.contains("own-rule"))
  }

  @Test("JUnit's error is the real cause")
  func unreadInJUnit() throws {
    let run = try Program.run(
      ["check", "nope.yaml", "--select", "mapping", "-f", "junit", "--lang", "en"],
      in: folder.path
    )
    #expect(run.status == 2)
    #expect(!(run.output + run.error).contains("mapping"))
  }

  @Test("names may have spaces around their commas")
  func spacesInNames() throws {
    try writeGoals()
    #expect(
      try check(["--select", "goal-without-dimension, aspect-outside-dimensions"])
        == check(["--select", "goal-without-dimension,aspect-outside-dimensions"])
    )
  }
}
