import Findings
import Reporting
import Testing

/// How it has gone, as a reader sees it.
@Suite struct ReportFollowUpTests {
  private func content(_ text: String, _ language: Language) throws -> ReportContent {
    let folder = try TemporaryFolder()
    return try Reviewed.report([folder.write("a.yaml", text)], language).content
  }

  @Test(
    "how an indicator goes is told as a reader sees it",
    arguments: [
      (
        "direction: maintain, baseline: {value: 3}, outcomes: [{value: 3.1, at: 2023}]",
        "har ändrats", "has changed"
      ),
      (
        "direction: maintain, baseline: {value: 3}, outcomes: [{value: 3, at: 2023}]",
        "står stilla", "stands still"
      ),
      (
        "target: {at_most: 10, by: 2030}, outcomes: [{value: 12, at: 2024}]",
        "når inte målet", "does not meet the target"
      ),
      ("target: {at_most: 10, by: 2030}, outcomes: [{value: 9, at: 2024}]", "når målet", "meets"),
      (
        "target: {at_most: 10, by: 2022}, outcomes: [{value: 9, at: 2022}, {value: 12, at: 2023}]",
        "når inte målet", "does not meet the target"
      ),
      (
        "target: {at_most: 10, by: 2022}, outcomes: [{value: 11, at: 2022}, {value: 12, at: 2023}]",
        "nådde inte målet i tid", "missed the target"
      ),
      (
        "baseline: {value: 20, at: 2024}, target: {at_most: 10, by: 2030}, "
          + "outcomes: [{value: 15, at: 2023}]",
        "når inte målet", "does not meet the target"
      ),
      (
        "target: {change: 5, by: 2030}, outcomes: [{value: 12, at: 2024}]", "går inte att jämföra",
        "cannot be compared"
      ),
    ]
  )
  func indicators(fields: String, swedish: String, english: String) throws {
    let text = """
      align: 1
      id: t
      title: T
      vision: ostersund
      goals:
        - {id: A, title: T, dimensions: social, indicators: [{name: N, \(fields)}]}
      """
    let line = try #require(try content(text, .swedish).followUp.indicators.first)
    #expect(line.statusText == swedish)
    let other = try #require(try content(text, .english).followUp.indicators.first)
    #expect(other.statusText.hasPrefix(english))
  }
}
