import Testing

/// What is said of keys, names and documents that cannot be read as they stand.
@Suite struct ReaderTextTests {
  private func told(_ text: String, _ language: String = "en") throws -> [String] {
    try HelpTextTests.findings(text, language, ["--select", "format,reference"]).map {
      "\($0.range.start.line):\($0.range.start.column) \($0.text)"
    }
  }

  private static let goal = HelpTextTests.head + "goals:\n  - id: A\n    title: T\n    "

  @Test(
    "a key that is wrong is told with what mends it",
    arguments: [
      (
        "visoin: jobs\n    vision: jobs",
        "menades `vision`? den står redan, här eller under ett annat namn: ta bort den ena",
        "did you mean `vision`? it is there already, as such or by another name: remove one"
      ),
      ("dimension: economic", "menades `dimensions`?", "did you mean `dimensions`?"),
      (
        "dimensioner: economic", "nycklarna är på engelska: skriv `dimensions`",
        "keys are in English: write `dimensions`"
      ),
      ("'': x", "tom nyckel i målet A", "empty key in goal A"),
    ]
  )
  func keys(_ key: String, swedish: String, english: String) throws {
    for (language, words) in [("sv", swedish), ("en", english)] {
      let told = try told(Self.goal + key + "\n", language)
      #expect(told.count == 1 && told[0].contains(words), "\(told)")
    }
  }

  @Test("a goal whose id is nothing has none to be called by")
  func emptyID() throws {
    for id in ["null", "~", ""] {
      let text = HelpTextTests.head + "goals:\n  - id: \(id)\n    title: T\n"
      #expect(try told(text, "sv").first?.contains(" ett mål saknar `id`") == true)
      #expect(try told(text).first?.contains(" a goal has no `id`") == true)
    }
  }

  @Test("what `<<` takes from a list through an alias is told once")
  func mergeOfList() throws {
    let text =
      "align: 1\nid: t\ntitle: T\nvision: ostersund\nx-list: &list [1, 2]\ngoals:\n"
      + "  - id: A\n    title: T\n    <<: *list\n"
    #expect(try told(text).count == 1)
  }

  @Test("a goal is proposed where it is")
  func referencesToOtherDocuments() throws {
    #expect(try told(Self.goal + "parent: t2#Z\n").first?.hasSuffix("did you mean `t#A`?") == true)
    let text = Self.goal + "parent: t2#B\n  - {id: B, title: T}\n"
    #expect(try told(text).first?.hasSuffix("did you mean `t#B`?") == true)
  }

  @Test("a name that is longer than a line is shortened")
  func longNames() throws {
    for key in ["vision: ", "parent: ", "owner: T\n    "] {
      let name = String(repeating: "x", count: 100_000)
      let told = try told(Self.goal + key + name + (key.hasPrefix("owner") ? ": 1\n" : "\n"))
      #expect(told.count == 1 && told[0].utf8.count < 600, "\(key)")
    }
  }

  // MARK: - Values and names

  @Test("a whole number with the minus sign that texts have can be mended")
  func minusSign() throws {
    let text =
      HelpTextTests.head
      + "goals:\n  - {id: A, title: T, effects: [{affects: ecological, effect: \u{2212}2}]}\n"
    for (language, words) in [("sv", "skriv `-2`"), ("en", "write `-2`")] {
      let finding = try #require(
        HelpTextTests.findings(text, language).first { $0.rule == "invalid-value" }
      )
      #expect(finding.help == words)
      #expect(finding.fixes.map { $0.edits.map(\.text) } == [["-2"]])
    }
  }

  @Test(
    "a name that texts show is known for the id that it stands for",
    arguments: [
      ("vision: \"Fler jobb\"", "jobs"), ("vision: more jobs", "jobs"),
      ("effects: [{affects: biltrafik, effect: 0}]", "car-traffic"),
      ("effects: [{affects: Koldioxidutsläpp, effect: 0}]", "co2-emissions"),
      ("indicators: [{name: N, quantity: befolkning}]", "population"),
    ]
  )
  func names(_ key: String, _ id: String) throws {
    let text = HelpTextTests.head + "goals:\n  - id: A\n    title: T\n    \(key)\n"
    for (language, words) in [("sv", "menades `\(id)`?"), ("en", "did you mean `\(id)`?")] {
      let finding = try #require(
        HelpTextTests.findings(text, language).first { $0.rule.hasPrefix("unknown-") }
      )
      #expect(finding.help == words)
      #expect(finding.fixes.map(\.safe) == [true])
      #expect(finding.fixes.map { $0.edits.map(\.text) } == [[id]])
    }
  }

  // MARK: - Several documents in a file

  private static let several =
    HelpTextTests.head
    + "goals: []\n---\n- list\n---\ntext\n---\n5\n---\nid: u\ntitle: U\ngoals: []\n"

  @Test("each document that is none is told where it stands")
  func documentsThatAreNone() throws {
    for (language, words) in [
      ("sv", "`align` saknas: dokumentet är inget måldokument"),
      ("en", "`align` is missing: the document is no goal document"),
    ] {
      let told = try told(Self.several, language)
      let places = ["7:1 ", "9:1 ", "11:1 ", "13:1 "]
      #expect(told.count == places.count)
      #expect(zip(told, places).allSatisfy { $0.hasPrefix($1 + words) }, "\(told)")
    }
  }

  @Test("beside a goal document of a searched folder, one that lacks `align` is told")
  func searchedDocuments() throws {
    let folder = try TemporaryFolder()
    try folder.write("goals.yaml", Self.several + "---\nname: something else\n")
    try folder.write("other.yaml", "id: u\ntitle: U\ngoals: []\n")
    let run = try Program.run(
      ["check", folder.path, "--select", "format", "--lang", "en", "-q"]
    )
    let places = run.output.split(separator: "\n").filter { $0.hasPrefix("   ") }.compactMap {
      $0.split(separator: "/").last.map(String.init)
    }.filter { $0.hasPrefix("goals.yaml:") || $0.hasPrefix("other.yaml:") }
    #expect(
      places == ["goals.yaml:7:1", "goals.yaml:9:1", "goals.yaml:11:1", "goals.yaml:13:1"],
      "\(run.output)"
    )
  }

  // MARK: - The command line

  @Test(
    "a flag that would have no effect is told",
    arguments: [
      (["--accept-new"], "--accept-new", "--write-baseline"),
      (["--statistics", "-f", "json"], "--statistics", "text"),
    ]
  )
  func flagsWithoutEffect(_ flags: [String], _ flag: String, _ other: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("t.yaml", Self.goal + "\n")
    for language in ["sv_SE.UTF-8", "en_US.UTF-8"] {
      let run = try Program.run(
        ["check", folder.path] + flags,
        environment: ["LANG": language]
      )
      #expect(run.status == 2)
      #expect(run.error.contains(flag) && run.error.contains(other))
    }
    let both = try Program.run(
      ["check", folder.path, "--statistics", "-f", "json=\(folder.path)/a.json", "-f", "text"]
    )
    #expect(both.status != 2)
  }

  @Test("no line of a test run begins with what a document says")
  func linesOfJUnit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "t.yaml",
      HelpTextTests.head + "goals:\n  - id: A\n    title: T\n    effects:\n"
        + "      - {affects: \"x\\n::error::pwned\", effect: -2}\n"
    )
    let run = try Program.run(["check", path, "-f", "junit"])
    #expect(run.output.contains("::error::pwned"))
    #expect(!run.output.split(separator: "\n").contains { $0.hasPrefix("::") })
  }
}
