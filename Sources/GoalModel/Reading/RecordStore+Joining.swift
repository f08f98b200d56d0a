import YAMLSyntax

// MARK: - Joining

extension RecordStore {
  /// Adds the records of another store, whose streams follow this one's.
  mutating func append(_ other: consuming RecordStore, streamOffset: Int) {
    let numbers = names.join(other.names, streamOffset: Int32(streamOffset))
    append(consume other, names: numbers, streamOffset: streamOffset)
  }

  /// Adds the records of what follows in the one stream that this store is read from; each name
  /// has one number, as if all had been read in one go.
  mutating func append(_ other: consuming RecordStore, in stream: YAMLStream) {
    let numbers = names.merge(other.names, in: stream)
    append(consume other, names: numbers, streamOffset: 0)
  }

  /// Adds the records of another store, of whose names the numbers in this one are given.
  private mutating func append(
    _ other: consuming RecordStore,
    names numbers: [UInt32],
    streamOffset: Int
  ) {
    let slotOffset = UInt32(slots.count)
    let elementOffset = UInt32(elements.count)
    let decimalOffset = UInt32(decimals.count)
    let recordOffsets = records.map { UInt32($0.count) }
    var added = other
    for type in RecordType.allCases {
      let ownerOffset = type.ownerType.map { Int32(recordOffsets[$0.index]) } ?? 0
      let shifted = Self.shiftedFields(of: type, recordOffsets: recordOffsets)
      let list = added.records[type.index]
      for var record in list {
        for field in shifted where record.isReadable(field.index) {
          added.shift(
            record.slot(of: field.index),
            by: field,
            elementOffset: elementOffset,
            decimalOffset: decimalOffset,
            names: numbers
          )
        }
        record.firstSlot += slotOffset
        record.stream += Int32(streamOffset)
        if record.owner >= 0 { record.owner += ownerOffset }
        records[type.index].append(record)
      }
      added.records[type.index] = []
    }
    slots.append(contentsOf: added.slots)
    elements.append(contentsOf: added.elements)
    decimals.append(contentsOf: added.decimals)
    for (slot, alias) in added.slotAliases { slotAliases[slot + Int(slotOffset)] = alias }
    for (record, alias) in added.recordAliases {
      let index = record.index + Int(recordOffsets[record.type.index])
      recordAliases[RecordID(record.type, index)] = alias
    }
  }

  /// A field whose payload depends on where it stands.
  private struct ShiftedField {
    var index: Int
    var isList: Bool
    var isDecimal: Bool
    var isName: Bool
    var recordOffset: UInt32
  }

  private static func shiftedFields(
    of type: RecordType,
    recordOffsets: [UInt32]
  ) -> [ShiftedField] {
    Schema.fields(of: type).enumerated().compactMap { index, descriptor in
      let (isDecimal, inner): (Bool, RecordType?) =
        switch descriptor.type {
        case .number, .range: (true, nil)
        case .record(let inner), .records(let inner): (false, inner)
        default: (false, nil)
        }
      let isList = descriptor.type.isList
      let isName =
        switch descriptor.type {
        case .name, .names: true
        default: false
        }
      guard isList || isDecimal || isName || inner != nil else { return nil }
      return ShiftedField(
        index: index,
        isList: isList,
        isDecimal: isDecimal,
        isName: isName,
        recordOffset: inner.map { recordOffsets[$0.index] } ?? 0
      )
    }
  }

  private mutating func shift(
    _ slot: Int,
    by field: ShiftedField,
    elementOffset: UInt32,
    decimalOffset: UInt32,
    names: [UInt32]
  ) {
    func shifted(_ payload: UInt32) -> UInt32 {
      if payload == Slot.rejected { return payload }
      if field.isName { return names[Int(payload)] }
      if field.isDecimal {
        return payload & PackedDecimal.isIndex == 0 ? payload : payload + decimalOffset
      }
      return payload + field.recordOffset
    }
    guard field.isList else {
      slots[slot].payload = shifted(slots[slot].payload)
      return
    }
    let head = Int(slots[slot].payload)
    slots[slot].payload += elementOffset
    guard field.isDecimal || field.isName || field.recordOffset > 0 else { return }
    for index in head + 1..<head + 1 + Int(elements[head].payload) {
      elements[index].payload = shifted(elements[index].payload)
    }
  }
}
