import ArgumentParser
import Findings
import Linting
import Reporting

/// The flags of every command that is about rules: which hold, and how they are shown.
struct RuleOptions: ParsableArguments {
  @Option(help: .text(Wording.flagRules, value: "dir"), completion: .directory)
  var rules: [String] = []

  @Flag(help: .text(Wording.flagNoDefaultRules))
  var noDefaultRules = false

  @Option(
    help: .text(Wording.flagConfig, value: "file"),
    completion: .file(extensions: ["yaml"])
  )
  var config: String?

  @Option(help: .text(Wording.flagLang))
  var lang: Language?

  @Option(help: .text(Wording.flagColor, value: "when"))
  var color: ColorChoice = .auto

  /// Finds out which rules hold; `paths` are the rule folders and files that the command names.
  func loader(paths: [String] = [], in surroundings: Surroundings) -> RuleBookLoader {
    var request = request(in: surroundings)
    request.paths = paths
    return RuleBookLoader(request)
  }

  /// What the flags ask for.
  func request(in surroundings: Surroundings) -> LintRequest {
    var request = LintRequest(today: surroundings.today)
    request.ruleFolders = rules
    request.usesBuiltInRules = !noDefaultRules
    request.configurationPath = config
    request.language = lang
    request.localeLanguage = surroundings.localeLanguage
    return request
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
