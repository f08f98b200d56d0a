import Findings

/// What can be wrong with a value or a key; the reader's wording stands in
/// `ReadingMistake+Wording.swift`.
enum ReadingMistake {
  case missingKey(FieldDescriptor, of: RecordType, nearby: String?)
  case unknownKey(String, Suggestion, of: RecordType)
  case commaInFlow(String)
  case keyIsNoText
  case duplicateKey(String)
  case badMerge
  case emptyElement
  case emptyText(FieldDescriptor)
  case expected(FieldDescriptor, Expectation)
  case badIdentifier(String, isGoalID: Bool)
  case badInteger(FieldDescriptor, String, ClosedRange<Int>)
  case badVersion(String)
  case unsupportedVersion(String)
  case badNumber(FieldDescriptor, String, correction: String?)
  case negativeNumber(FieldDescriptor, String)
  case badDate(FieldDescriptor, String, isFull: Bool, correction: String?)
  case badPeriod(String, correction: String?)
  case periodReversed
  case badWord(FieldDescriptor, String, Enumeration, meant: String?)
  case targetWithoutValue
  case targetWithSeveralValues
  case notAGoalDocument(nearby: String?)
  case rootIsNoMapping

  /// What an unknown key may have been meant as.
  enum Suggestion {
    /// The Swedish word of a key.
    case swedish(String)
    /// Keys that look like it, best first, and all keys of the place.
    case near([String], allowed: [String])
  }

  /// What stands under a key, for "expected …".
  enum Expectation {
    case text
    case number
    case wholeNumber
    case flag
    case date
    case mapping
    case twoNumbers
    case localizedText

    init(_ type: ValueType) {
      switch type {
      case .number: self = .number
      case .integer, .version: self = .wholeNumber
      case .flag: self = .flag
      case .date, .partialDate: self = .date
      default: self = .text
      }
    }
  }

  var rule: String {
    switch self {
    case .missingKey, .notAGoalDocument: "missing-key"
    case .unknownKey, .commaInFlow: "unknown-key"
    case .duplicateKey: "duplicate-key"
    case .unsupportedVersion: "unsupported-version"
    default: "invalid-value"
    }
  }

  var severity: Severity { rule == "unknown-key" ? .warning : .error }
}
