import Foundation
import Testing

/// The program from the outside: exit statuses, streams, files.
@Suite struct ProgramTests {
  private static let goals = "align: 1\nid: a\ntitle: A\nvision: ostersund\ngoals: []\n"

  @Test("0 where nothing was found, 1 where something was, 2 where it could not run")
  func statuses() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.yaml", Self.goals)
    try folder.write("bad.yaml", "a: [1")
    #expect(try Program.run(["check", "good.yaml"], in: folder.path).status == 0)
    let bad = try Program.run(["check", "bad.yaml"], in: folder.path)
    #expect(bad.status == 1)
    #expect(bad.output.hasPrefix("bad.yaml:1:"))
    #expect(bad.output.contains("[syntax-error]"))
    #expect(
      try Program.run(["check", "bad.yaml", "--fail-on", "never"], in: folder.path).status == 0
    )
    for arguments in [
      ["chek"], ["help", "chek"], ["help", "rules", "lst"], ["check", "--formt", "json"],
      ["check", "none.yaml"], ["check", "--jobs", "0"],
      ["check", "good.yaml", "--select", "x"], ["check", "--today", "2024-02-30"], ["--nothing"],
    ] {
      let run = try Program.run(arguments, in: folder.path)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.output.isEmpty, "\(arguments)")
      #expect(!run.error.isEmpty, "\(arguments)")
    }
  }

  @Test("numbers beyond all counting are as good as the largest; nesting has a bound of its own")
  func hugeNumbers() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.yaml", Self.goals)
    for flag in ["--jobs", "--max-bytes", "--max-nodes"] {
      for number in ["4611686018427387904", "9223372036854775807"] {
        let run = try Program.run(["check", "good.yaml", flag, number], in: folder.path)
        #expect(run.status == 0, "\(flag) \(number): \(run.error)")
      }
    }
    let aliases = (1...64).map { "x-\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    try folder.write("aliases.yaml", "x-0: &a0 [x, x]\n" + aliases)
    let bomb = try Program.run(
      ["check", "aliases.yaml", "--max-nodes", "9223372036854775807"],
      in: folder.path
    )
    #expect(bomb.status == 1)
    #expect(bomb.output.contains("[limit-exceeded]"))
    let deep = ["check", "good.yaml", "--max-nesting"]
    #expect(try Program.run(deep + ["10000"], in: folder.path).status == 0)
    let deeper = try Program.run(deep + ["10001"], in: folder.path)
    #expect(deeper.status == 2)
    #expect(deeper.error.contains("--max-nesting may be at most 10,000."))
  }

  @Test("what is not for a command alone to say is said by the whole")
  func wholeProgram() throws {
    for arguments in [["--version"], ["--generate-completion-script", "bash"]] {
      let whole = try Program.run(arguments)
      let alone = try Program.run(["check"] + arguments)
      #expect(alone.output == whole.output)
      #expect(alone.status == whole.status)
    }
    let help = try Program.run(["check", "--help"]).output
    #expect(help.contains("align check"))
    #expect(!help.contains("align align"))
  }

  @Test("help and version are no mistakes")
  func help() throws {
    for arguments in [["--help"], ["--version"], ["check", "--help"], ["help", "check"], []] {
      let run = try Program.run(arguments)
      #expect(run.status == 0)
      #expect(run.error.isEmpty)
      #expect(!run.output.isEmpty)
    }
  }

  @Test("a missing path is told, and the other files are still checked")
  func missingPath() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.yaml", "a: [1")
    let run = try Program.run(["check", "none.yaml", "bad.yaml"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.contains("[syntax-error]"))
    #expect(run.error == "align: error: none.yaml: does not exist\n")
  }

  @Test("nothing checked is no success")
  func nothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("other.yaml", "a: 1\n")
    let run = try Program.run(["check"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let allowed = try Program.run(["check", "--allow-empty"], in: folder.path)
    #expect(allowed.status == 0)
    #expect(allowed.output.contains("1 file without the key `align` skipped"))
  }

  @Test("nothing to check is no success in an empty folder either, nor where all is left out")
  func nothingAtAll() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    #expect(try Program.run(["check"], in: folder.path).status == 2)
    try folder.write("old/a.yaml", Self.goals)
    try folder.write(".align.yaml", "exclude: [old]\n")
    let run = try Program.run(["check", "."], in: folder.path)
    #expect(run.status == 2)
    #expect(!run.error.isEmpty)
    #expect(try Program.run(["check", "--allow-empty"], in: folder.path).status == 0)
  }

  @Test(
    "a file that is named and is no goal document is a finding",
    arguments: ["", "# nothing\n", "a: 1\n", "- a\n", "text\n"]
  )
  func namedFile(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("other.yaml", text)
    for arguments in [["check", "other.yaml"], ["check", "--allow-empty", "other.yaml"]] {
      let run = try Program.run(arguments, in: folder.path)
      #expect(run.status == 1)
      #expect(run.output.hasPrefix("other.yaml:1:1: error: "))
      #expect(run.output.contains("[missing-key]"))
    }
    let input = try Program.run(["check", "-"], in: folder.path, input: text)
    #expect(input.status == 1)
  }

  @Test("the version names the rules that the program carries, by their hash")
  func version() throws {
    let run = try Program.run(["--version"])
    let hash = run.output.split(separator: ":").last?.dropLast(2) ?? ""
    #expect(run.output.hasPrefix("0.1.0 (rules/ sha256:"))
    #expect(hash.count == 12)
    #expect(hash.allSatisfy { $0.isHexDigit })
  }

  @Test("rule files are skipped in folders and refused by name")
  func ruleFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("goals.yaml", Self.goals)
    try folder.write("rules.yaml", "align: 1\nrules: []\n")
    let searched = try Program.run(["check"], in: folder.path)
    #expect(searched.status == 0)
    #expect(searched.output.contains("1 rule file skipped"))
    let read = try Program.run(["check", ".", "--rules", "."], in: folder.path)
    #expect(!read.output.contains("skipped"))
    let named = try Program.run(["check", "rules.yaml"], in: folder.path)
    #expect(named.status == 2)
    #expect(named.error.contains("--rules"))
  }

  @Test("standard input is checked under the name it is given")
  func standardInput() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["check", "-", "--stdin-filename", "goals/a.yaml"],
      in: folder.path,
      input: "a: [1"
    )
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("goals/a.yaml:1:"))
  }

  @Test("standard input stands for the file of its name, which is not read beside it")
  func standardInputForFile() throws {
    let folder = try TemporaryFolder()
    let text = "align: 1\nid: d\ntitle: T\nvision: ostersund\nlevel: unit\ngoals: []\n"
    try folder.write("goals/a.yaml", text + "gools: []\n")
    let run = try Program.run(
      ["check", "goals", "-", "--stdin-filename", "goals/a.yaml", "--lang", "en"],
      in: folder.path,
      input: text
    )
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.hasPrefix("1 document,"), "\(run.output)")
  }

  @Test("several formats in one run, files replaced whole")
  func formats() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.yaml", "a: [1")
    try folder.write("out.json", "old")
    let run = try Program.run(
      ["check", "bad.yaml", "-f", "text", "-f", "json=out.json"],
      in: folder.path
    )
    #expect(run.status == 1)
    #expect(run.output.contains("[syntax-error]"))
    let json = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out.json"))
    #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["bad.yaml", "out.json"]
    )
    let none = try Program.run(["check", "bad.yaml", "-o", "none/out.txt"], in: folder.path)
    #expect(none.status == 2)
    #expect(none.error == "align: error: none/out.txt: the folder does not exist\n")
  }

  @Test(
    "`-` as a file to write is standard output",
    arguments: [
      (["check"], ["-o", "-"]), (["check", "-f", "json"], ["-o", "-"]),
      (["check", "-f", "json"], ["-f", "json=-"]), (["report"], ["-o", "-"]),
      (["report", "-f", "json"], ["-o", "-"]), (["graph"], ["-o", "-"]),
      (["diff", "a.yaml"], ["-o", "-"]), (["diff", "-f", "html", "a.yaml"], ["--output", "-"]),
    ]
  )
  func dashIsStandardOutput(command: [String], output: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let plain = try Program.run(command + ["a.yaml"], in: folder.path)
    let command = output[0] == "-f" ? [command[0]] : command
    let dash = try Program.run(command + ["a.yaml"] + output, in: folder.path)
    #expect(dash.output == plain.output)
    #expect(!dash.output.isEmpty)
    #expect(dash.status == plain.status)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }

  @Test(
    "a path that is empty, as of a variable without a value, is refused",
    arguments: [
      ["check", ""], ["check", "-", "--stdin-filename", ""], ["init", ""],
      ["rules", "docs", "-o", ""], ["rules", "test", ""], ["check", "--baseline", ""],
      ["report", "--style", ""], ["diff", "a.yaml", ""], ["config", ""], ["check", "--rules", ""],
    ]
  )
  func emptyPaths(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let run = try Program.run(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("The value '' is invalid for"), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test("two formats for one file are refused, whatever paths lead to it")
  func oneFileTwice() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    try folder.write("out/x")
    try folder.link("linked", to: "out")
    for other in ["./x.json", folder.path + "/x.json", "out/../x.json"] {
      let formats = ["-f", "json=x.json", "-f", "sarif=" + other]
      let run = try Program.run(["check", "a.yaml"] + formats, in: folder.path)
      #expect(run.error.contains("Two formats for one place"), "\(run.error)")
    }
    let linked = ["-f", "json=out/x.json", "-f", "sarif=linked/x.json"]
    #expect(try Program.run(["check", "a.yaml"] + linked, in: folder.path).status == 2)
    let apart = ["-f", "json=out/x.json", "-f", "sarif=x.json"]
    #expect(try Program.run(["check", "a.yaml"] + apart, in: folder.path).status == 0)
  }

  @Test("a name as long as a name can be is written, and nothing is left beside it")
  func longNames() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let name = String(repeating: "x", count: 250) + ".json"
    let run = try Program.run(["check", "a.yaml", "-f", "json", "-o", name], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["a.yaml", name])
  }

  @Test("pages on rules are written over pages on rules only")
  func docsOverOthers() throws {
    let folder = try TemporaryFolder()
    let docs = ["rules", "docs", "-o", "docs", "--lang", "en"]
    try folder.write("docs/README.md", "# Our project\n")
    let refused = try Program.run(docs, in: folder.path)
    #expect(refused.status == 2)
    #expect(refused.error.contains("docs/README.md: is no page on rules"), "\(refused.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/docs").count == 1)
    try FileManager.default.removeItem(atPath: folder.path + "/docs/README.md")
    #expect(try Program.run(docs, in: folder.path).status == 0)
    #expect(try Program.run(docs, in: folder.path).status == 0)
  }

  @Test("`-` where only a file or a folder will do, or twice, is refused")
  func dashIsNoFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    for (arguments, reason) in [
      (["check", "a.yaml", "--write-baseline", "-"], "A baseline stands in a file"),
      (["rules", "docs", "-o", "-"], "The pages are several files"),
      (["check", "a.yaml", "-f", "text", "-f", "json=-"], "Two formats for one place"),
    ] {
      let run = try Program.run(arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(run.error.contains(reason), "\(run.error)")
      #expect(run.output.isEmpty)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }

  #if os(Linux)
  @Test("a full disk is told, a closed pipe is not")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.yaml", "a: [1")
    func shell(_ command: String) throws -> (status: Int32, error: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      process.environment = [
        "ALIGN": Program.url.path, "LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin",
      ]
      let error = Pipe()
      process.standardError = error
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let text = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
    let full = try shell("\"$ALIGN\" check bad.yaml > /dev/full")
    #expect(full.status == 2)
    #expect(
      full.error == "align: error: standard output cannot be written (the disk is full)\n"
    )
    let large = try shell("ulimit -f 1; \"$ALIGN\" check -f json=out.json -f sarif=out.sarif")
    #expect(large.status == 2)
    #expect(large.error.contains("File too large"))
    let closed = try shell("\"$ALIGN\" check bad.yaml | true; exit ${PIPESTATUS[0]}")
    #expect(closed.status == 1)
    #expect(closed.error.isEmpty)
    #expect(try shell("\"$ALIGN\" check bad.yaml >&-").status == 2)
  }
  #endif

  @Test("the language: flag, configuration, locale, the documents' own, English")
  func language() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("a.yaml", Self.goals)
    func isSwedish(_ arguments: [String] = [], _ environment: [String: String] = [:]) throws -> Bool
    {
      let run = try Program.run(["check"] + arguments, in: folder.path, environment: environment)
      return run.output.contains("1 dokument")
    }
    #expect(try isSwedish([], ["LANG": "C.UTF-8"]))
    #expect(try !isSwedish([], ["LANG": "en_GB.UTF-8"]))
    #expect(try isSwedish([], ["LC_ALL": "sv_SE.UTF-8"]))
    #expect(try !isSwedish(["--lang", "en"], ["LC_ALL": "sv_SE.UTF-8"]))
    try folder.write("a.yaml", Self.goals + "language: en\n")
    #expect(try !isSwedish([], ["LANG": "C.UTF-8"]))
    // A document of rules in the same file has no language.
    try folder.write("a.yaml", "align: 1\nquantities: []\n---\n\(Self.goals)language: en\n")
    #expect(try !isSwedish([], ["LANG": "C.UTF-8"]))
    try folder.write(".align.yaml", "language: sv\n")
    #expect(try isSwedish())
    #expect(try !isSwedish(["--lang", "en"]))
    for arguments in [
      ["check", "--select", "nope"], ["check", "missing.yaml"], ["diff", "a.yaml", "missing.yaml"],
      ["report", "missing.yaml"], ["suggest", "missing.yaml"], ["graph", "missing.yaml"],
      ["config", "missing.yaml"], ["explain", "nope"], ["check", "--rules", "missing"],
    ] {
      let run = try Program.run(arguments, in: folder.path)
      #expect(run.status == 2)
      #expect(run.error.contains("finns inte") || run.error.contains("finns ingen"), "\(arguments)")
      let english = try Program.run(arguments + ["--lang", "en"], in: folder.path)
      #expect(!english.error.contains("finns"), "\(arguments)")
    }
  }

  @Test("colours: flag, NO_COLOR, CLICOLOR_FORCE, else none in a pipe")
  func colours() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.yaml", "a: [1")
    func isColoured(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      let run = try Program.run(
        ["check", "bad.yaml"] + arguments,
        in: folder.path,
        environment: environment
      )
      return run.output.contains("\u{1B}[")
    }
    #expect(try !isColoured([]))
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try isColoured([], ["CLICOLOR_FORCE": "1"]))
    #expect(try !isColoured([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(try !isColoured(["--color", "never"], ["CLICOLOR_FORCE": "1"]))
  }

  @Test(
    "broken YAML in a folder is ours where a line begins with `align`, else skipped and counted"
  )
  func brokenInFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("template.yaml", "a: {{ x }")
    try folder.write("goals.yaml", "align: 1\nid: [\n")
    let run = try Program.run(["check"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("goals.yaml:2:5: error: "))
    #expect(run.output.contains("1 file without the key `align` skipped"))
  }

  @Test("what stands twice under different names is told with both")
  func repeatedElements() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(
      "goals.yaml",
      """
      align: 1
      id: d
      title: T
      vision: ostersund
      goals:
        - {id: A, title: T, dimensions: [ekonomisk, economic], vision: [jobs, ostersund/jobs]}
        - {id: B, title: T, dimensions: [social, social], supports: [A, "d#A"]}
      """
    )
    func told(_ language: String) throws -> String {
      try Program.run(["check", "--select", "invalid-value", "--lang", language], in: folder.path)
        .output
    }
    let english = try told("en")
    for message in [
      "`ekonomisk` and `economic` in `dimensions` mean the same",
      "`jobs` and `ostersund/jobs` in `vision` mean the same",
      "`social` stands twice in `dimensions`", "`A` and `d#A` in `supports` mean the same",
    ] {
      #expect(english.contains(message), "\(english)")
    }
    let swedish = try told("sv")
    #expect(swedish.contains("`ekonomisk` och `economic` i `dimensions` betyder samma sak"))
  }

  @Test("the same bytes whatever the number of jobs")
  func jobs() throws {
    let folder = try TemporaryFolder()
    for number in 1...20 { try folder.write("\(number).yaml", "align: \(number)\nid: a\n") }
    let one = try Program.run(["check", "--jobs", "1"], in: folder.path)
    let many = try Program.run(["check", "--jobs", "8"], in: folder.path)
    #expect(one.output == many.output)
    #expect(one.status == 1)
  }

  @Test(
    "the format of a drawing or a comparison is what the file's name ends in",
    arguments: [
      (["graph"], "a.dot", "digraph"), (["graph"], "a.mmd", "flowchart"),
      (["graph"], "a.svg", "<svg"), (["graph"], "a", "<svg"),
      (["graph", "-f", "dot"], "a.txt", "digraph"), (["graph"], "a.png", nil),
      (["graph", "-f", "svg"], "a.dot", nil), (["graph", "-f", "svg"], "a.png", nil),
      (["diff"], "a.html", "<!DOCTYPE"), (["diff"], "a.md", "#"), (["diff"], "a.json", "{"),
      (["diff"], "a.docx", nil), (["diff", "-f", "json"], "a.md", nil),
    ] as [([String], String, String?)]
  )
  func endings(command: [String], name: String, start: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write("goals.yaml", try Repository.text("samples/2024.yaml"))
    let paths = command[0] == "diff" ? ["goals.yaml", "goals.yaml"] : ["goals.yaml"]
    let run = try Program.run(command + paths + ["-o", name], in: folder.path)
    let text = try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
    #expect((run.status == 2) == (start == nil), "\(run.error)")
    #expect(start.map { text?.hasPrefix($0) == true } ?? (text == nil))
  }

  @Test(
    "what is asked of a flag that it cannot do is said",
    arguments: [
      (["check", "--jobs", "0"], "--jobs is 1 at the least."),
      (["check", "--max-nesting", "0", "--lang", "sv"], "--max-nesting är minst 1."),
      (
        ["check", "--lang", "de"],
        "The value 'de' is invalid for '--lang <lang>'. Please provide one of 'sv' and 'en'."
      ),
      (["report", "--no-page-numbers", "-o", "x.html"], "--no-page-numbers is for pdf only"),
      (["report", "--style", "large.css"], "large.css: error: the file is larger than 4,194,304"),
      (["report", "-o", "goals.yaml/x.html"], "x.html: a part of the path is a file"),
    ] as [([String], String)]
  )
  func refusedFlags(arguments: [String], told: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("goals.yaml", try Repository.text("samples/2024.yaml"))
    try folder.write("large.css", String(repeating: " ", count: 4 << 20 | 1))
    // A report is in the language of its documents.
    let language = arguments.contains("--lang") ? [] : ["--lang", "en"]
    let run = try Program.run(arguments + language, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains(told), "\(run.error)")
  }

  @Test("help is given in the language that is asked for")
  func helpInLanguage() throws {
    for arguments in [["help", "check", "--lang", "sv"], ["help", "--lang=sv", "check"]] {
      let run = try Program.run(arguments)
      #expect(run.status == 0, "\(run.error)")
      #expect(run.output.hasPrefix("ÖVERSIKT: Granskar måldokument"))
    }
    let language = try Program.run(
      ["check", "--lang", "de"],
      environment: ["LANG": "sv_SE.UTF-8"]
    )
    let told = "'de' är inget giltigt värde för '--lang <lang>'. Ange 'sv' eller 'en'."
    #expect(language.error.contains(told), "\(language.error)")
  }

  @Test("no command writes over a document that it has read")
  func inputsAreKept() throws {
    let folder = try TemporaryFolder()
    let text = try Repository.text("samples/2024.yaml")
    let document = try folder.write("goals.yaml", text)
    for arguments in [
      ["report", document, "--format", "html", "-o", document],
      ["graph", document, "--format", "svg", "-o", folder.path + "/./goals.yaml"],
      ["diff", document, document, "--format", "text", "-o", document],
      ["check", document, "--format", "json", "-o", document],
    ] {
      let run = try Program.run(arguments)
      #expect(run.status == 2, "\(arguments[0])")
      #expect(run.error.contains("goals.yaml"), "\(run.error)")
      #expect(try String(contentsOfFile: document, encoding: .utf8) == text)
    }
  }

  @Test(
    "a check writes over nothing that it reads, whatever path leads there",
    arguments: [
      "docs/a.yaml", "docs/../docs/./a.yaml", "link.json", "linked/a.yaml", "docs/.align.yaml",
      "own/ours.yaml", "own.yaml", "accepted.json", "more.json",
    ],
    [
      ["-o"], ["-q", "-f", "junit", "-o"],
      // The run stops before it has read a document; SARIF has a word for that.
      ["--select", "no-such-rule", "-f", "sarif", "-o"],
    ]
  )
  func checkedInputsAreKept(output: String, flags: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("docs/a.yaml", Self.goals)
    try folder.write("docs/.align.yaml", "rules: [../own]\nbaseline: ../more.json\n")
    try folder.write("own/ours.yaml", "align: 1\nrules: []\n")
    try folder.write("own.yaml", "vision: ostersund\nrules: [own]\n")
    let baseline = "{\"version\": 1, \"findings\": []}\n"
    try folder.write("accepted.json", baseline)
    try folder.write("more.json", baseline)
    try folder.link("link.json", to: "docs/a.yaml")
    try folder.link("linked", to: "docs")
    let path = folder.path + "/" + output
    let before = try String(contentsOfFile: path, encoding: .utf8)
    let other =
      output == "own.yaml"
      ? ["--config", "own.yaml"] : output == "accepted.json" ? ["--baseline", "accepted.json"] : []
    let run = try Program.run(["check", "docs"] + other + flags + [output], in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("\(output): is one of the files that are read"), "\(run.error)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
  }

  @Test("nor over what an editor has, nor over the baseline that it has just written")
  func otherInputsAreKept() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.goals)
    let typed = try Program.run(
      ["check", "-", "--stdin-filename", "a.yaml", "-o", "a.yaml"],
      in: folder.path,
      input: Self.goals
    )
    #expect(typed.status == 2)
    #expect(try String(contentsOfFile: folder.path + "/a.yaml", encoding: .utf8) == Self.goals)
    let written = try Program.run(
      ["check", "a.yaml", "--write-baseline", "b.json", "-o", "./b.json"],
      in: folder.path
    )
    #expect(written.status == 2)
    #expect(
      try String(contentsOfFile: folder.path + "/b.json", encoding: .utf8).contains("version")
    )
    // What is not read is written over, as before.
    try folder.write("out.txt", "old")
    #expect(try Program.run(["check", "a.yaml", "-o", "out.txt"], in: folder.path).status == 0)
    #expect(try String(contentsOfFile: folder.path + "/out.txt", encoding: .utf8) != "old")
  }

  @Test(
    "a broken file in a folder is told where it was meant for the program",
    arguments: [
      ("{align: 1, id: d, title: \"x\n", true), ("\talign: 1\n\tid: d\n", true),
      ("id: d\n\talign: 1\n", true), ("\"align\" : 1\nid: [\n", true),
      ("foo: [\n", false), ("# align is not here\nfoo: [\n", false), ("aligned: [\n", false),
    ]
  )
  func brokenInFolder(text: String, isTold: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("docs/good.yaml", "align: 1\nid: g\ntitle: G\nvision: ostersund\ngoals: []\n")
    try folder.write("docs/broken.yaml", text)
    let run = try Program.run(["check", "docs", "--select", "format"], in: folder.path)
    #expect(run.output.contains("[syntax-error]") == isTold, "\(run.output)")
    #expect(run.status == (isTold ? 1 : 0))
  }

  @Test("a vision that a configuration names and that there is none of stops the run")
  func unknownVisionInConfiguration() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".align.yaml", "vision: ostersnd\n")
    try folder.write("d.yaml", "align: 1\nid: d\ntitle: T\ngoals: []\n")
    let run = try Program.run(["check", "d.yaml"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(".align.yaml:1:9: error: there is no vision `ostersnd`"))
    #expect(run.error.contains("did you mean `ostersund`?"))
  }

  @Test("a baseline that may not grow prints no findings: the status is 2")
  func baselineThatMayNotGrow() throws {
    let folder = try TemporaryFolder()
    try folder.write("d.yaml", "align: 1\nid: d\ntitle: T\nvision: ostersund\ngoals: []\nx: 1\n")
    try folder.write("b.json", #"{"version": 1, "findings": []}"#)
    let run = try Program.run(["check", "d.yaml", "--write-baseline", "b.json"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty, "\(run.output)")
    #expect(!run.error.isEmpty)
  }

  @Test("texts call goals of other documents as the finding's document would write them")
  func goalsOfOtherDocuments() throws {
    let folder = try TemporaryFolder()
    func write(_ id: String, _ goal: String, _ direction: String) throws {
      try folder.write(
        "\(id).yaml",
        """
        align: 1
        id: \(id)
        title: T
        vision: ostersund
        goals:
          - id: \(goal)
            title: T
            indicators:
              - {name: N, quantity: car-traffic, scope: area, direction: \(direction)}

        """
      )
    }
    let arguments = [
      "check", "one.yaml", "two.yaml", "--select", "opposed-directions", "--lang", "en",
    ]
    try write("one", "A", "increase")
    try write("two", "B", "decrease")
    let different = try Program.run(arguments, in: folder.path).output
    #expect(different.contains("two.yaml:"), "\(different)")
    #expect(different.contains("between: [B, one#A]"), "\(different)")
    try write("two", "A", "decrease")
    let same = try Program.run(arguments, in: folder.path).output
    #expect(same.contains("between: [A, one#A]"), "\(same)")
    // What the help says to write is understood.
    try folder.write(
      "two.yaml",
      try String(contentsOfFile: folder.path + "/two.yaml", encoding: .utf8)
        + "decisions:\n  - {between: [A, one#A], decision: D, date: 2024-01-01}\n"
    )
    let decided = try Program.run(arguments + ["--notes"], in: folder.path).output
    #expect(!decided.contains("unknown-reference"), "\(decided)")
    #expect(decided.contains("note"), "\(decided)")
  }

  @Test("what is to be written in another document is named as that document writes it")
  func writtenElsewhere() throws {
    let folder = try TemporaryFolder()
    let goals = "title: T\nvision: ostersund\ngoals:\n  - {id: M, title: T"
    try folder.write("a.yaml", "align: 1\nid: council\n\(goals), parent: board#M}\n")
    try folder.write("b.yaml", "align: 1\nid: board\nlevel: committee\n\(goals)}\n")
    let run = try Program.run(
      ["check", ".", "--select", "level-reversed", "--lang", "en", "-f", "json"],
      in: folder.path
    )
    #expect(run.output.contains("goal M hangs on board#M"), "\(run.output)")
    #expect(run.output.contains("write `parent: council#M` at board#M"), "\(run.output)")
  }
}
