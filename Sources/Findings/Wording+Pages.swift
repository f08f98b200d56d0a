/// What is said of style sheets and of printing.
extension Wording {
  /// A file that is named as a style sheet and is not UTF-8, or has control characters in it.
  package static func styleNotText(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "formatmallen \(path) är ingen text i UTF-8",
      en: "the style sheet \(path) is no text in UTF-8"
    )
  }

  package static let styleNotTextHelp = LocalizedText(
    sv: "spara filen som UTF-8, utan styrtecken",
    en: "save the file as UTF-8, without control characters"
  )

  /// A style sheet that would end the page's element for styles or begin another, and what does it:
  /// `</style`.
  package static func styleWithMarkup(_ path: String, _ markup: String) -> LocalizedText {
    LocalizedText(
      sv: "formatmallen \(path) har `\(markup)` i sig och skulle bryta sidan",
      en: "the style sheet \(path) has `\(markup)` in it and would break the page"
    )
  }

  package static let styleWithMarkupHelp = LocalizedText(
    sv: "ge bara CSS, ingen HTML",
    en: "give CSS only, no HTML"
  )
}

// MARK: - Flags

extension Wording {
  package static let flagStyle = LocalizedText(
    sv: "En egen formatmall (CSS) som läggs efter align:s egen, för html och pdf.",
    en: "A style sheet (CSS) of your own that comes after align's, for html and pdf."
  )

  package static let flagNoPageNumbers = LocalizedText(
    sv: "PDF utan titel och sidnummer i marginalerna; då följer den PDF/UA-1 helt.",
    en: "PDF without title and page number in the margins; then it follows PDF/UA-1 wholly."
  )

  package static let styleIsForPages = LocalizedText(
    sv: "--style gäller html och pdf: skriv --format html eller --format pdf",
    en: "--style is for html and pdf: write --format html or --format pdf"
  )

  package static let pdfNeedsFile = LocalizedText(
    sv: "en PDF kan inte visas här: säg vart den ska med --output FIL",
    en: "a PDF cannot be shown here: say where it goes with --output FILE"
  )
}

// MARK: - Printing

extension Wording {
  package static let noBrowser = LocalizedText(
    sv: "ingen Chromium eller Chrome hittades, och utan den kan PDF inte göras",
    en: "no Chromium or Chrome was found, and without it no PDF can be made"
  )

  package static let noBrowserHelp = LocalizedText(
    sv: "installera Chromium (Debian och Ubuntu: apt-get install chromium) eller Google Chrome, "
      + "eller ange sökvägen i ALIGN_CHROMIUM; --format html går alltid att skriva ut från en "
      + "webbläsare",
    en: "install Chromium (Debian and Ubuntu: apt-get install chromium) or Google Chrome, or name "
      + "its path in ALIGN_CHROMIUM; --format html can always be printed from a browser"
  )

  /// The browser, named by its path, does not start; the reason is in the system's words.
  package static func browserFailed(_ browser: String, _ reason: String) -> LocalizedText {
    LocalizedText(
      sv: "webbläsaren \(browser) kan inte startas (\(reason))",
      en: "the browser \(browser) cannot be started (\(reason))"
    )
  }

  /// Said before a browser is given a page that takes it long.
  package static func printingTakesLong(megabytes: String) -> LocalizedText {
    LocalizedText(
      sv: "rapporten är stor (\(megabytes) MB), och webbläsaren kan behöva flera minuter för att "
        + "göra en PDF",
      en: "the report is large (\(megabytes) MB), and the browser may need several minutes to make "
        + "a PDF"
    )
  }

  /// The browser has had its time, in seconds; two minutes and more are told in whole minutes.
  package static func browserSilent(seconds: Double) -> LocalizedText {
    let minutes = Int((seconds / 60).rounded())
    return LocalizedText(
      sv: "webbläsaren blev inte klar på "
        + (seconds < 120 ? "\(Int(seconds)) sekunder" : "\(minutes) minuter")
        + ", och ingen PDF gjordes",
      en: "the browser was not done in "
        + (seconds < 120 ? "\(Int(seconds)) seconds" : "\(minutes) minutes")
        + ", and no PDF was made"
    )
  }

  package static let browserSilentHelp = LocalizedText(
    sv: "pröva igen när datorn har mindre att göra, gör en rapport för varje dokument, eller skriv "
      + "ut --format html från en webbläsare",
    en: "try again when the machine has less to do, make a report of each document, or print "
      + "--format html from a browser"
  )

  package static let browserGone = LocalizedText(
    sv: "webbläsaren slutade innan den hade svarat, och ingen PDF gjordes",
    en: "the browser ended before it had answered, and no PDF was made"
  )

  package static let browserGoneHelp = LocalizedText(
    sv: "se efter att den går att starta och att minnet räcker, eller skriv ut --format html från "
      + "en webbläsare",
    en: "see that it can be started and that there is memory enough, or print --format html from a "
      + "browser"
  )

  /// The browser answers with an error, or with a PDF that is empty; the reason is its message, or
  /// what it was asked to do.
  package static func browserRefused(_ reason: String) -> LocalizedText {
    LocalizedText(
      sv: "webbläsaren kunde inte göra någon PDF (\(reason))",
      en: "the browser could not make a PDF (\(reason))"
    )
  }

  /// The folder that the browser is to have for a run cannot be made.
  package static func noScratchFolder(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path) kan inte skrivas, och där ska webbläsaren ha sin profil",
      en: "\(path) cannot be written, and there the browser is to keep its profile"
    )
  }

  package static let noScratchFolderHelp = LocalizedText(
    sv: "låt TMPDIR vara en mapp som både du och webbläsaren kan nå",
    en: "let TMPDIR be a folder that both you and the browser can reach"
  )
}
