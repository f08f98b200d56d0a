/// What `align rules` and `align explain` say.
extension Wording {
  // MARK: - Commands

  package static let rulesAbstract = LocalizedText(
    sv: "Visar reglerna som gäller, vad de läser, och prövar dem.",
    en: "Shows the rules in force, what they read, and tests them."
  )
  package static let rulesListAbstract = LocalizedText(
    sv: "Listar reglerna som gäller och var var och en kommer ifrån.",
    en: "Lists the rules in force and where each comes from."
  )
  package static let rulesFactsAbstract = LocalizedText(
    sv: "Visar vad regler kan läsa, med en mening om varje fält.",
    en: "Shows what rules can read, with a sentence on each field."
  )
  package static let rulesTestAbstract = LocalizedText(
    sv: "Kör testerna som reglerna bär med sig.",
    en: "Runs the tests that rules carry."
  )
  package static let rulesTestDiscussion = LocalizedText(
    sv: "Utan sökväg körs testerna för alla regler som gäller. Inställningar har sina "
      + "förval. Slutstatus: 0 när alla tester går igenom, 1 när något inte gör det, 2 när "
      + "reglerna inte kan läsas.",
    en: "Without a path the tests of all rules in force are run. Settings have their defaults. "
      + "Exit status: 0 when every test passes, 1 when one does not, 2 when the rules cannot be "
      + "loaded."
  )
  package static let rulesDocsAbstract = LocalizedText(
    sv: "Skriver en sida om varje regel, på svenska och engelska.",
    en: "Writes a page on each rule, in Swedish and English."
  )
  package static let explainAbstract = LocalizedText(
    sv: "Förklarar en regel: vad den prövar, varför, och hur det rättas.",
    en: "Explains a rule: what it checks, why, and how to mend it."
  )
  package static let flagRule = LocalizedText(
    sv: "Regelns id, som det står inom hakparentes efter ett fynd.",
    en: "The rule's id, as it stands in brackets after a finding."
  )
  package static let flagFacts = LocalizedText(
    sv: "Visa bara dessa, till exempel goal eller indicator.",
    en: "Show only these, such as goal or indicator."
  )
  package static let flagTestPaths = LocalizedText(
    sv: "Mappar med regler, eller regelfiler. Utan sökväg: alla regler som gäller.",
    en: "Folders of rules, or rule files. Without a path: all rules in force."
  )
  package static let flagCoverage = LocalizedText(
    sv: "Visa vad testerna lämnar oprövat.",
    en: "Show what the tests leave untried."
  )
  package static let flagDocsFolder = LocalizedText(
    sv: "Mappen som sidorna skrivs i.",
    en: "The folder that the pages are written to."
  )

  package static let docsNeedFolder = LocalizedText(
    sv: "Sidorna är flera filer: ange en mapp, som i --output docs/rules.",
    en: "The pages are several files: name a folder, as in --output docs/rules."
  )

  /// `align rules docs` would write over what it has not written.
  package static func notOurPage(_ path: String) -> LocalizedText {
    LocalizedText(
      sv: "\(path): är ingen sida om regler, och skrivs inte över",
      en: "\(path): is no page on rules, and is not written over"
    )
  }

  package static let nameAnotherFolder = LocalizedText(
    sv: "ange en annan mapp, eller ta bort filen",
    en: "name another folder, or remove the file"
  )

  package static let seeRulesList = LocalizedText(
    sv: "`align rules list` visar alla regler",
    en: "`align rules list` shows all rules"
  )

  /// How many files `align rules docs` has written, the lists of pages among them, and the folder.
  package static func pagesWritten(_ count: Int, to folder: String) -> LocalizedText {
    LocalizedText(
      sv: "\(count) sidor skrivna i \(folder)",
      en: "\(count) pages written to \(folder)"
    )
  }

  // MARK: - rules list

  /// The source of the rules that no file holds.
  package static let program = LocalizedText(sv: "programmet", en: "the program")

