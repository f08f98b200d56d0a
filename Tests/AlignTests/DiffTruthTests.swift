import Foundation
import Testing

/// That what `align diff` tells is all that changed, and only what is known.
@Suite struct DiffTruthTests {
  private static let head = "align: 1\nid: a\ntitle: A\nvision: ostersund\n"

  private func diff(_ arguments: [String], in folder: String) throws -> Program {
    try Program.run(["diff"] + arguments, in: folder)
  }

  /// A document of which every value that is told can be read, and what each is put in place of.
  private static let readable =
    head + """
      period: {from: 2024, to: 2027}
      goals:
        - id: g0
          title: Bra boende
          dimensions: [social]
          vision: [nobody-left-out]
        - id: g1
          title: Fler bostäder
          dimensions: [ecological]
          supports: [g0]
          groups: [barn, unga]
          owner: Byggnadsnämnden
          by: 2026
          budget: {amount: 10}
          effects:
            - {affects: economic, effect: 2}
            - {affects: social, effect: 1}
          indicators:
            - name: Bostäder
              unit: st
              outcomes: [{value: 12, at: 2024}]
              target: {at_least: 20, by: 2026}
          assignments:
            - {id: a1, text: Bygg, due: 2026-03-01}

      """

  @Test(
    "a target is as high as it was however its unit is written",
    arguments: [
      ("tkr", "1000", "Tkr", "1000", nil), ("tkr", "1000", "mnkr", "1", nil),
      ("tkr", "1000", "mnkr", "2", "N: ambition is raised"),
      ("tkr", "1", "st", "1", "N: unclear whether"),
    ]
  )
  func units(unit: String, value: String, newUnit: String, newValue: String, told: String?) throws {
    let folder = try TemporaryFolder()
    func write(_ name: String, _ unit: String, _ value: String) throws {
      try folder.write(
        name,
        Self.head
          + "goals:\n  - id: A\n    title: Lägre kostnader för lokaler\n    indicators:\n"
          + "      - {name: N, unit: \(unit), target: {at_least: \(value), by: 2028}}\n"
      )
    }
    try write("old.yaml", unit, value)
    try write("new.yaml", newUnit, newValue)
    let run = try diff(["old.yaml", "new.yaml", "--lang", "en"], in: folder.path)
    let words = ["N: ambition is raised", "N: ambition is lowered", "N: unclear whether"]
    #expect(words.filter { run.output.contains($0) } == [told].compactMap { $0 }, "\(run.output)")
  }

