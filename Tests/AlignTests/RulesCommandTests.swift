import Foundation
import Testing

/// `align rules` from the outside.
@Suite struct RulesCommandTests {
  /// A rule whose first test fails both ways.
  private static let rule = """
    align: 1
    rules:
      - id: goal-without-year
        category: clarity
        severity: warning
        title: {sv: Mål utan årtal, en: Goal without a year}
        for: {g: goals}
        where: g.active
        require: has(g.by)
        at: [g.id]
        message: {sv: 'målet {g.id} saknar år', en: 'goal {g.id} has no year'}
        tests:
          - name: no year
            document: |
              goals:
                - {id: A, title: T}
            findings: ["A @ goals[0].id"]
    """

  private func folder(_ rule: String = rule) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("rules/ours.yaml", rule)
    return folder
  }

  // MARK: - list

  @Test("the list names every rule with its file, the reader's too")
  func list() throws {
    let folder = try folder()
    let run = try Program.run(["rules", "list", "--rules", "rules"], in: folder.path)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "the program")
    #expect(lines.contains("rules/catalogue/mapping.yaml"))
    #expect(lines.contains("rules/ours.yaml"))
    #expect(
      lines.contains { $0.hasPrefix("  goal-without-dimension ") && $0.hasSuffix("error    S9") }
    )
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("flags and configuration say which rules hold, and at which level")
  func configured() throws {
    let folder = try folder()
    try folder.write(
      ".align.yaml",
      "rules: [rules]\nlanguage: sv\nseverity: {goal-without-year: error}\nignore: [format]\n"
    )
    let run = try Program.run(["rules", "list", "--no-default-rules"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("programmet\n"))
    #expect(run.output.contains("goal-without-year    clarity    error\n"))
    #expect(run.output.contains("unknown-key          format     off\n"))
    #expect(!run.output.contains("goal-without-dimension"))
  }

  @Test("a command that does not exist is told with the nearest")
  func unknownCommand() throws {
    let run = try Program.run(["rules", "lst"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("did you mean `list`"))
    #expect(try Program.run(["rules"]).status == 0)
    #expect(try Program.run(["explain"]).status == 2)
  }

  // MARK: - facts

  @Test("the facts are told in the language asked for, all or some")
  func facts() throws {
    let all = try Program.run(["rules", "facts"])
    #expect(all.status == 0)
    for text in ["goals ", "owner? ", "all_dimensions ", "list(dimension)", "plural(n, one, many)"]
    { #expect(all.output.contains(text), "\(text)") }
    let goal = try Program.run(["rules", "facts", "goals", "--lang", "sv"])
    #expect(goal.status == 0)
    #expect(goal.output.hasPrefix("goal\n"))
    #expect(goal.output.contains("målets dimensioner"))
    for flag in ["--rules", "--config"] {
      let missing = try Program.run(["rules", "facts", flag, "nope"])
      #expect(missing.status == 2)
      #expect(missing.output.isEmpty)
      #expect(missing.error.contains("nope: does not exist"))
    }
    let unknown = try Program.run(["rules", "facts", "gaol"])
    #expect(unknown.status == 2)
    #expect(unknown.output.isEmpty)
    #expect(unknown.error.contains("did you mean `goal`"))
  }

  // MARK: - test

  @Test("tests that pass: 0, and the count last")
  func passing() throws {
    let folder = try folder()
    for paths in [["rules"], ["rules/ours.yaml"], ["rules/ours.yaml", "./rules"]] {
      let run = try Program.run(["rules", "test"] + paths, in: folder.path)
      #expect(run.status == 0)
      // What every rule is to have is asked for without a flag.
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 2 && lines[1] == "1 test of 1 rule: all pass", "\(paths)")
      #expect(
        lines[0].hasSuffix("3:9: note: no test expects the rule to stay silent [goal-without-year]")
      )
    }
  }

  @Test("a test that fails: 1, with its place, and what is missing and noisy")
  func failing() throws {
    let folder = try folder(Self.rule.replacingOccurrences(of: "goals[0].id", with: "goals[0].by"))
    let run = try Program.run(["rules", "test", "rules"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.output == """
        rules/ours.yaml:13:15: error: the test “no year” fails [goal-without-year]
           missing: A @ goals[0].by
           noisy: A @ goals[0].id (warning)

        rules/ours.yaml:3:9: note: no test expects the rule to stay silent [goal-without-year]

        1 test of 1 rule: 1 fails

        """
    )
    let swedish = try Program.run(["rules", "test", "rules", "--lang", "sv"], in: folder.path)
    #expect(swedish.output.contains("saknas: A @ goals[0].by"))
    #expect(swedish.output.contains("för mycket: A @ goals[0].id (warning)"))
  }

  @Test("rules that do not load: 2, and nothing on standard output")
  func broken() throws {
    let folder = try folder(Self.rule.replacingOccurrences(of: "g.by", with: "g.bye"))
    let run = try Program.run(["rules", "test", "rules"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.hasPrefix("rules/ours.yaml:9:"))
    #expect(try Program.run(["rules", "test", "none"], in: folder.path).status == 2)
  }

  @Test("what is wrong is told once, however often a folder is named")
  func toldOnce() throws {
    let folder = try folder(Self.rule.replacing("require: has(g.by)", with: "require: has(g.bi)"))
    try folder.write(".align.yaml", "rules: [rules]\n")
    for arguments in [["rules"], ["rules/ours.yaml"], ["--rules", "rules", "rules"]] {
      let run = try Program.run(["rules", "test"] + arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(run.error.components(separatedBy: "error:").count == 2, "\(run.error)")
    }
    let missing = try Program.run(["rules", "test", "none", "--rules", "none"], in: folder.path)
    #expect(missing.error.components(separatedBy: "does not exist").count == 2)
  }

  @Test("a folder that a configuration names is missing there, a goal document is no rule file")
  func notRules() throws {
    let folder = try folder()
    try folder.write(".align.yaml", "rules: [rules, none]\n")
    for arguments in [["rules", "list"], ["check", "--allow-empty"]] {
      let run = try Program.run(arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(
        run.error.hasPrefix(".align.yaml:1:16: error: none: does not exist\n"),
        "\(run.error)"
      )
    }
    try folder.write(".align.yaml", "")
    let goals = "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals: []\n"
    let path = try folder.write("goals.yaml", goals)
    let tested = try Program.run(["rules", "test", "goals.yaml"], in: folder.path)
    #expect(tested.status == 2)
    #expect(
      tested.error == """
        goals.yaml: error: this is a goal document, not a rule file
           help: goal documents are checked with `align check`

        """
    )
    #expect(try Program.run(["check", path, "--rules", path]).error.contains("not a rule file"))
  }

  @Test("a rule without tests is said, and is no failure")
  func untested() throws {
    let rule = Self.rule.components(separatedBy: "\n").prefix { !$0.contains("tests:") }
    let folder = try folder(rule.joined(separator: "\n"))
    for arguments in [[], ["--coverage"]] {
      let run = try Program.run(["rules", "test", "rules"] + arguments, in: folder.path)
      #expect(run.status == 0)
      #expect(run.output == "1 rule without a test: goal-without-year\nno tests were run\n")
    }
  }

  @Test("coverage names what no test tries")
  func coverage() throws {
    let folder = try folder()
    let run = try Program.run(["rules", "test", "rules", "--coverage"], in: folder.path)
    #expect(run.status == 0)
    #expect(
      run.output == """
        rules/ours.yaml:3:9: note: no test expects the rule to stay silent [goal-without-year]
        rules/ours.yaml:8:12: note: in no test is `where` false: g.active [goal-without-year]
        rules/ours.yaml:9:14: note: in no test is `require` true: has(g.by) [goal-without-year]

        3 things untried, in 1 rule
        1 test of 1 rule: all pass

        """
    )
  }

  @Test("coverage asks of a group's `where` what it asks of the rule's")
  func coverageOfGroups() throws {
    // A group that is found once, one that is found for each row, one that reads the row.
    let rule = """
      align: 1
      rules:
        - id: owner-with-too-much
          category: burden
          severity: note
          title: {sv: Många mål, en: Many goals}
          for: {g: goals}
          with:
            same: {for: {h: goals}, where: h.active, join: {g.owner: h.owner}}
            own: {for: {i: g.indicators}, where: has(i.target)}
            later: {for: {k: goals}, where: k.id > g.id && k.active, join: {g.owner: k.owner}}
          require: same.size() < 2 || own.size() > 0 || later.size() > 9
          at: [g.owner]
          message: {sv: för många, en: too many}
          tests:
            - name: two goals of one owner
              document: |
                goals:
                  - {id: A, title: T, owner: KS}
                  - {id: B, title: T, owner: KS}
              findings: ["A @ goals[0].owner", "B @ goals[1].owner"]
            - name: one goal
              document: |
                goals:
                  - {id: A, title: T, owner: KS, indicators: [{name: N, target: {at_least: 1}}]}
              findings: []
      """
    let folder = try folder(rule)
    let run = try Program.run(["rules", "test", "rules", "--coverage"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    let notes = run.output.split(separator: "\n").filter { $0.contains(": note: ") }
      .map { $0.split(separator: ": note: ", maxSplits: 1)[1] }
    #expect(
      notes == [
        "in no test is `with.same.where` false: h.active [owner-with-too-much]",
        "in no test is `with.own.where` false: has(i.target) [owner-with-too-much]",
      ]
    )
  }

  @Test("the tests of the built-in rules try every condition both ways")
  func coverageOfBuiltInRules() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    let run = try Program.run(["rules", "test", "--coverage"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasPrefix("the tests try every condition both ways\n"), "\(run.output)")
  }

  @Test("what the rules of a folder say of the folder's own influences is no answer to a test")
  func foldersOwnInfluences() throws {
    let run = try Program.run(["rules", "test", "rules/catalogue"], in: Repository.path)
    #expect(run.status == 0, "\(run.output)\(run.error)")
    let whole = try Program.run(["rules", "test", "rules/"], in: Repository.path)
    #expect(whole.status == 0, "\(whole.output)\(whole.error)")
    #expect(whole.output.hasSuffix(" rules: all pass\n"))
  }

  @Test("one file is tested with what its folder's configuration stands on")
  func oneFile() throws {
    let run = try Program.run(
      ["rules", "test", "samples/another-municipality/rules/rules.yaml"],
      in: Repository.path
    )
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == "12 tests of 4 rules: all pass\n")
  }

  // MARK: - Another municipality

  @Test("another municipality: its folder's tests pass, goal documents are passed over")
  func anotherMunicipality() throws {
    let tests = try Program.run(
      ["rules", "test", "samples/another-municipality", "--coverage"],
      in: Repository.path
    )
    #expect(tests.status == 0, "\(tests.error)")
    #expect(
      tests.output == """
        the tests try every condition both ways
        12 tests of 4 rules: all pass

        """
    )
    let check = try Program.run(
      ["check", "samples/another-municipality", "--lang", "en"],
      in: Repository.path
    )
    #expect(check.status == 1)
    #expect(check.error.isEmpty)
    #expect(check.output.contains("[language-loss-without-remedy]"))
    #expect(!check.output.contains("[unknown-dimension]"))
  }
}
