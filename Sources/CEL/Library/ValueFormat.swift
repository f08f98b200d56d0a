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
      do throws(Obstacle) {
        held.append(try argument(value, frame))
      } catch {
        switch error {
        case .unknown: return .unknown
        case .overBudget: return .error(.overBudget)
        case .noRoom: return .error(.tooLarge)
        }
      }
    }
    let result = StandardFunctions.attempt { () throws(TextError) in
      .string(try TextFormat.fill(template, count: held.count) { held[$0] })
    }
    if case .string(let text) = result, !frame.charge(traversing: text.utf8.count) {
      return .error(.overBudget)
    }
    return StandardFunctions.made(result, frame)
  }

  /// What keeps a value from being formatted.
  private enum Obstacle: Error {
    /// The value is not known in all its parts.
    case unknown
    case overBudget
    /// A list that holds one list many times is many times as large when it is written out.
    case noRoom
  }

  /// A value as the formatter sees it.
  private static func argument(_ value: Value, _ frame: Frame) throws(Obstacle) -> FormatArgument {
    try charge(frame.charge(1))
    guard frame.takeRoom(bytes: MemoryLayout<FormatArgument>.stride) else { throw .noRoom }
    switch value {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .uint(let value): return .uint(value)
    case .double(let value): return .double(value)
    case .string(let text):
      try charge(frame.charge(traversing: text.utf8.count))
      return .string(text)
    case .bytes(let bytes):
      try charge(frame.charge(traversing: bytes.count))
      return .bytes(bytes)
    case .timestamp(let value): return .timestamp(value)
    case .duration(let value): return .duration(value)
    case .type(let type): return .type(type.valueName)
    case .decimal(let value): return .decimal(value)
    case .date(let value): return .date(value)
    case .object(let object): return .string(frame.provider.identity(of: object))
    case .list(let list):
      var arguments: [FormatArgument] = []
      for index in 0..<list.count { arguments.append(try argument(list[index], frame)) }
      return .list(arguments)
    case .map(let map):
      var entries: [(key: FormatArgument, value: FormatArgument)] = []
      for (key, value) in zip(map.keys, map.values) {
        entries.append((try argument(key.value, frame), try argument(value, frame)))
      }
      return .map(entries)
    case .optional: return .other("optional_type")
    case .unknown, .error: throw .unknown
    }
  }

  private static func charge(_ isPaid: Bool) throws(Obstacle) {
    if !isPaid { throw .overBudget }
  }
}
