import Analysis
import CEL
import Findings
import GoalModel
import Scalars

// MARK: - Fields

extension FactRows {
  /// The value of a field of a row, by its position among the derived fields.
  func value(_ field: Int, of record: FactRecord, _ number: Int, facts: Facts) -> Value {
    guard record != .other else { return otherValue(field, number, facts) }
    let object = Facts.reference(record, number)
    switch RowFact(rawValue: field) {
    case .goals: return facts.list(.goal, goals(of: object, facts: facts))
    case .place: return .unknown
    case .others: return others(of: object)
    case .dimensions: return facts.list(.dimension, dimensions(of: object, facts: facts))
    case .decided: return facts.thing(.decision, decision(of: object))
    case .decider: return .string(decider(of: object, facts))
    case nil: break
    }
    let (index, kept) = row(record, number)
    let own = field - RowFact.count
    switch record {
    case .harm: return harmValue(own, results.harms[index], facts)
    case .opposition: return oppositionValue(own, results.oppositions[index], facts)
    case .effectConflict:
      return effectConflictValue(own, results.effectConflicts[index], kept, facts)
    case .chain: return chainValue(own, index, kept, facts)
    case .targetConflict: return targetConflictValue(own, results.targetConflicts[index], facts)
    case .loop: return loopValue(own, results.loops[index], facts)
    case .truncation: return truncationValue(own, results.truncations[index], facts)
    case .evidence: return evidenceValue(own, index, facts)
    default: return .unknown
    }
  }

  /// Who is to decide where the goals of a row meet; of a harm those that make up for it have no
  /// part in that.
  private func decider(of object: ObjectReference, _ facts: Facts) -> String {
    let (record, index, _) = row(object)
    let goals =
      record == .harm ? [results.harms[index].harm.goal] : self.goals(of: object, facts: facts)
    let levels = goals.map {
      facts.workspace.level(ofDocument: facts.document(ofGoal: $0)) ?? 0
    }
    return Wording.decider(levels)[facts.language]
  }

  private func otherValue(_ field: Int, _ index: Int, _ facts: Facts) -> Value {
    let party = party(index)
    switch OtherFact(rawValue: field) {
    case .goal: return facts.thing(.goal, party.goal)
    case .target: return facts.thing(.target, party.target)
    case .place, nil: return .unknown
    }
  }

  func quantity(_ number: Int, _ facts: Facts) -> Value {
    facts.thing(.quantity, results.facts.quantities[number].number)
  }

  static let scopes = ["organisation", "group", "area"]

  private static func word(_ sign: Sign) -> Value {
    .string(sign == .positive ? "increase" : "decrease")
  }

  static func symbol(_ sign: Sign) -> Value { .string(sign == .positive ? "+" : "-") }

  private static func word(_ confidence: Confidence) -> Value {
    switch confidence {
    case .low: .string("low")
    case .medium: .string("medium")
    case .high: .string("high")
    }
  }

  private func harmValue(_ field: Int, _ row: HarmRow, _ facts: Facts) -> Value {
    let harm = row.harm
    switch HarmFact(rawValue: field) {
    case .goal: return facts.thing(.goal, harm.goal)
    case .dimension: return facts.thing(.dimension, harm.dimension)
    case .effect: return facts.thing(.effect, row.effect)
    case .declared: return .int(Int64(harm.declared))
    case .residual: return .int(Int64(harm.residual))
    case .allowed: return .int(Int64(harm.allowed))
    case .confidence: return Self.word(row.confidence)
    case .clause: return harm.clause.map { .string($0.rawValue) } ?? .null
    case .mitigator: return facts.thing(.goal, harm.mitigator)
    case .available: return harm.available.map { .int(Int64($0)) } ?? .null
    case .worst: return .bool(harm.isWorst)
    case nil: return .unknown
    }
  }

  private func oppositionValue(_ field: Int, _ row: OppositionRow, _ facts: Facts) -> Value {
    switch OppositionFact(rawValue: field) {
    case .quantity: quantity(row.quantity, facts)
    case .scope: .string(Self.scopes[row.scope])
    case .up: facts.list(.goal, row.up)
    case .down: facts.list(.goal, row.down)
    case .adopted: row.isAdopted.map { .bool($0) } ?? .unknown
    case .nested: .bool(row.isNested)
    case nil: .unknown
    }
  }

