package import Scalars

/// A unit of measure as far as targets are compared: what is measured, and in how large steps.
///
/// Money is brought to `kr` and energy to `kWh`, also where they are counted per something
/// (`tkr/inv`). Per cent and percentage points are different units. Any other text is a unit of
/// its own, compared without case.
package struct UnitOfMeasure: Hashable, Sendable {
  /// `kr`, `%`, `%-enheter`, `kwh/m2`, …; empty for no unit.
  package let name: String
  /// The power of ten that a value is multiplied by.
  package let power: Int

  package init(_ text: String) {
    let words = text.lowercased().map { $0.isWhitespace ? " " : $0 }
    let parts = String(words).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let counted = Self.plain(parts.first ?? "")
    let (name, power) = Self.known[counted] ?? (counted, 0)
    self.power = power
    guard parts.count > 1 else {
      self.name = name
      return
    }
    let base = Self.plain(parts[1])
    self.name = "\(name)/\(base == "inv" ? "invånare" : base)"
  }

  /// Whether what it counts is written in smaller or larger steps too: kr in tkr, kWh in GWh.
  package var hasSteps: Bool {
    Self.stepped.contains { name == $0 || name.hasPrefix($0 + "/") }
  }

  private static let stepped = ["kr", "kwh"]

  /// What a value is multiplied by: 1000 for tkr.
  package var factor: ExactDecimal {
    ExactDecimal(coefficient: Self.factor(power), fractionDigits: 0) ?? ExactDecimal(1)
  }

  /// A value in the unit's steps as a number of the unit itself; nil where it does not fit.
  package func normalised(_ value: ExactDecimal) -> ExactDecimal? {
    power == 0 ? value : value.multiplied(by: factor)
  }

  private static func factor(_ power: Int) -> Int128 {
    (0..<power).reduce(1) { factor, _ in factor * 10 }
  }

  /// Single spaces, none at the ends, no full stops at the end of words.
  private static func plain(_ text: some StringProtocol) -> String {
    text.split(separator: " ").map { word in
      word.count > 1 && word.hasSuffix(".") ? String(word.dropLast()) : String(word)
    }.joined(separator: " ")
  }

  private static let known: [String: (String, Int)] = {
    var known: [String: (String, Int)] = [:]
    let units: [(String, Int, [String])] = [
      ("kr", 0, ["kr", "kronor", "krona", "sek"]),
      ("kr", 3, ["tkr", "kkr", "tsek", "ksek", "tusen kr", "tusen kronor", "1000 kr", "1 000 kr"]),
      ("kr", 6, ["mnkr", "mkr", "msek", "milj kr", "miljoner kr", "miljoner kronor"]),
      ("kr", 9, ["mdkr", "mdr kr", "mdr", "miljarder kr", "miljarder kronor"]),
      ("%", 0, ["%", "procent", "percent", "per cent"]),
      (
        "%-enheter", 0,
        [
          "%-enheter", "%-enhet", "procentenheter", "procentenhet", "percentage points",
          "percentage point", "pp", "p.p",
        ]
      ),
      ("kwh", 0, ["kwh"]), ("kwh", 3, ["mwh"]), ("kwh", 6, ["gwh"]), ("kwh", 9, ["twh"]),
    ]
    for (name, power, words) in units {
      for word in words { known[word] = (name, power) }
    }
    return known
  }()
}
