import Findings
import GoalModel
import Testing

@Suite("findings of format")
struct FormatTests {
  @Test("a document in order has no findings")
  func silence() {
    let found = Fixture.findings(
      inBody: """
        organisation: Storåns kommun
        language: sv
        level: council
        status: adopted
        adopted: {by: Kommunfullmäktige, date: 2023-11-23, reference: § 12}
        period: 2024-2026
        review_by: 2025-06-30
        budget: {frame: 5_200_000_000, currency: SEK}
        x-diarium: {nr: 12}
        goals:
          - id: M1
            title: no
            statement: ja
            status: draft
            dimensions: [economic, MILJÖ]
            vision: [jobs]
            rationale: därför
            owner: Kommunstyrelsen
            by: 2026-06
            effects:
              - {affects: ecological, effect: -2, because: "a, b", scope: global, confidence: low,
                 mitigation: text, mitigated_by: M2, residual: -1}
              - {affects: population, effect: +1}
              - {affects: jobs, effect: "0"}
            indicators:
              - id: I1
                name: Invånare
                quantity: population
                scope: area
                kind: target
                kolada: N01951
                unit: 1e3
                direction: increase
                baseline: {value: 64_714, at: 2022}
                target: {at_least: 75_000, by: 2040}
                outcomes: [{value: 64_000.50, at: 2023}]
            assignments:
              - {id: M1.1, text: Gör, to: Nämnden, due: 2024-12-31, status: ongoing}
            budget: {amount: 1.2e6, note: ny}
            groups: [unga, äldre]
            dialogue: samråd
            assumptions: räntan
            follow_up: {status: on-track, date: 2024-06-30, comment: k, improvement: f}
          - id: M2
            title: 007
            parent: M1
            supports: [M1]
            depends_on: []
            budget: 75000
        decisions:
          - {between: [M1, ecological], kind: accept, decision: Vi godtar det, by: KF,
             date: 2024-01-01, reference: § 1, review_by: 2025-01-01}
        """
    )
    #expect(found == [])
  }

  @Test(
    "missing keys point at the id, else at the first key of the mapping",
    arguments: [
      ("goals: [{id: A}]", ["missing-key @ 1:14 goal A has no `title`"]),
      ("goals: [{title: A}]", ["missing-key @ 1:10 a goal has no `id`"]),
      (
        "goals: [{}]",
        ["missing-key @ 1:9 a goal has no `id`", "missing-key @ 1:9 a goal has no `title`"]
      ),
      ("", ["missing-key @ -2:5 the document has no `goals`"]),
      ("goals:", ["missing-key @ -2:5 the document has no `goals`"]),
      ("goals: ~", ["missing-key @ -2:5 the document has no `goals`"]),
      ("goals: null", ["missing-key @ -2:5 the document has no `goals`"]),
      ("goals: []", []),
      (
        "goals:\n  - id: A\n    title: T\n    effects: [{effect: 1}]",
        ["missing-key @ 4:16 an effect of goal A has no `affects`"]
      ),
      (
        "goals:\n  - id: A\n    title: T\n    indicators: [{id: I}]",
        ["missing-key @ 4:23 indicator I of goal A has no `name`"]
      ),
      (
        "goals:\n  - id: A\n    title: T\n    indicators: [{name: I, baseline: {at: 2024}}]",
        ["missing-key @ 4:39 a baseline of goal A has no `value`"]
      ),
      (
        "goals:\n  - id: A\n    title: T\n    indicators: [{name: I, target: {by: 2024}}]",
        ["missing-key @ 4:37 a target of goal A does not say how much is to be reached"]
      ),
      (
        "goals: []\ndecisions: [{between: [A, B]}]",
        [
          "missing-key @ 2:14 a decision has no `decision`",
          "unknown-reference @ 2:24 `A` is neither a goal nor a dimension",
          "unknown-reference @ 2:27 `B` is neither a goal nor a dimension",
        ]
      ),
    ]
  )
  func missingKeys(body: String, findings: [String]) {
    #expect(Fixture.findings(inBody: body) == findings)
  }

