package import Findings

/// Why a text is no regular expression.
package struct PatternError: Error, Hashable, Sendable {
  /// What is wrong with it.
  package enum Kind: Hashable, Sendable {
    case missingParenthesis
    case unexpectedParenthesis
    case missingBracket
    case invalidEscape
    case trailingBackslash
    case invalidClassRange
    /// A Unicode or POSIX class that has no such name.
    case unknownClass
    case missingRepeatArgument
    case nestedRepeat
    case invalidRepeatCount
    /// Counts within each other that come to more than one may alone.
    case tooManyRepeats
    case invalidGroup
    case invalidGroupName
    case duplicateGroupName
    /// Not possible in linear time.
    case lookAround
    /// Not possible in linear time.
    case backReference
    case tooLong
    case tooNested
    case tooLarge
  }

  package let kind: Kind
  /// What the fault is about, as 0-based UTF-8 offsets in the pattern.
  package let range: Range<Int>
  /// The text there, shortened.
  package let fragment: String

  /// One phrase in both languages.
  package var message: LocalizedText {
    let quoted = fragment.isEmpty ? "" : ": `\(fragment)`"
    return switch kind {
    case .missingParenthesis:
      LocalizedText(sv: "en ) saknas\(quoted)", en: "missing closing )\(quoted)")
    case .unexpectedParenthesis:
      LocalizedText(sv: "en ) för mycket\(quoted)", en: "unexpected )\(quoted)")
    case .missingBracket:
      LocalizedText(sv: "en ] saknas\(quoted)", en: "missing closing ]\(quoted)")
    case .invalidEscape:
      LocalizedText(sv: "okänt tecken efter \\\(quoted)", en: "invalid escape sequence\(quoted)")
    case .trailingBackslash:
      LocalizedText(
        sv: "omvänt snedstreck sist i uttrycket",
        en: "trailing backslash at end of expression"
      )
    case .invalidClassRange:
      LocalizedText(
        sv: "intervall i fel ordning i teckenklass\(quoted)",
        en: "invalid character class range\(quoted)"
      )
    case .unknownClass:
      LocalizedText(sv: "okänd teckenklass\(quoted)", en: "unknown character class\(quoted)")
    case .missingRepeatArgument:
      LocalizedText(
        sv: "inget att upprepa framför\(quoted)",
        en: "missing argument to repetition operator\(quoted)"
      )
    case .nestedRepeat:
      LocalizedText(
        sv: "upprepning av upprepning\(quoted)",
        en: "invalid nested repetition operator\(quoted)"
      )
    case .invalidRepeatCount:
      LocalizedText(
        sv: "antalet upprepningar ska vara högst 1000 och i stigande ordning\(quoted)",
        en: "invalid repeat count, at most 1000 and in order\(quoted)"
      )
    case .tooManyRepeats:
      LocalizedText(
        sv: "upprepningar i varandra blir fler än 1000\(quoted)",
        en: "repetitions within each other come to more than 1000\(quoted)"
      )
    case .invalidGroup:
      LocalizedText(sv: "okänd sorts grupp\(quoted)", en: "invalid or unsupported group\(quoted)")
    case .invalidGroupName:
      LocalizedText(sv: "ogiltigt gruppnamn\(quoted)", en: "invalid group name\(quoted)")
    case .duplicateGroupName:
      LocalizedText(sv: "gruppnamnet finns redan\(quoted)", en: "duplicate group name\(quoted)")
    case .lookAround:
      LocalizedText(
        sv: "det går inte att titta framåt eller bakåt i uttryck\(quoted)",
        en: "look-around is not supported\(quoted)"
      )
    case .backReference:
      LocalizedText(
        sv: "det går inte att hänvisa tillbaka till en grupp\(quoted)",
        en: "back-references are not supported\(quoted)"
      )
    case .tooLong:
      LocalizedText(sv: "mönstret är för långt", en: "the pattern is too long")
    case .tooNested:
      LocalizedText(sv: "mönstret är för djupt nästlat", en: "the pattern nests too deeply")
    case .tooLarge:
      LocalizedText(sv: "mönstret är för stort", en: "the pattern is too large")
    }
  }
}
