/// The functions that every environment has: the language's own and the extension libraries.
enum StandardFunctions {
  static let all: [Function] =
    basics + conversions + times + texts + patterns + numbers + lists + sets + optionals + encoders

  static let element = CELType.parameter("A")

  /// A function of one argument.
  static func unary(
    _ name: String,
    _ overloads: [Overload],
    _ body: @escaping @Sendable (Value, Frame) -> Value
  ) -> Function {
    Function(name, overloads, [.unary(body)])
  }

  /// A function of two arguments.
  static func binary(
    _ name: String,
    _ overloads: [Overload],
    _ body: @escaping @Sendable (Value, Value, Frame) -> Value
  ) -> Function {
    Function(name, overloads, [.binary(body)])
  }

  /// A call on a receiver.
  static func method(_ parameters: [CELType], _ result: CELType) -> Overload {
    Overload(parameters, result, isReceiver: true)
  }

  static let basics: [Function] = [
    unary(
      "size",
      [
        Overload([.string], .int), Overload([.bytes], .int), Overload([.list(element)], .int),
        Overload([.map(element, .parameter("B"))], .int), method([.string], .int),
        method([.bytes], .int), method([.list(element)], .int),
        method([.map(element, .parameter("B"))], .int),
      ]
    ) { value, frame in
      switch value {
      case .list(let list): return .int(Int64(list.count))
      case .map(let map): return .int(Int64(map.count))
      case .bytes(let bytes): return .int(Int64(bytes.count))
      case .string(let text):
        guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
        return .int(Int64(CodePoints.count(text)))
      default: return .error(.noSuchOverload)
      }
    },
    // `type` is compiled to a node of its own, which knows the schema.
    unary("type", [Overload([element], .type(element))]) { value, _ in
      .type(value.type(in: .empty))
    },
    unary("dyn", [Overload([element], .dyn)]) { value, _ in value },
  ]

  static let encoders: [Function] = [
    unary("base64.encode", [Overload([.bytes], .string)]) { value, frame in
      guard case .bytes(let bytes) = value else { return .error(.noSuchOverload) }
      guard frame.charge(traversing: 2 * bytes.count) else { return .error(.overBudget) }
      return made(.string(Base64.encode(bytes)), frame)
    },
    unary("base64.decode", [Overload([.string], .bytes)]) { value, frame in
      guard case .string(let text) = value else { return .error(.noSuchOverload) }
      guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
      return made(attempt { () throws(TextError) in .bytes(try Base64.decode(text)) }, frame)
    },
  ]

  /// A text that has been made, once there is room for it.
  static func made(_ text: Value, _ frame: Frame) -> Value {
    frame.takeRoom(bytes: text.size) ? text : .error(.tooLarge)
  }

  /// What a function of texts gives, its failure as an error.
  static func attempt(_ body: () throws(TextError) -> Value) -> Value {
    do throws(TextError) {
      return try body()
    } catch {
      return .error(.text(error))
    }
  }
}
