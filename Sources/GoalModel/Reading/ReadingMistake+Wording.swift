import Findings

// MARK: - Wording

extension ReadingMistake {
  /// What is wrong and what to do about it.
  var wording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .missingKey(let field, let type, let nearby):
      return missingKeyWording(field, type, nearby)
    case .unknownKey(let key, let suggestion, let type):
      return unknownKeyWording(key, suggestion, type)
    case .commaInFlow(let text):
      return (
        LocalizedText(sv: "okänd nyckel `\(text)`", en: "unknown key `\(text)`"),
        LocalizedText(
          sv: "ett kommatecken inom `{…}` avslutar texten: sätt texten inom citattecken",
          en: "a comma within `{…}` ends the text: put the text in quotes")
      )
    case .keyIsNoText:
      return (
        LocalizedText(sv: "nyckeln är ingen text", en: "the key is no text"),
        LocalizedText(sv: "sätt texten inom citattecken", en: "put the text in quotes")
      )
    case .duplicateKey(let key):
      return (
        LocalizedText(sv: "`\(key)` står två gånger", en: "`\(key)` stands twice"),
        LocalizedText(sv: "behåll den ena och ta bort den andra", en: "keep one and remove the other")
      )
    case .badMerge:
      return (
        LocalizedText(
          sv: "`<<` hämtar nycklar från något som inte har några",
          en: "`<<` merges something that has no keys"),
        LocalizedText(
          sv: "skriv `<<: *namn`, där `&namn` står vid en grupp av nycklar",
          en: "write `<<: *name`, with `&name` at a group of keys")
      )
    case .emptyElement:
      return (
        LocalizedText(sv: "listan har ett tomt led", en: "the list has an empty item"),
        LocalizedText(sv: "fyll i det eller ta bort raden", en: "fill it in or remove the line")
      )
    case .emptyText(let field):
      return (
        LocalizedText(sv: "`\(field.key)` är tom", en: "`\(field.key)` is empty"),
        LocalizedText(
          sv: "skriv \(field.meaning.swedish), eller ta bort nyckeln",
          en: "write \(field.meaning.english), or remove the key")
      )
    case .expected(let field, let expectation):
      let (swedish, english) = expectation.phrase
      return (
        LocalizedText(
          sv: "`\(field.key)` ska vara \(swedish)", en: "`\(field.key)` is to be \(english)"),
        expectation.help(field)
      )
    case .badIdentifier(let text, let isGoalID):
      return (
        LocalizedText(sv: "”\(text)” är inget id", en: "“\(text)” is no id"),
        isGoalID
          ? LocalizedText(
            sv: "ett id har bokstäverna A–Z och a–z, siffror, punkt, _ och bindestreck, "
              + "till exempel `M4` eller `M4.1`",
            en: "an id has the letters A–Z and a–z, digits, full stop, _ and hyphen, "
              + "like `M4` or `M4.1`")
          : LocalizedText(
            sv: "ett id har bokstäverna a–z, siffror och bindestreck, "
              + "till exempel `mal-och-budget-2024`",
            en: "an id has the letters a–z, digits and hyphens, like `goals-2024`")
      )
    case .badInteger(let field, let text, let range):
      return (
        LocalizedText(
          sv: "”\(text)” i `\(field.key)` är inget heltal från \(range.lowerBound) till "
            + "\(range.upperBound)",
          en: "“\(text)” in `\(field.key)` is no whole number from \(range.lowerBound) to "
            + "\(range.upperBound)"),
        LocalizedText(
          sv: field.meaning.swedish, en: field.meaning.english)
      )
    case .badVersion(let text):
      return (
        LocalizedText(
          sv: "”\(text)” är inget versionsnummer", en: "“\(text)” is no version number"),
        LocalizedText(sv: "skriv `align: 1`", en: "write `align: 1`")
      )
    case .unsupportedVersion(let text):
      return (
        LocalizedText(
          sv: "dokumentet har formatversion \(text), men här läses version 1",
          en: "the document has format version \(text), but version 1 is read here"),
        LocalizedText(
          sv: "skriv `align: 1`, eller använd en nyare version av programmet",
          en: "write `align: 1`, or use a newer version of the program")
      )
    case .targetWithoutValue:
      return (
        LocalizedText(sv: "målvärdet saknas", en: "the target has no value"),
        LocalizedText(
          sv: "skriv ett av `at_least` (minst), `at_most` (högst), `exactly` (exakt) eller "
            + "`change` (förändring i procent)",
          en: "write one of `at_least`, `at_most`, `exactly` or `change` (in per cent)")
      )
    case .targetWithSeveralValues:
      return (
        LocalizedText(
          sv: "målvärdet är angivet på flera sätt", en: "the target is given in several ways"),
        LocalizedText(
          sv: "behåll ett av `at_least`, `at_most`, `exactly` och `change`",
          en: "keep one of `at_least`, `at_most`, `exactly` and `change`")
      )
    case .notAGoalDocument(let nearby):
      return (
        LocalizedText(
          sv: "nyckeln `align` saknas: filen är inget måldokument",
          en: "the key `align` is missing: the file is no goal document"),
        nearby.map {
          LocalizedText(
            sv: "`\($0)` är okänd: skriv `align: 1`", en: "`\($0)` is unknown: write `align: 1`")
        }
          ?? LocalizedText(
            sv: "skriv `align: 1` överst i ett måldokument, eller lämna filen utanför kontrollen",
            en: "write `align: 1` at the top of a goal document, or leave the file out")
      )
    case .rootIsNoMapping:
      return (
        LocalizedText(
          sv: "dokumentet består inte av nycklar och värden",
          en: "the document is not made of keys and values"),
        LocalizedText(
          sv: "ett måldokument börjar med `align: 1`, `id: …` och `title: …`",
          en: "a goal document begins with `align: 1`, `id: …` and `title: …`")
      )
    case .badNumber, .negativeNumber, .badDate, .badPeriod, .periodReversed, .badWord:
      return valueWording
    }
  }

  private var valueWording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .badNumber(let field, let text, let correction):
      return (
        LocalizedText(
          sv: "”\(text)” i `\(field.key)` är inget tal som går att läsa",
          en: "“\(text)” in `\(field.key)` is no number that can be read"),
        correction.map { LocalizedText(sv: "skriv `\($0)`", en: "write `\($0)`") }
          ?? LocalizedText(
            sv: "skriv siffror med punkt före decimalerna, till exempel `75_000` eller `1.5`",
            en: "write digits with a point before the decimals, like `75_000` or `1.5`")
      )
    case .negativeNumber(let field, let text):
      return (
        LocalizedText(
          sv: "\(text) i `\(field.key)` är mindre än noll",
          en: "\(text) in `\(field.key)` is less than zero"),
        LocalizedText(sv: "en budget är noll eller mer", en: "a budget is zero or more")
      )
    case .badDate(let field, let text, let isFull, let correction):
      return (
        LocalizedText(
          sv: isFull
            ? "”\(text)” i `\(field.key)` är inget datum"
            : "”\(text)” i `\(field.key)` är varken årtal eller datum",
          en: isFull
            ? "“\(text)” in `\(field.key)` is no date"
            : "“\(text)” in `\(field.key)` is neither a year nor a date"),
        correction.map { LocalizedText(sv: "skriv `\($0)`", en: "write `\($0)`") }
          ?? (isFull
            ? LocalizedText(
              sv: "skriv år, månad och dag: `2024-06-20`", en: "write year, month and day: `2024-06-20`")
            : LocalizedText(
              sv: "skriv `2024`, `2024-06` eller `2024-06-20`",
              en: "write `2024`, `2024-06` or `2024-06-20`"))
      )
    case .badPeriod(let text, let correction):
      return (
        LocalizedText(
          sv: "”\(text)” är ingen period", en: "“\(text)” is no period"),
        correction.map { LocalizedText(sv: "skriv `\($0)`", en: "write `\($0)`") }
          ?? LocalizedText(
            sv: "skriv `2024`, `2024-2026` eller `{from: 2024-07, to: 2026-06}`",
            en: "write `2024`, `2024-2026` or `{from: 2024-07, to: 2026-06}`")
      )
    case .periodReversed:
      return (
        LocalizedText(
          sv: "perioden slutar innan den börjar", en: "the period ends before it begins"),
        LocalizedText(sv: "byt plats på `from` och `to`", en: "swap `from` and `to`")
      )
    case .badWord(let field, let text, let enumeration, let meant):
      let allowed = enumeration.words.map { "`\($0)`" }
      let nearest = NearestNames.nearest(to: text, among: enumeration.words).first
      let hint = meant ?? nearest
      let list = LocalizedText(
        sv: "tillåtet är \(Language.swedish.list(allowed))",
        en: "allowed are \(Language.english.list(allowed))")
      return (
        LocalizedText(
          sv: "”\(text)” i `\(field.key)` är inget av de ord som gäller",
          en: "“\(text)” in `\(field.key)` is none of the words that are allowed"),
        hint.map {
          LocalizedText(
            sv: "skriv `\($0)`; \(list.swedish)", en: "write `\($0)`; \(list.english)")
        } ?? list
      )
    default:
      return (LocalizedText(""), nil)
    }
  }

  private func missingKeyWording(
    _ field: FieldDescriptor, _ type: RecordType, _ nearby: String?
  ) -> (message: LocalizedText, help: LocalizedText?) {
    let (swedish, english) = type.phrase
    let message = LocalizedText(
      sv: "\(swedish) saknar `\(field.key)`", en: "\(english) lacks `\(field.key)`")
    if let nearby {
      return (
        message,
        LocalizedText(
          sv: "`\(nearby)` är okänd här: skriv `\(field.key)`",
          en: "`\(nearby)` is unknown here: write `\(field.key)`")
      )
    }
    return (
      message,
      LocalizedText(
        sv: "lägg till `\(field.key):`, \(field.meaning.swedish)",
        en: "add `\(field.key):`, \(field.meaning.english)")
    )
  }

  private func unknownKeyWording(
    _ key: String, _ suggestion: Suggestion, _ type: RecordType
  ) -> (message: LocalizedText, help: LocalizedText?) {
    let (swedish, english) = type.phrase
    let message = LocalizedText(
      sv: "okänd nyckel `\(key)`: \(swedish) har ingen sådan",
      en: "unknown key `\(key)`: \(english) has none of that name")
    switch suggestion {
    case .swedish(let known):
      return (
        message,
        LocalizedText(
          sv: "nycklarna är på engelska: skriv `\(known)`",
          en: "keys are in English: write `\(known)`")
      )
    case .near(let nearest, let allowed):
      guard let first = nearest.first else {
        let words = allowed.map { "`\($0)`" }
        return (
          message,
          LocalizedText(
            sv: "möjliga nycklar är \(Language.swedish.list(words)); egna nycklar börjar med `x-`",
            en: "possible keys are \(Language.english.list(words)); your own begin with `x-`")
        )
      }
      let words = nearest.map { "`\($0)`" }
      return (
        message,
        nearest.count == 1
          ? LocalizedText(sv: "menades `\(first)`?", en: "did you mean `\(first)`?")
          : LocalizedText(
            sv: "menades \(words.joined(separator: " eller "))?",
            en: "did you mean \(words.joined(separator: " or "))?")
      )
    }
  }
}

