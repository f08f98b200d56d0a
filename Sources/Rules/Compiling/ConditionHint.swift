import CEL
import Findings

/// What to write in place of something in a condition that other languages have.
enum ConditionHint {
  /// The hint for a fault; nil where nothing is known of it.
  ///
  /// - Parameters:
  ///   - fault: what the checker or the parser says.
  ///   - source: the condition.
  /// - Returns: the help.
  static func hint(for fault: CELFault, in source: String) -> LocalizedText? {
    let bytes = Array(source.utf8)
    let range = fault.range.clamped(to: 0..<bytes.count)
    let written = String(decoding: bytes[range], as: UTF8.self)
    switch fault.kind {
    case .syntax:
      if let sign = operators[written] { return write(sign) }
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      if before.split(whereSeparator: \.isWhitespace).last?.hasSuffix("not") == true {
        return write("!")
      }
      return quotes.contains(written) ? plainQuotes : nil
    case .undeclared, .type:
      if let list = counted(in: written) { return write("\(list).size()") }
      if fault.comparedTypes.contains(where: { $0.hasPrefix("list(") }),
        fault.comparedTypes.contains(where: { ["int", "double"].contains($0) })
      {
        let left = bytes[range.lowerBound..<max(range.lowerBound, fault.position)]
        let isLeft = fault.comparedTypes[0].hasPrefix("list(")
        return write((isLeft ? trimmed(String(decoding: left, as: UTF8.self)) : "…") + ".size()")
      }
      if fault.comparedTypes.contains("date"),
        fault.comparedTypes.contains(where: { ["int", "string"].contains($0) })
      {
        let sides = sides(of: bytes[range], at: fault.position - range.lowerBound)
        let setting = sides.first { $0.hasPrefix("params.") }
        return write("date(\(setting ?? "'2028-01-01'"))")
      }
      return nil
    default: return nil
    }
  }

  private static let operators = [
    "and": "&&", "AND": "&&", "och": "&&", "&": "&&", "or": "||", "OR": "||", "eller": "||",
    "|": "||", "=": "==", "<>": "!=",
  ]

  /// The list of which other languages' functions would say how many there are in it.
  private static func counted(in written: String) -> String? {
    for name in [".count()", ".length()", ".len()"] where written.hasSuffix(name) {
      return String(written.dropLast(name.count))
    }
    guard written.hasSuffix(")") else { return nil }
    for name in ["len(", "count(", "length("] where written.hasPrefix(name) {
      return trimmed(String(written.dropFirst(name.count).dropLast()))
    }
    return nil
  }

  /// What stands on the sides of an operator.
  private static func sides(of comparison: ArraySlice<UInt8>, at position: Int) -> [String] {
    let parts = [
      comparison.prefix(position),
      comparison.dropFirst(position).drop { "<>=!+-".utf8.contains($0) },
    ]
    return parts.map { trimmed(String(decoding: $0, as: UTF8.self)) }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  private static let quotes: Set<String> = ["”", "“", "„", "’", "‘", "‚", "»", "«", "´", "`"]

  private static func write(_ sign: String) -> LocalizedText {
    LocalizedText(sv: "skriv `\(sign)`", en: "write `\(sign)`")
  }

  private static let plainQuotes = LocalizedText(
    sv: "sätt ord inom raka citattecken: `'adopted'`",
    en: "put words in straight quotes: `'adopted'`"
  )
}
