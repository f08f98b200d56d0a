import CEL
import GoalModel

/// The facts, and besides them the rows of a rule's groups, which are records of their own.
///
/// For the goals of a document that were not read, and for what lies in them, there are things
/// numbered from -1 down, by document: all that is known of them is where they lie. So there are for
/// the rows that an analysis lacks of a goal, by goal.
///
/// One evaluation of one rule owns it, on one thread: it grows while the rule runs.
final class GroupRows: RecordProvider, @unchecked Sendable {
  private let facts: Facts
  private var tables: [Table] = []

  private struct Table {
    var columnCount: Int
    var values = PackedValues()
  }

  init(facts: Facts, columnCounts: [Int]) {
    self.facts = facts
    tables = columnCounts.map { Table(columnCount: $0) }
  }

  /// Adds rows to a group's table and gives their numbers, in the order in which they stand.
  func add(_ rows: SourceRows, toGroup group: Int) -> Range<Int32> {
    let first = Int32(truncatingIfNeeded: tables[group].values.count / tables[group].columnCount)
    tables[group].values.append(rows.values)
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

  /// What stands for the things of a kind that were not read: one for each document, of rows of an
  /// analysis one for each goal.
  func unreadThings(ofRecord record: Int) -> [Value] {
    guard let kind = FactRecord(rawValue: record) else { return [] }
    let numbers: [Int]
    switch kind {
    case .goal, .effect, .indicator, .assignment:
      numbers = facts.workspace.documentsWithUnreadGoals.sorted()
    default: numbers = kind.isRow ? facts.rows.goalsLeftOut(of: kind) : []
    }
    return numbers.map {
      .object(ObjectReference(record: UInt16(record), index: -1 - Int32(truncatingIfNeeded: $0)))
    }
  }

  private func record(ofGroup group: Int) -> UInt16 { UInt16(facts.recordCount + group) }

  func value(ofField field: Int, of object: ObjectReference) -> Value {
    guard object.index >= 0 else { return value(ofField: field, ofUnread: object) }
    let group = Int(object.record) - facts.recordCount
    guard group >= 0 else { return facts.value(ofField: field, of: object) }
    return tables[group].values[Int(object.index) * tables[group].columnCount + field]
  }

  private func value(ofField field: Int, ofUnread thing: ObjectReference) -> Value {
    let derived = field - FactSchema.shared.writtenFields[Int(thing.record)].count
    switch FactRecord(rawValue: Int(thing.record)) {
    case .goal where derived == GoalFact.document.rawValue:
      return .object(Facts.reference(.document, -1 - Int(thing.index)))
    case .effect where derived == EffectFact.goal.rawValue,
      .indicator where derived == IndicatorFact.goal.rawValue,
      .assignment where derived >= 0:
      return .object(Facts.reference(.goal, Int(thing.index)))
    case .harm where derived == RowFact.count + HarmFact.goal.rawValue:
      return .object(Facts.reference(.goal, -1 - Int(thing.index)))
    default: return .unknown
    }
  }

  func presence(ofField field: Int, of object: ObjectReference) -> Presence {
    guard object.index >= 0 else {
      return value(ofField: field, ofUnread: object).isUnknown ? .unknown : .present
    }
    guard Int(object.record) < facts.recordCount else { return .present }
    return facts.presence(ofField: field, of: object)
  }

  func identity(of object: ObjectReference) -> String {
    guard object.index >= 0 else { return "" }
    guard Int(object.record) < facts.recordCount else { return String(object.index) }
    return facts.identity(of: object)
  }
}
