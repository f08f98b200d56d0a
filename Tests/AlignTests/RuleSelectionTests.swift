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
}
