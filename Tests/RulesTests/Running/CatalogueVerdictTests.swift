import Findings
import Foundation
import GoalModel
import Rules
import Scalars
import Testing
import YAMLSyntax

/// What the built-in rules come to for each goal of a workspace.
@Suite struct CatalogueVerdictTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func files(under folder: String) throws -> [SourceFile] {
    let folder = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))))
    }
  }

  private static func records(_ file: SourceFile, _ role: FileRecords.Role) -> FileRecords {
    FileRecords(
      YAMLParser.parse(file, keys: Schema.keys),
      role: role,
      isBuiltIn: role == .ruleFolder
    )
  }

  /// Two goals in good order, one that the reader partly rejects, one withdrawn, one in conflict.
  private static let document = """
    align: 1
    id: d
    title: T
    vision: ostersund
    goals:
      - id: A
        title: T
        dimensions: [economic]
        vision: [jobs]
        owner: KS
        indicators: [{name: N, quantity: car-traffic, direction: increase}]
        effects: [{affects: ecological, effect: -2}, {affects: social, effect: 0}]
      - id: B
        title: T
        dimensions: [ekologsk]
        vision: [climate]
        indicators: [{name: N, quantity: car-traffic, direction: decrease}]
      - {id: C, title: T, status: withdrawn}
      - {id: D, title: T, dimensions: [social], effects: [{affects: economic, effect: -2}]}
    decisions:
      - {between: [D, economic], decision: so it is}
    """

  @Test("a goal's verdict agrees with the findings on it, for every rule")
  func verdicts() throws {
    var builder = WorkspaceBuilder()
    let document = SourceFile(path: "d.yaml", bytes: Array(Self.document.utf8))
    builder.add(Self.records(document, .named))
    var folder: [RuleSet.File] = []
    for file in try Self.files(under: "rules") {
      let records = Self.records(file, .ruleFolder)
      folder.append(
        RuleSet.File(records.stream, lists: records.ruleLists, isBuiltIn: true)
      )
      builder.add(records, folder: 0)
    }
    let workspace = builder.workspace()
    var sentences: Set<String> = []
    for vision in workspace.visions {
      for sentence in workspace.sentences(ofVision: vision) {
        sentences.insert(workspace.id(of: RecordID(.sentence, sentence)))
      }
    }
    let rules = try RuleSet(folders: [folder], sentences: sentences, readerRules: [])
    let all = Set(rules.rules.indices)
    let engine = RuleEngine(
      rules: rules,
      workspace: workspace,
      language: .swedish,
      today: try #require(CalendarDate(year: 2024, month: 6, day: 1)),
      selecting: all
    )
    var verdicts: [String: [VerdictMatrix.Verdict]] = [:]
    for (index, outcome) in engine.outcomes(selecting: all) {
      let id = rules.rules[index].id
      verdicts[id] = outcome.verdicts
      let findings = engine.findings(of: index, outcome, in: .swedish, files: [])
      for (number, verdict) in outcome.verdicts.enumerated() {
        let goal = ["A", "B", "C", "D"][number]
        let named = findings.filter { $0.goals.contains(goal) }
        switch verdict {
        case .finding: #expect(named.contains { $0.decided == nil }, "\(id) \(goal)")
        case .decided: #expect(named.contains { $0.decided != nil }, "\(id) \(goal)")
        case .passed, .notApplicable, .notAssessed, .suppressed:
          #expect(!named.contains { $0.goals.first == goal }, "\(id) \(goal)")
        }
      }
    }
    // A goal that has nothing but a misspelt dimension has neither one nor none.
    #expect(
      verdicts["goal-without-dimension"] == [.passed, .notAssessed, .notApplicable, .passed]
    )
    #expect(
      verdicts["aspect-outside-dimensions"]
        == [.passed, .notAssessed, .notApplicable, .notApplicable]
    )
    #expect(verdicts["goal-without-owner"] == [.passed, .finding, .notApplicable, .finding])
    #expect(
      verdicts["harm-counteracting"] == [.finding, .notApplicable, .notApplicable, .decided]
    )
    #expect(
      verdicts["opposed-directions"] == [.finding, .finding, .notApplicable, .notApplicable]
    )
    #expect(
      verdicts["decision-without-conflict"]
        == [.notApplicable, .notApplicable, .notApplicable, .passed]
    )
  }
}
