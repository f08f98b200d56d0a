import Findings
import Scalars
import YAMLSyntax

// MARK: - Scalars

extension RecordReader {
  /// What a scalar means by its field's type; `Slot.nothing` where it counts as missing,
  /// `Slot.rejected` where it is wrong, and a finding says why.
  mutating func scalar(
    _ field: CompiledSchema.Field,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site
  ) -> UInt32 {
    let range = stream.range(target)
    let style = stream.style(target)
    var start = Int(range.start)
    var end = Int(range.end)
    switch style {
    case .plain:
      if end - start <= 4, isNothing(start, end), stream.isNull(target) { return Slot.nothing }
    case .singleQuoted, .doubleQuoted:
      start += 1
      end -= 1
    case .literal, .folded, .block, .flow:
      // The text is not what stands in the source.
      start = 0
      end = 0
    }
    if start >= end || bytes[start] <= 0x20 || (bytes[start] == 0x5C && style == .doubleQuoted) {
      // Empty, blank, escaped or folded.
      if isBlank(target) {
        if let tag = stream.tag(target), !tag.hasPrefix("tag:"), style == .plain {
          report(.tagInsteadOfText(site.descriptor, tag), at: value)
          return Slot.rejected
        }
        let isText = field.kind == .text || field.kind == .localizedText
        if isText, !field.isRequired, !field.isList { return Slot.nothing }
        report(.emptyText(site.descriptor), at: value)
        return Slot.rejected
      }
    }
    switch field.kind {
    case .text, .localizedText: return 0
    case .identifier, .goalID: return identifier(field, start, end, value, target, site)
    case .integer: return integer(field, start, end, value, target, site)
    case .version: return version(value, target)
    case .number: return number(field, start, end, value, target, site)
    case .flag: return flag(value, target, site)
    case .date: return date(isFull: true, start, end, value, target, site)
    case .partialDate: return date(isFull: false, start, end, value, target, site)
    case .word: return word(field, start, end, value, target, site)
    case .name: return store.names.number(of: nameHash(start, end, target), target, stream)
    case .reference: return nameHash(start, end, target)
    case .terms:
      report(.expected(site.descriptor, .terms), at: value)
      return Slot.rejected
    case .record: return Slot.rejected
    }
  }

  /// Whether a plain scalar may be one of the ways to write nothing.
  private func isNothing(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    return bytes[start] == 0x7E || bytes[start] | 0x20 == 0x6E
  }

  /// Whether a text is nothing but white space.
  private func isBlank(_ scalar: NodeID) -> Bool {
    stream.withUTF8(scalar) { text in
      // Nearly every text begins with a letter.
      if let first = text.first, first > 0x20, first < 0x80 { return false }
      return String(decoding: text, as: UTF8.self).unicodeScalars
        .allSatisfy { $0.properties.isWhitespace }
    }
  }

  // MARK: Identifiers and words

  private mutating func identifier(
    _ field: CompiledSchema.Field,
    _ start: Int,
    _ end: Int,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site
  ) -> UInt32 {
    let isGoalID = field.kind == .goalID
    var isFine = start < end
    var hash = NameHash()
    var index = start
    while index < end {
      let byte = bytes[index]
      let isAlphanumeric =
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || (isGoalID && byte &- 0x41 < 26)
      let isMark = byte == 0x2D || (isGoalID && (byte == 0x2E || byte == 0x5F))
      guard isAlphanumeric || (isMark && index > start) else {
        isFine = false
        break
      }
      hash.add(byte)
      index += 1
    }
    if isFine { return hash.value }
    let text = stream.text(target)
    // Written with escapes it may be one all the same.
    if Identifiers.isValid(text, isGoalID: isGoalID) { return NameHash.of(text) }
    report(
      .badIdentifier(site.descriptor, text, isGoalID: isGoalID),
      at: value,
      fixes: fix(Identifiers.corrected(text, isGoalID: isGoalID), at: value, isSafe: false)
    )
    return Slot.rejected
  }

  private mutating func word(
    _ field: CompiledSchema.Field,
    _ start: Int,
    _ end: Int,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site
  ) -> UInt32 {
    if end - start <= PackedText.capacity, start < end {
      var packed = PackedText()
      for index in start..<end { packed.append(bytes[index]) }
      let words = schema.words[Int(field.words)]
      for index in words.indices where words[index] == packed { return UInt32(index) }
    }
    let text = stream.text(target)
    guard case .word(let enumeration) = site.descriptor.type else { return Slot.rejected }
    if let index = enumeration.index(of: text) { return UInt32(index) }
    let meant = enumeration.meant(by: text)
    report(.badWord(site.descriptor, text, enumeration, meant: meant), at: value, fix: meant)
    return Slot.rejected
  }

  private mutating func flag(_ value: NodeID, _ target: NodeID, _ site: Site) -> UInt32 {
    if stream.hasText(target, "true") { return 1 }
    if stream.hasText(target, "false") { return 0 }
    report(.expected(site.descriptor, .flag), at: value)
    return Slot.rejected
  }

