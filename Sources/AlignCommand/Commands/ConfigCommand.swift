import ArgumentParser
import Findings
import Linting
import Reporting

/// `align config`: what holds for a file, and where each value comes from.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: Wording.configAbstract[Help.language]
  )

  /// How the settings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  @Argument(
    help: .text(Wording.flagConfigPath),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var path = GivenPath(".")

  @Option(
    name: [.customShort("f"), .long],
    help: .text(Wording.flagConfigFormat, value: "format")
  )
  var format: Format = .text

  @OptionGroup var options: RuleOptions

  @OptionGroup var selection: SelectionOptions

  @Option(help: .text(Wording.flagFailOn, value: "level"))
  var failOn: FailLevel?

  func run() throws {
    let surroundings = Surroundings()
    var request = options.sources.request(in: surroundings)
    request.paths = [path.path]
    selection.apply(to: &request)
    request.failLevel = failOn
    let reader = SettingsReader(request, languageVariable: surroundings.localeVariable?.name)
    let settings: EffectiveSettings
    do throws(RunFailures) {
      settings = try reader.settings()
      surroundings.complain(
        reader.warnings,
        as: .warning,
        language: reader.failureLanguage,
        color: options.color
      )
    } catch {
      options.fail(error.failures, language: reader.failureLanguage, surroundings)
      throw ExitStatus.failure
    }
    switch format {
    case .json:
      let text = JSONValueReporter().report(SettingsReporter.value(settings))
      try options.finish(text, in: surroundings)
    case .text:
      let reporter = SettingsReporter(
        language: settings.language ?? Help.language,
        width: surroundings.width(of: .output),
        usesColor: surroundings.usesColor(options.color, on: .output)
      )
      try options.finish(reporter.report(settings), in: surroundings)
    }
  }
}
