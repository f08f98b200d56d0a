/// What `align suggest` says.
extension Wording {
  package static let suggestAbstract = LocalizedText(
    sv: "Föreslår vad varje mål hör till, utifrån orden i det.",
    en: "Suggests a mapping for each goal, from its words."
  )

  package static let suggestDiscussion = LocalizedText(
    sv: "Målets titel, målformulering och beskrivning jämförs med ord som visionen och storheterna "
      + "har (`terms`). Siffran säger hur tydligt texten talar om saken: ett tydligt ord ger 0,5, "
      + "två 0,67. Ett + står framför det som målet inte har. Orden är ett underlag; det är "
      + "människor som avgör.\n\nSlutstatus: 0, eller 1 när en fil inte är giltig YAML, 2 när "
      + "förslagen inte kunde göras för allt.",
    en: "The goal's title, statement and description are compared with the words of the vision and "
      + "of the quantities (`terms`). The figure says how clearly the text speaks of something: one "
      + "clear word gives 0.5, two 0.67. A + stands before what the goal does not have. The words "
      + "are a basis; people decide.\n\nExit status: 0, or 1 when a file is not valid YAML, 2 when "
      + "suggestions could not be made for everything."
  )

  package static let flagSuggestFormat = LocalizedText(
    sv: "text eller json.",
    en: "text or json."
  )

  package static let flagSuggestFix = LocalizedText(
    sv: "Skriv in dimensioner och delar av visionen i de mål som saknar dem.",
    en: "Write dimensions and aspects into the goals that have none."
  )

  package static let noWordsOfAnything = LocalizedText(
    sv: "orden visar ingen dimension",
    en: "the words show no dimension"
  )

  /// The title of the fix that writes a mapping.
  package static func writeMapping(_ names: [String]) -> LocalizedText {
    LocalizedText(
      sv: "skriv in \(Language.swedish.list(names))",
      en: "write \(Language.english.list(names))"
    )
  }

  /// The closing line: how many goals, how many with words that show something, how many that lack
  /// a mapping and get one.
  package static func suggestionCount(
    goals: Int,
    shown: Int,
    fixable: Int
  ) -> LocalizedText {
    let swedish = "\(goals) mål, förslag till \(shown)"
    let english = "\(goals) goal\(goals == 1 ? "" : "s"), suggestions for \(shown)"
    guard fixable > 0 else { return LocalizedText(sv: swedish, en: english) }
    return LocalizedText(
      sv: swedish + "; `--fix` skriver in dem i \(fixable) mål som saknar koppling",
      en: english + "; `--fix` writes them into \(fixable) that lack a mapping"
    )
  }

  package static func suggestionsWritten(_ goals: Int, files: Int) -> LocalizedText {
    LocalizedText(
      sv: "skrev in förslag i \(goals) mål i \(files) \(files == 1 ? "fil" : "filer")",
      en: "wrote suggestions into \(goals) goal\(goals == 1 ? "" : "s")"
        + " in \(files) file\(files == 1 ? "" : "s")"
    )
  }
}
