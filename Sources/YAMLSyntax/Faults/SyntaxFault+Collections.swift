import Findings

// What libyaml could not read, continued: lists, brackets, documents.

extension SyntaxFault {
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

  static func tooManyTagDirectives(limit: Int, _ range: SourceRange) -> SyntaxFault {
    syntax(
      range,
      sv: "fler än \(limit) rader med '%TAG' står före dokumentet",
      en: "more than \(limit) lines of '%TAG' stand before the document",
      help: ("ta bort dem: ett måldokument behöver inga", "remove them: a goal document needs none")
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
