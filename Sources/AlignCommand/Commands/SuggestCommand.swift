import ArgumentParser
import Findings
import Linting
import Reporting

/// `align suggest`: a mapping for each goal, from its words.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: Wording.suggestAbstract[Help.language],
    discussion: Wording.suggestDiscussion[Help.language]
  ).asPartOfAlign

  /// How the suggestions are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @OptionGroup var documents: DocumentPaths

  @OptionGroup var options: RunOptions

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagSuggestFormat, value: "format")
  )
  var format: Format = .text

  @Option(help: .text(Wording.flagColor, value: "when"))
  var color: ColorChoice = .auto

  @Flag(help: .text(Wording.flagSuggestFix))
  var fix = false

  @Flag(help: .text(Wording.flagDryRun))
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError(Wording.dryRunWithoutFix[Help.language]) }
    if dryRun, format != .text {
      throw ValidationError(Wording.dryRunWithSuggestions[Help.language])
    }
  }

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(checking: documents.paths, in: surroundings)
    request.suggests = true
    guard fix else {
      request.runsRules = false
      throw finish(Linter(request).run(), surroundings, on: .output)
    }
    let outcome = FixRun(request).run(dryRun ? .dryRun : .write)
    var status = ExitStatus.success
    if dryRun {
      status = FixOutput(language: outcome.remaining.language)
        .writeDiff(of: outcome.files, surroundings)
    } else if let text = outcome.standardInput {
      status = surroundings.write(text) ?? .success
    }
    // Standard output is the diff's, or the mended text's.
    let stream: StandardStream? =
      dryRun ? nil : outcome.standardInput == nil ? .output : .error
    let judged = finish(outcome.remaining, surroundings, on: stream)
    throw status == .failure ? status : judged
  }

  /// Writes the suggestions to a stream, and tells what went wrong.
  private func finish(
    _ outcome: Linter.Outcome,
    _ surroundings: Surroundings,
    on stream: StandardStream?
  ) -> ExitStatus {
    var status = ExitStatus.success
    surroundings.complain(
      outcome.warnings,
      as: .warning,
      language: outcome.language,
      color: color
    )
    if let result = outcome.result {
      // What has no suggestions because its file could not be read to its end.
      let broken = result.unreadPlaces
      if !broken.isEmpty {
        status = .findings
        surroundings.tell(broken, of: result, language: outcome.language, color: color)
      }
      switch stream {
      case .output?:
        let text = reporter(outcome.language, surroundings, on: .output).report(result)
        if let failure = surroundings.write(text) { status = failure }
      case .error?:
        surroundings.complain(reporter(outcome.language, surroundings, on: .error).report(result))
      case nil: break
      }
    }
    if !outcome.failures.isEmpty { status = .failure }
    surroundings.complain(outcome.failures, language: outcome.language, color: color)
    return status
  }

  private func reporter(
    _ language: Language,
    _ surroundings: Surroundings,
    on stream: StandardStream
  ) -> any Reporter {
    switch format {
    case .json: SuggestionJSONReporter(toolVersion: ToolVersion.text)
    case .text:
      SuggestionTextReporter(
        language: language,
        width: surroundings.width(of: stream),
        usesColor: surroundings.usesColor(color, on: stream)
      )
    }
  }
}
