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
    guard field >= DerivedField.rowFields.count else {
      let object = Facts.reference(record, number)
      switch field {
      case 0: return facts.list(.goal, goals(of: object, facts: facts))
      case 2: return others(of: object)
      case 3: return facts.list(.dimension, dimensions(of: object, facts: facts))
      case 4: return facts.thing(.decision, decision(of: object))
      default: return .unknown
      }
    }
    let (index, kept) = row(record, number)
    let own = field - DerivedField.rowFields.count
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

  private func otherValue(_ field: Int, _ index: Int, _ facts: Facts) -> Value {
    let party = party(index)
    switch field {
    case 0: return facts.thing(.goal, party.goal)
    case 2: return facts.thing(.target, party.target)
    default: return .unknown
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
    switch field {
    case 0: return facts.thing(.goal, harm.goal)
    case 1: return facts.thing(.dimension, harm.dimension)
    case 2: return facts.thing(.effect, row.effect)
    case 3: return .int(Int64(harm.declared))
    case 4: return .int(Int64(harm.residual))
    case 5: return .int(Int64(harm.allowed))
    case 6: return Self.word(row.confidence)
    case 7:
      switch harm.clause {
      case nil: return .null
      case .itself?: return .string("itself")
      case .inactive?: return .string("inactive")
      case .noEffect?: return .string("no-effect")
      case .later?: return .string("later")
      case .noResources?: return .string("no-resources")
      case .usedUp?: return .string("used-up")
      case .residual?: return .string("residual")
      }
    case 8: return facts.thing(.goal, harm.mitigator)
    case 9: return harm.available.map { .int(Int64($0)) } ?? .null
    case 10: return .bool(harm.isWorst)
    default: return .unknown
    }
  }

  private func oppositionValue(_ field: Int, _ row: OppositionRow, _ facts: Facts) -> Value {
    switch field {
    case 0: quantity(row.quantity, facts)
    case 1: .string(Self.scopes[row.scope])
    case 2: facts.list(.goal, row.up)
    case 3: facts.list(.goal, row.down)
    case 4: row.isAdopted.map { .bool($0) } ?? .unknown
    case 5: .bool(row.isNested)
    default: .unknown
    }
  }

  private func effectConflictValue(
    _ field: Int,
    _ row: EffectConflictRow,
    _ kept: [Int]?,
    _ facts: Facts
  ) -> Value {
    switch field {
    case 0: facts.thing(.goal, row.conflict.goal)
    case 1: facts.thing(.effect, row.effect)
    case 2: quantity(row.conflict.quantity, facts)
    case 3: Self.word(row.conflict.pushes)
    case 4: facts.list(.goal, kept ?? Array(row.conflict.against))
    case 5: Self.word(row.confidence)
    default: .unknown
    }
  }

  private func chainValue(_ field: Int, _ index: Int, _ kept: [Int]?, _ facts: Facts) -> Value {
    let chain = results.chains.chain(at: index)
    let evidence = chain.evidence
    switch field {
    case 0: return facts.thing(.goal, chain.goal)
    case 1: return quantity(evidence.quantity, facts)
    case 2: return Self.word(chain.wanted)
    case 3: return facts.list(.goal, kept ?? Array(results.chains.against(at: index)))
    case 4: return .double(chain.value(chain.supporting))
    case 5: return .double(chain.value(chain.opposing))
    case 6: return .double(evidence.determinacy?.value ?? 0)
    case 7: return .int(Int64(chain.helping))
    case 8: return .int(Int64(chain.hindering))
    case 9: return facts.list(.influence, results.chains.influences(of: chain.chain))
    case 10: return facts.list(.influence, results.chains.influences(of: chain.counterchain))
    case 11: return Self.word(results.chains.pushes(at: index))
    case 12: return Self.word(results.chains.confidence(at: index))
    case 13:
      guard let loop = results.loop(of: chain) else { return .null }
      let names = (loop.quantities + loop.quantities.prefix(1)).map {
        facts.text(of: quantity($0, facts), in: facts.language)
      }
      return .string(names.joined(separator: " → "))
    case 14: return results.loop(of: chain).map { Self.symbol($0.sign) } ?? .null
    case 15: return .double(chain.value(evidence.looped))
    default: return .unknown
    }
  }

  private func targetConflictValue(
    _ field: Int,
    _ row: TargetConflictRow,
    _ facts: Facts
  ) -> Value {
    switch field {
    case 0: return .string(row.kind.rawValue)
    case 1: return facts.thing(.goal, row.goal)
    case 2: return facts.thing(.indicator, row.indicator)
    case 3: return facts.thing(.target, row.target)
    case 4: return quantity(row.quantity, facts)
    case 5: return .string(Self.scopes[row.scope])
    case 6: return .bool(row.isWithinDocument)
    case 7: return row.total.map { .decimal($0) } ?? .null
    case 8: return facts.thing(.goal, row.parent)
    case 9:
      guard let range = results.facts.quantities[row.quantity].range else { return .list(.empty) }
      return .list(ListValue([.decimal(range.lowerBound), .decimal(range.upperBound)]))
    default: return .unknown
    }
  }

  private func loopValue(_ field: Int, _ row: LoopRow, _ facts: Facts) -> Value {
    switch field {
    case 0:
      facts.list(.quantity, row.quantities.map { results.facts.quantities[$0].number })
    case 1: facts.list(.influence, row.influences)
    case 2: Self.symbol(row.sign)
    case 3: .bool(row.isBuiltIn)
    case 4: .bool(row.isUsed)
    default: .unknown
    }
  }

  private func evidenceValue(_ field: Int, _ index: Int, _ facts: Facts) -> Value {
    let row = words.read { $0.rows[index] }
    switch field {
    case 0: return facts.thing(.goal, row.goal)
    case 1: return facts.thing(.dimension, row.dimension)
    case 2: return .double(row.strength)
    case 3:
      return .list(ListValue(words.value.words(ofRow: index).map { .string($0.word) }))
    case 4: return others(of: Facts.reference(.evidence, index))
    case 5: return .bool(row.isSuggested)
    case 6: return .bool(row.isClear)
    case 7: return .string(words.value.quotedWords(ofRow: index))
    default: return .unknown
    }
  }

  private func truncationValue(_ field: Int, _ row: TruncationRow, _ facts: Facts) -> Value {
    switch field {
    case 0: .string(row.bound.rawValue)
    case 1: .int(Int64(row.limit))
    case 2: facts.thing(.goal, row.goal)
    case 3: row.quantity.map { quantity($0, facts) } ?? .null
    default: .unknown
    }
  }
}
