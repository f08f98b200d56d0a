import Findings
import Scalars
import YAMLSyntax

// MARK: - Values

extension RecordReader {
  /// What a value means by its field's type; nil where it is rejected, and a finding says why.
  mutating func payload(
    _ field: FieldDescriptor, key: NodeID, value: NodeID, of type: RecordType, number: Int
  ) -> UInt32? {
    switch field.type {
    case .text, .identifier, .goalID, .integer, .number, .flag, .date, .partialDate, .word, .name,
      .version:
      return scalarPayload(field, field.type, value)
    case .localizedText:
      return localizedText(field, value) ? 0 : nil
    case .terms:
      return 0
    case .record(let inner):
      return recordPayload(field, inner, value, owner: number)
    case .records(let inner):
      return list(value, isRecords: true) { reader, element in
        guard let index = reader.record(inner, element, owner: number) else {
          reader.report(.expected(field, .mapping), at: element)
          return nil
        }
        return UInt32(index)
      }
    case .texts:
      return list(value) { $0.scalarPayload(field, .text, $1) }
    case .references, .parties, .names:
      return list(value) { reader, element in
        guard reader.isText(field, element) else { return nil }
        return Slot.unresolved
      }
    case .range:
      let payload = list(value) {
        $0.scalarPayload(field, .number(isNegativeAllowed: true), $1)
      }
      if let payload, store.elements[Int(payload)].payload != 2 {
        report(.expected(field, .twoNumbers), at: value)
        return nil
      }
      return payload
    }
  }

  /// Reads a list, or a bare value as a list of one, and gives its place among the elements.
  private mutating func list(
    _ value: NodeID, isRecords: Bool = false,
    _ element: (inout RecordReader, NodeID) -> UInt32?
  ) -> UInt32? {
    let node = stream.anchoredNode(value)
    var read: [Slot] = []
    if stream.kind(node) == .sequence {
      read.reserveCapacity(stream.count(node))
      for child in stream.children(of: node) {
        let outerAlias = alias
        if alias == nil, stream.kind(child) == .alias { alias = child }
        if stream.isNull(child) {
          report(.emptyElement, at: child)
          read.append(Slot(node: child, payload: Slot.rejected))
        } else {
          read.append(Slot(node: child, payload: element(&self, child) ?? Slot.rejected))
        }
        alias = outerAlias
      }
    } else {
      guard let payload = element(&self, value) else { return nil }
      read.append(Slot(node: value, payload: payload))
    }
    let start = store.elements.count
    store.elements.append(Slot(node: node, payload: UInt32(read.count)))
    store.elements.append(contentsOf: read)
    return UInt32(start)
  }

  private mutating func recordPayload(
    _ field: FieldDescriptor, _ type: RecordType, _ value: NodeID, owner: Int
  ) -> UInt32? {
    let node = stream.anchoredNode(value)
    if stream.kind(node) == .mapping {
      let number = record(type, node, owner: owner).map { UInt32($0) }
      if type == .period, let number { checkOrder(ofPeriod: Int(number)) }
      return number
    }
    switch type {
    case .period where stream.kind(node) == .scalar: return periodShorthand(field, value, owner)
    case .goalBudget where stream.kind(node) == .scalar:
      guard
        let payload = scalarPayload(field, .number(isNegativeAllowed: false), value)
      else { return nil }
      return shorthand(type, [(0, payload)], value, owner)
    default:
      report(.expected(field, .mapping), at: value)
      return nil
    }
  }

  /// A record that is written as one value: all its slots stand there.
  private mutating func shorthand(
    _ type: RecordType, _ fields: [(field: Int, payload: UInt32)], _ value: NodeID, _ owner: Int
  ) -> UInt32 {
    var record = Record(
      node: stream.anchoredNode(value), owner: Int32(owner), stream: Int32(file))
    record.firstSlot = UInt32(store.slots.count)
    for (field, payload) in fields {
      record.present |= 1 << UInt32(field)
      if let alias { store.slotAliases[store.slots.count] = alias }
      store.slots.append(Slot(node: value, payload: payload))
    }
    store.records[type.index].append(record)
    return UInt32(store.records[type.index].count - 1)
  }

