package import GoalModel

extension Workspace {
  /// Where a row's anchor stands; where that was not written, where it would have.
  package func place(of anchor: Anchor) -> LocatedPlace {
    func place(
      _ type: RecordType,
      _ number: Int,
      _ fields: Int...,
      part: FieldPart = .value
    ) -> LocatedPlace {
      let record = RecordID(type, number)
      return fields.lazy.compactMap { self.place(of: $0, in: record, part) }.first
        ?? placeOfAbsence(in: record)
    }
    switch anchor {
    case .effectValue(let effect): return place(.effect, effect, Field.Effect.effect)
    case .mitigator(let effect, let entry):
      return place(.effect, effect, Field.Effect.mitigatedBy, part: .element(entry))
    case .mitigation(let effect):
      return place(
        .effect,
        effect,
        Field.Effect.mitigatedBy,
        Field.Effect.mitigation,
        Field.Effect.residual
      )
    case .indicator(let indicator):
      return place(.indicator, indicator, Field.Indicator.quantity, Field.Indicator.name)
    case .targetValue(let target):
      return place(
        .target,
        target,
        Field.Target.atLeast,
        Field.Target.atMost,
        Field.Target.exactly,
        Field.Target.change
      )
    case .influence(let influence): return place(.influence, influence, Field.Influence.from)
    case .goal(let goal): return place(.goal, goal, Field.Goal.id)
    case .text(let place): return LocatedPlace(place: place)
    }
  }
}
