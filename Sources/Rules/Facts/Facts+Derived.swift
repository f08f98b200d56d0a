import Analysis
import CEL
import Findings
import GoalModel
import Scalars

// MARK: - Derived values

extension Facts {
  /// The value of a derived field; `.null` where an optional one is absent.
  func derivedValue(_ field: Int, of record: FactRecord, _ index: Int) -> Value {
    switch record {
    case .document: documentValue(field, index)
    case .period:
      switch PeriodFact(rawValue: field) {
      case .months: .int(Int64(derivations.months(ofPeriod: index)))
      case .days: .int(Int64(derivations.days(ofPeriod: index)))
      case nil: .unknown
      }
    case .goal: goalValue(field, index)
    case .effect: effectValue(field, index)
    case .indicator: indicatorValue(field, index)
    case .target: targetValue(field, index)
    case .assignment: thing(.goal, workspace.owner(of: RecordID(.assignment, index)))
    case .decision: decisionValue(field, index)
    case .vision: sharedFacts.aspects(ofVision: index)
    case .aspect:
      switch AspectFact(rawValue: field) {
      case .dimension: thing(.dimension, workspace.dimension(ofAspect: index) as Int?)
      case .vision: thing(.vision, workspace.vision(ofAspect: index) as Int?)
      case nil: .unknown
      }
    case .quantity:
      switch QuantityFact(rawValue: field) {
      case .builtIn: .bool(workspace.isBuiltIn(RecordID(.quantity, index)))
      case .used: .bool(derivations.isUsed(quantity: index))
      case nil: .unknown
      }
    case .influence: .bool(workspace.isBuiltIn(RecordID(.influence, index)))
    case .harm, .opposition, .effectConflict, .chain, .targetConflict, .loop, .truncation,
      .evidence, .other:
      lazyRows.read { $0.value(field, of: record, index, facts: self) }
    case .adoption, .documentBudget, .baseline, .outcome, .goalBudget, .followUp, .dimension,
      .want, .principle:
      .unknown
    }
  }

  func thing(_ record: FactRecord, _ index: Int?) -> Value {
    index.map { .object(Self.reference(record, $0)) } ?? .null
  }

  private func thing(_ record: FactRecord, _ id: RecordID?) -> Value {
    thing(record, id?.index)
  }

  private func documentValue(_ field: Int, _ index: Int) -> Value {
    switch DocumentFact(rawValue: field) {
    case .depth: workspace.level(ofDocument: index).map { .int(Int64($0)) } ?? .unknown
    case .active: derivations.isActive(document: index).map { .bool($0) } ?? .unknown
    case .dimensions:
      firstVision(index) { sharedFacts.dimensions(ofVision: $0) }
    case .aspects: firstVision(index) { sharedFacts.aspects(ofVision: $0) }
    case .principles: firstVision(index) { sharedFacts.principles(ofVision: $0) }
    case .lead: thing(.document, derivations.lead(ofDocument: index))
    case .ended: derivations.hasEnded(document: index).map { .bool($0) } ?? .unknown
    case .distributes: .bool(derivations.distributes(document: index))
    case .knownVisions:
      list(.vision, derivations.knownVisions)
    case nil: .unknown
    }
  }

  private func firstVision(_ document: Int, _ read: (Int) -> Value) -> Value {
    if let vision = workspace.visions(ofDocument: document).first { return read(vision) }
    return workspace.visionState(ofDocument: document) == .unknown ? .unknown : .list(.empty)
  }

