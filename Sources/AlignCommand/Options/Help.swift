import ArgumentParser
import Findings

/// The language in which flags are explained and their misuse is told.
///
/// It is needed before the flags are parsed: `--lang` is looked for by hand.
enum Help {
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let value: String? =
        if argument == "--lang" {
          index + 1 < arguments.count ? arguments[index + 1] : nil
        } else if argument.hasPrefix("--lang=") {
          String(argument.dropFirst("--lang=".count))
        } else {
          nil
        }
      if let language = value.flatMap({ Language(rawValue: $0) }) { return language }
    }
    return Surroundings().localeLanguage ?? .english
  }()

  /// The parser's text with its own phrases in the run's language.
  static func translated(_ text: String) -> String {
    guard language != .english else { return text }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    for index in lines.indices {
      for phrase in Wording.parserPhrases {
        lines[index].replaceFirst(phrase.english, with: phrase[language])
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension ArgumentHelp {
  /// What a flag does, in the run's language, and what its value is called.
  static func text(_ text: LocalizedText, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp("\(text[Help.language])", valueName: value)
  }
}

extension String {
  /// The text as one word of a shell: in quotes where a shell would read it otherwise.
  var quotedForShell: String {
    let isPlain = allSatisfy { $0.isLetter || $0.isNumber || "-._/,:@%+=".contains($0) }
    if isPlain, !isEmpty { return self }
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  /// Puts one text in place of the first occurrence of another.
  fileprivate mutating func replaceFirst(_ wanted: String, with replacement: String) {
    let bytes = Array(utf8)
    let pattern = Array(wanted.utf8)
    guard bytes.count >= pattern.count else { return }
    for start in 0...(bytes.count - pattern.count)
    where bytes[start..<(start + pattern.count)].elementsEqual(pattern) {
      self =
        String(decoding: bytes[..<start], as: UTF8.self) + replacement
        + String(decoding: bytes[(start + pattern.count)...], as: UTF8.self)
      return
    }
  }
}
