import ArgumentParser
import Findings
import Linting
import Reporting

/// The flags that say what is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagFormat, value: "format")
  )
  var format: [FormatChoice] = []

  @Option(
    name: [.customShort("o"), .long],
    help: .text(Wording.flagOutput, value: "file"),
    completion: .file()
  )
  var output: OutputFile?

  @Option(help: .text(Wording.flagColor, value: "when"))
  var color: ColorChoice = .auto

  @Flag(help: .text(Wording.flagNotes))
  var notes = false

  @Flag(name: [.customShort("q"), .long], help: .text(Wording.flagQuiet))
  var quiet = false

  @Flag(help: .text(Wording.flagStatistics))
  var statistics = false

  /// The stream of what has no file; nil where it is not written, for standard output is taken.
  var standardOutput: StandardStream? = .output

  /// What the run reads, and is not written over.
  private(set) var inputs: WatchedFiles?

  /// How many findings may be told at once.
  private(set) var jobs = 1

  enum CodingKeys: CodingKey {
    case format, output, color, notes, quiet, statistics
  }

  /// Adds to what a run is asked for what the formats need.
  mutating func prepare(_ request: inout LintRequest, in surroundings: Surroundings) {
    let formats = Set(destinations(surroundings).map(\.format))
    request.needsWholeFindings = formats != [.text]
    request.keepsRecord = !formats.isDisjoint(with: [.sarif, .github, .gitlab, .junit])
    request.describesRules = formats.contains(.sarif)
    inputs = WatchedFiles(request)
    jobs = request.jobs
  }

  /// Whether a format is asked for that goes to standard output.
  var asksForStandardOutput: Bool { format.contains { ($0.file ?? output)?.path == nil } }

  func validate() throws {
    let choices = format.isEmpty ? [FormatChoice(format: .text)] : format
    var seen: Set<String> = []
    for choice in choices {
      let path = (choice.file ?? output)?.path
      guard seen.insert(path.map(FileWriter.place) ?? "").inserted else {
        throw ValidationError(Wording.oneFormatForEachPlace[Help.language])
      }
    }
    if statistics, !choices.contains(where: { $0.format == .text }) {
      throw ValidationError(Wording.statisticsInTextOnly[Help.language])
    }
    if output != nil, !choices.contains(where: { $0.file == nil }) {
      throw ValidationError(Wording.outputWithoutFormat[Help.language])
    }
  }
}
