import Findings
import Linting
import Testing

@testable import Linting

/// `align explain`, and the pages of the rules that no rule file holds.
@Suite struct ExplainTests {
  @Test("what, why with the vision quoted, both examples, mending, severity, silencing")
  func page() throws {
    let run = try Program.run(["explain", "goal-without-dimension"])
    #expect(run.status == 0)
    for part in [
      "goal-without-dimension  error  mapping\n", "WHAT IT CHECKS\n", "WHY\n  S9: “",
      "(A sustainable Östersund)", "IT FINDS THIS\n", "error: goal A maps to no",
      "IT LETS THIS THROUGH\n", "HOW TO MEND IT\n  Add `dimensions:`",
      "severity:\n      goal-without-dimension: warning",
      "# align-ignore goal-without-dimension: the reason",
      "rules/catalogue/mapping.yaml",
    ] { #expect(run.output.contains(part), "\(part)") }
    #expect(!run.output.contains("\u{1B}"))
    let swedish = try Program.run(["explain", "goal-without-dimension", "--lang", "sv"])
    #expect(swedish.output.contains("VARFÖR\n  S9: ”Ett demokratiskt"))
    let coloured = try Program.run(["explain", "unknown-key", "--color", "always"])
    #expect(coloured.output.contains("\u{1B}["))
  }

  @Test("settings stand with their default, and with what the configuration says")
  func settings() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".align.yaml", "params: {too-many-goals.limit: 20}\n")
    let run = try Program.run(["explain", "too-many-goals"], in: folder.path)
    #expect(run.output.contains("    params:\n      too-many-goals.limit: 12  # set to 20 here\n"))
  }

  @Test("a sentence is quoted from a vision in the rule's own folder, where that has one of the id")
  func ownSentences() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(
      "own/ours.yaml",
      """
      align: 1
      vision:
        id: norra
        name: {sv: Norra, en: North}
        dimensions: [{id: calm, name: Calm}]
        sentences: [{id: S12, text: {sv: Vi tar det lugnt, en: We take it easy}}]
      rules:
        - id: ours
          category: ours
          severity: note
          title: {sv: T, en: T}
          because: [S12, S9]
          for: {g: goals}
          require: g.active
          at: g.id
          message: {sv: M, en: M}

      """
    )
    let run = try Program.run(["explain", "ours", "--rules", "own"], in: folder.path)
    #expect(run.output.contains("S12: “We take it easy”"), "\(run.output)")
    #expect(run.output.contains("S9: “"))
    let builtIn = try Program.run(
      ["explain", "harm-counteracting", "--rules", "own"],
      in: folder.path
    )
    #expect(builtIn.output.contains("S12: “") && !builtIn.output.contains("easy"))
  }

  @Test("a rule that does not exist: 2, with the nearest names")
  func unknown() throws {
    let run = try Program.run(["explain", "goal-without-dimenson"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("did you mean `goal-without-dimension`"))
    #expect(try Program.run(["explain", "xyz"]).error.contains("align rules list"))
  }

  @Test("every rule of the reader's has a page", arguments: ReaderRules.all)
  func reader(_ rule: RuleDescriptor) throws {
    let page = ReaderRulePages.page(of: rule)
    #expect(page.rule.documentation != nil)
    #expect(page.mending != nil)
  }

  @Test(
    "the examples of the reader's rules are what they say",
    arguments: (ReaderRulePages.format + ReaderRulePages.names).filter { $0.bad != nil }.map(\.id)
  )
  func examples(_ id: String) throws {
    let entry = try #require(
      (ReaderRulePages.format + ReaderRulePages.names).first { $0.id == id }
    )
    let folder = try TemporaryFolder()
    try folder.write("bad.yaml", try #require(entry.bad) + "\n")
    try folder.write("good.yaml", try #require(entry.good) + "\n")
    // The rules of the catalogue stay in force: suppressions silence them.
    let bad = try Program.run(["check", "--notes", "bad.yaml"], in: folder.path)
    #expect(bad.output.contains("[\(id)]"), "\(bad.output)")
    let good = try Program.run(["check", "--notes", "good.yaml"], in: folder.path)
    for entry in ReaderRules.all {
      #expect(!good.output.contains("[\(entry.id)]"), "\(good.output)")
    }
  }
}
