import Findings
import Linting
import Reporting
import Scalars

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the program learns of where it runs: the environment, the terminal, the clock.
struct Surroundings {
  /// An environment variable; nil where it is not set or empty.
  func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The path of a program that the `PATH` leads to.
  func program(_ name: String) -> String? {
    (variable("PATH") ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }
      .first { isProgram($0) }
  }

  /// Whether a path leads to a file that may be run.
  func isProgram(_ path: String) -> Bool {
    var record = stat()
    return stat(path, &record) == 0 && record.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  /// The language of the locale, where it names Swedish or English.
  var localeLanguage: Language? {
    guard let locale = localeVariable?.value else { return nil }
    let name = locale.lowercased().prefix { $0.isLetter }
    return switch name {
    case "sv", "swedish": .swedish
    case "en", "english": .english
    default: nil
    }
  }

  /// The environment variable that the locale comes from; nil where none is set.
  var localeVariable: (name: String, value: String)? {
    // The first that is set decides, as for every other program.
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name) { return (name, value) }
    }
    return nil
  }

  /// The system's date where the program runs.
  var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900,
      month: Int(parts.tm_mon) + 1,
      day: Int(parts.tm_mday)
    )
      ?? CalendarDate(daysSince1970: Int32(clamping: now / 86_400))
  }

  /// How many cores there are.
  var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  func isTerminal(_ stream: StandardStream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Whether standard input is a terminal, where a person would have to type.
  var isInputTerminal: Bool { isatty(0) == 1 }

  /// The columns of the terminal; 80 where there is none and `COLUMNS` does not say.
  func width(of stream: StandardStream) -> Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether a stream gets colours: <https://no-color.org>, <https://bixense.com/clicolors>.
  func usesColor(_ choice: ColorChoice, on stream: StandardStream) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      if variable("NO_COLOR") != nil {
        false
      } else if let force = variable("CLICOLOR_FORCE"), force != "0" {
        true
      } else {
        isTerminal(stream) && variable("TERM") != "dumb"
      }
    }
  }

  // MARK: - Saying and ending

  /// Writes to standard output.
  ///
  /// - Returns: nil, or how the program ends where the text could not be written; a reader that
  ///   has gone wants no more, and is no failure.
  func write(_ text: String) -> ExitStatus? { write(Array(text.utf8)) }

  /// Writes bytes to standard output, as `write(_:)` does a text.
  func write(_ bytes: [UInt8]) -> ExitStatus? {
    switch StandardStream.output.write(bytes) {
    case .written, .closed: return nil
    case .failed(let reason):
      complain("align: error: \(Wording.outputFailed(reason)[Help.language])\n")
      return .failure
    }
  }

  /// Writes to standard error; if that fails there is nobody left to tell.
  func complain(_ text: String) {
    _ = StandardStream.error.write(text)
  }

  func exit(_ status: ExitStatus) -> Never {
    #if canImport(Darwin)
    Darwin.exit(status.rawValue)
    #elseif canImport(Glibc)
    Glibc.exit(status.rawValue)
    #else
    Musl.exit(status.rawValue)
    #endif
  }
}
