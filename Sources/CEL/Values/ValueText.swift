internal import Scalars

/// Values as texts.
package enum ValueText {
  /// Numbers, bools, times and dates as `string()` gives them; `nil` for other values.
  package static func scalar(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .uint(let value): String(value)
    case .double(let value): NumberText.shortest(value)
    case .timestamp(let value): value.description
    case .duration(let value): value.description
    case .decimal(let value): value.description
    case .date(let value): value.description
    default: nil
    }
  }

  /// A value for an error message.
  static func plain(_ value: Value) -> String {
    scalar(value) ?? value.typeName
  }
}
