internal import Findings

/// The wording of what goes wrong when an expression is run.
extension EvaluationError {
  private convenience init(
    _ kind: Kind,
    _ message: String,
    sv swedish: String,
    en english: String? = nil
  ) {
    self.init(kind, message, text: LocalizedText(sv: swedish, en: english ?? message))
  }

  static let overBudget = EvaluationError(
    .overBudget,
    "operation cancelled: actual cost limit exceeded",
    sv: "beräkningen kostar mer än den får",
    en: "the evaluation costs more than it may"
  )
  /// An operation on values that it has no meaning for.
  package static let noSuchOverload = EvaluationError(
    .noSuchOverload,
    "no such overload",
    sv: "operationen finns inte för dessa värden",
    en: "there is no such operation on these values"
  )
  static let divisionByZero = EvaluationError(
    .divisionByZero,
    "division by zero",
    sv: "division med noll"
  )
  static let modulusByZero = EvaluationError(
    .divisionByZero,
    "modulus by zero",
    sv: "rest vid division med noll"
  )
  static let integerOverflow = EvaluationError(
    .overflow,
    "integer overflow",
    sv: "heltalet blir för stort"
  )
  static let unsignedOverflow = EvaluationError(
    .overflow,
    "unsigned integer overflow",
    sv: "heltalet blir negativt eller för stort"
  )
  static let decimalOverflow = EvaluationError(
    .overflow,
    "decimal overflow",
    sv: "talet får för många siffror",
    en: "the number has too many digits"
  )
  static let dateOverflow = EvaluationError(
    .overflow,
    "date overflow",
    sv: "datumet ligger utanför åren 1 till 9999",
    en: "the date is outside the years 1 to 9999"
  )
  static let range = EvaluationError(
    .overflow,
    "range error",
    sv: "talet ryms inte i typen",
    en: "the number does not fit the type"
  )
  static let notANumber = EvaluationError(
    .invalidArgument,
    "NaN values cannot be ordered",
    sv: "NaN har ingen ordning"
  )
  static let noValue = EvaluationError(
    .invalidArgument,
    "optional.none() dereference",
    sv: "värdet saknas",
    en: "there is no value"
  )
  static let repeatedKey = EvaluationError(
    .invalidArgument,
    "Failed with repeated key",
    sv: "nyckeln finns redan",
    en: "the key is there already"
  )
  static let unsupportedKey = EvaluationError(
    .invalidArgument,
    "unsupported key type",
    sv: "värdet kan inte vara en nyckel",
    en: "the value cannot be a key"
  )
  static let tooDeep = EvaluationError(
    .limit,
    "value exceeds nesting limit",
    sv: "listorna är nästlade för djupt",
    en: "the lists are nested too deep"
  )
  static let tooLarge = EvaluationError(
    .limit,
    "value exceeds size limit",
    sv: "listorna eller texterna som räknas fram blir för stora",
    en: "the lists or texts that are worked out grow too large"
  )

  static func time(_ error: TimeError) -> EvaluationError {
    switch error {
    case .timestampOutOfRange:
      EvaluationError(
        .overflow,
        error.message,
        sv: "tidpunkten ligger utanför åren 1 till 9999",
        en: "the time is outside the years 1 to 9999"
      )
    case .durationOutOfRange:
      EvaluationError(
        .overflow,
        error.message,
        sv: "tidslängden är för stor",
        en: "the duration is too long"
      )
    case .invalidTimestamp:
      EvaluationError(.invalidArgument, error.message, sv: "texten är ingen tidpunkt")
    case .invalidDuration:
      EvaluationError(.invalidArgument, error.message, sv: "texten är ingen tidslängd")
    case .invalidTimeZone:
      EvaluationError(.invalidArgument, error.message, sv: "tidszonen finns inte")
    }
  }

  static func text(_ error: TextError) -> EvaluationError {
    EvaluationError(.invalidArgument, error.message, sv: "textfunktionen har inget resultat")
  }

  static func conversion(_ text: String, to type: String) -> EvaluationError {
    EvaluationError(
      .invalidArgument,
      "type conversion error from 'string' to '\(type)'",
      sv: "'\(text.shortened)' kan inte läsas som \(type)",
      en: "'\(text.shortened)' cannot be read as \(type)"
    )
  }

  static func pattern(_ error: PatternError) -> EvaluationError {
    EvaluationError(.invalidArgument, error.message[.english], text: error.message)
  }

  static func undeclared(_ name: String) -> EvaluationError {
    let name = name.shortened
    return EvaluationError(
      .undeclared,
      "no such attribute(s): \(name)",
      sv: "`\(name)` finns inte",
      en: "there is no `\(name)`"
    )
  }

  static func noSuchKey(_ key: String) -> EvaluationError {
    let key = key.shortened
    return EvaluationError(
      .noSuchKey,
      "no such key: \(key)",
      sv: "nyckeln `\(key)` finns inte",
      en: "there is no key `\(key)`"
    )
  }

  static func noFields(_ type: String) -> EvaluationError {
    EvaluationError(
      .noSuchOverload,
      "type '\(type)' does not support field selection",
      sv: "ett värde av typen \(type) har inga fält"
    )
  }

  static func indexOutOfRange(_ index: String) -> EvaluationError {
    let index = index.shortened
    return EvaluationError(
      .invalidArgument,
      "index out of bounds: \(index)",
      sv: "listan har inget element \(index)",
      en: "the list has no element \(index)"
    )
  }

  static func invalid(_ message: String, sv swedish: String) -> EvaluationError {
    EvaluationError(.invalidArgument, message, sv: swedish)
  }
}
