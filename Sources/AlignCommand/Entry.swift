import ArgumentParser
import CAllocator
import Findings
import Linting
import Reporting

/// Starts the program, and turns what became of it into the exit status: 0, 1 or 2.
@main enum Entry {
  static func main() {
    allocator_keep_large_arrays_apart()
    StandardStream.prepare()
    let surroundings = Surroundings()
    if let mistake = AlignCommand.unknownCommand(in: CommandLine.arguments) {
      surroundings.complain(
        FailureReporter(language: Help.language).report([mistake])
      )
      surroundings.exit(.failure)
    }
    AlignCommand.startReading(CommandLine.arguments, in: surroundings)
    do {
      var command = try AlignCommand.parsed(from: CommandLine.arguments)
      try command.run()
    } catch let status as ExitStatus {
      surroundings.exit(status)
    } catch {
      let message = Help.translated(AlignCommand.fullMessage(for: error))
      // Asking for help or the version is no mistake.
      if AlignCommand.exitCode(for: error).isSuccess {
        // The hash is worked out only for those who ask.
        let told = message == ToolVersion.text ? ToolVersion.withRules : message
        surroundings.exit(surroundings.write(told + "\n") ?? .success)
      }
      surroundings.complain(TerminalText.sanitizedLines(message) + "\n")
      surroundings.exit(.failure)
    }
  }
}

/// How the program ends; thrown by a command that has said all there is to say.
enum ExitStatus: Int32, Error {
  case success = 0
  /// Ran, and found what makes a run fail.
  case findings = 1
  /// Could not run, or not wholly.
  case failure = 2
}
