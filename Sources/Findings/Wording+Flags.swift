/// What `--help` says, and the parser's own phrases.
extension Wording {
  // MARK: - Commands

  package static let alignAbstract = LocalizedText(
    sv: "Granskar att kommunens måldokument hänger ihop med visionen.",
    en: "Checks that municipal goal documents hang together with the vision."
  )

  package static let checkAbstract = LocalizedText(
    sv: "Granskar måldokument: vad som är fel, var, och hur det rättas.",
    en: "Checks goal documents: what is wrong, where, and how to mend it."
  )

  package static let checkDiscussion = LocalizedText(
    sv: "Slutstatus: 0 när inget på eller över nivån i --fail-on hittades, 1 när något hittades, "
      + "2 när granskningen inte kunde göras, eller inte för alla sökvägar.",
    en: "Exit status: 0 when nothing at or above --fail-on was found, 1 when something was, "
      + "2 when the check could not be made, or not for every path."
  )

  // MARK: - What to check

  package static let flagPaths = LocalizedText(
    sv: "Filer, mappar (som söks igenom efter *.yaml och *.yml), eller - för standard in. "
      + "Utan sökväg: den mapp du står i.",
    en: "Files, folders (searched for *.yaml and *.yml), or - for standard input. "
      + "Without a path: the current folder."
  )

  package static let flagRules = LocalizedText(
    sv: "En mapp med regler utöver de inbyggda; samma id ersätter.",
    en: "A folder of rules beside the built-in ones; the same id replaces."
  )

  package static let flagNoDefaultRules = LocalizedText(
    sv: "Kör inte de inbyggda reglerna; visioner, storheter och samband blir kvar.",
    en: "Leave the built-in rules out; visions, quantities and influences stay."
  )

  package static let flagConfig = LocalizedText(
    sv: "En konfiguration för alla filer, i stället för närmaste .align.yaml.",
    en: "A configuration for every file, in place of the nearest .align.yaml."
  )

  package static let flagSelect = LocalizedText(
    sv: "Visa bara dessa regler eller kategorier (a,b eller flera gånger).",
    en: "Report only these rules or categories (a,b or repeated)."
  )

  package static let flagIgnore = LocalizedText(
    sv: "Visa inte dessa regler eller kategorier.",
    en: "Do not report these rules or categories."
  )

  package static let flagSeverity = LocalizedText(
    sv: "Sätt en regel till error, warning, note eller off.",
    en: "Set a rule to error, warning, note or off."
  )

  package static let flagToday = LocalizedText(
    sv: "Dagen som \"försenad\" räknas från, ÅÅÅÅ-MM-DD; annars i dag.",
    en: "The day that \"overdue\" is measured against, YYYY-MM-DD; default: today."
  )

  package static let flagLang = LocalizedText(
    sv: "Språk för texterna.",
    en: "The language of texts."
  )

  package static let flagStdinFilename = LocalizedText(
    sv: "Namnet på det som kommer på standard in.",
    en: "The name of what comes on standard input."
  )

  package static let flagJobs = LocalizedText(
    sv: "Hur många filer som läses samtidigt; annars en för varje kärna.",
    en: "How many files are read at once; default: one for each core."
  )

  package static let flagAllowEmpty = LocalizedText(
    sv: "Godta att inget måldokument hittas.",
    en: "Let a run that finds no document pass."
  )

  package static let flagFailOn = LocalizedText(
    sv: "Nivån som ger slutstatus 1; annars error.",
    en: "The level that makes the exit status 1; default: error."
  )

  // MARK: - Limits

  package static let limitsTitle = LocalizedText(sv: "Gränser", en: "Limits")

  package static let flagMaxNesting = LocalizedText(
    sv: "Mappningar och listor i varandra, högst 10 000; annars 128.",
    en: "Mappings and lists in one another, 10,000 at most; default: 128."
  )

  package static let flagMaxNodes = LocalizedText(
    sv: "Värden som en fils alias får stå för; annars 10 miljoner.",
    en: "Values that a file's aliases may stand for; default: 10 million."
  )

  package static let flagMaxBytes = LocalizedText(
    sv: "Byte i en fil; annars 256 MiB.",
    en: "Bytes in a file; default: 256 MiB."
  )

  // MARK: - Output

  package static let outputTitle = LocalizedText(sv: "Utdata", en: "Output")

  package static let flagFormat = LocalizedText(
    sv: "Som FORMAT=FIL, och flera gånger, skriver en körning flera.",
    en: "As FORMAT=FILE, and repeated, one run writes several."
  )

  package static let flagOutput = LocalizedText(
    sv: "Skriv till en fil i stället för standard ut (`-`).",
    en: "Write to a file instead of standard output (`-`)."
  )

  package static let flagColor = LocalizedText(sv: "När färger används.", en: "When to colour.")

  package static let flagNotes = LocalizedText(
    sv: "Visa anmärkningar i texten; de räknas i alla fall.",
    en: "Show notes in the text; they are counted in any case."
  )

  package static let flagQuiet = LocalizedText(
    sv: "Visa bara fynden, utan de avslutande raderna.",
    en: "Show findings only, without the closing lines."
  )

