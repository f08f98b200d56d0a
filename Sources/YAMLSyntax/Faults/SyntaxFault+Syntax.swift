import Findings

// What libyaml could not read, in words for people who write documents, not parsers: texts, keys.

extension SyntaxFault {
  static func syntax(
    _ range: SourceRange,
    sv: String,
    en: String,
    help: (sv: String, en: String)? = nil,
    related: Related? = nil
  ) -> SyntaxFault {
    SyntaxFault(
      kind: .syntax,
      range: range,
      message: LocalizedText(sv: sv, en: en),
      help: help.map { LocalizedText(sv: $0.sv, en: $0.en) },
      related: related
    )
  }

  /// Cuts a text that a message quotes.
  static func cut(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  // MARK: - Text

  /// A quoted text that goes on in a line where a key or an element could begin.
  static func quoteRunsOn(_ quote: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "citattecknet \(quote) är fortfarande öppet när nästa rad börjar",
      en: "the quote \(quote) is still open where the next line begins",
      help: (
        "sätt ett \(quote) där texten slutar; om raden under hör till texten ska den dras in mer",
        "put a \(quote) where the text ends; a line below that belongs to the text is indented more"
      )
    )
  }

  static func unclosedQuote(_ quote: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "citattecknet \(quote) stängs aldrig",
      en: "the quote \(quote) is never closed",
      help: quote == "'"
        ? (
          "sätt ett ' där texten slutar; en apostrof i texten skrivs ''",
          "put a ' where the text ends; an apostrophe in the text is written ''"
        )
        : (
          "sätt ett \" där texten slutar; ett citattecken i texten skrivs \\\"",
          "put a \" where the text ends; a quote in the text is written \\\""
        )
    )
  }

  static func unknownEscape(_ escape: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "'\(escape)' betyder ingenting inom dubbla citattecken",
      en: "'\(escape)' means nothing in double quotes",
      help: (
        "skriv \\\\ för ett omvänt snedstreck, eller använd enkla citattecken",
        "write \\\\ for a backslash, or use single quotes"
      )
    )
  }

  static func wrongEscapeNumber(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "efter \\x, \\u och \\U ska ett teckens nummer stå med 2, 4 och 8 hexadecimala siffror",
      en: "\\x, \\u and \\U take a character's number in 2, 4 and 8 hexadecimal digits",
      help: ("skriv tecknet som det är", "write the character as it is")
    )
  }

  static func tab(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "raden är indragen med tabb",
      en: "the line is indented with a tab",
      help: (
        "dra in med mellanslag: YAML tillåter inte tabbar där",
        "indent with spaces: YAML does not allow tabs there"
      )
    )
  }

  static func cannotBegin(_ character: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "en text kan inte börja med '\(character)'",
      en: "a text cannot begin with '\(character)'",
      help: ("sätt texten inom citattecken", "put the text in quotes")
    )
  }

  static func colonInText(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "kolonet saknar mellanslag efter sig",
      en: "the colon lacks a space after it",
      help: (
        "skriv 'nyckel: värde', eller sätt texten inom citattecken",
        "write 'key: value', or put the text in quotes"
      )
    )
  }

  static func wrongBlockHeader(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "indraget efter '|' eller '>' kan inte vara 0",
      en: "the indentation after '|' or '>' cannot be 0",
      help: ("ta bort siffran", "remove the digit")
    )
  }

  /// Text behind `|` or `>`, which may be what is left of one that YAML reads a tag in.
  static func textAfterBlockHeader(
    _ header: String,
    _ range: SourceRange,
    isTagged: Bool
  ) -> SyntaxFault {
    syntax(
      range,
      sv: "efter '\(cut(header))' ska texten börja på nästa rad",
      en: "after '\(cut(header))' the text begins on the next line",
      help: isTagged
        ? (
          "för YAML är det som börjar med '!' en tagg: sätt villkoret eller texten inom citattecken",
          "to YAML what begins with '!' is a tag: put the condition, or the text, in quotes"
        )
        : (
          "flytta texten till nästa rad, indragen; en text som börjar så sätts inom citattecken",
          "move the text to the next line, indented; a text that begins like this goes in quotes"
        )
    )
  }

  static func textAfterQuote(_ quote: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "efter citattecknet får inget mer stå",
      en: "nothing may follow the closing quote",
      help: quote == "'"
        ? (
          "sätt hela texten inom citattecken, och skriv en apostrof i den som ''",
          "put the whole text in quotes, and write an apostrophe in it as ''"
        )
        : (
          "sätt hela texten inom citattecken, och skriv citattecken i den som \\\"",
          "put the whole text in quotes, and write quotes in it as \\\""
        )
    )
  }

  // MARK: - Keys

  static func colonWithoutSpace(_ line: String, colon: Int, _ range: SourceRange) -> SyntaxFault {
    let key = String(decoding: line.utf8.prefix(colon), as: UTF8.self)
    let value = String(decoding: line.utf8.dropFirst(colon + 1), as: UTF8.self)
    let text = value.drop { $0 == "\u{A0}" || $0 == " " }
    if value.hasPrefix("\u{A0}") {
      return syntax(
        range,
        sv:
          "efter kolonet i '\(cut(key)):' står ett hårt mellanslag (U+00A0), som YAML läser som text",
        en: "after the colon of '\(cut(key)):' stands a no-break space (U+00A0), to YAML a letter",
        help: (
          "byt det mot ett vanligt mellanslag: '\(cut(key)): \(cut(String(text)))'",
          "replace it by an ordinary space: '\(cut(key)): \(cut(String(text)))'"
        )
      )
    }
    return syntax(
      range,
      sv: "kolonet efter '\(cut(key))' saknar mellanslag",
      en: "the colon after '\(cut(key))' lacks a space",
      help: (
        "skriv '\(cut(key)): \(cut(value))'", "write '\(cut(key)): \(cut(value))'"
      )
    )
  }

  static func missingColon(_ line: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "'\(cut(line))' är ingen nyckel: kolonet saknas",
      en: "'\(cut(line))' is no key: the colon is missing",
      help: (
        "skriv 'nyckel: värde'; fortsätter raden texten ovanför ska den dras in mer än nyckeln",
        "write 'key: value'; a line that goes on with the text above is indented more than the key"
      )
    )
  }

  static func colonInValue(key: String, value: String, _ range: SourceRange) -> SyntaxFault {
    let isQuotable = !value.contains("\"") && !value.contains("\\")
    let quoted = isQuotable ? "\"\(value)\"" : "'\(value)'"
    let isShort = value.count <= 60 && (isQuotable || !value.contains("'"))
    return syntax(
      range,
      sv: "värdet av '\(cut(key))' innehåller kolon och mellanslag",
      en: "the value of '\(cut(key))' contains a colon and a space",
      help: isShort
        ? ("sätt det inom citattecken: \(quoted)", "put it in quotes: \(quoted)")
        : ("sätt det inom citattecken", "put it in quotes")
    )
  }

  static func keyInsideValue(_ key: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "nyckeln '\(cut(key))' kan inte stå här: raden ovanför har redan ett värde",
      en: "the key '\(cut(key))' cannot stand here: the line above already has a value",
      help: (
        "är det en egen nyckel, ge raden samma indrag som nyckeln ovanför; hör den till texten där, sätt "
          + "hela texten inom citattecken",
        "if it is a key of its own, indent the line like the key above; if it belongs to the text there, "
          + "put the whole text in quotes"
      )
    )
  }

  static func dashWithoutSpace(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "strecket i en listpunkt saknar mellanslag efter sig",
      en: "the dash of a list item lacks a space after it",
      help: ("skriv '- '", "write '- '")
    )
  }

  /// A line that begins in a column where nothing above begins.
  static func wrongIndentation(_ range: SourceRange, columns: [Int]) -> SyntaxFault {
    let numbers = columns.map { String($0) }
    let help =
      columns.isEmpty
      ? (
        sv: "rader som hör ihop börjar i samma kolumn",
        en: "lines that belong together begin in one column"
      )
      : (
        sv: "rader som hör ihop börjar i samma kolumn, här \(numbers.joined(separator: " eller "))",
        en:
          "lines that belong together begin in one column, here \(numbers.joined(separator: " or "))"
      )
    return syntax(
      range,
      sv: "indraget stämmer inte med raderna ovanför",
      en: "the indentation does not match the lines above",
      help: help
    )
  }
}
