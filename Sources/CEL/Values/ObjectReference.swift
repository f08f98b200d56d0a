/// A thing of the embedding's model: which kind, and which one of that kind.
package struct ObjectReference: Hashable, Sendable {
  /// The position of the ``RecordSchema`` in its ``Schema``.
  package var record: UInt16
  /// The embedding's own number of the thing.
  package var index: Int32

  package init(record: UInt16, index: Int32) {
    self.record = record
    self.index = index
  }
}

/// Whether a thing has a field.
package enum Presence: UInt8, Hashable, Sendable {
  case absent
  case present
  /// The field was written, but its value was rejected when it was read.
  case unknown
}

/// What the evaluator asks the embedding about its things.
package protocol RecordProvider: AnyObject, Sendable {
  /// The value of a field that is not absent; `.unknown` for one that was rejected.
  ///
  /// The field is given by its position in its record's schema.
  func value(ofField field: Int, of object: ObjectReference) -> Value

  /// Whether an optional field is there.
  func presence(ofField field: Int, of object: ObjectReference) -> Presence

  /// The id written as text: what a thing with a text identity equals, and what messages print.
  func identity(of object: ObjectReference) -> String
}

/// The model of expressions that read none: nothing is known of any thing.
package final class NoRecords: RecordProvider {
  package init() {}

  /// Always unknown.
  package func value(ofField field: Int, of object: ObjectReference) -> Value { .unknown }
  /// Always unknown.
  package func presence(ofField field: Int, of object: ObjectReference) -> Presence { .unknown }
  /// Always empty.
  package func identity(of object: ObjectReference) -> String { "" }
}
