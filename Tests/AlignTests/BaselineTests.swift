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
    #expect(refused.error.contains("a.yaml:"), "\(refused.error)")
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
    let missing = try check(folder)
    #expect(missing.status == 2)
    #expect(missing.error.hasPrefix(".align.yaml:1:11: error: sub/base.yaml: does not exist\n"))
    #expect(try check(folder, "--write-baseline", "new.yaml").status == 0)
  }

  @Test("goals without an id are told apart by their titles; an old file without them is read")
  func goalsWithoutID() throws {
    let folder = try TemporaryFolder()
    func write(_ goals: String...) throws {
      try folder.write(
        "a.yaml",
        "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals:\n"
          + goals.map { "  - {\($0)}\n" }.joined()
      )
    }
    func run(_ arguments: String...) throws -> Program {
      try Program.run(
        ["check", "a.yaml", "--select", "goal-without-owner", "--fail-on", "warning"] + arguments,
        in: folder.path
      )
    }
    try write("title: Trygga skolor", "title: Rena vatten, owner: KS")
    #expect(try run("--write-baseline", "base.yaml").status == 0)
    #expect(try entries(folder).map { $0.hasSuffix("goals: ['Trygga skolor']}") } == [true])
    #expect(try run("--baseline", "base.yaml").status == 0)
    // The accepted one is mended; the other is new.
    try write("title: Trygga skolor, owner: KS", "title: Rena vatten")
    #expect(try run("--baseline", "base.yaml").status == 1)
    try write("title: Ny", "title: Trygga skolor")
    let grown = try run("--baseline", "base.yaml")
    #expect(grown.output.contains("goal “Ny” has no owner"), "\(grown.output)")
    #expect(!grown.output.contains("Trygga skolor” has"), "\(grown.output)")
    try folder.write(
      "base.yaml",
      "findings:\n  - {fingerprint: '0', rule: 'goal-without-owner', document: 'a', goals: ['']}\n"
    )
    let old = try run("--baseline", "base.yaml")
    #expect(old.status == 1)
    #expect(old.output.contains("1 entry of the baseline is no longer needed"), "\(old.output)")
  }

  /// The entries of the baseline `base.yaml`.
  private func entries(_ folder: TemporaryFolder) throws -> [String] {
    try String(contentsOfFile: folder.path + "/base.yaml", encoding: .utf8)
      .split(separator: "\n").filter { $0.contains("fingerprint: '") }.map(String.init)
  }

  @Test("a run of some files or rules leaves the entries of the others; one of all prunes them")
  func prunes() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: String...) throws -> Program {
      try Program.run(["check", "--fail-on", "warning"] + arguments, in: folder.path)
    }
    let other = Self.goals(Self.bad).replacingOccurrences(of: "id: a", with: "id: b")
    try folder.write("a.yaml", Self.goals(Self.bad))
    try folder.write("b.yaml", other + "x: 1\n")
    let select = ["--select", "bad-suppression,unknown-key"]
    #expect(try run("--write-baseline", "base.yaml", select[0], select[1]).status == 0)
    #expect(try entries(folder).count == 3)

    // Neither the other file's nor the other rule's entries are stale.
    try folder.write("a.yaml", Self.goals(""))
    let some = try run("b.yaml", "--select", "unknown-key", "--baseline", "base.yaml")
    #expect(some.status == 0 && !some.output.contains("no longer needed"))
    _ = try run("b.yaml", "--select", "unknown-key", "--write-baseline", "base.yaml")
    #expect(try entries(folder).count == 3)

    // A file that is gone is told and pruned where its folder is searched.
    try FileManager.default.removeItem(atPath: folder.path + "/b.yaml")
    let all = try run("--baseline", "base.yaml", select[0], select[1])
    #expect(all.output.contains("3 entries of the baseline are no longer needed"))
    #expect(try run("--write-baseline", "base.yaml", select[0], select[1]).status == 0)
    #expect(try entries(folder).isEmpty)
  }

  @Test("entries of what cannot be read or assessed stay, and a run that never fails does not")
  func unheard() throws {
    let folder = try TemporaryFolder()
    func run(_ arguments: String...) throws -> Program {
      try Program.run(["check", ".", "--today", "2024-06-30"] + arguments, in: folder.path)
    }
    func document(_ effect: String) -> String {
      Self.goals("").replacingOccurrences(
        of: "goals: []",
        with: "goals:\n  - {id: M1, title: T, dimensions: economic,"
          + " effects: [{affects: ecological, effect: \(effect)}]}"
      )
    }
    try folder.write("a.yaml", document("-2"))
    try folder.write("b.yaml", Self.goals("").replacingOccurrences(of: "id: a", with: "id: b"))
    _ = try run("--write-baseline", "base.yaml")
    let whole = try entries(folder)
    #expect(whole.contains { $0.contains("harm-counteracting") })

    // A value that cannot be read, then a file that cannot.
    for text in [document("mycket"), document("-2") + "  - {\n"] {
      try folder.write("a.yaml", text)
      #expect(try !run("--baseline", "base.yaml").output.contains("no longer needed"))
      let written = try run(
        "--write-baseline",
        "base.yaml",
        "--accept-new",
        "--fail-on",
        "never"
      )
      #expect(written.status == 0)
      #expect(try Set(entries(folder)).isSuperset(of: whole.filter { $0.contains("harm-") }))
    }
    try folder.write("a.yaml", document("1"))
    #expect(try run("--baseline", "base.yaml").output.contains("no longer needed"))
  }

  @Test("fingerprints stay when lines, goals and files move, and when texts are told otherwise")
  func staysTheSame() throws {
    let folder = try TemporaryFolder()
    func fingerprints(_ arguments: String...) throws -> [String] {
      let run = try Program.run(["check", "--format", "json"] + arguments, in: folder.path)
      return run.output.split(separator: "\n").filter { $0.contains("\"fingerprint\"") }
        .map { String($0) }.sorted()
    }
    let head = "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals:\n"
    let goals = ["M1", "M2", "M3"].map { id in
      "  - id: \(id)\n    title: Mål \(id)\n    dimensions: [social, ecologcal]\n    owner: KS\n"
    }
    try folder.write("a.yaml", head + goals.joined())
    let first = try fingerprints("a.yaml")
    #expect(first.count > 10)
    #expect(Set(first).count == first.count)
    #expect(try fingerprints("a.yaml", "--lang", "sv") == first)
    try folder.write("a.yaml", "# Ny rad\n\n" + head + "\n\n" + goals.reversed().joined())
    #expect(try fingerprints("a.yaml") == first)
    try folder.write("sub/b.yaml", (head + goals.joined()).replacing("\n", with: "\r\n"))
    #expect(try fingerprints("sub/b.yaml") == first)
  }
}
