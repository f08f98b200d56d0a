package import Findings

// All that the reader says of keys and of the shape of a file; of values in
// `ReadingMistake+Values.swift`.

extension LocatedPlace {
  /// What a finding at an alias says of the anchored value.
  package static let anchorLabel = LocalizedText(
    sv: "ankaret står här",
    en: "the anchor stands here"
  )
  /// What it says of a part of that value.
  package static let innerLabel = LocalizedText(
    sv: "i ankaret gäller det här",
    en: "within the anchor it concerns this"
  )
}

extension ReadingMistake {
  static let earlierLabel = LocalizedText(sv: "står redan här", en: "stands here already")
  static let quotingTitle = LocalizedText(
    sv: "sätt texten inom citattecken",
    en: "put the text in quotes"
  )

  static func fixTitle(_ replacement: String) -> LocalizedText {
    LocalizedText(sv: "skriv `\(replacement)`", en: "write `\(replacement)`")
  }

  /// What is wrong and what to do about it.
  var wording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .missingKey(let field, let subject, let nearby):
      return Self.missingKey(field, subject, nearby)
    case .unknownKey(let key, let suggestion, let subject):
      let phrase = subject.phrase
      return (
        key.isEmpty
          ? LocalizedText(
            sv: "tom nyckel i \(phrase.swedish)",
            en: "empty key in \(phrase.english)"
          )
          : LocalizedText(
            sv: "okänd nyckel `\(key.shortened)` i \(phrase.swedish)",
            en: "unknown key `\(key.shortened)` in \(phrase.english)"
          ),
        Self.help(suggestion, key, subject)
      )
    case .noBreakSpace(let key, let subject):
      let phrase = subject.phrase
      return (
        LocalizedText(
          sv: "okänd nyckel i \(phrase.swedish): före `\(key.shortened)` står ett hårt mellanslag "
            + "(U+00A0), som YAML läser som text",
          en: "unknown key in \(phrase.english): a no-break space (U+00A0) stands before "
            + "`\(key.shortened)`, to YAML a letter"
        ),
        LocalizedText(
          sv: "byt det mot vanliga mellanslag, så många att raden börjar där den ska",
          en: "replace it by ordinary spaces, so many that the line begins where it should"
        )
      )
    case .dashWithoutSpace(let key, let subject):
      let phrase = subject.phrase
      return (
        LocalizedText(
          sv: "okänd nyckel `\(key.shortened)` i \(phrase.swedish): strecket saknar mellanslag",
          en: "unknown key `\(key.shortened)` in \(phrase.english): the dash lacks a space"
        ),
        Self.spaceAfterDash(key)
      )
    case .unknownSection(let key, let nearest):
      return (
        LocalizedText(
          sv: "okänd nyckel `\(key.shortened)` i regelfilen",
          en: "unknown key `\(key.shortened)` in the rule file"
        ),
        nearest.isEmpty
          ? LocalizedText(
            sv: "en regelfil har `align`, `vision`, `quantities`, `influences` och `rules`; "
              + "egna nycklar börjar med `x-`",
            en: "a rule file has `align`, `vision`, `quantities`, `influences` and `rules`; "
              + "keys of your own begin with `x-`"
          ) : Self.didYouMean(nearest)
      )
    case .commaInFlow(let key, let cut, let subject):
      let phrase = subject.phrase
      return (
        LocalizedText(
          sv: "okänd nyckel `\(key.shortened)` i \(phrase.swedish)",
          en: "unknown key `\(key.shortened)` in \(phrase.english)"
        ),
        cut.help
      )
    case .keyIsNoText:
      return (
        LocalizedText(sv: "nyckeln är ingen text", en: "the key is no text"),
        LocalizedText(
          sv: "är det en text som börjar med `{` eller `[`, så sätt den inom citattecken",
          en: "if it is a text that begins with `{` or `[`, put it in quotes"
        )
      )
    case .duplicateKey(let key, let subject):
      let phrase = subject.phrase
      return (
        LocalizedText(
          sv: "`\(key.shortened)` står två gånger i \(phrase.swedish)",
          en: "`\(key.shortened)` stands twice in \(phrase.english)"
        ),
        LocalizedText(
          sv: "behåll den ena och ta bort den andra; den första gäller tills vidare",
          en: "keep one and remove the other; for now the first one counts"
        )
      )
    case .duplicateKeyOutsideRecords(let key):
      return (
        LocalizedText(
          sv: "`\(key.shortened)` står två gånger på samma ställe",
          en: "`\(key.shortened)` stands twice in one place"
        ),
        LocalizedText(
          sv: "behåll den ena och ta bort den andra: vilken som gäller beror på vem som läser",
          en: "keep one and remove the other: which one counts depends on who reads"
        )
      )
    case .badMerge:
      return (
        LocalizedText(
          sv: "`<<` hämtar nycklar från något som inte har några",
          en: "`<<` takes keys from something that has none"
        ),
        LocalizedText(
          sv: "skriv `<<: *namn`, med `&namn` framför de nycklar som ska hämtas",
          en: "write `<<: *name`, with `&name` before the keys to take"
        )
      )
    case .aliasInItself(let name):
      return (
        LocalizedText(
          sv: "aliaset `*\(name.shortened)` ligger i det värde som det står för",
          en: "the alias `*\(name.shortened)` lies in the value that it stands for"
        ),
        LocalizedText(
          sv: "ett värde kan inte innehålla sig självt: ta bort aliaset",
          en: "a value cannot contain itself: remove the alias"
        )
      )
    case .tooManyBehindAliases:
      let limit = Self.maximumBehindAliases
      return (
        LocalizedText(
          sv: "fler än \(Language.swedish.number(limit)) fel bakom alias (`*namn`) i filen; "
            + "resten visas inte",
          en: "more than \(Language.english.number(limit)) mistakes behind aliases (`*name`) in "
            + "the file; the rest are not shown"
        ),
        LocalizedText(
          sv: "rätta dem i ankaret (`&namn`), så försvinner de på alla ställen",
          en: "mend them in the anchor (`&name`), and they are gone in all places"
        )
      )
    case .notAGoalDocument(let nearby, let isWholeFile, let isCutOff):
      let help =
        isCutOff
        ? LocalizedText(
          sv: "`---` delar filen i två dokument: ta bort raden om det här hör till det ovanför",
          en:
            "`---` cuts the file in two documents: remove the line if this belongs to the one above"
        )
        : LocalizedText(
          sv: "ett måldokument börjar med `align: 1`, `id: …` och `title: …`",
          en: "a goal document begins with `align: 1`, `id: …` and `title: …`"
        )
      return (
        LocalizedText(
          sv: "`align` saknas: \(isWholeFile ? "filen" : "dokumentet") är inget måldokument",
          en: "`align` is missing: the \(isWholeFile ? "file" : "document") is no goal document"
        ),
        nearby.map {
          LocalizedText(
            sv: "`\($0)` är okänd: skriv `align: 1`",
            en: "`\($0)` is unknown: write `align: 1`"
          )
        } ?? help
      )
    case .rootIsNoMapping:
      return (
        LocalizedText(
          sv: "dokumentet består inte av nycklar och värden",
          en: "the document is not made of keys and values"
        ),
        LocalizedText(
          sv: "ett måldokument börjar med `align: 1`, `id: …` och `title: …`",
          en: "a goal document begins with `align: 1`, `id: …` and `title: …`"
        )
      )
    default:
      return valueWording
    }
  }

  private static func missingKey(
    _ field: FieldDescriptor,
    _ subject: Subject,
    _ nearby: String?
  ) -> (message: LocalizedText, help: LocalizedText?) {
    let phrase = subject.phrase
    let message = LocalizedText(
      sv: "\(phrase.swedish) saknar `\(field.key)`",
      en: "\(phrase.english) has no `\(field.key)`"
    )
    let help =
      nearby.map { unknownHere($0, withSpace($0)?.pair ?? field.key) }
      ?? LocalizedText(
        sv: "lägg till `\(field.key)`: \(field.meaning.swedish)",
        en: "add `\(field.key)`: \(field.meaning.english)"
      )
    return (message, help)
  }

  /// What to write for a key that is not known, where another is missing.
  static func unknownHere(_ key: String, _ meant: String) -> LocalizedText {
    isDashed(key)
      ? spaceAfterDash(key)
      : LocalizedText(
        sv: "`\(key)` är okänd här: skriv `\(meant)`",
        en: "`\(key)` is unknown here: write `\(meant)`"
      )
  }

  /// Whether a key begins with the dash of a list item.
  static func isDashed(_ key: String) -> Bool {
    key.hasPrefix("-") && key.dropFirst().first?.isLetter == true
  }

  private static func spaceAfterDash(_ key: String) -> LocalizedText {
    let name = String(key.dropFirst()).shortened
    return LocalizedText(
      sv: "skriv `- \(name)` med mellanslag efter strecket, och de andra nycklarna rakt under "
        + "`\(name)`",
      en: "write `- \(name)` with a space after the dash, and the other keys straight below "
        + "`\(name)`"
    )
  }

  private static func help(
    _ suggestion: Suggestion,
    _ key: String,
    _ subject: Subject
  ) -> LocalizedText {
    switch suggestion {
    case .swedish(let known, true):
      return LocalizedText(
        sv: "nycklarna är på engelska: skriv `\(known)`",
        en: "keys are in English: write `\(known)`"
      )
    case .swedish(let known, false):
      return LocalizedText(
        sv:
          "nycklarna är på engelska, och `\(known)` står redan, här eller under ett annat namn: ta "
          + "bort den ena",
        en: "keys are in English, and `\(known)` is there already, as such or by another name: "
          + "remove one"
      )
    case .near(let nearest, false, _):
      let question = didYouMean(nearest.prefix(1).map { $0 })
      return LocalizedText(
        sv: "\(question.swedish) den står redan, här eller under ett annat namn: ta bort den ena",
        en: "\(question.english) it is there already, as such or by another name: remove one"
      )
    case .near(let nearest, true, _):
      return didYouMean(nearest)
    case .elsewhere(let type):
      let (right, wrong) = (type.phrase, subject.type.phrase)
      let isWithin = type.ownerType == subject.type
      return LocalizedText(
        sv: "`\(key.shortened)` hör till \(right.swedish), inte till \(wrong.swedish)"
          + (isWithin ? ": dra in raden så att den står där" : ""),
        en: "`\(key.shortened)` belongs to \(right.english), not to \(wrong.english)"
          + (isWithin ? ": indent the line so that it stands there" : "")
      )
    case .none(let allowed):
      let words = allowed.map { "`\($0)`" }
      return LocalizedText(
        sv: "möjliga nycklar är \(Language.swedish.list(words)); egna nycklar börjar med `x-`",
        en: "possible keys are \(Language.english.list(words)); your own begin with `x-`"
      )
    }
  }

  /// As "did you mean `a`, `b` or `c`?".
  static func didYouMean(_ nearest: [String]) -> LocalizedText {
    let words = nearest.map { "`\($0)`" }
    return LocalizedText(
      sv: "menades \(alternatives(words, "eller"))?",
      en: "did you mean \(alternatives(words, "or"))?"
    )
  }

  static func alternatives(_ words: [String], _ conjunction: String) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + words[words.count - 1]
  }
}

extension ReadingMistake.CutValue {
  /// How the value is to be written.
  fileprivate var help: LocalizedText {
    switch self {
    case .text:
      LocalizedText(
        sv: "inom `{…}` avslutar ett kommatecken texten: sätt texten inom citattecken",
        en: "within `{…}` a comma ends the text: put the text in quotes"
      )
    case .list:
      LocalizedText(
        sv: "inom `{…}` avslutar ett kommatecken värdet: skriv flera värden som `[a, b]`",
        en: "within `{…}` a comma ends the value: write several values as `[a, b]`"
      )
    case .pair(let spaced):
      LocalizedText(
        sv: "efter kolonet ska ett mellanslag stå: `\(spaced.shortened)`",
        en: "a space is to follow the colon: `\(spaced.shortened)`"
      )
    }
  }
}
