import GoalModel
import Scalars

/// Short forms for what the analyses read; nil is absent or rejected.
extension Workspace {
  func isRejected(_ field: Int, _ record: RecordID) -> Bool {
    presence(of: field, in: record) == .rejected
  }

  func integer(_ field: Int, _ record: RecordID) -> Int? {
    guard case .integer(let value) = value(of: field, in: record) else { return nil }
    return value
  }

  func decimal(_ field: Int, _ record: RecordID) -> ExactDecimal? {
    guard case .decimal(let value) = value(of: field, in: record) else { return nil }
    return value
  }

  func date(_ field: Int, _ record: RecordID) -> PartialDate? {
    guard case .date(let value) = value(of: field, in: record) else { return nil }
    return value
  }

  /// The index of a word among its enumeration's.
  func word(_ field: Int, _ record: RecordID) -> Int? {
    guard case .word(let value) = value(of: field, in: record) else { return nil }
    return value
  }

  func record(_ field: Int, _ record: RecordID) -> RecordID? {
    guard case .record(let value) = value(of: field, in: record) else { return nil }
    return value
  }

  func reference(_ field: Int, _ record: RecordID) -> RecordID? {
    guard case .reference(let value) = value(of: field, in: record) else { return nil }
    return value
  }

  /// The elements of a list; none where it is absent or rejected.
  func elements(_ field: Int, _ record: RecordID) -> [ElementValue] {
    guard case .list(let list) = value(of: field, in: record) else { return [] }
    return (0..<list.count).map { element($0, of: list) }
  }

  /// `increase` or `decrease` as a sign; nil for `maintain`.
  func direction(_ field: Int, _ record: RecordID) -> Sign? {
    switch word(field, record) {
    case 0: .positive
    case 1: .negative
    default: nil
    }
  }
}