  package static let flagStatistics = LocalizedText(
    sv: "Visa hur ofta varje regel fann något, och vilka som inget fann.",
    en: "Show how often each rule found something, and which found nothing."
  )

  // MARK: - Mistakes

  package static let oneFormatForEachPlace = LocalizedText(
    sv: "Två format till samma ställe: ange en fil för alla utom ett, "
      + "som i --format json=align.json.",
    en: "Two formats for one place: name a file for each but one, as in --format json=align.json."
  )

  /// `--max-nesting` asks for more than may be asked for.
  package static func nestingTooDeep(limit: Int) -> LocalizedText {
    LocalizedText(
      sv: "--max-nesting får vara högst \(Language.swedish.number(limit)).",
      en: "--max-nesting may be at most \(Language.english.number(limit))."
    )
  }

  /// A flag that counts is given 0 or less.
  package static func atLeastOne(_ flag: String) -> LocalizedText {
    LocalizedText(sv: "\(flag) är minst 1.", en: "\(flag) is 1 at the least.")
  }

  /// An output's name ends in what no format is written as, or another than is asked for; the
  /// endings with their points.
  package static func otherFormatEnding(
    _ ending: String,
    format: String?,
    known: [String]
  ) -> LocalizedText {
    guard let format else {
      return LocalizedText(
        sv: "inget skrivs som .\(ending): välj \(Language.swedish.alternatives(known)), "
          + "eller ange --format",
        en: "nothing is written as .\(ending): choose \(Language.english.alternatives(known)), "
          + "or give --format"
      )
    }
    return LocalizedText(
      sv: "filens namn slutar på .\(ending), men --format är \(format)",
      en: "the file's name ends in .\(ending), but --format is \(format)"
    )
  }

  /// `--stdin-filename` where standard input is not read.
  package static let inputNameWithoutInput = LocalizedText(
    sv: "--stdin-filename har ingen verkan: standard in läses inte",
    en: "--stdin-filename has no effect: standard input is not read"
  )

  package static let readInput = LocalizedText(
    sv: "ange `-` som sökväg för att läsa standard in",
    en: "give `-` as the path to read standard input"
  )

  package static let outputWithoutFormat = LocalizedText(
    sv: "Varje format har en egen fil: --output har inget att skriva.",
    en: "Every format names a file of its own: --output has nothing to write."
  )

  package static let statisticsInTextOnly = LocalizedText(
    sv: "--statistics visas bara i text: lägg till --format text=FIL, eller ta bort flaggan.",
    en: "--statistics shows in text only: add --format text=FILE, or leave the flag out."
  )

  package static let acceptNewWithoutBaseline = LocalizedText(
    sv: "--accept-new hör till --write-baseline: skriv --write-baseline FIL --accept-new.",
    en: "--accept-new goes with --write-baseline: write --write-baseline FILE --accept-new."
  )

  /// The argument parser's phrases, which it has in English only; longer ones first.
  package static let parserPhrases: [LocalizedText] = [
    LocalizedText(sv: "för mer om ett kommando.", en: "for detailed help."),
    LocalizedText(sv: "för mer information.", en: "for more information."),
    LocalizedText(sv: "Visa den här hjälpen.", en: "Show help information."),
    LocalizedText(sv: "Visa versionen.", en: "Show the version."),
    LocalizedText(sv: "Okänd flagga", en: "Unknown option"),
    LocalizedText(sv: "Menades", en: "Did you mean"),
    LocalizedText(sv: "Värde saknas för", en: "Missing value for"),
    LocalizedText(sv: "Argument saknas:", en: "Missing expected argument"),
    LocalizedText(sv: "Oväntat argument", en: "Unexpected argument"),
    LocalizedText(sv: "är inget giltigt värde för", en: "is invalid for"),
    LocalizedText(sv: "Ange ett av:", en: "Please provide one of the following:"),
    LocalizedText(sv: "Ange", en: "Please provide one of"),
    LocalizedText(sv: "Ange antingen", en: "Please provide either"),
    LocalizedText(sv: "", en: "The value "),
    LocalizedText(sv: "ÖVERSIKT:", en: "OVERVIEW:"),
    LocalizedText(sv: "ANVÄNDNING:", en: "USAGE:"),
    LocalizedText(sv: "ARGUMENT:", en: "ARGUMENTS:"),
    LocalizedText(sv: "KOMMANDON:", en: "SUBCOMMANDS:"),
    LocalizedText(sv: "FLAGGOR:", en: "OPTIONS:"),
    LocalizedText(sv: "Användning:", en: "Usage:"),
    LocalizedText(sv: "Fel:", en: "Error:"),
    LocalizedText(sv: "Hjälp:", en: "Help:"),
    LocalizedText(sv: "  Se '", en: "  See '"),
    LocalizedText(sv: "(värden:", en: "(values:"),
    LocalizedText(sv: "förval:", en: "default:"),
    LocalizedText(sv: "' eller '", en: "' and '"),
    LocalizedText(sv: "' eller '", en: "' or '"),
  ]
}
