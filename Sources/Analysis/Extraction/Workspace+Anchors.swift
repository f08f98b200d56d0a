package import GoalModel

extension Workspace {
  /// Where a row's anchor stands.
  package func place(of anchor: Anchor) -> LocatedPlace {
    switch anchor {
    case .effectValue(let effect):
      return place(Field.Effect.effect, RecordID(.effect, effect))
    case .mitigator(let effect, let entry):
      let record = RecordID(.effect, effect)
      return place(of: Field.Effect.mitigatedBy, in: record, .element(entry))
        ?? place(Field.Effect.mitigatedBy, record)
    case .mitigation(let effect):
      let record = RecordID(.effect, effect)
      return place(of: Field.Effect.mitigatedBy, in: record)
        ?? place(of: Field.Effect.mitigation, in: record)
        ?? place(Field.Effect.residual, record)
    case .indicator(let indicator):
      let record = RecordID(.indicator, indicator)
      return place(of: Field.Indicator.quantity, in: record)
        ?? place(Field.Indicator.name, record)
    case .targetValue(let target):
      let record = RecordID(.target, target)
      let values = [
        Field.Target.atLeast, Field.Target.atMost, Field.Target.exactly,
        Field.Target.change,
      ]
      return values.lazy.compactMap { self.place(of: $0, in: record) }.first
        ?? place(of: record)
    case .influence(let influence):
      return place(Field.Influence.from, RecordID(.influence, influence))
    case .goal(let goal):
      return placeOfAbsence(in: RecordID(.goal, goal))
    case .text(let place):
      return LocatedPlace(place: place)
    }
  }

  /// A field's value, or where it was not written the record.
  private func place(_ field: Int, _ record: RecordID) -> LocatedPlace {
    place(of: field, in: record) ?? place(of: record)
  }
}
