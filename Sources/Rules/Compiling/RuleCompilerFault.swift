import Findings

/// What can be wrong with a rule's variables, joins, places and texts, in words.
///
/// What is wrong within a condition is said by CEL.
enum RuleCompilerFault {
  case noVariables
  case nameIsTaken(String)
  case unknownCollection(String, known: [String])
  case unknownVariable(String, known: [String])
  case unknownField(String, of: String, known: [String])
  case noFields(String, of: String)
  case notAList(String)
  case noText(String)
  case crossProduct(String, String)
  case joinNeedsTwoSides
  case joinOfUnlikeTypes(String, String)
  case pairOfUnlikeThings(String, String)
  case conditionWithoutVariable(String)
  case unbalancedBrace
  case unknownSentence(String, known: [String])
  case unknownRule(String, known: [String])
  case ringOfUnless([String])
  case duplicateRule(String)
  case reservedRule(String)
  case readerRule(String)
  case notWritten(String)
  case nothingInCommon(String)
  case unlikeInCommon(String, variable: String)
  case uncertainError(Uncertainty)
  case variableInDescription(String, key: String)
  case failedDescription(LocalizedText)

  /// The fault at a place; with another help than its own where there is a better one.
  func located(
    in file: SourceFile,
    at range: SourceRange,
    help better: LocalizedText? = nil
  ) -> RuleFault {
    let (message, help) = wording
    return RuleFault(file: file, range: range, message: message, help: better ?? help)
  }

