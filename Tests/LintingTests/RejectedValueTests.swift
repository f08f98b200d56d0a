import Findings
import Foundation
import Scalars
import Testing
import YAMLSyntax

@testable import Linting

/// "No cascades": a value that the reader rejects brings what the reader says, and nothing else.
@Suite struct RejectedValueTests {
  /// What a value is broken into: what is no text or number, and a name that there is none of.
  private static let broken = ["[[1]]", "qqqqqq"]

  /// Coverage takes a name that was rejected for its nearest known one, else for nothing: what only
  /// that name served is told.
  private static let coverage = [
    "aspect-without-goal", "dimension-without-goal", "dimension-without-indicator",
  ]

  /// So it is with what hung on a goal by a name that is near none: of a goal above nothing is said
  /// for every slip, but neither is every goal left unjudged for one.
  private static let below = [
    "goal-without-indicator", "goal-without-means", "goal-without-resources", "weaker-than-parent",
  ]

  @Test("whatever value is broken", arguments: ["town", "homes"])
  func values(name: String) throws {
    let text = Array((name == "town" ? Self.town : Self.homes).utf8)
    let document = try TemporaryDocument()
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [document.path]
    request.language = .english
    let session = try LintSession(request)
    let stream = YAMLParser.parse(SourceFile(path: document.path, bytes: text))
    let good = findings(text, in: session, document)
    #expect(!good.isEmpty && good.allSatisfy { !$0.isReaders })
    var broken = 0
    for (node, key) in values(of: stream) {
      let range = stream.range(node).bytes
      for value in Self.broken {
        let changed =
          Array(text[..<range.lowerBound]) + Array(value.utf8)
          + Array(text[range.upperBound...])
        let longer = value.utf8.count - range.count
        let found = findings(changed, in: session, document).map { found in
          var found = found
          if found.start >= range.upperBound + longer { found.start -= longer }
          return found
        }
        guard found.contains(where: { $0.isReaders }) else { continue }
        broken += 1
        for finding in found where !isExpected(finding, good, key: key) {
          Issue.record("\(key): \(stream.text(node).prefix(40)) -> \(value): \(finding.text)")
        }
      }
    }
    #expect(broken > 60)
  }

  private struct Found {
    var rule: String
    var start: Int
    var goals: [String]
    var severity: Severity
    var isReaders: Bool
    var text: String
  }

  /// Whether a finding is the reader's, one of the unbroken document, or what is left of one.
  private func isExpected(_ finding: Found, _ good: [Found], key: String) -> Bool {
    if finding.isReaders || Self.coverage.contains(finding.rule) { return true }
    if ["id", "parent"].contains(key), Self.below.contains(finding.rule) { return true }
    let same = good.filter { other in
      other.rule == finding.rule
        && (other.start == finding.start
          || !finding.goals.isEmpty && Set(finding.goals).isSubset(of: other.goals))
    }
    // Of a decision without readable parties nobody can say which conflict it settles.
    let isOfDecision = ["between", "decisions"].contains(key)
    return same.contains { $0.severity >= finding.severity || isOfDecision }
  }

  private func findings(
    _ text: [UInt8],
    in session: LintSession,
    _ document: TemporaryDocument
  ) -> [Found] {
    let file = SourceFile(path: document.path, bytes: text)
    let readers = Set(ReaderRules.all.map(\.id))
    guard let result = session.run(with: [0: file]).result else { return [] }
    return result.findings.filter { result.files[$0.place.file].path == document.path }
      .map {
        Found(
          rule: $0.rule,
          start: Int($0.place.range.start),
          goals: $0.goals,
          severity: $0.severity,
          isReaders: readers.contains($0.rule),
          text: "\($0.severity.rawValue) \($0.rule): \($0.message)"
        )
      }
  }

  /// The scalars and flow collections that stand under keys, but for what makes a goal document.
  private func values(of stream: YAMLStream) -> [(node: NodeID, key: String)] {
    var values: [(node: NodeID, key: String)] = []
    func add(_ node: NodeID, _ key: String) {
      if stream.kind(node) == .scalar || stream.style(node) == .flow { values.append((node, key)) }
      switch stream.kind(node) {
      case .mapping: for (key, value) in stream.entries(of: node) { add(value, stream.text(key)) }
      case .sequence: for element in stream.children(of: node) { add(element, key) }
      default: break
      }
    }
    if let root = stream.documents.first?.root { add(root, "") }
    return values.filter { $0.key != "align" && $0.key != "" }
  }
}

