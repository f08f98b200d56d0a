/// What `align suggest` says.
extension Wording {
  package static let suggestAbstract = LocalizedText(
    sv: "Föreslår vad varje mål hör till, utifrån orden i det.",
    en: "Suggests a mapping for each goal, from its words."
  )

  package static let suggestDiscussion = LocalizedText(
    sv: "Målets titel, målformulering och beskrivning jämförs med ord som visionen och storheterna "
      + "har (`terms`). Siffran säger hur tydligt texten talar om saken: ett tydligt ord ger 0,5, "
      + "två 0,67. Ett + står framför det som målet inte har; ett + eller − efter en storhet är "
      + "det håll som texten vill ha den åt. Orden är ett underlag; det är "
      + "människor som avgör.\n\nMed --fix skrivs dimensioner och delar av visionen in i de mål som "
      + "saknar dem; det som redan står där rörs aldrig. Storheter visas men skrivs inte: vilket "
      + "nyckeltal som mäter dem står inte i målets ord. Ett mål lämnas som det är om kopplingen "
      + "skulle ge ett nytt fel, eller om målet delar text med andra (ankare, alias, `<<`). Läs "
      + "ändringarna innan de beslutas.\n\nSlutstatus: 0, eller 1 när en fil inte är giltig YAML, 2 när "
      + "förslagen inte kunde göras för allt.",
    en: "The goal's title, statement and description are compared with the words of the vision and "
      + "of the quantities (`terms`). The figure says how clearly the text speaks of something: one "
      + "clear word gives 0.5, two 0.67. A + stands before what the goal does not have; a + or − after a quantity "
      + "is the way that the text wants it to go. The words "
      + "are a basis; people decide.\n\nWith --fix, dimensions and aspects of the vision are written "
      + "into the goals that lack them; what stands there already is never touched. Quantities are "
      + "shown, not written: which indicator measures them is not in the goal's words. A goal is left "
      + "as it is if the mapping would bring a new error, or if it shares its text with others "
      + "(anchors, aliases, `<<`). Read the changes before they are decided.\n\nExit status: 0, or 1 when a file is not valid YAML, 2 when "
      + "suggestions could not be made for everything."
  )

  package static let flagSuggestFormat = LocalizedText(
    sv: "text eller json.",
    en: "text or json."
  )

  package static let flagSuggestFix = LocalizedText(
    sv: "Skriv det som föreslås i de mål som saknar det.",
    en: "Write what is suggested into the goals that lack it."
  )

  /// How many goals of a file a mapping was written into; the path is sanitized by the caller.
  package static func mapped(_ count: Int, in path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): \(count == 1 ? "koppling skriven" : "kopplingar skrivna") i \(count) mål",
      en: "\(path): mapping\(count == 1 ? "" : "s") written into "
        + number(count, .english, "goal", "goals")
    )
  }

  /// A file of which not all goals could be read, so that these have no suggestions.
  package static func goalsNotSuggested(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): målen kunde inte läsas helt, och de som inte gick att läsa har inga förslag",
      en: "\(path): not all goals could be read, and those that could not have no suggestions"
    )
  }

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
  /// a mapping which is suggested.
  package static func suggestionCount(
    goals: Int,
    shown: Int,
    lacking: Int
  ) -> LocalizedText {
    let swedish = "\(goals) mål, förslag till \(shown)"
    let english = "\(goals) goal\(goals == 1 ? "" : "s"), suggestions for \(shown)"
    guard lacking > 0 else { return LocalizedText(sv: swedish, en: english) }
    return LocalizedText(
      sv: swedish + "; \(lacking) av målen saknar dimensioner eller delar av visionen som föreslås",
      en: english
        + "; \(lacking) lack\(lacking == 1 ? "s" : "") the dimensions or aspects suggested"
    )
  }
}
