import Analysis
package import CEL
import Findings
import GoalModel

/// What rules can read: the goal document key for key, what is worked out from it, and the rows
/// of the analyses.
package struct FactSchema: Sendable {
  package static let shared = FactSchema()

  package let schema: CEL.Schema
  /// The collections that `for` ranges over, and the schema's record of each.
  package let collections: [String: Int] = [
    "documents": FactRecord.document.rawValue,
    "goals": FactRecord.goal.rawValue,
    "effects": FactRecord.effect.rawValue,
    "indicators": FactRecord.indicator.rawValue,
    "assignments": FactRecord.assignment.rawValue,
    "decisions": FactRecord.decision.rawValue,
    "quantities": FactRecord.quantity.rawValue,
    "influences": FactRecord.influence.rawValue,
    "harms": FactRecord.harm.rawValue,
    "oppositions": FactRecord.opposition.rawValue,
    "effect_conflicts": FactRecord.effectConflict.rawValue,
    "chains": FactRecord.chain.rawValue,
    "target_conflicts": FactRecord.targetConflict.rawValue,
    "loops": FactRecord.loop.rawValue,
    "truncations": FactRecord.truncation.rawValue,
    "evidence": FactRecord.evidence.rawValue,
  ]
  /// For each record its written fields' positions in the goal document's schema; the derived
  /// ones follow.
  let writtenFields: [[Int]]

  private init() {
    var records: [RecordSchema] = []
    var written: [[Int]] = []
    for record in FactRecord.allCases {
      var fields: [RecordSchema.Field] = []
      var positions: [Int] = []
      let derived = DerivedField.fields(of: record)
      if let type = record.written {
        for (position, descriptor) in GoalModel.Schema.fields(of: type).enumerated() {
          guard let field = Self.field(descriptor, of: type) else { continue }
          fields.append(field)
          positions.append(position)
        }
      }
      fields += derived.map {
        RecordSchema.Field($0.name, $0.type, isOptional: $0.isOptional)
      }
      records.append(
        RecordSchema(name: record.name, fields: fields, textIdentity: record.hasTextIdentity)
      )
      written.append(positions)
    }
    schema = CEL.Schema(records: records, enumerations: Self.enumerations)
    writtenFields = written
  }

  /// The fact that a key is; nil for keys that rules do not read.
  private static func field(
    _ descriptor: FieldDescriptor,
    of type: RecordType
  ) -> RecordSchema.Field? {
    let isOptional = !descriptor.isRequired && descriptor.defaultWord == nil
    func field(_ type: CELType, isList: Bool = false) -> RecordSchema.Field {
      RecordSchema.Field(descriptor.key, type, isOptional: isOptional && !isList)
    }
    switch descriptor.type {
    case .text, .identifier, .goalID: return field(.string)
    case .localizedText:
      // The name of an aspect and the text of a principle are their ids where they have none.
      return RecordSchema.Field(
        descriptor.key,
        .string,
        isOptional: isOptional && !(type == .aspect || type == .principle)
      )
    case .name(.affected): return field(.string)
    case .integer, .version: return field(.int)
    case .number: return field(.decimal)
    case .flag: return field(.bool)
    case .date, .partialDate: return field(.date)
    case .word(let enumeration):
      // A goal's status is its document's where it has none.
      return RecordSchema.Field(
        descriptor.key,
        .enumeration(enumeration.name),
        isOptional: isOptional && !(type == .goal && descriptor.key == "status")
      )
    case .record(let inner):
      return FactRecord(inner).map { field(.thing($0)) }
    case .records(let inner):
      return FactRecord(inner).map { field(.things($0), isList: true) }
    case .texts: return field(.list(.string), isList: true)
    case .references, .parties: return field(.things(.goal), isList: true)
    case .name(let thing): return field(.thing(record(of: thing)))
    case .names(let thing): return field(.things(record(of: thing)), isList: true)
    case .range: return field(.list(.decimal))
    case .terms: return nil
    }
  }

  private static func record(of thing: NamedThing) -> FactRecord {
    switch thing {
    case .dimension: .dimension
    case .aspect: .aspect
    case .vision: .vision
    case .quantity, .affected: .quantity
    }
  }

  private static let enumerations: [EnumerationSchema] = {
    var enumerations: [EnumerationSchema] = []
    for type in RecordType.allCases {
      for descriptor in GoalModel.Schema.fields(of: type) {
        guard case .word(let enumeration) = descriptor.type,
          !enumerations.contains(where: { $0.name == enumeration.name })
        else { continue }
        enumerations.append(EnumerationSchema(name: enumeration.name, words: enumeration.words))
      }
    }
    enumerations.append(
      EnumerationSchema(
        name: "clause",
        words: Harm.Clause.allCases.map(\.rawValue)
      )
    )
    enumerations.append(
      EnumerationSchema(
        name: "target conflict",
        words: TargetConflict.Kind.allCases.map(\.rawValue)
      )
    )
    enumerations.append(
      EnumerationSchema(name: "bound", words: Truncation.Bound.allCases.map(\.rawValue))
    )
    return enumerations
  }()
}

extension FactSchema {
  /// Whether a field is worked out from the words of a goal's text.
  func isWordFact(_ field: FieldReference) -> Bool {
    guard field.record == FactRecord.goal.rawValue else { return false }
    let derived = field.field - writtenFields[field.record].count
    let facts: [GoalFact] = [.evidence, .spokenDimensions, .suggestedAspects]
    return facts.contains { $0.rawValue == derived }
  }
}
