/// What `align init` says, and what it writes for people to read.
extension Wording {
  package static let initAbstract = LocalizedText(
    sv: "Skriver ett första måldokument, .align.yaml och filer för GitHub, GitLab och pre-commit.",
    en: "Writes a first goal document, .align.yaml, and files for GitHub, GitLab and pre-commit."
  )

  package static let initDiscussion = LocalizedText(
    sv: "Frågar ingenting och skriver aldrig över en fil. Målens titlar kan ges på standard in, en "
      + "på varje rad: align init < titlar.txt",
    en: "Asks nothing, and never writes over a file. The goals' titles may come on standard input, "
      + "one on each line: align init < titles.txt"
  )

  package static let flagInitFolder = LocalizedText(
    sv: "Mappen som filerna skrivs i.",
    en: "The folder to write in."
  )

  package static let flagInitVision = LocalizedText(
    sv: "Visionen som målen ska tjäna. Utan uppgift: den första som finns.",
    en: "The vision that the goals are to serve. Without it: the first there is."
  )

  package static let flagInitRepository = LocalizedText(
    sv: "Varifrån CI och pre-commit hämtar align.",
    en: "Where CI and pre-commit get align from."
  )

  /// A vision that a configuration names and that there is none of.
  package static func unknownVision(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "det finns ingen vision `\(name.shortened)`",
      en: "there is no vision `\(name.shortened)`"
    )
  }

  /// A vision that the command line names and that there is none of.
  package static func unknownVisionFlag(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "--vision: det finns ingen vision `\(name)`",
      en: "--vision: there is no vision `\(name)`"
    )
  }

  /// The help for a vision that is like none: the ids of all in force, in their order.
  package static func visionsInForce(_ names: [String]) -> LocalizedText {
    LocalizedText(
      sv: "visionerna är \(Language.swedish.list(names))",
      en: "the visions are \(Language.english.list(names))"
    )
  }

  /// A file that was written; sanitized by the caller.
  package static func fileWritten(_ path: String) -> LocalizedText {
    LocalizedText(sv: "\(path): skriven", en: "\(path): written")
  }

  package static let titlesNotUTF8 = LocalizedText(
    sv: "titlarna på standard in är inte UTF-8",
    en: "the titles on standard input are not UTF-8"
  )

  package static let saveAsUTF8 = LocalizedText(
    sv: "spara filen som UTF-8",
    en: "save the file as UTF-8"
  )

  /// A file that was there before and stays as it was; sanitized by the caller.
  package static func fileLeft(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): finns redan, lämnas som den är",
      en: "\(path): is there already, left as it is"
    )
  }

  /// What to do next, at the end: the arguments are those that check what was written, each with a
  /// space before it.
  package static func initNext(_ arguments: String) -> LocalizedText {
    LocalizedText(
      sv: "Fortsätt med: align check\(arguments)",
      en: "Go on with: align check\(arguments)"
    )
  }

  /// The settings in a folder above hold, so that none are written; sanitized by the caller.
  package static func settingsAbove(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "Inställningarna i \(path) gäller här, så ingen .align.yaml skrivs.",
      en: "The settings in \(path) hold here, so no .align.yaml is written."
    )
  }

  /// Nobody has said where the program is fetched from; the name is `OWNER/align`.
  package static func fillInOwner(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "Byt \(name) i filerna för GitHub, GitLab och pre-commit mot platsen för er kopia av "
        + "align, eller ange den med --repository.",
      en: "Put the place of your copy of align for \(name) in the files for GitHub, GitLab and "
        + "pre-commit, or give it with --repository."
    )
  }

  package static let fillInBinary = LocalizedText(
    sv: "Fyll i ALIGN_URL i .gitlab-ci.yml: adressen till programmet i en utgåva.",
    en: "Fill in ALIGN_URL in .gitlab-ci.yml: the address of the program in a release."
  )

  /// The comment above `ALIGN_URL`, on one line.
  package static let starterBinary = LocalizedText(
    sv: "Fyll i adressen till programmet i en utgåva (align-Linux-x86_64).",
    en: "Fill in the address of the program in a release (align-Linux-x86_64)."
  )

  /// `--repository` names no repository.
  package static func notARepository(_ text: String) -> LocalizedText {
    LocalizedText(
      sv: "--repository: `\(text)` är ingen plats för ett Git-arkiv; skriv den som "
        + "https://github.com/OWNER/align.",
      en: "--repository: `\(text)` is no place of a repository; write it as "
        + "https://github.com/OWNER/align."
    )
  }

  package static let pipelinesBelowRoot = LocalizedText(
    sv:
      "GitHub, GitLab och pre-commit läser sina filer bara i Git-arkivets översta mapp: flytta .github, "
      + ".gitlab-ci.yml och .pre-commit-config.yaml dit.",
    en: "GitHub, GitLab and pre-commit read their files only in the repository's top folder: move "
      + ".github, .gitlab-ci.yml and .pre-commit-config.yaml there."
  )

  // MARK: - The document

  /// The comment at the top of the document, in lines of its own; the file is the document's.
  package static func starterIntroduction(_ file: String) -> LocalizedText {
    LocalizedText(
      sv: """
        Måldokument: vad fullmäktige, en nämnd eller en enhet vill nå.

        - `align check \(file)` granskar det
        - `align explain REGEL` säger vad ett fynd betyder
        - `align suggest \(file)` föreslår hur målen hör ihop med visionen

        En editor med stöd för YAML hjälper till med nycklar och namn:
        kör `align schema > align.schema.json`, och skriv överst i filen
        `# yaml-language-server: $schema=align.schema.json`.
        """,
      en: """
        A goal document: what a council, a committee or a unit wants to reach.

        - `align check \(file)` checks it
        - `align explain RULE` says what a finding means
        - `align suggest \(file)` suggests how the goals serve the vision

        An editor with YAML support helps with keys and names: run
        `align schema > align.schema.json`, and write at the top of the file
        `# yaml-language-server: $schema=align.schema.json`.
        """
    )
  }

  /// The document's title, for goals of a year.
  package static func starterTitle(_ year: Int) -> LocalizedText {
    LocalizedText(sv: "Mål \(year)", en: "Goals \(year)")
  }

  package static let starterStatus = LocalizedText(
    sv: "draft (utkast), proposed (förslag), adopted (antagen), withdrawn (återkallad)",
    en: "draft, proposed, adopted, withdrawn"
  )

  /// The comment above the vision: its id, with its name in brackets.
  package static func starterVision(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "Visionen som målen ska tjäna: \(name)",
      en: "The vision that the goals are to serve: \(name)"
    )
  }

  /// The comment above the goals: the vision's dimensions by id and name, with commas between them.
  package static func starterDimensions(_ names: String) -> LocalizedText {
    LocalizedText(
      sv: "Skriv för varje mål `dimensions` med en eller flera av \(names)",
      en: "Write for each goal `dimensions` with one or more of \(names)"
    )
  }

  /// The comment that goes on from the one on dimensions: the first few aspects of the vision, in
  /// the same way.
  package static func starterAspects(_ names: String) -> LocalizedText {
    LocalizedText(
      sv: "och `vision` med de delar av visionen som det tjänar, till exempel \(names)",
      en: "and `vision` with the parts of the vision that it serves, such as \(names)"
    )
  }

  package static let starterGoal = LocalizedText(
    sv: "Ett exempel på ett mål",
    en: "An example of a goal"
  )

  package static let starterRationale = LocalizedText(
    sv: "På vilket sätt målet tjänar visionen",
    en: "How the goal serves the vision"
  )

  package static let starterOwner = LocalizedText(sv: "Kommunstyrelsen", en: "Executive board")

  package static let starterEffects = LocalizedText(
    sv: "Vad målet gör med det övriga: från -3 (omöjliggör) till 3 (odelbart). 0: vägt, ingen "
      + "påverkan.",
    en: "What the goal does to the rest: from -3 (cancelling) to 3 (indivisible). 0: weighed, "
      + "no effect."
  )

  package static let starterBecause = LocalizedText(sv: "Varför det är så", en: "Why that is so")

  package static let starterIndicator = LocalizedText(
    sv: "Ett nyckeltal som visar om målet nås",
    en: "An indicator that shows whether the goal is reached"
  )

  package static let starterAssignment = LocalizedText(
    sv: "Ett uppdrag som för dit",
    en: "An assignment that leads there"
  )

  // MARK: - Configuration and CI

  package static let starterConfiguration = LocalizedText(
    sv: "Inställningar för align i den här mappen och mapparna under den. `align config` visar vad "
      + "som gäller; fler nycklar: vision, rules, params, baseline, select, ignore, exclude, overrides.",
    en: "Settings of align for this folder and those below it. `align config` shows what holds; "
      + "further keys: vision, rules, params, baseline, select, ignore, exclude, overrides."
  )

  package static let starterRelaxed = LocalizedText(
    sv: "Till en början är det här varningar, så att granskningen går igenom. Ta bort raderna när "
      + "målen är kopplade till visionen.",
    en: "These are warnings at first, so that the check passes. Take the lines away once the goals "
      + "are connected to the vision."
  )

  /// The comment at the top of the files for CI and pre-commit; the name is `OWNER/align`.
  package static func starterPipeline(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "Granskar måldokumenten med align vid varje ändring. Byt \(name) mot den plats där er "
        + "kopia av align finns, om den inte stämmer.",
      en: "Checks the goal documents with align at every change. Put the place of your copy of "
        + "align for \(name) if that is not it."
    )
  }
}
