import Analysis
import Findings
import GoalModel
import Scalars
import Testing
import YAMLSyntax

/// A workspace of YAML texts and the rows that the analyses make of it, as short texts.
struct TestWorkspace {
  let workspace: Workspace
  let facts: AnalysisFacts

  /// A small model: two dimensions and a third, six quantities, no influences.
  static let model = """
    align: 1
    vision:
      id: v
      name: V
      dimensions:
        - {id: economic, name: E, aspects: [{id: growth, name: G, wants: [{quantity: people, direction: increase}]}]}
        - {id: ecological, name: N, aspects: [{id: climate, name: C, wants: [{quantity: co2, direction: decrease}]}]}
        - {id: social, name: S}
    quantities:
      - {id: people, name: People, dimension: economic, better: up, unit: {sv: invånare, en: inhabitants}}
      - {id: co2, name: CO2, dimension: ecological, better: down, range: [0, 1_000_000_000], additive: true}
      - {id: share, name: Share, dimension: social, better: up, range: [0, 100], unit: "%"}
      - {id: cars, name: Cars, dimension: ecological, better: neither}
      - {id: money, name: Money, dimension: economic, better: down, unit: kr}
      - {id: grants, name: Grants, dimension: social, better: up, range: [0, 500], unit: mnkr}
    """

  /// Documents are completed with `align`, `title`, `vision` and, where it is missing, an `id`.
  init(
    _ documents: String...,
    model: String = model,
    influences: String = "",
    today: String = "2025-06-01"
  ) throws {
    var builder = WorkspaceBuilder()
    for (index, document) in documents.enumerated() {
      let id = document.contains("\nid:") || document.hasPrefix("id:") ? "" : "id: d\(index)\n"
      let text = "align: 1\ntitle: T\n\(id)\(document)"
      builder.add(Self.records("d\(index).yaml", text, role: .named), defaultVisions: ["v"])
    }
    builder.add(Self.records("rules/model.yaml", model, role: .ruleFolder), folder: 0)
    if !influences.isEmpty {
      let text = "align: 1\ninfluences:\n\(influences)"
      builder.add(Self.records("own/influences.yaml", text, role: .ruleFolder), folder: 1)
    }
    workspace = builder.workspace()
    facts = AnalysisFacts(workspace, today: try #require(CalendarDate(parsing: today)))
  }

  private static func records(_ path: String, _ text: String, role: FileRecords.Role) -> FileRecords
  {
    let file = SourceFile(path: path, bytes: Array(text.utf8))
    return FileRecords(YAMLParser.parse(file, keys: Schema.keys), role: role)
  }

  // MARK: Texts

  func id(_ goal: Int) -> String { workspace.id(of: RecordID(.goal, goal)) }

  func ids(_ goals: some Sequence<Int>) -> String { goals.map(id).joined() }

  func quantity(_ number: Int) -> String {
    workspace.id(of: RecordID(.quantity, facts.quantities[number].number))
  }

  /// What stands at a place.
  func text(_ anchor: Anchor) -> String {
    let place = workspace.place(of: anchor).place
    return String(
      decoding: workspace.streams[place.file].file.bytes[place.range.bytes],
      as: UTF8.self
    )
  }

  private func decision(_ decision: RowDecision) -> String {
    let decided = decision.decided.map { number in
      " decided "
        + (workspace.text(of: Field.Decision.decision, in: RecordID(.decision, number)) ?? "")
    }
    let open = decision.undecided.map { "\(id($0.first))-\(id($0.second))" }.joined(separator: " ")
    return (decided ?? "") + (open.isEmpty ? "" : " open \(open)")
  }

  func results(_ analyses: Set<AnalysisResults.Analysis>) -> AnalysisResults {
    AnalysisResults(facts, computing: analyses)
  }

  /// `A-2 ecological at -2`, with the clause and the mitigator at fault.
  func harms() -> String {
    results([.harms]).harms.map { row in
      let dimension = workspace.id(of: RecordID(.dimension, row.harm.dimension))
      var text = "\(id(row.harm.goal))\(row.harm.residual) \(dimension)"
      if let clause = row.harm.clause { text += " \(clause)" }
      if let mitigator = row.harm.mitigator { text += " \(id(mitigator))" }
      if row.confidence == .low { text += " low" }
      return text + " at \(self.text(row.anchor))" + decision(row.decision)
    }.joined(separator: ", ")
  }

  /// `people/2 A:B adopted at people`.
  func oppositions() -> String {
    results([.oppositions]).oppositions.map { row in
      "\(quantity(row.quantity))/\(row.scope) \(ids(row.up)):\(ids(row.down))"
        + (row.isAdopted.map { $0 ? " adopted" : "" } ?? " adopted?")
        + (row.isNested ? " nested" : "")
        + " at \(id(row.goals[0])) \(text(row.anchor))" + decision(row.decision)
    }.joined(separator: ", ")
  }

  /// `A pushes people up against BC at 2`.
  func effectConflicts() -> String {
    results([.effectConflicts]).effectConflicts.map { row in
      "\(id(row.conflict.goal)) \(quantity(row.conflict.quantity))"
        + (row.conflict.pushes == .positive ? "+" : "-") + " against \(ids(row.conflict.against))"
        + (row.confidence == .low ? " low" : "") + " at \(text(row.anchor))"
        + decision(row.decision)
    }.joined(separator: ", ")
  }

  /// `A co2 against B N1.0 P0.0 by people>co2 at people`.
  func chains() -> String {
    let results = results([.chains])
    let rows = results.chains
    return rows.indices.map { row in
      let chain = rows.chain(at: row)
      let influences = rows.influences(of: chain.chain)
      let names = influences.map { influence in
        let to = workspace.reference(Field.Influence.to, of: RecordID(.influence, influence))
        return to.map { workspace.id(of: $0) } ?? "?"
      }
      let loop = results.loop(of: chain).map { loop in
        " loop " + loop.quantities.map(quantity).joined(separator: ">")
          + (loop.sign == .positive ? "+" : "-")
      }
      return "\(id(chain.goal)) \(quantity(chain.evidence.quantity)) \(chain.verdict) "
        + "\(ids(rows.against(at: row))) N\(chain.value(chain.opposing)) "
        + "P\(chain.value(chain.supporting)) by >\(names.joined(separator: ">"))"
        + (rows.confidence(at: row) == .low ? " low" : "") + (loop ?? "")
        + " at \(text(rows.anchor(at: row)))" + decision(rows.decision(at: row))
    }.joined(separator: ", ")
  }

  /// `superseded A B at 80`.
  func targets() -> String {
    results([.targetConflicts]).targetConflicts.map { row in
      "\(row.kind.rawValue) \(ids(row.goals)) at \(text(row.anchor))"
        + (row.total.map { " = \($0)" } ?? "") + decision(row.decision)
    }.joined(separator: ", ")
  }

  /// For each decision whether it speaks of a conflict, or `?`.
  func decisionsInConflict() -> [String] {
    let matches = DecisionMatches(results(DecisionMatches.analyses))
    return facts.decisions.map {
      matches.isInConflict($0) ? "yes" : $0.isUnknown ? "?" : "no"
    }
  }
}
