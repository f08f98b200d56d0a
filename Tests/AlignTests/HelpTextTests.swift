import Foundation
import Testing

/// What findings say, as people read it, in both languages.
@Suite struct HelpTextTests {
  /// A document without its first keys, and what a rule says of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rule: String
    var document: String
    var swedish: String
    var english: String

    init(_ description: String, _ rule: String, _ document: String, sv: String, en: String) {
      testDescription = description
      self.rule = rule
      self.document = document
      swedish = sv
      english = en
    }
  }

  struct Report: Decodable {
    var findings: [Finding]
    struct Finding: Decodable {
      var rule: String
      var severity: String
      var message: String
      var help: String?
      var range: Range
      var fixes: [Fix]
      /// All that is said, as one text.
      var text: String { message + " | " + (help ?? "") }
    }
    struct Range: Decodable { var start: Position }
    struct Position: Decodable {
      var line: Int
      var column: Int
    }
    struct Fix: Decodable {
      var safe: Bool
      var edits: [Edit]
    }
    struct Edit: Decodable { var text: String }
  }

  static let head = "align: 1\nid: t\ntitle: T\nvision: ostersund\n"

  /// What is found in a document.
  static func findings(
    _ text: String,
    _ language: String = "en",
    _ arguments: [String] = []
  ) throws -> [Report.Finding] {
    let folder = try TemporaryFolder()
    let path = try folder.write("t.yaml", text)
    let run = try Program.run(
      ["check", path, "-f", "json", "--lang", language, "--today", "2024-06-20"] + arguments
    )
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).findings
  }

  @Test("each names what it is about", arguments: withoutHoles)
  func tellsWithoutHoles(_ example: Case) throws {
    try tells(example)
  }

  private static let withoutHoles = [
    Case(
      "a dimension that is not known",
      "goal-without-vision",
      "goals:\n  - {id: A, title: T, dimensions: ecologic}\n",
      sv: "skriv `vision:` med det i visionen som målet tjänar, till exempel "
        + "`growing-business` (Ett starkt",
      en: "add `vision:` with what the goal serves in the vision, such as "
        + "`growing-business` (Strong"
    ),
    Case(
      "a dimension that is no text",
      "goal-without-vision",
      "goals:\n  - {id: A, title: T, dimensions: [[x]], vision: []}\n",
      sv: "skriv `vision:` med det i visionen som målet tjänar",
      en: "add `vision:` with what the goal serves in the vision"
    ),
    Case(
      "an assignment without a text has its id",
      "assignment-overdue",
      "goals:\n  - {id: A, title: T, assignments: [{id: A.1, due: 2020}]}\n",
      sv: "uppdraget A.1 i målet A skulle ha varit klart 2020",
      en: "assignment A.1 of goal A was due 2020"
    ),
    Case(
      "one without either has its place",
      "assignment-overdue",
      "goals:\n  - {id: A, title: T, assignments: [{text: B}, {due: 2020}]}\n",
      sv: "uppdraget nr 2 i målet A skulle ha varit klart 2020",
      en: "assignment no. 2 of goal A was due 2020"
    ),
    Case(
      "an indicator without a name",
      "baseline-missing",
      "goals:\n  - {id: A, title: T, indicators: [{id: x, target: {change: 5}}]}\n",
      sv: "nyckeltalet x i målet A ska ändras med plus 5 procent",
      en: "indicator x of goal A is to change by plus 5 per cent"
    ),
    Case(
      "what has a name is quoted",
      "baseline-missing",
      "goals:\n  - {id: A, title: T, indicators: [{name: Jobb, target: {change: 5}}]}\n",
      sv: "nyckeltalet ”Jobb” i målet A ska",
      en: "indicator “Jobb” of goal A is to"
    ),
  ]

  @Test("a document whose id cannot be read is told by its title")
  func documentWithoutID() throws {
    let text =
      "align: 1\nid: Bad Id\ntitle: Plan\nvision: ostersund\nstatus: adopted\n"
      + "period: 2020-2021\ngoals:\n  - {id: M3, title: T}\n"
    for (language, words) in [("sv", "dokumentet ”Plan” är"), ("en", "document “Plan” is")] {
      let found = try Self.findings(text, language)
      #expect(found.contains { $0.rule == "document-expired" && $0.message.contains(words) })
      for finding in found { #expect(!finding.text.contains("?#"), "\(finding.text)") }
      let means = found.first { $0.rule == "goal-without-means" }
      #expect(means?.help?.hasSuffix("`parent:`") == true, "\(means?.help ?? "")")
    }
  }

  @Test("quantities of any number and kind go with the words around them", arguments: grammar)
  func grammarOfQuantities(_ example: Case) throws {
    try tells(example)
  }

  private static let grammar = [
    Case(
      "an effect against what another goal wants",
      "effect-against-goal",
      """
      goals:
        - {id: A, title: T, effects: [{affects: municipal-costs, effect: 2}]}
        - {id: B, title: T, indicators: [{name: N, quantity: municipal-costs, direction: decrease}]}
      """,
      sv: "målet A får kommunens kostnader att öka, men B vill motsatsen",
      en: "goal A pushes the municipality's costs up, but B wants the opposite"
    ),
    Case(
      "directions that are opposed",
      "opposed-directions",
      """
      goals:
        - {id: A, title: T, indicators: [{name: N, quantity: housing, direction: increase}]}
        - {id: B, title: T, indicators: [{name: N, quantity: housing, direction: decrease}]}
      """,
      sv: "mål drar bostäder åt var sitt håll: A uppåt, B nedåt",
      en: "goals pull homes opposite ways: A up, B down"
    ),
    Case(
      "a chain of influences",
      "indirect-conflict",
      """
      goals:
        - {id: A, title: T, effects: [{affects: car-traffic, effect: 2}]}
        - {id: B, title: T, indicators: [{name: N, quantity: co2-emissions, direction: decrease}]}
      """,
      sv: "målet A leder till att koldioxidutsläpp ökar, men B vill motsatsen: biltrafik ökar "
        + "→ koldioxidutsläpp ökar",
      en:
        "goal A leads to carbon dioxide emissions going up, but B wants the opposite: car traffic "
        + "up → carbon dioxide emissions up"
    ),
  ]

  @Test("a help proposes only what mends", arguments: mending)
  func mends(_ example: Case) throws {
    try tells(example)
  }

  private static let mending = [
    Case(
      "a part of what adds up",
      "weaker-than-parent",
      """
      goals:
        - {id: A, title: T, indicators: [{name: N, quantity: population, target: {at_least: 75, by: 2040}}]}
        - {id: B, title: T, parent: A, indicators: [{name: N, quantity: population, target: {at_least: 70, by: 2040}}]}
      """,
      sv: "| skärp målvärdet så att det räcker till målet ovanför",
      en: "| sharpen the target so that it suffices for the goal above"
    ),
    Case(
      "a dimension that the goal has from above",
      "self-defeating-goal",
      """
      goals:
        - {id: A, title: T, dimensions: [ecological]}
        - {id: B, title: T, parent: A, effects: [{affects: climate, effect: -3}]}
      """,
      sv: "ge målet en egen rad `dimensions:` utan `ecological`, som det nu har från målet ovanför",
      en: "give the goal `dimensions:` of its own without `ecological`, which it now has from the"
    ),
    Case(
      "the only dimension that the goal has",
      "self-defeating-goal",
      """
      goals:
        - {id: A, title: T, dimensions: [ecological], effects: [{affects: climate, effect: -3}]}
      """,
      sv: "byt `ecological` i målets `dimensions:` mot den dimension som det ska tjäna",
      en: "replace `ecological` in its `dimensions:` by the dimension that the goal is to serve"
    ),
    Case(
      "the comment that says why a dimension has no goal",
      "dimension-without-goal",
      "goals:\n  - {id: A, title: T, dimensions: [economic, social, democratic]}\n",
      sv: "`# align-ignore dimension-without-goal: skäl`",
      en: "`# align-ignore dimension-without-goal: reason`"
    ),
    Case(
      "a period that is over",
      "document-expired",
      "status: adopted\nperiod: 2020-2023\nreview_by: 2023-06-30\ngoals: []\n",
      sv: "sätt `status: withdrawn` på detta, eller besluta om en längre `period:`",
      en: "set `status: withdrawn` on this one, or decide on a longer `period:`"
    ),
    Case(
      "a day of review that has passed",
      "document-expired",
      "status: adopted\nperiod: 2020-2030\nreview_by: 2023-06-30\ngoals: []\n",
      sv: "eller besluta om ett senare `review_by:`",
      en: "or decide on a later `review_by:`"
    ),
    Case(
      "a goal with money below one that was withdrawn",
      "parent-withdrawn",
      """
      goals:
        - {id: A, title: T, status: withdrawn}
        - {id: B, title: T, parent: A, budget: 5}
      """,
      sv: "eller återkalla även B (`status: withdrawn`) och ta bort dess `budget:`",
      en: "or withdraw B too (`status: withdrawn`) and take its `budget:` away"
    ),
    Case(
      "targets that differ",
      "target-superseded",
      """
      goals:
        - {id: A, title: T, indicators: [{name: N, quantity: energy-use, target: {at_most: 80, by: 2030}}]}
        - {id: B, title: T, indicators: [{name: N, quantity: energy-use, target: {at_most: 60, by: 2030}}]}
      """,
      sv: "och häng de andra under det med `parent:` utan `target:`",
      en: "and hang the others below it by `parent:` without `target:`"
    ),
    Case(
      "goals that pull opposite ways",
      "opposed-directions",
      """
      goals:
        - {id: A, title: T, indicators: [{name: N, quantity: car-traffic, direction: increase}]}
        - {id: B, title: T, indicators: [{name: N, quantity: car-traffic, direction: decrease}]}
      """,
      sv: "skriv `scope: organisation` där, så blir det en anmärkning",
      en: "write `scope: organisation` there, and it becomes a note"
    ),
    Case(
      "a dimension that bears two thirds of the harm",
      "systematic-loser",
      """
      goals:
        - {id: A, title: T, effects: [{affects: ecological, effect: -1}]}
        - {id: B, title: T, effects: [{affects: ecological, effect: -1}]}
        - {id: C, title: T, effects: [{affects: ecological, effect: -2}, {affects: social, effect: -2}]}
      """,
      sv: "bär 67 procent av all skada",
      en: "carries 67 per cent of all harm"
    ),
    Case(
      "a dimension that bears the harm",
      "systematic-loser",
      """
      goals:
        - {id: A, title: T, effects: [{affects: ecological, effect: -1}]}
        - {id: B, title: T, effects: [{affects: ecological, effect: -1}]}
        - {id: C, title: T, effects: [{affects: ecological, effect: -2}]}
      """,
      sv: "| peka i de målen med `mitigated_by:` på mål som gör nytta för ekologisk hållbarhet",
      en:
        "| point in those goals with `mitigated_by:` at goals that do ecological sustainability good"
    ),
  ]

  private func tells(_ example: Case) throws {
    for (language, words) in [("sv", example.swedish), ("en", example.english)] {
      let found = try Self.findings(Self.head + example.document, language)
      let told = found.filter { $0.rule == example.rule }.map(\.text)
      #expect(told.contains { $0.contains(words) }, "\(told)")
      for finding in found {
        #expect(!finding.text.contains("…"), "\(finding.rule): \(finding.text)")
        #expect(!finding.text.split(separator: " ").contains { $0 == "?" || $0 == "?," })
      }
    }
  }
}
