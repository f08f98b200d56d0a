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

  /// Adds a row to a group's table and gives its number.
  func add(_ values: some Sequence<Value>, toGroup group: Int) -> Int {
    let row = count(ofGroup: group)
    tables[group].values.append(contentsOf: values)
    return row
  }

  /// Takes all rows of a group at once; they are numbered as they stand.
  func fill(group: Int, with rows: SourceRows) { tables[group].values = rows.values }

  func count(ofGroup group: Int) -> Int { tables[group].values.count / tables[group].columnCount }

  func list(ofGroup group: Int, rows: [Int32]) -> ListValue {
    let record = UInt16(facts.recordCount + group)
    return ListValue(objects: rows.map { ObjectReference(record: record, index: $0) })
  }

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