  @Test(
    "unknown keys, in all mappings; keys of one's own are let through",
    arguments: [
      ("ovner: K", "unknown-key @ 4:5 unknown key `ovner` in goal A"),
      ("ansvarig: K", "unknown-key @ 4:5 unknown key `ansvarig` in goal A"),
      ("x-own: K", ""),
      (
        "budget: {amont: 1, amount: 2}",
        "unknown-key @ 4:14 unknown key `amont` in the budget of goal A"
      ),
      (
        "effects: [{affects: jobs, effect: 1, level: 2}]",
        "unknown-key @ 4:42 unknown key `level` in an effect of goal A"
      ),
      ("? [a]\n    : b", "invalid-value @ 4:7 the key is no text"),
    ]
  )
  func unknownKeys(line: String, finding: String) {
    let found = Fixture.findings(inBody: "goals:\n  - id: A\n    title: T\n    \(line)\n")
    #expect(found == (finding.isEmpty ? [] : [finding]))
  }

  @Test("an unknown key rejects nothing: what it leaves missing is said, with the near miss")
  func nearMiss() {
    let workspace = Fixture.workspace(Fixture.head + "goals: [{id: A, titel: T}]")
    #expect(workspace.findings.map(\.rule) == ["missing-key", "unknown-key"])
    #expect(
      workspace.findings.map(\.help?.english) == [
        "`titel` is unknown here: write `title`", "keys are in English: write `title`",
      ]
    )
    #expect(workspace.findings[1].help?.swedish == "nycklarna är på engelska: skriv `title`")
  }

  @Test(
    "what an unknown key may have been meant as",
    arguments: [
      ("ovner", "did you mean `owner`?"),
      ("mål", "possible keys are"),
      ("beskrivning", "keys are in English: write `description`"),
      ("Nyckeltal", "keys are in English: write `indicators`"),
      ("organisation", "`organisation` belongs to the document, not to the goal"),
      ("confidence", "`confidence` belongs to the effect, not to the goal"),
      ("effekt", "keys are in English: write `effects`"),
      ("effects: [], effect", "`effect` belongs to the effect, not to the goal: indent the line"),
      ("-owner", "write `- owner` with a space after the dash"),
      ("\u{A0}owner", "replace it by ordinary spaces"),
    ]
  )
  func suggestions(key: String, help: String) throws {
    let text = Fixture.head + "goals: [{id: A, title: T, \(key): K}]"
    let finding = try #require(Fixture.workspace(text).findings.first)
    #expect(finding.help?.english.hasPrefix(help) == true, "\(String(describing: finding.help))")
  }

  @Test("safe fixes rename near-miss and Swedish keys, and only where the key is free")
  func keyFixes() {
    let text =
      Fixture.head + """
        goals:
          - id: A
            titel: T  # kvar
            ansvarig: K
            descriptoin: D
          - {id: B, title: T, titel: U}
        """
    let mended =
      Fixture.head + """
        goals:
          - id: A
            title: T  # kvar
            owner: K
            description: D
          - {id: B, title: T, titel: U}
        """
    #expect(Fixture.fixed(text) == mended)
  }

  @Test(
    "a target without a value is told what its unknown key was meant as",
    arguments: ["minst", "at_lest"]
  )
  func nearTarget(key: String) {
    let workspace = Fixture.workspace(
      Fixture.head + "goals: [{id: A, title: T, indicators: [{name: N, target: {\(key): 4}}]}]"
    )
    #expect(workspace.findings.map(\.rule) == ["missing-key", "unknown-key"])
    #expect(
      workspace.findings.first?.help?.english == "`\(key)` is unknown here: write `at_least`"
    )
  }

  @Test("the dash of a list item without its space is no part of a key, and no fix takes it away")
  func dashWithoutSpace() {
    let text = Fixture.head + "goals:\n  -id: A\n  title: T\n"
    let workspace = Fixture.workspace(text)
    let help = "write `- id` with a space after the dash, and the other keys straight below `id`"
    #expect(workspace.findings.map(\.rule) == ["missing-key", "unknown-key"])
    #expect(workspace.findings.map(\.help?.english) == [help, help])
    #expect(
      workspace.findings[1].message.english
        == "unknown key `-id` in a goal: the dash lacks a space"
    )
    #expect(Fixture.fixed(text, unsafe: true) == text)
  }

  @Test("a no-break space before a key is named, and no fix writes the key with it")
  func noBreakSpace() {
    let text = Fixture.head + "goals:\n  - id: A\n    title: T\n\u{A0}\u{A0}owner: K\n"
    let workspace = Fixture.workspace(text)
    #expect(
      workspace.findings.map { Fixture.describe($0, workspace, linesBefore: 4) } == [
        "unknown-key @ 4:1 unknown key in the document: a no-break space (U+00A0) stands before "
          + "`owner`, to YAML a letter"
      ]
    )
    #expect(Fixture.fixed(text, unsafe: true) == text)
  }

  @Test("a text that YAML reads a tag in is not told to be empty, also where it may be missing")
  func tag() {
    #expect(
      Fixture.findings(
        inBody: "goals:\n  - id: A\n    title: !viktigt\n    owner: !KS\n"
      ).map { $0.drop { $0 != "“" } } == [
        "“!viktigt” in `title` is no text to YAML: `!` begins a tag",
        "“!KS” in `owner` is no text to YAML: `!` begins a tag",
      ]
    )
  }

  @Test(
    "a number that a comma cuts in a flow mapping is told as one, and quotes are no fix",
    arguments: [
      ("budget: {amount: 12,5}", "“12,5”", "write `12.5`", "{amount: 12.5}"),
      (
        "budget: {amount: 1,250,000,000, note: N}", "“1,250,000,000”", "write `1_250_000_000`",
        "{amount: 1_250_000_000, note: N}"
      ),
      ("budget: {amount: 1 250,5}", "“1 250,5”", "write `1_250.5`", "{amount: 1_250.5}"),
      (
        "budget: {amount: 1,250}", "“1,250”",
        "write thousands as `75_000` or `75000`, decimals with a point: `75.5`", "{amount: 1,250}"
      ),
      (
        "indicators: [{name: N, baseline: {value: 12,5, at: 2025}}]", "“12,5”", "write `12.5`",
        "{value: 12.5, at: 2025}"
      ),
      (
        "indicators: [{name: N, target: {change: 2,5 %}}]", "“2,5 %”",
        "write `2.5`; the unit stands in `unit`", "{change: 2.5}"
      ),
    ]
  )
  func cutNumber(line: String, number: String, help: String, fixed: String) {
    let text = Fixture.head + "goals:\n  - id: A\n    title: T\n    \(line)\n"
    let workspace = Fixture.workspace(text)
    #expect(workspace.findings.map(\.rule) == ["invalid-value"])
    let told = workspace.findings.first
    #expect(told?.message.english.hasPrefix(number) == true)
    #expect(told?.help?.english == help)
    #expect(Fixture.source(told?.place, workspace) == String(number.dropFirst().dropLast()))
    #expect(Fixture.fixed(text).contains(fixed))
  }

  @Test("so is a budget that a comma cuts in the goal's own mapping")
  func cutBudget() {
    #expect(
      Fixture.findings(inBody: "goals: [{id: A, title: T, budget: 1,5}]") == [
        "invalid-value @ 1:35 “1,5” in `budget` cannot be read as a number"
      ]
    )
  }

  @Test("no fix puts a number in quotes whose key is misspelt")
  func cutNumberOfUnknownKey() {
    let text = Fixture.head + "goals: [{id: A, title: T, budget: {belop: 1,5, amount: 2}}]"
    #expect(!Fixture.fixed(text).contains("\""))
  }

  @Test(
    "a share or a unit is no amount of money, and no fix makes it one",
    arguments: ["10 %", "2,5 mkr", "{amount: 10 %}"]
  )
  func amounts(amount: String) throws {
    let text = Fixture.head + "goals:\n  - id: A\n    title: T\n    budget: \(amount)\n"
    let finding = try #require(Fixture.workspace(text).findings.first)
    #expect(
      finding.help?.english
        == "write the whole amount in digits: `2_500_000`, not `2.5 million`, and no share"
    )
    #expect(Fixture.fixed(text, unsafe: true) == text)
  }

  @Test(
    "a comma in braces that cuts no text: what to write, and no fix",
    arguments: [
      ("dimensions: economic, ecological", ["write several values as `[a, b]`"]),
      ("parent: A, A", ["write several values as `[a, b]`"]),
      ("by: 2024,06", ["write several values as `[a, b]`"]),
      ("owner: KS, rationale:Bra", ["a space is to follow the colon: `rationale: Bra`"]),
    ]
  )
  func commaOutsideTexts(value: String, helps: [String]) {
    let text = Fixture.head + "goals: [{id: A, title: T, \(value)}]\n"
    let findings = Fixture.workspace(text).findings.filter { $0.rule == "unknown-key" }
    #expect(findings.map { $0.help?.english.suffix(helps[0].count).description } == helps)
    #expect(findings.allSatisfy { $0.fixes.isEmpty })
  }

  @Test("a pair without a space after its colon is what is missing")
  func missingSpace() {
    let findings = Fixture.workspace(Fixture.head + "goals: [{id: A, title:T}]\n").findings
    #expect(
      findings.map(\.help?.english) == [
        "`title:T` is unknown here: write `title: T`",
        "a space is to follow the colon: `title: T`",
      ]
    )
  }

  @Test("a comma in an unquoted text of a flow mapping: one finding, and quotes as the fix")
  func comma() throws {
    let text =
      Fixture.head + """
        goals:
          - id: A
            title: T
            effects:
              - {affects: ecological, effect: -1, because: Fler "hus", mer värme, fler resor}
        """
    let workspace = Fixture.workspace(text)
    #expect(
      workspace.findings.map { Fixture.describe($0, workspace, linesBefore: 4) }
        == ["unknown-key @ 5:64 unknown key `mer värme` in an effect of goal A"]
    )
    let finding = try #require(workspace.findings.first)
    #expect(
      finding.help?.english == "within `{…}` a comma ends the text: put the text in quotes"
    )
    let fixed = Fixture.fixed(text)
    #expect(fixed.contains(#"because: "Fler \"hus\", mer värme, fler resor"}"#))
    #expect(Fixture.workspace(fixed).findings.isEmpty)
  }

  @Test("several texts of one mapping that commas took apart, each told once")
  func commas() throws {
    let goal = "{id: A, title: Hus, vägar, by, x-a: B, c, d, x-b: 1, owner: K, L, x-e}"
    let text = Fixture.head + "goals:\n  - \(goal)\n"
    let workspace = Fixture.workspace(text)
    #expect(
      workspace.findings.map { Fixture.describe($0, workspace, linesBefore: 4) } == [
        "unknown-key @ 2:25 unknown key `vägar` in goal A",
        "unknown-key @ 2:44 unknown key `c` in goal A",
        "unknown-key @ 2:68 unknown key `L` in goal A",
      ]
    )
    #expect(
      Fixture.fixed(text).hasSuffix(
        #"- {id: A, title: "Hus, vägar, by", x-a: "B, c, d", x-b: 1, owner: "K, L, x-e"}"# + "\n"
      )
    )
  }

  @Test(
    "a document that is missing is taken for those of near ids, among few and among many",
    arguments: [
      (2, ["`plan-100#M1` or `plan-101#M1`", "`plan-100#M1` or `plan-101#M1`"]),
      (600, ["`plan-100#M1`, `plan-101#M1` or `plan-102#M1`", "`plan-100#M1`"]),
    ]
  )
  func missingDocument(count: Int, nearest: [String]) throws {
    let others = (0..<count).map { number in
      "align: 1\nid: plan-\(100 + number)\ntitle: T\nvision: town\ngoals: [{id: M1, title: T}]\n"
    }
    let goals = ["plan-10O#M1", "plan-10O#M1", "lan-100#M2", "annual-plan#M1"].enumerated().map {
      "  - {id: A\($0), title: T, supports: '\($1)'}\n"
    }
    let workspace = Fixture.workspace(others + [Fixture.head + "goals:\n" + goals.joined()])
    #expect(
      workspace.findings.map { $0.help?.english ?? "" } == [
        "did you mean \(nearest[0])?", "did you mean \(nearest[0])?",
        "did you mean \(nearest[1])?",
        "read the document in the same run, or mend the id before `#`",
      ]
    )
  }

  @Test(
    "names as keys where a list is meant",
    arguments: [
      (
        "goals:\n  M1:\n    title: T\n  M2: {title: T}",
        "2:3 `goals` is to be a list, without `M1`"
      ),
      (
        "goals: {id: A, title: T, effects: {jobs: {effect: 1}}}",
        "1:36 `effects` is to be a list, without `jobs`"
      ),
      // One item may be written bare, and what is wrong in it is told as such.
      ("goals: {id: A, title: T}", ""),
      ("goals: {id: A, title: T, budgt: {amount: 1}}", "1:26 unknown key `budgt` in goal A"),
    ]
  )
  func namesInsteadOfItems(body: String, told: String) throws {
    let workspace = Fixture.workspace(Fixture.head + body)
    #expect(workspace.findings.count == (told.isEmpty ? 0 : 1))
    guard let finding = workspace.findings.first else { return }
    let text = Fixture.describe(finding, workspace, linesBefore: 4)
    #expect(text.contains(" @ \(told)"), "\(text)")
    if told.contains("M1") {
      #expect(
        finding.help?.swedish
          == "skriv `- id: M1` och det andra under det, likadant för var och en"
      )
    }
  }

  @Test("duplicate keys show both places, and the first counts")
  func duplicateKeys() throws {
    let workspace = Fixture.workspace(
      Fixture.head + "goals:\n  - id: A\n    title: Ett\n    title: Två\n    x-a: 1\n    x-a: 2\n"
    )
    let found = workspace.findings.map { Fixture.describe($0, workspace, linesBefore: 4) }
    #expect(
      found == [
        "duplicate-key @ 4:5 `title` stands twice in goal A",
        "duplicate-key @ 6:5 `x-a` stands twice in goal A",
      ]
    )
    let related = try #require(workspace.findings.first?.related.first)
    #expect(Fixture.position(related.place, workspace).line == 7)
  }

  @Test(
    "versions",
    arguments: [
      ("1", ""), ("'1'", ""), ("1.0", ""),
      ("2", "unsupported-version @ 1:8 the document has format version 2"),
      ("ett", "invalid-value @ 1:8 “ett” is no version number"),
      ("", "missing-key @ 2:5 the document has no `align`"),
    ]
  )
  func versions(version: String, finding: String) {
    let found = Fixture.findings(["align: \(version)\nid: d\ntitle: T\nvision: town\ngoals: []"])
    #expect(found.count == (finding.isEmpty ? 0 : 1))
    #expect(found.first?.hasPrefix(finding) ?? true, "\(found)")
  }

  @Test("a version that is a list or a mapping, in rule files too", arguments: ["[1]", "{a: 1}"])
  func versionsOfOtherForms(version: String) {
    let workspace = Fixture.workspace(
      ["align: \(version)\nid: d\ntitle: T\nvision: town\ngoals: []"],
      rules: [Fixture.vision, "align: \(version)\nquantities: []"]
    )
    let found = workspace.findings.map { Fixture.describe($0, workspace) }
    #expect(
      found == [
        "invalid-value @ 1:8 `align` is to be a whole number",
        "invalid-value @ 2/1:8 `align` is to be a whole number",
      ]
    )
  }
}
