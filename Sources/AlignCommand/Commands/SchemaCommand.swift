import ArgumentParser
import Findings
import Linting
import Reporting

/// `align schema`: the JSON Schema of a kind of file, for editors and other tools.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Wording.schemaAbstract[Help.language],
    discussion: Wording.schemaDiscussion[Help.language]
  ).asPartOfAlign

  @Argument(help: .text(Wording.flagSchemaSubject))
  var subject: RuleBook.SchemaSubject = .document

  @OptionGroup var options: RuleOptions

  func run() throws {
    let surroundings = Surroundings()
    let loader = options.loader(in: surroundings)
    let book = try options.load(loader, in: surroundings)
    let schema = book.schema(subject, language: loader.language)
    try options.finish(JSONValueReporter().report(schema), in: surroundings)
  }
}

extension RuleBook.SchemaSubject: ExpressibleByArgument {}
