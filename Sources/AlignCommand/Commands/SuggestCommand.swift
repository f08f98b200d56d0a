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
  )

  /// How the suggestions are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @OptionGroup var options: RunOptions

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagSuggestFormat, value: "format")
  )
  var format: Format = .text

  @Option(help: .text(Wording.flagColor, value: "when"))
  var color: ColorChoice = .auto

  func run() throws {
    let surroundings = Surroundings()
    var request = options.request(in: surroundings)
    request.suggests = true
    let outcome = Linter(request).run()
    var status = ExitStatus.success
    if let result = outcome.result {
      // What has no suggestions because its file could not be read to its end.
      let broken = result.unreadPlaces
      if !broken.isEmpty {
        status = .findings
        surroundings.tell(broken, of: result, language: outcome.language)
      }
      let text = reporter(outcome.language, surroundings).report(result)
      if let failure = surroundings.write(text) { status = failure }
    }
    if !outcome.failures.isEmpty { status = .failure }
    surroundings.complain(outcome.failures, language: outcome.language, color: color)
    throw status
  }

  private func reporter(_ language: Language, _ surroundings: Surroundings) -> any Reporter {
    switch format {
    case .json: SuggestionJSONReporter(toolVersion: ToolVersion.text)
    case .text:
      SuggestionTextReporter(
        language: language,
        width: surroundings.width(of: .output),
        usesColor: surroundings.usesColor(color, on: .output)
      )
    }
  }
}
