import Findings
import Foundation
import Reporting
import Testing

/// The report counts as a check counts, and shows what the documents declare.
@Suite struct ReportFactsTests {
  private let head = "align: 1\nid: t\ntitle: T\nlanguage: en\nvision: ostersund\ngoals:\n"

  private static func content(
    _ text: String,
    _ language: Language? = nil,
    today: String = "2026-06-20"
  ) throws -> ReportContent {
    let folder = try TemporaryFolder()
    return try Reviewed.report([folder.write("a.yaml", text)], language, today: today).content
  }

  private static func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{A0}", with: " ")
  }

  private static func markdown(_ content: ReportContent) -> String {
    plain(ReportMarkdownReporter().report(content))
  }

  // MARK: - What goals serve

  @Test(
    "a dimension that only an aspect reaches is not served, as a check has it",
    arguments: [
      (
        Language.english, "which the goal does not declare",
        "none of the council's goals declares it"
      ),
      (.swedish, "som målet inte anger", "inget av fullmäktiges mål anger den"),
    ]
  )
  func aspectOutside(language: Language, mapping: String, thread: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.yaml",
      head
        + "  - {id: A, title: T, dimensions: [economic], vision: [nobody-left-out]}\n"
    )
    let (content, result) = try Reviewed.report([path], language)
    let missing = result.findings.count { $0.rule == "dimension-without-goal" }
    #expect(missing == 3)
    #expect(content.gaps.first { $0.id == "dimensions" }?.items.count == missing)
    #expect(content.figures.first { $0.id == "dimensions" }?.value == 1)
    #expect(content.matrices[0].columns.map(\.goals).reduce(0, +) == 1)
    #expect(content.matrices[0].rows[0].cells.count(where: \.isMapped) == 1)
    let text = Self.markdown(content)
    for words in [mapping, thread] { #expect(text.contains(words), "\(words)") }
  }

  @Test(
    "what only a committee's goal serves the council's do not",
    arguments: [
      (Language.english, "1 of 4 dimensions has no goal of the council's."),
      (.swedish, "1 av 4 dimensioner har inget mål hos fullmäktige."),
    ]
  )
  func committee(language: Language, gap: String) throws {
    let text = """
      align: 1
      id: c
      title: Council
      vision: ostersund
      goals:
        - {id: A, title: T, dimensions: [economic, social, democratic], vision: jobs}
      ---
      align: 1
      id: d
      title: Committee
      level: committee
      vision: ostersund
      goals:
        - {id: B, title: T, dimensions: [ecological], vision: climate}
      """
    let content = try Self.content(text, language)
    #expect(Self.markdown(content).contains(gap))
    #expect(content.matrices[0].columns.map(\.goals) == [1, 1, 1, 1])
  }

  @Test("the matrix and what has changed count the goals of a dimension alike")
  func changes() throws {
    let run = try Program.run(
      [
        "report", "samples/2024.yaml", "samples/committees", "--previous", "samples/2023.yaml",
        "--format", "json", "--lang", "sv", "--today", "2026-06-20",
      ],
      in: Repository.path
    )
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    let matrix = try #require((report["matrices"] as? [[String: Any]])?.first)
    let columns = try #require(matrix["columns"] as? [[String: Any]])
    let counts = Dictionary(
      uniqueKeysWithValues: columns.compactMap { column in
        (column["name"] as? String).map { ($0, column["goals"] as? Int ?? -1) }
      }
    )
    for (name, count) in counts {
      #expect(run.output.contains("\(name): "), "\(name)")
      let change = try #require(
        run.output.components(separatedBy: "\(name): ").dropFirst().first {
          $0.contains(" mål")
        }
      ).prefix(60)
      let now = change.components(separatedBy: "→ ").last ?? ""
      #expect(now.hasPrefix("\(count) mål"), "\(name): \(change)")
    }
  }

  @Test(
    "goals that serve no part of the vision do not serve it",
    arguments: [
      (Language.english, "no goal is wholly tied to it", "Error: Goal A serves no aspect"),
      (.swedish, "inget mål är helt knutet till den", "Fel: Målet A tjänar ingen del"),
    ]
  )
  func withoutAspects(language: Language, mapping: String, error: String) throws {
    let goals = ["A", "B"].map { "  - {id: \($0), title: T, dimensions: social}\n" }
    let page = try Self.content(head + goals.joined(), language).onePage
    #expect(page.verdict.contains(mapping))
    #expect(page.points.contains { $0.hasPrefix(error) })
  }

  // MARK: - Money

  @Test(
    "amounts in different currencies are not added",
    arguments: [
      (Language.english, "100% (EUR), 0% (SEK)", "shares are counted within each currency."),
      (.swedish, "100 % (EUR), 0 % (SEK)", "andelarna är räknade i varje valuta för sig."),
    ]
  )
  func currencies(language: Language, share: String, sentence: String) throws {
    let text = """
      align: 1
      id: c1
      title: One
      vision: ostersund
      budget: {frame: 1000, currency: EUR}
      goals:
        - {id: A, title: T, dimensions: [economic], vision: jobs, budget: 300}
      ---
      align: 1
      id: c2
      title: Two
      level: committee
      vision: ostersund
      goals:
        - {id: B, title: T, dimensions: democratic, vision: associations, budget: 1000}
      """
    let content = try Self.content(text, language)
    let matrix = content.matrices[0]
    #expect(matrix.columns.first.map { Self.plain($0.shareText ?? "") } == share)
    #expect(matrix.columns.allSatisfy { $0.share == nil })
    #expect(matrix.note?.hasSuffix(sentence) == true)
    #expect(Self.markdown(content).contains(sentence))
  }

  @Test(
    "money within another goal's is counted once and told, nothing is no money",
    arguments: [
      (
        Language.english,
        [
          "Two of three goals have money of their own, SEK 300 together or 30% of the frame.",
          "The money of B lies within that of the goal above and is counted once.",
        ], "within the money of A"
      ),
      (
        .swedish,
        [
          "Två av tre mål har egna pengar, tillsammans 300 kr eller 30 % av ramen.",
          "Pengarna till B ligger inom dem till målet ovanför och räknas en gång.",
        ], "inom pengarna till A"
      ),
    ]
  )
  func moneyWithin(language: Language, sentences: [String], note: String) throws {
    let text = """
      align: 1
      id: p1
      title: One
      vision: ostersund
      budget: {frame: 1000}
      goals:
        - {id: A, title: Alpha, dimensions: economic, vision: jobs, budget: 300}
        - {id: B, title: Beta, dimensions: social, vision: voice-heard, parent: A, budget: 100}
        - {id: C, title: Gamma, dimensions: social, vision: voice-heard, budget: 0}
      """
    let content = try Self.content(text, language)
    let resources = try #require(content.resources.first)
    let said = Self.plain(resources.sentences.joined(separator: " "))
    for sentence in sentences { #expect(said.contains(sentence), "\(said)") }
    #expect(resources.distributed?.value == 300)
    // What is divided adds up: of A's 300 B has 100, for its own dimension.
    #expect(resources.dimensions.map(\.amount.value).sorted() == [0, 0, 100, 200])
    #expect(resources.goals.map(\.note) == [nil, note, nil])
    let shares = content.matrices[0].columns.compactMap(\.share).sorted()
    #expect(shares.reduce(0, +) == 1)
  }

  // MARK: - Conflicts

  private static let traffic = """
    align: 1
    id: t
    title: T
    vision: ostersund
    goals:
      - {id: A, title: T, indicators: [{name: N, quantity: car-traffic, direction: increase}]}
      - {id: B, title: T, indicators: [{name: N, quantity: car-traffic, direction: decrease}]}
      - {id: C, title: T, indicators: [{name: N, quantity: car-traffic, direction: decrease}]}
    decisions:

    """

  @Test(
    "of a conflict that is decided in part the rest is asked about",
    arguments: [
      (Language.english, "Left to decide: A–C.", "up, as A wants, or down, as C wants?"),
      (.swedish, "Kvar att avgöra: A–C.", "A vill öka och C vill minska?"),
    ]
  )
  func decidedInPart(language: Language, left: String, question: String) throws {
    let content = try Self.content(
      Self.traffic + "  - {between: [A, B], decision: Fine}\n",
      language
    )
    let card = try #require(content.conflicts.first { $0.kind == "opposed" })
    #expect(card.stateText.contains(left))
    #expect(card.question?.hasSuffix(question) == true)
    let told = try #require(content.onePage.conflicts.first { $0.number == card.number })
    #expect(told.question == card.question)
    #expect(!told.sentence.contains("(B)"))
  }

  @Test(
    "of many pairs that are left some are named and the rest counted",
    arguments: [
      (Language.english, "Left to decide: A–F, A–D, C–F, C–B, C–D, E–F and 2 more pairs."),
      (.swedish, "Kvar att avgöra: A–F, A–D, C–F, C–B, C–D, E–F och 2 par till."),
    ]
  )
  func manyLeft(language: Language, left: String) throws {
    let goals = ["A", "B", "C", "D", "E", "F"].enumerated().map { number, id in
      let direction = number.isMultiple(of: 2) ? "increase" : "decrease"
      return "  - {id: \(id), title: T, indicators: [{name: N, quantity: car-traffic, "
        + "direction: \(direction)}]}\n"
    }
    let content = try Self.content(
      head + goals.joined() + "decisions: [{between: [A, B], decision: Fine}]\n",
      language
    )
    let card = try #require(content.conflicts.first { $0.kind == "opposed" })
    #expect(card.stateText.contains(left), "\(card.stateText)")
  }

  @Test("of a conflict that is decided nothing is asked", arguments: Language.allCases)
  func decided(language: Language) throws {
    let content = try Self.content(
      Self.traffic + "  - {between: [A, B, C], decision: Fine}\n",
      language
    )
    let card = try #require(content.conflicts.first { $0.kind == "opposed" })
    #expect(card.state == .decided)
    #expect(card.question == nil)
    #expect(card.settles.isEmpty)
    let report = Self.markdown(content)
    #expect(!report.contains(language == .english ? "**Question:**" : "**Fråga:**"))
  }

  @Test(
    "each goal of a harm is quoted with its reason, or it is said that there is none",
    arguments: [
      (Language.english, "“More trips” (A) and “More land” (B). No reason is given for C."),
      (.swedish, "”More trips” (A) och ”More land” (B). För C anges inget skäl."),
    ]
  )
  func reasons(language: Language, quotes: String) throws {
    func goal(_ id: String, _ because: [String]) -> String {
      let effects = (because.isEmpty ? [""] : because.map { ", because: \($0)" }).map {
        "{affects: ecological, effect: -1\($0)}"
      }
      return "  - {id: \(id), title: T, dimensions: economic, "
        + "effects: [\(effects.joined(separator: ", "))]}\n"
    }
    let content = try Self.content(
      head + goal("A", ["More trips", "More cars"]) + goal("B", ["More land"])
        + goal("C", []),
      language
    )
    let card = try #require(content.conflicts.first { $0.kind == "harm" })
    #expect(card.chain.hasSuffix(quotes), "\(card.chain)")
  }

  // MARK: - Effects

  @Test(
    "what is neither good nor bad has no number of its own",
    arguments: [
      (Language.english, "Clearly increases events (+2), which counts as neither good nor bad."),
      (.swedish, "Ökar evenemang tydligt (+2), vilket varken räknas som bra eller dåligt."),
    ]
  )
  func neutral(language: Language, sentence: String) throws {
    let content = try Self.content(
      head
        + "  - {id: A, title: T, dimensions: social, effects: [{affects: events, effect: 2}]}\n",
      language
    )
    let effect = try #require(content.goals[0].effects.first)
    #expect(effect.text == sentence)
    #expect(effect.symbol.isEmpty)
    #expect(Self.markdown(content).contains("\n- " + sentence))
    #expect(!content.matrices[0].rows[0].cells.contains { $0.symbol.contains("0") })
  }
}
