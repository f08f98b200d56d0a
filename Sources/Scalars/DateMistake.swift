/// How a text that is no year, month or day was meant to be one.
package struct DateMistake: Hashable, Sendable {
  /// The ways in which dates are miswritten, by example.
  package enum Kind: Hashable, Sendable {
    /// `2024/06/20`, `2024.06.20`, `2024–06–20`.
    case wrongSeparator
    /// `20/6 2024`, `20.6.2024`, `20 juni 2024`, `June 20, 2024`.
    case wrongOrder
    /// `2024-6-1`.
    case missingZeros
    /// `20240620`.
    case missingSeparators
    /// `24-06-20`: the century is not written, so that there is no correction.
    case shortYear
    /// `06/05/2024`: the fifth of June or the sixth of May, so that there is no correction.
    case ambiguousOrder
    /// `2024-06-20T12:00:00Z`.
    case timeOfDay
    /// `2024-02-30`, `2024-13`, `0000`.
    case noSuchDate
    /// `2024-2026` where a date belongs.
    case isPeriod
    /// Spaces around a date.
    case surroundingSpace
    /// No date at all.
    case notADate
  }

  package let kind: Kind
  /// The date written right, when there is one meaning only.
  package let correction: String?

  private init(_ kind: Kind, _ correction: PartialDate? = nil) {
    self.kind = kind
    self.correction = correction?.description
  }

  /// Says what is wrong with a text; `nil` when it is a year, a month or a day.
  ///
  /// - Complexity: O(length).
  package init?(in text: String) {
    guard PartialDate(parsing: text) == nil else { return nil }
    guard text.utf8.count <= 64 else {
      self.init(.notADate)
      return
    }
    let trimmed = text.trimmingSpaces
    if trimmed != text, let date = PartialDate(parsing: trimmed) {
      self.init(.surroundingSpace, date)
    } else if Period(parsing: trimmed) != nil {
      self.init(.isPeriod)
    } else {
      self = Self.mistake(in: trimmed)
    }
  }

  private static func mistake(in text: String) -> DateMistake {
    let (texts, separators) = DateParts(text).parts
    let counts = texts.map(\.utf8.count)
    // An eight-digit run.
    if texts.count == 1, separators.allSatisfy(\.isEmpty), counts[0] == 8 {
      let digits = Array(texts[0])
      return make(
        .missingSeparators,
        String(digits[..<4]),
        String(digits[4..<6]),
        String(digits[6...])
      )
    }
    if let month = DateParts.month(in: separators.joined(separator: " ")) {
      return named(month: month, texts: texts, separators: separators)
    }
    guard separators.first?.isEmpty ?? true, texts.count >= 2 || counts.first == 4 else {
      return DateMistake(.notADate)
    }
    let inner = Array(separators.dropFirst())
    if counts[0] == 4, texts.count > 3, inner.count > 2,
      inner[2] == "T" || inner[2] == "t" || inner[2] == " ",
      let day = PartialDate(parsing: String(text.prefix(10)))
    {
      return DateMistake(.timeOfDay, day)
    }
    guard inner.last?.isEmpty ?? true else { return DateMistake(.notADate) }
    return digits(texts, counts: counts, separators: inner.dropLast().map { $0 })
  }

  /// Digits with separators between them only.
  private static func digits(
    _ texts: [String],
    counts: [Int],
    separators: [String]
  ) -> DateMistake {
    switch (counts.first, counts.count) {
    case (4, 1):
      return DateMistake(.noSuchDate)
    case (4, 2) where counts[1] <= 2, (4, 3) where counts[1] <= 2 && counts[2] <= 2:
      guard separators.allSatisfy({ DateParts.separators.contains($0) }) else {
        return DateMistake(.notADate)
      }
      let isHyphens = separators.allSatisfy { $0 == "-" }
      let kind: Kind = isHyphens ? .missingZeros : .wrongSeparator
      return make(kind, texts[0], texts[1], texts.count > 2 ? texts[2] : nil)
    case (1, 3), (2, 3):
      guard counts[1] <= 2, separators.allSatisfy({ DateParts.separators.contains($0) }) else {
        return DateMistake(.notADate)
      }
      if counts[2] != 4 {
        return DateMistake(counts[0] == 2 && counts[2] == 2 ? .shortYear : .notADate)
      }
      return dayFirst(texts, separators: separators)
    default:
      return DateMistake(.notADate)
    }
  }

  /// `20/6 2024`, `20.6.2024`, `06/20/2024`.
  private static func dayFirst(_ texts: [String], separators: [String]) -> DateMistake {
    let first = Int(texts[0]) ?? 0
    let second = Int(texts[1]) ?? 0
    // With two slashes or hyphens the month may come first; `20/6 2024` and `20.6.2024` put the
    // day first.
    let isOneWay = separators[0] == "." || separators[1] == " "
    if isOneWay || first > 12 || first == second {
      return make(.wrongOrder, texts[2], texts[1], texts[0])
    }
    if second > 12 { return make(.wrongOrder, texts[2], texts[0], texts[1]) }
    return DateMistake(.ambiguousOrder)
  }

  /// `20 juni 2024`, `June 20, 2024`, `juni 2024`.
  private static func named(month: Int, texts: [String], separators: [String]) -> DateMistake {
    let words = separators.filter { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    let isYearLast = texts.last?.utf8.count == 4
    guard words.count == 1, isYearLast, texts.count <= 2 else { return DateMistake(.notADate) }
    return make(
      .wrongOrder,
      texts[texts.count - 1],
      String(month),
      texts.count > 1 ? texts[0] : nil
    )
  }

  private static func make(
    _ kind: Kind,
    _ year: String,
    _ month: String,
    _ day: String?
  ) -> DateMistake {
    guard let year = Int(year), let month = Int(month) else { return DateMistake(.notADate) }
    let date: PartialDate? =
      if let day {
        Int(day).flatMap { CalendarDate(year: year, month: month, day: $0) }
          .map { PartialDate($0) }
      } else {
        PartialDate(year: year, month: month)
      }
    return DateMistake(date == nil ? .noSuchDate : kind, date)
  }
}

/// The digits of a text and what stands around them.
struct DateParts {
  /// The runs of digits, and the texts before, between and after them: one more.
  let parts: (numbers: [String], separators: [String])

  init(_ text: String) {
    var numbers: [String] = []
    var separators = [""]
    var isInNumber = false
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        if !isInNumber {
          numbers.append("")
          isInNumber = true
        }
        numbers[numbers.count - 1].unicodeScalars.append(scalar)
      } else {
        if isInNumber {
          separators.append("")
          isInNumber = false
        }
        separators[separators.count - 1].unicodeScalars.append(scalar)
      }
    }
    if isInNumber { separators.append("") }
    parts = (numbers, separators)
  }

  static let separators: Set<String> = [
    "-", "/", ".", " ", "\u{A0}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}",
    "\u{2212}", ". ", " - ", "/ ",
  ]

  private static let months: [[String]] = [
    ["januari", "january", "jan"], ["februari", "february", "feb"], ["mars", "march", "mar"],
    ["april", "apr"], ["maj", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"],
    ["augusti", "august", "aug"], ["september", "sep", "sept"],
    ["oktober", "october", "okt", "oct"],
    ["november", "nov"], ["december", "dec"],
  ]

  /// The number of the month, when a text is the name of one and otherwise blank.
  static func month(in text: String) -> Int? {
    let words = text.split { !$0.isLetter }
    guard words.count == 1, let word = words.first?.lowercased() else {
      return nil
    }
    return months.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }
}

extension String {
  /// The text without spaces, tabs and no-break spaces around it.
  var trimmingSpaces: String {
    var rest = Substring(self).unicodeScalars
    while let first = rest.first, first.isSeparatingSpace || first == "\t" { rest.removeFirst() }
    while let last = rest.last, last.isSeparatingSpace || last == "\t" { rest.removeLast() }
    return String(Substring(rest))
  }
}
