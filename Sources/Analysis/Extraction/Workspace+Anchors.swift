package import GoalModel

extension Workspace {
  /// Where a row's anchor stands.
  package func place(of anchor: Anchor) -> LocatedPlace {
    switch anchor {
    case .effectValue(let effect):
      return place(FieldPosition.effectValue, RecordID(.effect, effect))
    case .mitigator(let effect, let entry):
      let record = RecordID(.effect, effect)
      return place(of: FieldPosition.effectMitigators, in: record, .element(entry))
        ?? place(FieldPosition.effectMitigators, record)
    case .mitigation(let effect):
      let record = RecordID(.effect, effect)
      return place(of: FieldPosition.effectMitigators, in: record)
        ?? place(of: FieldPosition.effectMitigation, in: record)
        ?? place(FieldPosition.effectResidual, record)
    case .indicator(let indicator):
      let record = RecordID(.indicator, indicator)
      return place(of: FieldPosition.indicatorQuantity, in: record)
        ?? place(FieldPosition.indicatorName, record)
    case .targetValue(let target):
      let record = RecordID(.target, target)
      let values = [
        FieldPosition.targetAtLeast, FieldPosition.targetAtMost, FieldPosition.targetExactly,
        FieldPosition.targetChange,
      ]
      return values.lazy.compactMap { self.place(of: $0, in: record) }.first
        ?? place(of: record)
    case .influence(let influence):
      return place(FieldPosition.influenceFrom, RecordID(.influence, influence))
    case .goal(let goal):
      return placeOfAbsence(in: RecordID(.goal, goal))
    }
  }

  /// A field's value, or where it was not written the record.
  private func place(_ field: Int, _ record: RecordID) -> LocatedPlace {
    place(of: field, in: record) ?? place(of: record)
  }
}
