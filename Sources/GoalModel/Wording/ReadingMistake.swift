import Findings
import Scalars

/// What can be wrong with a key or a value; the words for it stand in
/// `ReadingMistake+Wording.swift`.
enum ReadingMistake {
  case missingKey(FieldDescriptor, Subject, nearby: String?)
  /// A key with a no-break space before it; the key without it.
  case noBreakSpace(String, Subject)
  /// `-id`, where `- id` is meant.
  case dashWithoutSpace(String, Subject)
  case unknownKey(String, Suggestion, Subject)
  case unknownSection(String, nearest: [String])
  case commaInFlow(String, CutValue, Subject)
  case keyIsNoText
  case duplicateKey(String, Subject)
  /// A key that stands twice in a mapping that no record is read from.
  case duplicateKeyOutsideRecords(String)
  case badMerge
  /// An alias of the value that it lies in; its name.
  case aliasInItself(String)
  case emptyElement(FieldDescriptor)
  case emptyText(FieldDescriptor)
  /// A term of more words than phrases may have; how many that is.
  case termTooLong(FieldDescriptor, Int)
  /// `!viktigt`: a text of which YAML makes a tag.
  case tagInsteadOfText(FieldDescriptor, String)
  case expected(FieldDescriptor, Expectation)
  /// A mapping from names in place of a list; one of the names, and what stands under it.
  case namesInsteadOfItems(FieldDescriptor, String, RecordType)
  case badIdentifier(FieldDescriptor, String, isGoalID: Bool)
  case badInteger(FieldDescriptor, String, ClosedRange<Int>, correction: String?)
  case badVersion(String)
  case unsupportedVersion(String)
  case badNumber(FieldDescriptor, String, NumberMistake?, correction: String?, isAmount: Bool)
  case negativeNumber(FieldDescriptor, String)
  case badDate(FieldDescriptor, String, isFull: Bool, DateMistake?, correction: String?)
  case badPeriod(String, PeriodMistake?)
  case periodReversed
  case badWord(FieldDescriptor, String, Enumeration, meant: String?)
  /// A target without a value; an unknown key, and the one of a value that it may have been meant as.
  case targetWithoutValue(Subject, nearby: (key: String, meant: String)?)
  case targetWithSeveralValues
  case tooFewParties
  /// A document without `align`; cut off where it may be the rest of one that `---` ended.
  case notAGoalDocument(nearby: String?, isWholeFile: Bool, isCutOff: Bool)
  case rootIsNoMapping
  /// More mistakes behind aliases than are told.
  case tooManyBehindAliases

  /// The most findings behind aliases in a file: a few bytes can stand for millions of values.
  static let maximumBehindAliases = 10_000

  /// What a comma in braces cut, and so how it is to be written.
  enum CutValue {
    case text
    case list
    /// A pair whose colon stands without a space: how it is written with one.
    case pair(String)
  }

  /// A key that was meant as a pair, whose colon stands without a space: how the pair is written.
  static func withSpace(_ key: String) -> (key: String, pair: String)? {
    let parts = key.split(separator: ":", maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]), "\(parts[0]): \(parts[1])") : nil
  }

  /// What an unknown key may have been meant as.
  enum Suggestion {
    /// The key whose Swedish word it is; free where the mapping does not have it yet.
    case swedish(String, isFree: Bool)
    /// Keys that look like it, best first; free where the mapping does not have the best yet, sure
    /// where it can hardly be another word.
    case near([String], isFree: Bool, isSure: Bool)
    /// The key of another kind of record.
    case elsewhere(RecordType)
    case none(allowed: [String])

    /// What to write in its stead.
    var replacement: String? {
      switch self {
      case .swedish(let key, true): key
      case .near(let keys, true, _): keys.first
      default: nil
      }
    }

    /// Whether it means nothing else.
    var isSafe: Bool {
      switch self {
      case .swedish(_, let isFree): isFree
      case .near(_, let isFree, let isSure): isFree && isSure
      default: false
      }
    }
  }

  /// What stands under a key, for "expected …".
  enum Expectation {
    case text
    case number
    case wholeNumber
    case flag
    case date
    case year
    case mapping
    case twoNumbers
    case localizedText
    case terms

    init(_ kind: CompiledSchema.Kind) {
      switch kind {
      case .number: self = .number
      case .integer, .version: self = .wholeNumber
      case .flag: self = .flag
      case .date: self = .date
      case .partialDate: self = .year
      case .localizedText: self = .localizedText
      case .terms: self = .terms
      case .record: self = .mapping
      case .text, .identifier, .goalID, .word, .name, .reference: self = .text
      }
    }
  }

  var rule: String {
    switch self {
    case .missingKey, .notAGoalDocument, .targetWithoutValue: "missing-key"
    case .unknownKey, .unknownSection, .commaInFlow, .noBreakSpace, .dashWithoutSpace:
      "unknown-key"
    case .duplicateKey, .duplicateKeyOutsideRecords: "duplicate-key"
    case .unsupportedVersion: "unsupported-version"
    case .tooManyBehindAliases: "limit-exceeded"
    default: "invalid-value"
    }
  }

  var severity: Severity { rule == "unknown-key" ? .warning : .error }
}

/// A mapping as a finding names it.
struct Subject {
  var type: RecordType
  /// Its own id.
  var id: String?
  /// The id of the goal that it belongs to.
  var goal: String?
}
