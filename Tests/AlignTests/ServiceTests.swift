import Findings
import Foundation
import GoldenFiles
import Testing

/// The program as services run it: formats, files, environment.
@Suite struct ServiceTests {
  private static let formats = ["sarif", "github", "gitlab", "junit"]
  private static let goals = "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals: []\n"
  private static let faulty =
    "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals:\n  - id: M1\n    title: T\n"

  private func text(_ name: String, in folder: TemporaryFolder) -> String? {
    try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  private func json(_ name: String, in folder: TemporaryFolder) throws -> Any {
    try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))
    )
  }

  // MARK: - Samples

  @Test(
    "the samples in each format",
    arguments: ["2024.yaml", "faulty/suppressions.yaml"],
    formats
  )
  func samples(name: String, format: String) throws {
    // A few rules, so that the list of all of them does not stand in the way.
    let run = try Program.run(
      [
        "check", "samples/" + name, "--format", format, "--today", "2024-06-30",
        "--select", "goal-without-owner,indirect-conflict,opposed-directions,format",
      ],
      in: Repository.path
    )
    #expect(run.error.isEmpty)
    var output = run.output
    if format == "sarif" {
      // The rules' own texts change for reasons of their own, and are tested where they are.
      var log = try #require(
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      )
      var runs = try #require(log["runs"] as? [[String: Any]])
      let driver = (runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any]
      let rules = try #require(driver?["rules"] as? [[String: Any]])
      #expect(rules.count > 70)
      for rule in rules {
        let help = rule["help"] as? [String: Any]
        #expect((help?["markdown"] as? String)?.isEmpty == false)
        #expect((help?["text"] as? String)?.isEmpty == false)
      }
      runs[0]["tool"] = nil
      log["runs"] = runs
      let data = try JSONSerialization.data(
        withJSONObject: log,
        options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      )
      output = String(decoding: data, as: UTF8.self) + "\n"
    }
    let stem = name.split(separator: "/").last.map { $0.dropLast(5) } ?? ""
    try Golden.expect(output, equals: "services/\(stem).\(format).txt")
  }

  @Test("a rule's help gives the sentence it rests on, a bad example, a good one, and the cure")
  func ruleHelp() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    _ = try Program.run(["check", "a.yaml", "-f", "sarif=a.sarif"], in: folder.path)
    let log = try #require(try json("a.sarif", in: folder) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]])
    let rule = try #require(rules.first { $0["id"] as? String == "goal-without-owner" })
    let markdown = try #require((rule["help"] as? [String: Any])?["markdown"] as? String)
    for part in ["## What it checks", "> **", "```yaml", "## How to mend it"] {
      #expect(markdown.contains(part), "\(part)")
    }
  }

  // MARK: - Several in one run

  @Test("one run writes every format, each to its file")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.faulty)
    var arguments = ["check", "a.yaml", "-f", "text"]
    for format in Self.formats + ["json"] { arguments += ["-f", "\(format)=out.\(format)"] }
    let run = try Program.run(arguments, in: folder.path)
    #expect(run.status == 1)
    #expect(run.error.isEmpty)
    #expect(run.output.contains("\na.yaml:6:9: error: "))
    let log = try #require(try json("out.sarif", in: folder) as? [String: Any])
    let results = (log["runs"] as? [[String: Any]])?.first?["results"] as? [Any]
    let findings = (try json("out.json", in: folder) as? [String: Any])?["findings"] as? [Any]
    let issues = try json("out.gitlab", in: folder) as? [Any]
    // Notes too are in every format that programs read.
    let count = try #require(findings?.count)
    #expect(results?.count == count)
    #expect(issues?.count == count)
    #expect(
      text("out.github", in: folder)?.split(separator: "\n").count { $0.contains("file=") } == count
    )
    #expect(text("out.junit", in: folder)?.contains("<failure ") == true)
  }

  @Test(
    "two formats for one place are a mistake",
    arguments: [
      ["-f", "text", "-f", "sarif"], ["-f", "sarif=a.out", "-f", "junit=./a.out"],
      ["-f", "text", "-f", "json=x", "-o", "x"], ["-f", "json=x", "-o", "y"],
      ["-f", "xml"], ["-f", "sarif="],
    ]
  )
  func conflicts(flags: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let run = try Program.run(["check", "a.yaml"] + flags, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.hasPrefix("Error: "))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names == ["a.yaml"])
  }

  @Test("a file that cannot be written is told, and the others are written")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let run = try Program.run(
      ["check", "a.yaml", "-f", "sarif=none/a.sarif", "-f", "junit=a.xml", "-f", "text"],
      in: folder.path
    )
    #expect(run.status == 2)
    #expect(run.error == "align: error: none/a.sarif: the folder does not exist\n")
    #expect(text("a.xml", in: folder)?.hasPrefix("<?xml") == true)
    #expect(run.output.contains("1 document"))
  }

  @Test("a report never takes the place of a document")
  func overwriting() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let run = try Program.run(["check", ".", "-f", "sarif=./a.yaml"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("./a.yaml: is one of the files that are read"))
    #expect(text("a.yaml", in: folder) == Self.goals)
  }

  #if os(Linux)
  @Test("a closed pipe ends quietly", arguments: formats)
  func closedPipe(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.faulty)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [
      "-c", "\"$ALIGN\" check a.yaml -f \(format) | true; exit ${PIPESTATUS[0]}",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["ALIGN": Program.url.path, "PATH": "/usr/bin:/bin"]
    let error = Pipe()
    process.standardError = error
    try process.run()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(complaint.isEmpty)
  }
  #endif

  // MARK: - Runs that fail

  @Test("a run that could not be made says so in the files, and leaves standard output empty")
  func stopped() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    try folder.write(".align.yaml", "selekt: []\n")
    let run = try Program.run(
      [
        "check", "a.yaml", "-f", "github", "-f", "sarif=a.sarif", "-f", "junit=a.xml", "-f",
        "gitlab=a.json",
      ],
      in: folder.path
    )
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.error.contains("\n::error file=.align.yaml,line=1")
        || run.error.hasPrefix("::error file=.align.yaml,line=1")
    )
    #expect(text("a.sarif", in: folder)?.contains("\"executionSuccessful\": false") == true)
    #expect(text("a.xml", in: folder)?.contains("<error message=\".align.yaml:1: ") == true)
    // An empty list would say that nothing was found.
    #expect(text("a.json", in: folder) == nil)
  }

  @Test("a path that is not there is in every format that has a word for it")
  func missingPath() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let run = try Program.run(
      ["check", "a.yaml", "none.yaml", "-f", "github", "-f", "sarif=a.sarif", "-f", "junit=a.xml"],
      in: folder.path
    )
    #expect(run.status == 2)
    #expect(run.output.contains("::error title=align::none.yaml: does not exist\n"))
    let sarif = try #require(text("a.sarif", in: folder))
    #expect(sarif.contains("\"exitCode\": 2"))
    #expect(sarif.contains("none.yaml: does not exist"))
    #expect(sarif.contains("\"results\": ["))
    #expect(text("a.xml", in: folder)?.contains("errors=\"1\"") == true)
  }

  // MARK: - Detection

  private static let gitHub = ["GITHUB_ACTIONS": "true"]

  @Test("GitHub Actions: text, annotations beside it, and the job's summary")
  func gitHubActions() throws {
    let folder = try TemporaryFolder()
    try folder.write("goals/a.yaml", Self.faulty)
    try folder.write("summary.md", "before\n")
    let environment = Self.gitHub.merging(
      ["GITHUB_WORKSPACE": folder.path, "GITHUB_STEP_SUMMARY": folder.path + "/summary.md"]
    ) { $1 }
    let run = try Program.run(["check"], in: folder.path + "/goals", environment: environment)
    #expect(run.status == 1)
    #expect(
      run.output.contains("./a.yaml:6:9: error: ") || run.output.contains("a.yaml:6:9: error: ")
    )
    #expect(!run.output.contains("::"))
    #expect(run.error.contains("::error file=goals/a.yaml,line=6,"))
    // As in the text: notes only where they are asked for.
    #expect(!run.error.contains("::notice"))
    let notes = try Program.run(
      ["check", "--notes"],
      in: folder.path + "/goals",
      environment: Self.gitHub
    )
    #expect(notes.error.contains("::notice"))
    let summary = try #require(text("summary.md", in: folder))
    #expect(summary.hasPrefix("before\n### align\n"))
    #expect(summary.contains("| error | goals/a.yaml:6 | "))
  }

  @Test("GitHub Actions: the job's summary tells of a run that could not be made")
  func gitHubSummaryOfStoppedRun() throws {
    let folder = try TemporaryFolder()
    let environment = Self.gitHub.merging(["GITHUB_STEP_SUMMARY": folder.path + "/summary.md"]) {
      $1
    }
    let run = try Program.run(["check"], in: folder.path, environment: environment)
    #expect(run.status == 2)
    #expect(text("summary.md", in: folder)?.contains("no goal document was found") == true)
  }

  @Test(
    "what the program carries lies in no folder of the repository",
    arguments: ["gitlab", "junit"]
  )
  func carried(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    let sample = try String(contentsOfFile: "\(Repository.path)/samples/2024.yaml", encoding: .utf8)
    try folder.write("goals/2024.yaml", sample)
    let run = try Program.run(["check", "-f", format], in: folder.path + "/goals")
    #expect(run.output.contains("goals/2024.yaml"))
    #expect(run.output.contains("rules/influences.yaml"))
    #expect(!run.output.contains("goals/rules"))
  }

  @Test("a format that is asked for is the only one", arguments: ["GITHUB_ACTIONS", "GITLAB_CI"])
  func asked(variable: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.faulty)
    let run = try Program.run(
      ["check", "a.yaml", "--format", "text"],
      in: folder.path,
      environment: [variable: "true"]
    )
    #expect(run.error.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }

  @Test("what a document says gives GitHub no orders")
  func orders() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.yaml",
      Self.faulty.replacingOccurrences(
        of: "id: M1",
        with: "id: \"M\\n::stop-commands::x ##[error]y\""
      )
    )
    let run = try Program.run(["check", "a.yaml"], in: folder.path, environment: Self.gitHub)
    let lines = (run.output + run.error).split(separator: "\n")
    for line in lines {
      let text = line.drop { $0 == " " }
      #expect(!text.hasPrefix("::") || text.hasPrefix("::error ") || text.hasPrefix("::warning "))
    }
    #expect(!run.output.contains("##["))
  }

  @Test("on GitHub silenced findings stay out of SARIF: it would open an alert on each")
  func silencedOnGitHub() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.yaml",
      Self.faulty.replacingOccurrences(
        of: "id: M1",
        with: "id: M1   # align-ignore goal-without-dimension: a framework goal"
      )
    )
    let elsewhere = try Program.run(["check", "a.yaml", "-f", "sarif"], in: folder.path)
    #expect(elsewhere.output.contains("\"justification\": \"a framework goal\""))
    let there = try Program.run(
      ["check", "a.yaml", "-f", "sarif"],
      in: folder.path,
      environment: Self.gitHub
    )
    #expect(!there.output.contains("\"suppressions\""))
  }

  @Test("GitLab: text, and the file that a job hands on, unless there is one already")
  func gitLab() throws {
    let folder = try TemporaryFolder()
    try folder.write("goals/a.yaml", Self.faulty)
    let environment = ["GITLAB_CI": "true", "CI_PROJECT_DIR": folder.path]
    let run = try Program.run(["check"], in: folder.path + "/goals", environment: environment)
    #expect(run.status == 1)
    #expect(run.output.contains("a.yaml:6:9: error: "))
    #expect(run.error.hasPrefix("align: gl-code-quality-report.json is written"))
    let name = "gl-code-quality-report.json"
    let issues = try #require(try json(name, in: folder) as? [[String: Any]])
    #expect((issues.first?["location"] as? [String: Any])?["path"] as? String == "goals/a.yaml")
    try folder.write(name, "another's")
    let again = try Program.run(["check"], in: folder.path + "/goals", environment: environment)
    #expect(again.error.contains("is there already"))
    #expect(text(name, in: folder) == "another's")
  }

  @Test("the same bytes from run to run")
  func deterministic() throws {
    let arguments = ["check", "samples/committees", "--today", "2024-06-30", "-f", "sarif"]
    let first = try Program.run(arguments + ["--jobs", "1"], in: Repository.path)
    let second = try Program.run(arguments + ["--jobs", "4"], in: Repository.path)
    #expect(first.output == second.output)
    #expect(!first.output.contains(Repository.path))
  }
}
