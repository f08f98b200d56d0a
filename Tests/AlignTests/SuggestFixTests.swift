import Foundation
import Testing

/// `align suggest --fix` as people run it: files in, files out.
@Suite struct SuggestFixTests {
  private static let header = """
    align: 1
    id: d
    title: Mål 2030
    vision: ostersund
    goals:

    """

  private static func bytes(_ folder: TemporaryFolder, _ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
  }

  private static func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try bytes(folder, name), as: UTF8.self)
  }

  private static func fix(
    _ folder: TemporaryFolder,
    _ arguments: [String],
    input: String? = nil
  ) throws -> Program {
    try Program.run(["suggest", "--fix"] + arguments, in: folder.path, input: input)
  }

  /// What `check` calls errors: rule and goals.
  private static func errors(_ folder: TemporaryFolder, _ name: String) throws -> [String] {
    let run = try Program.run(["check", name, "--format", "json"], in: folder.path)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = object?["findings"] as? [[String: Any]] ?? []
    return findings.filter { $0["severity"] as? String == "error" }.map {
      "\($0["rule"] ?? "") \($0["goals"] ?? [])"
    }
  }

  // MARK: - What is written

  @Test("what a goal lacks is written, and nothing else is changed", arguments: written + left)
  func cases(_ example: Case) throws {
    let anchored = example.before.contains("*g")
    let header =
      anchored
      ? "x-g: &g {id: A, title: Utsläppen av växthusgaser ska halveras}\n" + Self.header
      : Self.header
    // A file may end without a line break, and what stands behind is another document.
    for (end, tail) in [
      ("\n", ""), ("", ""), ("\n", "--- # nästa\n\(header.replacing("id: d", with: "id: e"))"),
    ] {
      let folder = try TemporaryFolder()
      let second = tail.isEmpty ? ("", "") : (tail + example.before, tail + example.after)
      try folder.write("a.yaml", header + example.before + end + second.0)
      let before = try Self.errors(folder, "a.yaml")
      let run = try Self.fix(folder, ["a.yaml"])
      let after = header + example.after + end + second.1
      #expect(try Self.text(folder, "a.yaml") == after)
      #expect(run.status == 0, "\(run.error)")
      let goals = after == header + example.before + end + second.0 ? 0 : 1
      #expect(run.output.contains("a.yaml: mapping") == (goals > 0))
      // Nothing is worse, and a second run finds nothing to do.
      let left = try Self.errors(folder, "a.yaml")
      #expect(left.allSatisfy { before.contains($0) })
      if goals > 0 { #expect(left.count < before.count) }
      let again = try Self.fix(folder, ["a.yaml"])
      #expect(!again.output.contains("a.yaml: mapping"))
      #expect(try Self.text(folder, "a.yaml") == after)
    }
  }

  @Test("an aspect that several visions have is written with its vision")
  func ambiguousAspect() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "rules/v.yaml",
      """
      align: 1
      vision:
        id: v
        name: V
        dimensions:
          - id: ecological
            name: E
            aspects: [{id: climate, name: Klimat, terms: {sv: [växthusgas]}}]

      """
    )
    let text = Self.header.replacing("ostersund", with: "[ostersund, v]")
    try folder.write("a.yaml", text + "  - {id: A, title: Växthusgaserna ska minska}\n")
    let run = try Self.fix(folder, ["--rules", "rules", "a.yaml"])
    #expect(run.status == 0, "\(run.error)")
    #expect(
      try Self.text(folder, "a.yaml") == text
        + "  - {id: A, title: Växthusgaserna ska minska, dimensions: [ecological],"
        + " vision: [ostersund/climate, v/climate]}\n"
    )
  }

  // MARK: - Files

  @Test("line breaks, byte order mark and encoding stay", arguments: ["\r\n", "\r", "\n"])
  func encodings(lineBreak: String) throws {
    let folder = try TemporaryFolder()
    let encodings: [(String.Encoding, [UInt8])] = [
      (.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
      (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (encoding, mark) in encodings {
      func data(_ goals: String) throws -> Data {
        let text = (Self.header + goals).replacingOccurrences(of: "\n", with: lineBreak)
        return Data(mark) + (try #require(text.data(using: encoding)))
      }
      let url = URL(fileURLWithPath: "\(folder.path)/a.yaml")
      try data(Self.written[0].before).write(to: url)
      #expect(try Self.fix(folder, ["a.yaml"]).status == 0)
      #expect(try Data(contentsOf: url) == data(Self.written[0].after), "\(encoding) \(mark)")
    }
  }

  @Test(
    "links stay links; a write-protected file is left, with status 2, and the others are mended"
  )
  func files() throws {
    let folder = try TemporaryFolder()
    let (before, after) = (
      Self.header + Self.written[0].before, Self.header + Self.written[0].after
    )
    try folder.write("real/a.yaml", before)
    try folder.link("a.yaml", to: "real/a.yaml")
    let path = try folder.write("b.yaml", before.replacing("id: d", with: "id: e"))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try Self.fix(folder, ["a.yaml", "b.yaml"])
    #expect(run.status == 2)
    #expect(run.error.contains("b.yaml: is write-protected and was not mended"))
    #expect(run.output.contains("a.yaml: mapping written into 1 goal\n"))
    #expect(!run.output.contains("b.yaml: mapping"))
    #expect(try Self.text(folder, "real/a.yaml") == after)
    #expect(try Self.text(folder, "b.yaml") == before.replacing("id: d", with: "id: e"))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/a.yaml")
    #expect(link == "real/a.yaml")
  }

  @Test("a file that is no YAML to its end is left: the rest of a goal may stand there")
  func broken() throws {
    let folder = try TemporaryFolder()
    let text = Self.header + Self.written[0].before + "\n    x: [\n"
    try folder.write("a.yaml", text)
    let run = try Self.fix(folder, ["a.yaml"])
    #expect(run.status == 1)
    #expect(run.error.contains("[syntax-error]"))
    #expect(try Self.text(folder, "a.yaml") == text)
  }

  @Test("standard input comes out mended, and the suggestions go to standard error")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let run = try Self.fix(folder, ["-"], input: Self.header + Self.written[0].before)
    #expect(run.status == 0)
    #expect(run.output == Self.header + Self.written[0].after)
    #expect(run.error.contains("<stdin>: mapping written into 1 goal\n1 goal, suggestions for 1\n"))
  }

  @Test("a dry run shows a diff and writes nothing")
  func dryRun() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.header + Self.written[0].before)
    let run = try Self.fix(folder, ["--dry-run", "a.yaml"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -6,5 +6,7 @@
           # Först
           - id: A   # ett
             title: Utsläppen av växthusgaser ska halveras	# med tabb
        +    dimensions: [ecological]
        +    vision: [climate]
             # om ansvaret
             owner: KS
        \\ No newline at end of file

        """
    )
    #expect(run.error == "align: 1 fix in 1 file; nothing is written\n")
    #expect(try Self.text(folder, "a.yaml") == Self.header + Self.written[0].before)
    let alone = try Program.run(["suggest", "--dry-run", "a.yaml"], in: folder.path)
    #expect(alone.status == 2)
    #expect(alone.error.contains("--fix --dry-run"))
  }

  @Test("json says what was written and what stands there now")
  func json() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.header + Self.written[0].before)
    let run = try Self.fix(folder, ["a.yaml", "--format", "json"])
    #expect(run.output.contains(#""fixed": [\#n    {"path": "a.yaml", "count": 1}\#n  ]"#))
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let goal = try #require((object?["goals"] as? [[String: Any]])?.first)
    for (key, count) in [("dimensions", 1), ("aspects", 1)] {
      let declared = (goal[key] as? [[String: Any]])?.map { $0["declared"] as? Bool }
      #expect(declared == Array(repeating: true, count: count), "\(key)")
    }
    #expect((goal["fixes"] as? [Any])?.isEmpty == true)
  }
}
