/// Parses RE2's syntax into nodes.
struct PatternParser {
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesNewline = false
    var isUngreedy = false
  }

  /// Names of the groups from 1 on, `nil` for those without.
  private(set) var groupNames: [String?] = []
  private(set) var sets: [ScalarSet] = []

  var scanner: PatternScanner
  var flags = Flags()
  private struct SetKey: Hashable {
    let terms: [ScalarSet.Term]
    let isNegated: Bool
  }

  private var setIndices: [SetKey: Int] = [:]
  private var foldedTerms: [ScalarSet.Term: ScalarSet.Term] = [:]
  private(set) var setWeight = 0
  private var depth = 0

  init(_ scanner: PatternScanner) {
    self.scanner = scanner
  }

  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try parseAlternatives()
    // Only a parenthesis ends the alternatives early.
    if !scanner.isAtEnd { throw scanner.fault(.unexpectedParenthesis, from: scanner.position) }
    return node
  }

  /// The index of a set, each made once.
  mutating func index(
    of terms: [ScalarSet.Term],
    isNegated: Bool = false,
    from start: Int
  ) throws(PatternError) -> Int {
    let key = SetKey(terms: terms, isNegated: isNegated)
    if let index = setIndices[key] { return index }
    let set = ScalarSet(terms: terms, isNegated: isNegated)
    try charge(set.weight, from: start)
    sets.append(set)
    setIndices[key] = sets.count - 1
    return sets.count - 1
  }

  /// A class with every scalar that differs from a member in case only.
  mutating func folded(
    _ term: ScalarSet.Term,
    from start: Int
  ) throws(PatternError) -> ScalarSet.Term {
    if let folded = foldedTerms[term] { return folded }
    // About what it costs to go through all letters that have case.
    try charge(200, from: start)
    var folded = term
    folded.fold()
    foldedTerms[term] = folded
    return folded
  }

  private mutating func charge(_ weight: Int, from start: Int) throws(PatternError) {
    setWeight += weight
    guard setWeight <= PatternLimits.setRanges else { throw scanner.fault(.tooLarge, from: start) }
  }
}

// MARK: - Alternatives and sequences

extension PatternParser {
  private mutating func parseAlternatives() throws(PatternError) -> PatternNode {
    var alternatives = [try parseSequence()]
    while scanner.take("|") {
      alternatives.append(try parseSequence())
    }
    if alternatives.count == 1 || alternatives.allSatisfy(\.isEmpty) { return alternatives[0] }
    return .alternatives(alternatives)
  }