extension RejectedValueTests {
  @Test("a goal that a misspelt parent is near is not judged by what hangs on it; others are")
  func nearParents() throws {
    let document = try TemporaryDocument()
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [document.path]
    request.language = .english
    let session = try LintSession(request)
    let head = "align: 1\nid: d\ntitle: T\nlevel: council\nvision: ostersund\ngoals:\n"
    func found(_ goals: String) -> [Found] {
      findings(Array((head + goals).utf8), in: session, document)
    }
    let judged = found(
      """
        - {id: safety-first, title: A, dimensions: [social]}
        - {id: jobs, title: B, dimensions: [economic]}
        - {id: streets, title: C, parent: safety-frist, assignments: [{id: u, text: Lys upp}]}
      """
    )
    #expect(judged.filter { $0.rule == "unknown-reference" }.map(\.goals) == [["streets"]])
    #expect(judged.filter { $0.rule == "goal-without-means" }.map(\.goals) == [["jobs"]])

    // Nor is it in conflict with that goal; with whom it is, if no goal is near, nobody knows.
    func text(parent: String) -> String {
      func wants(_ direction: String) -> String {
        "indicators: [{name: n, quantity: car-traffic, direction: \(direction)}]"
      }
      return """
          - {id: safety-first, title: A, \(wants("decrease"))}
          - {id: jobs, title: B, \(wants("decrease"))}
          - {id: streets, title: C, parent: \(parent), \(wants("increase"))}
        """
    }
    func opposed(parent: String) -> [Set<String>] {
      found(text(parent: parent)).filter { $0.rule == "opposed-directions" }.map { Set($0.goals) }
    }
    #expect(opposed(parent: "safety-frist") == [["jobs", "streets"]])
    #expect(opposed(parent: "jobs") == [["safety-first", "streets"]])
    #expect(opposed(parent: "qqqqqq").isEmpty)
    #expect(opposed(parent: "[[1]]").isEmpty)
    let lost = SourceFile(
      path: document.path,
      bytes: Array((head + text(parent: "qqqqqq")).utf8)
    )
    let verdicts = session.run(with: [0: lost]).result?.verdicts["opposed-directions"]
    #expect(verdicts?.notAssessed == 1)
  }
}

extension RejectedValueTests {
  /// Every part of the format, conflicts and decisions on them.
  private static let town = """
    align: 1
    id: d
    title: Mål
    organisation: Östersunds kommun
    language: sv
    level: council
    status: adopted
    adopted: {by: Kommunfullmäktige, date: 2023-11-23, reference: § 7}
    period: {from: 2024, to: 2026}
    review_by: 2026-06-30
    vision: ostersund
    budget: {frame: 1000, currency: SEK}
    goals:
      - id: A
        title: Fler invånare
        statement: Kommunen har 75 000 invånare
        status: adopted
        dimensions: [economic]
        vision: [growing-population, jobs]
        rationale: Fler invånare är visionens ord
        owner: Kommunstyrelsen
        by: 2026
        budget: {amount: 400}
        effects:
          - {affects: ecological, effect: -2, because: Fler resor, scope: global, confidence: high, mitigation: Kollektivtrafik, mitigated_by: [B], residual: -1}
          - {affects: social, effect: 1, because: Fler möts}
          - {affects: democratic, effect: 0, because: Ingen verkan}
        indicators:
          - {id: I1, name: Invånare, quantity: population, scope: area, kind: target, unit: invånare, direction: increase, baseline: {value: 64000, at: 2022}, target: {at_least: 75000, by: 2026}, outcomes: [{value: 65000, at: 2024}]}
        assignments:
          - {id: A.1, text: Planera bostäder, to: Kommunstyrelsen, due: 2025-12-31, status: ongoing}
        groups: [inflyttade]
        dialogue: Möten med dem som flyttat in
        assumptions: [räntan]
        follow_up: {status: on-track, date: 2024-06-30, comment: Bra, improvement: Inget}
      - id: B
        title: Mindre biltrafik
        dimensions: [ecological]
        vision: [climate]
        rationale: Klimatet
        owner: Tekniska nämnden
        by: 2026
        budget: 300
        effects:
          - {affects: economic, effect: 1, because: Mindre slitage}
          - {affects: social, effect: 1, because: Renare luft}
          - {affects: democratic, effect: 0, because: Ingen verkan}
          - {affects: car-traffic, effect: -2, because: Fler bussar}
        indicators:
          - {id: I2, name: Utsläpp, quantity: co2-emissions, direction: decrease, baseline: {value: 100, at: 2022}, target: {at_most: 80, by: 2026}}
        assignments:
          - {id: B.1, text: Fler bussar, to: Tekniska nämnden, due: 2025}
        groups: [resenärer]
        dialogue: Samråd
        follow_up: {status: on-track, date: 2024-06-30, comment: Bra}
      - id: C
        title: Fler bussturer
        dimensions: [ecological]
        vision: [climate]
        rationale: Klimatet
        parent: B
        supports: [A]
        depends_on: [B]
        owner: Tekniska nämnden
        by: 2025
        budget: 100
        effects:
          - {affects: economic, effect: 1, because: Mindre slitage}
          - {affects: social, effect: 1, because: Renare luft}
          - {affects: democratic, effect: 0, because: Ingen verkan}
        indicators:
          - {id: I3, name: Biltrafik, quantity: car-traffic, direction: decrease, baseline: {value: 100, at: 2022}, target: {at_most: 90, by: 2025}}
        assignments:
          - {id: C.1, text: Fler bussar, to: Tekniska nämnden, due: 2025}
        groups: [resenärer]
        dialogue: Samråd
      - id: D
        title: Fler vägar för biltrafik
        dimensions: [economic]
        vision: [attractiveness]
        rationale: Tillgänglighet
        owner: Kommunstyrelsen
        by: 2026
        budget: 100
        effects:
          - {affects: ecological, effect: -1, because: Mer trafik}
          - {affects: social, effect: 1, because: Lättare att resa}
          - {affects: democratic, effect: 0, because: Ingen verkan}
          - {affects: cycling, effect: 1, because: Cykelvägar}
        indicators:
          - {id: I4, name: Biltrafik, quantity: car-traffic, direction: increase, baseline: {value: 100, at: 2022}, target: {at_least: 110, by: 2025}}
        assignments:
          - {id: D.1, text: Vägar, to: Kommunstyrelsen, due: 2025}
        groups: [bilister]
        dialogue: Samråd
    decisions:
      - {between: [A, ecological], kind: accept, decision: Vi tar skadan, by: Kommunfullmäktige, date: 2023-11-23, reference: § 8, review_by: 2026-06-30}
      - {between: [C, D], kind: prioritise, decision: C går före, by: Kommunfullmäktige, date: 2023-11-23, reference: § 9, review_by: 2026-06-30}
      - {between: [B, D], kind: prioritise, decision: B går före, by: Kommunfullmäktige, date: 2023-11-23, reference: § 10, review_by: 2026-06-30}

    """

