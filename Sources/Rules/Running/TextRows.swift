import CEL

/// What the texts of a finding read: all that conditions read, but goals of other documents than the
/// finding's are called `document-id#M4`, as they are written there.
///
/// Used by one thread at a time.
final class TextRows: RecordProvider, @unchecked Sendable {
  private let provider: any RecordProvider
  private let facts: Facts
  /// The finding's document; nil while ids are read as they stand.
  var document: Int?

  private static let goalID = FactSchema.shared.schema.fieldIndex(
    "id",
    ofRecord: FactRecord.goal.rawValue
  )

  init(_ provider: any RecordProvider, facts: Facts) {
    self.provider = provider
    self.facts = facts
  }

  func value(ofField field: Int, of object: ObjectReference) -> Value {
    let value = provider.value(ofField: field, of: object)
    guard let document, field == Self.goalID, Int(object.record) == FactRecord.goal.rawValue,
      object.index >= 0, case .string(let id) = value
    else { return value }
    return .string(facts.name(id, ofGoal: Int(object.index), seenFrom: document))
  }

  func presence(ofField field: Int, of object: ObjectReference) -> Presence {
    provider.presence(ofField: field, of: object)
  }

  func identity(of object: ObjectReference) -> String { provider.identity(of: object) }
}
