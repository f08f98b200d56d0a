extension PatternParser {
  /// Parses a class after its `[`.
  ///
  /// - Returns: The index of its set.
  mutating func parseClass(from start: Int) throws(PatternError) -> Int {
    let isNegated = scanner.take("^")
    var simple = ScalarSet.Term()
    var others: [ScalarSet.Term] = []
    var isFirst = true
    while isFirst || scanner.peek != "]" {
      let itemStart = scanner.position
      guard let scalar = scanner.next() else {
        throw scanner.fault(.missingBracket, from: start)
      }
      isFirst = false
      if let term = try parseClassItem(scalar, from: itemStart) {
        if term.isNegated {
          if !others.contains(term) { others.append(term) }
        } else {
          simple.ranges += term.ranges
          simple.categories |= term.categories
        }
        continue
      }
      let low = try parseClassScalar(scalar, from: itemStart)
      var high = low
      if scanner.peek == "-", let after = scanner.peek(1), after != "]" {
        scanner.position += 1
        guard let next = scanner.next() else {
          throw scanner.fault(.missingBracket, from: start)
        }
        high = try parseClassScalar(next, from: scanner.position - 1)
        guard low <= high else { throw scanner.fault(.invalidClassRange, from: itemStart) }
      }
      simple.ranges.append(low...high)
    }
    scanner.position += 1
    simple.normalize()
    if flags.ignoresCase { simple = try folded(simple, from: start) }
    return try index(of: [simple] + others, isNegated: isNegated, from: start)
  }

  private mutating func parseClassItem(
    _ scalar: Unicode.Scalar,
    from start: Int
  ) throws(PatternError) -> ScalarSet.Term? {
    switch scalar {
    case "[" where scanner.peek == ":":
      return try parsePOSIXClass(from: start)
    case "\\":
      return try parseClassEscape(from: start)
    default:
      return nil
    }
  }

  private mutating func parseClassScalar(
    _ scalar: Unicode.Scalar,
    from start: Int
  ) throws(PatternError) -> UInt32 {
    scalar == "\\" ? try scanner.escapedScalar(from: start).value : scalar.value
  }

  /// Takes `:alpha:]`; leaves a bracket that begins no such class alone.
  private mutating func parsePOSIXClass(
    from start: Int
  ) throws(PatternError) -> ScalarSet.Term? {
    let reset = scanner.position
    scanner.position += 1
    let isNegated = scanner.take("^")
    var name = ""
    while let scalar = scanner.peek, scalar.isASCIIAlphanumeric {
      name.unicodeScalars.append(scalar)
      scanner.position += 1
    }
    guard scanner.take(":]") else {
      scanner.position = reset
      return nil
    }
    guard let term = ScalarSet.Term.posix(name) else {
      throw scanner.fault(.unknownClass, from: start)
    }
    return try inCase(term, isNegated: isNegated, from: start)
  }

  /// Takes what follows the backslash of `\d` or `\p{Greek}`.
  ///
  /// - Returns: `nil` when the escape is of one scalar.
  mutating func parseClassEscape(from start: Int) throws(PatternError) -> ScalarSet.Term? {
    guard let letter = scanner.peek else { return nil }
    if let term = ScalarSet.Term.perl(letter) {
      scanner.position += 1
      var positive = term
      positive.isNegated = false
      return try inCase(positive, isNegated: term.isNegated, from: start)
    }
    guard letter == "p" || letter == "P" else { return nil }
    scanner.position += 1
    var isNegated = letter == "P"
    var name = ""
    if scanner.take("{") {
      if scanner.take("^") { isNegated.toggle() }
      while let scalar = scanner.next(), scalar != "}" { name.unicodeScalars.append(scalar) }
      guard scanner.previous == "}" else { throw scanner.fault(.unknownClass, from: start) }
    } else if let scalar = scanner.next() {
      name.unicodeScalars.append(scalar)
    }
    guard let term = ScalarSet.Term.named(name) else {
      throw scanner.fault(.unknownClass, from: start)
    }
    return try inCase(term, isNegated: isNegated, from: start)
  }

  /// A class in the case that the flags ask for; its negation comes after.
  private mutating func inCase(
    _ term: ScalarSet.Term,
    isNegated: Bool,
    from start: Int
  ) throws(PatternError) -> ScalarSet.Term {
    var term = flags.ignoresCase ? try folded(term, from: start) : term
    term.isNegated = isNegated
    return term
  }
}

extension Unicode.Scalar {
  var isASCIIAlphanumeric: Bool {
    switch self {
    case "0"..."9", "A"..."Z", "a"..."z": true
    default: false
    }
  }
}
