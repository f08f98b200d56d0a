import ArgumentParser
import Findings
import Linting
import Reporting

/// The flags of every command: which rules there are, by what settings, and in which language
/// things are told.
struct SourceOptions: ParsableArguments {
  @Option(help: .text(Wording.flagRules, value: "dir"), completion: .directory)
  var rules: [GivenPath] = []

  @Flag(help: .text(Wording.flagNoDefaultRules))
  var noDefaultRules = false

  @Option(
    help: .text(Wording.flagConfig, value: "file"),
    completion: .file(extensions: ["yaml"])
  )
  var config: GivenPath?

  @Option(help: .text(Wording.flagLang))
  var lang: Language?

  /// A run, today, by what the flags say.
  func request(in surroundings: Surroundings) -> LintRequest {
    var request = LintRequest(today: surroundings.today)
    request.ruleFolders = rules.map(\.path)
    request.usesBuiltInRules = !noDefaultRules
    request.configurationPath = config?.path
    request.language = lang
    request.localeLanguage = surroundings.localeLanguage
    return request
  }
}

/// The flags that say which rules report, and at what level.
struct SelectionOptions: ParsableArguments {
  @Option(help: .text(Wording.flagSelect, value: "names"))
  var select: [RuleNames] = []

  @Option(help: .text(Wording.flagIgnore, value: "names"))
  var ignore: [RuleNames] = []

  @Option(help: .text(Wording.flagSeverity, value: "rule=level"))
  var severity: [SeverityChoice] = []

  /// Sets what the flags name.
  func apply(to request: inout LintRequest) {
    request.select = select.flatMap(\.names)
    request.ignore = ignore.flatMap(\.names)
    request.severities = severity.map { ($0.rule, $0.level) }
  }
}

/// The flags of every command that is about rules: which hold, and how they are shown.
struct RuleOptions: ParsableArguments {
  @OptionGroup var sources: SourceOptions

  @Option(help: .text(Wording.flagColor, value: "when"))
  var color: ColorChoice = .auto

  /// Finds out which rules hold; `paths` are the rule folders and files that the command names.
  func loader(paths: [String] = [], in surroundings: Surroundings) -> RuleBookLoader {
    var request = sources.request(in: surroundings)
    request.paths = paths
    return RuleBookLoader(request)
  }

  /// Loads the rules, or tells why they cannot be and ends with 2.
  func load(_ loader: RuleBookLoader, in surroundings: Surroundings) throws -> RuleBook {
    do throws(RunFailures) {
      let book = try loader.load()
      surroundings.complain(book.warnings, as: .warning, language: loader.language, color: color)
      return book
    } catch {
      fail(error.failures, language: loader.language, surroundings)
      throw ExitStatus.failure
    }
  }

  /// Tells failures on standard error.
  func fail(_ failures: [RunFailure], language: Language, _ surroundings: Surroundings) {
    surroundings.complain(failures, language: language, color: color)
  }

  /// Writes a text to standard output and ends with the status given, or with 2.
  func finish(
    _ text: String,
    _ status: ExitStatus = .success,
    in surroundings: Surroundings
  ) throws {
    throw surroundings.write(text) ?? status
  }
}
