/// Texts: the language's four functions and the strings library.
extension StandardFunctions {
  static let texts: [Function] =
    tests + searches + [
      binary("charAt", [method([.string, .int], .string)]) { text, index, frame in
        withText(text, frame) { text in
          guard case .int(let index) = index else { return .error(.noSuchOverload) }
          return attempt { () throws(TextError) in
            .string(try TextFunctions.charAt(text, index))
          }
        }
      },
      unary("lowerAscii", [method([.string], .string)]) { text, frame in
        withText(text, frame) { .string(TextFunctions.lowerAscii($0)) }
      },
      unary("upperAscii", [method([.string], .string)]) { text, frame in
        withText(text, frame) { .string(TextFunctions.upperAscii($0)) }
      },
      unary("trim", [method([.string], .string)]) { text, frame in
        withText(text, frame) { .string(TextFunctions.trim($0)) }
      },
      unary("strings.quote", [Overload([.string], .string)]) { text, frame in
        withText(text, frame) { .string(TextFunctions.quote($0)) }
      },
      Function(
        "substring",
        [method([.string, .int], .string), method([.string, .int, .int], .string)],
        [
          .binary { text, start, frame in substring(text, start, nil, frame) },
          .ternary { text, start, end, frame in substring(text, start, end, frame) },
        ]
      ),
      Function(
        "replace",
        [
          method([.string, .string, .string], .string),
          method([.string, .string, .string, .int], .string),
        ],
        [
          .ternary { text, part, replacement, frame in
            replace(text, part, replacement, .int(-1), frame)
          },
          .variadic { values, frame in
            guard values.count == 4 else { return .error(.noSuchOverload) }
            return replace(values[0], values[1], values[2], values[3], frame)
          },
        ]
      ),
      Function(
        "split",
        [
          method([.string, .string], .list(.string)),
          method([.string, .string, .int], .list(.string)),
        ],
        [
          .binary { text, separator, frame in split(text, separator, .int(-1), frame) },
          .ternary { text, separator, limit, frame in split(text, separator, limit, frame) },
        ]
      ),
      Function(
        "join",
        [method([.list(.string)], .string), method([.list(.string), .string], .string)],
        [
          .unary { list, frame in join(list, .string(""), frame) },
          .binary { list, separator, frame in join(list, separator, frame) },
        ]
      ),
      binary("format", [method([.string, .list(.dyn)], .string)]) { text, arguments, frame in
        ValueFormat.format(text, arguments, frame)
      },
    ]

  private static let tests: [Function] = [
    test("contains") { TextFunctions.contains($0, $1) },
    test("startsWith") { TextFunctions.startsWith($0, $1) },
    test("endsWith") { TextFunctions.endsWith($0, $1) },
  ]

  private static func test(
    _ name: String,
    _ body: @escaping @Sendable (String, String) -> Bool
  ) -> Function {
    binary(name, [method([.string, .string], .bool)]) { text, part, frame in
      guard case .string(let text) = text, case .string(let part) = part else {
        return .error(.noSuchOverload)
      }
      guard frame.charge(traversing: text.utf8.count + part.utf8.count) else {
        return .error(.overBudget)
      }
      return .bool(body(text, part))
    }
  }

  private static let searches: [Function] = [
    Function(
      "indexOf",
      [method([.string, .string], .int), method([.string, .string, .int], .int)],
      [
        .binary { text, part, frame in
          search(text, part, .int(0), frame) { text, part, offset throws(TextError) in
            try TextFunctions.indexOf(text, part, from: offset)
          }
        },
        .ternary { text, part, offset, frame in
          search(text, part, offset, frame) { text, part, offset throws(TextError) in
            try TextFunctions.indexOf(text, part, from: offset)
          }
        },
      ]
    ),
    Function(
      "lastIndexOf",
      [method([.string, .string], .int), method([.string, .string, .int], .int)],
      [
        .binary { text, part, frame in
          search(text, part, .int(0), frame) { text, part, _ throws(TextError) in
            try TextFunctions.lastIndexOf(text, part)
          }
        },
        .ternary { text, part, offset, frame in
          search(text, part, offset, frame) { text, part, offset throws(TextError) in
            try TextFunctions.lastIndexOf(text, part, upTo: offset)
          }
        },
      ]
    ),
  ]