  @Test("what cannot be read on one side is neither gone nor new, higher nor lower")
  func unreadValues() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.yaml", Self.readable)
    var text = Self.readable
    let changes = [
      ("from: 2024", "from: år", "period: 2024–2027"),
      ("[g0]", "[gO]", "supports: g0 Bra boende"),
      ("[barn, unga]", "[barn, {a: b}]", "groups: barn and unga"),
      ("Byggnadsnämnden", "[a]", "owner: Byggnadsnämnden"),
      ("by: 2026\n", "by: snart\n", "to be reached by: 2026"),
      ("amount: 10", "amount: tio", "budget: SEK 10"),
      ("economic, effect: 2", "economik, effect: 2", "effects: Economic sustainability"),
      ("effect: 1", "effect: lite", "effect on social sustainability: +1"),
      ("value: 12", "value: tolv", "last outcome: 12 st (2024)"),
      ("at_least: 20", "at_least: tjugo", "target: at least 20 st by 2026"),
      ("due: 2026-03-01", "due: mars", "assignment a1: Bygg, due: 1 March 2026"),
    ]
    for (good, bad, _) in changes {
      #expect(text.contains(good), "\(good)")
      text = text.replacingOccurrences(of: good, with: bad)
    }
    try folder.write("bad.yaml", text)
    func told(_ old: String, _ new: String) throws -> String {
      try diff([old, new], in: folder.path).output.replacingOccurrences(of: "\u{A0}", with: " ")
    }
    let worse = try told("good.yaml", "bad.yaml")
    let better = try told("bad.yaml", "good.yaml")
    for (_, _, told) in changes {
      let parts = told.components(separatedBy: ": ")
      let (label, value) = (parts.dropLast().joined(separator: ": "), parts.last ?? "")
      #expect(worse.contains("\(told) → cannot be read"), "\(told)\n\(worse)")
      #expect(better.contains("\(label): cannot be read → \(value)"), "\(told)\n\(better)")
    }
    for output in [worse, better] {
      #expect(!output.contains("mbition"), "\(output)")
      #expect(!output.contains(": gone") && !output.contains(": new"), "\(output)")
    }
    let json = try diff(["good.yaml", "bad.yaml", "--format", "json"], in: folder.path).output
    #expect(json.contains("\"new\": {\"unread\": true}"), "\(json)")
  }

  @Test("findings on goals that may stand unread in the new document are not resolved")
  func unreadGoals() throws {
    let folder = try TemporaryFolder()
    try folder.write("old.yaml", Self.readable)
    let (before, _) = try #require(Self.readable.split(at: "  - id: g1"))
    let (head, _) = try #require(Self.readable.split(at: "goals:"))
    for text in [before + "  - g1\n", head + "goals: none\n"] {
      try folder.write("new.yaml", text)
      let output = try diff(["old.yaml", "new.yaml", "--notes"], in: folder.path).output
      let (_, resolved) = output.split(at: "Resolved findings") ?? ("", "")
      let told = resolved.split(at: "Findings that could not")?.before ?? resolved
      #expect(!told.contains("goal g1 ") && !told.contains("no goal serves"), "\(output)")
      let (_, unassessed) = try #require(output.split(at: "could not be assessed again"))
      #expect(unassessed.contains("goal g1 "), "\(output)")
    }
  }

  @Test("every key that differs is told, and a day written otherwise is no change")
  func everyKey() throws {
    let folder = try TemporaryFolder()
    let text =
      Self.head + """
        period: 2024-2027
        review_by: 2025-12-31
        decisions:
          - {between: [A, ecological], kind: accept, decision: vi godtar det, by: KF, date: 2024-01-01, reference: § 1, review_by: 2026-12-31}
        goals:
          - id: A
            title: Fler bostäder
            dimensions: [economic]
            by: 2026
            follow_up: {status: on-track, date: 2024-05-01}
            indicators:
              - name: Bostäder
                kind: target
                direction: increase
                outcomes: [{value: 1, at: 2022}, {value: 2, at: 2023}]
                target: {at_least: 3, by: 2027}
            assignments:
              - {text: Bygg, due: 2026}

        """
    try folder.write("old.yaml", text)
    func told(_ good: String, _ bad: String) throws -> String {
      #expect(text.contains(good), "\(good)")
      try folder.write("new.yaml", text.replacingOccurrences(of: good, with: bad))
      return try diff(["old.yaml", "new.yaml"], in: folder.path).output
        .replacingOccurrences(of: "\u{A0}", with: " ")
    }
    let changes = [
      ("title: A\n", "title: A\nlanguage: en\n", "language: Swedish → English"),
      ("kind: accept", "kind: prioritise", "kind: accepted → prioritised"),
      ("by: KF", "by: KS", "decided by: KF → KS"),
      ("date: 2024-01-01", "date: 2024-01-02", "decided on: 1 January 2024 → 2 January 2024"),
      ("§ 1", "§ 2", "minute: § 1 → § 2"),
      ("by: 2026-12-31", "by: 2027-12-31", "reviewed by: 31 December 2026 → 31 December 2027"),
      ("[A, ecological]", "[A, social]", "between: - Ecological sustainability + Social"),
      ("date: 2024-05-01", "date: 2024-05-02", "date of the state: 1 May 2024 → 2 May 2024"),
      ("kind: target", "kind: quality", "kind: target → quality"),
      ("direction: increase", "direction: decrease", "direction: to increase → to decrease"),
      ("{value: 1, at: 2022}, ", "", "earlier outcomes: 1 (2022) → none"),
      ("value: 1,", "value: 0,", "earlier outcomes: 1 (2022) → 0 (2022)"),
      ("}, {value: 2, at: 2023}", "}", "last outcome: 2 (2023) → 1 (2022)"),
      ("2023}]", "2023}, {value: 3, at: 2024}]", "last outcome: 2 (2023) → 3 (2024)"),
    ]
    for (good, bad, change) in changes {
      let output = try told(good, bad)
      let words = output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
      #expect(words.contains(change), "\(change)\n\(output)")
    }
    for (good, bad) in [
      ("2024-2027", "{from: 2024-01-01, to: 2027-12}"), ("by: 2026\n", "by: 2026-12\n"),
      ("due: 2026", "due: 2026-12-31"), ("by: 2027}", "by: 2027-12-31}"),
    ] {
      let output = try told(good, bad)
      #expect(output.contains("Nothing has changed."), "\(bad)\n\(output)")
    }
  }

  @Test("a goal is known by its id in another document, and parts of one name by what they say")
  func sameNames() throws {
    let folder = try TemporaryFolder()
    let parts = [
      "      - {name: N, target: {at_least: 20, by: 2026}}\n",
      "      - {name: N, target: {at_least: 30, by: 2027}}\n",
    ]
    func document(_ parts: [String]) -> String {
      Self.head + "goals:\n  - id: A\n    title: Fler jobb\n    indicators:\n" + parts.joined()
        + "  - {id: A, title: Fler jobb}\n"
    }
    try folder.write("old.yaml", document(parts))
    try folder.write("new.yaml", document(parts.reversed()))
    for new in ["old.yaml", "new.yaml"] {
      let output = try diff(["old.yaml", new], in: folder.path).output
      #expect(output.contains("Nothing has changed."), "\(output)")
    }

    let other = "---\nalign: 1\nid: b\ntitle: B\nvision: ostersund\ngoals:"
    let goal = "\n  - {id: M1, title: Fler jobb, dimensions: economic}\n"
    try folder.write("before.yaml", Self.head + "goals:" + goal + other + " []\n")
    try folder.write("after.yaml", Self.head + "goals: []\n" + other + goal)
    let output = try diff(["before.yaml", "after.yaml"], in: folder.path).output
    #expect(output.contains("stood in “A” before"), "\(output)")
    #expect(!output.contains("another id"), "\(output)")
  }

  @Test("visions in another order are told, and dimensions of several visions name theirs")
  func orderOfVisions() throws {
    let folder = try TemporaryFolder()
    let goal = "goals:\n  - {id: M1, title: Fler jobb, dimensions: economic}\n"
    for (name, visions) in [
      ("old.yaml", "[ostersund, agenda-2030]"), ("new.yaml", "[agenda-2030, ostersund]"),
    ] {
      try folder.write(name, "align: 1\nid: a\ntitle: A\nvision: \(visions)\n" + goal)
    }
    let output = try diff(["old.yaml", "new.yaml"], in: folder.path).output
    #expect(output.contains("- A sustainable Östersund and The 2030 Agenda"), "\(output)")
    #expect(output.contains("Economic sustainability (The 2030 Agenda)"), "\(output)")
  }

  @Test("a dimension of which no one can tell whether a goal serves it is not lost")
  func unreadMapping() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.yaml", Self.readable)
    try folder.write(
      "bad.yaml",
      Self.readable.replacingOccurrences(of: "[ecological]", with: "{a: b}")
        .replacingOccurrences(of: "[nobody-left-out]", with: "{a: b}")
        .replacingOccurrences(of: "- {affects: economic, effect: 2}", with: "- x")
        .replacingOccurrences(of: "name: Bostäder", with: "name: [a]")
    )
    for arguments in [["good.yaml", "bad.yaml"], ["bad.yaml", "good.yaml"]] {
      let output = try diff(arguments, in: folder.path).output
      #expect(
        output.contains("May have more goals than are counted: what g1 Fler bostäder serves"),
        "\(output)"
      )
      for word in [
        "no goal any more", "no goal and now", "Nobody is left out”", "mbition", ": gone",
      ] {
        #expect(!output.contains(word), "\(word)\n\(output)")
      }
      for label in ["aspects of the vision", "dimensions", "effects", "indicators"] {
        let line = output.split(separator: "\n").first { $0.contains("    \(label): ") }
        #expect(line?.contains("cannot be read") == true, "\(label)\n\(output)")
      }
    }
  }
}

