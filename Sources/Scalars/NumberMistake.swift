/// How a text that is no number was meant to be one.
package struct NumberMistake: Hashable, Sendable {
  /// The ways in which numbers are miswritten, by example.
  package enum Kind: Hashable, Sendable {
    /// `75 000`, also with no-break and narrow spaces, and `75'000`.
    case groupedWithSpaces
    /// `75.000,5`, `1.234.567`.
    case groupedWithPoints
    /// `1,234,567`, `1,234.5`.
    case groupedWithCommas
    /// `1,5`.
    case decimalComma
    /// `75,000`: a group of thousands or three decimals, so that there is no correction.
    case ambiguousComma
    /// `50 %`.
    case percentSign
    /// `1 250 000 kr`.
    case currency
    /// `.5`, `5.`.
    case missingDigits
    /// `1__0`, `_1`, `1_`.
    case misplacedUnderscore
    /// `0x10`, `0o17`, `0b1`.
    case otherBase
    /// `−5` with a minus sign, a dash or a space before the digits.
    case wrongSign
    /// Spaces around a number.
    case surroundingSpace
    /// More digits than a number can have here.
    case tooManyDigits
    /// No number at all.
    case notANumber
  }

  /// The first mistake, from the outside inwards.
  package let kind: Kind
  /// The number written right, when there is one meaning only.
  package let correction: String?

  /// Says what is wrong with a text; `nil` when it is a number.
  ///
  /// - Complexity: O(length).
  package init?(in text: String) {
    guard ExactDecimal(parsing: text) == nil else { return nil }
    var reading = NumberReading(text)
    let correction = reading.read()
    kind = reading.kind ?? .notANumber
    self.correction = correction
  }
}

/// Takes one wrong way of writing after the other off a text.
private struct NumberReading {
  private(set) var kind: NumberMistake.Kind?
  private var rest: ArraySlice<Unicode.Scalar>
  private var isNegative = false

  init(_ text: String) {
    rest = ArraySlice(text.unicodeScalars)
  }

  mutating func read() -> String? {
    // No number that fits is longer, whatever its separators.
    guard rest.count <= 200 else { return nil }
    if trim() { kind = .surroundingSpace }
    readPercentSign()
    readCurrency()
    readSign()
    guard let body = readBody() else {
      kind = kind == .tooManyDigits || kind == .ambiguousComma ? kind : .notANumber
      return nil
    }
    let text = (isNegative ? "-" : "") + body
    guard ExactDecimal(parsing: text) != nil else {
      kind = .tooManyDigits
      return nil
    }
    return text
  }

  private mutating func found(_ mistake: NumberMistake.Kind) {
    if kind == nil || kind == .surroundingSpace { kind = mistake }
  }

  private mutating func trim() -> Bool {
    let before = rest.count
    while let first = rest.first, first.isSeparatingSpace || first == "\t" { rest.removeFirst() }
    while let last = rest.last, last.isSeparatingSpace || last == "\t" { rest.removeLast() }
    return rest.count < before
  }

  private mutating func readPercentSign() {
    guard let last = rest.last, last == "%" || last == "\u{066A}" || last == "\u{FF05}" else {
      return
    }
    rest.removeLast()
    _ = trim()
    found(.percentSign)
  }

  /// Takes off what says that kronor are counted; `tkr` and `mnkr` would change the amount.
  private mutating func readCurrency() {
    let end = String(String.UnicodeScalarView(rest.suffix(7))).lowercased()
    for word in ["kronor", "kr", "kr.", "sek", ":-"] where end.hasSuffix(word) {
      let before = rest.dropLast(word.unicodeScalars.count).last
      guard let before, !("a"..."z").contains(before), !("A"..."Z").contains(before) else {
        return
      }
      rest.removeLast(word.unicodeScalars.count)
      _ = trim()
      found(.currency)
      return
    }
  }

  private mutating func readSign() {
    guard let first = rest.first else { return }
    switch first {
    case "+", "-":
      isNegative = first == "-"
    case "\u{2212}", "\u{2013}", "\u{2010}", "\u{2011}":
      isNegative = true
      found(.wrongSign)
    default:
      return
    }
    rest.removeFirst()
    if trim() { found(.wrongSign) }
  }

  private mutating func readBody() -> String? {
    guard rest.allSatisfy(\.isASCII) || rest.contains(where: \.isGroupSeparator) else {
      return nil
    }
    if let number = readOtherBase() { return number }
    readUnderscores()
    readGroups()
    guard readCommas() else { return nil }
    readMissingDigits()
    let body = String(String.UnicodeScalarView(rest))
    // What is left must be a number but for its size.
    guard let first = rest.first, ("0"..."9").contains(first) else { return nil }
    if ExactDecimal(parsing: body) == nil, hasNumberShape { kind = .tooManyDigits }
    return ExactDecimal(parsing: body) == nil ? nil : body
  }