  /// How many rules `align rules list` has listed, and how many of them are off.
  package static func ruleCount(_ count: Int, off: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(count) \(Language.swedish.plural(count, "regel", "regler"))"
        + (off > 0
          ? ", varav \(off) \(Language.swedish.plural(off, "avstängd", "avstängda"))" : ""),
      en: "\(count) \(Language.english.plural(count, "rule", "rules"))"
        + (off > 0 ? ", \(off) of them off" : "")
    )
  }

  // MARK: - Rule files

  /// What a text in a condition is compared with.
  package enum ComparedKind: Sendable {
    case dimension, aspect, quantity, vision, principle, trait, affected

    fileprivate var name: LocalizedText {
      switch self {
      case .dimension: LocalizedText(sv: "ingen dimension", en: "no dimension")
      case .aspect: LocalizedText(sv: "ingen aspekt", en: "no aspect")
      case .quantity: LocalizedText(sv: "ingen storhet", en: "no quantity")
      case .vision: LocalizedText(sv: "ingen vision", en: "no vision")
      case .principle: LocalizedText(sv: "ingen princip", en: "no principle")
      case .trait:
        LocalizedText(sv: "ingen dimension med egenskapen", en: "no dimension with the trait")
      case .affected:
        LocalizedText(
          sv: "ingen dimension, aspekt eller storhet",
          en: "no dimension, aspect or quantity"
        )
      }
    }
  }

  /// A text in a condition of a rule that is compared with things of a kind, none of which has the
  /// name.
  package static func comparedWithNothing(_ text: String, _ kind: ComparedKind) -> LocalizedText {
    LocalizedText(
      sv: "det finns \(kind.name.swedish) `\(text.shortened)`: jämförelsen ger alltid samma svar",
      en: "there is \(kind.name.english) `\(text.shortened)`: the comparison always gives the same "
        + "answer"
    )
  }

  /// The help where the text is another name of a dimension.
  package static func comparesIDs(_ alias: String, _ id: String) -> LocalizedText {
    LocalizedText(
      sv: "villkor jämför id: skriv `'\(id)'`, som `\(alias)` är ett annat namn på",
      en: "conditions compare ids: write `'\(id)'`, of which `\(alias)` is another name"
    )
  }

  /// The help for a name that is like none: all that there are.
  package static func thereAre(_ names: [String]) -> LocalizedText {
    LocalizedText(
      sv: "det finns \(Language.swedish.list(names))",
      en: "there are \(Language.english.list(names))"
    )
  }

  /// A file of a rule folder without any section.
  package static let emptyRuleFile = LocalizedText(
    sv: "det finns inget i filen: varken rules, vision, quantities eller influences",
    en: "there is nothing in this file: neither rules, vision, quantities nor influences"
  )

  /// The other place of what stands twice.
  package static let alsoHere = LocalizedText(sv: "här också", en: "here too")

  /// A vision that asks for nothing: goals cannot be mapped to it.
  package static let visionWithoutDimensions = LocalizedText(
    sv: "visionen har inga dimensioner",
    en: "the vision has no dimensions"
  )

  package static let addDimensions = LocalizedText(
    sv: "skriv minst en under `dimensions:`, med `id` och `name`",
    en: "write at least one under `dimensions:`, with `id` and `name`"
  )

  // MARK: - rules test

  /// A test that does not find what it says, by its name, with its rule as findings have it.
  package static func testFails(_ name: String, rule: String) -> LocalizedText {
    LocalizedText(
      sv: "testet ”\(name)” går inte igenom [\(rule)]",
      en: "the test “\(name)” fails [\(rule)]"
    )
  }

  /// What is wrong with the document of a test, with the rule that says so.
  package static func inTestDocument(_ message: LocalizedText, rule: String) -> LocalizedText {
    LocalizedText(
      sv: "i testets dokument: \(message.swedish) [\(rule)]",
      en: "in the test's document: \(message.english) [\(rule)]"
    )
  }

  package static let missingFinding = LocalizedText(sv: "saknas:", en: "missing:")
  package static let noisyFinding = LocalizedText(sv: "för mycket:", en: "noisy:")
  package static let notRun = LocalizedText(sv: "kan inte köras:", en: "cannot be run:")

  /// The rules that have no tests, by their ids.
  package static func untested(_ rules: [String]) -> LocalizedText {
    LocalizedText(
      sv: "\(rules.count) \(Language.swedish.plural(rules.count, "regel", "regler")) utan test: "
        + Language.swedish.list(rules),
      en: "\(rules.count) \(Language.english.plural(rules.count, "rule", "rules")) without a test: "
        + Language.english.list(rules)
    )
  }

  package static let noTests = LocalizedText(sv: "inga tester kördes", en: "no tests were run")

  /// How many tests were run, of how many rules, and how many of them failed.
  package static func testSummary(tests: Int, rules: Int, failed: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(tests) \(Language.swedish.plural(tests, "test", "tester")) av "
        + "\(rules) \(Language.swedish.plural(rules, "regel", "regler")): "
        + (failed == 0 ? "alla går igenom" : "\(failed) går inte igenom"),
      en: "\(tests) \(Language.english.plural(tests, "test", "tests")) of "
        + "\(rules) \(Language.english.plural(rules, "rule", "rules")): "
        + (failed == 0
          ? "all pass" : "\(failed) \(Language.english.plural(failed, "fails", "fail"))")
    )
  }

  /// Something of a rule that its tests leave untried, at its place in the rule file.
  package static func gap(_ kind: RuleTestReport.Gap.Kind, rule: String) -> LocalizedText {
    switch kind {
    case .neverFires:
      LocalizedText(
        sv: "inget test väntar sig ett fynd [\(rule)]",
        en: "no test expects a finding [\(rule)]"
      )
    case .neverSilent:
      LocalizedText(
        sv: "inget test väntar sig att regeln är tyst [\(rule)]",
        en: "no test expects the rule to stay silent [\(rule)]"
      )
    case .oneSided(let key, let condition, let missing):
      LocalizedText(
        sv: "i inget test är `\(key)` \(missing ? "sant" : "falskt"): \(condition) [\(rule)]",
        en: "in no test is `\(key)` \(missing ? "true" : "false"): \(condition) [\(rule)]"
      )
    }
  }

  /// What the tests of rules leave untried, in a sentence.
  ///
  /// - Parameters:
  ///   - gaps: how many things no test tries.
  ///   - rules: the rules in which they are.
  ///   - untested: the rules that have no tests, in which nothing is looked for.
  /// - Returns: the sentence.
  package static func coverageSummary(_ gaps: Int, rules: Int, untested: Int) -> LocalizedText {
    if gaps == 0, untested > 0 {
      return LocalizedText(
        sv: "i de regler som har test prövas varje villkor åt båda hållen",
        en: "in the rules that have tests every condition is tried both ways"
      )
    }
    return LocalizedText(
      sv: gaps == 0
        ? "testerna prövar varje villkor åt båda hållen"
        : "\(gaps) \(Language.swedish.plural(gaps, "sak", "saker")) oprövade, i "
          + "\(rules) \(Language.swedish.plural(rules, "regel", "regler"))",
      en: gaps == 0
        ? "the tests try every condition both ways"
        : "\(gaps) \(Language.english.plural(gaps, "thing", "things")) untried, in "
          + "\(rules) \(Language.english.plural(rules, "rule", "rules"))"
    )
  }

  // MARK: - rules facts

  package static let factsIntroduction = LocalizedText(
    sv: "Det här kan villkor, platser och texter i regler läsa. Ett fält med ? efter namnet kan "
      + "saknas: fråga `has(g.owner)` först, eller läs `g.?owner`. En lista som saknas är tom.",
    en: "This is what conditions, places and texts of rules can read. A field with ? after its "
      + "name may be missing: ask `has(g.owner)` first, or read `g.?owner`. A list that is "
      + "missing is empty."
  )
  package static let factsCollections = LocalizedText(
    sv: "Det som en regel kan gå igenom",
    en: "What a rule can range over"
  )
  package static let factsRecords = LocalizedText(
    sv: "Fälten",
    en: "The fields"
  )
  package static let factsWords = LocalizedText(
    sv: "Fasta ord",
    en: "Fixed words"
  )
  package static let factsFunctions = LocalizedText(
    sv: "Det som regler har utöver CEL",
    en: "What rules have beyond CEL"
  )

  /// A name that `align rules facts` was asked for, of neither a kind of thing nor a collection.
  package static func unknownFact(_ name: String) -> LocalizedText {
    LocalizedText(
      sv: "regler läser inget som heter `\(name)`",
      en: "rules read nothing called `\(name)`"
    )
  }

  /// The help for a name that is like none of what rules read: the kinds of things.
  package static func facts(_ names: [String]) -> LocalizedText {
    LocalizedText(
      sv: "regler läser \(Language.swedish.list(names))",
      en: "rules read \(Language.english.list(names))"
    )
  }
}
