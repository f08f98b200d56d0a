/// How a text that is no period was meant to be one.
package struct PeriodMistake: Hashable, Sendable {
  /// The ways in which periods are miswritten, by example.
  package enum Kind: Hashable, Sendable {
    /// `2024–2026`.
    case dash
    /// `2024/2026`, `2024 - 2026`, `2024 till 2026`.
    case wrongSeparator
    /// `2024-26`.
    case shortYear
    /// `2026-2024`: no correction.
    case reversed
    /// `2024-06-20`: no correction.
    case isDate
    /// Spaces around a period.
    case surroundingSpace
    /// No period at all.
    case notAPeriod
  }

  package let kind: Kind
  /// The period written right, when there is one meaning only.
  package let correction: String?

  private init(_ kind: Kind, _ correction: Period? = nil) {
    self.kind = kind
    self.correction = correction?.description
  }

  /// Says what is wrong with a text; `nil` when it is a period.
  ///
  /// - Complexity: O(length).
  package init?(in text: String) {
    guard Period(parsing: text) == nil else { return nil }
    guard text.utf8.count <= 64 else {
      self.init(.notAPeriod)
      return
    }
    let trimmed = text.trimmingSpaces
    if let period = Period(parsing: trimmed) {
      self.init(.surroundingSpace, period)
    } else {
      self = Self.mistake(in: trimmed)
    }
  }

  private static func mistake(in text: String) -> PeriodMistake {
    let (numbers, separators) = DateParts(text).parts
    guard numbers.count == 2, numbers[0].utf8.count == 4, separators[0].isEmpty,
      separators[2].isEmpty, let first = PartialDate(parsing: numbers[0])
    else {
      let isDate = PartialDate(parsing: text) != nil || DateMistake(in: text)?.correction != nil
      return PeriodMistake(isDate ? .isDate : .notAPeriod)
    }
    let separator = separators[1].trimmingSpaces
    guard separatorWords.contains(separator.lowercased()) else { return PeriodMistake(.notAPeriod) }
    if numbers[1].utf8.count == 2, separator != "." {
      return shortYear(first: first, last: numbers[1], separator: separator)
    }
    guard let last = PartialDate(parsing: numbers[1]), last.precision == .year else {
      return PeriodMistake(.notAPeriod)
    }
    guard let period = Period(first: first, last: last) else { return PeriodMistake(.reversed) }
    let isDash = dashes.contains(separator) && separators[1] == separator
    return PeriodMistake(isDash ? .dash : .wrongSeparator, period)
  }

  /// `2024-26`, but not `2024-06`, which is a month.
  private static func shortYear(
    first: PartialDate,
    last: String,
    separator: String
  ) -> PeriodMistake {
    let full = first.description.prefix(2) + last
    guard let last = PartialDate(parsing: String(full)), last.year > first.year,
      let period = Period(first: first, last: last), PartialDate(parsing: "\(first)-\(last)") == nil
    else {
      return PeriodMistake(separator == "-" ? .isDate : .notAPeriod)
    }
    return PeriodMistake(.shortYear, period)
  }

  private static let dashes: Set<String> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]

  private static let separatorWords: Set<String> = dashes.union([
    "-", "--", "/", "", "..", "...", "till", "t.o.m.", "to", "until", "through",
  ])
}
