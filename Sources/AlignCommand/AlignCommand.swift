import ArgumentParser

/// The program: what it is called and what it can do.
struct AlignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Checks that municipal goal documents hang together with the vision.",
    version: ToolVersion.text,
    subcommands: [CheckCommand.self]
  )
}

/// The program's version.
enum ToolVersion {
  static let text = "0.1.0"
}
