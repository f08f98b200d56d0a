import Findings
package import Scalars

/// A unit of measure as far as values are compared: what is measured, and in how large steps.
///
/// A unit is the same however it is written: in capitals or small letters, with `²` or `2`, with `/`
/// or `per`, in words or by the abbreviations of ``MeasureWords``. What comes in steps of ten is
/// brought to the smallest (`tkr` and `mnkr` to `kr`, `GWh` to `kWh`), also where it is counted per
/// something (`tkr/inv`). Whatever is in no table is a unit of its own, and so are per cent and
/// percentage points, a substance and a mass of it.
package struct UnitOfMeasure: Hashable, Sendable {
  /// `kr`, `%`, `%-enheter`, `kwh/m2`, …; empty for no unit.
  package let name: String
  /// The power of ten that a value is multiplied by.
  package let power: Int

  package init(_ text: String) {
    // Most are written as the table has them, but for capitals.
    if text.utf8.count <= 8, let (name, power) = MeasureWords.units[text.lowercased()] {
      (self.name, self.power) = (name, power)
      return
    }
    let words = Self.words(of: text)
    if let (name, power) = MeasureWords.units[words.joined(separator: " ")] {
      (self.name, self.power) = (name, power)
      return
    }
    let parts = words.split(separator: "/", omittingEmptySubsequences: false)
    let counted = Self.measure(parts[0])
    let bases = parts.dropFirst().map { part in
      let (name, power) = Self.measure(part)
      // What is counted per hectare is not brought to square metres: kept apart, not compared.
      return power == 0 ? name : "\(name)e\(power)"
    }
    power = counted.power
    name = ([counted.name] + bases).joined(separator: "/")
  }

  /// Whether what it counts is written in smaller or larger steps too: kr in tkr, kWh in GWh.
  package var hasSteps: Bool {
    power > 0 || MeasureWords.stepped.contains { Self.counts(name, $0) }
  }

  private static func counts(_ name: String, _ counted: String) -> Bool {
    name == counted || name.hasPrefix(counted + "/") || name.hasPrefix(counted + " ")
  }

  /// Whether values in a unit of this name are shares or so much per something: those of parts do not
  /// add up to the whole's.
  package static func isRate(_ name: String) -> Bool {
    name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }
      || counts(name, "‰")
  }

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
}

// MARK: - Reading

extension UnitOfMeasure {
  /// The words in small letters, `/` one of its own, no full stops at their ends, and digits in
  /// groups made one: `1 000`.
  private static func words(of text: String) -> [String] {
    var plain = ""
    for scalar in FoldedText.folded(text).unicodeScalars {
      switch scalar.value {
      case 0x2080...0x2089: plain.unicodeScalars.append(digit(scalar.value - 0x2080))
      case 0x2070, 0x2074...0x2079: plain.unicodeScalars.append(digit(scalar.value - 0x2070))
      case 0xB9: plain += "1"
      case 0xB2: plain += "2"
      case 0xB3: plain += "3"
      case 0x2F, 0x2044, 0x2215: plain += " / "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    var words: [String] = []
    for part in plain.split(separator: " ") {
      let word = part.utf8.count > 1 && part.hasSuffix(".") ? String(part.dropLast()) : String(part)
      if word.utf8.count == 3, isNumber(word), let last = words.last, isNumber(last) {
        words[words.count - 1] = last + word
      } else {
        words.append(word)
      }
    }
    // "Per cent" is one word; "per" between two others divides them.
    for index in words.indices.dropFirst().dropLast()
    where words[index] == "per" && !MeasureWords.ending.contains(words[index + 1]) {
      words[index] = "/"
    }
    return words
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What is measured, by the longest words that a table knows at its beginning; what follows says
  /// of what.
  private static func measure(_ words: ArraySlice<String>) -> (name: String, power: Int) {
    var words = words
    var power = 0
    if words.count > 1, let first = words.first, let multiple = MeasureWords.multiples[first] {
      power = multiple
      words.removeFirst()
    } else if words.count > 1, let first = words.first, isNumber(first) {
      let (name, power) = measure(words.dropFirst())
      return ("\(first) \(name)", power)
    }
    for length in stride(from: min(words.count, MeasureWords.longest), to: 0, by: -1) {
      guard let unit = MeasureWords.units[words.prefix(length).joined(separator: " ")] else {
        continue
      }
      let rest = words.dropFirst(length).joined(separator: " ")
      let name = rest.isEmpty ? unit.name : "\(unit.name) \(MeasureWords.units[rest]?.name ?? rest)"
      return (name, power + unit.power)
    }
    return (words.joined(separator: " "), power)
  }
}
