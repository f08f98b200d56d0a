/// Turns tokens into a tree; reports what does not fit and goes on.
struct Parser {
  let bytes: [UInt8]
  let options: EnvironmentOptions
  var tokens: [Token]
  var index = 0
  private var nesting = 0
  private(set) var faults: [CELFault] = []
  /// Where the last syntax fault was: there is no second one at the same token.
  private var faultyToken = -1

  static let maximumFaults = 100

  init(_ source: String, options: EnvironmentOptions) {
    bytes = Array(source.utf8)
    self.options = options
    tokens = []
  }

  /// Parses the whole text; `nil` when it is too long to try.
  mutating func parse() -> SyntaxNode? {
    if bytes.count > options.lengthLimit {
      var codePoints = 0
      for byte in bytes where byte & 0xC0 != 0x80 { codePoints += 1 }
      guard codePoints <= options.lengthLimit else {
        faults.append(.tooLong(codePoints, limit: options.lengthLimit))
        return nil
      }
    }
    var lexer = Lexer(bytes)
    lexer.run()
    tokens = lexer.tokens
    for fault in lexer.faults.prefix(Self.maximumFaults) { faults.append(fault) }
    let root = expression()
    while kind != .end, faults.count < Self.maximumFaults {
      let isNew = faultyToken != index
      report(.unexpected(text(token), expected: "<EOF>", at: token.range, isExtraneous: true))
      index += 1
      if isNew, kind != .end, startsExpression(kind) { _ = expression() }
    }
    faults.sort { ($0.position, $0.range.lowerBound) < ($1.position, $1.range.lowerBound) }
    return root
  }

  // MARK: - Tokens

  var token: Token { tokens[index] }
  var kind: Token.Kind { tokens[index].kind }

  func kind(at distance: Int) -> Token.Kind {
    index + distance < tokens.count ? tokens[index + distance].kind : .end
  }

  /// The offset behind the token before.
  var previousEnd: Int32 { index > 0 ? tokens[index - 1].end : 0 }

  func text(_ token: Token) -> String {
    token.kind == .end ? "<EOF>" : String(decoding: bytes[token.range], as: UTF8.self)
  }

  mutating func advance() {
    if kind != .end { index += 1 }
  }

  mutating func take(_ wanted: Token.Kind) -> Bool {
    guard kind == wanted else { return false }
    index += 1
    return true
  }

  /// Takes a closing token, or reports that it is missing.
  mutating func expect(_ wanted: Token.Kind, _ spelling: String) {
    if take(wanted) { return }
    report(.unexpected(text(token), expected: "'\(spelling)'", at: token.range))
    // Skip to the token if it comes before the construct around ends.
    var depth = 0
    var ahead = index
    while tokens[ahead].kind != .end {
      switch tokens[ahead].kind {
      case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        if depth == 0 {
          index = ahead
          _ = take(wanted)
          return
        }
        depth -= 1
      default: break
      }
      ahead += 1
    }
    index = ahead
  }

  mutating func report(_ fault: CELFault) {
    if fault.kind == .syntax {
      guard faultyToken != index else { return }
      faultyToken = index
    }
    faults.append(fault)
    if faults.count >= Self.maximumFaults { index = tokens.count - 1 }
  }

  /// Reports a fault that is none of tokens.
  mutating func note(_ fault: CELFault) {
    faults.append(fault)
  }

  // MARK: - Nodes

  /// Makes a node over its children; the depth of trees is limited for those who walk them.
  mutating func node(
    _ kind: SyntaxNode.Kind,
    from start: Int32,
    at position: Int32,
    over depth: Int32 = 0
  ) -> SyntaxNode {
    let limit = options.nestingLimit * 4
    if Int(depth) >= limit {
      abandon(position, limit: limit)
      return SyntaxNode(.error, start: start, end: previousEnd, position: position, depth: 0)
    }
    return SyntaxNode(
      kind,
      start: start,
      end: max(previousEnd, start),
      position: position,
      depth: depth + 1
    )
  }

