import YAMLSyntax

/// The schema in flat arrays of plain values, for the reader's loop.
struct CompiledSchema: Sendable {
  /// How a value is read.
  enum Kind: UInt8 {
    case text
    case identifier
    case goalID
    case integer
    case version
    case number
    case flag
    case date
    case partialDate
    case word
    case record
    case localizedText
    case terms
    /// A name of a vision or an influence model: kept as its number among the file's names.
    case name
    /// A reference to a goal: kept as the hash of its text.
    case reference
  }

  struct Field {
    var kind: Kind
    var isList: Bool
    var isRequired: Bool
    var allowsNegative = true
    /// The kind of record of `record`.
    var record = RecordType.document
    /// The index in `words` of `word`.
    var words: UInt8 = 0
    /// The index of the default's word; -1 where there is none.
    var defaultWord: Int8 = -1
    /// Whether a field that was not written may have a value all the same.
    var hasDefault = false
    /// The bounds of `integer`.
    var lowest: Int8 = 0
    var highest: Int8 = 0
  }

  /// For each kind of record and key the field's position, 255 where there is none.
  let positions: [UInt8]
  /// 32 fields for each kind of record.
  let fields: [Field]
  /// For each kind of record the mask of its required fields.
  let required: [UInt32]
  let words: [[PackedText]]
  let keyCount: Int

  static let shared = CompiledSchema()

  private init() {
    keyCount = Schema.keyCount
    positions = Schema.positions
    var fields = [Field](
      repeating: Field(kind: .text, isList: false, isRequired: false),
      count: RecordType.allCases.count * 32
    )
    var required: [UInt32] = []
    var words: [[PackedText]] = []
    for type in RecordType.allCases {
      var mask: UInt32 = 0
      for (index, descriptor) in Schema.fields(of: type).enumerated() {
        var field = Field(descriptor)
        if case .word(let enumeration) = descriptor.type {
          field.words = UInt8(words.count)
          if let word = descriptor.defaultWord, let index = enumeration.index(of: word) {
            field.defaultWord = Int8(clamping: index)
          }
          words.append(enumeration.words.map { PackedText($0) })
        }
        field.hasDefault = descriptor.defaultWord != nil || Self.isInherited(descriptor, of: type)
        fields[type.index * 32 + index] = field
        if descriptor.isRequired { mask |= 1 << UInt32(index) }
      }
      required.append(mask)
    }
    self.fields = fields
    self.required = required
    self.words = words
  }
}

extension CompiledSchema {
  /// Whether a field that was not written is another's: a goal's status its document's, a document's
  /// vision the default, the name of an aspect and the text of a principle their ids.
  private static func isInherited(_ descriptor: FieldDescriptor, of type: RecordType) -> Bool {
    switch (type, descriptor.type) {
    case (.goal, .word), (.document, .names), (.aspect, .localizedText),
      (.principle, .localizedText):
      true
    default: false
    }
  }
}

extension CompiledSchema.Field {
  fileprivate init(_ descriptor: FieldDescriptor) {
    self.init(kind: .text, isList: false, isRequired: descriptor.isRequired)
    switch descriptor.type {
    case .text: kind = .text
    case .identifier: kind = .identifier
    case .goalID: kind = .goalID
    case .integer(let range):
      kind = .integer
      lowest = Int8(clamping: range.lowerBound)
      highest = Int8(clamping: range.upperBound)
    case .number(let isNegativeAllowed):
      kind = .number
      allowsNegative = isNegativeAllowed
    case .flag: kind = .flag
    case .date: kind = .date
    case .partialDate: kind = .partialDate
    case .word: kind = .word
    case .record(let type), .records(let type):
      kind = .record
      record = type
    case .texts: kind = .text
    case .name, .names: kind = .name
    case .references, .parties: kind = .reference
    case .range: kind = .number
    case .localizedText: kind = .localizedText
    case .terms: kind = .terms
    case .version: kind = .version
    }
    isList = descriptor.type.isList
  }
}

extension ValueType {
  /// Whether the value is a list, which may be written as the bare value when it has one element.
  package var isList: Bool {
    switch self {
    case .records, .texts, .references, .parties, .names, .range: true
    case .text, .identifier, .goalID, .integer, .number, .flag, .date, .partialDate, .word,
      .record, .name, .localizedText, .terms, .version:
      false
    }
  }
}

/// A short text in two machine words, to be compared at once.
struct PackedText: Hashable, Sendable {
  /// The longest text that fits, in bytes.
  static let capacity = 16

  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count: UInt8 = 0

  init() {}

  init(_ text: String) {
    for byte in text.utf8.prefix(Self.capacity) { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) << (UInt64(count) * 8)
    } else {
      high |= UInt64(byte) << (UInt64(count & 7) * 8)
    }
    count &+= 1
  }
}
