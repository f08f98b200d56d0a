import Findings

// Every sentence about what is wrong with a file as such stands here, in both languages.

extension SyntaxFault {
  init(_ problem: ParserProblem, in bytes: ArraySlice<UInt8>) {
    self.init(
      kind: problem.kind == .reader ? .encoding : .syntax,
      range: SourceRange(problem.place..<problem.place),
      message: LocalizedText(problem.problem)
    )
  }

  enum Limit {
    case bytes
    case nodes
    case nesting
  }

  static func limit(_ limit: Limit, _ limits: YAMLLimits, _ range: SourceRange) -> SyntaxFault {
    func number(_ value: Int, _ language: Language) -> String { language.number(value) }
    switch limit {
    case .bytes:
      let value = limits.bytes
      return SyntaxFault(
        kind: .limit(name: "bytes", value: value),
        range: range,
        message: LocalizedText(
          sv: "filen är större än \(number(value, .swedish)) byte",
          en: "the file is larger than \(number(value, .english)) bytes"
        ),
        help: LocalizedText(
          sv: "dela upp den i flera filer",
          en: "split it into several files"
        )
      )
    case .nodes:
      let value = limits.nodes
      return SyntaxFault(
        kind: .limit(name: "nodes", value: value),
        range: range,
        message: LocalizedText(
          sv: "filen har mer än \(number(value, .swedish)) värden när varje alias räknas som det "
            + "det står för",
          en: "the file has more than \(number(value, .english)) values when every alias counts "
            + "as what it stands for"
        ),
        help: LocalizedText(
          sv:
            "alias som pekar på alias växer snabbt: skriv ut det som behövs, eller dela upp filen",
          en: "aliases of aliases grow fast: write out what is needed, or split the file"
        )
      )
    case .nesting:
      let value = limits.nesting
      return SyntaxFault(
        kind: .limit(name: "nesting", value: value),
        range: range,
        message: LocalizedText(
          sv: "listor och mappningar ligger i varandra i mer än \(number(value, .swedish)) nivåer",
          en: "lists and mappings are nested deeper than \(number(value, .english)) levels"
        ),
        help: LocalizedText(
          sv: "är det en klammer eller ett bindestreck för mycket?",
          en: "is there a bracket or a dash too many?"
        )
      )
    }
  }

  enum Encoding {
    case utf32
    case utf16
  }

  static func encoding(_ encoding: Encoding, _ range: SourceRange) -> SyntaxFault {
    switch encoding {
    case .utf32:
      SyntaxFault(
        kind: .encoding,
        range: range,
        message: LocalizedText(sv: "filen är UTF-32", en: "the file is UTF-32"),
        help: LocalizedText(sv: "spara den som UTF-8", en: "save it as UTF-8")
      )
    case .utf16:
      SyntaxFault(
        kind: .encoding,
        range: range,
        message: LocalizedText(
          sv: "här är filen inte riktig UTF-16",
          en: "the file is not valid UTF-16 here"
        ),
        help: LocalizedText(sv: "spara den som UTF-8", en: "save it as UTF-8")
      )
    }
  }

  static func unknownAnchor(_ name: String, _ range: SourceRange) -> SyntaxFault {
    SyntaxFault(
      kind: .syntax,
      range: range,
      message: LocalizedText(
        sv: "aliaset '*\(name)' har inget ankare '&\(name)' före sig i dokumentet",
        en: "the alias '*\(name)' has no anchor '&\(name)' before it in the document"
      ),
      help: LocalizedText(
        sv: "sätt '&\(name)' framför värdet som menas, eller skriv text som börjar med '*' inom "
          + "citattecken",
        en: "put '&\(name)' before the value that is meant, or put text that begins with '*' in "
          + "quotes"
      )
    )
  }

  static func recursiveAlias(
    _ name: String,
    _ range: SourceRange,
    anchor: SourceRange
  ) -> SyntaxFault {
    SyntaxFault(
      kind: .syntax,
      range: range,
      message: LocalizedText(
        sv: "aliaset '*\(name)' ligger i det värde som det står för",
        en: "the alias '*\(name)' lies in the value that it stands for"
      ),
      help: LocalizedText(
        sv: "ett värde kan inte innehålla sig självt: ta bort aliaset",
        en: "a value cannot contain itself: remove the alias"
      ),
      related: Related(
        range: anchor,
        message: LocalizedText(
          sv: "här börjar '&\(name)'",
          en: "'&\(name)' begins here"
        )
      )
    )
  }

  static func commentWithoutSpace(_ range: SourceRange) -> SyntaxFault {
    SyntaxFault(
      kind: .syntax,
      range: range,
      message: LocalizedText(
        sv: "en kommentar måste ha ett mellanslag före '#'",
        en: "a comment needs a space before '#'"
      ),
      help: LocalizedText(
        sv: "skriv ' #', eller sätt texten inom citattecken om '#' hör till den",
        en: "write ' #', or put the text in quotes if '#' belongs to it"
      )
    )
  }
}
