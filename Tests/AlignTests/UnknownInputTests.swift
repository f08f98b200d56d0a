import Foundation
import Testing

/// What hangs on something that the reader rejected is not assessed: it is neither told nor taken for
/// good.
@Suite struct UnknownInputTests {
  /// Documents, and the rules that find something in them; the documents hold no other faults.
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var documents: [String]
    var rules: [String]

    init(_ description: String, _ documents: String..., finds rules: [String]) {
      testDescription = description
      self.documents = documents
      self.rules = rules
    }
  }

  private struct Report: Decodable {
    var findings: [Finding]
    struct Finding: Decodable {
      var rule: String
      var severity: String
      var document: String?
      var goals: [String]
      var message: String
      var related: [Related]
    }
    struct Related: Decodable {
      var message: String
    }
  }

  private func report(_ documents: [String], _ arguments: [String]) throws -> Report {
    let folder = try TemporaryFolder()
    for (number, document) in documents.enumerated() {
      try folder.write("\(number).yaml", "align: 1\ntitle: T\n" + document)
    }
    let run = try Program.run(
      ["check", folder.path, "--format", "json", "--today", "2024-06-20", "--fail-on", "never"]
        + arguments
    )
    #expect(run.status == 0, "\(run.error)")
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private static let head = "id: d\nvision: ostersund\nlevel: unit\n"

  private static let cases = [
    Case(
      "a harm whose mitigator is unknown counts in no share of harm",
      head + """
        goals:
          - {id: A, title: T, effects: [{affects: ecological, effect: -1}]}
          - {id: B, title: T, effects: [{affects: ecological, effect: -1}]}
          - {id: C, title: T, effects: [{affects: ecological, effect: -1}]}
          - {id: D, title: T, effects: [{affects: social, effect: -3, mitigated_by: [nope]}]}
        """,
      finds: ["harm-constraining", "harm-constraining", "harm-constraining", "unknown-reference"]
    ),
    Case(
      "a mitigator is not used up by a goal that may have been withdrawn",
      head + """
        goals:
          - {id: A, title: T, status: foo, effects: [{affects: ecological, effect: -3, mitigated_by: C}]}
          - {id: B, title: T, effects: [{affects: ecological, effect: -3, mitigated_by: C}]}
          - {id: C, title: T, effects: [{affects: ecological, effect: 2}]}
        """,
      finds: ["invalid-value"]
    ),
    Case(
      "a mitigator may do more than is known",
      head + """
        goals:
          - {id: A, title: T, effects: [{affects: ecological, effect: -3, mitigated_by: B, residual: -1}]}
          - {id: B, title: T, effects: [{affects: climate, effect: 1}, {affects: ecologicl, effect: 3}]}
        """,
      finds: ["unknown-dimension"]
    ),
    Case(
      "a decision on a misspelt goal may be about the goal of the nearest name",
      head + """
        goals:
          - {id: klimat, title: T, effects: [{affects: ecological, effect: -3}]}
        decisions:
          - {between: [klimatt, ecological], decision: Vägen byggs}
        """,
      finds: ["unknown-reference"]
    ),
    Case(
      "a decision with a party in a document that is not read hides no conflict here",
      head + """
        goals:
          - {id: A, title: T, effects: [{affects: ecological, effect: -2}]}
        decisions:
          - {between: [A, "elsewhere#M4"], decision: Vägen byggs}
        """,
      finds: ["harm-counteracting", "unknown-reference"]
    ),
    Case(
      "a decision without parties is not said to be about nothing",
      head + """
        goals:
          - {id: A, title: T}
        decisions:
          - {decision: Vägen byggs}
        """,
      finds: ["missing-key"]
    ),
    Case(
      "a party that stands twice is told once",
      head + """
        goals:
          - {id: A, title: T}
        decisions:
          - {between: [A, A], decision: Vägen byggs}
        """,
      finds: ["invalid-value"]
    ),
    Case(
      "what stands twice in a list is told of that once, and counts once",
      head + """
        goals:
          - {id: A, title: T, dimensions: [economic], vision: [climate, climate], parent: [B, B]}
          - {id: B, title: T, status: withdrawn, dimensions: [economic]}
          - {id: C, title: T, effects: [{affects: ecological, effect: -2, mitigated_by: [B, B]}]}
          - {id: D, title: T, effects: [{affects: social, effect: -1}]}
        decisions:
          - {between: [D, social, D], decision: Vägen byggs}
        """,
      finds: [
        "aspect-outside-dimensions", "harm-constraining", "invalid-mitigation", "invalid-value",
        "invalid-value", "invalid-value", "invalid-value", "parent-withdrawn",
      ]
    ),
    Case(
      "when a target is wanted is not known",
      head + """
        goals:
          - {id: A, title: T, indicators: [{name: N, quantity: tourism, direction: increase, target: {at_least: 5, by: 20x}}]}
          - {id: B, title: T, indicators: [{name: N, quantity: tourism, direction: decrease}]}
        """,
      finds: ["invalid-value"]
    ),
    Case(
      "a document whose period was rejected may be over",
      "id: p\nvision: ostersund\nlevel: committee\nperiod: 2024-2026\ngoals:\n"
        + "  - {id: A, title: T, budget: 10}\n",
      "id: c\nvision: ostersund\nlevel: unit\nperiod: 2020–2023\ngoals:\n"
        + "  - {id: B, title: T, parent: p#A, budget: 20}\n",
      finds: ["invalid-value"]
    ),
    Case(
      "a goal whose document has no vision is not held against one",
      "id: d\nlevel: unit\ngoals:\n"
        + "  - {id: A, title: T, dimensions: [economic], vision: [climate]}\n",
      finds: ["document-without-vision"]
    ),
    Case(
      "goals that are each other's parents are told of that alone",
      "id: p\nvision: ostersund\nlevel: committee\ngoals:\n"
        + "  - {id: A, title: T, parent: c#B, budget: 10}\n",
      "id: c\nvision: ostersund\nlevel: unit\ngoals:\n"
        + "  - {id: B, title: T, parent: p#A, budget: 20}\n",
      finds: ["parent-cycle"]
    ),
    Case(
      "a goal with an aspect that was rejected may have the regard that is asked for",
      head + """
        goals:
          - {id: A, title: T, dimensions: [economic], vision: [climat, jobs]}
        """,
      finds: ["unknown-aspect"]
    ),
    Case(
      "an effect that does not say on what may be the regard that is asked for",
      head + """
        goals:
          - {id: A, title: T, dimensions: [economic], effects: [{effect: 1}]}
        """,
      finds: ["missing-key"]
    ),
    Case(
      "a decision may be about an effect that does not say on what",
      head + """
        goals:
          - {id: A, title: T, effects: [{effect: -3}]}
        decisions:
          - {between: [A, ecological], decision: Vägen byggs}
        """,
      finds: ["missing-key"]
    ),
    Case(
      "a document of which the end is missing may be over",
      head + """
        goals:
          - {id: A, title: T, indicators: [{name: N, quantity: tourism, direction: increase}]}
        """,
      "id: e\nvision: ostersund\nlevel: unit\nperiod: {from: 2020}\ngoals:\n"
        + "  - {id: A, title: T, indicators: [{name: N, quantity: tourism, direction: decrease}]}\n",
      finds: ["missing-key"]
    ),
    Case(
      "which outcome is the last is not known",
      head + """
        goals:
          - {id: A, title: T, indicators: [{name: N, baseline: {value: 10}, direction: increase, outcomes: [{value: 11, at: 2022}, {value: 9, at: 20x}]}]}
        """,
      finds: ["invalid-value"]
    ),
  ]

  @Test("a list in a text names what could be read of it", arguments: ["democratc", "{}"])
  func namesInTexts(_ rejected: String) throws {
    let goal = "goals:\n  - {id: A, title: T, dimensions: [\(rejected), social]}\n"
    let found = try report([Self.head + goal], ["--select", "participation", "--lang", "en"])
    #expect(
      found.findings.map(\.message) == [
        "goal A in social sustainability does not say how those whom it concerns take part",
        "goal A in social sustainability does not say whom it concerns",
      ]
    )
  }

  private static let measured = [
    Case(
      "a child that may be active measures its parent",
      "id: p\nvision: ostersund\nlevel: committee\ngoals:\n  - {id: A, title: T}\n",
      "id: c\nvision: ostersund\nlevel: unit\nstatus: antaget\ngoals:\n"
        + "  - {id: B, title: T, parent: p#A, indicators: [{name: N}]}\n",
      finds: ["invalid-value"]
    ),
    Case(
      "goals that could not be read may measure those above",
      "id: p\nvision: ostersund\nlevel: committee\ngoals:\n  - {id: A, title: T}\n",
      "id: c\nvision: ostersund\nlevel: unit\ngoals: hej\n",
      finds: ["invalid-value"]
    ),
  ]

  @Test("what is measured, or has means, below", arguments: measured)
  func below(_ example: Case) throws {
    let rules = "invalid-value,goal-without-indicator,goal-without-means"
    let found = try report(example.documents, ["--select", rules])
    #expect(found.findings.map(\.rule).sorted() == example.rules, "\(found.findings)")
  }

  /// Rules that speak of what these documents leave out on purpose.
  private static let aside = [
    "goal-without-dimension", "goal-without-vision", "goal-without-owner", "goal-without-means",
    "goal-without-resources", "committee-without-goals", "scope-missing", "influence-unclear",
    "dialogue-missing", "groups-missing", "regard-missing", "unexplained-link",
    "quality-indicator-with-target", "orphan-goal", "goal-without-indicator",
    "document-not-adopted",
  ]

  @Test("what is told", arguments: cases)
  func told(_ example: Case) throws {
    let found = try report(
      example.documents,
      ["--ignore", Self.aside.joined(separator: ",")]
    )
    #expect(found.findings.map(\.rule).sorted() == example.rules, "\(found.findings)")
  }

  @Test("rules on conflicts are not assessed where what they read was rejected; comments stay")
  func notAssessed() throws {
    let harm = """
      goals:
        - id: A
          title: T
          effects:
            - {affects: social, effect: -33} # align-ignore harm-cancelling: avvägt

      """
    let found = try report([Self.head + harm], ["--select", "invalid-value,unused-suppression"])
    #expect(found.findings.map(\.rule) == ["invalid-value"])
    let folder = try TemporaryFolder()
    try folder.write("d.yaml", "align: 1\ntitle: T\n" + Self.head + harm)
    let run = try Program.run(
      ["check", folder.path, "--select", "harm-cancelling", "--statistics", "--lang", "en"]
    )
    // Finding, suppressed, decided, not applicable, passed, not assessed.
    let row = run.output.split(separator: "\n").first { $0.hasPrefix("harm-cancelling") }
    #expect(row?.split(separator: " ").last == "1", "\(run.output)")
  }

  @Test("council documents that may count as one miss nothing that the other has")
  func councilDocuments() throws {
    func goals(_ dimensions: String...) -> String {
      "goals:\n"
        + dimensions.map { "  - {id: \($0), title: T, dimensions: [\($0)]}\n" }.joined()
    }
    let head = "vision: ostersund\norganisation: Ö\n"
    let found = try report(
      [
        "id: a\n" + head + "period: 2024-2026\n" + goals("economic", "ecological"),
        "id: b\n" + head + "period: 2024–2026\n" + goals("social", "democratic"),
      ],
      ["--select", "dimension-without-goal,invalid-value"]
    )
    #expect(found.findings.map(\.rule) == ["invalid-value"])
  }

  @Test("harm to a quantity that is better low is written either way", arguments: ["-1", "1"])
  func residual(of residual: String) throws {
    let found = try report(
      [
        Self.head + """
          goals:
            - {id: A, title: T, effects: [{affects: co2-emissions, effect: 2, mitigated_by: [B], residual: \(residual)}]}
            - {id: B, title: T, effects: [{affects: ecological, effect: 1}]}
          """
      ],
      ["--select", "conflict"]
    )
    #expect(found.findings.map(\.rule) == ["harm-constraining"])
  }

  @Test("a mitigation that does not hold names the goal that does not")
  func mitigator() throws {
    let found = try report(
      [
        Self.head + """
          goals:
            - {id: A, title: T, effects: [{affects: ecological, effect: -3, mitigated_by: [B, C]}]}
            - {id: B, title: T, effects: [{affects: ecological, effect: 1}]}
            - {id: C, title: T, status: withdrawn, effects: [{affects: ecological, effect: 2}]}
          decisions:
            - {between: [A, ecological], decision: Vägen byggs}
          """
      ],
      ["--select", "conflict", "--lang", "en"]
    )
    #expect(found.findings.map(\.rule) == ["invalid-mitigation"])
    #expect(found.findings.first?.goals == ["A", "C"])
    #expect(found.findings.first?.related.map(\.message) == ["goal C"])
  }

  @Test("a withdrawn document decides nothing")
  func withdrawn() throws {
    let documents = [
      "id: aa\nvision: ostersund\nstatus: withdrawn\ngoals: []\n"
        + "decisions: [{between: [bb#A, ecological], decision: Vägen byggs}]\n",
      "id: bb\nvision: ostersund\ngoals:\n"
        + "  - {id: A, title: T, effects: [{affects: ecological, effect: -3}]}\n",
    ]
    let found = try report(documents, ["--select", "harm-cancelling"])
    #expect(found.findings.map(\.severity) == ["error"])
    let folder = try TemporaryFolder()
    for (number, document) in documents.enumerated() {
      try folder.write("\(number).yaml", "align: 1\ntitle: T\n" + document)
    }
    let page = try Program.run(
      ["report", folder.path, "-f", "markdown", "--lang", "en", "--today", "2024-06-20"]
    )
    #expect(page.output.contains("No longer holds: its document has been withdrawn."))
  }

  @Test(
    "a party that leads nowhere leaves in doubt what a decision with it may settle",
    arguments: [
      ("M1, M9", ["error harm-cancelling M2", "error opposed-directions M4"]),
      (
        "M1, M2, M9",
        [
          "error harm-cancelling M1", "error harm-cancelling M2", "error opposed-directions M4",
          "note opposed-directions M2",
        ]
      ),
      ("M8, M9", []),
    ]
  )
  func parties(_ parties: String, settled: [String]) throws {
    let found = try report(
      [
        Self.head + """
          status: adopted
          goals:
            - {id: M1, title: T, effects: &harm [{affects: ecological, effect: -3}], indicators: [{name: N, quantity: tourism, direction: increase}]}
            - {id: M2, title: T, effects: *harm, indicators: [{name: N, quantity: tourism, direction: decrease}]}
            - {id: M3, title: T, indicators: [{name: N, quantity: waste, direction: increase}]}
            - {id: M4, title: T, indicators: [{name: N, quantity: waste, direction: decrease}]}
          decisions:
            - {between: [\(parties)], decision: Så blir det}
          """
      ],
      ["--select", "opposed-directions,harm-cancelling"]
    )
    #expect(
      found.findings.map { "\($0.severity) \($0.rule) \($0.goals[0])" }.sorted() == settled
    )
  }

  /// What is known all the same, beside what the reader says of a wrong value.
  private static let known = [
    Case(
      "the level matters only to how grave it is that adopted goals oppose each other",
      """
      id: d
      vision: ostersund
      level: nämnd
      status: adopted
      goals:
        - {id: A, title: T, effects: [{affects: waste, effect: 1}], indicators: [{name: N, quantity: air-traffic, direction: increase}]}
        - {id: B, title: T, indicators: [{name: N, quantity: co2-emissions, direction: decrease}]}
        - {id: C, title: T, indicators: [{name: N, quantity: waste, direction: decrease}]}
        - {id: D, title: T, indicators: [{name: N, quantity: transparency, scope: organisation, direction: decrease}]}
        - {id: E, title: T, indicators: [{name: N, quantity: transparency, direction: increase}]}
        - {id: F, title: T, indicators: [{name: N, quantity: sami-culture, direction: decrease}]}
        - {id: G, title: T, indicators: [{name: N, quantity: sami-culture, direction: increase}]}

      """,
      finds: [
        "effect-against-goal A", "harm-constraining A", "indirect-conflict A",
        "opposed-directions E",
      ]
    ),
    Case(
      "chains begin at what is known of effects and indicators",
      head + """
        goals:
          - {id: A, title: T, effects: [{affects: social, effect: 9}], indicators: [{name: N, quantity: air-traffic, direction: increase, baseline: {value: x}, target: {at_least: 5, by: 20x}}]}
          - {id: B, title: T, indicators: [{name: N, quantity: co2-emissions, direction: decrease, target: {at_most: fem, by: 20x}}]}
        """,
      finds: ["indirect-conflict A"]
    ),
    Case(
      "what a goal does to a quantity that is not known may help",
      head + """
        goals:
          - {id: A, title: T, effects: [{affects: car-traffic, effect: 9}], indicators: [{name: N, quantity: air-traffic, direction: increase}]}
          - {id: B, title: T, indicators: [{name: N, quantity: co2-emissions, direction: decrease}]}
        """,
      finds: []
    ),
    Case(
      "a mitigation hangs on what is done to the dimension, and on means where they are asked for",
      head + """
        goals:
          - {id: A, title: T, effects: [{affects: ecological, effect: -3, mitigated_by: M}]}
          - {id: B, title: T, effects: [{affects: democratic, effect: -3, mitigated_by: N}]}
          - {id: C, title: T, budget: 10, effects: [{affects: economic, effect: -3, mitigated_by: O}]}
          - {id: M, title: T, effects: [{affects: ecological, effect: 2}, {affects: social, effect: 9}]}
          - {id: N, title: T, budget: fel, effects: [{affects: democratic, effect: 2}]}
          - {id: O, title: T, budget: fel, effects: [{affects: economic, effect: 2}]}
        """,
      finds: ["harm-constraining A", "harm-constraining B"]
    ),
    Case(
      "targets that cannot hold together do so whatever a third is part of",
      head + """
        goals:
          - {id: Aa, title: T, indicators: [{name: N, quantity: housing, target: {at_least: 5, by: 2027}}]}
          - {id: Bb, title: T, indicators: [{name: N, quantity: housing, target: {at_most: 3, by: 2027}}]}
          - {id: Cc, title: T, parent: Aaa, indicators: [{name: N, quantity: housing, target: {at_least: 5, by: 2027}}]}
        """,
      finds: ["target-infeasible Bb"]
    ),
  ]

  @Test("what is known all the same is told", arguments: known)
  func toldAllTheSame(_ example: Case) throws {
    let found = try report(example.documents, ["--select", "conflict,target-infeasible"])
    let told = found.findings.filter { $0.rule != "influence-unclear" }
    #expect(told.map { "\($0.rule) \($0.goals[0])" }.sorted() == example.rules)
  }

  @Test("names are not held against the vision that a document may have meant")
  func guessedVision() throws {
    let goals = "goals: [{id: A, title: T, dimensions: [ekologi, social], vision: [annat, jobs]}]\n"
    let found = try report(
      ["id: d\nvision: ostersund-2030\n" + goals],
      ["--select", "reference"]
    )
    #expect(found.findings.map(\.rule) == ["unknown-vision"])
  }

  @Test("coverage takes a parent's rejected name for the nearest known one")
  func coverageByParent() throws {
    let goals = """
      goals:
        - {id: Parent, title: T, status: withdrawn, dimensions: [economic, ecological, social, democratic]}
        - {id: C, title: T, parent: Parnt}
      """
    let found = try report(
      ["id: d\nvision: ostersund\n" + goals],
      ["--select", "dimension-without-goal,reference"]
    )
    #expect(found.findings.map(\.rule) == ["unknown-reference"])
  }

  @Test("a change of per cent of what is below zero goes the other way")
  func negativeBaseline() throws {
    let found = try report(
      [
        Self.head + """
          goals:
            - {id: A, title: T, indicators: [{name: N, quantity: population, baseline: {value: -10}, target: {change: -50}}]}
            - {id: B, title: T, indicators: [{name: N, quantity: population, direction: increase}]}
          """
      ],
      ["--select", "opposed-directions,goal-against-vision,target-against-direction"]
    )
    #expect(found.findings.isEmpty)
  }
}