extension String {
  /// What stands before the first place of a text in it, and from there on; nil where it is not in it.
  fileprivate func split(at text: String) -> (before: String, from: String)? {
    range(of: text).map { (String(self[..<$0.lowerBound]), String(self[$0.lowerBound...])) }
  }
}

// MARK: - What is gone, and what is not known

extension DiffTruthTests {
  private func told(
    _ old: String,
    _ new: String,
    _ arguments: [String] = []
  ) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("old.yaml", Self.head + "goals:\n" + old)
    try folder.write("new.yaml", Self.head + "goals:\n" + new)
    return try diff(["old.yaml", "new.yaml", "--lang", "en"] + arguments, in: folder.path).output
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  private static func measured(_ id: String, _ more: String = "") -> String {
    "  - {id: \(id), title: Title \(id), indicators: [{name: Sysselsättning, unit: '%'\(more), "
      + "target: {at_least: 80, by: 2026}}]}\n"
  }

  @Test(
    "a target that another goal has stands there, by quantity, Kolada or name",
    arguments: ["", ", kolada: N00914", ", quantity: employment"]
  )
  func measuredElsewhere(more: String) throws {
    let text = try told(Self.measured("A") + Self.measured("B", more), Self.measured("A"))
    #expect(text.contains("is now measured in A"), "\(text)")
    #expect(!text.contains("stands in no goal"))
  }

