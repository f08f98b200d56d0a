import Findings

/// What can be wrong with the envelope of a rule; all of its wording stands here.
enum RuleFileFault {
  case missingKey(String)
  case unknownKey(String, allowed: [String], Part)
  case duplicateKey(String)
  case expectedMapping(Part)
  case expectedList(String)
  case expectedText
  case missingLanguage([String])
  case notKebabCase(String)
  case notAName(String, Part)
  case unknownWord(String, allowed: [String])
  case severityWithoutOtherwise
  case otherwiseNotLast
  case reservedName(String, Part)
  case emptyText
  case noPlace
  case parameterWithoutValue(String)
  case pairNeedsTwo
  case requireAndForbid
  case conditionIsNotText(String)
  case conditionIsEmpty(String)
  case testAssertsNothing
  case noTests(String)
  case rulesInTest
  case documentIsText
  case notADate(String)
  case notAFinding(String)

  /// A part of a rule file, for "unknown key X in a rule".
  enum Part {
    case rule
    case variable
    case group
    case related
    case parameter
    case test
    case text
    case key(String)

    var name: LocalizedText {
      switch self {
      case .rule: LocalizedText(sv: "en regel", en: "a rule")
      case .variable: LocalizedText(sv: "`for`", en: "`for`")
      case .group: LocalizedText(sv: "`with`", en: "`with`")
      case .related: LocalizedText(sv: "`also`", en: "`also`")
      case .parameter: LocalizedText(sv: "`params`", en: "`params`")
      case .test: LocalizedText(sv: "ett test", en: "a test")
      case .text: LocalizedText(sv: "en text", en: "a text")
      case .key(let key): LocalizedText("`\(key)`")
      }
    }
  }

  func located(in file: SourceFile, at range: SourceRange) -> RuleFault {
    let (message, help) = wording
    return RuleFault(file: file, range: range, message: message, help: help)
  }

