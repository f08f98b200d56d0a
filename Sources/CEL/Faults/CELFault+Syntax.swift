internal import Findings

/// The wording of faults that the lexer and the parser find.
extension CELFault {
  private static func syntax(
    _ range: Range<Int>,
    _ message: String,
    sv swedish: String,
    en english: String
  ) -> CELFault {
    CELFault(
      kind: .syntax,
      range: range,
      position: range.lowerBound,
      message: "Syntax error: " + message,
      text: LocalizedText(sv: swedish, en: english)
    )
  }

  static func unterminatedText(_ text: String, range: Range<Int>) -> CELFault {
    syntax(
      range,
      "token recognition error at: '\(text)'",
      sv: "texten som börjar här saknar avslutande citattecken",
      en: "the text that begins here has no closing quote"
    )
  }

  static func unrecognizedToken(_ text: String, range: Range<Int>) -> CELFault {
    let shown = visible(text)
    return syntax(
      range,
      "token recognition error at: '\(text)'",
      sv: "tecknet '\(shown)' betyder ingenting här",
      en: "the character '\(shown)' means nothing here"
    )
  }

  /// A character as it can be told from others: a blank that is no ordinary one by its number.
  private static func visible(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first, !scalar.isASCII,
      scalar.properties.isWhitespace
    else { return text }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }

  static func invalidEscape(_ text: String, range: Range<Int>) -> CELFault {
    syntax(
      range,
      "invalid escape sequence '\(text)'",
      sv: "'\(text)' betyder ingenting i en text; ett omvänt snedstreck skrivs '\\\\'",
      en: "'\(text)' means nothing in a text; a backslash is written '\\\\'"
    )
  }

  /// Something stands where something else is expected: an operand when `nil`.
  static func unexpected(
    _ text: String,
    expected: String?,
    at range: Range<Int>,
    isExtraneous: Bool = false
  ) -> CELFault {
    let operands =
      "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, "
      + "STRING, BYTES, IDENTIFIER}"
    let isEnd = text == "<EOF>"
    let message =
      "\(isExtraneous ? "extraneous" : "mismatched") input '\(text)' expecting "
      + (expected ?? operands)
    let (swedish, english): (String, String) =
      switch expected {
      case nil where isEnd:
        ("uttrycket tar slut där ett värde väntas", "the expression ends where a value is expected")
      case nil:
        ("'\(text)' står där ett värde väntas", "'\(text)' stands where a value is expected")
      case "<EOF>":
        (
          "'\(text)' följer efter ett helt uttryck",
          "'\(text)' follows upon a complete expression"
        )
      case "IDENTIFIER" where isEnd:
        ("uttrycket tar slut där ett namn väntas", "the expression ends where a name is expected")
      case "IDENTIFIER":
        ("'\(text)' står där ett namn väntas", "'\(text)' stands where a name is expected")
      case let wanted? where isEnd:
        (
          "uttrycket tar slut där \(wanted) väntas",
          "the expression ends where \(wanted) is expected"
        )
      case let wanted?:
        ("'\(text)' står där \(wanted) väntas", "'\(text)' stands where \(wanted) is expected")
      }
    return syntax(range, message, sv: swedish, en: english)
  }

  static func reservedIdentifier(_ name: String, range: Range<Int>) -> CELFault {
    CELFault(
      kind: .syntax,
      range: range,
      position: range.lowerBound,
      message: "reserved identifier: \(name)",
      text: LocalizedText(
        sv: "`\(name)` är ett reserverat ord",
        en: "`\(name)` is a reserved word"
      )
    )
  }

  static func invalidNumber(_ text: String, type: String, range: Range<Int>) -> CELFault {
    CELFault(
      kind: .syntax,
      range: range,
      position: range.lowerBound,
      message: "invalid \(type) literal",
      text: LocalizedText(
        sv: "talet \(text) är för stort",
        en: "the number \(text) is too large"
      )
    )
  }

  static func invalidHas(range: Range<Int>, position: Int) -> CELFault {
    CELFault(
      kind: .syntax,
      range: range,
      position: position,
      message: "invalid argument to has() macro",
      text: LocalizedText(
        sv: "has() frågar om ett fält: has(g.owner)",
        en: "has() asks for a field: has(g.owner)"
      )
    )
  }

  static func notAName(_ node: SyntaxNode) -> CELFault {
    CELFault(
      kind: .syntax,
      range: node.range,
      position: Int(node.position),
      message: "argument must be a simple name",
      text: LocalizedText(
        sv: "här ska namnet på en ny variabel stå",
        en: "the name of a new variable belongs here"
      )
    )
  }

  static func sameName(_ node: SyntaxNode) -> CELFault {
    CELFault(
      kind: .syntax,
      range: node.range,
      position: Int(node.position),
      message: "cannot repeat iteration variable name",
      text: LocalizedText(
        sv: "de två variablerna måste ha olika namn",
        en: "the two variables need different names"
      )
    )
  }

  static func noArguments(_ name: String, at position: Int) -> CELFault {
    CELFault(
      kind: .syntax,
      range: position..<(position + 1),
      position: position,
      message: "\(name)() requires at least one argument",
      text: LocalizedText(
        sv: "\(name)() behöver minst ett tal",
        en: "\(name)() needs at least one number"
      )
    )
  }

  static func notANumber(_ name: String, _ node: SyntaxNode) -> CELFault {
    CELFault(
      kind: .syntax,
      range: node.range,
      position: Int(node.position),
      message: "\(name)() invalid argument: must be a number or a list of numbers",
      text: LocalizedText(
        sv: "\(name)() räknar med tal, eller med en lista av tal",
        en: "\(name)() takes numbers, or one list of numbers"
      )
    )
  }

  static func tooLong(_ length: Int, limit: Int) -> CELFault {
    CELFault(
      kind: .limit,
      range: 0..<0,
      position: 0,
      message: "expression code point size exceeds limit: size: \(length), limit \(limit)",
      text: LocalizedText(
        sv: "uttrycket har \(length) tecken, fler än \(limit)",
        en: "the expression has \(length) characters, more than \(limit)"
      )
    )
  }

  static func tooDeep(_ limit: Int, at position: Int) -> CELFault {
    CELFault(
      kind: .limit,
      range: position..<position,
      position: position,
      message: "expression recursion limit exceeded: \(limit)",
      text: LocalizedText(
        sv: "uttrycket är nästlat djupare än \(limit) nivåer",
        en: "the expression is nested more than \(limit) levels deep"
      )
    )
  }
}
