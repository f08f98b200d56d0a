import ArgumentParser
import Findings
import Linting

/// The flags of every command that checks documents: what to check, and by what.
struct RunOptions: ParsableArguments {
  @Argument(
    help: .text(Wording.flagPaths),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var paths: [String] = []

  @OptionGroup var judging: JudgingOptions

  /// The run that the flags ask for.
  func request(in surroundings: Surroundings) -> LintRequest {
    var request = judging.request(in: surroundings)
    request.paths = paths
    return request
  }
}

/// The flags that say by what documents are judged.
struct JudgingOptions: ParsableArguments {
  @Option(help: .text(Wording.flagRules, value: "dir"), completion: .directory)
  var rules: [String] = []

  @Flag(help: .text(Wording.flagNoDefaultRules))
  var noDefaultRules = false

  @Option(
    help: .text(Wording.flagConfig, value: "file"),
    completion: .file(extensions: ["yaml"])
  )
  var config: String?

  @Option(help: .text(Wording.flagSelect, value: "names"))
  var select: [RuleNames] = []

  @Option(help: .text(Wording.flagIgnore, value: "names"))
  var ignore: [RuleNames] = []

  @Option(help: .text(Wording.flagSeverity, value: "rule=level"))
  var severity: [SeverityChoice] = []

  @Option(help: .text(Wording.flagToday, value: "date"))
  var today: DateChoice?

  @Option(help: .text(Wording.flagLang))
  var lang: Language?

  @Option(help: .text(Wording.flagStdinFilename, value: "name"))
  var stdinFilename: String?

  @Option(help: .text(Wording.flagJobs, value: "n"))
  var jobs: PositiveNumber?

  @Flag(help: .text(Wording.flagAllowEmpty))
  var allowEmpty = false

  @OptionGroup(title: Wording.limitsTitle[Help.language])
  var limits: LimitOptions

  /// The run that the flags ask for.
  func request(in surroundings: Surroundings) -> LintRequest {
    var request = LintRequest(today: today?.date ?? surroundings.today)
    request.ruleFolders = rules
    request.usesBuiltInRules = !noDefaultRules
    request.configurationPath = config
    request.select = select.flatMap(\.names)
    request.ignore = ignore.flatMap(\.names)
    request.severities = severity.map { ($0.rule, $0.level) }
    request.language = lang
    request.localeLanguage = surroundings.localeLanguage
    request.standardInputName = stdinFilename
    request.jobs = jobs?.value ?? surroundings.cores
    request.allowsNothing = allowEmpty
    limits.apply(to: &request.limits)
    return request
  }
}

/// How large the input may be.
struct LimitOptions: ParsableArguments {
  @Option(help: .text(Wording.flagMaxNesting, value: "n"))
  var maxNesting: PositiveNumber?

  @Option(help: .text(Wording.flagMaxNodes, value: "n"))
  var maxNodes: PositiveNumber?

  @Option(help: .text(Wording.flagMaxBytes, value: "n"))
  var maxBytes: PositiveNumber?

  /// Sets what the flags name.
  func apply(to limits: inout LintRequest.Limits) {
    if let maxNesting { limits.nesting = maxNesting.value }
    if let maxNodes { limits.nodes = maxNodes.value }
    if let maxBytes { limits.bytes = maxBytes.value }
  }
}
