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