  /// The hash of a name or reference, by which it is looked up once everything is read.
  private func nameHash(_ start: Int, _ end: Int, _ target: NodeID) -> UInt32 {
    var hash = NameHash()
    for index in start..<end {
      let byte = bytes[index]
      switch byte {
      case 0x23: return Slot.isForeign
      // A quote, an escape or a folded line: the text is not what stands in the source.
      case 0x27, 0x5C, 0x0A, 0x0D: return NameHash.reference(stream.text(target))
      default: hash.add(byte)
      }
    }
    return start < end ? hash.value : NameHash.reference(stream.text(target))
  }

  // MARK: Numbers

  private mutating func integer(
    _ field: CompiledSchema.Field,
    _ start: Int,
    _ end: Int,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site
  ) -> UInt32 {
    let range = Int(field.lowest)...Int(field.highest)
    var number: Int?
    var index = start
    if index < end, bytes[index] == 0x2D || bytes[index] == 0x2B { index += 1 }
    if end - index == 1, bytes[index] &- 0x30 < 10 {
      let digit = Int(bytes[index] &- 0x30)
      number = bytes[start] == 0x2D ? -digit : digit
    } else {
      number = ExactDecimal(parsing: stream.text(target))?.intValue
    }
    if let number, range.contains(number) {
      return UInt32(bitPattern: Int32(number) + Slot.integerBase)
    }
    reportNumber(stream.text(target), field, site, at: value)
    return Slot.rejected
  }

  mutating func version(_ value: NodeID, _ target: NodeID) -> UInt32 {
    guard stream.kind(target) == .scalar else {
      let field = Schema.fields(of: .document)[Field.Document.align]
      reportForm(.expected(field, .wholeNumber), of: value, target)
      return Slot.rejected
    }
    let text = stream.text(target)
    guard let number = ExactDecimal(parsing: text)?.intValue else {
      reportForm(.badVersion(text), of: value, target)
      return Slot.rejected
    }
    guard number == 1 else {
      report(.unsupportedVersion(text), at: value)
      return Slot.rejected
    }
    return UInt32(bitPattern: 1 + Slot.integerBase)
  }

  private mutating func number(
    _ field: CompiledSchema.Field,
    _ start: Int,
    _ end: Int,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site
  ) -> UInt32 {
    if let payload = smallNumber(start, end) {
      if field.allowsNegative || bytes[start] != 0x2D { return payload }
    }
    let text = stream.text(target)
    guard let decimal = ExactDecimal(parsing: text) else {
      reportNumber(text, field, site, at: value)
      return Slot.rejected
    }
    if decimal.isNegative, !field.allowsNegative {
      report(.negativeNumber(site.descriptor, text), at: value)
      return Slot.rejected
    }
    store.decimals.append(decimal)
    return PackedDecimal.isIndex | UInt32(store.decimals.count - 1)
  }

  /// Says that a text is no number for its field, and what to write where it has one meaning.
  mutating func reportNumber(
    _ text: String,
    _ field: CompiledSchema.Field,
    _ site: Site,
    at value: NodeID,
    through end: NodeID? = nil
  ) {
    let mistake = NumberMistake(in: text)
    var correction = mistake?.correction
    let isCurrency = mistake?.kind == .currency
    if field.kind == .integer {
      if isCurrency { correction = nil }
      let range = Int(field.lowest)...Int(field.highest)
      correction = correction.flatMap {
        ExactDecimal(parsing: $0)?.intValue.flatMap { range.contains($0) ? String($0) : nil }
      }
      report(
        .badInteger(site.descriptor, text, range, correction: correction),
        at: value,
        through: end,
        fix: correction
      )
    } else {
      // A share is no amount.
      let isAmount = !field.allowsNegative
      if isAmount, mistake?.kind == .percentSign { correction = nil }
      report(
        .badNumber(site.descriptor, text, mistake, correction: correction, isAmount: isAmount),
        at: value,
        through: end,
        // Which currency amounts are in is the document's to say.
        fix: isCurrency ? nil : correction
      )
    }
  }

  /// Reads `-12.50` and the like, up to eight digits; nil for all other forms.
  private func smallNumber(_ start: Int, _ end: Int) -> UInt32? {
    var index = start
    var isNegative = false
    if index < end, bytes[index] == 0x2D {
      isNegative = true
      index += 1
    }
    guard end - index <= 9 else { return nil }
    var coefficient: Int32 = 0
    var point = -1
    let first = index
    while index < end {
      let digit = bytes[index] &- 0x30
      if digit < 10 {
        coefficient = coefficient * 10 + Int32(digit)
        if coefficient >= PackedDecimal.limit { return nil }
      } else if bytes[index] == 0x2E, point < 0, index > first, index + 1 < end {
        point = index
      } else {
        return nil
      }
      index += 1
    }
    guard index > first else { return nil }
    return PackedDecimal.pack(
      isNegative ? -coefficient : coefficient,
      digits: point < 0 ? 0 : end - point - 1
    )
  }
}