  private var wording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .documentIsText:
      return (
        LocalizedText(
          sv: "testets dokument ska stå som text",
          en: "the document of a test is written as text"
        ),
        LocalizedText(
          sv: "skriv `document: |` och dokumentets rader under det",
          en: "write `document: |` and the lines of the document below it"
        )
      )
    case .rulesInTest:
      return (
        LocalizedText(
          sv: "ett test för med sig visioner, storheter och påverkan, men inga regler",
          en: "a test brings visions, quantities and influences, but no rules"
        ),
        LocalizedText(
          sv: "skriv regeln i filens egen `rules`; ett test prövar regeln som det står i",
          en: "write the rule in the file's own `rules`; a test is about the rule that it stands in"
        )
      )
    case .missingKey(let key):
      return (
        LocalizedText(sv: "nyckeln `\(key)` saknas", en: "the key `\(key)` is missing"),
        LocalizedText(sv: "lägg till `\(key):`", en: "add `\(key):`")
      )
    case .unknownKey(let key, let allowed, let part):
      let name = part.name
      return (
        LocalizedText(
          sv: "okänd nyckel `\(key)` i \(name.swedish)",
          en: "unknown key `\(key)` in \(name.english)"
        ),
        Self.nearest(to: key, among: allowed)
      )
    case .duplicateKey(let key):
      return (
        LocalizedText(sv: "`\(key)` står två gånger", en: "`\(key)` stands twice"),
        LocalizedText(sv: "behåll en av dem", en: "keep one of them")
      )
    case .expectedMapping(let part):
      let name = part.name
      return (
        LocalizedText(
          sv: "här ska \(name.swedish) stå som `nyckel: värde`",
          en: "\(name.english) is written as `key: value`"
        ), nil
      )
    case .expectedList(let key):
      return (LocalizedText(sv: "`\(key)` är en lista", en: "`\(key)` is a list"), nil)
    case .expectedText:
      return (
        LocalizedText(sv: "här ska det stå en text", en: "a text is expected here"),
        LocalizedText(sv: "sätt texten inom citattecken", en: "put the text in quotes")
      )
    case .missingLanguage(let missing):
      let words = missing.map { "`\($0)`" }
      return (
        LocalizedText(
          sv: "texten saknas på ett språk: \(Language.swedish.list(words))",
          en: "the text is missing in a language: \(Language.english.list(words))"
        ),
        LocalizedText(
          sv: "skriv texten både under `sv:` och under `en:`",
          en: "write the text under both `sv:` and `en:`"
        )
      )
    case .notKebabCase(let id):
      return (
        LocalizedText(
          sv: "`\(id)` är inget regelnamn: små bokstäver a–z, siffror och bindestreck",
          en: "`\(id)` is no rule id: lower-case letters a–z, digits and hyphens"
        ), nil
      )
    case .notAName(let name, let part):
      return (
        LocalizedText(
          sv: "`\(name)` i \(part.name.swedish) är inget namn: bokstäver a–z, siffror och _",
          en: "`\(name)` in \(part.name.english) is no name: letters a–z, digits and _"
        ), nil
      )
    case .unknownWord(let word, let allowed):
      return (
        LocalizedText(sv: "okänt värde `\(word)`", en: "unknown value `\(word)`"),
        Self.nearest(to: word, among: allowed)
      )
    case .severityWithoutOtherwise:
      return (
        LocalizedText(
          sv: "`severity` med villkor behöver `otherwise`",
          en: "`severity` with conditions needs `otherwise`"
        ),
        LocalizedText(sv: "lägg till `otherwise: warning`", en: "add `otherwise: warning`")
      )
    case .otherwiseNotLast:
      return (
        LocalizedText(
          sv: "`otherwise` står inte sist: villkoren efter det prövas aldrig",
          en: "`otherwise` is not last: the conditions after it are never tried"
        ),
        LocalizedText(sv: "flytta `otherwise` till slutet", en: "move `otherwise` to the end")
      )
    case .reservedName(let name, let part):
      return (
        LocalizedText(
          sv: "`\(name)` i \(part.name.swedish) är ett ord i villkorens språk och inget namn",
          en: "`\(name)` in \(part.name.english) is a word of the conditions' language and no name"
        ),
        LocalizedText(sv: "välj ett annat namn", en: "choose another name")
      )
    case .emptyText:
      return (
        LocalizedText(sv: "texten är tom", en: "the text is empty"),
        LocalizedText(sv: "skriv vad som ska stå här", en: "write what is to stand here")
      )
    case .noPlace:
      return (
        LocalizedText(
          sv: "`at` är tomt: fyndet pekar ingenstans",
          en: "`at` is empty: the finding points nowhere"
        ),
        LocalizedText(sv: "skriv till exempel `at: g.id`", en: "write `at: g.id`, say")
      )
    case .parameterWithoutValue(let name):
      return (
        LocalizedText(
          sv: "inställningen `\(name)` saknar förval",
          en: "the setting `\(name)` has no default"
        ),
        LocalizedText(
          sv: "skriv till exempel `\(name): 12`; värdets typ är inställningens",
          en: "write `\(name): 12`, say; the type of the value is that of the setting"
        )
      )
    case .pairNeedsTwo:
      return (
        LocalizedText(
          sv: "`pair` är två olika variabler: `pair: [a, b]`",
          en: "`pair` is two different variables: `pair: [a, b]`"
        ), nil
      )
    case .requireAndForbid:
      return (
        LocalizedText(
          sv: "en regel har antingen `require` eller `forbid`, inte båda",
          en: "a rule has `require` or `forbid`, not both"
        ), nil
      )
    case .conditionIsNotText(let key):
      return (
        LocalizedText(
          sv: "YAML läser villkoret i `\(key)` som något annat än text",
          en: "YAML reads the condition of `\(key)` as something other than text"
        ),
        LocalizedText(
          sv: "sätt villkoret inom citattecken",
          en: "put the condition in quotes"
        )
      )
    case .conditionIsEmpty(let key):
      return (
        LocalizedText(sv: "villkoret i `\(key)` är tomt", en: "the condition of `\(key)` is empty"),
        LocalizedText(
          sv: "ett `#` eller `&` i början gömmer resten för YAML: sätt villkoret inom citattecken",
          en: "a leading `#` or `&` hides the rest from YAML: put the condition in quotes"
        )
      )
    case .testAssertsNothing:
      return (
        LocalizedText(
          sv: "testet påstår ingenting: `findings` saknas",
          en: "the test asserts nothing: `findings` is missing"
        ),
        LocalizedText(
          sv: "skriv `findings: []` där regeln ska tiga",
          en: "write `findings: []` where it is to be silent"
        )
      )
    case .notADate(let text):
      return (
        LocalizedText(sv: "`\(text)` är inget datum", en: "`\(text)` is no date"),
        LocalizedText(sv: "skriv som `2024-06-20`", en: "write it as `2024-06-20`")
      )
    case .notAFinding(let text):
      return (
        LocalizedText(
          sv: "`\(text)` är inte skrivet som ett fynd",
          en: "`\(text)` is not written as a finding"
        ),
        LocalizedText(
          sv: "skriv `A @ goals[0].id`, `@ goals!` för ett fynd utan mål, och allvaret sist: "
            + "`A @ goals[0].id (warning)`",
          en: "write `A @ goals[0].id`, `@ goals!` for a finding on no goal, and the severity "
            + "last: `A @ goals[0].id (warning)`"
        )
      )
    case .noTests(let id):
      return (
        LocalizedText(sv: "regeln `\(id)` saknar test", en: "the rule `\(id)` has no tests"),
        LocalizedText(
          sv: "lägg till `tests:` med minst ett fall som ger fynd och ett som är tyst",
          en: "add `tests:` with at least one case that fires and one that stays silent"
        )
      )
    }
  }

  /// "did you mean", or what is allowed.
  static func nearest(to name: String, among allowed: [String]) -> LocalizedText {
    let nearest = NearestNames.nearest(to: name, among: allowed).map { "`\($0)`" }
    guard nearest.isEmpty else {
      return LocalizedText(
        sv: "menades \(nearest.joined(separator: " eller "))?",
        en: "did you mean \(nearest.joined(separator: " or "))?"
      )
    }
    let words = allowed.map { "`\($0)`" }
    return LocalizedText(
      sv: "tillåtet är \(Language.swedish.list(words))",
      en: "allowed are \(Language.english.list(words))"
    )
  }
}
