import Findings
import Foundation
import GoldenFiles
import Reporting
import Testing

@Suite struct JSONReporterTests {
  private static var fixture: Fixture {
    var fixture = Fixture("\u{FEFF}id: å\r\ntitle: \"🌲\"\r\n")
    let place = fixture.place("\"🌲\"")
    fixture.add(
      "opposed-directions",
      .error,
      category: "conflict",
      at: place,
      "quote \" and \\ and \u{1}",
      help: "två\nrader",
      goals: ["A", "other#B"],
      related: [RelatedPlace(place: fixture.place("å"), message: "här")],
      decided: fixture.place("id"),
      conflict: ConflictDetails(
        kind: "opposed",
        dimensions: ["economic", "ecological"],
        quantity: "population",
        chain: [.init(quantity: "housing", sign: "+")],
        strength: .init(supporting: 1.5, opposing: 0)
      ),
      fixes: [
        Fix(
          title: "quote",
          isSafe: true,
          edits: [TextEdit(place: fixture.place("å"), text: "'å'")]
        )
      ]
    )
    fixture.add("syntax-error", .error, category: "format", at: place, "m", goals: [])
    fixture.findings[1].document = nil
    return fixture
  }

  @Test("keys stand in their order, places count code points and bytes")
  func golden() throws {
    let json = JSONReporter(toolVersion: "0.1.0").report(Self.fixture.result)
    try Golden.expect(json, equals: "json/whole.json")
  }

  @Test("nothing found is valid too")
  func empty() throws {
    let json = JSONReporter(toolVersion: "0.1.0").report(LintResult())
    try Golden.expect(json, equals: "json/empty.json")
  }

  @Test("other readers read back what was written")
  func readBack() throws {
    let json = JSONReporter(toolVersion: "0.1.0").report(Self.fixture.result)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
    let findings = try #require(root["findings"] as? [[String: Any]])
    #expect(findings[0]["message"] as? String == "quote \" and \\ and \u{1}")
    #expect(findings[0]["help"] as? String == "två\nrader")
    #expect(findings[1]["document"] is NSNull)
    #expect(findings[1]["decided"] == nil)
  }
}
