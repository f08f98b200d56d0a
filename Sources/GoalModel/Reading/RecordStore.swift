import Scalars
import YAMLSyntax

/// All records of some files, in flat arrays; what a record lacks takes no space.
struct RecordStore: Sendable {
  /// One array for each kind of record, in reading order.
  var records: [[Record]] = Array(repeating: [], count: RecordType.allCases.count)
  var slots: [Slot] = []
  /// The lists: for each an element whose payload is the count, then the elements.
  var elements: [Slot] = []
  /// The names of dimensions, aspects, visions and quantities, each once.
  var names = NamePool()
  /// The decimals that do not fit a payload.
  var decimals: [ExactDecimal] = []
  /// Where a field was merged in, or its list is an alias: that alias, which findings point at.
  var slotAliases: [Int: NodeID] = [:]
  /// Where a record stands behind an alias: the outermost one, which findings point at.
  var recordAliases: [RecordID: NodeID] = [:]
}

/// One record: which fields it has, and where their slots begin.
struct Record: Sendable {
  /// Bit `n` is set where field `n` was written, whether its value was accepted or not.
  var present: UInt32 = 0
  /// Bit `n` is set where the value of field `n` was rejected.
  var rejected: UInt32 = 0
  /// The slots of the present fields, in the order of the schema.
  var firstSlot: UInt32 = 0
  /// The mapping; of a shorthand the scalar.
  var node: NodeID
  /// The number of the record that it belongs to; -1 where there is none.
  var owner: Int32
  /// The number of the stream that it stands in.
  var stream: Int32

  /// The index of a present field's slot.
  func slot(of field: Int) -> Int {
    Int(firstSlot) + (present & ((1 << UInt32(field)) - 1)).nonzeroBitCount
  }

  func has(_ field: Int) -> Bool { present & (1 << UInt32(field)) != 0 }

  func isRejected(_ field: Int) -> Bool { rejected & (1 << UInt32(field)) != 0 }

  /// Whether a field was written and its value accepted.
  func isReadable(_ field: Int) -> Bool { present & ~rejected & (1 << UInt32(field)) != 0 }
}

/// A value: the node that it was written as, and what it means by the type of its field.
///
/// The payload of a whole number is the number over `integerBase`, of a decimal and a date its
/// packed form, of a word its index, of a record its number, of a list its place in `elements`,
/// of a name its number in `names`, of a reference the hash of its text; of both, once they have
/// been looked up, the packed thing.
struct Slot: Sendable {
  var node: NodeID
  var payload: UInt32

  /// The payload of what was rejected.
  static let rejected = UInt32.max
  /// What a value that counts as missing is read as; never stored.
  static let nothing = UInt32.max - 1
  /// What is added to whole numbers.
  static let integerBase: Int32 = 1 << 20
  /// The bit of a reference into another document, `other#M4`.
  static let isForeign: UInt32 = 1 << 31

  var isRejected: Bool { payload == Self.rejected }
}

// MARK: - Things

/// What a name was found to stand for, in one word.
extension RecordID {
  /// The thing in 32 bits.
  var packed: UInt32 {
    let kind: UInt32 =
      switch type {
      case .goal: 0
      case .dimension: 1
      case .aspect: 2
      case .quantity: 3
      default: 4
      }
    return kind << 28 | UInt32(number)
  }

  init(packed: UInt32) {
    let type: RecordType =
      switch packed >> 28 {
      case 0: .goal
      case 1: .dimension
      case 2: .aspect
      case 3: .quantity
      default: .vision
      }
    self.init(type, Int(packed & 0x0FFF_FFFF))
  }
}

// MARK: - Dates

extension PartialDate {
  /// The date in 32 bits, in the order of time.
  var packed: UInt32 {
    UInt32(Int(first.daysSince1970) + Self.packedOffset) << 2 | UInt32(precision.rawValue)
  }

  init(packed: UInt32) {
    let first = CalendarDate(daysSince1970: Int32(Int(packed >> 2) - Self.packedOffset))
    let date: PartialDate? =
      switch Precision(rawValue: UInt8(packed & 3)) {
      case .year?: PartialDate(year: first.year)
      case .month?: PartialDate(year: first.year, month: first.month)
      default: nil
      }
    self = date ?? PartialDate(first)
  }

  /// Days from 0001-01-01 to 1970-01-01.
  private static let packedOffset = 719_162
}

// MARK: - Decimals

/// A decimal in 32 bits: 4 bits of digits after the point, 27 of the coefficient, or above them
/// the index of one that is larger.
enum PackedDecimal {
  static let limit: Int32 = 1 << 26
  static let isIndex: UInt32 = 1 << 31

  /// Packs `coefficient / 10^digits`; nil where it does not fit.
  static func pack(_ coefficient: Int32, digits: Int) -> UInt32? {
    guard coefficient > -limit, coefficient < limit, digits < 16 else { return nil }
    return UInt32(coefficient + limit) << 4 | UInt32(digits)
  }

  static func unpack(_ payload: UInt32, _ decimals: [ExactDecimal]) -> ExactDecimal {
    guard payload & isIndex == 0 else { return decimals[Int(payload & ~isIndex)] }
    let coefficient = Int32(payload >> 4) - limit
    return ExactDecimal(coefficient: Int128(coefficient), fractionDigits: Int(payload & 15))
      ?? .zero
  }
}
