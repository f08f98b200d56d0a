import Testing

/// What has no effect though it may be meant to is told on standard error, and fails nothing.
@Suite struct WarningTests {
  private static let goals = """
    align: 1
    id: a
    title: A
    language: en
    vision: ostersund
    goals:
      - {id: M1, title: T, dimensions: social}

    """

  /// A rule with a condition, and what its only test brings.
  private static func rule(_ condition: String, test: String = "") -> String {
    """
    align: 1
    rules:
      - id: ours
        category: ours
        severity: note
        title: {sv: T, en: T}
        for: {g: goals}
        forbid: >-
          \(condition)
        at: g.id
        message: {sv: M, en: M}
        tests:
          - name: t
            document: "goals: []"
            findings: []
    \(test)
    """
  }

  private func folder(_ files: KeyValuePairs<String, String>) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("goals/a.yaml", Self.goals)
    for (name, text) in files { try folder.write(name, text) }
    return folder
  }

  private static let brought = """
            rules: |
              vision:
                id: w
                name: W
                dimensions: [{id: safety-first, name: S}]
    """

  @Test(
    "a text that is compared with things is the id of one",
    arguments: [
      (
        "'ecologcal' in g.all_dimensions", "",
        ["rules/ours.yaml:9:7: warning: there is no dimension `ecologcal`", "`ecological`"]
      ),
      ("g.all_dimensions.exists(d, d == 'miljö')", "", ["write `'ecological'`, of which `miljö`"]),
      ("g.all_dimensions.exists(d, 'peple' in d.traits)", "", ["the trait `peple`", "`people`"]),
      (
        "g.indicators.exists(i, has(i.quantity) && i.quantity == 'populaton')", "",
        ["no quantity `populaton`", "`population`"]
      ),
      ("g.all_aspects.exists(a, a.id != 'jobbs')", "", ["no aspect `jobbs`", "`jobs`"]),
      ("g.all_dimensions.exists(d, d in ['social', 'economc'])", "", ["no dimension `economc`"]),
      ("g.effects.exists(e, e.affects == 'tourizm')", "", ["aspect or quantity `tourizm`"]),
      ("g.effects.exists(e, e.affects == 'Miljö')", "", ["write `'ecological'`, of which `Miljö`"]),
      ("g.effects.exists(e, e.affects == 'ostersund/jobs')", "", ["write `'jobs'`, of which"]),
      // What there is, what only a test brings, and what has no names of its own.
      ("'social' in g.all_dimensions && g.document.id == 'x'", "", []),
      ("g.effects.exists(e, e.affects == 'ecological' || e.affects == 'tourism')", "", []),
      ("'safety-first' in g.all_dimensions", brought, []),
      ("g.all_dimensions.exists(d, d.id == '') || 'x' in g.groups", "", []),
    ]
  )
  func comparedTexts(condition: String, test: String, told: [String]) throws {
    let folder = try folder(["rules/ours.yaml": Self.rule(condition, test: test)])
    for arguments in [
      ["check", "goals", "--rules", "rules"], ["rules", "test", "rules"],
      ["explain", "ours", "--rules", "rules"],
    ] {
      let run = try Program.run(arguments, in: folder.path)
      #expect(run.status == 0 || arguments[0] == "check", "\(run.error)")
      for text in told { #expect(run.error.contains(text), "\(run.error)") }
      #expect(run.error.isEmpty == told.isEmpty, "\(run.error)")
    }
  }

  @Test("what the program's own rules compare with there is")
  func ownRules() throws {
    let run = try Program.run(["rules", "list", "--rules", "rules"], in: Repository.path)
    #expect(run.status == 0)
    #expect(run.error.isEmpty, "\(run.error)")
  }

  @Test(
    "files that are not read for their names are told",
    arguments: [
      ("rules/more.YAML", "align: 1\nrules: []\n", "rules/more.YAML: is not read", "more.yaml"),
      ("rules/more.txt", "align: 1\nquantities: []\n", "rules/more.txt: is not read", "more.yaml"),
      ("rules/m.yaml.txt", "align: 1\nrules: []\n", "rules/m.yaml.txt: is not read", "m.yaml"),
      ("rules/more", "align: 1\nrules: []\n", "rules/more: is not read", "more.yaml"),
      ("goals/b.YML", "align: 1\n", "goals/b.YML: is not read", "b.yaml"),
      (".align.yml", "fail_on: never\n", ".align.yml: is not read as settings", ".align.yaml"),
      ("align.yaml", "vision: x\n", "align.yaml: is not read as settings", ".align.yaml"),
    ]
  )
  func misnamed(name: String, text: String, told: String, help: String) throws {
    let folder = try folder(["rules/ours.yaml": Self.rule("g.id == ''"), name: text])
    let run = try Program.run(["check", "goals", "--rules", "rules"], in: folder.path)
    #expect(run.status != 2)
    #expect(run.error.contains("align: warning: \(told)"), "\(run.error)")
    #expect(run.error.contains(help))
    let settings = try Program.run(["config", "goals"], in: folder.path)
    #expect(settings.error.isEmpty == !told.contains("settings"), "\(settings.error)")
  }

  @Test(
    "other files are none of the program's business",
    arguments: [
      ("rules/README.md", "rules: read me"), ("rules/notes.txt", "rules are fine"),
      ("rules/a.json", "{}"), ("rules/.hidden.YAML", "rules: []"), ("goals/b.txt", "goals: []"),
      ("align.yaml", "align: 1\nid: x\n"), ("goals/.draft.YAML", "align: 1"),
    ]
  )
  func others(name: String, text: String) throws {
    let folder = try folder(["rules/ours.yaml": Self.rule("g.id == ''"), name: text])
    let run = try Program.run(["check", "goals", "--rules", "rules"], in: folder.path)
    #expect(run.error.isEmpty, "\(run.error)")
  }

  @Test(
    "a plain name in `exclude` or `paths` that matches nothing is told",
    arguments: [
      ("exclude: [archiv]", ".", true), ("exclude: [goals/a.yml]", ".", true),
      ("overrides: [{paths: [gaols], fail_on: never}]", ".", true),
      ("overrides: [{paths: [b.yaml], exclude: [x]}]", ".", true),
      ("exclude: [archive]", ".", false), ("exclude: [archive/x.yaml]", ".", false),
      ("exclude: ['draft-*']", ".", false), ("exclude: [notes.md]", ".", false),
      ("overrides: [{paths: [a.yaml], fail_on: never}]", ".", false),
      // Elsewhere in the workspace there may be such a file.
      ("exclude: [archiv]", "goals", false), ("exclude: [archiv]", "goals/a.yaml", false),
      // What is left out is not looked into.
      ("exclude: [archive, x.yaml]", ".", false),
    ]
  )
  func patterns(settings: String, path: String, isTold: Bool) throws {
    let folder = try folder([".align.yaml": settings + "\n", "archive/x.yaml": Self.goals])
    let run = try Program.run(["check", path], in: folder.path)
    #expect(run.status != 2, "\(run.error)")
    #expect(run.error.contains(".align.yaml:1:") == isTold, "\(run.error)")
    #expect(run.error.contains("has no effect: there is no such file or folder here") == isTold)
  }

  @Test(
    "a file of a rule folder that holds nothing is told",
    arguments: ["", "align: 1\n", "align: 1\nvision:\n", "# nothing yet\n"]
  )
  func emptyRuleFile(text: String) throws {
    let folder = try folder(["rules/ours.yaml": Self.rule("g.id == ''"), "rules/v.yaml": text])
    let run = try Program.run(["check", "goals", "--rules", "rules"], in: folder.path)
    #expect(run.status != 2)
    #expect(run.error.contains("rules/v.yaml: warning: there is nothing in this file"))
  }

  @Test("a name for standard input that is not read is told")
  func inputName() throws {
    let folder = try folder([:])
    let unread = try Program.run(["check", "goals", "--stdin-filename", "x"], in: folder.path)
    #expect(unread.status != 2)
    #expect(unread.error.contains("--stdin-filename has no effect"))
    let read = try Program.run(
      ["check", "-", "--stdin-filename", "x.yaml"],
      in: folder.path,
      input: Self.goals
    )
    #expect(read.error.isEmpty)
  }

  @Test("mistakes in the documents of tests are told, and fail none")
  func testDocuments() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(
      "rules/ours.yaml",
      """
      align: 1
      rules:
        - id: ours
          category: ours
          severity: note
          title: {sv: T, en: T}
          for: {g: goals}
          forbid: g.dimensions.size() > 0
          at: g.id
          message: {sv: M, en: M}
          tests:
            - name: a key
              document: "gaols:\\n  - {id: A, title: T}\\n"
              findings: []
            - name: a dimension, a number
              document: |
                ---
                vision: ostersund
                goals:
                  - {id: A, title: T, dimensions: [socail], budget: 1 000}
              findings: ["A @ goals[0].id"]
            - name: none
              document: |
                goals:
                  - {id: A, title: T}
              findings: []

      """
    )
    let run = try Program.run(["rules", "test", "rules"], in: folder.path)
    #expect(
      run.output == """
        rules/ours.yaml:13:19: warning: in the test's document: unknown key `gaols` in the document [unknown-key]
           help: did you mean `goals`?
        rules/ours.yaml:20:46: warning: in the test's document: `socail` is no dimension of the vision [unknown-dimension]
           help: did you mean `social`?
        rules/ours.yaml:20:63: warning: in the test's document: “1 000” in `budget` cannot be read as a number [invalid-value]
           help: write `1_000`

        3 tests of 1 rule: all pass

        """
    )
    #expect(run.status == 0)
  }
}