  private mutating func parseSequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let next = scanner.peek, next != "|", next != ")" {
      let start = scanner.position
      if scanner.take("\\Q") {
        parseLiteral(into: &nodes)
        // An operator after the literal repeats its last scalar.
        if nodes.isEmpty { continue }
        guard let last = nodes.popLast() else { continue }
        let repeated = try parseRepetition(of: last, from: start)
        if !repeated.isEmpty { nodes.append(repeated) }
        continue
      }
      guard let atom = try parseAtom() else { continue }
      let node = try parseRepetition(of: atom, from: start)
      if !node.isEmpty { nodes.append(node) }
    }
    switch nodes.count {
    case 0: return .empty
    case 1: return nodes[0]
    default: return .sequence(nodes)
    }
  }

  private mutating func parseLiteral(into nodes: inout [PatternNode]) {
    while !scanner.isAtEnd, !scanner.take("\\E") {
      guard let scalar = scanner.next() else { return }
      nodes.append(literal(scalar))
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    guard flags.ignoresCase else { return .scalar(scalar.value) }
    let orbit = CaseFolding.orbit(of: scalar.value)
    guard orbit.count > 1 else { return .scalar(scalar.value) }
    return .alternatives(orbit.map { .scalar($0) })
  }

  private mutating func parseRepetition(
    of node: PatternNode,
    from start: Int
  ) throws(PatternError) -> PatternNode {
    guard let (minimum, maximum) = try parseOperator() else { return node }
    let isGreedy = scanner.take("?") == flags.isUngreedy
    let end = scanner.position
    if try parseOperator() != nil {
      throw scanner.fault(.nestedRepeat, from: end)
    }
    if node.isEmpty || maximum == 0 { return .empty }
    let count = maximum ?? minimum
    guard count < 2 || count * node.repeatCount <= PatternLimits.repeatCount else {
      scanner.position = end
      throw scanner.fault(.tooManyRepeats, from: start)
    }
    return .repetition(node, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
  }

  /// Takes `*`, `+`, `?` or a count; a brace that is no count is a literal.
  private mutating func parseOperator() throws(PatternError) -> (Int, Int?)? {
    let start = scanner.position
    if scanner.take("*") { return (0, nil) }
    if scanner.take("+") { return (1, nil) }
    if scanner.take("?") { return (0, 1) }
    guard scanner.take("{") else { return nil }
    guard let minimum = scanner.takeNumber() else {
      scanner.position = start
      return nil
    }
    var maximum: Int? = minimum
    if scanner.take(",") { maximum = scanner.takeNumber() }
    guard scanner.take("}") else {
      scanner.position = start
      return nil
    }
    guard minimum <= PatternLimits.repeatCount, maximum ?? minimum <= PatternLimits.repeatCount,
      maximum ?? minimum >= minimum
    else { throw scanner.fault(.invalidRepeatCount, from: start) }
    return (minimum, maximum)
  }
}

// MARK: - Atoms

extension PatternParser {
  /// Parses one atom; `nil` for what only sets flags.
  private mutating func parseAtom() throws(PatternError) -> PatternNode? {
    let start = scanner.position
    if try parseOperator() != nil { throw scanner.fault(.missingRepeatArgument, from: start) }
    guard let scalar = scanner.next() else { return nil }
    switch scalar {
    case "(": return try parseGroup(from: start)
    case "[": return .set(try parseClass(from: start))
    case ".": return flags.dotMatchesNewline ? .anyScalar : .set(try notNewline(from: start))
    case "^": return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "\\": return try parseEscape(from: start)
    default: return literal(scalar)
    }
  }

  private mutating func notNewline(from start: Int) throws(PatternError) -> Int {
    try index(of: [ScalarSet.Term(ranges: [0x0A...0x0A])], isNegated: true, from: start)
  }

  private mutating func parseEscape(from start: Int) throws(PatternError) -> PatternNode {
    switch scanner.peek {
    case "A", "z", "b", "B":
      let letter = scanner.next()
      let assertion: PatternAssertion =
        switch letter {
        case "A": .textStart
        case "z": .textEnd
        case "b": .wordBoundary
        default: .noWordBoundary
        }
      return .assertion(assertion)
    case "k":
      throw scanner.fault(.backReference, from: start, count: 2)
    default:
      break
    }
    if let term = try parseClassEscape(from: start) {
      return .set(try index(of: [term], from: start))
    }
    return literal(try scanner.escapedScalar(from: start))
  }

  private mutating func parseGroup(from start: Int) throws(PatternError) -> PatternNode? {
    let outer = flags
    var index: Int?
    if scanner.take("?") {
      if let name = try parseGroupName(from: start) {
        guard !groupNames.contains(name) else {
          throw scanner.fault(.duplicateGroupName, from: start)
        }
        groupNames.append(name)
        index = groupNames.count
      } else if try parseFlags(from: start) {
        return nil
      }
    } else {
      groupNames.append(nil)
      index = groupNames.count
    }
    guard groupNames.count <= PatternLimits.groups else {
      throw scanner.fault(.tooLarge, from: start, count: 1)
    }
    depth += 1
    guard depth <= PatternLimits.nesting else {
      throw scanner.fault(.tooNested, from: start, count: 1)
    }
    let node = try parseAlternatives()
    guard scanner.take(")") else { throw scanner.fault(.missingParenthesis, from: start) }
    depth -= 1
    flags = outer
    guard let index else {
      // A group of nothing is still something that an operator may follow.
      return node
    }
    return .group(index, node)
  }

  /// Takes `P<name>` or `<name>`.
  private mutating func parseGroupName(from start: Int) throws(PatternError) -> String? {
    for opening in ["=", "!", "<=", "<!", ">"] where scanner.take(opening) {
      throw scanner.fault(.lookAround, from: start)
    }
    if scanner.take("P=") { throw scanner.fault(.backReference, from: start) }
    guard scanner.take("P<") || scanner.take("<") else { return nil }
    var name = ""
    while let scalar = scanner.next(), scalar != ">" {
      guard scalar == "_" || scalar.isASCIIAlphanumeric else {
        throw scanner.fault(.invalidGroupName, from: start)
      }
      name.unicodeScalars.append(scalar)
    }
    guard !name.isEmpty, scanner.previous == ">" else {
      throw scanner.fault(.invalidGroupName, from: start)
    }
    return name
  }

  /// Takes `i-s:` or `i-s)`.
  ///
  /// - Returns: Whether that was all of the group.
  private mutating func parseFlags(from start: Int) throws(PatternError) -> Bool {
    var isOn = true
    var hasFlag = false
    while let scalar = scanner.next() {
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotMatchesNewline = isOn
      case "U": flags.isUngreedy = isOn
      case "-" where isOn:
        isOn = false
        hasFlag = false
        continue
      case ":" where hasFlag || isOn, ")" where hasFlag:
        return scalar == ")"
      default:
        throw scanner.fault(.invalidGroup, from: start)
      }
      hasFlag = true
    }
    throw scanner.fault(.missingParenthesis, from: start)
  }
}