  /// A red thread whose targets add up, and means and measures that come from below.
  private static let homes = """
    align: 1
    id: d
    title: Mål
    organisation: Östersunds kommun
    status: adopted
    adopted: {by: Kommunfullmäktige, date: 2023-11-23}
    period: 2024-2026
    vision: ostersund
    budget: {frame: 1000}
    goals:
      - id: A
        title: Fler bostäder
        dimensions: [economic]
        owner: KS
        budget: 600
        indicators:
          - {id: I1, name: Nya bostäder, quantity: housing, direction: increase, baseline: {value: 1, at: 2022}, target: {at_least: 100, by: 2026}}
        assignments: [{id: A.1, text: Bygg, to: KS, due: 2025}]
      - id: B
        title: Bostäder i staden
        parent: A
        owner: Ett
        budget: 300
        indicators:
          - {id: I2, name: Nya bostäder, quantity: housing, direction: increase, baseline: {value: 1, at: 2022}, target: {at_least: 60, by: 2026}}
        assignments: [{id: B.1, text: Bygg, to: Ett, due: 2025}]
      - id: C
        title: Bostäder på landet
        parent: A
        owner: Två
        budget: 200
        indicators:
          - {id: I3, name: Nya bostäder, quantity: housing, direction: increase, baseline: {value: 1, at: 2022}, target: {at_least: 50, by: 2026}}
        assignments: [{id: C.1, text: Bygg, to: Två, due: 2025}]
      - id: E
        title: Trygga kvarter
        dimensions: [social]
        owner: KS
      - id: F
        title: Belysta vägar
        parent: E
        owner: KS
        budget: 100
        indicators:
          - {id: I5, name: Trygghet, quantity: safety, direction: increase, baseline: {value: 1, at: 2022}, target: {at_least: 3, by: 2026}}
        assignments: [{id: F.1, text: Lampor, to: KS, due: 2025}]
      - id: G
        title: Fler bostäder vid stationen
        parent: B
        owner: Ett
        indicators:
          - {id: I6, name: Sjukskrivna, quantity: housing, scope: organisation, direction: decrease, baseline: {value: 9, at: 2022}, target: {at_most: 3, by: 2026}}
        assignments: [{id: G.1, text: Lampor, to: KS, due: 2025}]

    """
}
