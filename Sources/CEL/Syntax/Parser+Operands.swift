/// Operands: literals, names, calls, selections, lists and maps.
extension Parser {
  /// `primary { .field | .call(…) | [index] }`.
  mutating func member() -> SyntaxNode {
    let start = token.start
    var operand = primary()
    while true {
      switch kind {
      case .dot: operand = selection(of: operand, from: start)
      case .leftBracket: operand = subscripted(operand, from: start)
      case .leftBrace:
        guard let name = qualifiedName(of: operand) else { return operand }
        operand = message(name, from: start)
      default: return operand
      }
    }
  }

  private mutating func selection(of operand: SyntaxNode, from start: Int32) -> SyntaxNode {
    let position = token.start
    index += 1
    let isOptional = take(.question)
    guard kind == .identifier || (kind == .escapedIdentifier) else {
      report(.unexpected(text(token), expected: "IDENTIFIER", at: token.range))
      switch kind {
      case .keywordIn, .keywordTrue, .keywordFalse, .keywordNull: advance()
      default: break
      }
      return node(.error, from: start, at: position)
    }
    let name = token
    index += 1
    if name.kind == .identifier, !isOptional, kind == .leftParenthesis {
      let parenthesis = token.start
      let arguments = arguments()
      return receiverCall(
        operand,
        text(name),
        arguments,
        from: start,
        at: parenthesis
      )
    }
    var field = text(name)
    if name.kind == .escapedIdentifier { field = String(field.dropFirst().dropLast()) }
    let selection = node(
      .select(operand, field: field, isOptional: isOptional),
      from: start,
      at: position,
      over: operand.depth
    )
    selection.nameRange = name.range
    return selection
  }

  private mutating func subscripted(_ operand: SyntaxNode, from start: Int32) -> SyntaxNode {
    let position = token.start
    index += 1
    let isOptional = take(.question)
    let key = expression()
    expect(.rightBracket, "]")
    return node(
      .index(operand, key, isOptional: isOptional),
      from: start,
      at: position,
      over: max(operand.depth, key.depth)
    )
  }

  /// The arguments of a call, at its opening parenthesis.
  private mutating func arguments() -> [SyntaxNode] {
    index += 1
    var arguments: [SyntaxNode] = []
    if take(.rightParenthesis) { return arguments }
    repeat { arguments.append(expression()) } while take(.comma)
    expect(.rightParenthesis, ")")
    return arguments
  }

  private mutating func primary() -> SyntaxNode {
    let start = token.start
    switch kind {
    case .identifier: return name(isRooted: false)
    case .dot where kind(at: 1) == .identifier:
      index += 1
      return name(isRooted: true)
    case .leftParenthesis:
      index += 1
      let inner = expression()
      expect(.rightParenthesis, ")")
      return inner
    case .leftBracket: return list()
    case .leftBrace: return map()
    case .keywordTrue: return constant(.bool(true))
    case .keywordFalse: return constant(.bool(false))
    case .keywordNull: return constant(.null)
    case .int, .uint, .double: return number(isNegative: false)
    case .minus where isNumber(kind(at: 1)):
      index += 1
      return number(isNegative: true)
    case .string, .bytes: return textLiteral()
    default:
      report(.unexpected(text(token), expected: nil, at: token.range))
      while !startsExpression(kind), !closes(kind) { index += 1 }
      // What follows upon stray operators is taken for the operand.
      if startsExpression(kind), kind != .dot, kind != .minus, kind != .bang { return primary() }
      return node(.error, from: start, at: start)
    }
  }