extension ReadingMistake.Expectation {
  fileprivate var phrase: (swedish: String, english: String) {
    switch self {
    case .text: ("en text", "a text")
    case .number: ("ett tal", "a number")
    case .wholeNumber: ("ett heltal", "a whole number")
    case .flag: ("`true` eller `false`", "`true` or `false`")
    case .date: ("ett årtal eller datum", "a year or a date")
    case .mapping: ("nycklar och värden", "keys and values")
    case .twoNumbers: ("två tal, det lägsta och det högsta", "two numbers, lowest and highest")
    case .localizedText:
      ("en text, eller `{sv: …, en: …}`", "a text, or `{sv: …, en: …}`")
    }
  }

  fileprivate func help(_ field: FieldDescriptor) -> LocalizedText? {
    var inner: RecordType?
    switch field.type {
    case .record(let type), .records(let type): inner = type
    default: break
    }
    guard case .mapping = self, let inner else {
      return LocalizedText(sv: field.meaning.swedish, en: field.meaning.english)
    }
    let keys = Schema.fields(of: inner).filter(\.isRequired).map { "`\($0.key): …`" }
    let shown =
      keys.isEmpty ? Schema.fields(of: inner).prefix(2).map { "`\($0.key): …`" } : keys
    return LocalizedText(
      sv: "skriv \(Language.swedish.list(shown)) under `\(field.key)`",
      en: "write \(Language.english.list(shown)) under `\(field.key)`")
  }
}

extension RecordType {
  /// The kind of record in running text: "målet", "the goal".
  var phrase: (swedish: String, english: String) {
    switch self {
    case .document: ("dokumentet", "the document")
    case .adoption: ("`adopted`", "`adopted`")
    case .period: ("perioden", "the period")
    case .documentBudget: ("budgeten", "the budget")
    case .goal: ("målet", "the goal")
    case .effect: ("effekten", "the effect")
    case .indicator: ("nyckeltalet", "the indicator")
    case .baseline: ("utgångsläget", "the baseline")
    case .target: ("målvärdet", "the target")
    case .outcome: ("utfallet", "the outcome")
    case .assignment: ("uppdraget", "the assignment")
    case .goalBudget: ("målets budget", "the goal's budget")
    case .followUp: ("uppföljningen", "the follow-up")
    case .decision: ("beslutet", "the decision")
    case .vision: ("visionen", "the vision")
    case .dimension: ("dimensionen", "the dimension")
    case .aspect: ("aspekten", "the aspect")
    case .want: ("`wants`", "`wants`")
    case .principle: ("principen", "the principle")
    case .sentence: ("meningen", "the sentence")
    case .quantity: ("storheten", "the quantity")
    case .influence: ("påverkan", "the influence")
    }
  }
}
