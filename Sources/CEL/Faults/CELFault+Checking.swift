internal import Findings

/// The wording of faults that the checker finds.
extension CELFault {
  private init(
    _ kind: Kind,
    _ node: SyntaxNode,
    _ message: String,
    sv swedish: String,
    en english: String,
    nearest: [String] = []
  ) {
    self.init(
      kind: kind,
      range: node.range,
      position: Int(node.position),
      message: message,
      text: LocalizedText(sv: swedish, en: english),
      nearest: nearest
    )
  }

  static func undeclaredName(
    _ node: SyntaxNode,
    _ name: String,
    container: String,
    nearest: [String]
  ) -> CELFault {
    CELFault(
      .undeclared,
      node,
      "undeclared reference to '\(name)' (in container '\(container)')",
      sv: "det finns ingen variabel `\(name)` här",
      en: "there is no variable `\(name)` here",
      nearest: nearest
    )
  }

  /// A name that is none of those that begin with the same name and a dot.
  static func undeclaredMember(
    _ node: SyntaxNode,
    _ name: String,
    of prefix: String,
    container: String,
    known: [String],
    nearest: [String]
  ) -> CELFault {
    var fault = CELFault(
      .undeclared,
      node,
      "undeclared reference to '\(prefix).\(name)' (in container '\(container)')",
      sv: "det finns inget `\(name)` i `\(prefix)`, som har \(Language.swedish.list(known))",
      en: "there is no `\(name)` in `\(prefix)`, which has \(Language.english.list(known))",
      nearest: nearest
    )
    fault.range = node.nameRange ?? node.range
    return fault
  }

  static func undeclaredFunction(
    _ node: SyntaxNode,
    _ name: String,
    container: String,
    nearest: [String]
  ) -> CELFault {
    CELFault(
      .undeclared,
      node,
      "undeclared reference to '\(name)' (in container '\(container)')",
      sv: "det finns ingen funktion `\(name)`",
      en: "there is no function `\(name)`",
      nearest: nearest
    )
  }

  /// A macro with other arguments than it takes.
  static func misusedMacro(_ node: SyntaxNode, _ name: String, container: String) -> CELFault {
    let message = "undeclared reference to '\(name)' (in container '\(container)')"
    if name == "has" {
      return CELFault(
        .undeclared,
        node,
        message,
        sv: "has() frågar om ett fält: has(g.owner)",
        en: "has() asks for a field: has(g.owner)"
      )
    }
    return CELFault(
      .undeclared,
      node,
      message,
      sv: "\(name)() tar en ny variabel och ett uttryck med den: \(name)(x, …)",
      en: "\(name)() takes a new variable and an expression with it: \(name)(x, …)"
    )
  }

  static func undefinedField(
    _ node: SyntaxNode,
    _ field: String,
    record: String,
    nearest: [String]
  ) -> CELFault {
    var fault = CELFault(
      .undefinedField,
      node,
      "undefined field '\(field)'",
      sv: "`\(record)` har inget fält `\(field)`",
      en: "`\(record)` has no field `\(field)`",
      nearest: nearest
    )
    fault.range = node.nameRange ?? node.range
    return fault
  }

  static func noFields(_ node: SyntaxNode, _ type: CELType, _ field: String) -> CELFault {
    CELFault(
      .type,
      node,
      "type '\(type)' does not support field selection",
      sv: "ett värde av typen \(type) har inga fält, inte heller `\(field)`",
      en: "a value of type \(type) has no fields, `\(field)` neither"
    )
  }

  static func typeMismatch(_ node: SyntaxNode, expected: CELType, found: CELType) -> CELFault {
    CELFault(
      .type,
      node,
      "expected type '\(expected)' but found '\(found)'",
      sv: "här väntas \(expected), men uttrycket ger \(found)",
      en: "\(expected) is expected here, but the expression gives \(found)"
    )
  }

  static func notARange(_ node: SyntaxNode, found: CELType) -> CELFault {
    CELFault(
      .type,
      node,
      "expression of type '\(found)' cannot be range of a comprehension "
        + "(must be list, map, or dynamic)",
      sv: "bara listor och uppslag kan gås igenom, inte \(found)",
      en: "only lists and maps can be gone through, not \(found)"
    )
  }

  static func notSortable(_ node: SyntaxNode, found: CELType) -> CELFault {
    CELFault(
      .type,
      node,
      "list elements must be comparable, but found '\(found)'",
      sv: "värden av typen \(found) har ingen ordning",
      en: "values of type \(found) have no order"
    )
  }

  static func loopsTooDeep(_ node: SyntaxNode, limit: Int) -> CELFault {
    CELFault(
      .limit,
      node,
      "comprehension exceeds nesting limit",
      sv: "genomgångar av listor får ligga högst \(limit) djupt i varandra",
      en: "loops over lists may be nested at most \(limit) deep"
    )
  }

