import Findings
import Scalars

// All that the reader says of values.

extension ReadingMistake {
  var valueWording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .emptyElement(let field):
      return (
        LocalizedText(
          sv: "`\(field.key)` har ett tomt led",
          en: "`\(field.key)` has an empty item"
        ),
        LocalizedText(sv: "fyll i det eller ta bort det", en: "fill it in or remove it")
      )
    case .namesInsteadOfItems(let field, let name, let type):
      let key = Schema.fields(of: type).first { $0.isRequired }?.key ?? "id"
      return (
        LocalizedText(
          sv: "`\(field.key)` ska vara en lista, utan `\(name)` som nyckel",
          en: "`\(field.key)` is to be a list, without `\(name)` as a key"
        ),
        LocalizedText(
          sv: "skriv `- \(key): \(name)` och det andra under det, likadant för var och en",
          en: "write `- \(key): \(name)` and the rest below it, and so for each of them"
        )
      )
    case .emptyText(let field):
      return (
        LocalizedText(sv: "`\(field.key)` är tom", en: "`\(field.key)` is empty"),
        LocalizedText(
          sv: "skriv något där: \(field.meaning.swedish)",
          en: "write something there: \(field.meaning.english)"
        )
      )
    case .termTooLong(let field, let limit):
      return (
        LocalizedText(
          sv: "ett led i `\(field.key)` har fler än \(limit) ord",
          en: "an item of `\(field.key)` has more than \(limit) words"
        ),
        LocalizedText(
          sv: "skriv det eller de ord som visar vad en text talar om, varje fras för sig",
          en: "write the word or words that show what a text speaks of, each phrase by itself"
        )
      )
    case .tagInsteadOfText(let field, let tag):
      return (
        LocalizedText(
          sv: "”\(tag.shortened)” i `\(field.key)` är för YAML ingen text: `!` inleder en tagg",
          en: "“\(tag.shortened)” in `\(field.key)` is no text to YAML: `!` begins a tag"
        ),
        LocalizedText(
          sv: "sätt texten inom citattecken: `\"\(tag.shortened)\"`",
          en: "put the text in quotes: `\"\(tag.shortened)\"`"
        )
      )
    case .expected(let field, let expectation):
      return (expectation.message(field), expectation.help(field))
    case .badIdentifier(let field, let text, let isGoalID):
      return (Self.quoted(text, field, "är inget id", "is no id"), Self.identifierHelp(isGoalID))
    case .badInteger(let field, let text, let range, let correction):
      let (low, high) = (range.lowerBound, range.upperBound)
      return (
        Self.quoted(
          text,
          field,
          "är inget heltal från \(low) till \(high)",
          "is no whole number from \(low) to \(high)"
        ),
        correction.map(Self.fixTitle)
          ?? LocalizedText(
            sv: "skriv ett heltal: \(field.meaning.swedish)",
            en: "write a whole number: \(field.meaning.english)"
          )
      )
    case .badVersion(let text):
      return (
        LocalizedText(
          sv: "”\(text.shortened)” är inget versionsnummer",
          en: "“\(text.shortened)” is no version number"
        ),
        LocalizedText(sv: "skriv `align: 1`", en: "write `align: 1`")
      )
    case .unsupportedVersion(let text):
      return (
        LocalizedText(
          sv: "dokumentet har formatversion \(text.shortened), men programmet läser version 1",
          en: "the document has format version \(text.shortened), but the program reads version 1"
        ),
        LocalizedText(
          sv: "skriv `align: 1`, eller använd en nyare version av programmet",
          en: "write `align: 1`, or use a newer version of the program"
        )
      )
    case .targetWithoutValue(let subject, let nearby):
      let phrase = subject.phrase
      return (
        LocalizedText(
          sv: "\(phrase.swedish) säger inte hur mycket som ska nås",
          en: "\(phrase.english) does not say how much is to be reached"
        ),
        nearby.map(Self.unknownHere)
          ?? LocalizedText(
            sv: "lägg till ett av `at_least` (minst), `at_most` (högst), `exactly` (precis) och "
              + "`change` (förändring i procent)",
            en: "add one of `at_least`, `at_most`, `exactly` and `change` (in per cent)"
          )
      )
    case .targetWithSeveralValues:
      return (
        LocalizedText(
          sv: "målvärdet är angivet på flera sätt",
          en: "the target is given in several ways"
        ),
        LocalizedText(
          sv: "behåll ett av `at_least`, `at_most`, `exactly` och `change`",
          en: "keep one of `at_least`, `at_most`, `exactly` and `change`"
        )
      )
    case .tooFewParties:
      return (
        LocalizedText(
          sv: "ett beslut väger minst två mål, eller ett mål och en dimension",
          en: "a decision weighs two goals or more, or one goal and a dimension"
        ),
        LocalizedText(
          sv: "skriv till exempel `between: [M2, M5]` eller `between: [M5, ecological]`",
          en: "write for example `between: [M2, M5]` or `between: [M5, ecological]`"
        )
      )
    default: return measureWording
    }
  }

  private var measureWording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .badNumber(let field, let text, let mistake, let correction, let isAmount):
      return (
        Self.quoted(
          text,
          field,
          "är inget tal som går att läsa",
          "cannot be read as a number"
        ),
        Self.numberHelp(mistake, correction, isAmount: isAmount)
      )
    case .negativeNumber(let field, let text):
      return (
        Self.quoted(text, field, "är mindre än noll", "is less than zero"),
        LocalizedText(sv: "en budget är noll eller mer", en: "a budget is zero or more")
      )
    case .badDate(let field, let text, let isFull, let mistake, let correction):
      return (
        isFull
          ? Self.quoted(text, field, "är inget datum", "is no date")
          : Self.quoted(
            text,
            field,
            "är varken årtal, månad eller datum",
            "is neither a year, a month nor a date"
          ),
        Self.dateHelp(mistake, isFull: isFull, correction)
      )
    case .badPeriod(let text, let mistake):
      return (
        LocalizedText(
          sv: "”\(text.shortened)” är ingen period",
          en: "“\(text.shortened)” is no period"
        ),
        mistake?.correction.map(Self.fixTitle)
          ?? LocalizedText(
            sv: "skriv `2024`, `2024-2026` eller `{from: 2024-07, to: 2026-06}`",
            en: "write `2024`, `2024-2026` or `{from: 2024-07, to: 2026-06}`"
          )
      )
    case .periodReversed:
      return (
        LocalizedText(
          sv: "perioden slutar innan den börjar",
          en: "the period ends before it begins"
        ),
        LocalizedText(sv: "byt plats på början och slut", en: "swap the beginning and the end")
      )
    case .badWord(let field, let text, let enumeration, let meant):
      let allowed = enumeration.words.map { "`\($0)`" }
      // Every sign is as like one sign as another.
      let words = enumeration.words.filter { $0.count > 1 }
      let hint = meant ?? NearestNames.nearest(to: text, among: words).first
      let list = LocalizedText(
        sv: "möjliga ord är \(Language.swedish.list(allowed))",
        en: "possible words are \(Language.english.list(allowed))"
      )
      return (
        Self.quoted(
          text,
          field,
          "är inget av orden som gäller där",
          "is none of the words that go there"
        ),
        hint.map {
          LocalizedText(
            sv: "skriv `\($0)`; \(list.swedish)",
            en: "write `\($0)`; \(list.english)"
          )
        } ?? list
      )
    default:
      return (LocalizedText(""), nil)
    }
  }

  /// "”ett” i `effect` är inget heltal": what was written, where, and what it is not.
  private static func quoted(
    _ text: String,
    _ field: FieldDescriptor,
    _ swedish: String,
    _ english: String
  ) -> LocalizedText {
    LocalizedText(
      sv: "”\(text.shortened)” i `\(field.key)` \(swedish)",
      en: "“\(text.shortened)” in `\(field.key)` \(english)"
    )
  }

  private static func identifierHelp(_ isGoalID: Bool) -> LocalizedText {
    isGoalID
      ? LocalizedText(
        sv: "ett id har bokstäverna A–Z och a–z, siffror, punkt, `_` och bindestreck, "
          + "till exempel `M4` eller `M4.1`",
        en: "an id has the letters A–Z and a–z, digits, full stops, `_` and hyphens, "
          + "for example `M4` or `M4.1`"
      )
      : LocalizedText(
        sv: "ett id har bokstäverna a–z, siffror och bindestreck, "
          + "till exempel `mal-och-budget-2024`",
        en: "an id has the letters a–z, digits and hyphens, for example `goals-2024`"
      )
  }

  private static func numberHelp(
    _ mistake: NumberMistake?,
    _ correction: String?,
    isAmount: Bool
  ) -> LocalizedText {
    if let correction {
      if isAmount, mistake?.kind == .currency {
        return LocalizedText(
          sv: "skriv `\(correction)`; valutan står under `currency` i dokumentets `budget`",
          en: "write `\(correction)`; the currency stands under `currency` in the document's "
            + "`budget`"
        )
      }
      return mistake?.kind == .percentSign || mistake?.kind == .currency
        ? LocalizedText(
          sv: "skriv `\(correction)`; enheten står i `unit`",
          en: "write `\(correction)`; the unit stands in `unit`"
        ) : fixTitle(correction)
    }
    if isAmount, mistake?.kind != .ambiguousComma {
      return LocalizedText(
        sv: "skriv hela beloppet med siffror: `2_500_000`, inte `2,5 mnkr`, och ingen andel",
        en: "write the whole amount in digits: `2_500_000`, not `2.5 million`, and no share"
      )
    }
    switch mistake?.kind {
    case .ambiguousComma:
      return LocalizedText(
        sv: "tusental skrivs `75_000` eller `75000`, decimaler med punkt: `75.5`",
        en: "write thousands as `75_000` or `75000`, decimals with a point: `75.5`"
      )
    case .tooManyDigits:
      return LocalizedText(
        sv: "skriv talet med färre siffror, eller i en större enhet",
        en: "write the number with fewer digits, or in a larger unit"
      )
    default:
      return LocalizedText(
        sv: "skriv siffror, med punkt före decimalerna: `75000`, `75_000` eller `1.5`",
        en: "write digits, with a point before the decimals: `75000`, `75_000` or `1.5`"
      )
    }
  }

  private static func dateHelp(
    _ mistake: DateMistake?,
    isFull: Bool,
    _ correction: String?
  ) -> LocalizedText {
    if let correction { return fixTitle(correction) }
    if mistake?.kind == .noSuchDate {
      return LocalizedText(
        sv: "det datumet finns inte i kalendern",
        en: "there is no such date in the calendar"
      )
    }
    if mistake?.kind == .ambiguousOrder {
      return LocalizedText(
        sv: "skriv år, månad, dag, så att det bara kan läsas på ett sätt: `2024-06-20`",
        en: "write year, month, day, so that it can be read in one way only: `2024-06-20`"
      )
    }
    return isFull
      ? LocalizedText(
        sv: "skriv år, månad och dag: `2024-06-20`",
        en: "write year, month and day: `2024-06-20`"
      )
      : LocalizedText(
        sv: "skriv `2024`, `2024-06` eller `2024-06-20`",
        en: "write `2024`, `2024-06` or `2024-06-20`"
      )
  }
}

