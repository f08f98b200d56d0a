import Findings
import Foundation
import HTMLReporting
import Reporting
import Testing

/// That a report says of each goal what is true of it, and of the rest only what is known.
@Suite struct ReportedGoalsTests {
  private static let head = """
    align: 1
    id: mal
    title: Måldokumentet
    status: adopted
    vision: ostersund

    """

  private func content(
    _ files: [String: String],
    _ paths: [String] = ["."],
    _ language: Language = .english,
    today: String = "2026-12-01"
  ) throws -> ReportContent {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let paths = paths.map { folder.path + ($0 == "." ? "" : "/" + $0) }
    return try Reviewed.report(paths, language, today: today).content
  }

  private func content(
    _ text: String,
    _ language: Language = .english
  ) throws -> ReportContent {
    try content(["a.yaml": text], ["a.yaml"], language)
  }

  private func page(_ content: ReportContent) -> String {
    HTMLReporter().report(content).replacingOccurrences(of: "\u{A0}", with: " ")
  }

  private func markdown(_ content: ReportContent) -> String {
    ReportMarkdownReporter().report(content).replacingOccurrences(of: "\u{A0}", with: " ")
  }

  // MARK: - Which goal is which

  private static let namesakes: [(files: [String: String], names: [String])] = [
    (
      [
        "x/.align.yaml": "vision: ostersund\n",
        "x/a.yaml": head + "goals:\n  - {id: M1, title: Alfa}\n",
        "y/.align.yaml": "vision: ostersund\n",
        "y/a.yaml": head + "goals:\n  - {id: M1, title: Beta}\n",
      ], ["x/a.yaml#M1", "y/a.yaml#M1"]
    ),
    (
      [
        "a.yaml": head + "goals:\n  - {id: M1, title: Alfa}\n",
        "b.yaml": head + "goals:\n  - {id: M1, title: Beta}\n",
      ], ["a.yaml#M1", "b.yaml#M1"]
    ),
    (
      [
        "a.yaml": "align: 1\ntitle: A\ngoals:\n  - {id: M1, title: Alfa}\n",
        "b.yaml": "align: 1\ntitle: B\ngoals:\n  - {id: M1, title: Beta}\n",
      ], ["a.yaml#M1", "b.yaml#M1"]
    ),
    (
      ["a.yaml": head + "goals:\n  - {id: M1, title: Alfa}\n  - {id: M1, title: Beta}\n"],
      ["mal#M1", "mal#M1"]
    ),
    (
      ["a.yaml": "align: 1\nid: a\ngoals:\n  - {title: Alfa}\n  - {title: Beta}\n"],
      ["goal without id", "goal without id"]
    ),
  ]

  @Test(
    "findings stand with the goal that they point at, whatever goals are called",
    arguments: namesakes
  )
  func alike(files: [String: String], names: [String]) throws {
    let content = try content(files)
    #expect(content.goals.map(\.title) == ["Alfa", "Beta"])
    for (goal, name) in zip(content.goals, names) {
      #expect(goal.name.name.hasSuffix(name), "\(goal.name.name)")
      #expect(goal.findings.contains { $0.rule == "goal-without-owner" }, "\(goal.title)")
      #expect(goal.findings.allSatisfy { $0.path == goal.path })
    }
    let gap = try #require(content.gaps.first { $0.id == "goal-without-owner" })
    #expect(gap.items.compactMap { $0.goal?.title } == ["Alfa", "Beta"])
    #expect(gap.sentence == "This concerns both goals.")
  }

  // MARK: - What cannot be read

  @Test("one goal that cannot be read does not make a document out of line")
  func unreadTies() throws {
    let content = try content(
      Self.head + """
        goals:
          - {id: A, title: Alfa, dimensions: [economic], vision: [[jobs]], indicators: hej}
          - {id: B, title: Beta, parent: {x: 1}}

        """
    )
    #expect(content.onePage.standing == .unknown)
    for id in ["mapped", "measured", "dimensions", "aspects"] {
      let figure = try #require(content.figures.first { $0.id == id })
      #expect(figure.label.hasSuffix(", as far as the goals could be read"), "\(id)")
    }
    let loose = try #require(content.thread.last?.children.last)
    #expect(loose.name == "B" && loose.note == "not all that it belongs to can be read")
  }

  @Test("what a withdrawn document lacks is not lacking, and it is no level below the council's")
  func withdrawnDocument() throws {
    let content = try content([
      "a.yaml": Self.head + "level: council\ngoals:\n"
        + "  - {id: A, title: Alfa, dimensions: [economic], vision: [jobs]}\n",
      "b.yaml": "align: 1\nid: b\ntitle: B\nstatus: withdrawn\nlevel: committee\ngoals:\n"
        + "  - {id: B, title: Beta}\n",
    ])
    #expect(!content.onePage.unknown.contains { $0.contains("no vision") })
    let dimensions = try #require(content.figures.first { $0.id == "dimensions" })
    #expect(dimensions.label == "dimensions with goals")
  }

