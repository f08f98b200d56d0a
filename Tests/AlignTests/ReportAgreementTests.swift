import Findings
import Foundation
import Linting
import Reporting
import Scalars
import Testing

/// What a report says in one place agrees with what it says in another.
@Suite struct ReportAgreementTests {
  @Test(
    "what is left to make up for is said of the goals that it holds of",
    arguments: Language.allCases
  )
  func mitigatedInPart(language: Language) throws {
    let document = """
      align: 1
      id: d
      title: D
      vision: ostersund
      goals:
        - {id: M1, title: One, dimensions: [economic], effects: [{affects: ecological, effect: -1}]}
        - id: M2
          title: Two
          dimensions: [economic]
          effects: [{affects: ecological, effect: -2, mitigated_by: [M3], residual: -1}]
        - {id: M3, title: Three, dimensions: [ecological], effects: [{affects: ecological, effect: 2}]}
      """
    let folder = try TemporaryFolder()
    let path = try folder.write("d.yaml", document)
    let card = try #require(try Reviewed.report([path], language).content.conflicts.first)
    #expect(card.acting.map(\.name) == ["M1", "M2"])
    #expect(
      card.settles.last
        == (language == .swedish
          ? "Vad som kan göras för att väga upp; dokumentet anger inget för M1."
          : "What can be done to make up for it; the document names nothing for M1.")
    )
  }

  @Test("a goal is told where findings that are about it stand, if with others")
  func findingsElsewhere() throws {
    let content = try Reviewed.report(["samples/2024.yaml"], .english).content
    for goal in content.goals {
      let told = Set(goal.findings.map(\.rule)).count
      let isElsewhere = goal.verdictText.contains("is about it too.")
      #expect(goal.verdicts.finding == told + (isElsewhere ? 1 : 0), "\(goal.name.name)")
    }
    #expect(
      content.goals[0].verdictText.hasSuffix(" One finding that stands with M5 is about it too.")
    )
    let swedish = try Reviewed.report(["samples/2024.yaml"], .swedish).content
    #expect(swedish.goals[0].verdictText.hasSuffix(" Ett fynd hos M5 gäller också det här målet."))
  }

  @Test("a gap that a finding tells of several goals is counted and named for each")
  func gapOfSeveralGoals() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.yaml",
      """
      align: 1
      id: o1
      title: O
      vision: ostersund
      goals:
        - {id: A, title: Köer, dimensions: [social], owner: Kommunstyrelsen}
        - {id: B, title: Skola, dimensions: [social], owner: Kommunstyrelsen}
      ---
      align: 1
      id: o2
      level: committee
      title: O2
      vision: ostersund
      goals:
        - {id: N, title: Kö, owner: Barnnämnden, parent: 'o1#A'}
      """
    )
    let report = try Program.run(["report", path, "--format", "markdown", "--lang", "sv"]).output
    #expect(report.contains("två mål med anmärkningen ”ansvarig utan egna mål”"), "\(report)")
    let gap = "### Ansvarig utan egna mål\n\nDet gäller två av tre mål.\n\n- A Köer\n- B Skola\n"
    #expect(report.contains(gap), "\(report)")
  }

  @Test(
    "a finding's help and the report's question name the same body: the highest that has part in it",
    arguments: [
      ("council", "committee", "the council"), ("committee", "council", "the council"),
      ("committee", "unit", "the committee"), ("unit", "unit", "the unit"),
    ]
  )
  func decider(acting: String, against: String, body: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.yaml",
      """
      align: 1
      id: a
      level: \(acting)
      title: A
      vision: ostersund
      goals:
        - {id: A, title: Roads, effects: [{affects: car-traffic, effect: 2}]}
      ---
      align: 1
      id: b
      level: \(against)
      title: B
      vision: ostersund
      goals:
        - {id: B, title: Air, indicators: [{name: N, quantity: car-traffic, direction: decrease}]}
      """
    )
    let conflicts = try Reviewed.report([path], .english).content.conflicts
    let card = try #require(conflicts.first { $0.kind == "effect" })
    let question = try #require(card.question)
    #expect(question.contains("should \(body) accept"))
    let help = try #require(card.findings.first?.help)
    #expect(help.contains("let \(body) decide on the trade-off"), "\(help)")
  }

  @Test(
    "what documents say in sentences is set as sentences, and small shares are not none",
    arguments: [
      (
        "sv",
        [
          "**Förutsätter:** Räntan stiger inte. Statsbidraget blir kvar.\n",
          "”Kostar lite.” Det som ska väga upp: ”Delas med föreningarna.” Efter det",
          "Direkt: dokumentet anger självt vad målet gör.", "| mindre än 1 % |",
          "| mindre än 0,1 % |",
        ]
      ),
      (
        "en",
        [
          "**Takes for granted:** Räntan stiger inte. Statsbidraget blir kvar.\n",
          "“Kostar lite.” To make up for it: “Delas med föreningarna.” After mitigation",
          "| less than 1% |", "| less than 0.1% |",
        ]
      ),
    ]
  )
  func sentences(language: String, told: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.yaml",
      """
      align: 1
      id: a
      title: A
      vision: ostersund
      budget: {frame: 1000000}
      goals:
        - id: G1
          title: Flyg
          dimensions: [economic]
          budget: 100
          assumptions: [Räntan stiger inte., Statsbidraget blir kvar.]
          effects:
            - {affects: social, effect: -2, because: Kostar lite., mitigation: Delas med föreningarna.}
            - {affects: car-traffic, effect: 2}
        - id: G2
          title: Luft
          dimensions: [ecological]
          budget: 900000
          indicators: [{name: N, quantity: car-traffic, direction: decrease}]
      """
    )
    let run = try Program.run(["report", path, "--format", "markdown", "--lang", language])
    let report = run.output.replacingOccurrences(of: "\u{A0}", with: " ")
    for text in told { #expect(report.contains(text), "\(text)\n\(report)") }
  }

  @Test("an effect of low confidence is told as uncertain, with the goal and in its conflicts")
  func uncertainEffects() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.yaml",
      """
      align: 1
      id: a
      title: A
      vision: ostersund
      goals:
        - id: G1
          title: Vägar
          effects:
            - {affects: ecological, effect: -2, confidence: low}
            - {affects: car-traffic, effect: 2, confidence: low}
        - {id: G2, title: Flyg, effects: [{affects: ecological, effect: -2, confidence: high}]}
        - {id: G3, title: Luft, indicators: [{name: N, quantity: car-traffic, direction: decrease}]}
      """
    )
    func told(_ language: Language) throws -> (strengths: [String], effects: [[Bool]]) {
      let content = try Reviewed.report([path], language).content
      let words = Wording.isUncertain(nil)[language]
      return (
        ["harm", "effect"].compactMap { kind in
          content.conflicts.first { $0.kind == kind && $0.acting.first?.name == "G1" }?.strength
        },
        content.goals.map { $0.effects.filter { !$0.isDerived }.map { $0.text.contains(words) } }
      )
    }
    let swedish = try told(.swedish)
    #expect(
      swedish.strengths == [
        "Tydlig påverkan: −2 på en skala från −3 till +3. Säkerheten är låg enligt dokumentet.",
        "Direkt: dokumentet anger självt vad målet gör. Säkerheten är låg enligt dokumentet.",
      ]
    )
    #expect(swedish.effects == [[true, true], [false], []])
    let english = try told(.english)
    #expect(english.strengths.allSatisfy { $0.hasSuffix(" Confidence is low, says the document.") })
    #expect(english.effects == swedish.effects)
  }

  @Test("a conflict says what is to make up for it, open or decided, whatever its kind")
  func mitigators() throws {
    let folder = try TemporaryFolder()
    let document = """
      align: 1
      id: a
      title: A
      vision: ostersund
      goals:
        - id: G1
          title: Vägar
          effects:
            - {affects: ecological, effect: -2, mitigated_by: [G2], residual: -1}
            - {affects: car-traffic, effect: 2, mitigated_by: [G2]}
        - {id: G2, title: Klimat, effects: [{affects: ecological, effect: 2}]}
        - {id: G3, title: Luft, indicators: [{name: N, quantity: car-traffic, direction: decrease}]}

      """
    let decisions = """
      decisions:
        - {between: [G1, ecological], kind: accept, decision: Vi godtar det}
        - {between: [G1, G3], kind: accept, decision: Vi godtar det}
      """
    for (name, text) in [("open.yaml", document), ("decided.yaml", document + decisions)] {
      let path = try folder.write(name, text)
      for (language, sentence) in [
        (Language.swedish, "G1 ska vägas upp av G2."), (.english, "G1 is to be made up for by G2."),
      ] {
        let cards = try Reviewed.report([path], language).content.conflicts
        for kind in ["harm", "effect"] {
          let card = try #require(cards.first { $0.kind == kind })
          #expect(card.stateText.contains(sentence), "\(name) \(kind): \(card.stateText)")
          #expect((card.state == .decided) == (name == "decided.yaml"))
        }
      }
    }
  }

  @Test("goals that are measured and goals without an indicator are all goals that hold")
  func measured() throws {
    let content = try Reviewed.report(["samples/2024.yaml", "samples/committees"], .english).content
    let measured = try #require(content.figures.first { $0.id == "measured" })
    let gap = try #require(content.gaps.first { $0.id == "goal-without-indicator" })
    #expect(measured.value + gap.items.count == measured.whole)
  }

  @Test("of several documents it is said how many have no vision")
  func visionOfSome() throws {
    let folder = try TemporaryFolder()
    let goals = "goals: [{id: M1, title: T, dimensions: [social]}]\n"
    try folder.write("a.yaml", "align: 1\nid: a\ntitle: A\nvision: ostersund\n" + goals)
    try folder.write("b.yaml", "align: 1\nid: b\ntitle: B\n" + goals)
    let page = try Reviewed.report([folder.path], .english).content.onePage
    #expect(page.unknown.contains("One document has no vision to be judged by."))
    #expect(!page.verdict.contains("there is no vision"))
    let swedish = try Reviewed.report([folder.path], .swedish).content.onePage
    #expect(swedish.unknown.contains("Ett dokument har ingen vision att prövas mot."))
  }

  @Test("amounts and shares of a table add up to what is said of them")
  func money() throws {
    let resources = try Reviewed.report(["samples/committees"], .swedish).content.resources
    func plain(_ texts: [String]) -> [String] {
      texts.map { $0.replacingOccurrences(of: "\u{A0}", with: " ") }
    }
    // Together 66.5, and 24.3 per cent.
    #expect(
      plain(resources[0].dimensions.map(\.amount.text))
        == ["33,25 mnkr", "0 kr", "33,25 mnkr", "0 kr"]
    )
    #expect(plain(resources[1].goals.map(\.shareText)) == ["6,2 %", "14,5 %", "3,6 %"])
  }

  @Test("a document whose title and id are rejected is called by its file")
  func withoutTitle() throws {
    let content = try Reviewed.report(["samples/faulty/wrong-shape.yaml"], .english).content
    #expect(content.title == "Review of samples/faulty/wrong-shape.yaml")
    #expect(content.head.documents.map(\.title) == ["samples/faulty/wrong-shape.yaml"])
  }

  @Test("without a document nothing is said of one")
  func noDocument() throws {
    let content = try Reviewed.report(["samples/faulty/empty.yaml"], .english).content
    #expect(content.title == "Review without goal documents")
    #expect(content.head.rules == "There was no document to judge by the rules.")
  }
}
