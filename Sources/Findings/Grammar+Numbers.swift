/// Numbers, amounts and dates as people write them in both languages.
extension Language {
  /// What stands between a number and its unit, and in Swedish between thousands.
  private static let space = "\u{00A0}"

  /// A decimal number as people write it: `-1234.5` gives `−1 234,5`, `−1,234.5`.
  ///
  /// What is not digits with a point, and at most a minus before them, is returned as it is.
  package func decimal(_ text: String) -> String {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return text }
    var grouped = ""
    // Four digits of a year or an amount are grouped alike: 2 500, not 2500.
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 {
        grouped += self == .swedish ? Self.space : ","
      }
      grouped.append(digit)
    }
    if parts.count == 2 { grouped += (self == .swedish ? "," : ".") + parts[1] }
    return (isNegative ? "\u{2212}" : "") + grouped
  }

  /// A number with so many decimals at most, 0 to 6, zeros at the end left out.
  package func decimal(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return value.description }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((abs(value) * Double(scale)).rounded())
    var fraction = String(scaled % scale)
    fraction = String(repeating: "0", count: max(0, decimals - fraction.utf8.count)) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let sign = value < 0 && scaled != 0 ? "-" : ""
    let whole = String(scaled / scale)
    return decimal(sign + whole + (decimals == 0 || fraction.isEmpty ? "" : "." + fraction))
  }

  /// A share of 1 in per cent: `1,5 %`, `1.5%`; one that would read as none is `mindre än 1 %`.
  package func percent(_ share: Double, decimals: Int = 0) -> String {
    func text(_ number: String) -> String {
      self == .swedish ? number + Self.space + "%" : number + "%"
    }
    let number = decimal(share * 100, decimals: decimals)
    guard number == "0", share > 0 else { return text(number) }
    let step = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
    return (self == .swedish ? "mindre än " : "less than ")
      + text(decimal(step, decimals: decimals))
  }

  /// A number with what it is counted in: `64 001 invånare`, `0,9 %`.
  package func quantity(_ number: String, unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return number }
    return unit == "%" && self == .english ? number + "%" : number + Self.space + unit
  }

  /// An amount of money, in millions where it is that large: `5 200 mnkr`, `SEK 5,200 million`.
  ///
  /// The exact amount stands with a point, the value is the same for rounding.
  ///
  /// - Parameters:
  ///   - text: The exact amount.
  ///   - value: The same, for rounding.
  ///   - currency: Its currency's three letters.
  ///   - isWhole: Whether it is told in full, whatever its size.
  /// - Returns: The amount with its currency.
  package func amount(
    _ text: String,
    _ value: Double,
    currency: String,
    isWhole: Bool = false
  ) -> String {
    let isCrowns = currency == "SEK"
    let millions = abs(value) >= 1_000_000 && abs(value) < 1e15 && !isWhole
    // Two decimals, for halves of what is told with one: what is divided adds up again.
    let number =
      millions ? decimal(value / 1_000_000, decimals: 2) : decimal(Self.hundredths(text))
    switch (self, millions) {
    case (.swedish, true): return number + Self.space + (isCrowns ? "mnkr" : "mn \(currency)")
    case (.swedish, false): return number + Self.space + (isCrowns ? "kr" : currency)
    case (.english, true): return currency + Self.space + number + Self.space + "million"
    case (.english, false): return currency + Self.space + number
    }
  }

  /// Amounts of one currency that are compared: in full where different ones read alike rounded.
  package func amounts(_ amounts: [(text: String, value: Double)], currency: String) -> [String] {
    let rounded = amounts.map { amount($0.text, $0.value, currency: currency) }
    guard Set(rounded).count < Set(amounts.map(\.text)).count else { return rounded }
    return amounts.map { amount($0.text, $0.value, currency: currency, isWhole: true) }
  }

  /// An amount with both digits of its hundredths, where it has any: `0.5` gives `0.50`.
  private static func hundredths(_ text: String) -> String {
    guard let point = text.firstIndex(of: "."), text[point...].utf8.count == 2 else { return text }
    return text + "0"
  }

  /// A date in words: `2024-06-20` gives `20 juni 2024`, `2024-06` `juni 2024`; a year stays.
  ///
  /// What is no date is returned as it is.
  package func date(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].utf8.count == 4 else { return text }
    guard parts.count > 1 else { return text }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return text }
    let name = monthNames[month - 1]
    guard parts.count == 3 else { return name + " " + parts[0] }
    guard let day = Int(parts[2]), (1...31).contains(day) else { return text }
    return "\(day)" + Self.space + name + " " + parts[0]
  }

  /// A span of time: `2024–2026`, `juni 2024 – maj 2025`; one of its ends alone where both are the
  /// same.
  package func period(from: String, to: String) -> String {
    if from == to { return date(from) }
    let areYears = from.utf8.count == 4 && to.utf8.count == 4
    return areYears ? "\(from)–\(to)" : "\(date(from)) – \(date(to))"
  }

  private var monthNames: [String] {
    switch self {
    case .swedish:
      [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
        "oktober", "november", "december",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }

  /// A small number in words, from 0 to 12; a larger one in digits.
  ///
  /// A Swedish noun is neuter or not: `ett mål`, `en dimension`.
  package func words(_ count: Int, isNeuter: Bool = false) -> String {
    let swedish = [
      "noll", isNeuter ? "ett" : "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
      "tio", "elva", "tolv",
    ]
    let english = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    guard swedish.indices.contains(count) else { return number(count) }
    return self == .swedish ? swedish[count] : english[count]
  }

  /// A name inside a sentence: `Ekonomisk hållbarhet` is `ekonomisk hållbarhet` there, `CO2` is not.
  package func inSentence(_ name: String) -> String {
    guard let first = name.first, first.isUppercase, let second = name.dropFirst().first,
      second.isLowercase || second == " "
    else { return name }
    return first.lowercased() + name.dropFirst()
  }

  /// The first letter of a sentence large.
  package func sentenceStart(_ text: String) -> String {
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// A quotation in the language's marks.
  package func quoted(_ text: String) -> String {
    switch self {
    case .swedish: "”\(text)”"
    case .english: "“\(text)”"
    }
  }
}
