import ArgumentParser
import Findings
import Linting
import Reporting

/// `align explain`: what a rule checks, why, and how to mend what it finds.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Wording.explainAbstract[Help.language]
  ).asPartOfAlign

  @Argument(help: .text(Wording.flagRule, value: "rule"))
  var rule: String

  @OptionGroup var options: RuleOptions

  func run() throws {
    let surroundings = Surroundings()
    let loader = options.loader(in: surroundings)
    let book = try options.load(loader, in: surroundings)
    let page: RulePage
    do throws(RunFailure) {
      page = book.page(of: try book.descriptor(of: rule))
    } catch {
      options.fail([error], language: loader.language, surroundings)
      throw ExitStatus.failure
    }
    let reporter = RulePageReporter(
      language: loader.language,
      width: surroundings.width(of: .output),
      usesColor: surroundings.usesColor(options.color, on: .output)
    )
    try options.finish(reporter.report(page), in: surroundings)
  }
}
