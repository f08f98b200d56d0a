/// JSON as it is: the suite's values are objects whose one key tells their type.
package enum JSONTree: Decodable, Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .int(value)
    } else if let value = try? container.decode([JSONTree].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  subscript(key: String) -> JSONTree? {
    if case .object(let entries) = self { return entries[key] }
    return nil
  }

  var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var array: [JSONTree] {
    if case .array(let elements) = self { return elements }
    return []
  }

  var isTrue: Bool { self == .bool(true) }

  /// The only entry of an object.
  var onlyEntry: (key: String, value: JSONTree)? {
    guard case .object(let entries) = self, entries.count == 1, let entry = entries.first else {
      return nil
    }
    return (entry.key, entry.value)
  }
}
