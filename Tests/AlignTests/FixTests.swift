import Findings
import Foundation
import Linting
import Scalars
import Testing

/// `align check --fix` as people run it.
@Suite struct FixTests {
  private static let faulty = """
    align: 1
    id: a
    titel: 'Mål'   # kort
    status: "antagen"
    vision: ostersund
    goals:
      - id: M1
        title: Ett
        dimensoins: [social, social]

    """

  private static let mended = """
    align: 1
    id: a
    title: 'Mål'   # kort
    status: "adopted"
    vision: ostersund
    goals:
      - id: M1
        title: Ett
        dimensions: [social]

    """

  /// Only what the reader judges is asked for: what is left is what is to be tested.
  private static func fix(
    _ folder: TemporaryFolder,
    _ arguments: [String],
    input: String? = nil
  ) throws -> Program {
    try Program.run(
      ["check", "--fix", "--select", "format,reference"] + arguments,
      in: folder.path,
      input: input
    )
  }

  private static func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    String(decoding: try bytes(folder, name), as: UTF8.self)
  }

  private static func bytes(_ folder: TemporaryFolder, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)")))
  }

  // MARK: - Writing

  @Test("what is fixed is said, the rest is shown, and what remains decides the status")
  func writes() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.faulty)
    try folder.write("b.yaml", Self.faulty.replacingOccurrences(of: "id: a", with: "id: b") + "y")
    let run = try Self.fix(folder, ["a.yaml"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("a.yaml: 4 fixes made\n1 document, 1 goal: 0 errors"))
    #expect(try Self.text(folder, "a.yaml") == Self.mended)
    let again = try Self.fix(folder, ["a.yaml"])
    #expect(again.output.hasPrefix("1 document"))
    #expect(try Self.text(folder, "a.yaml") == Self.mended)
    // A file that is no YAML at its end keeps that finding.
    let broken = try Self.fix(folder, ["b.yaml"])
    #expect(broken.status == 1)
    #expect(broken.output.contains("[syntax-error]"))
  }

  @Test("line breaks, byte order mark and encoding stay", arguments: ["\r\n", "\r", "\n"])
  func encodings(lineBreak: String) throws {
    let folder = try TemporaryFolder()
    func written(_ text: String) -> String {
      text.replacingOccurrences(of: "\n", with: lineBreak)
    }
    let url = URL(fileURLWithPath: "\(folder.path)/a.yaml")
    let encodings: [(String.Encoding, [UInt8])] = [
      (.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
      (.utf16BigEndian, [0xFE, 0xFF]),
    ]
    for (encoding, mark) in encodings {
      let before = try #require(written(Self.faulty).data(using: encoding))
      let after = try #require(written(Self.mended).data(using: encoding))
      try (Data(mark) + before).write(to: url)
      let run = try Self.fix(folder, ["a.yaml"])
      #expect(run.status == 0)
      #expect(try Data(contentsOf: url) == Data(mark) + after, "\(encoding) \(mark)")
    }
  }

  @Test("links stay links, permissions stay, and nothing else is left in the folder")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write("real/a.yaml", Self.faulty)
    try folder.link("a.yaml", to: "real/a.yaml")
    let path = "\(folder.path)/real/a.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try Self.fix(folder, ["a.yaml"]).status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/a.yaml")
        == "real/a.yaml"
    )
    #expect(try Self.text(folder, "real/a.yaml") == Self.mended)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/real") == ["a.yaml"]
    )
  }

  @Test("a write-protected file is left, with a word on it and status 2; the others are fixed")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.yaml", Self.faulty)
    try folder.write("b.yaml", Self.faulty.replacingOccurrences(of: "id: a", with: "id: b"))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let run = try Self.fix(folder, ["a.yaml", "b.yaml"])
    #expect(run.status == 2)
    #expect(run.error.contains("a.yaml: is write-protected and was not mended"))
    #expect(run.error.contains("chmod u+w"))
    #expect(run.output.contains("b.yaml: 4 fixes made"))
    // What still stands in the file is still shown.
    #expect(run.output.contains("a.yaml:3:1: warning: unknown key `titel`"))
    #expect(try Self.text(folder, "a.yaml") == Self.faulty)
  }

  @Test("a file with a second name is left, so that no name keeps an old text unnoticed")
  func hardLinks() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.yaml", Self.faulty)
    try FileManager.default.linkItem(atPath: path, toPath: "\(folder.path)/kept")
    let run = try Self.fix(folder, ["a.yaml"])
    #expect(run.status == 2)
    #expect(run.error.contains("a.yaml: has further names (hard links) and was not mended"))
    #expect(try Self.text(folder, "a.yaml") == Self.faulty)
    #expect(try Self.text(folder, "kept") == Self.faulty)
  }

  @Test("standard input comes out mended, and the report goes to standard error")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let run = try Self.fix(folder, ["-"], input: Self.faulty)
    #expect(run.status == 0)
    #expect(run.output == Self.mended)
    #expect(run.error.contains("1 document, 1 goal"))
    let clean = try Self.fix(folder, ["-", "--format", "json"], input: Self.mended)
    #expect(clean.output == Self.mended)
    #expect(clean.error.contains("\"fixed\": []"))
    let wrong = try Self.fix(folder, ["-", "--select", "no-such-rule"], input: Self.faulty)
    #expect(wrong.status == 2)
    #expect(wrong.output.isEmpty)
  }

  @Test("json says what was fixed")
  func json() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.faulty)
    let run = try Self.fix(folder, ["a.yaml", "--format", "json"])
    #expect(run.output.contains(#""fixed": [\#n    {"path": "a.yaml", "count": 4}\#n  ]"#))
  }

  // MARK: - What is not fixed

  @Test("what is silenced or accepted is not fixed")
  func accepted() throws {
    let folder = try TemporaryFolder()
    let text = Self.mended.replacingOccurrences(
      of: "    title: Ett\n",
      with: "    title: Ett\n    ansvarig: KS # align-ignore unknown-key: mallens nyckel\n"
    )
    try folder.write("a.yaml", text)
    let run = try Self.fix(folder, ["a.yaml"])
    #expect(run.output.contains("1 suppressed"))
    #expect(try Self.text(folder, "a.yaml") == text)

    try folder.write("b.yaml", Self.faulty)
    let arguments = ["check", "b.yaml", "--select", "format,reference"]
    #expect(try Program.run(arguments + ["--write-baseline", "base"], in: folder.path).status == 0)
    let kept = try Self.fix(folder, ["b.yaml", "--baseline", "base"])
    #expect(kept.status == 0)
    #expect(try Self.text(folder, "b.yaml") == Self.faulty)
    // Written anew it holds what is left after the fixes.
    #expect(try Self.fix(folder, ["b.yaml", "--write-baseline", "base"]).status == 0)
    #expect(try Self.text(folder, "base").hasSuffix("findings: []\n"))
  }

  @Test("a fix that could mean something else is offered, not made")
  func unsafe() throws {
    let folder = try TemporaryFolder()
    let text = """
      align: 1
      id: A 1
      title: A
      vision: ostersund
      goals:
        - {id: M1, title: Ett, assessments: x, parent: M2x, dimensions: social}
        - {id: M2, title: Två, dimensions: social, status: &s antagen, x-word: *s}

      """
    try folder.write("a.yaml", text)
    let run = try Self.fix(folder, ["a.yaml", "--format", "json"])
    #expect(run.status == 1)
    #expect(run.output.contains(#""safe": false"#))
    #expect(!run.output.contains(#""safe": true"#))
    #expect(try Self.text(folder, "a.yaml") == text)
  }

  @Test("two keys for one thing do not become one key twice")
  func sameKeyTwice() throws {
    let folder = try TemporaryFolder()
    let text = Self.mended.replacingOccurrences(
      of: "    title: Ett\n",
      with: "    title: Ett\n    ansvarig: KS\n    ägare: KF\n    titel: Två\n"
    )
    try folder.write("a.yaml", text)
    _ = try Self.fix(folder, ["a.yaml"])
    #expect(
      try Self.text(folder, "a.yaml")
        == text.replacingOccurrences(of: "ansvarig", with: "owner")
    )
  }

  // MARK: - The diff

  @Test("a dry run writes nothing and ends as a run without --fix")
  func dryRun() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.faulty)
    let run = try Self.fix(folder, ["--dry-run", "a.yaml"])
    #expect(run.status == 1)
    #expect(
      run.output == """
        --- a/a.yaml
        +++ b/a.yaml
        @@ -1,9 +1,9 @@
         align: 1
         id: a
        -titel: 'Mål'   # kort
        -status: "antagen"
        +title: 'Mål'   # kort
        +status: "adopted"
         vision: ostersund
         goals:
           - id: M1
             title: Ett
        -    dimensoins: [social, social]
        +    dimensions: [social]

        """
    )
    #expect(run.error == "align: 4 fixes in 1 file; nothing is written\n")
    #expect(try Self.text(folder, "a.yaml") == Self.faulty)
    let clean = try Self.fix(folder, ["--dry-run", "-"], input: Self.mended)
    #expect(clean.status == 0)
    #expect(clean.output.isEmpty)
    #expect(clean.error == "align: nothing to mend\n")
  }

  @Test("flags that contradict each other are refused")
  func flags() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.faulty)
    for arguments in [
      ["--dry-run"], ["--fix", "--dry-run", "--write-baseline", "b"],
      ["--fix", "--dry-run", "--format", "json"],
    ] {
      let run = try Program.run(["check", "a.yaml"] + arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(run.error.contains("--dry-run"))
    }
  }

  @Test("patch and git make the same files of the diff as --fix", arguments: ["patch", "git"])
  func patches(tool: String) throws {
    let url = URL(fileURLWithPath: "/usr/bin/\(tool)")
    guard FileManager.default.isExecutableFile(atPath: url.path) else { return }
    let folder = try TemporaryFolder()
    let texts = [
      "a.yaml": Self.faulty,
      "sub/crlf.yaml": Self.faulty.replacingOccurrences(of: "\n", with: "\r\n"),
      "no end.yaml": String(Self.faulty.dropLast()),
      "åäö.yaml": "\u{FEFF}" + Self.faulty + String(repeating: "# rad\n", count: 40)
        + "# align-ignore duplicate-key: nej",
    ]
    for (index, text) in texts.sorted(by: { $0.key < $1.key }).enumerated() {
      let text = text.value.replacingOccurrences(of: "id: a", with: "id: a\(index)")
      try folder.write(texts.keys.sorted()[index], text)
    }
    let diff = try Self.fix(folder, ["--dry-run", "."]).output
    try folder.write("changes.diff", diff)
    // Beside the repository of the tests git would read the paths from its root.
    try folder.write(".git/HEAD", "ref: refs/heads/main\n")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/.git/objects",
      withIntermediateDirectories: true
    )
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/.git/refs",
      withIntermediateDirectories: true
    )
    let process = Process()
    process.executableURL = url
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.arguments =
      tool == "git"
      ? ["apply", "--whitespace=nowarn", "changes.diff"]
      : ["-p1", "--binary", "-s", "-i", "changes.diff"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let patched = try texts.keys.map { try Self.text(folder, $0) }
    // A second dry run finds nothing to do, and --fix changes nothing.
    #expect(try Self.fix(folder, ["--dry-run", "."]).output.isEmpty)
    #expect(patched.allSatisfy { $0.contains("title: 'Mål'   # kort") })
    #expect(patched.allSatisfy { !$0.contains("align-ignore") })
  }

  @Test("a UTF-16 file's diff shows its text, and says so")
  func diffOfUTF16() throws {
    let folder = try TemporaryFolder()
    let data = try #require(Self.faulty.data(using: .utf16LittleEndian))
    try (Data([0xFF, 0xFE]) + data).write(to: URL(fileURLWithPath: "\(folder.path)/a.yaml"))
    let run = try Self.fix(folder, ["--dry-run", "a.yaml"])
    #expect(run.output.contains("+status: \"adopted\"\n"))
    #expect(run.error.contains("a.yaml is stored as UTF-16"))
  }

  // MARK: - The samples

  @Test("on the samples nothing is left to fix, and a second fix changes nothing")
  func samples() throws {
    let folder = try TemporaryFolder()
    let samples = "\(folder.path)/samples"
    try FileManager.default.copyItem(atPath: "samples", toPath: samples)
    let names = try FileManager.default.subpathsOfDirectory(atPath: samples)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    func texts() throws -> [[UInt8]] { try names.map { try Self.bytes(folder, "samples/\($0)") } }
    let before = try texts()
    var request = LintRequest(today: try #require(CalendarDate(year: 2024, month: 6, day: 30)))
    // Each by itself, so that none is a rule file's neighbour or another's duplicate.
    var fixed: [String] = []
    for name in names where !name.contains("rules/") && !name.contains(".align") {
      request.paths = ["\(samples)/\(name)"]
      let outcome = FixRun(request).run(.write)
      #expect(outcome.remaining.failures.isEmpty)
      let left = outcome.remaining.result?.findings ?? []
      #expect(!left.contains { $0.fixes.contains(where: \.isSafe) }, "\(name)")
      #expect(FixRun(request).run(.write).files.isEmpty, "\(name)")
      if !outcome.files.isEmpty { fixed.append(name) }
    }
    #expect(fixed.count > 10)
    // The samples that are right are as they were.
    for (name, (old, new)) in zip(names, zip(before, try texts())) {
      #expect(fixed.contains(name) || old == new, "\(name)")
      #expect(name.contains("/") || old == new, "\(name)")
    }
  }
}