  private mutating func periodShorthand(
    _ field: FieldDescriptor, _ value: NodeID, _ owner: Int
  ) -> UInt32? {
    let text = stream.text(value)
    guard let period = Period(parsing: text) else {
      let mistake = PeriodMistake(in: text)
      report(
        .badPeriod(text, correction: mistake?.correction), at: value,
        fix: mistake?.correction)
      return nil
    }
    return shorthand(
      .period, [(0, period.first.packed), (1, period.last.packed)], value, owner)
  }

  private mutating func checkOrder(ofPeriod number: Int) {
    let record = store.records[RecordType.period.index][number]
    guard record.present & 0b11 == 0b11, record.rejected & 0b11 == 0 else { return }
    let from = PartialDate(packed: store.slots[record.slot(of: 0)].payload)
    let to = PartialDate(packed: store.slots[record.slot(of: 1)].payload)
    if to.last < from.first {
      report(.periodReversed, at: store.slots[record.slot(of: 1)].node)
      store.records[RecordType.period.index][number].rejected |= 0b11
    }
  }
}

// MARK: - Scalars

extension RecordReader {
  private mutating func isText(_ field: FieldDescriptor, _ value: NodeID) -> Bool {
    guard stream.kind(stream.anchoredNode(value)) == .scalar else {
      report(.expected(field, .text), at: value)
      return false
    }
    let isEmpty = unsafe stream.withUTF8(value) { unsafe $0.isEmpty }
    if isEmpty {
      report(.emptyText(field), at: value)
      return false
    }
    return true
  }

  private mutating func scalarPayload(
    _ field: FieldDescriptor, _ type: ValueType, _ value: NodeID
  ) -> UInt32? {
    guard stream.kind(stream.anchoredNode(value)) == .scalar else {
      report(.expected(field, .init(type)), at: value)
      return nil
    }
    switch type {
    case .text:
      guard field.isRequired else { return 0 }
      return isText(field, value) ? 0 : nil
    case .identifier, .goalID:
      return isIdentifier(field, type, value) ? 0 : nil
    case .name:
      return isText(field, value) ? Slot.unresolved : nil
    case .integer(let range):
      return integer(field, range, value)
    case .version:
      return version(value)
    case .number(let isNegativeAllowed):
      return number(field, isNegativeAllowed, value)
    case .flag:
      if stream.hasText(value, "true") { return 1 }
      if stream.hasText(value, "false") { return 0 }
      report(.expected(field, .flag), at: value)
      return nil
    case .date, .partialDate:
      return date(field, isFull: type == .date, value)
    case .word(let enumeration):
      return word(field, enumeration, value)
    default:
      return 0
    }
  }

  private mutating func isIdentifier(
    _ field: FieldDescriptor, _ type: ValueType, _ value: NodeID
  ) -> Bool {
    let isGoalID = type == .goalID
    let isFine = unsafe stream.withUTF8(value) { bytes in
      guard let first = unsafe bytes.first else { return false }
      func isAlphanumeric(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
          || (isGoalID && byte >= 0x41 && byte <= 0x5A)
      }
      guard isAlphanumeric(first) else { return false }
      return unsafe bytes.allSatisfy {
        isAlphanumeric($0) || $0 == 0x2D || (isGoalID && ($0 == 0x2E || $0 == 0x5F))
      }
    }
    guard !isFine else { return true }
    let text = stream.text(value)
    if text.isEmpty {
      report(.emptyText(field), at: value)
    } else {
      report(
        .badIdentifier(text, isGoalID: isGoalID), at: value,
        fix: Identifiers.corrected(text, isGoalID: isGoalID))
    }
    return false
  }

