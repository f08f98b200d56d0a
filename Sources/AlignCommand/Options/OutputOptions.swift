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
  var output: String?

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

  enum CodingKeys: CodingKey {
    case format, output, color, notes, quiet, statistics
  }

  /// Where each format goes; nil is standard output.
  private var destinations: [(format: FormatChoice.Format, path: String?)] {
    let choices = format.isEmpty ? [FormatChoice(format: .text)] : format
    return choices.map { ($0.format, $0.path ?? output) }
  }

  /// Whether a format is asked for that programs read.
  var isReadByPrograms: Bool { destinations.contains { $0.format != .text } }

  func validate() throws {
    var seen: Set<String> = []
    for destination in destinations {
      guard seen.insert(destination.path ?? "").inserted else {
        throw ValidationError(
          "Two formats for one place: name a file for each but one, as in --format json=align.json."
        )
      }
    }
    if let output, !destinations.contains(where: { $0.path == output }) {
      throw ValidationError(Wording.outputWithoutFormat[Help.language])
    }
  }

  /// Writes the result in every format; what could not be written is returned.
  func write(
    _ result: LintResult,
    language: Language,
    _ surroundings: Surroundings
  ) -> [RunFailure] {
    var failures: [RunFailure] = []
    for (format, path) in destinations where path != nil || standardOutput != nil {
      let text = reporter(format, isFile: path != nil, language, surroundings).report(result)
      if let path {
        do throws(RunFailure) {
          try FileWriter.write(Array(text.utf8), to: path)
        } catch {
          failures.append(error)
        }
      } else if let standardOutput, case .failed(let reason) = standardOutput.write(text) {
        failures.append(RunFailure(Wording.outputFailed(reason)))
      }
    }
    return failures
  }

  /// Tells failures on standard error.
  func complain(_ failures: [RunFailure], language: Language, _ surroundings: Surroundings) {
    let reporter = FailureReporter(
      language: language,
      width: surroundings.width(of: .error),
      usesColor: surroundings.usesColor(color, on: .error)
    )
    surroundings.complain(reporter.report(failures))
  }

  private func reporter(
    _ format: FormatChoice.Format,
    isFile: Bool,
    _ language: Language,
    _ surroundings: Surroundings
  ) -> any Reporter {
    switch format {
    case .json: return JSONReporter(toolVersion: ToolVersion.text)
    case .text:
      var reporter = TextReporter(
        language: language,
        width: isFile ? 80 : surroundings.width(of: standardOutput ?? .output),
        usesColor: isFile
          ? color == .always : surroundings.usesColor(color, on: standardOutput ?? .output)
      )
      reporter.showsNotes = notes
      reporter.isQuiet = quiet
      reporter.showsStatistics = statistics
      return reporter
    }
  }
}