  private mutating func readOtherBase() -> String? {
    guard rest.count > 2, rest.first == "0" else { return nil }
    let radix: Int
    switch rest[rest.startIndex + 1] {
    case "x", "X": radix = 16
    case "o", "O": radix = 8
    case "b", "B": radix = 2
    default: return nil
    }
    let digits = String(String.UnicodeScalarView(rest.dropFirst(2).filter { $0 != "_" }))
    guard digits.first != "-", digits.first != "+", let value = Int(digits, radix: radix) else {
      return nil
    }
    found(.otherBase)
    return String(value)
  }

  private mutating func readUnderscores() {
    guard rest.contains("_") else { return }
    let parts = rest.split(separator: "_", omittingEmptySubsequences: false)
    let isMisplaced =
      parts.contains { $0.isEmpty || $0.first == "." || $0.last == "." || $0.first == "e" }
    guard isMisplaced else { return }
    let kept = parts.filter { !$0.isEmpty }
    let isGrouped = kept.count > 1 && Self.areGroups(kept)
    rest = ArraySlice(kept.joined(separator: isGrouped ? ["_"] : []))
    found(.misplacedUnderscore)
  }

  /// Turns `75 000` and `75.000,5` into `75_000` and `75_000,5`.
  private mutating func readGroups() {
    if replaceGroups(where: \.isGroupSeparator) {
      found(.groupedWithSpaces)
    } else if rest.contains(",") || rest.count(where: { $0 == "." }) > 1,
      rest.lastIndex(of: ".") ?? 0 < rest.firstIndex(of: ",") ?? .max,
      replaceGroups(where: { $0 == "." })
    {
      found(.groupedWithPoints)
    } else if rest.count(where: { $0 == "," }) > 1 || rest.contains("."),
      rest.lastIndex(of: ",") ?? 0 < rest.firstIndex(of: ".") ?? .max,
      replaceGroups(where: { $0 == "," })
    {
      found(.groupedWithCommas)
    }
  }

  private mutating func replaceGroups(where isSeparator: (Unicode.Scalar) -> Bool) -> Bool {
    let isPoint: (Unicode.Scalar) -> Bool = { !isSeparator($0) && ($0 == "." || $0 == ",") }
    let end = rest.firstIndex(where: isPoint) ?? rest.endIndex
    let whole = rest[..<end]
    let parts = whole.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    guard parts.count > 1, Self.areGroups(parts), !rest[end...].contains(where: isSeparator) else {
      return false
    }
    rest = ArraySlice(parts.joined(separator: ["_"]) + Array(rest[end...]))
    return true
  }

  /// Turns `1,5` into `1.5`.
  ///
  /// - Returns: Whether the number has one meaning.
  private mutating func readCommas() -> Bool {
    let commas = rest.count { $0 == "," }
    guard commas > 0 else { return true }
    guard commas == 1, !rest.contains("."), let comma = rest.firstIndex(of: ",") else {
      return false
    }
    let parts = [rest[..<comma], rest[(comma + 1)...]]
    // Swedes mean three decimals, the English a group: no guess. A number that is grouped
    // otherwise or begins with 0 has decimals.
    if Self.areGroups(parts), parts[0].first != "0" {
      found(.ambiguousComma)
      return false
    }
    found(.decimalComma)
    rest[comma] = "."
    return true
  }

  private mutating func readMissingDigits() {
    if rest.first == ".", rest.count > 1 {
      rest.insert("0", at: rest.startIndex)
      found(.missingDigits)
    } else if rest.last == ".", rest.count > 1 {
      rest.removeLast()
      found(.missingDigits)
    }
  }

  private var hasNumberShape: Bool {
    rest.allSatisfy { ("0"..."9").contains($0) || "._eE+-".unicodeScalars.contains($0) }
      && rest.count { $0 == "." } <= 1 && rest.count { $0 == "e" || $0 == "E" } <= 1
      && rest.count { $0 == "-" || $0 == "+" } <= 1
  }

  /// Whether parts are digits in groups of three, one to three in the first.
  private static func areGroups(_ parts: [ArraySlice<Unicode.Scalar>]) -> Bool {
    parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
      && (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension Unicode.Scalar {
  /// A space that people put between groups of digits or before a sign.
  var isSeparatingSpace: Bool {
    switch value {
    case 0x20, 0xA0, 0x202F, 0x2007, 0x2008, 0x2009, 0x200A: true
    default: false
    }
  }

  fileprivate var isGroupSeparator: Bool {
    isSeparatingSpace || self == "'" || self == "\u{2019}"
  }
}