  private mutating func abandon(_ position: Int32, limit: Int) {
    if !faults.contains(where: { $0.kind == .limit }) {
      faults.append(.tooDeep(limit, at: Int(position)))
    }
    index = tokens.count - 1
    faultyToken = index
  }

  func startsExpression(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .identifier, .keywordTrue, .keywordFalse, .keywordNull, .int, .uint, .double, .string,
      .bytes, .dot, .leftParenthesis, .leftBracket, .leftBrace, .minus, .bang:
      true
    default: false
    }
  }

  // MARK: - Operators

  /// `or [ "?" or ":" expression ]`.
  mutating func expression() -> SyntaxNode {
    nesting += 1
    defer { nesting -= 1 }
    let start = token.start
    guard nesting <= options.nestingLimit else {
      abandon(start, limit: options.nestingLimit)
      return node(.error, from: start, at: start)
    }
    let condition = binary(level: 1)
    guard kind == .question else { return condition }
    let position = token.start
    index += 1
    let first = binary(level: 1)
    guard kind == .colon else {
      report(.unexpected(text(token), expected: "':'", at: token.range))
      return node(.error, from: start, at: position)
    }
    index += 1
    let second = expression()
    return node(
      .conditional(condition, first, second),
      from: start,
      at: position,
      over: max(condition.depth, first.depth, second.depth)
    )
  }

  /// Operators that bind at least as closely as a level: 1 `||`, 2 `&&`, 3 relations, 4 `+ -`,
  /// 5 `* / %`.
  private mutating func binary(level: Int) -> SyntaxNode {
    if level <= 2 { return logical(level: level) }
    let start = token.start
    var left = unary()
    while let (operation, operationLevel) = binaryOperator(kind), operationLevel >= level {
      let position = token.start
      index += 1
      let right = binary(level: operationLevel + 1)
      left = node(
        .binary(operation, left, right),
        from: start,
        at: position,
        over: max(left.depth, right.depth)
      )
    }
    return left
  }

  private mutating func logical(level: Int) -> SyntaxNode {
    let start = token.start
    let operation: Token.Kind = level == 1 ? .or : .and
    let first = binary(level: level + 1)
    guard kind == operation else { return first }
    let position = token.start
    var terms = [first]
    var depth = first.depth
    while take(operation) {
      let term = binary(level: level + 1)
      depth = max(depth, term.depth)
      terms.append(term)
    }
    return node(.logical(isAnd: level == 2, terms), from: start, at: position, over: depth)
  }

  private func binaryOperator(_ kind: Token.Kind) -> (BinaryOperator, Int)? {
    switch kind {
    case .equal: (.equal, 3)
    case .notEqual: (.notEqual, 3)
    case .less: (.less, 3)
    case .lessOrEqual: (.lessOrEqual, 3)
    case .greater: (.greater, 3)
    case .greaterOrEqual: (.greaterOrEqual, 3)
    case .keywordIn: (.isIn, 3)
    case .plus: (.add, 4)
    case .minus: (.subtract, 4)
    case .star: (.multiply, 5)
    case .slash: (.divide, 5)
    case .percent: (.remainder, 5)
    default: nil
    }
  }

  private mutating func unary() -> SyntaxNode {
    guard kind == .bang || kind == .minus else { return member() }
    let operation = kind
    let start = token.start
    var count = 0
    while kind == operation, !(operation == .minus && isNumber(kind(at: 1))) {
      index += 1
      count += 1
    }
    let operand = member()
    guard count % 2 == 1 else { return operand }
    return node(
      .unary(operation == .bang ? .not : .negate, operand),
      from: start,
      at: start,
      over: operand.depth
    )
  }

  func isNumber(_ kind: Token.Kind) -> Bool { kind == .int || kind == .double }
}
