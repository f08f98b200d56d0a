import Findings

// Every sentence about what is wrong with a file as such stands here, in both languages.

extension SyntaxFault {
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
          sv: "filens alias står tillsammans för mer än \(number(value, .swedish)) värden",
          en: "the aliases of the file stand for more than \(number(value, .english)) values"
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
    case utf16WithoutMark
    case binary
  }

  static func encoding(_ encoding: Encoding, _ range: SourceRange) -> SyntaxFault {
    let message =
      switch encoding {
      case .utf32: LocalizedText(sv: "filen är UTF-32", en: "the file is UTF-32")
      case .utf16:
        LocalizedText(
          sv: "här är filen inte riktig UTF-16",
          en: "the file is not valid UTF-16 here"
        )
      case .utf16WithoutMark:
        LocalizedText(
          sv: "filen verkar vara UTF-16 utan byteordningsmärke",
          en: "the file seems to be UTF-16 without a byte order mark"
        )
      case .binary: LocalizedText(sv: "filen är inte text", en: "the file is not text")
      }
    let help =
      encoding == .binary
      ? LocalizedText(
        sv: "måldokument är YAML, ren text i UTF-8",
        en: "goal documents are YAML, plain UTF-8 text"
      )
      : LocalizedText(sv: "spara den som UTF-8", en: "save it as UTF-8")
    return SyntaxFault(kind: .encoding, range: range, message: message, help: help)
  }

  static func invalidUTF8(_ byte: UInt8, _ range: SourceRange) -> SyntaxFault {
    let hex = "0x" + hexadecimal(Int(byte), digits: 2)
    return SyntaxFault(
      kind: .encoding,
      range: range,
      message: LocalizedText(
        sv: "byten \(hex) är inte UTF-8 här",
        en: "the byte \(hex) is not UTF-8 here"
      ),
      help: LocalizedText(
        sv: "filen är kanske sparad som Windows-1252 eller Latin-1: spara den som UTF-8",
        en: "the file may be saved as Windows-1252 or Latin-1: save it as UTF-8"
      )
    )
  }

  static func controlCharacter(_ value: Int, _ range: SourceRange) -> SyntaxFault {
    let name = "U+" + hexadecimal(max(value, 0), digits: 4)
    let noun: (swedish: String, english: String) =
      switch value {
      case 0xD800...0xDFFF: ("det halva tecknet", "the half of a character")
      case 0xFFFE...: ("tecknet", "the character")
      default: ("styrtecknet", "the control character")
      }
    return SyntaxFault(
      kind: .encoding,
      range: range,
      message: LocalizedText(
        sv: "\(noun.swedish) \(name) får inte stå i en YAML-fil",
        en: "\(noun.english) \(name) is not allowed in a YAML file"
      ),
      help: LocalizedText(sv: "ta bort det", en: "remove it")
    )
  }

  static let outOfMemory = SyntaxFault(
    kind: .limit(name: "bytes", value: 0),
    range: SourceRange(start: 0, end: 0),
    message: LocalizedText(
      sv: "minnet räcker inte till filen",
      en: "the file needs too much memory"
    )
  )

  private static func hexadecimal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
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
