import ArgumentParser
import Findings
import Linting
import Reporting

/// `align rules`: shows the rules in force, and tests them.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: Wording.rulesAbstract[Help.language],
    subcommands: [
      RulesListCommand.self, RulesFactsCommand.self, RulesTestCommand.self, RulesDocsCommand.self,
    ]
  )
}

/// `align rules list`: the rules in force and where each comes from.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Wording.rulesListAbstract[Help.language]
  )

  @OptionGroup var options: RuleOptions

  func run() throws {
    let surroundings = Surroundings()
    let loader = options.loader(in: surroundings)
    let book = try options.load(loader, in: surroundings)
    let reporter = RuleListReporter(
      language: loader.language,
      width: surroundings.width(of: .output),
      usesColor: surroundings.usesColor(options.color, on: .output)
    )
    try options.finish(reporter.report(book.rules), in: surroundings)
  }
}

/// `align rules facts`: what rules can read.
struct RulesFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: Wording.rulesFactsAbstract[Help.language]
  )

  @Argument(help: .text(Wording.flagFacts, value: "name"))
  var names: [String] = []

  @OptionGroup var options: RuleOptions

  func run() throws {
    let surroundings = Surroundings()
    let loader = options.loader(in: surroundings)
    // What rules read is the same for all, but what is named wrongly is told here as elsewhere.
    _ = try options.load(loader, in: surroundings)
    let language = loader.language
    let reporter = FactSheetReporter(
      language: language,
      width: surroundings.width(of: .output),
      usesColor: surroundings.usesColor(options.color, on: .output)
    )
    let sheet = RuleBook.facts
    guard !names.isEmpty else {
      return try options.finish(reporter.report(sheet), in: surroundings)
    }
    let records: [FactSheet.Record]
    do throws(RunFailures) {
      records = try sheet.records(named: names)
    } catch {
      options.fail(error.failures, language: language, surroundings)
      throw ExitStatus.failure
    }
    try options.finish(reporter.report(records, words: sheet.words(of: records)), in: surroundings)
  }
}

/// `align rules test`: runs the tests that rules carry.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: Wording.rulesTestAbstract[Help.language],
    discussion: Wording.rulesTestDiscussion[Help.language]
  )

  @Argument(
    help: .text(Wording.flagTestPaths, value: "path"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var paths: [GivenPath] = []

  @Flag(help: .text(Wording.flagCoverage))
  var coverage = false

  @OptionGroup var options: RuleOptions

  func run() throws {
    let surroundings = Surroundings()
    let loader = options.loader(paths: paths.map(\.path), in: surroundings)
    let book = try options.load(loader, in: surroundings)
    let report = book.testReport(jobs: surroundings.cores, coverage: coverage)
    let reporter = RuleTestReporter(
      language: loader.language,
      width: surroundings.width(of: .output),
      usesColor: surroundings.usesColor(options.color, on: .output)
    )
    try options.finish(
      reporter.report(report),
      report.isPassed ? .success : .findings,
      in: surroundings
    )
  }
}

/// `align rules docs`: writes a page on each rule.
struct RulesDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: Wording.rulesDocsAbstract[Help.language]
  )

  @Option(
    name: [.customShort("o"), .long],
    help: .text(Wording.flagDocsFolder, value: "dir"),
    completion: .directory
  )
  var output: GivenPath

  @OptionGroup var options: RuleOptions

  func validate() throws {
    if output.path == "-" { throw ValidationError(Wording.docsNeedFolder[Help.language]) }
  }

  func run() throws {
    let surroundings = Surroundings()
    let loader = options.loader(in: surroundings)
    let book = try options.load(loader, in: surroundings)
    let pages = book.rules.map { book.page(of: $0) }
    var files = [("README.md", RulePageMarkdown.cover())]
    for language in Language.allCases {
      let markdown = RulePageMarkdown(language: language)
      files.append(("\(language.rawValue)/README.md", markdown.index(book.rules)))
      for page in pages {
        files.append(("\(language.rawValue)/\(page.rule.id).md", markdown.page(page)))
      }
    }
    do throws(RunFailure) {
      for (name, text) in files { try refuseOther(than: text, at: "\(output.path)/\(name)") }
      for language in Language.allCases {
        try FileWriter.makeFolder("\(output.path)/\(language.rawValue)")
      }
      for (name, text) in files {
        try FileWriter.write(Array(text.utf8), to: "\(output.path)/\(name)")
      }
    } catch {
      options.fail([error], language: loader.language, surroundings)
      throw ExitStatus.failure
    }
    let message =
      Wording.pagesWritten(files.count, to: TerminalText.sanitized(output.path))[loader.language]
    try options.finish(message + "\n", in: surroundings)
  }

  /// Refuses to write a page over a file that is none: one that begins with another title.
  private func refuseOther(than page: String, at path: String) throws(RunFailure) {
    guard FileWriter.exists(path) else { return }
    if case .file(let old) = try FileReader(limit: 1 << 20).read(path),
      old.bytes.prefix(while: { $0 != 0x0A && $0 != 0x0D })
        .elementsEqual(page.utf8.prefix { $0 != 0x0A })
    {
      return
    }
    throw RunFailure(Wording.notOurPage(path), help: Wording.nameAnotherFolder)
  }
}
