package import Scalars

/// A value as a text format sees it.
package indirect enum FormatArgument: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case timestamp(CELTimestamp)
  case duration(CELDuration)
  /// The name of a type.
  case type(String)
  case list([FormatArgument])
  /// Keys and values in any order.
  case map([(key: FormatArgument, value: FormatArgument)])
  case decimal(ExactDecimal)
  case date(CalendarDate)
  /// A value that cannot be formatted, by the name of its type.
  case other(String)

  /// The name of its type, for messages.
  package var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .type: "type"
    case .list: "list"
    case .map: "map"
    case .decimal: "decimal"
    case .date: "date"
    case .other(let name): name
    }
  }
}
