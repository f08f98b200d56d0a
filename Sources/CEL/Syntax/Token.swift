/// A piece of an expression's text.
struct Token {
  enum Kind: UInt8 {
    case identifier
    /// `` `content-type` ``, after a dot only.
    case escapedIdentifier
    case keywordTrue
    case keywordFalse
    case keywordNull
    case keywordIn
    case int
    case uint
    case double
    case string
    case bytes
    case dot
    case comma
    case colon
    case question
    case leftParenthesis
    case rightParenthesis
    case leftBracket
    case rightBracket
    case leftBrace
    case rightBrace
    case plus
    case minus
    case star
    case slash
    case percent
    case bang
    case equal
    case notEqual
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
    case and
    case or
    case end
  }

  var kind: Kind
  /// 0-based UTF-8 offsets in the expression.
  var start: Int32
  var end: Int32

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// Words that are no identifiers.
package enum ReservedWords {
  /// May not name a variable, function or type; may name a field.
  package static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
  /// May name nothing at all.
  package static let keywords: Set<String> = ["true", "false", "null", "in"]
}
