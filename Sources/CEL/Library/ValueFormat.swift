/// `'…'.format([…])`.
enum ValueFormat {
  static func format(_ template: Value, _ arguments: Value, _ frame: Frame) -> Value {
    guard case .string(let template) = template, case .list(let list) = arguments else {
      return .error(.noSuchOverload)
    }
    guard frame.charge(traversing: template.utf8.count) else { return .error(.overBudget) }
    var held: [FormatArgument] = []
    for index in 0..<list.count {
      let value = list[index]
      if value.isExceptional { return value }
      guard let argument = argument(value, frame) else {
        return frame.budget < 0 ? .error(.overBudget) : .unknown
      }
      held.append(argument)
    }
    let result = StandardFunctions.attempt { () throws(TextError) in
      .string(try TextFormat.fill(template, count: held.count) { held[$0] })
    }
    if case .string(let text) = result, !frame.charge(traversing: text.utf8.count) {
      return .error(.overBudget)
    }
    return StandardFunctions.made(result, frame)
  }

  /// A value as the formatter sees it; `nil` when it costs too much or is unknown in part.
  private static func argument(_ value: Value, _ frame: Frame) -> FormatArgument? {
    guard frame.charge(1) else { return nil }
    switch value {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .uint(let value): return .uint(value)
    case .double(let value): return .double(value)
    case .string(let text):
      return frame.charge(traversing: text.utf8.count) ? .string(text) : nil
    case .bytes(let bytes): return frame.charge(traversing: bytes.count) ? .bytes(bytes) : nil
    case .timestamp(let value): return .timestamp(value)
    case .duration(let value): return .duration(value)
    case .type(let type): return .type(type.valueName)
    case .decimal(let value): return .decimal(value)
    case .date(let value): return .date(value)
    case .object(let object): return .string(frame.provider.identity(of: object))
    case .list(let list):
      var arguments: [FormatArgument] = []
      for index in 0..<list.count {
        guard let argument = argument(list[index], frame) else { return nil }
        arguments.append(argument)
      }
      return .list(arguments)
    case .map(let map):
      var entries: [(key: FormatArgument, value: FormatArgument)] = []
      for (key, value) in zip(map.keys, map.values) {
        guard let key = argument(key.value, frame), let value = argument(value, frame) else {
          return nil
        }
        entries.append((key, value))
      }
      return .map(entries)
    case .optional: return .other("optional_type")
    case .unknown, .error: return nil
    }
  }
}