  private var wording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .noVariables:
      (
        LocalizedText(
          sv: "`for` nämner inget att gå igenom",
          en: "`for` names nothing to range over"
        ),
        LocalizedText(
          sv: "skriv till exempel `for: {g: goals}`",
          en: "write `for: {g: goals}`, say"
        )
      )
    case .nameIsTaken(let name):
      (
        LocalizedText(sv: "namnet `\(name)` är upptaget", en: "the name `\(name)` is taken"),
        LocalizedText(sv: "välj ett annat namn", en: "choose another name")
      )
    case .unknownCollection(let name, let known):
      (
        LocalizedText(
          sv: "`\(name)` finns inte att gå igenom",
          en: "there is no `\(name)` to range over"
        ),
        RuleFileFault.nearest(to: name, among: known)
      )
    case .unknownVariable(let name, let known):
      (
        LocalizedText(sv: "okänd variabel `\(name)`", en: "unknown variable `\(name)`"),
        RuleFileFault.nearest(to: name, among: known)
      )
    case .unknownField(let name, let record, let known):
      (
        LocalizedText(
          sv: "`\(record)` har inget fält `\(name)`",
          en: "`\(record)` has no field `\(name)`"
        ),
        RuleFileFault.nearest(to: name, among: known)
      )
    case .noFields(let name, let type):
      (
        LocalizedText(
          sv: "`\(name)` går inte att läsa ur \(type)",
          en: "`\(name)` cannot be read from \(type)"
        ),
        nil
      )
    case .notAList(let text):
      (
        LocalizedText(sv: "`\(text)` är ingen lista", en: "`\(text)` is no list"), nil
      )
    case .noText(let type):
      (
        LocalizedText(
          sv: "för ett värde av typen \(type) finns ingen text",
          en: "there is no text for a value of type \(type)"
        ),
        LocalizedText(
          sv: "läs något ur det som är ett tal, ett datum, en text eller ett ting",
          en: "read something of it that is a number, a date, a text or a thing"
        )
      )
    case .crossProduct(let first, let second):
      (
        LocalizedText(
          sv: "`\(first)` och `\(second)` hör inte ihop: alla skulle jämföras med alla",
          en: "`\(first)` and `\(second)` are not connected: all would be compared with all"
        ),
        LocalizedText(
          sv: "lägg till `join: {…: …}`, eller `cross: true` om det är meningen",
          en: "add `join: {…: …}`, or `cross: true` if that is what you want"
        )
      )
    case .joinNeedsTwoSides:
      (
        LocalizedText(
          sv: "`join` jämför något i den ena med något i den andra",
          en: "`join` compares something of the one with something of the other"
        ),
        LocalizedText(
          sv: "skriv till exempel `join: {a.quantity: b.quantity}`",
          en: "write `join: {a.quantity: b.quantity}`, say"
        )
      )
    case .joinOfUnlikeTypes(let left, let right):
      (
        LocalizedText(
          sv: "`join` jämför \(left) med \(right), som aldrig är lika",
          en: "`join` compares \(left) with \(right), which are never equal"
        ), nil
      )
    case .pairOfUnlikeThings(let first, let second):
      (
        LocalizedText(
          sv: "`\(first)` och `\(second)` är inte av samma slag och kan inte bilda par",
          en: "`\(first)` and `\(second)` are of different kinds and make no pair"
        ), nil
      )
    case .conditionWithoutVariable(let key):
      (
        LocalizedText(
          sv: "villkoret i `\(key)` nämner ingen variabel: det är alltid detsamma",
          en: "the condition of `\(key)` names no variable: it is always the same"
        ), nil
      )
    case .unbalancedBrace:
      (
        LocalizedText(
          sv: "klammern har ingen motsvarighet",
          en: "the brace has no counterpart"
        ),
        LocalizedText(
          sv: "skriv `{{` eller `}}` där en klammer menas",
          en: "write `{{` or `}}` for a brace"
        )
      )
    case .unknownSentence(let id, let known):
      (
        LocalizedText(
          sv: "ingen vision har meningen `\(id)`",
          en: "no vision has the sentence `\(id)`"
        ),
        known.isEmpty ? nil : RuleFileFault.nearest(to: id, among: known)
      )
    case .unknownRule(let id, let known):
      (
        LocalizedText(sv: "okänd regel `\(id)`", en: "unknown rule `\(id)`"),
        Wording.didYouMean(NearestNames.nearest(to: id, among: known)) ?? Wording.seeRulesList
      )
    case .ringOfUnless(let ids):
      (
        LocalizedText(
          sv: "`unless` går i ring: \(ids.joined(separator: " → "))",
          en: "`unless` goes round: \(ids.joined(separator: " → "))"
        ),
        LocalizedText(sv: "ta bort ett led", en: "take one link away")
      )
    case .duplicateRule(let id):
      (
        LocalizedText(
          sv: "regeln `\(id)` står två gånger",
          en: "the rule `\(id)` stands twice"
        ),
        LocalizedText(sv: "ge den ena ett annat id", en: "give one of them another id")
      )
    case .reservedRule(let id):
      (
        LocalizedText(
          sv: "`\(id)` hör till läsningen av dokumenten och kan inte ersättas",
          en: "`\(id)` belongs to the reading of documents and cannot be replaced"
        ),
        LocalizedText(sv: "ge regeln ett annat id", en: "give the rule another id")
      )
    case .readerRule(let id):
      (
        LocalizedText(
          sv: "`\(id)` hör till läsningen av dokumenten och har inga variabler att jämföra",
          en: "`\(id)` belongs to the reading of documents and has no variables to compare"
        ),
        LocalizedText(
          sv: "ta bort den: det som läsningen underkänt prövas ändå inte",
          en: "take it away: what the reading has rejected is not assessed anyway"
        )
      )
    case .notWritten(let path):
      (
        LocalizedText(
          sv: "`\(path)` räknas fram och står inte i någon fil",
          en: "`\(path)` is worked out and stands in no file"
        ),
        LocalizedText(
          sv: "peka på något som dokumentet skriver, till exempel `g.id`",
          en: "point at something that the document writes, such as `g.id`"
        )
      )
    case .nothingInCommon(let id):
      (
        LocalizedText(
          sv: "regeln `\(id)` har ingen variabel gemensam med den här",
          en: "the rule `\(id)` has no variable in common with this one"
        ),
        LocalizedText(
          sv: "ge variabeln samma namn i båda",
          en: "give the variable the same name in both"
        )
      )
    case .unlikeInCommon(let id, let name):
      (
        LocalizedText(
          sv: "`\(name)` står inte för samma slags ting här och i regeln `\(id)`",
          en: "`\(name)` does not stand for the same kind of thing here and in the rule `\(id)`"
        ),
        LocalizedText(
          sv: "ge variabeln för samma ting samma namn i båda",
          en: "give the variable for the same thing the same name in both"
        )
      )
    case .variableInDescription(let name, let key):
      (
        LocalizedText(
          sv: "`\(key)` gäller regeln som helhet och kan inte läsa `\(name)`, som hör till fynden",
          en: "`\(key)` is about the rule as a whole and cannot read `\(name)` of its findings"
        ),
        LocalizedText(
          sv: "läs bara inställningar (`params`) där; skriv `{{` och `}}` om klamrar menas",
          en: "read only settings (`params`) there; write `{{` and `}}` if braces are meant"
        )
      )
    case .failedDescription(let reason):
      (
        LocalizedText(
          sv: "uttrycket går inte att räkna ut: \(reason.swedish)",
          en: "the expression cannot be worked out: \(reason.english)"
        ),
        LocalizedText(
          sv: "rätta uttrycket eller inställningen som det läser",
          en: "mend the expression or the setting that it reads"
        )
      )
    case .uncertainError(let uncertainty):
      (
        uncertainty == .words
          ? LocalizedText(
            sv: "en regel som läser `evidence` tolkar ord och kan inte vara ett fel",
            en: "a rule that reads `evidence` interprets words and cannot be an error"
          )
          : LocalizedText(
            sv:
              "en regel om `chains` eller `loops` bygger på härledd påverkan och kan inte vara ett fel",
            en: "a rule on `chains` or `loops` is derived through influences and cannot be an error"
          ),
        LocalizedText(
          sv: "skriv `severity: warning` eller `note`",
          en: "write `severity: warning` or `note`"
        )
      )
    }
  }
}