  static func unguarded(_ node: SyntaxNode, operand: String?, field: String) -> CELFault {
    let path = operand.map { "\($0).\(field)" }
    var fault = CELFault(
      .unguarded,
      node,
      "optional field '\(field)' is read without a presence test",
      sv: path.map { "\($0) kan saknas: skriv has(\($0)) && … före, eller läs med .?" }
        ?? "`\(field)` kan saknas: läs det med .?\(field)",
      en: path.map { "\($0) may be missing: write has(\($0)) && … before it, or read it with .?" }
        ?? "`\(field)` may be missing: read it with .?\(field)"
    )
    if operand == nil { fault.range = node.nameRange ?? node.range }
    return fault
  }

  static func unknownWord(
    _ node: SyntaxNode,
    _ word: String,
    words: [String],
    nearest: [String]
  ) -> CELFault {
    CELFault(
      .unknownWord,
      node,
      "unknown enumeration word '\(word)'",
      sv: "`\(word)` kan det aldrig vara; orden är \(Language.swedish.list(words))",
      en: "it can never be `\(word)`; the words are \(Language.english.list(words))",
      nearest: nearest
    )
  }

  static func notAWord(_ node: SyntaxNode, words: [String]) -> CELFault {
    CELFault(
      .type,
      node,
      "an enumeration is compared with something that is none of its words",
      sv: "jämför med något av orden \(Language.swedish.list(words))",
      en: "compare with one of the words \(Language.english.list(words))"
    )
  }

  /// A pattern, time or date that the function cannot read.
  static func invalidLiteral(_ node: SyntaxNode, _ error: EvaluationError) -> CELFault {
    CELFault(
      .literal,
      node,
      error.message,
      sv: error.text.swedish,
      en: error.text.english
    )
  }

  static func noOrder(_ node: SyntaxNode, words: [String]) -> CELFault {
    CELFault(
      .type,
      node,
      "an enumeration has no order",
      sv: "orden \(Language.swedish.list(words)) har ingen ordning; jämför med == eller in",
      en: "the words \(Language.english.list(words)) have no order; compare with == or in"
    )
  }

  /// A call or operation on values that it has no meaning for.
  static func noMatchingOverload(
    _ node: SyntaxNode,
    _ function: String,
    _ types: [CELType],
    isReceiver: Bool
  ) -> CELFault {
    let names = types.map(\.description)
    let signature =
      isReceiver
      ? "\(names[0]).(\(names.dropFirst().joined(separator: ", ")))"
      : "(\(names.joined(separator: ", ")))"
    let (swedish, english) = sentence(node, function, names, isReceiver: isReceiver)
    var fault = CELFault(
      .type,
      node,
      "found no matching overload for '\(function)' applied to '\(signature)'",
      sv: swedish,
      en: english
    )
    if case .binary = node.kind { fault.comparedTypes = names }
    return fault
  }

  private static func sentence(
    _ node: SyntaxNode,
    _ function: String,
    _ types: [String],
    isReceiver: Bool
  ) -> (String, String) {
    switch node.kind {
    case .binary(let operation, _, _) where types.count == 2:
      switch operation {
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        return (
          "\(types[0]) kan inte jämföras med \(types[1])",
          "\(types[0]) cannot be compared with \(types[1])"
        )
      case .isIn:
        return (
          "\(types[0]) kan inte finnas i \(types[1])", "\(types[0]) cannot be in \(types[1])"
        )
      default:
        return (
          "\(operation.symbol) går inte mellan \(types[0]) och \(types[1])",
          "\(operation.symbol) does not go between \(types[0]) and \(types[1])"
        )
      }
    case .conditional where types.count == 3:
      return (
        "båda grenarna måste vara av samma typ, inte \(types[1]) och \(types[2])",
        "both branches must be of one type, not \(types[1]) and \(types[2])"
      )
    case .index:
      return (
        "\(types[0]) kan inte indexeras med \(types.last ?? "")",
        "\(types[0]) cannot be indexed with \(types.last ?? "")"
      )
    case .unary(let operation, _):
      let symbol = operation == .not ? "!" : "-"
      return ("\(symbol) går inte på \(types[0])", "\(symbol) does not go on \(types[0])")
    default:
      let arguments = isReceiver ? Array(types.dropFirst()) : types
      guard !arguments.isEmpty else {
        let methods = FunctionLibrary.standard[function]?.methods ?? []
        if isReceiver, methods.contains(where: { $0.parameters.count == 1 }) {
          return (
            "\(function)() går inte på \(types[0])", "\(function)() does not go on \(types[0])"
          )
        }
        return (
          "\(function)() går inte utan argument", "\(function)() does not go without arguments"
        )
      }
      let swedish = Language.swedish.list(arguments)
      let english = Language.english.list(arguments)
      if isReceiver {
        return (
          "\(function)() på \(types[0]) tar inte \(swedish)",
          "\(function)() on \(types[0]) does not take \(english)"
        )
      }
      return (
        "\(function)() tar inte \(swedish)", "\(function)() does not take \(english)"
      )
    }
  }
}
