import Foundation
import Testing

@testable import AlignCommand

/// `align init` from the outside.
@Suite struct InitCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    return folder
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)),
      as: UTF8.self
    )
  }

  private static let files = [
    ".align.yaml", ".github/workflows/align.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml",
  ]

  @Test("what it writes passes the check", arguments: ["sv", "en"])
  func passes(language: String) throws {
    let folder = try folder()
    let run = try Program.run(["init", "--lang", language], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    let document = language == "sv" ? "mal.yaml" : "goals.yaml"
    for name in Self.files + [document] {
      let text = try text(name, in: folder)
      #expect(text.hasPrefix("---\n") && text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
      #expect(run.output.contains("\(name): \(language == "sv" ? "skriven" : "written")\n"))
    }
    let check = try Program.run(["check"], in: folder.path)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains(document))
  }

  @Test("titles come back as they were given, whatever is in them")
  func titles() throws {
    let folder = try folder()
    let titles = [
      "Fler jobb: nu # inte sedan", "no", "~", "2024-01-01", "- streck", "\"citat\" 'och' \\n",
      "*stjärna", "[lista]", "{a: b}", "null", "!tagg", "%direktiv", "@a", "`b`", "---",
      "Ett mål som är så långt att det måste delas upp på flera rader: det har många ord # ja",
      "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurfsprüfungen",
      "tecken \u{1F600} och \u{E5}",
    ]
    let run = try Program.run(
      ["init", "--lang", "en"],
      in: folder.path,
      input: "\u{FEFF}" + titles.joined(separator: "\r\n") + "\n\n  \n\u{1B}[31mröd\tmatta\n"
    )
    #expect(run.status == 0, "\(run.error)")
    let check = try Program.run(["check", "--format", "json"], in: folder.path)
    #expect(check.status == 0, "\(check.output)")
    #expect(!check.output.contains("syntax-error"))
    let report = try Program.run(["graph", "-f", "dot"], in: folder.path)
    #expect(report.status == 0)
    let text = try text("goals.yaml", in: folder)
    #expect(text.contains("- id: M\(titles.count + 1)\n"))
    #expect(!text.contains("- id: M\(titles.count + 2)\n"))
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("    title: \"Fler jobb: nu # inte sedan\"\n"))
    #expect(text.contains("    title: \"no\"\n"))
    #expect(text.contains("    title: \"[31mröd matta\"\n"))
    let configuration = try self.text(".align.yaml", in: folder)
    #expect(configuration.contains("severity:\n  goal-without-dimension: warning\n"))
  }

  @Test("titles that are not UTF-8 are refused, and nothing is written")
  func titlesInLatin1() throws {
    let folder = try folder()
    try Data([0x4D, 0xE5, 0x6C, 0x0A]).write(to: URL(fileURLWithPath: folder.path + "/titles.txt"))
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["init", "new", "--lang", "en"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardInput = FileHandle(forReadingAtPath: folder.path + "/titles.txt")
    let error = Pipe()
    process.standardError = error
    try process.run()
    let told = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(String(decoding: told, as: UTF8.self).contains("are not UTF-8"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
  }

  @Test(
    "marks of lists are no part of a title",
    arguments: [
      ("- Mål", "Mål"), ("3. Mål", "Mål"), ("12) Mål", "Mål"), ("• Mål", "Mål"), ("-Mål", "-Mål"),
      ("2030 utan utsläpp", "2030 utan utsläpp"), ("2030. Mål", "2030. Mål"),
      ("3.5 grader", "3.5 grader"),
    ]
  )
  func bullets(line: String, title: String) {
    #expect(InitCommand.withoutBullet(line).drop { $0 == " " } == title)
  }

  @Test("a byte order mark before the titles is no part of the first")
  func markedTitles() throws {
    let folder = try folder()
    let run = try Program.run(
      ["init", "--lang", "en"],
      in: folder.path,
      input: "\u{FEFF}1. Jobs\n2. Homes\n"
    )
    #expect(run.status == 0, "\(run.error)")
    let text = try text("goals.yaml", in: folder)
    #expect(text.contains("    title: Jobs\n") && text.contains("    title: Homes\n"))
  }

  @Test("rule folders of one's own stand in the configuration, so that what is written is checked")
  func ruleFolders() throws {
    let folder = try folder()
    try folder.write(
      "own/vision.yaml",
      "align: 1\nvision: {id: town, name: Town, dimensions: [{id: calm, name: Calm}]}\n"
    )
    let run = try Program.run(
      ["init", "goals/2026", "--rules", "own", "--vision", "town", "--lang", "en"],
      in: folder.path
    )
    #expect(run.status == 0, "\(run.error)")
    let configuration = try text("goals/2026/.align.yaml", in: folder)
    #expect(configuration.contains("\nrules:\n  - \"../../own\"\n"))
    let check = try Program.run(["check", "goals/2026"], in: folder.path)
    #expect(check.status == 0, "\(check.output)\(check.error)")
  }

  @Test("below a repository's root it is said where CI looks", arguments: [".", "goals"])
  func belowRoot(place: String) throws {
    let folder = try folder()
    let run = try Program.run(["init", place, "--lang", "en"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("move .github, .gitlab-ci.yml and") == (place == "goals"))
  }

  @Test("where settings above hold none are written that would take their place")
  func settingsAbove() throws {
    let folder = try folder()
    try folder.write(".align.yaml", "vision: norra\nrules: [regler]\nlanguage: sv\n")
    try folder.write(
      "regler/v.yaml",
      "align: 1\nvision: {id: norra, name: N, dimensions: [{id: calm, name: Calm}]}\n"
    )
    let run = try Program.run(["init", "våra mål"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("Inställningarna i .align.yaml gäller här"))
    #expect(run.output.hasSuffix("Fortsätt med: align check 'våra mål'\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/våra mål/.align.yaml"))
    let document = try text("våra mål/mal.yaml", in: folder)
    #expect(document.contains("av calm (Calm)\ngoals:\n"))
    #expect(try Program.run(["check", "våra mål"], in: folder.path).status != 2)
    let dash = try Program.run(["init", "--lang", "en", "--", "-x"], in: folder.path)
    #expect(dash.output.hasSuffix("align check ./-x\n"), "\(dash.output)")
  }

  private static let binary = """
        ALIGN_URL: >-
          https://github.com/norra/align/releases/download/v0.1.0/align-Linux-x86_64

    """

  @Test(
    "GitLab's file says where the program is, or that it is to be filled in",
    arguments: [
      ("https://github.com/norra/align", binary, ""), ("norra/align.git", binary, ""),
      (
        "https://git.example.org/a/align/", "    ALIGN_URL: \"\"\n",
        "Fill in ALIGN_URL in .gitlab-ci.yml"
      ),
      (
        "OWNER/align", "OWNER/align/releases",
        "Put the place of your copy of align for OWNER/align"
      ),
    ] as [(String, String, String)]
  )
  func gitLab(repository: String, written: String, told: String) throws {
    let folder = try folder()
    let run = try Program.run(
      ["init", "--lang", "en", "--repository", repository],
      in: folder.path
    )
    #expect(run.status == 0, "\(run.error)")
    #expect(try text(".gitlab-ci.yml", in: folder).contains(written))
    #expect(told.isEmpty || run.output.contains(told), "\(run.output)")
    #expect(run.output.hasSuffix("\nGo on with: align check\n"))
  }

  @Test(
    "what is no repository is refused, and nothing is written",
    arguments: ["http://ex.se/a b", "align", "https://ex.se/align", "a//b", "", "git@ex.se:a/b"]
  )
  func noRepository(repository: String) throws {
    let folder = try folder()
    let run = try Program.run(["init", "--repository", repository], in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("is no place of a repository"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/goals.yaml"))
  }

  @Test("a file that is there is left as it is, and that is said")
  func existing() throws {
    let folder = try folder()
    try folder.write(".align.yaml", "fail_on: never\n")
    try folder.link(".gitlab-ci.yml", to: "nowhere.yml")
    let run = try Program.run(["init", "--lang", "en"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains(".align.yaml: is there already, left as it is\n"))
    #expect(run.output.contains(".gitlab-ci.yml: is there already, left as it is\n"))
    #expect(run.output.contains("goals.yaml: written\n"))
    #expect(try text(".align.yaml", in: folder) == "fail_on: never\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names == [
        ".align.yaml", ".git", ".github", ".gitlab-ci.yml", ".pre-commit-config.yaml",
        "goals.yaml",
      ]
    )
  }

  @Test("another folder, another vision, another repository")
  func flags() throws {
    let folder = try folder()
    let run = try Program.run(
      [
        "init", "new/place", "--lang", "sv", "--vision", "ostersund", "--repository",
        "https://git.example.org/tools/align",
      ],
      in: folder.path
    )
    #expect(run.status == 0, "\(run.error)")
    #expect(try text("new/place/mal.yaml", in: folder).contains("\nvision: ostersund\n"))
    #expect(
      try text("new/place/.pre-commit-config.yaml", in: folder)
        .contains("- repo: https://git.example.org/tools/align\n")
    )
    let wrong = try Program.run(["init", "--vision", "ostersunt"], in: folder.path)
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("ostersund"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/goals.yaml"))
  }
}