  private func effectConflictValue(
    _ field: Int,
    _ row: EffectConflictRow,
    _ kept: [Int]?,
    _ facts: Facts
  ) -> Value {
    switch EffectConflictFact(rawValue: field) {
    case .goal: facts.thing(.goal, row.conflict.goal)
    case .effect: facts.thing(.effect, row.effect)
    case .quantity: quantity(row.conflict.quantity, facts)
    case .pushes: Self.word(row.conflict.pushes)
    case .against: facts.list(.goal, kept ?? Array(row.conflict.against))
    case .confidence: Self.word(row.confidence)
    case nil: .unknown
    }
  }

  private func chainValue(_ field: Int, _ index: Int, _ kept: [Int]?, _ facts: Facts) -> Value {
    let chain = results.chains.chain(at: index)
    let evidence = chain.evidence
    switch ChainFact(rawValue: field) {
    case .goal: return facts.thing(.goal, chain.goal)
    case .quantity: return quantity(evidence.quantity, facts)
    case .wanted: return Self.word(chain.wanted)
    case .against: return facts.list(.goal, kept ?? Array(results.chains.against(at: index)))
    case .p: return .double(chain.value(chain.supporting))
    case .n: return .double(chain.value(chain.opposing))
    case .d: return .double(evidence.determinacy?.value ?? 0)
    case .helping: return .int(Int64(chain.helping))
    case .hindering: return .int(Int64(chain.hindering))
    case .chain: return facts.list(.influence, results.chains.influences(of: chain.chain))
    case .opposing: return facts.list(.influence, results.chains.influences(of: chain.counterchain))
    case .pushes: return Self.word(results.chains.pushes(at: index))
    case .confidence: return Self.word(results.chains.confidence(at: index))
    case .loop:
      guard let loop = results.loop(of: chain) else { return .null }
      let names = (loop.quantities + loop.quantities.prefix(1)).map {
        facts.text(of: quantity($0, facts), in: facts.language)
      }
      return .string(names.joined(separator: " → "))
    case .loopSign: return results.loop(of: chain).map { Self.symbol($0.sign) } ?? .null
    case .looped: return .double(chain.value(evidence.looped))
    case nil: return .unknown
    }
  }

  private func targetConflictValue(
    _ field: Int,
    _ row: TargetConflictRow,
    _ facts: Facts
  ) -> Value {
    switch TargetConflictFact(rawValue: field) {
    case .kind: return .string(row.kind.rawValue)
    case .goal: return facts.thing(.goal, row.goal)
    case .indicator: return facts.thing(.indicator, row.indicator)
    case .target: return facts.thing(.target, row.target)
    case .quantity: return quantity(row.quantity, facts)
    case .scope: return .string(Self.scopes[row.scope])
    case .sameDocument: return .bool(row.isWithinDocument)
    case .total: return row.total.map { .decimal($0) } ?? .null
    case .parent: return facts.thing(.goal, row.parent)
    case .range:
      guard let range = results.facts.quantities[row.quantity].range else { return .list(.empty) }
      return .list(ListValue([.decimal(range.lowerBound), .decimal(range.upperBound)]))
    case nil: return .unknown
    }
  }

  private func loopValue(_ field: Int, _ row: LoopRow, _ facts: Facts) -> Value {
    switch LoopFact(rawValue: field) {
    case .quantities:
      facts.list(.quantity, row.quantities.map { results.facts.quantities[$0].number })
    case .influences: facts.list(.influence, row.influences)
    case .sign: Self.symbol(row.sign)
    case .builtIn: .bool(row.isBuiltIn)
    case .used: .bool(row.isUsed)
    case nil: .unknown
    }
  }

  private func evidenceValue(_ field: Int, _ index: Int, _ facts: Facts) -> Value {
    let row = words.read { $0.rows[index] }
    switch EvidenceFact(rawValue: field) {
    case .goal: return facts.thing(.goal, row.goal)
    case .dimension: return facts.thing(.dimension, row.dimension)
    case .strength: return .double(row.strength)
    case .words:
      return .list(ListValue(words.value.words(ofRow: index).map { .string($0.word) }))
    case .places: return others(of: Facts.reference(.evidence, index))
    case .suggested: return .bool(row.isSuggested)
    case .clear: return .bool(row.isClear)
    case .quoted: return .string(words.value.quotedWords(ofRow: index))
    case nil: return .unknown
    }
  }

  private func truncationValue(_ field: Int, _ row: TruncationRow, _ facts: Facts) -> Value {
    switch TruncationFact(rawValue: field) {
    case .what: .string(row.bound.rawValue)
    case .limit: .int(Int64(row.limit))
    case .goal: facts.thing(.goal, row.goal)
    case .quantity: row.quantity.map { quantity($0, facts) } ?? .null
    case nil: .unknown
    }
  }
}
