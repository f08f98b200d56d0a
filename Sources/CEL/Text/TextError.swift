/// Why a function of texts has no result.
package enum TextError: Error, Hashable, Sendable {
  case indexOutOfRange(Int64)
  case invalidSubstringRange(start: Int64, end: Int64)
  case invalidBase64
  /// The result would have more than ``TextLimits/size`` bytes or nest too deeply.
  case tooLarge
  case unexpectedEndOfFormat
  case invalidFormatPrecision
  case unknownFormatClause(Character)
  case missingFormatArgument(Int)
  /// A clause that does not take values of this type.
  case wrongFormatArgument(clause: Character, type: String)

  /// One phrase in English, as CEL's own messages are.
  package var message: String {
    switch self {
    case .indexOutOfRange(let index):
      "index out of range: \(index)"
    case .invalidSubstringRange(let start, let end):
      "invalid substring range. start: \(start), end: \(end)"
    case .invalidBase64:
      "illegal base64 data"
    case .tooLarge:
      "text would be too large"
    case .unexpectedEndOfFormat:
      "could not parse formatting clause: unexpected end of string"
    case .invalidFormatPrecision:
      "could not parse formatting clause: invalid precision"
    case .unknownFormatClause(let clause):
      "could not parse formatting clause: unrecognized formatting clause \"\(clause)\""
    case .missingFormatArgument(let index):
      "index \(index) out of range"
    case .wrongFormatArgument(let clause, let type):
      "error during formatting: \(Self.rule(of: clause)), was given \(type)"
    }
  }

  private static func rule(of clause: Character) -> String {
    switch clause {
    case "d": "decimal clause can only be used on integers"
    case "f": "fixed-point clause can only be used on doubles"
    case "e": "scientific clause can only be used on doubles"
    case "x", "X": "only integers, byte buffers, and strings can be formatted as hex"
    case "o": "octal clause can only be used on integers"
    case "b": "only integers and bools can be formatted as binary"
    default:
      "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, "
        + "types, durations, and timestamps"
    }
  }
}

/// What a text function may cost.
package enum TextLimits {
  /// The most UTF-8 bytes of a result.
  package static let size = 16_777_216
  /// The most lists and maps inside each other in a format.
  package static let nesting = 100
  /// The most digits after the point in a format.
  package static let precision = 1000
}
