/// A type of the Common Expression Language, with the model types that an embedding adds.
package indirect enum CELType: Hashable, Sendable {
  case dyn
  /// The type of what could not be checked; it goes with everything, so that one mistake gives
  /// one message.
  case error
  case null
  case bool
  case int
  case uint
  case double
  case string
  case bytes
  case timestamp
  case duration
  case list(CELType)
  case map(CELType, CELType)
  /// The type of a type; `type(dyn)` where nothing is known of it.
  case type(CELType)
  case optional(CELType)
  /// An abstract type of the embedding, compared by name and parameters.
  case opaque(String, [CELType])
  /// A type parameter of a declared function, `A` of `list(A)`.
  case parameter(String)
  /// An exact decimal number.
  case decimal
  /// A day without a time.
  case date
  /// A closed set of words; the name of an ``EnumerationSchema``.
  case enumeration(String)
  /// A thing of the embedding's model; the name of a ``RecordSchema``.
  case record(String)
}

// MARK: - CustomStringConvertible

extension CELType: CustomStringConvertible {
  /// The type as messages name it: `list(int)`, `map(string, dyn)`, `google.protobuf.Timestamp`.
  package var description: String {
    switch self {
    case .dyn: "dyn"
    case .error: "!error!"
    case .null: "null"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .type(.dyn): "type"
    case .type(let type): "type(\(type))"
    case .optional(let wrapped): "optional_type(\(wrapped))"
    case .opaque(let name, let parameters):
      parameters.isEmpty
        ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .parameter(let name): name
    case .decimal: "decimal"
    case .date: "date"
    case .enumeration(let name), .record(let name): name
    }
  }
}

extension CELType {
  /// Whether it is, or has a part that is, the type of what could not be checked.
  var hasError: Bool {
    switch self {
    case .error: true
    case .list(let part), .type(let part), .optional(let part): part.hasError
    case .map(let key, let value): key.hasError || value.hasError
    case .opaque(_, let parameters): parameters.contains(where: \.hasError)
    default: false
    }
  }

  /// The type's name as a value: `type([1])` is `list`.
  package var valueName: String {
    switch self {
    case .null: "null_type"
    case .list: "list"
    case .map: "map"
    case .type: "type"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .optional: "optional_type"
    case .opaque(let name, _): name
    default: description
    }
  }

  /// How deep type constructors are nested: 0 for `int`, 1 for `list(int)`.
  var depth: Int {
    switch self {
    case .list(let inner), .type(let inner), .optional(let inner): inner.depth + 1
    case .map(let key, let value): max(key.depth, value.depth) + 1
    case .opaque(_, let parameters): (parameters.map(\.depth).max() ?? 0) + 1
    default: 0
    }
  }

  /// Whether a type parameter is part of it.
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .list(let inner), .type(let inner), .optional(let inner): inner.hasParameters
    case .map(let key, let value): key.hasParameters || value.hasParameters
    case .opaque(_, let parameters): parameters.contains(where: \.hasParameters)
    default: false
    }
  }
}
