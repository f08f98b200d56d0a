import Findings
import Foundation
import Linting
import Scalars
import Testing

/// The article in `Linting.docc`, line by line.
@Suite struct GettingStartedTests {
  private func found(in path: String, today: CalendarDate) -> [String] {
    var request = LintRequest(today: today)
    request.paths = [path]
    request.language = .english

    let outcome = Linter(request).run()
    guard let result = outcome.result else { return outcome.failures.map(\.message.english) }

    return result.findings.map { finding in
      let told = finding.told()
      let file = result.files[told.place.file]
      let position = file.lineTable().position(of: Int(told.place.range.start))
      return "\(position.line):\(position.column) \(told.rule): \(told.message)"
    }
  }

  @Test("the example finds what there is")
  func example() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "align-tests-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("goals.yaml")
    let text =
      "align: 1\nid: d\ntitle: T\nvision: ostersund\ngoals: [{id: A, title: T, dimensions: x}]\n"
    try text.write(to: file, atomically: true, encoding: .utf8)
    let today = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    let found = found(in: file.path, today: today)
    #expect(found.contains("5:39 unknown-dimension: `x` is no dimension of the vision"))
  }

  @Test("the article shows this code")
  func article() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func lines(_ text: some StringProtocol) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let article = try String(
      contentsOf: root.appendingPathComponent("Sources/Linting/Linting.docc/GettingStarted.md"),
      encoding: .utf8
    )
    let blocks = article.components(separatedBy: "```")
    let shown = blocks.enumerated().filter { $0.offset % 2 == 1 }
      .flatMap { lines($0.element).dropFirst() }
    let source = try String(contentsOf: here, encoding: .utf8)
    #expect(shown.count > 8)
    #expect(lines(source).joined(separator: "\n").contains(shown.joined(separator: "\n")))
  }
}
