import Findings

// What libyaml could not read, in words for people who write documents, not parsers.

extension SyntaxFault {
  private static func syntax(
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
  private static func cut(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  // MARK: - Text

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

  static func textAfterBlockHeader(_ header: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "efter '\(cut(header))' ska texten börja på nästa rad",
      en: "after '\(cut(header))' the text begins on the next line",
      help: (
        "flytta texten till nästa rad, indragen; en text som börjar så sätts inom citattecken",
        "move the text to the next line, indented; a text that begins like this goes in quotes"
      )
    )
  }

  static func textAfterQuote(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "efter citattecknet får inget mer stå",
      en: "nothing may follow the closing quote",
      help: (
        "sätt hela texten inom citattecken, och skriv citattecken inuti den som \\\"",
        "put the whole text in quotes, and write quotes inside it as \\\""
      )
    )
  }

  // MARK: - Keys

  static func colonWithoutSpace(_ line: String, colon: Int, _ range: SourceRange) -> SyntaxFault {
    let key = String(decoding: line.utf8.prefix(colon), as: UTF8.self)
    let value = String(decoding: line.utf8.dropFirst(colon + 1), as: UTF8.self)
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
        "ge raden samma indrag som nyckeln ovanför, eller ta bort värdet där",
        "indent the line like the key above, or remove the value there"
      )
    )
  }

  static func wrongIndentation(_ range: SourceRange, column: Int?) -> SyntaxFault {
    let help: (sv: String, en: String)
    if let column {
      help = (
        "nycklar som hör ihop börjar i samma kolumn; de ovanför börjar i kolumn \(column)",
        "keys that belong together begin in one column; those above begin in column \(column)"
      )
    } else {
      help = (
        "rader som hör ihop börjar i samma kolumn",
        "lines that belong together begin in one column"
      )
    }
    return syntax(
      range,
      sv: "indraget stämmer inte med raderna ovanför",
      en: "the indentation does not match the lines above",
      help: help
    )
  }

  // MARK: - Lists

  static func itemAmongKeys(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "en listpunkt ('- ') kan inte stå bland nycklar",
      en: "a list item ('- ') cannot stand among keys",
      help: (
        "dra in listan under nyckeln som den hör till",
        "indent the list below the key that it belongs to"
      )
    )
  }

  static func itemAfterKey(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "en listpunkt ('- ') kan inte stå på samma rad som nyckeln",
      en: "a list item ('- ') cannot stand on the line of its key",
      help: (
        "börja listan på nästa rad, eller sätt text som börjar med '-' inom citattecken",
        "begin the list on the next line, or put text that begins with '-' in quotes"
      )
    )
  }

  static func expectedItem(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "här väntades en listpunkt ('- ') som de ovanför",
      en: "a list item ('- ') like those above was expected here",
      help: (
        "börja raden med '- ', eller ändra indraget så att den hör till listpunkten eller nyckeln ovanför",
        "begin the line with '- ', or indent it like the item or the key that it belongs to"
      )
    )
  }

  // MARK: - Brackets

  static func unclosedBracket(_ bracket: String, _ range: SourceRange) -> SyntaxFault {
    let closing = bracket == "[" ? "]" : "}"
    return syntax(
      range,
      sv: "klammern '\(bracket)' stängs aldrig",
      en: "the bracket '\(bracket)' is never closed",
      help: (
        "sätt '\(closing)' där \(bracket == "[" ? "listan" : "värdet") slutar",
        "put '\(closing)' where the \(bracket == "[" ? "list" : "value") ends"
      )
    )
  }

  static func expectedComma(
    _ bracket: String,
    _ found: String,
    _ range: SourceRange,
    opening: SourceRange
  ) -> SyntaxFault {
    let closing = bracket == "[" ? "]" : "}"
    return syntax(
      range,
      sv: "här väntades ',' eller '\(closing)', inte '\(found)'",
      en: "',' or '\(closing)' was expected here, not '\(found)'",
      help: (
        "skilj värdena med komma, stäng klammern, eller sätt texten inom citattecken",
        "put a comma between the values, close the bracket, or put the text in quotes"
      ),
      related: Related(
        range: opening,
        message: LocalizedText(
          sv: "klammern öppnas här",
          en: "the bracket is opened here"
        )
      )
    )
  }

  static func textAfterBracket(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "efter klammern får inget mer stå på raden",
      en: "nothing may follow the closing bracket on its line",
      help: (
        "börja en ny rad, eller sätt texten inom citattecken",
        "begin a new line, or put the text in quotes"
      )
    )
  }

  static func emptyElement(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "före kommat saknas ett värde",
      en: "a value is missing before the comma",
      help: ("ta bort kommat, eller skriv värdet", "remove the comma, or write the value")
    )
  }

  static func unexpected(_ found: String, _ range: SourceRange) -> SyntaxFault {
    guard !found.isEmpty, found != "\n", found != "\r" else {
      return syntax(range, sv: "här saknas något", en: "something is missing here")
    }
    return syntax(
      range,
      sv: "'\(found)' kan inte stå här",
      en: "'\(found)' cannot stand here",
      help: (
        "hör det till en text, sätt hela texten inom citattecken",
        "if it belongs to a text, put the whole text in quotes"
      )
    )
  }

  // MARK: - Documents, anchors, tags

  static func afterDocument(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "det här hör inte ihop med det som står ovanför",
      en: "this does not belong to what stands above it",
      help: (
        "kontrollera indraget ovanför, eller börja ett nytt dokument med '---'",
        "check the indentation above, or begin a new document with '---'"
      )
    )
  }

  static func wrongAnchorName(_ name: String, _ range: SourceRange) -> SyntaxFault {
    let mark = name.hasPrefix("*") ? "*" : "&"
    return syntax(
      range,
      sv: "'\(cut(name))' är inget namn på ett YAML-ankare",
      en: "'\(cut(name))' is no name of a YAML anchor",
      help: (
        "sätt text som börjar med '\(mark)' inom citattecken",
        "put text that begins with '\(mark)' in quotes"
      )
    )
  }

  static func wrongTag(_ tag: String, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "'\(cut(tag))' är ingen YAML-tagg",
      en: "'\(cut(tag))' is no YAML tag",
      help: (
        "sätt text som börjar med '!' inom citattecken",
        "put text that begins with '!' in quotes"
      )
    )
  }

  static func secondProperty(_ mark: String, _ range: SourceRange) -> SyntaxFault {
    let word = mark == "&" ? (sv: "ankare", en: "anchor") : (sv: "en tagg", en: "tag")
    return syntax(
      range,
      sv: "ett värde kan inte ha mer än \(mark == "&" ? "ett " : "")\(word.sv)",
      en: "a value cannot have more than one \(word.en)",
      help: (
        "ta bort det ena, eller sätt text som börjar med '\(mark)' inom citattecken",
        "remove one of them, or put text that begins with '\(mark)' in quotes"
      )
    )
  }

  static func aliasWithProperty(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "ett alias kan inte ha ankare eller tagg",
      en: "an alias cannot have an anchor or a tag",
      help: ("ta bort det som står före '*'", "remove what stands before '*'")
    )
  }

  static func wrongDirective(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "en rad som börjar med '%' är ett direktiv, och det här är inget giltigt",
      en: "a line that begins with '%' is a directive, and this is no valid one",
      help: (
        "ta bort raden, eller sätt text som börjar med '%' inom citattecken",
        "remove the line, or put text that begins with '%' in quotes"
      )
    )
  }

  static func directiveInDocument(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "före ett direktiv ska dokumentet ovanför sluta med '...'",
      en: "the document above a directive must end with '...'",
      help: ("skriv '...' på raden före", "write '...' on the line before")
    )
  }

  static func shallowLine(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "raden hör till värdet ovanför och ska vara mer indragen än dess nyckel",
      en: "the line belongs to the value above and must be indented more than its key",
      help: ("dra in den med mellanslag", "indent it with spaces")
    )
  }

  static func deepBlankLine(_ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "den tomma raden är mer indragen än textens första rad",
      en: "the blank line is indented more than the first line of the text",
      help: ("ta bort mellanslagen på den", "remove the spaces on it")
    )
  }
}
