package import Scalars
package import YAMLSyntax

/// All records of some files, in flat arrays; what a record lacks takes no space.
struct RecordStore: Sendable {
  /// One array for each kind of record, in reading order.
  var records: [[Record]] = Array(repeating: [], count: RecordType.allCases.count)
  var slots: [Slot] = []
  /// The lists: for each an element whose payload is the count, then the elements.
  var elements: [Slot] = []
  var decimals: [ExactDecimal] = []
  /// Where a slot came through an alias: the alias, which findings point at.
  var slotAliases: [Int: NodeID] = [:]
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
}

/// A value: the node that it was written as, and what it means by the type of its field.
///
/// The payload of a whole number is its bits, of a decimal its index, of a date its packed form,
/// of a word its index, of a record its number, of a list its place in `elements`, of a name or
/// reference the number of the thing, once it has been found.
struct Slot: Sendable {
  var node: NodeID
  var payload: UInt32

  /// The payload of a list's element that was rejected.
  static let rejected = UInt32.max
  /// The payload of a name that is still to be looked up.
  static let unresolved = UInt32.max - 1
}

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

// MARK: - Joining

extension RecordStore {
  /// Adds the records of another store, whose streams follow this one's.
  mutating func append(_ other: RecordStore, streamOffset: Int) {
    let slotOffset = UInt32(slots.count)
    let elementOffset = UInt32(elements.count)
    let decimalOffset = UInt32(decimals.count)
    let recordOffsets = records.map { UInt32($0.count) }
    var added = other
    for type in RecordType.allCases {
      for index in added.records[type.index].indices {
        added.records[type.index][index].firstSlot += slotOffset
        added.records[type.index][index].stream += Int32(streamOffset)
        if let ownerType = type.ownerType, added.records[type.index][index].owner >= 0 {
          added.records[type.index][index].owner += Int32(recordOffsets[ownerType.index])
        }
        added.shift(
          other.records[type.index][index], of: type, elementOffset: elementOffset,
          decimalOffset: decimalOffset, recordOffsets: recordOffsets)
      }
      records[type.index].append(contentsOf: added.records[type.index])
    }
    slots.append(contentsOf: added.slots)
    elements.append(contentsOf: added.elements)
    decimals.append(contentsOf: added.decimals)
    for (slot, alias) in other.slotAliases { slotAliases[slot + Int(slotOffset)] = alias }
    for (record, alias) in other.recordAliases {
      let index = record.index + Int(recordOffsets[record.type.index])
      recordAliases[RecordID(record.type, index)] = alias
    }
  }

  private mutating func shift(
    _ record: Record, of type: RecordType, elementOffset: UInt32, decimalOffset: UInt32,
    recordOffsets: [UInt32]
  ) {
    for (field, descriptor) in Schema.fields(of: type).enumerated()
    where record.has(field) && !record.isRejected(field) {
      let slot = record.slot(of: field)
      switch descriptor.type {
      case .number: slots[slot].payload += decimalOffset
      case .record(let inner): slots[slot].payload += recordOffsets[inner.index]
      case .records(let inner):
        shiftElements(slots[slot].payload, by: recordOffsets[inner.index])
        slots[slot].payload += elementOffset
      case .range:
        shiftElements(slots[slot].payload, by: decimalOffset)
        slots[slot].payload += elementOffset
      case .texts, .references, .parties, .names:
        slots[slot].payload += elementOffset
      case .text, .identifier, .goalID, .integer, .flag, .date, .partialDate, .word, .name,
        .localizedText, .terms, .version:
        break
      }
    }
  }

  private mutating func shiftElements(_ list: UInt32, by offset: UInt32) {
    let start = Int(list) + 1
    for index in start..<start + Int(elements[start - 1].payload)
    where elements[index].payload < Slot.unresolved {
      elements[index].payload += offset
    }
  }
}

extension RecordType {
  /// The kind of record that a record of this kind belongs to.
  var ownerType: RecordType? {
    switch self {
    case .document, .vision, .quantity, .influence: nil
    case .adoption, .period, .documentBudget, .goal, .decision: .document
    case .effect, .indicator, .assignment, .goalBudget, .followUp: .goal
    case .baseline, .target, .outcome: .indicator
    case .dimension, .principle, .sentence: .vision
    case .aspect: .dimension
    case .want: .aspect
    }
  }
}
