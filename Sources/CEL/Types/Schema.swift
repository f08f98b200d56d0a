/// A kind of thing in the embedding's model and its fields.
package struct RecordSchema: Hashable, Sendable {
  /// One field: what it is called and what it holds.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var type: CELType
    /// Whether a thing may lack the field: then it is read through `has(x)` or `.?`.
    package var isOptional: Bool

    package init(_ name: String, _ type: CELType, isOptional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
    }
  }

  package var name: String
  package var fields: [Field]
  /// Whether a thing equals its id written as text.
  package var textIdentity: Bool

  package init(name: String, fields: [Field], textIdentity: Bool = false) {
    self.name = name
    self.fields = fields
    self.textIdentity = textIdentity
  }
}

/// A closed set of words.
///
/// At run time a word is a plain string.
package struct EnumerationSchema: Hashable, Sendable {
  package var name: String
  /// In the order that people know.
  package var words: [String]

  package init(name: String, words: [String]) {
    self.name = name
    self.words = words
  }
}

/// The model types that expressions can speak of, indexed by name.
package final class Schema: Sendable {
  package static let empty = Schema(records: [], enumerations: [])

  package let records: [RecordSchema]
  package let enumerations: [EnumerationSchema]
  private let recordIndices: [String: Int]
  private let enumerationIndices: [String: Int]
  private let fieldIndices: [[String: Int]]

  /// - Complexity: O(fields).
  package init(records: [RecordSchema], enumerations: [EnumerationSchema]) {
    self.records = records
    self.enumerations = enumerations
    recordIndices = Dictionary(
      records.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    enumerationIndices = Dictionary(
      enumerations.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    fieldIndices = records.map { record in
      Dictionary(
        record.fields.enumerated().map { ($1.name, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  private init(
    records: [RecordSchema],
    enumerations: [EnumerationSchema],
    recordIndices: [String: Int],
    enumerationIndices: [String: Int],
    fieldIndices: [[String: Int]]
  ) {
    self.records = records
    self.enumerations = enumerations
    self.recordIndices = recordIndices
    self.enumerationIndices = enumerationIndices
    self.fieldIndices = fieldIndices
  }

  /// The schema with further records, whose positions follow.
  ///
  /// - Complexity: O(records + fields of the added ones).
  package func adding(records added: [RecordSchema]) -> Schema {
    let new = Schema(records: added, enumerations: [])
    var indices = recordIndices
    for (index, record) in added.enumerated() where indices[record.name] == nil {
      indices[record.name] = records.count + index
    }
    return Schema(
      records: records + added,
      enumerations: enumerations,
      recordIndices: indices,
      enumerationIndices: enumerationIndices,
      fieldIndices: fieldIndices + new.fieldIndices
    )
  }

  /// The position of a record in ``records``: the `record` of its ``ObjectReference``s.
  package func recordIndex(_ name: String) -> Int? { recordIndices[name] }

  /// The position of a field in its record's `fields`.
  package func fieldIndex(_ name: String, ofRecord record: Int) -> Int? {
    fieldIndices[record][name]
  }

  /// The words of an enumeration; nil where there is none of that name.
  package func enumeration(_ name: String) -> EnumerationSchema? {
    enumerationIndices[name].map { enumerations[$0] }
  }
}
