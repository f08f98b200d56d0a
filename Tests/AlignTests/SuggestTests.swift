import Foundation
import GoldenFiles
import Testing

/// `align suggest`, as people and programs read it.
@Suite struct SuggestTests {
  private static let document = """
    align: 1
    id: d
    title: Mål 2030
    vision: ostersund
    goals:
      - id: A
        title: Utsläppen av växthusgaser ska halveras
        statement: >-
          Solceller, cykelvägar och kollektivtrafik ska byggas ut,
          och företagens transporter ska bli fossilfria.
      - id: B
        title: Fler ungdomar ska ha sommarjobb och alla barn en trygg uppväxt
        dimensions: [social]
        vision: [nobody-left-out]
      - id: C
        title: Landets bästa
      - {id: D, title: "Medborgardialog med insyn", parent: B}
      - {id: E, title: Utsläpp, status: withdrawn}

    """

  private func suggest(_ arguments: [String], _ document: String = document) throws -> Program {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("goals.yaml", document)
    return try Program.run(["suggest", "goals.yaml"] + arguments, in: folder.path)
  }

  @Test("for people, in both languages", arguments: ["sv", "en"])
  func text(_ language: String) throws {
    let run = try suggest(["--lang", language])
    #expect(run.status == 0)
    #expect(run.error == "")
    try Golden.expect(run.output, equals: "suggest/text.\(language).txt")
  }

  @Test("for programs")
  func json() throws {
    let run = try suggest(["--format", "json", "--lang", "en"])
    #expect(run.status == 0)
    #expect((try JSONSerialization.jsonObject(with: Data(run.output.utf8))) is [String: Any])
    try Golden.expect(run.output, equals: "suggest/goals.json")
  }

  @Test("English documents are read by English words")
  func english() throws {
    let run = try suggest(
      ["--lang", "en"],
      """
      align: 1
      id: d
      title: Goals
      language: en
      vision: ostersund
      goals:
        - {id: A, title: Greenhouse gas emissions are to be halved}
        - {id: B, title: Safe streets and good elderly care}
        - {id: C, title: More jobs and a better business climate}
        - {id: D, title: Residents take part in decisions}

      """
    )
    try Golden.expect(run.output, equals: "suggest/english.txt")
  }

  @Test("what cannot be read is told, and the rest is suggested")
  func broken() throws {
    let run = try suggest(["--lang", "en"], Self.document + "x: [\n")
    #expect(run.status == 1)
    #expect(run.error.contains("[syntax-error]"))
    let missing = try Program.run(["suggest", "nowhere.yaml"])
    #expect(missing.status == 2)
    #expect(missing.output == "")
  }

  @Test("the samples: what they declare is among what is suggested for most goals")
  func samples() throws {
    let run = try Program.run(
      ["suggest", "samples/2023.yaml", "samples/2024.yaml", "--format", "json"],
      in: Repository.path
    )
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let goals = try #require((object as? [String: Any])?["goals"] as? [[String: Any]])
    let first = goals.filter { goal in
      ((goal["dimensions"] as? [[String: Any]])?.first?["declared"] as? Bool) == true
    }
    #expect(goals.count == 16)
    #expect(first.count >= 14)
  }

  /// What each language calls climate and environment without meaning nature; names among it.
  private static let lookalikes = [
    "sv": [
      "Bättre företagsklimat", "Företagsklimatet", "God lärmiljö i skolan", "Gott samtalsklimat",
      "Ett öppet klimat", "Skolmiljö", "Bra arbetsmiljö", "En trygg miljö för alla barn",
      "Vatten- och energikostnaderna hålls nere", "En naturlig mötesplats",
      "Lekplatsen i Klimatparken på Miljövägen", "Utdelning från Borås Energi och Miljö AB",
    ],
    "en": [
      "A better business climate", "The work environment", "A good learning environment",
      "A school climate of trust", "A well-run organisation", "Lower energy costs",
      "A climate of cooperation", "Every invoice is paid naturally",
      "Dividends from Malmby Energy and Environment Ltd", "The playground in Climate Park",
    ],
  ]

  @Test(
    "what only sounds like the climate and the environment is neither, in every vision",
    arguments: ["ostersund", "agenda-2030"],
    ["sv", "en"]
  )
  func lookalikes(vision: String, language: String) throws {
    let titles = Self.lookalikes[language, default: []]
    let goals = titles.enumerated().map { "  - {id: G\($0), title: \"\($1)\"}\n" }.joined()
    let run = try suggest(
      ["--format", "json"],
      "align: 1\nid: d\ntitle: T\nlanguage: \(language)\nvision: \(vision)\ngoals:\n\(goals)"
    )
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let suggested = try #require((object as? [String: Any])?["goals"] as? [[String: Any]])
    #expect(suggested.count == titles.count)
    for goal in suggested {
      let dimensions = (goal["dimensions"] as? [[String: Any]] ?? []).map { $0["id"] as? String }
      #expect(!dimensions.contains("ecological"), "\(goal["title"] ?? "")")
    }
  }

  @Test("capitals tell no names apart in titles that have them on every word")
  func titleCase() throws {
    let titles = ["Clean Energy and Climate Care", "Goal 2: Less Waste and Clean Energy"]
    let goals = titles.enumerated().map { "  - {id: G\($0), title: \"\($1)\"}\n" }.joined()
    let run = try suggest(
      ["--format", "json"],
      "align: 1\nid: d\ntitle: T\nlanguage: en\nvision: ostersund\ngoals:\n\(goals)"
    )
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let suggested = try #require((object as? [String: Any])?["goals"] as? [[String: Any]])
    for goal in suggested {
      let dimensions = (goal["dimensions"] as? [[String: Any]] ?? []).map { $0["id"] as? String }
      #expect(dimensions.contains("ecological"), "\(goal["title"] ?? "")")
    }
    #expect(suggested.count == titles.count)
  }

  @Test("what init writes by default has a dimension that its words mean")
  func initialised() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    let made = try Program.run(
      ["init", "--lang", "sv"],
      in: folder.path,
      input: "Bättre företagsklimat\nCirkulär ekonomi\n"
    )
    #expect(made.status == 0, "\(made.error)")
    let run = try Program.run(["suggest", "--format", "json"], in: folder.path)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let goals = try #require((object as? [String: Any])?["goals"] as? [[String: Any]])
    let dimensions = goals.map { goal in
      (goal["dimensions"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
    #expect(dimensions == [["economic"], ["ecological"]])
  }
}
