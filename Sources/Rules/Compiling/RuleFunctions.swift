import Analysis
import CEL
import Findings

/// The functions that rules have beyond CEL's own.
enum RuleFunctions {
  /// An environment with the functions, made once.
  static let environment = Environment(functions: declarations)

  static let declarations: [FunctionDeclaration] = [
    // `{plural(n, "mål", "mål")}`: the form of a noun that goes with a number.
    FunctionDeclaration(
      "plural",
      [Overload([.int, .string, .string], .string)]
    ) { arguments, _ in
      guard case .int(let count) = arguments[0] else { return arguments[2] }
      return count == 1 || count == -1 ? arguments[1] : arguments[2]
    },
    // `{quote(a.name)}`: between the quotation marks of the language that the text is told in.
    FunctionDeclaration("quote", [Overload([.string], .string)]) { arguments, _ in
      guard case .string(let text) = arguments[0], !text.hasPrefix(QuotationMarks.unquoted)
      else { return arguments[0] }
      return .string(QuotationMarks.opening + text + QuotationMarks.closing)
    },
    // `plain(g.title)`: the text as patterns are written for.
    FunctionDeclaration("plain", [Overload([.string], .string)]) { arguments, _ in
      guard case .string(let text) = arguments[0] else { return .error(.noSuchOverload) }
      return .string(FoldedText.plain(text))
    },
    // `folded(g.owner)`: the same whether in capitals or small letters.
    FunctionDeclaration("folded", [Overload([.string], .string)]) { arguments, _ in
      guard case .string(let text) = arguments[0] else { return .error(.noSuchOverload) }
      return .string(FoldedText.folded(text))
    },
    // `unit(b.currency)`: what tkr and mnkr are so many of.
    FunctionDeclaration("unit", [Overload([.string], .string)]) { arguments, _ in
      guard case .string(let text) = arguments[0] else { return .error(.noSuchOverload) }
      return .string(UnitOfMeasure(text).name)
    },
    // `steps(b.currency)`: how many of them.
    FunctionDeclaration("steps", [Overload([.string], .decimal)]) { arguments, _ in
      guard case .string(let text) = arguments[0] else { return .error(.noSuchOverload) }
      return .decimal(UnitOfMeasure(text).factor)
    },
  ]
}

/// Where quotation marks stand in a text whose language is not known yet.
enum QuotationMarks {
  static let opening = "\u{E000}"
  static let closing = "\u{E001}"
  /// Begins what stands in place of a name, which takes no quotation marks.
  static let unquoted = "\u{E002}"

  /// The text with the quotation marks of a language.
  static func set(in text: String, _ language: Language) -> String {
    // Both marks begin with this byte, as do few other characters.
    guard text.utf8.contains(0xEE) else { return text }
    let marks: (opening: Unicode.Scalar, closing: Unicode.Scalar) =
      switch language {
      case .english: ("\u{201C}", "\u{201D}")
      case .swedish: ("\u{201D}", "\u{201D}")
      }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{E000}": result.append(marks.opening)
      case "\u{E001}": result.append(marks.closing)
      case "\u{E002}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
