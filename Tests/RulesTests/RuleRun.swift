import Findings
import GoalModel
import Rules
import Scalars
import YAMLSyntax

/// A run of rules over documents, in a small vision.
struct RuleRun {
  private static let vision = """
    align: 1
    vision:
      id: v
      name: {sv: V, en: V}
      dimensions:
        - {id: economic, name: {sv: Ekonomi, en: Economy}}
        - {id: social, name: {sv: Socialt, en: Social}}
    quantities:
      - {id: jobs, name: {sv: Jobb, en: Jobs}, dimension: economic, better: up}
      - {id: housing, name: {sv: Bostäder, en: Housing}, dimension: social, better: up}
    """

  private let engine: RuleEngine
  private let workspace: Workspace
  private var outcomes: [Int: RuleOutcome] = [:]

  /// - Parameters:
  ///   - rules: the rules.
  ///   - document: a document without its `align`, `id` and `title`.
  ///   - budget: what the rules may cost.
  ///   - parameters: settings by `rule-id.name`.
  /// - Throws: what is wrong with the rules.
  init(
    _ rules: RuleText,
    _ document: String,
    budget: RuleBudget = RuleBudget(),
    parameters: [String: String] = [:]
  ) throws {
    var builder = WorkspaceBuilder()
    let text = "align: 1\nid: d\ntitle: T\n" + document
    for (path, text, role) in [
      ("d.yaml", text, FileRecords.Role.named), ("v.yaml", Self.vision, .ruleFolder),
    ] {
      let file = SourceFile(path: path, bytes: Array(text.utf8))
      builder.add(
        FileRecords(YAMLParser.parse(file, keys: Schema.keys), role: role),
        defaultVisions: ["v"]
      )
    }
    workspace = builder.workspace()
    let rules = try rules.load(parameters: parameters)
    engine = RuleEngine(
      rules: rules,
      workspace: workspace,
      language: .english,
      today: CalendarDate(year: 2024, month: 6, day: 1) ?? CalendarDate(daysSince1970: 0),
      selecting: Set(rules.rules.indices),
      budget: budget
    )
    outcomes = engine.outcomes(selecting: Set(rules.rules.indices))
    engine.enforceRunBudget(on: &outcomes)
  }

  private func index(_ rule: String) -> Int { engine.rules.index(of: rule) ?? -1 }

  func outcome(_ rule: String = "x") -> RuleOutcome? { outcomes[index(rule)] }

  func findings(_ rule: String = "x") -> [Finding] {
    guard let outcome = outcome(rule) else { return [] }
    return engine.findings(of: index(rule), outcome, in: .english, files: [])
  }

  /// The findings as `goals @ marked text: message (severity)`.
  func told(_ rule: String = "x") -> [String] {
    findings(rule).map {
      let goals = $0.goals.joined(separator: ", ")
      return "\(goals) @ \(text(at: $0.place)): \($0.message) (\($0.severity.rawValue))"
    }
  }

  func text(at place: Place) -> String {
    let bytes = workspace.streams[place.file].file.bytes
    return String(decoding: bytes[Int(place.range.start)..<Int(place.range.end)], as: UTF8.self)
  }

  /// What the rule came to for each goal, in the order of the document.
  func verdicts(_ rule: String = "x") -> [VerdictMatrix.Verdict] { outcome(rule)?.verdicts ?? [] }
}