  @Test("a file that ended early is not read, whoever silences that")
  func silencedEnd() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "a.yaml",
      "# align-ignore-file limit-exceeded: known\n" + Self.head
        + "goals:\n  - {id: A, title: Alfa, dimensions: [economic], vision: [jobs]}\nx-y: "
        + String(repeating: "[", count: 200)
    )
    let content = try Reviewed.report([folder.path + "/a.yaml"], .english).content
    #expect(content.onePage.standing == .unknown)
    #expect(
      content.onePage.unknown.contains { $0.contains("could not be read to the end") },
      "\(content.onePage.unknown)"
    )
    let run = try Program.run(["check", "a.yaml", "--format", "junit"], in: folder.path)
    #expect(!run.output.contains("failures=\"1\""))
    #expect(run.output.contains("<skipped message="))
    try folder.write(
      "old.yaml",
      Self.head + "goals:\n  - {id: A, title: Alfa}\n  - {id: B, title: Beta}\n"
    )
    let diff = try Program.run(["diff", "old.yaml", "a.yaml", "--lang", "en"], in: folder.path)
    #expect(diff.output.contains("a.yaml:") && diff.status == 1, "\(diff.output)")
  }

  // MARK: - The first page

  @Test("an error stands on the first page though a conflict is told at the same place")
  func errorBesideConflict() throws {
    let content = try content(
      Self.head + """
        goals:
          - id: A
            title: Alfa
            dimensions: [economic]
            vision: [jobs]
            indicators: [{name: N, quantity: population, direction: increase}]
          - id: B
            title: Beta
            dimensions: [economic]
            vision: [jobs]
            indicators: [{name: N, quantity: population, direction: decrease}]

        """
    )
    #expect(content.conflicts.contains { $0.kind == "opposed" })
    #expect(content.goals[1].findings.contains { $0.rule == "goal-against-vision" })
    #expect(content.onePage.points.first?.hasPrefix("Error: ") == true, "\(content.onePage.points)")
  }

  @Test("what is quoted is no code on the first page, and the whole title stands with the goal")
  func titles() throws {
    let title = "Ett `mål`" + String(repeating: " med många ord", count: 10)
    let page = page(
      try content(
        Self.head + """
          goals:
            - id: A
              title: \(title)
              dimensions: [economic]
              vision: [jobs]
              effects: [{affects: ecological, effect: -3, because: b}]

          """
      )
    )
    #expect(page.contains("<b>A</b> <bdi lang=\"sv\">\(title)</bdi></h3>"))
    #expect(!page.contains("<code>mål"))
  }

  @Test("a document's own words in the report's sentences are marked as theirs")
  func ownWords() throws {
    let page = page(
      try content(
        Self.head + """
          goals:
            - id: A
              title: Bygg vid vattnet
              dimensions: [economic]
              vision: [jobs]
              effects: [{affects: ecological, effect: -3, because: marken tas i anspråk}]
          decisions:
            - {between: [A, ecological], kind: accept, decision: Vi godtar det}

          """
      )
    )
    #expect(page.contains("Review of <bdi lang=\"sv\">Måldokumentet</bdi></h1>"))
    for words in ["marken tas i anspråk", "Vi godtar det"] {
      #expect(page.contains("“<bdi lang=\"sv\">\(words)</bdi>”"), "\(words)")
    }
  }

  // MARK: - Goals that do not hold

  @Test("sentences on all goals speak of those that hold", arguments: [true, false])
  func ended(isEnded: Bool) throws {
    let status = isEnded ? ", status: withdrawn" : ""
    let content = try content(
      Self.head + """
        budget: {frame: 1000}
        goals:
          - {id: A, title: Alfa, dimensions: [economic], vision: [jobs]}
          - {id: B, title: Beta, dimensions: [economic], vision: [jobs]\(status)}

        """
    )
    let none = isEnded ? "No goal that holds" : "No goal"
    #expect(content.followUp.sentences.first?.hasPrefix("\(none) has an indicator") == true)
    #expect(content.resources.first?.sentences.last?.hasPrefix("\(none) has money") == true)
    #expect(content.onePage.unknown.contains { $0.hasPrefix("\(none) has money of its own") })
  }

  // MARK: - How it is told

  @Test("paragraphs and lists of a document stand apart, with whose goal it is")
  func prose() throws {
    let goal =
      "goals:\n  - id: A\n    title: Alfa\n"
      + "    description: |\n      Först.\n      - ett\n      - två\n"
    let page = page(
      try content([
        "a.yaml": Self.head + goal,
        "b.yaml": "align: 1\nid: b\ntitle: Det andra\ngoals:\n  - {id: B, title: Beta}\n",
      ])
    )
    #expect(page.contains("<p><bdi lang=\"sv\">Först.</bdi>"))
    #expect(page.contains("<ul><li><bdi lang=\"sv\">ett</bdi>"))
    #expect(page.contains(/<dt>Document(<\/dt>)?<dd><bdi lang="sv">Det andra<\/bdi>/))
  }

  @Test(
    "a period with one end is told as such",
    arguments: [("from", "from 2024"), ("to", "until 2024")]
  )
  func period(end: String, told: String) throws {
    let content = try content(Self.head + "period: {\(end): 2024}\ngoals: [{id: A, title: Alfa}]\n")
    #expect(content.head.documents[0].facts.first { $0.id == "period" }?.value == told)
  }

  @Test("where findings are silenced stands on the page, and many of one kind are one")
  func method() throws {
    let page = page(
      try content(
        Self.head + """
          goals:
            - id: A # align-ignore goal-without-owner: alla vet
              title: Alfa
              dimensions: [economic]
              vision: [jobs]

          """
      )
    )
    #expect(page.contains("a.yaml:7:"), "place")
    #expect(page.contains("more findings of the rule in the file)"))
  }

  @Test("of many goals in a conflict it is said how many are left out")
  func manySides() throws {
    let goals = (1...9).map {
      "  - {id: U\($0), title: T, dimensions: [economic], vision: [jobs], "
        + "effects: [{affects: ecological, effect: -3, because: skäl \($0)}]}\n"
    }
    let content = try content(Self.head + "goals:\n" + goals.joined())
    let card = try #require(content.conflicts.first { $0.kind == "harm" })
    #expect(card.acting.count == 9)
    #expect(card.chain.contains("(U7) and 2 more goals"), "\(card.chain)")
    #expect(card.otherSides == "What speaks for 2 more goals stands with them.")
    #expect(markdown(content).contains("- What speaks for 2 more goals stands with them."))
    #expect(page(content).contains("What speaks for 2 more goals stands with them."))
  }

  @Test(
    "a conflict is told with all decisions that settle it, and with what one that ended leaves",
    arguments: [
      (
        "2024-06-01",
        "Prioritised: “Först B”. Accepted: “C får vika”. To be reviewed by 1 June 2025."
      ),
      (
        "2026-12-01",
        "Decided in part. Prioritised: “Först B”. Accepted: “C får vika”. "
          + "Was to be reviewed by 1 June 2025 and no longer holds. Left to decide: A–C."
      ),
    ]
  )
  func decisions(today: String, told: String) throws {
    func goal(_ id: String, _ direction: String) -> String {
      "  - {id: \(id), title: T\(id), dimensions: [social], vision: [openness-to-dialogue], "
        + "indicators: [{name: N, quantity: population, direction: \(direction)}]}\n"
    }
    let text =
      Self.head + "goals:\n" + goal("A", "increase") + goal("B", "decrease")
      + goal("C", "decrease") + """
        decisions:
          - {between: [A, B], kind: prioritise, decision: Först B}
          - {between: [A, C], kind: accept, decision: C får vika, review_by: 2025-06-01}

        """
    let content = try content(["a.yaml": text], today: today)
    let card = try #require(content.conflicts.first { $0.kind == "opposed" })
    #expect(card.stateText.replacingOccurrences(of: "\u{A0}", with: " ") == told)
  }

  @Test("of more than 100 goals a withdrawn one with assignments is told to be both")
  func endedAmongMany() throws {
    let goals = (1...101).map { "  - {id: G\($0), title: T}\n" }.joined()
    let page = page(
      try content(
        Self.head + "goals:\n" + goals
          + "  - {id: X, title: Slut, status: withdrawn, assignments: [{id: a, text: Bygg}]}\n"
      )
    )
    #expect(page.contains("<small>no longer holds; 1 assignment</small>"))
  }

  @Test("money that is compared is told in full where it reads alike")
  func money() throws {
    let content = try content(
      Self.head + "budget: {frame: 10000000}\ngoals:\n"
        + "  - {id: A, title: Alfa, dimensions: [economic], vision: [jobs], budget: 10000100}\n"
    )
    let sentences = content.resources[0].sentences.joined(separator: " ")
      .replacingOccurrences(of: "\u{A0}", with: " ")
    #expect(sentences.contains("SEK 10,000,000."), "\(sentences)")
    #expect(sentences.contains("SEK 10,000,100 or"), "\(sentences)")
  }

  @Test("the hash of the built-in rules is that which the version tells")
  func hash() throws {
    let content = try content(Self.head + "goals: [{id: A, title: Alfa}]\n")
    let version = try Program.run(["--version"]).output
    #expect(version.contains("sha256:\(content.method.rulesHash.prefix(12))"))
  }

  @Test(
    "text in Markdown calls upon nobody and links nowhere",
    arguments: [
      ("C #", "C \\#"), (":tada:", ":\u{2060}tada:"), ("se :tada:", "se :\u{2060}tada:"),
      ("GH-14", "GH-\u{2060}14"), ("se https://a.se", "se https:\u{2060}//a.se"),
      ("se www.a.se", "se www.\u{2060}a.se"), ("kl 12:30:15", "kl 12:30:15"), ("C# 7", "C# 7"),
      ("Mål: mer", "Mål: mer"),
    ]
  )
  func markdownText(title: String, escaped: String) throws {
    let content = try content(Self.head + "goals: [{id: A, title: '\(title)'}]\n")
    #expect(ReportMarkdownReporter().report(content).contains("### A \(escaped)\n"))
  }
}
