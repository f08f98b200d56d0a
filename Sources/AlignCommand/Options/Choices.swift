import ArgumentParser
import Findings
import Linting
import Scalars

/// When to colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never
}

/// A file or folder that is named; never empty, as where a script's variable has no value.
struct GivenPath: ExpressibleByArgument, Hashable {
  var path: String

  init?(argument: String) {
    if argument.isEmpty { return nil }
    path = argument
  }

  init(_ path: String) { self.path = path }

  var defaultValueDescription: String { path }
}

/// Where something is written: a file, or `-` for standard output.
struct OutputFile: ExpressibleByArgument, Hashable {
  /// nil for standard output.
  var path: String?

  init?(argument: String) {
    if argument.isEmpty { return nil }
    path = argument == "-" ? nil : argument
  }

  /// The endings of files that are no text, and of those that office programs write.
  static let binaryEndings: Set<String> = [
    "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "pdf", "png",
    "jpg", "jpeg", "gif", "webp",
  ]

  /// What a name ends in, in small letters: a point and a short word after it; nil for other names.
  static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    let ending = name[name.index(after: point)...]
    let isWord = (1...8).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLetter }
    return isWord ? ending.lowercased() : nil
  }
}

/// A format that the name of a file can say.
protocol NamedFormat: RawRepresentable<String>, CaseIterable {
  /// The endings that say each format, its own first, without the point.
  var endings: [String] { get }
}

extension NamedFormat {
  /// The format that is asked for, else what the file's name says; nil where neither says any.
  static func chosen(_ format: Self?, for output: OutputFile?) -> Self? {
    format ?? output?.path.flatMap(OutputFile.ending).flatMap(said)
  }

  private static func said(by ending: String) -> Self? {
    allCases.first { $0.endings.contains(ending) }
  }

  /// What a file's name ends in, where that says another kind of file than what is written there.
  static func wrongEnding(of output: OutputFile?, for format: Self?) -> String? {
    guard let ending = output?.path.flatMap(OutputFile.ending) else { return nil }
    let said = said(by: ending)
    let isWrong =
      if let format {
        said.map { $0.rawValue != format.rawValue } ?? OutputFile.binaryEndings.contains(ending)
      } else {
        said == nil
      }
    return isWrong ? ending : nil
  }

  /// Refuses a name that says another kind of file than what is written there.
  static func check(_ format: Self?, for output: OutputFile?) throws {
    guard let ending = wrongEnding(of: output, for: format) else { return }
    throw ValidationError(
      Wording.otherFormatEnding(
        ending,
        format: format?.rawValue,
        known: allCases.map { ".\($0.endings[0])" }
      )[Help.language]
    )
  }
}

/// A format, and the file it goes to: `json`, `json=align.json`.
struct FormatChoice: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case text
    case json
    case sarif
    case github
    case gitlab
    case junit
  }

  var format: Format
  /// nil for what `--output` says, else standard output.
  var file: OutputFile?

  init(format: Format, file: OutputFile? = nil) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = parts.first.flatMap({ Format(rawValue: String($0)) }) else { return nil }
    self.format = format
    guard parts.count == 2 else { return }
    guard let file = OutputFile(argument: String(parts[1])) else { return nil }
    self.file = file
  }

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}

/// `RULE=LEVEL`.
struct SeverityChoice: ExpressibleByArgument {
  var rule: String
  var level: RuleLevel

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let level = RuleLevel(rawValue: String(parts[1])) else { return nil }
    rule = String(parts[0])
    self.level = level
  }
}

/// A day: `2026-06-20`.
struct DateChoice: ExpressibleByArgument {
  var date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(parsing: argument) else { return nil }
    self.date = date
  }
}

/// A whole number above 0; a smaller one is read, so that it can be told what is the least.
struct PositiveNumber: ExpressibleByArgument {
  var value: Int

  init?(argument: String) {
    guard let value = Int(argument) else { return nil }
    self.value = value
  }

  /// Refuses a number that is too small for a flag.
  func check(_ flag: String) throws {
    if value < 1 { throw ValidationError(Wording.atLeastOne(flag)[Help.language]) }
  }
}

/// Rule ids or categories, one or several with commas between them.
struct RuleNames: ExpressibleByArgument {
  var names: [String]

  init?(argument: String) {
    names = argument.split(separator: ",").compactMap { name in
      let words = name.split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    if names.isEmpty { return nil }
  }
}

extension Language: ExpressibleByArgument {}
extension FailLevel: ExpressibleByArgument {}
