import Analysis
import CEL
import Findings
import GoalModel
import Scalars

// MARK: - Conflicts

extension FactRows {
  /// What a row is about, for reports and JSON.
  func conflict(of object: ObjectReference, facts: Facts) -> ConflictDetails? {
    let (record, index, _) = row(object)
    let dimensions = dimensions(of: object, facts: facts).map {
      facts.workspace.id(of: RecordID(.dimension, $0))
    }
    func id(_ quantity: Int) -> String { self.id(ofQuantity: quantity, facts) }
    switch record {
    case .harm: return ConflictDetails(kind: "harm", dimensions: dimensions)
    case .opposition:
      return ConflictDetails(
        kind: "opposed",
        dimensions: dimensions,
        quantity: id(results.oppositions[index].quantity)
      )
    case .effectConflict:
      return ConflictDetails(
        kind: "effect",
        dimensions: dimensions,
        quantity: id(results.effectConflicts[index].conflict.quantity)
      )
    case .chain:
      let chain = results.chains.chain(at: index)
      return ConflictDetails(
        kind: "indirect",
        dimensions: dimensions,
        quantity: id(chain.evidence.quantity),
        chain: steps(results.chains.influences(of: chain.chain), facts),
        strength: ConflictDetails.Strength(
          supporting: chain.value(chain.supporting),
          opposing: chain.value(chain.opposing)
        )
      )
    case .targetConflict:
      return ConflictDetails(
        kind: "target",
        dimensions: dimensions,
        quantity: id(results.targetConflicts[index].quantity)
      )
    default: return nil
    }
  }

  /// The id of what a row is about besides goals; nil where it tells itself by what it points at.
  ///
  /// Of conflicts over a quantity not the dimensions, which are the goals' and change with them.
  func stake(of object: ObjectReference, facts: Facts) -> String? {
    let (record, index, _) = row(object)
    func id(_ dimension: Int) -> String { facts.workspace.id(of: RecordID(.dimension, dimension)) }
    switch record {
    case .harm: return id(results.harms[index].harm.dimension)
    case .evidence: return id(words.value.rows[index].dimension)
    case .opposition: return self.id(ofQuantity: results.oppositions[index].quantity, facts)
    case .effectConflict:
      return self.id(ofQuantity: results.effectConflicts[index].conflict.quantity, facts)
    case .chain:
      return self.id(ofQuantity: results.chains.chain(at: index).evidence.quantity, facts)
    case .targetConflict:
      return self.id(ofQuantity: results.targetConflicts[index].quantity, facts)
    default: return nil
    }
  }

  private func id(ofQuantity quantity: Int, _ facts: Facts) -> String {
    facts.workspace.id(of: RecordID(.quantity, results.facts.quantities[quantity].number))
  }

  private func steps(_ influences: [Int], _ facts: Facts) -> [ConflictDetails.ChainStep] {
    let workspace = facts.workspace
    func quantity(_ field: Int, _ influence: Int) -> String {
      workspace.reference(field, of: RecordID(.influence, influence))
        .map { workspace.id(of: $0) } ?? ""
    }
    func sign(_ influence: Int) -> String {
      switch workspace.word(Field.Influence.sign, of: RecordID(.influence, influence)) {
      case 0?: "+"
      case _?: "-"
      case nil: ""
      }
    }
    guard let first = influences.first else { return [] }
    return [ConflictDetails.ChainStep(quantity: quantity(Field.Influence.from, first), sign: "+")]
      + influences.map {
        ConflictDetails.ChainStep(quantity: quantity(Field.Influence.to, $0), sign: sign($0))
      }
  }
}
