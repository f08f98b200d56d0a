import ArgumentParser
import Findings
import Linting

/// What to check: files, folders, or `-` for standard input.
///
/// A group beside ``RunOptions``, not one around it: each level of groups makes the debug program
/// check its flags several times over.
struct DocumentPaths: ParsableArguments {
  @Argument(
    help: .text(Wording.flagPaths),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var paths: [GivenPath] = []

  /// Whether standard input is checked.
  var readsStandardInput: Bool { paths.contains(GivenPath("-")) }
}

/// The flags of every command that checks documents: by what they are judged.
struct RunOptions: ParsableArguments {
  @OptionGroup var sources: SourceOptions

  @OptionGroup var selection: SelectionOptions

  @Option(help: .text(Wording.flagToday, value: "date"))
  var today: DateChoice?

  @Option(help: .text(Wording.flagStdinFilename, value: "name"))
  var stdinFilename: GivenPath?

  @Option(help: .text(Wording.flagJobs, value: "n"))
  var jobs: PositiveNumber?

  @Flag(help: .text(Wording.flagAllowEmpty))
  var allowEmpty = false

  @OptionGroup(title: Wording.limitsTitle[Help.language])
  var limits: LimitOptions

  func validate() throws { try jobs?.check("--jobs") }

  /// More threads than that help no machine; who asks for more gets so many.
  private static let mostJobs = 1_024

  /// The run that the flags ask for, over the files and folders that a command names.
  func request(checking paths: [GivenPath], in surroundings: Surroundings) -> LintRequest {
    var request = sources.request(in: surroundings)
    request.paths = paths.map(\.path)
    if let today { request.today = today.date }
    selection.apply(to: &request)
    request.standardInputName = stdinFilename?.path
    request.jobs = min(jobs?.value ?? surroundings.cores, Self.mostJobs)
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

  /// The deepest nesting that may be asked for: libyaml's time grows as its square.
  private static let deepestNesting = 10_000

  /// What nodes and bytes are counted to at most: places in a file are kept in 32 bits.
  private static let mostOfAll = Int(Int32.max)

  func validate() throws {
    try maxNesting?.check("--max-nesting")
    try maxNodes?.check("--max-nodes")
    try maxBytes?.check("--max-bytes")
    guard let maxNesting, maxNesting.value > Self.deepestNesting else { return }
    throw ValidationError(Wording.nestingTooDeep(limit: Self.deepestNesting)[Help.language])
  }

  /// Sets what the flags name.
  func apply(to limits: inout LintRequest.Limits) {
    if let maxNesting { limits.nesting = maxNesting.value }
    if let maxNodes { limits.nodes = min(maxNodes.value, Self.mostOfAll) }
    if let maxBytes { limits.bytes = min(maxBytes.value, Self.mostOfAll) }
  }
}
