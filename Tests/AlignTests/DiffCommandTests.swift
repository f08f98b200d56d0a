import Foundation
import GoldenFiles
import Testing

/// `align diff` from the outside.
@Suite struct DiffCommandTests {
  private static let head = "align: 1\nid: a\ntitle: A\nvision: ostersund\n"
  private static let good = head + "goals:\n  - {id: M1, title: Fler jobb, dimensions: economic}\n"
  private static let bad = head + "goals:\n  - {id: M1, title: Fler jobb}\n"

  private func diff(
    _ arguments: [String],
    in folder: String? = nil,
    input: String? = nil
  ) throws
    -> Program
  {
    try Program.run(["diff"] + arguments, in: folder, input: input)
  }

  @Test(
    "what became of the goals of 2020–2023",
    arguments: [
      ("text", "sv"), ("text", "en"), ("markdown", "sv"), ("markdown", "en"), ("json", "en"),
    ]
  )
  func samples(format: String, language: String) throws {
    let run = try diff(
      [
        "samples/2023.yaml", "samples/2024.yaml", "--today", "2024-06-30", "--lang", language,
        "--format", format,
      ],
      in: Repository.path
    )
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    let ending = ["text": "txt", "markdown": "md", "json": "json"][format] ?? format
    try Golden.expect(run.output, equals: "diff/samples.\(language).\(ending)")
    if format == "json" {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      }
    }
  }

  @Test("lists that one side has and the other holds unread are JSON")
  func unreadLists() throws {
    let folder = try TemporaryFolder()
    let rest = [
      ("groups: [barn, unga]", "groups: {a: b}", "groups"),
      ("parent: [M2, M3]", "parent: [M99]", "parent"),
      (
        "indicators: [{name: N, unit: h, outcomes: [{at: 2023, value: 1}, {at: 2024, value: 2}]}]",
        "indicators: [{name: N, unit: h, outcomes: 4}]", "outcomes"
      ),
    ]
    for (read, unread, field) in rest {
      for (number, value) in [read, unread].enumerated() {
        try folder.write(
          "\(number).yaml",
          Self.head + """
            goals:
              - {id: M1, title: T, \(value)}
              - {id: M2, title: T}
              - {id: M3, title: T}

            """
        )
      }
      for files in [["0.yaml", "1.yaml"], ["1.yaml", "0.yaml"]] {
        let run = try diff(files + ["--format", "json", "--fail-on", "never"], in: folder.path)
        #expect(run.output.contains("\"field\": \"\(field)\""))
        #expect(run.output.contains("\"unread\": true"))
        #expect(throws: Never.self) {
          try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        }
      }
    }
  }

  @Test("1 where a new finding reaches --fail-on, 0 where it was there before or does not")
  func statuses() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.yaml", Self.good)
    try folder.write("bad.yaml", Self.bad)
    for (arguments, status) in [
      (["good.yaml", "bad.yaml"], 1), (["bad.yaml", "good.yaml"], 0),
      (["bad.yaml", "bad.yaml"], 0),
      (["good.yaml", "bad.yaml", "--fail-on", "never"], 0),
      (["good.yaml", "bad.yaml", "--ignore", "goal-without-dimension"], 0),
      (["bad.yaml", "good.yaml", "--fail-on", "note"], 1),
    ] {
      #expect(try diff(arguments, in: folder.path).status == Int32(status), "\(arguments)")
    }
  }

  @Test("a document and itself: nothing has changed", arguments: ["en", "sv"])
  func unchanged(language: String) throws {
    let run = try diff(
      ["samples/2024.yaml", "samples/2024.yaml", "--lang", language, "--fail-on", "note"],
      in: Repository.path
    )
    #expect(run.status == 0)
    #expect(run.output.contains(language == "sv" ? "Inget har ändrats." : "Nothing has changed."))
    #expect(!run.output.contains("~"))
  }

  @Test("what cannot be run is told on standard error, with nothing on standard output")
  func failures() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.yaml", Self.good)
    try folder.write("broken/.align.yaml", "fail_on: perhaps\n")
    try folder.write("broken/good.yaml", Self.good)
    for arguments in [
      ["good.yaml"], ["good.yaml", "none.yaml"], ["none.yaml", "good.yaml"], ["-", "-"],
      ["good.yaml", "good.yaml", "good.yaml"], ["good.yaml", "good.yaml", "--format", "svg"],
      ["good.yaml", "broken/good.yaml"], ["good.yaml", "good.yaml", "--select", "x"],
    ] {
      let run = try diff(arguments, in: folder.path)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.output.isEmpty, "\(arguments)")
      #expect(!run.error.isEmpty, "\(arguments)")
    }
    let both = try diff(["none.yaml", "none.yaml"], in: folder.path)
    #expect(both.error.components(separatedBy: "none.yaml: does not exist").count == 2)
  }

  @Test("a file that is not YAML to its end is said, whichever side it is on")
  func syntaxErrors() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.yaml", Self.good)
    try folder.write("broken.yaml", Self.good + "  - {id: M2, title: [\n")
    for arguments in [["good.yaml", "broken.yaml"], ["broken.yaml", "good.yaml"]] {
      let run = try diff(arguments, in: folder.path)
      #expect(run.status == 1, "\(arguments)")
      #expect(run.output.contains("! broken.yaml:"), "\(arguments)")
      #expect(run.error.isEmpty, "\(arguments)")
    }
  }

  @Test("what could not be assessed again is not resolved, and what is decided is said to be")
  func unassessed() throws {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ effect: String, _ rest: String = "") throws {
      try folder.write(
        name,
        Self.head + "goals:\n  - {id: M1, title: Fler jobb, dimensions: economic,"
          + " effects: [{affects: ecological, effect: \(effect)}]}\n" + rest
      )
    }
    try write("old.yaml", "-2")
    try write("unread.yaml", "mycket")
    try write("broken.yaml", "1", "decisions: [\n")
    try write("mended.yaml", "1")
    try write(
      "decided.yaml",
      "-3",
      "decisions:\n  - {between: [M1, ecological], decision: vi godtar det, by: KF}\n"
    )
    func findings(_ new: String) throws -> String {
      try diff(["old.yaml", new, "--notes", "--today", "2024-06-30"], in: folder.path).output
    }
    for new in ["unread.yaml", "broken.yaml"] {
      let told = try findings(new)
      let unassessed = try #require(told.range(of: "Findings that could not be assessed again"))
      #expect(told[unassessed.upperBound...].contains("[harm-counteracting]"), "\(told)")
      #expect(told.contains("cannot be said whether"), "\(told)")
    }
    let mended = try findings("mended.yaml")
    #expect(mended.contains("Resolved findings"), "\(mended)")
    #expect(!mended.contains("could not be assessed again"), "\(mended)")
    #expect(try findings("decided.yaml").contains("(decided) [harm-cancelling]"))
  }

  @Test("a goal that is on its own now hangs on no other")
  func parents() throws {
    let folder = try TemporaryFolder()
    let goals = Self.good + "  - {id: M2, title: Under, dimensions: economic"
    try folder.write("alone.yaml", goals + "}\n")
    try folder.write("below.yaml", goals + ", parent: M1}\n")
    let lost = try diff(["below.yaml", "alone.yaml"], in: folder.path).output
    #expect(lost.contains("M2 no longer hangs on the goal that was above it."), "\(lost)")
    let got = try diff(["alone.yaml", "below.yaml", "--lang", "sv"], in: folder.path).output
    #expect(got.contains("M2 har fått ett mål ovanför sig."), "\(got)")
  }

  @Test("a document without a title is called by its id", arguments: ["en", "sv"])
  func withoutTitle(language: String) throws {
    let folder = try TemporaryFolder()
    let untitled = Self.good.replacingOccurrences(of: "title: A\n", with: "")
    try folder.write("old.yaml", untitled)
    try folder.write("new.yaml", untitled.replacingOccurrences(of: "Fler jobb", with: "Fler bad"))
    for format in ["text", "markdown", "json", "html"] {
      let run = try diff(
        ["old.yaml", "new.yaml", "--format", format, "--lang", language],
        in: folder.path
      )
      #expect(run.status < 2)
      #expect(run.output.contains("Fler bad"), "\(format)")
      #expect(!run.output.contains("””") && !run.output.contains("“”"), "\(format)")
      if format == "text" { #expect(run.output.hasPrefix("- a (old.yaml)\n+ a (new.yaml)\n")) }
    }
  }

  @Test("a page says of the documents' words which language they are in")
  func languages() throws {
    let arguments = ["samples/2023.yaml", "samples/2024.yaml", "--today", "2024-06-20"]
    let english = try diff(arguments + ["-f", "html", "--lang", "en"]).output
    #expect(english.contains("<html lang=\"en\">"))
    #expect(english.contains("<h3><bdi lang=\"sv\">M1 Kommunens ledning och styrning</bdi></h3>"))
    #expect(english.contains("<strong>period:</strong> 2020–2023 → 2024–2026"))
    for label in [
      "indicator: <bdi lang=\"sv\">Resultat som andel av skatter, statsbidrag och utjämning</bdi>:",
      "assignment M3.4: <bdi lang=\"sv\">Få till stånd bostäder utanför staden</bdi>:",
      "<bdi lang=\"sv\">Antal invånare</bdi>:",
    ] {
      #expect(english.contains("<li><strong>\(label)</strong> "), "\(label)")
    }
    let swedish = try diff(arguments + ["-f", "html", "--lang", "sv"]).output
    #expect(!swedish.contains("lang=\"sv\">M1"))
    #expect(swedish.contains("<h3>M1 Kommunens ledning och styrning</h3>"))
    #expect(swedish.contains("<strong>Antal invånare:</strong>"))
  }

  @Test("names within sentences say which language they are in")
  func namesInSentences() throws {
    let folder = try TemporaryFolder()
    func document(_ goals: [String]) -> String {
      "align: 1\nid: d\ntitle: Mål för staden\nvision: ostersund\ngoals:\n"
        + goals.map { "  - {\($0)}\n" }.joined()
    }
    let target = "indicators: [{name: Nya bostäder, target: {at_least: 5}}]"
    try folder.write(
      "old.yaml",
      document([
        "id: A, title: Fler <b> hus, dimensions: [social], \(target)",
        "id: B, title: Trygga skolor i hela kommunen, dimensions: [social]",
      ])
    )
    try folder.write(
      "new.yaml",
      document(["id: C, title: Trygga skolor i hela kommunen, dimensions: [economic]"])
    )
    let arguments = ["old.yaml", "new.yaml", "-f", "html"]
    let page = try diff(arguments + ["--lang", "en"], in: folder.path).output
    for sentence in [
      "one is gone (<bdi lang=\"sv\">A Fler &lt;b&gt; hus</bdi>)",
      "is gone with its goal: “<bdi lang=\"sv\">Nya bostäder</bdi>”",
      "<bdi lang=\"sv\">B Trygga skolor i hela kommunen</bdi>",
    ] {
      #expect(page.contains(sentence), "\(sentence)")
    }
    #expect(!page.contains("<bdi lang=\"en\">"))
    let swedish = try diff(arguments + ["--lang", "sv"], in: folder.path).output
    #expect(!swedish.contains("<bdi"))
  }

  @Test("what is gone is in the former document's language, what is there in the new one's")
  func twoLanguages() throws {
    let folder = try TemporaryFolder()
    func document(_ language: String, _ indicator: String, _ decision: String) -> String {
      """
      align: 1
      id: d
      title: T
      language: \(language)
      vision: ostersund
      goals:
        - {id: A, title: Homes, indicators: [{name: \(indicator)}, {name: N}]}
        - {id: B, title: Jobs}
      decisions:
        - {between: [A, B], decision: \(decision)}

      """
    }
    try folder.write("old.yaml", document("sv", "Bostäder", "Hus först"))
    try folder.write("new.yaml", document("en", "Dwellings", "Homes first"))
    let page = try diff(["old.yaml", "new.yaml", "-f", "html", "--lang", "en"], in: folder.path)
      .output
    #expect(page.contains("indicator: <bdi lang=\"sv\">Bostäder</bdi>:</strong> gone"))
    #expect(page.contains("indicator: Dwellings:</strong> new"))
    #expect(page.contains("decision gone:</strong> <bdi lang=\"sv\">Hus först</bdi>"))
    #expect(page.contains("new decision:</strong> Homes first"))
  }

  @Test(
    "nothing that is read is written over, in whatever folder it lies",
    arguments: [
      "old/a.yaml", "new/b.yaml", "new/.align.yaml", "rules/r.yaml", "./new/../old/a.yaml",
    ]
  )
  func inputsAreKept(output: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("old/a.yaml", Self.good)
    try folder.write("new/b.yaml", Self.bad)
    try folder.write("new/.align.yaml", "fail_on: never\n")
    try folder.write(
      "rules/r.yaml",
      "align: 1\nquantities:\n  - {id: q, name: {sv: q, en: q}, dimension: economic, better: up}\n"
    )
    let path = folder.path + "/" + output
    let before = try String(contentsOfFile: path, encoding: .utf8)
    let run = try diff(
      ["old", "new", "--rules", "rules", "--format", "text", "-o", output],
      in: folder.path
    )
    #expect(run.status == 2, "\(run.error)")
    #expect(run.error.contains("is not overwritten"), "\(run.error)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    #expect(try diff(["old", "new", "-o", "new.txt"], in: folder.path).status == 0)
  }

  @Test("the new side's configuration holds for both")
  func configuration() throws {
    let folder = try TemporaryFolder()
    try folder.write("old/goals.yaml", Self.good)
    try folder.write("old/.align.yaml", "fail_on: never\nignore: [goal-without-owner]\n")
    try folder.write("new/goals.yaml", Self.bad)
    try folder.write("new/.align.yaml", "severity: {goal-without-dimension: warning}\n")
    let run = try diff(["old/goals.yaml", "new/goals.yaml"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("warning: goal M1 maps to no"))
    // An old finding is not new because the old side's own configuration hid it.
    #expect(!run.output.contains("[goal-without-owner]"))
    #expect(
      try diff(["old/goals.yaml", "new/goals.yaml", "--fail-on", "warning"], in: folder.path).status
        == 1
    )
  }

  @Test("what a baseline accepts is told and does not fail")
  func baseline() throws {
    let folder = try TemporaryFolder()
    try folder.write("old.yaml", Self.good)
    try folder.write("new.yaml", Self.bad)
    #expect(
      try Program.run(["check", "new.yaml", "--write-baseline", "base.json"], in: folder.path)
        .status == 0
    )
    let run = try diff(["old.yaml", "new.yaml", "--baseline", "base.json"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("(accepted by the baseline) [goal-without-dimension]"))
  }

  @Test("a report says what has changed since the document before", arguments: ["sv", "en"])
  func previous(language: String) throws {
    let arguments = [
      "samples/2024.yaml", "--previous", "samples/2023.yaml", "--today", "2024-06-30", "--lang",
      language,
    ]
    let run = try Program.run(
      ["report", "--format", "markdown"] + arguments,
      in: Repository.path
    )
    #expect(run.status == 0)
    let headings = ["sv": "Mål som är borta", "en": "Goals that are gone"]
    let heading = try #require(headings[language])
    #expect(run.output.contains("### \(heading)\n\n- M7 Miljö och klimat"))
    let json = try Program.run(["report", "--format", "json"] + arguments, in: Repository.path)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let changes = try #require(object?["changes"] as? [String: Any])
    let groups = try #require(changes["groups"] as? [[String: Any]])
    #expect(
      groups.compactMap { $0["id"] as? String } == [
        "dimensions", "documents", "gone", "added", "renamed", "ambition", "mapping", "changed",
        "findings-new", "findings-resolved", "findings-remaining",
      ]
    )
    let same = try Program.run(
      [
        "report", "samples/2024.yaml", "--previous", "samples/2024.yaml", "--lang", language,
        "--format", "markdown",
      ],
      in: Repository.path
    )
    #expect(same.output.contains(language == "sv" ? "Inget har ändrats." : "Nothing has changed."))
    let missing = try Program.run(
      ["report", "samples/2024.yaml", "--previous", "samples/none.yaml"],
      in: Repository.path
    )
    #expect(missing.status == 2)
    #expect(missing.error.contains("none.yaml"))
  }

  @Test("one side comes on standard input, folders are compared, and a file is written")
  func inputs() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/goals.yaml", Self.good)
    try folder.write("b/goals.yaml", Self.bad)
    try folder.write("b/more.yaml", Self.good.replacingOccurrences(of: "id: a", with: "id: b"))
    #expect(try diff(["-", "b/goals.yaml"], in: folder.path, input: Self.bad).status == 0)
    let run = try diff(
      ["a", "b", "--format", "markdown", "--output", "out.md"],
      in: folder.path
    )
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let text = try String(contentsOfFile: folder.path + "/out.md", encoding: .utf8)
    #expect(text.hasPrefix("# What changed\n"))
    #expect(text.contains("b#M1"))
  }

  @Test("nothing of a document reaches the terminal or the Markdown as anything but text")
  func hostile() throws {
    let folder = try TemporaryFolder()
    try folder.write("old.yaml", Self.good)
    try folder.write(
      "new.yaml",
      Self.head + #"goals: [{id: M1, title: "\e[31m<script>`*x*` [a](javascript:b)\u202e\n# y"}]"#
    )
    let text = try diff(["old.yaml", "new.yaml"], in: folder.path)
    #expect(!text.output.contains("\u{1B}"))
    #expect(!text.output.contains("\u{202E}"))
    let html = try diff(["old.yaml", "new.yaml", "--format", "html"], in: folder.path)
    #expect(html.output.hasPrefix("<!DOCTYPE html>"))
    #expect(!html.output.contains("<script>"))
    #expect(!html.output.contains("\u{1B}"))
    #expect(!html.output.contains("\u{202E}"))
    let markdown = try diff(["old.yaml", "new.yaml", "--format", "markdown"], in: folder.path)
    #expect(!markdown.output.contains("<script>"))
    #expect(!markdown.output.contains("[a](javascript"))
    #expect(!markdown.output.contains("\u{1B}"))
    #expect(!markdown.output.contains("\u{202E}"))
    #expect(!markdown.output.contains("\n# y"))
  }
}
