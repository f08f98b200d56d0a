import CEL
import Scalars

/// Goals as an embedding would hold them.
final class GoalStore: RecordProvider {
  static let schema = Schema(
    records: [
      RecordSchema(
        name: "goal",
        fields: [
          .init("title", .string), .init("statement", .string),
          .init("owner", .string, isOptional: true), .init("status", .enumeration("status")),
          .init("active", .bool), .init("weight", .decimal),
        ]
      )
    ],
    enumerations: [EnumerationSchema(name: "status", words: ["draft", "adopted"])]
  )

  private let titles: [String]
  private let owners: [String?]
  private let weights: [ExactDecimal]

  init(count: Int) {
    titles = (0..<count).map { "Minska utsläppen från transporter \($0)" }
    owners = (0..<count).map { $0 % 3 == 0 ? nil : "KS \($0 % 7)" }
    weights = (0..<count).map { ExactDecimal($0 % 4) }
  }

  func value(ofField field: Int, of object: ObjectReference) -> Value {
    let index = Int(object.index)
    return switch field {
    case 0, 1: .string(titles[index])
    case 2: owners[index].map { .string($0) } ?? .unknown
    case 3: .string(index % 2 == 0 ? "draft" : "adopted")
    case 4: .bool(index % 5 != 0)
    default: .decimal(weights[index])
    }
  }

  func presence(ofField field: Int, of object: ObjectReference) -> Presence {
    owners[Int(object.index)] == nil ? .absent : .present
  }

  func identity(of object: ObjectReference) -> String { "G\(object.index)" }
}
