/// How a report was made, in words.
extension Wording {
  /// What made the report, and the day that it speaks of, as people write it.
  package static func methodMade(version: String, on date: String) -> LocalizedText {
    LocalizedText(
      sv:
        "Rapporten är gjord av programmet align, version \(version), och gäller läget den \(date).",
      en: "The report was made by the program align, version \(version), as of \(date)."
    )
  }

  package static let methodWeighsNothing = LocalizedText(
    sv: "Programmet väger inte mål mot varandra. Det visar vad dokumenten och reglerna säger och "
      + "vilka frågor det väcker; avvägningen är politikens.",
    en: "The program does not weigh goals against each other. It shows what the documents and the "
      + "rules say and which questions that raises; the weighing is politics."
  )
  package static let methodDerived = LocalizedText(
    sv: "Det som kallas beräknat bygger på antagna samband mellan storheter, till exempel att mer "
      + "biltrafik ger mer utsläpp. Sambanden är tumregler, inte mätningar.",
    en: "What is called derived rests on assumed links between quantities, such as that more car "
      + "traffic gives more emissions. The links are rules of thumb, not measurements."
  )
  package static let methodReads = LocalizedText(
    sv: "Programmet läser det som är ifyllt i dokumentens fält. Det förstår inte löptext, och det "
      + "som inte står där räknas som okänt, aldrig som noll.",
    en: "The program reads what is filled in in the documents' fields. It does not understand "
      + "running text, and what is not there counts as unknown, never as nought."
  )

  /// Behind a finding, how many more of its rule there are in its file.
  package static func andAlike(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "(och \(number(count, .swedish, "fynd", "fynd")) till av samma regel i filen)",
      en: "(and \(number(count, .english, "more finding", "more findings")) "
        + "of the rule in the file)"
    )
  }

  /// The findings that one comment silences: how many, the titles of their rules, and its reason in
  /// quotes; nil where it has none.
  package static func silenced(
    _ count: Int,
    _ rules: [String],
    _ reason: String?
  ) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "fynd", "fynd")) (\(Language.swedish.list(rules))): "
        + (reason ?? "inget skäl är angivet"),
      en: "\(number(count, .english, "finding", "findings")) (\(Language.english.list(rules))): "
        + (reason ?? "no reason is given")
    )
  }

  /// How many judgements of rules are missing, under the heading on where the review stops.
  package static func notAssessed(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv:
        "\(number(count, .swedish, "prövning", "prövningar")) kunde inte göras, för att ett värde "
        + "inte gick att läsa eller en gräns nåddes.",
      en:
        "\(number(count, .english, "judgement", "judgements")) could not be made, because a value "
        + "could not be read or a limit was reached."
    )
  }

  /// How many files hold rules that were not judged by, under the same heading: whether they were
  /// met in folders or hold goals as well, which were read.
  package static func skippedRuleFiles(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "Regler i \(number(count, .swedish, "fil", "filer")) användes inte.",
      en: "The rules in \(number(count, .english, "file", "files")) were not used."
    )
  }

  /// How many files of the folders were passed over, under the heading on where the review stops:
  /// those without the key `align`.
  package static func skippedFiles(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "fil", "filer")) i mapparna är inte måldokument och lästes "
        + "inte.",
      en: "\(number(count, .english, "file", "files")) in the folders "
        + Language.english.plural(
          count,
          "is no goal document and was not read.",
          "are no goal documents and were not read."
        )
    )
  }
}
