import Foundation
import Testing

@Suite struct BaselineTests {
  private static func goals(_ comments: String) -> String {
    "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals: []\n" + comments
  }
  private static let bad = "# align-ignore: x\n"

  /// The exit status and the standard error of a run.
  private func check(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program {
    try Program.run(
      ["check", "a.yaml", "--select", "bad-suppression", "--fail-on", "warning"] + arguments,
      in: folder.path
    )
  }

  @Test("what is accepted is not reported, wherever it moves; what is new is")
  func accepts() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals(Self.bad))
    #expect(try check(folder).status == 1)
    let written = try check(folder, "--write-baseline", "base.yaml")
    #expect(written.status == 0)
    #expect(written.output.contains("1 finding accepted by the baseline"))
    #expect(try check(folder, "--baseline", "base.yaml").status == 0)
    try folder.write("a.yaml", "\n\n" + Self.goals("\n" + Self.bad))
    #expect(try check(folder, "--baseline", "base.yaml").status == 0)
    try folder.write("a.yaml", Self.goals(Self.bad + Self.bad))
    let grown = try check(folder, "--baseline", "base.yaml")
    #expect(grown.status == 1)
    #expect(grown.output.contains("1 warning"))
  }

  @Test("it does not grow unasked, it shrinks, and says what it no longer needs")
  func shrinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals(Self.bad))
    #expect(try check(folder, "--write-baseline", "base.yaml").status == 0)
    let first = try String(contentsOfFile: folder.path + "/base.yaml", encoding: .utf8)
    try folder.write("a.yaml", Self.goals(Self.bad + Self.bad))
    let refused = try check(folder, "--write-baseline", "base.yaml")
    #expect(refused.status == 2)
    #expect(refused.error.contains("1 finding is not in the baseline"))
    #expect(try String(contentsOfFile: folder.path + "/base.yaml", encoding: .utf8) == first)
    #expect(try check(folder, "--write-baseline", "base.yaml", "--accept-new").status == 0)
    try folder.write("a.yaml", Self.goals(""))
    let stale = try check(folder, "--baseline", "base.yaml")
    #expect(stale.output.contains("2 entries of the baseline are no longer needed"))
    #expect(try check(folder, "--write-baseline", "base.yaml").status == 0)
    #expect(
      try String(contentsOfFile: folder.path + "/base.yaml", encoding: .utf8)
        .hasSuffix("findings: []\n")
    )
  }

  @Test("a baseline that is missing or none stops the run")
  func broken() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals(""))
    try folder.write("none.yaml", "a: 1\n")
    for name in ["none.yaml", "missing.yaml"] {
      let run = try check(folder, "--baseline", name)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
    }
    try folder.write(".git/HEAD")
    try folder.write("b.yaml", Self.goals(Self.bad))
    try folder.write(".align.yaml", "baseline: sub/base.yaml\n")
    #expect(try check(folder).status == 2)
  }
}
