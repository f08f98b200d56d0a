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
      (Language.english, "Left to decide: A–C.", "A wants to increase it and C to reduce it?"),
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
