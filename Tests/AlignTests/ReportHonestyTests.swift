import Foundation
import Testing

/// What the report says is what the documents say, whatever is silenced, accepted or left unread.
@Suite struct ReportHonestyTests {
  private static let head = "align: 1\nid: t\ntitle: T\nlanguage: en\nvision: ostersund\ngoals:\n"

  /// What the program says of files, as Markdown.
  private static func report(
    _ arguments: [String],
    _ language: String = "en",
    in folder: TemporaryFolder,
    format: String = "markdown"
  ) throws -> String {
    let run = try Program.run(
      ["report"] + arguments
        + ["--format", format, "--lang", language, "--today", "2026-06-20"],
      in: folder.path
    )
    return run.output.replacingOccurrences(of: "\u{A0}", with: " ")
  }

  // MARK: - The verdict

  @Test(
    "goals that are not tied to the vision are not in line with it, though a baseline accepts that",
    arguments: [
      (
        "en", "**Not in line.** The document is not in line", "the goal is not tied to it and",
        "accepted before as known debts, count in the verdict and the figures but are not"
      ),
      (
        "sv", "**Inte i linje.** Dokumentet är inte i linje", "målet är inte knutet till den och",
        "sedan tidigare godtagna som kända brister, räknas i omdömet och siffrorna men"
      ),
    ]
  )
  func baseline(language: String, standing: String, mapping: String, accepted: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("nn.yaml", Self.head + "  - {id: A, title: T}\n")
    _ = try Program.run(["check", "nn.yaml", "--write-baseline", "nb.json"], in: folder.path)
    let report = try Self.report(["nn.yaml", "--baseline", "nb.json"], language, in: folder)
    for text in [standing, mapping, accepted] { #expect(report.contains(text), "\(text)") }
  }

  @Test("what a baseline accepts of goals that are tied counts as well")
  func acceptedWarnings() throws {
    let folder = try TemporaryFolder()
    let goal = "  - {id: A, title: T, dimensions: economic, vision: jobs}\n"
    try folder.write("a.yaml", Self.head + goal)
    _ = try Program.run(["check", "a.yaml", "--write-baseline", "b.json"], in: folder.path)
    let report = try Self.report(["a.yaml", "--baseline", "b.json"], in: folder)
    #expect(report.contains("**Partly in line.**"))
    #expect(report.contains("shortcomings need to be looked at."))
  }

  @Test(
    "what comments and settings silence is counted beside the verdict, and does not make it good",
    arguments: [
      ("en", "**Not in line.**", " findings are silenced in the documents;"),
      ("sv", "**Inte i linje.**", " fynd är tystade i dokumenten;"),
    ]
  )
  func silenced(language: String, standing: String, count: String) throws {
    let folder = try TemporaryFolder()
    let comments = ["goal-without-dimension", "goal-without-vision", "dimension-without-goal"].map {
      "# align-ignore-file \($0): later\n"
    }
    try folder.write("a.yaml", comments.joined() + Self.head + "  - {id: A, title: T}\n")
    let report = try Self.report(["a.yaml"], language, in: folder)
    let verdict = try #require(report.components(separatedBy: "\n").first { $0.hasPrefix("**") })
    #expect(verdict.hasPrefix(standing))
    #expect(verdict.contains(count))
  }

  @Test(
    "rules that are lowered or off in the settings are told",
    arguments: [
      (
        "en", " findings are of rules that the settings give a lower level.",
        "One rule was left out of this review (“Goal without a link to the vision”)."
      ),
      (
        "sv", " fynd kommer av regler som inställningarna har gett en lägre nivå.",
        "En regel valdes bort i den här granskningen (”Mål utan koppling till visionen”)."
      ),
    ]
  )
  func settings(language: String, lowered: String, off: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      ".align.yaml",
      """
      severity:
        goal-without-dimension: note
        dimension-without-goal: note
        goal-without-vision: off

      """
    )
    let goals = """
        - {id: A, title: T}
        - {id: B, title: T, dimensions: economic, vision: jobs}

      """
    try folder.write("a.yaml", Self.head + goals)
    let report = try Self.report(["a.yaml"], language, in: folder)
    #expect(report.contains(lowered))
    #expect(report.contains("- " + off))
    #expect(!report.contains("**In line") && !report.contains("**I linje"))
    let all = language == "en" ? "judged by all" : "mot alla"
    #expect(!report.contains(all))
  }

  @Test(
    "without one of its words a goal is not wholly tied to the vision",
    arguments: [
      ("{id: A, title: T, dimensions: social}", "the goal is not wholly tied to it"),
      ("{id: A, title: T, vision: jobs}", "the goal is not wholly tied to it"),
      ("{id: A, title: T}", "the goal is not tied to it"),
    ]
  )
  func halfTied(goal: String, mapping: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.head + "  - \(goal)\n")
    let report = try Self.report(["a.yaml"], in: folder)
    #expect(report.contains(mapping))
    #expect(report.contains("- **0 of 1** goals tied to the vision"))
  }

  // MARK: - What could not be read

  @Test(
    "a path that could not be read is told, and what was to be compared with",
    arguments: [
      (
        "en", "one path that was to be reviewed could not be read",
        "- This was to be reviewed but could not be read: nope.yaml: does not exist.",
        "- What was before could not be read, so it is not known what has changed: old.yaml: does"
      ),
      (
        "sv", "en sökväg som skulle granskas kunde inte läsas",
        "- Det här skulle granskas men kunde inte läsas: nope.yaml: finns inte.",
        "- Det tidigare kunde inte läsas, så vad som har ändrats är inte känt: old.yaml: finns"
      ),
    ]
  )
  func unread(language: String, obstacle: String, unread: String, uncompared: String) throws {
    let folder = try TemporaryFolder()
    let goal = "  - {id: A, title: T, dimensions: economic, vision: jobs}\n"
    try folder.write("a.yaml", Self.head + goal)
    let report = try Self.report(
      ["nope.yaml", "a.yaml", "--previous", "old.yaml"],
      language,
      in: folder
    )
    for text in [obstacle, unread, uncompared] { #expect(report.contains(text), "\(text)") }
  }

  // MARK: - Grammar

  @Test("one document and one that has ended are called so")
  func numbers() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.yaml",
      Self.head + """
          - {id: A, title: T, dimensions: economic, vision: jobs}
          - {id: B, title: T, dimensions: economic, vision: jobs, status: withdrawn}

        """
    )
    let english = try Self.report(["a.yaml"], in: folder)
    #expect(english.contains("No goal that holds has money of its own in the document, so"))
    #expect(english.contains("- **2** goals, of which one no longer holds"))
    let swedish = try Self.report(["a.yaml"], "sv", in: folder)
    #expect(swedish.contains("Inget mål som gäller har egna pengar i dokumentet, så"))
    #expect(swedish.contains("- **2** mål, varav ett inte längre gäller"))
  }

  @Test("a shortcoming that is not named by its goal is quoted")
  func manyIndicators() throws {
    let folder = try TemporaryFolder()
    let indicators = (1...12).map { "{name: N\($0), target: {at_least: \($0)}}" }
    try folder.write(
      "a.yaml",
      Self.head + "  - {id: A, title: T, indicators: [\(indicators.joined(separator: ", "))]}\n"
    )
    let report = try Self.report(["a.yaml"], in: folder)
    #expect(report.contains("one goal with the remark “many indicators for one goal”"))
    let swedish = try Self.report(["a.yaml"], "sv", in: folder)
    #expect(swedish.contains("ett mål med anmärkningen ”många nyckeltal för ett mål”"))
  }
}
