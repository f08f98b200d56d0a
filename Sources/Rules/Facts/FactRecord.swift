import Analysis
import GoalModel

/// The kinds of things that rules read, in the order of the schema's records.
package enum FactRecord: Int, CaseIterable, Sendable {
  case document
  case adoption
  case period
  case documentBudget
  case goal
  case effect
  case indicator
  case baseline
  case target
  case outcome
  case assignment
  case goalBudget
  case followUp
  case decision
  case vision
  case dimension
  case aspect
  case want
  case principle
  case quantity
  case influence
  case harm
  case opposition
  case effectConflict
  case chain
  case targetConflict
  case loop
  case truncation
  case evidence
  case other

  /// The name in the schema.
  ///
  /// Written out: to name a case by itself asks the runtime for its metadata.
  package var name: String {
    switch self {
    case .document: "document"
    case .adoption: "adoption"
    case .period: "period"
    case .documentBudget: "document budget"
    case .goal: "goal"
    case .effect: "effect"
    case .indicator: "indicator"
    case .baseline: "baseline"
    case .target: "target"
    case .outcome: "outcome"
    case .assignment: "assignment"
    case .goalBudget: "goal budget"
    case .followUp: "follow-up"
    case .decision: "decision"
    case .vision: "vision"
    case .dimension: "dimension"
    case .aspect: "aspect"
    case .want: "want"
    case .principle: "principle"
    case .quantity: "quantity"
    case .influence: "influence"
    case .harm: "harm"
    case .opposition: "opposition"
    case .effectConflict: "effect conflict"
    case .chain: "chain"
    case .targetConflict: "target conflict"
    case .loop: "loop"
    case .truncation: "truncation"
    case .evidence: "evidence"
    case .other: "other"
    }
  }

  /// The kind of mapping that the thing is written as; nil for rows of analyses.
  var written: RecordType? {
    switch self {
    case .document: .document
    case .adoption: .adoption
    case .period: .period
    case .documentBudget: .documentBudget
    case .goal: .goal
    case .effect: .effect
    case .indicator: .indicator
    case .baseline: .baseline
    case .target: .target
    case .outcome: .outcome
    case .assignment: .assignment
    case .goalBudget: .goalBudget
    case .followUp: .followUp
    case .decision: .decision
    case .vision: .vision
    case .dimension: .dimension
    case .aspect: .aspect
    case .want: .want
    case .principle: .principle
    case .quantity: .quantity
    case .influence: .influence
    case .harm, .opposition, .effectConflict, .chain, .targetConflict, .loop, .truncation,
      .evidence,
      .other:
      nil
    }
  }

  /// The things that a kind of mapping is; nil for sentences, which rules do not read.
  init?(_ type: RecordType) {
    guard let record = Self.byType[type.index] else { return nil }
    self = record
  }

  private static let byType: [FactRecord?] = RecordType.allCases.map { type in
    allCases.first { $0.written == type }
  }

  /// Whether a thing equals its id written as text.
  var hasTextIdentity: Bool {
    switch self {
    case .dimension, .aspect, .quantity, .vision, .principle: true
    default: false
    }
  }

  /// Whether the things are rows of an analysis.
  var isRow: Bool { rawValue >= Self.harm.rawValue && self != .other }

  /// The analysis whose rows the things are; nil for others.
  var analysis: AnalysisResults.Analysis? {
    switch self {
    case .harm: .harms
    case .opposition: .oppositions
    case .effectConflict: .effectConflicts
    case .chain: .chains
    case .targetConflict: .targetConflicts
    case .loop: .loops
    case .truncation: .truncations
    default: nil
    }
  }
}
