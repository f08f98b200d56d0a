package import YAMLSyntax

/// What goal documents and rule folders may hold: the one table that reading, the facts of
/// rules, and the JSON Schema come from.
package enum Schema {
  /// The fields of a kind of record, in the order in which people write them.
  ///
  /// A field's position is its number in presence masks and slots.
  package static func fields(of type: RecordType) -> [FieldDescriptor] { tables[type.index] }

  /// The position of a field.
  package static func field(_ key: String, of type: RecordType) -> Int? {
    tables[type.index].firstIndex { $0.key == key }
  }

  /// All keys, and the sections of rule files, as the parser interns them.
  ///
  /// Their ids are the same in every table that begins with `keyNames`, so that rule files, whose
  /// rules have keys of their own, are read by the same loop.
  package static let keys: KeyTable = KeyTable(keyNames)

  /// The position of `id`; nil for kinds of record without one.
  package static func idField(of type: RecordType) -> Int? {
    switch type {
    case .document: 1
    case .goal, .indicator, .assignment, .vision, .dimension, .aspect, .principle, .sentence,
      .quantity:
      0
    case .adoption, .period, .documentBudget, .effect, .baseline, .target, .outcome, .goalBudget,
      .followUp, .decision, .want, .influence:
      nil
    }
  }

  /// The position of the field that a key names in a kind of record; nil where it names none.
  static func field(_ key: KeyID, of type: RecordType) -> Int? {
    guard Int(key.rawValue) < keyNames.count else { return nil }
    let field = positions[type.index * keyNames.count + Int(key.rawValue)]
    return field == UInt8.max ? nil : Int(field)
  }

  /// The keys of a rule file's root beside `align`.
  package static let ruleFileSections = ["vision", "quantities", "influences", "rules"]

  private static let tables: [[FieldDescriptor]] = RecordType.allCases.map { type in
    let fields = table(of: type)
    precondition(fields.count <= 32, "\(type) has \(fields.count) fields, a mask holds 32")
    return fields
  }

  static var keyCount: Int { keyNames.count }

  /// The names of `keys`, in its order.
  package static let keyNames: [String] = {
    var names: [String] = []
    var known: Set<String> = []
    for name in tables.flatMap({ $0.map(\.key) }) + ruleFileSections
    where known.insert(name).inserted {
      names.append(name)
    }
    return names
  }()

  /// For each kind of record and key the field's position, 255 where there is none.
  static let positions: [UInt8] = {
    var positions = [UInt8](
      repeating: UInt8.max,
      count: RecordType.allCases.count * keyNames.count
    )
    for type in RecordType.allCases {
      for (index, field) in tables[type.index].enumerated() {
        guard let key = keyNames.firstIndex(of: field.key) else { continue }
        positions[type.index * keyNames.count + key] = UInt8(index)
      }
    }
    return positions
  }()

  private static func table(of type: RecordType) -> [FieldDescriptor] {
    switch type {
    case .document: documentFields
    case .adoption: adoptionFields
    case .period: periodFields
    case .documentBudget: documentBudgetFields
    case .goal: goalFields
    case .effect: effectFields
    case .indicator: indicatorFields
    case .baseline: baselineFields
    case .target: targetFields
    case .outcome: outcomeFields
    case .assignment: assignmentFields
    case .goalBudget: goalBudgetFields
    case .followUp: followUpFields
    case .decision: decisionFields
    case .vision: visionFields
    case .dimension: dimensionFields
    case .aspect: aspectFields
    case .want: wantFields
    case .principle: principleFields
    case .sentence: sentenceFields
    case .quantity: quantityFields
    case .influence: influenceFields
    }
  }
}
