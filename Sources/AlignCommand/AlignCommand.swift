import ArgumentParser
import Findings
import Linting

/// The program: what it is called and what it can do.
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: Wording.alignAbstract[Help.language],
    version: ToolVersion.text,
    subcommands: [
      CheckCommand.self, ReportCommand.self, DiffCommand.self, ExplainCommand.self,
      RulesCommand.self, GraphCommand.self, SuggestCommand.self,
      ConfigCommand.self, InitCommand.self, SchemaCommand.self,
    ]
  )

  /// A word where a command's name is expected and that is none, with the nearest ones; the parser
  /// only calls it unexpected.
  static func unknownCommand(in arguments: [String]) -> RunFailure? {
    var command: any ParsableCommand.Type = AlignCommand.self
    for argument in arguments.dropFirst() {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !argument.hasPrefix("-") else { return nil }
      if let next = subcommands.first(where: { $0.configuration.commandName == argument }) {
        command = next
        continue
      }
      let names = subcommands.compactMap { $0.configuration.commandName } + ["help"]
      guard !names.contains(argument) else { return nil }
      return RunFailure(
        Wording.unknownCommand(argument),
        help: Wording.didYouMean(NearestNames.nearest(to: argument, among: names))
          ?? Wording.commands(names)
      )
    }
    return nil
  }
}

/// The program's version.
enum ToolVersion {
  static let text = "0.1.0"

  /// The version, and the beginning of the hash of the rules that the program carries.
  static var withRules: String { "\(text) (rules/ sha256:\(BuiltInRulePack.hash.prefix(12)))" }
}
