import Foundation
import Testing

/// Where a report is written to.
@Suite struct ReportOutputTests {
  private let document = """
    align: 1
    id: t
    title: T
    vision: ostersund
    goals: [{id: A, title: T}]

    """

  @Test(
    "an output's name that says another kind of file is refused",
    arguments: [
      ["-o", "r.docx"], ["-o", "r.txt"], ["-o", "r.docx", "--format", "html"],
      ["-o", "r.html", "--format", "json"], ["-o", "r.PDF", "--format", "markdown"],
    ]
  )
  func otherEnding(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", document)
    let run = try Program.run(["report", "a.yaml"] + arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("." + arguments[1].split(separator: ".")[1].lowercased()))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + arguments[1]))
  }

  @Test("a name that says nothing of its kind is written to")
  func noEnding() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", document)
    for arguments in [["-o", "report.2026"], ["-o", "r.txt", "--format", "markdown"]] {
      #expect(try Program.run(["report", "a.yaml"] + arguments, in: folder.path).status == 0)
    }
  }
}