  private static func search(
    _ text: Value,
    _ part: Value,
    _ offset: Value,
    _ frame: Frame,
    _ body: (String, String, Int64) throws(TextError) -> Int64
  ) -> Value {
    guard case .string(let text) = text, case .string(let part) = part,
      case .int(let offset) = offset
    else { return .error(.noSuchOverload) }
    guard frame.charge(traversing: text.utf8.count + part.utf8.count) else {
      return .error(.overBudget)
    }
    return attempt { () throws(TextError) in .int(try body(text, part, offset)) }
  }

  /// Pays for going through a text and calls a function with it.
  private static func withText(
    _ value: Value,
    _ frame: Frame,
    _ body: (String) -> Value
  ) -> Value {
    guard case .string(let text) = value else { return .error(.noSuchOverload) }
    guard frame.charge(traversing: text.utf8.count) else { return .error(.overBudget) }
    return made(body(text), frame)
  }

  private static func substring(
    _ text: Value,
    _ start: Value,
    _ end: Value?,
    _ frame: Frame
  ) -> Value {
    withText(text, frame) { text in
      guard case .int(let start) = start else { return .error(.noSuchOverload) }
      var last: Int64?
      if let end {
        guard case .int(let end) = end else { return .error(.noSuchOverload) }
        last = end
      }
      return attempt { () throws(TextError) in
        .string(try TextFunctions.substring(text, from: start, to: last))
      }
    }
  }

  private static func replace(
    _ text: Value,
    _ part: Value,
    _ replacement: Value,
    _ limit: Value,
    _ frame: Frame
  ) -> Value {
    guard case .string(let text) = text, case .string(let part) = part,
      case .string(let replacement) = replacement, case .int(let limit) = limit
    else { return .error(.noSuchOverload) }
    guard frame.charge(traversing: text.utf8.count + part.utf8.count) else {
      return .error(.overBudget)
    }
    let result = attempt { () throws(TextError) in
      .string(try TextFunctions.replace(text, part, with: replacement, limit: limit))
    }
    if case .string(let text) = result, !frame.charge(traversing: text.utf8.count) {
      return .error(.overBudget)
    }
    return made(result, frame)
  }

  private static func split(
    _ text: Value,
    _ separator: Value,
    _ limit: Value,
    _ frame: Frame
  ) -> Value {
    guard case .string(let text) = text, case .string(let separator) = separator,
      case .int(let limit) = limit
    else { return .error(.noSuchOverload) }
    // As many parts as there are scalars.
    let parts = separator.isEmpty ? text.utf8.count : text.utf8.count / separator.utf8.count
    guard frame.charge(traversing: text.utf8.count), frame.charge(min(parts, text.utf8.count / 4))
    else { return .error(.overBudget) }
    // What parts there may be must have room, what parts there are takes it.
    guard parts * MemoryLayout<String>.stride <= frame.room else { return .error(.tooLarge) }
    let found = TextFunctions.split(text, separator, limit: limit)
    guard frame.takeRoom(bytes: text.utf8.count + found.count * MemoryLayout<String>.stride) else {
      return .error(.tooLarge)
    }
    return .list(ListValue(strings: found))
  }

  private static func join(_ list: Value, _ separator: Value, _ frame: Frame) -> Value {
    guard case .list(let list) = list, case .string(let separator) = separator else {
      return .error(.noSuchOverload)
    }
    guard frame.charge(list.count) else { return .error(.overBudget) }
    var texts: [String] = []
    var size = 0
    for index in 0..<list.count {
      let value = list[index]
      guard case .string(let text) = value else {
        return value.isExceptional ? value : .error(.noSuchOverload)
      }
      size += text.utf8.count + separator.utf8.count
      texts.append(text)
    }
    guard frame.charge(traversing: size) else { return .error(.overBudget) }
    let joined = attempt { () throws(TextError) in
      .string(try TextFunctions.join(texts, separator: separator))
    }
    return made(joined, frame)
  }
}