extension ReadingMistake.Expectation {
  fileprivate func message(_ field: FieldDescriptor) -> LocalizedText {
    if field.type.isList, case .mapping = self {
      return LocalizedText(
        sv: "varje led i `\(field.key)` ska ha nycklar och värden",
        en: "each item of `\(field.key)` is to have keys and values"
      )
    }
    let phrase = phrase(field)
    return LocalizedText(
      sv: "`\(field.key)` ska vara \(phrase.swedish)",
      en: "`\(field.key)` is to be \(phrase.english)"
    )
  }

  private func phrase(_ field: FieldDescriptor) -> (swedish: String, english: String) {
    switch self {
    case .text where field.type.isList:
      ("en text eller en lista av texter", "a text or a list of texts")
    case .text: ("en text", "text")
    case .number: ("ett tal", "a number")
    case .wholeNumber: ("ett heltal", "a whole number")
    case .flag: ("`true` eller `false`", "`true` or `false`")
    case .date: ("ett datum", "a date")
    case .year: ("ett årtal, en månad eller ett datum", "a year, a month or a date")
    case .mapping: ("nycklar och värden", "keys and values")
    case .twoNumbers: ("två tal, det lägsta och det högsta", "two numbers, lowest and highest")
    case .localizedText: ("en text, eller `{sv: …, en: …}`", "a text, or `{sv: …, en: …}`")
    case .terms: ("`{sv: […], en: […]}`", "`{sv: […], en: […]}`")
    }
  }

  fileprivate func help(_ field: FieldDescriptor) -> LocalizedText? {
    var inner: RecordType?
    switch field.type {
    case .record(let type), .records(let type): inner = type
    default: break
    }
    guard case .mapping = self, let inner else {
      let phrase = phrase(field)
      return LocalizedText(
        sv: "skriv \(phrase.swedish): \(field.meaning.swedish)",
        en: "write \(phrase.english): \(field.meaning.english)"
      )
    }
    let fields = Schema.fields(of: inner)
    let required = fields.filter(\.isRequired)
    let keys = (required.isEmpty ? Array(fields.prefix(2)) : required).map { "`\($0.key): …`" }
    // A target has one of them, all else may have both.
    guard inner != .target else {
      return LocalizedText(
        sv: "skriv \(ReadingMistake.alternatives(keys, "eller")) under `\(field.key)`",
        en: "write \(ReadingMistake.alternatives(keys, "or")) under `\(field.key)`"
      )
    }
    return LocalizedText(
      sv: "skriv \(Language.swedish.list(keys)) under `\(field.key)`",
      en: "write \(Language.english.list(keys)) under `\(field.key)`"
    )
  }
}
