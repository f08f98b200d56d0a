import ArgumentParser
import Findings

/// The program: what it is called and what it can do.
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: Wording.alignAbstract[Help.language],
    version: ToolVersion.text,
    subcommands: [CheckCommand.self, ExplainCommand.self, RulesCommand.self]
  )

  /// A first word that is no command, with the nearest ones; the parser only calls it unexpected.
  static func unknownCommand(in arguments: [String]) -> RunFailure? {
    guard arguments.count > 1, !arguments[1].hasPrefix("-") else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !names.contains(arguments[1]) else { return nil }
    return RunFailure(
      Wording.unknownCommand(arguments[1]),
      help: Wording.didYouMean(NearestNames.nearest(to: arguments[1], among: names))
        ?? Wording.commands(names)
    )
  }
}

/// The program's version.
enum ToolVersion {
  static let text = "0.1.0"
}