  @Test(
    "what cannot be read on the new side is not gone",
    arguments: [
      "  - {id: A, title: Title A, dimensions: [economic], vision: [[jobs]], indicators: hej}\n",
      "  - {id: A, title: Title A, dimensions: [economic]}\n  - Fler jobb\n",
    ]
  )
  func unreadHeirs(new: String) throws {
    let old =
      "  - {id: A, title: Title A, dimensions: [economic]}\n"
      + "  - {id: B, title: Annat, dimensions: [economic], vision: [jobs], "
      + "indicators: [{name: N, target: {at_least: 1}}]}\n"
    let text = try told(old, new)
    #expect(text.contains("whether a goal has it now cannot be read"), "\(text)")
    for words in ["no goal any more", "stands in no goal", "A target is gone"] {
      #expect(!text.contains(words), "\(words): \(text)")
    }
  }

  @Test(
    "a goal that keeps one of the goals above it still hangs on it",
    arguments: [
      ("[A, B]", "[A]", "C hangs on fewer goals than before."),
      ("[A]", "[A, B]", "C hangs on more goals than before."),
      ("[A]", "[B]", "C hangs on another goal than before."),
      ("[A]", "[]", "C no longer hangs on the goal that was above it."),
    ]
  )
  func parents(old: String, new: String, told: String) throws {
    let goals =
      "  - {id: A, title: Alfa}\n  - {id: B, title: Beta}\n  - {id: C, title: Ce, parent: "
    #expect(try self.told(goals + old + "}\n", goals + new + "}\n").contains(told))
  }

  @Test("a day that has moved is told once, and amounts that read alike in full")
  func values() throws {
    let goal = "  - {id: A, title: Alfa, by: "
    let text = try told(
      goal + "2030, budget: 12345678}\n",
      goal + "2032, budget: 12345679}\n"
    ).replacingOccurrences(of: "\u{A0}", with: " ")
    #expect(text.components(separatedBy: "2030 → 2032").count == 2, "\(text)")
    #expect(text.contains("SEK 12,345,678 → SEK 12,345,679"))
  }

