package import Findings

/// A key of a record: what may stand under it and what it means.
package struct FieldDescriptor: Sendable {
  package var key: String
  package var type: ValueType
  package var isRequired: Bool
  /// What holds where the key is missing: a word of the enumeration, or a number's text.
  package var defaultWord: String?
  /// The Swedish words for the key, the usual one first; the key itself where Swedish has the same.
  ///
  /// People write them by mistake; other spellings (`ansvarig_namnd`) need not stand here.
  package let swedishKeys: [String]
  private let swedishForms: Set<WordForm>
  private let form: WordForm
  /// One sentence in each language.
  package var meaning: LocalizedText

  init(
    _ key: String,
    _ type: ValueType,
    required: Bool = false,
    default defaultWord: String? = nil,
    swedish: [String] = [],
    _ meaningSwedish: String,
    _ meaningEnglish: String
  ) {
    self.key = key
    self.type = type
    isRequired = required
    self.defaultWord = defaultWord
    swedishKeys = swedish
    swedishForms = Set(swedish.map { WordForm($0) })
    form = WordForm(key)
    meaning = LocalizedText(sv: meaningSwedish, en: meaningEnglish)
  }
}

extension FieldDescriptor {
  /// Whether a text is a Swedish word for the key, in whatever spelling.
  func isSwedish(_ text: WordForm) -> Bool { swedishForms.contains(text) }

  /// Whether a text is the key but for case, hyphens, underscores and blanks.
  func isKey(_ text: WordForm) -> Bool { form == text }
}

/// What may stand under a key.
package indirect enum ValueType: Hashable, Sendable {
  case text
  /// `[a-z0-9][a-z0-9-]*`.
  case identifier
  /// `[A-Za-z0-9][A-Za-z0-9._-]*`.
  case goalID
  case integer(ClosedRange<Int>)
  case number(isNegativeAllowed: Bool)
  case flag
  /// A full date, `2024-06-20`.
  case date
  /// A year, a month or a day.
  case partialDate
  /// One of some words.
  case word(Enumeration)
  /// A mapping.
  case record(RecordType)
  /// A list of mappings.
  case records(RecordType)
  /// A list of texts.
  case texts
  /// A list of references to goals.
  case references
  /// What a decision weighs: references to goals, and dimensions.
  case parties
  /// The id of something that is declared elsewhere, or an alias of it.
  case name(NamedThing)
  /// A list of such ids.
  case names(NamedThing)
  /// A list of two numbers.
  case range
  /// A text in one language or in both (`{sv: …, en: …}`).
  case localizedText
  /// Words in both languages.
  case terms
  /// The format's version.
  case version
}

extension ValueType {
  /// Whether one text of any kind stands there.
  var isText: Bool { self == .text || self == .localizedText }
}

/// What a name can stand for.
package enum NamedThing: Hashable, Sendable {
  case dimension
  case aspect
  case vision
  case quantity
  /// A dimension, an aspect or a quantity.
  case affected

  var index: Int {
    switch self {
    case .dimension: 0
    case .aspect: 1
    case .vision: 2
    case .quantity: 3
    case .affected: 4
    }
  }
}

/// A closed set of words.
package struct Enumeration: Hashable, Sendable {
  package var name: String
  /// In the order that people know.
  package var words: [String]
  /// For each word the Swedish ones that people write by mistake, the usual one first.
  package var swedishWords: [[String]]
  /// For each word, and for the Swedish ones, which word it is.
  private let forms: [WordForm: Int]

  init(_ name: String, _ words: [(String, [String])]) {
    self.name = name
    self.words = words.map(\.0)
    swedishWords = words.map(\.1)
    var forms: [WordForm: Int] = [:]
    for (index, word) in words.enumerated() {
      for text in [word.0] + word.1 {
        let form = WordForm(text)
        if !form.isEmpty { forms[form] = index }
      }
    }
    self.forms = forms
  }

  /// The word that a text is, in Swedish or in another spelling; nil where it is none.
  func word(written text: String) -> String? { forms[WordForm(text)].map { words[$0] } }

  /// The position of a word that is written exactly as the format has it; nil for any other text.
  package func index(of word: String) -> Int? { words.firstIndex(of: word) }
}
