/// What both languages' sentences need and a template cannot say.
extension Language {
  /// `A`, `A och B`, `A, B och C`.
  package func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    let conjunction =
      switch self {
      case .swedish: "och"
      case .english: "and"
      }
    return Array(items.dropLast()).joined(separator: ", ") + " \(conjunction) " + last
  }

  /// `A`, `A eller B`, `A, B eller C`.
  package func alternatives(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    let conjunction =
      switch self {
      case .swedish: "eller"
      case .english: "or"
      }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// The form of a noun that goes with a number: `1 mål`, `2 mål`, `1 goal`, `2 goals`.
  package func plural(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 || count == -1 ? one : many
  }

  /// A whole number as people write it: `75 000` with a no-break space, `75,000`.
  package func number(_ value: Int) -> String {
    decimal(String(value))
  }
}