  private func goalValue(_ field: Int, _ index: Int) -> Value {
    switch GoalFact(rawValue: field) {
    case .document: thing(.document, workspace.document(of: RecordID(.goal, index)))
    case .allDimensions: sharedFacts.dimensions(of: index)
    case .allAspects: sharedFacts.aspects(of: index)
    case .active:
      switch workspace.activity(of: index) {
      case .active: .bool(true)
      case .inactive: .bool(false)
      case .unknown: .unknown
      }
    case .ancestors:
      list(workspace.ancestors(of: index), isWhole: !derivations.hasUnknownAncestors(goal: index))
    case .descendants:
      list(
        workspace.descendants(of: index),
        isWhole: !derivations.mayHaveUnknownDescendants(goal: index)
      )
    case .children:
      list(
        workspace.children(of: index).map { Int($0) },
        isWhole: !derivations.mayHaveUnknownChildren(goal: index)
      )
    case .depth:
      derivations.hasUnknownAncestors(goal: index)
        ? .unknown : .int(Int64(workspace.depth(of: index)))
    case .measured: derivations.isMeasured(goal: index).map { .bool($0) } ?? .unknown
    case .funded: derivations.isFunded(goal: index).map { .bool($0) } ?? .unknown
    case .servedDimensions:
      sharedFacts.wholeDimensions(of: index)
        ?? list(.dimension, workspace.servedDimensions(ofGoal: index))
    case .servedAspects:
      sharedFacts.wholeAspects(of: index)
        ?? list(.aspect, workspace.servedAspects(ofGoal: index))
    case .evidence:
      .list(
        ListValue(
          record: UInt16(FactRecord.evidence.rawValue),
          range: words.read { $0.rows(ofGoal: index) }
        )
      )
    case .spokenDimensions: list(.dimension, words.read { $0.spokenDimensions(ofGoal: index) })
    case .suggestedAspects:
      list(.aspect, words.read { $0.suggestions(forGoal: index).aspects.map(\.number) })
    case nil: .unknown
    }
  }

  /// A list of goals; one that is not whole has something unknown at its end.
  private func list(_ goals: [Int], isWhole: Bool) -> Value {
    guard !isWhole else { return list(.goal, goals) }
    return .list(ListValue(goals.map { .object(Self.reference(.goal, $0)) } + [.unknown]))
  }

  private func effectValue(_ field: Int, _ index: Int) -> Value {
    switch EffectFact(rawValue: field) {
    case .goal: return thing(.goal, workspace.owner(of: RecordID(.effect, index)))
    case .dimension:
      switch workspace.dimension(ofEffect: index) {
      case .thing(let dimension): return thing(.dimension, dimension.index)
      case .absent: return .null
      case .rejected: return .unknown
      }
    case .aspect, .quantity:
      guard case .thing(let affected) = workspace.affected(by: index) else { return .unknown }
      switch (affected.type, EffectFact(rawValue: field)) {
      case (.aspect, .aspect?): return thing(.aspect, affected.index)
      case (.quantity, .quantity?): return thing(.quantity, affected.index)
      default: return .null
      }
    case .good:
      guard let good = workspace.good(ofEffect: index) else { return .unknown }
      return .int(Int64(good))
    case nil: return .unknown
    }
  }

  private func indicatorValue(_ field: Int, _ index: Int) -> Value {
    switch IndicatorFact(rawValue: field) {
    case .goal: thing(.goal, workspace.owner(of: RecordID(.indicator, index)))
    case .heading: derivations.heading(ofIndicator: index)
    case .latest: derivations.latestOutcome(ofIndicator: index)
    case nil: .unknown
    }
  }

  private func targetValue(_ field: Int, _ index: Int) -> Value {
    switch TargetFact(rawValue: field) {
    case .value: derivations.value(ofTarget: index)
    case .margin: derivations.margin(ofTarget: index)
    case .text: .string(derivations.text(ofTarget: index, in: language))
    case nil: .unknown
    }
  }

  private func decisionValue(_ field: Int, _ index: Int) -> Value {
    switch DecisionFact(rawValue: field) {
    case .document: thing(.document, workspace.owner(of: RecordID(.decision, index)))
    case .dimension: thing(.dimension, derivations.dimension(ofDecision: index))
    case .inConflict: conflictValue(rows.conflict(ofDecision: index).isThere, index)
    case .inOpenConflict: conflictValue(rows.conflict(ofDecision: index).isOpen, index)
    case nil: .unknown
    }
  }

  /// Whether something holds of the conflict that a decision is about: that there is none cannot be
  /// said where something of its parties was rejected.
  private func conflictValue(_ holds: Bool?, _ decision: Int) -> Value {
    switch holds {
    case true?: .bool(true)
    case false? where !derivations.hasUnreadParties(decision: decision): .bool(false)
    default: .unknown
    }
  }
}
