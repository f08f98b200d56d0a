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

  /// The command that the arguments name, with its flags.
  ///
  /// Where the first argument is the name of a command that has none below it, that command is
  /// tried alone: the parser takes its time to make the flags of a tree. What it does not
  /// understand, and what is not for a command alone to say, is said by the whole.
  static func parsed(from arguments: [String]) throws -> any ParsableCommand {
    var rest = Array(arguments.dropFirst(2))
    if arguments.count > 1, arguments[1] == "help" {
      // What is asked for help has no flags; in which language has been found out already.
      if let flag = rest.firstIndex(of: "--lang") {
        rest.removeSubrange(flag...min(flag + 1, rest.count - 1))
      }
      rest.removeAll { $0.hasPrefix("--lang=") }
      return try parseAsRoot(["help"] + rest)
    }
    if arguments.count > 1,
      let command = leaves.first(where: { $0.configuration.commandName == arguments[1] }),
      let parsed = try? command.parseAsRoot(rest), type(of: parsed) == command
    {
      return parsed
    }
    return try parseAsRoot(Array(arguments.dropFirst()))
  }

  /// Begins to read the program's own rules, for commands that judge documents, while the flags are
  /// parsed; who says how many jobs there may be has only those.
  static func startReading(_ arguments: [String], in surroundings: Surroundings) {
    let judging =
      [CheckCommand.self, ReportCommand.self, DiffCommand.self] as [any ParsableCommand.Type]
    guard arguments.count > 1,
      judging.contains(where: { $0.configuration.commandName == arguments[1] }),
      !arguments.contains(where: { $0.hasPrefix("--jobs") })
    else { return }
    BuiltInRuleFiles.shared.start(jobs: surroundings.cores)
  }

  /// The commands that have none below them.
  private static let leaves: [any ParsableCommand.Type] = [
    CheckCommand.self, ReportCommand.self, DiffCommand.self, ExplainCommand.self,
    GraphCommand.self, SuggestCommand.self, InitCommand.self, SchemaCommand.self,
  ]

  /// A word where a command's name is expected and that is none, with the nearest ones; the parser
  /// only calls it unexpected.
  static func unknownCommand(in arguments: [String]) -> RunFailure? {
    var command: any ParsableCommand.Type = AlignCommand.self
    for argument in arguments.dropFirst() {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !argument.hasPrefix("-") else { return nil }
      // `align help check`
      if argument == "help" { continue }
      if let next = subcommands.first(where: { $0.configuration.commandName == argument }) {
        command = next
        continue
      }
      let names = subcommands.compactMap { $0.configuration.commandName } + ["help"]
      return RunFailure(
        Wording.unknownCommand(argument),
        help: Wording.didYouMean(NearestNames.nearest(to: argument, among: names))
          ?? Wording.commands(names)
      )
    }
    return nil
  }
}

extension CommandConfiguration {
  /// The configuration of a command that may be parsed alone: then too it is a part of `align`, and
  /// not asked for the completions of a shell.
  var asPartOfAlign: CommandConfiguration {
    var configuration = self
    configuration._superCommandName = "align"
    return configuration
  }
}

/// The program's version.
enum ToolVersion {
  static let text = "0.1.0"

  /// The version, and the beginning of the hash of the rules that the program carries.
  static var withRules: String { "\(text) (rules/ sha256:\(BuiltInRulePack.hash.prefix(12)))" }
}