  @Test(
    "a deadline that goes with the period of its document is neither earlier nor later",
    arguments: [
      ("2025", "2026", "2025", "2026", false), ("2025", "2026", "2025-12-31", "2026", false),
      ("{from: 2025, to: 2025-06-30}", "{from: 2025, to: 2026-06-30}", "2025", "2026", false),
      ("2025", "2026", "2025-06-30", "2026-06-30", true), ("2025", "2026", "2025", "2027", true),
      ("2024-2027", "2024-2027", "2026", "2027", true),
      ("{from: 2025}", "{from: 2026}", "2025", "2026", true),
    ]
  )
  func rolledOver(old: String, new: String, by: String, newBy: String, isTold: Bool) throws {
    let folder = try TemporaryFolder()
    for (name, period, day) in [("old.yaml", old, by), ("new.yaml", new, newBy)] {
      try folder.write(
        name,
        Self.head + "period: \(period)\ngoals:\n  - {id: A, title: Alfa, by: \(day), "
          + "indicators: [{name: N, target: {at_most: 90, by: \(day)}}]}\n"
      )
    }
    let output = try diff(["old.yaml", "new.yaml", "--lang", "en"], in: folder.path).output
    #expect(output.contains("mbition is lowered") == isTold, "\(output)")
    let told = output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(told.contains("to be reached by: "), "\(output)")
    #expect(told.contains("N: ambition") || told.contains("N, target: "), "\(output)")
  }

  @Test(
    "a goal that is withdrawn or dropped is not left, and its ambition is neither high nor low",
    arguments: [
      (
        "status: withdrawn", 1,
        "Of two goals one is still there, unchanged; one is withdrawn (B Be).",
        "Av två mål finns ett kvar, oförändrat; ett är återkallat (B Be)."
      ),
      (
        "follow_up: {status: dropped}", 1,
        "Of two goals one is still there, unchanged; one is dropped (B Be).",
        "Av två mål finns ett kvar, oförändrat; ett är nedlagt (B Be)."
      ),
      (
        "status: withdrawn", 0, "The only goal is withdrawn (B Be).",
        "Det enda målet är återkallat (B Be)."
      ),
    ]
  )
  func ended(end: String, others: Int, english: String, swedish: String) throws {
    let folder = try TemporaryFolder()
    func goals(_ by: String, _ more: String) -> String {
      Self.head + "goals:\n" + (others > 0 ? "  - {id: A, title: Alfa}\n" : "")
        + "  - {id: B, title: Be, by: \(by), "
        + "indicators: [{name: N, target: {at_least: \(by)}}]\(more)}\n"
    }
    try folder.write("old.yaml", goals("2030", ""))
    try folder.write("new.yaml", goals("2029", ", \(end)"))
    for (language, sentence) in [("en", english), ("sv", swedish)] {
      for command in [
        ["diff", "old.yaml", "new.yaml"],
        ["report", "new.yaml", "--previous", "old.yaml", "--format", "markdown"],
      ] {
        let run = try Program.run(command + ["--lang", language], in: folder.path)
        let text = run.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(text.contains(sentence), "\(run.output)")
        #expect(!text.contains("ambition"), "\(run.output)")
      }
    }
  }

  @Test("a page says what is decided and what was graver, as text does")
  func remarks() throws {
    let goal =
      "  - {id: A, title: Alfa, dimensions: [economic], "
      + "effects: [{affects: ecological, effect: -3, because: b}]}\n"
    let decided = goal + "decisions: [{between: [A, ecological], kind: accept, decision: ja}]\n"
    #expect(try told(goal, decided, ["--notes"]).contains("(decided, was "))
    #expect(try told(goal, decided, ["--format", "html"]).contains("(decided, was "))
  }

  @Test("JSON names the files of which not all goals could be read")
  func unreadGoalsInJSON() throws {
    let text = try told("  - {id: A, title: T}\n", "  - hej\n", ["--format", "json"])
    #expect(text.contains("\"unreadGoals\": [ \"new.yaml\" ]"), "\(text)")
  }
}
