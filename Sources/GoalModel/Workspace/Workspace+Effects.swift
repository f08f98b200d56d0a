/// What a name stands for, when it stands for something.
package enum NamedValue: Hashable, Sendable {
  case absent
  case rejected
  case thing(RecordID)
}

// MARK: - Effects and quantities

extension Workspace {
  /// The dimension, aspect or quantity that an effect names; one that names none, which the reader
  /// has told, counts as rejected.
  package func affected(by effect: Int) -> NamedValue {
    switch value(of: Field.Effect.affects, in: RecordID(.effect, effect)) {
    case .reference(let thing): .thing(thing)
    default: .rejected
    }
  }

  /// The dimension that an effect counts for: the one that it names, the aspect's or the
  /// quantity's; absent where the document's visions lack the quantity's.
  package func dimension(ofEffect effect: Int) -> NamedValue {
    guard case .thing(let thing) = affected(by: effect) else { return affected(by: effect) }
    switch thing.type {
    case .dimension: return .thing(thing)
    case .aspect: return .thing(RecordID(.dimension, dimension(ofAspect: thing.index)))
    default:
      guard let dimension = dimension(ofQuantity: thing.index) else { return .absent }
      let goal = Int(store.records[RecordType.effect.index][effect].owner)
      return has(document: document(ofGoal: goal), dimension: dimension)
        ? .thing(RecordID(.dimension, dimension)) : .absent
    }
  }

  /// -3…3 for the dimension: an effect on a quantity is turned by what is better of it, 0 where
  /// neither is; nil where the reader rejected what says it.
  package func good(ofEffect effect: Int) -> Int? {
    let id = RecordID(.effect, effect)
    guard let value = integer(Field.Effect.effect, of: id) else { return nil }
    guard case .thing(let thing) = affected(by: effect) else { return nil }
    guard thing.type == .quantity else { return value }
    return better(ofQuantity: thing.index).map { $0 * value }
  }

  /// 1 where more of a quantity is better, -1 where less is, 0 where neither is; nil where the
  /// reader rejected it.
  package func better(ofQuantity quantity: Int) -> Int? {
    switch word(Field.Quantity.better, of: RecordID(.quantity, quantity)) {
    case 0?: 1
    case 1?: -1
    case 2?: 0
    default: nil
    }
  }

  /// The dimension of a quantity; nil where it is not known.
  package func dimension(ofQuantity quantity: Int) -> Int? {
    reference(Field.Quantity.dimension, of: RecordID(.quantity, quantity))?.index
  }

  /// The quantities in force, in order.
  package var quantities: [Int] { links.quantities }

  /// The influences in force, in order.
  package var influences: [Int] { links.influences }
}
