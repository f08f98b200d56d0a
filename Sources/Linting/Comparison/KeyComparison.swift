import Findings
import Scalars

/// Compares what two records of one kind have under their keys.
///
/// Of what could not be read it is not said that it is gone or other: it stands as unread.
struct KeyComparison<Record: ReviewedRecord> {
  let before: Record
  let after: Record

  init(_ before: Record, _ after: Record) {
    self.before = before
    self.after = after
  }

  /// Whether what stands under a key could be read on one side only.
  func isUnreadOnce(_ field: ComparedField) -> Bool {
    before.unread.contains(field) != after.unread.contains(field)
  }

  /// A value's two sides; nil where they are the same.
  func value(
    _ field: ComparedField,
    _ read: (Record) -> ComparedValue?
  ) -> FieldChange? {
    value(field, read(before), read(after))
  }

  /// A value's two sides; nil where they are the same.
  func value(_ field: ComparedField, _ old: ComparedValue?, _ new: ComparedValue?) -> FieldChange? {
    let (old, new) = (
      before.unread.contains(field) ? .unread : old, after.unread.contains(field) ? .unread : new
    )
    return old == new ? nil : FieldChange(field, .value(old: old, new: new))
  }

  func text(_ field: ComparedField, _ path: KeyPath<Record, String?>) -> FieldChange? {
    value(field) { $0[keyPath: path].map { .text($0) } }
  }

  func word(_ field: ComparedField, _ path: KeyPath<Record, String?>) -> FieldChange? {
    value(field) { $0[keyPath: path].map { .word($0) } }
  }

  /// Days by which something ends: a year means its last day.
  func end(_ field: ComparedField, _ path: KeyPath<Record, String?>) -> FieldChange? {
    let change = value(field) { $0[keyPath: path].map { .date($0) } }
    return Self.endTogether(before[keyPath: path], after[keyPath: path]) && !isUnreadOnce(field)
      ? nil : change
  }

  func date(_ field: ComparedField, _ path: KeyPath<Record, String?>) -> FieldChange? {
    value(field) { $0[keyPath: path].map { .date($0) } }
  }

  /// Whether two dates mean the same day as an end: `2027` and `2027-12-31`.
  static func endTogether(_ old: String?, _ new: String?) -> Bool {
    guard let old, let new else { return old == new }
    return PartialDate(parsing: old).map { $0.last == PartialDate(parsing: new)?.last }
      ?? (old == new)
  }

  /// Whether two dates mean the same day as a beginning: `2027` and `2027-01-01`.
  static func beginTogether(_ old: String?, _ new: String?) -> Bool {
    guard let old, let new else { return old == new }
    return PartialDate(parsing: old).map { $0.first == PartialDate(parsing: new)?.first }
      ?? (old == new)
  }

  func degree(_ field: ComparedField, _ path: KeyPath<Record, Int?>) -> FieldChange? {
    value(field) { $0[keyPath: path].map { .degree($0) } }
  }

  /// A list's items that were lost and got; nil where none was.
  func list(_ field: ComparedField, _ old: [String], _ new: [String]) -> FieldChange? {
    let (before, after) = (Set(old), Set(new))
    return list(
      field,
      old: old,
      new: new,
      removed: old.filter { !after.contains($0) },
      added: new.filter { !before.contains($0) }
    )
  }

  /// A list whose order counts: the items that were lost and got, or where there are none but they
  /// stand in another order, all of it; nil where it is the same.
  func ordered(_ field: ComparedField, _ old: [String], _ new: [String]) -> FieldChange? {
    list(field, old, new) ?? value(field, .names(old), .names(new))
  }

  /// A list of which is known what was lost and got; nil where nothing was.
  ///
  /// Where not all of it could be read on one side, the list as a whole.
  func list(
    _ field: ComparedField,
    old: [String],
    new: [String],
    removed: [String],
    added: [String]
  ) -> FieldChange? {
    if before.unread.contains(field) || after.unread.contains(field) {
      func names(_ items: [String]) -> ComparedValue? { items.isEmpty ? nil : .names(items) }
      return value(field, names(old), names(new))
    }
    guard !removed.isEmpty || !added.isEmpty else { return nil }
    return FieldChange(field, .list(removed: removed, added: added))
  }
}

// MARK: - Parts of goals

extension KeyComparison<ReviewedGoal> {
  /// The parts of a list of which it can be said what became of them: what is missing on a side of
  /// which not all could be read may stand there.
  func comparable(_ field: ComparedField, _ parts: [PartChange]) -> [PartChange] {
    parts.filter { !isUnsure($0.kind, field) }
  }

  /// The other parts, by name, on the side that has them.
  func unread(_ field: ComparedField, _ parts: [PartChange]) -> [FieldChange] {
    func names(_ kind: Comparison.Kind) -> [String] {
      isUnsure(kind, field) ? parts.filter { $0.kind == kind }.map(\.name) : []
    }
    let (gone, added) = (names(.gone), names(.added))
    return (gone.isEmpty ? [] : [FieldChange(field, .value(old: .names(gone), new: .unread))])
      + (added.isEmpty ? [] : [FieldChange(field, .value(old: .unread, new: .names(added)))])
  }

  /// Whether parts that seem to be gone or added may stand on the other side, unread.
  func isUnsure(_ kind: Comparison.Kind, _ field: ComparedField) -> Bool {
    switch kind {
    case .gone: after.unread.contains(field)
    case .added: before.unread.contains(field)
    case .changed, .unchanged: false
    }
  }
}
