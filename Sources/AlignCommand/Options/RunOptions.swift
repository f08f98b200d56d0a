import ArgumentParser
import Findings
import Linting

/// The flags of every command that checks documents: what to check, and by what.
struct RunOptions: ParsableArguments {
  @Argument(
    help: "Files, folders (searched for *.yaml and *.yml), or - for standard input.",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "A folder of rules beside the built-in ones; the same id replaces.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var rules: [String] = []

  @Flag(inversion: .prefixedNo, help: "Whether the built-in rules run.")
  var defaultRules = true

  @Option(
    help: ArgumentHelp(
      "A configuration for every file, in place of the nearest .align.yaml.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml"])
  )
  var config: String?

  @Option(
    help: ArgumentHelp(
      "Report only these rules or categories (a,b or repeated).",
      valueName: "names"
    )
  )
  var select: [RuleNames] = []

  @Option(
    help: ArgumentHelp("Do not report these rules or categories.", valueName: "names")
  )
  var ignore: [RuleNames] = []

  @Option(
    help: ArgumentHelp("Set a rule to error, warning, note or off.", valueName: "rule=level")
  )
  var severity: [SeverityChoice] = []

  @Option(
    help: ArgumentHelp(
      "The day that \"overdue\" is measured against; default: today.",
      valueName: "date"
    )
  )
  var today: DateChoice?

  @Option(help: "The language of texts: sv or en.")
  var lang: Language?

  @Option(
    help: ArgumentHelp("The name of what comes on standard input.", valueName: "name")
  )
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "How many files are read at once; default: one for each core.",
      valueName: "n"
    )
  )
  var jobs: PositiveNumber?

  @Flag(help: "Let a run that finds no document pass.")
  var allowEmpty = false

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  /// The run that the flags ask for.
  func request(in surroundings: Surroundings) -> LintRequest {
    var request = LintRequest(today: today?.date ?? surroundings.today)
    request.paths = paths
    request.ruleFolders = rules
    request.usesBuiltInRules = defaultRules
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
  @Option(help: ArgumentHelp("Mappings and lists in one another; default: 128.", valueName: "n"))
  var maxNesting: PositiveNumber?

  @Option(
    help: ArgumentHelp("Values in a file, aliases expanded; default: 10 million.", valueName: "n")
  )
  var maxNodes: PositiveNumber?

  @Option(help: ArgumentHelp("Bytes in a file; default: 256 MiB.", valueName: "n"))
  var maxBytes: PositiveNumber?

  /// Sets what the flags name.
  func apply(to limits: inout LintRequest.Limits) {
    if let maxNesting { limits.nesting = maxNesting.value }
    if let maxNodes { limits.nodes = maxNodes.value }
    if let maxBytes { limits.bytes = maxBytes.value }
  }
}
