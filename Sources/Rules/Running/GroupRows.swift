import CEL

/// The facts, and besides them the rows of a rule's groups, which are records of their own.
///
/// One evaluation of one rule owns it, on one thread: it grows while the rule runs.
final class GroupRows: RecordProvider, @unchecked Sendable {
  private let facts: Facts
  private var tables: [Table] = []

  private struct Table {
    var columnCount: Int
    var values: [Value] = []
  }

  init(facts: Facts, columnCounts: [Int]) {
    self.facts = facts
    tables = columnCounts.map { Table(columnCount: $0) }
  }

  /// Adds rows to a group's table and gives their numbers, in the order in which they stand.
  func add(_ rows: SourceRows, toGroup group: Int) -> Range<Int32> {
    let first = Int32(truncatingIfNeeded: tables[group].values.count / tables[group].columnCount)
    tables[group].values += rows.values
    return first..<first + rows.all.upperBound
  }

  /// Rows that stand next to each other, as a list.
  func list(ofGroup group: Int, rows: Range<Int32>) -> ListValue {
    ListValue(record: record(ofGroup: group), range: Int(rows.lowerBound)..<Int(rows.upperBound))
  }

  func list(ofGroup group: Int, rows: [Int32]) -> ListValue {
    let record = record(ofGroup: group)
    return ListValue(objects: rows.map { ObjectReference(record: record, index: $0) })
  }

  private func record(ofGroup group: Int) -> UInt16 { UInt16(facts.recordCount + group) }

  func value(ofField field: Int, of object: ObjectReference) -> Value {
    let group = Int(object.record) - facts.recordCount
    guard group >= 0 else { return facts.value(ofField: field, of: object) }
    return tables[group].values[Int(object.index) * tables[group].columnCount + field]
  }

  func presence(ofField field: Int, of object: ObjectReference) -> Presence {
    guard Int(object.record) < facts.recordCount else { return .present }
    return facts.presence(ofField: field, of: object)
  }

  func identity(of object: ObjectReference) -> String {
    guard Int(object.record) < facts.recordCount else { return String(object.index) }
    return facts.identity(of: object)
  }
}
