import CEL
import FoundationEssentials

/// The suite's notation for values and types.
enum SuiteValues {
  static func type(_ tree: JSONTree) throws(SuiteError) -> CELType {
    guard let (kind, content) = tree.onlyEntry else { throw SuiteError("type \(tree)") }
    switch kind {
    case "dyn": return .dyn
    case "null": return .null
    case "primitive", "well_known", "message", "wrapper":
      guard let name = content.string else { return try type(content) }
      guard let type = names[name.lowercased()] else { throw SuiteError("type \(name)") }
      return type
    case "list": return .list(try type(content))
    case "map":
      guard content.array.count == 2 else { throw SuiteError("type \(tree)") }
      return .map(try type(content.array[0]), try type(content.array[1]))
    case "type":
      if case .object(let entries) = content, !entries.isEmpty { return .type(try type(content)) }
      return .type(.dyn)
    case "type_param": return .parameter(content.string ?? "")
    case "abstract":
      guard let name = content["name"]?.string else { throw SuiteError("type \(tree)") }
      var parameters: [CELType] = []
      for parameter in content["params"]?.array ?? [] { parameters.append(try type(parameter)) }
      return name == "optional_type" && parameters.count == 1
        ? .optional(parameters[0]) : .opaque(name, parameters)
    default: throw SuiteError("type \(tree)")
    }
  }

  private static let names: [String: CELType] = [
    "bool": .bool, "int": .int, "int64": .int, "uint": .uint, "uint64": .uint, "double": .double,
    "string": .string, "bytes": .bytes, "any": .dyn, "timestamp": .timestamp,
    "duration": .duration, "google.protobuf.timestamp": .timestamp,
    "google.protobuf.duration": .duration, "google.protobuf.any": .dyn,
  ]

  static func value(_ tree: JSONTree) throws(SuiteError) -> Value {
    guard let (kind, content) = tree.onlyEntry else { throw SuiteError("value \(tree)") }
    switch kind {
    case "null": return .null
    case "bool": return .bool(content.isTrue)
    case "int64":
      if let value = content.string.flatMap({ Int64($0) }) { return .int(value) }
    case "uint64":
      if let value = content.string.flatMap({ UInt64($0) }) { return .uint(value) }
    case "double":
      if let value = content.string.flatMap(double) { return .double(value) }
    case "string":
      if let text = content.string { return .string(text) }
    case "bytes":
      if let data = content.string.flatMap({ Data(base64Encoded: $0) }) {
        return .bytes(Array(data))
      }
    case "list":
      var values: [Value] = []
      for element in content.array { values.append(try value(element)) }
      return .list(ListValue(values))
    case "map":
      var entries: [(key: MapValue.Key, value: Value)] = []
      for pair in content.array where pair.array.count == 2 {
        entries.append((try key(pair.array[0]), try value(pair.array[1])))
      }
      return .map(MapValue(entries))
    case "type":
      if let name = content.string {
        return .type(names[name.lowercased()] ?? collections[name] ?? .opaque(name, []))
      }
    case "timestamp":
      if let (seconds, nanos) = parts(content),
        let time = try? CELTimestamp(seconds: seconds, nanoseconds: nanos)
      {
        return .timestamp(time)
      }
    case "duration":
      if let (seconds, nanos) = parts(content) {
        return .duration(CELDuration(nanoseconds: seconds * 1_000_000_000 + Int64(nanos)))
      }
    default: break
    }
    throw SuiteError("value \(tree)")
  }

  private static let collections: [String: CELType] = [
    "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(.dyn),
    "optional_type": .optional(.dyn),
  ]

  private static func key(_ tree: JSONTree) throws(SuiteError) -> MapValue.Key {
    switch try value(tree) {
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .uint(let value): return .uint(value)
    case .string(let value): return .string(value)
    default: throw SuiteError("key \(tree)")
    }
  }

  private static func double(_ text: String) -> Double? {
    switch text {
    case "NaN": .nan
    case "Infinity": .infinity
    case "-Infinity": -.infinity
    default: Double(text)
    }
  }

  private static func parts(_ tree: JSONTree) -> (Int64, Int32)? {
    guard let seconds = tree["seconds"]?.string.flatMap({ Int64($0) }) else { return nil }
    guard case .int(let nanos)? = tree["nanos"] else { return (seconds, 0) }
    return (seconds, Int32(clamping: nanos))
  }

  // MARK: - Judging

  /// Whether a value is the one that is wanted, type and all.
  static func matches(_ value: Value, _ wanted: JSONTree) -> Bool {
    guard let wanted = try? self.value(wanted) else { return false }
    return matches(value, wanted)
  }

  private static func matches(_ value: Value, _ wanted: Value) -> Bool {
    switch (value, wanted) {
    case (.null, .null): return true
    case (.bool(let value), .bool(let wanted)): return value == wanted
    case (.int(let value), .int(let wanted)): return value == wanted
    case (.uint(let value), .uint(let wanted)): return value == wanted
    case (.double(let value), .double(let wanted)):
      return value.isNaN && wanted.isNaN || value == wanted && value.sign == wanted.sign
    case (.string(let value), .string(let wanted)):
      return value.unicodeScalars.elementsEqual(wanted.unicodeScalars)
    case (.bytes(let value), .bytes(let wanted)): return value == wanted
    case (.timestamp(let value), .timestamp(let wanted)): return value == wanted
    case (.duration(let value), .duration(let wanted)): return value == wanted
    case (.type(let value), .type(let wanted)): return value.valueName == wanted.valueName
    case (.list(let value), .list(let wanted)):
      return value.count == wanted.count
        && (0..<value.count).allSatisfy { matches(value[$0], wanted[$0]) }
    case (.map(let value), .map(let wanted)):
      guard value.count == wanted.count else { return false }
      return zip(value.keys, value.values).allSatisfy { entry in
        zip(wanted.keys, wanted.values).contains {
          matches(entry.0.value, $0.value) && matches(entry.1, $1)
        }
      }
    default: return false
    }
  }

  /// A value for people.
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .string(let text): "'\(text)'"
    case .bytes(let bytes): "bytes \(bytes)"
    case .list(let list): "[\(list.values.map(text).joined(separator: ", "))]"
    case .map(let map):
      "{\(zip(map.keys, map.values).map { "\(text($0.value)): \(text($1))" }.joined(separator: ", "))}"
    case .type(let type): "type \(type.valueName)"
    case .error(let error): "error: \(error.message)"
    case .unknown: "unknown"
    default: "\(value.typeName) \(ValueText.scalar(value) ?? "")"
    }
  }
}
