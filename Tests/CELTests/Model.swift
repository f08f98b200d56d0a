import CEL
import Findings
import Scalars

/// A small model: goals with a budget and parents, and dimensions that equal their ids.
final class Model: RecordProvider {
  static let schema = Schema(
    records: [
      RecordSchema(
        name: "goal",
        fields: [
          .init("id", .string), .init("owner", .string, isOptional: true),
          .init("status", .enumeration("status")),
          .init("budget", .record("budget"), isOptional: true),
          .init("by", .date, isOptional: true), .init("parent", .list(.record("goal"))),
          .init("dimensions", .list(.record("dimension"))), .init("effect", .int),
          .init("other", .enumeration("level")),
        ]
      ),
      RecordSchema(
        name: "budget",
        fields: [.init("amount", .decimal), .init("note", .string, isOptional: true)]
      ),
      RecordSchema(name: "dimension", fields: [.init("name", .string)], textIdentity: true),
    ],
    enumerations: [
      EnumerationSchema(name: "status", words: ["draft", "adopted", "withdrawn"]),
      EnumerationSchema(name: "level", words: ["council", "unit"]),
    ]
  )

  static let environment = Environment(
    schema: schema,
    variables: [
      ("g", .record("goal")), ("h", .record("goal")), ("goals", .list(.record("goal"))),
      ("today", .date),
    ],
    options: .rules
  )

  /// Goals by number: 0 has everything, 1 nothing optional, 2 has an owner and an effect that were
  /// rejected.
  func value(ofField field: Int, of object: ObjectReference) -> Value {
    let index = object.index
    switch (object.record, field) {
    case (0, 0): return .string("G\(index)")
    case (0, 1): return index == 2 ? .unknown : .string("KS")
    case (0, 2): return .string(index == 1 ? "draft" : "adopted")
    case (0, 3): return .object(ObjectReference(record: 1, index: index))
    case (0, 4): return CalendarDate(year: 2030, month: 12, day: 31).map { .date($0) } ?? .unknown
    case (0, 5):
      return .list(ListValue(objects: index == 1 ? [ObjectReference(record: 0, index: 0)] : []))
    case (0, 6): return .list(ListValue(record: 2, range: 0..<2))
    case (0, 7): return index == 2 ? .unknown : .int(Int64(index) + 1)
    case (0, 8): return .string("unit")
    case (1, 0): return ExactDecimal(parsing: "100.10").map { .decimal($0) } ?? .unknown
    case (1, 1): return .string("note")
    case (2, 0): return .string(index == 0 ? "Ekonomisk" : "Social")
    default: return .unknown
    }
  }

  func presence(ofField field: Int, of object: ObjectReference) -> Presence {
    switch (object.record, field, object.index) {
    case (0, 1, 2): .unknown
    case (0, 1, 1), (0, 3, 1), (0, 4, 1): .absent
    case (1, 1, _): .absent
    case (0, 7, 2): .unknown
    default: .present
    }
  }

  func identity(of object: ObjectReference) -> String {
    object.record == 2 ? (object.index == 0 ? "economic" : "social") : "G\(object.index)"
  }

  /// A frame with g, h as goals by number and all three goals.
  static func frame(g: Int32 = 0, h: Int32 = 1, budget: Int = Frame.defaultBudget) -> Frame {
    let frame = Frame(slots: 4, provider: Model(), budget: budget)
    frame[0] = .object(ObjectReference(record: 0, index: g))
    frame[1] = .object(ObjectReference(record: 0, index: h))
    frame[2] = .list(ListValue(record: 0, range: 0..<3))
    frame[3] = CalendarDate(year: 2026, month: 1, day: 1).map { .date($0) } ?? .unknown
    return frame
  }

  /// The value of an expression over the model.
  static func run(_ source: String, g: Int32 = 0) -> String {
    let result = environment.compile(source)
    guard let program = result.program else {
      return "fault: " + result.faults.map(\.text.english).joined(separator: "; ")
    }
    let frame = frame(g: g)
    return shown(program.evaluate(frame))
  }
}
