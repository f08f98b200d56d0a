/// What `align report --help` says.
extension Wording {
  package static let reportAbstract = LocalizedText(
    sv: "Skriver rapporten som läses före mötet: är målen i linje med visionen, vad fattas, vad "
      + "krockar, vad ska avgöras.",
    en: "Writes the report that is read before the meeting: are the goals in line with the vision, "
      + "what is missing, what collides, what is to be decided."
  )

  package static let reportDiscussion = LocalizedText(
    sv: "Flera dokument blir en rapport. Den skrivs på dokumentens språk om --lang inte säger "
      + "annat. Slutstatus: 0 när rapporten är skriven, vad den än visar; 1 när den visar fynd på "
      + "eller över nivån i --fail-on; 2 när den inte kunde skrivas, eller inte för alla sökvägar.",
    en: "Several documents make one report. It is in the documents' language unless --lang says "
      + "otherwise. Exit status: 0 when the report is written, whatever it shows; 1 when it shows "
      + "findings at or above the level of --fail-on; 2 when it could not be written, or not for "
      + "every path."
  )

  package static let flagReportFormat = LocalizedText(
    sv: "html (förval), markdown (för GitLab och GitHub, eller genom pandoc till Word), json (för "
      + "program) eller pdf (taggad, gjord av den Chromium eller Chrome som är installerad).",
    en: "html (the default), markdown (for GitLab and GitHub, or through pandoc to Word), json "
      + "(for programs) or pdf (tagged, made by the Chromium or Chrome that is installed)."
  )

  package static let flagReportOutput = LocalizedText(
    sv: "Filen som rapporten skrivs till, i stället för standard ut. Utan --format säger dess "
      + "ändelse formatet (.html, .md, .json, .pdf).",
    en: "The file that the report is written to, in place of standard output. Without --format "
      + "the end of its name says the format (.html, .md, .json, .pdf)."
  )

  package static let flagSummary = LocalizedText(
    sv: "Bara det viktigaste, så kort att det ryms i en kommentar (med --format markdown).",
    en: "Only what matters most, short enough for a comment (with --format markdown)."
  )

  package static let flagReportFailOn = LocalizedText(
    sv: "Nivån från vilken slutstatus blir 1: error, warning, note eller never.",
    en: "The level from which the exit status is 1: error, warning, note or never."
  )

  /// An output's name ends otherwise than what is written there: in a format that is named, or in
  /// none that the ending says.
  package static func otherEnding(_ ending: String, format: String?) -> LocalizedText {
    let known = ".html, .md, .json, .pdf"
    let word =
      ["docx", "doc", "odt", "rtf"].contains(ending)
      ? LocalizedText(
        sv: "; till Word: skriv en .md och kör pandoc rapport.md -o rapport.docx",
        en: "; for Word: write an .md and run pandoc report.md -o report.docx"
      ) : LocalizedText("")
    guard let format else {
      return LocalizedText(
        sv: "rapporten skrivs inte som .\(ending): välj en av \(known), eller ange --format"
          + word.swedish,
        en: "the report is not written as .\(ending): choose one of \(known), or give --format"
          + word.english
      )
    }
    return LocalizedText(
      sv: "filens namn slutar på .\(ending), men --format är \(format)" + word.swedish,
      en: "the file's name ends in .\(ending), but --format is \(format)" + word.english
    )
  }

  package static let pageNumbersAreForPDF = LocalizedText(
    sv: "--no-page-numbers gäller bara pdf, som har sidor.",
    en: "--no-page-numbers is for pdf only, which has pages."
  )

  package static let summaryIsMarkdown = LocalizedText(
    sv: "--summary är Markdown: låt filens namn sluta på .md, eller skriv --format markdown",
    en: "--summary is Markdown: end the file's name in .md, or write --format markdown"
  )
}
