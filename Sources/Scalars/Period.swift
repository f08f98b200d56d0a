/// The years from one to another, as written: `2024` or `2024-2026`.
package struct Period: Hashable, Sendable {
  package let first: PartialDate
  /// Not before ``first``.
  package let last: PartialDate

  /// Makes a period; `nil` when it would end before it begins.
  package init?(first: PartialDate, last: PartialDate) {
    guard first.first <= last.last else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads a year, or two years with a hyphen; ``PeriodMistake`` says what else was meant.
  package init?(parsing text: String) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "-"),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard let start = parts.first, let end = parts.last,
      let first = PartialDate(parsing: String(Substring(start))), first.precision == .year,
      let last = PartialDate(parsing: String(Substring(end))), last.precision == .year
    else { return nil }
    self.init(first: first, last: last)
  }
}

// MARK: - CustomStringConvertible

extension Period: CustomStringConvertible {
  /// The period as written, a single year once.
  package var description: String {
    first == last ? first.description : "\(first)-\(last)"
  }
}