  /// Whether a token ends an operand's surroundings.
  private func closes(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .end, .comma, .colon, .rightParenthesis, .rightBracket, .rightBrace: true
    default: false
    }
  }

  private mutating func name(isRooted: Bool) -> SyntaxNode {
    let start = isRooted ? token.start - 1 : token.start
    let name = token
    let spelling = text(name)
    index += 1
    if ReservedWords.reserved.contains(spelling) {
      note(.reservedIdentifier(spelling, range: name.range))
    }
    guard kind == .leftParenthesis else {
      return node(.name(spelling, isRooted: isRooted), from: start, at: start)
    }
    let parenthesis = token.start
    let arguments = arguments()
    return call(spelling, arguments, isRooted: isRooted, from: start, at: parenthesis)
  }

  // MARK: - Literals

  private mutating func constant(_ value: Value) -> SyntaxNode {
    let start = token.start
    index += 1
    return node(.literal(value), from: start, at: start)
  }

  private mutating func number(isNegative: Bool) -> SyntaxNode {
    let start = isNegative ? tokens[index - 1].start : token.start
    let token = token
    index += 1
    let range = Int(start)..<Int(token.end)
    var digits = text(token)
    if token.kind == .double {
      // The grammar of literals is within that of `Double`, but for a missing first digit.
      if digits.utf8.first == UInt8(ascii: ".") { digits = "0" + digits }
      guard let value = Double(digits), value.isFinite else {
        note(.invalidNumber(text(token), type: "double", range: range))
        return node(.error, from: start, at: start)
      }
      return node(.literal(.double(isNegative ? -value : value)), from: start, at: start)
    }
    if token.kind == .uint { digits.removeLast() }
    let magnitude =
      digits.utf8.starts(with: "0x".utf8)
      ? UInt64(digits.dropFirst(2), radix: 16) : UInt64(digits)
    if token.kind == .uint {
      guard let magnitude else {
        note(.invalidNumber(text(token), type: "uint", range: range))
        return node(.error, from: start, at: start)
      }
      return node(.literal(.uint(magnitude)), from: start, at: start)
    }
    let limit = UInt64(Int64.max) + (isNegative ? 1 : 0)
    guard let magnitude, magnitude <= limit else {
      note(.invalidNumber((isNegative ? "-" : "") + text(token), type: "int", range: range))
      return node(.error, from: start, at: start)
    }
    let value = Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude)
    return node(.literal(.int(value)), from: start, at: start)
  }

  private mutating func textLiteral() -> SyntaxNode {
    let token = token
    index += 1
    // An unterminated literal has been reported and stands here without text.
    guard !token.range.isEmpty else { return node(.error, from: token.start, at: token.start) }
    do {
      let octets = try TextLiteral.octets(
        of: token.range,
        in: bytes,
        isBytes: token.kind == .bytes
      )
      let value: Value =
        token.kind == .bytes ? .bytes(octets) : .string(String(decoding: octets, as: UTF8.self))
      return node(.literal(value), from: token.start, at: token.start)
    } catch {
      note(
        .invalidEscape(String(decoding: bytes[error.range], as: UTF8.self), range: error.range)
      )
      return node(.error, from: token.start, at: token.start)
    }
  }

  // MARK: - Collections

  private mutating func list() -> SyntaxNode {
    let start = token.start
    index += 1
    var elements: [ListElement] = []
    var depth: Int32 = 0
    if !(kind == .comma && kind(at: 1) == .rightBracket) {
      while kind != .rightBracket, kind != .end {
        let isOptional = take(.question)
        let element = expression()
        depth = max(depth, element.depth)
        elements.append(ListElement(node: element, isOptional: isOptional))
        if kind != .comma { break }
        index += 1
      }
    } else {
      index += 1
    }
    expect(.rightBracket, "]")
    return node(.list(elements), from: start, at: start, over: depth)
  }

  private mutating func map() -> SyntaxNode {
    let start = token.start
    index += 1
    var entries: [MapEntry] = []
    var depth: Int32 = 0
    if kind == .comma, kind(at: 1) == .rightBrace { index += 1 }
    while kind != .rightBrace, kind != .end {
      let isOptional = take(.question)
      let key = expression()
      guard take(.colon) else {
        report(.unexpected(text(token), expected: "':'", at: token.range))
        break
      }
      let value = expression()
      depth = max(depth, key.depth, value.depth)
      entries.append(MapEntry(key: key, value: value, isOptional: isOptional))
      if kind != .comma { break }
      index += 1
    }
    expect(.rightBrace, "}")
    return node(.map(entries), from: start, at: start, over: depth)
  }

  /// `a.b.C` of a tree of names; `nil` for anything else.
  private func qualifiedName(of node: SyntaxNode) -> String? {
    switch node.kind {
    case .name(let name, let isRooted): return isRooted ? "." + name : name
    case .select(let operand, let field, false):
      guard let prefix = qualifiedName(of: operand) else { return nil }
      return prefix + "." + field
    default: return nil
    }
  }

  private mutating func message(_ name: String, from start: Int32) -> SyntaxNode {
    let position = token.start
    index += 1
    var values: [SyntaxNode] = []
    var depth: Int32 = 0
    while kind != .rightBrace, kind != .end {
      if kind == .comma, kind(at: 1) == .rightBrace {
        index += 1
        break
      }
      _ = take(.question)
      guard kind == .identifier || kind == .escapedIdentifier else {
        report(.unexpected(text(token), expected: "IDENTIFIER", at: token.range))
        break
      }
      index += 1
      guard take(.colon) else {
        report(.unexpected(text(token), expected: "':'", at: token.range))
        break
      }
      let value = expression()
      depth = max(depth, value.depth)
      values.append(value)
      if kind != .comma { break }
      index += 1
    }
    expect(.rightBrace, "}")
    return node(.message(name, values), from: start, at: position, over: depth)
  }
}
