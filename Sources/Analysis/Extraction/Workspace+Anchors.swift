package import GoalModel

extension Workspace {
  /// Where a row's anchor stands; where that was not written, where it would have.
  package func place(of anchor: Anchor) -> LocatedPlace {
    switch anchor {
    case .effectValue(let effect): return place(.effect, effect, Field.Effect.effect)
    case .mitigator(let effect, let entry):
      return place(.effect, effect, Field.Effect.mitigatedBy, part: .element(entry))
    case .mitigation(let effect):
      return place(
        .effect,
        effect,
        Field.Effect.mitigatedBy,
        else: [Field.Effect.mitigation, Field.Effect.residual]
      )
    case .indicator(let indicator):
      return place(.indicator, indicator, Field.Indicator.quantity, else: [Field.Indicator.name])
    case .targetValue(let target):
      return place(
        .target,
        target,
        Field.Target.atLeast,
        else: [Field.Target.atMost, Field.Target.exactly, Field.Target.change]
      )
    case .influence(let influence): return place(.influence, influence, Field.Influence.from)
    case .goal(let goal): return place(.goal, goal, Field.Goal.id)
    case .text(let place): return LocatedPlace(place: place)
    }
  }

  /// Where the first of some fields that is written stands, else where it would have.
  private func place(
    _ type: RecordType,
    _ number: Int,
    _ field: Int,
    part: FieldPart = .value,
    else others: @autoclosure () -> [Int] = []
  ) -> LocatedPlace {
    let record = RecordID(type, number)
    if let place = place(of: field, in: record, part) { return place }
    return others().lazy.compactMap { self.place(of: $0, in: record) }.first
      ?? placeOfAbsence(in: record)
  }
}