  private mutating func integer(
    _ field: FieldDescriptor, _ range: ClosedRange<Int>, _ value: NodeID
  ) -> UInt32? {
    let text = stream.text(value)
    if let decimal = ExactDecimal(parsing: text), let number = decimal.intValue,
      range.contains(number)
    {
      return UInt32(bitPattern: Int32(number))
    }
    report(.badInteger(field, text, range), at: value)
    return nil
  }

  private mutating func version(_ value: NodeID) -> UInt32? {
    let text = stream.text(value)
    guard let decimal = ExactDecimal(parsing: text), let number = decimal.intValue else {
      report(.badVersion(text), at: value)
      return nil
    }
    guard number == 1 else {
      report(.unsupportedVersion(text), at: value)
      return nil
    }
    return 1
  }

  private mutating func number(
    _ field: FieldDescriptor, _ isNegativeAllowed: Bool, _ value: NodeID
  ) -> UInt32? {
    let text = stream.text(value)
    guard let decimal = ExactDecimal(parsing: text) else {
      let correction = NumberMistake(in: text)?.correction
      report(.badNumber(field, text, correction: correction), at: value, fix: correction)
      return nil
    }
    if decimal.isNegative, !isNegativeAllowed {
      report(.negativeNumber(field, text), at: value)
      return nil
    }
    store.decimals.append(decimal)
    return UInt32(store.decimals.count - 1)
  }

  private mutating func date(
    _ field: FieldDescriptor, isFull: Bool, _ value: NodeID
  ) -> UInt32? {
    let text = stream.text(value)
    guard let date = PartialDate(parsing: text) else {
      let correction = DateMistake(in: text)?.correction
      report(.badDate(field, text, isFull: isFull, correction: correction), at: value, fix: correction)
      return nil
    }
    if isFull, date.precision != .day {
      report(.badDate(field, text, isFull: true, correction: nil), at: value)
      return nil
    }
    return date.packed
  }

  private mutating func word(
    _ field: FieldDescriptor, _ enumeration: Enumeration, _ value: NodeID
  ) -> UInt32? {
    let text = stream.text(value)
    if let index = enumeration.index(of: text) { return UInt32(index) }
    let lowered = text.lowercased()
    let translated = enumeration.swedishWords.firstIndex { $0.contains(lowered) }
    let sameButCase = enumeration.words.firstIndex { $0.lowercased() == lowered }
    let known = translated ?? sameButCase
    report(
      .badWord(field, text, enumeration, meant: known.map { enumeration.words[$0] }), at: value,
      fix: known.map { enumeration.words[$0] })
    return nil
  }

  private mutating func localizedText(_ field: FieldDescriptor, _ value: NodeID) -> Bool {
    let node = stream.anchoredNode(value)
    switch stream.kind(node) {
    case .scalar: return true
    case .mapping:
      for (key, text) in stream.entries(of: node) {
        guard stream.hasText(key, "sv") || stream.hasText(key, "en"),
          stream.kind(stream.anchoredNode(text)) == .scalar
        else {
          report(.expected(field, .localizedText), at: key)
          return false
        }
      }
      return true
    case .sequence, .alias:
      report(.expected(field, .localizedText), at: value)
      return false
    }
  }
}

/// Identifiers made of texts that are none.
package enum Identifiers {
  /// The identifier that a text was meant as: Swedish letters without their marks, everything
  /// else that does not belong as hyphens; nil where nothing is left.
  package static func corrected(_ text: String, isGoalID: Bool) -> String? {
    var result = ""
    for scalar in (isGoalID ? text : text.lowercased()).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "A"..."Z": result.unicodeScalars.append(scalar)
      case "å", "ä", "á", "à": result += "a"
      case "ö", "ø", "ó": result += "o"
      case "Å", "Ä": result += "A"
      case "Ö": result += "O"
      case "é", "è", "ê": result += "e"
      case "ü": result += "u"
      case ".", "_" where isGoalID: result.unicodeScalars.append(scalar)
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
    }
    while let last = result.last, last == "-" { result.removeLast() }
    return result.isEmpty ? nil : result
  }
}
