import CEL
import Findings

/// What the texts of a finding read: all that conditions read, but in place of goals' ids what readers
/// of the finding's document know the goals by, and in place of a name that cannot be read what else
/// tells the thing from others.
///
/// Used by one thread at a time.
final class TextRows: RecordProvider, @unchecked Sendable {
  private let provider: any RecordProvider
  private let facts: Facts
  /// Nil while ids are read as they stand, for what lies in groups.
  var readers: Readers?
  /// Whether lists are read without what the reader has rejected, for it has no name.
  var leavesOutRejected = false

  /// For whom a text is told.
  struct Readers {
    var language: Language
    /// The finding's document; nil where it concerns none.
    var document: Int?
  }

  private static let goalID = FactSchema.shared.schema.fieldIndex(
    "id",
    ofRecord: FactRecord.goal.rawValue
  )

  init(_ provider: any RecordProvider, facts: Facts) {
    self.provider = provider
    self.facts = facts
  }

  func value(ofField field: Int, of object: ObjectReference) -> Value {
    guard let readers else { return provider.value(ofField: field, of: object) }
    if field == Self.goalID, Int(object.record) == FactRecord.goal.rawValue, object.index >= 0 {
      return .string(
        facts.text(of: .object(object), in: readers.language, seenFrom: readers.document)
      )
    }
    let value = provider.value(ofField: field, of: object)
    guard value.isUnknown else { return named(value) }
    if let name = facts.nameInstead(ofField: field, of: object, in: readers.language) {
      return .string(QuotationMarks.unquoted + name)
    }
    return leavesOutRejected && isList(field, of: object) ? .list(.empty) : value
  }

  private func isList(_ field: Int, of object: ObjectReference) -> Bool {
    guard FactRecord(rawValue: Int(object.record)) != nil else { return false }
    let fields = FactSchema.shared.schema.records[Int(object.record)].fields
    if case .list = fields[field].type { return true }
    return false
  }

  private func named(_ value: Value) -> Value {
    guard leavesOutRejected, case .list(let list) = value, list.values.contains(where: \.isUnknown)
    else { return value }
    return .list(ListValue(list.values.filter { !$0.isUnknown }))
  }

  /// What cannot be read is not there for a text.
  func presence(ofField field: Int, of object: ObjectReference) -> Presence {
    let presence = provider.presence(ofField: field, of: object)
    return readers != nil && presence == .unknown ? .absent : presence
  }

  func identity(of object: ObjectReference) -> String { provider.identity(of: object) }
}
