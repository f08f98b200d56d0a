import Findings
import Scalars
import YAMLSyntax

// MARK: - Dates

extension RecordReader {
  mutating func date(
    isFull: Bool,
    _ start: Int,
    _ end: Int,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site
  ) -> UInt32 {
    let date = partialDate(start, end) ?? PartialDate(parsing: stream.text(target))
    if let date, !isFull || date.precision == .day { return date.packed }
    let text = stream.text(target)
    let mistake = date == nil ? DateMistake(in: text) : nil
    let correction = mistake?.correction.flatMap { corrected -> String? in
      guard isFull, PartialDate(parsing: corrected)?.precision != .day else { return corrected }
      return nil
    }
    report(
      .badDate(site.descriptor, text, isFull: isFull, mistake, correction: correction),
      at: value,
      // A time of day is more than a date says.
      fixes: fix(correction, at: value, isSafe: mistake?.kind != .timeOfDay)
    )
    return Slot.rejected
  }

  /// Reads `2024`, `2024-06` or `2024-06-20`; nil for all other texts.
  private func partialDate(_ start: Int, _ end: Int) -> PartialDate? {
    let count = end - start
    guard count == 4 || count == 7 || count == 10 else { return nil }
    guard let year = digits(start, 4) else { return nil }
    if count == 4 { return PartialDate(year: year) }
    guard bytes[start + 4] == 0x2D, let month = digits(start + 5, 2) else { return nil }
    if count == 7 { return PartialDate(year: year, month: month) }
    guard bytes[start + 7] == 0x2D, let day = digits(start + 8, 2) else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { PartialDate($0) }
  }

  private func digits(_ start: Int, _ count: Int) -> Int? {
    var number = 0
    for index in start..<start + count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

// MARK: - Texts in languages

extension RecordReader {
  /// Whether a mapping is `{sv: …, en: …}`, with texts or, for terms, lists of them.
  mutating func isLocalized(
    _ field: CompiledSchema.Field,
    _ target: NodeID,
    _ site: Site
  ) -> Bool {
    let isTerms = field.kind == .terms
    let expectation: ReadingMistake.Expectation = isTerms ? .terms : .localizedText
    guard stream.kind(target) == .mapping else {
      reportForm(.expected(site.descriptor, expectation), of: target, target)
      return false
    }
    var isFine = true
    var (hasSwedish, hasEnglish, mayRepeatKeys) = (false, false, false)
    for fault in stream.mergeFaults(of: target) {
      reportForm(.badMerge, of: fault, stream.anchoredNode(fault))
      isFine = false
    }
    for entry in stream.expandedEntries(of: target) {
      let (key, value) = (entry.key, entry.value)
      let (isSwedish, isEnglish) = (stream.hasText(key, "sv"), stream.hasText(key, "en"))
      let isLanguage = isSwedish || isEnglish
      mayRepeatKeys =
        mayRepeatKeys || !isLanguage || isSwedish && hasSwedish || isEnglish && hasEnglish
      (hasSwedish, hasEnglish) = (hasSwedish || isSwedish, hasEnglish || isEnglish)
      if !isLanguage, stream.text(key).hasPrefix("x-") { continue }
      let content = stream.anchoredNode(value)
      let isText = stream.kind(content) == .scalar
      let isList =
        isTerms && stream.kind(content) == .sequence
        && stream.children(of: content).allSatisfy {
          stream.kind(stream.anchoredNode($0)) == .scalar
        }
      guard isLanguage, isText || isList else {
        report(.expected(site.descriptor, expectation), at: isLanguage ? value : key)
        isFine = false
        continue
      }
      if isTerms, !areShort(content, site) {
        isFine = false
      }
    }
    if mayRepeatKeys { reportDuplicates(within: target) }
    if isFine, !isTerms, field.isRequired, stream.count(target) == 0 {
      report(.emptyText(site.descriptor), at: target)
      return false
    }
    return isFine
  }

  /// Whether terms are no longer than phrases are looked for; reports those that are.
  private mutating func areShort(_ terms: NodeID, _ site: Site) -> Bool {
    var areShort = true
    let isList = stream.kind(terms) == .sequence
    for term in isList ? Array(stream.children(of: terms)) : [terms] {
      let isLong = stream.withUTF8(stream.anchoredNode(term)) { text in
        // So many words need a letter and a space each.
        guard text.count >= Self.maximumTermWords * 2 else { return false }
        return String(decoding: text, as: UTF8.self)
          .split { !$0.isLetter && !$0.isNumber && $0 != "*" }.count > Self.maximumTermWords
      }
      guard isLong else { continue }
      report(.termTooLong(site.descriptor, Self.maximumTermWords), at: term)
      areShort = false
    }
    return areShort
  }

  /// So many words a term has at most: no phrase that shows a topic is that long, and `TextAnalysis`
  /// looks for none that is.
  private static let maximumTermWords = 32
}
